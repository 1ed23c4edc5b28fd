import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

const { toolCallExecute, withScope } = relay;

const hidden = () => {
  throw new Error("not to be read");
};

const THROWN = {
  "an error": new RangeError("boom"),
  "a text": "text",
  "a number": 7,
  null: null,
  undefined: undefined,
  "a symbol": Symbol("s"),
  "an object without a text": { toString: hidden },
  "an object without a prototype": Object.create(null),
  "an object whose members cannot be read": new Proxy({}, { get: hidden }),
  "an error with a number as message": Object.assign(new Error(), { message: 42 }),
  "an error with an object as name": Object.assign(new Error(), { name: { toString: hidden } }),
  "an object of a class with a number as name": { constructor: { name: 42 } },
};

const RUNS = {
  "a tool": (work) => toolCallExecute("t", {}, work),
  "a scope": (work) => withScope("s", relay.ScopeType.Agent, work),
};

for (const [where, run] of Object.entries(RUNS)) {
  for (const [what, thrown] of Object.entries(THROWN)) {
    test(`what is thrown in ${where} reaches the caller as itself, and the end is told: ${what}`, async () => {
      for (const work of [
        () => {
          throw thrown;
        },
        async () => {
          throw thrown;
        },
      ]) {
        const events = await recorded(async () => {
          const caught = await run(work).then(
            () => assert.fail(),
            (error) => [error],
          );
          assert.ok(caught[0] === thrown);
        });
        assert.deepEqual(
          events.map(({ scope_category, metadata }) => [scope_category, metadata?.["otel.status_code"]]),
          [
            ["start", undefined],
            ["end", "ERROR"],
          ],
        );
      }
    });
  }
}

test("a refused call names the guardrail, the stage and the reason", async () => {
  relay.registerToolConditionalExecutionGuardrail("budget", 1, () => "too dear");
  try {
    await assert.rejects(
      toolCallExecute("t", {}, () => assert.fail("it ran")),
      (error) => {
        assert.ok(
          error instanceof relay.GuardrailRejectedError && error instanceof relay.RelayError && error instanceof Error,
        );
        const { name, code, number, stage, reason, guardrail, message } = error;
        assert.deepEqual([name, code, number], ["GuardrailRejectedError", "guardrail_rejected", 4]);
        assert.deepEqual([stage, reason, guardrail], ["tool_conditional_execution_guardrail", "too dear", "budget"]);
        assert.equal(message, "guardrail rejected: too dear");
        return true;
      },
    );
  } finally {
    relay.deregisterToolConditionalExecutionGuardrail("budget");
  }
});

test("an error of a nested call reaches the outer caller as the same object", async () => {
  await recorded(async () => {
    let inner;
    const outer = await toolCallExecute("outer", {}, async () => {
      try {
        return await toolCallExecute("inner", { bad: () => 1 }, () => 1);
      } catch (error) {
        inner = error;
        throw error;
      }
    }).catch((error) => error);
    assert.ok(inner instanceof relay.InvalidPayloadError);
    assert.equal(outer, inner);
  });
});

test("a guardrail that answers something else is an invalid argument", async () => {
  relay.registerToolConditionalExecutionGuardrail("odd", 1, () => true);
  try {
    await assert.rejects(
      toolCallExecute("t", {}, () => 1),
      { code: "invalid_argument", message: /returned unexpected type: boolean; a text refuses the call/ },
    );
  } finally {
    relay.deregisterToolConditionalExecutionGuardrail("odd");
  }
});

test("a taken name is in the error, whose own name is that of its class", () => {
  relay.registerSubscriber("taken", () => {});
  try {
    assert.throws(() => relay.registerSubscriber("taken", () => {}), { name: "AlreadyExistsError", takenName: "taken" });
  } finally {
    relay.deregisterSubscriber("taken");
  }
});

test("a field that a configuration does not have is told the one that was meant", () => {
  for (const [config, message] of [
    [{ output_directory: "." }, /no field output_directory; did you mean outputDirectory\?/],
    [{ where: "." }, /no field where; it has .*outputDirectory/],
  ]) {
    assert.throws(() => new relay.AtofExporter(config), { code: "invalid_argument", message });
  }
});

const good = () => undefined;
for (const [what, argument, call] of [
  ["a name", "name", () => relay.registerSubscriber(7, good)],
  ["an empty name", "name", () => relay.registerSubscriber("", good)],
  ["a callback", "callback", () => relay.registerSubscriber("s", 7)],
  ["a priority", "priority", () => relay.registerToolRequestIntercept("i", 1.5, false, good)],
  ["a flag", "break_chain", () => relay.registerToolRequestIntercept("i", 1, 1, good)],
  ["a scope type", "scope_type", () => relay.pushScope("s", 99)],
  ["attributes", "attributes", () => relay.pushScope("s", 0, null, 8)],
  ["a handle", "handle", () => relay.popScope({})],
  ["a time", "timestamp", () => relay.event("m", null, null, null, new Date())],
  ["a schema", "data_schema", () => relay.event("m", null, null, null, null, { name: "n" })],
  ["a scope", "scope", () => relay.scopeRegisterSubscriber(7, "s", good)],
]) {
  test(`${what} of the wrong form is refused by name`, () => {
    assert.throws(call, { code: "invalid_argument", argument });
  });
}

test("a call with a wrong argument rejects and does not throw", async () => {
  await assert.rejects(toolCallExecute("t", {}, 7), { code: "invalid_argument", argument: "func" });
  await assert.rejects(toolCallExecute(7, {}, good), { code: "invalid_argument", argument: "name" });
});
