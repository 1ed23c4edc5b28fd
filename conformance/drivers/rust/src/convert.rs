//! What the crate gives to callbacks and takes of them, and the values of a scenario.

use crate::actions::{Continuation, Downstream, Outcome, Returned, pending_mark};
use crate::request::Args;
use nemo_relay::{
    Event, LlmChunks, LlmCodec, LlmCodecIdentity, LlmExecutionContext, LlmExecutionNext, LlmRequest,
    LlmRequestInterceptOutcome, LlmRequestRewrite, LlmSanitizeContext, LlmStreamExecutionNext, PendingMarkSpec,
    RuntimeRegistrationKind, ToolExecutionContext, ToolExecutionInterceptOutcome, ToolExecutionNext,
    ToolExecutionResult, Value,
};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;

/// What one invocation is about.
#[derive(Default)]
pub struct About {
    pub recorded: Vec<Value>,
    pub payload: Payload,
    /// The normalized form that an intercept of requests is given.
    pub annotation: Option<Value>,
    /// What the methods of a context resolve.
    pub resolved: HashMap<&'static str, Option<LlmCodec>>,
    pub next: Option<Continuation>,
}

/// The payload of an invocation; requests are objects with headers and content.
#[derive(Default)]
pub enum Payload {
    #[default]
    None,
    Value(Value),
    /// Of a callback that is given nothing else.
    Event(Value),
}

/// The arguments of a callback.
pub trait Arguments {
    fn about(self) -> About;
}

macro_rules! arguments {
    ($($name:ident: $type:ident),*) => {
        impl<$($type: Argument),*> Arguments for ($($type,)*) {
            fn about(self) -> About {
                #[allow(unused_mut, reason = "there may be no arguments")]
                let mut about = About::default();
                let ($($name,)*) = self;
                $($name.tell(&mut about);)*
                about
            }
        }
    };
}

arguments!();
arguments!(a: A);
arguments!(a: A, b: B);
arguments!(a: A, b: B, c: C);
arguments!(a: A, b: B, c: C, d: D);

/// One argument of a callback.
pub trait Argument {
    fn tell(self, about: &mut About);
}

impl Argument for String {
    fn tell(self, about: &mut About) {
        about.recorded.push(self.into());
    }
}

impl Argument for Vec<RuntimeRegistrationKind> {
    fn tell(self, about: &mut About) {
        about.recorded.push(self.iter().map(|kind| kind.as_str()).collect());
    }
}

impl Argument for Value {
    fn tell(self, about: &mut About) {
        about.recorded.push(self.clone());
        about.payload = Payload::Value(self);
    }
}

impl Argument for Arc<Value> {
    fn tell(self, about: &mut About) {
        Arc::unwrap_or_clone(self).tell(about);
    }
}

impl Argument for LlmRequest {
    fn tell(self, about: &mut About) {
        request_value(self).tell(about);
    }
}

impl Argument for Arc<LlmRequest> {
    fn tell(self, about: &mut About) {
        Arc::unwrap_or_clone(self).tell(about);
    }
}

impl Argument for Option<Value> {
    fn tell(self, about: &mut About) {
        about.annotation.clone_from(&self);
        about.recorded.push(self.unwrap_or_default());
    }
}

impl Argument for Event {
    fn tell(self, about: &mut About) {
        about.recorded.push(self.json().into());
        about.payload = Payload::Event(serde_json::from_str(self.json()).unwrap_or_default());
    }
}

impl Argument for ToolExecutionContext {
    fn tell(self, about: &mut About) {
        let Self { tool_name, args, tool_call_id } = self;
        about.recorded.push(json!({"tool_name": tool_name, "args": args, "tool_call_id": tool_call_id}));
        about.payload = Payload::Value(args);
    }
}

impl Argument for LlmExecutionContext {
    fn tell(self, about: &mut About) {
        about.resolved.insert("request_codec", self.resolve_request_codec());
        about.resolved.insert("response_codec", self.resolve_response_codec());
        let [request, response] = [self.request_codec, self.response_codec].map(|codec| codec.as_ref().map(identity));
        about.recorded.push(json!({"request_codec": request, "response_codec": response}));
    }
}

impl Argument for LlmSanitizeContext {
    fn tell(self, about: &mut About) {
        about.resolved.insert("codec", self.resolve_codec());
        about.recorded.push(json!({"codec": identity(&self.codec)}));
    }
}

fn identity(codec: &LlmCodecIdentity) -> Value {
    json!({"kind": codec.kind.as_str(), "id": codec.id})
}

impl Argument for ToolExecutionNext {
    fn tell(self, about: &mut About) {
        about.next = Some(Continuation::Tool(self));
    }
}

impl Argument for LlmExecutionNext {
    fn tell(self, about: &mut About) {
        about.next = Some(Continuation::Llm(self));
    }
}

impl Argument for LlmStreamExecutionNext {
    fn tell(self, about: &mut About) {
        about.next = Some(Continuation::Stream(self));
    }
}

/// What a callback of some kind gives for what its invocation came to.
pub trait Gives {
    fn of(returned: Returned) -> Self;
}

impl Gives for () {
    fn of(_: Returned) -> Self {}
}

impl Gives for Value {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Plain(value) | Returned::Outcome(Outcome { value, .. }) => value,
            Returned::Downstream(downstream) => downstream.into_value(),
            Returned::Chunks(_) => Self::Null,
            Returned::Nothing { payload: Payload::Event(_), .. } => json!({}),
            Returned::Nothing { payload: Payload::None, .. } => Self::Null,
            Returned::Nothing { wraps: true, downstream, .. } => {
                downstream.map(Downstream::into_value).unwrap_or_default()
            }
            Returned::Nothing { payload: Payload::Value(payload), .. } => payload,
        }
    }
}

impl Gives for Option<Value> {
    fn of(returned: Returned) -> Self {
        Some(Value::of(returned)).filter(|value| !value.is_null())
    }
}

impl Gives for Option<LlmRequest> {
    fn of(returned: Returned) -> Self {
        Option::<Value>::of(returned).map(into_request)
    }
}

impl Gives for Option<String> {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Plain(Value::String(reason)) => Some(reason),
            _ => None,
        }
    }
}

impl Gives for ToolExecutionResult {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Outcome(Outcome { value, annotation, .. }) => Self { result: value, annotation },
            Returned::Downstream(Downstream::Result(result)) => result,
            other => Self::new(Value::of(other)),
        }
    }
}

impl Gives for ToolExecutionInterceptOutcome {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Outcome(Outcome { value, annotation, pending_marks, .. }) => {
                Self { result: value, annotation, pending_marks }
            }
            Returned::Downstream(Downstream::Result(result)) => result.into(),
            Returned::Nothing { downstream: Some(downstream), .. } => Self::new(downstream.into_value()),
            Returned::Nothing { payload: Payload::Value(payload), .. } => Self::new(payload),
            other => Self::new(Value::of(other)),
        }
    }
}

impl Gives for LlmRequestRewrite {
    fn of(returned: Returned) -> Self {
        let outcome: LlmRequestInterceptOutcome = match returned {
            Returned::Plain(request) => return into_request(request).into(),
            Returned::Outcome(Outcome { value, annotation, pending_marks, contributions }) => {
                LlmRequestInterceptOutcome {
                    request: into_request(value),
                    annotated_request: annotation,
                    pending_marks,
                    optimization_contributions: contributions,
                }
            }
            other => into_request(Value::of(other)).into(),
        };
        outcome.into()
    }
}

impl Gives for LlmChunks {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Chunks(chunks)
            | Returned::Downstream(Downstream::Chunks(chunks))
            | Returned::Nothing { downstream: Some(Downstream::Chunks(chunks)), .. } => chunks,
            _ => Self::iter(Vec::<Value>::new()),
        }
    }
}

/// The request that a scenario says; what has not the form of one has empty parts.
pub fn into_request(value: Value) -> LlmRequest {
    let Value::Object(mut members) = value else { return LlmRequest::new(Default::default(), Value::Null) };
    let headers = match members.remove("headers") {
        Some(Value::Object(headers)) => headers,
        _ => Default::default(),
    };
    LlmRequest::new(headers, members.remove("content").unwrap_or_default())
}

pub fn request_value(request: LlmRequest) -> Value {
    json!({"headers": request.headers, "content": request.content})
}

pub fn outcome_value(outcome: LlmRequestInterceptOutcome) -> Value {
    json!({
        "request": request_value(outcome.request),
        "annotated_request": outcome.annotated_request,
        "pending_marks": outcome.pending_marks.into_iter().map(mark_value).collect::<Value>(),
        "optimization_contributions": outcome.optimization_contributions,
    })
}

fn mark_value(mark: PendingMarkSpec) -> Value {
    let schema = mark.data_schema.map(|schema| json!({"name": schema.name, "version": schema.version}));
    let mut value = json!({
        "name": mark.name,
        "category": mark.category,
        "category_profile": mark.category_profile,
        "data": mark.data,
        "metadata": mark.metadata,
        "data_schema": schema,
        "severity": mark.severity.map(|severity| severity.as_str()),
    });
    if let Value::Object(members) = &mut value {
        members.retain(|_, member| !member.is_null());
    }
    value
}

pub fn marks(action: &Args) -> Vec<PendingMarkSpec> {
    action.list("pending_marks").iter().map(|mark| pending_mark(&Args::of(Some(mark)))).collect()
}
