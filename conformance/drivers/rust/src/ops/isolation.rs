//! The operations on scope stacks that are used elsewhere.

use super::calls::bound;
use crate::answer::{Answer, Given};
use crate::driver::{Driver, Handle};
use crate::request::Request;
use nemo_relay::{Error, PropagationContext, ScopeStack, Value};
use serde_json::json;

/// Neither a stack nor a context is plain data for everybody, so both are kept under a name.
fn stack(driver: &Driver, request: &Request, stack: Result<ScopeStack, Error>) -> Answer {
    bound(driver, request, stack, Handle::Stack)
}

fn context(driver: &Driver, request: &Request, context: Result<PropagationContext, Error>) -> Answer {
    bound(driver, request, context, Handle::Context)
}

fn text(driver: &Driver, request: &Request, text: Result<String, Error>) -> Answer {
    bound(driver, request, text, Handle::Text)
}

impl Given for ScopeStack {
    fn answer(self) -> Answer {
        Answer::null()
    }
}

impl Given for String {
    fn answer(self) -> Answer {
        Answer::ok(self.into())
    }
}

impl Given for PropagationContext {
    fn answer(self) -> Answer {
        Answer::ok(json!({
            "version": self.version,
            "root_uuid": self.root_uuid,
            "parent_uuid": self.parent_uuid,
            "traceparent": self.traceparent,
            "tracestate": self.tracestate,
        }))
    }
}

/// The context that the request names or says.
fn given_context(driver: &Driver, request: &Request) -> Option<PropagationContext> {
    if let Some(Handle::Context(context)) = driver.bound(&request.args, "context") {
        return Some(context);
    }
    let said = request.args.get("context")?;
    let text = |name: &str| said[name].as_str().map(str::to_owned);
    Some(PropagationContext {
        version: said["version"].as_u64()?.try_into().ok()?,
        root_uuid: text("root_uuid"),
        parent_uuid: text("parent_uuid")?,
        traceparent: text("traceparent"),
        tracestate: text("tracestate"),
    })
}

pub async fn create_scope_stack(driver: &Driver, request: &Request) -> Answer {
    stack(driver, request, Ok(nemo_relay::create_scope_stack()))
}

pub async fn current_scope_stack(driver: &Driver, request: &Request) -> Answer {
    stack(driver, request, Ok(nemo_relay::current_scope_stack()))
}

pub async fn scope_stack_active(_: &Driver, _: &Request) -> Answer {
    Answer::of(nemo_relay::scope_stack_active())
}

pub async fn set_thread_scope_stack(driver: &Driver, request: &Request) -> Answer {
    let Some(Handle::Stack(stack)) = driver.bound(&request.args, "stack") else {
        return Answer::fault("no such stack");
    };
    nemo_relay::set_thread_scope_stack(&stack);
    Answer::null()
}

pub async fn capture_traceparent(driver: &Driver, request: &Request) -> Answer {
    text(driver, request, Ok(nemo_relay::capture_traceparent()))
}

pub async fn capture_propagation_context(driver: &Driver, request: &Request) -> Answer {
    context(driver, request, Ok(nemo_relay::capture_propagation_context()))
}

pub async fn capture_propagation_context_with_root(driver: &Driver, request: &Request) -> Answer {
    let root = request.args.get("root_uuid").and_then(Value::as_str);
    context(driver, request, nemo_relay::capture_propagation_context_with_root(root))
}

pub async fn capture_rootless_propagation_context(driver: &Driver, request: &Request) -> Answer {
    context(driver, request, Ok(nemo_relay::capture_rootless_propagation_context()))
}

pub async fn create_scope_stack_from_propagation(driver: &Driver, request: &Request) -> Answer {
    let Some(given) = given_context(driver, request) else { return Answer::fault("no context") };
    stack(driver, request, nemo_relay::create_scope_stack_from_propagation(given))
}

pub async fn propagation_context_to_json(driver: &Driver, request: &Request) -> Answer {
    let Some(given) = given_context(driver, request) else { return Answer::fault("no context") };
    text(driver, request, Ok(nemo_relay::propagation_context_to_json(given)))
}

pub async fn propagation_context_from_json(driver: &Driver, request: &Request) -> Answer {
    let text = match driver.bound(&request.args, "text") {
        Some(Handle::Text(text)) => text,
        _ => request.args.text("text").to_owned(),
    };
    context(driver, request, nemo_relay::propagation_context_from_json(&text))
}

pub async fn propagation_context_to_traceparent(driver: &Driver, request: &Request) -> Answer {
    let Some(given) = given_context(driver, request) else { return Answer::fault("no context") };
    text(driver, request, nemo_relay::propagation_context_to_traceparent(given))
}
