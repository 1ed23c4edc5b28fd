// Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

//! What JavaScript calls. A panic ends the call with a JavaScript error; its text goes to the panic hook.

#![allow(missing_docs, reason = "the engine documents them")]
#![allow(clippy::too_many_arguments, reason = "JavaScript passes the parameters of an operation one by one")]

use crate::{Text, raise, with};
use nemo_relay_js::{
    LlmCall, LlmCallEnd, LlmExecute, LlmRequestIntercepts, LlmStreamExecute, ScopeClose, ScopeEvent, ScopeMetric,
    ScopePop, ScopePush, ToolsCall, ToolsCallEnd, ToolsConditionalExecution, ToolsExecute, ToolsRequestIntercepts,
};
use wasm_bindgen::prelude::*;

/// See the engine.
#[wasm_bindgen(js_name = limits)]
pub fn limits(seat: u32) -> Result<Vec<u32>, JsValue> {
    with(seat, |engine| engine.limits())
}

/// See the engine.
#[wasm_bindgen(js_name = refusePayload)]
pub fn refuse_payload(seat: u32, path: Option<String>) -> Result<(), JsValue> {
    with(seat, |engine| engine.refuse_payload(path))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = checkCallDepth)]
pub fn check_call_depth(seat: u32, depth: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.check_call_depth(depth))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = takeReleased)]
pub fn take_released(seat: u32) -> Result<Vec<u32>, JsValue> {
    with(seat, |engine| engine.take_released())
}

/// See the engine.
#[wasm_bindgen(js_name = newStack)]
pub fn new_stack(seat: u32) -> Result<u32, JsValue> {
    with(seat, |engine| engine.new_stack())
}

/// See the engine.
#[wasm_bindgen(js_name = freeScope)]
pub fn free_scope(seat: u32, scope: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.free_scope(scope))
}

/// See the engine.
#[wasm_bindgen(js_name = findScope)]
pub fn find_scope(seat: u32, head: u32, uuid: String) -> Result<u32, JsValue> {
    with(seat, |engine| engine.find_scope(head, uuid))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = innermostScope)]
pub fn innermost_scope(seat: u32, head: u32) -> Result<u32, JsValue> {
    with(seat, |engine| engine.innermost_scope(head))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = scopeUuid)]
pub fn scope_uuid(seat: u32, scope: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.scope_uuid(scope))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = scopeDetails)]
pub fn scope_details(seat: u32, scope: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.scope_details(scope))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = pushPlain)]
pub fn push_plain(seat: u32, head: u32, name: Text, scope_type: u32) -> Result<u32, JsValue> {
    with(seat, |engine| engine.push_plain(head, name, scope_type))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = popPlain)]
pub fn pop_plain(seat: u32, head: u32, handle: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.pop_plain(head, handle))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = executePlain)]
pub fn execute_plain(
    seat: u32,
    head: u32,
    depth: u32,
    value: u32,
    name: Text,
    text: Option<Text>,
) -> Result<bool, JsValue> {
    with(seat, |engine| engine.execute_plain(head, depth, value, name, text))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = modelPlain)]
pub fn model_plain(seat: u32, head: u32, depth: u32, value: u32, name: Text) -> Result<(), JsValue> {
    with(seat, |engine| engine.model_plain(head, depth, value, name))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = fork)]
pub fn fork(seat: u32, machine: u32, args: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.fork(machine, args))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = hold)]
pub fn hold(seat: u32, machine: u32) -> Result<u32, JsValue> {
    with(seat, |engine| engine.hold(machine))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = forkHeld)]
pub fn fork_held(seat: u32, continuation: u32, args: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.fork_held(continuation, args))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = freeContinuation)]
pub fn free_continuation(seat: u32, continuation: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.free_continuation(continuation))
}

/// See the engine.
#[wasm_bindgen(js_name = resume)]
pub fn resume(seat: u32, machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.resume(machine, kind, a, b, c))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = chunk)]
pub fn chunk(seat: u32, machine: u32, slot: u32) -> Result<bool, JsValue> {
    with(seat, |engine| engine.chunk(machine, slot))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = resumeRewritten)]
pub fn resume_rewritten(
    seat: u32,
    machine: u32,
    request: u32,
    annotation: u32,
    marks: u32,
    contributions: u32,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.resume_rewritten(machine, request, annotation, marks, contributions))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = resumeText)]
pub fn resume_text(seat: u32, machine: u32, kind: u32, text: Text) -> Result<(), JsValue> {
    with(seat, |engine| engine.resume_text(machine, kind, text))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = resumeShown)]
pub fn resume_shown(seat: u32, machine: u32, kind: u32, slot: u32, text: Text) -> Result<bool, JsValue> {
    with(seat, |engine| engine.resume_shown(machine, kind, slot, text))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = resumeThrown)]
pub fn resume_thrown(
    seat: u32,
    machine: u32,
    slot: u32,
    exception_type: String,
    message: String,
    status: Option<u32>,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.resume_thrown(machine, slot, exception_type, message, status))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = resumeFailed)]
pub fn resume_failed(
    seat: u32,
    machine: u32,
    slot: u32,
    number: u32,
    message: String,
    payload: String,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.resume_failed(machine, slot, number, message, payload))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = cancel)]
pub fn cancel(seat: u32, machine: u32) -> Result<bool, JsValue> {
    with(seat, |engine| engine.cancel(machine))
}

/// See the engine.
#[wasm_bindgen(js_name = cancelAll)]
pub fn cancel_all(seat: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.cancel_all())
}

/// See the engine.
#[wasm_bindgen(js_name = takeFailure)]
pub fn take_failure(seat: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.take_failure())
}

/// See the engine.
#[wasm_bindgen(js_name = takeText)]
pub fn take_text(seat: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.take_text())
}

/// See the engine.
#[wasm_bindgen(js_name = freeCall)]
pub fn free_call(seat: u32, call: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.free_call(call))
}

/// See the engine.
#[wasm_bindgen(js_name = callUuid)]
pub fn call_uuid(seat: u32, call: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.call_uuid(call))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = callDetails)]
pub fn call_details(seat: u32, call: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.call_details(call))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = captureTraceparent)]
pub fn capture_traceparent(seat: u32, head: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.capture_traceparent(head))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = capturePropagation)]
pub fn capture_propagation(seat: u32, head: u32, run: u32, root: Option<String>) -> Result<String, JsValue> {
    with(seat, |engine| engine.capture_propagation(head, run, root))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = stackFromPropagation)]
pub fn stack_from_propagation(seat: u32, context: String) -> Result<u32, JsValue> {
    with(seat, |engine| engine.stack_from_propagation(context))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = propagationToJson)]
pub fn propagation_to_json(seat: u32, context: String) -> Result<String, JsValue> {
    with(seat, |engine| engine.propagation_to_json(context))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = propagationFromJson)]
pub fn propagation_from_json(seat: u32, text: String) -> Result<String, JsValue> {
    with(seat, |engine| engine.propagation_from_json(text))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = propagationToTraceparent)]
pub fn propagation_to_traceparent(seat: u32, context: String) -> Result<String, JsValue> {
    with(seat, |engine| engine.propagation_to_traceparent(context))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = listRegistrations)]
pub fn list_registrations(seat: u32, kinds: Option<String>) -> Result<String, JsValue> {
    with(seat, |engine| engine.list_registrations(kinds))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = codecDecode)]
pub fn codec_decode(seat: u32, codec: String, value: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.codec_decode(codec, value))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = codecEncode)]
pub fn codec_encode(seat: u32, codec: String, annotated: u32, original: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.codec_encode(codec, annotated, original))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = codecDecodeResponse)]
pub fn codec_decode_response(seat: u32, codec: String, value: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.codec_decode_response(codec, value))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = codecOfRequest)]
pub fn codec_of_request(seat: u32, content: String, hint: Option<String>) -> Result<Option<String>, JsValue> {
    with(seat, |engine| engine.codec_of_request(content, hint))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = codecOfResponse)]
pub fn codec_of_response(seat: u32, response: String, hint: Option<String>) -> Result<Option<String>, JsValue> {
    with(seat, |engine| engine.codec_of_response(response, hint))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = setPricing)]
pub fn set_pricing(seat: u32, catalog: Option<String>) -> Result<(), JsValue> {
    with(seat, |engine| engine.set_pricing(catalog))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = setFullPayloads)]
pub fn set_full_payloads(seat: u32, full: bool) -> Result<(), JsValue> {
    with(seat, |engine| engine.set_full_payloads(full))
}

/// See the engine.
#[wasm_bindgen(js_name = setSanitizerTimeout)]
pub fn set_sanitizer_timeout(seat: u32, timeout_millis: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.set_sanitizer_timeout(timeout_millis))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = setQueuePolicy)]
pub fn set_queue_policy(
    seat: u32,
    name: String,
    queue_policy: String,
    scope: u32,
    queue_events: Option<u32>,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.set_queue_policy(name, queue_policy, scope, queue_events))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = registerCodec)]
pub fn register_codec(seat: u32, name: String, codec: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.register_codec(name, codec))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = deregisterCodec)]
pub fn deregister_codec(seat: u32, name: String) -> Result<bool, JsValue> {
    with(seat, |engine| engine.deregister_codec(name))
}

/// See the engine.
#[wasm_bindgen(js_name = codecsTold)]
pub fn codecs_told(seat: u32, machine: u32, family: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.codecs_told(machine, family))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = register)]
pub fn register(
    seat: u32,
    family: u32,
    scope: u32,
    name: String,
    priority: i32,
    break_chain: bool,
    callback: u32,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.register(family, scope, name, priority, break_chain, callback))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = registerSwitch)]
pub fn register_switch(
    seat: u32,
    name: String,
    kinds: String,
    registration_name: String,
    callback: u32,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.register_switch(name, kinds, registration_name, callback))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = deregister)]
pub fn deregister(seat: u32, family: u32, scope: u32, name: String) -> Result<bool, JsValue> {
    with(seat, |engine| engine.deregister(family, scope, name))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = logHear)]
pub fn log_hear(seat: u32, on: bool) -> Result<(), JsValue> {
    with(seat, |engine| engine.log_hear(on))
}

/// See the engine.
#[wasm_bindgen(js_name = logWrite)]
pub fn log_write(
    seat: u32,
    severity: u32,
    message: String,
    target: Option<String>,
    fields: Option<String>,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.log_write(severity, message, target, fields))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = logCallbackFailed)]
pub fn log_callback_failed(seat: u32, callback: String, name: String, exception_type: String) -> Result<(), JsValue> {
    with(seat, |engine| engine.log_callback_failed(callback, name, exception_type))
}

/// See the engine.
#[wasm_bindgen(js_name = takeLog)]
pub fn take_log(seat: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.take_log())
}

/// See the engine.
#[wasm_bindgen(js_name = processNext)]
pub fn process_next(seat: u32) -> Result<bool, JsValue> {
    with(seat, |engine| engine.process_next())
}

/// See the engine.
#[wasm_bindgen(js_name = processed)]
pub fn processed(seat: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.processed())
}

/// See the engine.
#[wasm_bindgen(js_name = takeDeliveries)]
pub fn take_deliveries(seat: u32, most: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.take_deliveries(most))
}

/// See the engine.
#[wasm_bindgen(js_name = deliveredText)]
pub fn delivered_text(seat: u32, place: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.delivered_text(place))
}

/// See the engine.
#[wasm_bindgen(js_name = subscriberName)]
pub fn subscriber_name(seat: u32, subscriber: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.subscriber_name(subscriber))
}

/// See the engine.
#[wasm_bindgen(js_name = delivered)]
pub fn delivered(seat: u32, subscriber: u32, calls: u32, raised: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.delivered(subscriber, calls, raised))
}

/// See the engine.
#[wasm_bindgen(js_name = discard)]
pub fn discard(seat: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.discard())
}

/// See the engine.
#[wasm_bindgen(js_name = flushBegin)]
pub fn flush_begin(seat: u32) -> Result<u32, JsValue> {
    with(seat, |engine| engine.flush_begin())
}

/// See the engine.
#[wasm_bindgen(js_name = flushReport)]
pub fn flush_report(seat: u32, ticket: u32) -> Result<Vec<f64>, JsValue> {
    with(seat, |engine| engine.flush_report(ticket))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = flushEnd)]
pub fn flush_end(seat: u32, ticket: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.flush_end(ticket))
}

/// See the engine.
#[wasm_bindgen(js_name = exporterNew)]
pub fn exporter_new(seat: u32, class_name: String, config: String) -> Result<u32, JsValue> {
    with(seat, |engine| engine.exporter_new(class_name, config))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterPath)]
pub fn exporter_path(seat: u32, exporter: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.exporter_path(exporter))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterRegister)]
pub fn exporter_register(seat: u32, exporter: u32, name: String) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_register(exporter, name))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterDeregister)]
pub fn exporter_deregister(seat: u32, exporter: u32, name: String) -> Result<bool, JsValue> {
    with(seat, |engine| engine.exporter_deregister(exporter, name))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterForceFlush)]
pub fn exporter_force_flush(seat: u32, exporter: u32, timeout_millis: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_force_flush(exporter, timeout_millis))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterRuntimeDiagnostics)]
pub fn exporter_runtime_diagnostics(seat: u32, exporter: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.exporter_runtime_diagnostics(exporter))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterExportJson)]
pub fn exporter_export_json(seat: u32, exporter: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.exporter_export_json(exporter))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterClear)]
pub fn exporter_clear(seat: u32, exporter: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_clear(exporter))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = exporterShutdown)]
pub fn exporter_shutdown(seat: u32, exporter: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_shutdown(exporter))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = shutdownExporters)]
pub fn shutdown_exporters(seat: u32, own: bool, millis: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.shutdown_exporters(own, millis))
}

/// See the engine.
#[wasm_bindgen(js_name = recoverFile)]
pub fn recover_file(seat: u32, path: String, atif_directory: Option<String>) -> Result<String, JsValue> {
    with(seat, |engine| engine.recover_file(path, atif_directory))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = expandFile)]
pub fn expand_file(seat: u32, path: String, output: String) -> Result<f64, JsValue> {
    with(seat, |engine| engine.expand_file(path, output))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = registerPlugin)]
pub fn register_plugin(
    seat: u32,
    kind: String,
    plugin: u32,
    validates: bool,
    allows_multiple: bool,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.register_plugin(kind, plugin, validates, allows_multiple))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = deregisterPlugin)]
pub fn deregister_plugin(seat: u32, kind: String) -> Result<bool, JsValue> {
    with(seat, |engine| engine.deregister_plugin(kind))
}

/// See the engine.
#[wasm_bindgen(js_name = pluginKinds)]
pub fn plugin_kinds(seat: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.plugin_kinds())
}

/// See the engine.
#[wasm_bindgen(js_name = pluginValidate)]
pub fn plugin_validate(seat: u32, config: String, additional_toml: Option<String>, exact: bool) -> Result<(), JsValue> {
    with(seat, |engine| engine.plugin_validate(config, additional_toml, exact))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = pluginInitialize)]
pub fn plugin_initialize(seat: u32, config: String, additional_toml: Option<String>) -> Result<(), JsValue> {
    with(seat, |engine| engine.plugin_initialize(config, additional_toml))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = pluginClose)]
pub fn plugin_close(seat: u32, activation: Option<u32>) -> Result<(), JsValue> {
    with(seat, |engine| engine.plugin_close(activation))
}

/// See the engine.
#[wasm_bindgen(js_name = pluginIsActive)]
pub fn plugin_is_active(seat: u32, activation: u32) -> Result<bool, JsValue> {
    with(seat, |engine| engine.plugin_is_active(activation))
}

/// See the engine.
#[wasm_bindgen(js_name = pluginReport)]
pub fn plugin_report(seat: u32) -> Result<Option<String>, JsValue> {
    with(seat, |engine| engine.plugin_report())
}

/// See the engine.
#[wasm_bindgen(js_name = runWork)]
pub fn run_work(seat: u32, work: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.run_work(work))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = contextDetails)]
pub fn context_details(seat: u32, context: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.context_details(context))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = contextRegister)]
pub fn context_register(
    seat: u32,
    context: u32,
    family: u32,
    name: String,
    priority: i32,
    break_chain: bool,
    id: u32,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.context_register(context, family, name, priority, break_chain, id))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = contextRegisterSwitch)]
pub fn context_register_switch(
    seat: u32,
    context: u32,
    name: String,
    kinds: String,
    registration_name: String,
    id: u32,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.context_register_switch(context, name, kinds, registration_name, id))?.map_err(raise)
}

/// See the engine.
#[wasm_bindgen(js_name = freeContext)]
pub fn free_context(seat: u32, context: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.free_context(context))
}

/// See the engine.
#[wasm_bindgen(js_name = forgetSettled)]
pub fn forget_settled(seat: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.forget_settled())
}

/// Runs a model call through the managed pipeline.
#[wasm_bindgen(js_name = llmExecute)]
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
) -> Result<(), JsValue> {
    let arguments = LlmExecute { name, handle, attributes, data, metadata, model_name, codec, response_codec };
    with(seat, |engine| engine.llm_execute(head, depth, value, arguments))?.map_err(raise)
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
#[wasm_bindgen(js_name = llmStreamExecute)]
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
) -> Result<(), JsValue> {
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
#[wasm_bindgen(js_name = llmCall)]
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
) -> Result<(), JsValue> {
    let arguments = LlmCall { name, handle, attributes, data, metadata, model_name, timestamp };
    with(seat, |engine| engine.llm_call(head, depth, value, arguments))?.map_err(raise)
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
#[wasm_bindgen(js_name = llmCallEnd)]
pub fn llm_call_end(
    seat: u32,
    value: u32,
    annotation: u32,
    handle: u32,
    data: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
    response_codec: Option<String>,
) -> Result<(), JsValue> {
    let arguments = LlmCallEnd { handle, data, metadata, timestamp, response_codec };
    with(seat, |engine| engine.llm_call_end(value, annotation, arguments))?.map_err(raise)
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
#[wasm_bindgen(js_name = llmRequestIntercepts)]
pub fn llm_request_intercepts(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<(), JsValue> {
    let arguments = LlmRequestIntercepts { name };
    with(seat, |engine| engine.llm_request_intercepts(head, depth, value, arguments))?.map_err(raise)
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
#[wasm_bindgen(js_name = llmConditionalExecution)]
pub fn llm_conditional_execution(seat: u32, head: u32, depth: u32, value: u32) -> Result<(), JsValue> {
    with(seat, |engine| engine.llm_conditional_execution(head, depth, value))?.map_err(raise)
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
#[wasm_bindgen(js_name = scopePush)]
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
) -> Result<u32, JsValue> {
    let arguments = ScopePush { name, scope_type, handle, attributes, data, metadata, input, timestamp };
    with(seat, |engine| engine.scope_push(head, arguments))?.map_err(raise)
}

/// Closes the innermost scope of the current context.
#[wasm_bindgen(js_name = scopePop)]
pub fn scope_pop(
    seat: u32,
    head: u32,
    handle: u32,
    output: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<(), JsValue> {
    let arguments = ScopePop { handle, output, metadata, timestamp };
    with(seat, |engine| engine.scope_pop(head, arguments))?.map_err(raise)
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
#[wasm_bindgen(js_name = scopeClose)]
pub fn scope_close(
    seat: u32,
    head: u32,
    handle: u32,
    output: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
    status: Option<String>,
    status_description: Option<String>,
) -> Result<(), JsValue> {
    let arguments = ScopeClose { handle, output, metadata, timestamp, status, status_description };
    with(seat, |engine| engine.scope_close(head, arguments))?.map_err(raise)
}

/// Emits a mark under the innermost open scope.
#[wasm_bindgen(js_name = scopeEvent)]
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
) -> Result<(), JsValue> {
    let arguments = ScopeEvent { name, handle, data, metadata, data_schema, timestamp, severity };
    with(seat, |engine| engine.scope_event(head, arguments))?.map_err(raise)
}

/// Emits a mark with measurements under the innermost open scope.
#[wasm_bindgen(js_name = scopeMetric)]
pub fn scope_metric(
    seat: u32,
    head: u32,
    name: String,
    measurements: String,
    handle: u32,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<(), JsValue> {
    let arguments = ScopeMetric { name, measurements, handle, metadata, timestamp };
    with(seat, |engine| engine.scope_metric(head, arguments))?.map_err(raise)
}

/// Runs a tool through the managed pipeline.
#[wasm_bindgen(js_name = toolsExecute)]
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
) -> Result<(), JsValue> {
    let arguments = ToolsExecute { name, handle, attributes, data, metadata, tool_call_id };
    with(seat, |engine| engine.tools_execute(head, depth, value, arguments))?.map_err(raise)
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
#[wasm_bindgen(js_name = toolsCall)]
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
) -> Result<(), JsValue> {
    let arguments = ToolsCall { name, handle, attributes, data, metadata, tool_call_id, timestamp };
    with(seat, |engine| engine.tools_call(head, depth, value, arguments))?.map_err(raise)
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
#[wasm_bindgen(js_name = toolsCallEnd)]
pub fn tools_call_end(
    seat: u32,
    value: u32,
    annotation: u32,
    handle: u32,
    data: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<(), JsValue> {
    let arguments = ToolsCallEnd { handle, data, metadata, timestamp };
    with(seat, |engine| engine.tools_call_end(value, annotation, arguments))?.map_err(raise)
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
#[wasm_bindgen(js_name = toolsRequestIntercepts)]
pub fn tools_request_intercepts(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<(), JsValue> {
    let arguments = ToolsRequestIntercepts { name };
    with(seat, |engine| engine.tools_request_intercepts(head, depth, value, arguments))?.map_err(raise)
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
#[wasm_bindgen(js_name = toolsConditionalExecution)]
pub fn tools_conditional_execution(seat: u32, head: u32, depth: u32, value: u32, name: String) -> Result<(), JsValue> {
    let arguments = ToolsConditionalExecution { name };
    with(seat, |engine| engine.tools_conditional_execution(head, depth, value, arguments))?.map_err(raise)
}
