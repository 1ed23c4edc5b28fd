//! The two forms of a chat response.

use crate::json::{Object, Value};
use crate::response::{joined, object, take_list, tool_call};
use crate::table::Table;
use nemo_relay_types::Result;

/// Reads `chatResponse`; what the shape has no place for is shown as it is.
pub(crate) fn oci_chat_response(
    table: &Table,
    payload: &mut Object,
    out: &mut Object,
    specific: &mut Object,
) -> Result<()> {
    let Some(response) = payload.take("chatResponse") else { return Ok(()) };
    let mut response = object(table, "chatResponse", response)?;
    let mut texts = Vec::new();
    let calls = if let Some(mut choices) = take_list(table, &mut response, "choices")? {
        if choices.is_empty() {
            return Ok(());
        }
        let mut first = object(table, "choices[0]", choices.remove(0))?;
        if !choices.is_empty() {
            response.set("choices", Value::Array(choices));
        }
        let message = first.take("message").map(|message| object(table, "choices[0].message", message)).transpose()?;
        let mut message = message.unwrap_or_default();
        for part in take_list(table, &mut message, "content")?.unwrap_or_default() {
            texts.extend(part.at(&["text"]).and_then(Value::as_str).map(str::to_owned));
        }
        if let Some(logprobs) = first.take("logprobs") {
            specific.set("logprobs", logprobs);
        }
        take_list(table, &mut message, "toolCalls")?
    } else {
        texts.extend(response.remove("text").and_then(|text| text.as_str().map(str::to_owned)));
        response.remove("finishReason");
        take_list(table, &mut response, "toolCalls")?
    };
    if let Some(message) = joined(&texts) {
        out.set("message", message);
    }
    let calls: Vec<Value> = calls.unwrap_or_default().into_iter().map(read_call).collect();
    if !calls.is_empty() {
        out.set("tool_calls", Value::Array(calls));
    }
    if response.iter().any(|(_, value)| !value.is_null()) {
        specific.set("chat_response", response.into());
    }
    Ok(())
}

/// The generic form has `arguments` as text, that of Cohere `parameters` as an object.
fn read_call(call: Value) -> Value {
    let mut call = call.into_object().unwrap_or_default();
    let arguments = call.take("arguments").or_else(|| call.take("parameters"));
    tool_call(call.take("id"), call.remove("name").unwrap_or_default(), arguments.unwrap_or_default())
}
