//! A JSON value that can be changed, and that keeps the text of its numbers and the order of its keys.

use super::number;
use super::object::{Object, difference};
use nemo_relay_types::json::{push_index, write_f64, write_string};

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written.
    Number(Box<str>),
    /// A string, without its escapes.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(Object),
}

impl Value {
    /// A string.
    pub fn string(text: impl Into<String>) -> Self {
        Self::String(text.into())
    }

    /// A whole number.
    pub fn integer(number: u64) -> Self {
        Self::Number(number.to_string().into())
    }

    /// A float in its shortest form; NaN and infinities are `null`.
    pub fn float(number: f64) -> Self {
        if !number.is_finite() {
            return Self::Null;
        }
        let mut text = String::new();
        write_f64(&mut text, number);
        Self::Number(text.into())
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// A whole number that is not negative, however it is written.
    pub fn as_u64(&self) -> Option<u64> {
        let Self::Number(text) = self else { return None };
        text.parse().ok().or_else(|| {
            let float: f64 = text.parse().ok()?;
            // Beyond 2^53 a float no longer says which integer is meant.
            (float.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&float)).then_some(float as u64)
        })
    }

    /// A number as a float.
    pub fn as_f64(&self) -> Option<f64> {
        if let Self::Number(text) = self { text.parse().ok().filter(|number: &f64| number.is_finite()) } else { None }
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Value]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The elements of an array, to be changed.
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The members of an object.
    pub fn as_object(&self) -> Option<&Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    /// The members of an object, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    pub(crate) fn into_object(self) -> Option<Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    pub(crate) fn into_array(self) -> Option<Vec<Value>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// What the value is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// The value at a path of keys.
    pub fn at(&self, path: &[&str]) -> Option<&Value> {
        path.iter().try_fold(self, |value, key| value.as_object()?.get(key))
    }

    /// Whether two values say the same: numbers by their value, objects whatever the order of their keys.
    pub fn same(&self, other: &Self) -> bool {
        self.difference(other).is_none()
    }

    /// The path to the first place where two values differ, beginning with nothing for the values themselves.
    pub(crate) fn difference(&self, other: &Self) -> Option<String> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => (!number::same(a, b)).then(String::new),
            (Self::Array(a), Self::Array(b)) => {
                let pair = a.iter().zip(b).enumerate();
                let inner = pair.filter_map(|(index, (a, b))| Some((index, a.difference(b)?))).next();
                let (index, rest) = match inner {
                    Some(found) => found,
                    None if a.len() == b.len() => return None,
                    None => (a.len().min(b.len()), String::new()),
                };
                let mut path = String::new();
                push_index(&mut path, index);
                Some(path + &rest)
            }
            (Self::Object(a), Self::Object(b)) => difference(a, b),
            (a, b) => (a != b).then(String::new),
        }
    }

    /// The value as canonical text: compact, keys sorted, numbers as they were written.
    pub fn to_canonical(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, true);
        out
    }

    /// The value as compact text, keys in their own order.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, false);
        out
    }

    pub(super) fn write(&self, out: &mut String, sorted: bool) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::String(text) => write_string(out, text),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out, sorted);
                }
                out.push(']');
            }
            Self::Object(object) => {
                let mut members: Vec<_> = object.iter().collect();
                if sorted {
                    members.sort_by_key(|(key, _)| *key);
                }
                out.push('{');
                for (index, (key, value)) in members.into_iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(out, key);
                    out.push(':');
                    value.write(out, sorted);
                }
                out.push('}');
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}
