// Code generated from spec/ by codegen. DO NOT EDIT.

//! From the name of an operation to the function of the crate.

use std::sync::Arc;

use nemo_relay::{self as relay, *};

use crate::answer::Answer;
use crate::callbacks::{Callback, observe};
use crate::driver::Driver;
use crate::ops;
use crate::request::Request;

/// The operations that this program was compiled with.
pub const OPERATIONS: &[&str] = &[
    "codecs.decode",
    "codecs.encode",
    "codecs.decode_response",
    "codecs.detect_request",
    "codecs.detect_response",
    "codecs.set_pricing",
    "codecs.set_full_payloads",
    "codecs.register",
    "codecs.deregister",
    "exporters.recover",
    "exporters.expand",
    "exporters.atof.new",
    "exporters.atof.path",
    "exporters.atof.register",
    "exporters.atof.deregister",
    "exporters.atof.force_flush",
    "exporters.atof.runtime_diagnostics",
    "exporters.atof.shutdown",
    "exporters.atif.new",
    "exporters.atif.register",
    "exporters.atif.deregister",
    "exporters.atif.force_flush",
    "exporters.atif.runtime_diagnostics",
    "exporters.atif.shutdown",
    "exporters.atif.export",
    "exporters.atif.export_json",
    "exporters.atif.clear",
    "exporters.open_telemetry.new",
    "exporters.open_telemetry.register",
    "exporters.open_telemetry.deregister",
    "exporters.open_telemetry.force_flush",
    "exporters.open_telemetry.runtime_diagnostics",
    "exporters.open_telemetry.shutdown",
    "exporters.open_inference.new",
    "exporters.open_inference.register",
    "exporters.open_inference.deregister",
    "exporters.open_inference.force_flush",
    "exporters.open_inference.runtime_diagnostics",
    "exporters.open_inference.shutdown",
    "exporters.open_telemetry_log.new",
    "exporters.open_telemetry_log.register",
    "exporters.open_telemetry_log.deregister",
    "exporters.open_telemetry_log.force_flush",
    "exporters.open_telemetry_log.runtime_diagnostics",
    "exporters.open_telemetry_log.shutdown",
    "exporters.open_telemetry_metric.new",
    "exporters.open_telemetry_metric.register",
    "exporters.open_telemetry_metric.deregister",
    "exporters.open_telemetry_metric.force_flush",
    "exporters.open_telemetry_metric.runtime_diagnostics",
    "exporters.open_telemetry_metric.shutdown",
    "guardrails.set_sanitizer_timeout",
    "isolation.create_scope_stack",
    "isolation.current_scope_stack",
    "isolation.scope_stack_active",
    "isolation.set_thread_scope_stack",
    "isolation.capture_traceparent",
    "isolation.capture_propagation_context",
    "isolation.capture_propagation_context_with_root",
    "isolation.capture_rootless_propagation_context",
    "isolation.create_scope_stack_from_propagation",
    "isolation.propagation_context_to_json",
    "isolation.propagation_context_from_json",
    "isolation.propagation_context_to_traceparent",
    "llm.execute",
    "llm.stream_execute",
    "llm.call",
    "llm.call_end",
    "llm.request_intercepts",
    "llm.conditional_execution",
    "logging.log",
    "register_tool_conditional_execution_guardrail",
    "deregister_tool_conditional_execution_guardrail",
    "scope_register_tool_conditional_execution_guardrail",
    "scope_deregister_tool_conditional_execution_guardrail",
    "register_tool_request_intercept",
    "deregister_tool_request_intercept",
    "scope_register_tool_request_intercept",
    "scope_deregister_tool_request_intercept",
    "register_tool_sanitize_request_guardrail",
    "deregister_tool_sanitize_request_guardrail",
    "scope_register_tool_sanitize_request_guardrail",
    "scope_deregister_tool_sanitize_request_guardrail",
    "register_tool_execution_intercept",
    "deregister_tool_execution_intercept",
    "scope_register_tool_execution_intercept",
    "scope_deregister_tool_execution_intercept",
    "register_tool_sanitize_response_guardrail",
    "deregister_tool_sanitize_response_guardrail",
    "scope_register_tool_sanitize_response_guardrail",
    "scope_deregister_tool_sanitize_response_guardrail",
    "register_subscriber",
    "deregister_subscriber",
    "scope_register_subscriber",
    "scope_deregister_subscriber",
    "register_llm_conditional_execution_guardrail",
    "deregister_llm_conditional_execution_guardrail",
    "scope_register_llm_conditional_execution_guardrail",
    "scope_deregister_llm_conditional_execution_guardrail",
    "register_llm_request_intercept",
    "deregister_llm_request_intercept",
    "scope_register_llm_request_intercept",
    "scope_deregister_llm_request_intercept",
    "register_llm_sanitize_request_guardrail",
    "deregister_llm_sanitize_request_guardrail",
    "scope_register_llm_sanitize_request_guardrail",
    "scope_deregister_llm_sanitize_request_guardrail",
    "register_llm_execution_intercept",
    "deregister_llm_execution_intercept",
    "scope_register_llm_execution_intercept",
    "scope_deregister_llm_execution_intercept",
    "register_llm_sanitize_response_guardrail",
    "deregister_llm_sanitize_response_guardrail",
    "scope_register_llm_sanitize_response_guardrail",
    "scope_deregister_llm_sanitize_response_guardrail",
    "register_llm_stream_execution_intercept",
    "deregister_llm_stream_execution_intercept",
    "scope_register_llm_stream_execution_intercept",
    "scope_deregister_llm_stream_execution_intercept",
    "register_mark_sanitize_guardrail",
    "deregister_mark_sanitize_guardrail",
    "scope_register_mark_sanitize_guardrail",
    "scope_deregister_mark_sanitize_guardrail",
    "register_scope_sanitize_start_guardrail",
    "deregister_scope_sanitize_start_guardrail",
    "scope_register_scope_sanitize_start_guardrail",
    "scope_deregister_scope_sanitize_start_guardrail",
    "register_scope_sanitize_end_guardrail",
    "deregister_scope_sanitize_end_guardrail",
    "scope_register_scope_sanitize_end_guardrail",
    "scope_deregister_scope_sanitize_end_guardrail",
    "register_event_metadata_injector",
    "deregister_event_metadata_injector",
    "scope_register_event_metadata_injector",
    "scope_deregister_event_metadata_injector",
    "register_conditional_middleware_guardrail",
    "deregister_conditional_middleware_guardrail",
    "plugin.register",
    "plugin.deregister",
    "plugin.list_kinds",
    "plugin.validate",
    "plugin.validate_exact",
    "plugin.initialize",
    "plugin.close",
    "plugin.clear",
    "plugin.report",
    "runtime_registrations.list_runtime_registrations",
    "scope.push",
    "scope.pop",
    "scope.close",
    "scope.get_handle",
    "scope.event",
    "scope.metric",
    "subscribers.flush",
    "subscribers.set_queue_policy",
    "tools.execute",
    "tools.call",
    "tools.call_end",
    "tools.request_intercepts",
    "tools.conditional_execution",
];

/// The runtime's own codec of this name.
pub fn built_in(name: &str) -> Option<LlmCodec> {
    match name {
        "anthropic_messages" => Some(LlmCodec::AnthropicMessages),
        "gemini_generate_content" => Some(LlmCodec::GeminiGenerateContent),
        "oci_genai" => Some(LlmCodec::OciGenai),
        "openai_chat" => Some(LlmCodec::OpenaiChat),
        "openai_responses" => Some(LlmCodec::OpenaiResponses),
        _ => None,
    }
}

/// Runs an operation; `None` where there is none of this name.
pub async fn run(driver: &Driver, request: &Request) -> Option<Answer> {
    let args = &request.args;
    let answer = match request.op.as_str() {
        "codecs.decode" => ops::codecs_decode(driver, request).await,
        "codecs.encode" => ops::codecs_encode(driver, request).await,
        "codecs.decode_response" => ops::codecs_decode_response(driver, request).await,
        "codecs.detect_request" => ops::codecs_detect_request(driver, request).await,
        "codecs.detect_response" => ops::codecs_detect_response(driver, request).await,
        "codecs.set_pricing" => ops::codecs_set_pricing(driver, request).await,
        "codecs.set_full_payloads" => ops::codecs_set_full_payloads(driver, request).await,
        "codecs.register" => ops::codecs_register(driver, request).await,
        "codecs.deregister" => ops::codecs_deregister(driver, request).await,
        "exporters.recover" => ops::recover(driver, request).await,
        "exporters.expand" => ops::expand(driver, request).await,
        "guardrails.set_sanitizer_timeout" => ops::set_sanitizer_timeout(driver, request).await,
        "isolation.create_scope_stack" => ops::create_scope_stack(driver, request).await,
        "isolation.current_scope_stack" => ops::current_scope_stack(driver, request).await,
        "isolation.scope_stack_active" => ops::scope_stack_active(driver, request).await,
        "isolation.set_thread_scope_stack" => ops::set_thread_scope_stack(driver, request).await,
        "isolation.capture_traceparent" => ops::capture_traceparent(driver, request).await,
        "isolation.capture_propagation_context" => ops::capture_propagation_context(driver, request).await,
        "isolation.capture_propagation_context_with_root" => {
            ops::capture_propagation_context_with_root(driver, request).await
        }
        "isolation.capture_rootless_propagation_context" => {
            ops::capture_rootless_propagation_context(driver, request).await
        }
        "isolation.create_scope_stack_from_propagation" => {
            ops::create_scope_stack_from_propagation(driver, request).await
        }
        "isolation.propagation_context_to_json" => ops::propagation_context_to_json(driver, request).await,
        "isolation.propagation_context_from_json" => ops::propagation_context_from_json(driver, request).await,
        "isolation.propagation_context_to_traceparent" => {
            ops::propagation_context_to_traceparent(driver, request).await
        }
        "llm.execute" => ops::llm_call_execute(driver, request).await,
        "llm.stream_execute" => ops::llm_stream_call_execute(driver, request).await,
        "llm.call" => ops::llm_call(driver, request).await,
        "llm.call_end" => ops::llm_call_end(driver, request).await,
        "llm.request_intercepts" => ops::llm_request_intercepts(driver, request).await,
        "llm.conditional_execution" => ops::llm_conditional_execution(driver, request).await,
        "logging.log" => ops::log(driver, request).await,
        "plugin.register" => ops::plugin_register(driver, request).await,
        "plugin.deregister" => ops::plugin_deregister(driver, request).await,
        "plugin.list_kinds" => ops::plugin_list_kinds(driver, request).await,
        "plugin.validate" => ops::plugin_validate(driver, request).await,
        "plugin.validate_exact" => ops::plugin_validate_exact(driver, request).await,
        "plugin.initialize" => ops::plugin_initialize(driver, request).await,
        "plugin.close" => ops::plugin_close(driver, request).await,
        "plugin.clear" => ops::plugin_clear(driver, request).await,
        "plugin.report" => ops::plugin_report(driver, request).await,
        "runtime_registrations.list_runtime_registrations" => ops::list_runtime_registrations(driver, request).await,
        "scope.push" => ops::push_scope(driver, request).await,
        "scope.pop" => ops::pop_scope(driver, request).await,
        "scope.close" => ops::close_scope(driver, request).await,
        "scope.get_handle" => ops::get_handle(driver, request).await,
        "scope.event" => ops::event(driver, request).await,
        "scope.metric" => ops::metric(driver, request).await,
        "subscribers.flush" => ops::flush_subscribers(driver, request).await,
        "subscribers.set_queue_policy" => ops::set_queue_policy(driver, request).await,
        "tools.execute" => ops::tool_call_execute(driver, request).await,
        "tools.call" => ops::tool_call(driver, request).await,
        "tools.call_end" => ops::tool_call_end(driver, request).await,
        "tools.request_intercepts" => ops::tool_request_intercepts(driver, request).await,
        "tools.conditional_execution" => ops::tool_conditional_execution(driver, request).await,
        "register_tool_conditional_execution_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |tool_name: String, args: Arc<Value>| callback.invoke::<_, Option<String>>((tool_name, args));
            Answer::of(relay::register_tool_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_tool_conditional_execution_guardrail" => {
            Answer::of(relay::deregister_tool_conditional_execution_guardrail(args.text("name")))
        }
        "scope_register_tool_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |tool_name: String, args: Arc<Value>| callback.invoke::<_, Option<String>>((tool_name, args));
            Answer::of(relay::scope_register_tool_conditional_execution_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_tool_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_conditional_execution_guardrail(&scope, args.text("name")))
        }
        "register_tool_request_intercept" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(relay::register_tool_request_intercept(
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "deregister_tool_request_intercept" => Answer::of(relay::deregister_tool_request_intercept(args.text("name"))),
        "scope_register_tool_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(relay::scope_register_tool_request_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "scope_deregister_tool_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_request_intercept(&scope, args.text("name")))
        }
        "register_tool_sanitize_request_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(relay::register_tool_sanitize_request_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_tool_sanitize_request_guardrail" => {
            Answer::of(relay::deregister_tool_sanitize_request_guardrail(args.text("name")))
        }
        "scope_register_tool_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(relay::scope_register_tool_sanitize_request_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_tool_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_sanitize_request_guardrail(&scope, args.text("name")))
        }
        "register_tool_execution_intercept" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |context: ToolExecutionContext, next: ToolExecutionNext| {
                callback.invoke::<_, ToolExecutionInterceptOutcome>((context, next))
            };
            Answer::of(relay::register_tool_execution_intercept(args.text("name"), args.int("priority"), callback))
        }
        "deregister_tool_execution_intercept" => {
            Answer::of(relay::deregister_tool_execution_intercept(args.text("name")))
        }
        "scope_register_tool_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |context: ToolExecutionContext, next: ToolExecutionNext| {
                callback.invoke::<_, ToolExecutionInterceptOutcome>((context, next))
            };
            Answer::of(relay::scope_register_tool_execution_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_tool_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_execution_intercept(&scope, args.text("name")))
        }
        "register_tool_sanitize_response_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, result: Value| callback.invoke::<_, Value>((tool_name, result));
            Answer::of(relay::register_tool_sanitize_response_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_tool_sanitize_response_guardrail" => {
            Answer::of(relay::deregister_tool_sanitize_response_guardrail(args.text("name")))
        }
        "scope_register_tool_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, result: Value| callback.invoke::<_, Value>((tool_name, result));
            Answer::of(relay::scope_register_tool_sanitize_response_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_tool_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_sanitize_response_guardrail(&scope, args.text("name")))
        }
        "register_subscriber" => Answer::of(relay::register_subscriber(args.text("name"), observe(driver, request))),
        "deregister_subscriber" => Answer::of(relay::deregister_subscriber(args.text("name"))),
        "scope_register_subscriber" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_subscriber(&scope, args.text("name"), observe(driver, request)))
        }
        "scope_deregister_subscriber" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_subscriber(&scope, args.text("name")))
        }
        "register_llm_conditional_execution_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: Arc<LlmRequest>| callback.invoke::<_, Option<String>>((request,));
            Answer::of(relay::register_llm_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_llm_conditional_execution_guardrail" => {
            Answer::of(relay::deregister_llm_conditional_execution_guardrail(args.text("name")))
        }
        "scope_register_llm_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: Arc<LlmRequest>| callback.invoke::<_, Option<String>>((request,));
            Answer::of(relay::scope_register_llm_conditional_execution_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_llm_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_conditional_execution_guardrail(&scope, args.text("name")))
        }
        "register_llm_request_intercept" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |name: String, request: LlmRequest, annotated_request: Option<Value>| {
                callback.invoke::<_, LlmRequestRewrite>((name, request, annotated_request))
            };
            Answer::of(relay::register_llm_request_intercept(
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "deregister_llm_request_intercept" => Answer::of(relay::deregister_llm_request_intercept(args.text("name"))),
        "scope_register_llm_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |name: String, request: LlmRequest, annotated_request: Option<Value>| {
                callback.invoke::<_, LlmRequestRewrite>((name, request, annotated_request))
            };
            Answer::of(relay::scope_register_llm_request_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "scope_deregister_llm_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_request_intercept(&scope, args.text("name")))
        }
        "register_llm_sanitize_request_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: LlmRequest, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<LlmRequest>>((request, context))
            };
            Answer::of(relay::register_llm_sanitize_request_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_llm_sanitize_request_guardrail" => {
            Answer::of(relay::deregister_llm_sanitize_request_guardrail(args.text("name")))
        }
        "scope_register_llm_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: LlmRequest, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<LlmRequest>>((request, context))
            };
            Answer::of(relay::scope_register_llm_sanitize_request_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_llm_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_sanitize_request_guardrail(&scope, args.text("name")))
        }
        "register_llm_execution_intercept" => {
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmExecutionNext| {
                    callback.invoke::<_, Value>((name, request, context, next))
                };
            Answer::of(relay::register_llm_execution_intercept(args.text("name"), args.int("priority"), callback))
        }
        "deregister_llm_execution_intercept" => {
            Answer::of(relay::deregister_llm_execution_intercept(args.text("name")))
        }
        "scope_register_llm_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmExecutionNext| {
                    callback.invoke::<_, Value>((name, request, context, next))
                };
            Answer::of(relay::scope_register_llm_execution_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_llm_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_execution_intercept(&scope, args.text("name")))
        }
        "register_llm_sanitize_response_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |response: Value, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<Value>>((response, context))
            };
            Answer::of(relay::register_llm_sanitize_response_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_llm_sanitize_response_guardrail" => {
            Answer::of(relay::deregister_llm_sanitize_response_guardrail(args.text("name")))
        }
        "scope_register_llm_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |response: Value, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<Value>>((response, context))
            };
            Answer::of(relay::scope_register_llm_sanitize_response_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_llm_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_sanitize_response_guardrail(&scope, args.text("name")))
        }
        "register_llm_stream_execution_intercept" => {
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmStreamExecutionNext| {
                    callback.invoke::<_, LlmChunks>((name, request, context, next))
                };
            Answer::of(relay::register_llm_stream_execution_intercept(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_llm_stream_execution_intercept" => {
            Answer::of(relay::deregister_llm_stream_execution_intercept(args.text("name")))
        }
        "scope_register_llm_stream_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmStreamExecutionNext| {
                    callback.invoke::<_, LlmChunks>((name, request, context, next))
                };
            Answer::of(relay::scope_register_llm_stream_execution_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_llm_stream_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_stream_execution_intercept(&scope, args.text("name")))
        }
        "register_mark_sanitize_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::register_mark_sanitize_guardrail(args.text("name"), args.int("priority"), callback))
        }
        "deregister_mark_sanitize_guardrail" => {
            Answer::of(relay::deregister_mark_sanitize_guardrail(args.text("name")))
        }
        "scope_register_mark_sanitize_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::scope_register_mark_sanitize_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_mark_sanitize_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_mark_sanitize_guardrail(&scope, args.text("name")))
        }
        "register_scope_sanitize_start_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::register_scope_sanitize_start_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "deregister_scope_sanitize_start_guardrail" => {
            Answer::of(relay::deregister_scope_sanitize_start_guardrail(args.text("name")))
        }
        "scope_register_scope_sanitize_start_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::scope_register_scope_sanitize_start_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_scope_sanitize_start_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_scope_sanitize_start_guardrail(&scope, args.text("name")))
        }
        "register_scope_sanitize_end_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::register_scope_sanitize_end_guardrail(args.text("name"), args.int("priority"), callback))
        }
        "deregister_scope_sanitize_end_guardrail" => {
            Answer::of(relay::deregister_scope_sanitize_end_guardrail(args.text("name")))
        }
        "scope_register_scope_sanitize_end_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(relay::scope_register_scope_sanitize_end_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_scope_sanitize_end_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_scope_sanitize_end_guardrail(&scope, args.text("name")))
        }
        "register_event_metadata_injector" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event| callback.invoke::<_, Value>((event,));
            Answer::of(relay::register_event_metadata_injector(args.text("name"), args.int("priority"), callback))
        }
        "deregister_event_metadata_injector" => {
            Answer::of(relay::deregister_event_metadata_injector(args.text("name")))
        }
        "scope_register_event_metadata_injector" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event| callback.invoke::<_, Value>((event,));
            Answer::of(relay::scope_register_event_metadata_injector(
                &scope,
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "scope_deregister_event_metadata_injector" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_event_metadata_injector(&scope, args.text("name")))
        }
        "register_conditional_middleware_guardrail" => {
            let callback = Callback::new(driver, request, "callback");
            let callback = move |kinds: Vec<RuntimeRegistrationKind>, registration_name: String| {
                callback.invoke::<_, Option<String>>((kinds, registration_name))
            };
            Answer::of(relay::register_conditional_middleware_guardrail(
                args.text("name"),
                args.kinds().unwrap_or_default(),
                args.text("registration_name"),
                callback,
            ))
        }
        "deregister_conditional_middleware_guardrail" => {
            Answer::of(relay::deregister_conditional_middleware_guardrail(args.text("name")))
        }
        "plugin_register_tool_conditional_execution_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |tool_name: String, args: Arc<Value>| callback.invoke::<_, Option<String>>((tool_name, args));
            Answer::of(context.register_tool_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_tool_request_intercept" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(context.register_tool_request_intercept(
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "plugin_register_tool_sanitize_request_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, args: Value| callback.invoke::<_, Value>((tool_name, args));
            Answer::of(context.register_tool_sanitize_request_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_tool_execution_intercept" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |context: ToolExecutionContext, next: ToolExecutionNext| {
                callback.invoke::<_, ToolExecutionInterceptOutcome>((context, next))
            };
            Answer::of(context.register_tool_execution_intercept(args.text("name"), args.int("priority"), callback))
        }
        "plugin_register_tool_sanitize_response_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |tool_name: String, result: Value| callback.invoke::<_, Value>((tool_name, result));
            Answer::of(context.register_tool_sanitize_response_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_subscriber" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            Answer::of(context.register_subscriber(args.text("name"), observe(driver, request)))
        }
        "plugin_register_llm_conditional_execution_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: Arc<LlmRequest>| callback.invoke::<_, Option<String>>((request,));
            Answer::of(context.register_llm_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_llm_request_intercept" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |name: String, request: LlmRequest, annotated_request: Option<Value>| {
                callback.invoke::<_, LlmRequestRewrite>((name, request, annotated_request))
            };
            Answer::of(context.register_llm_request_intercept(
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callback,
            ))
        }
        "plugin_register_llm_sanitize_request_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |request: LlmRequest, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<LlmRequest>>((request, context))
            };
            Answer::of(context.register_llm_sanitize_request_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_llm_execution_intercept" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmExecutionNext| {
                    callback.invoke::<_, Value>((name, request, context, next))
                };
            Answer::of(context.register_llm_execution_intercept(args.text("name"), args.int("priority"), callback))
        }
        "plugin_register_llm_sanitize_response_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |response: Value, context: LlmSanitizeContext| {
                callback.invoke::<_, Option<Value>>((response, context))
            };
            Answer::of(context.register_llm_sanitize_response_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_llm_stream_execution_intercept" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback =
                move |name: String, request: LlmRequest, context: LlmExecutionContext, next: LlmStreamExecutionNext| {
                    callback.invoke::<_, LlmChunks>((name, request, context, next))
                };
            Answer::of(context.register_llm_stream_execution_intercept(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_mark_sanitize_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(context.register_mark_sanitize_guardrail(args.text("name"), args.int("priority"), callback))
        }
        "plugin_register_scope_sanitize_start_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(context.register_scope_sanitize_start_guardrail(
                args.text("name"),
                args.int("priority"),
                callback,
            ))
        }
        "plugin_register_scope_sanitize_end_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event, fields: Value| callback.invoke::<_, Value>((event, fields));
            Answer::of(context.register_scope_sanitize_end_guardrail(args.text("name"), args.int("priority"), callback))
        }
        "plugin_register_event_metadata_injector" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |event: Event| callback.invoke::<_, Value>((event,));
            Answer::of(context.register_event_metadata_injector(args.text("name"), args.int("priority"), callback))
        }
        "plugin_register_conditional_middleware_guardrail" => {
            let Some(context) = driver.context(args) else { return Some(Answer::fault("no such context")) };
            let callback = Callback::new(driver, request, "callback");
            let callback = move |kinds: Vec<RuntimeRegistrationKind>, registration_name: String| {
                callback.invoke::<_, Option<String>>((kinds, registration_name))
            };
            Answer::of(context.register_conditional_middleware_guardrail(
                args.text("name"),
                args.kinds().unwrap_or_default(),
                args.text("registration_name"),
                callback,
            ))
        }
        "exporters.atof.new" => ops::new_exporter(driver, request, AtofExporter::new, AtofExporter::shutdown),
        "exporters.atof.path" => ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.path()),
        "exporters.atof.register" => {
            ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.register(args.text("name")))
        }
        "exporters.atof.deregister" => {
            ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.deregister(args.text("name")))
        }
        "exporters.atof.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.force_flush(ops::timeout(args)))
        }
        "exporters.atof.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.runtime_diagnostics())
        }
        "exporters.atof.shutdown" => ops::with_exporter(driver, request, |exporter: &AtofExporter| exporter.shutdown()),
        "exporters.atif.new" => ops::new_exporter(driver, request, AtifExporter::new, AtifExporter::shutdown),
        "exporters.atif.register" => {
            ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.register(args.text("name")))
        }
        "exporters.atif.deregister" => {
            ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.deregister(args.text("name")))
        }
        "exporters.atif.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.force_flush(ops::timeout(args)))
        }
        "exporters.atif.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.runtime_diagnostics())
        }
        "exporters.atif.shutdown" => ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.shutdown()),
        "exporters.atif.export" => ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.export()),
        "exporters.atif.export_json" => {
            ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.export_json())
        }
        "exporters.atif.clear" => ops::with_exporter(driver, request, |exporter: &AtifExporter| exporter.clear()),
        "exporters.open_telemetry.new" => {
            ops::new_exporter(driver, request, OpenTelemetrySubscriber::new, OpenTelemetrySubscriber::shutdown)
        }
        "exporters.open_telemetry.register" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetrySubscriber| {
                exporter.register(args.text("name"))
            })
        }
        "exporters.open_telemetry.deregister" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetrySubscriber| {
                exporter.deregister(args.text("name"))
            })
        }
        "exporters.open_telemetry.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetrySubscriber| {
                exporter.force_flush(ops::timeout(args))
            })
        }
        "exporters.open_telemetry.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetrySubscriber| exporter.runtime_diagnostics())
        }
        "exporters.open_telemetry.shutdown" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetrySubscriber| exporter.shutdown())
        }
        "exporters.open_inference.new" => {
            ops::new_exporter(driver, request, OpenInferenceSubscriber::new, OpenInferenceSubscriber::shutdown)
        }
        "exporters.open_inference.register" => {
            ops::with_exporter(driver, request, |exporter: &OpenInferenceSubscriber| {
                exporter.register(args.text("name"))
            })
        }
        "exporters.open_inference.deregister" => {
            ops::with_exporter(driver, request, |exporter: &OpenInferenceSubscriber| {
                exporter.deregister(args.text("name"))
            })
        }
        "exporters.open_inference.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &OpenInferenceSubscriber| {
                exporter.force_flush(ops::timeout(args))
            })
        }
        "exporters.open_inference.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &OpenInferenceSubscriber| exporter.runtime_diagnostics())
        }
        "exporters.open_inference.shutdown" => {
            ops::with_exporter(driver, request, |exporter: &OpenInferenceSubscriber| exporter.shutdown())
        }
        "exporters.open_telemetry_log.new" => {
            ops::new_exporter(driver, request, OpenTelemetryLogSubscriber::new, OpenTelemetryLogSubscriber::shutdown)
        }
        "exporters.open_telemetry_log.register" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryLogSubscriber| {
                exporter.register(args.text("name"))
            })
        }
        "exporters.open_telemetry_log.deregister" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryLogSubscriber| {
                exporter.deregister(args.text("name"))
            })
        }
        "exporters.open_telemetry_log.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryLogSubscriber| {
                exporter.force_flush(ops::timeout(args))
            })
        }
        "exporters.open_telemetry_log.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryLogSubscriber| exporter.runtime_diagnostics())
        }
        "exporters.open_telemetry_log.shutdown" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryLogSubscriber| exporter.shutdown())
        }
        "exporters.open_telemetry_metric.new" => ops::new_exporter(
            driver,
            request,
            OpenTelemetryMetricSubscriber::new,
            OpenTelemetryMetricSubscriber::shutdown,
        ),
        "exporters.open_telemetry_metric.register" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryMetricSubscriber| {
                exporter.register(args.text("name"))
            })
        }
        "exporters.open_telemetry_metric.deregister" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryMetricSubscriber| {
                exporter.deregister(args.text("name"))
            })
        }
        "exporters.open_telemetry_metric.force_flush" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryMetricSubscriber| {
                exporter.force_flush(ops::timeout(args))
            })
        }
        "exporters.open_telemetry_metric.runtime_diagnostics" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryMetricSubscriber| {
                exporter.runtime_diagnostics()
            })
        }
        "exporters.open_telemetry_metric.shutdown" => {
            ops::with_exporter(driver, request, |exporter: &OpenTelemetryMetricSubscriber| exporter.shutdown())
        }
        _ => return None,
    };
    Some(answer)
}
