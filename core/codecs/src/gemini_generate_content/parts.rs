//! Parts, which have no type of their own here: the key that is there says what they are.

use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, write_list};
use crate::request::native::{from_native, native};
use crate::table::Table;
use nemo_relay_types::Result;

/// Where data stands: with the payload, or elsewhere.
const DATA: [&str; 2] = ["inlineData", "fileData"];

/// Content of the shape: one plain text is that text.
pub(super) fn read_parts(table: &Table, parts: Vec<Value>) -> Value {
    match parts.as_slice() {
        [Value::Object(only)] if only.len() == 1 && only.text("text").is_some() => {
            Value::from(only.text("text").unwrap_or_default())
        }
        _ => Value::Array(parts.into_iter().map(|part| read_part(table, part)).collect()),
    }
}

fn read_part(table: &Table, part: Value) -> Value {
    let Value::Object(mut part) = part else { return native(table, "type", part.kind(), part) };
    // A part with a type would be mistaken for one of the shape.
    let kind = if part.get("type").is_some() { "" } else { kind_of(&part) };
    match kind {
        "text" => {
            part.set("type", Value::from("text"));
            part.into()
        }
        "functionCall" => flattened(part, "functionCall", "tool_use", &[("args", "input")]),
        "functionResponse" => {
            flattened(part, "functionResponse", "tool_result", &[("id", "tool_use_id"), ("response", "content")])
        }
        "inlineData" | "fileData" => {
            let shown = shown_as(part.get(kind).and_then(|data| data.at(&["mimeType"])?.as_str()).unwrap_or_default());
            let data = part.remove(kind).unwrap_or_default();
            part.set("type", Value::from(shown));
            part.set(shown, Object::of([(kind, data)]).into());
            part.into()
        }
        "" => {
            let kind = part.iter().next().map_or("object", |(key, _)| key).to_owned();
            native(table, "type", &kind, part.into())
        }
        other => native(table, "type", other, part.into()),
    }
}

/// What a part is; empty where nobody knows.
fn kind_of(part: &Object) -> &'static str {
    let is_thought = part.get("thought").is_some_and(|thought| *thought == Value::Bool(true));
    let objects = || ["functionCall", "functionResponse", "inlineData", "fileData"].into_iter();
    let kinds = objects().filter(|key| part.get(key).is_some()).count() + usize::from(part.get("text").is_some());
    match kinds {
        1 if part.text("text").is_some() => {
            if is_thought {
                "thought"
            } else {
                "text"
            }
        }
        1 => objects().find(|key| part.get(key).is_some_and(|value| is_mappable(key, value, part))).unwrap_or(""),
        _ => "",
    }
}

/// Whether the members can be moved without one hiding another.
fn is_mappable(key: &str, value: &Value, part: &Object) -> bool {
    let Some(inner) = value.as_object() else { return false };
    match key {
        "functionCall" | "functionResponse" => {
            inner.text("name").is_some()
                && ["type", "input", "tool_use_id", "content"].iter().all(|taken| inner.get(taken).is_none())
                && inner.iter().all(|(name, _)| part.get(name).is_none())
        }
        _ => ["image", "audio", "file"].iter().all(|taken| part.get(taken).is_none()),
    }
}

fn shown_as(mime: &str) -> &'static str {
    match mime.split('/').next() {
        Some("image") => "image",
        Some("audio") => "audio",
        _ => "file",
    }
}

/// The members of the object under `key` beside the others, renamed.
fn flattened(mut part: Object, key: &str, kind: &str, names: &[(&str, &str)]) -> Value {
    let inner = part.remove(key).and_then(Value::into_object).unwrap_or_default();
    let mut out = Object::of([("type", Value::from(kind))]);
    for (name, value) in inner {
        let name = names.iter().find(|(own, _)| *own == name).map_or(name.as_str(), |(_, normal)| normal);
        out.set(name, value);
    }
    for (name, value) in part {
        out.set(&name, value);
    }
    out.into()
}

/// The parts for content of the shape.
pub(super) fn write_parts(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Vec<Value>> {
    let text_part = |text: &Value| Value::from(Object::of([("type", Value::from("text")), ("text", text.clone())]));
    let as_list = |content: &Value| match content {
        Value::Array(parts) => Some(parts.clone()),
        Value::String(_) => Some(vec![text_part(content)]),
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
    match part.text("type") {
        Some("text") => Ok(without(part, &["type"]).into()),
        Some("tool_use") => {
            Ok(nested(part, before, "functionCall", &[("args", "input"), ("id", "id"), ("name", "name")]))
        }
        Some("tool_result") => {
            let names = [("id", "tool_use_id"), ("response", "content"), ("name", "name")];
            Ok(nested(part, before, "functionResponse", &names))
        }
        Some(shown @ ("image" | "audio" | "file")) => {
            let data = part.get(shown).and_then(Value::as_object).filter(|data| data.len() == 1);
            let (kind, data) = data.and_then(|data| data.iter().next()).ok_or_else(|| inexpressible(table, shown))?;
            if !DATA.contains(&kind) {
                return Err(inexpressible(table, shown));
            }
            let mut out = without(part, &["type", shown]);
            out.set(kind, data.clone());
            Ok(out.into())
        }
        _ => Err(inexpressible(table, "type")),
    }
}

fn without(part: &Object, keys: &[&str]) -> Object {
    let mut out = part.clone();
    for key in keys {
        out.remove(key);
    }
    out
}

/// The other way of `flattened`: what stood inside before stands inside again, as do the renamed members.
fn nested(part: &Object, before: Option<Before<'_>>, key: &str, names: &[(&str, &str)]) -> Value {
    let was_inside = before.and_then(|before| before.payload.at(&[key])?.as_object());
    let (mut out, mut inner) = (Object::default(), Object::default());
    for (name, value) in part.iter().filter(|(name, _)| *name != "type") {
        match names.iter().find(|(_, normal)| *normal == name) {
            Some((own, _)) => inner.set(own, value.clone()),
            None if was_inside.is_some_and(|inside| inside.get(name).is_some()) => inner.set(name, value.clone()),
            None => out.set(name, value.clone()),
        }
    }
    out.set(key, inner.into());
    out.into()
}
