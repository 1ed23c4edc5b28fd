//! Content parts.

use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::table::Table;
use nemo_relay_types::Result;

/// A part of the shape.
pub(crate) fn read_part(table: &Table, part: Value) -> Value {
    let kind = kind_of(&part, "type");
    match part {
        Value::Object(part) if is_plain(&part) => part.into(),
        Value::Object(mut part)
            if kind == "input_audio" && matches!(part.get("input_audio"), Some(Value::Object(_))) =>
        {
            let audio = part.remove("input_audio").unwrap_or_default();
            part.set("type", Value::from("audio"));
            part.set("audio", audio);
            part.into()
        }
        other => native(table, "type", &kind, other),
    }
}

/// A part that has one form here and in the shape.
fn is_plain(part: &Object) -> bool {
    match part.text("type") {
        Some(kind @ ("text" | "refusal")) => part.text(kind).is_some(),
        Some(kind @ ("image_url" | "file")) => matches!(part.get(kind), Some(Value::Object(_))),
        _ => false,
    }
}

/// The provider's part.
pub(crate) fn write_part(table: &Table, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let part = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    match part.text("type") {
        Some("audio") => {
            let mut out = write_members(part, before, &["type", "audio"]);
            out.set("type", Value::from("input_audio"));
            out.remove("audio");
            out.set("input_audio", part.get("audio").cloned().unwrap_or_default());
            Ok(out.into())
        }
        Some("text" | "refusal" | "image_url" | "file") => Ok(write_members(part, before, &[]).into()),
        _ => Err(inexpressible(table, "type")),
    }
}
