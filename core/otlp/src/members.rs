//! The members of an object in the JSON of events, found without reading what is in them.

use std::borrow::Cow;

/// The members of an object, their values as text; in the order of the text, which events have in that of the keys.
#[derive(Default)]
pub(crate) struct Members<'a>(Vec<(Cow<'a, str>, &'a str)>);

impl<'a> Members<'a> {
    /// The members of a JSON text; none where it is no object.
    pub fn of(text: &'a str) -> Self {
        Self(if text.starts_with('{') { Scan { text, at: 1 }.members().unwrap_or_default() } else { Vec::new() })
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, raw)| *raw)
    }

    /// Whether there is a member of a key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The keys and their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.0.iter().map(|(key, raw)| (key.as_ref(), *raw))
    }
}

/// The text of a JSON string; `None` for anything else.
pub(crate) fn unquoted(raw: &str) -> Option<Cow<'_, str>> {
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    if memchr::memchr(b'\\', inner.as_bytes()).is_none() {
        return Some(Cow::Borrowed(inner));
    }
    serde_json::from_str(raw).ok().map(Cow::Owned)
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn members(mut self) -> Option<Vec<(Cow<'a, str>, &'a str)>> {
        let mut members = Vec::new();
        while self.peek()? != b'}' {
            let key = unquoted(self.value()?)?;
            self.expect(b':')?;
            members.push((key, self.value()?));
            if self.peek()? != b'}' {
                self.expect(b',')?;
            }
        }
        Some(members)
    }

    /// The byte that comes next; white space does not count.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at)?.is_ascii_whitespace() {
            self.at += 1;
        }
        Some(bytes[self.at])
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        let found = self.peek()? == byte;
        self.at += 1;
        found.then_some(())
    }

    /// The text of the value that comes next.
    fn value(&mut self) -> Option<&'a str> {
        let first = self.peek()?;
        let start = self.at;
        match first {
            b'"' => self.string()?,
            b'{' | b'[' => self.nested()?,
            _ => self.scalar(),
        }
        self.text.get(start..self.at)
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let found = memchr::memchr2(b'"', b'\\', rest)?;
            let escape = rest[found] == b'\\';
            self.at += found + if escape { 2 } else { 1 };
            if !escape {
                return Some(());
            }
        }
    }

    fn nested(&mut self) -> Option<()> {
        let mut depth = 0;
        loop {
            match self.text.as_bytes().get(self.at)? {
                b'"' => {
                    self.string()?;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn scalar(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']') || byte.is_ascii_whitespace();
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_what_a_parser_finds() {
        let text = r#"{"":[],"a":{"b":"}","c":["]\\",{}]},"d\"":"x\"y","e":-1.5e3,"f":null,"ä":"ö\u00e9"}"#;
        let wanted: std::collections::BTreeMap<String, &serde_json::value::RawValue> =
            serde_json::from_str(text).unwrap();
        let wanted: Vec<(&str, &str)> = wanted.iter().map(|(key, raw)| (key.as_str(), raw.get())).collect();
        let members = Members::of(text);
        assert_eq!(members.iter().collect::<Vec<_>>(), wanted);
        assert_eq!(unquoted(members.get("d\"").unwrap()).unwrap(), "x\"y");
        assert_eq!(unquoted(members.get("ä").unwrap()).unwrap(), "öé");
        assert!(!members.contains_key("b"));
    }

    #[test]
    fn white_space_does_not_count() {
        let members = Members::of("{ \"a\" : 1 ,\n\"b\":[ 1, 2 ] }");
        assert_eq!(members.iter().collect::<Vec<_>>(), [("a", "1"), ("b", "[ 1, 2 ]")]);
    }

    #[test]
    fn what_is_no_object_has_none() {
        for text in [
            "",
            "{",
            "{}",
            "[1]",
            "null",
            "\"{\"",
            "{\"a",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":[",
            "{\"a\":\"\\",
            "{1:2}",
            "{,}",
        ] {
            assert_eq!(Members::of(text).iter().count(), 0, "{text}");
        }
    }
}
