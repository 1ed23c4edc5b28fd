// Code generated from spec/ by codegen. DO NOT EDIT.
/// <reference lib="esnext.disposable" />

/** What JSON can say; `undefined` members are left out. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | { readonly [key: string]: Json | undefined } | object;

/** What takes trajectories. */
export declare enum AtifStorageType {
  /** A server that takes POST requests. */
  Http = 0,
  /** A bucket of S3 or of a compatible service. */
  S3 = 1,
}

/** The version of ATIF that is written. */
export declare enum AtifVersion {
  /** ATIF-v1.7. */
  V17 = 0,
  /** ATIF-v1.8. */
  V18 = 1,
}

/** What becomes of keys with dots in them on the way to a server. */
export declare enum AtofFieldNamePolicy {
  /** They stay. */
  Preserve = 0,
  /** Dots become underscores; a key that is then taken gets a number. */
  ReplaceDots = 1,
}

/** What the ATOF exporter does with a file that is already there. */
export declare enum AtofExporterMode {
  /** Keep the lines of the file and write after them. */
  Append = 0,
  /** Empty the file first. */
  Overwrite = 1,
}

/** Where the ATOF exporter sends events. */
export declare enum AtofSinkType {
  /** To a file. */
  File = 0,
  /** To a server. */
  Stream = 1,
}

/** How events reach a server. */
export declare enum AtofStreamTransport {
  /** A request for each batch of lines. */
  HttpPost = 0,
  /** A text frame for each event. */
  Websocket = 1,
  /** One request that is held open and gets line after line. */
  Ndjson = 2,
}

/** When what was written is forced onto the disk. */
export declare enum FsyncPolicy {
  /** The operating system decides. */
  Never = 0,
  /** Before a flush returns and where the file is closed. */
  OnFlush = 1,
  /** At an interval while there is something new and where the file is closed. */
  Interval = 2,
}

/** How serious a mark is. */
export declare enum LogSeverity {
  /** A detail of a detail. */
  Trace = 0,
  /** A detail that helps to find a fault. */
  Debug = 1,
  /** The usual course of things. */
  Info = 2,
  /** Something that may become a fault. */
  Warn = 3,
  /** A fault. */
  Error = 4,
}

/** What becomes of the values of a metric. */
export declare enum MetricKind {
  /** They are added up and never negative. */
  Counter = 0,
  /** They are added up. */
  UpDownCounter = 1,
  /** The last one counts. */
  Gauge = 2,
  /** They are sorted into buckets. */
  Histogram = 3,
}

/** How the points of counters and histograms relate to those before them. */
export declare enum MetricTemporality {
  /** All count from the start. */
  Cumulative = 0,
  /** Counters and histograms count from the point before. */
  Delta = 1,
  /** As delta. */
  LowMemory = 2,
}

/** What the value of a measurement is. */
export declare enum MetricValueType {
  /** A whole number from 0 to 9223372036854775807. */
  U64 = 0,
  /** A whole number of 64 bits. */
  I64 = 1,
  /** A finite floating-point number. */
  F64 = 2,
}

/** How bodies are compressed. */
export declare enum OpenTelemetryCompression {
  /** Not at all. */
  None = 0,
  /** With gzip. */
  Gzip = 1,
}

/** How OTLP is written to a file. */
export declare enum OpenTelemetryFileFormat {
  /** A request a line in JSON. */
  JsonLines = 0,
  /** Requests in binary Protobuf each after its length in four bytes. */
  Proto = 1,
}

/** What becomes of a file that is already there. */
export declare enum OpenTelemetryFileMode {
  /** It is written anew. */
  Overwrite = 0,
  /** It is continued. */
  Append = 1,
}

/** What becomes of a mark inside a span. */
export declare enum OpenTelemetryMarkProjection {
  /** What the conventions usually do. */
  Inherit = 0,
  /** An event of the span. */
  Event = 1,
  /** A span of its own that looks like a tool's. */
  Tool = 2,
}

/** How OTLP travels. */
export declare enum OpenTelemetryTransport {
  /** HTTP with binary Protobuf. */
  HttpBinary = 0,
  /** HTTP with JSON. */
  HttpJson = 1,
  /** The protocol gRPC. */
  Grpc = 2,
}

/** Which conventions spans follow. */
export declare enum OpenTelemetryType {
  /** Everything that the events hold under names of its own. */
  Full = 0,
  /** OpenTelemetry's conventions for generative AI. */
  GenAi = 1,
  /** OpenInference. */
  Openinference = 2,
}

/** The kind of work that a scope stands for. */
export declare enum ScopeType {
  /** A whole agent run. */
  Agent = 0,
  /** An application function or workflow step. */
  Function = 1,
  /** A tool call. */
  Tool = 2,
  /** A model call. */
  Llm = 3,
  /** A document retrieval. */
  Retriever = 4,
  /** An embedding computation. */
  Embedder = 5,
  /** A reranking step. */
  Reranker = 6,
  /** The evaluation of a guardrail. */
  Guardrail = 7,
  /** The evaluation of a result. */
  Evaluator = 8,
  /** Work of a kind that the application names itself. */
  Custom = 9,
  /** A kind that this version does not know. */
  Unknown = 10,
}

/** Properties of a model call. */
export declare const LlmAttributes: {
  /** The provider keeps the state of the conversation. */
  readonly STATEFUL: 1;
  /** The response comes in chunks. */
  readonly STREAMING: 2;
};

/** A set of LlmAttributes, joined with `|`. */
export type LlmAttributes = number;

/** Properties of a scope. */
export declare const ScopeAttributes: {
  /** The scope runs beside its siblings. */
  readonly PARALLEL: 1;
  /** The scope may move to another worker. */
  readonly RELOCATABLE: 2;
};

/** A set of ScopeAttributes, joined with `|`. */
export type ScopeAttributes = number;

/** Properties of a tool call. */
export declare const ToolAttributes: {
  /** The tool runs outside this process. */
  readonly REMOTE: 1;
};

/** A set of ToolAttributes, joined with `|`. */
export type ToolAttributes = number;

/** The kind of a registration. */
export declare const RuntimeRegistrationKind: {
  /** Decides before anything else whether a managed tool call may run. */
  readonly ToolConditionalExecutionGuardrail: "tool_conditional_execution_guardrail";
  /** Rewrites the real arguments of a tool call before it runs. */
  readonly ToolRequestIntercept: "tool_request_intercept";
  /** Changes what the start event shows of the arguments, never the arguments. */
  readonly ToolSanitizeRequestGuardrail: "tool_sanitize_request_guardrail";
  /** Wraps the tool itself; it may run it once, several times, concurrently or not at all. */
  readonly ToolExecutionIntercept: "tool_execution_intercept";
  /** Changes what the end event shows of the result, never the result. */
  readonly ToolSanitizeResponseGuardrail: "tool_sanitize_response_guardrail";
  /** Receives every event after it happened. */
  readonly Subscriber: "subscriber";
  /** Decides before anything else whether a managed model call may run. */
  readonly LlmConditionalExecutionGuardrail: "llm_conditional_execution_guardrail";
  /** Rewrites the real request of a model call before it is sent. */
  readonly LlmRequestIntercept: "llm_request_intercept";
  /** Changes what the start event shows of the request, never the request. */
  readonly LlmSanitizeRequestGuardrail: "llm_sanitize_request_guardrail";
  /** Wraps the model call itself; it may run it once, several times, concurrently or not at all. */
  readonly LlmExecutionIntercept: "llm_execution_intercept";
  /** Changes what the end event shows of the response, never the response. */
  readonly LlmSanitizeResponseGuardrail: "llm_sanitize_response_guardrail";
  /** Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream. */
  readonly LlmStreamExecutionIntercept: "llm_stream_execution_intercept";
  /** Changes the data, the category profile and the metadata of every mark before anybody sees it. */
  readonly MarkSanitizeGuardrail: "mark_sanitize_guardrail";
  /** Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it. */
  readonly ScopeSanitizeStartGuardrail: "scope_sanitize_start_guardrail";
  /** Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it. */
  readonly ScopeSanitizeEndGuardrail: "scope_sanitize_end_guardrail";
  /** Adds to the metadata of every event before the sanitizers run. */
  readonly EventMetadataInjector: "event_metadata_injector";
};
export type RuntimeRegistrationKind = (typeof RuntimeRegistrationKind)[keyof typeof RuntimeRegistrationKind];

/** Who made a registration. */
export declare const RuntimeRegistrationOwnerKind: {
  /** The runtime itself. */
  readonly Core: "core";
  /** The application. */
  readonly GlobalApi: "global_api";
  /** A plugin. */
  readonly Plugin: "plugin";
};
export type RuntimeRegistrationOwnerKind = (typeof RuntimeRegistrationOwnerKind)[keyof typeof RuntimeRegistrationOwnerKind];

/** The chunks of a streaming model call, each pulled from its producer when it is asked for. */
export declare class LlmStream<T = Json> implements AsyncIterable<T> {
  private constructor();
  /** The next chunk; null where there is none. */
  next(): Promise<T | null>;
  /** Ends the stream early; nothing happens to one that is over. */
  close(): Promise<void>;
  /** For `for await`; leaving the loop early closes the stream. */
  [Symbol.asyncIterator](): AsyncIterator<T, undefined>;
}

/** A model call that was started by hand, as given by llm.call; it is needed to end it. */
export declare class LlmHandle {
private constructor();
  /** The identity of the call. */
  readonly uuid: string;
  /** The name of the call. */
  readonly name: string;
  /** The flags of the call. */
  readonly attributes: LlmAttributes;
  /** The identity of the scope that the call belongs under. */
  readonly parentUuid: string | null;
  /** The application's data, kept on the handle and written to no event. */
  readonly data: any | null;
  /** The metadata of the start event, inherited by the end event. */
  readonly metadata: any | null;
}

/** An open scope, as given by a push; it is needed to close it and may serve as an explicit parent. */
export declare class ScopeHandle {
private constructor();
  /** The identity of the scope. */
  readonly uuid: string;
  /** The name of the scope. */
  readonly name: string;
  /** The kind of work. */
  readonly scopeType: ScopeType;
  /** The flags given at the push. */
  readonly attributes: ScopeAttributes;
  /** The parent's identity; absent on the implicit root alone. */
  readonly parentUuid: string | null;
  /** The application's data, kept on the handle and written to no event. */
  readonly data: any | null;
  /** The metadata of the start event, inherited by the end event. */
  readonly metadata: any | null;
}

/** A scope stack to be used elsewhere; it remembers the innermost scope that was open when it was last left. */
export declare class ScopeStack {
constructor();
  /** The identity of the innermost open scope. */
  readonly uuid: string;
}

/** A tool call that was started by hand, as given by tools.call; it is needed to end it. */
export declare class ToolHandle {
private constructor();
  /** The identity of the call. */
  readonly uuid: string;
  /** The name of the call. */
  readonly name: string;
  /** The flags of the call. */
  readonly attributes: ToolAttributes;
  /** The identity of the scope that the call belongs under. */
  readonly parentUuid: string | null;
  /** The application's data, kept on the handle and written to no event. */
  readonly data: any | null;
  /** The metadata of the start event, inherited by the end event. */
  readonly metadata: any | null;
}

/** Names the schema that the data of an event follows. */
export interface DataSchema {
  /** The name of the schema. */
  name: string;
  /** The version of the schema. */
  version: string;
}

/** What became of the events that were queued before a flush. */
export interface FlushReport {
  /** Deliveries made since the process began, counted once an event and subscriber. */
  delivered: number;
  /** Deliveries given up since the process began because a queue was full. */
  dropped: number;
  /** Deliveries that were still to be made when the time was over. */
  pending: number;
  /** Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them. */
  callbackErrors: number;
}

/** Names the codec of a model call. */
export interface LlmCodecIdentity {
  /** Where the codec comes from. */
  kind: "none" | "builtin" | "runtime" | "opaque";
  /** The name of the codec where it has one. */
  id?: string | null;
}

/** What an execution intercept of model calls is told about the call that it wraps. */
export interface LlmExecutionContext {
  /** The codec of the request. */
  requestCodec?: LlmCodecIdentity | null;
  /** The codec of the response. */
  responseCodec?: LlmCodecIdentity | null;
  /** The codec of the request itself for the operations of the module codecs. */
  resolveRequestCodec(): LlmCodec | null;
  /** The codec of the response itself for the operations of the module codecs. */
  resolveResponseCodec(): LlmCodec | null;
}

/** A request to a model provider; what is sent as headers and what is sent as the body. */
export declare class LlmRequest {
  constructor(headers: Record<string, any>, content: any);
  /** The headers by name; names are compared without regard to case. */
  headers: Record<string, any>;
  /** The body in the form of the provider. */
  content: any;
}

/** What a request intercept of model calls returns; a plain request stands for an outcome with nothing else. */
export interface LlmRequestInterceptOutcome {
  /** The request that takes the place of the given one. */
  request: LlmRequest;
  /** The request in normalized form; the later intercepts are given it and the start event shows it. */
  annotated?: AnnotatedLlmRequest | null;
  /** Marks that are emitted after the start event and under the scope of the call. */
  pendingMarks?: PendingMarkSpec[];
  /** What was saved and how; each an object with at least the texts producer and kind and the boolean applied. */
  optimizationContributions?: Json[] | null;
}

/** What a sanitizer of model calls is told about the call. */
export interface LlmSanitizeContext {
  /** The codec of the payload; its kind is none where there is no codec. */
  codec: LlmCodecIdentity;
  /** The codec itself for the operations of the module codecs. */
  resolveCodec(): LlmCodec | null;
}

/** One value of a metric. */
export interface MetricMeasurement {
  /** The name of the metric; 1 to 255 ASCII characters that begin with a letter. */
  name: string;
  /** What becomes of the values. */
  kind: MetricKind | "counter" | "up_down_counter" | "gauge" | "histogram";
  /** What the value is. */
  valueType: MetricValueType | "u64" | "i64" | "f64";
  /** The value; a number of that type. */
  value: Json;
  /** The unit; at most 63 ASCII characters. */
  unit?: string | null;
  /** What is measured. */
  description?: string | null;
  /** A flat object of primitives or of lists of primitives of one kind. */
  attributes?: Json | null;
  /** The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before. */
  boundaries?: number[] | null;
}

/** A mark that is emitted under the scope of the call that it belongs to. */
export interface PendingMarkSpec {
  /** The name of the mark. */
  name: string;
  /** The category of the mark. */
  category?: string | null;
  /** The fields that belong to the category. */
  categoryProfile?: Json | null;
  /** The data of the mark. */
  data?: Json | null;
  /** The metadata of the mark. */
  metadata?: Json | null;
  /** The schema that the data follows. */
  dataSchema?: DataSchema | null;
  /** How serious the mark is; written to its metadata. */
  severity?: LogSeverity | null | "trace" | "debug" | "info" | "warn" | "warning" | "error";
}

/** The place of a call as it is handed to another process, which goes on under it. */
export interface PropagationContext {
  /** The version of the form; 1. */
  version: number;
  /** The identity of the run; absent where the receiver begins one of its own. */
  rootUuid?: string | null;
  /** The identity of the scope that the receiver's scopes belong under. */
  parentUuid: string;
  /** The context of the W3C trace. */
  traceparent?: string | null;
  /** The state of the W3C trace. */
  tracestate?: string | null;
}

/** One global registration. */
export interface RuntimeRegistrationIdentity {
  /** What was registered. */
  kind: RuntimeRegistrationKind;
  /** The name that its owner gave it. */
  localName: string;
  /** The name by which it is known here. */
  effectiveName: string;
  /** Who made it. */
  owner: RuntimeRegistrationOwner;
}

/** The owner of a registration. */
export interface RuntimeRegistrationOwner {
  /** Who made it. */
  kind: "core" | "global_api" | "plugin";
  /** The kind of the plugin; absent where it was none. */
  pluginKind?: string | null;
  /** Which component of the configuration made it, from 1; absent where it was none. */
  componentOrdinal?: number | null;
}

/** What an execution intercept is told about the call that it wraps. */
export interface ToolExecutionContext {
  /** The tool. */
  toolName: string;
  /** The arguments that the call would run with. */
  args: any;
  /** The id that the model gave to the call. */
  toolCallId: string | null;
}

/** What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here. */
export interface ToolExecutionInterceptOutcome {
  /** The result that the caller gets. */
  result: Json;
  /** Marks that are emitted after the end event and under the tool scope. */
  pendingMarks?: PendingMarkSpec[];
  /** Written to the end event as tool_result_annotation. */
  annotation?: Json | null;
}

/** What a tool callback returns; the result, and optionally an annotation for the events. */
export interface ToolExecutionResult {
  /** The result of the tool. */
  result: any;
  /** Written to the end event as tool_result_annotation. */
  annotation?: any | null;
}

/** What trajectories say and where they go. */
export interface AtifExporterConfig {
  /** Everything that is seen is one trajectory with this id; without it there is one for every run. */
  sessionId?: string | null;
  /** The name of the agent; that of the agent scope where absent. */
  agentName?: string | null;
  /** The version of the agent; that of this library where absent. */
  agentVersion?: string | null;
  /** The model of the agent; the first that was called where absent. */
  modelName?: string | null;
  /** The tools of the agent; a list of objects. */
  toolDefinitions?: Json | null;
  /** Members for extra of the trajectory; an object. */
  extra?: Json | null;
  /** The version of ATIF. */
  schemaVersion?: AtifVersion | "v1_7" | "v1_8";
  /** Whether extra holds every event that was seen. */
  observedEvents?: boolean;
  /** How many bytes of events are kept for runs that were not written yet. */
  maxBytes?: number;
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queuePolicy?: string | null;
  /** Where each finished trajectory is written to a file; nowhere where this and storage are absent. */
  outputDirectory?: string | null;
  /** The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}. */
  filenameTemplate?: string;
  /** Where else each trajectory goes; the file is then written where all of these fail. */
  storage?: AtifStorageConfig[];
}

/** A server or a bucket that takes trajectories. */
export interface AtifStorageConfig {
  /** What it is. */
  type?: AtifStorageType | "http" | "s3";
  /** The URL of a server that takes POST requests. */
  endpoint?: string | null;
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** How long one attempt may take, in milliseconds. */
  timeoutMillis?: number;
  /** The bucket. */
  bucket?: string | null;
  /** What the keys begin with. */
  keyPrefix?: string | null;
  /** The region; us-east-1 where absent. */
  region?: string | null;
  /** The id of the key; AWS_ACCESS_KEY_ID of the environment where absent. */
  accessKeyId?: string | null;
  /** The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent. */
  secretAccessKeyVar?: string | null;
  /** The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent. */
  sessionTokenVar?: string | null;
  /** The URL of a service that is compatible with S3. */
  endpointUrl?: string | null;
  /** Whether that URL may be one without TLS. */
  allowHttp?: boolean;
}

/** Where and how the ATOF exporter writes. */
export interface AtofExporterConfig {
  /** The directory; the current one where absent. It is made with private permissions where it is missing. */
  outputDirectory?: string | null;
  /** The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent. */
  filename?: string | null;
  /** What to do with a file that is already there. */
  mode?: AtofExporterMode | "append" | "overwrite";
  /** Whether events go to a file or to a server. */
  type?: AtofSinkType | "file" | "stream";
  /** How long events are gathered before they are written, in milliseconds. */
  flushIntervalMillis?: number;
  /** When what was written is forced onto the disk. */
  fsync?: FsyncPolicy | "never" | "on_flush" | "interval";
  /** How often with the policy interval, in milliseconds. */
  fsyncIntervalMillis?: number;
  /** A file of this many bytes is closed and a new one begun; never where absent. */
  rotateBytes?: number | null;
  /** A file that is this many seconds old is closed with the next event; never where absent. */
  rotateSeconds?: number | null;
  /** Whether closed files are compressed with zstd. */
  compress?: boolean;
  /** Whether long values that repeat are written once a file and referred to by their hash. */
  contentAddressing?: boolean;
  /** Where the server is; needed for a stream. */
  url?: string | null;
  /** How events reach the server. */
  transport?: AtofStreamTransport | "http_post" | "websocket" | "ndjson";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** How long one attempt may take, in milliseconds. */
  timeoutMillis?: number;
  /** What becomes of keys with dots in them on the way to a server. */
  fieldNamePolicy?: AtofFieldNamePolicy | "preserve" | "replace_dots";
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent. */
  queuePolicy?: string | null;
  /** How many events may wait for the server before further ones are dropped and counted. */
  maxQueueSize?: number;
  /** How many events are sent together at most. */
  maxExportBatchSize?: number;
  /** How long events for a server are gathered, in milliseconds. */
  scheduledDelayMillis?: number;
}

/** Where and how traces by the conventions of OpenInference are exported. */
export interface OpenInferenceConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: OpenTelemetryTransport | null | "http_binary" | "http_json" | "grpc";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeoutMillis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: OpenTelemetryCompression | null | "none" | "gzip";
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  caCertificate?: string | null;
  /** A file with the client's certificate in PEM. */
  clientCertificate?: string | null;
  /** A file with the client's private key in PEM. */
  clientKey?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  serviceName?: string | null;
  /** The attribute service.namespace. */
  serviceNamespace?: string | null;
  /** The attribute service.version. */
  serviceVersion?: string | null;
  /** More attributes of the resource. */
  resourceAttributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentationScope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promoteResourceMetadataPrefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queuePolicy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  maxQueueSize?: number | null;
  /** The most records in a request; 512 where absent. */
  maxExportBatchSize?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduledDelayMillis?: number | null;
  /** What becomes of a mark. */
  markProjection?: OpenTelemetryMarkProjection | "inherit" | "event" | "tool";
  /** Names of marks that stay events where marks become spans; llm.chunk where absent. */
  markExcludeNames?: string[] | null;
  /** Second names for attributes. */
  attributeMappings?: OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promoteMetadataPrefixes?: string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completedSpanContextTtlMillis?: number | null | bigint;
}

/** Where and how traces are exported. */
export interface OpenTelemetryConfig {
  /** Which conventions spans follow. */
  type?: OpenTelemetryType | "full" | "gen_ai" | "openinference";
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: OpenTelemetryTransport | null | "http_binary" | "http_json" | "grpc";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeoutMillis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: OpenTelemetryCompression | null | "none" | "gzip";
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  caCertificate?: string | null;
  /** A file with the client's certificate in PEM. */
  clientCertificate?: string | null;
  /** A file with the client's private key in PEM. */
  clientKey?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  serviceName?: string | null;
  /** The attribute service.namespace. */
  serviceNamespace?: string | null;
  /** The attribute service.version. */
  serviceVersion?: string | null;
  /** More attributes of the resource. */
  resourceAttributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentationScope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promoteResourceMetadataPrefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queuePolicy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  maxQueueSize?: number | null;
  /** The most records in a request; 512 where absent. */
  maxExportBatchSize?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduledDelayMillis?: number | null;
  /** What becomes of a mark. */
  markProjection?: OpenTelemetryMarkProjection | "inherit" | "event" | "tool";
  /** Names of marks that stay events where marks become spans; llm.chunk where absent. */
  markExcludeNames?: string[] | null;
  /** Second names for attributes. */
  attributeMappings?: OpenTelemetryAttributeMapping[];
  /** Metadata whose keys begin with one of these becomes attributes under those keys. */
  promoteMetadataPrefixes?: string[];
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completedSpanContextTtlMillis?: number | null | bigint;
}

/** A second name for an attribute; the first one stays. */
export interface OpenTelemetryAttributeMapping {
  /** The attribute. */
  key: string;
  /** Its second name. */
  alias: string;
}

/** A file that takes OTLP. */
export interface OpenTelemetryFileConfig {
  /** The directory; the current one where absent. */
  outputDirectory?: string | null;
  /** The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  filename?: string | null;
  /** How it is written. */
  format?: OpenTelemetryFileFormat | "json_lines" | "jsonl" | "proto" | "protobuf" | "binary_protobuf" | "binpb";
  /** What becomes of a file that is already there. */
  mode?: OpenTelemetryFileMode | "overwrite" | "append";
}

/** Where and how log records are exported. */
export interface OpenTelemetryLogConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: OpenTelemetryTransport | null | "http_binary" | "http_json" | "grpc";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeoutMillis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: OpenTelemetryCompression | null | "none" | "gzip";
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  caCertificate?: string | null;
  /** A file with the client's certificate in PEM. */
  clientCertificate?: string | null;
  /** A file with the client's private key in PEM. */
  clientKey?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  serviceName?: string | null;
  /** The attribute service.namespace. */
  serviceNamespace?: string | null;
  /** The attribute service.version. */
  serviceVersion?: string | null;
  /** More attributes of the resource. */
  resourceAttributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentationScope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promoteResourceMetadataPrefixes?: string[];
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queuePolicy?: string | null;
  /** The most records that wait; more are dropped and counted. 2048 where absent. */
  maxQueueSize?: number | null;
  /** The most records in a request; 512 where absent. */
  maxExportBatchSize?: number | null;
  /** The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  scheduledDelayMillis?: number | null;
  /** Marks that are less serious are left out; one without a severity counts as info. */
  minimumSeverity?: LogSeverity | "trace" | "debug" | "info" | "warn" | "warning" | "error";
  /** How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  completedSpanContextTtlMillis?: number | null | bigint;
}

/** Where and how metrics are exported. */
export interface OpenTelemetryMetricConfig {
  /** The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  endpoint?: string | null;
  /** How requests travel; HTTP with binary Protobuf where absent. */
  transport?: OpenTelemetryTransport | null | "http_binary" | "http_json" | "grpc";
  /** Headers by name. */
  headers?: Record<string, string> | null;
  /** Headers whose values are in variables of the environment; name and variable. */
  headerEnv?: Record<string, string> | null;
  /** Headers whose values are in files; name and path. */
  headerFile?: Record<string, string> | null;
  /** The longest that one attempt may take, in milliseconds; 3000 where absent. */
  timeoutMillis?: number | null;
  /** How bodies are compressed; not at all where absent. */
  compression?: OpenTelemetryCompression | null | "none" | "gzip";
  /** A file of certificates in PEM that are trusted in place of those of the system. */
  caCertificate?: string | null;
  /** A file with the client's certificate in PEM. */
  clientCertificate?: string | null;
  /** A file with the client's private key in PEM. */
  clientKey?: string | null;
  /** A file that takes the telemetry in place of a server. */
  file?: OpenTelemetryFileConfig | null;
  /** The attribute service.name; unknown_service where absent. */
  serviceName?: string | null;
  /** The attribute service.namespace. */
  serviceNamespace?: string | null;
  /** The attribute service.version. */
  serviceVersion?: string | null;
  /** More attributes of the resource. */
  resourceAttributes?: Record<string, string> | null;
  /** The name of the instrumentation scope; opentelemetry where absent. */
  instrumentationScope?: string | null;
  /** Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. */
  promoteResourceMetadataPrefixes?: string[];
  /** The time between two requests, in milliseconds; 60000 where absent. */
  exportIntervalMillis?: number | null;
  /** How points relate to those before them; cumulative where absent. */
  temporality?: MetricTemporality | null | "cumulative" | "delta" | "low_memory";
  /** The most instruments; measurements of more are left out and counted. 256 where absent. */
  maxInstruments?: number | null;
  /** The most sets of attributes of an instrument; the rest is one set. 2000 where absent. */
  cardinalityLimit?: number | null;
  /** What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  queuePolicy?: string | null;
}

/** A request to a model in one shape, whatever the provider; null members of it count as absent. */
export interface AnnotatedLlmRequest {
  /** The conversation. */
  messages: any[];
  /** What stands above the conversation as a string or as content parts. */
  instructions?: any | null;
  /** The model that was asked for. */
  model?: string | null;
  /** An object of temperature, top_p, max_tokens in tokens, and stop, a list of strings. */
  params?: any | null;
  /** The tools that the model may call. */
  tools?: any[] | null;
  /** One of auto, none and required, or an object that names a function. */
  tool_choice?: any | null;
  /** Whether the provider keeps the response. */
  store?: boolean | null;
  /** The response that this request continues. */
  previous_response_id?: string | null;
  /** What the provider does where the input is too long. */
  truncation?: any | null;
  /** How the model is to reason. */
  reasoning?: any | null;
  /** What else the response is to contain. */
  include?: any | null;
  /** The end user. */
  user?: string | null;
  /** What the application attached. */
  metadata?: any | null;
  /** The service tier. */
  service_tier?: string | null;
  /** Whether the model may call several tools at once. */
  parallel_tool_calls?: boolean | null;
  /** The most tokens of output; the same as params.max_tokens. */
  max_output_tokens?: number | null;
  /** The most calls of built-in tools. */
  max_tool_calls?: number | null;
  /** How many of the likeliest tokens come with each token. */
  top_logprobs?: number | null;
  /** Whether the response is streamed. */
  stream?: boolean | null;
  /** What only this provider has; its member api names the codec. */
  api_specific?: any | null;
  [name: string]: any;
}

/** A response of a model in one shape, whatever the provider. */
export interface AnnotatedLlmResponse {
  /** The provider's id of the response. */
  id?: string | null;
  /** The model that answered. */
  model?: string | null;
  /** What the model said as text; content parts where it refused. */
  message?: any | null;
  /** The calls, each with id, name and arguments; these are text where they are not JSON. */
  tool_calls?: any[] | null;
  /** One of complete, length, tool_use and content_filter, or an object with the member unknown. */
  finish_reason?: any | null;
  /** Tokens: prompt_tokens, completion_tokens, total_tokens, cache_read_tokens, cache_write_tokens, uncached_input_tokens; and cost. */
  usage?: any | null;
  /** What optimizations contributed to the call. */
  optimization_summary?: any | null;
  /** What only this provider has; its member api names the codec. */
  api_specific?: any | null;
  [name: string]: any;
}

/** What reads requests, and brings changes of the normalized form back. It answers at once. */
export interface RequestCodec {
  decode(request: LlmRequest): AnnotatedLlmRequest;
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
}

/** What reads responses. It answers at once. */
export interface ResponseCodec {
  decodeResponse(response: any): AnnotatedLlmResponse;
}

/** The name of a codec, or an object with the methods of one. */
export type LlmCodec = string | RequestCodec | ResponseCodec;

/** OpenAI Chat Completions, and the many services that speak it. */
export declare class OpenAIChatCodec implements RequestCodec, ResponseCodec {
  /** Its name. */
  static readonly codecName: string;
  /** Makes the normalized form of a request; see `codecsDecode`. */
  decode(request: LlmRequest): AnnotatedLlmRequest;
  /** Brings a normalized request into a copy of the request that it was made of; see `codecsEncode`. */
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
  /** Makes the normalized form of a response; see `codecsDecodeResponse`. */
  decodeResponse(response: Json): AnnotatedLlmResponse;
}

/** OpenAI Responses. */
export declare class OpenAIResponsesCodec implements RequestCodec, ResponseCodec {
  /** Its name. */
  static readonly codecName: string;
  /** Makes the normalized form of a request; see `codecsDecode`. */
  decode(request: LlmRequest): AnnotatedLlmRequest;
  /** Brings a normalized request into a copy of the request that it was made of; see `codecsEncode`. */
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
  /** Makes the normalized form of a response; see `codecsDecodeResponse`. */
  decodeResponse(response: Json): AnnotatedLlmResponse;
}

/** Anthropic Messages. */
export declare class AnthropicMessagesCodec implements RequestCodec, ResponseCodec {
  /** Its name. */
  static readonly codecName: string;
  /** Makes the normalized form of a request; see `codecsDecode`. */
  decode(request: LlmRequest): AnnotatedLlmRequest;
  /** Brings a normalized request into a copy of the request that it was made of; see `codecsEncode`. */
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
  /** Makes the normalized form of a response; see `codecsDecodeResponse`. */
  decodeResponse(response: Json): AnnotatedLlmResponse;
}

/** Gemini generateContent. */
export declare class GeminiGenerateContentCodec implements RequestCodec, ResponseCodec {
  /** Its name. */
  static readonly codecName: string;
  /** Makes the normalized form of a request; see `codecsDecode`. */
  decode(request: LlmRequest): AnnotatedLlmRequest;
  /** Brings a normalized request into a copy of the request that it was made of; see `codecsEncode`. */
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
  /** Makes the normalized form of a response; see `codecsDecodeResponse`. */
  decodeResponse(response: Json): AnnotatedLlmResponse;
}

/** Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form. */
export declare class OCIGenAIChatCodec implements RequestCodec, ResponseCodec {
  /** Its name. */
  static readonly codecName: string;
  /** Makes the normalized form of a request; see `codecsDecode`. */
  decode(request: LlmRequest): AnnotatedLlmRequest;
  /** Brings a normalized request into a copy of the request that it was made of; see `codecsEncode`. */
  encode(annotated: AnnotatedLlmRequest, original: LlmRequest): LlmRequest;
  /** Makes the normalized form of a response; see `codecsDecodeResponse`. */
  decodeResponse(response: Json): AnnotatedLlmResponse;
}

/** One boundary of a unit of work; a start and its end share a uuid. */
export interface ScopeEvent {
  /** The version of the wire format. */
  atof_version: string;
  /** The kind of the event. */
  kind: string;
  /** The identity of the scope or of the mark. */
  uuid: string;
  /** The scope that this event belongs under. */
  parent_uuid: string | null;
  /** The outermost agent that this event belongs to. */
  propagation_root_uuid?: string | null;
  /** When it happened. */
  timestamp: string;
  /** The name of the scope or of the mark. */
  name: string;
  /** The scope type or for a mark any text. */
  category: string | null;
  /** The fields that belong to the category. */
  category_profile: any | null;
  /** Input at a start; output at an end; the application's data on a mark. */
  data: any | null;
  /** The schema that the data follows. */
  data_schema: DataSchema | null;
  /** The application's metadata and the reserved keys. */
  metadata: any | null;
  /** The names of the flags in alphabetical order. */
  attributes: string[];
  /** Which boundary this is. */
  scope_category: string;
}

/** A point in time inside a scope. */
export interface MarkEvent {
  /** The version of the wire format. */
  atof_version: string;
  /** The kind of the event. */
  kind: string;
  /** The identity of the scope or of the mark. */
  uuid: string;
  /** The scope that this event belongs under. */
  parent_uuid: string | null;
  /** The outermost agent that this event belongs to. */
  propagation_root_uuid?: string | null;
  /** When it happened. */
  timestamp: string;
  /** The name of the scope or of the mark. */
  name: string;
  /** The scope type or for a mark any text. */
  category: string | null;
  /** The fields that belong to the category. */
  category_profile: any | null;
  /** Input at a start; output at an end; the application's data on a mark. */
  data: any | null;
  /** The schema that the data follows. */
  data_schema: DataSchema | null;
  /** The application's metadata and the reserved keys. */
  metadata: any | null;
  /** What other events have. */
  attributes?: undefined;
  /** What other events have. */
  scope_category?: undefined;
}

/** What a subscriber is given. */
export type Event = ScopeEvent | MarkEvent;

/** The line of ATOF that an event was read from. */
export declare function eventText(event: Event): string;

/** What the log of the runtime is handed to: the console, or a logger with the same methods. */
export interface Logger {
  debug(message: string, detail: LogDetail): void;
  info(message: string, detail: LogDetail): void;
  warn(message: string, detail: LogDetail): void;
  error(message: string, detail: LogDetail): void;
  /** Where there is none, such lines go to `debug`. */
  trace?(message: string, detail: LogDetail): void;
}

/** What a line of the log says beside its text. */
export interface LogDetail {
  /** What says it, such as `nemo_relay.runtime`. */
  readonly target: string;
  /** When, in UTC. */
  readonly timestamp: string;
  /** The kind of line; `application` for those of `log`. */
  readonly event: string;
  readonly fields: Record<string, Json>;
}

/** Says who is told what the runtime has to say, which at first is nobody; null ends it. */
export declare function setLogger(logger: Logger | null): void;

/** What every error of the SDK is. An error that a callback of yours throws reaches you as itself. */
export declare class RelayError extends Error {
  /** The code, the same in every language. */
  readonly code: string;
  /** The number of the code. */
  readonly number: number;
}

/** A name is taken at the place of registration. */
export declare class AlreadyExistsError extends RelayError {
  /** The name. */
  readonly takenName: string;
}

/** The thing that was named does not exist. */
export declare class NotFoundError extends RelayError {
}

/** A guardrail refused a managed call. */
export declare class GuardrailRejectedError extends RelayError {
  /** The middleware family that refused. */
  readonly stage: string;
  /** The guardrail's own words. */
  readonly reason: string;
  /** The name of the registration that refused. */
  readonly guardrail: string;
}

/** A fault of the runtime itself; please report it. */
export declare class InternalError extends RelayError {
}

/** A required pointer was null; C only. */
export declare class NullPointerError extends RelayError {
}

/** A string was not UTF-8; C only. */
export declare class InvalidUtf8Error extends RelayError {
}

/** An argument is not of the documented form. */
export declare class InvalidArgumentError extends RelayError {
  /** The name of the argument. */
  readonly argument: string;
}

/** A callback of the application failed; the original error is its cause. */
export declare class CallbackFailedError extends RelayError {
  /** The class name of the original error. */
  readonly exceptionType: string;
  /** Of an error of a provider: connection_error, timeout, retryable_status, context_window, model_unavailable, authentication, invalid_request or upstream_error. */
  readonly errorClass: string | null;
  /** Of an error of a provider, whether trying again may help: true or false. */
  readonly retryable: string | null;
  /** The status of HTTP with which the provider refused. */
  readonly status: string | null;
}

/** A value is not JSON. */
export declare class InvalidPayloadError extends RelayError {
  /** The path to the value, such as $.messages[2].content. */
  readonly path: string;
}

/** A value is too deep or too large or calls are nested too deep. */
export declare class LimitExceededError extends RelayError {
  /** The name of the limit in sdk.yaml. */
  readonly limit: string;
  /** The path to the value; empty for a call depth. */
  readonly path: string;
}

/** A scope is closed by hand while a scope inside it is open. */
export declare class ScopeNotOnTopError extends RelayError {
}

/** The call was cancelled. */
export declare class CancelledError extends RelayError {
}

/** This language or platform cannot have the feature. */
export declare class UnsupportedError extends RelayError {
}

/** A file or another resource of the system failed. */
export declare class IoError extends RelayError {
  /** The file. */
  readonly path: string;
}

/** The native library was built from another spec than the package that loads it. */
export declare class SpecMismatchError extends RelayError {
}

/** A configuration has errors; nothing of it was activated. */
export declare class InvalidConfigError extends RelayError {
  /** The diagnostics as a JSON array. */
  readonly diagnostics: string;
}

/** A component could not be registered; nothing of its configuration is active. */
export declare class RegistrationFailedError extends RelayError {
  /** The kind of the component. */
  readonly component: string;
}

/**
 * Decides before anything else whether a managed tool call may run.
 * @param signal The signal of the call, where the caller gave one.
 * @returns Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
 */
export type ToolConditionalExecutionGuardrailCallback = (toolName: string, args: any, signal?: AbortSignal) => string | null | undefined | void | Promise<string | null | undefined | void>;

/**
 * Rewrites the real arguments of a tool call before it runs.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The arguments that take their place.
 */
export type ToolRequestInterceptCallback = (toolName: string, args: any, signal?: AbortSignal) => Json | Promise<Json>;

/**
 * Changes what the start event shows of the arguments, never the arguments.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The data of the start event.
 */
export type ToolSanitizeRequestGuardrailCallback = (toolName: string, args: any, signal?: AbortSignal) => Json | Promise<Json>;

/**
 * Wraps the tool itself; it may run it once, several times, concurrently or not at all.
 * @param signal The signal of the call, where the caller gave one.
 * @returns What the caller gets.
 */
export type ToolExecutionInterceptCallback = (context: ToolExecutionContext, next: (args: any) => Promise<ToolExecutionResult>, signal?: AbortSignal) => ToolExecutionInterceptOutcome | Json | Promise<ToolExecutionInterceptOutcome | Json>;

/**
 * Changes what the end event shows of the result, never the result.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The data of the end event.
 */
export type ToolSanitizeResponseGuardrailCallback = (toolName: string, result: any, signal?: AbortSignal) => Json | Promise<Json>;

/**
 * Receives every event after it happened.
 * @returns Nothing is expected; what a subscriber raises is counted and logged and never reaches the caller.
 */
export type SubscriberCallback = (event: Event) => void | Promise<void>;

/**
 * Decides before anything else whether a managed model call may run.
 * @param signal The signal of the call, where the caller gave one.
 * @returns Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
 */
export type LlmConditionalExecutionGuardrailCallback = (request: LlmRequest, signal?: AbortSignal) => string | null | undefined | void | Promise<string | null | undefined | void>;

/**
 * Rewrites the real request of a model call before it is sent.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The request that takes its place, its normalized form and what is to be marked.
 */
export type LlmRequestInterceptCallback = (name: string, request: LlmRequest, annotatedRequest: AnnotatedLlmRequest | null, signal?: AbortSignal) => LlmRequestInterceptOutcome | LlmRequest | Promise<LlmRequestInterceptOutcome | LlmRequest>;

/** The same for a callback with one parameter, which is given all in one object. */
export type LlmRequestInterceptCallbackOfOne = (given: { name: string; request: LlmRequest; annotated: AnnotatedLlmRequest | null }) => LlmRequestInterceptOutcome | LlmRequest | Promise<LlmRequestInterceptOutcome | LlmRequest>;

/**
 * Changes what the start event shows of the request, never the request.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The data of the start event; absent leaves it null.
 */
export type LlmSanitizeRequestGuardrailCallback = (request: LlmRequest, context: LlmSanitizeRequestContext, signal?: AbortSignal) => LlmRequest | null | undefined | void | Promise<LlmRequest | null | undefined | void>;

/**
 * Wraps the model call itself; it may run it once, several times, concurrently or not at all.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The response that the caller gets.
 */
export type LlmExecutionInterceptCallback = (request: LlmRequest, next: (request: LlmRequest) => Promise<any>, context: LlmExecutionContext, name: string, signal?: AbortSignal) => Json | Promise<Json>;

/**
 * Changes what the end event shows of the response, never the response.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The data of the end event; absent leaves it null.
 */
export type LlmSanitizeResponseGuardrailCallback = (response: any, context: LlmSanitizeResponseContext, signal?: AbortSignal) => Json | null | undefined | void | Promise<Json | null | undefined | void>;

/**
 * Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
 * @param signal The signal of the call, where the caller gave one.
 * @returns The stream that the consumer gets.
 */
export type LlmStreamExecutionInterceptCallback = (request: LlmRequest, next: (request: LlmRequest) => Promise<AsyncIterable<any>>, context: LlmExecutionContext, name: string, signal?: AbortSignal) => AsyncIterable<Json> | Iterable<Json> | Promise<AsyncIterable<Json> | Iterable<Json>>;

/**
 * Changes the data, the category profile and the metadata of every mark before anybody sees it.
 * @returns The same three fields; one that is left out is null.
 */
export type MarkSanitizeGuardrailCallback = (event: Event, fields: EventSanitizeFields) => EventSanitizeFields | Promise<EventSanitizeFields>;

/**
 * Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * @returns The same three fields; one that is left out is null.
 */
export type ScopeSanitizeStartGuardrailCallback = (event: Event, fields: EventSanitizeFields) => EventSanitizeFields | Promise<EventSanitizeFields>;

/**
 * Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * @returns The same three fields; one that is left out is null.
 */
export type ScopeSanitizeEndGuardrailCallback = (event: Event, fields: EventSanitizeFields) => EventSanitizeFields | Promise<EventSanitizeFields>;

/**
 * Adds to the metadata of every event before the sanitizers run.
 * @returns A flat object whose keys are added where the metadata does not have them.
 */
export type EventMetadataInjectorCallback = (event: Event) => EventMetadata | Promise<EventMetadata>;

/**
 * Decides each time that a global registration is about to be used whether that use is left out.
 * @param signal The signal of the call, where the caller gave one.
 * @returns Absent lets the registration take part; a string is the reason why it does not, also an empty one.
 */
export type ConditionalMiddlewareGuardrailCallback = (kinds: RuntimeRegistrationKind[], registrationName: string, signal?: AbortSignal) => string | null | undefined | void | Promise<string | null | undefined | void>;

/** The words of `manifest`, `compatibility`, `integrity`, `environment`, `authenticity`, `policy_satisfied`, `config`. */
export type DynamicPluginCheckState = "unknown" | "valid" | "invalid";

/** The words of `kind`. */
export type DynamicPluginKind = "rust_dynamic" | "worker";

/** What became of a component of a configuration. */
export interface ActiveComponent {
  /** The kind of the component. */
  kind: string;
  /** Which component of its kind it is, counted from one. */
  ordinal: number;
  /** How many functions it registered. */
  registrations: number;
  /** What became of it. */
  status: "active" | "disabled" | "kept" | "failed";
  /** Its sections that are switched off. */
  sections_off?: string[];
}

/** Something that is wrong with a configuration, or worth knowing about it. */
export interface ConfigDiagnostic {
  /** With an error nothing is activated. */
  level: "warning" | "error";
  /** Which problem it is. */
  code: string;
  /** What is wrong and what to do. */
  message: string;
  /** The kind of the component; that of the plugin where absent. */
  component?: string;
  /** The field that it is about. */
  field?: string;
  /** The file that says it. */
  file?: string;
  /** Where in the file, counted from one. */
  line?: number;
}

/** Something that went wrong since a component is active, and how often. */
export interface RuntimeDiagnostic {
  /** Which problem it is. */
  code: string;
  /** The kind of the component. */
  component: string;
  /** What went wrong. */
  message: string;
  /** How often. */
  count: number;
  /** The field of the configuration that it is about. */
  field?: string;
  /** The session that it was about. */
  session_id?: string;
}

/** What there is to be said about a configuration. */
export interface ConfigReport {
  /** What is wrong with it, or worth knowing. */
  diagnostics: ConfigDiagnostic[];
  /** What went wrong while it was active; only once it is. */
  runtime_diagnostics?: RuntimeDiagnostic[];
}

/** Why a plugin could not be loaded. */
export interface DynamicPluginFailure {
  /** Which step failed. */
  phase: string;
  /** Which problem it is. */
  code: string;
  /** What is wrong and what to do. */
  message: string;
}

/** How far each check of a plugin came. */
export interface DynamicPluginValidationStatus {
  /** Its manifest can be read. */
  manifest: DynamicPluginCheckState;
  /** It is made for this version. */
  compatibility: DynamicPluginCheckState;
  /** Its files are those that were named. */
  integrity: DynamicPluginCheckState;
  /** It could be started. */
  environment: DynamicPluginCheckState;
  /** Who made it. */
  authenticity: DynamicPluginCheckState;
  /** The host allows it. */
  policy_satisfied: DynamicPluginCheckState;
  /** Its configuration follows its schema. */
  config?: DynamicPluginCheckState;
  /** When this was found out. */
  checked_at?: string | null;
  /** What there is to be said. */
  message?: string | null;
}

/** What was found out about a plugin that is loaded at run time. */
export interface DynamicPluginValidationReport {
  /** Which plugin it is; the file that describes it where that cannot be read. */
  plugin_id: string;
  /** The file that describes it. */
  manifest_ref: string;
  /** What runs it: this process, or one of its own. */
  kind?: DynamicPluginKind;
  /** How far its checks came. */
  status: DynamicPluginValidationStatus;
  /** Whether every check that needs nothing of it to run let it pass. */
  selected: boolean;
  /** Why it does not run. */
  failure?: DynamicPluginFailure | null;
  /** Whether nothing is activated without it. */
  startup: "required" | "optional";
  /** What became of it. */
  state: "valid" | "invalid" | "active" | "kept" | "failed";
  /** Its version. */
  version?: string;
  /** How many functions it registered. */
  registrations?: number;
  /** What went wrong when it was started. */
  message?: string;
}

/** A model, and who offers it. */
export interface LlmOptimizationModel {
  /** The name of the model. */
  model: string;
  /** Who offers it. */
  provider?: string;
}

/** The model without and with what was saved. */
export interface LlmOptimizationModelTransition {
  /** The model that was asked for. */
  baseline?: LlmOptimizationModel;
  /** The model that was taken. */
  effective?: LlmOptimizationModel;
}

/** Numbers of tokens. */
export interface LlmOptimizationTokens {
  /** Those of the request. */
  prompt_tokens?: number;
  /** Those of the response. */
  completion_tokens?: number;
  /** Those of the request that a cache had. */
  cache_read_tokens?: number;
  /** Those of the request that a cache took. */
  cache_write_tokens?: number;
  /** All of them. */
  total_tokens?: number;
}

/** Tokens without and with what was saved, and the difference. */
export interface LlmOptimizationTokenImpact {
  /** Without it. */
  baseline?: LlmOptimizationTokens;
  /** With it. */
  effective?: LlmOptimizationTokens;
  /** The difference. */
  saved?: LlmOptimizationTokens;
  /** Whether they were counted. */
  quality?: "observed" | "estimated";
  /** How they were estimated. */
  estimation_method?: string;
}

/** Names a schema. */
export interface LlmOptimizationDataSchema {
  /** The name of the schema. */
  name: string;
  /** The version of the schema. */
  version: string;
}

/** What one plugin saved of a model call, and how. */
export interface LlmOptimizationContribution {
  /** Its identity. */
  id?: string;
  /** Its place among the contributions to the call. */
  sequence?: number;
  /** Who saved it. */
  producer: string;
  /** In which way. */
  kind: "input_compression" | "model_routing" | (string & {});
  /** Whether it took effect. */
  applied: boolean;
  /** The model that was asked for, and the one that was taken. */
  model_transition?: LlmOptimizationModelTransition;
  /** What it meant for the tokens. */
  token_impact?: LlmOptimizationTokenImpact;
  /** The schema of `payload`. */
  payload_schema?: LlmOptimizationDataSchema;
  /** What else there is to be said. */
  payload?: any;
  [name: string]: any;
}

/** What there is to be said about a document, the files that it was read with and its plugins. */
export interface PluginHostReport {
  /** What there is to be said about the document. */
  config: ConfigReport;
  /** The plugins that are loaded at run time. */
  dynamic_plugins: DynamicPluginValidationReport[];
  /** The files that were read. */
  config_paths: string[];
  /** The whole of it, without secrets. */
  resolved_config: any;
  /** What runs, in the order of the document; only once it was activated. */
  components?: ActiveComponent[];
}

/** What validates and registers the components of one kind. */
export interface Plugin {
  /** Says what is wrong with the configuration of a component; it answers at once. */
  validate?(config: any): readonly ConfigDiagnostic[] | null | undefined | void;
  /** Registers what the configuration of a component asks for; what it throws takes the whole configuration back. */
  register(config: any, context: PluginContext): void | Promise<void>;
  /** Whether a configuration may have several components of the kind. Default: true. */
  readonly allowsMultiple?: boolean;
}

/** Where one component of a configuration registers, while its plugin registers; the names are the plugin's own. */
export declare class PluginContext {
  private constructor();
  /** The kind of the component. */
  readonly kind: string;
  /** Which component of its kind it is, counted from one. */
  readonly ordinal: number;
  /** As `registerToolConditionalExecutionGuardrail`, for as long as the component is active. */
  registerToolConditionalExecutionGuardrail(name: string, priority: number, callback: ToolConditionalExecutionGuardrailCallback): void;
  /** As `registerToolRequestIntercept`, for as long as the component is active. */
  registerToolRequestIntercept(name: string, priority: number, breakChain: boolean, callback: ToolRequestInterceptCallback): void;
  /** As `registerToolSanitizeRequestGuardrail`, for as long as the component is active. */
  registerToolSanitizeRequestGuardrail(name: string, priority: number, callback: ToolSanitizeRequestGuardrailCallback): void;
  /** As `registerToolExecutionIntercept`, for as long as the component is active. */
  registerToolExecutionIntercept(name: string, priority: number, callback: ToolExecutionInterceptCallback): void;
  /** As `registerToolSanitizeResponseGuardrail`, for as long as the component is active. */
  registerToolSanitizeResponseGuardrail(name: string, priority: number, callback: ToolSanitizeResponseGuardrailCallback): void;
  /** As `registerSubscriber`, for as long as the component is active. */
  registerSubscriber(name: string, callback: SubscriberCallback): void;
  /** As `registerLlmConditionalExecutionGuardrail`, for as long as the component is active. */
  registerLlmConditionalExecutionGuardrail(name: string, priority: number, callback: LlmConditionalExecutionGuardrailCallback): void;
  /** As `registerLlmRequestIntercept`, for as long as the component is active. */
  registerLlmRequestIntercept(name: string, priority: number, breakChain: boolean, callback: LlmRequestInterceptCallbackOfOne): void;
  /** As `registerLlmRequestIntercept`, for as long as the component is active. */
  registerLlmRequestIntercept(name: string, priority: number, breakChain: boolean, callback: LlmRequestInterceptCallback): void;
  /** As `registerLlmSanitizeRequestGuardrail`, for as long as the component is active. */
  registerLlmSanitizeRequestGuardrail(name: string, priority: number, callback: LlmSanitizeRequestGuardrailCallback): void;
  /** As `registerLlmExecutionIntercept`, for as long as the component is active. */
  registerLlmExecutionIntercept(name: string, priority: number, callback: LlmExecutionInterceptCallback): void;
  /** As `registerLlmSanitizeResponseGuardrail`, for as long as the component is active. */
  registerLlmSanitizeResponseGuardrail(name: string, priority: number, callback: LlmSanitizeResponseGuardrailCallback): void;
  /** As `registerLlmStreamExecutionIntercept`, for as long as the component is active. */
  registerLlmStreamExecutionIntercept(name: string, priority: number, callback: LlmStreamExecutionInterceptCallback): void;
  /** As `registerMarkSanitizeGuardrail`, for as long as the component is active. */
  registerMarkSanitizeGuardrail(name: string, priority: number, callback: MarkSanitizeGuardrailCallback): void;
  /** As `registerScopeSanitizeStartGuardrail`, for as long as the component is active. */
  registerScopeSanitizeStartGuardrail(name: string, priority: number, callback: ScopeSanitizeStartGuardrailCallback): void;
  /** As `registerScopeSanitizeEndGuardrail`, for as long as the component is active. */
  registerScopeSanitizeEndGuardrail(name: string, priority: number, callback: ScopeSanitizeEndGuardrailCallback): void;
  /** As `registerEventMetadataInjector`, for as long as the component is active. */
  registerEventMetadataInjector(name: string, priority: number, callback: EventMetadataInjectorCallback): void;
  /** As `registerConditionalMiddlewareGuardrail`, for as long as the component is active. */
  registerConditionalMiddlewareGuardrail(name: string, kinds: RuntimeRegistrationKind[], registrationName: string, callback: ConditionalMiddlewareGuardrailCallback): void;
}

/** A configuration that was activated. */
export declare class PluginHostActivation {
  private constructor();
  /** What was found and what was activated. */
  readonly report: PluginHostReport;
  /** Whether it is still the active one. */
  readonly isActive: boolean;
  /** Takes back what was registered and sees that its exporters have written; a second call does nothing. */
  close(): Promise<void>;
  /** For `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Makes the normalized form of a request.
 * @param codec The codec by its name or as an object.
 * @param request The request.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 */
export declare function codecsDecode(
  codec: LlmCodec,
  request: LlmRequest,
): AnnotatedLlmRequest;

/**
 * Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
 * @param codec The codec by its name or as an object.
 * @param annotatedRequest The normalized form.
 * @param original The request that it was made of.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 */
export declare function codecsEncode(
  codec: LlmCodec,
  annotatedRequest: AnnotatedLlmRequest,
  original: LlmRequest,
): LlmRequest;

/**
 * Makes the normalized form of a response.
 * @param codec The codec by its name or as an object.
 * @param response The response.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `internal`
 */
export declare function codecsDecodeResponse(
  codec: LlmCodec,
  response: Json,
): AnnotatedLlmResponse;

/**
 * Names the codec of a request; absent where none fits or more than one.
 * @param content The content of the request.
 * @param hint The name of a codec or the URL that the request goes to.
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function codecsDetectRequest(
  content: Json,
  hint?: string | null,
): string | null;

/**
 * Names the codec of a response; absent where none fits or more than one.
 * @param response The response.
 * @param hint The name of a codec or the URL that the response came from.
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function codecsDetectResponse(
  response: Json,
  hint?: string | null,
): string | null;

/**
 * Sets the prices with which the cost of a response is estimated where its provider reports none.
 * @param catalog A catalogue of prices, or a list of them of which the first that knows a model decides; nothing is estimated where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function codecsSetPricing(
  catalog?: Json | null,
): void;

/**
 * Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
 * @param full Whether they do. Default: true.
 * @throws {RelayError} `invalid_argument`
 */
export declare function codecsSetFullPayloads(
  full: boolean | undefined,
): void;

/**
 * Makes a codec of the application known by a name, which calls may then give instead of the codec.
 * @param name The name; none of the runtime's own.
 * @param codec The codec as an object.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function codecsRegister(
  name: string,
  codec: LlmCodec,
): void;

/**
 * Forgets the name of a codec; says whether there was one.
 * @param name The name.
 */
export declare function codecsDeregister(
  name: string,
): boolean;

/**
 * Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
 * @param path The file.
 * @param atifDirectory The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file.
 * @throws {RelayError} `io_error`
 * @throws {RelayError} `invalid_argument`
 */
export declare function exportersRecover(
  path: string,
  atifDirectory?: string | null,
): any;

/**
 * Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
 * @param path The file; the files that it was rotated into come before it.
 * @param output The file that is written.
 * @throws {RelayError} `io_error`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function exportersExpand(
  path: string,
  output: string,
): number;

/**
 * Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
 * @param timeoutMillis How long it may take in milliseconds; at least 1. Default: 5000.
 * @throws {RelayError} `invalid_argument`
 */
export declare function setSanitizerTimeout(
  timeoutMillis: number | undefined,
): void;

/** Makes an empty scope stack that shares nothing with others. */
export declare function createScopeStack(
): ScopeStack;

/** Gives the scope stack of the current context to be used elsewhere; one is made where there is none. */
export declare function currentScopeStack(
): ScopeStack;

/** Says whether the current context has a scope stack that was set or that something was pushed on. */
export declare function scopeStackActive(
): boolean;

/**
 * Makes a stack the one of the current context from now on.
 * @param stack The stack.
 */
export declare function setThreadScopeStack(
  stack: ScopeStack,
): void;

/** Runs a function with a stack as that of its context and gives what the function gives. */
export declare function withScopeStack<T>(stack: ScopeStack, callback: () => T): T;

/** Gives the W3C traceparent header of the innermost open scope. */
export declare function captureTraceparent(
): string;

/** Gives what another process needs to go on under the innermost open scope. */
export declare function capturePropagationContext(
): PropagationContext;

/**
 * Gives what another process needs to go on under the innermost open scope as part of the run that is named.
 * @param rootUuid The identity of the run; absent lets the receiver begin its own.
 * @throws {RelayError} `invalid_argument`
 */
export declare function capturePropagationContextWithRoot(
  rootUuid?: string | null,
): PropagationContext;

/** Gives what another process needs to go on under the innermost open scope as a run of its own. */
export declare function captureRootlessPropagationContext(
): PropagationContext;

/**
 * Makes a scope stack that goes on where another process captured its context; nothing is emitted.
 * @param context What the other process captured.
 * @throws {RelayError} `invalid_argument`
 */
export declare function createScopeStackFromPropagation(
  context: PropagationContext,
): ScopeStack;

/**
 * Writes a context as JSON text.
 * @param context The context.
 */
export declare function propagationContextToJson(
  context: PropagationContext,
): string;

/**
 * Reads a context from JSON text.
 * @param text The text.
 * @throws {RelayError} `invalid_argument`
 */
export declare function propagationContextFromJson(
  text: string,
): PropagationContext;

/**
 * Gives the W3C traceparent header of a context.
 * @param context The context.
 * @throws {RelayError} `invalid_argument`
 */
export declare function propagationContextToTraceparent(
  context: PropagationContext,
): string;

/**
 * Runs a model call through the managed pipeline.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no response to show.
 * @param metadata Written to every event of the call.
 * @param modelName The model.
 * @param codec The codec of the request by its name or as an object; with it the intercepts change the normalized request.
 * @param responseCodec The codec of the response by its name or as an object; with it the end event shows the normalized response.
 * @param signal Cancels the call.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 * @throws {RelayError} `not_found`
 */
export declare function llmCallExecute<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest) => T | Promise<T>,
  handle?: ScopeHandle | null,
  attributes?: LlmAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  modelName?: string | null,
  codec?: LlmCodec | null,
  responseCodec?: LlmCodec | null,
  signal?: AbortSignal | null,
): Promise<T>;
/** The same with functions in the place of the codecs. What encodes is given `annotated` and `original` in one object. */
export declare function llmCallExecute<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest) => T | Promise<T>,
  handle: ScopeHandle | null | undefined,
  attributes: LlmAttributes | null | undefined,
  data: Json | null | undefined,
  metadata: Json | null | undefined,
  modelName: string | null | undefined,
  codecDecode: ((request: any) => any) | null | undefined,
  codecEncode: ((given: any) => any) | null | undefined,
  responseCodecDecode?: ((response: any) => any) | null,
): Promise<T>;

/** As llmCallExecute; the function is given the signal as its second argument. */
export declare function llmCallExecuteAsync<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest, signal: AbortSignal) => T | Promise<T>,
  handle?: ScopeHandle | null,
  attributes?: LlmAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  modelName?: string | null,
  codec?: LlmCodec | null,
  responseCodec?: LlmCodec | null,
  signal?: AbortSignal | null,
): Promise<T>;
/** The same with functions in the place of the codecs. What encodes is given `annotated` and `original` in one object. */
export declare function llmCallExecuteAsync<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest, signal: AbortSignal) => T | Promise<T>,
  handle: ScopeHandle | null | undefined,
  attributes: LlmAttributes | null | undefined,
  data: Json | null | undefined,
  metadata: Json | null | undefined,
  modelName: string | null | undefined,
  codecDecode: ((request: any) => any) | null | undefined,
  codecEncode: ((given: any) => any) | null | undefined,
  responseCodecDecode?: ((response: any) => any) | null,
): Promise<T>;

/**
 * Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request and gives the chunks.
 * @param collector Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
 * @param finalizer Called once when the stream is over; what it gives is the data of the end event.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the finalizer gave nothing to show.
 * @param metadata Written to every event of the call.
 * @param modelName The model.
 * @param codec The codec of the request by its name or as an object; with it the intercepts change the normalized request.
 * @param responseCodec The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
 * @param signal Cancels the call; the function is given it as its second argument.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 * @throws {RelayError} `not_found`
 */
export declare function llmStreamCallExecute<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest, signal: AbortSignal) => AsyncIterable<T> | Iterable<T> | Promise<AsyncIterable<T> | Iterable<T>>,
  collector?: ((chunk: Json) => void | Promise<void>) | null,
  finalizer?: (() => Json | Promise<Json>) | null,
  handle?: ScopeHandle | null,
  attributes?: LlmAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  modelName?: string | null,
  codec?: LlmCodec | null,
  responseCodec?: LlmCodec | null,
  signal?: AbortSignal | null,
): Promise<LlmStream<T>>;
/** The same with functions in the place of the codecs. What encodes is given `annotated` and `original` in one object. */
export declare function llmStreamCallExecute<T>(
  name: string,
  request: LlmRequest,
  func: (request: LlmRequest, signal: AbortSignal) => AsyncIterable<T> | Iterable<T> | Promise<AsyncIterable<T> | Iterable<T>>,
  collector: ((chunk: Json) => void | Promise<void>) | null | undefined,
  finalizer: (() => Json | Promise<Json>) | null | undefined,
  handle: ScopeHandle | null | undefined,
  attributes: LlmAttributes | null | undefined,
  data: Json | null | undefined,
  metadata: Json | null | undefined,
  modelName: string | null | undefined,
  codecDecode: ((request: any) => any) | null | undefined,
  codecEncode: ((given: any) => any) | null | undefined,
  responseCodecDecode?: ((response: any) => any) | null,
): Promise<LlmStream<T>>;

/**
 * Gives a chunk of a stream whose function does not give one: of the `__nemo_relay_stream_id` of its request. Such a function
 * asks for that number before it returns for the first time.
 * @returns Whether anybody still reads the stream.
 * @throws {RelayError} `invalid_argument`, `limit_exceeded` where 65,536 chunks wait
 */
export declare function pushStreamChunk(streamId: number, chunk: Json): boolean;

/** Says that such a stream is over. */
export declare function endStream(streamId: number): void;

/**
 * Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to both events of the call.
 * @param modelName The model.
 * @param timestamp When the call began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function llmCall(
  name: string,
  request: LlmRequest,
  handle?: ScopeHandle | null,
  attributes?: LlmAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  modelName?: string | null,
  timestamp?: number | null,
): LlmHandle;

/**
 * Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
 * @param handle The call; it is ended once.
 * @param response The response.
 * @param data The data of the end event where there is no response to show.
 * @param metadata Merged over the metadata of the start.
 * @param timestamp When the call ended; now where absent.
 * @param annotatedResponse The response in normalized form.
 * @param responseCodec What makes the normalized form where it is not given.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function llmCallEnd(
  handle: LlmHandle,
  response: Json,
  data?: Json | null,
  metadata?: Json | null,
  timestamp?: number | null,
  annotatedResponse?: AnnotatedLlmResponse | null,
  responseCodec?: LlmCodec | null,
): void;

/**
 * Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export declare function llmRequestIntercepts(
  name: string,
  request: LlmRequest,
): Promise<LlmRequestInterceptOutcome>;

/**
 * Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
 * @param request The request.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export declare function llmConditionalExecution(
  request: LlmRequest,
): Promise<void>;

/**
 * Writes a line into the log that the runtime writes to; nothing happens where that is off.
 * @param severity How serious it is.
 * @param message What happened.
 * @param target What it is about; the name of the language goes before it.
 * @param fields An object with what else there is to say.
 * @throws {RelayError} `invalid_argument`
 */
export declare function log(
  severity: LogSeverity,
  message: string,
  target?: string | null,
  fields?: Json | null,
): void;

/**
 * Registers for every call of the process: Decides before anything else whether a managed tool call may run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerToolConditionalExecutionGuardrail(
  name: string,
  priority: number,
  callback: ToolConditionalExecutionGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterToolConditionalExecutionGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterToolConditionalExecutionGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ToolConditionalExecutionGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterToolConditionalExecutionGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerToolRequestIntercept(
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: ToolRequestInterceptCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterToolRequestIntercept(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterToolRequestIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: ToolRequestInterceptCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterToolRequestIntercept(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerToolSanitizeRequestGuardrail(
  name: string,
  priority: number,
  callback: ToolSanitizeRequestGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterToolSanitizeRequestGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterToolSanitizeRequestGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ToolSanitizeRequestGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterToolSanitizeRequestGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerToolExecutionIntercept(
  name: string,
  priority: number,
  callback: ToolExecutionInterceptCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterToolExecutionIntercept(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterToolExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ToolExecutionInterceptCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterToolExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes what the end event shows of the result, never the result.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerToolSanitizeResponseGuardrail(
  name: string,
  priority: number,
  callback: ToolSanitizeResponseGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterToolSanitizeResponseGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterToolSanitizeResponseGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ToolSanitizeResponseGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterToolSanitizeResponseGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Receives every event after it happened.
 * @param name The name of the registration; unique in its family and place.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerSubscriber(
  name: string,
  callback: SubscriberCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterSubscriber(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Receives every event after it happened.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterSubscriber(
  scope: ScopeHandle | string,
  name: string,
  callback: SubscriberCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterSubscriber(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Decides before anything else whether a managed model call may run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmConditionalExecutionGuardrail(
  name: string,
  priority: number,
  callback: LlmConditionalExecutionGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmConditionalExecutionGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmConditionalExecutionGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: LlmConditionalExecutionGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmConditionalExecutionGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Rewrites the real request of a model call before it is sent.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmRequestIntercept(
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: LlmRequestInterceptCallbackOfOne,
): void;

/**
 * Registers for every call of the process: Rewrites the real request of a model call before it is sent.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmRequestIntercept(
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: LlmRequestInterceptCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmRequestIntercept(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmRequestIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: LlmRequestInterceptCallbackOfOne,
): void;

/**
 * Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param breakChain Whether the entries after this one are left out once it ran. Default: false.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmRequestIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  breakChain: boolean | undefined,
  callback: LlmRequestInterceptCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmRequestIntercept(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes what the start event shows of the request, never the request.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmSanitizeRequestGuardrail(
  name: string,
  priority: number,
  callback: LlmSanitizeRequestGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmSanitizeRequestGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmSanitizeRequestGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: LlmSanitizeRequestGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmSanitizeRequestGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmExecutionIntercept(
  name: string,
  priority: number,
  callback: LlmExecutionInterceptCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmExecutionIntercept(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: LlmExecutionInterceptCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes what the end event shows of the response, never the response.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmSanitizeResponseGuardrail(
  name: string,
  priority: number,
  callback: LlmSanitizeResponseGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmSanitizeResponseGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmSanitizeResponseGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: LlmSanitizeResponseGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmSanitizeResponseGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerLlmStreamExecutionIntercept(
  name: string,
  priority: number,
  callback: LlmStreamExecutionInterceptCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterLlmStreamExecutionIntercept(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterLlmStreamExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: LlmStreamExecutionInterceptCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterLlmStreamExecutionIntercept(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerMarkSanitizeGuardrail(
  name: string,
  priority: number,
  callback: MarkSanitizeGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterMarkSanitizeGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterMarkSanitizeGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: MarkSanitizeGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterMarkSanitizeGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerScopeSanitizeStartGuardrail(
  name: string,
  priority: number,
  callback: ScopeSanitizeStartGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterScopeSanitizeStartGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterScopeSanitizeStartGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ScopeSanitizeStartGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterScopeSanitizeStartGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerScopeSanitizeEndGuardrail(
  name: string,
  priority: number,
  callback: ScopeSanitizeEndGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterScopeSanitizeEndGuardrail(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterScopeSanitizeEndGuardrail(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: ScopeSanitizeEndGuardrailCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterScopeSanitizeEndGuardrail(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerEventMetadataInjector(
  name: string,
  priority: number,
  callback: EventMetadataInjectorCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterEventMetadataInjector(
  name: string,
): boolean;

/**
 * Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @param priority Lower runs first and is outermost.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 */
export declare function scopeRegisterEventMetadataInjector(
  scope: ScopeHandle | string,
  name: string,
  priority: number,
  callback: EventMetadataInjectorCallback,
): void;

/**
 * Removes a registration of a scope by name; calls that have begun still use it.
 * @param scope The scope.
 * @param name The name of the registration; unique in its family and place.
 * @throws {RelayError} `not_found`
 */
export declare function scopeDeregisterEventMetadataInjector(
  scope: ScopeHandle | string,
  name: string,
): boolean;

/**
 * Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
 * @param name The name of the registration; unique in its family and place.
 * @param kinds The kinds of registrations that it decides about; at least one.
 * @param registrationName The name of the registrations that it decides about.
 * @param callback The callback.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerConditionalMiddlewareGuardrail(
  name: string,
  kinds: RuntimeRegistrationKind[],
  registrationName: string,
  callback: ConditionalMiddlewareGuardrailCallback,
): void;

/**
 * Removes a registration by name; calls that have begun still use it.
 * @param name The name of the registration; unique in its family and place.
 */
export declare function deregisterConditionalMiddlewareGuardrail(
  name: string,
): boolean;

/**
 * Makes a kind of component known; what it registers takes effect when a configuration names the kind.
 * @param kind The kind as configurations name it.
 * @param plugin What validates and registers such components.
 * @throws {RelayError} `already_exists`
 * @throws {RelayError} `invalid_argument`
 */
export declare function registerPlugin(
  kind: string,
  plugin: Plugin,
): void;
/** The same with what validates, if any, and what registers as functions. */
export declare function registerPlugin(
  kind: string,
  validate: NonNullable<Plugin["validate"]> | null | undefined,
  register: Plugin["register"],
): void;

/**
 * Forgets a kind of component; components that are active stay.
 * @param kind The kind.
 * @throws {RelayError} `invalid_argument`
 */
export declare function deregisterPlugin(
  kind: string,
): boolean;

/** Lists the kinds of components that are known by name; those of the runtime are among them. */
export declare function listPluginKinds(
): string[];

/**
 * Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
 * @param config The configuration; an object with version and components and policy.
 * @param additionalPluginsToml A file that takes the place of the one of the user.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `io_error`
 */
export declare function validatePluginConfig(
  config: Json,
  additionalPluginsToml?: string | null,
): PluginHostReport;

/**
 * Says what is wrong with a configuration; no file is read and nothing is registered.
 * @param config The configuration.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function validatePluginConfigExact(
  config: Json,
): PluginHostReport;

/**
 * Activates a configuration in the order of its components; one that is active is replaced without losing an event.
 * @param config The configuration.
 * @param additionalPluginsToml A file that takes the place of the one of the user.
 * @throws {RelayError} `invalid_config`
 * @throws {RelayError} `registration_failed`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `io_error`
 */
export declare function initializePlugins(
  config: Json,
  additionalPluginsToml?: string | null,
): Promise<PluginHostActivation>;

/**
 * Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
 * @param activation The activation.
 * @throws {RelayError} `io_error`
 */
export declare function closePlugins(
  activation: PluginHostActivation,
): Promise<void>;

/**
 * Closes the activation that is active where there is one.
 * @throws {RelayError} `io_error`
 */
export declare function clearPluginConfiguration(
): Promise<void>;

/** Gives the report of the activation that is active; absent where there is none. */
export declare function activePluginReport(
): PluginHostReport | null;

/**
 * Lists everything that is registered globally by kind and name.
 * @param kinds The kinds to list; all where absent.
 * @throws {RelayError} `invalid_argument`
 */
export declare function listRuntimeRegistrations(
  kinds?: RuntimeRegistrationKind[] | null,
): RuntimeRegistrationIdentity[];

/**
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * @param name The name of the scope.
 * @param scopeType The kind of work.
 * @param handle An explicit parent; only the parent uuid of the events follows it.
 * @param attributes The flags of the scope.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to the start and end events.
 * @param input The data of the start event.
 * @param timestamp When the work began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function pushScope(
  name: string,
  scopeType: ScopeType,
  handle?: ScopeHandle | null,
  attributes?: ScopeAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  input?: Json | null,
  timestamp?: number | null,
): ScopeHandle;

/** Runs a function inside a scope of its own and closes the scope when the function, or its promise, is done. */
export declare function withScope<T>(
  name: string,
  scopeType: ScopeType,
  callback: (handle: ScopeHandle) => T | Promise<T>,
  handle?: ScopeHandle | null,
  attributes?: ScopeAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  input?: Json | null,
  timestamp?: number | null,
): Promise<T>;

/**
 * Closes the innermost scope of the current context.
 * @param handle The scope to close.
 * @param output The data of the end event.
 * @param timestamp When the work ended; now where absent.
 * @param metadata Merged over the metadata of the push.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `scope_not_on_top`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function popScope(
  handle: ScopeHandle,
  output?: Json | null,
  timestamp?: number | null,
  metadata?: Json | null,
): void;

/** The innermost open scope of the current context; the implicit root where none is open. */
export declare function getHandle(
): ScopeHandle;

/**
 * Emits a mark under the innermost open scope.
 * @param name The name of the mark.
 * @param handle An explicit parent.
 * @param data The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
 * @param metadata The metadata of the mark.
 * @param timestamp When it happened; now where absent.
 * @param dataSchema The schema that the data follows.
 * @param severity How serious the mark is; it is written to the metadata, which must be an object or absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function event(
  name: string,
  handle?: ScopeHandle | null,
  data?: Json | null,
  metadata?: Json | null,
  timestamp?: number | null,
  dataSchema?: DataSchema | null,
  severity?: LogSeverity | null,
): void;

/**
 * Emits a mark with measurements under the innermost open scope.
 * @param name The name of the mark.
 * @param measurements A list of measurements, or of objects with their fields.
 * @param handle An explicit parent.
 * @param metadata The metadata of the mark.
 * @param timestamp When it was measured; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function metric(
  name: string,
  measurements: MetricMeasurement[] | Json,
  handle?: ScopeHandle | null,
  metadata?: Json | null,
  timestamp?: number | null,
): void;

/**
 * Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
 * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
 */
export declare function flushSubscribers(
  timeoutMillis?: number | null,
): Promise<FlushReport>;

/**
 * Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
 * @param name The name of the subscriber.
 * @param queuePolicy Its name: drop_newest, block:<ms> or spill. With block:<ms> who emits waits so many milliseconds, 1 to 60000, for room before the event is dropped; with spill the event waits in a file.
 * @param scope The scope that the subscriber is registered on; that of the process where absent.
 * @param queueEvents How many events wait in memory at most; what it was where absent, and that is 65536 at first.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `unsupported`
 */
export declare function setQueuePolicy(
  name: string,
  queuePolicy: string,
  scope?: ScopeHandle | null | string,
  queueEvents?: number | null,
): void;

/**
 * Runs a tool through the managed pipeline.
 * @param name The tool.
 * @param args Its arguments.
 * @param func The tool itself; it is given the arguments.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data The data of the end event where the call has no result to show.
 * @param metadata Written to every event of the call.
 * @param toolCallId The id that the model gave to the call.
 * @param signal Cancels the call.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export declare function toolCallExecute<T>(
  name: string,
  args: Json,
  func: (args: any) => T | Promise<T>,
  handle?: ScopeHandle | null,
  attributes?: ToolAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  toolCallId?: string | null,
  signal?: AbortSignal | null,
): Promise<T>;

/** As toolCallExecute; the function is given the signal as its second argument. */
export declare function toolCallExecuteAsync<T>(
  name: string,
  args: Json,
  func: (args: any, signal: AbortSignal) => T | Promise<T>,
  handle?: ScopeHandle | null,
  attributes?: ToolAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  toolCallId?: string | null,
  signal?: AbortSignal | null,
): Promise<T>;

/**
 * Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
 * @param name The tool.
 * @param args Its arguments.
 * @param handle An explicit parent.
 * @param attributes The flags of the call.
 * @param data Kept on the handle and written to no event.
 * @param metadata Written to both events of the call.
 * @param toolCallId The id that the model gave to the call.
 * @param timestamp When the call began; now where absent.
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function toolCall(
  name: string,
  args: Json,
  handle?: ScopeHandle | null,
  attributes?: ToolAttributes | null,
  data?: Json | null,
  metadata?: Json | null,
  toolCallId?: string | null,
  timestamp?: number | null,
): ToolHandle;

/**
 * Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
 * @param handle The call; it is ended once.
 * @param result The result.
 * @param data The data of the end event where there is no result to show.
 * @param metadata Merged over the metadata of the start.
 * @param timestamp When the call ended; now where absent.
 * @throws {RelayError} `not_found`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 */
export declare function toolCallEnd(
  handle: ToolHandle,
  result: ToolExecutionResult,
  data?: Json | null,
  metadata?: Json | null,
  timestamp?: number | null,
): void;

/**
 * Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
 * @param name The tool.
 * @param args Its arguments.
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export declare function toolRequestIntercepts(
  name: string,
  args: Json,
): Promise<any>;

/**
 * Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
 * @param name The tool.
 * @param args Its arguments.
 * @throws {RelayError} `guardrail_rejected`
 * @throws {RelayError} `callback_failed`
 * @throws {RelayError} `invalid_payload`
 * @throws {RelayError} `limit_exceeded`
 * @throws {RelayError} `invalid_argument`
 * @throws {RelayError} `cancelled`
 */
export declare function toolConditionalExecution(
  name: string,
  args: Json,
): Promise<void>;

/** As `validatePluginConfig`. */
export declare const validate: typeof validatePluginConfig;

/** As `validatePluginConfigExact`. */
export declare const validateExact: typeof validatePluginConfigExact;

/** As `initializePlugins`. */
export declare const initialize: typeof initializePlugins;

/** SHA-256 of the specification that the package was made from. */
export declare const SPEC_DIGEST: string;

/** The version of the package. */
export declare const VERSION: string;
