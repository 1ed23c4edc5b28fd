//! Rows in whose events a text occurs.

use crate::row::{Row, Span};
use crate::run::Run;
use memchr::memmem;
use nemo_relay_types::json::write_string;
use std::collections::HashSet;

impl Run {
    /// The rows in whose lines a text occurs, upper and lower case of ASCII letters alike: names, ids and payloads. The
    /// numbers are in ascending order. An empty text is in no row.
    pub fn search(&self, text: &str) -> Vec<u32> {
        let needle = Needle::new(text);
        if needle.folded.is_empty() {
            return Vec::new();
        }
        let content = self.matching_content(&needle);
        let hits = |span: Option<Span>| {
            span.and_then(|span| self.source.line(span))
                .is_some_and(|line| needle.is_in(line) || refers_to(line, &content))
        };
        let found = |row: &Row| hits(row.first) || hits(row.last);
        (0..self.rows().len() as u32).filter(|&number| found(&self.rows()[number as usize])).collect()
    }

    /// The names of content in which the text occurs, or which refers to such content. Content comes before what refers
    /// to it, so that one pass finds all.
    fn matching_content<'a>(&'a self, needle: &Needle) -> HashSet<&'a str> {
        let mut found = HashSet::new();
        for line in self.definitions() {
            let Some(name) = quoted(line, "\"hash\":\"") else { continue };
            let is_prefix_found = quoted(line, "\"prefix\":\"").is_some_and(|prefix| found.contains(prefix));
            if is_prefix_found || needle.is_in(line) || refers_to(line, &found) {
                found.insert(name);
            }
        }
        found
    }

    fn definitions(&self) -> impl Iterator<Item = &str> {
        self.source.definitions().iter().filter_map(|span| self.source.line(*span))
    }
}

fn refers_to(line: &str, content: &HashSet<&str>) -> bool {
    const REFERENCE: &str = "{\"$content\":\"";
    !content.is_empty()
        && memmem::find_iter(line.as_bytes(), REFERENCE)
            .any(|at| line[at + REFERENCE.len()..].split('"').next().is_some_and(|name| content.contains(name)))
}

fn quoted<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    line.split_once(before)?.1.split('"').next()
}

/// A text as it would stand in a JSON string, in lower case.
struct Needle {
    folded: Vec<u8>,
    /// A byte of the text that is rare in JSON, in both cases, and where in the text it is.
    rare: (u8, u8, usize),
}

impl Needle {
    fn new(text: &str) -> Self {
        let mut quoted = String::new();
        write_string(&mut quoted, text);
        let folded = quoted[1..quoted.len() - 1].to_ascii_lowercase().into_bytes();
        let commonness =
            |byte: u8| b"zqjxkvwybgfpmuhdclsrnioate _-./0123456789{}[]:,\"\\".iter().position(|b| *b == byte);
        let rarest = folded.iter().enumerate().min_by_key(|(_, byte)| commonness(**byte).unwrap_or(0));
        let (at, byte) = rarest.map_or((0, 0), |(at, byte)| (at, *byte));
        Self { rare: (byte, byte.to_ascii_uppercase(), at), folded }
    }

    fn is_in(&self, line: &str) -> bool {
        let (lower, upper, offset) = self.rare;
        let line = line.as_bytes();
        memchr::memchr2_iter(lower, upper, line).any(|at| {
            let start = at.checked_sub(offset);
            let found = start.and_then(|start| line.get(start..start + self.folded.len()));
            found.is_some_and(|found| found.eq_ignore_ascii_case(&self.folded))
        })
    }
}
