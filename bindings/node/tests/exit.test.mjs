import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runProgram } from "../../js/tests/package.mjs";

/** The shapes together are run fifty times; a long check asks for more. */
const RUNS = Number(process.env.RELAY_EXIT_RUNS ?? 10);
const folder = mkdtempSync(join(tmpdir(), "nemo-relay-exit-"));
after(() => rmSync(folder, { recursive: true }));

const PRELUDE = (file) => `
  import { AtofExporter, event, registerSubscriber, ScopeType, toolCallExecute, withScope } from "nemo-relay-node";
  import { writeSync } from "node:fs";
  const exporter = new AtofExporter({ outputDirectory: ${JSON.stringify(folder)}, filename: ${JSON.stringify(file)}, mode: "overwrite" });
  exporter.register("file");
  let seen = 0;
  registerSubscriber("count", () => void (seen += 1));
  process.on("exit", () => writeSync(1, \`seen \${seen}\\n\`));
  for (let mark = 0; mark < 2000; mark += 1) event("queued", null, { mark });
`;

const SHAPES = {
  "events are queued": { program: "", status: 0, events: 2000 },
  "the process is told to exit": { program: "process.exit(7);", status: 7, events: 2000 },
  "a subscriber ends the process": {
    program: 'registerSubscriber("ends", () => process.exit(3)); event("last"); await new Promise(() => undefined);',
    status: 3,
    events: 2001,
  },
  "an error is not caught": {
    program: 'setTimeout(() => { throw new Error("uncaught"); }); await new Promise(() => undefined);',
    status: 1,
    events: 2000,
  },
  "a call is in flight": {
    program:
      'withScope("agent", ScopeType.Agent, () => toolCallExecute("slow", {}, () => new Promise(() => undefined))); setTimeout(() => process.exit(5), 5);',
    status: 5,
    events: 2003,
    last: ["end", "tool execution cancelled"],
  },
};

for (const [shape, { program, status, events, last }] of Object.entries(SHAPES)) {
  test(`the status is the process's own and the file is complete: ${shape}, ${RUNS} runs`, async () => {
    for (let run = 0; run < RUNS; run += 1) {
      const file = `${status}-${run}.jsonl`;
      const ended = await runProgram(PRELUDE(file) + program);
      assert.deepEqual([ended.status, ended.signal], [status, null], ended.stderr);
      const lines = readFileSync(join(folder, file), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      assert.equal(lines.length, events);
      if (last) assert.deepEqual([lines.at(-1).scope_category, lines.at(-1).metadata["otel.status_description"]], last);
    }
  });
}

test("subscribers see what was queued when the process ends", async () => {
  const { stdout } = await runProgram(`${PRELUDE("seen.jsonl")} process.exit(0);`);
  assert.equal(stdout, "seen 2000\n");
});

test("a subscriber that never returns its events does not hold the process up", async () => {
  const { status } = await runProgram(`${PRELUDE("slow.jsonl")}
    registerSubscriber("slow", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20));`);
  assert.equal(status, 0);
});
