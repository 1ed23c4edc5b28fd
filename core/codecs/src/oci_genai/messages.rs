//! Messages of the generic form, which is that of Chat in other words.

use crate::json::{Object, Value};
use crate::openai_responses::tools::write_tool;
use crate::request::inexpressible;
use crate::request::list::{Before, within, write_list, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::table::Table;
use nemo_relay_types::Result;

const ROLES: [(&str, &str); 5] =
    [("SYSTEM", "system"), ("DEVELOPER", "developer"), ("USER", "user"), ("ASSISTANT", "assistant"), ("TOOL", "tool")];

/// A message of the shape.
pub(super) fn read_message(table: &Table, message: Value) -> Value {
    let kind = kind_of(&message, "role");
    let role = ROLES.iter().find(|(own, _)| *own == kind).map(|(_, normal)| *normal);
    let (Some(role), Value::Object(mut message)) = (role, message.clone()) else {
        return native(table, "role", &kind, message);
    };
    let content_is_content = matches!(message.get("content"), None | Some(Value::Null | Value::Array(_)));
    if !content_is_content || ["tool_calls", "tool_call_id"].iter().any(|taken| message.get(taken).is_some()) {
        return native(table, "role", &kind, message.into());
    }
    message.set("role", Value::from(role));
    if let Some(content) = message.take("content") {
        message.set("content", read_parts(table, content.into_array().unwrap_or_default()));
    }
    if let Some(calls) = message.take_array("toolCalls") {
        message.set("tool_calls", Value::Array(calls.into_iter().map(|call| read_call(table, call)).collect()));
    }
    if let Some(id) = message.take("toolCallId") {
        message.set("tool_call_id", id);
    }
    message.into()
}

fn read_parts(table: &Table, parts: Vec<Value>) -> Value {
    if let [Value::Object(only)] = parts.as_slice()
        && let (2, Some("TEXT"), Some(text)) = (only.len(), only.text("type"), only.text("text"))
    {
        return Value::from(text);
    }
    Value::Array(parts.into_iter().map(|part| read_part(table, part)).collect())
}

fn read_part(table: &Table, part: Value) -> Value {
    let kind = kind_of(&part, "type");
    match part {
        Value::Object(mut part) if kind == "TEXT" && part.text("text").is_some() => {
            part.set("type", Value::from("text"));
            part.into()
        }
        Value::Object(mut part) if kind == "IMAGE" && matches!(part.get("imageUrl"), Some(Value::Object(_))) => {
            let image = part.remove("imageUrl").unwrap_or_default();
            part.set("type", Value::from("image_url"));
            part.set("image_url", image);
            part.into()
        }
        other => native(table, "type", &kind, other),
    }
}

/// A call of the shape has its function inside.
fn read_call(table: &Table, call: Value) -> Value {
    let kind = kind_of(&call, "type");
    match call {
        Value::Object(mut call) if kind == "FUNCTION" && call.get("function").is_none() => {
            let mut function = Object::default();
            for key in ["name", "arguments"] {
                if let Some(value) = call.remove(key) {
                    function.set(key, value);
                }
            }
            call.set("type", Value::from("function"));
            call.set("function", function.into());
            call.into()
        }
        other => native(table, "type", &kind, other),
    }
}

/// The provider's message.
pub(super) fn write_message(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let message = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let role = ROLES.iter().find(|(_, normal)| message.text("role") == Some(normal));
    let (role, _) = role.ok_or_else(|| inexpressible(table, "role"))?;
    let before = before.filter(|before| from_native(table, "role", before.normal).is_ok_and(|own| own.is_none()));
    let mut out = write_members(message, before, &["role", "content", "tool_calls", "tool_call_id"]);
    out.set("role", Value::from(*role));
    match message.get("content") {
        Some(content) => {
            let before = before.and_then(|before| before.member("content", "content"));
            out.set("content", Value::Array(within(write_parts(table, content, before), "content")?));
        }
        None => drop(out.take("content")),
    }
    match message.get("tool_calls") {
        Some(calls) => {
            let calls = calls.as_array().ok_or_else(|| inexpressible(table, "tool_calls"))?;
            let lists = before.and_then(|before| before.member("tool_calls", "toolCalls"));
            let (old, payload) =
                lists.and_then(|l| Some((l.normal.as_array()?, l.payload.as_array()?))).unwrap_or_default();
            let written = write_list(payload, old, calls, |call, before| write_call(table, call, before));
            out.set("toolCalls", Value::Array(within(written, "tool_calls")?));
        }
        None => drop(out.take("toolCalls")),
    }
    match message.get("tool_call_id") {
        Some(id) => out.set("toolCallId", id.clone()),
        None => drop(out.take("toolCallId")),
    }
    Ok(out.into())
}

fn write_parts(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Vec<Value>> {
    let as_list = |content: &Value| match content {
        Value::Array(parts) => Some(parts.clone()),
        Value::String(_) => Some(vec![Object::of([("type", Value::from("text")), ("text", content.clone())]).into()]),
        _ => None,
    };
    let new = as_list(new).ok_or_else(|| inexpressible(table, ""))?;
    let old = before.and_then(|before| as_list(before.normal)).unwrap_or_default();
    let payload = before.and_then(|before| before.payload.as_array()).unwrap_or_default();
    write_list(payload, &old, &new, |part, before| write_part(table, part, before))
}

fn write_part(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let part = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let mut out = write_members(part, before, &["type", "image_url"]);
    match part.text("type") {
        Some("text") => out.set("type", Value::from("TEXT")),
        Some("image_url") => {
            out.set("type", Value::from("IMAGE"));
            out.set("imageUrl", part.get("image_url").cloned().unwrap_or_default());
        }
        _ => return Err(inexpressible(table, "type")),
    }
    Ok(out.into())
}

/// A call is flat, as a tool is; it has no description and no parameters.
fn write_call(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let call = new.as_object().filter(|call| call.text("type") == Some("function"));
    let call = call.ok_or_else(|| inexpressible(table, "type"))?;
    let mut out = write_members(call, before, &["type", "function"]);
    out.set("type", Value::from("FUNCTION"));
    for key in ["name", "arguments"] {
        match call.get("function").and_then(|function| function.at(&[key])) {
            Some(value) => out.set(key, value.clone()),
            None => drop(out.remove(key)),
        }
    }
    Ok(out.into())
}

/// A tool of the generic form.
pub(super) fn write_oci_tool(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    write_tool(table, "FUNCTION", new, before)
}
