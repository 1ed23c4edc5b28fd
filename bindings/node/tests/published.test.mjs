// A whole document of observability by the published functions, which only this package activates.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { installed } from "../../js/tests/package.mjs";

const require = createRequire(`${installed}/package.json`);
const observability = require("nemo-relay-node/observability");
const { defaultConfig, validate, validateExact } = require("nemo-relay-node/plugin");

// Validation says where the secrets are missing that a document refers to.
process.env.NEMO_RELAY_TEST_SECRET = process.env.TOKEN = "secret";

const headers = { "x-team": "a" };

function everything() {
  const file = { type: "file", output_directory: "events", filename: "all.jsonl", mode: "append" };
  const stream = { type: "stream", url: "https://events.example/in", transport: "ndjson", headers, name: "central" };
  const access = { access_key_id: "key", secret_access_key_var: "NEMO_RELAY_TEST_SECRET" };
  const bucket = { type: "s3", bucket: "runs", key_prefix: "a/", region: "eu", ...access };
  const server = { type: "http", endpoint: "https://runs.example", header_env: { authorization: "TOKEN" } };
  const spans = observability.openTelemetryEndpoint({
    type: "openinference",
    endpoint: "https://spans.example",
    transport: "grpc",
    headers,
    resource_attributes: { region: "eu" },
    mark_projection: "event",
    attribute_mappings: [{ key: "llm.model_name", alias: "model" }],
    completed_span_context_ttl_millis: 1000,
  });
  const signal = observability.openTelemetrySignalEndpoint({ endpoint: "https://logs.example", service_name: "a" });
  return {
    ...observability.defaultConfig(),
    atof: observability.atofConfig({ enabled: true, sinks: [file, stream] }),
    atif: observability.atifConfig({ enabled: true, agent_name: "a", storage: [bucket, server] }),
    opentelemetry: observability.openTelemetryConfig({
      enabled: true,
      endpoints: [spans],
      logs: observability.openTelemetryLogConfig({ enabled: true, endpoints: [signal], minimum_severity: "warn" }),
      metrics: observability.openTelemetryMetricConfig({ enabled: true, endpoints: [signal], temporality: "delta" }),
    }),
    enable_full_payloads: true,
    policy: { unknown_field: "error" },
  };
}

test("a document that the published functions made is valid", () => {
  const component = observability.ComponentSpec(everything());
  assert.equal(component.kind, observability.OBSERVABILITY_PLUGIN_KIND);
  const document = defaultConfig();
  document.components.push(component);
  assert.deepEqual(validateExact(document).config.diagnostics, []);
  assert.deepEqual(observability.validateConfig(everything()).diagnostics, []);
  const { config, resolved_config: resolved } = validate(document);
  assert.deepEqual(config.diagnostics.filter(({ level }) => level === "error"), []);
  assert.equal(resolved.components[0].config.opentelemetry.traces[0].type, "openinference");
});

test("a field that nobody knows is named", () => {
  const { opentelemetry, ...rest } = everything();
  const config = { ...rest, opentelemetry: { ...opentelemetry, spans: [] } };
  const [found, ...others] = observability.validateConfig(config).diagnostics;
  assert.deepEqual(others, []);
  assert.deepEqual([found.level, found.code, found.field], ["error", "observability.unknown_field", "spans"]);
});
