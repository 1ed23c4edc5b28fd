//! JSON as text: compact, keys in alphabetical order at every level, written once and shared.

mod scan;
mod write;

pub use scan::{Limit, canonical, check, push_index, push_key};
pub use write::{write_f64, write_i64, write_string, write_u64};

use crate::{Error, ErrorCode, Limits, Result};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// One JSON value as immutable canonical text; a clone shares the bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Json(Arc<str>);

impl Json {
    /// Takes text that its writer made canonical: compact, sorted keys, no key twice.
    pub fn from_trusted(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        debug_assert!(serde_json::from_str::<&RawValue>(&text).is_ok(), "not JSON: {text}");
        Self(text)
    }

    /// Text for a host language, in the order in which somebody wrote it: not canonical, so it belongs into no event.
    pub fn as_written(text: impl Into<Arc<str>>) -> Self {
        Self::from_trusted(text)
    }

    /// Reads any JSON text, checks it against the limits and makes it canonical.
    ///
    /// Errors: `invalid_payload` where it is not JSON, `limit_exceeded` where it is too deep or too long; both with the path.
    pub fn parse(text: &str, limits: &Limits) -> Result<Self> {
        canonical(text, Limit::from(limits)).map(|text| Self(text.into()))
    }

    /// The value `null`.
    pub fn null() -> Self {
        Self("null".into())
    }

    /// A string value.
    pub fn string(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 2);
        write_string(&mut out, text);
        Self(out.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, shared.
    pub fn shared(&self) -> Arc<str> {
        self.0.clone()
    }

    /// Whether the value is `null`.
    pub fn is_null(&self) -> bool {
        &*self.0 == "null"
    }

    /// Whether the value is an object.
    pub fn is_object(&self) -> bool {
        self.0.starts_with('{')
    }

    /// Deserializes the text into a type of the spec; `argument` names it in the error.
    pub fn read<'a, T: Deserialize<'a>>(&'a self, argument: &str) -> Result<T> {
        serde_json::from_str(&self.0).map_err(|e| Error::invalid_argument(argument, format!("{argument}: {e}")))
    }

    /// Shallow merge of two objects, the keys of `over` winning. Where one of them is no object, `over` takes the place.
    pub fn merged(base: Option<&Json>, over: Option<&Json>) -> Option<Json> {
        match (base, over) {
            (base, None) => base.cloned(),
            (Some(base), Some(over)) if base.is_object() && over.is_object() => {
                let mut members = members(base);
                members.extend(self::members(over));
                Some(object(&members))
            }
            (_, over) => over.cloned(),
        }
    }
}

type Members<'a> = BTreeMap<String, &'a RawValue>;

fn members(object: &Json) -> Members<'_> {
    serde_json::from_str(object.as_str()).unwrap_or_default()
}

fn object(members: &Members<'_>) -> Json {
    let mut out = String::from("{");
    for (i, (key, value)) in members.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        write_string(&mut out, key);
        out.push(':');
        out.push_str(value.get());
    }
    out.push('}');
    Json(out.into())
}

impl Default for Json {
    fn default() -> Self {
        Self::null()
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Json::parse(raw.get(), &Limits::default()).map_err(serde::de::Error::custom)
    }
}

impl TryFrom<&serde_json::Value> for Json {
    type Error = Error;

    fn try_from(value: &serde_json::Value) -> Result<Self> {
        let text = serde_json::to_string(value).map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))?;
        Json::parse(&text, &Limits::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json {
        Json::parse(text, &Limits::default()).unwrap()
    }

    #[test]
    fn merge_lets_the_second_win() {
        let merged = |a: &str, b: &str| Json::merged(Some(&json(a)), Some(&json(b))).unwrap().to_string();
        assert_eq!(merged(r#"{"b":1,"a":[1]}"#, r#"{"b":2,"c":null}"#), r#"{"a":[1],"b":2,"c":null}"#);
        assert_eq!(merged("7", r#"{"b":2}"#), r#"{"b":2}"#);
        assert_eq!(merged(r#"{"b":2}"#, "7"), "7");
        assert_eq!(Json::merged(Some(&json("1")), None), Some(json("1")));
        assert_eq!(Json::merged(None, None), None);
    }
}
