//! A run: what was read, one row a scope or mark.

use crate::atif;
use crate::calls;
use crate::line::{Boundary, Decision, Line, Profile, Response, Status};
use crate::names::Names;
use crate::row::{Flags, Kind, Row, Span, Usage};
use crate::source::Source;
use crate::tree::Tree;
use nemo_relay_types::{Error, ErrorCode, Result, ScopeType, Uuid};
use std::collections::HashMap;

/// How many lines that could not be read are named; the others are only counted.
const MAX_FAULTS: usize = 100;
/// More rows than the page can show, and fewer than a number of 32 bits can count.
const MAX_ROWS: usize = 20_000_000;

/// The events of a file, which may grow. The text is kept as it is, and looked into again where somebody wants details.
#[derive(Default)]
pub struct Run {
    pub(crate) source: Source,
    rows: Vec<Row>,
    by_uuid: HashMap<Uuid, u32>,
    names: Names,
    tree: Tree,
    faults: Vec<Fault>,
    skipped: u64,
    events: u64,
}

/// A line that is no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the line, from 1.
    pub line: u32,
    /// What is wrong with it.
    pub what: String,
}

impl Run {
    /// Reads a whole file: ATOF, plain, content-addressed or mixed, or one ATIF trajectory. Lines that cannot be read, such
    /// as the last one of a process that was killed, are counted and named in [`faults`](Self::faults).
    ///
    /// Errors: `invalid_payload` for an ATIF document that cannot be read, and where there is text but no event in it.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut run = Self::default();
        match atif::events(bytes)? {
            Some(lines) => run.append(lines.as_bytes()),
            None => run.append(bytes),
        }
        run.finish();
        match run.faults.first() {
            Some(fault) if run.events == 0 => {
                let what =
                    format!("holds no event of ATOF and is no ATIF trajectory; line {}: {}", fault.line, fault.what);
                Err(Error::new(ErrorCode::InvalidPayload, what))
            }
            _ => Ok(run),
        }
    }

    /// Takes more of a file of ATOF that grows. A last line without an end waits for the rest of it; the tree is as before
    /// until [`arrange`](Self::arrange).
    pub fn append(&mut self, bytes: &[u8]) {
        self.source.push(bytes);
        self.take_lines(false);
    }

    /// Puts the rows in order.
    pub fn arrange(&mut self) {
        self.tree = Tree::of(&mut self.rows, &self.by_uuid);
    }

    /// Takes the last line although it has no end, and puts the rows in order.
    pub fn finish(&mut self) {
        self.take_lines(true);
        self.arrange();
    }

    /// The rows, in the order in which they were first seen. The number of a row is its place here.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of that number.
    ///
    /// Errors: `not_found`.
    pub fn row(&self, number: u32) -> Result<&Row> {
        let missing = || Error::new(ErrorCode::NotFound, format!("the run has no row {number}"));
        self.rows.get(number as usize).ok_or_else(missing)
    }

    /// The text of a number in a row; that of 0 is empty.
    pub fn text(&self, number: u32) -> &str {
        self.names.text(number)
    }

    /// The texts by number.
    pub fn texts(&self) -> &[Box<str>] {
        self.names.all()
    }

    /// Where the rows stand below each other.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// How many events were read.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// How many lines could not be read.
    pub fn skipped(&self) -> u64 {
        self.skipped
    }

    /// The first hundred lines that could not be read.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether text is waiting for the end of its line.
    pub fn has_torn_line(&self) -> bool {
        self.source.rest() > 0
    }

    /// The line of a span, as far as rows need it.
    pub(crate) fn line(&self, span: Span) -> Option<Line<'_>> {
        Line::read(self.source.line(span)?).ok()
    }

    fn take_lines(&mut self, is_end: bool) {
        while let Some(span) = self.source.next_line(is_end) {
            match self.take(span) {
                Ok(is_event) => self.events += u64::from(is_event),
                Err(error) => self.skip(span, &error),
            }
        }
    }

    fn skip(&mut self, span: Span, error: &Error) {
        self.skipped += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { line: span.number, what: error.message.clone() });
        }
    }

    /// Says whether the line was an event, and no definition.
    fn take(&mut self, span: Span) -> Result<bool> {
        if self.source.define(span)? {
            return Ok(false);
        }
        let text = self.source.line(span).ok_or_else(|| Error::invalid_payload("$", "is too long or not UTF-8"))?;
        let line = Line::read(text)?;
        let boundary = line.boundary()?;
        let mut seen = Seen::of(&line, boundary, &self.source)?;
        seen.row.name = self.names.number(&line.name);
        seen.row.model = seen.model.as_deref().map_or(0, |model| self.names.number(model));
        match boundary {
            Boundary::Mark => seen.row.first = Some(span),
            Boundary::Start => seen.row.first = Some(span),
            Boundary::End => seen.row.last = Some(span),
        }
        self.put(seen.row, boundary)?;
        Ok(true)
    }

    fn put(&mut self, row: Row, boundary: Boundary) -> Result<()> {
        if boundary != Boundary::Mark
            && let Some(&number) = self.by_uuid.get(&row.uuid)
            && self.rows[number as usize].kind != Kind::Mark
        {
            return self.rows[number as usize].join(row, boundary);
        }
        if self.rows.len() >= MAX_ROWS {
            return Err(Error::new(ErrorCode::LimitExceeded, format!("more than {MAX_ROWS} scopes and marks")));
        }
        let number = self.rows.len() as u32;
        if boundary == Boundary::Mark {
            self.by_uuid.entry(row.uuid).or_insert(number);
        } else {
            self.by_uuid.insert(row.uuid, number);
        }
        self.rows.push(row);
        Ok(())
    }
}

/// What one line says of a row.
struct Seen {
    row: Row,
    model: Option<String>,
}

impl Seen {
    fn of(line: &Line<'_>, boundary: Boundary, source: &Source) -> Result<Self> {
        let kind = match boundary {
            Boundary::Mark => Kind::Mark,
            _ => Kind::of_scope(line.category.as_deref()),
        };
        let time = line.time()?;
        let row = Row {
            uuid: line.identity()?,
            parent_uuid: line.parent(),
            kind,
            flags: Flags::default(),
            name: 0,
            model: 0,
            start: time,
            end: (boundary == Boundary::End).then_some(time),
            usage: Usage::default(),
            chunks: 0,
            tool_call_id: None,
            first: None,
            last: None,
        };
        let mut seen = Self { row, model: None };
        seen.profile(line, boundary, source);
        let flags = &mut seen.row.flags;
        flags.set(Flags::OPEN, boundary == Boundary::Start);
        flags.set(Flags::NO_START, boundary == Boundary::End);
        match boundary {
            Boundary::Start => {}
            Boundary::End => {
                let status = Status::of(&line.plain(source, line.metadata));
                flags.set(Flags::ERROR, status.is_error());
            }
            Boundary::Mark => {
                flags.set(Flags::CHUNK, line.name == "llm.chunk");
                flags.set(Flags::GAP, line.name == "relay.gap");
            }
        }
        if let Some(decision) = decision(line, kind, boundary, source) {
            flags.set(Flags::REJECTED, decision.rejected);
            flags.set(Flags::ERROR, flags.has(Flags::ERROR) || decision.error.is_some());
        }
        Ok(seen)
    }

    fn profile(&mut self, line: &Line<'_>, boundary: Boundary, source: &Source) {
        let Some(raw) = line.category_profile.map(|raw| raw.get()).filter(|raw| *raw != "null") else { return };
        // What is in a profile may be long and is not needed; a profile that is itself referred to must be put together.
        let whole =
            if raw.starts_with("{\"$content\"") { line.plain(source, line.category_profile) } else { raw.into() };
        let profile: Profile<'_> = serde_json::from_str(&whole).unwrap_or_default();
        self.model = profile.model_name;
        self.row.tool_call_id = profile.tool_call_id.map(Into::into);
        if self.row.kind != Kind::Scope(ScopeType::Llm) || boundary != Boundary::End {
            return;
        }
        let response = match profile.annotated_response {
            Some(raw) => source.plain(&line.atof_version, raw.get()).ok().map(|text| text.into_owned()),
            None => calls::response(line, source),
        };
        let response = response.and_then(|text| serde_json::from_str::<Response>(&text).ok());
        if let Some(mut response) = response {
            self.model = response.model.take().or(self.model.take());
            self.row.usage = response.usage();
        }
    }
}

/// What a guardrail decided, at its end and on the mark of a refusal.
fn decision(line: &Line<'_>, kind: Kind, boundary: Boundary, source: &Source) -> Option<Decision> {
    let is_guardrail = kind == Kind::Scope(ScopeType::Guardrail) && boundary == Boundary::End;
    let is_mark = boundary == Boundary::Mark && line.data?.get().contains("\"rejected\":true");
    if !is_guardrail && !is_mark {
        return None;
    }
    serde_json::from_str(&line.plain(source, line.data)).ok()
}

impl Row {
    /// Takes what the other boundary of the scope says.
    ///
    /// Errors: `invalid_payload` where that boundary has been there already.
    fn join(&mut self, other: Row, boundary: Boundary) -> Result<()> {
        match boundary {
            Boundary::Start if self.first.is_none() => {
                self.start = other.start;
                self.first = other.first;
                self.parent_uuid = other.parent_uuid.or(self.parent_uuid);
                self.flags.set(Flags::NO_START, false);
            }
            Boundary::End if self.last.is_none() => {
                self.end = other.end;
                self.last = other.last;
                self.usage = other.usage;
                self.flags = Flags(self.flags.0 | other.flags.0);
                self.flags.set(Flags::OPEN, false);
                self.flags.set(Flags::NO_START, false);
            }
            _ => return Err(Error::invalid_payload("$.uuid", "is that of a scope with this boundary already")),
        }
        if other.model != 0 {
            self.model = other.model;
        }
        self.tool_call_id = other.tool_call_id.or(self.tool_call_id.take());
        Ok(())
    }
}
