//! The two forms of a chat request: the generic one, and that of Cohere with its history and one message.

use super::messages::{read_message, write_message, write_oci_tool};
use crate::anthropic_messages::request::function_choice;
use crate::json::{Object, Value};
use crate::openai_chat::request::refused;
use crate::openai_responses::tools::read_tools;
use crate::request::inexpressible;
use crate::request::list::{Before, write_key, write_list, write_members};
use crate::request::native::{from_native, from_native_choice, kind_of, native, native_choice};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const OCI_MESSAGES: Hook = Hook { read: read_messages, write: write_messages };
pub(crate) const OCI_PREAMBLE: Hook = Hook { read: read_preamble, write: write_preamble };
pub(crate) const OCI_STOP: Hook = Hook { read: read_stop, write: write_stop };
pub(crate) const OCI_TOOL_CHOICE: Hook = Hook { read: read_choice, write: write_choice };

pub(crate) const OCI_TOOLS: Hook = Hook {
    read: |table, at, keys| Ok(read_tools(table, at.take_array(keys[0]), "FUNCTION")),
    write: |table, at, keys, edit| {
        write_key(table, at, keys[0], edit, |new, before| write_oci_tool(table, new, before))
    },
};

/// The form of Cohere says so; its first version may leave it out.
fn is_cohere(chat: &Object) -> bool {
    match chat.text("apiFormat") {
        Some(format) => format == "COHERE",
        None => chat.get("message").is_some() && chat.get("messages").is_none(),
    }
}

const COHERE_ROLES: [(&str, &str); 3] = [("USER", "user"), ("CHATBOT", "assistant"), ("SYSTEM", "system")];

fn read_messages(table: &Table, chat: &mut Object, keys: Path) -> Result<Option<Value>> {
    let [messages, history, message] = keys else { return Ok(None) };
    if !is_cohere(chat) {
        return match chat.take(messages) {
            Some(Value::Array(items)) => {
                Ok(Some(Value::Array(items.into_iter().map(|item| read_message(table, item)).collect())))
            }
            Some(_) => Err(refused(table, "messages must be an array")),
            None => Err(refused(table, "request is missing messages")),
        };
    }
    let earlier = match chat.take(history) {
        None => Vec::new(),
        Some(Value::Array(turns)) => turns,
        Some(_) => return Err(refused(table, "chatHistory must be an array")),
    };
    let mut out: Vec<Value> = earlier.into_iter().map(|item| read_turn(table, item)).collect();
    match chat.take(message) {
        Some(text @ Value::String(_)) => {
            out.push(Object::of([("role", Value::from("user")), ("content", text)]).into())
        }
        _ => return Err(refused(table, "request is missing message")),
    }
    Ok(Some(Value::Array(out)))
}

fn read_turn(table: &Table, turn: Value) -> Value {
    let kind = kind_of(&turn, "role");
    let role = COHERE_ROLES.iter().find(|(own, _)| *own == kind);
    match (role, turn) {
        (Some((_, role)), Value::Object(mut turn))
            if turn.text("message").is_some() && turn.get("content").is_none() =>
        {
            let text = turn.remove("message").unwrap_or_default();
            turn.set("role", Value::from(*role));
            turn.set("content", text);
            turn.into()
        }
        (_, other) => native(table, "role", &kind, other),
    }
}

fn write_messages(table: &Table, chat: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let [messages, history, message] = keys else { return Ok(()) };
    if !is_cohere(chat) {
        return write_key(table, chat, messages, edit, |new, before| write_message(table, new, before));
    }
    let new = edit.new.and_then(Value::as_array).unwrap_or_default();
    let Some((last, earlier)) = new.split_last() else { return Err(inexpressible(table, "")) };
    let plain = last.as_object().filter(|last| last.len() == 2 && last.text("role") == Some("user"));
    let text = plain.and_then(|last| last.text("content"));
    let text = text.ok_or_else(|| inexpressible(table, &format!("[{}]", new.len() - 1)))?;
    chat.set(message, Value::from(text));
    let payload = chat.get(history).and_then(Value::as_array).unwrap_or_default();
    let old = edit.old_items();
    let turns = write_list(payload, &old[..old.len().saturating_sub(1)], earlier, |new, before| {
        write_turn(table, new, before)
    })?;
    if !turns.is_empty() || matches!(chat.get(history), Some(Value::Array(_))) {
        chat.set(history, Value::Array(turns));
    }
    Ok(())
}

fn write_turn(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let turn = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let role = COHERE_ROLES.iter().find(|(_, normal)| turn.text("role") == Some(normal));
    let (role, _) = role.ok_or_else(|| inexpressible(table, "role"))?;
    let content = turn.text("content").ok_or_else(|| inexpressible(table, "content"))?;
    let before = before.filter(|before| before.normal.at(&["content"]).is_some());
    let mut out = write_members(turn, before, &["role", "content"]);
    out.set("role", Value::from(*role));
    out.set("message", Value::from(content));
    Ok(out.into())
}

fn read_preamble(_: &Table, chat: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(chat.take(keys[0]))
}

/// Only the form of Cohere has a place for instructions; in the generic one they are a message.
fn write_preamble(table: &Table, chat: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    match edit.new {
        Some(text @ Value::String(_)) if is_cohere(chat) => chat.set(keys[0], text.clone()),
        Some(_) => return Err(inexpressible(table, "")),
        None => drop(chat.remove(keys[0])),
    }
    Ok(())
}

fn read_stop(_: &Table, chat: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(keys.iter().find_map(|key| chat.take(key)))
}

fn write_stop(_: &Table, chat: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let [generic, cohere] = keys else { return Ok(()) };
    let there = keys.iter().find(|key| chat.get(key).is_some_and(|value| !value.is_null()));
    match edit.new {
        Some(new) => {
            let key = there.copied().unwrap_or(if is_cohere(chat) { cohere } else { generic });
            chat.set(key, new.clone());
        }
        None => keys.iter().for_each(|key| drop(chat.remove(key))),
    }
    Ok(())
}

fn read_choice(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|choice| {
        let members = choice.as_object().map_or(0, Object::len);
        match (choice.at(&["type"]).and_then(Value::as_str), choice.at(&["name"]).and_then(Value::as_str)) {
            (Some("AUTO"), None) if members == 1 => Value::from("auto"),
            (Some("NONE"), None) if members == 1 => Value::from("none"),
            (Some("REQUIRED"), None) if members == 1 => Value::from("required"),
            (Some("FUNCTION"), Some(name)) if members == 2 => function_choice(name),
            _ => native_choice(table, &kind_of(&choice, "type"), choice),
        }
    }))
}

fn write_choice(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    let of_type = |kind: &str| Object::of([("type", Value::from(kind))]);
    let written = match (from_native_choice(table, new)?, new.as_str(), new.at(&["function", "name"])) {
        (Some(own), ..) => own,
        (None, Some("auto"), _) => of_type("AUTO").into(),
        (None, Some("none"), _) => of_type("NONE").into(),
        (None, Some("required"), _) => of_type("REQUIRED").into(),
        (None, None, Some(name)) => {
            let mut choice = of_type("FUNCTION");
            choice.set("name", name.clone());
            choice.into()
        }
        _ => return Err(inexpressible(table, "")),
    };
    at.set(keys[0], written);
    Ok(())
}
