//! What callbacks are given. Which family is given what is generated (`generated/families.rs`).

use crate::call::Call;
use crate::continuation::Continuation;
use crate::generated::enums::LlmCodecKind;
use crate::generated::events::event_object;
use crate::generated::records::{LlmCodecIdentity, LlmExecutionContext, LlmSanitizeContext, ToolExecutionContext};
use nemo_relay_runtime::CallRequest;
use nemo_relay_runtime::types::Family;
use pyo3::prelude::*;

/// Whose function Python code is running, or that the consumer has the word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The tool or the model itself.
    Func,
    Callback(Family),
    /// The one that makes an iterator of the stream which the function before returned.
    Iterator,
    Pull,
    Collect,
    Finalize,
    Close,
    Consumer,
}

impl Asked {
    pub fn family(self) -> Option<Family> {
        if let Self::Callback(family) = self { Some(family) } else { None }
    }
}

/// One argument of a callback.
#[derive(Clone, Copy)]
pub enum Given {
    /// The name of the call.
    Name,
    /// The payload.
    Value,
    /// The normalized form of the payload, or None.
    Annotation,
    /// The event.
    Event,
    /// The continuation.
    Next,
    ToolExecutionContext,
    LlmExecutionContext,
    LlmSanitizeContext,
}

/// What a callback gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// None, or why the call may not run.
    Verdict,
    Json,
    JsonOrNothing,
    RequestOrNothing,
    ToolExecutionInterceptOutcome,
    LLMRequestInterceptOutcome,
    Stream,
}

/// Makes one argument.
pub fn argument<'py>(py: Python<'py>, call: &Call, request: &CallRequest, given: Given) -> PyResult<Bound<'py, PyAny>> {
    let shared = &call.shared;
    Ok(match given {
        Given::Name => shared.name.bind(py).as_any().clone(),
        Given::Value => call.value(py, request.value).into_bound(py),
        Given::Annotation => request.annotation.map_or_else(|| py.None(), |slot| call.value(py, slot)).into_bound(py),
        Given::Event => match &request.event {
            Some(event) => event_object(py, event.clone())?,
            None => py.None().into_bound(py),
        },
        Given::Next => Bound::new(py, Continuation::new(py, call)?)?.into_any(),
        Given::ToolExecutionContext => {
            let context = ToolExecutionContext {
                tool_name: shared.name.clone_ref(py),
                args: call.value(py, request.value),
                tool_call_id: shared.tool_call_id.as_ref().map(|id| id.clone_ref(py)),
            };
            Bound::new(py, context)?.into_any()
        }
        Given::LlmExecutionContext => {
            Bound::new(py, LlmExecutionContext { request_codec: None, response_codec: None })?.into_any()
        }
        Given::LlmSanitizeContext => {
            let codec = Py::new(py, LlmCodecIdentity { kind: LlmCodecKind::None_, id: None })?;
            Bound::new(py, LlmSanitizeContext { codec })?.into_any()
        }
    })
}
