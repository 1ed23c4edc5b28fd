//! Messages in the JSON of the conventions for generative AI: a role and parts.

use super::llm::image_url;
use nemo_relay_codecs::{AnnotatedLlmRequest, Object, Value};

/// The conversation of a request.
pub(super) fn input(messages: &Value) -> String {
    let messages = messages.as_array().unwrap_or_default().iter().filter_map(Value::as_object);
    Value::Array(messages.map(message).collect()).to_canonical()
}

/// What stands above the conversation.
pub(super) fn instructions(instructions: &Value) -> String {
    Value::Array(parts(Some(instructions))).to_canonical()
}

/// The tools by name; what they take can be long, and is in the request.
pub(super) fn tools(tools: &Value) -> String {
    let definition = |tool: &Value| {
        let name = tool.at(&["function", "name"]).or_else(|| tool.at(&["name"])).cloned().unwrap_or_default();
        let kind = tool.at(&["type"]).cloned().unwrap_or_else(|| Value::string("function"));
        Value::Object(Object::of([("name", name), ("type", kind)]))
    };
    Value::Array(tools.as_array().unwrap_or_default().iter().map(definition).collect()).to_canonical()
}

/// The answer, which is one message; nothing where it is empty.
pub(super) fn output(response: &Value, finish: Option<&str>) -> Option<String> {
    let mut of_answer = parts(response.at(&["message"]));
    let calls = response.at(&["tool_calls"]).and_then(Value::as_array).unwrap_or_default();
    let members = calls.iter().filter_map(Value::as_object);
    of_answer.extend(members.map(|call| tool_call(call.get("id"), call.get("name"), call.get("arguments"))));
    if of_answer.is_empty() {
        return None;
    }
    let mut message = Object::of([("parts", Value::Array(of_answer)), ("role", Value::string("assistant"))]);
    message.set("finish_reason", Value::string(finish.unwrap_or("stop")));
    Some(Value::Array(vec![Value::Object(message)]).to_canonical())
}

fn message(message: &Object) -> Value {
    let (role, parts) = match message.text("role").unwrap_or("user") {
        "tool" | "function" => ("tool", vec![tool_result(message.get("tool_call_id"), message.get("content"))]),
        "tool_result" => ("tool", vec![tool_result(message.get("call_id"), message.get("output"))]),
        "tool_call" => {
            let call = tool_call(message.get("call_id"), message.get("name"), message.get("arguments"));
            ("assistant", vec![call])
        }
        "provider_native" => ("assistant", vec![native(message)]),
        role => {
            let mut parts = parts(message.get("content"));
            parts.extend(called(message));
            let only_results = !parts.is_empty()
                && parts.iter().all(|part| part.at(&["type"]).and_then(Value::as_str) == Some("tool_call_response"));
            (if only_results { "tool" } else { role }, parts)
        }
    };
    Value::Object(Object::of([("parts", Value::Array(parts)), ("role", Value::string(role))]))
}

/// The calls that an assistant's message asks for.
fn called(message: &Object) -> impl Iterator<Item = Value> {
    let calls = message.get("tool_calls").and_then(Value::as_array).unwrap_or_default();
    calls.iter().map(|call| {
        let of = |key: &str| call.at(&["function", key]).or_else(|| call.at(&[key]));
        tool_call(call.at(&["id"]), of("name"), of("arguments"))
    })
}

fn parts(content: Option<&Value>) -> Vec<Value> {
    match content {
        Some(Value::String(text)) => vec![text_part(text)],
        Some(Value::Array(parts)) => parts.iter().map(part).collect(),
        _ => Vec::new(),
    }
}

fn part(part: &Value) -> Value {
    let Some(members) = part.as_object() else { return text_part(part.as_str().unwrap_or_default()) };
    match members.text("type").unwrap_or_default() {
        "text" => text_part(members.text("text").unwrap_or_default()),
        "refusal" => text_part(members.text("refusal").unwrap_or_default()),
        "tool_use" => tool_call(members.get("id"), members.get("name"), members.get("input")),
        "tool_result" => tool_result(members.get("tool_use_id"), members.get("content")),
        "provider_native" => native(members),
        "image_url" | "image" if image_url(part).is_some() => Value::Object(Object::of([
            ("modality", Value::string("image")),
            ("type", Value::string("uri")),
            ("uri", Value::string(image_url(part).unwrap_or_default())),
        ])),
        _ => part.clone(),
    }
}

fn text_part(text: &str) -> Value {
    Value::Object(Object::of([("content", Value::string(text)), ("type", Value::string("text"))]))
}

fn tool_call(id: Option<&Value>, name: Option<&Value>, arguments: Option<&Value>) -> Value {
    // Arguments that the provider sends as text are an object in it.
    let read = |value: &Value| value.as_str().and_then(object_in).unwrap_or_else(|| value.clone());
    Value::Object(Object::of([
        ("arguments", arguments.map(read).unwrap_or_default()),
        ("id", id.cloned().unwrap_or_default()),
        ("name", name.cloned().unwrap_or_default()),
        ("type", Value::string("tool_call")),
    ]))
}

/// The object that a text is.
fn object_in(text: &str) -> Option<Value> {
    AnnotatedLlmRequest::parse(text).ok().map(|object| object.value().clone())
}

fn tool_result(id: Option<&Value>, response: Option<&Value>) -> Value {
    Value::Object(Object::of([
        ("id", id.cloned().unwrap_or_default()),
        ("response", response.cloned().unwrap_or_default()),
        ("type", Value::string("tool_call_response")),
    ]))
}

/// What only one provider has, under its own name for it.
fn native(members: &Object) -> Value {
    let kind = members.text("kind").unwrap_or("provider_native");
    Value::Object(Object::of([
        ("content", members.get("value").cloned().unwrap_or_default()),
        ("type", Value::string(kind)),
    ]))
}
