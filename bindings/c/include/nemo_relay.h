/* Code generated from spec/ by codegen. DO NOT EDIT. */

/*
 * NeMo Relay for C.
 *
 * Functions return a status; what went wrong is told by nemo_relay_last_error() and its siblings, thread by thread.
 * Strings are UTF-8 and end in a zero byte. Values are JSON text. A string that the library hands over belongs to the
 * caller, who frees it with nemo_relay_string_free(); a handle has a function of its own that frees it. A string that a
 * callback hands over is made with nemo_relay_string_new() and belongs to the library from then on.
 *
 * Every struct of options begins with its own size, so that a program keeps working with a library that knows more
 * options: NemoRelayPushScopeOptions options = {.size = sizeof options}; leaves out the rest.
 *
 * Functions whose last parameter is a NemoRelayError leave their error there and not with the thread. They are for
 * bindings, which bring a runtime and a scope stack of their own and drive calls step by step.
 */

#ifndef NEMO_RELAY_H
#define NEMO_RELAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define NEMO_RELAY_VERSION "0.1.0"
#define NEMO_RELAY_SPEC_DIGEST "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467"

/* No value: in the place of a slot. */
#define NEMO_RELAY_NO_SLOT UINT32_MAX

/* What became of a call. */
typedef int32_t NemoRelayStatus;
enum {
  /* No error. */
  NEMO_RELAY_STATUS_OK = 0,
  /* A name is taken at the place of registration. */
  NEMO_RELAY_STATUS_ALREADY_EXISTS = 1,
  /* The thing that was named does not exist. */
  NEMO_RELAY_STATUS_NOT_FOUND = 2,
  /* A guardrail refused a managed call. */
  NEMO_RELAY_STATUS_GUARDRAIL_REJECTED = 4,
  /* A fault of the runtime itself; please report it. */
  NEMO_RELAY_STATUS_INTERNAL = 5,
  /* A required pointer was null; C only. */
  NEMO_RELAY_STATUS_NULL_POINTER = 6,
  /* A string was not UTF-8; C only. */
  NEMO_RELAY_STATUS_INVALID_UTF8 = 8,
  /* An argument is not of the documented form. */
  NEMO_RELAY_STATUS_INVALID_ARGUMENT = 9,
  /* A callback of the application failed; the original error is its cause. */
  NEMO_RELAY_STATUS_CALLBACK_FAILED = 10,
  /* A value is not JSON. */
  NEMO_RELAY_STATUS_INVALID_PAYLOAD = 11,
  /* A value is too deep or too large or calls are nested too deep. */
  NEMO_RELAY_STATUS_LIMIT_EXCEEDED = 12,
  /* A scope is closed by hand while a scope inside it is open. */
  NEMO_RELAY_STATUS_SCOPE_NOT_ON_TOP = 13,
  /* The call was cancelled. */
  NEMO_RELAY_STATUS_CANCELLED = 14,
  /* This language or platform cannot have the feature. */
  NEMO_RELAY_STATUS_UNSUPPORTED = 15,
  /* A file or another resource of the system failed. */
  NEMO_RELAY_STATUS_IO_ERROR = 16,
  /* The native library was built from another spec than the package that loads it. */
  NEMO_RELAY_STATUS_SPEC_MISMATCH = 17,
  /* A configuration has errors; nothing of it was activated. */
  NEMO_RELAY_STATUS_INVALID_CONFIG = 18,
  /* A component could not be registered; nothing of its configuration is active. */
  NEMO_RELAY_STATUS_REGISTRATION_FAILED = 19
};

/* Whose prompt cache breakpoints are for. */
typedef uint32_t NemoRelayAcgProvider;
enum {
  /* Nobody's; requests stay as they are. */
  NEMO_RELAY_ACG_PROVIDER_PASSTHROUGH = 0,
  /* That of Anthropic. */
  NEMO_RELAY_ACG_PROVIDER_ANTHROPIC = 1,
  /* That of OpenAI. */
  NEMO_RELAY_ACG_PROVIDER_OPENAI = 2
};

/* What takes trajectories. */
typedef uint32_t NemoRelayAtifStorageType;
enum {
  /* A server that takes POST requests. */
  NEMO_RELAY_ATIF_STORAGE_TYPE_HTTP = 0,
  /* A bucket of S3 or of a compatible service. */
  NEMO_RELAY_ATIF_STORAGE_TYPE_S3 = 1
};

/* The version of ATIF that is written. */
typedef uint32_t NemoRelayAtifVersion;
enum {
  /* ATIF-v1.7. */
  NEMO_RELAY_ATIF_VERSION_V1_7 = 0,
  /* ATIF-v1.8. */
  NEMO_RELAY_ATIF_VERSION_V1_8 = 1
};

/* What becomes of keys with dots in them on the way to a server. */
typedef uint32_t NemoRelayAtofFieldNamePolicy;
enum {
  /* They stay. */
  NEMO_RELAY_ATOF_FIELD_NAME_POLICY_PRESERVE = 0,
  /* Dots become underscores; a key that is then taken gets a number. */
  NEMO_RELAY_ATOF_FIELD_NAME_POLICY_REPLACE_DOTS = 1
};

/* What the ATOF exporter does with a file that is already there. */
typedef uint32_t NemoRelayAtofExporterMode;
enum {
  /* Keep the lines of the file and write after them. */
  NEMO_RELAY_ATOF_EXPORTER_MODE_APPEND = 0,
  /* Empty the file first. */
  NEMO_RELAY_ATOF_EXPORTER_MODE_OVERWRITE = 1
};

/* Where the ATOF exporter sends events. */
typedef uint32_t NemoRelayAtofSinkType;
enum {
  /* To a file. */
  NEMO_RELAY_ATOF_SINK_TYPE_FILE = 0,
  /* To a server. */
  NEMO_RELAY_ATOF_SINK_TYPE_STREAM = 1
};

/* How events reach a server. */
typedef uint32_t NemoRelayAtofStreamTransport;
enum {
  /* A request for each batch of lines. */
  NEMO_RELAY_ATOF_STREAM_TRANSPORT_HTTP_POST = 0,
  /* A text frame for each event. */
  NEMO_RELAY_ATOF_STREAM_TRANSPORT_WEBSOCKET = 1,
  /* One request that is held open and gets line after line. */
  NEMO_RELAY_ATOF_STREAM_TRANSPORT_NDJSON = 2
};

/* The kind of an event. */
typedef uint32_t NemoRelayEventKind;
enum {
  /* One boundary of a scope. */
  NEMO_RELAY_EVENT_KIND_SCOPE = 0,
  /* A point in time. */
  NEMO_RELAY_EVENT_KIND_MARK = 1
};

/* When what was written is forced onto the disk. */
typedef uint32_t NemoRelayFsyncPolicy;
enum {
  /* The operating system decides. */
  NEMO_RELAY_FSYNC_POLICY_NEVER = 0,
  /* Before a flush returns and where the file is closed. */
  NEMO_RELAY_FSYNC_POLICY_ON_FLUSH = 1,
  /* At an interval while there is something new and where the file is closed. */
  NEMO_RELAY_FSYNC_POLICY_INTERVAL = 2
};

/* Where a codec of model requests or responses comes from. */
typedef uint32_t NemoRelayLlmCodecKind;
enum {
  /* There is no codec. */
  NEMO_RELAY_LLM_CODEC_KIND_NONE = 0,
  /* The codec is one of the runtime's own. */
  NEMO_RELAY_LLM_CODEC_KIND_BUILTIN = 1,
  /* The application registered the codec. */
  NEMO_RELAY_LLM_CODEC_KIND_RUNTIME = 2,
  /* The codec has no name. */
  NEMO_RELAY_LLM_CODEC_KIND_OPAQUE = 3
};

/* How serious a mark is. */
typedef uint32_t NemoRelayLogSeverity;
enum {
  /* A detail of a detail. */
  NEMO_RELAY_LOG_SEVERITY_TRACE = 0,
  /* A detail that helps to find a fault. */
  NEMO_RELAY_LOG_SEVERITY_DEBUG = 1,
  /* The usual course of things. */
  NEMO_RELAY_LOG_SEVERITY_INFO = 2,
  /* Something that may become a fault. */
  NEMO_RELAY_LOG_SEVERITY_WARN = 3,
  /* A fault. */
  NEMO_RELAY_LOG_SEVERITY_ERROR = 4
};

/* What becomes of the values of a metric. */
typedef uint32_t NemoRelayMetricKind;
enum {
  /* They are added up and never negative. */
  NEMO_RELAY_METRIC_KIND_COUNTER = 1,
  /* They are added up. */
  NEMO_RELAY_METRIC_KIND_UP_DOWN_COUNTER = 2,
  /* The last one counts. */
  NEMO_RELAY_METRIC_KIND_GAUGE = 3,
  /* They are sorted into buckets. */
  NEMO_RELAY_METRIC_KIND_HISTOGRAM = 4
};

/* How the points of counters and histograms relate to those before them. */
typedef uint32_t NemoRelayMetricTemporality;
enum {
  /* All count from the start. */
  NEMO_RELAY_METRIC_TEMPORALITY_CUMULATIVE = 0,
  /* Counters and histograms count from the point before. */
  NEMO_RELAY_METRIC_TEMPORALITY_DELTA = 1,
  /* As delta. */
  NEMO_RELAY_METRIC_TEMPORALITY_LOW_MEMORY = 2
};

/* What the value of a measurement is. */
typedef uint32_t NemoRelayMetricValueType;
enum {
  /* A whole number from 0 to 9223372036854775807. */
  NEMO_RELAY_METRIC_VALUE_TYPE_U64 = 1,
  /* A whole number of 64 bits. */
  NEMO_RELAY_METRIC_VALUE_TYPE_I64 = 2,
  /* A finite floating-point number. */
  NEMO_RELAY_METRIC_VALUE_TYPE_F64 = 3
};

/* How bodies are compressed. */
typedef uint32_t NemoRelayOpenTelemetryCompression;
enum {
  /* Not at all. */
  NEMO_RELAY_OPEN_TELEMETRY_COMPRESSION_NONE = 0,
  /* With gzip. */
  NEMO_RELAY_OPEN_TELEMETRY_COMPRESSION_GZIP = 1
};

/* How OTLP is written to a file. */
typedef uint32_t NemoRelayOpenTelemetryFileFormat;
enum {
  /* A request a line in JSON. */
  NEMO_RELAY_OPEN_TELEMETRY_FILE_FORMAT_JSON_LINES = 0,
  /* Requests in binary Protobuf each after its length in four bytes. */
  NEMO_RELAY_OPEN_TELEMETRY_FILE_FORMAT_PROTO = 1
};

/* What becomes of a file that is already there. */
typedef uint32_t NemoRelayOpenTelemetryFileMode;
enum {
  /* It is written anew. */
  NEMO_RELAY_OPEN_TELEMETRY_FILE_MODE_OVERWRITE = 0,
  /* It is continued. */
  NEMO_RELAY_OPEN_TELEMETRY_FILE_MODE_APPEND = 1
};

/* What becomes of a mark inside a span. */
typedef uint32_t NemoRelayOpenTelemetryMarkProjection;
enum {
  /* What the conventions usually do. */
  NEMO_RELAY_OPEN_TELEMETRY_MARK_PROJECTION_INHERIT = 0,
  /* An event of the span. */
  NEMO_RELAY_OPEN_TELEMETRY_MARK_PROJECTION_EVENT = 1,
  /* A span of its own that looks like a tool's. */
  NEMO_RELAY_OPEN_TELEMETRY_MARK_PROJECTION_TOOL = 2
};

/* How OTLP travels. */
typedef uint32_t NemoRelayOpenTelemetryTransport;
enum {
  /* HTTP with binary Protobuf. */
  NEMO_RELAY_OPEN_TELEMETRY_TRANSPORT_HTTP_BINARY = 0,
  /* HTTP with JSON. */
  NEMO_RELAY_OPEN_TELEMETRY_TRANSPORT_HTTP_JSON = 1,
  /* The protocol gRPC. */
  NEMO_RELAY_OPEN_TELEMETRY_TRANSPORT_GRPC = 2
};

/* Which conventions spans follow. */
typedef uint32_t NemoRelayOpenTelemetryType;
enum {
  /* Everything that the events hold under names of its own. */
  NEMO_RELAY_OPEN_TELEMETRY_TYPE_FULL = 0,
  /* OpenTelemetry's conventions for generative AI. */
  NEMO_RELAY_OPEN_TELEMETRY_TYPE_GEN_AI = 1,
  /* OpenInference. */
  NEMO_RELAY_OPEN_TELEMETRY_TYPE_OPENINFERENCE = 2
};

/* What becomes of personal data. */
typedef uint32_t NemoRelayPiiAction;
enum {
  /* The value goes. */
  NEMO_RELAY_PII_ACTION_REMOVE = 0,
  /* What is found is replaced by a text. */
  NEMO_RELAY_PII_ACTION_REDACT = 1,
  /* What the pattern finds is replaced and groups are expanded. */
  NEMO_RELAY_PII_ACTION_REGEX_REPLACE = 2,
  /* What is found is replaced by its SHA-256. */
  NEMO_RELAY_PII_ACTION_HASH = 3,
  /* The characters of what is found are hidden. */
  NEMO_RELAY_PII_ACTION_MASK = 4
};

/* A ready rule that finds personal data or secrets. */
typedef uint32_t NemoRelayPiiDetector;
enum {
  /* An address of electronic mail. */
  NEMO_RELAY_PII_DETECTOR_EMAIL = 0,
  /* A number of a telephone. */
  NEMO_RELAY_PII_DETECTOR_PHONE = 1,
  /* An IPv4 address. */
  NEMO_RELAY_PII_DETECTOR_IP_ADDRESS = 2,
  /* An IPv6 address. */
  NEMO_RELAY_PII_DETECTOR_IPV6 = 3,
  /* A URL. */
  NEMO_RELAY_PII_DETECTOR_URL = 4,
  /* A key of an API. */
  NEMO_RELAY_PII_DETECTOR_API_KEY = 5,
  /* A UUID. */
  NEMO_RELAY_PII_DETECTOR_UUID = 6,
  /* A bearer token. */
  NEMO_RELAY_PII_DETECTOR_BEARER_TOKEN = 7,
  /* A JSON web token. */
  NEMO_RELAY_PII_DETECTOR_JWT = 8,
  /* The number of a credit card. */
  NEMO_RELAY_PII_DETECTOR_CREDIT_CARD = 9,
  /* The id of an AWS access key. */
  NEMO_RELAY_PII_DETECTOR_AWS_ACCESS_KEY_ID = 10,
  /* An AWS secret access key. */
  NEMO_RELAY_PII_DETECTOR_AWS_SECRET_ACCESS_KEY = 11,
  /* A key of a Google Cloud API. */
  NEMO_RELAY_PII_DETECTOR_GCP_API_KEY = 12,
  /* The key of an Azure storage account. */
  NEMO_RELAY_PII_DETECTOR_AZURE_STORAGE_ACCOUNT_KEY = 13
};

/* What a preset does with the payloads of the application's own marks. */
typedef uint32_t NemoRelayPiiMarkPayloadPolicy;
enum {
  /* Every text in them goes. */
  NEMO_RELAY_PII_MARK_PAYLOAD_POLICY_REDACT_ALL_LEAVES = 0,
  /* They stay. */
  NEMO_RELAY_PII_MARK_PAYLOAD_POLICY_PRESERVE = 1
};

/* A ready rule for redaction. */
typedef uint32_t NemoRelayPiiPreset;
enum {
  /* All texts go while structure and usage and models stay. */
  NEMO_RELAY_PII_PRESET_TRAJECTORY_CONTEXT = 0
};

/* What finds and replaces personal data. */
typedef uint32_t NemoRelayPiiRedactionMode;
enum {
  /* The rules of the component itself. */
  NEMO_RELAY_PII_REDACTION_MODE_BUILTIN = 0,
  /* A model on this machine; this build has none. */
  NEMO_RELAY_PII_REDACTION_MODE_LOCAL_MODEL = 1
};

/* What must vouch for the code of a plugin. */
typedef uint32_t NemoRelayPluginAttestation;
enum {
  /* The hash in its manifest. */
  NEMO_RELAY_PLUGIN_ATTESTATION_INTEGRITY_ONLY = 0,
  /* A signature where the manifest has one; none can be verified yet so such a plugin is refused. */
  NEMO_RELAY_PLUGIN_ATTESTATION_SIGNATURE_IF_PRESENT = 1,
  /* A signature; none can be verified yet so every plugin is refused. */
  NEMO_RELAY_PLUGIN_ATTESTATION_SIGNATURE_REQUIRED = 2
};

/* What a plugin says that it needs or brings. */
typedef uint32_t NemoRelayPluginCapability;
enum {
  /* It is a library. */
  NEMO_RELAY_PLUGIN_CAPABILITY_PLUGIN_NATIVE = 0,
  /* It is a process of its own. */
  NEMO_RELAY_PLUGIN_CAPABILITY_PLUGIN_WORKER = 1,
  /* It brings a schema of its configuration. */
  NEMO_RELAY_PLUGIN_CAPABILITY_CONFIG_SCHEMA = 2
};

/* How a plugin that is loaded at run time is run. */
typedef uint32_t NemoRelayPluginDynamicKind;
enum {
  /* A library in the process that speaks the C ABI; it may be written in any language. */
  NEMO_RELAY_PLUGIN_DYNAMIC_KIND_RUST_DYNAMIC = 0,
  /* A process of its own. */
  NEMO_RELAY_PLUGIN_DYNAMIC_KIND_WORKER = 1
};

/* What becomes of what is not known. */
typedef uint32_t NemoRelayPluginPolicyAction;
enum {
  /* Nothing is said. */
  NEMO_RELAY_PLUGIN_POLICY_ACTION_IGNORE = 0,
  /* A warning is given. */
  NEMO_RELAY_PLUGIN_POLICY_ACTION_WARN = 1,
  /* Nothing is activated. */
  NEMO_RELAY_PLUGIN_POLICY_ACTION_ERROR = 2
};

/* What becomes of a configuration where a plugin cannot be loaded. */
typedef uint32_t NemoRelayPluginStartup;
enum {
  /* The plugin is left out and reported. */
  NEMO_RELAY_PLUGIN_STARTUP_OPTIONAL = 0,
  /* Nothing is activated. */
  NEMO_RELAY_PLUGIN_STARTUP_REQUIRED = 1
};

/* What runs a worker. */
typedef uint32_t NemoRelayPluginWorkerRuntime;
enum {
  /* A Python interpreter. */
  NEMO_RELAY_PLUGIN_WORKER_RUNTIME_PYTHON = 0,
  /* Nothing but the system; the entry point is a program. */
  NEMO_RELAY_PLUGIN_WORKER_RUNTIME_COMMAND = 1
};

/* Whether cached tokens are among those of the prompt. */
typedef uint32_t NemoRelayPricingCacheAccounting;
enum {
  /* They are. */
  NEMO_RELAY_PRICING_CACHE_ACCOUNTING_INCLUDED_IN_PROMPT_TOKENS = 0,
  /* They are counted apart. */
  NEMO_RELAY_PRICING_CACHE_ACCOUNTING_SEPARATE = 1
};

/* What the price of a tier is for. */
typedef uint32_t NemoRelayPricingScheduleScope;
enum {
  /* The whole request. */
  NEMO_RELAY_PRICING_SCHEDULE_SCOPE_FULL_REQUEST = 0
};

/* What a schedule of prices depends on. */
typedef uint32_t NemoRelayPricingScheduleType;
enum {
  /* The number of tokens of the prompt. */
  NEMO_RELAY_PRICING_SCHEDULE_TYPE_PROMPT_TOKEN_THRESHOLD = 0
};

/* Where a catalogue of prices is. */
typedef uint32_t NemoRelayPricingSourceType;
enum {
  /* In a file. */
  NEMO_RELAY_PRICING_SOURCE_TYPE_FILE = 0,
  /* In the configuration itself. */
  NEMO_RELAY_PRICING_SOURCE_TYPE_INLINE = 1
};

/* What is paid for. */
typedef uint32_t NemoRelayPricingUnit;
enum {
  /* Tokens. */
  NEMO_RELAY_PRICING_UNIT_PER_TOKEN = 0,
  /* Requests. */
  NEMO_RELAY_PRICING_UNIT_PER_REQUEST = 1,
  /* Seconds. */
  NEMO_RELAY_PRICING_UNIT_PER_SECOND = 2,
  /* Hours of a GPU. */
  NEMO_RELAY_PRICING_UNIT_GPU_HOUR = 3
};

/* What keeps the answers of the cache of responses. */
typedef uint32_t NemoRelayResponseCacheBackendKind;
enum {
  /* The memory of the process. */
  NEMO_RELAY_RESPONSE_CACHE_BACKEND_KIND_IN_MEMORY = 0,
  /* A server of Redis; this build has no client for it. */
  NEMO_RELAY_RESPONSE_CACHE_BACKEND_KIND_REDIS = 1
};

/* What makes two requests equal for the cache of responses. */
typedef uint32_t NemoRelayResponseCacheKeyStrategy;
enum {
  /* Everything that the model is given. */
  NEMO_RELAY_RESPONSE_CACHE_KEY_STRATEGY_EXACT_REQUEST = 0,
  /* The same, but of the tools that are offered only what they are called and take. */
  NEMO_RELAY_RESPONSE_CACHE_KEY_STRATEGY_LOGICAL = 1
};

/* The kind of a registration. */
typedef uint32_t NemoRelayRuntimeRegistrationKind;
enum {
  /* Decides before anything else whether a managed tool call may run. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_TOOL_CONDITIONAL_EXECUTION_GUARDRAIL = 1,
  /* Rewrites the real arguments of a tool call before it runs. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_TOOL_REQUEST_INTERCEPT = 2,
  /* Changes what the start event shows of the arguments, never the arguments. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_TOOL_SANITIZE_REQUEST_GUARDRAIL = 3,
  /* Wraps the tool itself; it may run it once, several times, concurrently or not at all. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_TOOL_EXECUTION_INTERCEPT = 4,
  /* Changes what the end event shows of the result, never the result. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_TOOL_SANITIZE_RESPONSE_GUARDRAIL = 5,
  /* Receives every event after it happened. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_SUBSCRIBER = 6,
  /* Decides before anything else whether a managed model call may run. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_CONDITIONAL_EXECUTION_GUARDRAIL = 7,
  /* Rewrites the real request of a model call before it is sent. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_REQUEST_INTERCEPT = 8,
  /* Changes what the start event shows of the request, never the request. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_SANITIZE_REQUEST_GUARDRAIL = 9,
  /* Wraps the model call itself; it may run it once, several times, concurrently or not at all. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_EXECUTION_INTERCEPT = 10,
  /* Changes what the end event shows of the response, never the response. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_SANITIZE_RESPONSE_GUARDRAIL = 11,
  /* Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_LLM_STREAM_EXECUTION_INTERCEPT = 12,
  /* Changes the data, the category profile and the metadata of every mark before anybody sees it. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_MARK_SANITIZE_GUARDRAIL = 13,
  /* Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_SCOPE_SANITIZE_START_GUARDRAIL = 14,
  /* Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_SCOPE_SANITIZE_END_GUARDRAIL = 15,
  /* Adds to the metadata of every event before the sanitizers run. */
  NEMO_RELAY_RUNTIME_REGISTRATION_KIND_EVENT_METADATA_INJECTOR = 16
};

/* Who made a registration. */
typedef uint32_t NemoRelayRuntimeRegistrationOwnerKind;
enum {
  /* The runtime itself. */
  NEMO_RELAY_RUNTIME_REGISTRATION_OWNER_KIND_CORE = 0,
  /* The application. */
  NEMO_RELAY_RUNTIME_REGISTRATION_OWNER_KIND_GLOBAL_API = 1,
  /* A plugin. */
  NEMO_RELAY_RUNTIME_REGISTRATION_OWNER_KIND_PLUGIN = 2
};

/* Which boundary of a scope an event stands for. */
typedef uint32_t NemoRelayScopeCategory;
enum {
  /* The work begins. */
  NEMO_RELAY_SCOPE_CATEGORY_START = 0,
  /* The work has ended. */
  NEMO_RELAY_SCOPE_CATEGORY_END = 1
};

/* The kind of work that a scope stands for. */
typedef uint32_t NemoRelayScopeType;
enum {
  /* A whole agent run. */
  NEMO_RELAY_SCOPE_TYPE_AGENT = 0,
  /* An application function or workflow step. */
  NEMO_RELAY_SCOPE_TYPE_FUNCTION = 1,
  /* A tool call. */
  NEMO_RELAY_SCOPE_TYPE_TOOL = 2,
  /* A model call. */
  NEMO_RELAY_SCOPE_TYPE_LLM = 3,
  /* A document retrieval. */
  NEMO_RELAY_SCOPE_TYPE_RETRIEVER = 4,
  /* An embedding computation. */
  NEMO_RELAY_SCOPE_TYPE_EMBEDDER = 5,
  /* A reranking step. */
  NEMO_RELAY_SCOPE_TYPE_RERANKER = 6,
  /* The evaluation of a guardrail. */
  NEMO_RELAY_SCOPE_TYPE_GUARDRAIL = 7,
  /* The evaluation of a result. */
  NEMO_RELAY_SCOPE_TYPE_EVALUATOR = 8,
  /* Work of a kind that the application names itself. */
  NEMO_RELAY_SCOPE_TYPE_CUSTOM = 9,
  /* A kind that this version does not know. */
  NEMO_RELAY_SCOPE_TYPE_UNKNOWN = 10
};

/* What is done about tools that could run side by side. */
typedef uint32_t NemoRelayToolParallelismMode;
enum {
  /* Nothing. */
  NEMO_RELAY_TOOL_PARALLELISM_MODE_OBSERVE_ONLY = 0,
  /* The model is told. */
  NEMO_RELAY_TOOL_PARALLELISM_MODE_INJECT_HINTS = 1,
  /* They are run side by side. */
  NEMO_RELAY_TOOL_PARALLELISM_MODE_SCHEDULE = 2
};

/* Properties of a model call. */
typedef uint32_t NemoRelayLlmAttributes;
enum {
  /* The provider keeps the state of the conversation. */
  NEMO_RELAY_LLM_ATTRIBUTES_STATEFUL = 1,
  /* The response comes in chunks. */
  NEMO_RELAY_LLM_ATTRIBUTES_STREAMING = 2
};

/* Properties of a scope. */
typedef uint32_t NemoRelayScopeAttributes;
enum {
  /* The scope runs beside its siblings. */
  NEMO_RELAY_SCOPE_ATTRIBUTES_PARALLEL = 1,
  /* The scope may move to another worker. */
  NEMO_RELAY_SCOPE_ATTRIBUTES_RELOCATABLE = 2
};

/* Properties of a tool call. */
typedef uint32_t NemoRelayToolAttributes;
enum {
  /* The tool runs outside this process. */
  NEMO_RELAY_TOOL_ATTRIBUTES_REMOTE = 1
};

/* The middleware families. */
typedef uint32_t NemoRelayFamily;
enum {
  /* Decides before anything else whether a managed tool call may run. */
  NEMO_RELAY_FAMILY_TOOL_CONDITIONAL_EXECUTION_GUARDRAIL = 1,
  /* Rewrites the real arguments of a tool call before it runs. */
  NEMO_RELAY_FAMILY_TOOL_REQUEST_INTERCEPT = 2,
  /* Changes what the start event shows of the arguments, never the arguments. */
  NEMO_RELAY_FAMILY_TOOL_SANITIZE_REQUEST_GUARDRAIL = 3,
  /* Wraps the tool itself; it may run it once, several times, concurrently or not at all. */
  NEMO_RELAY_FAMILY_TOOL_EXECUTION_INTERCEPT = 4,
  /* Changes what the end event shows of the result, never the result. */
  NEMO_RELAY_FAMILY_TOOL_SANITIZE_RESPONSE_GUARDRAIL = 5,
  /* Receives every event after it happened. */
  NEMO_RELAY_FAMILY_SUBSCRIBER = 6,
  /* Decides before anything else whether a managed model call may run. */
  NEMO_RELAY_FAMILY_LLM_CONDITIONAL_EXECUTION_GUARDRAIL = 7,
  /* Rewrites the real request of a model call before it is sent. */
  NEMO_RELAY_FAMILY_LLM_REQUEST_INTERCEPT = 8,
  /* Changes what the start event shows of the request, never the request. */
  NEMO_RELAY_FAMILY_LLM_SANITIZE_REQUEST_GUARDRAIL = 9,
  /* Wraps the model call itself; it may run it once, several times, concurrently or not at all. */
  NEMO_RELAY_FAMILY_LLM_EXECUTION_INTERCEPT = 10,
  /* Changes what the end event shows of the response, never the response. */
  NEMO_RELAY_FAMILY_LLM_SANITIZE_RESPONSE_GUARDRAIL = 11,
  /* Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream. */
  NEMO_RELAY_FAMILY_LLM_STREAM_EXECUTION_INTERCEPT = 12,
  /* Changes the data, the category profile and the metadata of every mark before anybody sees it. */
  NEMO_RELAY_FAMILY_MARK_SANITIZE_GUARDRAIL = 13,
  /* Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it. */
  NEMO_RELAY_FAMILY_SCOPE_SANITIZE_START_GUARDRAIL = 14,
  /* Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it. */
  NEMO_RELAY_FAMILY_SCOPE_SANITIZE_END_GUARDRAIL = 15,
  /* Adds to the metadata of every event before the sanitizers run. */
  NEMO_RELAY_FAMILY_EVENT_METADATA_INJECTOR = 16,
  /* Decides each time that a global registration is about to be used whether that use is left out. */
  NEMO_RELAY_FAMILY_CONDITIONAL_MIDDLEWARE_GUARDRAIL = 17
};

/* Objects that are known by their pointers alone. */
typedef struct NemoRelayLlmHandle NemoRelayLlmHandle;
typedef struct NemoRelayPluginHostActivation NemoRelayPluginHostActivation;
typedef struct NemoRelayScopeHandle NemoRelayScopeHandle;
typedef struct NemoRelayScopeStack NemoRelayScopeStack;
typedef struct NemoRelayToolHandle NemoRelayToolHandle;
typedef struct NemoRelayStream NemoRelayStream;
typedef struct NemoRelayCodec NemoRelayCodec;
typedef struct NemoRelayExporter NemoRelayExporter;
typedef struct NemoRelayRuntime NemoRelayRuntime;
typedef struct NemoRelayMachine NemoRelayMachine;
typedef struct NemoRelayContinuation NemoRelayContinuation;
typedef struct NemoRelayFlush NemoRelayFlush;
typedef struct NemoRelayPluginContext NemoRelayPluginContext;

/* Exporters of every class are one type; what a class has no use for does nothing or says so. */
typedef NemoRelayExporter NemoRelayAtofExporter;
typedef NemoRelayExporter NemoRelayAtifExporter;
typedef NemoRelayExporter NemoRelayOpenTelemetrySubscriber;
typedef NemoRelayExporter NemoRelayOpenInferenceSubscriber;
typedef NemoRelayExporter NemoRelayOpenTelemetryLogSubscriber;
typedef NemoRelayExporter NemoRelayOpenTelemetryMetricSubscriber;

/* Names the schema that the data of an event follows. */
typedef struct NemoRelayDataSchema {
  /* The name of the schema. */
  const char *name;
  /* The version of the schema. */
  const char *version;
} NemoRelayDataSchema;

/* What became of the events that were queued before a flush. */
typedef struct NemoRelayFlushReport {
  /* Deliveries made since the process began, counted once an event and subscriber. */
  uint64_t delivered;
  /* Deliveries given up since the process began because a queue was full. */
  uint64_t dropped;
  /* Deliveries that were still to be made when the time was over. */
  uint64_t pending;
  /* Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them. */
  uint64_t callback_errors;
} NemoRelayFlushReport;

/* Names the codec of a model call. Values are JSON text; null where absent. */
typedef struct NemoRelayLlmCodecIdentity {
  /* Where the codec comes from. */
  NemoRelayLlmCodecKind kind;
  /* The name of the codec where it has one. */
  const char *id;
} NemoRelayLlmCodecIdentity;

/* What an execution intercept of model calls is told about the call that it wraps. Values are JSON text; null where absent. */
typedef struct NemoRelayLlmExecutionContext {
  /* The codec of the request. */
  const NemoRelayLlmCodecIdentity *request_codec;
  /* The codec of the response. */
  const NemoRelayLlmCodecIdentity *response_codec;
  /* What the functions need that resolve codecs; the library alone reads it. */
  const void *codecs;
} NemoRelayLlmExecutionContext;

/* What a request intercept of model calls returns; a plain request stands for an outcome with nothing else. Values are JSON text; null where absent. */
typedef struct NemoRelayLlmRequestInterceptOutcome {
  /* The request that takes the place of the given one. */
  char *request;
  /* The request in normalized form; the later intercepts are given it and the start event shows it. */
  char *annotated_request;
  /* Marks that are emitted after the start event and under the scope of the call. */
  char *pending_marks;
  /* What was saved and how; each an object with at least the texts producer and kind and the boolean applied. */
  char *optimization_contributions;
} NemoRelayLlmRequestInterceptOutcome;

/* What a sanitizer of model calls is told about the call. Values are JSON text; null where absent. */
typedef struct NemoRelayLlmSanitizeContext {
  /* The codec of the payload; its kind is none where there is no codec. */
  const NemoRelayLlmCodecIdentity *codec;
  /* What the functions need that resolve codecs; the library alone reads it. */
  const void *codecs;
} NemoRelayLlmSanitizeContext;

/* One value of a metric. Values are JSON text; null where absent. */
typedef struct NemoRelayMetricMeasurement {
  /* The name of the metric; 1 to 255 ASCII characters that begin with a letter. */
  const char *name;
  /* What becomes of the values. */
  NemoRelayMetricKind kind;
  /* What the value is. */
  NemoRelayMetricValueType value_type;
  /* The value; a number of that type. Read where value_type says u64. */
  uint64_t u64_value;
  /* The value; a number of that type. Read where value_type says i64. */
  int64_t i64_value;
  /* The value; a number of that type. Read where value_type says f64. */
  double f64_value;
  /* The unit; at most 63 ASCII characters. */
  const char *unit;
  /* What is measured. */
  const char *description;
  /* A flat object of primitives or of lists of primitives of one kind. */
  const char *attributes_json;
  /* The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before. Null where there are none. */
  const double *boundaries;
  /* How many they are. */
  size_t boundaries_len;
} NemoRelayMetricMeasurement;

/* What an execution intercept is told about the call that it wraps. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionContext {
  /* The tool. */
  const char *tool_name;
  /* The arguments that the call would run with. */
  const char *args;
  /* The id that the model gave to the call. */
  const char *tool_call_id;
} NemoRelayToolExecutionContext;

/* What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionInterceptOutcome {
  /* The result that the caller gets. */
  char *result;
  /* Marks that are emitted after the end event and under the tool scope. */
  char *pending_marks;
  /* Written to the end event as tool_result_annotation. */
  char *annotation;
} NemoRelayToolExecutionInterceptOutcome;

/* What a tool callback returns; the result, and optionally an annotation for the events. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionResult {
  /* The result of the tool. */
  char *result;
  /* Written to the end event as tool_result_annotation. */
  char *annotation;
} NemoRelayToolExecutionResult;

/* The options of nemo_relay_codec_detect_request. */
typedef struct NemoRelayCodecDetectRequestOptions {
  /* sizeof(NemoRelayCodecDetectRequestOptions). */
  size_t size;
  /* The name of a codec or the URL that the request goes to. */
  const char *hint;
} NemoRelayCodecDetectRequestOptions;

/* The options of nemo_relay_codec_detect_response. */
typedef struct NemoRelayCodecDetectResponseOptions {
  /* sizeof(NemoRelayCodecDetectResponseOptions). */
  size_t size;
  /* The name of a codec or the URL that the response came from. */
  const char *hint;
} NemoRelayCodecDetectResponseOptions;

/* The options of nemo_relay_exporters_recover. */
typedef struct NemoRelayExportersRecoverOptions {
  /* sizeof(NemoRelayExportersRecoverOptions). */
  size_t size;
  /* The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file. */
  const char *atif_directory;
} NemoRelayExportersRecoverOptions;

/* The options of nemo_relay_llm_call_execute. */
typedef struct NemoRelayLlmCallExecuteOptions {
  /* sizeof(NemoRelayLlmCallExecuteOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* The data of the end event where the call has no response to show. */
  const char *data;
  /* Written to every event of the call. */
  const char *metadata;
  /* The model. */
  const char *model_name;
  /* The codec of the request by its name or as an object; with it the intercepts change the normalized request. */
  const NemoRelayCodec *codec;
  /* The codec of the response by its name or as an object; with it the end event shows the normalized response. */
  const NemoRelayCodec *response_codec;
} NemoRelayLlmCallExecuteOptions;

/* The options of nemo_relay_llm_stream_call_execute. */
typedef struct NemoRelayLlmStreamCallExecuteOptions {
  /* sizeof(NemoRelayLlmStreamCallExecuteOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* The data of the end event where the finalizer gave nothing to show. */
  const char *data;
  /* Written to every event of the call. */
  const char *metadata;
  /* The model. */
  const char *model_name;
  /* The codec of the request by its name or as an object; with it the intercepts change the normalized request. */
  const NemoRelayCodec *codec;
  /* The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together. */
  const NemoRelayCodec *response_codec;
} NemoRelayLlmStreamCallExecuteOptions;

/* The options of nemo_relay_llm_call. */
typedef struct NemoRelayLlmCallOptions {
  /* sizeof(NemoRelayLlmCallOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* Kept on the handle and written to no event. */
  const char *data;
  /* Written to both events of the call. */
  const char *metadata;
  /* The model. */
  const char *model_name;
  /* When the call began; now where absent. */
  const int64_t *timestamp;
} NemoRelayLlmCallOptions;

/* The options of nemo_relay_llm_call_end. */
typedef struct NemoRelayLlmCallEndOptions {
  /* sizeof(NemoRelayLlmCallEndOptions). */
  size_t size;
  /* The data of the end event where there is no response to show. */
  const char *data;
  /* Merged over the metadata of the start. */
  const char *metadata;
  /* When the call ended; now where absent. */
  const int64_t *timestamp;
  /* The response in normalized form. */
  const char *annotated_response;
  /* What makes the normalized form where it is not given. */
  const NemoRelayCodec *response_codec;
} NemoRelayLlmCallEndOptions;

/* The options of nemo_relay_log. */
typedef struct NemoRelayLogOptions {
  /* sizeof(NemoRelayLogOptions). */
  size_t size;
  /* What it is about; the name of the language goes before it. */
  const char *target;
  /* An object with what else there is to say. */
  const char *fields;
} NemoRelayLogOptions;

/* The options of nemo_relay_validate_plugin_config. */
typedef struct NemoRelayValidatePluginConfigOptions {
  /* sizeof(NemoRelayValidatePluginConfigOptions). */
  size_t size;
  /* A file that takes the place of the one of the user. */
  const char *additional_plugins_toml;
} NemoRelayValidatePluginConfigOptions;

/* The options of nemo_relay_initialize_plugins. */
typedef struct NemoRelayInitializePluginsOptions {
  /* sizeof(NemoRelayInitializePluginsOptions). */
  size_t size;
  /* A file that takes the place of the one of the user. */
  const char *additional_plugins_toml;
} NemoRelayInitializePluginsOptions;

/* The options of nemo_relay_push_scope. */
typedef struct NemoRelayPushScopeOptions {
  /* sizeof(NemoRelayPushScopeOptions). */
  size_t size;
  /* An explicit parent; only the parent uuid of the events follows it. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the scope. */
  uint32_t attributes;
  /* Kept on the handle and written to no event. */
  const char *data;
  /* Written to the start and end events. */
  const char *metadata;
  /* The data of the start event. */
  const char *input;
  /* When the work began; now where absent. */
  const int64_t *timestamp;
} NemoRelayPushScopeOptions;

/* The options of nemo_relay_pop_scope. */
typedef struct NemoRelayPopScopeOptions {
  /* sizeof(NemoRelayPopScopeOptions). */
  size_t size;
  /* The data of the end event. */
  const char *output;
  /* Merged over the metadata of the push. */
  const char *metadata;
  /* When the work ended; now where absent. */
  const int64_t *timestamp;
} NemoRelayPopScopeOptions;

/* The options of nemo_relay_close_scope. */
typedef struct NemoRelayCloseScopeOptions {
  /* sizeof(NemoRelayCloseScopeOptions). */
  size_t size;
  /* The data of the end event. */
  const char *output;
  /* Merged over the metadata of the push. */
  const char *metadata;
  /* When the work ended; now where absent. */
  const int64_t *timestamp;
  /* OK or ERROR. */
  const char *status;
  /* The text of the error. */
  const char *status_description;
} NemoRelayCloseScopeOptions;

/* The options of nemo_relay_event. */
typedef struct NemoRelayEventOptions {
  /* sizeof(NemoRelayEventOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text. */
  const char *data;
  /* The metadata of the mark. */
  const char *metadata;
  /* The schema that the data follows. */
  const NemoRelayDataSchema *data_schema;
  /* When it happened; now where absent. */
  const int64_t *timestamp;
  /* How serious the mark is; it is written to the metadata, which must be an object or absent. */
  const NemoRelayLogSeverity *severity;
} NemoRelayEventOptions;

/* The options of nemo_relay_metric. */
typedef struct NemoRelayMetricOptions {
  /* sizeof(NemoRelayMetricOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The metadata of the mark. */
  const char *metadata;
  /* When it was measured; now where absent. */
  const int64_t *timestamp;
} NemoRelayMetricOptions;

/* The options of nemo_relay_flush_subscribers. */
typedef struct NemoRelayFlushSubscribersOptions {
  /* sizeof(NemoRelayFlushSubscribersOptions). */
  size_t size;
  /* How long to wait at most in milliseconds. */
  const uint32_t *timeout_millis;
} NemoRelayFlushSubscribersOptions;

/* The options of nemo_relay_set_queue_policy. */
typedef struct NemoRelaySetQueuePolicyOptions {
  /* sizeof(NemoRelaySetQueuePolicyOptions). */
  size_t size;
  /* The scope that the subscriber is registered on; that of the process where absent. */
  const NemoRelayScopeHandle *scope;
  /* How many events wait in memory at most; what it was where absent, and that is 65536 at first. */
  const uint32_t *queue_events;
} NemoRelaySetQueuePolicyOptions;

/* The options of nemo_relay_tool_call_execute. */
typedef struct NemoRelayToolCallExecuteOptions {
  /* sizeof(NemoRelayToolCallExecuteOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* The data of the end event where the call has no result to show. */
  const char *data;
  /* Written to every event of the call. */
  const char *metadata;
  /* The id that the model gave to the call. */
  const char *tool_call_id;
} NemoRelayToolCallExecuteOptions;

/* The options of nemo_relay_tool_call. */
typedef struct NemoRelayToolCallOptions {
  /* sizeof(NemoRelayToolCallOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* Kept on the handle and written to no event. */
  const char *data;
  /* Written to both events of the call. */
  const char *metadata;
  /* The id that the model gave to the call. */
  const char *tool_call_id;
  /* When the call began; now where absent. */
  const int64_t *timestamp;
} NemoRelayToolCallOptions;

/* The options of nemo_relay_tool_call_end. */
typedef struct NemoRelayToolCallEndOptions {
  /* sizeof(NemoRelayToolCallEndOptions). */
  size_t size;
  /* The data of the end event where there is no result to show. */
  const char *data;
  /* Merged over the metadata of the start. */
  const char *metadata;
  /* When the call ended; now where absent. */
  const int64_t *timestamp;
} NemoRelayToolCallEndOptions;

/* Where and how the ATOF exporter writes. What is null or zero is absent. */
typedef struct NemoRelayAtofExporterConfig {
  /* sizeof(NemoRelayAtofExporterConfig). */
  size_t size;
  /* The directory; the current one where absent. It is made with private permissions where it is missing. */
  const char *output_directory;
  /* The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent. */
  const char *filename;
  /* What to do with a file that is already there. */
  NemoRelayAtofExporterMode mode;
  /* Whether events go to a file or to a server. */
  NemoRelayAtofSinkType sink_type;
  /* How long events are gathered before they are written, in milliseconds. 50 where null. */
  const uint32_t *flush_interval_millis;
  /* When what was written is forced onto the disk. */
  NemoRelayFsyncPolicy fsync;
  /* How often with the policy interval, in milliseconds. 500 where null. */
  const uint32_t *fsync_interval_millis;
  /* A file of this many bytes is closed and a new one begun; never where absent. */
  const uint64_t *rotate_bytes;
  /* A file that is this many seconds old is closed with the next event; never where absent. */
  const uint32_t *rotate_seconds;
  /* Whether closed files are compressed with zstd. */
  bool compress;
  /* Whether long values that repeat are written once a file and referred to by their hash. */
  bool content_addressing;
  /* Where the server is; needed for a stream. */
  const char *url;
  /* How events reach the server. */
  NemoRelayAtofStreamTransport transport;
  /* Headers by name. A JSON object. */
  const char *headers;
  /* Headers whose values are in variables of the environment; name and variable. A JSON object. */
  const char *header_env;
  /* Headers whose values are in files; name and path. A JSON object. */
  const char *header_file;
  /* How long one attempt may take, in milliseconds. 3000 where null. */
  const uint32_t *timeout_millis;
  /* What becomes of keys with dots in them on the way to a server. */
  NemoRelayAtofFieldNamePolicy field_name_policy;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent. */
  const char *queue_policy;
  /* How many events may wait for the server before further ones are dropped and counted. 8192 where null. */
  const uint32_t *max_queue_size;
  /* How many events are sent together at most. 512 where null. */
  const uint32_t *max_export_batch_size;
  /* How long events for a server are gathered, in milliseconds. 100 where null. */
  const uint32_t *scheduled_delay_millis;
} NemoRelayAtofExporterConfig;

/* What trajectories say and where they go. What is null or zero is absent. */
typedef struct NemoRelayAtifExporterConfig {
  /* sizeof(NemoRelayAtifExporterConfig). */
  size_t size;
  /* Everything that is seen is one trajectory with this id; without it there is one for every run. */
  const char *session_id;
  /* The name of the agent; that of the agent scope where absent. */
  const char *agent_name;
  /* The version of the agent; that of this library where absent. */
  const char *agent_version;
  /* The model of the agent; the first that was called where absent. */
  const char *model_name;
  /* The tools of the agent; a list of objects. */
  const char *tool_definitions;
  /* Members for extra of the trajectory; an object. */
  const char *extra;
  /* The version of ATIF. NEMO_RELAY_ATIF_VERSION_V1_8 where null. */
  const NemoRelayAtifVersion *schema_version;
  /* Whether extra holds every event that was seen. */
  bool observed_events;
  /* How many bytes of events are kept for runs that were not written yet. 268435456 where null. */
  const uint64_t *max_bytes;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  const char *queue_policy;
  /* Where each finished trajectory is written to a file; nowhere where this and storage are absent. */
  const char *output_directory;
  /* The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}. nemo-relay-atif-{session_id}.json where null. */
  const char *filename_template;
  /* Where else each trajectory goes; the file is then written where all of these fail. A JSON list. */
  const char *storage;
} NemoRelayAtifExporterConfig;

/* A file that takes OTLP. What is null or zero is absent. */
typedef struct NemoRelayOpenTelemetryFileSinkConfig {
  /* sizeof(NemoRelayOpenTelemetryFileSinkConfig). */
  size_t size;
  /* The directory; the current one where absent. */
  const char *output_directory;
  /* The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent. */
  const char *filename;
  /* How it is written. */
  NemoRelayOpenTelemetryFileFormat format;
  /* What becomes of a file that is already there. */
  NemoRelayOpenTelemetryFileMode mode;
} NemoRelayOpenTelemetryFileSinkConfig;

/* Where and how traces are exported. What is null or zero is absent. */
typedef struct NemoRelayOpenTelemetryConfig {
  /* sizeof(NemoRelayOpenTelemetryConfig). */
  size_t size;
  /* Which conventions spans follow. */
  NemoRelayOpenTelemetryType type_;
  /* The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  const char *endpoint;
  /* How requests travel; HTTP with binary Protobuf where absent. */
  const NemoRelayOpenTelemetryTransport *transport;
  /* Headers by name. A JSON object. */
  const char *headers;
  /* Headers whose values are in variables of the environment; name and variable. A JSON object. */
  const char *header_env;
  /* Headers whose values are in files; name and path. A JSON object. */
  const char *header_file;
  /* The longest that one attempt may take, in milliseconds; 3000 where absent. */
  const uint32_t *timeout_millis;
  /* How bodies are compressed; not at all where absent. */
  const NemoRelayOpenTelemetryCompression *compression;
  /* A file of certificates in PEM that are trusted in place of those of the system. */
  const char *ca_certificate;
  /* A file with the client's certificate in PEM. */
  const char *client_certificate;
  /* A file with the client's private key in PEM. */
  const char *client_key;
  /* A file that takes the telemetry in place of a server. */
  const NemoRelayOpenTelemetryFileSinkConfig *file;
  /* The attribute service.name; unknown_service where absent. */
  const char *service_name;
  /* The attribute service.namespace. */
  const char *service_namespace;
  /* The attribute service.version. */
  const char *service_version;
  /* More attributes of the resource. A JSON object. */
  const char *resource_attributes;
  /* The name of the instrumentation scope; opentelemetry where absent. */
  const char *instrumentation_scope;
  /* Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list. */
  const char *promote_resource_metadata_prefixes;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  const char *queue_policy;
  /* The most records that wait; more are dropped and counted. 2048 where absent. */
  const uint32_t *max_queue_size;
  /* The most records in a request; 512 where absent. */
  const uint32_t *max_export_batch_size;
  /* The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  const uint32_t *scheduled_delay_millis;
  /* What becomes of a mark. */
  NemoRelayOpenTelemetryMarkProjection mark_projection;
  /* Names of marks that stay events where marks become spans; llm.chunk where absent. A JSON list. */
  const char *mark_exclude_names;
  /* Second names for attributes. A JSON list. */
  const char *attribute_mappings;
  /* Metadata whose keys begin with one of these becomes attributes under those keys. A JSON list. */
  const char *promote_metadata_prefixes;
  /* How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  const uint32_t *completed_span_context_ttl_millis;
} NemoRelayOpenTelemetryConfig;

/* Where and how traces by the conventions of OpenInference are exported. What is null or zero is absent. */
typedef struct NemoRelayOpenInferenceConfig {
  /* sizeof(NemoRelayOpenInferenceConfig). */
  size_t size;
  /* The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  const char *endpoint;
  /* How requests travel; HTTP with binary Protobuf where absent. */
  const NemoRelayOpenTelemetryTransport *transport;
  /* Headers by name. A JSON object. */
  const char *headers;
  /* Headers whose values are in variables of the environment; name and variable. A JSON object. */
  const char *header_env;
  /* Headers whose values are in files; name and path. A JSON object. */
  const char *header_file;
  /* The longest that one attempt may take, in milliseconds; 3000 where absent. */
  const uint32_t *timeout_millis;
  /* How bodies are compressed; not at all where absent. */
  const NemoRelayOpenTelemetryCompression *compression;
  /* A file of certificates in PEM that are trusted in place of those of the system. */
  const char *ca_certificate;
  /* A file with the client's certificate in PEM. */
  const char *client_certificate;
  /* A file with the client's private key in PEM. */
  const char *client_key;
  /* A file that takes the telemetry in place of a server. */
  const NemoRelayOpenTelemetryFileSinkConfig *file;
  /* The attribute service.name; unknown_service where absent. */
  const char *service_name;
  /* The attribute service.namespace. */
  const char *service_namespace;
  /* The attribute service.version. */
  const char *service_version;
  /* More attributes of the resource. A JSON object. */
  const char *resource_attributes;
  /* The name of the instrumentation scope; opentelemetry where absent. */
  const char *instrumentation_scope;
  /* Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list. */
  const char *promote_resource_metadata_prefixes;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  const char *queue_policy;
  /* The most records that wait; more are dropped and counted. 2048 where absent. */
  const uint32_t *max_queue_size;
  /* The most records in a request; 512 where absent. */
  const uint32_t *max_export_batch_size;
  /* The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  const uint32_t *scheduled_delay_millis;
  /* What becomes of a mark. */
  NemoRelayOpenTelemetryMarkProjection mark_projection;
  /* Names of marks that stay events where marks become spans; llm.chunk where absent. A JSON list. */
  const char *mark_exclude_names;
  /* Second names for attributes. A JSON list. */
  const char *attribute_mappings;
  /* Metadata whose keys begin with one of these becomes attributes under those keys. A JSON list. */
  const char *promote_metadata_prefixes;
  /* How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  const uint32_t *completed_span_context_ttl_millis;
} NemoRelayOpenInferenceConfig;

/* Where and how log records are exported. What is null or zero is absent. */
typedef struct NemoRelayOpenTelemetryLogConfig {
  /* sizeof(NemoRelayOpenTelemetryLogConfig). */
  size_t size;
  /* The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  const char *endpoint;
  /* How requests travel; HTTP with binary Protobuf where absent. */
  const NemoRelayOpenTelemetryTransport *transport;
  /* Headers by name. A JSON object. */
  const char *headers;
  /* Headers whose values are in variables of the environment; name and variable. A JSON object. */
  const char *header_env;
  /* Headers whose values are in files; name and path. A JSON object. */
  const char *header_file;
  /* The longest that one attempt may take, in milliseconds; 3000 where absent. */
  const uint32_t *timeout_millis;
  /* How bodies are compressed; not at all where absent. */
  const NemoRelayOpenTelemetryCompression *compression;
  /* A file of certificates in PEM that are trusted in place of those of the system. */
  const char *ca_certificate;
  /* A file with the client's certificate in PEM. */
  const char *client_certificate;
  /* A file with the client's private key in PEM. */
  const char *client_key;
  /* A file that takes the telemetry in place of a server. */
  const NemoRelayOpenTelemetryFileSinkConfig *file;
  /* The attribute service.name; unknown_service where absent. */
  const char *service_name;
  /* The attribute service.namespace. */
  const char *service_namespace;
  /* The attribute service.version. */
  const char *service_version;
  /* More attributes of the resource. A JSON object. */
  const char *resource_attributes;
  /* The name of the instrumentation scope; opentelemetry where absent. */
  const char *instrumentation_scope;
  /* Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list. */
  const char *promote_resource_metadata_prefixes;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  const char *queue_policy;
  /* The most records that wait; more are dropped and counted. 2048 where absent. */
  const uint32_t *max_queue_size;
  /* The most records in a request; 512 where absent. */
  const uint32_t *max_export_batch_size;
  /* The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent. */
  const uint32_t *scheduled_delay_millis;
  /* Marks that are less serious are left out; one without a severity counts as info. NEMO_RELAY_LOG_SEVERITY_INFO where null. */
  const NemoRelayLogSeverity *minimum_severity;
  /* How long the place of a span that ended is remembered, in milliseconds; 60000 where absent. */
  const uint32_t *completed_span_context_ttl_millis;
} NemoRelayOpenTelemetryLogConfig;

/* Where and how metrics are exported. What is null or zero is absent. */
typedef struct NemoRelayOpenTelemetryMetricConfig {
  /* sizeof(NemoRelayOpenTelemetryMetricConfig). */
  size_t size;
  /* The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent. */
  const char *endpoint;
  /* How requests travel; HTTP with binary Protobuf where absent. */
  const NemoRelayOpenTelemetryTransport *transport;
  /* Headers by name. A JSON object. */
  const char *headers;
  /* Headers whose values are in variables of the environment; name and variable. A JSON object. */
  const char *header_env;
  /* Headers whose values are in files; name and path. A JSON object. */
  const char *header_file;
  /* The longest that one attempt may take, in milliseconds; 3000 where absent. */
  const uint32_t *timeout_millis;
  /* How bodies are compressed; not at all where absent. */
  const NemoRelayOpenTelemetryCompression *compression;
  /* A file of certificates in PEM that are trusted in place of those of the system. */
  const char *ca_certificate;
  /* A file with the client's certificate in PEM. */
  const char *client_certificate;
  /* A file with the client's private key in PEM. */
  const char *client_key;
  /* A file that takes the telemetry in place of a server. */
  const NemoRelayOpenTelemetryFileSinkConfig *file;
  /* The attribute service.name; unknown_service where absent. */
  const char *service_name;
  /* The attribute service.namespace. */
  const char *service_namespace;
  /* The attribute service.version. */
  const char *service_version;
  /* More attributes of the resource. A JSON object. */
  const char *resource_attributes;
  /* The name of the instrumentation scope; opentelemetry where absent. */
  const char *instrumentation_scope;
  /* Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list. */
  const char *promote_resource_metadata_prefixes;
  /* The time between two requests, in milliseconds; 60000 where absent. */
  const uint32_t *export_interval_millis;
  /* How points relate to those before them; cumulative where absent. */
  const NemoRelayMetricTemporality *temporality;
  /* The most instruments; measurements of more are left out and counted. 256 where absent. */
  const uint32_t *max_instruments;
  /* The most sets of attributes of an instrument; the rest is one set. 2000 where absent. */
  const uint32_t *cardinality_limit;
  /* What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent. */
  const char *queue_policy;
} NemoRelayOpenTelemetryMetricConfig;

/* Frees what a callback was registered with. */
typedef void (*NemoRelayFreeFn)(void *user_data);

/* Is told of a record of the log: who says it, such as nemo_relay.runtime, the kind of record, the text, and a JSON object
   with what else there is to say. The texts are valid until it returns. */
typedef void (*NemoRelayLogCallback)(void *user_data, NemoRelayLogSeverity severity, const char *target,
                                     const char *event, const char *message, const char *fields);

/*
 * Chunks that a callback gives one by one. `next` leaves a chunk made by nemo_relay_string_new() in `out` and returns 1; it
 * returns 0 where the stream is over, -1 where it failed with what nemo_relay_set_last_error() said or with the error that a
 * function of this library left, and another status with a minus before it as a callback returns that status. `close` is
 * called once, when no more is wanted or the stream is over, also by itself; either it or `user_data` may be null.
 */
typedef struct NemoRelayChunks {
  int32_t (*next)(void *user_data, char **out);
  void (*close)(void *user_data);
  void *user_data;
} NemoRelayChunks;

/*
 * What an operation is given to call. A function gets the very text that the caller or the last intercept gave and fills
 * `out` with strings made by nemo_relay_string_new(). A status other than OK fails the call with what
 * nemo_relay_set_last_error() said, or with the error that a function of this library left; NEMO_RELAY_STATUS_CANCELLED ends
 * the call as cancelled. Requests to models are JSON text of an object with the members `headers`, an object, and `content`.
 * A scope that a function leaves open stays open, and is not the innermost one of the thread afterwards.
 */

/* The call itself; it is given the request. */
typedef NemoRelayStatus (*NemoRelayLlmFunc)(void *user_data, const char *request, char **out);

/* The call itself; it is given the request and gives the chunks. */
typedef NemoRelayStatus (*NemoRelayLlmStreamFunc)(void *user_data, const char *request, NemoRelayChunks *out);

/* Is given a copy of every chunk before the consumer gets it; what it raises ends the stream. */
typedef NemoRelayStatus (*NemoRelayCollectorFunc)(void *user_data, const char *chunk);

/* Called once when the stream is over; what it gives is the data of the end event. */
typedef NemoRelayStatus (*NemoRelayFinalizerFunc)(void *user_data, char **out);

/* The tool itself; it is given the arguments. */
typedef NemoRelayStatus (*NemoRelayToolFunc)(void *user_data, const char *args,
    NemoRelayToolExecutionResult *out);

/*
 * The functions of a codec of the application. They answer at once and fill `out` with a string made by
 * nemo_relay_string_new(); a status other than OK fails them with what nemo_relay_set_last_error() said. A call fails with
 * them, except that a response which cannot be read is shown without its normalized form. They are called from any thread.
 */

/* Leaves the normalized form of a request, an object. */
typedef NemoRelayStatus (*NemoRelayCodecDecodeFunc)(void *user_data, const char *request, char **out);

/* Leaves the request with what was changed in its normalized form; only asked for where something was. */
typedef NemoRelayStatus (*NemoRelayCodecEncodeFunc)(void *user_data, const char *annotated_request, const char *original,
    char **out);

/* Leaves the normalized form of a response. */
typedef NemoRelayStatus (*NemoRelayCodecDecodeResponseFunc)(void *user_data, const char *response, char **out);

/*
 * The functions of a plugin of the application, which validates and registers the components of one kind. A status other
 * than OK fails them with what nemo_relay_set_last_error() said, or with the error that a function of this library left.
 */

/*
 * Says what is wrong with a configuration, an object: leaves in `out` a string made by nemo_relay_string_new(), a JSON list
 * of objects with `level` (error or warning), `code`, `message` and perhaps `field`; or nothing.
 */
typedef NemoRelayStatus (*NemoRelayPluginValidateFunc)(void *user_data, const char *config, char **out);

/*
 * Registers with the functions of the context, which is valid until this returns, what the configuration asks for. It takes
 * effect when every component has registered.
 */
typedef NemoRelayStatus (*NemoRelayPluginRegisterFunc)(void *user_data, const char *config,
    const NemoRelayPluginContext *context);

/* What validates and registers the components of one kind. */
typedef struct NemoRelayPlugin {
  /* sizeof(NemoRelayPlugin). */
  size_t size;
  /* May be null. */
  NemoRelayPluginValidateFunc validate;
  NemoRelayPluginRegisterFunc register_;
  /* Whether a configuration may have one component of the kind alone. */
  bool single;
  /* Given to the functions as it is. */
  void *user_data;
  /* Called once with the user data when nothing needs it any more, also where the plugin is refused; may be null. */
  NemoRelayFreeFn free_fn;
} NemoRelayPlugin;

/*
 * The continuations of execution intercepts. They may be called any number of times, also from several threads, until the
 * intercept returns or, where it gave chunks, until these are over; after that they fail. What they give is freed as after
 * an operation.
 */

/* Runs the rest of the chain with the arguments given to it. */
typedef NemoRelayStatus (*NemoRelayNext)(void *next_context, const char *args,
    NemoRelayToolExecutionResult *out);

/* Runs the rest of the chain with the request given to it. */
typedef NemoRelayStatus (*NemoRelayLlmNext)(void *next_context, const char *request, char **out);

/* Runs the rest of the chain with the request given to it and gives its stream. */
typedef NemoRelayStatus (*NemoRelayLlmStreamNext)(void *next_context, const char *request,
    NemoRelayStream **out);

/*
 * Decides before anything else whether a managed tool call may run. What it leaves in `out`: Absent lets the call
 * run; a string is the reason why it may not, and an empty string refuses too.
 */
typedef NemoRelayStatus (*NemoRelayToolConditionalExecutionGuardrailCallback)(void *user_data,
    const char *tool_name, const char *args, char **out);

/*
 * Rewrites the real arguments of a tool call before it runs. What it leaves in `out`: The arguments that take
 * their place.
 */
typedef NemoRelayStatus (*NemoRelayToolRequestInterceptCallback)(void *user_data, const char *tool_name,
    const char *args, char **out);

/*
 * Changes what the start event shows of the arguments, never the arguments. What it leaves in `out`: The data of
 * the start event.
 */
typedef NemoRelayStatus (*NemoRelayToolSanitizeRequestGuardrailCallback)(void *user_data, const char *tool_name,
    const char *args, char **out);

/*
 * Wraps the tool itself; it may run it once, several times, concurrently or not at all. What it leaves in `out`:
 * What the caller gets.
 */
typedef NemoRelayStatus (*NemoRelayToolExecutionInterceptCallback)(void *user_data,
    const NemoRelayToolExecutionContext *context, NemoRelayNext next, void *next_context,
    NemoRelayToolExecutionInterceptOutcome *out);

/*
 * Changes what the end event shows of the result, never the result. What it leaves in `out`: The data of the end
 * event.
 */
typedef NemoRelayStatus (*NemoRelayToolSanitizeResponseGuardrailCallback)(void *user_data,
    const char *tool_name, const char *result, char **out);

/*
 * Receives every event after it happened.
 */
typedef NemoRelayStatus (*NemoRelaySubscriberCallback)(void *user_data, const char *event);

/*
 * Decides before anything else whether a managed model call may run. What it leaves in `out`: Absent lets the call
 * run; a string is the reason why it may not, and an empty string refuses too.
 */
typedef NemoRelayStatus (*NemoRelayLlmConditionalExecutionGuardrailCallback)(void *user_data,
    const char *request, char **out);

/*
 * Rewrites the real request of a model call before it is sent. What it leaves in `out`: The request that takes its
 * place, its normalized form and what is to be marked.
 */
typedef NemoRelayStatus (*NemoRelayLlmRequestInterceptCallback)(void *user_data, const char *name,
    const char *request, const char *annotated_request, NemoRelayLlmRequestInterceptOutcome *out);

/*
 * Changes what the start event shows of the request, never the request. What it leaves in `out`: The data of the
 * start event; absent leaves it null.
 */
typedef NemoRelayStatus (*NemoRelayLlmSanitizeRequestGuardrailCallback)(void *user_data, const char *request,
    const NemoRelayLlmSanitizeContext *context, char **out);

/*
 * Wraps the model call itself; it may run it once, several times, concurrently or not at all. What it leaves in
 * `out`: The response that the caller gets.
 */
typedef NemoRelayStatus (*NemoRelayLlmExecutionInterceptCallback)(void *user_data, const char *name,
    const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmNext next, void *next_context,
    char **out);

/*
 * Changes what the end event shows of the response, never the response. What it leaves in `out`: The data of the
 * end event; absent leaves it null.
 */
typedef NemoRelayStatus (*NemoRelayLlmSanitizeResponseGuardrailCallback)(void *user_data, const char *response,
    const NemoRelayLlmSanitizeContext *context, char **out);

/*
 * Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream. What it leaves in
 * `out`: The stream that the consumer gets.
 */
typedef NemoRelayStatus (*NemoRelayLlmStreamExecutionInterceptCallback)(void *user_data, const char *name,
    const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmStreamNext next,
    void *next_context, NemoRelayChunks *out);

/*
 * Changes the data, the category profile and the metadata of every mark before anybody sees it. What it leaves in
 * `out`: The same three fields; one that is left out is null.
 */
typedef NemoRelayStatus (*NemoRelayMarkSanitizeGuardrailCallback)(void *user_data, const char *event,
    const char *fields, char **out);

/*
 * Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
 * What it leaves in `out`: The same three fields; one that is left out is null.
 */
typedef NemoRelayStatus (*NemoRelayScopeSanitizeStartGuardrailCallback)(void *user_data, const char *event,
    const char *fields, char **out);

/*
 * Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
 * What it leaves in `out`: The same three fields; one that is left out is null.
 */
typedef NemoRelayStatus (*NemoRelayScopeSanitizeEndGuardrailCallback)(void *user_data, const char *event,
    const char *fields, char **out);

/*
 * Adds to the metadata of every event before the sanitizers run. What it leaves in `out`: A flat object whose keys
 * are added where the metadata does not have them.
 */
typedef NemoRelayStatus (*NemoRelayEventMetadataInjectorCallback)(void *user_data, const char *event,
    char **out);

/*
 * Decides each time that a global registration is about to be used whether that use is left out. What it leaves in
 * `out`: Absent lets the registration take part; a string is the reason why it does not, also an empty one.
 */
typedef NemoRelayStatus (*NemoRelayConditionalMiddlewareGuardrailCallback)(void *user_data, const char *kinds,
    const char *registration_name, char **out);

/* What a call that is driven step by step asks for. */
typedef uint32_t NemoRelayOpCode;
enum {
  /* Run the function `callback` of `family` on `slot`; 0 and 0 stand for the tool itself. */
  NEMO_RELAY_OP_CALL = 1,
  /* Answer with the JSON text of `slot`. */
  NEMO_RELAY_OP_ENCODE = 2,
  /* Answer with the slot of a copy of `slot`. */
  NEMO_RELAY_OP_COPY = 3,
  /* Answer with the JSON text of `slot`, which is only checked. */
  NEMO_RELAY_OP_CHECK = 4,
  /* The call is over with the result `slot` and perhaps an `annotation`. */
  NEMO_RELAY_OP_DONE = 5,
  /* Nobody is interested: run the tool on the arguments and give its result to the caller. There is no machine. */
  NEMO_RELAY_OP_DIRECT = 6,
  /* Answer with the slot of the request that `text` says. */
  NEMO_RELAY_OP_DECODE = 7,
  /* Answer with the slot of a copy of the request `slot` in which the headers of the object `text` are set; one whose name
     differs in case alone is replaced. */
  NEMO_RELAY_OP_HEADERS = 8,
  /* Answer with the slot of the value that `text` says. */
  NEMO_RELAY_OP_PARSE = 9,
  /* There is a stream: give it to the caller, and answer more, stop or cancelled as its consumer wishes. */
  NEMO_RELAY_OP_OPENED = 10,
  /* Answer with the next chunk of the stream `slot`, or that it is finished, or failed. */
  NEMO_RELAY_OP_PULL = 11,
  /* Give a copy of the chunk `slot` to the collector, and answer with the slot. */
  NEMO_RELAY_OP_COLLECT = 12,
  /* Hand the chunk `slot` to the consumer, and answer as to opened when it asks again. */
  NEMO_RELAY_OP_YIELD = 13,
  /* Answer with what the finalizer gave. */
  NEMO_RELAY_OP_FINALIZE = 14,
  /* Close the stream `slot`, and answer with the slot; one that is over stays as it is. */
  NEMO_RELAY_OP_CLOSE = 15,
  /* Answer with the JSON text of `slot` as it was written, its members in their order. */
  NEMO_RELAY_OP_SOURCE = 16,
  /* Have the codec `callback` make the normalized form of the request `slot`, and answer with its slot. */
  NEMO_RELAY_OP_CODEC_DECODE = 17,
  /* Have it bring the normalized form `slot` into a copy of the request `annotation`, and answer with the request's slot. */
  NEMO_RELAY_OP_CODEC_ENCODE = 18,
  /* Have it make the normalized form of the response `slot`, and answer with its slot. */
  NEMO_RELAY_OP_CODEC_DECODE_RESPONSE = 19,
  /* Have the plugin `callback` say what is wrong with the configuration `text`, and answer with the slot of the list. */
  NEMO_RELAY_OP_PLUGIN_VALIDATE = 20,
  /* Have it register with nemo_relay_machine_plugin_context(), and answer with the slot of anything. */
  NEMO_RELAY_OP_PLUGIN_REGISTER = 21,
  /* Call nemo_relay_machine_work() where it may wait. */
  NEMO_RELAY_OP_WORK = 22
};

/* The next step of a call. */
typedef struct NemoRelayOp {
  NemoRelayOpCode code;
  NemoRelayFamily family;
  uint64_t callback;
  uint32_t slot;
  /* NEMO_RELAY_NO_SLOT where there is none. */
  uint32_t annotation;
  /* To be freed with nemo_relay_string_free(); of a function that is about an event the
     event, of a sanitizer of tool calls that is asked about a mark the tool. Null where there is none. */
  char *text;
} NemoRelayOp;

/* An error that is handed over; emptied with nemo_relay_error_free(). */
typedef struct NemoRelayError {
  NemoRelayStatus status;
  /* The caller's number for the error that caused this one, or NEMO_RELAY_NO_SLOT. */
  uint32_t cause;
  /* It may hold zero bytes; there is one behind it as well. */
  char *message;
  size_t message_length;
  /* A JSON object of strings. */
  char *payload;
} NemoRelayError;

/*
 * A call of a subscriber that is to be made; `event` is JSON text, to be freed with nemo_relay_string_free(). Where there is
 * a `machine`, an event is to be processed instead: the machine is driven, from `op` on, and freed.
 */
typedef struct NemoRelayDelivery {
  uint64_t subscriber;
  uint64_t callback;
  char *event;
  NemoRelayMachine *machine;
  NemoRelayOp op;
} NemoRelayDelivery;

/* --- Strings and errors --- */

/*
 * The version of the library; not to be freed.
 */
const char *nemo_relay_version(void);

/*
 * The digest of the specification that the library was built from; not to be freed. Compare it with
 * NEMO_RELAY_SPEC_DIGEST to find a header of another build.
 */
const char *nemo_relay_spec_digest(void);

/*
 * The name of a status, such as not_found; not to be freed. Null where no status has the number.
 * status: The status.
 */
const char *nemo_relay_status_name(int32_t status);

/*
 * The text of the last error of this thread, valid until the next call on it; null where there was none.
 */
const char *nemo_relay_last_error(void);

/*
 * The payload of the last error of this thread as a JSON object of strings, valid until the next call on it; null
 * where there was no error.
 */
const char *nemo_relay_last_error_payload(void);

/*
 * The last error of this thread as one line for people: code, place, text and what the text does not say; valid
 * until the next call on it, null where there was no error.
 */
const char *nemo_relay_last_error_description(void);

/*
 * Makes that line of the parts of an error that a function gave away.
 * status: The status.
 * message: The text.
 * payload: The payload, a JSON object of strings.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_describe_error(int32_t status, const char *message, size_t message_len,
    const char *payload, size_t payload_len, char **out);

/*
 * The status of the last error of this thread; NEMO_RELAY_STATUS_OK where there was none.
 */
NemoRelayStatus nemo_relay_last_error_code(void);

/*
 * Says, inside a callback that is about to return a status, what went wrong.
 * message: What went wrong.
 */
NemoRelayStatus nemo_relay_set_last_error_message(const char *message);

/*
 * Says, inside a callback that is about to return a status, what went wrong and of which kind it is.
 * exception_type: The kind, as a word.
 * message: What went wrong.
 */
NemoRelayStatus nemo_relay_set_last_error(const char *exception_type, const char *message);

/*
 * Says, after nemo_relay_set_last_error, with which status of HTTP a provider refused; what is none changes
 * nothing.
 * status: The status, such as 429.
 */
void nemo_relay_set_last_error_status(int32_t status);

/*
 * A copy of a text, for a callback to hand over; null where the text is null.
 * text: The text.
 */
char *nemo_relay_string_new(const char *text);

/*
 * Frees a string that the library handed over, or that nemo_relay_string_new made.
 * text: May be null.
 */
void nemo_relay_string_free(char *text);

/* --- Scopes, calls and registrations --- */

/*
 * Makes the normalized form of a request.
 * codec: The codec by its name or as an object.
 * request: The request.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_codec_decode(const NemoRelayCodec *codec, const char *request, char **out);

/*
 * Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
 * codec: The codec by its name or as an object.
 * annotated_request: The normalized form.
 * original: The request that it was made of.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_codec_encode(const NemoRelayCodec *codec, const char *annotated_request,
    const char *original, char **out);

/*
 * Makes the normalized form of a response.
 * codec: The codec by its name or as an object.
 * response: The response.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_codec_decode_response(const NemoRelayCodec *codec, const char *response, char **out);

/*
 * Names the codec of a request; absent where none fits or more than one.
 * content: The content of the request.
 * options: The options; null for none.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 */
NemoRelayStatus nemo_relay_codec_detect_request(const char *content,
    const NemoRelayCodecDetectRequestOptions *options, char **out);

/*
 * Names the codec of a response; absent where none fits or more than one.
 * response: The response.
 * options: The options; null for none.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 */
NemoRelayStatus nemo_relay_codec_detect_response(const char *response,
    const NemoRelayCodecDetectResponseOptions *options, char **out);

/*
 * Sets the prices with which the cost of a response is estimated where its provider reports none.
 * catalog: A catalogue of prices, or a list of them of which the first that knows a model decides; nothing is
 *   estimated where absent.
 */
NemoRelayStatus nemo_relay_set_pricing_json(const char *catalog);

/*
 * Says whether the start events of model calls with a codec show the whole conversation each time rather than what
 * is new since the first call of the agent.
 * full: Whether they do.
 */
NemoRelayStatus nemo_relay_set_full_payloads(bool full);

/*
 * Makes a codec of the application known by a name, which calls may then give instead of the codec.
 * name: The name; none of the runtime's own.
 * codec: The codec as an object.
 */
NemoRelayStatus nemo_relay_register_codec(const char *name, const NemoRelayCodec *codec);

/*
 * Forgets the name of a codec; says whether there was one.
 * name: The name.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_deregister_codec(const char *name, bool *out);

/*
 * Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an
 * end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they
 * finished.
 * path: The file.
 * options: The options; null for none.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_exporters_recover(const char *path, const NemoRelayExportersRecoverOptions *options,
    char **out);

/*
 * Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a
 * file beside the output; where it fails there is no output.
 * path: The file; the files that it was rotated into come before it.
 * output: The file that is written.
 * out: Receives the number.
 */
NemoRelayStatus nemo_relay_exporters_expand(const char *path, const char *output, uint64_t *out);

/*
 * Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes
 * longer.
 * timeout_millis: How long it may take in milliseconds; at least 1.
 */
NemoRelayStatus nemo_relay_set_sanitizer_timeout(uint32_t timeout_millis);

/*
 * Makes an empty scope stack that shares nothing with others.
 * out: Receives it, to be freed with nemo_relay_scope_stack_free.
 */
NemoRelayStatus nemo_relay_scope_stack_create(NemoRelayScopeStack **out);

/*
 * Gives the scope stack of the current context to be used elsewhere; one is made where there is none.
 * out: Receives it, to be freed with nemo_relay_scope_stack_free.
 */
NemoRelayStatus nemo_relay_scope_stack_capture(NemoRelayScopeStack **out);

/*
 * Says whether the current context has a scope stack that was set or that something was pushed on.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_scope_stack_active(bool *out);

/*
 * Makes a stack the one of the current context from now on.
 * stack: The stack.
 */
NemoRelayStatus nemo_relay_scope_stack_set_thread(const NemoRelayScopeStack *stack);

/*
 * Gives the W3C traceparent header of the innermost open scope.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_capture_traceparent(char **out);

/*
 * Gives what another process needs to go on under the innermost open scope.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_capture_propagation_context_json(char **out);

/*
 * Gives what another process needs to go on under the innermost open scope as part of the run that is named.
 * root_uuid: The identity of the run; absent lets the receiver begin its own.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_capture_propagation_context_with_root_json(const char *root_uuid, char **out);

/*
 * Gives what another process needs to go on under the innermost open scope as a run of its own.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_capture_rootless_propagation_context_json(char **out);

/*
 * Makes a scope stack that goes on where another process captured its context; nothing is emitted.
 * context: What the other process captured.
 * out: Receives it, to be freed with nemo_relay_scope_stack_free.
 */
NemoRelayStatus nemo_relay_scope_stack_create_from_propagation_json(const char *context,
    NemoRelayScopeStack **out);

/*
 * Writes a context as JSON text.
 * context: The context.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_propagation_context_to_json(const char *context, char **out);

/*
 * Reads a context from JSON text.
 * text: The text.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_propagation_context_from_json(const char *text, char **out);

/*
 * Gives the W3C traceparent header of a context.
 * context: The context.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_propagation_context_to_traceparent(const char *context, char **out);

/*
 * Runs a model call through the managed pipeline.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * func: The call itself; it is given the request.
 * user_data: Given to func as it is; needed until the call or its stream is over.
 * options: The options; null for none.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_llm_call_execute(const char *name, const char *request, NemoRelayLlmFunc func,
    void *user_data, const NemoRelayLlmCallExecuteOptions *options, char **out);

/*
 * Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is
 * pulled before the consumer asks.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * func: The call itself; it is given the request and gives the chunks.
 * user_data: Given to func as it is; needed until the call or its stream is over.
 * collector: Is given a copy of every chunk before the consumer gets it; what it raises ends the stream. May be
 *   null.
 * collector_user_data: Given to collector as it is; needed until the call or its stream is over.
 * finalizer: Called once when the stream is over; what it gives is the data of the end event. May be null.
 * finalizer_user_data: Given to finalizer as it is; needed until the call or its stream is over.
 * options: The options; null for none.
 * out: Receives the stream, to be freed with nemo_relay_stream_free.
 */
NemoRelayStatus nemo_relay_llm_stream_call_execute(const char *name, const char *request,
    NemoRelayLlmStreamFunc func, void *user_data, NemoRelayCollectorFunc collector, void *collector_user_data,
    NemoRelayFinalizerFunc finalizer, void *finalizer_user_data,
    const NemoRelayLlmStreamCallExecuteOptions *options, NemoRelayStream **out);

/*
 * Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer
 * that would have to be awaited withholds the data.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_llm_handle_free.
 */
NemoRelayStatus nemo_relay_llm_call(const char *name, const char *request,
    const NemoRelayLlmCallOptions *options, NemoRelayLlmHandle **out);

/*
 * Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would
 * have to be awaited withholds the data.
 * handle: The call; it is ended once.
 * response: The response.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_llm_call_end(const NemoRelayLlmHandle *handle, const char *response,
    const NemoRelayLlmCallEndOptions *options);

/*
 * Runs the request intercepts of model calls and gives what they made of the request with the headers that a
 * managed call would send; nothing is emitted.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * out: Receives it.
 */
NemoRelayStatus nemo_relay_llm_request_intercepts(const char *name, const char *request,
    NemoRelayLlmRequestInterceptOutcome *out);

/*
 * Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one
 * refuses.
 * request: The request.
 */
NemoRelayStatus nemo_relay_llm_conditional_execution(const char *request);

/*
 * Writes a line into the log that the runtime writes to; nothing happens where that is off.
 * severity: How serious it is.
 * message: What happened.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_log(NemoRelayLogSeverity severity, const char *message,
    const NemoRelayLogOptions *options);

/*
 * Registers for every call of the process: Decides before anything else whether a managed tool call may run.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_conditional_execution_guardrail(const char *name, int32_t priority,
    NemoRelayToolConditionalExecutionGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_conditional_execution_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call
 * may run.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolConditionalExecutionGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_request_intercept(const char *name, int32_t priority, bool break_chain,
    NemoRelayToolRequestInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_request_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it
 * runs.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, bool break_chain, NemoRelayToolRequestInterceptCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the start event shows of the arguments, never the
 * arguments.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_sanitize_request_guardrail(const char *name, int32_t priority,
    NemoRelayToolSanitizeRequestGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_sanitize_request_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments,
 * never the arguments.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolSanitizeRequestGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently
 * or not at all.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_execution_intercept(const char *name, int32_t priority,
    NemoRelayToolExecutionInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_execution_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several
 * times, concurrently or not at all.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the end event shows of the result, never the result.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_sanitize_response_guardrail(const char *name, int32_t priority,
    NemoRelayToolSanitizeResponseGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_sanitize_response_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never
 * the result.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolSanitizeResponseGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Receives every event after it happened.
 * name: The name of the registration; unique in its family and place.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_subscriber(const char *name, NemoRelaySubscriberCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_subscriber(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Receives every event after it happened.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_subscriber(const NemoRelayScopeHandle *scope, const char *name,
    NemoRelaySubscriberCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name,
    bool *out);

/*
 * Registers for every call of the process: Decides before anything else whether a managed model call may run.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_conditional_execution_guardrail(const char *name, int32_t priority,
    NemoRelayLlmConditionalExecutionGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_conditional_execution_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model
 * call may run.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayLlmConditionalExecutionGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Rewrites the real request of a model call before it is sent.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_request_intercept(const char *name, int32_t priority, bool break_chain,
    NemoRelayLlmRequestInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_request_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is
 * sent.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, bool break_chain, NemoRelayLlmRequestInterceptCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the start event shows of the request, never the request.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_sanitize_request_guardrail(const char *name, int32_t priority,
    NemoRelayLlmSanitizeRequestGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_sanitize_request_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never
 * the request.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayLlmSanitizeRequestGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Wraps the model call itself; it may run it once, several times,
 * concurrently or not at all.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_execution_intercept(const char *name, int32_t priority,
    NemoRelayLlmExecutionInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_execution_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several
 * times, concurrently or not at all.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayLlmExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the end event shows of the response, never the response.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_sanitize_response_guardrail(const char *name, int32_t priority,
    NemoRelayLlmSanitizeResponseGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_sanitize_response_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never
 * the response.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayLlmSanitizeResponseGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace
 * or cut the stream.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_llm_stream_execution_intercept(const char *name, int32_t priority,
    NemoRelayLlmStreamExecutionInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_llm_stream_execution_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it
 * may wrap, replace or cut the stream.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayLlmStreamExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every mark
 * before anybody sees it.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_mark_sanitize_guardrail(const char *name, int32_t priority,
    NemoRelayMarkSanitizeGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_mark_sanitize_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata
 * of every mark before anybody sees it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayMarkSanitizeGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every start
 * event of a scope before anybody sees it.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_scope_sanitize_start_guardrail(const char *name, int32_t priority,
    NemoRelayScopeSanitizeStartGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_scope_sanitize_start_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata
 * of every start event of a scope before anybody sees it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayScopeSanitizeStartGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes the data, the category profile and the metadata of every end
 * event of a scope before anybody sees it.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_scope_sanitize_end_guardrail(const char *name, int32_t priority,
    NemoRelayScopeSanitizeEndGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_scope_sanitize_end_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata
 * of every end event of a scope before anybody sees it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayScopeSanitizeEndGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_event_metadata_injector(const char *name, int32_t priority,
    NemoRelayEventMetadataInjectorCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_event_metadata_injector(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the
 * sanitizers run.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_event_metadata_injector(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayEventMetadataInjectorCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_event_metadata_injector(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Decides each time that a global registration is about to be used
 * whether that use is left out.
 * name: The name of the registration; unique in its family and place.
 * kinds: The kinds of registrations that it decides about; at least one. A JSON list.
 * registration_name: The name of the registrations that it decides about.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_conditional_middleware_guardrail(const char *name, const char *kinds,
    const char *registration_name, NemoRelayConditionalMiddlewareGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_conditional_middleware_guardrail(const char *name, bool *out);

/*
 * Makes a kind of component known; what it registers takes effect when a configuration names the kind.
 * kind: The kind as configurations name it.
 * plugin: What validates and registers such components.
 */
NemoRelayStatus nemo_relay_register_plugin(const char *kind, const NemoRelayPlugin *plugin);

/*
 * Forgets a kind of component; components that are active stay.
 * kind: The kind.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_deregister_plugin(const char *kind, bool *out);

/*
 * Lists the kinds of components that are known by name; those of the runtime are among them.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_list_plugin_kinds_json(char **out);

/*
 * Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
 * config: The configuration; an object with version and components and policy.
 * options: The options; null for none.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_validate_plugin_config(const char *config,
    const NemoRelayValidatePluginConfigOptions *options, char **out);

/*
 * Says what is wrong with a configuration; no file is read and nothing is registered.
 * config: The configuration.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_validate_plugin_config_exact(const char *config, char **out);

/*
 * Activates a configuration in the order of its components; one that is active is replaced without losing an
 * event.
 * config: The configuration.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_plugin_host_activation_free.
 */
NemoRelayStatus nemo_relay_initialize_plugins(const char *config,
    const NemoRelayInitializePluginsOptions *options, NemoRelayPluginHostActivation **out);

/*
 * Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
 * activation: The activation.
 */
NemoRelayStatus nemo_relay_plugin_host_activation_close(const NemoRelayPluginHostActivation *activation);

/*
 * Closes the activation that is active where there is one.
 */
NemoRelayStatus nemo_relay_clear_plugin_configuration(void);

/*
 * Gives the report of the activation that is active; absent where there is none.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 */
NemoRelayStatus nemo_relay_active_plugin_report_json(char **out);

/*
 * Lists everything that is registered globally by kind and name.
 * kinds: The kinds to list; all where absent. A JSON list.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_list_runtime_registrations(const char *kinds, char **out);

/*
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * name: The name of the scope.
 * scope_type: The kind of work.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_scope_handle_free.
 */
NemoRelayStatus nemo_relay_push_scope(const char *name, NemoRelayScopeType scope_type,
    const NemoRelayPushScopeOptions *options, NemoRelayScopeHandle **out);

/*
 * Closes the innermost scope of the current context.
 * handle: The scope to close.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_pop_scope(const NemoRelayScopeHandle *handle,
    const NemoRelayPopScopeOptions *options);

/*
 * Closes a scope and whatever was left open inside it; this is what the block construct of each language does at
 * its end.
 * handle: The scope to close.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_close_scope(const NemoRelayScopeHandle *handle,
    const NemoRelayCloseScopeOptions *options);

/*
 * The innermost open scope of the current context; the implicit root where none is open.
 * out: Receives it, to be freed with nemo_relay_scope_handle_free.
 */
NemoRelayStatus nemo_relay_get_handle(NemoRelayScopeHandle **out);

/*
 * Emits a mark under the innermost open scope.
 * name: The name of the mark.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_event(const char *name, const NemoRelayEventOptions *options);

/*
 * Emits a mark with measurements under the innermost open scope.
 * name: The name of the mark.
 * measurements: A list of measurements, or of objects with their fields.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_metric_json(const char *name, const char *measurements,
    const NemoRelayMetricOptions *options);

/*
 * Emits a mark with measurements under the innermost open scope.
 * name: The name of the mark.
 * measurements: A list of measurements, or of objects with their fields.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_metric(const char *name, const NemoRelayMetricMeasurement *measurements,
    size_t measurements_len, const NemoRelayMetricOptions *options);

/*
 * Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it
 * returns at once.
 * options: The options; null for none.
 * out: Receives it.
 */
NemoRelayStatus nemo_relay_flush_subscribers(const NemoRelayFlushSubscribersOptions *options,
    NemoRelayFlushReport *out);

/*
 * Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped
 * and counted.
 * name: The name of the subscriber.
 * queue_policy: Its name: drop_newest, block:<ms> or spill. With block:<ms> who emits waits so many milliseconds,
 *   1 to 60000, for room before the event is dropped; with spill the event waits in a file.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_set_queue_policy(const char *name, const char *queue_policy,
    const NemoRelaySetQueuePolicyOptions *options);

/*
 * Runs a tool through the managed pipeline.
 * name: The tool.
 * args: Its arguments.
 * func: The tool itself; it is given the arguments.
 * user_data: Given to func as it is; needed until the call or its stream is over.
 * options: The options; null for none.
 * out: Receives it.
 */
NemoRelayStatus nemo_relay_tool_call_execute(const char *name, const char *args, NemoRelayToolFunc func,
    void *user_data, const NemoRelayToolCallExecuteOptions *options, NemoRelayToolExecutionResult *out);

/*
 * Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer
 * that would have to be awaited withholds the data.
 * name: The tool.
 * args: Its arguments.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_tool_handle_free.
 */
NemoRelayStatus nemo_relay_tool_call(const char *name, const char *args,
    const NemoRelayToolCallOptions *options, NemoRelayToolHandle **out);

/*
 * Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A
 * sanitizer that would have to be awaited withholds the data.
 * handle: The call; it is ended once.
 * result: The result of the tool.
 * annotation: Written to the end event as tool_result_annotation.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_tool_call_end(const NemoRelayToolHandle *handle, const char *result,
    const char *annotation, const NemoRelayToolCallEndOptions *options);

/*
 * Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
 * name: The tool.
 * args: Its arguments.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_tool_request_intercepts(const char *name, const char *args, char **out);

/*
 * Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one
 * refuses.
 * name: The tool.
 * args: Its arguments.
 */
NemoRelayStatus nemo_relay_tool_conditional_execution(const char *name, const char *args);

/* --- Requests to models --- */

/*
 * Makes the text of a request to a model of its two parts.
 * headers: The headers, a JSON object.
 * content: The body in the form of the provider.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_llm_request_new(const char *headers, const char *content, char **out);

/*
 * The headers of a request.
 * request: The request.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_llm_request_headers(const char *request, char **out);

/*
 * The content of a request.
 * request: The request.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_llm_request_content(const char *request, char **out);

/* --- Streams --- */

/*
 * Pulls the next chunk: 1 where there is one, 0 where the stream is over, -1 where it failed, with an error that
 * is the thread's. A stream is used by one thread at a time; what it calls runs on that thread.
 * stream: The stream.
 * out: Receives the chunk, to be freed with nemo_relay_string_free.
 */
int32_t nemo_relay_stream_next(const NemoRelayStream *stream, char **out);

/*
 * Ends a stream of which no more is wanted; one that is over stays as it is.
 * stream: The stream.
 */
NemoRelayStatus nemo_relay_stream_close(const NemoRelayStream *stream);

/*
 * Makes a stream into what a callback may give; the stream belongs to the chunks from then on.
 * stream: The stream.
 * out: Receives the chunks.
 */
NemoRelayStatus nemo_relay_stream_chunks(NemoRelayStream *stream, NemoRelayChunks *out);

/*
 * Frees a stream; one that is not over is closed.
 * object: May be null.
 */
void nemo_relay_stream_free(NemoRelayStream *object);

/* --- Codecs --- */

/*
 * The codec anthropic_messages, to be freed with nemo_relay_codec_free: Anthropic Messages.
 */
NemoRelayCodec *nemo_relay_anthropic_messages_codec_new(void);

/*
 * The codec gemini_generate_content, to be freed with nemo_relay_codec_free: Gemini generateContent.
 */
NemoRelayCodec *nemo_relay_gemini_generate_content_codec_new(void);

/*
 * The codec oci_genai, to be freed with nemo_relay_codec_free: Oracle Cloud Infrastructure Generative AI chat, in
 * its generic and its Cohere form.
 */
NemoRelayCodec *nemo_relay_oci_genai_codec_new(void);

/*
 * The codec openai_chat, to be freed with nemo_relay_codec_free: OpenAI Chat Completions, and the many services
 * that speak it.
 */
NemoRelayCodec *nemo_relay_openai_chat_codec_new(void);

/*
 * The codec openai_responses, to be freed with nemo_relay_codec_free: OpenAI Responses.
 */
NemoRelayCodec *nemo_relay_openai_responses_codec_new(void);

/*
 * The codec that is known by a name, one of the runtime's own or one that was registered, to be freed with
 * nemo_relay_codec_free; null where there is none, with the error not_found as the last one of the thread.
 * name: The name.
 */
NemoRelayCodec *nemo_relay_codec_by_name(const char *name);

/*
 * A codec of the application, to be freed with nemo_relay_codec_free; calls and names that have it keep what it
 * needs.
 * decode: Makes the normalized form of a request. May be null where it is never asked for.
 * encode: Brings a normalized form into a copy of the request that it was made of. May be null where it is never
 *   asked for.
 * decode_response: Makes the normalized form of a response. May be null where it is never asked for.
 * user_data: Given to the functions as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayCodec *nemo_relay_codec_new(NemoRelayCodecDecodeFunc decode, NemoRelayCodecEncodeFunc encode,
    NemoRelayCodecDecodeResponseFunc decode_response, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Where a codec comes from.
 * codec: The codec.
 */
NemoRelayLlmCodecKind nemo_relay_codec_kind(const NemoRelayCodec *codec);

/*
 * The name of a codec, to be freed with nemo_relay_string_free; null where it has none.
 * codec: The codec.
 */
char *nemo_relay_codec_id(const NemoRelayCodec *codec);

/*
 * The codec of the request itself for the operations of the module codecs. It is to be freed with
 * nemo_relay_codec_free; null where there is none.
 * context: The context, while the callback runs that was given it.
 */
NemoRelayCodec *nemo_relay_llm_execution_context_resolve_request_codec(const NemoRelayLlmExecutionContext *context);

/*
 * The codec of the response itself for the operations of the module codecs. It is to be freed with
 * nemo_relay_codec_free; null where there is none.
 * context: The context, while the callback runs that was given it.
 */
NemoRelayCodec *nemo_relay_llm_execution_context_resolve_response_codec(const NemoRelayLlmExecutionContext *context);

/*
 * The codec itself for the operations of the module codecs. It is to be freed with nemo_relay_codec_free; null
 * where there is none.
 * context: The context, while the callback runs that was given it.
 */
NemoRelayCodec *nemo_relay_llm_sanitize_context_resolve_codec(const NemoRelayLlmSanitizeContext *context);

/*
 * Frees a codec; calls that have it and the name that it was registered with keep what they need.
 * object: May be null.
 */
void nemo_relay_codec_free(NemoRelayCodec *object);

/* --- Plugins --- */

/*
 * As nemo_relay_register_tool_conditional_execution_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_tool_conditional_execution_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayToolConditionalExecutionGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_tool_request_intercept, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_tool_request_intercept(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, bool break_chain, NemoRelayToolRequestInterceptCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_tool_sanitize_request_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_tool_sanitize_request_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayToolSanitizeRequestGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_tool_execution_intercept, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_tool_execution_intercept(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayToolExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_tool_sanitize_response_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_tool_sanitize_response_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayToolSanitizeResponseGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_subscriber, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_subscriber(const NemoRelayPluginContext *context,
    const char *name, NemoRelaySubscriberCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_conditional_execution_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_conditional_execution_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayLlmConditionalExecutionGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_request_intercept, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_request_intercept(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, bool break_chain, NemoRelayLlmRequestInterceptCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_sanitize_request_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_sanitize_request_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayLlmSanitizeRequestGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_execution_intercept, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_execution_intercept(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayLlmExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_sanitize_response_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_sanitize_response_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayLlmSanitizeResponseGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_llm_stream_execution_intercept, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_llm_stream_execution_intercept(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayLlmStreamExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_mark_sanitize_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_mark_sanitize_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayMarkSanitizeGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_scope_sanitize_start_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_scope_sanitize_start_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayScopeSanitizeStartGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_scope_sanitize_end_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_scope_sanitize_end_guardrail(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayScopeSanitizeEndGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_event_metadata_injector, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_event_metadata_injector(const NemoRelayPluginContext *context,
    const char *name, int32_t priority, NemoRelayEventMetadataInjectorCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * As nemo_relay_register_conditional_middleware_guardrail, for as long as the component is active.
 * context: Where the component registers.
 * name: The name of the registration; unique in its family and place.
 * kinds: The kinds of registrations that it decides about; at least one. A JSON list.
 * registration_name: The name of the registrations that it decides about.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_plugin_context_register_conditional_middleware_guardrail(const NemoRelayPluginContext *context,
    const char *name, const char *kinds, const char *registration_name,
    NemoRelayConditionalMiddlewareGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * The kind of the component, to be freed with nemo_relay_string_free.
 * context: Where the component registers.
 */
char *nemo_relay_plugin_context_kind(const NemoRelayPluginContext *context);

/*
 * Which component of its kind it is, counted from one.
 * context: Where the component registers.
 */
uint32_t nemo_relay_plugin_context_ordinal(const NemoRelayPluginContext *context);

/*
 * A reference to a context that may be kept, to be freed with nemo_relay_plugin_context_free; it is closed once
 * its plugin has registered, after which it refuses registrations.
 * context: Where the component registers.
 */
NemoRelayPluginContext *nemo_relay_plugin_context_clone(const NemoRelayPluginContext *context);

/*
 * Frees a reference to a context; it stays as it is.
 * object: May be null.
 */
void nemo_relay_plugin_context_free(NemoRelayPluginContext *object);

/* --- Handles and results --- */

/*
 * The identity of the call. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_llm_handle_uuid(const NemoRelayLlmHandle *handle);

/*
 * The name of the call. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_llm_handle_name(const NemoRelayLlmHandle *handle);

/*
 * The flags of the call.
 * handle: The handle.
 */
uint32_t nemo_relay_llm_handle_attributes(const NemoRelayLlmHandle *handle);

/*
 * The identity of the scope that the call belongs under. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_llm_handle_parent_uuid(const NemoRelayLlmHandle *handle);

/*
 * The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free;
 * null where absent.
 * handle: The handle.
 */
char *nemo_relay_llm_handle_data(const NemoRelayLlmHandle *handle);

/*
 * The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_llm_handle_metadata(const NemoRelayLlmHandle *handle);

/*
 * What was found and what was activated. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_plugin_host_activation_report(const NemoRelayPluginHostActivation *handle);

/*
 * Whether it is still the active one.
 * handle: The handle.
 */
bool nemo_relay_plugin_host_activation_is_active(const NemoRelayPluginHostActivation *handle);

/*
 * The identity of the scope. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_uuid(const NemoRelayScopeHandle *handle);

/*
 * The name of the scope. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_name(const NemoRelayScopeHandle *handle);

/*
 * The kind of work.
 * handle: The handle.
 */
NemoRelayScopeType nemo_relay_scope_handle_scope_type(const NemoRelayScopeHandle *handle);

/*
 * The flags given at the push.
 * handle: The handle.
 */
uint32_t nemo_relay_scope_handle_attributes(const NemoRelayScopeHandle *handle);

/*
 * The parent's identity; absent on the implicit root alone. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_parent_uuid(const NemoRelayScopeHandle *handle);

/*
 * The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free;
 * null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_data(const NemoRelayScopeHandle *handle);

/*
 * The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_metadata(const NemoRelayScopeHandle *handle);

/*
 * The identity of the innermost open scope. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_stack_uuid(const NemoRelayScopeStack *handle);

/*
 * The identity of the call. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_tool_handle_uuid(const NemoRelayToolHandle *handle);

/*
 * The name of the call. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_tool_handle_name(const NemoRelayToolHandle *handle);

/*
 * The flags of the call.
 * handle: The handle.
 */
uint32_t nemo_relay_tool_handle_attributes(const NemoRelayToolHandle *handle);

/*
 * The identity of the scope that the call belongs under. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_tool_handle_parent_uuid(const NemoRelayToolHandle *handle);

/*
 * The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free;
 * null where absent.
 * handle: The handle.
 */
char *nemo_relay_tool_handle_data(const NemoRelayToolHandle *handle);

/*
 * The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_tool_handle_metadata(const NemoRelayToolHandle *handle);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_llm_handle_free(NemoRelayLlmHandle *object);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_plugin_host_activation_free(NemoRelayPluginHostActivation *object);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_scope_handle_free(NemoRelayScopeHandle *object);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_scope_stack_free(NemoRelayScopeStack *object);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_tool_handle_free(NemoRelayToolHandle *object);

/*
 * Frees the strings of a record.
 * record: May be null.
 */
void nemo_relay_llm_request_intercept_outcome_free(NemoRelayLlmRequestInterceptOutcome *record);

/*
 * Frees the strings of a record.
 * record: May be null.
 */
void nemo_relay_tool_execution_intercept_outcome_free(NemoRelayToolExecutionInterceptOutcome *record);

/*
 * Frees the strings of a record.
 * record: May be null.
 */
void nemo_relay_tool_execution_result_free(NemoRelayToolExecutionResult *record);

/* --- Exporters --- */

/*
 * Makes an exporter of a class from its configuration as JSON text.
 * class_name: The name of the class, such as AtofExporter.
 * config: Its configuration, a JSON object with the field names of the specification.
 * out: Receives it, to be freed with nemo_relay_exporter_free.
 */
NemoRelayStatus nemo_relay_exporter_create(const char *class_name, const char *config, NemoRelayExporter **out);

/*
 * The file that is written; empty for a server.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_exporter_path(const NemoRelayExporter *object, char **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_exporter_register(const NemoRelayExporter *object, const char *name);

/*
 * Stops to receive events; what is queued is still written.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_exporter_deregister(const NemoRelayExporter *object, const char *name, bool *out);

/*
 * Waits until what was emitted before it is written.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_exporter_force_flush(const NemoRelayExporter *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_exporter_runtime_diagnostics(const NemoRelayExporter *object, char **out);

/*
 * Sees that what is queued is written and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_exporter_shutdown(const NemoRelayExporter *object);

/*
 * Gives what was seen so far as a trajectory.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_exporter_export(const NemoRelayExporter *object, char **out);

/*
 * Gives the same as JSON text.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_exporter_export_json(const NemoRelayExporter *object, char **out);

/*
 * Forgets what was seen.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_exporter_clear(const NemoRelayExporter *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_exporter_free(NemoRelayExporter *object);

/*
 * Writes every event as one line of JSON to a file or to a server.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_atof_exporter_free.
 */
NemoRelayStatus nemo_relay_atof_exporter_create(const NemoRelayAtofExporterConfig *options,
    NemoRelayAtofExporter **out);

/*
 * The file that is written; empty for a server.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atof_exporter_path(const NemoRelayAtofExporter *object, char **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_atof_exporter_register(const NemoRelayAtofExporter *object, const char *name);

/*
 * Stops to receive events; what is queued is still written.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_atof_exporter_deregister(const NemoRelayAtofExporter *object, const char *name,
    bool *out);

/*
 * Waits until what was emitted before it is written.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_atof_exporter_force_flush(const NemoRelayAtofExporter *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atof_exporter_runtime_diagnostics(const NemoRelayAtofExporter *object, char **out);

/*
 * Sees that what is queued is written and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_atof_exporter_shutdown(const NemoRelayAtofExporter *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_atof_exporter_free(NemoRelayAtofExporter *object);

/*
 * Makes trajectories of what it sees; one for every run.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_atif_exporter_free.
 */
NemoRelayStatus nemo_relay_atif_exporter_create(const NemoRelayAtifExporterConfig *options,
    NemoRelayAtifExporter **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_atif_exporter_register(const NemoRelayAtifExporter *object, const char *name);

/*
 * Stops to receive events; what is queued is still part of a trajectory.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_atif_exporter_deregister(const NemoRelayAtifExporter *object, const char *name,
    bool *out);

/*
 * Waits until what was emitted before it is part of a trajectory.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_atif_exporter_force_flush(const NemoRelayAtifExporter *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atif_exporter_runtime_diagnostics(const NemoRelayAtifExporter *object, char **out);

/*
 * Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_atif_exporter_shutdown(const NemoRelayAtifExporter *object);

/*
 * Gives what was seen so far as a trajectory.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atif_exporter_export(const NemoRelayAtifExporter *object, char **out);

/*
 * Gives the same as JSON text.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atif_exporter_export_json(const NemoRelayAtifExporter *object, char **out);

/*
 * Forgets what was seen.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_atif_exporter_clear(const NemoRelayAtifExporter *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_atif_exporter_free(NemoRelayAtifExporter *object);

/*
 * Exports events as traces over OTLP.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_open_telemetry_subscriber_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_create(const NemoRelayOpenTelemetryConfig *options,
    NemoRelayOpenTelemetrySubscriber **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_register(const NemoRelayOpenTelemetrySubscriber *object,
    const char *name);

/*
 * Stops to receive events; what is queued is still sent.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_deregister(const NemoRelayOpenTelemetrySubscriber *object,
    const char *name, bool *out);

/*
 * Waits until what was emitted before it is sent.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_force_flush(const NemoRelayOpenTelemetrySubscriber *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_runtime_diagnostics(const NemoRelayOpenTelemetrySubscriber *object,
    char **out);

/*
 * Sees that what is queued is sent and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_open_telemetry_subscriber_shutdown(const NemoRelayOpenTelemetrySubscriber *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_open_telemetry_subscriber_free(NemoRelayOpenTelemetrySubscriber *object);

/*
 * Exports events as traces by the conventions of OpenInference over OTLP.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_open_inference_subscriber_free.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_create(const NemoRelayOpenInferenceConfig *options,
    NemoRelayOpenInferenceSubscriber **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_register(const NemoRelayOpenInferenceSubscriber *object,
    const char *name);

/*
 * Stops to receive events; what is queued is still sent.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_deregister(const NemoRelayOpenInferenceSubscriber *object,
    const char *name, bool *out);

/*
 * Waits until what was emitted before it is sent.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_force_flush(const NemoRelayOpenInferenceSubscriber *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_runtime_diagnostics(const NemoRelayOpenInferenceSubscriber *object,
    char **out);

/*
 * Sees that what is queued is sent and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_open_inference_subscriber_shutdown(const NemoRelayOpenInferenceSubscriber *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_open_inference_subscriber_free(NemoRelayOpenInferenceSubscriber *object);

/*
 * Exports marks as log records over OTLP.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_open_telemetry_log_subscriber_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_create(const NemoRelayOpenTelemetryLogConfig *options,
    NemoRelayOpenTelemetryLogSubscriber **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_register(const NemoRelayOpenTelemetryLogSubscriber *object,
    const char *name);

/*
 * Stops to receive events; what is queued is still sent.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_deregister(const NemoRelayOpenTelemetryLogSubscriber *object,
    const char *name, bool *out);

/*
 * Waits until what was emitted before it is sent.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_force_flush(const NemoRelayOpenTelemetryLogSubscriber *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_runtime_diagnostics(const NemoRelayOpenTelemetryLogSubscriber *object,
    char **out);

/*
 * Sees that what is queued is sent and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_open_telemetry_log_subscriber_shutdown(const NemoRelayOpenTelemetryLogSubscriber *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_open_telemetry_log_subscriber_free(NemoRelayOpenTelemetryLogSubscriber *object);

/*
 * Exports measurements as metrics over OTLP.
 * options: The configuration; null for none.
 * out: Receives it, to be freed with nemo_relay_open_telemetry_metric_subscriber_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_create(const NemoRelayOpenTelemetryMetricConfig *options,
    NemoRelayOpenTelemetryMetricSubscriber **out);

/*
 * Starts to receive every event.
 * object: The exporter.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_register(const NemoRelayOpenTelemetryMetricSubscriber *object,
    const char *name);

/*
 * Stops to receive events; what is queued is still sent.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_deregister(const NemoRelayOpenTelemetryMetricSubscriber *object,
    const char *name, bool *out);

/*
 * Waits until what was emitted before it is sent.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_force_flush(const NemoRelayOpenTelemetryMetricSubscriber *object,
    const uint32_t *timeout_millis);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_runtime_diagnostics(const NemoRelayOpenTelemetryMetricSubscriber *object,
    char **out);

/*
 * Sees that what is queued is sent and lets go of everything; it may be called twice.
 * object: The exporter.
 */
NemoRelayStatus nemo_relay_open_telemetry_metric_subscriber_shutdown(const NemoRelayOpenTelemetryMetricSubscriber *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_open_telemetry_metric_subscriber_free(NemoRelayOpenTelemetryMetricSubscriber *object);

/* --- The log --- */

/*
 * Says who is told what the library has to say, which at first is nobody; a null callback ends it. It is called on
 * a thread of the library, once at a time, and may call everything but this function.
 * callback: Is told of every record.
 * user_data: Handed to the callback.
 * free_fn: Called with user_data when the callback is called no more; may be null.
 */
NemoRelayStatus nemo_relay_set_log(NemoRelayLogCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * For bindings that are made over this interface: whether records are kept until nemo_relay_log_take takes them.
 * on: Whether they are kept.
 */
void nemo_relay_log_hear(bool on);

/*
 * Takes the records that wait, the oldest first, as a JSON array of objects.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_log_take(char **out);

/*
 * For bindings that are made over this interface: says that a callback failed whose error nobody gets.
 * callback: The middleware family, or what else it was for.
 * name: The name of the registration.
 * exception_type: The class name of the error.
 */
NemoRelayStatus nemo_relay_log_callback_failed(const char *callback, size_t callback_len, const char *name,
    size_t name_len, const char *exception_type, size_t exception_type_len);

/* --- Threads and the end --- */

/*
 * Takes the scope stack of this thread away; the next use begins with a new, empty one.
 */
NemoRelayStatus nemo_relay_scope_stack_reset(void);

/*
 * Delivers what is queued, stops the threads of the library and closes every exporter; runs at exit by itself.
 * timeout_millis: How long to wait at most in milliseconds; 2000 where null.
 */
NemoRelayStatus nemo_relay_shutdown(const uint32_t *timeout_millis);

/* --- A runtime that is driven step by step --- */

/*
 * Makes a runtime of its own, to be driven step by step. The functions without a runtime have another one.
 * out: Receives the runtime.
 */
NemoRelayStatus nemo_relay_runtime_create(NemoRelayRuntime **out);

/*
 * Frees a runtime; calls in flight keep what they need.
 * object: May be null.
 */
void nemo_relay_runtime_free(NemoRelayRuntime *object);

/*
 * Makes an empty scope stack, as its implicit root.
 * runtime: The runtime.
 * out: Receives the root.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_new_stack(const NemoRelayRuntime *runtime, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * Makes a scope stack that goes on where another process captured its context.
 * runtime: The runtime.
 * context: What the other process captured, as JSON text.
 * out: Receives the innermost scope.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_stack_from_propagation(const NemoRelayRuntime *runtime, const char *context,
    size_t context_len, NemoRelayScopeHandle **out, NemoRelayError *error);

/*
 * Registers middleware that the caller runs itself.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * family: The middleware family.
 * name: The name of the registration.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_register(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *scope,
    NemoRelayFamily family, const char *name, size_t name_len, int32_t priority, bool break_chain,
    uint64_t callback, NemoRelayError *error);

/*
 * Registers a function that the caller runs itself and that decides about other registrations.
 * runtime: The runtime.
 * name: The name of the registration.
 * kinds: The kinds of registrations that it decides about, as a JSON list of words.
 * registration_name: The name of the registrations that it decides about.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_register_switch(const NemoRelayRuntime *runtime, const char *name,
    size_t name_len, const char *kinds, size_t kinds_len, const char *registration_name,
    size_t registration_name_len, uint64_t callback, NemoRelayError *error);

/*
 * Removes middleware or a subscriber by name.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * family: The middleware family.
 * name: The name of the registration.
 * out: Receives whether there was one.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_deregister(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *scope, NemoRelayFamily family, const char *name, size_t name_len, bool *out,
    NemoRelayError *error);

/*
 * Registers a subscriber that the caller runs itself.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * name: The name of the registration.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_subscribe(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *scope,
    const char *name, size_t name_len, uint64_t callback, NemoRelayError *error);

/*
 * Whether something was queued for a subscriber since nemo_relay_runtime_next_delivery was called.
 * runtime: The runtime.
 */
bool nemo_relay_runtime_has_woken(const NemoRelayRuntime *runtime);

/*
 * Whether there is a subscriber for whose queue an operation may wait: one with the policy block, not removed yet.
 * runtime: The runtime.
 */
bool nemo_relay_runtime_blocks(const NemoRelayRuntime *runtime);

/*
 * Ends one call of a subscriber and gives the next one to make; there is none while another is going on that has
 * not taken 100 ms yet.
 * runtime: The runtime.
 * ended: The subscriber whose call is over; 0 for none.
 * raised: Whether it failed.
 * out: Receives the call; its subscriber is 0 where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_next_delivery(const NemoRelayRuntime *runtime, uint64_t ended, bool raised,
    NemoRelayDelivery *out, NemoRelayError *error);

/*
 * Takes the numbers of the functions that nothing refers to any more; call it again while it fills the array.
 * runtime: The runtime.
 * ids: Receives the numbers.
 * ids_capacity: How many it can take.
 */
size_t nemo_relay_runtime_take_released(const NemoRelayRuntime *runtime, uint64_t *ids, size_t ids_capacity);

/*
 * Begins a flush, which knows what is queued now.
 * runtime: The runtime.
 * out: Receives the flush.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_flush(const NemoRelayRuntime *runtime, NemoRelayFlush **out,
    NemoRelayError *error);

/*
 * The counts now; the flush is complete when nothing is pending.
 * flush: The flush.
 * out: Receives the counts.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_flush_report(const NemoRelayFlush *flush, NemoRelayFlushReport *out,
    NemoRelayError *error);

/*
 * Frees a flush.
 * object: May be null.
 */
void nemo_relay_flush_free(NemoRelayFlush *object);

/*
 * The codec that is known by a name, one of the runtime's own or one that was registered.
 * runtime: The runtime.
 * name: The name.
 * out: Receives the codec, to be freed with nemo_relay_codec_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_by_name(const NemoRelayRuntime *runtime, const char *name,
    size_t name_len, NemoRelayCodec **out, NemoRelayError *error);

/*
 * A codec of the application, which the caller is asked about by its number.
 * runtime: The runtime.
 * callback: The caller's number for the codec.
 * out: Receives the codec, to be freed with nemo_relay_codec_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_new(const NemoRelayRuntime *runtime, uint64_t callback,
    NemoRelayCodec **out, NemoRelayError *error);

/*
 * The codec of the request or of the response of a call, to be freed with nemo_relay_codec_free; null where it has
 * none.
 * machine: The call.
 * response: Whether that of the response is meant.
 */
NemoRelayCodec *nemo_relay_machine_codec(NemoRelayMachine *machine, bool response);

/*
 * The number of a codec of the application; 0 of one of the runtime's own.
 * codec: The codec.
 */
uint64_t nemo_relay_codec_callback(const NemoRelayCodec *codec);

/*
 * Makes the normalized form of a request. The first payload is checked and has the slot 0, one that goes with it
 * the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * codec: The codec by its name or as an object.
 * request: The request.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_decode_start(const NemoRelayRuntime *runtime,
    const NemoRelayCodec *codec, const char *request, size_t request_len, NemoRelayMachine **machine,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
 * The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its
 * operation is done or an error comes back.
 * runtime: The runtime.
 * codec: The codec by its name or as an object.
 * annotated_request: The normalized form.
 * original: The request that it was made of.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_encode_start(const NemoRelayRuntime *runtime,
    const NemoRelayCodec *codec, const char *annotated_request, size_t annotated_request_len,
    const char *original, size_t original_len, NemoRelayMachine **machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Makes the normalized form of a response. The first payload is checked and has the slot 0, one that goes with it
 * the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * codec: The codec by its name or as an object.
 * response: The response.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_decode_response_start(const NemoRelayRuntime *runtime,
    const NemoRelayCodec *codec, const char *response, size_t response_len, NemoRelayMachine **machine,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Names the codec of a request; absent where none fits or more than one.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * content: The content of the request.
 * hint: The name of a codec or the URL that the request goes to.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_detect_request(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *content, size_t content_len, const char *hint,
    size_t hint_len, char **out, NemoRelayError *error);

/*
 * Names the codec of a response; absent where none fits or more than one.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * response: The response.
 * hint: The name of a codec or the URL that the response came from.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_codec_detect_response(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *response, size_t response_len, const char *hint,
    size_t hint_len, char **out, NemoRelayError *error);

/*
 * Sets the prices with which the cost of a response is estimated where its provider reports none.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * catalog: A catalogue of prices, or a list of them of which the first that knows a model decides; nothing is
 *   estimated where absent.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_set_pricing_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *catalog, size_t catalog_len, NemoRelayError *error);

/*
 * Says whether the start events of model calls with a codec show the whole conversation each time rather than what
 * is new since the first call of the agent.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * full: Whether they do.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_set_full_payloads(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, bool full, NemoRelayError *error);

/*
 * Makes a codec of the application known by a name, which calls may then give instead of the codec.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name; none of the runtime's own.
 * codec: The codec as an object.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_register_codec(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, const NemoRelayCodec *codec,
    NemoRelayError *error);

/*
 * Forgets the name of a codec; says whether there was one.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name.
 * out: Receives the answer.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_deregister_codec(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, bool *out, NemoRelayError *error);

/*
 * Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an
 * end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they
 * finished.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * path: The file.
 * atif_directory: The directory of an exporter of trajectories; those of all agents that have none there are
 *   written there, too. Where absent, trajectories are written beside the file.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporters_recover(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *path, size_t path_len, const char *atif_directory,
    size_t atif_directory_len, char **out, NemoRelayError *error);

/*
 * Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a
 * file beside the output; where it fails there is no output.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * path: The file; the files that it was rotated into come before it.
 * output: The file that is written.
 * out: Receives the number.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporters_expand(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *path, size_t path_len, const char *output, size_t output_len,
    uint64_t *out, NemoRelayError *error);

/*
 * Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes
 * longer.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * timeout_millis: How long it may take in milliseconds; at least 1.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_set_sanitizer_timeout(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t timeout_millis, NemoRelayError *error);

/*
 * Gives the W3C traceparent header of the innermost open scope.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_capture_traceparent(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, char **out, NemoRelayError *error);

/*
 * Gives what another process needs to go on under the innermost open scope.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_capture_propagation_context_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, char **out, NemoRelayError *error);

/*
 * Gives what another process needs to go on under the innermost open scope as part of the run that is named.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * root_uuid: The identity of the run; absent lets the receiver begin its own.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_capture_propagation_context_with_root_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *root_uuid, size_t root_uuid_len, char **out,
    NemoRelayError *error);

/*
 * Gives what another process needs to go on under the innermost open scope as a run of its own.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_capture_rootless_propagation_context_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, char **out, NemoRelayError *error);

/*
 * Writes a context as JSON text.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * context: The context.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_propagation_context_to_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *context, size_t context_len, char **out,
    NemoRelayError *error);

/*
 * Reads a context from JSON text.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * text: The text.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_propagation_context_from_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *text, size_t text_len, char **out, NemoRelayError *error);

/*
 * Gives the W3C traceparent header of a context.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * context: The context.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_propagation_context_to_traceparent(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *context, size_t context_len, char **out,
    NemoRelayError *error);

/*
 * Runs a model call through the managed pipeline. The first payload is checked and has the slot 0, one that goes
 * with it the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: The data of the end event where the call has no response to show.
 * metadata: Written to every event of the call.
 * model_name: The model.
 * codec: The codec of the request by its name or as an object; with it the intercepts change the normalized
 *   request.
 * response_codec: The codec of the response by its name or as an object; with it the end event shows the
 *   normalized response.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_call_execute_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *request,
    size_t request_len, const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data,
    size_t data_len, const char *metadata, size_t metadata_len, const char *model_name, size_t model_name_len,
    const NemoRelayCodec *codec, const NemoRelayCodec *response_codec, NemoRelayMachine **machine,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is
 * pulled before the consumer asks. The first payload is checked and has the slot 0, one that goes with it the slot
 * 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: The data of the end event where the finalizer gave nothing to show.
 * metadata: Written to every event of the call.
 * model_name: The model.
 * codec: The codec of the request by its name or as an object; with it the intercepts change the normalized
 *   request.
 * response_codec: The codec of the response by its name or as an object; with it the end event shows the
 *   normalized response and where there is no finalizer a codec of the runtime puts the response together.
 * collector: Whether there is a collector.
 * finalizer: Whether there is a finalizer.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_stream_call_execute_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *request,
    size_t request_len, const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data,
    size_t data_len, const char *metadata, size_t metadata_len, const char *model_name, size_t model_name_len,
    const NemoRelayCodec *codec, const NemoRelayCodec *response_codec, bool collector, bool finalizer,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer
 * that would have to be awaited withholds the data. The first payload is checked and has the slot 0, one that goes
 * with it the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: Kept on the handle and written to no event.
 * metadata: Written to both events of the call.
 * model_name: The model.
 * timestamp: When the call began; now where absent.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_call_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, const char *request,
    size_t request_len, const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data,
    size_t data_len, const char *metadata, size_t metadata_len, const char *model_name, size_t model_name_len,
    const int64_t *timestamp, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would
 * have to be awaited withholds the data. The first payload is checked and has the slot 0, one that goes with it
 * the slot 1. Drive the call until its operation is done or an error comes back.
 * handle: The call; it is ended once.
 * response: The response.
 * data: The data of the end event where there is no response to show.
 * metadata: Merged over the metadata of the start.
 * timestamp: When the call ended; now where absent.
 * annotated_response: The response in normalized form.
 * response_codec: What makes the normalized form where it is not given.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_call_end_start(const NemoRelayLlmHandle *handle, const char *response,
    size_t response_len, const char *data, size_t data_len, const char *metadata, size_t metadata_len,
    const int64_t *timestamp, const char *annotated_response, size_t annotated_response_len,
    const NemoRelayCodec *response_codec, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Runs the request intercepts of model calls and gives what they made of the request with the headers that a
 * managed call would send; nothing is emitted. The first payload is checked and has the slot 0, one that goes with
 * it the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The name of the call such as that of the provider.
 * request: The request.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_request_intercepts_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *request,
    size_t request_len, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one
 * refuses. The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until
 * its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * request: The request.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_llm_conditional_execution_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *request, size_t request_len,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Writes a line into the log that the runtime writes to; nothing happens where that is off.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * severity: How serious it is.
 * message: What happened.
 * target: What it is about; the name of the language goes before it.
 * fields: An object with what else there is to say.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_log(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    NemoRelayLogSeverity severity, const char *message, size_t message_len, const char *target,
    size_t target_len, const char *fields, size_t fields_len, NemoRelayError *error);

/*
 * Lists everything that is registered globally by kind and name.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * kinds: The kinds to list; all where absent. A JSON list.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_list_runtime_registrations(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *kinds, size_t kinds_len, char **out, NemoRelayError *error);

/*
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the scope.
 * scope_type: The kind of work.
 * handle: An explicit parent; only the parent uuid of the events follows it.
 * attributes: The flags of the scope.
 * data: Kept on the handle and written to no event.
 * metadata: Written to the start and end events.
 * input: The data of the start event.
 * timestamp: When the work began; now where absent.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_push_scope(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const char *name, size_t name_len, NemoRelayScopeType scope_type, const NemoRelayScopeHandle *handle,
    uint32_t attributes, const char *data, size_t data_len, const char *metadata, size_t metadata_len,
    const char *input, size_t input_len, const int64_t *timestamp, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * Closes the innermost scope of the current context.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * handle: The scope to close.
 * output: The data of the end event.
 * metadata: Merged over the metadata of the push.
 * timestamp: When the work ended; now where absent.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_pop_scope(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const NemoRelayScopeHandle *handle, const char *output, size_t output_len, const char *metadata,
    size_t metadata_len, const int64_t *timestamp, NemoRelayScopeHandle **out, NemoRelayError *error);

/*
 * Closes a scope and whatever was left open inside it; this is what the block construct of each language does at
 * its end.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * handle: The scope to close.
 * output: The data of the end event.
 * metadata: Merged over the metadata of the push.
 * timestamp: When the work ended; now where absent.
 * status: OK or ERROR.
 * status_description: The text of the error.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_close_scope(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const NemoRelayScopeHandle *handle, const char *output, size_t output_len,
    const char *metadata, size_t metadata_len, const int64_t *timestamp, const char *status, size_t status_len,
    const char *status_description, size_t status_description_len, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * The innermost open scope of the current context; the implicit root where none is open.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_get_handle(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    NemoRelayScopeHandle **out, NemoRelayError *error);

/*
 * Emits a mark under the innermost open scope.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the mark.
 * handle: An explicit parent.
 * data: The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
 * metadata: The metadata of the mark.
 * data_schema: The schema that the data follows.
 * timestamp: When it happened; now where absent.
 * severity: How serious the mark is; it is written to the metadata, which must be an object or absent.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_event(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const char *name, size_t name_len, const NemoRelayScopeHandle *handle, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const NemoRelayDataSchema *data_schema, const int64_t *timestamp,
    const NemoRelayLogSeverity *severity, NemoRelayError *error);

/*
 * Emits a mark with measurements under the innermost open scope.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the mark.
 * measurements: A list of measurements, or of objects with their fields.
 * handle: An explicit parent.
 * metadata: The metadata of the mark.
 * timestamp: When it was measured; now where absent.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_metric_json(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, const char *measurements,
    size_t measurements_len, const NemoRelayScopeHandle *handle, const char *metadata, size_t metadata_len,
    const int64_t *timestamp, NemoRelayError *error);

/*
 * Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped
 * and counted.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the subscriber.
 * queue_policy: Its name: drop_newest, block:<ms> or spill. With block:<ms> who emits waits so many milliseconds,
 *   1 to 60000, for room before the event is dropped; with spill the event waits in a file.
 * scope: The scope that the subscriber is registered on; that of the process where absent.
 * queue_events: How many events wait in memory at most; what it was where absent, and that is 65536 at first.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_set_queue_policy(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, const char *queue_policy,
    size_t queue_policy_len, const NemoRelayScopeHandle *scope, const uint32_t *queue_events,
    NemoRelayError *error);

/*
 * Runs a tool through the managed pipeline. The first payload is checked and has the slot 0, one that goes with it
 * the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The tool.
 * args: Its arguments.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: The data of the end event where the call has no result to show.
 * metadata: Written to every event of the call.
 * tool_call_id: The id that the model gave to the call.
 * machine: Receives the call; null where the tool may be called directly.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_call_execute_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *args,
    size_t args_len, const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const char *tool_call_id, size_t tool_call_id_len,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer
 * that would have to be awaited withholds the data. The first payload is checked and has the slot 0, one that goes
 * with it the slot 1. Drive the call until its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The tool.
 * args: Its arguments.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: Kept on the handle and written to no event.
 * metadata: Written to both events of the call.
 * tool_call_id: The id that the model gave to the call.
 * timestamp: When the call began; now where absent.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_call_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const char *name, size_t name_len, const char *args, size_t args_len,
    const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const char *tool_call_id, size_t tool_call_id_len,
    const int64_t *timestamp, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A
 * sanitizer that would have to be awaited withholds the data. The first payload is checked and has the slot 0, one
 * that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
 * handle: The call; it is ended once.
 * result: The result of the tool.
 * annotation: Written to the end event as tool_result_annotation.
 * data: The data of the end event where there is no result to show.
 * metadata: Merged over the metadata of the start.
 * timestamp: When the call ended; now where absent.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_call_end_start(const NemoRelayToolHandle *handle, const char *result,
    size_t result_len, const char *annotation, size_t annotation_len, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const int64_t *timestamp, NemoRelayMachine **machine,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted. The first
 * payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is
 * done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The tool.
 * args: Its arguments.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_request_intercepts_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *args,
    size_t args_len, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one
 * refuses. The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until
 * its operation is done or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The tool.
 * args: Its arguments.
 * machine: Receives the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_conditional_execution_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *args,
    size_t args_len, NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Makes a kind of component known, which the caller is asked about by its number.
 * runtime: The runtime.
 * kind: The kind as configurations name it.
 * callback: The caller's number for the plugin; it comes back in operations.
 * validates: Whether it validates configurations.
 * allows_multiple: Whether a configuration may have several components of the kind.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_register_plugin(const NemoRelayRuntime *runtime, const char *kind,
    size_t kind_len, uint64_t callback, bool validates, bool allows_multiple, NemoRelayError *error);

/*
 * Forgets a kind of component; components that are active stay.
 * runtime: The runtime.
 * kind: The kind as configurations name it.
 * out: Receives whether there was one.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_deregister_plugin(const NemoRelayRuntime *runtime, const char *kind,
    size_t kind_len, bool *out, NemoRelayError *error);

/*
 * The kinds of components that are known by name, as a JSON list.
 * runtime: The runtime.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_list_plugin_kinds_json(const NemoRelayRuntime *runtime, char **out,
    NemoRelayError *error);

/*
 * Says what is wrong with a configuration. Its result is the report. Drive it until its operation is done or an
 * error comes back.
 * runtime: The runtime.
 * config: The configuration, a JSON object.
 * additional_plugins_toml: A file that takes the place of the one of the user.
 * exact: Whether no file is read.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_validate_plugin_config_start(const NemoRelayRuntime *runtime,
    const char *config, size_t config_len, const char *additional_plugins_toml,
    size_t additional_plugins_toml_len, bool exact, NemoRelayMachine **machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Activates a configuration. Its result is an object of the number `activation` and of the `report`. Drive it
 * until its operation is done or an error comes back.
 * runtime: The runtime.
 * config: The configuration, a JSON object.
 * additional_plugins_toml: A file that takes the place of the one of the user.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_initialize_plugins_start(const NemoRelayRuntime *runtime, const char *config,
    size_t config_len, const char *additional_plugins_toml, size_t additional_plugins_toml_len,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Closes an activation; one that is not active any more stays as it is. Drive it until its operation is done or an
 * error comes back.
 * runtime: The runtime.
 * activation: Its number; 0 for the one that is active.
 * machine: Receives what is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_close_plugins_start(const NemoRelayRuntime *runtime, uint64_t activation,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Whether an activation is the active one.
 * runtime: The runtime.
 * activation: Its number.
 */
bool nemo_relay_runtime_plugins_are_active(const NemoRelayRuntime *runtime, uint64_t activation);

/*
 * The report of the active configuration.
 * runtime: The runtime.
 * out: Receives the text, to be freed with nemo_relay_string_free; null where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_active_plugin_report_json(const NemoRelayRuntime *runtime, char **out,
    NemoRelayError *error);

/*
 * Registers middleware as part of a component.
 * runtime: The runtime.
 * context: Where the component registers.
 * family: The middleware family.
 * name: The name of the registration.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_plugin_context_register(const NemoRelayRuntime *runtime,
    const NemoRelayPluginContext *context, NemoRelayFamily family, const char *name, size_t name_len,
    int32_t priority, bool break_chain, uint64_t callback, NemoRelayError *error);

/*
 * Registers, as part of a component, a function that decides about other registrations.
 * runtime: The runtime.
 * context: Where the component registers.
 * name: The name of the registration.
 * kinds: The kinds of registrations that it decides about; a JSON list of words.
 * registration_name: The name of the registrations that it decides about.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_plugin_context_register_switch(const NemoRelayRuntime *runtime,
    const NemoRelayPluginContext *context, const char *name, size_t name_len, const char *kinds,
    size_t kinds_len, const char *registration_name, size_t registration_name_len, uint64_t callback,
    NemoRelayError *error);

/*
 * Registers a subscriber as part of a component.
 * runtime: The runtime.
 * context: Where the component registers.
 * name: The name of the registration.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_plugin_context_subscribe(const NemoRelayRuntime *runtime,
    const NemoRelayPluginContext *context, const char *name, size_t name_len, uint64_t callback,
    NemoRelayError *error);

/* --- Exporters of such a runtime --- */

/*
 * Makes an exporter of a class from its configuration as JSON text.
 * class_name: The name of the class, such as AtofExporter.
 * config: Its configuration, a JSON object with the field names of the specification.
 * out: Receives it, to be freed with nemo_relay_exporter_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_create(const char *class_name, size_t class_name_len,
    const char *config, size_t config_len, NemoRelayExporter **out, NemoRelayError *error);

/*
 * The file that is written; empty for a server.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_path(const NemoRelayExporter *object, char **out,
    NemoRelayError *error);

/*
 * Starts to receive every event.
 * runtime: The runtime.
 * object: The exporter.
 * name: The name of the registration.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_register(const NemoRelayRuntime *runtime,
    const NemoRelayExporter *object, const char *name, size_t name_len, NemoRelayError *error);

/*
 * Stops to receive events; what is queued is still written.
 * runtime: The runtime.
 * object: The exporter.
 * name: The name of the registration.
 * out: Receives the answer.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_deregister(const NemoRelayRuntime *runtime,
    const NemoRelayExporter *object, const char *name, size_t name_len, bool *out, NemoRelayError *error);

/*
 * Waits until what was emitted before it is written.
 * object: The exporter.
 * timeout_millis: How long to wait at most in milliseconds.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_force_flush(const NemoRelayExporter *object,
    const uint32_t *timeout_millis, NemoRelayError *error);

/*
 * Lists what went wrong; each entry has a code and a message and a count.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_runtime_diagnostics(const NemoRelayExporter *object, char **out,
    NemoRelayError *error);

/*
 * Sees that what is queued is written and lets go of everything; it may be called twice.
 * object: The exporter.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_shutdown(const NemoRelayExporter *object, NemoRelayError *error);

/*
 * Gives what was seen so far as a trajectory.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_export(const NemoRelayExporter *object, char **out,
    NemoRelayError *error);

/*
 * Gives the same as JSON text.
 * object: The exporter.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_export_json(const NemoRelayExporter *object, char **out,
    NemoRelayError *error);

/*
 * Forgets what was seen.
 * object: The exporter.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_exporter_clear(const NemoRelayExporter *object, NemoRelayError *error);

/* --- A managed call, step by step --- */

/*
 * Answers with a value: from a rewriting or sanitizing function, or the copy that was asked for.
 * machine: The call.
 * slot: The caller's number for the value.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_value(NemoRelayMachine *machine, uint32_t slot, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers with what the tool or an execution intercept gave.
 * machine: The call.
 * slot: The caller's number for the value.
 * annotation: The annotation, or NEMO_RELAY_NO_SLOT.
 * pending_marks: The list of marks, or NEMO_RELAY_NO_SLOT.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_outcome(NemoRelayMachine *machine, uint32_t slot, uint32_t annotation,
    uint32_t pending_marks, NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers with what a request intercept of model calls gave.
 * machine: The call.
 * slot: The caller's number for the value.
 * annotation: The request in normalized form, or NEMO_RELAY_NO_SLOT.
 * pending_marks: The list of marks, or NEMO_RELAY_NO_SLOT.
 * contributions: The list of contributions, or NEMO_RELAY_NO_SLOT.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_rewritten(NemoRelayMachine *machine, uint32_t slot,
    uint32_t annotation, uint32_t pending_marks, uint32_t contributions, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that a sanitizer gave nothing to show.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_omit(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that the consumer asks for a chunk.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_more(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that the consumer wants no more.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_stop(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that the consumer was cancelled.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_cancelled(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that a stream is over.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_finished(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that a guardrail lets the call run.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_allow(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that a guardrail refuses the call.
 * machine: The call.
 * reason: Why.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_reject(NemoRelayMachine *machine, const char *reason,
    size_t reason_len, NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers an encode, source or check operation with the JSON text of the value.
 * machine: The call.
 * json: The text; anything is accepted and judged.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_json(NemoRelayMachine *machine, const char *json, size_t json_len,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers that the function failed.
 * machine: The call.
 * status: Callback failed, or the status of an error of this library that is passed on.
 * exception_type: The kind of the error; for callback failed.
 * message: Its text.
 * http_status: The status of HTTP with which a provider refused; 0 where there is none.
 * payload: The payload of an error that is passed on.
 * cause: The caller's number for the error; it comes back in the error of the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_failed(NemoRelayMachine *machine, int32_t status,
    const char *exception_type, size_t exception_type_len, const char *message, size_t message_len,
    uint32_t http_status, const char *payload, size_t payload_len, uint32_t cause, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Takes the continuation of the execution intercept that is to run.
 * machine: The call.
 * out: Receives the continuation.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_continuation(NemoRelayMachine *machine, NemoRelayContinuation **out,
    NemoRelayError *error);

/*
 * Starts one run of the rest of the chain.
 * continuation: The continuation.
 * slot: The caller's number for the arguments.
 * machine: Receives the run.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_continuation_start(const NemoRelayContinuation *continuation, uint32_t slot,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Frees a continuation.
 * object: May be null.
 */
void nemo_relay_continuation_free(NemoRelayContinuation *object);

/*
 * Takes the tool call that a machine has started by hand.
 * machine: The call.
 * out: Receives the call, to be freed with nemo_relay_tool_handle_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_tool_handle(NemoRelayMachine *machine, NemoRelayToolHandle **out,
    NemoRelayError *error);

/*
 * Takes the model call that a machine has started by hand.
 * machine: The call.
 * out: Receives the call, to be freed with nemo_relay_llm_handle_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_llm_handle(NemoRelayMachine *machine, NemoRelayLlmHandle **out,
    NemoRelayError *error);

/*
 * The slots of the lists that request intercepts have left behind; gives how many there are, of which those are
 * written that the array can take.
 * machine: The call.
 * contributions: Whether the lists of contributions are meant, and not those of marks.
 * slots: Receives the slots.
 * slots_capacity: How many it can take.
 */
size_t nemo_relay_machine_gathered(NemoRelayMachine *machine, bool contributions, uint32_t *slots,
    size_t slots_capacity);

/*
 * Ends the call as cancelled; one that is over stays as it is.
 * machine: The call.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_cancel(NemoRelayMachine *machine, NemoRelayError *error);

/*
 * Frees a call; one that is not over is cancelled.
 * object: May be null.
 */
void nemo_relay_machine_free(NemoRelayMachine *object);

/*
 * The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
 * handle: The handle.
 * bytes: Receives the name, in UTF-8.
 * bytes_capacity: How much it can take.
 */
size_t nemo_relay_scope_handle_name_bytes(const NemoRelayScopeHandle *handle, uint8_t *bytes,
    size_t bytes_capacity);

/*
 * The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
 * handle: The handle.
 * bytes: Receives the name, in UTF-8.
 * bytes_capacity: How much it can take.
 */
size_t nemo_relay_tool_handle_name_bytes(const NemoRelayToolHandle *handle, uint8_t *bytes,
    size_t bytes_capacity);

/*
 * The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
 * handle: The handle.
 * bytes: Receives the name, in UTF-8.
 * bytes_capacity: How much it can take.
 */
size_t nemo_relay_llm_handle_name_bytes(const NemoRelayLlmHandle *handle, uint8_t *bytes,
    size_t bytes_capacity);

/*
 * Makes the error that a call fails with whose function failed; its status is callback failed.
 * exception_type: The kind of the error.
 * message: Its text.
 * http_status: The status of HTTP with which a provider refused; 0 where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_callback_error(const char *exception_type, size_t exception_type_len,
    const char *message, size_t message_len, uint32_t http_status, NemoRelayError *error);

/*
 * Empties an error.
 * error: May be null.
 */
void nemo_relay_error_free(NemoRelayError *error);

/*
 * Takes the context of the plugin that is to register.
 * machine: What is driven.
 * out: Receives the context, to be freed with nemo_relay_plugin_context_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_plugin_context(NemoRelayMachine *machine, NemoRelayPluginContext **out,
    NemoRelayError *error);

/*
 * Does the work that is asked for, which may wait, and answers that it is done.
 * machine: What is driven.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_work(NemoRelayMachine *machine, NemoRelayOp *op, NemoRelayError *error);

#ifdef __cplusplus
}
#endif

#endif
