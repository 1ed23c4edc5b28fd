// Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

//! What JavaScript calls. Every function stops a panic: it becomes a JavaScript error.

#![allow(missing_docs, reason = "the engine documents them")]
#![allow(clippy::too_many_arguments, reason = "JavaScript passes the parameters of an operation one by one")]

use crate::{raise, with};
use napi::bindgen_prelude::*;
use napi_derive::napi;
use nemo_relay_js::{
    ScopeClose, ScopeEvent, ScopePop, ScopePush, ToolsCall, ToolsCallEnd, ToolsConditionalExecution, ToolsExecute,
    ToolsRequestIntercepts,
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
pub fn fork(seat: u32, machine: u32, args: u32) -> Result<()> {
    with(seat, |engine| engine.fork(machine, args))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume(seat: u32, machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<()> {
    with(seat, |engine| engine.resume(machine, kind, a, b, c))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_text(seat: u32, machine: u32, kind: u32, text: String) -> Result<()> {
    with(seat, |engine| engine.resume_text(machine, kind, text))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn resume_thrown(seat: u32, machine: u32, slot: u32, exception_type: String, message: String) -> Result<()> {
    with(seat, |engine| engine.resume_thrown(machine, slot, exception_type, message))?.map_err(raise)
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
pub fn deregister(seat: u32, family: u32, scope: u32, name: String) -> Result<bool> {
    with(seat, |engine| engine.deregister(family, scope, name))?.map_err(raise)
}

/// See the engine.
#[napi(catch_unwind)]
pub fn take_deliveries(seat: u32, most: u32) -> Result<Vec<String>> {
    with(seat, |engine| engine.take_deliveries(most))
}

/// See the engine.
#[napi(catch_unwind)]
pub fn delivery_targets(seat: u32) -> Result<Vec<u32>> {
    with(seat, |engine| engine.delivery_targets())
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
pub fn shutdown_exporters(seat: u32, own: bool, millis: u32) -> Result<()> {
    with(seat, |engine| engine.shutdown_exporters(own, millis))
}

/// Writes every event as one line of JSON to a file.
#[napi(catch_unwind)]
pub fn exporters_atof_new(seat: u32, config: String) -> Result<u32> {
    with(seat, |engine| engine.exporters_atof_new(config))?.map_err(raise)
}

/// The file that is written.
#[napi(catch_unwind)]
pub fn exporters_atof_path(seat: u32, exporter: u32) -> Result<String> {
    with(seat, |engine| engine.exporters_atof_path(exporter))?.map_err(raise)
}

/// Starts to receive every event.
#[napi(catch_unwind)]
pub fn exporters_atof_register(seat: u32, exporter: u32, name: String) -> Result<()> {
    with(seat, |engine| engine.exporters_atof_register(exporter, name))?.map_err(raise)
}

/// Stops to receive events; what is queued is still written.
#[napi(catch_unwind)]
pub fn exporters_atof_deregister(seat: u32, exporter: u32, name: String) -> Result<bool> {
    with(seat, |engine| engine.exporters_atof_deregister(exporter, name))?.map_err(raise)
}

/// Waits until what was emitted before it is in the file.
#[napi(catch_unwind)]
pub fn exporters_atof_force_flush(seat: u32, exporter: u32, timeout_millis: u32) -> Result<()> {
    with(seat, |engine| engine.exporters_atof_force_flush(exporter, timeout_millis))?.map_err(raise)
}

/// Writes what is queued and closes the file; it may be called twice.
#[napi(catch_unwind)]
pub fn exporters_atof_shutdown(seat: u32, exporter: u32) -> Result<()> {
    with(seat, |engine| engine.exporters_atof_shutdown(exporter))?.map_err(raise)
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

/// Runs a tool through the managed pipeline.
#[napi(catch_unwind)]
pub fn tools_execute(
    seat: u32,
    head: u32,
    depth: u32,
    args: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    tool_call_id: Option<String>,
) -> Result<()> {
    let arguments = ToolsExecute { name, handle, attributes, data, metadata, tool_call_id };
    with(seat, |engine| engine.tools_execute(head, depth, args, arguments))?.map_err(raise)
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn tools_call(
    seat: u32,
    head: u32,
    depth: u32,
    args: u32,
    name: String,
    handle: u32,
    attributes: u32,
    data: Option<String>,
    metadata: Option<String>,
    tool_call_id: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ToolsCall { name, handle, attributes, data, metadata, tool_call_id, timestamp };
    with(seat, |engine| engine.tools_call(head, depth, args, arguments))?.map_err(raise)
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
#[napi(catch_unwind)]
pub fn tools_call_end(
    seat: u32,
    head: u32,
    depth: u32,
    args: u32,
    handle: u32,
    result: String,
    data: Option<String>,
    metadata: Option<String>,
    timestamp: Option<f64>,
) -> Result<()> {
    let arguments = ToolsCallEnd { handle, result, data, metadata, timestamp };
    with(seat, |engine| engine.tools_call_end(head, depth, args, arguments))?.map_err(raise)
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
#[napi(catch_unwind)]
pub fn tools_request_intercepts(seat: u32, head: u32, depth: u32, args: u32, name: String) -> Result<()> {
    let arguments = ToolsRequestIntercepts { name };
    with(seat, |engine| engine.tools_request_intercepts(head, depth, args, arguments))?.map_err(raise)
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
#[napi(catch_unwind)]
pub fn tools_conditional_execution(seat: u32, head: u32, depth: u32, args: u32, name: String) -> Result<()> {
    let arguments = ToolsConditionalExecution { name };
    with(seat, |engine| engine.tools_conditional_execution(head, depth, args, arguments))?.map_err(raise)
}
