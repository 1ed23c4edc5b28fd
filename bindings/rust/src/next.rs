//! The continuation that an execution intercept is given.

use crate::call::{Call, drive};
use crate::error::Result;
use crate::generated::ToolExecutionResult;
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_types::Error as CoreError;
use serde_json::Value;
use std::sync::Arc;

/// The rest of the chain around a tool. It may be called any number of times, also concurrently, until the intercept that
/// it was given to has returned.
#[derive(Clone)]
pub struct ToolExecutionNext {
    call: Arc<Call>,
    continuation: Option<Continuation>,
}

impl ToolExecutionNext {
    pub(crate) fn new(call: Arc<Call>, continuation: Option<Continuation>) -> Self {
        Self { call, continuation }
    }

    /// Runs the rest of the chain with these arguments.
    ///
    /// # Errors
    ///
    /// What the rest of the chain fails with; `invalid_argument` once the intercept has returned; `invalid_payload` and
    /// `limit_exceeded` for the arguments.
    pub async fn call(&self, args: Value) -> Result<ToolExecutionResult> {
        let Some(continuation) = &self.continuation else {
            return Err(CoreError::invalid_argument("next", "there is nothing to continue").into());
        };
        let slot = self.call.values.add(args);
        let (machine, op) = continuation.start(slot)?;
        drive(self.call.clone(), machine, op).await
    }
}
