//! From the JSON of events to attributes.

use crate::message::{Any, KeyValue};
use nemo_relay_codecs::Value;
use nemo_relay_types::Json;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The members of an object, their values as text.
pub(crate) type Members<'a> = BTreeMap<String, &'a RawValue>;

/// More attributes than this are left out of a span and counted.
const MAX_ATTRIBUTES: usize = 4_096;

/// The members of a value; none where it is no object.
pub(crate) fn members(json: Option<&Json>) -> Members<'_> {
    match json {
        Some(json) if json.is_object() => serde_json::from_str(json.as_str()).unwrap_or_default(),
        _ => Members::new(),
    }
}

/// A string member.
pub(crate) fn text(members: &Members<'_>, key: &str) -> Option<String> {
    members.get(key).and_then(|raw| serde_json::from_str(raw.get()).ok())
}

/// A scalar as it is, a list or an object as its JSON text; nothing for `null`.
pub(crate) fn flat(raw: &str) -> Option<Any> {
    match raw.as_bytes().first()? {
        b'n' => None,
        b'"' => serde_json::from_str(raw).ok().map(Any::String),
        b't' | b'f' => Some(Any::Bool(raw == "true")),
        b'{' | b'[' => Some(Any::from(raw)),
        _ => number(raw),
    }
}

fn number(raw: &str) -> Option<Any> {
    raw.parse().map(Any::Int).or_else(|_| raw.parse().map(Any::Double)).ok()
}

/// A scalar or a list of scalars of one kind, which is what an attribute may hold; nothing for anything else.
pub(crate) fn primitive(raw: &str) -> Option<Any> {
    match raw.as_bytes().first()? {
        b'{' => None,
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
            let items: Vec<Any> = items.iter().map(|item| scalar(item.get())).collect::<Option<_>>()?;
            let alike = |pair: &[Any]| std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
            items.windows(2).all(alike).then_some(Any::Array(items))
        }
        _ => flat(raw),
    }
}

fn scalar(raw: &str) -> Option<Any> {
    if raw.starts_with(['{', '[']) { None } else { flat(raw) }
}

/// The whole value with its structure, for bodies of log records. Where it is too deep for that, its text.
pub(crate) fn structured(json: &Json) -> Option<Any> {
    match serde_json::from_str(json.as_str()) {
        Ok(value) => structure(value),
        Err(_) => Some(Any::from(json.as_str())),
    }
}

fn structure(value: serde_json::Value) -> Option<Any> {
    use serde_json::Value;
    Some(match value {
        Value::Null => return None,
        Value::Bool(value) => Any::Bool(value),
        Value::Number(number) => number_of(&number),
        Value::String(text) => Any::String(text),
        Value::Array(items) => Any::Array(items.into_iter().map(structure_or_null).collect()),
        Value::Object(members) => {
            let members = members.into_iter();
            Any::Map(members.map(|(key, value)| KeyValue { key, value: structure_or_null(value) }).collect())
        }
    })
}

fn number_of(number: &serde_json::Number) -> Any {
    number.as_i64().map_or_else(|| Any::Double(number.as_f64().unwrap_or(f64::NAN)), Any::Int)
}

/// Inside of a value `null` keeps its place, as the word.
fn structure_or_null(value: serde_json::Value) -> Any {
    structure(value).unwrap_or_else(|| Any::from("null"))
}

/// The attributes of one span, no key twice.
#[derive(Default)]
pub(crate) struct Attributes {
    pub list: Vec<KeyValue>,
    pub dropped: u32,
}

impl Attributes {
    /// Adds an attribute whose key is new.
    pub fn add(&mut self, key: impl Into<String>, value: impl Into<Any>) {
        if self.list.len() < MAX_ATTRIBUTES {
            self.list.push(KeyValue::new(key, value));
        } else {
            self.dropped += 1;
        }
    }

    /// Adds an attribute, or gives it another value.
    pub fn put(&mut self, key: &str, value: impl Into<Any>) {
        match self.list.iter_mut().find(|attribute| attribute.key == key) {
            Some(attribute) => attribute.value = value.into(),
            None => self.add(key, value),
        }
    }

    /// Adds an attribute where there is a value.
    pub fn maybe<V: Into<Any>>(&mut self, key: &str, value: Option<V>) {
        if let Some(value) = value {
            self.add(key, value);
        }
    }

    /// The attribute of a key.
    pub fn get(&self, key: &str) -> Option<&Any> {
        self.list.iter().find(|attribute| attribute.key == key).map(|attribute| &attribute.value)
    }

    /// Adds one attribute for each member of an object, or one for a value that is no object.
    pub fn spread(&mut self, prefix: &str, json: Option<&Json>) {
        let Some(json) = json else { return };
        if !json.is_object() {
            return self.maybe(prefix, flat(json.as_str()));
        }
        for (key, raw) in members(Some(json)) {
            if let Some(value) = flat(raw.get()) {
                self.add(format!("{prefix}.{key}"), value);
            }
        }
    }
}

/// A normalized value as one attribute: lists and objects as JSON text.
pub(crate) fn of_normalized(value: &Value) -> Option<Any> {
    flat(&value.to_canonical())
}
