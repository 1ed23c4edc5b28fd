//! The items of `input` as messages.

use super::parts::{read_part, write_part};
use crate::json::{Object, Value, parse};
use crate::openai_chat::request::refused;
use crate::request::inexpressible;
use crate::request::list::{Before, read_content, within, write_content, write_list, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::response::parsed;
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const RESPONSES_INPUT: Hook = Hook { read: read_input, write: write_input };

/// Calls and results: the type of the item, the role of the message, and the keys that are there.
const CALLS: [(&str, &str, &[&str]); 2] = [
    ("function_call", "tool_call", &["call_id", "name", "arguments"]),
    ("function_call_output", "tool_result", &["call_id", "output"]),
];

fn read_input(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let messages = match at.take(keys[0]) {
        None => Vec::new(),
        Some(text @ Value::String(_)) => vec![user_message(text)],
        Some(Value::Array(items)) => items.into_iter().map(|item| read_item(table, item)).collect(),
        Some(_) => return Err(refused(table, "input must be a string or an array")),
    };
    Ok(Some(Value::Array(messages)))
}

fn user_message(text: Value) -> Value {
    Object::of([("role", Value::from("user")), ("content", text)]).into()
}

fn read_item(table: &Table, item: Value) -> Value {
    let kind = kind_of(&item, "type");
    let Value::Object(mut item) = item else { return native(table, "role", &kind, item) };
    if is_message(&item) {
        item.remove("type");
        if let Some(content) = item.get_mut("content") {
            match read_content(std::mem::take(content), |part| read_part(table, part)) {
                Ok(read) | Err(read) => *content = read,
            }
        }
        return item.into();
    }
    let call = CALLS.iter().find(|(item_type, _, keys)| {
        *item_type == kind && keys.iter().all(|key| item.get(key).is_some()) && item.get("role").is_none()
    });
    let Some((_, role, _)) = call else { return native(table, "role", &kind, item.into()) };
    item.remove("type");
    if let Some(arguments) = item.get_mut("arguments") {
        *arguments = parsed(std::mem::take(arguments));
    }
    item.set("role", Value::from(*role));
    item.into()
}

fn is_message(item: &Object) -> bool {
    matches!(item.get("type"), None | Some(Value::Null)) | (item.text("type") == Some("message"))
        && matches!(item.text("role"), Some("user" | "assistant" | "system" | "developer"))
        && matches!(item.get("content"), Some(Value::String(_) | Value::Array(_)))
}

fn write_input(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new.and_then(Value::as_array) else { return Err(inexpressible(table, "")) };
    let was_text = matches!(at.get(keys[0]), Some(Value::String(_)));
    if let ([Value::Object(only)], true) = (new, was_text) {
        let is_text = only.len() == 2 && only.text("role") == Some("user");
        if let (Some(text @ Value::String(_)), true) = (only.get("content"), is_text) {
            at.set(keys[0], text.clone());
            return Ok(());
        }
    }
    let items = match at.get(keys[0]) {
        Some(text @ Value::String(_)) => vec![user_message(text.clone())],
        Some(Value::Array(items)) => items.clone(),
        _ => Vec::new(),
    };
    let written = write_list(&items, edit.old_items(), new, |new, before| write_item(table, new, before))?;
    at.set(keys[0], Value::Array(written));
    Ok(())
}

fn write_item(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let message = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let role = message.text("role").unwrap_or_default();
    let is_call = |role: &str| CALLS.iter().any(|(_, call, _)| *call == role);
    let before = before.filter(|before| {
        let old = before.normal.at(&["role"]).and_then(Value::as_str).unwrap_or_default();
        old == role || (!is_call(old) && !is_call(role))
    });
    if let Some((kind, ..)) = CALLS.iter().find(|(_, call, _)| *call == role) {
        return write_call(message, kind, before);
    }
    if !matches!(role, "user" | "assistant" | "system" | "developer") {
        return Err(inexpressible(table, "role"));
    }
    let mut out = write_members(message, before, &["content"]);
    let Some(content) = message.get("content") else { return Err(inexpressible(table, "content")) };
    let before = before.and_then(|before| before.member("content", "content"));
    if before.is_none_or(|before| !before.normal.same(content)) {
        let written = write_content(table, content, before, |part, before| write_part(table, role, part, before));
        out.set("content", within(written, "content")?);
    }
    Ok(out.into())
}

fn write_call(message: &Object, kind: &str, before: Option<Before<'_>>) -> Result<Value> {
    let mut out = write_members(message, before, &["role", "arguments"]);
    if before.is_none() {
        out.set("type", Value::from(kind));
    }
    if let Some(arguments) = message.get("arguments") {
        let old = before.and_then(|before| before.normal.at(&["arguments"]));
        if old.is_none_or(|old| !old.same(arguments)) {
            out.set("arguments", Value::String(arguments_text(arguments)));
        }
    }
    Ok(out.into())
}

/// Arguments as text: what was no JSON is itself.
pub(crate) fn arguments_text(arguments: &Value) -> String {
    match arguments {
        Value::String(text) if parse(text).is_err() => text.clone(),
        other => other.to_text(),
    }
}
