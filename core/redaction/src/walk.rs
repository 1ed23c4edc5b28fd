//! One pass over JSON text in which single values are replaced or taken out; every other byte stays as it was.
//!
//! The pass keeps its own list of open containers, so that no payload is too deep for the stack.

use crate::selectors::{Progress, Selectors};
use crate::{MAX_BYTES, REDACTED};
use nemo_relay_types::json::{write_string, write_u64};
use std::borrow::Cow;

/// A value on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Node<'a> {
    /// An array or object, before anything in it.
    Container,
    /// A string, without its escapes.
    Text(&'a str),
    /// A number, a boolean or null, as it is written.
    Scalar(&'a str),
}

/// What becomes of a value.
#[derive(Debug, PartialEq)]
pub(crate) enum Edit {
    /// It stays; of a container, each value in it is looked at.
    Keep,
    /// A string takes its place.
    Text(String),
    /// A member goes with its key; an element becomes null, so that the others keep their places.
    Remove,
}

/// Where a value stands: the keys from the root to it.
pub(crate) struct Place<'w, 'a>(&'w [Frame<'a>]);

impl<'w> Place<'w, '_> {
    /// The keys from the value up to the root; an index is no key.
    pub fn keys_upwards(&self) -> impl Iterator<Item = &'w str> {
        self.0.iter().rev().filter(|frame| frame.object).map(|frame| &*frame.key)
    }

    /// The key in the outermost object, where that is the root.
    pub fn first_key(&self) -> Option<&'w str> {
        self.0.first().filter(|frame| frame.object).map(|frame| &*frame.key)
    }

    /// The index in the outermost list.
    pub fn first_index(&self) -> Option<usize> {
        let list = self.0.iter().find(|frame| !frame.object)?;
        usize::try_from(list.index).ok()
    }

    /// The keys from the root on whose values hold the value, each with whether that is a list.
    pub fn containers(&self) -> impl Iterator<Item = (&'w str, bool)> {
        let inner = self.0.iter().skip(1);
        self.0.iter().zip(inner).filter(|(outer, _)| outer.object).map(|(outer, inner)| (&*outer.key, !inner.object))
    }
}

/// A container that is open.
struct Frame<'a> {
    object: bool,
    key: Cow<'a, str>,
    index: u64,
    /// Whether a member was kept, so that the next needs its comma.
    kept: bool,
    /// Where the last kept member ends, or where the first may begin.
    before: usize,
    progress: Progress,
    selected: bool,
}

/// The text with the edits, or `None` where there were none.
///
/// `edit` is asked about what `selectors` select and everything below it. The text must be JSON.
pub(crate) fn rewrite<'a>(
    text: &'a str,
    selectors: &Selectors,
    edit: impl FnMut(Node<'_>, &Place<'_, 'a>) -> Edit,
) -> Option<String> {
    let mut walk = Walk { text, at: 0, out: String::new(), copied: 0, frames: Vec::new(), selectors, edit };
    walk.run();
    walk.finish()
}

struct Walk<'a, 's, F> {
    text: &'a str,
    at: usize,
    out: String,
    /// Up to here the text is in `out`, or is left out of it.
    copied: usize,
    frames: Vec<Frame<'a>>,
    selectors: &'s Selectors,
    edit: F,
}

impl<'a, F: FnMut(Node<'_>, &Place<'_, 'a>) -> Edit> Walk<'a, '_, F> {
    fn run(&mut self) {
        loop {
            self.space();
            if !self.value() && !self.next_value() {
                return;
            }
        }
    }

    fn finish(mut self) -> Option<String> {
        if self.copied == 0 && self.out.is_empty() {
            return None;
        }
        self.out.push_str(&self.text[self.copied..]);
        if self.out.len() > MAX_BYTES.max(self.text.len()) {
            return Some(format!("\"{REDACTED}\""));
        }
        Some(self.out)
    }

    /// Passes a value; true where it went into a container, to its first value.
    fn value(&mut self) -> bool {
        let (progress, selected) = self.standing();
        let start = self.at;
        match self.peek() {
            Some(open @ (b'{' | b'[')) => {
                let edit = self.ask(selected, Node::Container);
                if edit == Edit::Keep {
                    return self.enter(open == b'{', progress, selected);
                }
                self.skip_container();
                self.apply(edit, start);
            }
            Some(b'"') => {
                let token = self.string();
                let edit = match decoded(token).filter(|_| selected) {
                    Some(text) => self.ask(true, Node::Text(&text)),
                    // Half of a surrogate pair: no text, so it cannot be searched.
                    None if selected => Edit::Text(REDACTED.to_owned()),
                    None => Edit::Keep,
                };
                self.apply(edit, start);
            }
            _ => {
                while !matches!(self.peek(), None | Some(b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t')) {
                    self.at += 1;
                }
                let text = self.text;
                let edit = self.ask(selected, Node::Scalar(&text[start..self.at]));
                self.apply(edit, start);
            }
        }
        false
    }

    /// How far the selectors are with the value that comes, and whether it is selected.
    fn standing(&self) -> (Progress, bool) {
        if self.selectors.is_empty() {
            return (Progress::default(), true);
        }
        let progress = match self.frames.last() {
            None => self.selectors.start(),
            Some(frame) if frame.selected => return (Progress::default(), true),
            Some(frame) if frame.object => self.selectors.step(&frame.progress, &frame.key),
            Some(frame) => {
                let mut index = String::new();
                write_u64(&mut index, frame.index);
                self.selectors.step(&frame.progress, &index)
            }
        };
        let selected = self.selectors.is_selected(&progress);
        (progress, selected)
    }

    fn ask(&mut self, selected: bool, node: Node<'_>) -> Edit {
        if selected { (self.edit)(node, &Place(&self.frames)) } else { Edit::Keep }
    }

    fn enter(&mut self, object: bool, progress: Progress, selected: bool) -> bool {
        self.at += 1;
        self.space();
        if matches!(self.peek(), Some(b'}' | b']')) {
            self.at += 1;
            self.kept();
            return false;
        }
        let before = self.at;
        self.frames.push(Frame { object, key: "".into(), index: 0, kept: false, before, progress, selected });
        self.key();
        true
    }

    /// Passes what follows a value, up to the next one; false at the end of the text.
    fn next_value(&mut self) -> bool {
        loop {
            self.space();
            let Some(frame) = self.frames.last_mut() else { return false };
            match self.text.as_bytes().get(self.at) {
                Some(b',') => {
                    self.at += 1;
                    frame.index += 1;
                    if !frame.kept {
                        // All members so far are gone, and so is the comma after them.
                        self.copied = self.at;
                    }
                    self.key();
                    return true;
                }
                Some(_) => {
                    self.at += 1;
                    self.frames.pop();
                    self.kept();
                }
                None => return false,
            }
        }
    }

    /// The value that was just passed stays in its container.
    fn kept(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.kept = true;
            frame.before = self.at;
        }
    }

    fn key(&mut self) {
        self.space();
        if !self.frames.last().is_some_and(|frame| frame.object) {
            return;
        }
        let token = self.string();
        let key = decoded(token).unwrap_or(Cow::Borrowed(token));
        self.space();
        self.at += usize::from(self.peek() == Some(b':'));
        if let Some(frame) = self.frames.last_mut() {
            frame.key = key;
        }
    }

    fn apply(&mut self, edit: Edit, start: usize) {
        match edit {
            Edit::Keep => {}
            Edit::Text(text) => self.put(start, |out| write_string(out, &text)),
            Edit::Remove => match self.frames.last() {
                Some(frame) if frame.object => {
                    let before = frame.before;
                    self.put(before, |_| {});
                    return;
                }
                _ => self.put(start, |out| out.push_str("null")),
            },
        }
        self.kept();
    }

    /// Writes in the place of everything from `from` up to here.
    fn put(&mut self, from: usize, write: impl FnOnce(&mut String)) {
        self.out.push_str(&self.text[self.copied.min(from)..from]);
        self.copied = self.at;
        // What is too long by now is refused at the end; there is no need to let it grow.
        if self.out.len() <= MAX_BYTES.max(self.text.len()) {
            write(&mut self.out);
        }
    }

    /// A string with its quotes.
    fn string(&mut self) -> &'a str {
        let start = self.at;
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = (self.at + 1).min(bytes.len());
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn skip_container(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.string();
                    continue;
                }
                Some(b'{' | b'[') => depth += 1,
                Some(b'}' | b']') => depth -= 1,
                Some(_) => {}
                None => return,
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

fn decoded(token: &str) -> Option<Cow<'_, str>> {
    let inner = token.get(1..token.len().saturating_sub(1))?;
    if !inner.contains('\\') {
        return Some(Cow::Borrowed(inner));
    }
    serde_json::from_str(token).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, pointers: &[&str]) -> String {
        let mut selectors = Selectors::default();
        pointers.iter().for_each(|pointer| selectors.add_pointer(pointer).unwrap());
        rewrite(text, &selectors, |_, _| Edit::Remove).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn removes_members_and_their_commas() {
        let text = r#"{"a":1,"b":{"c":[2]},"d":"x"}"#;
        for (pointers, wanted) in [
            (&["/a"][..], r#"{"b":{"c":[2]},"d":"x"}"#),
            (&["/b"], r#"{"a":1,"d":"x"}"#),
            (&["/d"], r#"{"a":1,"b":{"c":[2]}}"#),
            (&["/a", "/b"], r#"{"d":"x"}"#),
            (&["/b", "/d"], r#"{"a":1}"#),
            (&["/a", "/d"], r#"{"b":{"c":[2]}}"#),
            (&["/a", "/b", "/d"], "{}"),
            (&["/b/c"], r#"{"a":1,"b":{},"d":"x"}"#),
            (&["/b/c/0"], r#"{"a":1,"b":{"c":[null]},"d":"x"}"#),
            (&["/nothing"], text),
            (&["/a", "/b/c"], r#"{"b":{},"d":"x"}"#),
            (&[""], "null"),
        ] {
            assert_eq!(without(text, pointers), wanted, "{pointers:?}");
        }
    }

    #[test]
    fn whatever_stays_before_a_removed_member_stays() {
        for kept in ["1", r#""x""#, "{}", "[]", "[[1]]", r#"{"y":{}}"#] {
            let text = format!(r#"{{"a":{kept},"b":{kept},"c":{kept}}}"#);
            for (gone, left) in [("/a", ["b", "c"]), ("/b", ["a", "c"]), ("/c", ["a", "b"])] {
                let wanted = format!(r#"{{"{}":{kept},"{}":{kept}}}"#, left[0], left[1]);
                assert_eq!(without(&text, &[gone]), wanted);
            }
        }
    }

    #[test]
    fn what_is_not_edited_keeps_its_bytes() {
        let text = r#" { "z" : [ 1.50 , -0 , "\u0041\/" ] , "a" : "edit" } "#;
        let edited = rewrite(text, &Selectors::default(), |node, _| match node {
            Node::Text("edit") => Edit::Text("\"new\"".to_owned()),
            _ => Edit::Keep,
        });
        assert_eq!(edited.unwrap(), r#" { "z" : [ 1.50 , -0 , "\u0041\/" ] , "a" : "\"new\"" } "#);
        assert_eq!(rewrite(text, &Selectors::default(), |_, _| Edit::Keep), None);
    }

    #[test]
    fn says_where_a_value_stands() {
        let mut seen = Vec::new();
        rewrite(r#"{"a\"b":[{"c":"x"}],"d":1}"#, &Selectors::default(), |node, place| {
            if node != Node::Container {
                seen.push(place.keys_upwards().map(str::to_owned).collect::<Vec<_>>());
            }
            Edit::Keep
        });
        assert_eq!(seen, [vec!["c".to_owned(), "a\"b".to_owned()], vec!["d".to_owned()]]);
    }

    #[test]
    fn a_million_levels_do_not_reach_the_stack() {
        let text = format!("{}\"x\"{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        let edited = rewrite(&text, &Selectors::default(), |node, _| match node {
            Node::Text(_) => Edit::Text("y".to_owned()),
            _ => Edit::Keep,
        });
        assert_eq!(edited.unwrap(), text.replace('x', "y"));
    }

    #[test]
    fn a_cut_text_ends_the_pass() {
        let text = r#"{"a":["x\"",{"b":null}],"c":1.5}"#;
        for end in 0..text.len() {
            rewrite(&text[..end], &Selectors::default(), |_, _| Edit::Keep);
        }
    }
}
