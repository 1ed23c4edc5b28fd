//! Spans from events, one event at a time. Pure: the caller says what time it is.

use crate::config::{AttributeMapping, MarkProjection, Projection, TraceConfig};
use crate::context::{Completed, Context, span_id, trace_id};
use crate::diagnostics::Diagnostics;
use crate::ending::Ending;
use crate::message::{Any, Link, Resource, Span, SpanEvent, SpanId, SpanKind, Status};
use crate::open::{Early, End, Open, OpenSpans};
use crate::project::{self, Scope};
use crate::promote::{Promotion, promoted_resource};
use crate::times::Times;
use crate::value::{Attributes, members};
use nemo_relay_types::{Event, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use std::sync::Arc;

/// The schema of the marks that hold measurements; they are metrics and nothing else.
pub(crate) const METRIC_SCHEMA: &str = "nemo.relay.metric_measurements";

const DEFAULT_TTL_MILLIS: u64 = 60_000;
/// How long an end waits for its start.
const EARLY_MILLIS: u64 = 1_000;
/// More events than this are left out of a span and counted.
const MAX_EVENTS: usize = 128;

/// A span that is complete, with its resource.
pub struct FinishedSpan {
    /// Who sends it.
    pub resource: Arc<Resource>,
    /// The span.
    pub span: Span,
}

/// Makes spans of events. Holds the spans that are open, a bounded number of them.
pub struct Traces {
    projection: Projection,
    mark_projection: MarkProjection,
    excluded: Vec<String>,
    mappings: Vec<AttributeMapping>,
    promotion: Promotion,
    resource: Arc<Resource>,
    promote_to_resource: Vec<String>,
    open: OpenSpans,
    early: Early,
    completed: Completed,
    finished: Vec<FinishedSpan>,
    times: Times,
    diagnostics: Arc<Diagnostics>,
}

/// Where a new span belongs.
struct Place {
    context: Context,
    parent: Option<SpanId>,
    parent_is_remote: bool,
    /// What is around it, where that is in another trace.
    link: Option<Link>,
}

impl Place {
    fn open(self, event: &ScopeEvent) -> Open {
        let mut open = Open::new(event.clone(), self.context, self.parent);
        open.parent_is_remote = self.parent_is_remote;
        open.link = self.link;
        open
    }
}

impl Traces {
    /// Makes spans in the projection of `config` for `resource`.
    pub fn new(
        config: &TraceConfig,
        resource: Resource,
        promote_to_resource: Vec<String>,
        diagnostics: Arc<Diagnostics>,
    ) -> Self {
        Self {
            projection: config.projection,
            mark_projection: config.mark_projection,
            excluded: config.mark_exclude_names.clone().unwrap_or_else(|| vec!["llm.chunk".to_owned()]),
            mappings: config.attribute_mappings.clone(),
            promotion: Promotion::new(config.promote_metadata_prefixes.clone()),
            resource: Arc::new(resource),
            promote_to_resource,
            open: OpenSpans::default(),
            early: Early::default(),
            completed: Completed::new(config.completed_span_context_ttl_millis.unwrap_or(DEFAULT_TTL_MILLIS)),
            finished: Vec::new(),
            times: Times::new(diagnostics.clone()),
            diagnostics,
        }
    }

    /// Takes an event at a time in milliseconds, which never goes backwards and begins anywhere.
    pub fn take(&mut self, event: &Event, now_millis: u64) {
        self.take_of(event, None, now_millis);
    }

    /// The same of an event in a W3C trace that began elsewhere.
    pub fn take_of(&mut self, event: &Event, trace: Option<Uuid>, now_millis: u64) {
        self.tick(now_millis);
        match event {
            Event::Mark(mark) => self.mark(mark, trace),
            Event::Scope(scope) if scope.scope_category == ScopeCategory::Start => self.start(scope, trace, now_millis),
            Event::Scope(scope) => self.end(scope, trace, now_millis),
        }
    }

    /// Does what has become due: gives up waiting for starts, and forgets the places of old spans.
    pub fn tick(&mut self, now_millis: u64) {
        self.completed.expire(now_millis);
        while let Some(end) = self.early.due(now_millis) {
            self.end_alone(&end, now_millis);
        }
    }

    /// The spans that are complete.
    pub fn drain(&mut self) -> Vec<FinishedSpan> {
        std::mem::take(&mut self.finished)
    }

    /// Forgets spans whose ends were lost on the way here.
    pub fn lose(&mut self, ends: &[Uuid]) {
        let lost = ends.iter().filter(|end| self.open.remove(end).is_some()).count() as u64;
        self.diagnostics.add("otel.spans_dropped", lost, "the queue of events was full");
    }

    /// How many spans are open.
    pub fn open_count(&self) -> usize {
        self.open.len()
    }

    /// About how many bytes the events of open spans, and ends that wait for their starts, hold.
    pub fn kept(&self) -> usize {
        self.open.bytes() + self.early.bytes()
    }

    /// Gives up waiting for starts.
    pub fn settle(&mut self, now_millis: u64) {
        while let Some(end) = self.early.oldest() {
            self.end_alone(&end, now_millis);
        }
    }

    /// Ends what is open, as cancelled at a time: nothing more will come.
    pub fn close(&mut self, at: Timestamp, now_millis: u64) {
        self.settle(now_millis);
        while let Some(open) = self.open.pop_oldest() {
            self.finish(open, &Ending::Shutdown(at), now_millis);
        }
    }

    fn start(&mut self, start: &ScopeEvent, trace: Option<Uuid>, now_millis: u64) {
        if self.open.contains(&start.uuid) || self.completed.get(&start.uuid).is_some() {
            return;
        }
        let open = self.place(start, trace).open(start);
        if let Some(end) = self.early.remove(&start.uuid) {
            return self.finish(open, &Ending::Seen(&end.event), now_millis);
        }
        self.open.insert(open);
        self.lighten();
        while let Some(oldest) = self.open.over_limit() {
            self.diagnostics.add("otel.open_span_limit", 1, "too many spans are open; the oldest was ended");
            self.finish(oldest, &Ending::Limit(start.timestamp), now_millis);
        }
    }

    /// A payload that is too large costs itself, and not the spans around it.
    fn lighten(&mut self) {
        let taken = self.open.lighten();
        if taken > 0 {
            self.diagnostics.add(
                "otel.open_payload_limit",
                taken,
                "payloads of open spans are too large; the largest was left out",
            );
        }
    }

    fn end(&mut self, end: &ScopeEvent, trace: Option<Uuid>, now_millis: u64) {
        if let Some(open) = self.open.remove(&end.uuid) {
            return self.finish(open, &Ending::Seen(end), now_millis);
        }
        if self.completed.get(&end.uuid).is_some() {
            return;
        }
        self.early.insert(End { event: end.clone(), trace }, now_millis.saturating_add(EARLY_MILLIS));
        while let Some(oldest) = self.early.over_limit() {
            self.end_alone(&oldest, now_millis);
        }
    }

    /// A span of which only the end was seen, such as one that was open when the exporter was registered.
    fn end_alone(&mut self, end: &End, now_millis: u64) {
        let open = self.place(&end.event, end.trace).open(&end.event);
        let end = &end.event;
        let (is_root, root) = (open.begins_run(), open.context.root);
        let scope = Scope { start: None, end: Some(end), any: end, is_root, root };
        let mut projected = project::project(self.projection, &scope);
        projected.attributes.put("nemo_relay.start_observed", Any::Bool(false));
        self.emit(open, projected, &Ending::Seen(end), now_millis);
    }

    fn finish(&mut self, open: Open, ending: &Ending<'_>, now_millis: u64) {
        let start = &open.start;
        let (is_root, root) = (open.begins_run(), open.context.root);
        let scope = Scope { start: Some(start), end: ending.event(), any: start, is_root, root };
        let mut projected = project::project(self.projection, &scope);
        if open.truncated {
            projected.attributes.put("nemo_relay.start.truncated", Any::Bool(true));
        }
        if let Some(why) = ending.incomplete() {
            projected.attributes.put("nemo_relay.incomplete", why);
        }
        self.emit(open, projected, ending, now_millis);
    }

    fn emit(&mut self, mut open: Open, projected: project::Projected, ending: &Ending<'_>, now_millis: u64) {
        let start = self.times.nanos(open.start.timestamp);
        let time = self.times.nanos(ending.time()).max(start);
        let end = ending.event();
        let mut events = open.take_events();
        events.extend(project::exception(&members(end.and_then(|end| end.metadata.as_ref())), time));
        let mut attributes = projected.attributes;
        let metadata = end.and_then(|end| end.metadata.as_ref()).or(open.start.metadata.as_ref());
        self.promotion.apply(metadata, &mut attributes, &self.diagnostics);
        self.map(&mut attributes);
        self.completed.insert(open.start.uuid, open.context.clone(), now_millis);
        self.finished.push(FinishedSpan {
            resource: open.context.resource,
            span: Span {
                trace_id: open.context.trace_id,
                span_id: open.context.span_id,
                parent: open.parent,
                parent_is_remote: open.parent_is_remote,
                name: projected.name,
                kind: projected.kind,
                start,
                end: time,
                attributes: attributes.list,
                dropped_attributes: attributes.dropped,
                events,
                dropped_events: open.dropped_events,
                links: open.link.into_iter().collect(),
                status: ending.status(),
            },
        });
    }

    fn map(&self, attributes: &mut Attributes) {
        for mapping in &self.mappings {
            if let Some(value) = attributes.get(&mapping.key).cloned() {
                attributes.put(mapping.alias.clone(), value);
            }
        }
    }

    fn mark(&mut self, mark: &MarkEvent, trace: Option<Uuid>) {
        let is_metric = mark.data_schema.as_ref().is_some_and(|schema| schema.name == METRIC_SCHEMA);
        if is_metric || self.projection == Projection::GenAi {
            return;
        }
        let mut attributes = project::mark_attributes(mark);
        self.map(&mut attributes);
        let excluded = self.excluded.iter().any(|name| *name == *mark.name);
        let as_tool = self.mark_projection == MarkProjection::Tool && !excluded;
        let time = self.times.nanos(mark.timestamp);
        let orphan = !mark.parent_uuid.is_some_and(|parent| self.open.contains(&parent));
        if !orphan && !as_tool {
            // It is kept as long as its span is open, without the room that was left over.
            attributes.list.shrink_to_fit();
            let event = SpanEvent { time, name: mark.name.to_string(), attributes: attributes.list };
            self.open.add_event(mark, event, MAX_EVENTS);
            return self.lighten();
        }
        for attribute in project::mark_span_attributes(self.projection, as_tool, orphan) {
            attributes.put(attribute.key, attribute.value);
        }
        let place = self.place_of_mark(mark, trace);
        self.mark_span(mark, place, attributes, time);
    }

    fn mark_span(&mut self, mark: &MarkEvent, place: Place, attributes: Attributes, time: u64) {
        self.finished.push(FinishedSpan {
            resource: place.context.resource,
            span: Span {
                trace_id: place.context.trace_id,
                span_id: place.context.span_id,
                parent: place.parent,
                parent_is_remote: place.parent_is_remote,
                name: format!("mark:{}", mark.name),
                kind: SpanKind::Internal,
                start: time,
                end: time,
                attributes: attributes.list,
                dropped_attributes: attributes.dropped,
                events: Vec::new(),
                dropped_events: 0,
                links: Vec::new(),
                status: Status::Unset,
            },
        });
    }

    fn known(&self, uuid: Option<Uuid>) -> Option<&Context> {
        let uuid = uuid?;
        self.open.get(&uuid).map(|open| &open.context).or_else(|| self.completed.get(&uuid))
    }

    /// A scope belongs in the trace that its process names to others: the one that began elsewhere, else that of its run. It
    /// is under its parent where that is in the same trace, or not known here; else the two are linked.
    fn place(&self, event: &ScopeEvent, trace: Option<Uuid>) -> Place {
        let own = span_id(event.uuid);
        let root = event.propagation_root_uuid;
        let around = self.known(event.parent_uuid);
        let said = trace.or(root).map(trace_id);
        if let Some(parent) = around.filter(|parent| said.is_none_or(|said| said == parent.trace_id)) {
            let context = Context { span_id: own, root: root.unwrap_or(parent.root), ..parent.clone() };
            return Place { context, parent: Some(parent.span_id), parent_is_remote: false, link: None };
        }
        let link = around.map(|other| Link { trace_id: other.trace_id, span_id: other.span_id });
        let root = root.unwrap_or(event.uuid);
        let begins = link.is_some() || (trace.is_none() && root == event.uuid);
        let parent = event.parent_uuid.filter(|parent| !begins && *parent != event.uuid).map(span_id);
        let resource = promoted_resource(&self.resource, event.metadata.as_ref(), &self.promote_to_resource);
        let context = Context { trace_id: trace_id(trace.unwrap_or(root)), span_id: own, root, resource };
        Place { context, parent_is_remote: parent.is_some(), parent, link }
    }

    /// As for a scope; but what stands directly under a root that nobody started has no parent.
    fn place_of_mark(&self, mark: &MarkEvent, trace: Option<Uuid>) -> Place {
        let own = span_id(mark.uuid);
        if let Some(parent) = self.known(mark.parent_uuid) {
            let context = Context { span_id: own, ..parent.clone() };
            return Place { context, parent: Some(parent.span_id), parent_is_remote: false, link: None };
        }
        let root = mark.propagation_root_uuid.unwrap_or(mark.uuid);
        let begins = |parent: &Uuid| trace.is_none() && (root == *parent || root == mark.uuid);
        let parent = mark.parent_uuid.filter(|parent| !begins(parent) && *parent != mark.uuid);
        if parent.is_some_and(|parent| parent != root) {
            let why = "the span that a mark belongs to is not known any more";
            self.diagnostics.add("otel.completed_span_context_expired", 1, why);
        }
        let trace_id = trace_id(trace.unwrap_or(root));
        let context = Context { trace_id, span_id: own, root, resource: self.resource.clone() };
        Place { context, parent: parent.map(span_id), parent_is_remote: parent.is_some(), link: None }
    }
}
