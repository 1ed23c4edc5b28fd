//! What a mark says of one chunk of a stream: its place and what the known providers put into theirs.

use nemo_relay_types::Json;
use serde::Serialize;
use serde_json::Value;

/// The data of an `llm.chunk` mark; what is absent is left out. Keys are in alphabetical order, as in every event.
#[derive(Default, Serialize)]
struct Description<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choice_indices: Vec<&'a Value>,
    chunk_index: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    finish_reasons: Vec<FinishReason<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indices: Vec<&'a Value>,
    provider: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop_reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    usage: Option<&'a Value>,
}

#[derive(Serialize)]
struct FinishReason<'a> {
    choice_index: &'a Value,
    finish_reason: &'a str,
}

/// Describes the chunk with this index; `None` for one that is no JSON.
pub(super) fn describe(index: u64, chunk: Option<&Json>) -> Json {
    let value: Value = chunk.and_then(|json| serde_json::from_str(json.as_str()).ok()).unwrap_or_default();
    let mut description = Description { chunk_index: index, provider: "unknown", ..Description::default() };
    let kind = value["type"].as_str();
    if value["object"] == "chat.completion.chunk" {
        of_chat(&mut description, &value);
    } else if let Some(kind) = kind.filter(|kind| kind.starts_with("response.")) {
        of_responses(&mut description, kind, &value);
    } else if let Some(kind) = kind.filter(|kind| is_anthropic(kind)) {
        of_messages(&mut description, kind, &value);
    }
    let text = serde_json::to_string(&description).unwrap_or_else(|_| String::from("null"));
    Json::from_trusted(text)
}

/// Chunks of the OpenAI Chat Completions API.
fn of_chat<'a>(description: &mut Description<'a>, chunk: &'a Value) {
    description.provider = "openai_chat_completions";
    description.event_type = chunk["object"].as_str();
    description.usage = present(&chunk["usage"]);
    for choice in chunk["choices"].as_array().into_iter().flatten() {
        description.choice_indices.extend(present(&choice["index"]));
        if let Some(finish_reason) = choice["finish_reason"].as_str() {
            description.finish_reasons.push(FinishReason { choice_index: &choice["index"], finish_reason });
        }
    }
}

/// Events of the OpenAI Responses API.
fn of_responses<'a>(description: &mut Description<'a>, kind: &'a str, event: &'a Value) {
    description.provider = "openai_responses";
    description.event_type = Some(kind);
    description.indices.extend(present(&event["output_index"]));
    description.status = event["response"]["status"].as_str();
    description.usage = present(&event["response"]["usage"]);
}

/// Events of the Anthropic Messages API.
fn of_messages<'a>(description: &mut Description<'a>, kind: &'a str, event: &'a Value) {
    description.provider = "anthropic_messages";
    description.event_type = Some(kind);
    description.indices.extend(present(&event["index"]));
    description.stop_reason = event["delta"]["stop_reason"].as_str();
    description.usage = present(&event["usage"]).or_else(|| present(&event["message"]["usage"]));
}

fn is_anthropic(kind: &str) -> bool {
    const KINDS: [&str; 6] = [
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
    ];
    KINDS.contains(&kind)
}

fn present(value: &Value) -> Option<&Value> {
    (!value.is_null()).then_some(value)
}
