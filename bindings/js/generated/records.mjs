// Code generated from spec/ by codegen. DO NOT EDIT.

import { ATIFSTORAGETYPE_WORDS, ATIFVERSION_WORDS, ATOFFIELDNAMEPOLICY_WORDS, ATOFEXPORTERMODE_WORDS, ATOFSINKTYPE_WORDS, ATOFSTREAMTRANSPORT_WORDS, FSYNCPOLICY_WORDS, LOGSEVERITY_WORDS, METRICKIND_WORDS, METRICTEMPORALITY_WORDS, METRICVALUETYPE_WORDS, OPENTELEMETRYCOMPRESSION_WORDS, OPENTELEMETRYFILEFORMAT_WORDS, OPENTELEMETRYFILEMODE_WORDS, OPENTELEMETRYMARKPROJECTION_WORDS, OPENTELEMETRYTRANSPORT_WORDS, OPENTELEMETRYTYPE_WORDS } from "./enums.mjs";

/** The fields of DataSchema: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const DATA_SCHEMA = {
  name: { wire: "name", type: "string", required: true },
  version: { wire: "version", type: "string", required: true },
};

/** The fields of FlushReport: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const FLUSH_REPORT = {
  delivered: { wire: "delivered", type: "u64", required: true },
  dropped: { wire: "dropped", type: "u64", required: true },
  pending: { wire: "pending", type: "u64", required: true },
  callbackErrors: { wire: "callback_errors", type: "u64", required: true },
};

/** The fields of LlmCodecIdentity: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const LLM_CODEC_IDENTITY = {
  kind: { wire: "kind", type: "LlmCodecKind", required: true },
  id: { wire: "id", type: "string", required: false },
};

/** The fields of LlmExecutionContext: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const LLM_EXECUTION_CONTEXT = {
  requestCodec: { wire: "request_codec", type: "LlmCodecIdentity", required: false },
  responseCodec: { wire: "response_codec", type: "LlmCodecIdentity", required: false },
};

/** The fields of LlmRequest: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const LLM_REQUEST = {
  headers: { wire: "headers", type: "map", required: true, secret: true },
  content: { wire: "content", type: "json", required: true },
};

/** The fields of LlmRequestInterceptOutcome: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const LLM_REQUEST_INTERCEPT_OUTCOME = {
  request: { wire: "request", type: "LLMRequest", required: true },
  annotated: { wire: "annotated_request", type: "json", required: false },
  pendingMarks: { wire: "pending_marks", type: "list", required: false },
  optimizationContributions: { wire: "optimization_contributions", type: "list", required: false },
};

/** The fields of LlmSanitizeContext: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const LLM_SANITIZE_CONTEXT = {
  codec: { wire: "codec", type: "LlmCodecIdentity", required: true },
};

/** The fields of MetricMeasurement: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const METRIC_MEASUREMENT = {
  name: { wire: "name", type: "string", required: true },
  kind: { wire: "kind", type: "MetricKind", required: true, words: METRICKIND_WORDS },
  valueType: { wire: "value_type", type: "MetricValueType", required: true, words: METRICVALUETYPE_WORDS },
  value: { wire: "value", type: "json", required: true },
  unit: { wire: "unit", type: "string", required: false },
  description: { wire: "description", type: "string", required: false },
  attributes: { wire: "attributes", type: "json", required: false },
  boundaries: { wire: "boundaries", type: "list", required: false },
};

/** The fields of PendingMarkSpec: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const PENDING_MARK_SPEC = {
  name: { wire: "name", type: "string", required: true },
  category: { wire: "category", type: "string", required: false },
  categoryProfile: { wire: "category_profile", type: "json", required: false },
  data: { wire: "data", type: "json", required: false },
  metadata: { wire: "metadata", type: "json", required: false },
  dataSchema: { wire: "data_schema", type: "DataSchema", required: false },
  severity: { wire: "severity", type: "LogSeverity", required: false, words: LOGSEVERITY_WORDS },
};

/** The fields of PropagationContext: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const PROPAGATION_CONTEXT = {
  version: { wire: "version", type: "u32", required: true },
  rootUuid: { wire: "root_uuid", type: "string", required: false },
  parentUuid: { wire: "parent_uuid", type: "string", required: true },
  traceparent: { wire: "traceparent", type: "string", required: false },
  tracestate: { wire: "tracestate", type: "string", required: false },
};

/** The fields of RuntimeRegistrationIdentity: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const RUNTIME_REGISTRATION_IDENTITY = {
  kind: { wire: "kind", type: "RuntimeRegistrationKind", required: true },
  localName: { wire: "local_name", type: "string", required: true },
  effectiveName: { wire: "effective_name", type: "string", required: true },
  owner: { wire: "owner", type: "RuntimeRegistrationOwner", required: true },
};

/** The fields of RuntimeRegistrationOwner: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const RUNTIME_REGISTRATION_OWNER = {
  kind: { wire: "kind", type: "RuntimeRegistrationOwnerKind", required: true },
  pluginKind: { wire: "plugin_kind", type: "string", required: false },
  componentOrdinal: { wire: "component_ordinal", type: "u32", required: false },
};

/** The fields of ToolExecutionContext: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const TOOL_EXECUTION_CONTEXT = {
  toolName: { wire: "tool_name", type: "string", required: true },
  args: { wire: "args", type: "json", required: true },
  toolCallId: { wire: "tool_call_id", type: "string", required: false },
};

/** The fields of ToolExecutionInterceptOutcome: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const TOOL_EXECUTION_INTERCEPT_OUTCOME = {
  result: { wire: "result", type: "json", required: true },
  pendingMarks: { wire: "pending_marks", type: "list", required: false },
  annotation: { wire: "annotation", type: "json", required: false },
};

/** The fields of ToolExecutionResult: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const TOOL_EXECUTION_RESULT = {
  result: { wire: "result", type: "json", required: true },
  annotation: { wire: "annotation", type: "json", required: false },
};

/** The fields of AtifExporterConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const ATIF_EXPORTER_CONFIG = {
  sessionId: { wire: "session_id", type: "string", required: false },
  agentName: { wire: "agent_name", type: "string", required: false },
  agentVersion: { wire: "agent_version", type: "string", required: false },
  modelName: { wire: "model_name", type: "string", required: false },
  toolDefinitions: { wire: "tool_definitions", type: "json", required: false },
  extra: { wire: "extra", type: "json", required: false },
  schemaVersion: { wire: "schema_version", type: "AtifVersion", required: false, words: ATIFVERSION_WORDS },
  observedEvents: { wire: "observed_events", type: "bool", required: false },
  maxBytes: { wire: "max_bytes", type: "u64", required: false },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
  outputDirectory: { wire: "output_directory", type: "string", required: false },
  filenameTemplate: { wire: "filename_template", type: "string", required: false },
  storage: { wire: "storage", type: "list", required: false, fields: () => ATIF_STORAGE_CONFIG },
};

/** The fields of AtifStorageConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const ATIF_STORAGE_CONFIG = {
  type: { wire: "type", type: "AtifStorageType", required: false, words: ATIFSTORAGETYPE_WORDS },
  endpoint: { wire: "endpoint", type: "string", required: false },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  bucket: { wire: "bucket", type: "string", required: false },
  keyPrefix: { wire: "key_prefix", type: "string", required: false },
  region: { wire: "region", type: "string", required: false },
  accessKeyId: { wire: "access_key_id", type: "string", required: false },
  secretAccessKeyVar: { wire: "secret_access_key_var", type: "string", required: false },
  sessionTokenVar: { wire: "session_token_var", type: "string", required: false },
  endpointUrl: { wire: "endpoint_url", type: "string", required: false },
  allowHttp: { wire: "allow_http", type: "bool", required: false },
};

/** The fields of AtofExporterConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const ATOF_EXPORTER_CONFIG = {
  outputDirectory: { wire: "output_directory", type: "string", required: false },
  filename: { wire: "filename", type: "string", required: false },
  mode: { wire: "mode", type: "AtofExporterMode", required: false, words: ATOFEXPORTERMODE_WORDS },
  type: { wire: "sink_type", type: "AtofSinkType", required: false, words: ATOFSINKTYPE_WORDS },
  flushIntervalMillis: { wire: "flush_interval_millis", type: "u32", required: false },
  fsync: { wire: "fsync", type: "FsyncPolicy", required: false, words: FSYNCPOLICY_WORDS },
  fsyncIntervalMillis: { wire: "fsync_interval_millis", type: "u32", required: false },
  rotateBytes: { wire: "rotate_bytes", type: "u64", required: false },
  rotateSeconds: { wire: "rotate_seconds", type: "u32", required: false },
  compress: { wire: "compress", type: "bool", required: false },
  contentAddressing: { wire: "content_addressing", type: "bool", required: false },
  url: { wire: "url", type: "string", required: false },
  transport: { wire: "transport", type: "AtofStreamTransport", required: false, words: ATOFSTREAMTRANSPORT_WORDS },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  fieldNamePolicy: { wire: "field_name_policy", type: "AtofFieldNamePolicy", required: false, words: ATOFFIELDNAMEPOLICY_WORDS },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
  maxQueueSize: { wire: "max_queue_size", type: "u32", required: false },
  maxExportBatchSize: { wire: "max_export_batch_size", type: "u32", required: false },
  scheduledDelayMillis: { wire: "scheduled_delay_millis", type: "u32", required: false },
};

/** The fields of OpenInferenceConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_INFERENCE_CONFIG = {
  endpoint: { wire: "endpoint", type: "string", required: false },
  transport: { wire: "transport", type: "OpenTelemetryTransport", required: false, words: OPENTELEMETRYTRANSPORT_WORDS },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  compression: { wire: "compression", type: "OpenTelemetryCompression", required: false, words: OPENTELEMETRYCOMPRESSION_WORDS },
  caCertificate: { wire: "ca_certificate", type: "string", required: false },
  clientCertificate: { wire: "client_certificate", type: "string", required: false },
  clientKey: { wire: "client_key", type: "string", required: false },
  file: { wire: "file", type: "OpenTelemetryFileSinkConfig", required: false, fields: () => OPEN_TELEMETRY_FILE_SINK_CONFIG },
  serviceName: { wire: "service_name", type: "string", required: false },
  serviceNamespace: { wire: "service_namespace", type: "string", required: false },
  serviceVersion: { wire: "service_version", type: "string", required: false },
  resourceAttributes: { wire: "resource_attributes", type: "map", required: false },
  instrumentationScope: { wire: "instrumentation_scope", type: "string", required: false },
  promoteResourceMetadataPrefixes: { wire: "promote_resource_metadata_prefixes", type: "list", required: false },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
  maxQueueSize: { wire: "max_queue_size", type: "u32", required: false },
  maxExportBatchSize: { wire: "max_export_batch_size", type: "u32", required: false },
  scheduledDelayMillis: { wire: "scheduled_delay_millis", type: "u32", required: false },
  markProjection: { wire: "mark_projection", type: "OpenTelemetryMarkProjection", required: false, words: OPENTELEMETRYMARKPROJECTION_WORDS },
  markExcludeNames: { wire: "mark_exclude_names", type: "list", required: false },
  attributeMappings: { wire: "attribute_mappings", type: "list", required: false, fields: () => OPEN_TELEMETRY_ATTRIBUTE_MAPPING },
  promoteMetadataPrefixes: { wire: "promote_metadata_prefixes", type: "list", required: false },
  completedSpanContextTtlMillis: { wire: "completed_span_context_ttl_millis", type: "u32", required: false },
};

/** The fields of OpenTelemetryConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_TELEMETRY_CONFIG = {
  type: { wire: "type", type: "OpenTelemetryType", required: false, words: OPENTELEMETRYTYPE_WORDS },
  endpoint: { wire: "endpoint", type: "string", required: false },
  transport: { wire: "transport", type: "OpenTelemetryTransport", required: false, words: OPENTELEMETRYTRANSPORT_WORDS },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  compression: { wire: "compression", type: "OpenTelemetryCompression", required: false, words: OPENTELEMETRYCOMPRESSION_WORDS },
  caCertificate: { wire: "ca_certificate", type: "string", required: false },
  clientCertificate: { wire: "client_certificate", type: "string", required: false },
  clientKey: { wire: "client_key", type: "string", required: false },
  file: { wire: "file", type: "OpenTelemetryFileSinkConfig", required: false, fields: () => OPEN_TELEMETRY_FILE_SINK_CONFIG },
  serviceName: { wire: "service_name", type: "string", required: false },
  serviceNamespace: { wire: "service_namespace", type: "string", required: false },
  serviceVersion: { wire: "service_version", type: "string", required: false },
  resourceAttributes: { wire: "resource_attributes", type: "map", required: false },
  instrumentationScope: { wire: "instrumentation_scope", type: "string", required: false },
  promoteResourceMetadataPrefixes: { wire: "promote_resource_metadata_prefixes", type: "list", required: false },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
  maxQueueSize: { wire: "max_queue_size", type: "u32", required: false },
  maxExportBatchSize: { wire: "max_export_batch_size", type: "u32", required: false },
  scheduledDelayMillis: { wire: "scheduled_delay_millis", type: "u32", required: false },
  markProjection: { wire: "mark_projection", type: "OpenTelemetryMarkProjection", required: false, words: OPENTELEMETRYMARKPROJECTION_WORDS },
  markExcludeNames: { wire: "mark_exclude_names", type: "list", required: false },
  attributeMappings: { wire: "attribute_mappings", type: "list", required: false, fields: () => OPEN_TELEMETRY_ATTRIBUTE_MAPPING },
  promoteMetadataPrefixes: { wire: "promote_metadata_prefixes", type: "list", required: false },
  completedSpanContextTtlMillis: { wire: "completed_span_context_ttl_millis", type: "u32", required: false },
};

/** The fields of OpenTelemetryAttributeMapping: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_TELEMETRY_ATTRIBUTE_MAPPING = {
  key: { wire: "key", type: "string", required: true },
  alias: { wire: "alias", type: "string", required: true },
};

/** The fields of OpenTelemetryFileConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_TELEMETRY_FILE_SINK_CONFIG = {
  outputDirectory: { wire: "output_directory", type: "string", required: false },
  filename: { wire: "filename", type: "string", required: false },
  format: { wire: "format", type: "OpenTelemetryFileFormat", required: false, words: OPENTELEMETRYFILEFORMAT_WORDS },
  mode: { wire: "mode", type: "OpenTelemetryFileMode", required: false, words: OPENTELEMETRYFILEMODE_WORDS },
};

/** The fields of OpenTelemetryLogConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_TELEMETRY_LOG_CONFIG = {
  endpoint: { wire: "endpoint", type: "string", required: false },
  transport: { wire: "transport", type: "OpenTelemetryTransport", required: false, words: OPENTELEMETRYTRANSPORT_WORDS },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  compression: { wire: "compression", type: "OpenTelemetryCompression", required: false, words: OPENTELEMETRYCOMPRESSION_WORDS },
  caCertificate: { wire: "ca_certificate", type: "string", required: false },
  clientCertificate: { wire: "client_certificate", type: "string", required: false },
  clientKey: { wire: "client_key", type: "string", required: false },
  file: { wire: "file", type: "OpenTelemetryFileSinkConfig", required: false, fields: () => OPEN_TELEMETRY_FILE_SINK_CONFIG },
  serviceName: { wire: "service_name", type: "string", required: false },
  serviceNamespace: { wire: "service_namespace", type: "string", required: false },
  serviceVersion: { wire: "service_version", type: "string", required: false },
  resourceAttributes: { wire: "resource_attributes", type: "map", required: false },
  instrumentationScope: { wire: "instrumentation_scope", type: "string", required: false },
  promoteResourceMetadataPrefixes: { wire: "promote_resource_metadata_prefixes", type: "list", required: false },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
  maxQueueSize: { wire: "max_queue_size", type: "u32", required: false },
  maxExportBatchSize: { wire: "max_export_batch_size", type: "u32", required: false },
  scheduledDelayMillis: { wire: "scheduled_delay_millis", type: "u32", required: false },
  minimumSeverity: { wire: "minimum_severity", type: "LogSeverity", required: false, words: LOGSEVERITY_WORDS },
  completedSpanContextTtlMillis: { wire: "completed_span_context_ttl_millis", type: "u32", required: false },
};

/** The fields of OpenTelemetryMetricConfig: the name in JSON, what it holds, whether it must be there, and whether it is a secret. */
export const OPEN_TELEMETRY_METRIC_CONFIG = {
  endpoint: { wire: "endpoint", type: "string", required: false },
  transport: { wire: "transport", type: "OpenTelemetryTransport", required: false, words: OPENTELEMETRYTRANSPORT_WORDS },
  headers: { wire: "headers", type: "map", required: false, secret: true },
  headerEnv: { wire: "header_env", type: "map", required: false },
  headerFile: { wire: "header_file", type: "map", required: false },
  timeoutMillis: { wire: "timeout_millis", type: "u32", required: false },
  compression: { wire: "compression", type: "OpenTelemetryCompression", required: false, words: OPENTELEMETRYCOMPRESSION_WORDS },
  caCertificate: { wire: "ca_certificate", type: "string", required: false },
  clientCertificate: { wire: "client_certificate", type: "string", required: false },
  clientKey: { wire: "client_key", type: "string", required: false },
  file: { wire: "file", type: "OpenTelemetryFileSinkConfig", required: false, fields: () => OPEN_TELEMETRY_FILE_SINK_CONFIG },
  serviceName: { wire: "service_name", type: "string", required: false },
  serviceNamespace: { wire: "service_namespace", type: "string", required: false },
  serviceVersion: { wire: "service_version", type: "string", required: false },
  resourceAttributes: { wire: "resource_attributes", type: "map", required: false },
  instrumentationScope: { wire: "instrumentation_scope", type: "string", required: false },
  promoteResourceMetadataPrefixes: { wire: "promote_resource_metadata_prefixes", type: "list", required: false },
  exportIntervalMillis: { wire: "export_interval_millis", type: "u32", required: false },
  temporality: { wire: "temporality", type: "MetricTemporality", required: false, words: METRICTEMPORALITY_WORDS },
  maxInstruments: { wire: "max_instruments", type: "u32", required: false },
  cardinalityLimit: { wire: "cardinality_limit", type: "u32", required: false },
  queuePolicy: { wire: "queue_policy", type: "string", required: false },
};

