//! What callbacks are given. Which family is given what is generated (`generated/families.rs`).

use crate::call::Call;
use crate::codecs::{codec_object, identity};
use crate::continuation::Continuation;
use crate::generated::events::event_object;
use crate::generated::records::{LlmExecutionContext, LlmSanitizeContext, ToolExecutionContext};
use nemo_relay_runtime::types::Family;
use nemo_relay_runtime::{CallRequest, CodecJob, LlmCodec, Op};
use pyo3::prelude::*;
use pyo3::types::PyString;

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
    /// A codec of the application.
    Codec,
    /// The same, for the normalized form of a request.
    Decoder,
    /// A plugin of the application, or work of the core that may wait.
    Plugin,
    Work,
    Consumer,
}

impl Asked {
    /// What an answer to the question is about; `None` where the binding answers by itself.
    pub fn by(op: &Op) -> Option<Self> {
        Some(match op {
            Op::Call(CallRequest { family: Some(family), callback: Some(_), .. }) => Self::Callback(*family),
            Op::Call(_) => Self::Func,
            Op::Pull(_) => Self::Pull,
            Op::Collect(_) => Self::Collect,
            Op::Finalize => Self::Finalize,
            Op::Close(_) => Self::Close,
            Op::Codec { job: CodecJob::Decode { .. }, .. } => Self::Decoder,
            Op::Codec { .. } => Self::Codec,
            Op::Plugin { .. } => Self::Plugin,
            Op::Work(_) => Self::Work,
            Op::Opened | Op::Yield(_) => Self::Consumer,
            Op::Encode(_) | Op::Source(_) | Op::Copy(_) | Op::Check(_) => return None,
            Op::Decode(_) | Op::Headers { .. } | Op::Parse(_) | Op::Annotated(_) => return None,
            Op::Done(_) | Op::Fail(_) => return None,
        })
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
        Given::Name => match request.tool_of_mark() {
            Some(tool) => PyString::new(py, &tool).into_any(),
            None => shared.name.bind(py).as_any().clone(),
        },
        Given::Value => call.value(py, request.value).into_bound(py),
        Given::Annotation => request.annotation.map_or_else(|| py.None(), |slot| call.value(py, slot)).into_bound(py),
        Given::Event => match &request.event {
            Some(event) => event_object(py, event.clone())?,
            None => py.None().into_bound(py),
        },
        Given::Next => Continuation::next(py, call)?,
        Given::ToolExecutionContext => {
            let context = ToolExecutionContext {
                tool_name: shared.name.clone_ref(py),
                args: call.value(py, request.value),
                tool_call_id: shared.tool_call_id.as_ref().map(|id| id.clone_ref(py)),
            };
            Bound::new(py, context)?.into_any()
        }
        Given::LlmExecutionContext => {
            let [request_codec, response_codec] = &shared.codecs;
            // Of a stream there is no response that the codec could read.
            let response_codec = response_codec.as_ref().filter(|_| shared.stream.is_none());
            let named = |codec: Option<&LlmCodec>| codec.map(|codec| identity(py, Some(codec))).transpose();
            let context = LlmExecutionContext {
                request_codec: named(request_codec.as_ref())?,
                response_codec: named(response_codec)?,
                resolved: [codec_object(py, request_codec.as_ref())?, codec_object(py, response_codec)?],
            };
            Bound::new(py, context)?.into_any()
        }
        Given::LlmSanitizeContext => {
            let at = usize::from(request.family == Some(Family::LlmSanitizeResponseGuardrail));
            let codec = shared.codecs[at].as_ref();
            let context = LlmSanitizeContext { codec: identity(py, codec)?, resolved: [codec_object(py, codec)?] };
            Bound::new(py, context)?.into_any()
        }
    })
}
