//! The lines of a file as bytes, however it ends.

use std::io::{BufRead, Read, Result};

/// The longest line that is read: three payloads of the default limit and room for what surrounds them.
pub const MAX_LINE_BYTES: usize = 64 << 20;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// One line as it stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Counted from 1.
    pub number: u64,
    /// The line with everything that belongs to it in the file, such as its end and a byte order mark.
    pub bytes: &'a [u8],
    /// Longer than [`MAX_LINE_BYTES`]: what is here is its beginning, and `skipped` bytes follow.
    pub skipped: u64,
}

impl<'a> Line<'a> {
    /// The text without byte order mark, line end and surrounding spaces; `None` where it is too long or no UTF-8.
    pub fn text(&self) -> Option<&'a str> {
        let bytes = match self.number {
            1 => self.bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(self.bytes),
            _ => self.bytes,
        };
        std::str::from_utf8(bytes).ok().filter(|_| self.skipped == 0).map(str::trim_ascii)
    }

    /// Whether the line is there to its end.
    pub fn is_terminated(&self) -> bool {
        self.bytes.ends_with(b"\n") || self.skipped > 0
    }

    /// How many bytes it takes in the file.
    pub fn length(&self) -> u64 {
        self.bytes.len() as u64 + self.skipped
    }
}

/// Reads line after line into one buffer.
pub struct Lines<R> {
    source: R,
    buffer: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// Lines of a source that stands at its beginning.
    pub fn new(source: R) -> Self {
        Self { source, buffer: Vec::new(), number: 0 }
    }

    /// The next line; `None` at the end.
    ///
    /// Errors: those of the source.
    pub fn next_line(&mut self) -> Result<Option<Line<'_>>> {
        self.buffer.clear();
        let most = MAX_LINE_BYTES as u64;
        if (&mut self.source).take(most).read_until(b'\n', &mut self.buffer)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let too_long = self.buffer.len() == MAX_LINE_BYTES && self.buffer.last() != Some(&b'\n');
        let skipped = if too_long { self.skip_rest()? } else { 0 };
        Ok(Some(Line { number: self.number, bytes: &self.buffer, skipped }))
    }

    fn skip_rest(&mut self) -> Result<u64> {
        self.source.skip_until(b'\n').map(|count| count as u64)
    }
}
