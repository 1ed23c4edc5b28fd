import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` with something registered that changes events. */
async function changing(family, callback, work) {
  relay[`register${family}`]("it", 1, callback);
  try {
    return await recorded(work);
  } finally {
    relay[`deregister${family}`]("it");
  }
}

test("a sanitizer may take its time, and later events stay behind the one that it works on", async () => {
  let waits = 20;
  const slow = async (event, fields) => {
    waits -= 10;
    await pause(waits);
    return { ...fields, data: `${event.name} cleaned` };
  };
  const events = await changing("MarkSanitizeGuardrail", slow, async () => {
    relay.event("first", null, "secret");
    relay.event("second", null, "secret");
    await relay.withScope("scope", relay.ScopeType.Agent, () => undefined);
  });
  assert.deepEqual(
    events.map(({ name, data }) => [name, data]),
    [
      ["first", "first cleaned"],
      ["second", "second cleaned"],
      ["scope", null],
      ["scope", null],
    ],
  );
});

test("an event whose sanitizer never answers is delivered empty when the process ends", async () => {
  const { runProgram, packageName } = await import("./package.mjs");
  const { status, stdout, stderr } = await runProgram(`
    import { event, registerMarkSanitizeGuardrail, registerSubscriber } from "${packageName}";
    registerSubscriber("print", ({ name, data }) => console.log(name, data));
    registerMarkSanitizeGuardrail("never", 1, () => new Promise(() => {}));
    event("first", null, "secret");
    event("second", null, "secret");
    setTimeout(() => process.exit(3), 50);
  `);
  assert.deepEqual([status, stdout], [3, "first null\nsecond null\n"], stderr);
});

test("who changes events may use the package", async () => {
  let marked = false;
  const noting = (event) => {
    if (!marked) {
      marked = true;
      relay.event("noted", null, event.name);
    }
    return { seen: true };
  };
  const events = await changing("EventMetadataInjector", noting, () => relay.event("first"));
  assert.deepEqual(
    events.map(({ name, metadata }) => [name, metadata]),
    [
      ["first", { seen: true }],
      ["noted", { seen: true }],
    ],
  );
});

test("measurements have the names of JavaScript or those of JSON", async () => {
  const { MetricKind, MetricValueType } = relay;
  const events = await recorded(() => {
    relay.metric("both", [
      { name: "latency", kind: MetricKind.Histogram, valueType: MetricValueType.F64, value: 0.5, boundaries: [1, 2] },
      { name: "used", kind: "counter", value_type: "u64", value: 3, unit: null },
    ]);
  });
  const [first, second] = events[0].data.measurements;
  assert.deepEqual([first.kind, first.value_type, first.boundaries], ["histogram", "f64", [1, 2]]);
  assert.deepEqual([second.kind, second.value_type, second.value], ["counter", "u64", 3]);
  for (const wrong of [[], {}, [7], [{ name: "m" }], [{ name: "m", kind: 9, valueType: 1, value: 1 }]]) {
    assert.throws(() => relay.metric("m", wrong), { code: "invalid_argument" });
  }
});

test("every event of a batch is what its line says, whatever it shares with the one before", async () => {
  const seen = [];
  const see = (event) => seen.push([event, relay.eventText(event)]);
  relay.registerSubscriber("first", see);
  relay.registerSubscriber("second", see);
  relay.event("same", null, 0);
  relay.event("same", null, null, { note: 0 });
  await relay.withScope("agent", relay.ScopeType.Agent, async () => {
    relay.event("same", null, [], null, null, { name: "schema", version: "1" });
    const inner = relay.pushScope("same", relay.ScopeType.Tool, null, relay.ScopeAttributes.PARALLEL);
    relay.event("agent", inner, { 0: "zero" });
    relay.popScope(inner, { agent: null });
  });
  relay.event("other");
  await relay.flushSubscribers();
  relay.deregisterSubscriber("first");
  relay.deregisterSubscriber("second");
  assert.equal(seen.length, 18);
  for (const [event, text] of seen) {
    assert.deepEqual(JSON.parse(text), event);
    assert.deepEqual(Object.keys(JSON.parse(text)), Object.keys(event));
  }
});

test("what a subscriber does to an event is not seen in another", async () => {
  const names = [];
  relay.registerSubscriber("a", (event) => {
    names.push(event.name, event.category, event.parent_uuid?.length, event.data.kept);
    Object.assign(event, { name: "changed", category: "changed", parent_uuid: "changed", uuid: "changed" });
    event.data.kept = false;
  });
  for (let i = 0; i < 2; i += 1) relay.event("mark", null, { kept: true });
  await relay.flushSubscribers();
  relay.deregisterSubscriber("a");
  assert.deepEqual(names, ["mark", null, 36, true, "mark", null, 36, true]);
});

test("an integer that a number cannot hold is the same for everybody who is given the event", async () => {
  const long = 9_007_199_254_740_993n;
  const data = { long, text: "#9007199254740993" };
  const seen = [];
  relay.registerEventMetadataInjector("injects", 1, (event) => void seen.push(event.data));
  const events = await changing(
    "MarkSanitizeGuardrail",
    (event, fields) => {
      seen.push(event.data, fields.data);
      return fields;
    },
    () => relay.event("e", null, data),
  ).finally(() => relay.deregisterEventMetadataInjector("injects"));
  assert.deepEqual([...seen, events[0].data], [data, data, data, data]);
  assert.match(relay.eventText(events[0]), /"data":\{"long":9007199254740993,"text":"#9007199254740993"\}/);
});

test("so it is for who has the handle of a scope or a call", () => {
  const data = { long: -9_007_199_254_740_993n };
  const scope = relay.pushScope("s", relay.ScopeType.Agent, null, 0, data);
  const call = relay.toolCall("t", {}, null, 0, data);
  assert.deepEqual([scope.data, call.data], [data, data]);
  relay.toolCallEnd(call, null);
  relay.popScope(scope);
});

test("a sanitizer may be given more time than a timer can have", async () => {
  relay.setSanitizerTimeout(0xffffffff);
  try {
    const slow = async (_event, fields) => {
      await pause(10);
      return fields;
    };
    const [event] = await changing("MarkSanitizeGuardrail", slow, () => relay.event("e", null, "kept"));
    assert.equal(event.data, "kept");
  } finally {
    relay.setSanitizerTimeout(5000);
  }
});
