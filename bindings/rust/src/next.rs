//! The continuation that an execution intercept is given.

use crate::call::{Call, Taken, drive};
use crate::chunks::LlmChunks;
use crate::error::Result;
use crate::generated::{LlmRequest, ToolExecutionResult};
use crate::values::Stored;
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_types::Error as CoreError;
use serde_json::Value;
use std::marker::PhantomData;
use std::sync::Arc;

/// The rest of the chain around a call, which is given an `A` and gives a `T`. It may be called any number of times, also
/// concurrently, until the intercept that it was given to has returned or, where that gives a stream, until the stream is
/// over.
pub struct Next<A, T> {
    call: Option<Arc<Call>>,
    continuation: Option<Continuation>,
    form: PhantomData<fn(A) -> T>,
}

/// The rest of the chain around a tool.
pub type ToolExecutionNext = Next<Value, ToolExecutionResult>;

/// The rest of the chain around a model call.
pub type LlmExecutionNext = Next<LlmRequest, Value>;

/// The rest of the chain around a model call whose response comes in chunks.
pub type LlmStreamExecutionNext = Next<LlmRequest, LlmChunks>;

impl<A, T> Next<A, T> {
    pub(crate) fn new(call: Option<Arc<Call>>, continuation: Option<Continuation>) -> Self {
        Self { call, continuation, form: PhantomData }
    }
}

#[allow(private_bounds, reason = "there are no other continuations than those named above")]
impl<A: Into<Stored>, T: Taken> Next<A, T> {
    /// Runs the rest of the chain with these arguments or this request.
    ///
    /// # Errors
    ///
    /// What the rest of the chain fails with; `invalid_argument` once it is over; `invalid_payload` and `limit_exceeded`
    /// for the arguments.
    pub async fn call(&self, args: A) -> Result<T> {
        let (Some(call), Some(continuation)) = (&self.call, &self.continuation) else {
            return Err(CoreError::invalid_argument("next", "there is nothing to continue").into());
        };
        let slot = call.values.add(args);
        let (machine, op) = continuation.start(slot)?;
        drive(call.clone(), machine, op).await
    }
}

impl<A, T> Clone for Next<A, T> {
    fn clone(&self) -> Self {
        Self::new(self.call.clone(), self.continuation.clone())
    }
}
