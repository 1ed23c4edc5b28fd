// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

/** What takes trajectories. */
export const AtifStorageType = Object.freeze({
  /** A server that takes POST requests. */
  Http: 0,
  /** A bucket of S3 or of a compatible service. */
  S3: 1,
});

/** The words that stand for the values of AtifStorageType in JSON, by number. */
export const ATIFSTORAGETYPE_WORDS = Object.freeze({
  0: "http",
  1: "s3",
});

/** The version of ATIF that is written. */
export const AtifVersion = Object.freeze({
  /** ATIF-v1.7. */
  V17: 0,
  /** ATIF-v1.8. */
  V18: 1,
});

/** The words that stand for the values of AtifVersion in JSON, by number. */
export const ATIFVERSION_WORDS = Object.freeze({
  0: "v1_7",
  1: "v1_8",
});

/** What becomes of keys with dots in them on the way to a server. */
export const AtofFieldNamePolicy = Object.freeze({
  /** They stay. */
  Preserve: 0,
  /** Dots become underscores; a key that is then taken gets a number. */
  ReplaceDots: 1,
});

/** The words that stand for the values of AtofFieldNamePolicy in JSON, by number. */
export const ATOFFIELDNAMEPOLICY_WORDS = Object.freeze({
  0: "preserve",
  1: "replace_dots",
});

/** What the ATOF exporter does with a file that is already there. */
export const AtofExporterMode = Object.freeze({
  /** Keep the lines of the file and write after them. */
  Append: 0,
  /** Empty the file first. */
  Overwrite: 1,
});

/** The words that stand for the values of AtofExporterMode in JSON, by number. */
export const ATOFEXPORTERMODE_WORDS = Object.freeze({
  0: "append",
  1: "overwrite",
});

/** Where the ATOF exporter sends events. */
export const AtofSinkType = Object.freeze({
  /** To a file. */
  File: 0,
  /** To a server. */
  Stream: 1,
});

/** The words that stand for the values of AtofSinkType in JSON, by number. */
export const ATOFSINKTYPE_WORDS = Object.freeze({
  0: "file",
  1: "stream",
});

/** How events reach a server. */
export const AtofStreamTransport = Object.freeze({
  /** A request for each batch of lines. */
  HttpPost: 0,
  /** A text frame for each event. */
  Websocket: 1,
  /** One request that is held open and gets line after line. */
  Ndjson: 2,
});

/** The words that stand for the values of AtofStreamTransport in JSON, by number. */
export const ATOFSTREAMTRANSPORT_WORDS = Object.freeze({
  0: "http_post",
  1: "websocket",
  2: "ndjson",
});

/** When what was written is forced onto the disk. */
export const FsyncPolicy = Object.freeze({
  /** The operating system decides. */
  Never: 0,
  /** Before a flush returns and where the file is closed. */
  OnFlush: 1,
  /** At an interval while there is something new and where the file is closed. */
  Interval: 2,
});

/** The words that stand for the values of FsyncPolicy in JSON, by number. */
export const FSYNCPOLICY_WORDS = Object.freeze({
  0: "never",
  1: "on_flush",
  2: "interval",
});

/** How serious a mark is. */
export const LogSeverity = Object.freeze({
  /** A detail of a detail. */
  Trace: 0,
  /** A detail that helps to find a fault. */
  Debug: 1,
  /** The usual course of things. */
  Info: 2,
  /** Something that may become a fault. */
  Warn: 3,
  /** A fault. */
  Error: 4,
});

/** The words that stand for the values of LogSeverity in JSON, by number. */
export const LOGSEVERITY_WORDS = Object.freeze({
  0: "trace",
  1: "debug",
  2: "info",
  3: "warn",
  4: "error",
});

/** What becomes of the values of a metric. */
export const MetricKind = Object.freeze({
  /** They are added up and never negative. */
  Counter: 0,
  /** They are added up. */
  UpDownCounter: 1,
  /** The last one counts. */
  Gauge: 2,
  /** They are sorted into buckets. */
  Histogram: 3,
});

/** The words that stand for the values of MetricKind in JSON, by number. */
export const METRICKIND_WORDS = Object.freeze({
  0: "counter",
  1: "up_down_counter",
  2: "gauge",
  3: "histogram",
});

/** How the points of counters and histograms relate to those before them. */
export const MetricTemporality = Object.freeze({
  /** All count from the start. */
  Cumulative: 0,
  /** Counters and histograms count from the point before. */
  Delta: 1,
  /** As delta. */
  LowMemory: 2,
});

/** The words that stand for the values of MetricTemporality in JSON, by number. */
export const METRICTEMPORALITY_WORDS = Object.freeze({
  0: "cumulative",
  1: "delta",
  2: "low_memory",
});

/** What the value of a measurement is. */
export const MetricValueType = Object.freeze({
  /** A whole number from 0 to 9223372036854775807. */
  U64: 0,
  /** A whole number of 64 bits. */
  I64: 1,
  /** A finite floating-point number. */
  F64: 2,
});

/** The words that stand for the values of MetricValueType in JSON, by number. */
export const METRICVALUETYPE_WORDS = Object.freeze({
  0: "u64",
  1: "i64",
  2: "f64",
});

/** How bodies are compressed. */
export const OpenTelemetryCompression = Object.freeze({
  /** Not at all. */
  None: 0,
  /** With gzip. */
  Gzip: 1,
});

/** The words that stand for the values of OpenTelemetryCompression in JSON, by number. */
export const OPENTELEMETRYCOMPRESSION_WORDS = Object.freeze({
  0: "none",
  1: "gzip",
});

/** How OTLP is written to a file. */
export const OpenTelemetryFileFormat = Object.freeze({
  /** A request a line in JSON. */
  JsonLines: 0,
  /** Requests in binary Protobuf each after its length in four bytes. */
  Proto: 1,
});

/** The words that stand for the values of OpenTelemetryFileFormat in JSON, by number. */
export const OPENTELEMETRYFILEFORMAT_WORDS = Object.freeze({
  0: "json_lines",
  1: "proto",
});

/** What becomes of a file that is already there. */
export const OpenTelemetryFileMode = Object.freeze({
  /** It is written anew. */
  Overwrite: 0,
  /** It is continued. */
  Append: 1,
});

/** The words that stand for the values of OpenTelemetryFileMode in JSON, by number. */
export const OPENTELEMETRYFILEMODE_WORDS = Object.freeze({
  0: "overwrite",
  1: "append",
});

/** What becomes of a mark inside a span. */
export const OpenTelemetryMarkProjection = Object.freeze({
  /** What the conventions usually do. */
  Inherit: 0,
  /** An event of the span. */
  Event: 1,
  /** A span of its own that looks like a tool's. */
  Tool: 2,
});

/** The words that stand for the values of OpenTelemetryMarkProjection in JSON, by number. */
export const OPENTELEMETRYMARKPROJECTION_WORDS = Object.freeze({
  0: "inherit",
  1: "event",
  2: "tool",
});

/** How OTLP travels. */
export const OpenTelemetryTransport = Object.freeze({
  /** HTTP with binary Protobuf. */
  HttpBinary: 0,
  /** HTTP with JSON. */
  HttpJson: 1,
  /** The protocol gRPC. */
  Grpc: 2,
});

/** The words that stand for the values of OpenTelemetryTransport in JSON, by number. */
export const OPENTELEMETRYTRANSPORT_WORDS = Object.freeze({
  0: "http_binary",
  1: "http_json",
  2: "grpc",
});

/** Which conventions spans follow. */
export const OpenTelemetryType = Object.freeze({
  /** Everything that the events hold under names of its own. */
  Full: 0,
  /** OpenTelemetry's conventions for generative AI. */
  GenAi: 1,
  /** OpenInference. */
  Openinference: 2,
});

/** The words that stand for the values of OpenTelemetryType in JSON, by number. */
export const OPENTELEMETRYTYPE_WORDS = Object.freeze({
  0: "full",
  1: "gen_ai",
  2: "openinference",
});

/** The kind of work that a scope stands for. */
export const ScopeType = Object.freeze({
  /** A whole agent run. */
  Agent: 0,
  /** An application function or workflow step. */
  Function: 1,
  /** A tool call. */
  Tool: 2,
  /** A model call. */
  Llm: 3,
  /** A document retrieval. */
  Retriever: 4,
  /** An embedding computation. */
  Embedder: 5,
  /** A reranking step. */
  Reranker: 6,
  /** The evaluation of a guardrail. */
  Guardrail: 7,
  /** The evaluation of a result. */
  Evaluator: 8,
  /** Work of a kind that the application names itself. */
  Custom: 9,
  /** A kind that this version does not know. */
  Unknown: 10,
});

/** The words that stand for the values of ScopeType in JSON, by number. */
export const SCOPETYPE_WORDS = Object.freeze({
  0: "agent",
  1: "function",
  2: "tool",
  3: "llm",
  4: "retriever",
  5: "embedder",
  6: "reranker",
  7: "guardrail",
  8: "evaluator",
  9: "custom",
  10: "unknown",
});

/** The kind of a registration. */
export const RuntimeRegistrationKind = Object.freeze({
  /** Decides before anything else whether a managed tool call may run. */
  ToolConditionalExecutionGuardrail: "tool_conditional_execution_guardrail",
  /** Rewrites the real arguments of a tool call before it runs. */
  ToolRequestIntercept: "tool_request_intercept",
  /** Changes what the start event shows of the arguments, never the arguments. */
  ToolSanitizeRequestGuardrail: "tool_sanitize_request_guardrail",
  /** Wraps the tool itself; it may run it once, several times, concurrently or not at all. */
  ToolExecutionIntercept: "tool_execution_intercept",
  /** Changes what the end event shows of the result, never the result. */
  ToolSanitizeResponseGuardrail: "tool_sanitize_response_guardrail",
  /** Receives every event after it happened. */
  Subscriber: "subscriber",
  /** Decides before anything else whether a managed model call may run. */
  LlmConditionalExecutionGuardrail: "llm_conditional_execution_guardrail",
  /** Rewrites the real request of a model call before it is sent. */
  LlmRequestIntercept: "llm_request_intercept",
  /** Changes what the start event shows of the request, never the request. */
  LlmSanitizeRequestGuardrail: "llm_sanitize_request_guardrail",
  /** Wraps the model call itself; it may run it once, several times, concurrently or not at all. */
  LlmExecutionIntercept: "llm_execution_intercept",
  /** Changes what the end event shows of the response, never the response. */
  LlmSanitizeResponseGuardrail: "llm_sanitize_response_guardrail",
  /** Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream. */
  LlmStreamExecutionIntercept: "llm_stream_execution_intercept",
  /** Changes the data, the category profile and the metadata of every mark before anybody sees it. */
  MarkSanitizeGuardrail: "mark_sanitize_guardrail",
  /** Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it. */
  ScopeSanitizeStartGuardrail: "scope_sanitize_start_guardrail",
  /** Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it. */
  ScopeSanitizeEndGuardrail: "scope_sanitize_end_guardrail",
  /** Adds to the metadata of every event before the sanitizers run. */
  EventMetadataInjector: "event_metadata_injector",
});

/** Who made a registration. */
export const RuntimeRegistrationOwnerKind = Object.freeze({
  /** The runtime itself. */
  Core: "core",
  /** The application. */
  GlobalApi: "global_api",
  /** A plugin. */
  Plugin: "plugin",
});

/** Properties of a model call. */
export const LlmAttributes = Object.freeze({
  /** The provider keeps the state of the conversation. */
  STATEFUL: 1,
  /** The response comes in chunks. */
  STREAMING: 2,
});

/** Properties of a scope. */
export const ScopeAttributes = Object.freeze({
  /** The scope runs beside its siblings. */
  PARALLEL: 1,
  /** The scope may move to another worker. */
  RELOCATABLE: 2,
});

/** Properties of a tool call. */
export const ToolAttributes = Object.freeze({
  /** The tool runs outside this process. */
  REMOTE: 1,
});

