//! Choices: the first one is the message of the shape.

use crate::json::{Object, Value};
use crate::response::{invalid_type, object, take_list, tool_call};
use crate::table::Table;
use nemo_relay_types::Result;

/// Reads `choices`.
pub(crate) fn chat_choices(table: &Table, payload: &mut Object, out: &mut Object, specific: &mut Object) -> Result<()> {
    let Some(mut choices) = take_list(table, payload, "choices")? else { return Ok(()) };
    if choices.is_empty() {
        return Ok(());
    }
    let mut first = object(table, "choices[0]", choices.remove(0))?;
    if let Some(logprobs) = first.take("logprobs") {
        specific.set("logprobs", logprobs);
    }
    if !choices.is_empty() {
        specific.set("choices", Value::Array(choices));
    }
    let Some(message) = first.take("message") else { return Ok(()) };
    read_message(table, object(table, "choices[0].message", message)?, out, specific)
}

/// Reads an assistant message in the form of Chat; what the shape has no place for is shown as it is.
pub(crate) fn read_message(table: &Table, mut message: Object, out: &mut Object, specific: &mut Object) -> Result<()> {
    message.remove("role");
    match (message.take("content"), message.take("refusal")) {
        (Some(content @ (Value::String(_) | Value::Array(_))), refusal) => {
            out.set("message", content);
            if let Some(refusal) = refusal {
                message.set("refusal", refusal);
            }
        }
        (Some(other), _) => return Err(invalid_type(table, "content", &other, "a string or an array")),
        (None, Some(refusal)) => {
            let part = Object::of([("type", Value::from("refusal")), ("refusal", refusal)]);
            out.set("message", Value::Array(vec![part.into()]));
        }
        (None, None) => {}
    }
    let mut calls = Vec::new();
    for call in take_list(table, &mut message, "tool_calls")?.unwrap_or_default() {
        calls.push(read_call(object(table, "tool_calls", call)?));
    }
    if let Some(Value::Object(mut call)) = message.take("function_call") {
        calls.push(tool_call(
            None,
            call.remove("name").unwrap_or_default(),
            call.remove("arguments").unwrap_or_default(),
        ));
    }
    if !calls.is_empty() {
        out.set("tool_calls", Value::Array(calls));
    }
    let rest: Vec<_> = message.into_iter().filter(|(_, value)| !matches!(value, Value::Null)).collect();
    let has_content = |value: &Value| value.as_array().is_none_or(|items| !items.is_empty());
    if rest.iter().any(|(_, value)| has_content(value)) {
        let mut shown = Object::default();
        for (key, value) in rest {
            shown.set(&key, value);
        }
        specific.set("message", shown.into());
    }
    Ok(())
}

/// A function call, or a custom one, whose input is text.
fn read_call(mut call: Object) -> Value {
    let id = call.take("id");
    let inner = call.take("function").or_else(|| call.take("custom")).and_then(Value::into_object);
    let mut inner = inner.unwrap_or_default();
    let arguments = inner.remove("arguments");
    let name = inner.remove("name").unwrap_or_default();
    match (arguments, inner.remove("input")) {
        (None, Some(Value::String(text))) => {
            let mut shown = Object::of([("name", name), ("arguments", Value::String(text))]);
            if let Some(id) = id {
                shown.set("id", id);
            }
            shown.into()
        }
        (arguments, _) => tool_call(id, name, arguments.unwrap_or_default()),
    }
}
