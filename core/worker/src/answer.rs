//! What a worker answers, as the runtime takes it.

use crate::failure::Failure;
use crate::host_service::read;
use nemo_relay_runtime::native::{Answer, Produced};
use nemo_relay_types::{Family, FamilyKind, Json};
use nemo_relay_worker_protocol::{InvokeResponse, invoke_response::Answer as Said};

/// The answer to a question of a family.
pub(crate) fn answer(family: Family, response: InvokeResponse) -> Result<Answer, Failure> {
    match (family.kind(), said(response)?) {
        (FamilyKind::Gate | FamilyKind::Switch, Said::Guardrail(said)) => {
            Ok(said.block_reason.map_or(Answer::Allow, Answer::Reject))
        }
        (FamilyKind::Rewrite, Said::Json(value)) if family == Family::ToolRequestIntercept => {
            json(&value, "arguments").map(Answer::Value)
        }
        (FamilyKind::Rewrite, Said::LlmRequest(said)) if family == Family::LlmRequestIntercept => {
            Ok(Answer::Rewritten {
                request: json(&said.request, "request")?,
                annotation: optional(&said.annotated_request, "annotated_request")?,
                marks: optional(&said.pending_marks, "pending_marks")?,
            })
        }
        (FamilyKind::Sanitize | FamilyKind::SanitizeEvent | FamilyKind::Inject, Said::Json(value)) => {
            json(&value, "value").map(Answer::Value)
        }
        (FamilyKind::Sanitize, Said::Empty(_)) => Ok(Answer::Omit),
        _ => Err(not_of(family)),
    }
}

/// What an execution intercept came to.
pub(crate) fn produced(family: Family, response: InvokeResponse) -> Result<Produced, Failure> {
    match (family, said(response)?) {
        (Family::ToolExecutionIntercept, Said::ToolExecution(said)) => Ok(Produced {
            result: json(&said.result, "result")?,
            annotation: optional(&said.annotation, "annotation")?,
            marks: optional(&said.pending_marks, "pending_marks")?,
        }),
        (Family::LlmExecutionIntercept, Said::Json(value)) => {
            Ok(Produced { result: json(&value, "response")?, annotation: None, marks: None })
        }
        _ => Err(not_of(family)),
    }
}

fn said(response: InvokeResponse) -> Result<Said, Failure> {
    match response.answer {
        Some(Said::Error(error)) => Err(Failure::Raised(error)),
        Some(said) => Ok(said),
        None => Err(Failure::Protocol("the worker gave no answer".to_owned())),
    }
}

fn json(bytes: &[u8], name: &str) -> Result<Json, Failure> {
    read(bytes, name).map_err(|error| Failure::Protocol(format!("the answer of the worker: {error}")))
}

fn optional(bytes: &[u8], name: &str) -> Result<Option<Json>, Failure> {
    if bytes.is_empty() { Ok(None) } else { json(bytes, name).map(Some) }
}

fn not_of(family: Family) -> Failure {
    Failure::Protocol(format!("the answer of the worker is not one of a {family}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use nemo_relay_worker_protocol::{EmptyAnswer, GuardrailAnswer};

    fn response(said: Option<Said>) -> InvokeResponse {
        InvokeResponse { answer: said }
    }

    #[test]
    fn a_guardrail_lets_nothing_through_but_what_it_allows() {
        let family = Family::ToolConditionalExecutionGuardrail;
        let allows = Said::Guardrail(GuardrailAnswer { block_reason: None });
        assert!(matches!(answer(family, response(Some(allows))), Ok(Answer::Allow)));
        let refuses = Said::Guardrail(GuardrailAnswer { block_reason: Some(String::new()) });
        assert!(matches!(answer(family, response(Some(refuses))), Ok(Answer::Reject(reason)) if reason.is_empty()));
        for other in [None, Some(Said::Empty(EmptyAnswer {})), Some(Said::Json(b"true".to_vec()))] {
            assert!(answer(family, response(other)).is_err());
        }
    }

    #[test]
    fn what_is_no_json_is_no_value() {
        for bytes in [&b"{"[..], b"", b"\xff"] {
            let said = Said::Json(bytes.to_vec());
            assert!(answer(Family::ToolSanitizeRequestGuardrail, response(Some(said))).is_err());
        }
    }
}
