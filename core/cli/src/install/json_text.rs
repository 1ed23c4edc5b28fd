//! JSON as text with its places: one part of a file is changed, and the rest stays as it was written. Comments are kept.

use serde_json::{Map, Value};

/// Deeper files are refused.
const MAX_DEPTH: usize = 128;

/// A value and where it stands, in bytes.
#[derive(Debug)]
pub(super) struct Node {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Object(Vec<Member>),
    Array(Vec<Node>),
    Other(Value),
}

#[derive(Debug)]
pub(super) struct Member {
    pub key: String,
    /// Where the key begins.
    pub start: usize,
    pub value: Node,
}

impl Node {
    /// Reads a whole text.
    ///
    /// Errors: the line and what is wrong there.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut reader = Reader { text, at: 0 };
        let read = reader.space().and_then(|()| reader.value(0)).and_then(|node| reader.space().map(|()| node));
        let read = read.and_then(|node| if reader.at == text.len() { Ok(node) } else { Err("text after the end") });
        read.map_err(|what| format!("{}: {what}", text[..reader.at].matches('\n').count() + 1))
    }

    pub fn member(&self, key: &str) -> Option<&Node> {
        self.members().iter().find(|member| member.key == key).map(|member| &member.value)
    }

    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            _ => &[],
        }
    }

    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::Array(items) => items,
            _ => &[],
        }
    }

    pub fn value(&self) -> Value {
        match &self.kind {
            Kind::Object(members) => {
                members.iter().map(|member| (member.key.clone(), member.value.value())).collect::<Map<_, _>>().into()
            }
            Kind::Array(items) => items.iter().map(Node::value).collect(),
            Kind::Other(value) => value.clone(),
        }
    }

    /// Where each part begins and ends.
    fn parts(&self) -> Vec<(usize, usize)> {
        match &self.kind {
            Kind::Object(members) => members.iter().map(|member| (member.start, member.value.end)).collect(),
            Kind::Array(items) => items.iter().map(|item| (item.start, item.end)).collect(),
            Kind::Other(_) => Vec::new(),
        }
    }

    /// The text with one part more at the end of this object (with a key) or array (without one).
    pub fn append(&self, text: &str, key: Option<&str>, value: &Value) -> String {
        let style = Style::of(text);
        let parts = self.parts();
        let is_one_line = !parts.is_empty() && !text[self.start..self.end].contains('\n');
        let last = parts.last().map(|(_, end)| *end);
        let name = key.map(|key| format!("{}: ", Value::from(key))).unwrap_or_default();
        if let Some(last) = last.filter(|_| is_one_line) {
            return format!("{}, {name}{value}{}", &text[..last], &text[last..]);
        }
        let outer = indent(text, self.start);
        let inner = parts.last().map_or_else(|| format!("{outer}{}", style.unit), |(start, _)| indent(text, *start));
        let part = format!("{}{inner}{name}{}", style.line, style.pretty(value, &inner));
        match last {
            Some(last) => format!("{},{part}{}", &text[..last], &text[last..]),
            None => {
                let (open, close) = (self.start + 1, self.end - 1);
                let said = text[open..close].trim_end();
                format!("{}{said}{part}{}{outer}{}", &text[..open], style.line, &text[close..])
            }
        }
    }

    /// The text without a part of this object or array. A comment beside it stays.
    pub fn without(&self, text: &str, index: usize) -> String {
        let parts = self.parts();
        let (start, end) = parts[index];
        if let Some((next, _)) = parts.get(index + 1) {
            let between = without_comma(&text[end..*next]);
            return format!("{}{}{}", &text[..start], between.trim_start(), &text[*next..]);
        }
        let Some((_, before)) = index.checked_sub(1).map(|index| parts[index]) else {
            let (open, close) = (self.start + 1, self.end - 1);
            let (head, tail) = (text[open..start].trim_end(), &text[end..close]);
            let tail = if head.is_empty() && tail.trim().is_empty() { "" } else { tail };
            return format!("{}{head}{tail}{}", &text[..open], &text[close..]);
        };
        // What was said behind the part before stays, and no more than that is on its line.
        let between = without_comma(&text[before..start]);
        let kept = if text[end..].starts_with(['\r', '\n']) { between.trim_end() } else { between.trim_matches(' ') };
        let kept = if between.trim().is_empty() { "" } else { kept };
        format!("{}{kept}{}", &text[..before], &text[end..])
    }

    /// The text with another value in the place of this one.
    pub fn replaced(&self, text: &str, value: &Value) -> String {
        let pretty = match text[self.start..self.end].contains('\n') {
            true => Style::of(text).pretty(value, &indent(text, self.start)),
            false => value.to_string(),
        };
        format!("{}{pretty}{}", &text[..self.start], &text[self.end..])
    }
}

fn without_comma(between: &str) -> String {
    let mut reader = Reader { text: between, at: 0 };
    let _ = reader.space();
    let (before, after) = between.split_at(reader.at);
    format!("{before}{}", after.strip_prefix(',').unwrap_or(after))
}

/// The white space at the beginning of the line of a place.
fn indent(text: &str, at: usize) -> String {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}

/// How a file is written.
struct Style {
    unit: String,
    line: &'static str,
}

impl Style {
    fn of(text: &str) -> Self {
        let first = text.lines().skip(1).find(|line| !line.trim().is_empty()).unwrap_or_default();
        let unit: String = first.chars().take_while(|c| matches!(c, ' ' | '\t')).collect();
        let unit = if unit.is_empty() { "  ".to_owned() } else { unit };
        Self { unit, line: if text.contains("\r\n") { "\r\n" } else { "\n" } }
    }

    fn pretty(&self, value: &Value, indent: &str) -> String {
        let mut lines = Vec::new();
        let formatter = serde_json::ser::PrettyFormatter::with_indent(self.unit.as_bytes());
        let mut serializer = serde_json::Serializer::with_formatter(&mut lines, formatter);
        // A value in memory is always JSON.
        let _ = serde::Serialize::serialize(value, &mut serializer);
        String::from_utf8_lossy(&lines).replace('\n', &format!("{}{indent}", self.line))
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

type Read<T> = Result<T, &'static str>;

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_it = self.next() == Some(byte);
        self.at += usize::from(is_it);
        is_it
    }

    /// Goes over white space and comments.
    fn space(&mut self) -> Read<()> {
        loop {
            let rest = &self.text[self.at..];
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += rest.find("*/").ok_or("a comment does not end")? + 2;
            } else if rest.starts_with([' ', '\t', '\r', '\n', '\u{feff}']) {
                self.at += rest.chars().next().map_or(1, char::len_utf8);
            } else {
                return Ok(());
            }
        }
    }

    fn value(&mut self, depth: usize) -> Read<Node> {
        if depth > MAX_DEPTH {
            return Err("it is too deep");
        }
        let start = self.at;
        let kind = match self.next() {
            Some(b'{') => Kind::Object(self.parts(b'}', |reader| {
                let start = reader.at;
                let key = reader.scalar()?.as_str().ok_or("a key is a text")?.to_owned();
                reader.space()?;
                if !reader.take(b':') {
                    return Err("there is no : after a key");
                }
                reader.space()?;
                Ok(Member { key, start, value: reader.value(depth + 1)? })
            })?),
            Some(b'[') => Kind::Array(self.parts(b']', |reader| reader.value(depth + 1))?),
            _ => Kind::Other(self.scalar()?),
        };
        Ok(Node { start, end: self.at, kind })
    }

    fn parts<T>(&mut self, close: u8, mut part: impl FnMut(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let mut parts = Vec::new();
        self.at += 1;
        self.space()?;
        if self.take(close) {
            return Ok(parts);
        }
        loop {
            parts.push(part(self)?);
            self.space()?;
            if self.take(close) {
                return Ok(parts);
            }
            if !self.take(b',') {
                return Err("there is neither a comma nor an end");
            }
            self.space()?;
        }
    }

    fn scalar(&mut self) -> Read<Value> {
        let rest = &self.text[self.at..];
        let length = match rest.as_bytes().first() {
            Some(b'"') => text_length(rest).ok_or("a text does not end")?,
            _ => rest.find([',', ']', '}', ':', ' ', '\t', '\r', '\n', '/']).unwrap_or(rest.len()),
        };
        let value = serde_json::from_str(&rest[..length]).map_err(|_| "this is no JSON")?;
        self.at += length;
        Ok(value)
    }
}

/// The length of a text with its quotes.
fn text_length(rest: &str) -> Option<usize> {
    let mut is_escaped = false;
    let end = rest.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    });
    end.map(|end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FILE: &str = "{\n    // mine\n    \"model\": \"m\", // why\n    \"list\": [1, 2],\n    \"empty\": {}\n}\n";

    #[test]
    fn a_part_that_is_added_and_taken_away_leaves_the_text_as_it_was() {
        for text in [FILE, "{}", "{\n}\n", "{\"a\": 1}", "{\r\n\t\"a\": 1\r\n}\r\n"] {
            let longer = Node::read(text).unwrap().append(text, Some("hooks"), &json!({"X": [{"y": 1}]}));
            let node = Node::read(&longer).unwrap();
            assert_eq!(node.member("hooks").unwrap().value(), json!({"X": [{"y": 1}]}));
            let back = node.without(&longer, node.members().len() - 1);
            assert_eq!(back.replace("{\n}", "{}"), text.replace("{\n}", "{}"), "{longer}");
        }
    }

    #[test]
    fn what_is_added_is_written_as_the_file_is() {
        let longer = Node::read(FILE).unwrap().append(FILE, Some("x"), &json!({"y": 1}));
        assert!(longer.ends_with("\"empty\": {},\n    \"x\": {\n        \"y\": 1\n    }\n}\n"), "{longer}");
        let list = Node::read(FILE).unwrap().member("list").unwrap().append(FILE, None, &json!(3));
        assert!(list.contains("[1, 2, 3]"), "{list}");
        let empty = Node::read(FILE).unwrap().member("empty").unwrap().append(FILE, Some("z"), &json!(1));
        assert!(empty.contains("\"empty\": {\n        \"z\": 1\n    }\n}"), "{empty}");
    }

    #[test]
    fn a_part_in_the_middle_goes_without_the_comment_of_its_neighbour() {
        let node = Node::read(FILE).unwrap();
        let shorter = node.without(FILE, 1);
        assert!(shorter.contains("\"model\": \"m\", // why"), "{shorter}");
        assert_eq!(Node::read(&shorter).unwrap().value(), json!({"model": "m", "empty": {}}), "{shorter}");
        let first = node.without(FILE, 0);
        assert_eq!(Node::read(&first).unwrap().value(), json!({"list": [1, 2], "empty": {}}));
    }

    #[test]
    fn what_is_no_json_is_said_with_its_line() {
        for (text, line) in
            [("{\n\"a\" 1}", "2: "), ("{\"a\": 1,\n}", "2: "), ("[1\n\n2]", "3: "), ("", "1: "), ("{} x", "1: ")]
        {
            assert!(Node::read(text).unwrap_err().starts_with(line), "{text:?}: {:?}", Node::read(text));
        }
        assert!(Node::read(&"[".repeat(1000)).is_err());
    }
}
