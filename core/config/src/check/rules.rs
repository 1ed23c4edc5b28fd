//! Rules between fields, which a schema cannot say; each kind has a module of its own.

use super::fields::Walk;
use super::{adaptive, observability, pii_redaction, pricing};
use serde_json::{Map, Value};

/// Applies the rules of the component's kind.
pub(super) fn apply(walk: &mut Walk) {
    match walk.schema.kind {
        "adaptive" => adaptive::check(walk),
        "observability" => observability::check(walk),
        "pii_redaction" => pii_redaction::check(walk),
        "pricing" => pricing::check(walk),
        _ => {}
    }
}

/// A table in a table; an empty one where there is none.
pub(super) fn table<'a>(owner: &'a Map<String, Value>, key: &str) -> &'a Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    owner.get(key).and_then(Value::as_object).unwrap_or(&NONE)
}

/// The tables of a list with their places; what else is in it has been complained about.
pub(super) fn tables<'a>(owner: &'a Map<String, Value>, key: &str) -> Vec<(usize, &'a Map<String, Value>)> {
    let items = owner.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_object()?))).collect()
}

/// A text that is not empty.
pub(super) fn text<'a>(owner: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    owner.get(key).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// Whether a flag is set.
pub(super) fn is_on(owner: &Map<String, Value>, key: &str) -> bool {
    owner.get(key) == Some(&Value::Bool(true))
}

/// Whether a list has anything in it.
pub(super) fn has_items(owner: &Map<String, Value>, key: &str) -> bool {
    owner.get(key).and_then(Value::as_array).is_some_and(|items| !items.is_empty())
}
