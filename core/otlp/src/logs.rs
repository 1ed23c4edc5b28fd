//! Log records from marks. Pure: the caller says what time it is.

use crate::config::LogConfig;
use crate::context::{Completed, Context, span_id, trace_id};
use crate::diagnostics::Diagnostics;
use crate::members::unquoted;
use crate::message::{Any, LogRecord, Resource};
use crate::promote::promoted_resource;
use crate::spans::METRIC_SCHEMA;
use crate::times::Times;
use crate::value::{self, Attributes};
use nemo_relay_types::{
    ATOF_VERSION, Event, LogSeverity, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid, metadata_key,
};
use std::collections::HashMap;
use std::sync::Arc;

const DEFAULT_TTL_MILLIS: u64 = 60_000;
const MAX_OPEN: usize = 16_384;

/// Makes log records of marks.
pub struct Logs {
    minimum: LogSeverity,
    resource: Arc<Resource>,
    promote_to_resource: Vec<String>,
    /// The places of scopes that are open, a bounded number of them.
    open: HashMap<Uuid, Context>,
    completed: Completed,
    times: Times,
    diagnostics: Arc<Diagnostics>,
}

impl Logs {
    /// Makes log records of marks that are serious enough for `config`.
    pub fn new(
        config: &LogConfig,
        resource: Resource,
        promote_to_resource: Vec<String>,
        diagnostics: Arc<Diagnostics>,
    ) -> Self {
        Self {
            minimum: config.minimum_severity,
            resource: Arc::new(resource),
            promote_to_resource,
            open: HashMap::new(),
            completed: Completed::new(config.completed_span_context_ttl_millis.unwrap_or(DEFAULT_TTL_MILLIS)),
            times: Times::new(diagnostics.clone()),
            diagnostics,
        }
    }

    /// The record of an event that was seen at a time, where it is one for the log.
    pub fn take(&mut self, event: &Event, observed: Timestamp, now_millis: u64) -> Option<(Arc<Resource>, LogRecord)> {
        self.take_of(event, None, observed, now_millis)
    }

    /// The same of an event in a W3C trace that began elsewhere.
    pub fn take_of(
        &mut self,
        event: &Event,
        trace: Option<Uuid>,
        observed: Timestamp,
        now_millis: u64,
    ) -> Option<(Arc<Resource>, LogRecord)> {
        self.completed.expire(now_millis);
        match event {
            Event::Scope(scope) => {
                self.remember(scope, trace, now_millis);
                None
            }
            Event::Mark(mark) => self.record(mark, trace, observed),
        }
    }

    fn known(&self, uuid: Option<Uuid>) -> Option<&Context> {
        let uuid = uuid?;
        self.open.get(&uuid).or_else(|| self.completed.get(&uuid))
    }

    /// The trace is that of the scope's span.
    fn remember(&mut self, scope: &ScopeEvent, trace: Option<Uuid>, now_millis: u64) {
        if self.completed.get(&scope.uuid).is_some() {
            return;
        }
        let (own, root) = (span_id(scope.uuid), scope.propagation_root_uuid);
        let said = trace.or(root).map(trace_id);
        let around = self.known(scope.parent_uuid).filter(|parent| said.is_none_or(|said| said == parent.trace_id));
        let context = match self.known(Some(scope.uuid)).or(around) {
            Some(known) => Context { span_id: own, root: root.unwrap_or(known.root), ..known.clone() },
            None => {
                let root = root.unwrap_or(scope.uuid);
                let metadata = scope.metadata.as_ref();
                let resource = promoted_resource(&self.resource, metadata, &self.promote_to_resource);
                Context { trace_id: trace_id(trace.unwrap_or(root)), span_id: own, root, resource }
            }
        };
        if scope.scope_category == ScopeCategory::Start && self.open.len() < MAX_OPEN {
            self.open.insert(scope.uuid, context);
        } else {
            self.open.remove(&scope.uuid);
            self.completed.insert(scope.uuid, context, now_millis);
        }
    }

    fn record(&self, mark: &MarkEvent, trace: Option<Uuid>, observed: Timestamp) -> Option<(Arc<Resource>, LogRecord)> {
        if mark.data_schema.as_ref().is_some_and(|schema| schema.name == METRIC_SCHEMA) {
            return None;
        }
        let severity = self.severity(mark)?;
        if severity.number() < self.minimum.number() {
            return None;
        }
        let place = self.known(mark.parent_uuid);
        let root = place.map(|place| place.root).or(mark.propagation_root_uuid).unwrap_or(mark.uuid);
        let record = LogRecord {
            time: self.times.nanos(mark.timestamp),
            observed: self.times.nanos(observed),
            severity,
            body: mark.data.as_ref().and_then(value::structured),
            attributes: attributes(mark, value::of_uuid(root)),
            trace_id: place.map_or_else(|| trace_id(trace.unwrap_or(root)), |place| place.trace_id),
            span_id: mark
                .parent_uuid
                .filter(|parent| place.is_some() || trace.is_some() || *parent != root)
                .map(span_id),
        };
        Some((place.map_or_else(|| self.resource.clone(), |place| place.resource.clone()), record))
    }

    /// The severity of a mark; `None` where it names one that does not exist.
    fn severity(&self, mark: &MarkEvent) -> Option<LogSeverity> {
        let metadata = value::members(mark.metadata.as_ref());
        let Some(raw) = metadata.get(metadata_key::NEMO_RELAY_LOG_SEVERITY) else { return Some(LogSeverity::Info) };
        let severity = unquoted(raw).and_then(|word| LogSeverity::parse(&word));
        if severity.is_none() {
            let why = format!("mark {:?} has the severity {}, which does not exist", mark.name, raw);
            self.diagnostics.add("otel.log_mark_invalid_severity", 1, why);
        }
        severity
    }
}

fn attributes(mark: &MarkEvent, root: String) -> Vec<crate::message::KeyValue> {
    let mut attributes = Attributes::default();
    attributes.add("nemo_relay.atof.version", ATOF_VERSION);
    attributes.add("nemo_relay.mark.name", &*mark.name);
    attributes.add("nemo_relay.mark.uuid", value::of_uuid(mark.uuid));
    attributes.add("nemo_relay.session.instance_id", root);
    attributes.maybe("nemo_relay.mark.parent_uuid", mark.parent_uuid.map(value::of_uuid));
    attributes.maybe("nemo_relay.mark.category", mark.category.as_deref());
    let profile = mark.category_profile.as_ref().and_then(value::structured);
    attributes.maybe("nemo_relay.mark.category_profile", profile);
    if let Some(schema) = &mark.data_schema {
        attributes.add("nemo_relay.mark.data_schema.name", schema.name.as_str());
        attributes.add("nemo_relay.mark.data_schema.version", schema.version.as_str());
    }
    attributes.maybe("nemo_relay.mark.metadata", metadata(mark));
    attributes.list
}

/// The metadata without the severity, which the record has itself.
fn metadata(mark: &MarkEvent) -> Option<Any> {
    match mark.metadata.as_ref().and_then(value::structured)? {
        Any::Map(mut members) => {
            members.retain(|member| member.key != metadata_key::NEMO_RELAY_LOG_SEVERITY);
            (!members.is_empty()).then_some(Any::Map(members))
        }
        other => Some(other),
    }
}
