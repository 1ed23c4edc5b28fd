//! Content parts.

use crate::json::{Object, Value};
use crate::request::inexpressible;
use crate::request::list::{Before, write_members};
use crate::request::native::{from_native, kind_of, native};
use crate::table::Table;
use nemo_relay_types::Result;

/// A part of the shape.
pub(super) fn read_part(table: &Table, part: Value) -> Value {
    let kind = kind_of(&part, "type");
    let Value::Object(mut part) = part else { return native(table, "type", &kind, part) };
    match kind.as_str() {
        "input_text" | "output_text" | "text" if part.text("text").is_some() => {
            part.set("type", Value::from("text"));
            part.into()
        }
        "refusal" if part.text("refusal").is_some() => part.into(),
        "input_image" if part.text("image_url").is_some() => {
            let url = part.remove("image_url").unwrap_or_default();
            let mut image = Object::of([("url", url)]);
            if let Some(detail) = part.remove("detail") {
                image.set("detail", detail);
            }
            part.set("type", Value::from("image_url"));
            part.set("image_url", image.into());
            part.into()
        }
        "input_audio" if matches!(part.get("input_audio"), Some(Value::Object(_))) && part.get("audio").is_none() => {
            let audio = part.remove("input_audio").unwrap_or_default();
            part.set("type", Value::from("audio"));
            part.set("audio", audio);
            part.into()
        }
        "input_file" => {
            part.remove("type");
            Object::of([("type", Value::from("file")), ("file", part.into())]).into()
        }
        _ => native(table, "type", &kind, part.into()),
    }
}

/// The provider's part; `role` says which kind of text a new one is.
pub(super) fn write_part(table: &Table, role: &str, new: &Value, before: Option<Before<'_>>) -> Result<Value> {
    if let Some(own) = from_native(table, "type", new)? {
        return Ok(own);
    }
    let part = new.as_object().ok_or_else(|| inexpressible(table, ""))?;
    let kind = part.text("type").unwrap_or_default();
    let before = before.filter(|before| before.normal.at(&["type"]).and_then(Value::as_str) == Some(kind));
    let mut out = write_members(part, before, &["type", "image_url", "audio", "file"]);
    match kind {
        "text" if before.is_some() => {}
        "text" => out.set("type", Value::from(if role == "assistant" { "output_text" } else { "input_text" })),
        "refusal" => out.set("type", Value::from("refusal")),
        "image_url" => {
            let image = part.get("image_url").and_then(Value::as_object);
            let image = image.ok_or_else(|| inexpressible(table, "image_url"))?;
            out.set("type", Value::from("input_image"));
            out.remove("detail");
            for (key, value) in image.iter() {
                match key {
                    "url" => out.set("image_url", value.clone()),
                    "detail" => out.set("detail", value.clone()),
                    other => return Err(inexpressible(table, &format!("image_url.{other}"))),
                }
            }
        }
        "audio" => {
            out.set("type", Value::from("input_audio"));
            out.set("input_audio", part.get("audio").cloned().unwrap_or_default());
        }
        "file" => {
            let file = part.get("file").and_then(Value::as_object).ok_or_else(|| inexpressible(table, "file"))?;
            out = file.clone();
            out.set("type", Value::from("input_file"));
        }
        _ => return Err(inexpressible(table, "type")),
    }
    Ok(out.into())
}
