// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { Json } from "./index.js";
import type { ComponentSpec as Component, ConfigPolicy } from "./plugin.js";

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
  sinks?: readonly AtofSinkConfig[];
}

/** Trajectories, one a run. */
export interface AtifConfig {
  /** Whether trajectories are written. */
  enabled?: boolean;
  /** Where else each trajectory goes; the file is then written where all of these fail. */
  storage?: readonly AtifStorageConfig[];
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
  traces?: readonly OpenTelemetryConfig[];
  /** Marks as log records. */
  logs?: OpenTelemetryLogSectionConfig | null;
  /** Measurements of marks. */
  metrics?: OpenTelemetryMetricSectionConfig | null;
  /** Files that take traces. */
  file_sinks?: readonly OpenTelemetryFileConfig[];
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
  headers?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Readonly<Record<string, string>> | null;
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

/** A server or a bucket that takes trajectories. */
export interface AtifStorageConfig {
  /** What it is. */
  type?: "http" | "s3";
  /** The URL of a server that takes POST requests. */
  endpoint?: string | null;
  /** Headers by name. */
  headers?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Readonly<Record<string, string>> | null;
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

/** Where and how traces are exported. */
export interface OpenTelemetryConfig {
  /** Which conventions spans follow. */
  type?: "full" | "gen_ai" | "openinference";
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: "http_binary" | "http_json" | "grpc" | null;
  /** Headers by name. */
  headers?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Readonly<Record<string, string>> | null;
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
  file?: OpenTelemetryFileSinkConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Readonly<Record<string, string>> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: readonly string[];
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
  mark_exclude_names?: readonly string[] | null;
  /** Second names for attributes. */
  attribute_mappings?: readonly OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promote_metadata_prefixes?: readonly string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** Marks as log records. */
export interface OpenTelemetryLogSectionConfig {
  /** Whether they are exported. */
  enabled?: boolean;
  /** Servers that take them; what is set below holds for those that do not say otherwise. */
  endpoints?: readonly OpenTelemetryLogConfig[];
  /** Marks that are less serious are left out; info where absent. */
  minimum_severity?: "trace" | "debug" | "info" | "warn" | "error" | null;
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
  endpoints?: readonly OpenTelemetryMetricConfig[];
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
export interface OpenTelemetryFileConfig {
  /** The directory; the current one where absent. */
  output_directory?: string | null;
  /** The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  filename?: string | null;
  /** How it is written. */
  format?: "json_lines" | "proto";
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
  resource_attributes?: Readonly<Record<string, string>> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: readonly string[];
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
  mark_exclude_names?: readonly string[] | null;
  /** Second names for attributes. */
  attribute_mappings?: readonly OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promote_metadata_prefixes?: readonly string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** A file that takes OTLP. */
export interface OpenTelemetryFileSinkConfig {
  /** The directory; the current one where absent. */
  output_directory?: string | null;
  /** The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  filename?: string | null;
  /** How it is written. */
  format?: "json_lines" | "proto";
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
  headers?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Readonly<Record<string, string>> | null;
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
  file?: OpenTelemetryFileSinkConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Readonly<Record<string, string>> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: readonly string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queue_policy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  max_queue_size?: number | null;
  /** The most records in a request; 512 where absent. */
  max_export_batch_size?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduled_delay_millis?: number | null;
  /** Marks that are less serious are left out; one without a severity counts as info. */
  minimum_severity?: "trace" | "debug" | "info" | "warn" | "error";
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completed_span_context_ttl_millis?: number | null;
}

/** Where and how metrics are exported. */
export interface OpenTelemetryMetricConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: "http_binary" | "http_json" | "grpc" | null;
  /** Headers by name. */
  headers?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  header_env?: Readonly<Record<string, string>> | null;
  /** Headers whose values are in files; name and path. */
  header_file?: Readonly<Record<string, string>> | null;
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
  file?: OpenTelemetryFileSinkConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  service_name?: string | null;
  /** The attribute service.namespace. */
  service_namespace?: string | null;
  /** The attribute service.version. */
  service_version?: string | null;
  /** More attributes of the resource. */
  resource_attributes?: Readonly<Record<string, string>> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentation_scope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promote_resource_metadata_prefixes?: readonly string[];
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

/** The kind of the component. */
export declare const KIND: "observability";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export declare function ComponentSpec(config?: ObservabilityConfig, enabled?: boolean): Component;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): ObservabilityConfig;

/** The same with what is so where nothing is given. */
export declare function observabilityConfig(fields?: ObservabilityConfig): ObservabilityConfig;

/** The same with what is so where nothing is given. */
export declare function atofConfig(fields?: AtofConfig): AtofConfig;

/** The same with what is so where nothing is given. */
export declare function atifConfig(fields?: AtifConfig): AtifConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetrySectionConfig(fields?: OpenTelemetrySectionConfig): OpenTelemetrySectionConfig;

/** The same with what is so where nothing is given. */
export declare function atofSinkConfig(fields?: AtofSinkConfig): AtofSinkConfig;

/** The same with what is so where nothing is given. */
export declare function atifStorageConfig(fields?: AtifStorageConfig): AtifStorageConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryConfig(fields?: OpenTelemetryConfig): OpenTelemetryConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryLogSectionConfig(fields?: OpenTelemetryLogSectionConfig): OpenTelemetryLogSectionConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryMetricSectionConfig(fields?: OpenTelemetryMetricSectionConfig): OpenTelemetryMetricSectionConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryFileConfig(fields?: OpenTelemetryFileConfig): OpenTelemetryFileConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryFileSinkConfig(fields?: OpenTelemetryFileSinkConfig): OpenTelemetryFileSinkConfig;

/** The same with what is so where nothing is given. */
export declare function openTelemetryLogConfig(fields?: OpenTelemetryLogConfig): OpenTelemetryLogConfig;

