//! Spans.

use super::{KeyValue, Message, SpanId, TraceId, Writer};

/// What a span is to its surroundings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpanKind {
    /// Work inside the process.
    #[default]
    Internal = 1,
    /// A request to something else.
    Client = 3,
}

/// How the work ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nobody said.
    #[default]
    Unset,
    /// Well.
    Ok,
    /// It failed, with a text that says how.
    Error(String),
}

/// A point in time inside a span.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanEvent {
    /// Nanoseconds since the Unix epoch.
    pub time: u64,
    /// Its name.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<KeyValue>,
}

/// A span that this one has to do with.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Its trace.
    pub trace_id: TraceId,
    /// It.
    pub span_id: SpanId,
}

/// A unit of work.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its trace.
    pub trace_id: TraceId,
    /// Its id.
    pub span_id: SpanId,
    /// The span that it is part of.
    pub parent: Option<SpanId>,
    /// Whether the parent is in another process, as far as that is known.
    pub parent_is_remote: bool,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: SpanKind,
    /// When it began, in nanoseconds since the Unix epoch.
    pub start: u64,
    /// When it ended.
    pub end: u64,
    /// Its attributes; no key twice.
    pub attributes: Vec<KeyValue>,
    /// How many attributes were left out.
    pub dropped_attributes: u32,
    /// What happened inside.
    pub events: Vec<SpanEvent>,
    /// How many events were left out.
    pub dropped_events: u32,
    /// Spans of other traces.
    pub links: Vec<Link>,
    /// How it ended.
    pub status: Status,
}

const SAMPLED: u32 = 0x01;
const REMOTE_IS_KNOWN: u32 = 0x100;
const PARENT_IS_REMOTE: u32 = 0x200;

impl Span {
    fn flags(&self) -> u32 {
        SAMPLED | REMOTE_IS_KNOWN | if self.parent_is_remote { PARENT_IS_REMOTE } else { 0 }
    }
}

impl Message for Span {
    fn write(&self, out: &mut impl Writer) {
        out.id(1, "traceId", &self.trace_id.0);
        out.id(2, "spanId", &self.span_id.0);
        if let Some(parent) = &self.parent {
            out.id(4, "parentSpanId", &parent.0);
        }
        out.fixed32(16, "flags", self.flags());
        out.string(5, "name", &self.name);
        out.uint32(6, "kind", self.kind as u32);
        out.fixed64(7, "startTimeUnixNano", self.start);
        out.fixed64(8, "endTimeUnixNano", self.end);
        out.messages(9, "attributes", &self.attributes);
        dropped(out, 10, "droppedAttributesCount", self.dropped_attributes);
        out.messages(11, "events", &self.events);
        dropped(out, 12, "droppedEventsCount", self.dropped_events);
        out.messages(13, "links", &self.links);
        out.message(15, "status", &self.status);
    }
}

fn dropped(out: &mut impl Writer, number: u32, name: &str, count: u32) {
    if count > 0 {
        out.uint32(number, name, count);
    }
}

impl Message for SpanEvent {
    fn write(&self, out: &mut impl Writer) {
        out.fixed64(1, "timeUnixNano", self.time);
        out.string(2, "name", &self.name);
        out.messages(3, "attributes", &self.attributes);
    }
}

impl Message for Link {
    fn write(&self, out: &mut impl Writer) {
        out.id(1, "traceId", &self.trace_id.0);
        out.id(2, "spanId", &self.span_id.0);
    }
}

impl Message for Status {
    fn write(&self, out: &mut impl Writer) {
        match self {
            Self::Unset => {}
            Self::Ok => out.uint32(3, "code", 1),
            Self::Error(message) => {
                if !message.is_empty() {
                    out.string(2, "message", message);
                }
                out.uint32(3, "code", 2);
            }
        }
    }
}
