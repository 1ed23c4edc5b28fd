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
    /// Calls that raised of subscribers and of conditional middleware guardrails.
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

/// Where and how the ATOF exporter writes.
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
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayAtofExporterConfig {}

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
    /// The data of the mark.
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
