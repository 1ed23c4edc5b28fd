//! Responses: what is regular about them, by the table.

use crate::LLM_RESPONSE_FIELDS;
use crate::json::{Object, Value};
use crate::table::{Field, Map, Table, Usage};
use nemo_relay_types::{Error, ErrorCode, Result};

/// The normalized response of a payload.
pub(crate) fn read(table: &Table, mut payload: Object) -> Result<Object> {
    let (mut out, mut specific) = (Object::default(), Object::of([("api", Value::from(table.id))]));
    if let Some(reason) = finish_reason(table, &payload) {
        out.set("finish_reason", reason);
    }
    for field in table.response.fields {
        if let Some(value) = take(table, &mut payload, field)? {
            out.set(field.to[0], value);
        }
    }
    let usage = usage(&table.response.usage, &payload);
    for field in table.response.specific {
        if let Some(value) = take(table, &mut payload, field)? {
            specific.set(field.to[0], value);
        }
    }
    if let Some(usage) = usage {
        out.set("usage", usage);
        if let Some((key, way)) = table.response.usage.path.split_last() {
            let at = way.iter().try_fold(&mut payload, |object, key| object.get_mut(key)?.as_object_mut());
            drop(at.and_then(|at| at.remove(key)));
        }
    }
    (table.response.read)(table, &mut payload, &mut out, &mut specific)?;
    for (key, value) in payload {
        if LLM_RESPONSE_FIELDS.contains(&key.as_str()) {
            if !value.is_null() {
                specific.set(&key, value);
            }
        } else {
            out.push(key, value);
        }
    }
    out.set("api_specific", specific.into());
    Ok(out)
}

/// The error for a response of another form.
pub(crate) fn invalid_type(table: &Table, path: &str, found: &Value, expected: &str) -> Error {
    let message =
        format!("{} response decode: invalid type: {}, expected {expected} at {path}", table.title, found.kind());
    Error::new(ErrorCode::Internal, message)
}

/// Takes a list out of a payload; null counts as absent.
pub(crate) fn take_list(table: &Table, payload: &mut Object, key: &str) -> Result<Option<Vec<Value>>> {
    match payload.take(key) {
        None => Ok(None),
        Some(Value::Array(items)) => Ok(Some(items)),
        Some(other) => Err(invalid_type(table, key, &other, "an array")),
    }
}

/// An object of a payload.
pub(crate) fn object(table: &Table, path: &str, value: Value) -> Result<Object> {
    match value {
        Value::Object(object) => Ok(object),
        other => Err(invalid_type(table, path, &other, "an object")),
    }
}

/// A tool call of the shape; arguments that are JSON text are parsed.
pub(crate) fn tool_call(id: Option<Value>, name: Value, arguments: Value) -> Value {
    let mut call = Object::default();
    if let Some(id) = id {
        call.set("id", id);
    }
    call.set("name", name);
    call.set("arguments", parsed(arguments));
    call.into()
}

/// What a JSON text says, or the text where it is none.
pub(crate) fn parsed(arguments: Value) -> Value {
    let read = arguments.as_str().and_then(|text| Some(crate::json::parse(text).ok()?.to_value(text)));
    read.unwrap_or(arguments)
}

/// Texts as one message, a line each.
pub(crate) fn joined(texts: &[String]) -> Option<Value> {
    (!texts.is_empty()).then(|| Value::String(texts.join("\n")))
}

fn take(table: &Table, payload: &mut Object, field: &Field) -> Result<Option<Value>> {
    let at = field.at.iter().try_fold(payload, |object, key| object.get_mut(key)?.as_object_mut());
    match at.and_then(|at| at.take(field.keys[0])) {
        Some(value) if matches!(field.map, Map::Text) && value.as_str().is_none() => {
            Err(invalid_type(table, field.keys[0], &value, "a string"))
        }
        taken => Ok(taken),
    }
}

/// The first reason that is there: of the shape, or as `{"unknown": …}`.
fn finish_reason(table: &Table, payload: &Object) -> Option<Value> {
    let found =
        table.response.finish.iter().find_map(|finish| Some((finish, reach(payload, finish.path)?.as_str()?)))?;
    let (finish, reason) = found;
    Some(match finish.values.iter().find(|(text, _)| *text == reason) {
        Some((_, known)) => Value::from(known.as_str()),
        None => Object::of([("unknown", Value::from(reason))]).into(),
    })
}

/// The value at a path in which a number is the place in an array.
fn reach<'a>(object: &'a Object, path: &[&str]) -> Option<&'a Value> {
    let (key, rest) = path.split_first()?;
    rest.iter().try_fold(object.get(key)?, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        other => other.as_object()?.get(key),
    })
}

/// The counts of tokens, as far as they are counts.
fn usage(table: &Usage, payload: &Object) -> Option<Value> {
    let found = reach(payload, table.path)?.as_object()?;
    let count = |paths: &[&[&str]]| {
        let counts: Vec<u64> = paths.iter().filter_map(|path| reach(found, path)?.as_u64()).collect();
        (!counts.is_empty()).then(|| counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count)))
    };
    let prompt = count(table.prompt_tokens);
    let completion = count(table.completion_tokens);
    let total = count(table.total_tokens)
        .or_else(|| prompt.zip(completion).map(|(prompt, completion)| prompt.saturating_add(completion)));
    let (read, written) = (count(table.cache_read_tokens), count(table.cache_write_tokens));
    let uncached = if table.prompt_includes_cache && (read.is_some() || written.is_some()) {
        prompt.and_then(|prompt| prompt.checked_sub(read.unwrap_or(0))?.checked_sub(written.unwrap_or(0)))
    } else {
        prompt
    };
    let mut usage = Object::default();
    for (name, value) in [
        ("prompt_tokens", prompt),
        ("completion_tokens", completion),
        ("total_tokens", total),
        ("cache_read_tokens", read),
        ("cache_write_tokens", written),
        ("uncached_input_tokens", uncached),
    ] {
        if let Some(value) = value {
            usage.set(name, Value::integer(value));
        }
    }
    if let Some(cost) = table.cost.iter().find_map(|path| reported_cost(reach(found, path)?)) {
        usage.set("cost", cost);
    }
    (!usage.is_empty()).then(|| usage.into())
}

/// What the provider says that the call cost: a number of US dollars, or an object with its parts.
fn reported_cost(value: &Value) -> Option<Value> {
    let mut cost = Object::default();
    match value {
        Value::Number(_) => cost.set("total", value.clone()),
        Value::Object(parts) => {
            for (key, to) in [
                ("total", "total"),
                ("total_cost", "total"),
                ("input", "input"),
                ("output", "output"),
                ("cache_read", "cache_read"),
                ("cache_write", "cache_write"),
            ] {
                if let Some(amount @ Value::Number(_)) = parts.get(key) {
                    cost.set(to, amount.clone());
                }
            }
        }
        _ => {}
    }
    if cost.is_empty() {
        return None;
    }
    let currency = value.at(&["currency"]).and_then(Value::as_str).unwrap_or("USD");
    cost.set("currency", Value::from(currency));
    cost.set("source", Value::from("provider_reported"));
    Some(cost.into())
}
