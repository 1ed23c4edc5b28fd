//! What the scanner should come to, by an independent parser and without regard to speed.

use nemo_relay_types::ErrorCode;
use nemo_relay_types::json::{Limit, canonical};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// The code of a refusal and the path to the value that it is for.
pub type Refusal = (ErrorCode, String);

/// Panics where the scanner and the model differ over a text.
pub fn compare(text: &str, limit: Limit) {
    let made = canonical(text, limit);
    let Ok(raw) = serde_json::from_str::<&RawValue>(text) else {
        let code = made.expect_err("accepted what is no JSON").code;
        assert!(matches!(code, ErrorCode::InvalidPayload | ErrorCode::LimitExceeded), "{code:?}");
        return;
    };
    let mut model = Model { limit, path: "$".to_owned(), depth: 0, written: 0 };
    match (made, model.text(raw)) {
        (Ok(made), Ok(wanted)) => {
            assert_eq!(made, wanted, "canonical text");
            assert_eq!(canonical(&made, limit).as_ref(), Ok(&made), "canonical text stays as it is");
            assert_eq!(value(&made), value(text), "canonical text means the same");
        }
        (Err(error), Err((code, path))) => {
            assert_eq!((error.code, error.get("path")), (code, Some(path.as_str())), "{error}");
        }
        (made, wanted) => panic!("the scanner says {made:?}, the model {wanted:?}"),
    }
}

/// The value of a text; `None` where it is deeper than the parser goes.
fn value(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// Appends one step into an object to a path.
pub fn push_key(path: &mut String, key: &str) {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let first = |c: char| c.is_ascii_alphabetic() || c == '_';
    if key.starts_with(first) && key.chars().all(word) {
        path.push_str(&format!(".{key}"));
    } else {
        path.push_str(&format!("[{}]", serde_json::to_string(key).expect("a string")));
    }
}

struct Model {
    limit: Limit,
    path: String,
    depth: u32,
    /// The length of the compact text so far, members that a later one of the same key replaces included.
    written: usize,
}

impl Model {
    fn text(&mut self, raw: &RawValue) -> Result<String, Refusal> {
        let made = self.value(raw)?;
        if self.written > self.limit.bytes as usize {
            return Err((ErrorCode::LimitExceeded, "$".to_owned()));
        }
        Ok(made)
    }

    fn value(&mut self, raw: &RawValue) -> Result<String, Refusal> {
        match raw.get().as_bytes()[0] {
            b'[' => self.array(raw),
            b'{' => self.object(raw),
            _ => {
                let made = self.scalar(raw.get())?;
                self.written += made.len();
                Ok(made)
            }
        }
    }

    fn array(&mut self, raw: &RawValue) -> Result<String, Refusal> {
        self.enter()?;
        let items: Vec<&RawValue> = serde_json::from_str(raw.get()).expect("an array");
        let mut made = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            self.written += usize::from(index > 0);
            made.push(self.inside(|path| path.push_str(&format!("[{index}]")), item)?);
        }
        self.leave();
        Ok(format!("[{}]", made.join(",")))
    }

    fn object(&mut self, raw: &RawValue) -> Result<String, Refusal> {
        self.enter()?;
        let members: Members = serde_json::from_str(raw.get()).expect("an object");
        let mut made = BTreeMap::new();
        for (index, (key, item)) in members.0.into_iter().enumerate() {
            let written_key = self.scalar(key.get())?;
            let key: String = serde_json::from_str(key.get()).expect("checked above");
            self.written += usize::from(index > 0) + written_key.len() + 1;
            let value = self.inside(|path| push_key(path, &key), item)?;
            made.insert(key, format!("{written_key}:{value}"));
        }
        self.leave();
        let made: Vec<String> = made.into_values().collect();
        Ok(format!("{{{}}}", made.join(",")))
    }

    fn inside(&mut self, step: impl Fn(&mut String), item: &RawValue) -> Result<String, Refusal> {
        let length = self.path.len();
        step(&mut self.path);
        let made = self.value(item)?;
        self.path.truncate(length);
        Ok(made)
    }

    fn enter(&mut self) -> Result<(), Refusal> {
        if self.depth == self.limit.depth {
            return Err((ErrorCode::LimitExceeded, self.path.clone()));
        }
        if self.written > self.limit.bytes as usize {
            return Err((ErrorCode::LimitExceeded, "$".to_owned()));
        }
        self.depth += 1;
        self.written += 1;
        Ok(())
    }

    fn leave(&mut self) {
        self.depth -= 1;
        self.written += 1;
    }

    /// Strings are written anew, numbers and words as they are.
    fn scalar(&self, text: &str) -> Result<String, Refusal> {
        let made = match text.as_bytes()[0] {
            b'"' => serde_json::from_str::<String>(text).ok().and_then(|text| serde_json::to_string(&text).ok()),
            b'-' | b'0'..=b'9' => is_in_range(text).then(|| text.to_owned()),
            _ => Some(text.to_owned()),
        };
        made.ok_or_else(|| (ErrorCode::InvalidPayload, self.path.clone()))
    }
}

/// Integers have 64 bits, with or without a sign; other numbers are finite as 64-bit floats.
fn is_in_range(number: &str) -> bool {
    match serde_json::from_str::<Value>(number) {
        Ok(Value::Number(read)) => {
            !number.bytes().all(|b| b == b'-' || b.is_ascii_digit()) || is_integer(number, &read)
        }
        _ => false,
    }
}

fn is_integer(number: &str, read: &serde_json::Number) -> bool {
    // The parser makes a float of an integer that is too large, and of `-0`.
    read.is_i64() || read.is_u64() || number == "-0"
}

/// The members of an object in the order of the text, keys as they are spelled.
struct Members<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
