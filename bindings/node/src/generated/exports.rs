// Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

//! What JavaScript calls. Every function stops a panic: it becomes a JavaScript error.

#![allow(missing_docs, reason = "the engine documents them")]
#![allow(clippy::too_many_arguments, reason = "JavaScript passes the parameters of an operation one by one")]

use crate::{Text, raise, with};
use napi::bindgen_prelude::*;
use napi_derive::napi;
use nemo_relay_js::{
    LlmCall, LlmCallEnd, LlmExecute, LlmRequestIntercepts, LlmStreamExecute, ScopeClose, ScopeEvent, ScopeMetric,
    ScopePop, ScopePush, ToolsCall, ToolsCallEnd, ToolsConditionalExecution, ToolsExecute, ToolsRequestIntercepts,
};

/// See the engine.
#[napi(catch_unwind)]
pub fn limits(seat: u32) -> Result<Vec<u32>> {
    with(seat, |engine| engine.limits())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn refuse_payload(seat: u32, path: Option<String>) -> Result<()> {
    with(seat, |engine| engine.refuse_payload(path))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn check_call_depth(seat: u32, depth: u32) -> Result<()> {
    with(seat, |engine| engine.check_call_depth(depth))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_released(seat: u32) -> Result<Vec<u32>> {
    with(seat, |engine| engine.take_released())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn new_stack(seat: u32) -> Result<u32> {
    with(seat, |engine| engine.new_stack())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn free_scope(seat: u32, scope: u32) -> Result<()> {
    with(seat, |engine| engine.free_scope(scope))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn find_scope(seat: u32, head: u32, uuid: String) -> Result<u32> {
    with(seat, |engine| engine.find_scope(head, uuid))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn innermost_scope(seat: u32, head: u32) -> Result<u32> {
    with(seat, |engine| engine.innermost_scope(head))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn scope_uuid(seat: u32, scope: u32) -> Result<String> {
    with(seat, |engine| engine.scope_uuid(scope))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn scope_details(seat: u32, scope: u32) -> Result<String> {
    with(seat, |engine| engine.scope_details(scope))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn push_plain(seat: u32, head: u32, name: Text, scope_type: u32) -> Result<u32> {
    with(seat, |engine| engine.push_plain(head, name, scope_type))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn pop_plain(seat: u32, head: u32, handle: u32) -> Result<()> {
    with(seat, |engine| engine.pop_plain(head, handle))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn execute_plain(seat: u32, head: u32, depth: u32, value: u32, name: Text, text: Option<Text>) -> Result<bool> {
    with(seat, |engine| engine.execute_plain(head, depth, value, name, text))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn model_plain(seat: u32, head: u32, depth: u32, value: u32, name: Text) -> Result<()> {
    with(seat, |engine| engine.model_plain(head, depth, value, name))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn fork(seat: u32, machine: u32, args: u32) -> Result<()> {
    with(seat, |engine| engine.fork(machine, args))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn hold(seat: u32, machine: u32) -> Result<u32> {
    with(seat, |engine| engine.hold(machine))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn fork_held(seat: u32, continuation: u32, args: u32) -> Result<()> {
    with(seat, |engine| engine.fork_held(continuation, args))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn free_continuation(seat: u32, continuation: u32) -> Result<()> {
    with(seat, |engine| engine.free_continuation(continuation))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume(seat: u32, machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<()> {
    with(seat, |engine| engine.resume(machine, kind, a, b, c))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn chunk(seat: u32, machine: u32, slot: u32) -> Result<bool> {
    with(seat, |engine| engine.chunk(machine, slot))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_rewritten(
    seat: u32,
    machine: u32,
    request: u32,
    annotation: u32,
    marks: u32,
    contributions: u32,
) -> Result<()> {
    with(seat, |engine| engine.resume_rewritten(machine, request, annotation, marks, contributions))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_text(seat: u32, machine: u32, kind: u32, text: Text) -> Result<()> {
    with(seat, |engine| engine.resume_text(machine, kind, text))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_shown(seat: u32, machine: u32, kind: u32, slot: u32, text: Text) -> Result<bool> {
    with(seat, |engine| engine.resume_shown(machine, kind, slot, text))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_thrown(
    seat: u32,
    machine: u32,
    slot: u32,
    exception_type: String,
    message: String,
    status: Option<u32>,
) -> Result<()> {
    with(seat, |engine| engine.resume_thrown(machine, slot, exception_type, message, status))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_failed(seat: u32, machine: u32, slot: u32, number: u32, message: String, payload: String) -> Result<()> {
    with(seat, |engine| engine.resume_failed(machine, slot, number, message, payload))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn cancel(seat: u32, machine: u32) -> Result<bool> {
    with(seat, |engine| engine.cancel(machine))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn cancel_all(seat: u32) -> Result<()> {
    with(seat, |engine| engine.cancel_all())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_failure(seat: u32) -> Result<String> {
    with(seat, |engine| engine.take_failure())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_text(seat: u32) -> Result<String> {
    with(seat, |engine| engine.take_text())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn free_call(seat: u32, call: u32) -> Result<()> {
    with(seat, |engine| engine.free_call(call))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn call_uuid(seat: u32, call: u32) -> Result<String> {
    with(seat, |engine| engine.call_uuid(call))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn call_details(seat: u32, call: u32) -> Result<String> {
    with(seat, |engine| engine.call_details(call))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn capture_traceparent(seat: u32, head: u32) -> Result<String> {
    with(seat, |engine| engine.capture_traceparent(head))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn capture_propagation(seat: u32, head: u32, run: u32, root: Option<String>) -> Result<String> {
    with(seat, |engine| engine.capture_propagation(head, run, root))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn stack_from_propagation(seat: u32, context: String) -> Result<u32> {
    with(seat, |engine| engine.stack_from_propagation(context))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn propagation_to_json(seat: u32, context: String) -> Result<String> {
    with(seat, |engine| engine.propagation_to_json(context))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn propagation_from_json(seat: u32, text: String) -> Result<String> {
    with(seat, |engine| engine.propagation_from_json(text))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn propagation_to_traceparent(seat: u32, context: String) -> Result<String> {
    with(seat, |engine| engine.propagation_to_traceparent(context))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn list_registrations(seat: u32, kinds: Option<String>) -> Result<String> {
    with(seat, |engine| engine.list_registrations(kinds))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codec_decode(seat: u32, codec: String, value: u32) -> Result<()> {
    with(seat, |engine| engine.codec_decode(codec, value))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codec_encode(seat: u32, codec: String, annotated: u32, original: u32) -> Result<()> {
    with(seat, |engine| engine.codec_encode(codec, annotated, original))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codec_decode_response(seat: u32, codec: String, value: u32) -> Result<()> {
    with(seat, |engine| engine.codec_decode_response(codec, value))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codec_of_request(seat: u32, content: String, hint: Option<String>) -> Result<Option<String>> {
    with(seat, |engine| engine.codec_of_request(content, hint))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codec_of_response(seat: u32, response: String, hint: Option<String>) -> Result<Option<String>> {
    with(seat, |engine| engine.codec_of_response(response, hint))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn set_pricing(seat: u32, catalog: Option<String>) -> Result<()> {
    with(seat, |engine| engine.set_pricing(catalog))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn set_full_payloads(seat: u32, full: bool) -> Result<()> {
    with(seat, |engine| engine.set_full_payloads(full))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn set_sanitizer_timeout(seat: u32, timeout_millis: u32) -> Result<()> {
    with(seat, |engine| engine.set_sanitizer_timeout(timeout_millis))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn set_queue_policy(
    seat: u32,
    name: String,
    queue_policy: String,
    scope: u32,
    queue_events: Option<u32>,
) -> Result<()> {
    with(seat, |engine| engine.set_queue_policy(name, queue_policy, scope, queue_events))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn register_codec(seat: u32, name: String, codec: u32) -> Result<()> {
    with(seat, |engine| engine.register_codec(name, codec))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn deregister_codec(seat: u32, name: String) -> Result<bool> {
    with(seat, |engine| engine.deregister_codec(name))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn codecs_told(seat: u32, machine: u32, family: u32) -> Result<String> {
    with(seat, |engine| engine.codecs_told(machine, family))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn register(
    seat: u32,
    family: u32,
    scope: u32,
    name: String,
    priority: i32,
    break_chain: bool,
    callback: u32,
) -> Result<()> {
    with(seat, |engine| engine.register(family, scope, name, priority, break_chain, callback))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn register_switch(seat: u32, name: String, kinds: String, registration_name: String, callback: u32) -> Result<()> {
    with(seat, |engine| engine.register_switch(name, kinds, registration_name, callback))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn deregister(seat: u32, family: u32, scope: u32, name: String) -> Result<bool> {
    with(seat, |engine| engine.deregister(family, scope, name))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn log_hear(seat: u32, on: bool) -> Result<()> {
    with(seat, |engine| engine.log_hear(on))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn log_write(
    seat: u32,
    severity: u32,
    message: String,
    target: Option<String>,
    fields: Option<String>,
) -> Result<()> {
    with(seat, |engine| engine.log_write(severity, message, target, fields))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn log_callback_failed(seat: u32, callback: String, name: String, exception_type: String) -> Result<()> {
    with(seat, |engine| engine.log_callback_failed(callback, name, exception_type))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_log(seat: u32) -> Result<String> {
    with(seat, |engine| engine.take_log())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn process_next(seat: u32) -> Result<bool> {
    with(seat, |engine| engine.process_next())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn processed(seat: u32) -> Result<()> {
    with(seat, |engine| engine.processed())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_deliveries(seat: u32, most: u32) -> Result<String> {
    with(seat, |engine| engine.take_deliveries(most))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn delivered_text(seat: u32, place: u32) -> Result<String> {
    with(seat, |engine| engine.delivered_text(place))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn subscriber_name(seat: u32, subscriber: u32) -> Result<String> {
    with(seat, |engine| engine.subscriber_name(subscriber))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn delivered(seat: u32, subscriber: u32, calls: u32, raised: u32) -> Result<()> {
    with(seat, |engine| engine.delivered(subscriber, calls, raised))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn discard(seat: u32) -> Result<()> {
    with(seat, |engine| engine.discard())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn flush_begin(seat: u32) -> Result<u32> {
    with(seat, |engine| engine.flush_begin())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn flush_report(seat: u32, ticket: u32) -> Result<Vec<f64>> {
    with(seat, |engine| engine.flush_report(ticket))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn flush_end(seat: u32, ticket: u32) -> Result<()> {
    with(seat, |engine| engine.flush_end(ticket))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_new(seat: u32, class_name: String, config: String) -> Result<u32> {
    with(seat, |engine| engine.exporter_new(class_name, config))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_path(seat: u32, exporter: u32) -> Result<String> {
    with(seat, |engine| engine.exporter_path(exporter))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_register(seat: u32, exporter: u32, name: String) -> Result<()> {
    with(seat, |engine| engine.exporter_register(exporter, name))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_deregister(seat: u32, exporter: u32, name: String) -> Result<bool> {
    with(seat, |engine| engine.exporter_deregister(exporter, name))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_force_flush(seat: u32, exporter: u32, timeout_millis: u32) -> Result<()> {
    with(seat, |engine| engine.exporter_force_flush(exporter, timeout_millis))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_runtime_diagnostics(seat: u32, exporter: u32) -> Result<String> {
    with(seat, |engine| engine.exporter_runtime_diagnostics(exporter))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_export_json(seat: u32, exporter: u32) -> Result<String> {
    with(seat, |engine| engine.exporter_export_json(exporter))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_clear(seat: u32, exporter: u32) -> Result<()> {
    with(seat, |engine| engine.exporter_clear(exporter))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn exporter_shutdown(seat: u32, exporter: u32) -> Result<()> {
    with(seat, |engine| engine.exporter_shutdown(exporter))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn shutdown_exporters(seat: u32, own: bool, millis: u32) -> Result<()> {
    with(seat, |engine| engine.shutdown_exporters(own, millis))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn recover_file(seat: u32, path: String, atif_directory: Option<String>) -> Result<String> {
    with(seat, |engine| engine.recover_file(path, atif_directory))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn expand_file(seat: u32, path: String, output: String) -> Result<f64> {
    with(seat, |engine| engine.expand_file(path, output))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn register_plugin(seat: u32, kind: String, plugin: u32, validates: bool, allows_multiple: bool) -> Result<()> {
    with(seat, |engine| engine.register_plugin(kind, plugin, validates, allows_multiple))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn deregister_plugin(seat: u32, kind: String) -> Result<bool> {
    with(seat, |engine| engine.deregister_plugin(kind))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_kinds(seat: u32) -> Result<String> {
    with(seat, |engine| engine.plugin_kinds())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_validate(seat: u32, config: String, additional_toml: Option<String>, exact: bool) -> Result<()> {
    with(seat, |engine| engine.plugin_validate(config, additional_toml, exact))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_initialize(seat: u32, config: String, additional_toml: Option<String>) -> Result<()> {
    with(seat, |engine| engine.plugin_initialize(config, additional_toml))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_close(seat: u32, activation: Option<u32>) -> Result<()> {
    with(seat, |engine| engine.plugin_close(activation))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_is_active(seat: u32, activation: u32) -> Result<bool> {
    with(seat, |engine| engine.plugin_is_active(activation))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn plugin_report(seat: u32) -> Result<Option<String>> {
    with(seat, |engine| engine.plugin_report())
}

/// See the engine.
#[napi(catch_unwind)]
pub fn run_work(seat: u32, work: u32) -> Result<()> {
    with(seat, |engine| engine.run_work(work))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn context_details(seat: u32, context: u32) -> Result<String> {
    with(seat, |engine| engine.context_details(context))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn context_register(
    seat: u32,
    context: u32,
    family: u32,
    name: String,
    priority: i32,
    break_chain: bool,
    id: u32,
) -> Result<()> {
    with(seat, |engine| engine.context_register(context, family, name, priority, break_chain, id))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn context_register_switch(
    seat: u32,
    context: u32,
    name: String,
    kinds: String,
    registration_name: String,
    id: u32,
) -> Result<()> {
    with(seat, |engine| engine.context_register_switch(context, name, kinds, registration_name, id))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn free_context(seat: u32, context: u32) -> Result<()> {
    with(seat, |engine| engine.free_context(context))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn forget_settled(seat: u32) -> Result<()> {
    with(seat, |engine| engine.forget_settled())
}

/// Runs a model call through the managed pipeline.
#[napi(catch_unwind)]
pub fn llm_execute(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    model_name: Option<String>,
    codec: Option<String>,
    response_codec: Option<String>,
) -> Result<()> {
    let arguments = LlmExecute { name, handle, attributes, data, metadata, model_name, codec, response_codec };
    with(seat, |engine| engine.llm_execute(head, depth, value, arguments))?.map_err(raise)
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
#[napi(catch_unwind)]
pub fn llm_stream_execute(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: String,
    collector: bool,
    finalizer: bool,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    model_name: Option<String>,
    codec: Option<String>,
    response_codec: Option<String>,
) -> Result<()> {
    let arguments = LlmStreamExecute {
        name,
        collector,
        finalizer,
        handle,
        attributes,
        data,
        metadata,
        model_name,
        codec,
        response_codec,
    };
    with(seat, |engine| engine.llm_stream_execute(head, depth, value, arguments))?.map_err(raise)
}

/// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn llm_call(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    model_name: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = LlmCall { name, handle, attributes, data, metadata, model_name, timestamp };
    with(seat, |engine| engine.llm_call(head, depth, value, arguments))?.map_err(raise)
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn llm_call_end(
    seat: u32,
    value: u32,
    annotation: u32,
    handle: u32,
    data: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
    response_codec: Option<String>,
) -> Result<()> {
    let arguments = LlmCallEnd { handle, data, metadata, timestamp, response_codec };
    with(seat, |engine| engine.llm_call_end(value, annotation, arguments))?.map_err(raise)
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
#[napi(catch_unwind)]
pub fn llm_request_intercepts(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<()> {
    let arguments = LlmRequestIntercepts { name };
    with(seat, |engine| engine.llm_request_intercepts(head, depth, value, arguments))?.map_err(raise)
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
#[napi(catch_unwind)]
pub fn llm_conditional_execution(seat: u32, head: u32, depth: u32, value: u32) -> Result<()> {
    with(seat, |engine| engine.llm_conditional_execution(head, depth, value))?.map_err(raise)
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
#[napi(catch_unwind)]
pub fn scope_push(
    seat: u32,
    head: u32,
    name: String,
    scope_type: u32,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    input: Option<String>,
    timestamp: Option<f64>,
) -> Result<u32> {
    let arguments = ScopePush { name, scope_type, handle, attributes, data, metadata, input, timestamp };
    with(seat, |engine| engine.scope_push(head, arguments))?.map_err(raise)
}

/// Closes the innermost scope of the current context.
#[napi(catch_unwind)]
pub fn scope_pop(
    seat: u32,
    head: u32,
    handle: u32,
    output: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ScopePop { handle, output, metadata, timestamp };
    with(seat, |engine| engine.scope_pop(head, arguments))?.map_err(raise)
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
#[napi(catch_unwind)]
pub fn scope_close(
    seat: u32,
    head: u32,
    handle: u32,
    output: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
    status: Option<String>,
    status_description: Option<String>,
) -> Result<()> {
    let arguments = ScopeClose { handle, output, metadata, timestamp, status, status_description };
    with(seat, |engine| engine.scope_close(head, arguments))?.map_err(raise)
}

/// Emits a mark under the innermost open scope.
#[napi(catch_unwind)]
pub fn scope_event(
    seat: u32,
    head: u32,
    name: String,
    handle: u32,
    data: Option<String>,
    metadata: Option<String>,
    data_schema: Option<String>,
    timestamp: Option<f64>,
    severity: u32,
) -> Result<()> {
    let arguments = ScopeEvent { name, handle, data, metadata, data_schema, timestamp, severity };
    with(seat, |engine| engine.scope_event(head, arguments))?.map_err(raise)
}

/// Emits a mark with measurements under the innermost open scope.
#[napi(catch_unwind)]
pub fn scope_metric(
    seat: u32,
    head: u32,
    name: String,
    measurements: String,
    handle: u32,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ScopeMetric { name, measurements, handle, metadata, timestamp };
    with(seat, |engine| engine.scope_metric(head, arguments))?.map_err(raise)
}

/// Runs a tool through the managed pipeline.
#[napi(catch_unwind)]
pub fn tools_execute(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    tool_call_id: Option<String>,
) -> Result<()> {
    let arguments = ToolsExecute { name, handle, attributes, data, metadata, tool_call_id };
    with(seat, |engine| engine.tools_execute(head, depth, value, arguments))?.map_err(raise)
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn tools_call(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    tool_call_id: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ToolsCall { name, handle, attributes, data, metadata, tool_call_id, timestamp };
    with(seat, |engine| engine.tools_call(head, depth, value, arguments))?.map_err(raise)
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn tools_call_end(
    seat: u32,
    value: u32,
    annotation: u32,
    handle: u32,
    data: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ToolsCallEnd { handle, data, metadata, timestamp };
    with(seat, |engine| engine.tools_call_end(value, annotation, arguments))?.map_err(raise)
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
#[napi(catch_unwind)]
pub fn tools_request_intercepts(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<()> {
    let arguments = ToolsRequestIntercepts { name };
    with(seat, |engine| engine.tools_request_intercepts(head, depth, value, arguments))?.map_err(raise)
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
#[napi(catch_unwind)]
pub fn tools_conditional_execution(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<()> {
    let arguments = ToolsConditionalExecution { name };
    with(seat, |engine| engine.tools_conditional_execution(head, depth, value, arguments))?.map_err(raise)
}
