//! From the JSON of events to attributes.

use crate::members::unquoted;
use crate::message::{Any, KeyValue};
use nemo_relay_codecs::Value;
use nemo_relay_types::{Json, Uuid};
use serde_json::value::RawValue;
use std::borrow::Cow;

pub(crate) use crate::members::Members;

/// More attributes than this are left out of a span and counted.
const MAX_ATTRIBUTES: usize = 4_096;

/// The members of a value; none where it is no object.
pub(crate) fn members(json: Option<&Json>) -> Members<'_> {
    json.map(|json| Members::of(json.as_str())).unwrap_or_default()
}

/// A string member.
pub(crate) fn text(members: &Members<'_>, key: &str) -> Option<String> {
    members.get(key).and_then(unquoted).map(Cow::into_owned)
}

/// A scalar as it is, a list or an object as its JSON text; nothing for `null`.
pub(crate) fn flat(raw: &str) -> Option<Any> {
    match raw.as_bytes().first()? {
        b'n' => None,
        b'"' => unquoted(raw).map(|text| Any::String(text.into_owned())),
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
            Any::Map(
                members.map(|(key, value)| KeyValue { key: key.into(), value: structure_or_null(value) }).collect(),
            )
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
pub(crate) struct Attributes {
    pub list: Vec<KeyValue>,
    pub dropped: u32,
}

impl Default for Attributes {
    /// Most spans have as many, so that the list does not grow step by step.
    fn default() -> Self {
        Self { list: Vec::with_capacity(16), dropped: 0 }
    }
}

impl Attributes {
    /// Adds an attribute whose key is new.
    pub fn add(&mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Any>) {
        if self.list.len() < MAX_ATTRIBUTES {
            self.list.push(KeyValue::new(key, value));
        } else {
            self.dropped += 1;
        }
    }

    /// Adds an attribute, or gives it another value.
    pub fn put(&mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Any>) {
        let key = key.into();
        match self.list.iter_mut().find(|attribute| attribute.key == key) {
            Some(attribute) => attribute.value = value.into(),
            None => self.add(key, value),
        }
    }

    /// Adds an attribute where there is a value.
    pub fn maybe<V: Into<Any>>(&mut self, key: impl Into<Cow<'static, str>>, value: Option<V>) {
        if let Some(value) = value {
            self.add(key, value);
        }
    }

    /// The attribute of a key.
    pub fn get(&self, key: &str) -> Option<&Any> {
        self.list.iter().find(|attribute| attribute.key == key).map(|attribute| &attribute.value)
    }

    /// Adds one attribute for each member of an object, or one for a value that is no object.
    pub fn spread(&mut self, prefix: &'static str, json: Option<&Json>) {
        let Some(json) = json else { return };
        if !json.is_object() {
            return self.maybe(prefix, flat(json.as_str()));
        }
        for (key, raw) in members(Some(json)).iter() {
            if let Some(value) = flat(raw) {
                self.add([prefix, ".", key].concat(), value);
            }
        }
    }
}

/// An identity as text.
pub(crate) fn of_uuid(uuid: Uuid) -> String {
    uuid.as_hyphenated().encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

/// A normalized value as one attribute: lists and objects as JSON text.
pub(crate) fn of_normalized(value: &Value) -> Option<Any> {
    flat(&value.to_canonical())
}
