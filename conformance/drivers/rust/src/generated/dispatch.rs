// Code generated from spec/ by codegen. DO NOT EDIT.

//! From the name of an operation to the function of the crate.

use nemo_relay as relay;

use crate::answer::Answer;
use crate::driver::Driver;
use crate::request::Request;
use crate::{callbacks, ops};

/// The operations that this program was compiled with.
pub const OPERATIONS: &[&str] = &[
    "exporters.atof.new",
    "exporters.atof.path",
    "exporters.atof.register",
    "exporters.atof.deregister",
    "exporters.atof.force_flush",
    "exporters.atof.shutdown",
    "llm.execute",
    "llm.call",
    "llm.call_end",
    "llm.request_intercepts",
    "llm.conditional_execution",
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
    "scope.push",
    "scope.pop",
    "scope.close",
    "scope.get_handle",
    "scope.event",
    "subscribers.flush",
    "tools.execute",
    "tools.call",
    "tools.call_end",
    "tools.request_intercepts",
    "tools.conditional_execution",
];

/// Runs an operation; `None` where there is none of this name.
pub async fn run(driver: &Driver, request: &Request) -> Option<Answer> {
    let args = &request.args;
    let answer = match request.op.as_str() {
        "llm.execute" => ops::llm_call_execute(driver, request).await,
        "llm.call" => ops::llm_call(driver, request).await,
        "llm.call_end" => ops::llm_call_end(driver, request).await,
        "llm.request_intercepts" => ops::llm_request_intercepts(driver, request).await,
        "llm.conditional_execution" => ops::llm_conditional_execution(driver, request).await,
        "scope.push" => ops::push_scope(driver, request).await,
        "scope.pop" => ops::pop_scope(driver, request).await,
        "scope.close" => ops::close_scope(driver, request).await,
        "scope.get_handle" => ops::get_handle(driver, request).await,
        "scope.event" => ops::event(driver, request).await,
        "subscribers.flush" => ops::flush_subscribers(driver, request).await,
        "tools.execute" => ops::tool_call_execute(driver, request).await,
        "tools.call" => ops::tool_call(driver, request).await,
        "tools.call_end" => ops::tool_call_end(driver, request).await,
        "tools.request_intercepts" => ops::tool_request_intercepts(driver, request).await,
        "tools.conditional_execution" => ops::tool_conditional_execution(driver, request).await,
        "register_tool_conditional_execution_guardrail" => {
            Answer::of(relay::register_tool_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callbacks::gate(driver, request),
            ))
        }
        "deregister_tool_conditional_execution_guardrail" => {
            Answer::of(relay::deregister_tool_conditional_execution_guardrail(args.text("name")))
        }
        "scope_register_tool_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_tool_conditional_execution_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::gate(driver, request),
            ))
        }
        "scope_deregister_tool_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_conditional_execution_guardrail(&scope, args.text("name")))
        }
        "register_tool_request_intercept" => Answer::of(relay::register_tool_request_intercept(
            args.text("name"),
            args.int("priority"),
            args.flag("break_chain"),
            callbacks::rewrite(driver, request),
        )),
        "deregister_tool_request_intercept" => Answer::of(relay::deregister_tool_request_intercept(args.text("name"))),
        "scope_register_tool_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_tool_request_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callbacks::rewrite(driver, request),
            ))
        }
        "scope_deregister_tool_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_request_intercept(&scope, args.text("name")))
        }
        "register_tool_sanitize_request_guardrail" => Answer::of(relay::register_tool_sanitize_request_guardrail(
            args.text("name"),
            args.int("priority"),
            callbacks::sanitize(driver, request),
        )),
        "deregister_tool_sanitize_request_guardrail" => {
            Answer::of(relay::deregister_tool_sanitize_request_guardrail(args.text("name")))
        }
        "scope_register_tool_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_tool_sanitize_request_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::sanitize(driver, request),
            ))
        }
        "scope_deregister_tool_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_sanitize_request_guardrail(&scope, args.text("name")))
        }
        "register_tool_execution_intercept" => Answer::of(relay::register_tool_execution_intercept(
            args.text("name"),
            args.int("priority"),
            callbacks::wrap(driver, request),
        )),
        "deregister_tool_execution_intercept" => {
            Answer::of(relay::deregister_tool_execution_intercept(args.text("name")))
        }
        "scope_register_tool_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_tool_execution_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::wrap(driver, request),
            ))
        }
        "scope_deregister_tool_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_execution_intercept(&scope, args.text("name")))
        }
        "register_tool_sanitize_response_guardrail" => Answer::of(relay::register_tool_sanitize_response_guardrail(
            args.text("name"),
            args.int("priority"),
            callbacks::sanitize(driver, request),
        )),
        "deregister_tool_sanitize_response_guardrail" => {
            Answer::of(relay::deregister_tool_sanitize_response_guardrail(args.text("name")))
        }
        "scope_register_tool_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_tool_sanitize_response_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::sanitize(driver, request),
            ))
        }
        "scope_deregister_tool_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_tool_sanitize_response_guardrail(&scope, args.text("name")))
        }
        "register_subscriber" => {
            Answer::of(relay::register_subscriber(args.text("name"), callbacks::observe(driver, request)))
        }
        "deregister_subscriber" => Answer::of(relay::deregister_subscriber(args.text("name"))),
        "scope_register_subscriber" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_subscriber(&scope, args.text("name"), callbacks::observe(driver, request)))
        }
        "scope_deregister_subscriber" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_subscriber(&scope, args.text("name")))
        }
        "register_llm_conditional_execution_guardrail" => {
            Answer::of(relay::register_llm_conditional_execution_guardrail(
                args.text("name"),
                args.int("priority"),
                callbacks::gate(driver, request),
            ))
        }
        "deregister_llm_conditional_execution_guardrail" => {
            Answer::of(relay::deregister_llm_conditional_execution_guardrail(args.text("name")))
        }
        "scope_register_llm_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_llm_conditional_execution_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::gate(driver, request),
            ))
        }
        "scope_deregister_llm_conditional_execution_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_conditional_execution_guardrail(&scope, args.text("name")))
        }
        "register_llm_request_intercept" => Answer::of(relay::register_llm_request_intercept(
            args.text("name"),
            args.int("priority"),
            args.flag("break_chain"),
            callbacks::rewrite(driver, request),
        )),
        "deregister_llm_request_intercept" => Answer::of(relay::deregister_llm_request_intercept(args.text("name"))),
        "scope_register_llm_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_llm_request_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                args.flag("break_chain"),
                callbacks::rewrite(driver, request),
            ))
        }
        "scope_deregister_llm_request_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_request_intercept(&scope, args.text("name")))
        }
        "register_llm_sanitize_request_guardrail" => Answer::of(relay::register_llm_sanitize_request_guardrail(
            args.text("name"),
            args.int("priority"),
            callbacks::sanitize(driver, request),
        )),
        "deregister_llm_sanitize_request_guardrail" => {
            Answer::of(relay::deregister_llm_sanitize_request_guardrail(args.text("name")))
        }
        "scope_register_llm_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_llm_sanitize_request_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::sanitize(driver, request),
            ))
        }
        "scope_deregister_llm_sanitize_request_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_sanitize_request_guardrail(&scope, args.text("name")))
        }
        "register_llm_execution_intercept" => Answer::of(relay::register_llm_execution_intercept(
            args.text("name"),
            args.int("priority"),
            callbacks::wrap(driver, request),
        )),
        "deregister_llm_execution_intercept" => {
            Answer::of(relay::deregister_llm_execution_intercept(args.text("name")))
        }
        "scope_register_llm_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_llm_execution_intercept(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::wrap(driver, request),
            ))
        }
        "scope_deregister_llm_execution_intercept" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_execution_intercept(&scope, args.text("name")))
        }
        "register_llm_sanitize_response_guardrail" => Answer::of(relay::register_llm_sanitize_response_guardrail(
            args.text("name"),
            args.int("priority"),
            callbacks::sanitize(driver, request),
        )),
        "deregister_llm_sanitize_response_guardrail" => {
            Answer::of(relay::deregister_llm_sanitize_response_guardrail(args.text("name")))
        }
        "scope_register_llm_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_register_llm_sanitize_response_guardrail(
                &scope,
                args.text("name"),
                args.int("priority"),
                callbacks::sanitize(driver, request),
            ))
        }
        "scope_deregister_llm_sanitize_response_guardrail" => {
            let Some(scope) = driver.handle(args, "scope") else { return Some(Answer::fault("no such handle")) };
            Answer::of(relay::scope_deregister_llm_sanitize_response_guardrail(&scope, args.text("name")))
        }
        "exporters.atof.new" => ops::atof_new(driver, request),
        "exporters.atof.path" => ops::atof_path(driver, request),
        "exporters.atof.register" => ops::atof_register(driver, request),
        "exporters.atof.deregister" => ops::atof_deregister(driver, request),
        "exporters.atof.force_flush" => ops::atof_force_flush(driver, request),
        "exporters.atof.shutdown" => ops::atof_shutdown(driver, request),
        _ => return None,
    };
    Some(answer)
}
