import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { relay, runProgram } from "../../js/tests/package.mjs";

const folder = mkdtempSync(join(tmpdir(), "nemo-relay-exporters-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs `work` while the exporter receives events, and sees that it is let go of. */
function exporting(exporter, work) {
  exporter.register("it");
  try {
    return work(exporter);
  } finally {
    exporter.shutdown();
  }
}

function refused(make, argument) {
  assert.throws(make, (error) => error instanceof relay.InvalidArgumentError && error.argument === argument);
}

test("a trajectory is made by position or from a configuration", () => {
  const agents = [
    new relay.AtifExporter("s-1", "shopper", "2"),
    new relay.AtifExporter({ sessionId: "s-1", agentName: "shopper", agentVersion: "2" }),
  ].map((exporter) =>
    exporting(exporter, () => {
      relay.event("seen");
      const trajectory = exporter.exportTrajectory();
      assert.deepEqual(JSON.parse(exporter.exportJson()), trajectory);
      return [trajectory.session_id, trajectory.agent];
    }),
  );
  assert.deepEqual(agents[0], agents[1]);
  assert.deepEqual([agents[0][0], agents[0][1].name, agents[0][1].version], ["s-1", "shopper", "2"]);
  refused(() => new relay.AtifExporter(5), "session_id");
});

test("a field that is wrong is named, where it stands", () => {
  refused(() => new relay.AtofExporter({ file_name: "events.jsonl" }), "config");
  refused(() => new relay.AtofExporter({ constructor: 1 }), "config");
  refused(() => new relay.AtofExporter([]), "config");
  refused(() => new relay.AtofExporter({ fsync: "constructor" }), "fsync");
  refused(() => new relay.AtofExporter({ fsync: 9 }), "fsync");
  refused(() => new relay.AtifExporter({ storage: { type: "http" } }), "storage");
  refused(() => new relay.AtifExporter({ storage: [{ type: "http" }, { timeout_millis: 1 }] }), "storage[1]");
  refused(() => new relay.AtifExporter({ storage: [null] }), "storage[0]");
  refused(() => new relay.OpenTelemetrySubscriber({ file: [] }), "file");
  refused(() => new relay.OpenTelemetrySubscriber({ attributeMappings: [{ key: "a" }] }), "attribute_mappings[0]");
  refused(() => new relay.OpenTelemetrySubscriber({ headers: { name: 1 } }), "headers.name");
});

test("values of enumerations are as good as their words, also inside", () => {
  const { AtofExporterMode, OpenTelemetryFileFormat, OpenTelemetryFileMode, OpenTelemetryType } = relay;
  writeFileSync(join(folder, "events.jsonl"), "{}\n");
  const events = { outputDirectory: folder, filename: "events.jsonl", mode: AtofExporterMode.Overwrite };
  exporting(new relay.AtofExporter(events), () => relay.event("seen"));
  assert.equal(JSON.parse(readFileSync(join(folder, "events.jsonl"), "utf8")).name, "seen");
  const file = { outputDirectory: folder, filename: "spans.jsonl", format: OpenTelemetryFileFormat.JsonLines };
  const spans = { type: OpenTelemetryType.GenAi, file: { ...file, mode: OpenTelemetryFileMode.Append } };
  exporting(new relay.OpenTelemetrySubscriber(spans), () => relay.popScope(relay.pushScope("run", relay.ScopeType.Agent)));
  assert.match(readFileSync(join(folder, "spans.jsonl"), "utf8"), /"gen_ai\.operation\.name"/);
});

test("a flush has what a sanitizer that does not wait had to change first", () => {
  const config = { outputDirectory: folder, filename: "cleaned.jsonl" };
  relay.registerMarkSanitizeGuardrail("clean", 0, (event, fields) => ({ ...fields, data: "cleaned" }));
  try {
    exporting(new relay.AtofExporter(config), (exporter) => {
      relay.event("seen", null, "secret");
      exporter.forceFlush();
      assert.equal(JSON.parse(readFileSync(join(folder, "cleaned.jsonl"), "utf8")).data, "cleaned");
      relay.event("last", null, "secret");
    });
    assert.equal(readFileSync(join(folder, "cleaned.jsonl"), "utf8").split('"cleaned"').length, 3);
  } finally {
    relay.deregisterMarkSanitizeGuardrail("clean");
  }
});

test("files are recovered and expanded", () => {
  const path = join(folder, "torn.jsonl");
  const config = { outputDirectory: folder, filename: "torn.jsonl", contentAddressing: true };
  exporting(new relay.AtofExporter(config), () => relay.event("seen", null, "x".repeat(300)));
  writeFileSync(path, '{"torn', { flag: "a" });
  const { events, lines_cut: cut } = relay.exportersRecover(path);
  assert.deepEqual([events, cut], [1, 1]);
  assert.equal(relay.exportersExpand(path, join(folder, "whole.jsonl")), 1);
  assert.equal(JSON.parse(readFileSync(join(folder, "whole.jsonl"), "utf8")).data.length, 300);
  assert.throws(() => relay.exportersRecover(join(folder, "none.jsonl")), relay.IoError);
});

/** A server in a thread of its own, for a flush holds up the event loop of its caller. */
const SERVER = `
  const { createServer } = require("node:http");
  const { parentPort } = require("node:worker_threads");
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      parentPort.postMessage({ path: request.url, key: request.headers["x-some-key"], body: JSON.parse(body) });
      response.end("{}");
    });
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

test("spans reach a server with the headers that were asked for", async () => {
  const program = `
    const { OpenTelemetrySubscriber, OpenTelemetryTransport, popScope, pushScope, ScopeType } = require("nemo-relay-node");
    const server = new (require("node:worker_threads").Worker)(${JSON.stringify(SERVER)}, { eval: true });
    server.once("message", (port) => {
      const exporter = new OpenTelemetrySubscriber({
        endpoint: "http://127.0.0.1:" + port,
        transport: OpenTelemetryTransport.HttpJson,
        headers: { "x-some-key": "mine" },
      });
      exporter.register("server");
      popScope(pushScope("run", ScopeType.Agent));
      exporter.forceFlush();
      server.once("message", ({ path, key, body }) => {
        console.log(path, key, body.resourceSpans[0].scopeSpans[0].spans[0].name);
        console.log(exporter.runtimeDiagnostics().length);
        process.exit(0);
      });
    });`;
  const { status, stdout, stderr } = await runProgram(program, { type: "commonjs" });
  assert.deepEqual([status, stdout], [0, "/v1/traces mine run\n0\n"], stderr);
});

const DEAD = `
  const relay = require("nemo-relay-node");
  const exporters = [1, 2, 3].map(() => new relay.OpenTelemetrySubscriber({ endpoint: "http://127.0.0.1:9" }));
  exporters.forEach((exporter, index) => exporter.register("server " + index));
  relay.popScope(relay.pushScope("run", relay.ScopeType.Agent));
`;

test("a server that is not there changes neither the status of a process nor that of a worker", async () => {
  const process_ = await runProgram(`${DEAD} process.exit(7);`, { type: "commonjs" });
  assert.deepEqual([process_.status, process_.signal], [7, null], process_.stderr);
  const start = `new (require("node:worker_threads").Worker)(${JSON.stringify(`${DEAD} process.exit(4);`)}, { eval: true })`;
  const worker = await runProgram(`${start}.on("exit", (status) => console.log(status));`, { type: "commonjs" });
  assert.deepEqual([worker.status, worker.stdout], [0, "4\n"], worker.stderr);
});
