//! The answers of the functions of a plugin, as the host takes them.

use crate::{Error, LlmCall, LlmRewrite, ToolCall, ToolOutcome};
use nemo_relay_worker_protocol::{
    EmptyAnswer, GuardrailAnswer, InvokeResponse, LlmInput, LlmRequestAnswer, ToolExecutionAnswer, ToolInput,
    WorkerError, invoke_response::Answer,
};
use serde_json::Value;

pub(crate) fn response(answer: Result<Answer, Error>) -> InvokeResponse {
    InvokeResponse { answer: Some(answer.unwrap_or_else(|error| Answer::Error(error.0))) }
}

pub(crate) fn decision(reason: Option<String>) -> Answer {
    Answer::Guardrail(GuardrailAnswer { block_reason: reason })
}

pub(crate) fn value(value: Value) -> Answer {
    Answer::Json(bytes(&value))
}

pub(crate) fn value_or_nothing(of: Option<Value>) -> Answer {
    of.map_or(Answer::Empty(EmptyAnswer {}), value)
}

pub(crate) fn rewrite(rewrite: LlmRewrite) -> Answer {
    Answer::LlmRequest(LlmRequestAnswer {
        request: bytes(&rewrite.request),
        annotated_request: optional(rewrite.annotated_request),
        pending_marks: optional(rewrite.pending_marks),
    })
}

pub(crate) fn outcome(outcome: ToolOutcome) -> Answer {
    Answer::ToolExecution(ToolExecutionAnswer {
        result: bytes(&outcome.result),
        annotation: optional(outcome.annotation),
        pending_marks: optional(outcome.pending_marks),
    })
}

pub(crate) fn tool(input: ToolInput) -> Result<ToolCall, Error> {
    Ok(ToolCall { name: input.tool_name, value: json(&input.value)?, tool_call_id: input.tool_call_id })
}

pub(crate) fn llm(input: LlmInput) -> Result<LlmCall, Error> {
    Ok(LlmCall {
        name: input.name,
        request: json(&input.request)?,
        response: json(&input.response)?,
        annotated_request: Some(json(&input.annotated_request)?).filter(|value| !value.is_null()),
        model_name: input.model_name,
        codec: input.codec,
    })
}

/// JSON; null where there is none.
pub(crate) fn json(bytes: &[u8]) -> Result<Value, Error> {
    if bytes.is_empty() { Ok(Value::Null) } else { Ok(serde_json::from_slice(bytes)?) }
}

pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

pub(crate) fn optional(value: Option<Value>) -> Vec<u8> {
    value.as_ref().map(bytes).unwrap_or_default()
}

pub(crate) fn check(error: Option<WorkerError>) -> Result<(), Error> {
    error.map_or(Ok(()), |error| Err(Error(error)))
}
