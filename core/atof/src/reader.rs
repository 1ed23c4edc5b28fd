//! The events of a file, one after the other.

use crate::content::Expander;
use crate::event::read_event;
use crate::lines::{Line, Lines, MAX_LINE_BYTES};
use nemo_relay_types::{Error, ErrorCode, Event, Result};
use std::io::BufRead;

/// Iterates over the events of one file. Empty lines, CRLF and a byte order mark are passed over; lines that refer to
/// content are put together again.
///
/// Items that are errors have the number of the line in their text: `invalid_payload` for a line that is no event,
/// `limit_exceeded` for one that is too long or too deep, `unsupported` for another version of ATOF, `io_error` where
/// the source fails, after which the iteration is over.
pub struct Reader<R> {
    lines: Lines<R>,
    expander: Expander,
    plain: String,
    tolerant: bool,
    skipped: u64,
    failed: bool,
}

impl<R: BufRead> Reader<R> {
    /// A reader that reports every line that it cannot read.
    pub fn new(source: R) -> Self {
        let (lines, expander) = (Lines::new(source), Expander::default());
        Self { lines, expander, plain: String::new(), tolerant: false, skipped: 0, failed: false }
    }

    /// Passes over lines that cannot be read, such as those that a crash tore, and counts them.
    pub fn tolerant(mut self) -> Self {
        self.tolerant = true;
        self
    }

    /// How many lines a tolerant reader has passed over so far.
    pub fn skipped(&self) -> u64 {
        self.skipped
    }

    /// The next line that is an event; `None` at the end.
    fn next_event(&mut self) -> Result<Option<Event>> {
        loop {
            let line = self.lines.next_line().map_err(|fault| {
                self.failed = true;
                Error::new(ErrorCode::IoError, fault.to_string())
            })?;
            let Some(line) = line else { return Ok(None) };
            match read_line(&line, &mut self.expander, &mut self.plain) {
                Ok(None) => {}
                Ok(Some(event)) => return Ok(Some(event)),
                Err(_) if self.tolerant => self.skipped += 1,
                Err(error) => return Err(at(&line, error)),
            }
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        self.next_event().transpose()
    }
}

fn read_line(line: &Line<'_>, expander: &mut Expander, plain: &mut String) -> Result<Option<Event>> {
    if line.skipped > 0 {
        let error = Error::new(ErrorCode::LimitExceeded, format!("longer than {MAX_LINE_BYTES} bytes"));
        return Err(error.with("limit", "max_line_bytes"));
    }
    let text = line.text().ok_or_else(|| Error::invalid_payload("$", "is not UTF-8"))?;
    if text.is_empty() {
        return Ok(None);
    }
    match expander.expand(text, plain)? {
        Some(text) => read_event(text).map(Some),
        None => Ok(None),
    }
}

fn at(line: &Line<'_>, mut error: Error) -> Error {
    let torn = if line.is_terminated() { "" } else { ", which has no end" };
    error.message = format!("line {}{torn}: {}", line.number, error.message);
    error
}
