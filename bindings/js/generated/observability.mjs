// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

/** The kind of the component. */
export const KIND = "observability";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export function ComponentSpec(config, enabled = true) {
  return { kind: KIND, enabled, config: config ?? defaultConfig() };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return observabilityConfig();
}

/** Exporters by configuration. */
export function observabilityConfig(fields) {
  return { version: 4, enable_full_payloads: false, ...fields };
}

/** Events, one a line, in files or to servers. */
export function atofConfig(fields) {
  return { enabled: false, ...fields };
}

/** Trajectories, one a run. */
export function atifConfig(fields) {
  return { enabled: false, schema_version: "v1_8", observed_events: false, max_bytes: 268435456, filename_template: "nemo-relay-atif-{session_id}.json", ...fields };
}

/** Traces, logs and metrics by OTLP. */
export function openTelemetrySectionConfig(fields) {
  return { enabled: false, ...fields };
}

/** A file or a server that takes events. */
export function atofSinkConfig(fields) {
  return { type: "file", mode: "append", flush_interval_millis: 50, fsync: "never", fsync_interval_millis: 500, compress: false, content_addressing: false, transport: "http_post", timeout_millis: 3000, field_name_policy: "preserve", max_queue_size: 8192, max_export_batch_size: 512, scheduled_delay_millis: 100, ...fields };
}

/** A server or a bucket that takes trajectories. */
export function atifStorageConfig(fields) {
  return { type: "http", timeout_millis: 3000, allow_http: false, ...fields };
}

/** Where and how traces are exported. */
export function openTelemetryConfig(fields) {
  return { type: "full", mark_projection: "inherit", ...fields };
}

/** Marks as log records. */
export function openTelemetryLogSectionConfig(fields) {
  return { enabled: false, ...fields };
}

/** Measurements of marks. */
export function openTelemetryMetricSectionConfig(fields) {
  return { enabled: false, ...fields };
}

/** A file that takes traces. */
export function openTelemetryFileConfig(fields) {
  return { format: "json_lines", mode: "overwrite", type: "full", mark_projection: "inherit", ...fields };
}

/** A file that takes OTLP. */
export function openTelemetryFileSinkConfig(fields) {
  return { format: "json_lines", mode: "overwrite", ...fields };
}

/** Where and how log records are exported. */
export function openTelemetryLogConfig(fields) {
  return { minimum_severity: "info", ...fields };
}

