// Code generated from spec/ by codegen. DO NOT EDIT.

//! Every exported function: it refuses null where something is needed, converts its arguments, and lets no panic through.

#![allow(unsafe_code)] // An export has to take the pointers of the caller on trust; the header states what they must be.

use super::arguments;
use super::callbacks::*;
use super::types::*;
use crate::codec::{NemoRelayCodecDecodeFunc, NemoRelayCodecDecodeResponseFunc, NemoRelayCodecEncodeFunc};
use crate::context::default_runtime;
use crate::error::{NemoRelayError, NemoRelayStatus};
use crate::handles::*;
use crate::host;
use crate::log::NemoRelayLogCallback;
use crate::machine::{self, NemoRelayOp};
use crate::plugin::NemoRelayPlugin;
use crate::registered::{self, NemoRelayFreeFn, Owner};
use crate::stream::{self, NemoRelayChunks};
use crate::{
    begin, codec, context, delivery, error, exporter, guard, input, log, ops, output, plugin, records, request,
    runtime, text,
};
use nemo_relay_runtime::Reply;
use nemo_relay_runtime::codecs::Codec;
use nemo_relay_runtime::types::*;
use std::ffi::{c_char, c_void};

/// The version of the library; not to be freed.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_version() -> *const c_char {
    guard::value(std::ptr::null(), || Ok(text::version()))
}

/// The digest of the specification that the library was built from; not to be freed. Compare it with NEMO_RELAY_SPEC_DIGEST to find a header of another build.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_spec_digest() -> *const c_char {
    guard::value(std::ptr::null(), || Ok(text::spec_digest()))
}

/// The name of a status, such as not_found; not to be freed. Null where no status has the number.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_status_name(status: i32) -> *const c_char {
    guard::value(std::ptr::null(), || Ok(text::status_name(status)))
}

/// The text of the last error of this thread, valid until the next call on it; null where there was none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_last_error() -> *const c_char {
    guard::value(std::ptr::null(), || Ok(error::last_text()))
}

/// The payload of the last error of this thread as a JSON object of strings, valid until the next call on it; null where there was no error.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_last_error_payload() -> *const c_char {
    guard::value(std::ptr::null(), || Ok(error::last_payload()))
}

/// The last error of this thread as one line for people: code, place, text and what the text does not say; valid until the next call on it, null where there was no error.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_last_error_description() -> *const c_char {
    guard::value(std::ptr::null(), || Ok(error::last_description()))
}

/// Makes that line of the parts of an error that a function gave away.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_describe_error(
    status: i32,
    message: *const c_char,
    message_len: usize,
    payload: *const c_char,
    payload_len: usize,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let message = input::text(message, message_len, "message")?;
            let payload = input::text_payload(payload, payload_len, "payload")?;
            out.set(error::description(status, message, payload)?)
        }
    })
}

/// The status of the last error of this thread; NEMO_RELAY_STATUS_OK where there was none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_last_error_code() -> NemoRelayStatus {
    guard::value(ErrorCode::Internal.number() as NemoRelayStatus, || Ok(error::last_code()))
}

/// Says, inside a callback that is about to return a status, what went wrong.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_last_error_message(message: *const c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let message = input::string(message, "message")?;
            error::set_by_callback("", message)
        }
    })
}

/// Says, inside a callback that is about to return a status, what went wrong and of which kind it is.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_last_error(
    exception_type: *const c_char,
    message: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let exception_type = input::string(exception_type, "exception_type")?;
            let message = input::string(message, "message")?;
            error::set_by_callback(exception_type, message)
        }
    })
}

/// Says, after nemo_relay_set_last_error, with which status of HTTP a provider refused; what is none changes nothing.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_last_error_status(status: i32) {
    guard::value((), || {
        error::set_upstream_status(status);
        Ok(())
    })
}

/// A copy of a text, for a callback to hand over; null where the text is null.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_string_new(text: *const c_char) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let text = input::any_string(text);
            Ok(text.map_or(std::ptr::null_mut(), |text| text.to_owned().into_raw()))
        }
    })
}

/// Frees a string that the library handed over, or that nemo_relay_string_new made.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_string_free(text: *mut c_char) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let text = input::owned(text);
            {
                drop(text);
                Ok(())
            }
        }
    })
}

/// Makes the normalized form of a request.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_decode(
    codec: *const NemoRelayCodec,
    request: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let codec = input::reference(codec, "codec")?;
            let request = input::request(request, "request")?;
            out.set(context::with(|here| ops::codecs_decode(here, arguments::CodecsDecode { codec, request }))?)
        }
    })
}

/// Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_encode(
    codec: *const NemoRelayCodec,
    annotated_request: *const c_char,
    original: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let codec = input::reference(codec, "codec")?;
            let annotated_request = input::payload(annotated_request, "annotated_request")?;
            let original = input::request(original, "original")?;
            out.set(context::with(|here| {
                ops::codecs_encode(here, arguments::CodecsEncode { codec, annotated_request, original })
            })?)
        }
    })
}

/// Makes the normalized form of a response.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_decode_response(
    codec: *const NemoRelayCodec,
    response: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let codec = input::reference(codec, "codec")?;
            let response = input::payload(response, "response")?;
            out.set(context::with(|here| {
                ops::codecs_decode_response(here, arguments::CodecsDecodeResponse { codec, response })
            })?)
        }
    })
}

/// Names the codec of a request; absent where none fits or more than one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_detect_request(
    content: *const c_char,
    options: *const NemoRelayCodecDetectRequestOptions,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let content = input::payload(content, "content")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::codecs_detect_request(
                    here,
                    arguments::CodecsDetectRequest { content, hint: input::optional_string(options.hint, "hint")? },
                )
            })?)
        }
    })
}

/// Names the codec of a response; absent where none fits or more than one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_detect_response(
    response: *const c_char,
    options: *const NemoRelayCodecDetectResponseOptions,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let response = input::payload(response, "response")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::codecs_detect_response(
                    here,
                    arguments::CodecsDetectResponse { response, hint: input::optional_string(options.hint, "hint")? },
                )
            })?)
        }
    })
}

/// Sets the prices with which the cost of a response is estimated where its provider reports none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_pricing_json(catalog: *const c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let catalog = input::optional_json(catalog, "catalog")?;
            context::with(|here| ops::codecs_set_pricing(here, arguments::CodecsSetPricing { catalog }))
        }
    })
}

/// Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_full_payloads(full: bool) -> NemoRelayStatus {
    guard::status(|| {
        context::with(|here| ops::codecs_set_full_payloads(here, arguments::CodecsSetFullPayloads { full }))
    })
}

/// Makes a codec of the application known by a name, which calls may then give instead of the codec.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_codec(
    name: *const c_char,
    codec: *const NemoRelayCodec,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let codec = input::reference(codec, "codec")?;
            context::with(|here| ops::codecs_register(here, arguments::CodecsRegister { name, codec }))
        }
    })
}

/// Forgets the name of a codec; says whether there was one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_codec(name: *const c_char, out: *mut bool) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(context::with(|here| ops::codecs_deregister(here, arguments::CodecsDeregister { name }))?)
        }
    })
}

/// Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporters_recover(
    path: *const c_char,
    options: *const NemoRelayExportersRecoverOptions,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let path = input::string(path, "path")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::exporters_recover(
                    here,
                    arguments::ExportersRecover {
                        path,
                        atif_directory: input::optional_string(options.atif_directory, "atif_directory")?,
                    },
                )
            })?)
        }
    })
}

/// Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporters_expand(
    path: *const c_char,
    output: *const c_char,
    out: *mut u64,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let path = input::string(path, "path")?;
            let output = input::string(output, "output")?;
            out.set(context::with(|here| ops::exporters_expand(here, arguments::ExportersExpand { path, output }))?)
        }
    })
}

/// Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_sanitizer_timeout(timeout_millis: u32) -> NemoRelayStatus {
    guard::status(|| {
        context::with(|here| {
            ops::guardrails_set_sanitizer_timeout(here, arguments::GuardrailsSetSanitizerTimeout { timeout_millis })
        })
    })
}

/// Makes an empty scope stack that shares nothing with others.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_create(out: *mut *mut NemoRelayScopeStack) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_create_scope_stack(here))?)
        }
    })
}

/// Gives the scope stack of the current context to be used elsewhere; one is made where there is none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_capture(out: *mut *mut NemoRelayScopeStack) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_current_scope_stack(here))?)
        }
    })
}

/// Says whether the current context has a scope stack that was set or that something was pushed on.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_active(out: *mut bool) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_scope_stack_active(here))?)
        }
    })
}

/// Makes a stack the one of the current context from now on.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_set_thread(stack: *const NemoRelayScopeStack) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let stack = input::reference(stack, "stack")?;
            context::with(|here| {
                ops::isolation_set_thread_scope_stack(here, arguments::IsolationSetThreadScopeStack { stack })
            })
        }
    })
}

/// Gives the W3C traceparent header of the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_capture_traceparent(out: *mut *mut c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_capture_traceparent(here))?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_capture_propagation_context_json(out: *mut *mut c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_capture_propagation_context(here))?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope as part of the run that is named.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_capture_propagation_context_with_root_json(
    root_uuid: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let root_uuid = input::optional_string(root_uuid, "root_uuid")?;
            out.set(context::with(|here| {
                ops::isolation_capture_propagation_context_with_root(
                    here,
                    arguments::IsolationCapturePropagationContextWithRoot { root_uuid },
                )
            })?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope as a run of its own.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_capture_rootless_propagation_context_json(
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::isolation_capture_rootless_propagation_context(here))?)
        }
    })
}

/// Makes a scope stack that goes on where another process captured its context; nothing is emitted.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_create_from_propagation_json(
    context: *const c_char,
    out: *mut *mut NemoRelayScopeStack,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let context = input::string(context, "context")?;
            out.set(context::with(|here| {
                ops::isolation_create_scope_stack_from_propagation(
                    here,
                    arguments::IsolationCreateScopeStackFromPropagation { context },
                )
            })?)
        }
    })
}

/// Writes a context as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_propagation_context_to_json(
    context: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let context = input::string(context, "context")?;
            out.set(context::with(|here| {
                ops::isolation_propagation_context_to_json(
                    here,
                    arguments::IsolationPropagationContextToJson { context },
                )
            })?)
        }
    })
}

/// Reads a context from JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_propagation_context_from_json(
    text: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let text = input::string(text, "text")?;
            out.set(context::with(|here| {
                ops::isolation_propagation_context_from_json(
                    here,
                    arguments::IsolationPropagationContextFromJson { text },
                )
            })?)
        }
    })
}

/// Gives the W3C traceparent header of a context.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_propagation_context_to_traceparent(
    context: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let context = input::string(context, "context")?;
            out.set(context::with(|here| {
                ops::isolation_propagation_context_to_traceparent(
                    here,
                    arguments::IsolationPropagationContextToTraceparent { context },
                )
            })?)
        }
    })
}

/// Runs a model call through the managed pipeline.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_call_execute(
    name: *const c_char,
    request: *const c_char,
    func: Option<NemoRelayLlmFunc>,
    user_data: *mut c_void,
    options: *const NemoRelayLlmCallExecuteOptions,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let request = input::request(request, "request")?;
            let func = input::function(func, "func")?;
            let options = input::options(options, "options")?;
            out.set(ops::llm_execute(
                arguments::LlmExecute {
                    name,
                    request,
                    handle: input::optional_reference(options.handle),
                    attributes: Some(input::number(LlmAttributes::from_bits(options.attributes), "attributes")?),
                    data: input::optional_json(options.data, "data")?,
                    metadata: input::optional_json(options.metadata, "metadata")?,
                    model_name: input::optional_string(options.model_name, "model_name")?,
                    codec: input::optional_reference(options.codec),
                    response_codec: input::optional_reference(options.response_codec),
                },
                host::Hook::new(func, user_data),
            )?)
        }
    })
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_stream_call_execute(
    name: *const c_char,
    request: *const c_char,
    func: Option<NemoRelayLlmStreamFunc>,
    user_data: *mut c_void,
    collector: Option<NemoRelayCollectorFunc>,
    collector_user_data: *mut c_void,
    finalizer: Option<NemoRelayFinalizerFunc>,
    finalizer_user_data: *mut c_void,
    options: *const NemoRelayLlmStreamCallExecuteOptions,
    out: *mut *mut NemoRelayStream,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let request = input::request(request, "request")?;
            let func = input::function(func, "func")?;
            let options = input::options(options, "options")?;
            out.set(ops::llm_stream_execute(
                arguments::LlmStreamExecute {
                    name,
                    request,
                    handle: input::optional_reference(options.handle),
                    attributes: Some(input::number(LlmAttributes::from_bits(options.attributes), "attributes")?),
                    data: input::optional_json(options.data, "data")?,
                    metadata: input::optional_json(options.metadata, "metadata")?,
                    model_name: input::optional_string(options.model_name, "model_name")?,
                    codec: input::optional_reference(options.codec),
                    response_codec: input::optional_reference(options.response_codec),
                },
                host::Hook::new(func, user_data),
                host::Hook::new(collector, collector_user_data),
                host::Hook::new(finalizer, finalizer_user_data),
            )?)
        }
    })
}

/// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_call(
    name: *const c_char,
    request: *const c_char,
    options: *const NemoRelayLlmCallOptions,
    out: *mut *mut NemoRelayLlmHandle,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let request = input::request(request, "request")?;
            let options = input::options(options, "options")?;
            out.set(ops::llm_call(arguments::LlmCall {
                name,
                request,
                handle: input::optional_reference(options.handle),
                attributes: Some(input::number(LlmAttributes::from_bits(options.attributes), "attributes")?),
                data: input::optional_json(options.data, "data")?,
                metadata: input::optional_json(options.metadata, "metadata")?,
                model_name: input::optional_string(options.model_name, "model_name")?,
                timestamp: input::optional_timestamp(options.timestamp),
            })?)
        }
    })
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_call_end(
    handle: *const NemoRelayLlmHandle,
    response: *const c_char,
    options: *const NemoRelayLlmCallEndOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let response = input::payload(response, "response")?;
            let options = input::options(options, "options")?;
            ops::llm_call_end(arguments::LlmCallEnd {
                handle,
                response,
                data: input::optional_json(options.data, "data")?,
                metadata: input::optional_json(options.metadata, "metadata")?,
                timestamp: input::optional_timestamp(options.timestamp),
                annotated_response: input::optional_json(options.annotated_response, "annotated_response")?,
                response_codec: input::optional_reference(options.response_codec),
            })
        }
    })
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_request_intercepts(
    name: *const c_char,
    request: *const c_char,
    out: *mut NemoRelayLlmRequestInterceptOutcome,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let request = input::request(request, "request")?;
            out.set(ops::llm_request_intercepts(arguments::LlmRequestIntercepts { name, request })?)
        }
    })
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_conditional_execution(request: *const c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let request = input::request(request, "request")?;
            ops::llm_conditional_execution(arguments::LlmConditionalExecution { request })
        }
    })
}

/// Writes a line into the log that the runtime writes to; nothing happens where that is off.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_log(
    severity: u32,
    message: *const c_char,
    options: *const NemoRelayLogOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let severity = input::number(LogSeverity::from_number(severity), "severity")?;
            let message = input::string(message, "message")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::logging_log(
                    here,
                    arguments::LoggingLog {
                        severity,
                        message,
                        target: input::optional_string(options.target, "target")?,
                        fields: input::optional_json(options.fields, "fields")?,
                    },
                )
            })
        }
    })
}

/// Registers for every call of the process: Decides before anything else whether a managed tool call may run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_tool_conditional_execution_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ToolConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::ToolConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_tool_conditional_execution_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ToolConditionalExecutionGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_tool_conditional_execution_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ToolConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::ToolConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_tool_conditional_execution_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ToolConditionalExecutionGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_tool_request_intercept(
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayToolRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ToolRequestIntercept, name, priority, break_chain },
                Function::ToolRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_tool_request_intercept(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ToolRequestIntercept, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_tool_request_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayToolRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ToolRequestIntercept, name, priority, break_chain },
                Function::ToolRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_tool_request_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ToolRequestIntercept, name)?)
        }
    })
}

/// Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_tool_sanitize_request_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ToolSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_tool_sanitize_request_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ToolSanitizeRequestGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_tool_sanitize_request_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ToolSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_tool_sanitize_request_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ToolSanitizeRequestGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_tool_execution_intercept(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ToolExecutionIntercept, name, priority, break_chain: false },
                Function::ToolExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_tool_execution_intercept(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ToolExecutionIntercept, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_tool_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ToolExecutionIntercept, name, priority, break_chain: false },
                Function::ToolExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_tool_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ToolExecutionIntercept, name)?)
        }
    })
}

/// Registers for every call of the process: Changes what the end event shows of the result, never the result.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_tool_sanitize_response_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ToolSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_tool_sanitize_response_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ToolSanitizeResponseGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_tool_sanitize_response_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ToolSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_tool_sanitize_response_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ToolSanitizeResponseGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Receives every event after it happened.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_subscriber(
    name: *const c_char,
    callback: Option<NemoRelaySubscriberCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::Subscriber, name, priority: 0, break_chain: false },
                Function::Subscriber(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_subscriber(name: *const c_char, out: *mut bool) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::Subscriber, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Receives every event after it happened.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_subscriber(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    callback: Option<NemoRelaySubscriberCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::Subscriber, name, priority: 0, break_chain: false },
                Function::Subscriber(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_subscriber(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::Subscriber, name)?)
        }
    })
}

/// Registers for every call of the process: Decides before anything else whether a managed model call may run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_conditional_execution_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::LlmConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_conditional_execution_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmConditionalExecutionGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_conditional_execution_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::LlmConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_conditional_execution_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmConditionalExecutionGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Rewrites the real request of a model call before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_request_intercept(
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayLlmRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmRequestIntercept, name, priority, break_chain },
                Function::LlmRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_request_intercept(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmRequestIntercept, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_request_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayLlmRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmRequestIntercept, name, priority, break_chain },
                Function::LlmRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_request_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmRequestIntercept, name)?)
        }
    })
}

/// Registers for every call of the process: Changes what the start event shows of the request, never the request.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_sanitize_request_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_sanitize_request_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmSanitizeRequestGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_sanitize_request_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_sanitize_request_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmSanitizeRequestGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_execution_intercept(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmExecutionIntercept, name, priority, break_chain: false },
                Function::LlmExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_execution_intercept(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmExecutionIntercept, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmExecutionIntercept, name, priority, break_chain: false },
                Function::LlmExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmExecutionIntercept, name)?)
        }
    })
}

/// Registers for every call of the process: Changes what the end event shows of the response, never the response.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_sanitize_response_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_sanitize_response_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmSanitizeResponseGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_sanitize_response_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_sanitize_response_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmSanitizeResponseGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_llm_stream_execution_intercept(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmStreamExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::LlmStreamExecutionIntercept, name, priority, break_chain: false },
                Function::LlmStreamExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_llm_stream_execution_intercept(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::LlmStreamExecutionIntercept, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_llm_stream_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmStreamExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::LlmStreamExecutionIntercept, name, priority, break_chain: false },
                Function::LlmStreamExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_llm_stream_execution_intercept(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::LlmStreamExecutionIntercept, name)?)
        }
    })
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_mark_sanitize_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayMarkSanitizeGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::MarkSanitizeGuardrail, name, priority, break_chain: false },
                Function::MarkSanitizeGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_mark_sanitize_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::MarkSanitizeGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_mark_sanitize_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayMarkSanitizeGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::MarkSanitizeGuardrail, name, priority, break_chain: false },
                Function::MarkSanitizeGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_mark_sanitize_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::MarkSanitizeGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_scope_sanitize_start_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeStartGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ScopeSanitizeStartGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeStartGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_scope_sanitize_start_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ScopeSanitizeStartGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_scope_sanitize_start_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeStartGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ScopeSanitizeStartGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeStartGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_scope_sanitize_start_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ScopeSanitizeStartGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_scope_sanitize_end_guardrail(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeEndGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::ScopeSanitizeEndGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeEndGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_scope_sanitize_end_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ScopeSanitizeEndGuardrail, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_scope_sanitize_end_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeEndGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::ScopeSanitizeEndGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeEndGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_scope_sanitize_end_guardrail(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::ScopeSanitizeEndGuardrail, name)?)
        }
    })
}

/// Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_event_metadata_injector(
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayEventMetadataInjectorCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Everywhere,
                ops::Entry { family: Family::EventMetadataInjector, name, priority, break_chain: false },
                Function::EventMetadataInjector(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_event_metadata_injector(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::EventMetadataInjector, name)?)
        }
    })
}

/// Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_register_event_metadata_injector(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayEventMetadataInjectorCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Scope(scope),
                ops::Entry { family: Family::EventMetadataInjector, name, priority, break_chain: false },
                Function::EventMetadataInjector(callback),
                owner,
            )
        }
    })
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_deregister_event_metadata_injector(
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let scope = input::reference(scope, "scope")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(Some(scope), Family::EventMetadataInjector, name)?)
        }
    })
}

/// Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_conditional_middleware_guardrail(
    name: *const c_char,
    kinds: *const c_char,
    registration_name: *const c_char,
    callback: Option<NemoRelayConditionalMiddlewareGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let kinds = input::payload(kinds, "kinds")?;
            let registration_name = input::string(registration_name, "registration_name")?;
            let callback = input::function(callback, "callback")?;
            ops::register_switch(
                ops::At::Everywhere,
                name,
                kinds,
                registration_name,
                Function::ConditionalMiddlewareGuardrail(callback),
                owner,
            )
        }
    })
}

/// Removes a registration by name; calls that have begun still use it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_conditional_middleware_guardrail(
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            out.set(ops::deregister(None, Family::ConditionalMiddlewareGuardrail, name)?)
        }
    })
}

/// Makes a kind of component known; what it registers takes effect when a configuration names the kind.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_register_plugin(
    kind: *const c_char,
    plugin: *const NemoRelayPlugin,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let plugin = plugin::given(plugin, "plugin")?;
            let kind = input::string(kind, "kind")?;
            context::with(|here| ops::plugin_register(here, arguments::PluginRegister { kind, plugin }))
        }
    })
}

/// Forgets a kind of component; components that are active stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_deregister_plugin(kind: *const c_char, out: *mut bool) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let kind = input::string(kind, "kind")?;
            out.set(context::with(|here| ops::plugin_deregister(here, arguments::PluginDeregister { kind }))?)
        }
    })
}

/// Lists the kinds of components that are known by name; those of the runtime are among them.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_list_plugin_kinds_json(out: *mut *mut c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::plugin_list_kinds(here))?)
        }
    })
}

/// Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_validate_plugin_config(
    config: *const c_char,
    options: *const NemoRelayValidatePluginConfigOptions,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let config = input::payload(config, "config")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::plugin_validate(
                    here,
                    arguments::PluginValidate {
                        config,
                        additional_plugins_toml: input::optional_string(
                            options.additional_plugins_toml,
                            "additional_plugins_toml",
                        )?,
                    },
                )
            })?)
        }
    })
}

/// Says what is wrong with a configuration; no file is read and nothing is registered.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_validate_plugin_config_exact(
    config: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let config = input::payload(config, "config")?;
            out.set(context::with(|here| ops::plugin_validate_exact(here, arguments::PluginValidateExact { config }))?)
        }
    })
}

/// Activates a configuration in the order of its components; one that is active is replaced without losing an event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_initialize_plugins(
    config: *const c_char,
    options: *const NemoRelayInitializePluginsOptions,
    out: *mut *mut NemoRelayPluginHostActivation,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let config = input::payload(config, "config")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::plugin_initialize(
                    here,
                    arguments::PluginInitialize {
                        config,
                        additional_plugins_toml: input::optional_string(
                            options.additional_plugins_toml,
                            "additional_plugins_toml",
                        )?,
                    },
                )
            })?)
        }
    })
}

/// Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_host_activation_close(
    activation: *const NemoRelayPluginHostActivation,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let activation = input::reference(activation, "activation")?;
            context::with(|here| ops::plugin_close(here, arguments::PluginClose { activation }))
        }
    })
}

/// Closes the activation that is active where there is one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_clear_plugin_configuration() -> NemoRelayStatus {
    guard::status(|| context::with(|here| ops::plugin_clear(here)))
}

/// Gives the report of the activation that is active; absent where there is none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_active_plugin_report_json(out: *mut *mut c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::plugin_report(here))?)
        }
    })
}

/// Lists everything that is registered globally by kind and name.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_list_runtime_registrations(
    kinds: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let kinds = input::optional_json(kinds, "kinds")?;
            out.set(context::with(|here| {
                ops::runtime_registrations_list_runtime_registrations(
                    here,
                    arguments::RuntimeRegistrationsListRuntimeRegistrations { kinds },
                )
            })?)
        }
    })
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_push_scope(
    name: *const c_char,
    scope_type: u32,
    options: *const NemoRelayPushScopeOptions,
    out: *mut *mut NemoRelayScopeHandle,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let scope_type = input::number(ScopeType::from_number(scope_type), "scope_type")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::scope_push(
                    here,
                    arguments::ScopePush {
                        name,
                        scope_type,
                        handle: input::optional_reference(options.handle),
                        attributes: Some(input::number(ScopeAttributes::from_bits(options.attributes), "attributes")?),
                        data: input::optional_json(options.data, "data")?,
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        input: input::optional_json(options.input, "input")?,
                        timestamp: input::optional_timestamp(options.timestamp),
                    },
                )
            })?)
        }
    })
}

/// Closes the innermost scope of the current context.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_pop_scope(
    handle: *const NemoRelayScopeHandle,
    options: *const NemoRelayPopScopeOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::scope_pop(
                    here,
                    arguments::ScopePop {
                        handle,
                        output: input::optional_json(options.output, "output")?,
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        timestamp: input::optional_timestamp(options.timestamp),
                    },
                )
            })
        }
    })
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_close_scope(
    handle: *const NemoRelayScopeHandle,
    options: *const NemoRelayCloseScopeOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::scope_close(
                    here,
                    arguments::ScopeClose {
                        handle,
                        output: input::optional_json(options.output, "output")?,
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        timestamp: input::optional_timestamp(options.timestamp),
                        status: input::optional_string(options.status, "status")?,
                        status_description: input::optional_string(options.status_description, "status_description")?,
                    },
                )
            })
        }
    })
}

/// The innermost open scope of the current context; the implicit root where none is open.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_get_handle(out: *mut *mut NemoRelayScopeHandle) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(context::with(|here| ops::scope_get_handle(here))?)
        }
    })
}

/// Emits a mark under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_event(
    name: *const c_char,
    options: *const NemoRelayEventOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::scope_event(
                    here,
                    arguments::ScopeEvent {
                        name,
                        handle: input::optional_reference(options.handle),
                        data: input::optional_json(options.data, "data")?,
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        data_schema: input::data_schema(options.data_schema)?,
                        timestamp: input::optional_timestamp(options.timestamp),
                        severity: input::optional_enum(options.severity, LogSeverity::from_number, "severity")?,
                    },
                )
            })
        }
    })
}

/// Emits a mark with measurements under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_metric_json(
    name: *const c_char,
    measurements: *const c_char,
    options: *const NemoRelayMetricOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let measurements = input::payload(measurements, "measurements")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::scope_metric(
                    here,
                    arguments::ScopeMetric {
                        name,
                        measurements,
                        handle: input::optional_reference(options.handle),
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        timestamp: input::optional_timestamp(options.timestamp),
                    },
                )
            })
        }
    })
}

/// Emits a mark with measurements under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_metric(
    name: *const c_char,
    measurements: *const NemoRelayMetricMeasurement,
    measurements_len: usize,
    options: *const NemoRelayMetricOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let measurements = records::metric_measurement(measurements, measurements_len, "measurements")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::scope_metric(
                    here,
                    arguments::ScopeMetric {
                        name,
                        measurements: measurements.payload(),
                        handle: input::optional_reference(options.handle),
                        metadata: input::optional_json(options.metadata, "metadata")?,
                        timestamp: input::optional_timestamp(options.timestamp),
                    },
                )
            })
        }
    })
}

/// Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_flush_subscribers(
    options: *const NemoRelayFlushSubscribersOptions,
    out: *mut NemoRelayFlushReport,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(context::with(|here| {
                ops::subscribers_flush(
                    here,
                    arguments::SubscribersFlush { timeout_millis: input::optional_number(options.timeout_millis) },
                )
            })?)
        }
    })
}

/// Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_queue_policy(
    name: *const c_char,
    queue_policy: *const c_char,
    options: *const NemoRelaySetQueuePolicyOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let queue_policy = input::string(queue_policy, "queue_policy")?;
            let options = input::options(options, "options")?;
            context::with(|here| {
                ops::subscribers_set_queue_policy(
                    here,
                    arguments::SubscribersSetQueuePolicy {
                        name,
                        queue_policy,
                        scope: input::optional_reference(options.scope),
                        queue_events: input::optional_number(options.queue_events),
                    },
                )
            })
        }
    })
}

/// Runs a tool through the managed pipeline.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_call_execute(
    name: *const c_char,
    args: *const c_char,
    func: Option<NemoRelayToolFunc>,
    user_data: *mut c_void,
    options: *const NemoRelayToolCallExecuteOptions,
    out: *mut NemoRelayToolExecutionResult,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let args = input::payload(args, "args")?;
            let func = input::function(func, "func")?;
            let options = input::options(options, "options")?;
            out.set(ops::tools_execute(
                arguments::ToolsExecute {
                    name,
                    args,
                    handle: input::optional_reference(options.handle),
                    attributes: Some(input::number(ToolAttributes::from_bits(options.attributes), "attributes")?),
                    data: input::optional_json(options.data, "data")?,
                    metadata: input::optional_json(options.metadata, "metadata")?,
                    tool_call_id: input::optional_string(options.tool_call_id, "tool_call_id")?,
                },
                host::Hook::new(func, user_data),
            )?)
        }
    })
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_call(
    name: *const c_char,
    args: *const c_char,
    options: *const NemoRelayToolCallOptions,
    out: *mut *mut NemoRelayToolHandle,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let args = input::payload(args, "args")?;
            let options = input::options(options, "options")?;
            out.set(ops::tools_call(arguments::ToolsCall {
                name,
                args,
                handle: input::optional_reference(options.handle),
                attributes: Some(input::number(ToolAttributes::from_bits(options.attributes), "attributes")?),
                data: input::optional_json(options.data, "data")?,
                metadata: input::optional_json(options.metadata, "metadata")?,
                tool_call_id: input::optional_string(options.tool_call_id, "tool_call_id")?,
                timestamp: input::optional_timestamp(options.timestamp),
            })?)
        }
    })
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_call_end(
    handle: *const NemoRelayToolHandle,
    result: *const c_char,
    annotation: *const c_char,
    options: *const NemoRelayToolCallEndOptions,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let result = input::payload(result, "result")?;
            let annotation = input::optional_json(annotation, "annotation")?;
            let options = input::options(options, "options")?;
            ops::tools_call_end(arguments::ToolsCallEnd {
                handle,
                result,
                annotation,
                data: input::optional_json(options.data, "data")?,
                metadata: input::optional_json(options.metadata, "metadata")?,
                timestamp: input::optional_timestamp(options.timestamp),
            })
        }
    })
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_request_intercepts(
    name: *const c_char,
    args: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let name = input::string(name, "name")?;
            let args = input::payload(args, "args")?;
            out.set(ops::tools_request_intercepts(arguments::ToolsRequestIntercepts { name, args })?)
        }
    })
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_conditional_execution(
    name: *const c_char,
    args: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            let args = input::payload(args, "args")?;
            ops::tools_conditional_execution(arguments::ToolsConditionalExecution { name, args })
        }
    })
}

/// Makes the text of a request to a model of its two parts.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_request_new(
    headers: *const c_char,
    content: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let headers = input::payload(headers, "headers")?;
            let content = input::payload(content, "content")?;
            out.set(request::made(headers.text, content.text)?)
        }
    })
}

/// The headers of a request.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_request_headers(
    request: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let request = input::request(request, "request")?;
            out.set(request::parts(request.text)?.headers_text())
        }
    })
}

/// The content of a request.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_request_content(
    request: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let request = input::request(request, "request")?;
            out.set(request::parts(request.text)?.content.get().to_owned())
        }
    })
}

/// Pulls the next chunk: 1 where there is one, 0 where the stream is over, -1 where it failed, with an error that is the thread's. A stream is used by one thread at a time; what it calls runs on that thread.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_stream_next(stream: *const NemoRelayStream, out: *mut *mut c_char) -> i32 {
    guard::value(-1, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let stream = input::reference(stream, "stream")?;
            stream.next(&out)
        }
    })
}

/// Ends a stream of which no more is wanted; one that is over stays as it is.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_stream_close(stream: *const NemoRelayStream) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let stream = input::reference(stream, "stream")?;
            stream.close()
        }
    })
}

/// Makes a stream into what a callback may give; the stream belongs to the chunks from then on.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_stream_chunks(
    stream: *mut NemoRelayStream,
    out: *mut NemoRelayChunks,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let stream = input::given(stream, "stream")?;
            out.set(stream::chunks_of(stream))
        }
    })
}

/// Frees a stream; one that is not over is closed.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_stream_free(object: *mut NemoRelayStream) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// The codec anthropic_messages, to be freed with nemo_relay_codec_free: Anthropic Messages.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_anthropic_messages_codec_new() -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || Ok(codec::built_in(Codec::AnthropicMessages)))
}

/// The codec gemini_generate_content, to be freed with nemo_relay_codec_free: Gemini generateContent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_gemini_generate_content_codec_new() -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || Ok(codec::built_in(Codec::GeminiGenerateContent)))
}

/// The codec oci_genai, to be freed with nemo_relay_codec_free: Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_oci_genai_codec_new() -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || Ok(codec::built_in(Codec::OciGenai)))
}

/// The codec openai_chat, to be freed with nemo_relay_codec_free: OpenAI Chat Completions, and the many services that speak it.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_openai_chat_codec_new() -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || Ok(codec::built_in(Codec::OpenaiChat)))
}

/// The codec openai_responses, to be freed with nemo_relay_codec_free: OpenAI Responses.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_openai_responses_codec_new() -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || Ok(codec::built_in(Codec::OpenaiResponses)))
}

/// The codec that is known by a name, one of the runtime's own or one that was registered, to be freed with nemo_relay_codec_free; null where there is none, with the error not_found as the last one of the thread.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_by_name(name: *const c_char) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let name = input::string(name, "name")?;
            codec::by_name(default_runtime(), name).map(Box::into_raw)
        }
    })
}

/// A codec of the application, to be freed with nemo_relay_codec_free; calls and names that have it keep what it needs.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_new(
    decode: Option<NemoRelayCodecDecodeFunc>,
    encode: Option<NemoRelayCodecEncodeFunc>,
    decode_response: Option<NemoRelayCodecDecodeResponseFunc>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        let owner = registered::Owner::new(user_data, free_fn);
        Ok(codec::custom(codec::Methods { decode, encode, decode_response }, owner))
    })
}

/// Where a codec comes from.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_kind(codec: *const NemoRelayCodec) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let codec = input::reference(codec, "codec")?;
            Ok(codec.kind())
        }
    })
}

/// The name of a codec, to be freed with nemo_relay_string_free; null where it has none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_id(codec: *const NemoRelayCodec) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let codec = input::reference(codec, "codec")?;
            Ok(codec.id())
        }
    })
}

/// The codec of the request itself for the operations of the module codecs. It is to be freed with nemo_relay_codec_free; null where there is none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_execution_context_resolve_request_codec(
    context: *const NemoRelayLlmExecutionContext,
) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(codec::resolve_request_codec(context.codecs))
        }
    })
}

/// The codec of the response itself for the operations of the module codecs. It is to be freed with nemo_relay_codec_free; null where there is none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_execution_context_resolve_response_codec(
    context: *const NemoRelayLlmExecutionContext,
) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(codec::resolve_response_codec(context.codecs))
        }
    })
}

/// The codec itself for the operations of the module codecs. It is to be freed with nemo_relay_codec_free; null where there is none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_sanitize_context_resolve_codec(
    context: *const NemoRelayLlmSanitizeContext,
) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(codec::resolve_codec(context.codecs))
        }
    })
}

/// Frees a codec; calls that have it and the name that it was registered with keep what they need.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_free(object: *mut NemoRelayCodec) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                delivery::follow_up();
                Ok(())
            }
        }
    })
}

/// As nemo_relay_register_tool_conditional_execution_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_tool_conditional_execution_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ToolConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::ToolConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_tool_request_intercept, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_tool_request_intercept(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayToolRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ToolRequestIntercept, name, priority, break_chain },
                Function::ToolRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_tool_sanitize_request_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_tool_sanitize_request_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ToolSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_tool_execution_intercept, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_tool_execution_intercept(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ToolExecutionIntercept, name, priority, break_chain: false },
                Function::ToolExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_tool_sanitize_response_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_tool_sanitize_response_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayToolSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ToolSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::ToolSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_subscriber, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_subscriber(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    callback: Option<NemoRelaySubscriberCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::Subscriber, name, priority: 0, break_chain: false },
                Function::Subscriber(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_conditional_execution_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_conditional_execution_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmConditionalExecutionGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmConditionalExecutionGuardrail, name, priority, break_chain: false },
                Function::LlmConditionalExecutionGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_request_intercept, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_request_intercept(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    break_chain: bool,
    callback: Option<NemoRelayLlmRequestInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmRequestIntercept, name, priority, break_chain },
                Function::LlmRequestIntercept(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_sanitize_request_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_sanitize_request_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeRequestGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmSanitizeRequestGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeRequestGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_execution_intercept, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_execution_intercept(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmExecutionIntercept, name, priority, break_chain: false },
                Function::LlmExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_sanitize_response_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_sanitize_response_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmSanitizeResponseGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmSanitizeResponseGuardrail, name, priority, break_chain: false },
                Function::LlmSanitizeResponseGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_llm_stream_execution_intercept, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_llm_stream_execution_intercept(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayLlmStreamExecutionInterceptCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::LlmStreamExecutionIntercept, name, priority, break_chain: false },
                Function::LlmStreamExecutionIntercept(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_mark_sanitize_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_mark_sanitize_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayMarkSanitizeGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::MarkSanitizeGuardrail, name, priority, break_chain: false },
                Function::MarkSanitizeGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_scope_sanitize_start_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_scope_sanitize_start_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeStartGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ScopeSanitizeStartGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeStartGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_scope_sanitize_end_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_scope_sanitize_end_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayScopeSanitizeEndGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::ScopeSanitizeEndGuardrail, name, priority, break_chain: false },
                Function::ScopeSanitizeEndGuardrail(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_event_metadata_injector, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_event_metadata_injector(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    priority: i32,
    callback: Option<NemoRelayEventMetadataInjectorCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let callback = input::function(callback, "callback")?;
            ops::register(
                ops::At::Plugin(context),
                ops::Entry { family: Family::EventMetadataInjector, name, priority, break_chain: false },
                Function::EventMetadataInjector(callback),
                owner,
            )
        }
    })
}

/// As nemo_relay_register_conditional_middleware_guardrail, for as long as the component is active.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_register_conditional_middleware_guardrail(
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    kinds: *const c_char,
    registration_name: *const c_char,
    callback: Option<NemoRelayConditionalMiddlewareGuardrailCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| {
        let owner = registered::Owner::new(user_data, free_fn);
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            let name = input::string(name, "name")?;
            let kinds = input::payload(kinds, "kinds")?;
            let registration_name = input::string(registration_name, "registration_name")?;
            let callback = input::function(callback, "callback")?;
            ops::register_switch(
                ops::At::Plugin(context),
                name,
                kinds,
                registration_name,
                Function::ConditionalMiddlewareGuardrail(callback),
                owner,
            )
        }
    })
}

/// The kind of the component, to be freed with nemo_relay_string_free.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_kind(context: *const NemoRelayPluginContext) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(context.kind())
        }
    })
}

/// Which component of its kind it is, counted from one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_ordinal(context: *const NemoRelayPluginContext) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(context.0.ordinal())
        }
    })
}

/// A reference to a context that may be kept, to be freed with nemo_relay_plugin_context_free; it is closed once its plugin has registered, after which it refuses registrations.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_clone(
    context: *const NemoRelayPluginContext,
) -> *mut NemoRelayPluginContext {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let context = input::reference(context, "context")?;
            Ok(Box::into_raw(Box::new(context.clone())))
        }
    })
}

/// Frees a reference to a context; it stays as it is.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_context_free(object: *mut NemoRelayPluginContext) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// The identity of the call. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_uuid(handle: *const NemoRelayLlmHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.uuid())
        }
    })
}

/// The name of the call. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_name(handle: *const NemoRelayLlmHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.name())
        }
    })
}

/// The flags of the call.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_attributes(handle: *const NemoRelayLlmHandle) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.attributes())
        }
    })
}

/// The identity of the scope that the call belongs under. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_parent_uuid(handle: *const NemoRelayLlmHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.parent_uuid())
        }
    })
}

/// The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_data(handle: *const NemoRelayLlmHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.data())
        }
    })
}

/// The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_metadata(handle: *const NemoRelayLlmHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.metadata())
        }
    })
}

/// What was found and what was activated. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_host_activation_report(
    handle: *const NemoRelayPluginHostActivation,
) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.report())
        }
    })
}

/// Whether it is still the active one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_host_activation_is_active(
    handle: *const NemoRelayPluginHostActivation,
) -> bool {
    guard::value(false, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.is_active())
        }
    })
}

/// The identity of the scope. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_uuid(handle: *const NemoRelayScopeHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.uuid())
        }
    })
}

/// The name of the scope. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_name(handle: *const NemoRelayScopeHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.name())
        }
    })
}

/// The kind of work.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_scope_type(handle: *const NemoRelayScopeHandle) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.scope_type())
        }
    })
}

/// The flags given at the push.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_attributes(handle: *const NemoRelayScopeHandle) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.attributes())
        }
    })
}

/// The parent's identity; absent on the implicit root alone. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_parent_uuid(handle: *const NemoRelayScopeHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.parent_uuid())
        }
    })
}

/// The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_data(handle: *const NemoRelayScopeHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.data())
        }
    })
}

/// The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_metadata(handle: *const NemoRelayScopeHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.metadata())
        }
    })
}

/// The identity of the innermost open scope. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_uuid(handle: *const NemoRelayScopeStack) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.uuid())
        }
    })
}

/// The identity of the call. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_uuid(handle: *const NemoRelayToolHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.uuid())
        }
    })
}

/// The name of the call. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_name(handle: *const NemoRelayToolHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.name())
        }
    })
}

/// The flags of the call.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_attributes(handle: *const NemoRelayToolHandle) -> u32 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.attributes())
        }
    })
}

/// The identity of the scope that the call belongs under. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_parent_uuid(handle: *const NemoRelayToolHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.parent_uuid())
        }
    })
}

/// The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_data(handle: *const NemoRelayToolHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.data())
        }
    })
}

/// The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where absent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_metadata(handle: *const NemoRelayToolHandle) -> *mut c_char {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            Ok(handle.metadata())
        }
    })
}

/// Frees a handle.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_free(object: *mut NemoRelayLlmHandle) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Frees a handle.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_plugin_host_activation_free(object: *mut NemoRelayPluginHostActivation) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Frees a handle.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_free(object: *mut NemoRelayScopeHandle) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Frees a handle.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_free(object: *mut NemoRelayScopeStack) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Frees a handle.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_free(object: *mut NemoRelayToolHandle) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Frees the strings of a record.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_request_intercept_outcome_free(
    record: *mut NemoRelayLlmRequestInterceptOutcome,
) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let record = input::emptied(record);
            {
                if let Some(record) = record {
                    output::empty(&mut record.request);
                    output::empty(&mut record.annotated_request);
                    output::empty(&mut record.pending_marks);
                    output::empty(&mut record.optimization_contributions);
                }
                Ok(())
            }
        }
    })
}

/// Frees the strings of a record.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_execution_intercept_outcome_free(
    record: *mut NemoRelayToolExecutionInterceptOutcome,
) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let record = input::emptied(record);
            {
                if let Some(record) = record {
                    output::empty(&mut record.result);
                    output::empty(&mut record.pending_marks);
                    output::empty(&mut record.annotation);
                }
                Ok(())
            }
        }
    })
}

/// Frees the strings of a record.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_execution_result_free(record: *mut NemoRelayToolExecutionResult) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let record = input::emptied(record);
            {
                if let Some(record) = record {
                    output::empty(&mut record.result);
                    output::empty(&mut record.annotation);
                }
                Ok(())
            }
        }
    })
}

/// Makes an exporter of a class from its configuration as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_create(
    class_name: *const c_char,
    config: *const c_char,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let class_name = input::string(class_name, "class_name")?;
            let config = input::payload(config, "config")?;
            out.set(exporter::open(class_name, config.text)?)
        }
    })
}

/// The file that is written; empty for a server.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_path(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.path()?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is written and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_shutdown(object: *const NemoRelayExporter) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Gives what was seen so far as a trajectory.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_export(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export()?)
        }
    })
}

/// Gives the same as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_export_json(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export_json()?)
        }
    })
}

/// Forgets what was seen.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_clear(object: *const NemoRelayExporter) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.clear()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_exporter_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Writes every event as one line of JSON to a file or to a server.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_create(
    options: *const NemoRelayAtofExporterConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("AtofExporter", &options)?)
        }
    })
}

/// The file that is written; empty for a server.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_path(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.path()?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is written and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_shutdown(object: *const NemoRelayExporter) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atof_exporter_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Makes trajectories of what it sees; one for every run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_create(
    options: *const NemoRelayAtifExporterConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("AtifExporter", &options)?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still part of a trajectory.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is part of a trajectory.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_shutdown(object: *const NemoRelayExporter) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Gives what was seen so far as a trajectory.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_export(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export()?)
        }
    })
}

/// Gives the same as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_export_json(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export_json()?)
        }
    })
}

/// Forgets what was seen.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_clear(object: *const NemoRelayExporter) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.clear()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_atif_exporter_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Exports events as traces over OTLP.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_create(
    options: *const NemoRelayOpenTelemetryConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("OpenTelemetrySubscriber", &options)?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is sent and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_shutdown(
    object: *const NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_subscriber_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Exports events as traces by the conventions of OpenInference over OTLP.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_create(
    options: *const NemoRelayOpenInferenceConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("OpenInferenceSubscriber", &options)?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is sent and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_shutdown(
    object: *const NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_inference_subscriber_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Exports marks as log records over OTLP.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_create(
    options: *const NemoRelayOpenTelemetryLogConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("OpenTelemetryLogSubscriber", &options)?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is sent and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_shutdown(
    object: *const NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_log_subscriber_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Exports measurements as metrics over OTLP.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_create(
    options: *const NemoRelayOpenTelemetryMetricConfig,
    out: *mut *mut NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let options = input::options(options, "options")?;
            out.set(exporter::open_with("OpenTelemetryMetricSubscriber", &options)?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_register(
    object: *const NemoRelayExporter,
    name: *const c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            object.register(default_runtime(), name)
        }
    })
}

/// Stops to receive events; what is queued is still sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_deregister(
    object: *const NemoRelayExporter,
    name: *const c_char,
    out: *mut bool,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            let name = input::string(name, "name")?;
            out.set(object.deregister(default_runtime(), name)?)
        }
    })
}

/// Waits until what was emitted before it is sent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is sent and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_shutdown(
    object: *const NemoRelayExporter,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Frees the reference; registrations stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_open_telemetry_metric_subscriber_free(object: *mut NemoRelayExporter) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Says who is told what the library has to say, which at first is nobody; a null callback ends it. It is called on a thread of the library, once at a time, and may call everything but this function.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_set_log(
    callback: Option<NemoRelayLogCallback>,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
) -> NemoRelayStatus {
    guard::status(|| log::set(callback, Owner::new(user_data, free_fn)))
}

/// For bindings that are made over this interface: whether records are kept until nemo_relay_log_take takes them.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_log_hear(on: bool) {
    guard::value((), || {
        log::hear(on);
        Ok(())
    })
}

/// Takes the records that wait, the oldest first, as a JSON array of objects.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_log_take(out: *mut *mut c_char) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(log::take())
        }
    })
}

/// For bindings that are made over this interface: says that a callback failed whose error nobody gets.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_log_callback_failed(
    callback: *const c_char,
    callback_len: usize,
    name: *const c_char,
    name_len: usize,
    exception_type: *const c_char,
    exception_type_len: usize,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let callback = input::text(callback, callback_len, "callback")?;
            let name = input::text(name, name_len, "name")?;
            let exception_type = input::text(exception_type, exception_type_len, "exception_type")?;
            {
                log::callback_failed(callback, name, exception_type);
                Ok(())
            }
        }
    })
}

/// Takes the scope stack of this thread away; the next use begins with a new, empty one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_stack_reset() -> NemoRelayStatus {
    guard::status(|| {
        context::reset();
        Ok(())
    })
}

/// Delivers what is queued, stops the threads of the library and closes every exporter; runs at exit by itself.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_shutdown(timeout_millis: *const u32) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let timeout_millis = input::optional_number(timeout_millis);
            delivery::shutdown(timeout_millis)
        }
    })
}

/// Makes a runtime of its own, to be driven step by step. The functions without a runtime have another one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_create(out: *mut *mut NemoRelayRuntime) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            out.set(runtime::create())
        }
    })
}

/// Frees a runtime; calls in flight keep what they need.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_free(object: *mut NemoRelayRuntime) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Makes an empty scope stack, as its implicit root.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_new_stack(
    runtime: *const NemoRelayRuntime,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(runtime.new_stack())
        }
    })
}

/// Makes a scope stack that goes on where another process captured its context.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_stack_from_propagation(
    runtime: *const NemoRelayRuntime,
    context: *const c_char,
    context_len: usize,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let context = input::text(context, context_len, "context")?;
            out.set(runtime.stack_from_propagation(context)?)
        }
    })
}

/// Registers middleware that the caller runs itself.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_register(
    runtime: *const NemoRelayRuntime,
    scope: *const NemoRelayScopeHandle,
    family: u32,
    name: *const c_char,
    name_len: usize,
    priority: i32,
    break_chain: bool,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let scope = input::optional_reference(scope);
            let family = input::number(Family::from_number(family), "family")?;
            let name = input::text(name, name_len, "name")?;
            runtime.register(scope, family, name, priority, break_chain, callback)
        }
    })
}

/// Registers a function that the caller runs itself and that decides about other registrations.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_register_switch(
    runtime: *const NemoRelayRuntime,
    name: *const c_char,
    name_len: usize,
    kinds: *const c_char,
    kinds_len: usize,
    registration_name: *const c_char,
    registration_name_len: usize,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let name = input::text(name, name_len, "name")?;
            let kinds = input::text_payload(kinds, kinds_len, "kinds")?;
            let registration_name = input::text(registration_name, registration_name_len, "registration_name")?;
            runtime.register_switch(name, kinds, registration_name, callback)
        }
    })
}

/// Removes middleware or a subscriber by name.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_deregister(
    runtime: *const NemoRelayRuntime,
    scope: *const NemoRelayScopeHandle,
    family: u32,
    name: *const c_char,
    name_len: usize,
    out: *mut bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let scope = input::optional_reference(scope);
            let family = input::number(Family::from_number(family), "family")?;
            let name = input::text(name, name_len, "name")?;
            out.set(runtime.deregister(scope, family, name)?)
        }
    })
}

/// Registers a subscriber that the caller runs itself.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_subscribe(
    runtime: *const NemoRelayRuntime,
    scope: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let scope = input::optional_reference(scope);
            let name = input::text(name, name_len, "name")?;
            runtime.subscribe(scope, name, callback)
        }
    })
}

/// Whether something was queued for a subscriber since nemo_relay_runtime_next_delivery was called.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_has_woken(runtime: *const NemoRelayRuntime) -> bool {
    guard::value(false, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            Ok(runtime.inner().has_woken())
        }
    })
}

/// Whether there is a subscriber for whose queue an operation may wait: one with the policy block, not removed yet.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_blocks(runtime: *const NemoRelayRuntime) -> bool {
    guard::value(false, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            Ok(runtime.inner().blocks())
        }
    })
}

/// Ends one call of a subscriber and gives the next one to make; there is none while another is going on that has not taken 100 ms yet.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_next_delivery(
    runtime: *const NemoRelayRuntime,
    ended: u64,
    raised: bool,
    out: *mut NemoRelayDelivery,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(runtime.next_delivery(ended, raised)?)
        }
    })
}

/// Takes the numbers of the functions that nothing refers to any more; call it again while it fills the array.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_take_released(
    runtime: *const NemoRelayRuntime,
    ids: *mut u64,
    ids_capacity: usize,
) -> usize {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let ids = output::array(ids, ids_capacity, "ids")?;
            Ok(runtime.take_released(ids))
        }
    })
}

/// Begins a flush, which knows what is queued now.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_flush(
    runtime: *const NemoRelayRuntime,
    out: *mut *mut NemoRelayFlush,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(runtime.flush())
        }
    })
}

/// The counts now; the flush is complete when nothing is pending.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_flush_report(
    flush: *const NemoRelayFlush,
    out: *mut NemoRelayFlushReport,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let flush = input::reference(flush, "flush")?;
            out.set(flush.report())
        }
    })
}

/// Frees a flush.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_flush_free(object: *mut NemoRelayFlush) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// The codec that is known by a name, one of the runtime's own or one that was registered.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_by_name(
    runtime: *const NemoRelayRuntime,
    name: *const c_char,
    name_len: usize,
    out: *mut *mut NemoRelayCodec,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let name = input::text(name, name_len, "name")?;
            out.set(codec::by_name(runtime.inner(), name)?)
        }
    })
}

/// A codec of the application, which the caller is asked about by its number.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_new(
    runtime: *const NemoRelayRuntime,
    callback: u64,
    out: *mut *mut NemoRelayCodec,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(codec::numbered(runtime.inner(), callback))
        }
    })
}

/// The codec of the request or of the response of a call, to be freed with nemo_relay_codec_free; null where it has none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_codec(
    machine: *mut NemoRelayMachine,
    response: bool,
) -> *mut NemoRelayCodec {
    guard::value(std::ptr::null_mut(), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = input::mutable(machine, "machine")?;
            Ok(machine.codec(response))
        }
    })
}

/// The number of a codec of the application; 0 of one of the runtime's own.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_codec_callback(codec: *const NemoRelayCodec) -> u64 {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let codec = input::reference(codec, "codec")?;
            Ok(codec.callback())
        }
    })
}

/// Makes the normalized form of a request.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_decode_start(
    runtime: *const NemoRelayRuntime,
    codec: *const NemoRelayCodec,
    request: *const c_char,
    request_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let codec = input::reference(codec, "codec")?;
            let request = input::text_request(request, request_len, "request")?;
            machine::start(
                begin::codecs_decode(runtime.inner(), arguments::CodecsDecode { codec, request }),
                &machine,
                &op,
            )
        }
    })
}

/// Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_encode_start(
    runtime: *const NemoRelayRuntime,
    codec: *const NemoRelayCodec,
    annotated_request: *const c_char,
    annotated_request_len: usize,
    original: *const c_char,
    original_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let codec = input::reference(codec, "codec")?;
            let annotated_request = input::text_payload(annotated_request, annotated_request_len, "annotated_request")?;
            let original = input::text_request(original, original_len, "original")?;
            machine::start(
                begin::codecs_encode(runtime.inner(), arguments::CodecsEncode { codec, annotated_request, original }),
                &machine,
                &op,
            )
        }
    })
}

/// Makes the normalized form of a response.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_decode_response_start(
    runtime: *const NemoRelayRuntime,
    codec: *const NemoRelayCodec,
    response: *const c_char,
    response_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let codec = input::reference(codec, "codec")?;
            let response = input::text_payload(response, response_len, "response")?;
            machine::start(
                begin::codecs_decode_response(runtime.inner(), arguments::CodecsDecodeResponse { codec, response }),
                &machine,
                &op,
            )
        }
    })
}

/// Names the codec of a request; absent where none fits or more than one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_detect_request(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    content: *const c_char,
    content_len: usize,
    hint: *const c_char,
    hint_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let content = input::text_payload(content, content_len, "content")?;
            let hint = input::optional_text(hint, hint_len, "hint")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::codecs_detect_request(&mut here, arguments::CodecsDetectRequest { content, hint })?)
        }
    })
}

/// Names the codec of a response; absent where none fits or more than one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_codec_detect_response(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    response: *const c_char,
    response_len: usize,
    hint: *const c_char,
    hint_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let response = input::text_payload(response, response_len, "response")?;
            let hint = input::optional_text(hint, hint_len, "hint")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::codecs_detect_response(&mut here, arguments::CodecsDetectResponse { response, hint })?)
        }
    })
}

/// Sets the prices with which the cost of a response is estimated where its provider reports none.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_set_pricing_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    catalog: *const c_char,
    catalog_len: usize,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let catalog = input::optional_text_json(catalog, catalog_len, "catalog")?;
            let mut here = runtime.at(head, 0);
            ops::codecs_set_pricing(&mut here, arguments::CodecsSetPricing { catalog })
        }
    })
}

/// Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_set_full_payloads(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    full: bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            ops::codecs_set_full_payloads(&mut here, arguments::CodecsSetFullPayloads { full })
        }
    })
}

/// Makes a codec of the application known by a name, which calls may then give instead of the codec.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_register_codec(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    codec: *const NemoRelayCodec,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let codec = input::reference(codec, "codec")?;
            let mut here = runtime.at(head, 0);
            ops::codecs_register(&mut here, arguments::CodecsRegister { name, codec })
        }
    })
}

/// Forgets the name of a codec; says whether there was one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_deregister_codec(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    out: *mut bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::codecs_deregister(&mut here, arguments::CodecsDeregister { name })?)
        }
    })
}

/// Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporters_recover(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    path: *const c_char,
    path_len: usize,
    atif_directory: *const c_char,
    atif_directory_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let path = input::text(path, path_len, "path")?;
            let atif_directory = input::optional_text(atif_directory, atif_directory_len, "atif_directory")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::exporters_recover(&mut here, arguments::ExportersRecover { path, atif_directory })?)
        }
    })
}

/// Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporters_expand(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    path: *const c_char,
    path_len: usize,
    output: *const c_char,
    output_len: usize,
    out: *mut u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let path = input::text(path, path_len, "path")?;
            let output = input::text(output, output_len, "output")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::exporters_expand(&mut here, arguments::ExportersExpand { path, output })?)
        }
    })
}

/// Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_set_sanitizer_timeout(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    timeout_millis: u32,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            ops::guardrails_set_sanitizer_timeout(
                &mut here,
                arguments::GuardrailsSetSanitizerTimeout { timeout_millis },
            )
        }
    })
}

/// Gives the W3C traceparent header of the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_capture_traceparent(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_capture_traceparent(&mut here)?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_capture_propagation_context_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_capture_propagation_context(&mut here)?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope as part of the run that is named.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_capture_propagation_context_with_root_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    root_uuid: *const c_char,
    root_uuid_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let root_uuid = input::optional_text(root_uuid, root_uuid_len, "root_uuid")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_capture_propagation_context_with_root(
                &mut here,
                arguments::IsolationCapturePropagationContextWithRoot { root_uuid },
            )?)
        }
    })
}

/// Gives what another process needs to go on under the innermost open scope as a run of its own.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_capture_rootless_propagation_context_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_capture_rootless_propagation_context(&mut here)?)
        }
    })
}

/// Writes a context as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_propagation_context_to_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    context: *const c_char,
    context_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let context = input::text(context, context_len, "context")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_propagation_context_to_json(
                &mut here,
                arguments::IsolationPropagationContextToJson { context },
            )?)
        }
    })
}

/// Reads a context from JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_propagation_context_from_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    text: *const c_char,
    text_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let text = input::text(text, text_len, "text")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_propagation_context_from_json(
                &mut here,
                arguments::IsolationPropagationContextFromJson { text },
            )?)
        }
    })
}

/// Gives the W3C traceparent header of a context.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_propagation_context_to_traceparent(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    context: *const c_char,
    context_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let context = input::text(context, context_len, "context")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::isolation_propagation_context_to_traceparent(
                &mut here,
                arguments::IsolationPropagationContextToTraceparent { context },
            )?)
        }
    })
}

/// Runs a model call through the managed pipeline.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_call_execute_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    request: *const c_char,
    request_len: usize,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    model_name: *const c_char,
    model_name_len: usize,
    codec: *const NemoRelayCodec,
    response_codec: *const NemoRelayCodec,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let request = input::text_request(request, request_len, "request")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(LlmAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let model_name = input::optional_text(model_name, model_name_len, "model_name")?;
            let codec = input::optional_reference(codec);
            let response_codec = input::optional_reference(response_codec);
            machine::start(
                begin::llm_execute(
                    &runtime.at(head, depth),
                    arguments::LlmExecute {
                        name,
                        request,
                        handle,
                        attributes,
                        data,
                        metadata,
                        model_name,
                        codec,
                        response_codec,
                    },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_stream_call_execute_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    request: *const c_char,
    request_len: usize,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    model_name: *const c_char,
    model_name_len: usize,
    codec: *const NemoRelayCodec,
    response_codec: *const NemoRelayCodec,
    collector: bool,
    finalizer: bool,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let request = input::text_request(request, request_len, "request")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(LlmAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let model_name = input::optional_text(model_name, model_name_len, "model_name")?;
            let codec = input::optional_reference(codec);
            let response_codec = input::optional_reference(response_codec);
            machine::start(
                begin::llm_stream_execute(
                    &runtime.at(head, depth),
                    arguments::LlmStreamExecute {
                        name,
                        request,
                        handle,
                        attributes,
                        data,
                        metadata,
                        model_name,
                        codec,
                        response_codec,
                    },
                    collector,
                    finalizer,
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_call_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    request: *const c_char,
    request_len: usize,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    model_name: *const c_char,
    model_name_len: usize,
    timestamp: *const i64,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let request = input::text_request(request, request_len, "request")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(LlmAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let model_name = input::optional_text(model_name, model_name_len, "model_name")?;
            let timestamp = input::optional_timestamp(timestamp);
            machine::start(
                begin::llm_call(
                    &runtime.at(head, 0),
                    arguments::LlmCall { name, request, handle, attributes, data, metadata, model_name, timestamp },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_call_end_start(
    handle: *const NemoRelayLlmHandle,
    response: *const c_char,
    response_len: usize,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    timestamp: *const i64,
    annotated_response: *const c_char,
    annotated_response_len: usize,
    response_codec: *const NemoRelayCodec,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let handle = input::reference(handle, "handle")?;
            let response = input::text_payload(response, response_len, "response")?;
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let timestamp = input::optional_timestamp(timestamp);
            let annotated_response =
                input::optional_text_json(annotated_response, annotated_response_len, "annotated_response")?;
            let response_codec = input::optional_reference(response_codec);
            machine::start(
                begin::llm_call_end(arguments::LlmCallEnd {
                    handle,
                    response,
                    data,
                    metadata,
                    timestamp,
                    annotated_response,
                    response_codec,
                })?,
                &machine,
                &op,
            )
        }
    })
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_request_intercepts_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    request: *const c_char,
    request_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let request = input::text_request(request, request_len, "request")?;
            machine::start(
                begin::llm_request_intercepts(
                    &runtime.at(head, depth),
                    arguments::LlmRequestIntercepts { name, request },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_llm_conditional_execution_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    request: *const c_char,
    request_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let request = input::text_request(request, request_len, "request")?;
            machine::start(
                begin::llm_conditional_execution(
                    &runtime.at(head, depth),
                    arguments::LlmConditionalExecution { request },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Writes a line into the log that the runtime writes to; nothing happens where that is off.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_log(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    severity: u32,
    message: *const c_char,
    message_len: usize,
    target: *const c_char,
    target_len: usize,
    fields: *const c_char,
    fields_len: usize,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let severity = input::number(LogSeverity::from_number(severity), "severity")?;
            let message = input::text(message, message_len, "message")?;
            let target = input::optional_text(target, target_len, "target")?;
            let fields = input::optional_text_json(fields, fields_len, "fields")?;
            let mut here = runtime.at(head, 0);
            ops::logging_log(&mut here, arguments::LoggingLog { severity, message, target, fields })
        }
    })
}

/// Lists everything that is registered globally by kind and name.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_list_runtime_registrations(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    kinds: *const c_char,
    kinds_len: usize,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let kinds = input::optional_text_json(kinds, kinds_len, "kinds")?;
            let mut here = runtime.at(head, 0);
            out.set(ops::runtime_registrations_list_runtime_registrations(
                &mut here,
                arguments::RuntimeRegistrationsListRuntimeRegistrations { kinds },
            )?)
        }
    })
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_push_scope(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    scope_type: u32,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    input: *const c_char,
    input_len: usize,
    timestamp: *const i64,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let scope_type = input::number(ScopeType::from_number(scope_type), "scope_type")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(ScopeAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let input = input::optional_text_json(input, input_len, "input")?;
            let timestamp = input::optional_timestamp(timestamp);
            let mut here = runtime.at(head, 0);
            {
                ops::scope_push(
                    &mut here,
                    arguments::ScopePush { name, scope_type, handle, attributes, data, metadata, input, timestamp },
                )?;
                out.set(here.head())
            }
        }
    })
}

/// Closes the innermost scope of the current context.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_pop_scope(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    handle: *const NemoRelayScopeHandle,
    output: *const c_char,
    output_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    timestamp: *const i64,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let handle = input::reference(handle, "handle")?;
            let output = input::optional_text_json(output, output_len, "output")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let timestamp = input::optional_timestamp(timestamp);
            let mut here = runtime.at(head, 0);
            {
                ops::scope_pop(&mut here, arguments::ScopePop { handle, output, metadata, timestamp })?;
                out.set(here.head())
            }
        }
    })
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_close_scope(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    handle: *const NemoRelayScopeHandle,
    output: *const c_char,
    output_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    timestamp: *const i64,
    status: *const c_char,
    status_len: usize,
    status_description: *const c_char,
    status_description_len: usize,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let handle = input::reference(handle, "handle")?;
            let output = input::optional_text_json(output, output_len, "output")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let timestamp = input::optional_timestamp(timestamp);
            let status = input::optional_text(status, status_len, "status")?;
            let status_description =
                input::optional_text(status_description, status_description_len, "status_description")?;
            let mut here = runtime.at(head, 0);
            {
                ops::scope_close(
                    &mut here,
                    arguments::ScopeClose { handle, output, metadata, timestamp, status, status_description },
                )?;
                out.set(here.head())
            }
        }
    })
}

/// The innermost open scope of the current context; the implicit root where none is open.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_get_handle(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    out: *mut *mut NemoRelayScopeHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let mut here = runtime.at(head, 0);
            {
                ops::scope_get_handle(&mut here)?;
                out.set(here.head())
            }
        }
    })
}

/// Emits a mark under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_event(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    handle: *const NemoRelayScopeHandle,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    data_schema: *const NemoRelayDataSchema,
    timestamp: *const i64,
    severity: *const u32,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let handle = input::optional_reference(handle);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let data_schema = input::data_schema(data_schema)?;
            let timestamp = input::optional_timestamp(timestamp);
            let severity = input::optional_enum(severity, LogSeverity::from_number, "severity")?;
            let mut here = runtime.at(head, 0);
            ops::scope_event(
                &mut here,
                arguments::ScopeEvent { name, handle, data, metadata, data_schema, timestamp, severity },
            )
        }
    })
}

/// Emits a mark with measurements under the innermost open scope.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_metric_json(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    measurements: *const c_char,
    measurements_len: usize,
    handle: *const NemoRelayScopeHandle,
    metadata: *const c_char,
    metadata_len: usize,
    timestamp: *const i64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let measurements = input::text_payload(measurements, measurements_len, "measurements")?;
            let handle = input::optional_reference(handle);
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let timestamp = input::optional_timestamp(timestamp);
            let mut here = runtime.at(head, 0);
            ops::scope_metric(&mut here, arguments::ScopeMetric { name, measurements, handle, metadata, timestamp })
        }
    })
}

/// Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_set_queue_policy(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    queue_policy: *const c_char,
    queue_policy_len: usize,
    scope: *const NemoRelayScopeHandle,
    queue_events: *const u32,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let queue_policy = input::text(queue_policy, queue_policy_len, "queue_policy")?;
            let scope = input::optional_reference(scope);
            let queue_events = input::optional_number(queue_events);
            let mut here = runtime.at(head, 0);
            ops::subscribers_set_queue_policy(
                &mut here,
                arguments::SubscribersSetQueuePolicy { name, queue_policy, scope, queue_events },
            )
        }
    })
}

/// Runs a tool through the managed pipeline.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_tool_call_execute_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    args: *const c_char,
    args_len: usize,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    tool_call_id: *const c_char,
    tool_call_id_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let args = input::text_payload(args, args_len, "args")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(ToolAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let tool_call_id = input::optional_text(tool_call_id, tool_call_id_len, "tool_call_id")?;
            machine::start(
                begin::tools_execute(
                    &runtime.at(head, depth),
                    arguments::ToolsExecute { name, args, handle, attributes, data, metadata, tool_call_id },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_tool_call_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    name: *const c_char,
    name_len: usize,
    args: *const c_char,
    args_len: usize,
    handle: *const NemoRelayScopeHandle,
    attributes: u32,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    tool_call_id: *const c_char,
    tool_call_id_len: usize,
    timestamp: *const i64,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let args = input::text_payload(args, args_len, "args")?;
            let handle = input::optional_reference(handle);
            let attributes = Some(input::number(ToolAttributes::from_bits(attributes), "attributes")?);
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let tool_call_id = input::optional_text(tool_call_id, tool_call_id_len, "tool_call_id")?;
            let timestamp = input::optional_timestamp(timestamp);
            machine::start(
                begin::tools_call(
                    &runtime.at(head, 0),
                    arguments::ToolsCall { name, args, handle, attributes, data, metadata, tool_call_id, timestamp },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_tool_call_end_start(
    handle: *const NemoRelayToolHandle,
    result: *const c_char,
    result_len: usize,
    annotation: *const c_char,
    annotation_len: usize,
    data: *const c_char,
    data_len: usize,
    metadata: *const c_char,
    metadata_len: usize,
    timestamp: *const i64,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let handle = input::reference(handle, "handle")?;
            let result = input::text_payload(result, result_len, "result")?;
            let annotation = input::optional_text_json(annotation, annotation_len, "annotation")?;
            let data = input::optional_text_json(data, data_len, "data")?;
            let metadata = input::optional_text_json(metadata, metadata_len, "metadata")?;
            let timestamp = input::optional_timestamp(timestamp);
            machine::start(
                begin::tools_call_end(arguments::ToolsCallEnd {
                    handle,
                    result,
                    annotation,
                    data,
                    metadata,
                    timestamp,
                })?,
                &machine,
                &op,
            )
        }
    })
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_tool_request_intercepts_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    args: *const c_char,
    args_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let args = input::text_payload(args, args_len, "args")?;
            machine::start(
                begin::tools_request_intercepts(
                    &runtime.at(head, depth),
                    arguments::ToolsRequestIntercepts { name, args },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
/// The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_tool_conditional_execution_start(
    runtime: *const NemoRelayRuntime,
    head: *const NemoRelayScopeHandle,
    depth: u32,
    name: *const c_char,
    name_len: usize,
    args: *const c_char,
    args_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let head = input::reference(head, "head")?;
            let name = input::text(name, name_len, "name")?;
            let args = input::text_payload(args, args_len, "args")?;
            machine::start(
                begin::tools_conditional_execution(
                    &runtime.at(head, depth),
                    arguments::ToolsConditionalExecution { name, args },
                )?,
                &machine,
                &op,
            )
        }
    })
}

/// Makes a kind of component known, which the caller is asked about by its number.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_register_plugin(
    runtime: *const NemoRelayRuntime,
    kind: *const c_char,
    kind_len: usize,
    callback: u64,
    validates: bool,
    allows_multiple: bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let kind = input::text(kind, kind_len, "kind")?;
            runtime.register_plugin(kind, callback, validates, allows_multiple)
        }
    })
}

/// Forgets a kind of component; components that are active stay.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_deregister_plugin(
    runtime: *const NemoRelayRuntime,
    kind: *const c_char,
    kind_len: usize,
    out: *mut bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let kind = input::text(kind, kind_len, "kind")?;
            out.set(runtime.plugins().deregister(kind))
        }
    })
}

/// The kinds of components that are known by name, as a JSON list.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_list_plugin_kinds_json(
    runtime: *const NemoRelayRuntime,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(ops::kinds_of(&runtime.plugins().kinds())?)
        }
    })
}

/// Says what is wrong with a configuration. Its result is the report. Drive it until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_validate_plugin_config_start(
    runtime: *const NemoRelayRuntime,
    config: *const c_char,
    config_len: usize,
    additional_plugins_toml: *const c_char,
    additional_plugins_toml_len: usize,
    exact: bool,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let config = input::text_payload(config, config_len, "config")?;
            let additional_plugins_toml =
                input::optional_text(additional_plugins_toml, additional_plugins_toml_len, "additional_plugins_toml")?;
            machine::start(
                begin::plugin_validate(runtime.plugins(), config, additional_plugins_toml, exact)?,
                &machine,
                &op,
            )
        }
    })
}

/// Activates a configuration. Its result is an object of the number `activation` and of the `report`. Drive it until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_initialize_plugins_start(
    runtime: *const NemoRelayRuntime,
    config: *const c_char,
    config_len: usize,
    additional_plugins_toml: *const c_char,
    additional_plugins_toml_len: usize,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            let config = input::text_payload(config, config_len, "config")?;
            let additional_plugins_toml =
                input::optional_text(additional_plugins_toml, additional_plugins_toml_len, "additional_plugins_toml")?;
            machine::start(
                {
                    runtime.serve_stage();
                    begin::plugin_initialize(runtime.plugins(), config, additional_plugins_toml)?
                },
                &machine,
                &op,
            )
        }
    })
}

/// Closes an activation; one that is not active any more stays as it is. Drive it until its operation is done or an error comes back.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_close_plugins_start(
    runtime: *const NemoRelayRuntime,
    activation: u64,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let runtime = input::reference(runtime, "runtime")?;
            machine::start(runtime.plugins().close((activation > 0).then_some(activation)), &machine, &op)
        }
    })
}

/// Whether an activation is the active one.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_plugins_are_active(
    runtime: *const NemoRelayRuntime,
    activation: u64,
) -> bool {
    guard::value(false, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            Ok(runtime.plugins().is_active(activation))
        }
    })
}

/// The report of the active configuration.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_active_plugin_report_json(
    runtime: *const NemoRelayRuntime,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            out.set(runtime.plugins().report().map(|report| report.as_str().to_owned()))
        }
    })
}

/// Registers middleware as part of a component.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_plugin_context_register(
    runtime: *const NemoRelayRuntime,
    context: *const NemoRelayPluginContext,
    family: u32,
    name: *const c_char,
    name_len: usize,
    priority: i32,
    break_chain: bool,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let context = input::reference(context, "context")?;
            let family = input::number(Family::from_number(family), "family")?;
            let name = input::text(name, name_len, "name")?;
            runtime.register_with(context, family, name, priority, break_chain, callback)
        }
    })
}

/// Registers, as part of a component, a function that decides about other registrations.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_plugin_context_register_switch(
    runtime: *const NemoRelayRuntime,
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    name_len: usize,
    kinds: *const c_char,
    kinds_len: usize,
    registration_name: *const c_char,
    registration_name_len: usize,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let context = input::reference(context, "context")?;
            let name = input::text(name, name_len, "name")?;
            let kinds = input::text_payload(kinds, kinds_len, "kinds")?;
            let registration_name = input::text(registration_name, registration_name_len, "registration_name")?;
            runtime.register_switch_with(context, name, kinds, registration_name, callback)
        }
    })
}

/// Registers a subscriber as part of a component.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_plugin_context_subscribe(
    runtime: *const NemoRelayRuntime,
    context: *const NemoRelayPluginContext,
    name: *const c_char,
    name_len: usize,
    callback: u64,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let context = input::reference(context, "context")?;
            let name = input::text(name, name_len, "name")?;
            runtime.subscribe_with(context, name, callback)
        }
    })
}

/// Makes an exporter of a class from its configuration as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_create(
    class_name: *const c_char,
    class_name_len: usize,
    config: *const c_char,
    config_len: usize,
    out: *mut *mut NemoRelayExporter,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let class_name = input::text(class_name, class_name_len, "class_name")?;
            let config = input::text_payload(config, config_len, "config")?;
            out.set(exporter::open(class_name, config.text)?)
        }
    })
}

/// The file that is written; empty for a server.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_path(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.path()?)
        }
    })
}

/// Starts to receive every event.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_register(
    runtime: *const NemoRelayRuntime,
    object: *const NemoRelayExporter,
    name: *const c_char,
    name_len: usize,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let runtime = input::reference(runtime, "runtime")?;
            let object = input::reference(object, "object")?;
            let name = input::text(name, name_len, "name")?;
            object.register(runtime.inner(), name)
        }
    })
}

/// Stops to receive events; what is queued is still written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_deregister(
    runtime: *const NemoRelayRuntime,
    object: *const NemoRelayExporter,
    name: *const c_char,
    name_len: usize,
    out: *mut bool,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let runtime = input::reference(runtime, "runtime")?;
            let object = input::reference(object, "object")?;
            let name = input::text(name, name_len, "name")?;
            out.set(object.deregister(runtime.inner(), name)?)
        }
    })
}

/// Waits until what was emitted before it is written.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_force_flush(
    object: *const NemoRelayExporter,
    timeout_millis: *const u32,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            let timeout_millis = input::optional_number(timeout_millis);
            object.force_flush(timeout_millis)
        }
    })
}

/// Lists what went wrong; each entry has a code and a message and a count.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_runtime_diagnostics(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.runtime_diagnostics()?)
        }
    })
}

/// Sees that what is queued is written and lets go of everything; it may be called twice.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_shutdown(
    object: *const NemoRelayExporter,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.shutdown()
        }
    })
}

/// Gives what was seen so far as a trajectory.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_export(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export()?)
        }
    })
}

/// Gives the same as JSON text.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_export_json(
    object: *const NemoRelayExporter,
    out: *mut *mut c_char,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let object = input::reference(object, "object")?;
            out.set(object.export_json()?)
        }
    })
}

/// Forgets what was seen.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_runtime_exporter_clear(
    object: *const NemoRelayExporter,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::reference(object, "object")?;
            object.clear()
        }
    })
}

/// Answers with a value: from a rewriting or sanitizing function, or the copy that was asked for.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_value(
    machine: *mut NemoRelayMachine,
    slot: u32,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Value(slot), op)
        }
    })
}

/// Answers with what the tool or an execution intercept gave.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_outcome(
    machine: *mut NemoRelayMachine,
    slot: u32,
    annotation: u32,
    pending_marks: u32,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume_outcome(slot, annotation, pending_marks, op)
        }
    })
}

/// Answers with what a request intercept of model calls gave.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_rewritten(
    machine: *mut NemoRelayMachine,
    slot: u32,
    annotation: u32,
    pending_marks: u32,
    contributions: u32,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume_rewritten([slot, annotation, pending_marks, contributions], op)
        }
    })
}

/// Answers that a sanitizer gave nothing to show.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_omit(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Omit, op)
        }
    })
}

/// Answers that the consumer asks for a chunk.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_more(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::More, op)
        }
    })
}

/// Answers that the consumer wants no more.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_stop(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Stop, op)
        }
    })
}

/// Answers that the consumer was cancelled.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_cancelled(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Cancelled, op)
        }
    })
}

/// Answers that a stream is over.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_finished(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Finished, op)
        }
    })
}

/// Answers that a guardrail lets the call run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_allow(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.resume(Reply::Allow, op)
        }
    })
}

/// Answers that a guardrail refuses the call.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_reject(
    machine: *mut NemoRelayMachine,
    reason: *const c_char,
    reason_len: usize,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            let reason = input::text(reason, reason_len, "reason")?;
            machine.resume(Reply::Reject(reason.to_owned()), op)
        }
    })
}

/// Answers an encode, source or check operation with the JSON text of the value.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_json(
    machine: *mut NemoRelayMachine,
    json: *const c_char,
    json_len: usize,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            let json = input::bytes(json, json_len, "json")?;
            machine.resume_json(json, op)
        }
    })
}

/// Answers that the function failed.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_resume_failed(
    machine: *mut NemoRelayMachine,
    status: i32,
    exception_type: *const c_char,
    exception_type_len: usize,
    message: *const c_char,
    message_len: usize,
    http_status: u32,
    payload: *const c_char,
    payload_len: usize,
    cause: u32,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            let exception_type = input::text(exception_type, exception_type_len, "exception_type")?;
            let message = input::text(message, message_len, "message")?;
            let payload = input::optional_text(payload, payload_len, "payload")?;
            machine.resume_failed(status, (exception_type, message), http_status, payload, cause, op)
        }
    })
}

/// Takes the continuation of the execution intercept that is to run.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_continuation(
    machine: *mut NemoRelayMachine,
    out: *mut *mut NemoRelayContinuation,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let machine = input::mutable(machine, "machine")?;
            out.set(machine.continuation()?)
        }
    })
}

/// Starts one run of the rest of the chain.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_continuation_start(
    continuation: *const NemoRelayContinuation,
    slot: u32,
    machine: *mut *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = output::place(machine, "machine")?;
            let op = output::place(op, "op")?;
            let continuation = input::reference(continuation, "continuation")?;
            {
                let (child, first) = continuation.start(slot)?;
                machine.set(child)?;
                op.set(first)
            }
        }
    })
}

/// Frees a continuation.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_continuation_free(object: *mut NemoRelayContinuation) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// Takes the tool call that a machine has started by hand.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_tool_handle(
    machine: *mut NemoRelayMachine,
    out: *mut *mut NemoRelayToolHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let machine = input::mutable(machine, "machine")?;
            out.set(machine.opened(NemoRelayToolHandle)?)
        }
    })
}

/// Takes the model call that a machine has started by hand.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_llm_handle(
    machine: *mut NemoRelayMachine,
    out: *mut *mut NemoRelayLlmHandle,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let machine = input::mutable(machine, "machine")?;
            out.set(machine.opened(NemoRelayLlmHandle)?)
        }
    })
}

/// The slots of the lists that request intercepts have left behind; gives how many there are, of which those are written that the array can take.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_gathered(
    machine: *mut NemoRelayMachine,
    contributions: bool,
    slots: *mut u32,
    slots_capacity: usize,
) -> usize {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = input::mutable(machine, "machine")?;
            let slots = output::array(slots, slots_capacity, "slots")?;
            Ok(machine.gathered(contributions, slots))
        }
    })
}

/// Ends the call as cancelled; one that is over stays as it is.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_cancel(
    machine: *mut NemoRelayMachine,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let machine = input::mutable(machine, "machine")?;
            machine.cancel()
        }
    })
}

/// Frees a call; one that is not over is cancelled.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_free(object: *mut NemoRelayMachine) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let object = input::taken(object);
            {
                drop(object);
                Ok(())
            }
        }
    })
}

/// The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_scope_handle_name_bytes(
    handle: *const NemoRelayScopeHandle,
    bytes: *mut u8,
    bytes_capacity: usize,
) -> usize {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let bytes = output::array(bytes, bytes_capacity, "bytes")?;
            Ok(handle.name_bytes(bytes))
        }
    })
}

/// The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_tool_handle_name_bytes(
    handle: *const NemoRelayToolHandle,
    bytes: *mut u8,
    bytes_capacity: usize,
) -> usize {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let bytes = output::array(bytes, bytes_capacity, "bytes")?;
            Ok(handle.name_bytes(bytes))
        }
    })
}

/// The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_llm_handle_name_bytes(
    handle: *const NemoRelayLlmHandle,
    bytes: *mut u8,
    bytes_capacity: usize,
) -> usize {
    guard::value(0, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let handle = input::reference(handle, "handle")?;
            let bytes = output::array(bytes, bytes_capacity, "bytes")?;
            Ok(handle.name_bytes(bytes))
        }
    })
}

/// Makes the error that a call fails with whose function failed; its status is callback failed.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_callback_error(
    exception_type: *const c_char,
    exception_type_len: usize,
    message: *const c_char,
    message_len: usize,
    http_status: u32,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let exception_type = input::text(exception_type, exception_type_len, "exception_type")?;
            let message = input::text(message, message_len, "message")?;
            Err(Error::callback(exception_type, message, error::NO_SLOT).upstream(error::http_status(http_status)))
        }
    })
}

/// Empties an error.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_error_free(error: *mut NemoRelayError) {
    guard::value((), || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let error = input::emptied(error);
            {
                if let Some(error) = error {
                    error::free(error);
                }
                Ok(())
            }
        }
    })
}

/// Takes the context of the plugin that is to register.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_plugin_context(
    machine: *mut NemoRelayMachine,
    out: *mut *mut NemoRelayPluginContext,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let out = output::place(out, "out")?;
            let machine = input::mutable(machine, "machine")?;
            out.set(machine.plugin_context()?)
        }
    })
}

/// Does the work that is asked for, which may wait, and answers that it is done.
///
/// # Safety
/// Pointers are null or as the header says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nemo_relay_machine_work(
    machine: *mut NemoRelayMachine,
    op: *mut NemoRelayOp,
    error: *mut NemoRelayError,
) -> NemoRelayStatus {
    guard::raw(error, || {
        // SAFETY: what the caller promises in the header.
        unsafe {
            let op = output::place(op, "op")?;
            let machine = input::mutable(machine, "machine")?;
            machine.work(op)
        }
    })
}
