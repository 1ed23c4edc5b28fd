//! Content blocks.

use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::table::Table;
use nemo_relay_types::Result;

/// A part of the shape; `image` and `document` hold their `source` under the name of the part.
pub(super) fn read_part(table: &Table, part: Value) -> Value {
    let kind = kind_of(&part, "type");
    match part {
        Value::Object(part) if is_plain(&part) => part.into(),
        Value::Object(mut part)
            if matches!(kind.as_str(), "image" | "document")
                && matches!(part.get("source"), Some(Value::Object(_)))
                && part.get(shown_as(&kind)).is_none() =>
        {
            let source = part.remove("source").unwrap_or_default();
            part.set("type", Value::from(shown_as(&kind)));
            part.set(shown_as(&kind), source);
            part.into()
        }
        other => native(table, "type", &kind, other),
    }
}

fn shown_as(kind: &str) -> &'static str {
    if kind == "image" { "image" } else { "file" }
}

fn is_plain(part: &Object) -> bool {
    match part.text("type") {
        Some("text") => part.text("text").is_some(),
        Some("tool_use") => part.text("name").is_some(),
        Some("tool_result") => part.text("tool_use_id").is_some(),
        _ => false,
    }
}

/// The provider's block.
pub(super) fn write_part(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let part = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    match part.text("type") {
        Some(kind @ ("image" | "file")) => {
            let mut out = write_members(part, before, &["type", kind]);
            out.set("type", Value::from(if kind == "image" { "image" } else { "document" }));
            out.set("source", part.get(kind).cloned().unwrap_or_default());
            Ok(out.into())
        }
        Some("text" | "tool_use" | "tool_result") => Ok(write_members(part, before, &[]).into()),
        _ => Err(inexpressible(table, "type")),
    }
}
