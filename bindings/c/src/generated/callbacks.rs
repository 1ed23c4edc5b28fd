// Code generated from spec/ by codegen. DO NOT EDIT.

//! The functions of C that are called, and how each kind of middleware is.

#![allow(unsafe_code)] // Function pointers of C are called.

use super::types::*;
use crate::codec::Methods;
use crate::error::NemoRelayStatus;
use crate::given::Given;
use crate::handles::NemoRelayStream;
use crate::next;
use crate::plugin;
use crate::stream::NemoRelayChunks;
use nemo_relay_runtime::Reply;
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use std::ffi::{c_char, c_void};

/// The call itself; it is given the request.
pub type NemoRelayLlmFunc = unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// The call itself; it is given the request and gives the chunks.
pub type NemoRelayLlmStreamFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut NemoRelayChunks) -> NemoRelayStatus;

/// Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
pub type NemoRelayCollectorFunc = unsafe extern "C" fn(*mut c_void, *const c_char) -> NemoRelayStatus;

/// Called once when the stream is over; what it gives is the data of the end event.
pub type NemoRelayFinalizerFunc = unsafe extern "C" fn(*mut c_void, *mut *mut c_char) -> NemoRelayStatus;

/// The tool itself; it is given the arguments.
pub type NemoRelayToolFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut NemoRelayToolExecutionResult) -> NemoRelayStatus;

/// Runs the rest of the chain with the arguments given to it.
pub type NemoRelayNext =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut NemoRelayToolExecutionResult) -> NemoRelayStatus;

/// Runs the rest of the chain with the request given to it.
pub type NemoRelayLlmNext = unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Runs the rest of the chain with the request given to it and gives its stream.
pub type NemoRelayLlmStreamNext =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut NemoRelayStream) -> NemoRelayStatus;

/// Decides before anything else whether a managed tool call may run.
/// What it leaves in `out`:
/// Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
pub type NemoRelayToolConditionalExecutionGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Rewrites the real arguments of a tool call before it runs.
/// What it leaves in `out`:
/// The arguments that take their place.
pub type NemoRelayToolRequestInterceptCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Changes what the start event shows of the arguments, never the arguments.
/// What it leaves in `out`:
/// The data of the start event.
pub type NemoRelayToolSanitizeRequestGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Wraps the tool itself; it may run it once, several times, concurrently or not at all.
/// What it leaves in `out`:
/// What the caller gets.
pub type NemoRelayToolExecutionInterceptCallback = unsafe extern "C" fn(
    *mut c_void,
    *const NemoRelayToolExecutionContext,
    NemoRelayNext,
    *mut c_void,
    *mut NemoRelayToolExecutionInterceptOutcome,
) -> NemoRelayStatus;

/// Changes what the end event shows of the result, never the result.
/// What it leaves in `out`:
/// The data of the end event.
pub type NemoRelayToolSanitizeResponseGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Receives every event after it happened.
pub type NemoRelaySubscriberCallback = unsafe extern "C" fn(*mut c_void, *const c_char) -> NemoRelayStatus;

/// Decides before anything else whether a managed model call may run.
/// What it leaves in `out`:
/// Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
pub type NemoRelayLlmConditionalExecutionGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Rewrites the real request of a model call before it is sent.
/// What it leaves in `out`:
/// The request that takes its place, its normalized form and what is to be marked.
pub type NemoRelayLlmRequestInterceptCallback = unsafe extern "C" fn(
    *mut c_void,
    *const c_char,
    *const c_char,
    *const c_char,
    *mut NemoRelayLlmRequestInterceptOutcome,
) -> NemoRelayStatus;

/// Changes what the start event shows of the request, never the request.
/// What it leaves in `out`:
/// The data of the start event; absent leaves it null.
pub type NemoRelayLlmSanitizeRequestGuardrailCallback = unsafe extern "C" fn(
    *mut c_void,
    *const c_char,
    *const NemoRelayLlmSanitizeContext,
    *mut *mut c_char,
) -> NemoRelayStatus;

/// Wraps the model call itself; it may run it once, several times, concurrently or not at all.
/// What it leaves in `out`:
/// The response that the caller gets.
pub type NemoRelayLlmExecutionInterceptCallback = unsafe extern "C" fn(
    *mut c_void,
    *const c_char,
    *const c_char,
    *const NemoRelayLlmExecutionContext,
    NemoRelayLlmNext,
    *mut c_void,
    *mut *mut c_char,
) -> NemoRelayStatus;

/// Changes what the end event shows of the response, never the response.
/// What it leaves in `out`:
/// The data of the end event; absent leaves it null.
pub type NemoRelayLlmSanitizeResponseGuardrailCallback = unsafe extern "C" fn(
    *mut c_void,
    *const c_char,
    *const NemoRelayLlmSanitizeContext,
    *mut *mut c_char,
) -> NemoRelayStatus;

/// Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
/// What it leaves in `out`:
/// The stream that the consumer gets.
pub type NemoRelayLlmStreamExecutionInterceptCallback = unsafe extern "C" fn(
    *mut c_void,
    *const c_char,
    *const c_char,
    *const NemoRelayLlmExecutionContext,
    NemoRelayLlmStreamNext,
    *mut c_void,
    *mut NemoRelayChunks,
) -> NemoRelayStatus;

/// Changes the data, the category profile and the metadata of every mark before anybody sees it.
/// What it leaves in `out`:
/// The same three fields; one that is left out is null.
pub type NemoRelayMarkSanitizeGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
/// What it leaves in `out`:
/// The same three fields; one that is left out is null.
pub type NemoRelayScopeSanitizeStartGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
/// What it leaves in `out`:
/// The same three fields; one that is left out is null.
pub type NemoRelayScopeSanitizeEndGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Adds to the metadata of every event before the sanitizers run.
/// What it leaves in `out`:
/// A flat object whose keys are added where the metadata does not have them.
pub type NemoRelayEventMetadataInjectorCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// Decides each time that a global registration is about to be used whether that use is left out.
/// What it leaves in `out`:
/// Absent lets the registration take part; a string is the reason why it does not, also an empty one.
pub type NemoRelayConditionalMiddlewareGuardrailCallback =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;

/// A registered function, by its family.
pub enum Function {
    ToolConditionalExecutionGuardrail(NemoRelayToolConditionalExecutionGuardrailCallback),
    ToolRequestIntercept(NemoRelayToolRequestInterceptCallback),
    ToolSanitizeRequestGuardrail(NemoRelayToolSanitizeRequestGuardrailCallback),
    ToolExecutionIntercept(NemoRelayToolExecutionInterceptCallback),
    ToolSanitizeResponseGuardrail(NemoRelayToolSanitizeResponseGuardrailCallback),
    Subscriber(NemoRelaySubscriberCallback),
    LlmConditionalExecutionGuardrail(NemoRelayLlmConditionalExecutionGuardrailCallback),
    LlmRequestIntercept(NemoRelayLlmRequestInterceptCallback),
    LlmSanitizeRequestGuardrail(NemoRelayLlmSanitizeRequestGuardrailCallback),
    LlmExecutionIntercept(NemoRelayLlmExecutionInterceptCallback),
    LlmSanitizeResponseGuardrail(NemoRelayLlmSanitizeResponseGuardrailCallback),
    LlmStreamExecutionIntercept(NemoRelayLlmStreamExecutionInterceptCallback),
    MarkSanitizeGuardrail(NemoRelayMarkSanitizeGuardrailCallback),
    ScopeSanitizeStartGuardrail(NemoRelayScopeSanitizeStartGuardrailCallback),
    ScopeSanitizeEndGuardrail(NemoRelayScopeSanitizeEndGuardrailCallback),
    EventMetadataInjector(NemoRelayEventMetadataInjectorCallback),
    ConditionalMiddlewareGuardrail(NemoRelayConditionalMiddlewareGuardrailCallback),
    /// Not one function but those of a codec.
    Codec(Methods),
    /// Those of a plugin.
    Plugin(plugin::Methods),
}

impl Function {
    /// Calls middleware with what it is to be given, and gives what it answered.
    pub fn call(&self, given: &Given) -> Result<Reply> {
        match *self {
            Self::ToolConditionalExecutionGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.name(), given.value(), &mut out), out)
                };
                given.answer_decision(status, out)
            }
            Self::ToolRequestIntercept(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.name(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::ToolSanitizeRequestGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.name(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::ToolExecutionIntercept(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (
                        function(given.user_data(), &given.tool_execution_context(), next::run, given.next(), &mut out),
                        out,
                    )
                };
                given.answer_tool_execution_intercept_outcome(status, out)
            }
            Self::ToolSanitizeResponseGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.name(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::Subscriber(_) => Err(Error::new(ErrorCode::Internal, "this function is no middleware")),
            Self::LlmConditionalExecutionGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.value(), &mut out), out)
                };
                given.answer_decision(status, out)
            }
            Self::LlmRequestIntercept(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.name(), given.value(), given.annotation(), &mut out), out)
                };
                given.answer_llm_request_intercept_outcome(status, out)
            }
            Self::LlmSanitizeRequestGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.value(), &given.llm_sanitize_context(), &mut out), out)
                };
                given.answer_optional_value(status, out)
            }
            Self::LlmExecutionIntercept(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (
                        function(
                            given.user_data(),
                            given.name(),
                            given.value(),
                            &given.llm_execution_context(),
                            next::run_llm,
                            given.next(),
                            &mut out,
                        ),
                        out,
                    )
                };
                given.answer_value(status, out)
            }
            Self::LlmSanitizeResponseGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.value(), &given.llm_sanitize_context(), &mut out), out)
                };
                given.answer_optional_value(status, out)
            }
            Self::LlmStreamExecutionIntercept(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (
                        function(
                            given.user_data(),
                            given.name(),
                            given.value(),
                            &given.llm_execution_context(),
                            next::run_llm_stream,
                            given.next(),
                            &mut out,
                        ),
                        out,
                    )
                };
                given.answer_stream(status, out)
            }
            Self::MarkSanitizeGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.event(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::ScopeSanitizeStartGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.event(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::ScopeSanitizeEndGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.event(), given.value(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::EventMetadataInjector(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.event(), &mut out), out)
                };
                given.answer_value(status, out)
            }
            Self::ConditionalMiddlewareGuardrail(function) => {
                // SAFETY: the function is registered, so it is valid; what it is given lives until it returns, and zeros
                // are a value of what it leaves.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(given.user_data(), given.kinds(), given.registration_name(), &mut out), out)
                };
                given.answer_decision(status, out)
            }
            Self::Codec(_) | Self::Plugin(_) => {
                Err(Error::new(ErrorCode::Internal, "what has several functions is no middleware"))
            }
        }
    }
}
