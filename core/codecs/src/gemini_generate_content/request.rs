//! Contents and the system instruction.

use super::parts::{read_parts, write_parts};
use crate::json::{Object, Value};
use crate::openai_chat::request::refused;
use crate::request::inexpressible;
use crate::request::list::{Before, within, write_key, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const GEMINI_CONTENTS: Hook = Hook {
    read: read_contents,
    write: |table, at, keys, edit| write_key(table, at, keys[0], edit, |new, before| write_content(table, new, before)),
};

pub(crate) const GEMINI_SYSTEM: Hook = Hook { read: read_system, write: write_system };

fn read_contents(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    match at.take(keys[0]) {
        Some(Value::Array(contents)) => {
            Ok(Some(Value::Array(contents.into_iter().map(|content| read_content(table, content)).collect())))
        }
        Some(_) => Err(refused(table, "contents must be an array")),
        None => Err(refused(table, "request is missing contents")),
    }
}

/// Content without a role is the user's.
fn read_content(table: &Table, content: Value) -> Value {
    let kind = kind_of(&content, "role");
    let role = match content.at(&["role"]) {
        None => Some("user"),
        Some(role) => role.as_str().and_then(normal_role),
    };
    match (role, content) {
        (Some(role), Value::Object(mut content))
            if matches!(content.get("parts"), Some(Value::Array(_))) && content.get("content").is_none() =>
        {
            let parts = content.take_array("parts").unwrap_or_default();
            content.set("role", Value::from(role));
            content.set("content", read_parts(table, parts));
            content.into()
        }
        (_, other) => native(table, "role", &kind, other),
    }
}

fn normal_role(role: &str) -> Option<&'static str> {
    match role {
        "user" => Some("user"),
        "model" => Some("assistant"),
        _ => None,
    }
}

fn write_content(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let message = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let role = match message.text("role") {
        Some("user") => "user",
        Some("assistant") => "model",
        _ => return Err(inexpressible(table, "role")),
    };
    let before = before.filter(|before| before.normal.at(&["content"]).is_some());
    let mut out = write_members(message, before, &["role", "content"]);
    if before.is_none_or(|before| before.normal.at(&["role"]) != message.get("role")) {
        out.set("role", Value::from(role));
    }
    let Some(content) = message.get("content") else { return Err(inexpressible(table, "content")) };
    let before = before.and_then(|before| before.member("content", "parts"));
    out.set("parts", Value::Array(within(write_parts(table, content, before), "content")?));
    Ok(out.into())
}

fn read_system(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(match at.take(keys[0]) {
        Some(Value::Object(mut system)) if matches!(system.get("parts"), Some(Value::Array(_))) => {
            let parts = system.take_array("parts").unwrap_or_default();
            Some(read_parts(table, parts))
        }
        other => other,
    })
}

fn write_system(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    let mut system = at.get(keys[0]).and_then(Value::as_object).cloned().unwrap_or_default();
    let payload = system.get("parts").cloned();
    let before = edit.old.zip(payload.as_ref()).map(|(normal, payload)| Before { normal, payload });
    system.set("parts", Value::Array(write_parts(table, new, before)?));
    at.set(keys[0], system.into());
    Ok(())
}
