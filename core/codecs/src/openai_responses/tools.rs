//! Tools and tool choice, which are flat here.

use crate::anthropic_messages::request::function_choice;
use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, write_key, write_members};
use crate::request::native::{from_native, from_native_choice, kind_of, native, native_choice};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const RESPONSES_TOOLS: Hook = Hook {
    read: |table, at, keys| Ok(read_tools(table, at.take_array(keys[0]), "function")),
    write: |table, at, keys, edit| {
        write_key(table, at, keys[0], edit, |new, before| write_tool(table, "function", new, before))
    },
};

pub(crate) const RESPONSES_TOOL_CHOICE: Hook = Hook { read: read_tool_choice, write: write_tool_choice };

/// What a tool has inside of `function`.
const FUNCTION: [&str; 4] = ["name", "description", "parameters", "strict"];

/// Flat function tools as tools of the shape; `kind` is their type here.
pub(crate) fn read_tools(table: &Table, tools: Option<Vec<Value>>, kind: &str) -> Option<Value> {
    Some(Value::Array(tools?.into_iter().map(|tool| read_tool(table, tool, kind)).collect()))
}

fn read_tool(table: &Table, tool: Value, function_kind: &str) -> Value {
    let kind = kind_of(&tool, "type");
    match tool {
        Value::Object(mut tool)
            if kind == function_kind && tool.text("name").is_some() && tool.get("function").is_none() =>
        {
            let mut function = Object::default();
            for key in FUNCTION {
                if let Some(value) = tool.remove(key) {
                    function.set(key, value);
                }
            }
            tool.set("type", Value::from("function"));
            tool.set("function", function.into());
            tool.into()
        }
        other => native(table, "type", &kind, other),
    }
}

/// A flat function tool.
pub(crate) fn write_tool(table: &Table, kind: &str, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let tool = new.as_object().filter(|tool| tool.text("type") == Some("function"));
    let tool = tool.ok_or_else(|| inexpressible(table, "type"))?;
    let function = tool.get("function").and_then(Value::as_object).ok_or_else(|| inexpressible(table, "function"))?;
    let before = before.filter(|before| before.normal.at(&["function"]).is_some());
    let mut out = write_members(tool, before, &["type", "function"]);
    out.set("type", Value::from(kind));
    for key in FUNCTION.iter().filter(|key| function.get(key).is_none()) {
        out.remove(key);
    }
    for (key, value) in function.iter() {
        if !FUNCTION.contains(&key) {
            return Err(inexpressible(table, &format!("function.{key}")));
        }
        out.set(key, value.clone());
    }
    Ok(out.into())
}

fn read_tool_choice(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|choice| {
        let name = choice.as_object().filter(|choice| choice.len() == 2).and_then(|choice| choice.text("name"));
        match (choice.as_str(), choice.at(&["type"]).and_then(Value::as_str), name) {
            (Some("auto" | "none" | "required"), ..) => choice,
            (_, Some("function"), Some(name)) => function_choice(name),
            _ => native_choice(table, &kind_of(&choice, "type"), choice),
        }
    }))
}

fn write_tool_choice(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    let written = match (from_native_choice(table, new)?, new.at(&["function", "name"])) {
        (Some(own), _) => own,
        (None, Some(name)) => Object::of([("type", Value::from("function")), ("name", name.clone())]).into(),
        (None, None) => new.clone(),
    };
    at.set(keys[0], written);
    Ok(())
}
