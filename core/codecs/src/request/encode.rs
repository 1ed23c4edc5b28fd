//! Changes of the normalized shape back to the payload.
//!
//! Only fields that differ are written, into a copy of the payload; its text is then patched where the copy differs. In the
//! end the new text is decoded: what does not come back as it was asked for, the provider cannot express.

use super::list::within;
use super::normal::normalize;
use super::read::{lookup, read};
use crate::json::{Object, Value, parse, patched};
use crate::table::{Edit, Field, Map, Table};
use crate::{AnnotatedLlmRequest, Codec, LLM_REQUEST_FIELDS};
use nemo_relay_types::{Error, Result};
use std::borrow::Cow;

/// The text of the request with what was changed.
pub(crate) fn encode<'a>(
    table: &Table,
    codec: Codec,
    annotated: &AnnotatedLlmRequest,
    original: &'a str,
) -> Result<Cow<'a, str>> {
    let node = parse(original)?;
    let payload = node.to_value(original);
    let known = annotated.origin().filter(|origin| origin.codec == codec && *origin.text == *original);
    let before = match known {
        Some(origin) => (*origin.decoded).clone(),
        None => read(table, payload.clone())?,
    };
    let after = normalize(table, annotated.value().clone(), &before)?;
    if after.same(&before) {
        return Ok(Cow::Borrowed(original));
    }
    let text = patched(original, &node, &write(table, payload, &before, &after)?);
    let came_out = read(table, parse(&text)?.to_value(&text)).map_err(|error| in_normal_terms(table, error))?;
    match after.difference(&came_out) {
        None => Ok(Cow::Owned(text)),
        Some(path) => Err(inexpressible(table, path.trim_start_matches('.'))),
    }
}

/// A fault in a field of the payload, which whoever made the edit knows by its normalized name.
fn in_normal_terms(table: &Table, error: Error) -> Error {
    let key = error.get("argument").unwrap_or_default();
    match table.request.fields.iter().find(|field| field.keys == [key]) {
        Some(field) => Error::invalid_argument(&field.to.join("."), error.message),
        None => error,
    }
}

/// The error for a change that the provider has no place for.
pub(crate) fn inexpressible(table: &Table, path: &str) -> Error {
    Error::invalid_argument(path, format!("{path}: {} cannot express this change", table.title))
}

fn write(table: &Table, payload: Value, before: &Value, after: &Value) -> Result<Value> {
    let (Value::Object(mut payload), Some(before), Some(after)) = (payload, before.as_object(), after.as_object())
    else {
        return Err(inexpressible(table, "$"));
    };
    let mut written: Vec<&[&str]> = Vec::new();
    for field in table.request.fields {
        let edit = Edit { old: lookup(before, field.to), new: lookup(after, field.to) };
        let changed = match (edit.old, edit.new) {
            (Some(old), Some(new)) => !old.same(new),
            (old, new) => old.is_some() != new.is_some(),
        };
        if !changed {
            continue;
        }
        // Of several spellings only the one that is there is written, or the first; all of them are removed.
        let spelled_otherwise = edit.new.is_some()
            && (written.contains(&field.to) || (!is_there(&payload, field) && is_spelled(&payload, table, field)));
        if !spelled_otherwise {
            write_field(table, &mut payload, field, edit)?;
            written.push(field.to);
        }
    }
    let specific =
        |object: &'_ Object| object.get("api_specific").and_then(Value::as_object).cloned().unwrap_or_default();
    carry(&mut payload, &specific(before), &specific(after), |key| {
        key == "api"
            || table.request.fields.iter().any(|field| field.to.starts_with(&["api_specific"]) && field.to[1] == key)
    });
    carry(&mut payload, before, after, |key| LLM_REQUEST_FIELDS.contains(&key));
    Ok(Value::Object(payload))
}

fn is_there(payload: &Object, field: &Field) -> bool {
    let at = if field.at.is_empty() { Some(payload) } else { lookup(payload, field.at).and_then(Value::as_object) };
    at.is_some_and(|at| field.keys.iter().any(|key| at.get(key).is_some_and(|value| !value.is_null())))
}

/// Whether another field of the payload that is there goes to the same place.
fn is_spelled(payload: &Object, table: &Table, field: &Field) -> bool {
    table.request.fields.iter().any(|other| other.to == field.to && is_there(payload, other))
}

fn write_field(table: &Table, payload: &mut Object, field: &Field, edit: Edit<'_>) -> Result<()> {
    if edit.new.is_none() && !is_there(payload, field) {
        return Ok(());
    }
    let key = field.keys[0];
    let at = payload.at_path(field.at).ok_or_else(|| inexpressible(table, &field.to.join(".")))?;
    match (&field.map, edit.new) {
        (Map::With(hook), _) => return within((hook.write)(table, at, field.keys, edit), &field.to.join(".")),
        (Map::Rest, new) => {
            let members = |value: Option<&Value>| value.and_then(Value::as_object).cloned().unwrap_or_default();
            let inner = at.at_path(&[key]).ok_or_else(|| inexpressible(table, &field.to.join(".")))?;
            carry(inner, &members(edit.old), &members(new), |_| false);
        }
        (_, Some(new)) => at.set(key, new.clone()),
        (_, None) => drop(at.remove(key)),
    }
    Ok(())
}

/// Brings what changed between two objects into a third, key by key.
pub(crate) fn carry(into: &mut Object, before: &Object, after: &Object, skip: impl Fn(&str) -> bool) {
    for (key, _) in before.iter().filter(|(key, _)| !skip(key) && after.get(key).is_none()) {
        into.remove(key);
    }
    for (key, value) in after.iter().filter(|(key, _)| !skip(key)) {
        if before.get(key).is_none_or(|old| !old.same(value)) {
            into.set(key, value.clone());
        }
    }
}
