//! Calls with values of the application's own types, which serde translates: the tool, the model and the caller see these,
//! middleware and events see their JSON.

use crate::error::{BoxError, Error, Result};
use crate::generated::{LlmCallExecuteParams, LlmRequest, ToolCallExecuteParams, ToolExecutionResult};
use crate::{LlmChunks, value};
use nemo_relay_types::{Error as CoreError, Limits};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::any::type_name;
use std::future::Future;

type Given<T> = std::result::Result<T, BoxError>;

impl ToolCallExecuteParams {
    /// As [`new`](Self::new) for a tool of Rust's own types:
    ///
    /// - `name`: The tool.
    /// - `args`: Its arguments.
    /// - `func`: The tool itself; it is given the arguments as the request intercepts left them. What it gives is read with
    ///   [`ToolExecutionResult::typed`].
    ///
    /// # Errors
    ///
    /// `invalid_payload` for arguments that have no JSON. The call fails so where they do not fit `A` any more, before the
    /// tool runs, and where the result has no JSON.
    pub fn typed<A, R, F, Fut>(name: impl Into<String>, args: &A, func: F) -> Result<Self>
    where
        A: Serialize + DeserializeOwned,
        R: Serialize,
        F: Fn(A) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Given<R>> + Send + 'static,
    {
        Ok(Self::new(name, written(args)?, move |args| {
            let result = typed(args).map(&func);
            async move { Ok(written(&result?.await?)?) }
        }))
    }
}

impl ToolExecutionResult {
    /// The result as a value of a type.
    ///
    /// # Errors
    ///
    /// Those of [`typed`].
    pub fn typed<R: DeserializeOwned>(self) -> Result<R> {
        typed(self.result)
    }
}

impl LlmCallExecuteParams {
    /// As [`new`](Self::new) for a response of a type, which is read with [`typed`](crate::typed):
    ///
    /// - `name`: The name of the call such as that of the provider.
    /// - `request`: The request.
    /// - `func`: The call itself; it is given the request.
    ///
    /// The call fails with `invalid_payload` where the response has no JSON.
    pub fn typed<R, F, Fut>(name: impl Into<String>, request: LlmRequest, func: F) -> Self
    where
        R: Serialize,
        F: Fn(LlmRequest) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Given<R>> + Send + 'static,
    {
        Self::new(name, request, move |request| {
            let response = func(request);
            async move { Ok(written(&response.await?)?) }
        })
    }
}

impl LlmChunks {
    /// The items of an iterator whose type is the application's; the consumer reads them with [`typed`](crate::typed).
    ///
    /// The stream fails with `invalid_payload` at an item that has no JSON.
    pub fn typed<I>(chunks: I) -> Self
    where
        I: IntoIterator<Item: Serialize, IntoIter: Send + 'static>,
    {
        Self::try_iter(chunks.into_iter().map(|chunk| written(&chunk)))
    }
}

/// A JSON value as a value of a type.
///
/// # Errors
///
/// `invalid_payload` with the name of the type where the value does not fit, `limit_exceeded` where it is too deep or too
/// large.
pub fn typed<T: DeserializeOwned>(given: Value) -> Result<T> {
    if let Err(error) = value::check(&given, &Limits::default()) {
        value::discard(given);
        return Err(error.into());
    }
    serde_json::from_value(given).map_err(unfit::<T>)
}

fn written<T: Serialize>(given: &T) -> Result<Value> {
    serde_json::to_value(given).map_err(unfit::<T>)
}

fn unfit<T>(cause: serde_json::Error) -> Error {
    let core = CoreError::invalid_payload("$", &format!("{}: {cause}", type_name::<T>()));
    Error::new(core, Some(Box::new(cause)))
}
