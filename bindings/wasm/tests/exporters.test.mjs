import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { relay, runProgram } from "../../js/tests/package.mjs";

const { AtifExporter, AtofExporter, OpenInferenceSubscriber, OpenTelemetryLogSubscriber } = relay;
const { OpenTelemetryMetricSubscriber, OpenTelemetrySubscriber } = relay;

/** A server on this machine that notes what it is sent; `answers` are its statuses and headers, the last one for ever. */
async function server(run, answers = [[200, {}]]) {
  const got = [];
  const http = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      const [status, headers, text = ""] = answers[Math.min(got.length, answers.length - 1)];
      got.push({ url: request.url, headers: request.headers, body });
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    await run(`http://127.0.0.1:${http.address().port}`, got);
  } finally {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}

const agent = () => relay.popScope(relay.pushScope("planner", relay.ScopeType.Agent));
const names = (body) => body.trim().split("\n").map((line) => JSON.parse(line).name);

test("a trajectory is kept in memory", async () => {
  const exporter = new AtifExporter("s-1", "shopper");
  exporter.register("trajectory");
  await relay.withScope("planner", relay.ScopeType.Agent, () => relay.toolCallExecute("search", { q: 1 }, () => "3 hits"));
  const trajectory = exporter.exportTrajectory();
  assert.equal(trajectory.agent.name, "shopper");
  assert.equal(trajectory.steps[0].observation.results[0].content, "3 hits");
  exporter.clear();
  assert.ok(!exporter.exportJson().includes("hits"));
  await exporter.shutdown();
});

test("events go to a server by fetch", async () => {
  await server(async (url, got) => {
    const exporter = new AtofExporter({ type: "stream", url: `${url}/in?key=k`, headers: { "X-Key": "v" } });
    exporter.register("stream");
    relay.event("first", undefined, { n: 1 });
    relay.event("second");
    await exporter.forceFlush();
    assert.deepEqual(names(got[0].body), ["first", "second"]);
    assert.deepEqual([got[0].url, got[0].headers["x-key"]], ["/in?key=k", "v"]);
    assert.equal(got[0].headers["content-type"], "application/x-ndjson");
    relay.event("third");
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(names(got[1].body), ["third"]);
    await exporter.shutdown();
    await exporter.shutdown();
    assert.deepEqual(exporter.runtimeDiagnostics(), []);
    assert.throws(() => exporter.register("late"), relay.IoError);
  });
});

test("spans, log records and metrics go to a server as JSON", async () => {
  await server(async (url, got) => {
    const exporters = [
      new OpenTelemetrySubscriber({ endpoint: url, type: "gen_ai" }),
      new OpenInferenceSubscriber({ endpoint: url, transport: "http_json" }),
      new OpenTelemetryLogSubscriber({ endpoint: url }),
      new OpenTelemetryMetricSubscriber({ endpoint: url }),
    ];
    exporters.forEach((exporter, index) => exporter.register(`otlp ${index}`));
    const run = relay.pushScope("planner", relay.ScopeType.Agent);
    relay.event("checkpoint", run, undefined, { "nemo_relay.log.severity": "error" });
    relay.popScope(run);
    for (const exporter of exporters) await exporter.forceFlush();
    assert.deepEqual([...new Set(got.map(({ url: path }) => path))].sort(), ["/v1/logs", "/v1/traces"]);
    const spans = got.filter((one) => one.url === "/v1/traces").map((one) => JSON.parse(one.body));
    const spanNames = spans.map((body) => body.resourceSpans[0].scopeSpans[0].spans[0].name).sort();
    assert.deepEqual(spanNames, ["invoke_agent planner", "planner"]);
    for (const exporter of exporters) {
      await exporter.shutdown();
      assert.deepEqual(exporter.runtimeDiagnostics(), []);
    }
  });
});

test("a server that is busy is asked again, and one that refuses is believed", async () => {
  await server(
    async (url, got) => {
      const exporter = new AtofExporter({ type: "stream", url });
      exporter.register("stream");
      relay.event("again");
      await assert.rejects(exporter.forceFlush(5000), relay.IoError);
      assert.equal(got.length, 2);
      assert.equal(got[0].body, got[1].body);
      relay.event("refused");
      await assert.rejects(exporter.forceFlush(5000), /status 400/);
      relay.event("redirected");
      await assert.rejects(exporter.forceFlush(5000), /redirects are not followed/);
      assert.equal(got.length, 4);
      await exporter.shutdown();
      const counts = exporter.runtimeDiagnostics().map(({ code, count }) => [code, count]);
      assert.deepEqual(counts, [["atof.stream_send_failed", 3], ["atof.stream_rejected", 2]]);
    },
    [[503, { "retry-after": "0" }], [200, {}], [400, {}], [307, { location: "/elsewhere" }]],
  );
});

test("a server that is away costs a flush its time and no more, and the losses are counted", async () => {
  const exporter = new OpenTelemetrySubscriber({ endpoint: "http://127.0.0.1:9" });
  exporter.register("traces");
  agent();
  const began = Date.now();
  await assert.rejects(exporter.forceFlush(300), relay.IoError);
  assert.ok(Date.now() - began < 2000);
  await assert.rejects(exporter.shutdown(), relay.IoError);
  const dropped = exporter.runtimeDiagnostics().find(({ code }) => code === "otel.spans_dropped");
  assert.equal(dropped.count, 1);
});

test("what a page cannot have is refused with the reason", () => {
  for (const [make, reason] of [
    [() => new AtofExporter(), /files/],
    [() => new AtofExporter({ type: "stream", url: "http://a/", transport: "websocket" }), /http_post/],
    [() => new AtifExporter({ outputDirectory: "runs" }), /files/],
    [() => new AtifExporter({ sessionId: "s", storage: [{ type: "http", endpoint: "https://a/" }] }), /storage/],
    [() => new OpenTelemetrySubscriber({ transport: "grpc" }), /http_json/],
    [() => new OpenTelemetrySubscriber({ file: {} }), /files/],
    [() => relay.exportersRecover("events.jsonl"), /files/],
    [() => relay.exportersExpand("events.jsonl", "all.jsonl"), /files/],
  ]) {
    assert.throws(make, (error) => error instanceof relay.UnsupportedError && reason.test(error.message), String(make));
  }
});

test("an exporter that waits for something to send keeps no process alive", async () => {
  const { status } = await runProgram(`import { AtofExporter, event } from "nemo-relay-wasm";
    new AtofExporter({ type: "stream", url: "http://127.0.0.1:9/" }).register("stream");
    event("unsent");`);
  assert.equal(status, 0);
});
