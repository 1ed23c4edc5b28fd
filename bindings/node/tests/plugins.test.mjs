import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runProgram } from "../../js/tests/package.mjs";

const folder = mkdtempSync(join(tmpdir(), "nemo-relay-plugins-"));
after(() => rmSync(folder, { recursive: true }));

/** A program that writes marks to a file by configuration; `end` is what it does then. */
const program = (file, end) => `
  const relay = require("nemo-relay-node");
  const { ComponentSpec, atofConfig } = require("nemo-relay-node/observability");
  const sink = { type: "file", output_directory: ${JSON.stringify(folder)}, filename: ${JSON.stringify(file)} };
  const config = { components: [ComponentSpec({ version: 4, atof: atofConfig({ enabled: true, sinks: [sink] }) })] };
  relay.initializePlugins(config).then(async (active) => {
    for (let mark = 0; mark < 2000; mark += 1) relay.event("queued", null, { mark });
    ${end}
  });`;

/** The data of the marks in a file. */
function marks(file) {
  const lines = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const events = lines.map((line) => JSON.parse(line)).filter(({ name }) => name === "queued");
  return events.map(({ data }) => data.mark);
}

const every = Array.from({ length: 2000 }, (_, mark) => mark);

for (const [how, end, status] of [
  ["its configuration is closed", "await active.close(); process.kill(process.pid, 'SIGKILL');", null],
  ["the process ends", "", 0],
  ["the process is told to exit", "process.exit(7);", 7],
]) {
  test(`what an exporter of a configuration was given is in its file when ${how}`, async () => {
    const file = `${status}.jsonl`;
    const ended = await runProgram(program(file, end), { type: "commonjs" });
    assert.equal(ended.status, status, ended.stderr);
    assert.deepEqual(marks(file), every);
  });
}

test("the same when a worker ends", async () => {
  const start = `new (require("node:worker_threads").Worker)(${JSON.stringify(program("worker.jsonl", "process.exit(4);"))}, { eval: true })`;
  const ended = await runProgram(`${start}.on("exit", (status) => console.log(status));`, { type: "commonjs" });
  assert.deepEqual([ended.status, ended.stdout], [0, "4\n"], ended.stderr);
  assert.deepEqual(marks("worker.jsonl"), every);
});

test("the event loop goes on while an exporter is closed", async () => {
  const source = `
    const relay = require("nemo-relay-node");
    const { ComponentSpec } = require("nemo-relay-node/observability");
    const server = require("node:http").createServer((request, response) => request.resume().on("end", () => response.end("{}")));
    server.listen(0, "127.0.0.1", async () => {
      const endpoint = "http://127.0.0.1:" + server.address().port;
      const traces = [{ endpoint, transport: "http_json" }];
      const active = await relay.initializePlugins({ components: [ComponentSpec({ opentelemetry: { enabled: true, traces } })] });
      relay.popScope(relay.pushScope("run", relay.ScopeType.Agent));
      let requests = 0;
      server.on("request", () => (requests += 1));
      await active.close();
      console.log(requests);
      process.exit(0);
    });`;
  const { status, stdout, stderr } = await runProgram(source, { type: "commonjs" });
  assert.deepEqual([status, stdout], [0, "1\n"], stderr);
});
