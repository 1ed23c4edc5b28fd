//! The answer of a plugin in the place of a model, in the form that the client asked for.

use super::reply::{self, Reply};
use http::{Response, StatusCode};
use nemo_relay_codecs::Codec;
use serde_json::{Map, Value, json};

/// The answer to the client.
pub(super) fn answer(codec: Codec, response: &Value, streams: bool) -> Response<Reply> {
    let expected = match codec {
        Codec::AnthropicMessages => "content",
        Codec::OpenaiResponses => "output",
        _ => "choices",
    };
    if !response.get(expected).is_some_and(Value::is_array) {
        let reason =
            format!("A plugin has answered in the place of the model, but its answer has no list `{expected}`.");
        return reply::error(StatusCode::BAD_GATEWAY, &reason);
    }
    match streams {
        true => reply::of_kind(StatusCode::OK, "text/event-stream", stream(codec, response)),
        false => reply::json(StatusCode::OK, response.to_string()),
    }
}

/// A whole response as server-sent events.
fn stream(codec: Codec, response: &Value) -> String {
    let events = match codec {
        Codec::AnthropicMessages => messages(response),
        Codec::OpenaiResponses => responses(response),
        _ => return chat(response),
    };
    let text = |event: Value| format!("event: {}\ndata: {event}\n\n", event["type"].as_str().unwrap_or_default());
    events.into_iter().map(text).collect()
}

/// A value with other members.
fn with(value: &Value, members: Value) -> Value {
    let mut changed = value.as_object().cloned().unwrap_or_default();
    changed.extend(members.as_object().cloned().unwrap_or_default());
    changed.into()
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = (usize, &'v Value)> {
    value.get(key).and_then(Value::as_array).into_iter().flatten().enumerate()
}

fn chat(response: &Value) -> String {
    let chunk = |choices: Value, usage: Value| {
        let mut chunk = with(response, json!({"object": "chat.completion.chunk", "choices": choices}));
        match (&mut chunk, usage) {
            (Value::Object(members), Value::Null) => _ = members.remove("usage"),
            (chunk, usage) => chunk["usage"] = usage,
        }
        format!("data: {chunk}\n\n")
    };
    let mut text = String::new();
    for (place, choice) in list(response, "choices") {
        let index = choice.get("index").cloned().unwrap_or(place.into());
        let mut delta = choice.get("message").cloned().unwrap_or_default();
        for (place, call) in delta.get_mut("tool_calls").and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            *call = with(call, json!({ "index": place }));
        }
        let logprobs = choice.get("logprobs").cloned().unwrap_or_default();
        let said = json!({"index": index, "delta": delta, "logprobs": logprobs, "finish_reason": null});
        let finish = choice.get("finish_reason").cloned().unwrap_or_default();
        text += &chunk(json!([said]), Value::Null);
        text += &chunk(json!([{"index": index, "delta": {}, "finish_reason": finish}]), Value::Null);
    }
    if let Some(usage) = response.get("usage").filter(|usage| !usage.is_null()) {
        text += &chunk(json!([]), usage.clone());
    }
    text + "data: [DONE]\n\n"
}

fn messages(response: &Value) -> Vec<Value> {
    let begun = with(response, json!({"content": [], "stop_reason": null, "stop_sequence": null}));
    let mut events = vec![json!({"type": "message_start", "message": begun})];
    for (index, block) in list(response, "content") {
        let (mut empty, mut deltas) = (Map::new(), Vec::new());
        for (key, kind, part) in [
            ("text", "text_delta", "text"),
            ("thinking", "thinking_delta", "thinking"),
            ("signature", "signature_delta", "signature"),
        ] {
            if let Some(text) = block.get(key).filter(|text| text.is_string()) {
                empty.insert(key.to_owned(), "".into());
                deltas.push(json!({"type": kind, part: text}));
            }
        }
        if let Some(input) = block.get("input") {
            empty.insert("input".to_owned(), json!({}));
            deltas.push(json!({"type": "input_json_delta", "partial_json": input.to_string()}));
        }
        let block = with(block, empty.into());
        events.push(json!({"type": "content_block_start", "index": index, "content_block": block}));
        let delta = |delta| json!({"type": "content_block_delta", "index": index, "delta": delta});
        events.extend(deltas.into_iter().map(delta));
        events.push(json!({"type": "content_block_stop", "index": index}));
    }
    let member = |key: &str| response.get(key).cloned().unwrap_or_default();
    let stop = json!({"stop_reason": member("stop_reason"), "stop_sequence": member("stop_sequence")});
    events.push(json!({"type": "message_delta", "delta": stop, "usage": member("usage")}));
    events.push(json!({"type": "message_stop"}));
    events
}

fn responses(response: &Value) -> Vec<Value> {
    let begun = with(response, json!({"status": "in_progress", "output": [], "usage": null}));
    let mut events = vec![json!({"type": "response.created", "response": begun})];
    for (index, item) in list(response, "output") {
        let id = item.get("id").cloned().unwrap_or_default();
        let at = |kind: &str, more: Value| with(&json!({"type": kind, "item_id": id, "output_index": index}), more);
        let mut empty = json!({"status": "in_progress"});
        if item.get("content").is_some() {
            empty["content"] = json!([]);
        }
        if item.get("arguments").is_some() {
            empty["arguments"] = "".into();
        }
        let added = with(item, empty);
        events.push(json!({"type": "response.output_item.added", "output_index": index, "item": added}));
        for (place, part) in list(item, "content") {
            let here = |kind: &str, more: Value| at(kind, with(&json!({ "content_index": place }), more));
            let Some(text) = part.get("text") else { continue };
            events.push(here("response.content_part.added", json!({"part": with(part, json!({"text": ""}))})));
            events.push(here("response.output_text.delta", json!({ "delta": text })));
            events.push(here("response.output_text.done", json!({ "text": text })));
            events.push(here("response.content_part.done", json!({ "part": part })));
        }
        if let Some(arguments) = item.get("arguments") {
            events.push(at("response.function_call_arguments.delta", json!({ "delta": arguments })));
            events.push(at("response.function_call_arguments.done", json!({ "arguments": arguments })));
        }
        events.push(json!({"type": "response.output_item.done", "output_index": index, "item": item}));
    }
    let end = match response.get("status").and_then(Value::as_str) {
        Some("incomplete") => "response.incomplete",
        Some("failed") => "response.failed",
        _ => "response.completed",
    };
    events.push(json!({"type": end, "response": response}));
    events.iter_mut().enumerate().for_each(|(number, event)| event["sequence_number"] = number.into());
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Encoding;
    use crate::observe::Answer;

    /// What a client that reads the stream makes of it.
    fn heard(codec: Codec, response: &Value) -> Value {
        let body = stream(codec, response).into_bytes();
        let answer =
            Answer { status: 200, is_stream: true, encoding: Encoding::Identity, body, kept: None, broken: None };
        answer.read(codec).unwrap()
    }

    #[test]
    fn a_stream_tells_the_response_that_it_was_made_of() {
        let call = json!({"id": "t1", "type": "function", "function": {"name": "f", "arguments": "{\"a\":1}"}});
        let chat = json!({"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "one", "tool_calls": [call]}, "finish_reason": "tool_calls"}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}});
        let found = heard(Codec::OpenaiChat, &chat);
        for pointer in
            ["/choices/0/message/content", "/choices/0/message/tool_calls/0/function", "/choices/0/finish_reason"]
        {
            assert_eq!(found.pointer(pointer), chat.pointer(pointer), "{pointer} {found}");
        }
        assert_eq!(found["usage"], chat["usage"]);
        assert!(stream(Codec::OpenaiChat, &chat).ends_with("data: [DONE]\n\n"));

        let message = json!({"id": "m", "type": "message", "role": "assistant", "model": "m", "content": [
            {"type": "thinking", "thinking": "hm", "signature": "s"}, {"type": "text", "text": "one"},
            {"type": "tool_use", "id": "t", "name": "f", "input": {"a": 1}}],
            "stop_reason": "tool_use", "stop_sequence": null, "usage": {"input_tokens": 1, "output_tokens": 2}});
        assert_eq!(heard(Codec::AnthropicMessages, &message), message);

        let response = json!({"id": "r", "object": "response", "status": "completed", "model": "m", "output": [
            {"id": "a", "type": "message", "role": "assistant", "status": "completed",
             "content": [{"type": "output_text", "text": "one", "annotations": []}]},
            {"id": "b", "type": "function_call", "call_id": "t", "name": "f", "arguments": "{}", "status": "completed"}],
            "usage": {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}});
        assert_eq!(heard(Codec::OpenaiResponses, &response), response);
    }

    #[test]
    fn what_is_no_response_is_an_error() {
        for codec in [Codec::OpenaiChat, Codec::AnthropicMessages, Codec::OpenaiResponses] {
            assert_eq!(answer(codec, &json!("text"), false).status(), StatusCode::BAD_GATEWAY);
        }
    }
}
