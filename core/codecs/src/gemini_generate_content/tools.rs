//! Tools, of which the provider puts all functions into one, and the choice between them.

use crate::anthropic_messages::request::function_choice;
use crate::json::{Object, Value, align};
use crate::request::inexpressible;
use crate::request::native::{from_native, from_native_choice, native, native_choice};
use crate::table::{Edit, Hook, Path, Table};
use nemo_relay_types::Result;

pub(crate) const GEMINI_TOOLS: Hook = Hook { read: read_tools, write: write_tools };

pub(crate) const GEMINI_TOOL_CHOICE: Hook = Hook { read: read_choice, write: write_choice };

const FUNCTIONS: &str = "functionDeclarations";

/// Where a tool of the shape stands: which tool of the provider, and which function in it.
#[derive(Clone, Copy)]
struct Slot {
    tool: usize,
    function: Option<usize>,
}

/// The declarations of a tool that has nothing else. One without any is a tool of the provider's own, so that it is kept.
fn functions(tool: &Value) -> Option<&[Value]> {
    let tool = tool.as_object().filter(|tool| tool.len() == 1)?;
    let functions = tool.get(FUNCTIONS)?.as_array()?;
    let named = functions.iter().all(|function| function.at(&["name"]).is_some());
    (named && !functions.is_empty()).then_some(functions)
}

fn flattened(table: &Table, tools: &[Value]) -> (Vec<Value>, Vec<Slot>) {
    let (mut items, mut slots) = (Vec::new(), Vec::new());
    for (tool, value) in tools.iter().enumerate() {
        let Some(found) = functions(value) else {
            let kind = value.as_object().and_then(|object| object.iter().next()).map_or(value.kind(), |(key, _)| key);
            items.push(native(table, "type", kind, value.clone()));
            slots.push(Slot { tool, function: None });
            continue;
        };
        for (index, function) in found.iter().enumerate() {
            items.push(Object::of([("type", Value::from("function")), ("function", function.clone())]).into());
            slots.push(Slot { tool, function: Some(index) });
        }
    }
    (items, slots)
}

fn read_tools(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take_array(keys[0]).map(|tools| Value::Array(flattened(table, &tools).0)))
}

/// What is kept stays in the tool in which it is; a new function joins the function before it, or begins a tool.
fn write_tools(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    let new = new.as_array().ok_or_else(|| inexpressible(table, ""))?;
    let payload = at.get(keys[0]).and_then(Value::as_array).unwrap_or_default().to_vec();
    let (old, slots) = flattened(table, &payload);
    let from = align(&old, new, Value::same, |a, b| name(a) == name(b));
    let mut out: Vec<Value> = Vec::new();
    let mut open: Option<usize> = None;
    for (index, (item, from)) in new.iter().zip(from).enumerate() {
        let slot = from.map(|from| slots[from]);
        if let Some(own) = from_native(table, "type", item)? {
            out.push(own);
            open = None;
            continue;
        }
        let function = function_of(item).ok_or_else(|| inexpressible(table, &format!("[{index}]")))?;
        let tool = slot.filter(|slot| slot.function.is_some()).map(|slot| slot.tool);
        let joins = functions(out.last().unwrap_or(&Value::Null)).is_some() && (tool.is_none() || tool == open);
        if joins {
            let last = out.last_mut().and_then(Value::as_object_mut).and_then(|last| last.get_mut(FUNCTIONS));
            last.and_then(Value::as_array_mut).ok_or_else(|| inexpressible(table, ""))?.push(function.clone());
        } else {
            out.push(Object::of([(FUNCTIONS, Value::Array(vec![function.clone()]))]).into());
        }
        open = tool.or(open);
    }
    at.set(keys[0], Value::Array(out));
    Ok(())
}

fn function_of(item: &Value) -> Option<&Value> {
    let item = item.as_object().filter(|item| item.len() == 2 && item.text("type") == Some("function"))?;
    item.get("function").filter(|function| function.at(&["name"]).is_some())
}

fn name(item: &Value) -> Option<&str> {
    item.at(&["function", "name"])?.as_str()
}

fn read_choice(table: &Table, at: &mut Object, keys: Path) -> Result<Option<Value>> {
    Ok(at.take(keys[0]).map(|config| {
        let allowed = config.at(&["allowedFunctionNames"]);
        let members = config.as_object().map_or(0, Object::len);
        match (config.at(&["mode"]).and_then(Value::as_str), allowed.and_then(Value::as_array)) {
            (Some("AUTO"), None) if members == 1 => Value::from("auto"),
            (Some("NONE"), None) if members == 1 => Value::from("none"),
            (Some("ANY"), None) if members == 1 => Value::from("required"),
            (Some("ANY"), Some([Value::String(name)])) if members == 2 => function_choice(name),
            _ => native_choice(table, "functionCallingConfig", config),
        }
    }))
}

fn write_choice(table: &Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(keys[0]);
        return Ok(());
    };
    if let Some(own) = from_native_choice(table, new)? {
        at.set(keys[0], own);
        return Ok(());
    }
    let mode = match (new.as_str(), new.at(&["function", "name"])) {
        (Some("auto"), _) => "AUTO",
        (Some("none"), _) => "NONE",
        (Some("required"), _) | (None, Some(_)) => "ANY",
        _ => return Err(inexpressible(table, "")),
    };
    let mut config = Object::of([("mode", Value::from(mode))]);
    if let Some(name) = new.at(&["function", "name"]) {
        config.set("allowedFunctionNames", Value::Array(vec![name.clone()]));
    }
    at.set(keys[0], config.into());
    Ok(())
}
