//! A normalized request as somebody hands it over, brought into the form in which a codec would have given it.

use super::encode::inexpressible;
use super::read::{lookup, place};
use crate::LLM_REQUEST_FIELDS;
use crate::json::{Object, Value};
use crate::table::Table;
use nemo_relay_types::Result;

/// Drops nulls that mean nothing, fills in what follows from the codec, and settles fields that say the same.
pub(super) fn normalize(table: &Table, annotated: Value, before: &Value) -> Result<Value> {
    let Value::Object(mut request) = annotated else { return Err(inexpressible(table, "$")) };
    drop_nulls(&mut request, LLM_REQUEST_FIELDS);
    if let Some(params) = request.get_mut("params").and_then(Value::as_object_mut) {
        drop_nulls(params, &["temperature", "top_p", "max_tokens", "stop"]);
        if params.is_empty() {
            request.remove("params");
        }
    }
    normalize_specific(table, &mut request)?;
    if request.get("messages").is_none() && lookup_value(before, &["messages"]).is_some() {
        request.set("messages", Value::Array(Vec::new()));
    }
    drop_message_nulls(&mut request);
    for message in request.get_mut("messages").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(message) = message.as_object_mut()
            && table.lone_text_is_string
        {
            collapse(message, "content");
        }
    }
    if table.lone_text_is_string {
        collapse(&mut request, "instructions");
    }
    settle_mirrors(table, &mut request, before)?;
    Ok(Value::Object(request))
}

/// Members of messages that are as good as absent when they are null.
pub(super) fn drop_message_nulls(request: &mut Object) {
    for message in request.get_mut("messages").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(message) = message.as_object_mut() {
            drop_nulls(message, &["content", "name", "tool_calls", "tool_call_id", "id", "call_id"]);
        }
    }
}

fn drop_nulls(object: &mut Object, keys: &[&str]) {
    for key in keys {
        if object.get(key).is_some_and(Value::is_null) {
            object.remove(key);
        }
    }
}

fn normalize_specific(table: &Table, request: &mut Object) -> Result<()> {
    let Some(specific) = request.at_path(&["api_specific"]) else { return Err(inexpressible(table, "api_specific")) };
    for field in table.request.fields.iter().filter(|field| field.to[0] == "api_specific") {
        drop_nulls(specific, &field.to[1..2]);
    }
    match specific.get("api").filter(|api| !api.is_null()) {
        None => specific.set("api", Value::from(table.id)),
        Some(api) if api.as_str() == Some(table.id) => {}
        Some(_) => return Err(inexpressible(table, "api_specific.api")),
    }
    Ok(())
}

/// One plain text part is that text, for a provider that has no other form of text.
fn collapse(object: &mut Object, key: &str) {
    let Some(place) = object.get_mut(key) else { return };
    if let Some([Value::Object(part)]) = place.as_array()
        && part.len() == 2
        && part.text("type") == Some("text")
        && let Some(text) = part.text("text")
    {
        *place = Value::from(text);
    }
}

/// Where one of two fields that say the same was changed, the other follows; where both were, they must agree.
fn settle_mirrors(table: &Table, request: &mut Object, before: &Value) -> Result<()> {
    for field in table.request.fields {
        let Some(mirror) = field.mirror else { continue };
        let main = lookup(request, field.to).cloned();
        let other = lookup(request, mirror).cloned();
        let changed = |now: &Option<Value>, path: &[&str]| now.as_ref() != lookup_value(before, path);
        match (changed(&main, field.to), changed(&other, mirror)) {
            (true, true) if main != other => return Err(inexpressible(table, &mirror.join("."))),
            (true, false) => put(request, mirror, main),
            (false, true) => put(request, field.to, other),
            _ => {}
        }
    }
    Ok(())
}

fn lookup_value<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    value.as_object().and_then(|object| lookup(object, path))
}

fn put(request: &mut Object, path: &[&str], value: Option<Value>) {
    if let Some(value) = value {
        return place(request, path, value);
    }
    let Some((key, way)) = path.split_last() else { return };
    if let Some(object) = request.at_path(way) {
        object.remove(key);
        if object.is_empty() && !way.is_empty() {
            request.remove(way[0]);
        }
    }
}
