//! Values that JSON text cannot say, and values that cannot be said in JSON text.

use serde_json::{Value, json};

/// The deepest value that an answer shows.
const DEEPEST: usize = 256;

/// What a request says, with its special forms made into values.
pub fn natural(value: &Value) -> Value {
    match value {
        Value::Object(members) => match members.get("$value").filter(|_| members.len() == 1) {
            Some(kind) => made(kind.as_str().unwrap_or_default()),
            None => Value::Object(members.iter().map(|(key, value)| (key.clone(), natural(value))).collect()),
        },
        Value::Array(items) => items.iter().map(natural).collect(),
        scalar => scalar.clone(),
    }
}

fn made(kind: &str) -> Value {
    let (name, number) = kind.split_once(':').unwrap_or((kind, ""));
    let number = number.parse().unwrap_or(0);
    match name {
        "deep" => (0..number).fold(json!(0), |inner, _| Value::Array(vec![inner])),
        "text" => "x".repeat(number).into(),
        // The harness sends no other kind to this language.
        _ => Value::Null,
    }
}

/// The value as an answer shows it.
pub fn reported(value: Value) -> Value {
    if depth(&value) <= DEEPEST {
        return value;
    }
    discard(value);
    json!({"$opaque": true})
}

fn depth(value: &Value) -> usize {
    let mut deepest = 0;
    let mut open = vec![(value, 0)];
    while let Some((value, depth)) = open.pop() {
        deepest = deepest.max(depth);
        match value {
            Value::Array(items) => open.extend(items.iter().map(|item| (item, depth + 1))),
            Value::Object(members) => open.extend(members.values().map(|member| (member, depth + 1))),
            _ => {}
        }
        if value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(serde_json::Map::is_empty) {
            deepest = deepest.max(depth + 1);
        }
    }
    deepest
}

/// Ends a value of any depth without recursion.
fn discard(value: Value) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => open.extend(members.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
}

/// Puts a value at a JSON pointer; what is on the way has to be there.
pub fn set(target: &mut Value, pointer: &str, value: Value) {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        *target = value;
        return;
    };
    let name = last.replace("~1", "/").replace("~0", "~");
    match target.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.insert(name, value);
        }
        Some(Value::Array(items)) => match name.parse::<usize>() {
            Ok(at) if at < items.len() => items[at] = value,
            _ => items.push(value),
        },
        _ => {}
    }
}
