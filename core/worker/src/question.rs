//! What the runtime asks middleware, as a worker is asked it.

use crate::engine::Engine;
use crate::offered::{self, Offered};
use nemo_relay_runtime::native::Question;
use nemo_relay_types::{Family, Json};
use nemo_relay_worker_protocol::{
    ConditionalMiddlewareInput, EventInput, InvokeRequest, LlmInput, ScopeContext, ToolInput, invoke_request::Payload,
};

/// The request, but for who asks and how long it waits.
pub(crate) fn request(engine: &Engine, offered: &Offered, question: &Question) -> InvokeRequest {
    let invocation_id = engine.new_invocation();
    InvokeRequest {
        invocation_id,
        registration_name: offered.local_name.clone(),
        surface: offered::surface(offered.family),
        scope: Some(ScopeContext {
            scope_stack_id: invocation_id,
            parent_scope_id: question
                .scope
                .as_ref()
                .map_or_else(String::new, |scope| scope.innermost_open().uuid.to_string()),
        }),
        payload: Some(payload(offered, question)),
        ..InvokeRequest::default()
    }
}

fn payload(offered: &Offered, question: &Question) -> Payload {
    match offered.family {
        Family::ConditionalMiddlewareGuardrail => Payload::ConditionalMiddleware(ConditionalMiddlewareInput {
            kinds: offered.kinds.iter().map(|kind| kind.as_str().to_owned()).collect(),
            registration_name: offered.registration_name.clone(),
        }),
        Family::EventMetadataInjector => Payload::Event(event(question, Vec::new())),
        Family::MarkSanitizeGuardrail | Family::ScopeSanitizeStartGuardrail | Family::ScopeSanitizeEndGuardrail => {
            Payload::Event(event(question, bytes(&question.value)))
        }
        Family::LlmConditionalExecutionGuardrail
        | Family::LlmRequestIntercept
        | Family::LlmSanitizeRequestGuardrail
        | Family::LlmExecutionIntercept
        | Family::LlmStreamExecutionIntercept => {
            Payload::Llm(LlmInput { request: bytes(&question.value), ..llm(question) })
        }
        Family::LlmSanitizeResponseGuardrail => {
            Payload::Llm(LlmInput { response: bytes(&question.value), ..llm(question) })
        }
        _ => Payload::Tool(ToolInput {
            tool_name: question.name.to_string(),
            value: bytes(&question.value),
            tool_call_id: question.tool_call_id.clone(),
        }),
    }
}

fn event(question: &Question, fields: Vec<u8>) -> EventInput {
    let event = question.event.as_ref().map(|record| {
        let mut text = String::with_capacity(record.size());
        record.write_text(&mut text);
        text.into_bytes()
    });
    EventInput { event: event.unwrap_or_default(), fields }
}

fn llm(question: &Question) -> LlmInput {
    LlmInput {
        name: question.name.to_string(),
        annotated_request: question.annotation.as_ref().map(bytes).unwrap_or_default(),
        model_name: question.model_name.clone(),
        codec: question.codec.clone(),
        ..LlmInput::default()
    }
}

fn bytes(json: &Json) -> Vec<u8> {
    json.as_str().as_bytes().to_vec()
}
