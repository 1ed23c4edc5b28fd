//! What a record says beside its text.

use nemo_relay_types::Json;
use nemo_relay_types::json::{write_string, write_u64};

/// A longer text is cut: a record must stay small, whatever an operating system or a server had to say.
const MAX_TEXT: usize = 1024;

/// The fields of a record, in the order in which they are added.
#[derive(Debug, Default)]
pub struct Fields(String);

impl Fields {
    /// Adds a text.
    pub fn text(mut self, name: &'static str, value: &str) -> Self {
        self.key(name);
        write_string(&mut self.0, cut(value, MAX_TEXT));
        self
    }

    /// Adds a text that may be absent.
    pub fn optional(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    /// Adds a number.
    pub fn number(mut self, name: &'static str, value: u64) -> Self {
        self.key(name);
        write_u64(&mut self.0, value);
        self
    }

    fn key(&mut self, name: &'static str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        write_string(&mut self.0, name);
        self.0.push(':');
    }

    pub(crate) fn into_json(mut self) -> Json {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        Json::as_written(self.0)
    }
}

/// The beginning of a text, of so many bytes at most.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    &text[..end]
}
