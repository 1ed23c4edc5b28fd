import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { recorded, relay } from "./package.mjs";

const { LlmRequest, llmCallExecute, llmCallExecuteAsync } = relay;

/** Runs `work` with something registered. */
async function registered(family, callback, work) {
  const breaks = family.endsWith("RequestIntercept") ? [false] : [];
  relay[`register${family}`]("it", 1, ...breaks, callback);
  try {
    return await work();
  } finally {
    relay[`deregister${family}`]("it");
  }
}

test("a console is shown no headers", () => {
  const request = new LlmRequest({ authorization: "hush" }, { messages: [1] });
  assert.equal(inspect({ request }), "{ request: LlmRequest { headers: ..., content: { messages: [ 1 ] } } }");
  assert.equal(request.headers.authorization, "hush");
});

for (const observed of [false, true]) {
  test(`the model gets a request of its own with the caller's content, ${observed ? "observed" : "unobserved"}`, async () => {
    const content = { messages: [] };
    const headers = { "X-Trace": "a", TraceParent: "mine" };
    const response = { text: "hi" };
    const work = async () => {
      const given = await llmCallExecute("m", new LlmRequest(headers, content), (request) => {
        assert.ok(request instanceof LlmRequest);
        assert.equal(request.content, content);
        assert.deepEqual(Object.keys(request.headers), ["X-Trace", "traceparent"]);
        assert.match(request.headers.traceparent, /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
        return response;
      });
      assert.equal(given, response);
    };
    await (observed ? recorded(work) : work());
    assert.deepEqual(headers, { "X-Trace": "a", TraceParent: "mine" });
  });
}

test("a request may be an object with headers and content, and anything else is refused", async () => {
  assert.equal(await llmCallExecute("m", { headers: {}, content: 1 }, (request) => request.content), 1);
  for (const request of [null, 7, {}, { headers: {} }, { headers: [], content: 1 }, { headers: null, content: 1 }]) {
    await assert.rejects(
      llmCallExecute("m", request, () => 1),
      { code: "invalid_argument", argument: "request" },
    );
  }
});

test("an execution intercept of the older form is given the request and the rest of the chain", async () => {
  const through = async (request, next) => `<${await next({ headers: {}, content: `${request.content}!` })}>`;
  const model = (request) => request.content;
  const work = () => llmCallExecute("m", { headers: {}, content: "a" }, model);
  assert.equal(await registered("LlmExecutionIntercept", through, work), "<a!>");
});

test("an execution intercept is told the codecs and the name as well", async () => {
  const seen = (request, next, context, name) => [{ ...context }, name];
  const given = await registered("LlmExecutionIntercept", seen, () =>
    llmCallExecute("m", { headers: {}, content: 1 }, () => 1),
  );
  assert.deepEqual(given, [{ requestCodec: null, responseCodec: null }, "m"]);
});

test("a request intercept may return an outcome with the annotated request under its published name", async () => {
  const outcome = (name, request) => ({ request, annotated: { model: name }, pendingMarks: [{ name: "seen" }] });
  const events = await recorded(() =>
    registered("LlmRequestIntercept", outcome, () => llmCallExecute("m", { headers: {}, content: 1 }, () => 1)),
  );
  assert.deepEqual(events[0].category_profile, { annotated_request: { model: "m" } });
  assert.deepEqual(events[1].name, "seen");
});

test("a request intercept that returns no request fails the call", async () => {
  await assert.rejects(
    registered(
      "LlmRequestIntercept",
      () => 7,
      () => llmCallExecute("m", { headers: {}, content: 1 }, () => 1),
    ),
    { code: "invalid_argument" },
  );
});

test("llmCallExecuteAsync gives the model the signal, which cancels the call", async () => {
  const controller = new AbortController();
  const work = llmCallExecuteAsync(
    "m",
    { headers: {}, content: 1 },
    (request, signal) => {
      assert.equal(signal, controller.signal);
      controller.abort("enough");
      return new Promise(() => {});
    },
    ...Array(7),
    controller.signal,
  );
  await assert.rejects(work, { code: "cancelled", cause: "enough" });
});

test("middleware is given the signal of the call as its last argument, where there is one", async () => {
  const { signal } = new AbortController();
  const given = [];
  const through = (request, next, ...more) => {
    given.push(more);
    return next(request);
  };
  const call = (...options) => llmCallExecute("m", { headers: {}, content: 1 }, () => 1, ...Array(7), ...options);
  await registered("LlmExecutionIntercept", through, () => call());
  await registered("LlmExecutionIntercept", through, () => call(signal));
  const gate = (args, ...more) => void given.push(more);
  await registered("ToolConditionalExecutionGuardrail", gate, () =>
    relay.toolCallExecute("t", 1, () => 1, ...Array(5), signal),
  );
  const lengths = given.map((arguments_) => arguments_.length);
  assert.deepEqual(lengths, [2, 3, 2]);
  assert.deepEqual([given[1].at(-1), given[2].at(-1)], [signal, signal]);
});

test("request intercepts that run by themselves give what all of them left", async () => {
  const outcome = (name, request) => ({
    request: { ...request, content: 2 },
    annotated: { n: 1 },
    pendingMarks: [{ name: "mark", dataSchema: { name: "s", version: "1" } }],
    optimizationContributions: [{ producer: "p", kind: "k", applied: true }],
  });
  const given = await registered("LlmRequestIntercept", outcome, () =>
    relay.llmRequestIntercepts("m", { headers: { a: "b" }, content: 1 }),
  );
  assert.equal(given.request.content, 2);
  assert.equal(given.request.headers.a, "b");
  assert.deepEqual(given.annotated, { n: 1 });
  assert.deepEqual(given.pendingMarks, [{ name: "mark", dataSchema: { name: "s", version: "1" } }]);
  assert.deepEqual(given.optimizationContributions, [{ producer: "p", kind: "k", applied: true }]);
});

test("handles of calls made by hand show what they were started with", async () => {
  const events = await recorded(() => {
    const tool = relay.toolCall("t", { a: 1 }, null, relay.ToolAttributes.REMOTE, { kept: 1 }, { m: 1 });
    const { name, attributes, data, metadata } = tool;
    assert.deepEqual([name, attributes, data, metadata], ["t", relay.ToolAttributes.REMOTE, { kept: 1 }, { m: 1 }]);
    assert.throws(() => relay.llmCallEnd(tool, 1), { code: "invalid_argument", argument: "handle" });
    relay.toolCallEnd(tool, "plain");
    assert.throws(() => relay.toolCallEnd(tool, "plain"), { code: "not_found" });
  });
  assert.deepEqual(
    events.map(({ scope_category, data }) => [scope_category, data]),
    [
      ["start", { a: 1 }],
      ["end", "plain"],
    ],
  );
});

test("a sanitizer that gives a promise withholds the data of a call made by hand and ends nothing", async () => {
  const late = async () => {
    throw new Error("nobody waits");
  };
  const events = await recorded(() =>
    registered("ToolSanitizeRequestGuardrail", late, () => relay.toolCallEnd(relay.toolCall("t", 1), 2)),
  );
  assert.deepEqual(
    events.map(({ data }) => data),
    [null, 2],
  );
});

test("a severity is a value of its enumeration or the word for it", async () => {
  const events = await recorded(() => {
    relay.event("a", null, null, null, null, null, relay.LogSeverity.Warn);
    relay.event("b", null, null, { k: 1 }, null, null, "error");
    assert.throws(() => relay.event("c", null, null, null, null, null, "loud"), { argument: "severity" });
  });
  assert.deepEqual(
    events.map(({ metadata }) => metadata),
    [{ "nemo_relay.log.severity": "warn" }, { k: 1, "nemo_relay.log.severity": "error" }],
  );
});
