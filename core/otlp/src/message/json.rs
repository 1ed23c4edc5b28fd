//! The JSON encoding of OTLP.

use super::{Message, Writer};
use nemo_relay_types::json::{write_i64, write_string, write_u64};
use std::fmt::Write;

/// Writes messages as JSON.
pub struct JsonWriter<'a> {
    out: &'a mut String,
    first: bool,
}

impl JsonWriter<'_> {
    /// One message, in a buffer that is so large from the beginning.
    pub fn encode(message: &(impl Message + ?Sized), capacity: usize) -> Vec<u8> {
        let mut out = String::with_capacity(capacity);
        object(&mut out, message);
        out.into_bytes()
    }

    fn key(&mut self, name: &str) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\":");
    }

    fn items<T>(&mut self, name: &str, values: &[T], mut write: impl FnMut(&mut String, &T)) {
        self.key(name);
        self.out.push('[');
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            write(self.out, value);
        }
        self.out.push(']');
    }
}

impl Writer for JsonWriter<'_> {
    fn string(&mut self, _: u32, name: &str, value: &str) {
        self.key(name);
        write_string(self.out, value);
    }

    fn id(&mut self, _: u32, name: &str, value: &[u8]) {
        self.key(name);
        self.out.push('"');
        for byte in value {
            let _ = write!(self.out, "{byte:02x}");
        }
        self.out.push('"');
    }

    fn bool(&mut self, _: u32, name: &str, value: bool) {
        self.key(name);
        self.out.push_str(if value { "true" } else { "false" });
    }

    fn uint32(&mut self, _: u32, name: &str, value: u32) {
        self.key(name);
        write_u64(self.out, u64::from(value));
    }

    fn fixed32(&mut self, number: u32, name: &str, value: u32) {
        self.uint32(number, name, value);
    }

    fn int64(&mut self, _: u32, name: &str, value: i64) {
        self.key(name);
        self.out.push('"');
        write_i64(self.out, value);
        self.out.push('"');
    }

    fn fixed64(&mut self, _: u32, name: &str, value: u64) {
        self.key(name);
        quoted(self.out, value);
    }

    fn sfixed64(&mut self, number: u32, name: &str, value: i64) {
        self.int64(number, name, value);
    }

    fn double(&mut self, _: u32, name: &str, value: f64) {
        self.key(name);
        double(self.out, value);
    }

    fn fixed64s(&mut self, _: u32, name: &str, values: &[u64]) {
        self.items(name, values, |out, value| quoted(out, *value));
    }

    fn doubles(&mut self, _: u32, name: &str, values: &[f64]) {
        self.items(name, values, |out, value| double(out, *value));
    }

    fn message(&mut self, _: u32, name: &str, value: &impl Message) {
        self.key(name);
        object(self.out, value);
    }

    fn messages<M: Message>(&mut self, _: u32, name: &str, values: &[M]) {
        if !values.is_empty() {
            self.items(name, values, |out, value| object(out, value));
        }
    }

    fn list<M: Message>(&mut self, _: u32, name: &str, values: &[M]) {
        self.items(name, values, |out, value| object(out, value));
    }

    fn encoded(&mut self, _: u32, name: &str, values: &[&[u8]]) {
        if !values.is_empty() {
            self.items(name, values, |out, value| out.push_str(&String::from_utf8_lossy(value)));
        }
    }
}

fn object(out: &mut String, message: &(impl Message + ?Sized)) {
    out.push('{');
    message.write(&mut JsonWriter { out, first: true });
    out.push('}');
}

fn quoted(out: &mut String, value: u64) {
    out.push('"');
    write_u64(out, value);
    out.push('"');
}

/// As the JSON mapping of Protobuf writes it: what JSON has no number for is a word.
fn double(out: &mut String, value: f64) {
    if value.is_finite() {
        let _ = write!(out, "{value:?}");
    } else {
        out.push_str(if value.is_nan() {
            "\"NaN\""
        } else if value > 0.0 {
            "\"Infinity\""
        } else {
            "\"-Infinity\""
        });
    }
}
