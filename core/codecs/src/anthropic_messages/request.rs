//! Messages, system prompt, tools and tool choice.

use super::parts::{read_part, write_part};
use crate::json::{Object, Value};
use crate::openai_chat::request::refused;
use crate::request::inexpressible;
use crate::request::list::{Before, read_content, within, write_content, write_key, write_members};
use crate::request::native::{from_native, from_native_choice, kind_of, native, native_choice};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const ANTHROPIC_MESSAGES: Hook = Hook {
    read: read_messages,
    write: |table, at, keys, edit| write_key(table, at, keys[0], edit, |new, before| write_message(table, new, before)),
};

pub(crate) const ANTHROPIC_SYSTEM: Hook = Hook { read: read_system, write: write_system };

pub(crate) const ANTHROPIC_TOOLS: Hook = Hook {
    read: read_tools,
    write: |table, at, keys, edit| write_key(table, at, keys[0], edit, |new, before| write_tool(table, new, before)),
};

pub(crate) const ANTHROPIC_TOOL_CHOICE: Hook = Hook { read: read_tool_choice, write: write_tool_choice };

/// What a tool has inside of `function`, and how the provider calls it.
const FUNCTION: [(&str, &str); 4] =
    [("name", "name"), ("description", "description"), ("parameters", "input_schema"), ("strict", "strict")];

fn read_messages(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let messages = match at.take(keys[0]) {
        Some(Value::Array(messages)) => messages,
        Some(_) => return Err(refused(table, "messages must be an array")),
        None => return Err(refused(table, "request is missing messages")),
    };
    let read: Result<Vec<Value>> = messages.into_iter().map(|message| read_message(table, message)).collect();
    read.map(|messages| Some(Value::Array(messages)))
}

fn read_message(table: &Table, message: Value) -> Result<Value> {
    let Value::Object(mut message) = message else { return Err(refused(table, "message must be an object")) };
    if message.get("role").is_none() {
        return Err(refused(table, "message is missing role"));
    }
    if message.get("content").is_none() {
        return Err(refused(table, "message is missing content"));
    }
    let known = matches!(message.text("role"), Some("user" | "assistant" | "system"));
    if !known || !matches!(message.get("content"), Some(Value::String(_) | Value::Array(_))) {
        let message = Value::Object(message);
        return Ok(native(table, "role", &kind_of(&message, "role"), message));
    }
    if let Some(content @ Value::Array(_)) = message.get_mut("content")
        && let Ok(parts) = read_content(std::mem::take(content), |part| read_part(table, part))
    {
        *content = parts;
    }
    Ok(message.into())
}

fn write_message(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "role", new)? {
        return Ok(own);
    }
    let message = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    if !matches!(message.text("role"), Some("user" | "assistant" | "system")) {
        return Err(inexpressible(table, "role"));
    }
    let before = before.filter(|before| before.normal.at(&["content"]).is_some());
    let mut out = write_members(message, before, &["content"]);
    let Some(content) = message.get("content") else { return Err(inexpressible(table, "content")) };
    let before = before.and_then(|before| before.member("content", "content"));
    if before.is_none_or(|before| !before.normal.same(content)) {
        let written = write_content(table, content, before, |part, before| write_part(table, part, before));
        out.set("content", within(written, "content")?);
    }
    Ok(out.into())
}

fn read_system(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let Some(system) = at.take(keys[0]) else { return Ok(None) };
    Ok(Some(read_content(system, |part| read_part(table, part)).unwrap_or_else(|other| other)))
}

fn write_system(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    let payload = at.get(keys[0]).cloned();
    let before = edit.old.zip(payload.as_ref()).map(|(normal, payload)| Before { normal, payload });
    at.set(keys[0], write_content(table, new, before, |part, before| write_part(table, part, before))?);
    Ok(())
}

fn read_tools(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    let Some(tools) = at.take_array(keys[0]) else { return Ok(None) };
    Ok(Some(Value::Array(tools.into_iter().map(|tool| read_tool(table, tool)).collect())))
}

/// A tool of the application's own; those of the provider have a type.
fn read_tool(table: &Table, tool: Value) -> Value {
    let kind = kind_of(&tool, "type");
    match tool {
        Value::Object(mut tool)
            if matches!(tool.text("type"), None | Some("custom"))
                && tool.text("name").is_some()
                && tool.get("function").is_none()
                && tool.get("input_schema").is_some() =>
        {
            let mut function = Object::default();
            for (normal, payload) in FUNCTION {
                if let Some(value) = tool.remove(payload) {
                    function.set(normal, value);
                }
            }
            tool.set("type", Value::from("function"));
            tool.set("function", function.into());
            tool.into()
        }
        other => native(table, "type", &kind, other),
    }
}

fn write_tool(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let tool = new.as_object().filter(|tool| tool.text("type") == Some("function"));
    let tool = tool.ok_or_else(|| inexpressible(table, "type"))?;
    let function = tool.get("function").and_then(Value::as_object).ok_or_else(|| inexpressible(table, "function"))?;
    let before = before.filter(|before| before.normal.at(&["function"]).is_some());
    let mut out = write_members(tool, before, &["type", "function"]);
    let known = |key: &str| FUNCTION.iter().find(|(normal, _)| *normal == key).map(|(_, payload)| *payload);
    for (normal, payload) in FUNCTION {
        if function.get(normal).is_none() {
            out.remove(payload);
        }
    }
    for (key, value) in function.iter() {
        out.set(known(key).ok_or_else(|| inexpressible(table, &format!("function.{key}")))?, value.clone());
    }
    // Without a schema the provider refuses a tool; a function without parameters is one whose object is empty.
    if out.get("input_schema").is_none() {
        return Err(inexpressible(table, "function.parameters"));
    }
    Ok(out.into())
}

fn read_tool_choice(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|choice| {
        let name = choice.at(&["name"]).and_then(Value::as_str);
        match (choice.at(&["type"]).and_then(Value::as_str), name) {
            (Some("auto"), None) => Value::from("auto"),
            (Some("any"), None) => Value::from("required"),
            (Some("none"), None) => Value::from("none"),
            (Some("tool"), Some(name)) => function_choice(name),
            _ => native_choice(table, &kind_of(&choice, "type"), choice),
        }
    }))
}

/// The choice of one function.
pub(crate) fn function_choice(name: &str) -> Value {
    let function = Object::of([("name", Value::from(name))]);
    Object::of([("type", Value::from("function")), ("function", function.into())]).into()
}

fn write_tool_choice(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    if let Some(own) = from_native_choice(table, new)? {
        at.set(keys[0], own);
        return Ok(());
    }
    let mut out = at.get(keys[0]).and_then(Value::as_object).cloned().unwrap_or_default();
    out.remove("name");
    let kind = match (new.as_str(), new.at(&["function", "name"])) {
        (Some("auto"), _) => "auto",
        (Some("required"), _) => "any",
        (Some("none"), _) => "none",
        (None, Some(_)) => "tool",
        _ => return Err(inexpressible(table, "")),
    };
    out.set("type", Value::from(kind));
    if let Some(name) = new.at(&["function", "name"]) {
        out.set("name", name.clone());
    }
    at.set(keys[0], out.into());
    Ok(())
}
