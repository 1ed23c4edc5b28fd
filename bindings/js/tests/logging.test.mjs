// The log: silent at first, and then to the logger that is given.

import assert from "node:assert/strict";
import { test } from "node:test";
import { packageName, relay, runProgram } from "./package.mjs";

const { LogSeverity } = relay;

function told() {
  const lines = [];
  const method = (name) => (text, detail) => lines.push([name, text, detail.event, detail.fields]);
  const names = ["trace", "debug", "info", "warn", "error"];
  return { lines, logger: Object.fromEntries(names.map((name) => [name, method(name)])) };
}

test("every level goes to the method of its name", () => {
  const { lines, logger } = told();
  relay.setLogger(logger);
  for (const name of ["Trace", "Debug", "Info", "Warn", "Error"]) {
    relay.log(LogSeverity[name], "message", "binding", { ordinal: LogSeverity[name], nested: { ok: true } });
  }
  relay.log(LogSeverity.Info, "plain");
  relay.setLogger(null);
  relay.log(LogSeverity.Error, "nobody hears it");
  const language = packageName === "nemo-relay-wasm" ? "wasm" : "node";
  const expected = ["trace", "debug", "info", "warn", "error"].map((name, ordinal) => [
    name,
    `nemo_relay.${language}.binding: message`,
    "application",
    { nested: { ok: true }, ordinal },
  ]);
  assert.deepEqual(lines, [...expected, ["info", `nemo_relay.${language}: plain`, "application", {}]]);
});

test("what the core says arrives with a flush, without the text of an error", async () => {
  const { lines, logger } = told();
  relay.setLogger(logger);
  relay.registerToolSanitizeRequestGuardrail("hides", 1, () => {
    throw new RangeError("secret");
  });
  relay.registerSubscriber("sees", () => undefined);
  await relay.toolCallExecute("search", {}, () => 1);
  await relay.flushSubscribers();
  relay.setLogger(null);
  relay.deregisterToolSanitizeRequestGuardrail("hides");
  relay.deregisterSubscriber("sees");
  const fields = { callback: "tool_sanitize_request_guardrail", call: "search", code: "callback_failed" };
  assert.deepEqual(lines, [
    ["error", "nemo_relay.runtime: A sanitizer failed; the event shows null", "payload_sanitizer_failed", fields],
  ]);
});

test("a logger that fails disturbs nobody, and one without the methods is refused", () => {
  const fails = () => {
    throw new Error("full");
  };
  relay.setLogger({ debug: fails, info: fails, warn: fails, error: fails });
  relay.log(LogSeverity.Info, "lost");
  relay.setLogger(null);
  assert.throws(() => relay.setLogger({ info() {} }), { code: "invalid_argument", argument: "logger" });
});

test("fields are an object", () => {
  for (const fields of [[1], "text", 1]) {
    const write = () => relay.log(LogSeverity.Info, "refused", null, fields);
    assert.throws(write, { code: "invalid_argument", message: "invalid argument: log fields must be an object" });
  }
});

test("nobody who has not asked is told", async () => {
  const { status, stdout, stderr } = await runProgram(`
    import { event, registerSubscriber } from "${packageName}";
    registerSubscriber("broken", () => { throw new Error("secret"); });
    event("m");
  `);
  assert.deepEqual([status, stdout, stderr], [0, "", ""]);
});
