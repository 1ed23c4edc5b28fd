// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { Json } from "./index.js";
import type { ComponentSpec as Component, ConfigReport, ConfigPolicy } from "./plugin.js";

export type { Json } from "./index.js";
export type { ConfigDiagnostic, ConfigPolicy, ConfigReport } from "./plugin.js";

/** Exporters by configuration. */
export interface ObservabilityConfig {
  /** The version of this configuration; 1, 2 and 3 are read as version 4. */
  version?: number;
  /** Events, one a line, in files or to servers. */
  atof?: AtofConfig | null;
  /** Trajectories, one a run. */
  atif?: AtifConfig | null;
  /** Traces, logs and metrics by OTLP. */
  opentelemetry?: OpenTelemetrySectionConfig | null;
  /** The policy for this component, in place of that of the document. */
  policy?: ConfigPolicy | null;
  /** Whether model calls show the whole history each time and not only what is new. */
  enable_full_payloads?: boolean;
}

/** Events, one a line, in files or to servers. */
export interface AtofConfig {
  /** Whether events are written. */
  enabled?: boolean;
  /** Where they go; at least one where this is enabled. */
  sinks?: AtofSinkConfig[];
}

/** Trajectories, one a run. */
export interface AtifConfig {
  /** Whether trajectories are written. */
  enabled?: boolean;
  /** Where else each trajectory goes; the file is then written where all of these fail. */
  storage?: AtifStorageConfig[];
  /** The name of the agent; that of the agent scope where absent. */
  agent_name?: string | null;
  /** The version of the agent; that of this library where absent. */
  agent_version?: string | null;
  /** The model of the agent; the first that was called where absent. */
  model_name?: string | null;
  /** The tools of the agent; a list of objects. */
  tool_definitions?: Json | null;
  /** Members for extra of the trajectory; an object. */
  extra?: Json | null;
  /** The version of ATIF. */
  schema_version?: "v1_7" | "v1_8";
  /** Whether extra holds every event that was seen. */
  observed_events?: boolean;
  /** How many bytes of events are kept for runs that were not written yet. */
  max_bytes?: number;
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
  /** Where each finished trajectory is written to a file; nowhere where this and storage are absent. */
  output_directory?: string | null;
  /** The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}. */
  filename_template?: string;
}

/** Traces, logs and metrics by OTLP. */
export interface OpenTelemetrySectionConfig {
  /** Whether anything of this section is exported. */
  enabled?: boolean;
  /** Servers that take traces. */
  endpoints?: OpenTelemetryConfig[];
  /** Marks as log records. */
  logs?: OpenTelemetryLogSectionConfig | null;
  /** Measurements of marks. */
  metrics?: OpenTelemetryMetricSectionConfig | null;
  /** Files that take traces. */
  file_sinks?: OpenTelemetryFileSinkConfig[];
}

/** A file or a server that takes events. */
export interface AtofSinkConfig {
  /** Whether events go to a file or to a server. */
  type?: "file" | "stream";
  /** How messages name it; its place in the list where absent. */
  name?: string | null;
  /** The directory; the current one where absent. It is made with private permissions where it is missing. */
  output_directory?: string | null;
  /** The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent. */
  filename?: string | null;
  /** What to do with a file that is already there. */
  mode?: "append" | "overwrite";
  /** How long events are gathered before they are written, in milliseconds. */
  flush_interval_millis?: number;
  /** When what was written is forced onto the disk. */
  fsync?: "never" | "on_flush" | "interval";
  /** How often with the policy interval, in milliseconds. */
  fsync_interval_millis?: number;
  /** A file of this many bytes is closed and a new one begun; never where absent. */
  rotate_bytes?: number | null;
  /** A file that is this many seconds old is closed with the next event; never where absent. */
  rotate_seconds?: number | null;
  /** Whether closed files are compressed with zstd. */
  compress?: boolean;
  /** Whether long values that repeat are written once a file and referred to by their hash. */
  content_addressing?: boolean;
  /** Where the server is; needed for a stream. */
  url?: string | null;
  /** How events reach the server. */
  transport?: "http_post" | "websocket" | "ndjson";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Record<string, string> | null;
  /** How long one attempt may take, in milliseconds. */
  timeout_millis?: number;
  /** What becomes of keys with dots in them on the way to a server. */
  field_name_policy?: "preserve" | "replace_dots";
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent. */
  queue_policy?: string | null;
  /** How many events may wait for the server before further ones are dropped and counted. */
  max_queue_size?: number;
  /** How many events are sent together at most. */
  max_export_batch_size?: number;
  /** How long events for a server are gathered, in milliseconds. */
  scheduled_delay_millis?: number;
}

/** A file that takes events. */
export interface AtofFileSinkConfig extends AtofSinkConfig {
  /** Whether events go to a file or to a server. */
  type: "file";
  /** Not here. */
  url?: never;
  /** Not here. */
  transport?: never;
  /** Not here. */
  headers?: never;
  /** Not here. */
  header_env?: never;
  /** Not here. */
  header_file?: never;
  /** Not here. */
  timeout_millis?: never;
  /** Not here. */
  field_name_policy?: never;
  /** Not here. */
  max_queue_size?: never;
  /** Not here. */
  max_export_batch_size?: never;
  /** Not here. */
  scheduled_delay_millis?: never;
}

/** A server that takes events. */
export interface AtofStreamSinkConfig extends AtofSinkConfig {
  /** Whether events go to a file or to a server. */
  type: "stream";
  /** Where the server is; needed for a stream. */
  url: string;
  /** Not here. */
  output_directory?: never;
  /** Not here. */
  filename?: never;
  /** Not here. */
  mode?: never;
  /** Not here. */
  flush_interval_millis?: never;
  /** Not here. */
  fsync?: never;
  /** Not here. */
  fsync_interval_millis?: never;
  /** Not here. */
  rotate_bytes?: never;
  /** Not here. */
  rotate_seconds?: never;
  /** Not here. */
  compress?: never;
  /** Not here. */
  content_addressing?: never;
}

/** A server that takes events, under the name that it had before files and servers were in one list. */
export interface AtofEndpointConfig extends AtofSinkConfig {
  /** Whether events go to a file or to a server. */
  type: "stream";
  /** Where the server is; needed for a stream. */
  url: string;
  /** Not here. */
  output_directory?: never;
  /** Not here. */
  filename?: never;
  /** Not here. */
  mode?: never;
  /** Not here. */
  flush_interval_millis?: never;
  /** Not here. */
  fsync?: never;
  /** Not here. */
  fsync_interval_millis?: never;
  /** Not here. */
  rotate_bytes?: never;
  /** Not here. */
  rotate_seconds?: never;
  /** Not here. */
  compress?: never;
  /** Not here. */
  content_addressing?: never;
}

/** A server or a bucket that takes trajectories. */
export interface AtifStorageConfig {
  /** What it is. */
  type?: "http" | "s3";
  /** The URL of a server that takes POST requests. */
  endpoint?: string | null;
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Record<string, string> | null;
  /** How long one attempt may take, in milliseconds. */
  timeout_millis?: number;
  /** The bucket. */
  bucket?: string | null;
  /** What the keys begin with. */
  key_prefix?: string | null;
  /** The region; us-east-1 where absent. */
  region?: string | null;
  /** The id of the key; AWS_ACCESS_KEY_ID of the environment where absent. */
  access_key_id?: string | null;
  /** The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent. */
  secret_access_key_var?: string | null;
  /** The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent. */
  session_token_var?: string | null;
  /** The URL of a service that is compatible with S3. */
  endpoint_url?: string | null;
  /** Whether that URL may be one without TLS. */
  allow_http?: boolean;
}

/** A server that takes trajectories. */
export interface HttpStorageConfig extends AtifStorageConfig {
  /** What it is. */
  type: "http";
  /** Not here. */
  bucket?: never;
  /** Not here. */
  key_prefix?: never;
  /** Not here. */
  access_key_id?: never;
  /** Not here. */
  secret_access_key_var?: never;
  /** Not here. */
  session_token_var?: never;
  /** Not here. */
  region?: never;
  /** Not here. */
  endpoint_url?: never;
  /** Not here. */
  allow_http?: never;
}

/** A bucket that takes trajectories. */
export interface S3StorageConfig extends AtifStorageConfig {
  /** What it is. */
  type: "s3";
  /** Not here. */
  endpoint?: never;
  /** Not here. */
  headers?: never;
  /** Not here. */
  header_env?: never;
  /** Not here. */
  header_file?: never;
}

/** Where and how traces are exported. */
export interface OpenTelemetryConfig {
  /** Which conventions spans follow. */
  type?: "full" | "gen_ai" | "openinference";
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: "http_binary" | "http_json" | "grpc" | null;
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeout_millis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: "none" | "gzip" | null;
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  ca_certificate?: string | null;
  /** A file with the client's certificate in PEM. */
  client_certificate?: string | null;
  /** A file with the client's private key in PEM. */
  client_key?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  max_queue_size?: number | null;
  /** The most records in a request; 512 where absent. */
  max_export_batch_size?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduled_delay_millis?: number | null;
  /** What becomes of a mark. */
  mark_projection?: "inherit" | "event" | "tool";
  /** Names of marks that stay events where marks become spans; llm.chunk where absent. */
  mark_exclude_names?: string[] | null;
  /** Second names for attributes. */
  attribute_mappings?: OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promote_metadata_prefixes?: string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** A server that takes traces. */
export interface OpenTelemetryEndpointConfig extends OpenTelemetryConfig {
  /** Which conventions spans follow. */
  type: "full" | "gen_ai" | "openinference";
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint: string;
  /** Not here. */
  file?: never;
}

/** Marks as log records. */
export interface OpenTelemetryLogSectionConfig {
  /** Whether they are exported. */
  enabled?: boolean;
  /** Servers that take them; what is set below holds for those that do not say otherwise. */
  endpoints?: OpenTelemetryLogConfig[];
  /** Marks that are less serious are left out; info where absent. */
  minimum_severity?: "trace" | "debug" | "info" | "warn" | "warning" | "error" | null;
  /** The most records that wait; 2048 where absent. */
  max_queue_size?: number | null;
  /** The most records in a request; 512 where absent. */
  max_export_batch_size?: number | null;
  /** The longest that a record waits for others, in milliseconds; 1000 where absent. */
  scheduled_delay_millis?: number | null;
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** Measurements of marks. */
export interface OpenTelemetryMetricSectionConfig {
  /** Whether they are exported. */
  enabled?: boolean;
  /** Servers that take them; what is set below holds for those that do not say otherwise. */
  endpoints?: OpenTelemetryMetricConfig[];
  /** The time between two requests, in milliseconds; 60000 where absent. */
  export_interval_millis?: number | null;
  /** How points relate to those before them; cumulative where absent. */
  temporality?: "cumulative" | "delta" | "low_memory" | null;
  /** The most instruments; measurements of more are left out and counted. 256 where absent. */
  max_instruments?: number | null;
  /** The most sets of attributes of an instrument; the rest is one set. 2000 where absent. */
  cardinality_limit?: number | null;
}

/** A file that takes traces. */
export interface OpenTelemetryFileSinkConfig {
  /** The directory; the current one where absent. */
  output_directory?: string | null;
  /** The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  filename?: string | null;
  /** How it is written. */
  format?: "json_lines" | "jsonl" | "proto" | "protobuf" | "binary_protobuf" | "binpb";
  /** What becomes of a file that is already there. */
  mode?: "overwrite" | "append";
  /** Which conventions spans follow. */
  type?: "full" | "gen_ai" | "openinference";
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  max_queue_size?: number | null;
  /** The most records in a request; 512 where absent. */
  max_export_batch_size?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduled_delay_millis?: number | null;
  /** What becomes of a mark. */
  mark_projection?: "inherit" | "event" | "tool";
  /** Names of marks that stay events where marks become spans; llm.chunk where absent. */
  mark_exclude_names?: string[] | null;
  /** Second names for attributes. */
  attribute_mappings?: OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promote_metadata_prefixes?: string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** A file that takes OTLP. */
export interface OpenTelemetryFileConfig {
  /** The directory; the current one where absent. */
  output_directory?: string | null;
  /** The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  filename?: string | null;
  /** How it is written. */
  format?: "json_lines" | "jsonl" | "proto" | "protobuf" | "binary_protobuf" | "binpb";
  /** What becomes of a file that is already there. */
  mode?: "overwrite" | "append";
}

/** A second name for an attribute; the first one stays. */
export interface OpenTelemetryAttributeMapping {
  /** The attribute. */
  key: string;
  /** Its second name. */
  alias: string;
}

/** Where and how log records are exported. */
export interface OpenTelemetryLogConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: "http_binary" | "http_json" | "grpc" | null;
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeout_millis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: "none" | "gzip" | null;
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  ca_certificate?: string | null;
  /** A file with the client's certificate in PEM. */
  client_certificate?: string | null;
  /** A file with the client's private key in PEM. */
  client_key?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  max_queue_size?: number | null;
  /** The most records in a request; 512 where absent. */
  max_export_batch_size?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduled_delay_millis?: number | null;
  /** Marks that are less serious are left out; one without a severity counts as info. */
  minimum_severity?: "trace" | "debug" | "info" | "warn" | "warning" | "error";
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** A server that takes logs or metrics; what is about one of them alone is set for all in their section. */
export interface OpenTelemetrySignalEndpointConfig extends OpenTelemetryLogConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint: string;
  /** Not here. */
  file?: never;
  /** Not here. */
  minimum_severity?: never;
  /** Not here. */
  completed_span_context_ttl_millis?: never;
}

/** Where and how metrics are exported. */
export interface OpenTelemetryMetricConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: "http_binary" | "http_json" | "grpc" | null;
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeout_millis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: "none" | "gzip" | null;
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  ca_certificate?: string | null;
  /** A file with the client's certificate in PEM. */
  client_certificate?: string | null;
  /** A file with the client's private key in PEM. */
  client_key?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: string[];
  /** The time between two requests, in milliseconds; 60000 where absent. */
  export_interval_millis?: number | null;
  /** How points relate to those before them; cumulative where absent. */
  temporality?: "cumulative" | "delta" | "low_memory" | null;
  /** The most instruments; measurements of more are left out and counted. 256 where absent. */
  max_instruments?: number | null;
  /** The most sets of attributes of an instrument; the rest is one set. 2000 where absent. */
  cardinality_limit?: number | null;
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
}

/** The configuration of the component. */
export type Config = ObservabilityConfig;

/** A component of this kind, as documents hold it. */
export interface ComponentSpec extends Component {
  kind: "observability";
}

/** The kind of the component. */
export declare const OBSERVABILITY_PLUGIN_KIND: "observability";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export declare function ComponentSpec(config?: ObservabilityConfig, options?: { enabled?: boolean } | boolean): ComponentSpec;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): ObservabilityConfig;

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export declare function validateConfig(config: ObservabilityConfig): ConfigReport;

/** The same with what is so where nothing is given. */
export declare function observabilityConfig(
  config?: ObservabilityConfig,
): ObservabilityConfig;

/** The same with what is so where nothing is given. */
export declare function atofConfig(
  config?: AtofConfig,
): AtofConfig;

/** The same with what is so where nothing is given. */
export declare function atifConfig(
  config?: AtifConfig,
): AtifConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryConfig(
  config?: OpenTelemetrySectionConfig,
): OpenTelemetrySectionConfig;

/** The same with what is so where nothing is given. */
export declare function atofFileSinkConfig(
  config?: AtofFileSinkConfig,
): AtofFileSinkConfig;

/** The same with what is so where nothing is given. */
export declare function atofStreamSinkConfig(
  config: AtofStreamSinkConfig,
): AtofStreamSinkConfig;

/** The same with what is so where nothing is given. */
export declare function atofEndpointConfig(
  config: AtofEndpointConfig,
): AtofEndpointConfig;

/** The same with what is so where nothing is given. */
export declare function httpStorageConfig(
  config?: HttpStorageConfig,
): HttpStorageConfig;

/** The same with what is so where nothing is given. */
export declare function s3StorageConfig(
  config?: S3StorageConfig,
): S3StorageConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryEndpoint(
  config: OpenTelemetryEndpointConfig,
): OpenTelemetryEndpointConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryLogConfig(
  config?: OpenTelemetryLogSectionConfig,
): OpenTelemetryLogSectionConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryMetricConfig(
  config?: OpenTelemetryMetricSectionConfig,
): OpenTelemetryMetricSectionConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryFileSinkConfig(
  config?: OpenTelemetryFileSinkConfig,
): OpenTelemetryFileSinkConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryFileConfig(
  config?: OpenTelemetryFileConfig,
): OpenTelemetryFileConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetrySignalEndpoint(
  config: OpenTelemetrySignalEndpointConfig,
): OpenTelemetrySignalEndpointConfig;

