//! Payload to normalized shape: every field of the table is taken out of the payload, and what remains is shown as it is.

use super::normal::drop_message_nulls;
use crate::LLM_REQUEST_FIELDS;
use crate::json::{Object, Value};
use crate::openai_chat::request::refused;
use crate::table::{Field, Map, Table};
use nemo_relay_types::{Error, Result};

/// The normalized request of a payload.
pub(crate) fn read(table: &Table, payload: Value) -> Result<Value> {
    let Value::Object(mut payload) = payload else {
        let message = format!("{} request must be an object, not {}", table.title, payload.kind());
        return Err(Error::invalid_argument("request", message));
    };
    let mut out = Object::default();
    place(&mut out, &["api_specific", "api"], Value::from(table.id));
    for field in table.request.fields {
        if let Some(value) = take(table, &mut payload, field)? {
            // Of several spellings the first that is there is meant; the others stay as they are.
            if lookup(&out, field.to).is_some() {
                continue;
            }
            if let Some(mirror) = field.mirror {
                place(&mut out, mirror, value.clone());
            }
            place(&mut out, field.to, value);
        }
    }
    drop_message_nulls(&mut out);
    for (key, value) in payload {
        place_unknown(&mut out, key, value);
    }
    Ok(Value::Object(out))
}

fn take(table: &Table, payload: &mut Object, field: &Field) -> Result<Option<Value>> {
    let Some(at) = object_at(payload, field.at) else {
        return match field.to {
            ["messages"] => Err(refused(table, &format!("request is missing {}", field.at.join(".")))),
            _ => Ok(None),
        };
    };
    let key = field.keys[0];
    match &field.map {
        Map::With(hook) => (hook.read)(table, at, field.keys),
        // A rest that is no object was not understood: it stays, and is shown as unknown.
        Map::Rest if !matches!(at.get(key), Some(Value::Object(_))) => Ok(None),
        Map::Rest => Ok(at.take(key).filter(|rest| rest.as_object().is_some_and(|rest| !rest.is_empty()))),
        Map::Json => Ok(at.take(key)),
        Map::Text => typed(table, at, key, "a string", |value| matches!(value, Value::String(_))),
        Map::Number => typed(table, at, key, "a number", |value| matches!(value, Value::Number(_))),
    }
}

fn typed(table: &Table, at: &mut Object, key: &str, what: &str, fits: fn(&Value) -> bool) -> Result<Option<Value>> {
    match at.take(key) {
        Some(value) if !fits(&value) => {
            Err(Error::invalid_argument(key, format!("{} {key} must be {what} or null", table.title)))
        }
        taken => Ok(taken),
    }
}

/// Unknown keys stand beside the fields; one with the name of a field stands in `api_specific`.
fn place_unknown(out: &mut Object, key: String, value: Value) {
    if LLM_REQUEST_FIELDS.contains(&key.as_str()) {
        place(out, &["api_specific", &key], value);
    } else {
        out.push(key, value);
    }
}

fn object_at<'a>(payload: &'a mut Object, path: &[&str]) -> Option<&'a mut Object> {
    path.iter().try_fold(payload, |object, key| object.get_mut(key)?.as_object_mut())
}

pub(super) fn lookup<'a>(object: &'a Object, path: &[&str]) -> Option<&'a Value> {
    let (key, rest) = path.split_first()?;
    object.get(key)?.at(rest)
}

pub(super) fn place(out: &mut Object, path: &[&str], value: Value) {
    if let Some((key, way)) = path.split_last()
        && let Some(object) = out.at_path(way)
    {
        object.set(key, value);
    }
}
