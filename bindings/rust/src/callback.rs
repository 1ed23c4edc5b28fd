//! The application's functions, in one form whatever they are given and give.

use crate::call::Call;
use crate::chunks::LlmChunks;
use crate::delivery::Event;
use crate::generated::{
    LlmExecutionContext, LlmRequest, LlmRequestInterceptOutcome, LlmSanitizeContext, ToolExecutionContext,
    ToolExecutionInterceptOutcome, ToolExecutionResult,
};
use crate::next::Next;
use crate::values::Stored;
use crate::{BoxError, CallbackPanic, Relay};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::{Codecs, EventRecord};
use nemo_relay_types::Family;
use serde_json::Value;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

/// A function of the application that is asked and awaited.
#[derive(Clone)]
pub(crate) struct Function(Arc<dyn Fn(Ask) -> BoxFuture<Answer> + Send + Sync>);

impl Function {
    /// A function whose future gives a `T`, or what is made into one.
    pub(crate) fn giving<T, Fut, R>(function: impl Fn(&mut Ask) -> Fut + Send + Sync + 'static) -> Self
    where
        T: Into<Answer>,
        Fut: Future<Output = Result<R, BoxError>> + Send + 'static,
        R: Into<T>,
    {
        Self(Arc::new(move |mut ask| {
            let given = function(&mut ask);
            Box::pin(async move { given.await.map(|given| given.into().into()) })
        }))
    }

    /// Runs it; a panic in it or in its future becomes an error.
    pub(crate) fn call(&self, ask: Ask) -> Guarded {
        Guarded { call: Some((self.clone(), ask)), future: None }
    }
}

/// What one invocation is about; the parameters of the function are made of it.
#[derive(Default)]
pub(crate) struct Ask {
    pub(crate) call: Option<Arc<Call>>,
    pub(crate) value: Stored,
    pub(crate) annotation: Option<Value>,
    pub(crate) event: Option<Arc<EventRecord>>,
    /// The tool, where the call does not say it.
    pub(crate) tool: Option<String>,
    pub(crate) rest: Option<Continuation>,
    /// The family of the function, where it is a registered one, and the codecs of the call.
    pub(crate) family: Option<Family>,
    pub(crate) codecs: Option<Codecs>,
}

impl Ask {
    /// The parameter of this type.
    pub(crate) fn give<T: Given>(&mut self) -> T {
        T::given(self)
    }

    fn name(&self) -> String {
        let of_call = || self.call.as_ref().map(|call| call.name.clone()).unwrap_or_default();
        self.tool.clone().unwrap_or_else(of_call)
    }

    fn relay(&self) -> &Relay {
        match &self.call {
            Some(call) => &call.relay,
            None => Relay::global(),
        }
    }
}

/// What a function can have as a parameter; no family has two of the same type.
pub(crate) trait Given {
    fn given(ask: &mut Ask) -> Self;
}

impl Given for String {
    fn given(ask: &mut Ask) -> Self {
        ask.name()
    }
}

impl Given for Value {
    fn given(ask: &mut Ask) -> Self {
        std::mem::take(&mut ask.value).into_value()
    }
}

impl Given for Arc<Value> {
    fn given(ask: &mut Ask) -> Self {
        std::mem::take(&mut ask.value).into_shared_value()
    }
}

impl Given for LlmRequest {
    fn given(ask: &mut Ask) -> Self {
        Arc::unwrap_or_clone(ask.give())
    }
}

impl Given for Arc<LlmRequest> {
    fn given(ask: &mut Ask) -> Self {
        std::mem::take(&mut ask.value).into_request()
    }
}

impl Given for Option<Value> {
    fn given(ask: &mut Ask) -> Self {
        ask.annotation.take()
    }
}

impl Given for Event {
    fn given(ask: &mut Ask) -> Self {
        Self::new(ask.event.take().expect("functions of such families are asked about an event"))
    }
}

impl Given for ToolExecutionContext {
    fn given(ask: &mut Ask) -> Self {
        let tool_call_id = ask.call.as_ref().and_then(|call| call.tool_call_id.clone());
        Self { tool_name: ask.name(), args: ask.give(), tool_call_id }
    }
}

impl Given for LlmExecutionContext {
    fn given(ask: &mut Ask) -> Self {
        Self::of(ask.relay(), ask.codecs.as_ref(), ask.family)
    }
}

impl Given for LlmSanitizeContext {
    fn given(ask: &mut Ask) -> Self {
        Self::of(ask.relay(), ask.codecs.as_ref(), ask.family)
    }
}

impl<A, T> Given for Next<A, T> {
    fn given(ask: &mut Ask) -> Self {
        Self::new(ask.call.clone(), ask.rest.take())
    }
}

/// What a request intercept of model calls gives.
#[derive(Clone, Debug, PartialEq)]
pub enum LlmRequestRewrite {
    /// A request that takes the place of the given one, and leaves a normalized request of a codec as it is.
    Request(LlmRequest),
    /// A request with everything that belongs to it.
    Outcome(LlmRequestInterceptOutcome),
}

impl From<LlmRequest> for LlmRequestRewrite {
    fn from(request: LlmRequest) -> Self {
        Self::Request(request)
    }
}

impl From<LlmRequestInterceptOutcome> for LlmRequestRewrite {
    fn from(outcome: LlmRequestInterceptOutcome) -> Self {
        Self::Outcome(outcome)
    }
}

/// What a function gave.
pub(crate) enum Answer {
    Nothing,
    Value(Value),
    Request(LlmRequest),
    /// The verdict of a gate.
    Verdict(Option<String>),
    Result(ToolExecutionResult),
    Outcome(ToolExecutionInterceptOutcome),
    Rewritten(LlmRequestInterceptOutcome),
    Chunks(LlmChunks),
    /// An event is to show nothing.
    Omitted,
}

impl From<()> for Answer {
    fn from((): ()) -> Self {
        Self::Nothing
    }
}

impl From<Value> for Answer {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Option<Value>> for Answer {
    fn from(value: Option<Value>) -> Self {
        value.map_or(Self::Omitted, Self::Value)
    }
}

impl From<Option<LlmRequest>> for Answer {
    fn from(request: Option<LlmRequest>) -> Self {
        request.map_or(Self::Omitted, Self::Request)
    }
}

impl From<Option<String>> for Answer {
    fn from(refusal: Option<String>) -> Self {
        Self::Verdict(refusal)
    }
}

impl From<ToolExecutionResult> for Answer {
    fn from(result: ToolExecutionResult) -> Self {
        Self::Result(result)
    }
}

impl From<ToolExecutionInterceptOutcome> for Answer {
    fn from(outcome: ToolExecutionInterceptOutcome) -> Self {
        Self::Outcome(outcome)
    }
}

impl From<LlmRequestRewrite> for Answer {
    fn from(rewrite: LlmRequestRewrite) -> Self {
        match rewrite {
            LlmRequestRewrite::Request(request) => Self::Request(request),
            LlmRequestRewrite::Outcome(outcome) => Self::Rewritten(outcome),
        }
    }
}

impl From<LlmChunks> for Answer {
    fn from(chunks: LlmChunks) -> Self {
        Self::Chunks(chunks)
    }
}

impl From<ToolExecutionResult> for ToolExecutionInterceptOutcome {
    /// What an intercept returns that passes on what `next` gave.
    fn from(result: ToolExecutionResult) -> Self {
        Self { result: result.result, annotation: result.annotation, pending_marks: Vec::new() }
    }
}

/// A function at work.
pub(crate) struct Guarded {
    call: Option<(Function, Ask)>,
    future: Option<BoxFuture<Answer>>,
}

impl Future for Guarded {
    type Output = Result<Answer, BoxError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let polled = catch_unwind(AssertUnwindSafe(|| {
            if let Some((function, ask)) = this.call.take() {
                this.future = Some((function.0)(ask));
            }
            this.future.as_mut().map_or(Poll::Pending, |future| future.as_mut().poll(cx))
        }));
        polled.unwrap_or_else(|panic| Poll::Ready(Err(Box::new(CallbackPanic::new(&*panic)))))
    }
}
