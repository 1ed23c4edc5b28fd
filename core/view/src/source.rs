//! The text of a run, kept as it was read, and its lines in plain form on demand.

use crate::row::Span;
use nemo_relay_atof::MAX_LINE_BYTES;
use nemo_relay_atof::content::{CONTENT_VERSION, Expander};
use nemo_relay_types::Result;
use std::borrow::Cow;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What a line begins with that is not in the file itself, but was added to a page of it: lines keep their numbers.
pub(crate) const ADDED_LINE: u8 = b'\t';

/// The bytes that were read so far, and the definitions in them.
#[derive(Default)]
pub(crate) struct Source {
    bytes: Vec<u8>,
    /// Where the next line begins.
    next: usize,
    lines: u32,
    expander: Expander,
    definitions: Vec<Span>,
}

impl Source {
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// How many bytes after the last line end.
    pub(crate) fn rest(&self) -> usize {
        self.bytes.len() - self.next
    }

    /// The next line that is not empty; at the end of the file also one that has no end.
    pub(crate) fn next_line(&mut self, is_end: bool) -> Option<Span> {
        loop {
            let rest = &self.bytes[self.next..];
            let length = match memchr::memchr(b'\n', rest) {
                Some(length) => length,
                None if is_end && !rest.is_empty() => rest.len(),
                None => return None,
            };
            let mut at = self.next;
            self.next = (at + length + 1).min(self.bytes.len());
            let mut line = &self.bytes[at..at + length];
            self.lines += u32::from(line.first() != Some(&ADDED_LINE));
            if self.lines == 1 && line.starts_with(BYTE_ORDER_MARK) {
                at += BYTE_ORDER_MARK.len();
                line = &line[BYTE_ORDER_MARK.len()..];
            }
            let start = line.len() - line.trim_ascii_start().len();
            let line = line.trim_ascii();
            if !line.is_empty() {
                // Longer ones are refused before anybody looks at this length.
                let length = u32::try_from(line.len()).unwrap_or(u32::MAX);
                return Some(Span { at: at + start, length, number: self.lines });
            }
        }
    }

    /// The line as it was read; `None` where it is too long or no UTF-8.
    pub(crate) fn line(&self, span: Span) -> Option<&str> {
        let length = span.length as usize;
        let bytes = (length <= MAX_LINE_BYTES).then(|| &self.bytes[span.at..span.at + length])?;
        std::str::from_utf8(bytes).ok()
    }

    /// Remembers a definition of content. Says whether the line was one. Errors: where it cannot be read.
    pub(crate) fn define(&mut self, span: Span) -> Result<bool> {
        let bytes = &self.bytes[span.at..span.at + (span.length as usize).min(MAX_LINE_BYTES)];
        let is_definition = std::str::from_utf8(bytes).map_or(Ok(false), |line| self.expander.define_if(line))?;
        if is_definition {
            self.definitions.push(span);
        }
        Ok(is_definition)
    }

    /// The lines that are definitions of content, in order.
    pub(crate) fn definitions(&self) -> &[Span] {
        &self.definitions
    }

    /// A piece of a line, with content in the place of what refers to it. Only lines of the content-addressed form refer
    /// to anything: in another one a key of the same name is the application's own.
    ///
    /// Errors: `invalid_payload` where it refers to what is not defined.
    pub(crate) fn plain<'a>(&self, version: &str, piece: &'a str) -> Result<Cow<'a, str>> {
        if version == CONTENT_VERSION { self.expander.expand_piece(piece) } else { Ok(Cow::Borrowed(piece)) }
    }
}
