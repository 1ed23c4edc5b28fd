import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { installed } from "../../js/tests/package.mjs";

const PROGRAM = `
  import { LogSeverity, log } from "nemo-relay-node";
  log(LogSeverity.Debug, "too little");
  log(LogSeverity.Warn, "two\\nlines", "search", { query: "rust" });
`;

function stderrOf(environment) {
  const args = ["--input-type=module", "-e", PROGRAM];
  const done = spawnSync(process.execPath, args, { cwd: installed, env: { ...process.env, ...environment }, encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  return done.stderr;
}

test("a level has lines written to standard error", () => {
  const [, line, end] = stderrOf({ NEMO_RELAY_LOG: "info" }).split("\n");
  assert.match(line, /Z WARN root=[0-9a-f]{8} target=nemo_relay\.node\.search event=application query=rust two lines$/);
  assert.equal(end, "");
  assert.equal(stderrOf({ NEMO_RELAY_LOG: "info", NEMO_RELAY_LOG_STDERR: "false" }), "");
});

test("a line may be JSON", () => {
  const lines = stderrOf({ NEMO_RELAY_LOG: "info", NEMO_RELAY_LOG_STDERR_FORMAT: "jsonl" }).trim().split("\n");
  const [begun, said] = lines.map((line) => JSON.parse(line));
  assert.equal(begun.event, "logging_initialized");
  assert.deepEqual([said.level, said.message, said.fields], ["warn", "two\nlines", { query: "rust" }]);
});
