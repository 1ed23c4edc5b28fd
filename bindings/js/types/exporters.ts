// Exporters and their configurations under --strict; and what the program prints.

import {
  AtifExporter,
  type AtifExporterConfig,
  type AtifStorageConfig,
  AtifVersion,
  AtofExporter,
  type AtofExporterConfig,
  FsyncPolicy,
  OpenInferenceSubscriber,
  type OpenTelemetryConfig,
  OpenTelemetryFileFormat,
  OpenTelemetryLogSubscriber,
  OpenTelemetryMetricSubscriber,
  OpenTelemetrySubscriber,
  OpenTelemetryType,
  exportersExpand,
  exportersRecover,
} from "nemo-relay-node";

const storage: AtifStorageConfig = { type: "http", endpoint: "https://runs.example", headerEnv: { authorization: "TOKEN" } };
const trajectories: AtifExporterConfig = { outputDirectory: "runs", storage: [storage], schemaVersion: AtifVersion.V17 };
const lines: AtofExporterConfig = { fsync: FsyncPolicy.OnFlush, rotateBytes: 1 << 20, type: "file" };
const spans: OpenTelemetryConfig = {
  type: OpenTelemetryType.GenAi,
  file: { filename: "spans.jsonl", format: OpenTelemetryFileFormat.JsonLines },
  attributeMappings: [{ key: "llm.model_name", alias: "model" }],
};

/** Never called: what an exporter does is for other tests. */
export function compiled(): [string | null, string | undefined, number] {
  const exporter = new AtifExporter("session", "agent", null);
  const others = [
    new AtifExporter(trajectories),
    new AtifExporter(),
    new OpenTelemetrySubscriber(spans),
    new OpenInferenceSubscriber({ file: { format: "proto" } }),
    new OpenTelemetryLogSubscriber({ minimumSeverity: "warn" }),
    new OpenTelemetryMetricSubscriber({ temporality: "delta" }),
  ];
  for (const other of others) {
    other.register("name");
    other.forceFlush(1000);
    const removed: boolean = other.deregister("name");
    if (removed) other.shutdown();
  }
  // @ts-expect-error A field has the name that it has in JavaScript.
  new AtofExporter({ output_directory: "." });
  // @ts-expect-error A word has to be one of the enumeration.
  new AtofExporter({ mode: "rewrite" });
  exportersRecover("events.jsonl");
  return [new AtofExporter(lines).path, exporter.exportJson(), exportersExpand("events.jsonl", "all.jsonl")];
}

console.log(Object.keys(spans).length, lines.fsync, trajectories.storage?.length);
