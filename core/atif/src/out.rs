//! Writes JSON as it comes: compact in the order given, or indented with sorted keys.

use nemo_relay_types::json::{write_f64, write_string, write_u64};
use nemo_relay_types::{Timestamp, Uuid};
use std::io::{self, Write};

/// How a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// On one line, the members in the order of the ATIF specification.
    #[default]
    Compact,
    /// Indented by two spaces, the keys in alphabetical order.
    Pretty,
}

/// A writer of JSON. A fault of what it writes to is kept until the end.
pub(crate) struct Out<'w> {
    to: &'w mut dyn Write,
    buffer: String,
    style: Style,
    depth: usize,
    fault: Option<io::Error>,
}

/// A value to be written.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// The member is left out.
    Absent,
    /// A string.
    String(&'a str),
    /// JSON text that is sorted and compact already.
    Raw(&'a str),
    Count(u64),
    /// A float; one that is not finite is null.
    Float(f64),
    Uuid(Uuid),
    Time(Timestamp),
    /// A time in seconds since 1970, to the millisecond.
    Seconds(Timestamp),
    /// What a function writes.
    By(&'a dyn Fn(&mut Out<'_>)),
}

impl<'a> Value<'a> {
    /// A value that may be absent.
    pub fn maybe<T>(value: Option<T>, of: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Absent, of)
    }

    /// What a function writes, if something holds.
    pub fn when(holds: bool, write: &'a dyn Fn(&mut Out<'_>)) -> Self {
        if holds { Self::By(write) } else { Self::Absent }
    }
}

const FULL: usize = 64 << 10;

impl<'w> Out<'w> {
    pub fn new(to: &'w mut dyn Write, style: Style) -> Self {
        Self { to, buffer: String::with_capacity(2 * FULL), style, depth: 0, fault: None }
    }

    /// Writes what is left; the first fault.
    pub fn finish(mut self) -> io::Result<()> {
        if self.style == Style::Pretty {
            self.buffer.push('\n');
        }
        self.pass_on();
        self.fault.map_or(Ok(()), Err)
    }

    fn pass_on(&mut self) {
        if self.fault.is_none() {
            self.fault = self.to.write_all(self.buffer.as_bytes()).err();
        }
        self.buffer.clear();
    }

    fn line(&mut self) {
        if self.style == Style::Pretty {
            self.buffer.push('\n');
            self.buffer.extend(std::iter::repeat_n("  ", self.depth));
        }
    }

    /// An object of some members.
    pub fn object<const N: usize>(&mut self, mut members: [(&str, Value<'_>); N]) {
        if self.style == Style::Pretty {
            members.sort_unstable_by_key(|(key, _)| *key);
        }
        let mut present = members.iter().filter(|(_, value)| !matches!(value, Value::Absent));
        self.list(b"{}", &mut |out| {
            let Some((key, value)) = present.next() else { return false };
            out.key(key);
            out.value(*value);
            true
        });
    }

    /// An object of any number of members, in their order.
    pub fn members(&mut self, members: &[(&str, Value<'_>)]) {
        let mut members = members.iter();
        self.list(b"{}", &mut |out| {
            let Some((key, value)) = members.next() else { return false };
            out.key(key);
            out.value(*value);
            true
        });
    }

    /// A value; nothing where it is absent.
    pub fn value(&mut self, value: Value<'_>) {
        match value {
            Value::Absent => {}
            Value::String(text) => write_string(&mut self.buffer, text),
            Value::Raw(json) => self.raw(json),
            Value::Count(count) => write_u64(&mut self.buffer, count),
            Value::Float(number) => write_f64(&mut self.buffer, number),
            Value::Uuid(uuid) => {
                self.buffer.push('"');
                self.buffer.push_str(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                self.buffer.push('"');
            }
            Value::Time(at) => {
                self.buffer.push('"');
                at.write(&mut self.buffer);
                self.buffer.push('"');
            }
            Value::Seconds(at) => self.seconds(at),
            Value::By(write) => write(self),
        }
    }

    /// An array of what each item is written as.
    pub fn array<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Out<'_>, T)) {
        let mut items = items.into_iter();
        let mut next = items.next();
        self.list(b"[]", &mut |out| {
            let Some(item) = next.take() else { return false };
            write(out, item);
            next = items.next();
            true
        });
    }

    /// Brackets around what `next` writes until it has nothing more.
    fn list(&mut self, brackets: &[u8; 2], next: &mut dyn FnMut(&mut Out<'_>) -> bool) {
        self.buffer.push(brackets[0] as char);
        self.depth += 1;
        let mut empty = true;
        loop {
            let before = self.buffer.len();
            if !empty {
                self.buffer.push(',');
            }
            self.line();
            if !next(self) {
                self.buffer.truncate(before);
                break;
            }
            empty = false;
            if self.buffer.len() >= FULL {
                self.pass_on();
            }
        }
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.buffer.push(brackets[1] as char);
    }

    fn key(&mut self, key: &str) {
        write_string(&mut self.buffer, key);
        self.buffer.push_str(if self.style == Style::Pretty { ": " } else { ":" });
    }

    fn seconds(&mut self, at: Timestamp) {
        write_f64(&mut self.buffer, at.nanos().div_euclid(1_000_000) as f64 / 1000.0);
    }

    fn raw(&mut self, json: &str) {
        match self.style {
            Style::Compact => self.buffer.push_str(json),
            Style::Pretty => self.indented(json),
        }
    }

    /// Copies compact JSON and breaks its lines.
    fn indented(&mut self, json: &str) {
        let bytes = json.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            let next = bytes.get(at + 1).copied();
            match byte {
                b'"' => {
                    let end = end_of_string(bytes, at);
                    self.buffer.push_str(&json[at..end]);
                    at = end;
                    continue;
                }
                b'{' | b'[' if next == Some(byte + 2) => {
                    self.buffer.push(byte as char);
                    self.buffer.push((byte + 2) as char);
                    at += 2;
                    continue;
                }
                b'{' | b'[' => {
                    self.depth += 1;
                    self.buffer.push(byte as char);
                    self.line();
                }
                b'}' | b']' => {
                    self.depth -= 1;
                    self.line();
                    self.buffer.push(byte as char);
                }
                b',' => {
                    self.buffer.push(',');
                    self.line();
                }
                b':' => self.buffer.push_str(": "),
                // Outside of strings there is nothing else than numbers and words.
                _ => self.buffer.push(byte as char),
            }
            at += 1;
        }
    }
}

/// The place after the string that begins at a place.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(style: Style, write: impl Fn(&mut Out<'_>)) -> String {
        let mut to = Vec::new();
        let mut out = Out::new(&mut to, style);
        write(&mut out);
        out.finish().unwrap();
        String::from_utf8(to).unwrap()
    }

    fn sample(out: &mut Out<'_>) {
        out.object([
            ("b", Value::By(&|out| out.array([1, 2], |out, n| out.value(Value::Count(n))))),
            ("none", Value::Absent),
            ("a", Value::Raw(r#"{"x":[],"y":[{"z":"{\",:"}],"w":{}}"#)),
            ("c", Value::By(&|out| out.array([0; 0], |out, n| out.value(Value::Count(n))))),
        ]);
    }

    #[test]
    fn compact_keeps_the_order() {
        assert_eq!(written(Style::Compact, sample), r#"{"b":[1,2],"a":{"x":[],"y":[{"z":"{\",:"}],"w":{}},"c":[]}"#);
    }

    #[test]
    fn pretty_sorts_and_indents_as_the_library_does() {
        let pretty = written(Style::Pretty, sample);
        let value: serde_json::Value = serde_json::from_str(&written(Style::Compact, sample)).unwrap();
        let sorted = |text: &str| text.replace(['\n', ' '], "");
        assert_eq!(sorted(&pretty), r#"{"a":{"x":[],"y":[{"z":"{\",:"}],"w":{}},"b":[1,2],"c":[]}"#);
        assert!(
            pretty.starts_with("{\n  \"a\": {\n    \"x\": [],\n    \"y\": [\n      {\n        \"z\": \"{\\\",:\"\n")
        );
        assert_eq!(serde_json::from_str::<serde_json::Value>(&pretty).unwrap(), value);
    }

    #[test]
    fn times_are_to_the_millisecond() {
        let seconds = |nanos| written(Style::Compact, |out| out.value(Value::Seconds(Timestamp::from_nanos(nanos))));
        assert_eq!(seconds(1_795_239_845_856_391_101), "1795239845.856");
        assert_eq!(seconds(-1), "-0.001");
    }

    #[test]
    fn a_fault_is_told_at_the_end() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut full = Full;
        let mut out = Out::new(&mut full, Style::Compact);
        out.array(0..100_000, |out, n| out.value(Value::Count(n)));
        assert_eq!(out.finish().unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
