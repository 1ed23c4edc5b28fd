//! What a JSON text says that was cut off.

use super::{Value, parse};

/// The value of a text; of one that was cut off, the members and elements that are whole, as the official clients do it.
///
/// A number at the very end may lack digits, so it is not whole. Where nothing is, the value is an empty object.
pub(crate) fn whole_part(text: &str) -> Value {
    if let Ok(node) = parse(text) {
        return node.to_value(text);
    }
    let closed = closed(text).unwrap_or_default();
    parse(&closed).map_or_else(|_| Value::Object(super::Object::default()), |node| node.to_value(&closed))
}

/// The text up to the last whole value, with its brackets closed; `None` where not even a bracket is open.
fn closed(text: &str) -> Option<String> {
    let mut scan = Scan { bytes: text.as_bytes(), open: Vec::new(), whole: 0, closers: Vec::new() };
    scan.run();
    let end = text.get(..scan.whole).filter(|end| !end.is_empty())?;
    Some(scan.closers.iter().rev().fold(end.to_owned(), |text, closer| text + closer))
}

struct Scan<'a> {
    bytes: &'a [u8],
    /// What closes the brackets that are open.
    open: Vec<&'static str>,
    /// Where the last whole value ended, and what closed the brackets that were open there.
    whole: usize,
    closers: Vec<&'static str>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let (mut at, mut is_key, mut in_scalar) = (0, false, false);
        while let Some(byte) = self.bytes.get(at) {
            let ends_scalar = matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
            if in_scalar && ends_scalar {
                self.note(at);
            }
            in_scalar &= !ends_scalar;
            match byte {
                b'"' => match end_of_string(self.bytes, at) {
                    None => return,
                    Some(end) => {
                        at = end;
                        if !is_key {
                            self.note(at + 1);
                        }
                    }
                },
                b'{' | b'[' => {
                    is_key = *byte == b'{';
                    self.open.push(if is_key { "}" } else { "]" });
                    self.note(at + 1);
                }
                b'}' | b']' => {
                    self.open.pop();
                    self.note(at + 1);
                }
                b',' => is_key = self.open.last() == Some(&"}"),
                b':' => is_key = false,
                _ => in_scalar = !ends_scalar,
            }
            at += 1;
        }
    }

    fn note(&mut self, at: usize) {
        self.whole = at;
        self.closers.clone_from(&self.open);
    }
}

/// Where the closing quote of a string stands.
fn end_of_string(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::whole_part;

    #[test]
    fn keeps_what_is_whole() {
        for (text, wanted) in [
            (r#"{"a": 1}"#, r#"{"a":1}"#),
            (r#"{"a": "x", "b": "y"#, r#"{"a":"x"}"#),
            (r#"{"a": [1, 2, 3"#, r#"{"a":[1,2]}"#),
            (r#"{"a": true, "b""#, r#"{"a":true}"#),
            (r#"{"a": {"b": "\""#, r#"{"a":{}}"#),
            (r#"{"a": "}", "b": [{"c":"d"}, {"e"#, r#"{"a":"}","b":[{"c":"d"},{}]}"#),
            (r#"{"#, "{}"),
            (r#"nonsense"#, "{}"),
            (r#"}}"#, "{}"),
        ] {
            assert_eq!(whole_part(text).to_text(), wanted, "{text}");
        }
    }
}
