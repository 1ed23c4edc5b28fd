// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import { inDocument, isEnabled } from "../documents.mjs";
import { validatePluginConfigExact } from "./exports.mjs";

/** The kind of the component. */
export const OBSERVABILITY_PLUGIN_KIND = "observability";

/** The fields of OpenTelemetrySectionConfig that documents name otherwise, or that hold such. */
const OBSERVABILITY_OPEN_TELEMETRY_CONFIG = {
  endpoints: { wire: "traces" },
};

/** The fields of ObservabilityConfig that documents name otherwise, or that hold such. */
const OBSERVABILITY_CONFIG = {
  opentelemetry: { wire: "opentelemetry", holds: OBSERVABILITY_OPEN_TELEMETRY_CONFIG, many: false },
};

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export function ComponentSpec(config, options) {
  return { kind: OBSERVABILITY_PLUGIN_KIND, enabled: isEnabled(options), config: inDocument(config ?? defaultConfig(), OBSERVABILITY_CONFIG) };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return observabilityConfig();
}

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export function validateConfig(config) {
  return validatePluginConfigExact({ components: [ComponentSpec(config)] }).config;
}

/** Exporters by configuration. */
export function observabilityConfig(config) {
  return { version: 4, enable_full_payloads: false, ...config };
}

/** Events, one a line, in files or to servers. */
export function atofConfig(config) {
  return { enabled: false, ...config };
}

/** Trajectories, one a run. */
export function atifConfig(config) {
  return { enabled: false, schema_version: "v1_8", observed_events: false, max_bytes: 268435456, filename_template: "nemo-relay-atif-{session_id}.json", ...config };
}

/** Traces, logs and metrics by OTLP. */
export function openTelemetryConfig(config) {
  return { enabled: false, endpoints: [], ...config };
}

/** A file that takes events. */
export function atofFileSinkConfig(config) {
  return { type: "file", mode: "append", ...config };
}

/** A server that takes events. */
export function atofStreamSinkConfig(config) {
  return { type: "stream", transport: "http_post", timeout_millis: 3000, field_name_policy: "preserve", ...config };
}

/** A server that takes events, under the name that it had before files and servers were in one list. */
export function atofEndpointConfig(config) {
  return { type: "stream", transport: "http_post", timeout_millis: 3000, field_name_policy: "preserve", ...config };
}

/** A server that takes trajectories. */
export function httpStorageConfig(config) {
  return { type: "http", timeout_millis: 3000, ...config };
}

/** A bucket that takes trajectories. */
export function s3StorageConfig(config) {
  return { type: "s3", allow_http: false, ...config };
}

/** A server that takes traces. */
export function openTelemetryEndpoint(config) {
  return { type: "full", mark_projection: "inherit", ...config };
}

/** Marks as log records. */
export function openTelemetryLogConfig(config) {
  return { enabled: false, ...config };
}

/** Measurements of marks. */
export function openTelemetryMetricConfig(config) {
  return { enabled: false, ...config };
}

/** A file that takes traces. */
export function openTelemetryFileSinkConfig(config) {
  return { format: "json_lines", mode: "overwrite", type: "full", mark_projection: "inherit", ...config };
}

/** A file that takes OTLP. */
export function openTelemetryFileConfig(config) {
  return { format: "json_lines", mode: "overwrite", ...config };
}

/** A server that takes logs or metrics; what is about one of them alone is set for all in their section. */
export function openTelemetrySignalEndpoint(config) {
  return { ...config };
}

