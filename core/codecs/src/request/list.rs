//! Lists of messages, parts and tools, whose elements are mapped one to one.

use super::encode::{carry, inexpressible};
use crate::json::{Object, Value, align};
use crate::table::{Edit, Table};
use nemo_relay_types::{Error, Result};

/// An element before it was changed: as it was normalized, and as the provider has it.
#[derive(Clone, Copy)]
pub(crate) struct Before<'a> {
    pub normal: &'a Value,
    pub payload: &'a Value,
}

impl<'a> Before<'a> {
    /// A member of both, where both have it.
    pub fn member(self, normal: &str, payload: &str) -> Option<Self> {
        Some(Self { normal: self.normal.as_object()?.get(normal)?, payload: self.payload.as_object()?.get(payload)? })
    }
}

/// Brings changes of a normalized list into the provider's list: what is the same stays as it is.
pub(crate) fn write_list(
    payload: &[Value],
    old: &[Value],
    new: &[Value],
    write: impl Fn(&Value, Option<Before<'_>>) -> Result<Value>,
) -> Result<Vec<Value>> {
    let from = align(old, new, Value::same, alike);
    let mut out = Vec::with_capacity(new.len());
    for (index, (value, from)) in new.iter().zip(from).enumerate() {
        let before = from.and_then(|at| Some(Before { normal: old.get(at)?, payload: payload.get(at)? }));
        out.push(match before {
            Some(before) if before.normal.same(value) => before.payload.clone(),
            before => write(value, before).map_err(|error| inside(error, index))?,
        });
    }
    Ok(out)
}

/// Puts the place in the list before the path of an error.
fn inside(mut error: Error, index: usize) -> Error {
    let Some(path) = error.get("argument").map(str::to_owned) else { return error };
    let longer = match path.as_str() {
        "" => format!("[{index}]"),
        path if path.starts_with('[') => format!("[{index}]{path}"),
        path => format!("[{index}].{path}"),
    };
    error.message = longer.clone() + error.message.strip_prefix(path.as_str()).unwrap_or(&error.message);
    error.payload = vec![("argument", longer)];
    error
}

/// Puts a field before the path of an error.
pub(crate) fn within<T>(result: Result<T>, field: &str) -> Result<T> {
    result.map_err(|mut error| {
        let Some(path) = error.get("argument").map(str::to_owned) else { return error };
        let joint = if path.is_empty() || path.starts_with('[') { "" } else { "." };
        let longer = format!("{field}{joint}{path}");
        error.message = longer.clone() + error.message.strip_prefix(path.as_str()).unwrap_or(&error.message);
        error.payload = vec![("argument", longer)];
        error
    })
}

/// Two elements with the same tags are probably one before and after a change.
fn alike(old: &Value, new: &Value) -> bool {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return false };
    ["role", "type", "id", "call_id", "tool_call_id", "kind"].iter().all(|tag| old.text(tag) == new.text(tag))
}

/// Changes of a whole list under one key; an empty list where there was none is written, too.
pub(crate) fn write_key(
    table: &Table,
    at: &mut Object,
    key: &str,
    edit: Edit<'_>,
    write: impl Fn(&Value, Option<Before<'_>>) -> Result<Value>,
) -> Result<()> {
    let Some(new) = edit.new else {
        at.remove(key);
        return Ok(());
    };
    let new = new.as_array().ok_or_else(|| inexpressible(table, ""))?;
    let payload = at.get(key).and_then(Value::as_array).unwrap_or_default();
    let items = write_list(payload, edit.old_items(), new, write)?;
    at.set(key, Value::Array(items));
    Ok(())
}

/// The provider's object with the changed members of the normalized one, but for those that `skip` names.
pub(crate) fn write_members(new: &Object, before: Option<Before<'_>>, skip: &[&str]) -> Object {
    let objects = before.and_then(|before| Some((before.normal.as_object()?, before.payload.as_object()?)));
    let (old, mut out) = objects.map_or_else(Default::default, |(old, payload)| (old.clone(), payload.clone()));
    carry(&mut out, &old, new, |key| skip.contains(&key));
    out
}

/// Content: a string as it is, or a list of parts.
pub(crate) fn write_content(
    table: &Table,
    new: &Value,
    before: Option<Before<'_>>,
    part: impl Fn(&Value, Option<Before<'_>>) -> Result<Value>,
) -> Result<Value> {
    match new {
        Value::String(_) => Ok(new.clone()),
        Value::Array(parts) => {
            let lists = before.and_then(|before| Some((before.normal.as_array()?, before.payload.as_array()?)));
            let (old, payload) = lists.unwrap_or_default();
            write_list(payload, old, parts, part).map(Value::Array)
        }
        _ => Err(inexpressible(table, "")),
    }
}

/// Content as the shape has it: a string, or parts; anything else is given back.
pub(crate) fn read_content(content: Value, part: impl Fn(Value) -> Value) -> std::result::Result<Value, Value> {
    match content {
        Value::String(_) => Ok(content),
        Value::Array(parts) => Ok(Value::Array(parts.into_iter().map(part).collect())),
        other => Err(other),
    }
}
