//! What all signals share.

use super::{Message, Writer};
use std::borrow::Cow;

/// The id of a trace; never all zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraceId(pub [u8; 16]);

/// The id of a span; never all zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SpanId(pub [u8; 8]);

/// Any value.
#[derive(Clone, Debug, PartialEq)]
pub enum Any {
    /// Text.
    String(String),
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A float.
    Double(f64),
    /// A list.
    Array(Vec<Any>),
    /// An object.
    Map(Vec<KeyValue>),
}

impl From<&str> for Any {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Any {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl Message for Any {
    fn write(&self, out: &mut impl Writer) {
        match self {
            Self::String(text) => out.string(1, "stringValue", text),
            Self::Bool(value) => out.bool(2, "boolValue", *value),
            Self::Int(value) => out.int64(3, "intValue", *value),
            Self::Double(value) => out.double(4, "doubleValue", *value),
            Self::Array(values) => out.message(5, "arrayValue", &Values(values)),
            Self::Map(values) => out.message(6, "kvlistValue", &Values(values)),
        }
    }
}

/// `ArrayValue` and `KeyValueList`, which look alike.
struct Values<'a, M>(&'a [M]);

impl<M: Message> Message for Values<'_, M> {
    fn write(&self, out: &mut impl Writer) {
        out.list(1, "values", self.0);
    }
}

/// An attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyValue {
    /// Its key.
    pub key: Cow<'static, str>,
    /// Its value.
    pub value: Any,
}

impl KeyValue {
    /// An attribute.
    pub fn new(key: impl Into<Cow<'static, str>>, value: impl Into<Any>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl Message for KeyValue {
    fn write(&self, out: &mut impl Writer) {
        out.string(1, "key", &self.key);
        out.message(2, "value", &self.value);
    }
}

/// What sends telemetry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resource {
    /// Its attributes; no key twice.
    pub attributes: Vec<KeyValue>,
}

impl Message for Resource {
    fn write(&self, out: &mut impl Writer) {
        out.messages(1, "attributes", &self.attributes);
    }
}

/// What made the telemetry inside the resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// Its name.
    pub name: String,
    /// Its version; empty where it has none.
    pub version: String,
}

impl Message for Scope {
    fn write(&self, out: &mut impl Writer) {
        out.string(1, "name", &self.name);
        if !self.version.is_empty() {
            out.string(2, "version", &self.version);
        }
    }
}
