// Code generated from spec/ by codegen. DO NOT EDIT.

//! The structs and constants of the header.

#![allow(unsafe_code)] // Each struct of options promises what `Options` asks.

use crate::handles::*;
use crate::input::Options;
use std::ffi::{c_char, c_void};

/// Names the schema that the data of an event follows.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayDataSchema {
    /// The name of the schema.
    pub name: *const c_char,
    /// The version of the schema.
    pub version: *const c_char,
}

/// What became of the events that were queued before a flush.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayFlushReport {
    /// Deliveries made since the process began, counted once an event and subscriber.
    pub delivered: u64,
    /// Deliveries given up since the process began because a queue was full.
    pub dropped: u64,
    /// Deliveries that were still to be made when the time was over.
    pub pending: u64,
    /// Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them.
    pub callback_errors: u64,
}

/// Names the codec of a model call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmCodecIdentity {
    /// Where the codec comes from.
    pub kind: u32,
    /// The name of the codec where it has one.
    pub id: *const c_char,
}

/// What an execution intercept of model calls is told about the call that it wraps.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmExecutionContext {
    /// The codec of the request.
    pub request_codec: *const NemoRelayLlmCodecIdentity,
    /// The codec of the response.
    pub response_codec: *const NemoRelayLlmCodecIdentity,
    /// What the functions need that resolve codecs; the library alone reads it.
    pub codecs: *const c_void,
}

/// What a request intercept of model calls returns; a plain request stands for an outcome with nothing else.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmRequestInterceptOutcome {
    /// The request that takes the place of the given one.
    pub request: *mut c_char,
    /// The request in normalized form; the later intercepts are given it and the start event shows it.
    pub annotated_request: *mut c_char,
    /// Marks that are emitted after the start event and under the scope of the call.
    pub pending_marks: *mut c_char,
    /// What was saved and how; each an object with at least the texts producer and kind and the boolean applied.
    pub optimization_contributions: *mut c_char,
}

/// What a sanitizer of model calls is told about the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmSanitizeContext {
    /// The codec of the payload; its kind is none where there is no codec.
    pub codec: *const NemoRelayLlmCodecIdentity,
    /// What the functions need that resolve codecs; the library alone reads it.
    pub codecs: *const c_void,
}

/// One value of a metric.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayMetricMeasurement {
    /// The name of the metric; 1 to 255 ASCII characters that begin with a letter.
    pub name: *const c_char,
    /// What becomes of the values.
    pub kind: u32,
    /// What the value is.
    pub value_type: u32,
    /// The value; a number of that type.
    /// Read where value_type says u64.
    pub u64_value: u64,
    /// The value; a number of that type.
    /// Read where value_type says i64.
    pub i64_value: i64,
    /// The value; a number of that type.
    /// Read where value_type says f64.
    pub f64_value: f64,
    /// The unit; at most 63 ASCII characters.
    pub unit: *const c_char,
    /// What is measured.
    pub description: *const c_char,
    /// A flat object of primitives or of lists of primitives of one kind.
    pub attributes_json: *const c_char,
    /// The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before.
    /// Null where there are none.
    pub boundaries: *const f64,
    /// How many they are.
    pub boundaries_len: usize,
}

/// What an execution intercept is told about the call that it wraps.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolExecutionContext {
    /// The tool.
    pub tool_name: *const c_char,
    /// The arguments that the call would run with.
    pub args: *const c_char,
    /// The id that the model gave to the call.
    pub tool_call_id: *const c_char,
}

/// What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolExecutionInterceptOutcome {
    /// The result that the caller gets.
    pub result: *mut c_char,
    /// Marks that are emitted after the end event and under the tool scope.
    pub pending_marks: *mut c_char,
    /// Written to the end event as tool_result_annotation.
    pub annotation: *mut c_char,
}

/// What a tool callback returns; the result, and optionally an annotation for the events.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolExecutionResult {
    /// The result of the tool.
    pub result: *mut c_char,
    /// Written to the end event as tool_result_annotation.
    pub annotation: *mut c_char,
}

/// The options of nemo_relay_codec_detect_request.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayCodecDetectRequestOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The name of a codec or the URL that the request goes to.
    pub hint: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayCodecDetectRequestOptions {}

/// The options of nemo_relay_codec_detect_response.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayCodecDetectResponseOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The name of a codec or the URL that the response came from.
    pub hint: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayCodecDetectResponseOptions {}

/// The options of nemo_relay_exporters_recover.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayExportersRecoverOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file.
    pub atif_directory: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayExportersRecoverOptions {}

/// The options of nemo_relay_llm_call_execute.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmCallExecuteOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the call has no response to show.
    pub data: *const c_char,
    /// Written to every event of the call.
    pub metadata: *const c_char,
    /// The model.
    pub model_name: *const c_char,
    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    pub codec: *const NemoRelayCodec,
    /// The codec of the response by its name or as an object; with it the end event shows the normalized response.
    pub response_codec: *const NemoRelayCodec,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayLlmCallExecuteOptions {}

/// The options of nemo_relay_llm_stream_call_execute.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmStreamCallExecuteOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the finalizer gave nothing to show.
    pub data: *const c_char,
    /// Written to every event of the call.
    pub metadata: *const c_char,
    /// The model.
    pub model_name: *const c_char,
    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    pub codec: *const NemoRelayCodec,
    /// The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
    pub response_codec: *const NemoRelayCodec,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayLlmStreamCallExecuteOptions {}

/// The options of nemo_relay_llm_call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmCallOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the call.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: *const c_char,
    /// Written to both events of the call.
    pub metadata: *const c_char,
    /// The model.
    pub model_name: *const c_char,
    /// When the call began; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayLlmCallOptions {}

/// The options of nemo_relay_llm_call_end.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLlmCallEndOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The data of the end event where there is no response to show.
    pub data: *const c_char,
    /// Merged over the metadata of the start.
    pub metadata: *const c_char,
    /// When the call ended; now where absent.
    pub timestamp: *const i64,
    /// The response in normalized form.
    pub annotated_response: *const c_char,
    /// What makes the normalized form where it is not given.
    pub response_codec: *const NemoRelayCodec,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayLlmCallEndOptions {}

/// The options of nemo_relay_log.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayLogOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// What it is about; the name of the language goes before it.
    pub target: *const c_char,
    /// An object with what else there is to say.
    pub fields: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayLogOptions {}

/// The options of nemo_relay_validate_plugin_config.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayValidatePluginConfigOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// A file that takes the place of the one of the user.
    pub additional_plugins_toml: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayValidatePluginConfigOptions {}

/// The options of nemo_relay_initialize_plugins.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayInitializePluginsOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// A file that takes the place of the one of the user.
    pub additional_plugins_toml: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayInitializePluginsOptions {}

/// The options of nemo_relay_push_scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayPushScopeOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent; only the parent uuid of the events follows it.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the scope.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: *const c_char,
    /// Written to the start and end events.
    pub metadata: *const c_char,
    /// The data of the start event.
    pub input: *const c_char,
    /// When the work began; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayPushScopeOptions {}

/// The options of nemo_relay_pop_scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayPopScopeOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The data of the end event.
    pub output: *const c_char,
    /// Merged over the metadata of the push.
    pub metadata: *const c_char,
    /// When the work ended; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayPopScopeOptions {}

/// The options of nemo_relay_close_scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayCloseScopeOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The data of the end event.
    pub output: *const c_char,
    /// Merged over the metadata of the push.
    pub metadata: *const c_char,
    /// When the work ended; now where absent.
    pub timestamp: *const i64,
    /// OK or ERROR.
    pub status: *const c_char,
    /// The text of the error.
    pub status_description: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayCloseScopeOptions {}

/// The options of nemo_relay_event.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayEventOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
    pub data: *const c_char,
    /// The metadata of the mark.
    pub metadata: *const c_char,
    /// The schema that the data follows.
    pub data_schema: *const NemoRelayDataSchema,
    /// When it happened; now where absent.
    pub timestamp: *const i64,
    /// How serious the mark is; it is written to the metadata, which must be an object or absent.
    pub severity: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayEventOptions {}

/// The options of nemo_relay_metric.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayMetricOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The metadata of the mark.
    pub metadata: *const c_char,
    /// When it was measured; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayMetricOptions {}

/// The options of nemo_relay_flush_subscribers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayFlushSubscribersOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// How long to wait at most in milliseconds.
    pub timeout_millis: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayFlushSubscribersOptions {}

/// The options of nemo_relay_set_queue_policy.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelaySetQueuePolicyOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The scope that the subscriber is registered on; that of the process where absent.
    pub scope: *const NemoRelayScopeHandle,
    /// How many events wait in memory at most; what it was where absent, and that is 65536 at first.
    pub queue_events: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelaySetQueuePolicyOptions {}

/// The options of nemo_relay_tool_call_execute.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolCallExecuteOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the call has no result to show.
    pub data: *const c_char,
    /// Written to every event of the call.
    pub metadata: *const c_char,
    /// The id that the model gave to the call.
    pub tool_call_id: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayToolCallExecuteOptions {}

/// The options of nemo_relay_tool_call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolCallOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// An explicit parent.
    pub handle: *const NemoRelayScopeHandle,
    /// The flags of the call.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: *const c_char,
    /// Written to both events of the call.
    pub metadata: *const c_char,
    /// The id that the model gave to the call.
    pub tool_call_id: *const c_char,
    /// When the call began; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayToolCallOptions {}

/// The options of nemo_relay_tool_call_end.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayToolCallEndOptions {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The data of the end event where there is no result to show.
    pub data: *const c_char,
    /// Merged over the metadata of the start.
    pub metadata: *const c_char,
    /// When the call ended; now where absent.
    pub timestamp: *const i64,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayToolCallEndOptions {}

/// Where and how the ATOF exporter writes.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayAtofExporterConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    pub output_directory: *const c_char,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    pub filename: *const c_char,
    /// What to do with a file that is already there.
    pub mode: u32,
    /// Whether events go to a file or to a server.
    pub sink_type: u32,
    /// How long events are gathered before they are written, in milliseconds. 50 where null.
    pub flush_interval_millis: *const u32,
    /// When what was written is forced onto the disk.
    pub fsync: u32,
    /// How often with the policy interval, in milliseconds. 500 where null.
    pub fsync_interval_millis: *const u32,
    /// A file of this many bytes is closed and a new one begun; never where absent.
    pub rotate_bytes: *const u64,
    /// A file that is this many seconds old is closed with the next event; never where absent.
    pub rotate_seconds: *const u32,
    /// Whether closed files are compressed with zstd.
    pub compress: bool,
    /// Whether long values that repeat are written once a file and referred to by their hash.
    pub content_addressing: bool,
    /// Where the server is; needed for a stream.
    pub url: *const c_char,
    /// How events reach the server.
    pub transport: u32,
    /// Headers by name. A JSON object.
    pub headers: *const c_char,
    /// Headers whose values are in variables of the environment; name and variable. A JSON object.
    pub header_env: *const c_char,
    /// Headers whose values are in files; name and path. A JSON object.
    pub header_file: *const c_char,
    /// How long one attempt may take, in milliseconds. 3000 where null.
    pub timeout_millis: *const u32,
    /// What becomes of keys with dots in them on the way to a server.
    pub field_name_policy: u32,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
    pub queue_policy: *const c_char,
    /// How many events may wait for the server before further ones are dropped and counted. 8192 where null.
    pub max_queue_size: *const u32,
    /// How many events are sent together at most. 512 where null.
    pub max_export_batch_size: *const u32,
    /// How long events for a server are gathered, in milliseconds. 100 where null.
    pub scheduled_delay_millis: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayAtofExporterConfig {}

/// What trajectories say and where they go.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayAtifExporterConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// Everything that is seen is one trajectory with this id; without it there is one for every run.
    pub session_id: *const c_char,
    /// The name of the agent; that of the agent scope where absent.
    pub agent_name: *const c_char,
    /// The version of the agent; that of this library where absent.
    pub agent_version: *const c_char,
    /// The model of the agent; the first that was called where absent.
    pub model_name: *const c_char,
    /// The tools of the agent; a list of objects.
    pub tool_definitions: *const c_char,
    /// Members for extra of the trajectory; an object.
    pub extra: *const c_char,
    /// The version of ATIF. NEMO_RELAY_ATIF_VERSION_V1_8 where null.
    pub schema_version: *const u32,
    /// Whether extra holds every event that was seen.
    pub observed_events: bool,
    /// How many bytes of events are kept for runs that were not written yet. 268435456 where null.
    pub max_bytes: *const u64,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: *const c_char,
    /// Where each finished trajectory is written to a file; nowhere where this and storage are absent.
    pub output_directory: *const c_char,
    /// The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}. nemo-relay-atif-{session_id}.json where null.
    pub filename_template: *const c_char,
    /// Where else each trajectory goes; the file is then written where all of these fail. A JSON list.
    pub storage: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayAtifExporterConfig {}

/// A file that takes OTLP.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayOpenTelemetryFileSinkConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The directory; the current one where absent.
    pub output_directory: *const c_char,
    /// The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
    pub filename: *const c_char,
    /// How it is written.
    pub format: u32,
    /// What becomes of a file that is already there.
    pub mode: u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayOpenTelemetryFileSinkConfig {}

/// Where and how traces are exported.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayOpenTelemetryConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// Which conventions spans follow.
    pub type_: u32,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: *const c_char,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: *const u32,
    /// Headers by name. A JSON object.
    pub headers: *const c_char,
    /// Headers whose values are in variables of the environment; name and variable. A JSON object.
    pub header_env: *const c_char,
    /// Headers whose values are in files; name and path. A JSON object.
    pub header_file: *const c_char,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: *const u32,
    /// How bodies are compressed; not at all where absent.
    pub compression: *const u32,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: *const c_char,
    /// A file with the client's certificate in PEM.
    pub client_certificate: *const c_char,
    /// A file with the client's private key in PEM.
    pub client_key: *const c_char,
    /// A file that takes the telemetry in place of a server.
    pub file: *const NemoRelayOpenTelemetryFileSinkConfig,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: *const c_char,
    /// The attribute service.namespace.
    pub service_namespace: *const c_char,
    /// The attribute service.version.
    pub service_version: *const c_char,
    /// More attributes of the resource. A JSON object.
    pub resource_attributes: *const c_char,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: *const c_char,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list.
    pub promote_resource_metadata_prefixes: *const c_char,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: *const c_char,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: *const u32,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: *const u32,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: *const u32,
    /// What becomes of a mark.
    pub mark_projection: u32,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent. A JSON list.
    pub mark_exclude_names: *const c_char,
    /// Second names for attributes. A JSON list.
    pub attribute_mappings: *const c_char,
    /// Metadata whose keys begin with one of these becomes attributes under those keys. A JSON list.
    pub promote_metadata_prefixes: *const c_char,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayOpenTelemetryConfig {}

/// Where and how traces by the conventions of OpenInference are exported.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayOpenInferenceConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: *const c_char,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: *const u32,
    /// Headers by name. A JSON object.
    pub headers: *const c_char,
    /// Headers whose values are in variables of the environment; name and variable. A JSON object.
    pub header_env: *const c_char,
    /// Headers whose values are in files; name and path. A JSON object.
    pub header_file: *const c_char,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: *const u32,
    /// How bodies are compressed; not at all where absent.
    pub compression: *const u32,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: *const c_char,
    /// A file with the client's certificate in PEM.
    pub client_certificate: *const c_char,
    /// A file with the client's private key in PEM.
    pub client_key: *const c_char,
    /// A file that takes the telemetry in place of a server.
    pub file: *const NemoRelayOpenTelemetryFileSinkConfig,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: *const c_char,
    /// The attribute service.namespace.
    pub service_namespace: *const c_char,
    /// The attribute service.version.
    pub service_version: *const c_char,
    /// More attributes of the resource. A JSON object.
    pub resource_attributes: *const c_char,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: *const c_char,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list.
    pub promote_resource_metadata_prefixes: *const c_char,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: *const c_char,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: *const u32,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: *const u32,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: *const u32,
    /// What becomes of a mark.
    pub mark_projection: u32,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent. A JSON list.
    pub mark_exclude_names: *const c_char,
    /// Second names for attributes. A JSON list.
    pub attribute_mappings: *const c_char,
    /// Metadata whose keys begin with one of these becomes attributes under those keys. A JSON list.
    pub promote_metadata_prefixes: *const c_char,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayOpenInferenceConfig {}

/// Where and how log records are exported.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayOpenTelemetryLogConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: *const c_char,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: *const u32,
    /// Headers by name. A JSON object.
    pub headers: *const c_char,
    /// Headers whose values are in variables of the environment; name and variable. A JSON object.
    pub header_env: *const c_char,
    /// Headers whose values are in files; name and path. A JSON object.
    pub header_file: *const c_char,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: *const u32,
    /// How bodies are compressed; not at all where absent.
    pub compression: *const u32,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: *const c_char,
    /// A file with the client's certificate in PEM.
    pub client_certificate: *const c_char,
    /// A file with the client's private key in PEM.
    pub client_key: *const c_char,
    /// A file that takes the telemetry in place of a server.
    pub file: *const NemoRelayOpenTelemetryFileSinkConfig,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: *const c_char,
    /// The attribute service.namespace.
    pub service_namespace: *const c_char,
    /// The attribute service.version.
    pub service_version: *const c_char,
    /// More attributes of the resource. A JSON object.
    pub resource_attributes: *const c_char,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: *const c_char,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list.
    pub promote_resource_metadata_prefixes: *const c_char,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: *const c_char,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: *const u32,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: *const u32,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: *const u32,
    /// Marks that are less serious are left out; one without a severity counts as info. NEMO_RELAY_LOG_SEVERITY_INFO where null.
    pub minimum_severity: *const u32,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: *const u32,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayOpenTelemetryLogConfig {}

/// Where and how metrics are exported.
/// What is null or zero is absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayOpenTelemetryMetricConfig {
    /// The size of the struct that the caller knows.
    pub size: usize,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: *const c_char,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: *const u32,
    /// Headers by name. A JSON object.
    pub headers: *const c_char,
    /// Headers whose values are in variables of the environment; name and variable. A JSON object.
    pub header_env: *const c_char,
    /// Headers whose values are in files; name and path. A JSON object.
    pub header_file: *const c_char,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: *const u32,
    /// How bodies are compressed; not at all where absent.
    pub compression: *const u32,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: *const c_char,
    /// A file with the client's certificate in PEM.
    pub client_certificate: *const c_char,
    /// A file with the client's private key in PEM.
    pub client_key: *const c_char,
    /// A file that takes the telemetry in place of a server.
    pub file: *const NemoRelayOpenTelemetryFileSinkConfig,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: *const c_char,
    /// The attribute service.namespace.
    pub service_namespace: *const c_char,
    /// The attribute service.version.
    pub service_version: *const c_char,
    /// More attributes of the resource. A JSON object.
    pub resource_attributes: *const c_char,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: *const c_char,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource. A JSON list.
    pub promote_resource_metadata_prefixes: *const c_char,
    /// The time between two requests, in milliseconds; 60000 where absent.
    pub export_interval_millis: *const u32,
    /// How points relate to those before them; cumulative where absent.
    pub temporality: *const u32,
    /// The most instruments; measurements of more are left out and counted. 256 where absent.
    pub max_instruments: *const u32,
    /// The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
    pub cardinality_limit: *const u32,
    /// What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: *const c_char,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayOpenTelemetryMetricConfig {}
