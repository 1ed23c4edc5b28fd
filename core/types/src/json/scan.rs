//! One pass over JSON text that checks it, makes it canonical, and knows the path to every fault.
//!
//! A library parser would give neither the path nor the number's own text, and would round a large integer in silence.

use super::write_string;
use crate::{Error, Limits, Result};

/// The bounds of a payload.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Deepest nesting; a scalar has depth 0, `[]` has depth 1.
    pub depth: u32,
    /// Longest compact text in bytes. It counts the members that a later one of the same key replaces, so that a text is
    /// refused as soon as it is too long, whatever follows.
    pub bytes: u32,
}

impl From<&Limits> for Limit {
    fn from(limits: &Limits) -> Self {
        Self { depth: limits.max_depth, bytes: limits.max_payload_bytes }
    }
}

/// The canonical form of a text: compact, keys sorted by their UTF-8 bytes, the last of equal keys, fewest escapes.
pub fn canonical(text: &str, limit: Limit) -> Result<String> {
    let mut scan = Scan { text, at: 0, out: String::with_capacity(text.len()), replaced: 0, path: Vec::new(), limit };
    scan.space();
    scan.value()?;
    scan.space();
    match scan.peek() {
        None => scan.check_length().map(|()| scan.out),
        Some(_) => Err(scan.fault("unexpected text after the value")),
    }
}

/// Checks a text without keeping its canonical form.
pub fn check(text: &str, limit: Limit) -> Result<()> {
    canonical(text, limit).map(drop)
}

enum Segment {
    Key(String),
    Index(usize),
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    out: String,
    /// Bytes of members that are no longer in `out`, because a later one had the same key.
    replaced: usize,
    path: Vec<Segment>,
    limit: Limit,
}

/// Where one member of an object went in `out`.
struct Member {
    key: String,
    start: usize,
    end: usize,
}

impl Scan<'_> {
    fn value(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => {
                let text = self.string()?;
                write_string(&mut self.out, &text);
                Ok(())
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.word(),
            None => Err(self.fault("the text ends where a value should be")),
        }
    }

    fn object(&mut self) -> Result<()> {
        self.enter()?;
        self.out.push('{');
        let mut members: Vec<Member> = Vec::new();
        let mut sorted = true;
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            self.out.push('}');
            return Ok(());
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault("a member should begin with its key in double quotes"));
            }
            let key = self.string()?;
            self.space();
            self.expect(b':', "a colon should follow the key")?;
            self.space();
            if !members.is_empty() {
                self.out.push(',');
            }
            let start = self.out.len();
            write_string(&mut self.out, &key);
            self.out.push(':');
            self.path.push(Segment::Key(key));
            self.value()?;
            let Some(Segment::Key(key)) = self.path.pop() else { unreachable!("pushed above") };
            sorted &= members.last().is_none_or(|last| last.key < key);
            members.push(Member { key, start, end: self.out.len() });
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                _ => return Err(self.fault("a comma or a closing brace should follow the member")),
            }
        }
        self.at += 1;
        if !sorted {
            self.sort(members);
        }
        self.out.push('}');
        Ok(())
    }

    /// Puts the members just written into the order of their keys; of equal keys the last one stays.
    fn sort(&mut self, mut members: Vec<Member>) {
        let from = members[0].start;
        members.sort_by(|a, b| a.key.cmp(&b.key));
        let mut ordered = String::with_capacity(self.out.len() - from);
        for (i, member) in members.iter().enumerate() {
            if members.get(i + 1).is_some_and(|next| next.key == member.key) {
                continue;
            }
            if !ordered.is_empty() {
                ordered.push(',');
            }
            ordered.push_str(&self.out[member.start..member.end]);
        }
        self.replaced += self.out.len() - from - ordered.len();
        self.out.truncate(from);
        self.out.push_str(&ordered);
    }

    fn array(&mut self) -> Result<()> {
        self.enter()?;
        self.out.push('[');
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            self.out.push(']');
            return Ok(());
        }
        for index in 0.. {
            if index > 0 {
                self.out.push(',');
            }
            self.space();
            self.path.push(Segment::Index(index));
            self.value()?;
            self.path.pop();
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                _ => return Err(self.fault("a comma or a closing bracket should follow the element")),
            }
        }
        self.at += 1;
        self.out.push(']');
        Ok(())
    }

    fn enter(&mut self) -> Result<()> {
        if self.path.len() >= self.limit.depth as usize {
            return Err(Error::too_deep(self.where_(), self.limit.depth));
        }
        self.check_length()?;
        self.at += 1;
        Ok(())
    }

    fn check_length(&self) -> Result<()> {
        if self.out.len() + self.replaced > self.limit.bytes as usize {
            return Err(Error::too_large(self.limit.bytes));
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String> {
        let start = self.at;
        self.at += 1;
        let mut escaped = false;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at += 2;
                }
                Some(0..=0x1f) => return Err(self.fault("a control character in a string must be escaped")),
                Some(_) => self.at += 1,
                None => return Err(self.fault("the text ends inside a string")),
            }
        }
        self.at += 1;
        if !escaped {
            return Ok(self.text[start + 1..self.at - 1].to_owned());
        }
        let quoted = self.text.get(start..self.at).unwrap_or_default();
        serde_json::from_str(quoted).map_err(|_| self.fault("a string has a broken escape or half of a surrogate pair"))
    }

    fn number(&mut self) -> Result<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        let whole = !text.contains(['.', 'e', 'E']);
        let fits = if whole {
            text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok()
        } else {
            text.parse::<f64>().is_ok_and(f64::is_finite)
        };
        if !is_number(text) {
            return Err(self.fault("not a JSON number"));
        }
        if !fits {
            return Err(self.fault("the number is out of range: integers have 64 bits"));
        }
        self.out.push_str(text);
        Ok(())
    }

    fn word(&mut self) -> Result<()> {
        for word in ["true", "false", "null"] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                self.out.push_str(word);
                return Ok(());
            }
        }
        Err(self.fault("not a JSON value"))
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8, what: &str) -> Result<()> {
        if self.peek() != Some(byte) {
            return Err(self.fault(what));
        }
        self.at += 1;
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn fault(&self, what: &str) -> Error {
        Error::invalid_payload(self.where_(), &format!("{what} (byte {})", self.at))
    }

    fn where_(&self) -> String {
        let mut path = String::from("$");
        for segment in &self.path {
            match segment {
                Segment::Index(index) => push_index(&mut path, *index),
                Segment::Key(key) => push_key(&mut path, key),
            }
        }
        path
    }
}

/// Appends `[2]` to a path.
pub fn push_index(path: &mut String, index: usize) {
    path.push('[');
    super::write_u64(path, index as u64);
    path.push(']');
}

/// Appends `.key` to a path, or `["key"]` where the key is no plain word.
pub fn push_key(path: &mut String, key: &str) {
    let mut letters = key.chars();
    let plain = letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
        && letters.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if plain {
        path.push('.');
        path.push_str(key);
    } else {
        path.push('[');
        write_string(path, key);
        path.push(']');
    }
}

fn is_number(text: &str) -> bool {
    serde_json::from_str::<serde_json::Number>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorCode;

    const LIMIT: Limit = Limit { depth: 4, bytes: 100 };

    #[test]
    fn makes_text_canonical() {
        for (text, wanted) in [
            (" { \"b\" : [ 1 , 2.50 , -0 ] , \"a\" : \"\\u0041\\/\" } ", r#"{"a":"A/","b":[1,2.50,-0]}"#),
            (r#"{"é":1,"z":2,"":3}"#, r#"{"":3,"z":2,"é":1}"#),
            (r#"{"a":1,"b":2,"a":3}"#, r#"{"a":3,"b":2}"#),
            ("\"\\u001f\\n\"", r#""\u001f\n""#),
            ("[]", "[]"),
            ("{}", "{}"),
            ("18446744073709551615", "18446744073709551615"),
        ] {
            assert_eq!(canonical(text, LIMIT).unwrap(), wanted);
        }
    }

    #[test]
    fn names_the_place_of_a_fault() {
        for (text, code, path) in [
            ("{\"a\":[1,nan]}", ErrorCode::InvalidPayload, "$.a[1]"),
            ("{\"a b\":{\"c\":+1}}", ErrorCode::InvalidPayload, "$[\"a b\"].c"),
            ("[[[[[]]]]]", ErrorCode::LimitExceeded, "$[0][0][0][0]"),
            ("[18446744073709551616]", ErrorCode::InvalidPayload, "$[0]"),
            ("[1e999]", ErrorCode::InvalidPayload, "$[0]"),
            ("[01]", ErrorCode::InvalidPayload, "$[0]"),
            ("[\"\\ud800\"]", ErrorCode::InvalidPayload, "$[0]"),
            ("[\"\\", ErrorCode::InvalidPayload, "$[0]"),
            ("[1] 2", ErrorCode::InvalidPayload, "$"),
            ("", ErrorCode::InvalidPayload, "$"),
            ("[1,]", ErrorCode::InvalidPayload, "$[1]"),
        ] {
            let error = canonical(text, LIMIT).unwrap_err();
            assert_eq!((error.code, error.get("path")), (code, Some(path)), "{text}: {error}");
        }
    }

    #[test]
    fn refuses_a_long_text() {
        let text = format!("[\"{}\"]", "x".repeat(100));
        assert_eq!(canonical(&text, LIMIT).unwrap_err().get("limit"), Some("max_payload_bytes"));
    }

    #[test]
    fn a_member_that_is_replaced_counts_wherever_the_length_is_checked() {
        let long = "x".repeat(60);
        for last in ["1", "[]"] {
            let text = format!(r#"{{"a":"{long}","a":"{long}","a":{last}}}"#);
            assert_eq!(canonical(&text, LIMIT).unwrap_err().get("limit"), Some("max_payload_bytes"), "{last}");
        }
    }

    #[test]
    fn deep_nesting_does_not_reach_the_stack() {
        let text = "[".repeat(1_000_000);
        assert_eq!(canonical(&text, Limit { depth: 256, bytes: u32::MAX }).unwrap_err().code, ErrorCode::LimitExceeded);
    }
}
