//! Lines that refer to content into plain ones.

use super::hash::{self, Hash};
use super::{PACKED_START, PLAIN_START, REFERENCE_START};
use crate::lines::{Lines, MAX_LINE_BYTES};
use nemo_relay_types::{Error, ErrorCode, Result, json};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::ops::Range;

/// A line of this form is whole, whatever it says.
const ANY_JSON: json::Limit = json::Limit { depth: 1024, bytes: u32::MAX };

/// Definitions inside definitions are followed this far: deeper than a payload may be nested.
const MAX_DEPTH: usize = 1024;

/// Remembers the definitions of a file and puts its lines together again.
#[derive(Default)]
pub struct Expander {
    definitions: HashMap<Hash, Definition>,
}

struct Definition {
    /// The value, or what a list has after its prefix.
    text: Box<str>,
    /// The elements of a list in `text`.
    elements: Option<Box<[Range<usize>]>>,
    prefix: Option<(Hash, usize)>,
}

#[derive(Deserialize)]
struct Members<'a> {
    kind: &'a str,
    hash: &'a str,
    #[serde(default)]
    prefix: Option<&'a str>,
    #[serde(default)]
    take: usize,
    #[serde(borrow)]
    value: &'a RawValue,
}

/// What is still to be written, the next last.
enum Piece<'a> {
    Text(&'a str),
    Name(Hash),
    /// Leaves a definition.
    Leave,
}

impl Expander {
    /// The plain form of a line, in `plain` or as it is; `None` for a definition, which is remembered.
    ///
    /// Errors: `invalid_payload` for a definition that cannot be read and a reference to what is not defined;
    /// `limit_exceeded` where the line would be longer than [`MAX_LINE_BYTES`] or content is nested too deep.
    pub fn expand<'a>(&mut self, line: &'a str, plain: &'a mut String) -> Result<Option<&'a str>> {
        let Some(rest) = line.strip_prefix(PACKED_START) else { return Ok(Some(line)) };
        if self.define_if(line)? {
            return Ok(None);
        }
        plain.clear();
        plain.push_str(PLAIN_START);
        self.write(rest, plain)?;
        Ok(Some(plain))
    }

    /// Remembers the definition of a line. Says whether the line was one.
    ///
    /// Errors: `invalid_payload` for a definition that cannot be read.
    pub fn define_if(&mut self, line: &str) -> Result<bool> {
        let is_definition = line.strip_prefix(PACKED_START).is_some_and(|rest| rest.starts_with("\"hash\":"));
        if is_definition {
            self.define(line)?;
        }
        Ok(is_definition)
    }

    /// A value out of a line in content-addressed form, with content in the place of what refers to it. Who looks at one
    /// member of a line need not put the others together.
    ///
    /// Errors: those of [`expand`](Self::expand).
    pub fn expand_piece<'a>(&self, piece: &'a str) -> Result<Cow<'a, str>> {
        if memchr::memmem::find(piece.as_bytes(), REFERENCE_START.as_bytes()).is_none() {
            return Ok(Cow::Borrowed(piece));
        }
        let mut plain = String::new();
        self.write(piece, &mut plain)?;
        Ok(Cow::Owned(plain))
    }

    fn define(&mut self, line: &str) -> Result<()> {
        let members: Members<'_> = serde_json::from_str(line)
            .map_err(|fault| Error::invalid_payload("$", &format!("no definition: {fault}")))?;
        let name = hash::read(members.hash).filter(|_| members.kind == "content");
        let name = name.ok_or_else(|| Error::invalid_payload("$.hash", "is no hash"))?;
        let prefix = match members.prefix {
            Some(text) => Some((self.list_named(text, members.take)?, members.take)),
            None => None,
        };
        let text: Box<str> = members.value.get().into();
        let elements = elements(&text)?;
        if prefix.is_some() && elements.is_none() {
            return Err(Error::invalid_payload("$.value", "is no list, but has a prefix"));
        }
        // The same value is defined again where several processes write one file.
        self.definitions.entry(name).or_insert(Definition { text, elements, prefix });
        Ok(())
    }

    fn list_named(&self, text: &str, take: usize) -> Result<Hash> {
        let name = hash::read(text).filter(|name| self.definitions.get(name).is_some_and(|list| list.length() >= take));
        name.ok_or_else(|| Error::invalid_payload("$.prefix", &format!("{text:?} is no list that is long enough")))
    }

    fn write(&self, line: &str, out: &mut String) -> Result<()> {
        let mut pieces = vec![Piece::Text(line)];
        let mut depth = 0;
        while let Some(piece) = pieces.pop() {
            match piece {
                Piece::Text(text) => match text.split_once(REFERENCE_START) {
                    Some((before, after)) => {
                        out.push_str(before);
                        let (name, rest) = reference(after)?;
                        pieces.extend([Piece::Text(rest), Piece::Name(name)]);
                    }
                    None => out.push_str(text),
                },
                Piece::Name(name) => {
                    depth += 1;
                    pieces.push(Piece::Leave);
                    self.lay_out(&name, &mut pieces)?;
                }
                Piece::Leave => depth -= 1,
            }
            if out.len() > MAX_LINE_BYTES || depth > MAX_DEPTH {
                let error =
                    Error::new(ErrorCode::LimitExceeded, "the line is too long, or its content too deep, to expand");
                return Err(error.with("limit", "max_line_bytes"));
            }
        }
        Ok(())
    }

    /// Puts the parts of a value on the pile, the first uppermost.
    fn lay_out<'a>(&'a self, name: &Hash, pieces: &mut Vec<Piece<'a>>) -> Result<()> {
        let mut list = self.get(name)?;
        let Some((_, mut take)) = list.prefix else {
            pieces.push(Piece::Text(&list.text));
            return Ok(());
        };
        // From the last part of the list to the first, each with a comma before it where another part precedes.
        pieces.push(Piece::Text("]"));
        let mut part = list.own(list.own_length());
        loop {
            let first = take == 0;
            if !part.is_empty() {
                pieces.push(Piece::Text(part));
                if !first {
                    pieces.push(Piece::Text(","));
                }
            }
            let Some((before, _)) = list.prefix.filter(|_| !first) else { break };
            list = self.get(&before)?;
            let inherited = list.prefix.map_or(0, |(_, length)| length);
            part = list.own(take.saturating_sub(inherited));
            take = take.min(inherited);
        }
        pieces.push(Piece::Text("["));
        Ok(())
    }

    fn get(&self, name: &Hash) -> Result<&Definition> {
        self.definitions
            .get(name)
            .ok_or_else(|| Error::invalid_payload("$", "refers to content that is not defined before it"))
    }
}

impl Definition {
    fn own_length(&self) -> usize {
        self.elements.as_ref().map_or(0, |elements| elements.len())
    }

    fn length(&self) -> usize {
        self.own_length() + self.prefix.map_or(0, |(_, take)| take)
    }

    /// The first of the elements that are no prefix, with commas between them.
    fn own(&self, count: usize) -> &str {
        match (&self.elements, count) {
            (Some(elements), 1..) => &self.text[elements[0].start..elements[count - 1].end],
            _ => "",
        }
    }
}

/// The name at the beginning of a text, and what follows the reference.
fn reference(text: &str) -> Result<(Hash, &str)> {
    let parts = text.split_once("\"}").and_then(|(name, rest)| Some((hash::read(name)?, rest)));
    parts.ok_or_else(|| Error::invalid_payload("$", "a reference to content has no hash"))
}

fn elements(text: &str) -> Result<Option<Box<[Range<usize>]>>> {
    if !text.starts_with('[') {
        return Ok(None);
    }
    let parts: Vec<&RawValue> =
        serde_json::from_str(text).map_err(|fault| Error::invalid_payload("$.value", &fault.to_string()))?;
    let start_of = |part: &RawValue| part.get().as_ptr() as usize - text.as_ptr() as usize;
    Ok(Some(parts.iter().map(|part| start_of(part)..start_of(part) + part.get().len()).collect()))
}

/// Copies lines, content-addressed ones in their plain form, byte for byte what was packed; lines that are plain, and
/// other lines of JSON, are copied as they are, with a line end where the last has none. A line that is no JSON, such as one
/// that a crash tore, goes to `torn` instead. Returns how many lines were written.
///
/// Errors: `io_error`, `limit_exceeded` for a line over [`MAX_LINE_BYTES`], and those of [`Expander::expand`] with the number
/// of the line.
pub fn expand(source: impl BufRead, mut target: impl Write, mut torn: impl Write) -> Result<u64> {
    let io = |fault: std::io::Error| Error::new(ErrorCode::IoError, fault.to_string());
    let (mut lines, mut expander, mut plain) = (Lines::new(source), Expander::default(), String::new());
    let mut count = 0;
    while let Some(line) = lines.next_line().map_err(io)? {
        let number = line.number;
        if line.skipped > 0 {
            let error = Error::new(ErrorCode::LimitExceeded, format!("line {number} is too long"));
            return Err(error.with("limit", "max_line_bytes"));
        }
        let text = line.text().filter(|text| text.is_empty() || json::check(text, ANY_JSON).is_ok());
        let Some(text) = text else {
            write_line(&mut torn, line.bytes).map_err(io)?;
            continue;
        };
        if !text.starts_with(PACKED_START) {
            write_line(&mut target, line.bytes).map_err(io)?;
            count += 1;
            continue;
        }
        let expanded = expander.expand(text, &mut plain).map_err(|mut error| {
            error.message = format!("line {number}: {}", error.message);
            error
        })?;
        if let Some(text) = expanded {
            write_line(&mut target, text.as_bytes()).map_err(io)?;
            count += 1;
        }
    }
    target.flush().and_then(|()| torn.flush()).map_err(io)?;
    Ok(count)
}

fn write_line(target: &mut impl Write, line: &[u8]) -> std::io::Result<()> {
    target.write_all(line)?;
    if line.ends_with(b"\n") { Ok(()) } else { target.write_all(b"\n") }
}
