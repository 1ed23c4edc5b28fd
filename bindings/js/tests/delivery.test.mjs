import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

test("work that never lets the event loop turn loses no event", async () => {
  const calls = 40_000;
  let seen = 0;
  relay.registerSubscriber("count", () => void (seen += 1));
  for (let call = 0; call < calls; call += 1) await relay.toolCallExecute("t", call, (args) => args);
  const report = await relay.flushSubscribers();
  relay.deregisterSubscriber("count");
  assert.deepEqual([seen, report.dropped, report.pending], [2 * calls, 0, 0]);
});

test("nor does work with large payloads", async () => {
  const text = "x".repeat(1 << 20);
  let seen = 0;
  relay.registerSubscriber("count", () => void (seen += 1));
  for (let call = 0; call < 100; call += 1) await relay.toolCallExecute("t", text, () => null);
  await relay.flushSubscribers();
  relay.deregisterSubscriber("count");
  assert.equal(seen, 200);
});

test("a subscriber that raises is counted and disturbs nobody", async () => {
  const before = (await relay.flushSubscribers()).callbackErrors;
  const lines = [];
  const tell = (line, { fields }) => lines.push([line, fields]);
  relay.setLogger({ debug: tell, info: tell, warn: tell, error: tell });
  relay.registerSubscriber("a raises", () => {
    throw new Error("two\nlines");
  });
  relay.registerSubscriber("b rejects", () => Promise.reject(new RangeError("later")));
  try {
    const events = await recorded(() => {
      for (let mark = 0; mark < 20; mark += 1) relay.event("m");
    });
    const report = await relay.flushSubscribers();
    assert.equal(events.length, 20);
    assert.equal(report.callbackErrors - before, 40);
    assert.equal(lines.length, 10);
    assert.deepEqual(lines[0], [
      "nemo_relay.runtime: A callback failed; its caller is not told",
      { callback: "subscriber", name: "a raises", exception_type: "Error" },
    ]);
  } finally {
    relay.setLogger(null);
    relay.deregisterSubscriber("a raises");
    relay.deregisterSubscriber("b rejects");
  }
});

test("a flush waits for subscribers that work asynchronously, and not for its own", async () => {
  const seen = [];
  relay.registerSubscriber("slow", async (event) => {
    const report = await relay.flushSubscribers();
    assert.equal(report.pending, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(event.name);
  });
  relay.event("one");
  const report = await relay.flushSubscribers(5000);
  relay.deregisterSubscriber("slow");
  assert.deepEqual([seen, report.pending], [["one"], 0]);
});

test("a flush that has no time says what is pending", async () => {
  relay.registerSubscriber("never", () => new Promise(() => undefined));
  relay.event("one");
  assert.equal((await relay.flushSubscribers(1)).pending, 1);
  relay.deregisterSubscriber("never");
});

test("each subscriber has an event of its own", async () => {
  relay.registerSubscriber("a changes", (event) => {
    event.name = "changed";
  });
  const [event] = await recorded(() => relay.event("m"));
  relay.deregisterSubscriber("a changes");
  assert.equal(event.name, "m");
});
