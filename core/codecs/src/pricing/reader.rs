//! Reads an object of a catalogue key by key, so that an unknown key is a fault with its path.

use crate::json::{Object, Value};
use nemo_relay_types::{Error, Result};

pub(super) struct Reader {
    path: String,
    object: Object,
}

/// The error for a catalogue.
pub(super) fn fault(path: &str, what: &str) -> Error {
    let shown = if path.is_empty() { "catalog" } else { path };
    Error::invalid_argument(shown, format!("invalid model pricing config: {shown}: {what}"))
}

impl Reader {
    pub fn new(path: String, value: Value) -> Result<Self> {
        match value {
            Value::Object(object) => Ok(Self { path, object }),
            other => Err(fault(&path, &format!("must be an object, not {}", other.kind()))),
        }
    }

    pub fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub fn fault(&self, key: &str, what: &str) -> Error {
        fault(&self.path(key), what)
    }

    pub fn take(&mut self, key: &str) -> Option<Value> {
        self.object.take(key)
    }

    pub fn required(&mut self, key: &str) -> Result<Value> {
        self.take(key).ok_or_else(|| self.fault(key, "is missing"))
    }

    pub fn text(&mut self, key: &str) -> Result<String> {
        match self.required(key)? {
            Value::String(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(self.fault(key, "must be a text that is not empty")),
        }
    }

    pub fn list(&mut self, key: &str) -> Result<Vec<Value>> {
        match self.take(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(self.fault(key, "must be a list")),
        }
    }

    /// A price: not negative.
    pub fn price(&mut self, key: &str) -> Result<Option<f64>> {
        let Some(value) = self.take(key) else { return Ok(None) };
        match value.as_f64().filter(|price| *price >= 0.0) {
            Some(price) => Ok(Some(price)),
            None => Err(self.fault(key, "must be a number that is not negative")),
        }
    }

    pub fn count(&mut self, key: &str) -> Result<Option<u64>> {
        let Some(value) = self.take(key) else { return Ok(None) };
        value.as_u64().map(Some).ok_or_else(|| self.fault(key, "must be a whole number that is not negative"))
    }

    /// Refuses what nobody took; null is nothing.
    pub fn end(self) -> Result<()> {
        match self.object.iter().find(|(_, value)| !value.is_null()) {
            Some((key, _)) => Err(self.fault(key, "is not a known key")),
            None => Ok(()),
        }
    }
}
