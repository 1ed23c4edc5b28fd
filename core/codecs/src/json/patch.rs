//! Writes a changed value into the text that it came from: what is the same keeps its bytes.

use super::parse::Member;
use super::{Kind, Node, Object, Value, align};
use nemo_relay_types::json::write_string;
use std::collections::HashMap;

/// The text of `node` with `value` in its place.
pub(crate) fn patched(text: &str, node: &Node<'_>, value: &Value) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    out.push_str(&text[..node.start]);
    Patch { text, out: &mut out }.value(node, value);
    out.push_str(&text[node.end..]);
    out
}

struct Patch<'a> {
    text: &'a str,
    out: &'a mut String,
}

impl Patch<'_> {
    fn value(&mut self, node: &Node<'_>, value: &Value) {
        match (&node.kind, value) {
            (Kind::Object(members), Value::Object(object)) => self.object(node, members, object),
            (Kind::Array(items), Value::Array(values)) => self.array(node, items, values),
            _ if says(self.text, node, value) => self.copy(node.start, node.end),
            _ => value.write(self.out, false),
        }
    }

    fn object(&mut self, node: &Node<'_>, members: &[Member<'_>], object: &Object) {
        let mut first = true;
        let last = last_places(members);
        for (index, member) in members.iter().enumerate() {
            let Some(value) = object.get(&member.key) else { continue };
            // What stands before it is its own separator, or the opening brace where those before it are gone.
            if first {
                self.copy(node.start, members[0].key_start);
            } else {
                self.copy(members[index - 1].value.end, member.key_start);
            }
            first = false;
            self.copy(member.key_start, member.value.start);
            // Of equal keys the last one counts; the others stay as they are.
            if last(&member.key) != Some(index) {
                self.copy(member.value.start, member.value.end);
            } else {
                self.value(&member.value, value);
            }
        }
        for (key, value) in object.iter().filter(|(key, _)| last(key).is_none()) {
            match (first, members) {
                (true, []) => self.out.push('{'),
                (true, [one, ..]) => self.copy(node.start, one.key_start),
                (false, [one, two, ..]) => self.copy(one.value.end, two.key_start),
                (false, _) => self.out.push(','),
            }
            first = false;
            write_string(self.out, key);
            match members.first() {
                Some(member) => self.copy(member.key_end, member.value.start),
                None => self.out.push(':'),
            }
            value.write(self.out, false);
        }
        match (first, members.last()) {
            (false, Some(last)) => self.copy(last.value.end, node.end),
            (false, None) => self.out.push('}'),
            (true, None) => self.copy(node.start, node.end),
            (true, Some(_)) => self.out.push_str("{}"),
        }
    }

    fn array(&mut self, node: &Node<'_>, items: &[Node<'_>], values: &[Value]) {
        let text = self.text;
        let from = align(items, values, |item, value| says(text, item, value), |item, value| alike(item, value));
        for (index, value) in values.iter().enumerate() {
            match (index, from[index], items) {
                (0, _, []) => self.out.push('['),
                (0, _, [one, ..]) => self.copy(node.start, one.start),
                (_, Some(at), _) if at > 0 => self.copy(items[at - 1].end, items[at].start),
                (_, _, [one, two, ..]) => self.copy(one.end, two.start),
                _ => self.out.push(','),
            }
            match from[index] {
                Some(at) => self.value(&items[at], value),
                None => value.write(self.out, false),
            }
        }
        match (values, items.last()) {
            ([_, ..], Some(last)) => self.copy(last.end, node.end),
            ([_, ..], None) => self.out.push(']'),
            ([], None) => self.copy(node.start, node.end),
            ([], Some(_)) => self.out.push_str("[]"),
        }
    }

    fn copy(&mut self, from: usize, to: usize) {
        self.out.push_str(&self.text[from..to]);
    }
}

/// The last place of each key; few are searched, many are put into a table.
fn last_places<'a>(members: &'a [Member<'_>]) -> impl Fn(&str) -> Option<usize> + 'a {
    let all = members.iter().enumerate().map(|(place, member)| (member.key.as_ref(), place));
    let table: Option<HashMap<&str, usize>> = (members.len() > 24).then(|| all.collect());
    move |key| match &table {
        Some(table) => table.get(key).copied(),
        None => members.iter().rposition(|member| member.key == key),
    }
}

/// Whether a node of the text has this value already.
fn says(text: &str, node: &Node<'_>, value: &Value) -> bool {
    match (&node.kind, value) {
        (Kind::Null, Value::Null) => true,
        (Kind::Bool(a), Value::Bool(b)) => a == b,
        (Kind::Number, Value::Number(number)) => {
            let written = &text[node.start..node.end];
            written == number.as_ref() || super::number::same(written, number)
        }
        (Kind::String(a), Value::String(b)) => a.as_ref() == b,
        (Kind::Array(items), Value::Array(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| says(text, item, value))
        }
        (Kind::Object(_), Value::Object(_)) => node.to_value(text).same(value),
        _ => false,
    }
}

/// Whether a value may be a changed form of a node: objects with the same tag.
fn alike(node: &Node<'_>, value: &Value) -> bool {
    let (Kind::Object(members), Some(object)) = (&node.kind, value.as_object()) else { return false };
    ["role", "type", "id"].iter().all(|tag| {
        let before = members.iter().rfind(|member| member.key == *tag).map(|member| match &member.value.kind {
            Kind::String(text) => Some(text.as_ref()),
            _ => None,
        });
        before == object.get(tag).map(Value::as_str)
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::patched;

    fn changed(text: &str, new: &str) -> String {
        let value = parse(new).unwrap().to_value(new);
        patched(text, &parse(text).unwrap(), &value)
    }

    #[test]
    fn what_is_the_same_keeps_its_bytes() {
        for text in
            [" { \"a\" : [ 1.0 , {\"x\":\"\\u0041\"} ] , \"b\":null } ", "[]", "{ }", r#"{"a":1,"a":2}"#, "\t\"\\/\"\n"]
        {
            assert_eq!(changed(text, text), text);
        }
    }

    #[test]
    fn one_change_touches_one_place() {
        for (text, new, wanted) in [
            (r#"{"a": 1.0, "b": "\u0041"}"#, r#"{"b":"B","a":1}"#, r#"{"a": 1.0, "b": "B"}"#),
            (r#"{"a": 1, "b": 2}"#, r#"{"b":2}"#, r#"{"b": 2}"#),
            (r#"{"a": 1, "b": 2}"#, r#"{"a":1}"#, r#"{"a": 1}"#),
            (r#"{"a": 1, "b": 2}"#, r#"{"a":1,"b":2,"c":[3]}"#, r#"{"a": 1, "b": 2, "c": [3]}"#),
            (r#"{"a": 1}"#, r#"{"c":3}"#, r#"{"c": 3}"#),
            (r#"{ }"#, r#"{"c":3}"#, r#"{"c":3}"#),
            (r#"{"a": 1}"#, "{}", "{}"),
            (r#"{"a":1,"a":2}"#, r#"{"a":3}"#, r#"{"a":1,"a":3}"#),
            (r#"{"a":1,"b":0,"a":2}"#, r#"{"b":0}"#, r#"{"b":0}"#),
            ("[1.0, 2.0, 3.0]", "[1,3]", "[1.0, 3.0]"),
            ("[1.0, 2.0]", "[0,1,2]", "[0, 1.0, 2.0]"),
            ("[ 1.0 ]", "[1,2]", "[ 1.0,2 ]"),
            ("[1]", "[]", "[]"),
            ("[]", "[1]", "[1]"),
            ("1.0", "\"x\"", "\"x\""),
            (
                r#"[{"role":"user", "c":"\u0041"},{"role":"tool", "n":1.0}]"#,
                r#"[{"role":"tool","n":2}]"#,
                r#"[{"role":"tool", "n":2}]"#,
            ),
        ] {
            assert_eq!(changed(text, new), wanted, "{text} to {new}");
        }
    }
}
