//! Which requests may not be answered from the cache, whatever it holds.

use crate::mark::Reason;
use nemo_relay_codecs::Codec;
use serde_json::{Map, Value};

/// Why this request goes past the cache, if it does.
pub(crate) fn reason(body: &Map<String, Value>, codec: Option<Codec>, any_temperature: bool) -> Option<Reason> {
    let is_there = |key: &str| body.get(key).is_some_and(|value| !value.is_null());
    if is_there("previous_response_id") {
        return Some(Reason::StatefulPreviousResponseId);
    }
    if is_there("conversation") || is_there("container") {
        return Some(Reason::StatefulConversation);
    }
    let keeps = match body.get("store") {
        // The provider keeps answers unless it is told not to.
        None | Some(Value::Null) => codec == Some(Codec::OpenaiResponses),
        Some(store) => *store != Value::Bool(false),
    };
    if keeps {
        return Some(Reason::StatefulStore);
    }
    if codec == Some(Codec::AnthropicMessages) && compacts(body) {
        return Some(Reason::AnthropicCompaction);
    }
    let is_sure = temperature(body, codec).and_then(Value::as_f64) == Some(0.0);
    (!is_sure && !any_temperature).then_some(Reason::NondeterministicTemperature)
}

fn temperature(body: &Map<String, Value>, codec: Option<Codec>) -> Option<&Value> {
    let owner = match codec {
        Some(Codec::GeminiGenerateContent) => body.get("generationConfig")?.as_object()?,
        Some(Codec::OciGenai) => body.get("chatRequest")?.as_object()?,
        _ => body,
    };
    owner.get("temperature")
}

fn compacts(body: &Map<String, Value>) -> bool {
    let edits = body.get("context_management").and_then(|management| management.get("edits"));
    let kinds = edits.and_then(Value::as_array).into_iter().flatten().filter_map(|edit| edit.get("type")?.as_str());
    kinds.into_iter().any(|kind| kind.starts_with("compact"))
}
