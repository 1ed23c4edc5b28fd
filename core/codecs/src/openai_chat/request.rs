//! Messages, tools and tool choice.

use super::{read_part, write_part};
use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, read_content, within, write_content, write_key, write_members};
use crate::request::native::{from_native, from_native_choice, kind_of, native, native_choice};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::{Error, Result};

pub(crate) const CHAT_MESSAGES: Hook = Hook {
    read: read_messages,
    write: |table, at, keys, edit| write_key(table, at, keys[0], edit, |new, before| write_message(table, new, before)),
};

pub(crate) const CHAT_TOOLS: Hook = Hook {
    read: read_tools,
    write: |table, at, keys, edit| write_key(table, at, keys[0], edit, |new, before| write_tool(table, new, before)),
};

pub(crate) const CHAT_TOOL_CHOICE: Hook = Hook { read: read_tool_choice, write: write_tool_choice };

fn read_messages(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let messages = match at.take(keys[0]) {
        Some(Value::Array(messages)) => messages,
        Some(_) => return Err(refused(table, "messages must be an array")),
        None => return Err(refused(table, "request is missing messages")),
    };
    let read: Result<Vec<Value>> = messages.into_iter().map(|message| read_message(table, message)).collect();
    read.map(|messages| Some(Value::Array(messages)))
}

/// `invalid_argument` about the messages.
pub(crate) fn refused(table: &Table, what: &str) -> Error {
    Error::invalid_argument("messages", format!("{} {what}", table.title))
}

fn read_message(table: &Table, message: Value) -> Result<Value> {
    let Value::Object(mut message) = message else { return Err(refused(table, "message must be an object")) };
    let needs_content = match message.get("role") {
        None => return Err(refused(table, "message is missing role")),
        Some(Value::String(role)) => match role.as_str() {
            "system" | "developer" | "user" | "tool" | "function" => true,
            "assistant" => false,
            _ => return Ok(own(table, message)),
        },
        Some(_) => return Ok(own(table, message)),
    };
    if needs_content && message.get("content").is_none() {
        return Err(refused(table, "message is missing content"));
    }
    let calls_are_calls = matches!(message.get("tool_calls"), None | Some(Value::Null | Value::Array(_)));
    let content_is_content =
        matches!(message.get("content"), None | Some(Value::Null | Value::String(_) | Value::Array(_)));
    if !calls_are_calls || !content_is_content {
        return Ok(own(table, message));
    }
    if let Some(content @ Value::Array(_)) = message.get_mut("content")
        && let Ok(parts) = read_content(std::mem::take(content), |part| read_part(table, part))
    {
        *content = parts;
    }
    Ok(message.into())
}

fn own(table: &Table, message: Object) -> Value {
    let message = Value::Object(message);
    native(table, "role", &kind_of(&message, "role"), message)
}

fn write_message(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let message = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    if !matches!(message.text("role"), Some("system" | "developer" | "user" | "assistant" | "tool" | "function")) {
        return Err(inexpressible(table, "role"));
    }
    let before = before.filter(|before| before.payload.as_object().is_some());
    let mut out = write_members(message, before, &["content"]);
    match message.get("content") {
        Some(content) => {
            let before = before.and_then(|before| before.member("content", "content"));
            let unchanged = before.filter(|before| before.normal.same(content)).map(|before| before.payload.clone());
            let written = match unchanged {
                Some(same) => same,
                None => within(
                    write_content(table, content, before, |part, before| write_part(table, part, before)),
                    "content",
                )?,
            };
            out.set("content", written);
        }
        None if out.get("content").is_some_and(|content| !content.is_null()) => drop(out.remove("content")),
        None => {}
    }
    Ok(out.into())
}

fn read_tools(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let Some(tools) = at.take_array(keys[0]) else { return Ok(None) };
    let tools = tools.into_iter().map(|tool| {
        let is_function = tool.at(&["type"]).and_then(Value::as_str) == Some("function")
            && tool.at(&["function", "name"]).and_then(Value::as_str).is_some();
        if is_function { tool } else { native(table, "type", &kind_of(&tool, "type"), tool) }
    });
    Ok(Some(Value::Array(tools.collect())))
}

fn write_tool(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let tool = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let before = before.filter(|before| before.normal.at(&["function"]).is_some());
    Ok(write_members(tool, before, &[]).into())
}

fn read_tool_choice(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|choice| {
        let is_portable = match &choice {
            Value::String(word) => matches!(word.as_str(), "auto" | "none" | "required"),
            other => {
                other.at(&["type"]).and_then(Value::as_str) == Some("function") && other.at(&["function"]).is_some()
            }
        };
        if is_portable { choice } else { native_choice(table, &kind_of(&choice, "type"), choice) }
    }))
}

fn write_tool_choice(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    match edit.new {
        Some(new) => at.set(keys[0], from_native_choice(table, new)?.unwrap_or_else(|| new.clone())),
        None => drop(at.remove(keys[0])),
    }
    Ok(())
}
