import assert from "node:assert/strict";
import { test } from "node:test";
import { relay } from "./package.mjs";

/** What request intercepts make of nothing while `decide` decides about the one that there is. */
async function intercepted(decide, kinds = ["tool_request_intercept"]) {
  relay.registerToolRequestIntercept("it", 0, false, () => ({ changed: true }));
  relay.registerConditionalMiddlewareGuardrail("decides", kinds, "it", decide);
  try {
    return await relay.toolRequestIntercepts("search", {});
  } finally {
    assert.equal(relay.deregisterConditionalMiddlewareGuardrail("decides"), true);
    relay.deregisterToolRequestIntercept("it");
  }
}

test("a callback is given an array of its own and the name", async () => {
  const given = [];
  const kinds = ["tool_request_intercept", "subscriber"];
  const decide = (kinds, registrationName) => {
    given.push([[...kinds], registrationName]);
    kinds.length = 0;
    return "not now";
  };
  assert.deepEqual(await intercepted(decide, kinds), {});
  assert.deepEqual(await intercepted(decide, kinds), {});
  assert.deepEqual(given, Array(2).fill([["tool_request_intercept", "subscriber"], "it"]));
});

test("one that fails decides nothing, and is logged", async () => {
  const told = [];
  const tell = (line, { fields }) => told.push(fields);
  relay.setLogger({ debug: tell, info: tell, warn: tell, error: tell });
  const fail = () => {
    throw new RangeError("boom");
  };
  assert.deepEqual(await intercepted(fail), { changed: true });
  assert.deepEqual(await intercepted(async () => fail()), { changed: true });
  relay.setLogger(null);
  const one = { callback: "conditional_middleware_guardrail", name: "decides", exception_type: "RangeError" };
  assert.deepEqual(told, [one, one]);
});

test("kinds are an array of known words", () => {
  for (const kinds of [[], ["nothing"], "subscriber", undefined, [1]]) {
    const register = () => relay.registerConditionalMiddlewareGuardrail("decides", kinds, "it", () => null);
    assert.throws(register, (error) => error.code === "invalid_argument" && error.argument === "kinds");
  }
  assert.throws(() => relay.listRuntimeRegistrations(["nothing"]), { code: "invalid_argument" });
});

test("the list tells what is registered and by whom", () => {
  relay.registerToolRequestIntercept("it", 0, false, (_name, args) => args);
  try {
    assert.deepEqual(relay.listRuntimeRegistrations(["tool_request_intercept"]), [
      {
        kind: "tool_request_intercept",
        localName: "it",
        effectiveName: "it",
        owner: { kind: "global_api", pluginKind: null, componentOrdinal: null },
      },
    ]);
    assert.deepEqual(relay.listRuntimeRegistrations(["subscriber"]), []);
  } finally {
    relay.deregisterToolRequestIntercept("it");
  }
});
