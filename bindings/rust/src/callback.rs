//! The application's functions, in one form for each kind of middleware.

use crate::delivery::Event;
use crate::generated::{ToolExecutionContext, ToolExecutionInterceptOutcome, ToolExecutionResult};
use crate::next::ToolExecutionNext;
use crate::{BoxError, CallbackPanic};
use serde_json::Value;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

pub(crate) type Gate = Arc<dyn Fn(String, Arc<Value>) -> BoxFuture<Option<String>> + Send + Sync>;
pub(crate) type Change = Arc<dyn Fn(String, Value) -> BoxFuture<Value> + Send + Sync>;
pub(crate) type Wrap =
    Arc<dyn Fn(ToolExecutionContext, ToolExecutionNext) -> BoxFuture<ToolExecutionInterceptOutcome> + Send + Sync>;
pub(crate) type Tool = Arc<dyn Fn(Value) -> BoxFuture<ToolExecutionResult> + Send + Sync>;
pub(crate) type Observe = Arc<dyn Fn(&Event) + Send + Sync>;

/// A registered middleware function.
#[derive(Clone)]
pub(crate) enum Function {
    Gate(Gate),
    /// Rewrites and sanitizers: a value in, a value out.
    Change(Change),
    Wrap(Wrap),
}

impl Function {
    pub(crate) fn gate<F, Fut>(function: F) -> Self
    where
        F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Option<String>, BoxError>> + Send + 'static,
    {
        Self::Gate(Arc::new(move |name, args| Box::pin(function(name, args))))
    }

    pub(crate) fn change<F, Fut>(function: F) -> Self
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Value, BoxError>> + Send + 'static,
    {
        Self::Change(Arc::new(move |name, value| Box::pin(function(name, value))))
    }

    pub(crate) fn wrap<F, Fut, R>(function: F) -> Self
    where
        F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<R, BoxError>> + Send + 'static,
        R: Into<ToolExecutionInterceptOutcome>,
    {
        Self::Wrap(Arc::new(move |context, next| {
            let outcome = function(context, next);
            Box::pin(async move { outcome.await.map(Into::into) })
        }))
    }
}

pub(crate) fn tool<F, Fut, R>(function: F) -> Tool
where
    F: Fn(Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, BoxError>> + Send + 'static,
    R: Into<ToolExecutionResult>,
{
    Arc::new(move |args| {
        let result = function(args);
        Box::pin(async move { result.await.map(Into::into) })
    })
}

impl From<ToolExecutionResult> for ToolExecutionInterceptOutcome {
    /// What an intercept returns that passes on what `next` gave.
    fn from(result: ToolExecutionResult) -> Self {
        Self { result: result.result, annotation: result.annotation, pending_marks: Vec::new() }
    }
}

/// Runs a callback; a panic in it or in its future becomes an error.
pub(crate) struct Guarded<T, C> {
    call: Option<C>,
    future: Option<BoxFuture<T>>,
}

impl<T, C: FnOnce() -> BoxFuture<T>> Guarded<T, C> {
    pub(crate) fn new(call: C) -> Self {
        Self { call: Some(call), future: None }
    }
}

impl<T, C: FnOnce() -> BoxFuture<T> + Unpin> Future for Guarded<T, C> {
    type Output = Result<T, BoxError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let polled = catch_unwind(AssertUnwindSafe(|| {
            if let Some(call) = this.call.take() {
                this.future = Some(call());
            }
            this.future.as_mut().map_or(Poll::Pending, |future| future.as_mut().poll(cx))
        }));
        polled.unwrap_or_else(|panic| Poll::Ready(Err(Box::new(CallbackPanic::new(&*panic)))))
    }
}
