//! What a scope looks like as a span, in each of the three projections. Pure: no clock, no I/O.

mod full;
mod gen_ai;
mod gen_ai_messages;
mod llm;
mod mark;
mod openinference;
mod openinference_documents;
mod openinference_messages;

pub(crate) use llm::{Llm, is_streaming};
pub(crate) use mark::{mark_attributes, mark_span_attributes};

use crate::config::Projection;
use crate::message::{SpanEvent, SpanKind, Status};
use crate::tables::{CLIENTS, ROOT_METADATA};
use crate::value::{self, Attributes, Members};
use nemo_relay_types::metadata_key;
use nemo_relay_types::{Json, ScopeEvent, Uuid};

/// A scope with what is known of it.
pub(crate) struct Scope<'a> {
    /// The start, where it was seen.
    pub start: Option<&'a ScopeEvent>,
    /// The end, where there was one.
    pub end: Option<&'a ScopeEvent>,
    /// One of the two.
    pub any: &'a ScopeEvent,
    /// Whether the scope begins a trace or a run.
    pub is_root: bool,
    /// The identity of the run.
    pub root: Uuid,
}

/// What a projection decides.
pub(crate) struct Projected {
    pub name: String,
    pub kind: SpanKind,
    pub attributes: Attributes,
}

/// A scope in a projection.
pub(crate) fn project(projection: Projection, scope: &Scope<'_>) -> Projected {
    match projection {
        Projection::Full => full::project(scope),
        Projection::GenAi => gen_ai::project(scope),
        Projection::OpenInference => openinference::project(scope),
    }
}

impl<'a> Scope<'a> {
    pub fn new(start: Option<&'a ScopeEvent>, end: Option<&'a ScopeEvent>) -> Option<Self> {
        let any = start.or(end)?;
        Some(Self { start, end, any, is_root: false, root: any.uuid })
    }

    pub fn name(&self) -> &str {
        &self.any.name
    }

    pub fn category(&self) -> &str {
        self.any.category.as_deref().unwrap_or("unknown")
    }

    pub fn input(&self) -> Option<&Json> {
        self.start.and_then(|start| start.data.as_ref()).filter(|data| !data.is_null())
    }

    pub fn output(&self) -> Option<&Json> {
        self.end.and_then(|end| end.data.as_ref()).filter(|data| !data.is_null())
    }

    /// The metadata as the end has it, which is that of the start and more.
    pub fn metadata(&self) -> Option<&Json> {
        let of = |event: Option<&'a ScopeEvent>| event.and_then(|event| event.metadata.as_ref());
        of(self.end).or_else(|| of(self.start))
    }

    /// A text of the category's profile, of the end before that of the start.
    pub fn profile_text(&self, key: &str) -> Option<String> {
        let of = |event: Option<&ScopeEvent>| value::text(&profile(event?), key);
        of(self.end).or_else(|| of(self.start))
    }

    fn kind(&self, clients: &[&str]) -> SpanKind {
        if clients.contains(&self.category()) { SpanKind::Client } else { SpanKind::Internal }
    }
}

pub(crate) fn profile(event: &ScopeEvent) -> Members<'_> {
    value::members(event.category_profile.as_ref())
}

/// How a scope ended, as its metadata says.
pub(crate) fn status(metadata: &Members<'_>) -> Status {
    match value::text(metadata, metadata_key::OTEL_STATUS_CODE).as_deref() {
        Some("OK") => Status::Ok,
        Some("ERROR") => {
            Status::Error(value::text(metadata, metadata_key::OTEL_STATUS_DESCRIPTION).unwrap_or_default())
        }
        _ => Status::Unset,
    }
}

/// The event that tells of the error of a scope that failed.
pub(crate) fn exception(metadata: &Members<'_>, time: u64) -> Option<SpanEvent> {
    let Status::Error(description) = status(metadata) else { return None };
    let mut attributes = Attributes::default();
    let kind =
        value::text(metadata, metadata_key::EXCEPTION_TYPE).or_else(|| value::text(metadata, metadata_key::ERROR_TYPE));
    attributes.maybe("exception.type", kind);
    if !description.is_empty() {
        attributes.add("exception.message", description);
    }
    let attributes = attributes.list;
    (!attributes.is_empty()).then(|| SpanEvent { time, name: "exception".to_owned(), attributes })
}

/// What only the root of a trace or of a run has.
fn root_attributes(scope: &Scope<'_>, attributes: &mut Attributes) {
    if !scope.is_root {
        return;
    }
    let metadata = value::members(scope.start.and_then(|start| start.metadata.as_ref()).or(scope.metadata()));
    for (key, attribute) in ROOT_METADATA {
        attributes.maybe(*attribute, metadata.get(key).and_then(value::flat));
    }
    attributes.add("nemo_relay.session.instance_id", value::of_uuid(scope.root));
}

fn error_type(scope: &Scope<'_>, attributes: &mut Attributes) {
    let metadata = value::members(scope.end.and_then(|end| end.metadata.as_ref()));
    attributes.maybe("error.type", value::text(&metadata, metadata_key::ERROR_TYPE));
}

/// The `gen_ai` kinds differ from the general ones.
fn general_kind(scope: &Scope<'_>) -> SpanKind {
    scope.kind(CLIENTS)
}
