//! Ids of tool calls, which a model makes up anew each time: equal conversations differ in nothing else.

use nemo_relay_codecs::Codec;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Names the ids of tool calls by their order of appearance.
pub(crate) fn normalize(codec: Codec, body: &mut Map<String, Value>) {
    let mut names = Names::default();
    match codec {
        Codec::OpenaiChat => each(body.get_mut("messages"), |message| {
            each(message.get_mut("tool_calls"), |call| names.replace(call, "id"));
            names.replace(message, "tool_call_id");
        }),
        Codec::OpenaiResponses => each(body.get_mut("input"), |item| {
            if item.get("type").and_then(Value::as_str) == Some("function_call") {
                names.replace(item, "id");
            }
            names.replace(item, "call_id");
        }),
        Codec::AnthropicMessages => each(body.get_mut("messages"), |message| {
            each(message.get_mut("content"), |part| match part.get("type").and_then(Value::as_str) {
                Some("tool_use") => names.replace(part, "id"),
                Some("tool_result") => names.replace(part, "tool_use_id"),
                _ => {}
            });
        }),
        Codec::GeminiGenerateContent => each(body.get_mut("contents"), |content| {
            each(content.get_mut("parts"), |part| {
                for kind in ["functionCall", "functionResponse"] {
                    if let Some(call) = part.get_mut(kind).and_then(Value::as_object_mut) {
                        names.replace(call, "id");
                    }
                }
            });
        }),
        Codec::OciGenai => {
            let request = body.get_mut("chatRequest").and_then(Value::as_object_mut);
            each(request.and_then(|request| request.get_mut("messages")), |message| {
                each(message.get_mut("toolCalls"), |call| names.replace(call, "id"));
                names.replace(message, "toolCallId");
            });
        }
    }
}

/// Every object of a list.
fn each(list: Option<&mut Value>, change: impl FnMut(&mut Map<String, Value>)) {
    list.and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut).for_each(change);
}

#[derive(Default)]
struct Names(HashMap<String, usize>);

impl Names {
    fn replace(&mut self, object: &mut Map<String, Value>, key: &str) {
        if let Some(Value::String(id)) = object.get_mut(key) {
            let count = self.0.len();
            let number = *self.0.entry(std::mem::take(id)).or_insert(count);
            *id = format!("call_{number}");
        }
    }
}
