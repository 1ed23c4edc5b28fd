//! Reads JSON text into nodes that know where they stand in it.

use super::{Object, Value};
use nemo_relay_types::{Error, Limits, Result, json};
use std::borrow::Cow;

/// A value and the bytes of the text that it takes.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub start: usize,
    pub end: usize,
    pub kind: Kind<'a>,
}

#[derive(Debug)]
pub(crate) enum Kind<'a> {
    Null,
    Bool(bool),
    Number,
    String(Cow<'a, str>),
    Array(Vec<Node<'a>>),
    Object(Vec<Member<'a>>),
}

/// A member of an object; a key may be there more than once, the last one counts.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    pub key: Cow<'a, str>,
    pub key_start: usize,
    pub key_end: usize,
    pub value: Node<'a>,
}

/// Reads a whole text.
///
/// Errors: `invalid_payload` where it is not JSON, `limit_exceeded` where it is too deep or too long; both with the path.
pub(crate) fn parse(text: &str) -> Result<Node<'_>> {
    let limits = Limits::default();
    if text.len() > limits.max_payload_bytes as usize {
        return Err(Error::too_large(limits.max_payload_bytes));
    }
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, depth_left: limits.max_depth };
    reader.document().ok_or_else(|| fault(text, &limits))
}

/// Only a text that is refused is read again, by the reader that knows paths.
fn fault(text: &str, limits: &Limits) -> Error {
    match json::check(text, limits.into()) {
        Err(error) => error,
        Ok(()) => Error::invalid_payload("$", "not JSON"),
    }
}

impl Node<'_> {
    /// The value, with keys and strings of its own.
    pub fn to_value(&self, text: &str) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Number => Value::Number(text[self.start..self.end].into()),
            Kind::String(string) => Value::String(string.as_ref().to_owned()),
            Kind::Array(items) => Value::Array(items.iter().map(|item| item.to_value(text)).collect()),
            Kind::Object(members) => {
                let mut object = Object::with_capacity(members.len());
                let repeated = has_repeated_key(members);
                for Member { key, value, .. } in members {
                    if repeated {
                        object.set(key, value.to_value(text));
                    } else {
                        object.push(key.as_ref(), value.to_value(text));
                    }
                }
                object.into()
            }
        }
    }
}

/// Few keys are compared with one another, many are sorted.
fn has_repeated_key(members: &[Member<'_>]) -> bool {
    if members.len() <= 16 {
        return (1..members.len()).any(|i| members[..i].iter().any(|earlier| earlier.key == members[i].key));
    }
    let mut keys: Vec<&str> = members.iter().map(|member| member.key.as_ref()).collect();
    keys.sort_unstable();
    keys.windows(2).any(|pair| pair[0] == pair[1])
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth_left: u32,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<Node<'a>> {
        self.space();
        let node = self.value()?;
        self.space();
        (self.at == self.bytes.len()).then_some(node)
    }

    fn value(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        let kind = match self.bytes.get(start)? {
            b'{' => self.nested(Self::object)?,
            b'[' => self.nested(Self::array)?,
            b'"' => Kind::String(self.string()?),
            b't' => self.word("true", Kind::Bool(true))?,
            b'f' => self.word("false", Kind::Bool(false))?,
            b'n' => self.word("null", Kind::Null)?,
            _ => self.number()?,
        };
        Some(Node { start, end: self.at, kind })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Kind<'a>>) -> Option<Kind<'a>> {
        self.depth_left = self.depth_left.checked_sub(1)?;
        self.at += 1;
        self.space();
        let kind = read(self)?;
        self.depth_left += 1;
        Some(kind)
    }

    fn object(&mut self) -> Option<Kind<'a>> {
        let mut members = Vec::new();
        if self.eat(b'}') {
            return Some(Kind::Object(members));
        }
        loop {
            let key_start = self.at;
            let key = if self.bytes.get(self.at) == Some(&b'"') { self.string()? } else { return None };
            let key_end = self.at;
            self.space();
            if !self.eat(b':') {
                return None;
            }
            self.space();
            let value = self.value()?;
            members.push(Member { key, key_start, key_end, value });
            self.space();
            if self.eat(b'}') {
                return Some(Kind::Object(members));
            }
            if !self.eat(b',') {
                return None;
            }
            self.space();
        }
    }

    fn array(&mut self) -> Option<Kind<'a>> {
        let mut items = Vec::new();
        if self.eat(b']') {
            return Some(Kind::Array(items));
        }
        loop {
            items.push(self.value()?);
            self.space();
            if self.eat(b']') {
                return Some(Kind::Array(items));
            }
            if !self.eat(b',') {
                return None;
            }
            self.space();
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        let start = self.at + 1;
        self.at = start;
        loop {
            match *self.bytes.get(self.at)? {
                b'"' => break,
                b'\\' => return self.escaped(start),
                0..=0x1f => return None,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(Cow::Borrowed(&self.text[start..self.at - 1]))
    }

    /// The rest of a string from its first escape on.
    fn escaped(&mut self, start: usize) -> Option<Cow<'a, str>> {
        let mut out = self.text[start..self.at].to_owned();
        loop {
            let plain = self.at;
            while !matches!(self.bytes.get(self.at)?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            out.push_str(&self.text[plain..self.at]);
            match self.bytes[self.at] {
                b'"' => break,
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
        self.at += 1;
        Some(Cow::Owned(out))
    }

    fn escape(&mut self) -> Option<char> {
        let sign = *self.bytes.get(self.at + 1)?;
        self.at += 2;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let first = self.hex()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                if self.bytes.get(self.at..self.at + 2)? != b"\\u" {
                    return None;
                }
                self.at += 2;
                let second = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                char::from_u32(0x10000 + ((first - 0xd800) << 10) + second)?
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
    }

    fn number(&mut self) -> Option<Kind<'a>> {
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Some(Kind::Number)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn word(&mut self, word: &str, kind: Kind<'a>) -> Option<Kind<'a>> {
        self.bytes[self.at..].starts_with(word.as_bytes()).then(|| {
            self.at += word.len();
            kind
        })
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.bytes.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use nemo_relay_types::ErrorCode;

    #[test]
    fn keeps_numbers_keys_and_order() {
        let text =
            r#" {"b": [1.0, 1E+2, -0, 123456789012345678901234567890], "a": "\u00e9\ud83d\ude00\/\n", "b2": {}} "#;
        let value = parse(text).unwrap().to_value(text);
        assert_eq!(value.to_text(), r#"{"b":[1.0,1E+2,-0,123456789012345678901234567890],"a":"é😀/\n","b2":{}}"#);
    }

    #[test]
    fn of_equal_keys_the_last_counts() {
        let text = r#"{"a":1,"b":2,"a":3}"#;
        assert_eq!(parse(text).unwrap().to_value(text).to_text(), r#"{"a":3,"b":2}"#);
    }

    #[test]
    fn refuses_what_is_not_json() {
        for text in
            ["", "{", "[1,]", "{\"a\"}", "01", "1.", "-", "\"\\ud800\"", "\"\\x\"", "\"\u{1}\"", "nul", "1 2", "{a:1}"]
        {
            assert_eq!(parse(text).unwrap_err().code, ErrorCode::InvalidPayload, "{text}");
        }
        let deep = "[".repeat(300) + &"]".repeat(300);
        assert_eq!(parse(&deep).unwrap_err().get("limit"), Some("max_depth"));
        assert!(parse(&("[".repeat(256) + &"]".repeat(256))).is_ok());
    }
}
