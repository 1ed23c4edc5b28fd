//! The events of a managed call. A span that was started is ended exactly once: by success, by failure, or, when the
//! machine is dropped, as cancelled.

use super::tool::Call;
use super::{Host, Outcome, Slot, stages};
use crate::scope_ops::status_metadata;
use nemo_relay_types::{
    Error, Event, Family, Json, MarkEvent, PendingMarkSpec, ScopeCategory, ScopeEvent, ScopeType, Timestamp,
    ToolProfile, Uuid,
};
use std::sync::Arc;

/// What an event is to show of a payload.
pub(super) enum Sanitized {
    /// This.
    Shown(Json),
    /// Nothing: a sanitizer failed.
    Withheld,
    /// Nothing: the value is no JSON.
    NotJson(Error),
}

/// The scope of the call itself.
pub(super) struct Span {
    call: Arc<Call>,
    open: Option<Open>,
    ended_at: Timestamp,
    uuid: Uuid,
}

struct Open {
    started_at: Timestamp,
}

impl Span {
    pub(super) fn new(call: Arc<Call>) -> Self {
        Self { call, open: None, ended_at: Timestamp::default(), uuid: Uuid::nil() }
    }

    pub(super) async fn start(&mut self, host: &Host, sanitize: Option<Family>, args: Slot) {
        let runtime = &self.call.runtime;
        let now = runtime.now();
        if !self.call.observed() {
            self.open(now);
            return;
        }
        let data = match stages::sanitize(&self.call, host, sanitize, args).await {
            Sanitized::Shown(json) => Some(json).filter(|json| !json.is_null()),
            Sanitized::Withheld | Sanitized::NotJson(_) => None,
        };
        self.open(now);
        let metadata = self.call.params.metadata.clone();
        self.emit(ScopeCategory::Start, now, data, metadata, self.profile(None));
    }

    fn open(&mut self, started_at: Timestamp) {
        self.uuid = self.call.runtime.new_uuid(started_at);
        self.open = Some(Open { started_at });
    }

    pub(super) async fn end(&mut self, host: &Host, sanitize: Option<Family>, outcome: Outcome) {
        let annotation = if self.call.observed() { self.end_event(host, sanitize, outcome).await } else { None };
        let Some((at, data, metadata, annotation)) = annotation else {
            self.open = None;
            return;
        };
        self.emit(ScopeCategory::End, at, data, metadata, self.profile(annotation));
        self.open = None;
    }

    async fn end_event(&mut self, host: &Host, sanitize: Option<Family>, outcome: Outcome) -> Option<EndParts> {
        let params = &self.call.params;
        let mut status = status_metadata(None);
        let data = match stages::sanitize(&self.call, host, sanitize, outcome.result).await {
            Sanitized::Shown(json) if json.is_null() => params.data.clone(),
            Sanitized::Shown(json) => Some(json),
            Sanitized::Withheld => None,
            Sanitized::NotJson(error) => {
                // Code and place alone: the words for what is there are those of each language.
                let why = Json::string(&format!("{}: {}", error.code.as_str(), error.get("path").unwrap_or("$")));
                let note = Json::from_trusted(format!(r#"{{"nemo_relay.payload_error":{why}}}"#));
                status = Json::merged(Some(&note), Some(&status)).unwrap_or(status);
                None
            }
        };
        let annotation = match outcome.annotation {
            Some(slot) => host.encode(slot).await.ok().filter(|json| !json.is_null()),
            None => None,
        };
        let metadata = Json::merged(params.metadata.as_ref(), Some(&status));
        Some((self.end_time(), data, metadata, annotation))
    }

    /// Ends the span, if it was started, with the error that the caller gets.
    pub(super) fn fail(&mut self, error: &Error) {
        let text = error.to_string();
        let mut note = String::from("{");
        if let Some(kind) = error.code.event_type() {
            note.push_str(&format!(r#""error.type":{},"#, Json::string(kind)));
        }
        if let Some(class) = error.get("exception_type").filter(|class| !class.is_empty()) {
            note.push_str(&format!(r#""exception.type":{},"#, Json::string(class)));
        }
        note.push_str(&format!(r#""otel.status_code":"ERROR","otel.status_description":{}}}"#, Json::string(&text)));
        self.end_without_result(Json::from_trusted(note));
    }

    fn end_without_result(&mut self, status: Json) {
        if self.open.is_some() && self.call.observed() {
            let at = self.end_time();
            let params = &self.call.params;
            let data = params.data.clone();
            let metadata = Json::merged(params.metadata.as_ref(), Some(&status));
            self.emit(ScopeCategory::End, at, data, metadata, self.profile(None));
        }
        self.open = None;
    }

    /// Emits the marks that the intercepts left behind, a microsecond apart after the end.
    #[allow(clippy::needless_update, reason = "a field that the spec adds to events is to need no line here")]
    pub(super) fn pending_marks(&self, marks: Vec<PendingMarkSpec>) {
        let recipients = self.call.recipients();
        if recipients.is_empty() {
            return;
        }
        for (position, mark) in (1..).zip(marks) {
            let timestamp = self.ended_at.plus_micros(position);
            let event = MarkEvent {
                uuid: self.call.runtime.new_uuid(timestamp),
                parent_uuid: Some(self.uuid),
                propagation_root_uuid: Some(self.call.parent.root_uuid),
                timestamp,
                name: mark.name.into(),
                category: mark.category.map(Into::into),
                category_profile: mark.category_profile,
                data: mark.data,
                data_schema: mark.data_schema,
                metadata: mark.metadata,
                ..MarkEvent::default()
            };
            self.call.runtime.emit(Event::Mark(event), &recipients);
        }
    }

    fn end_time(&mut self) -> Timestamp {
        let earliest = self.open.as_ref().map(|open| open.started_at.plus_micros(1)).unwrap_or_default();
        self.ended_at = self.call.runtime.now().max(earliest);
        self.ended_at
    }

    fn profile(&self, annotation: Option<Json>) -> Json {
        let tool_call_id = self.call.params.tool_call_id.as_deref().map(Into::into);
        ToolProfile { tool_call_id, tool_result_annotation: annotation }.to_json()
    }

    fn emit(&self, boundary: ScopeCategory, at: Timestamp, data: Option<Json>, metadata: Option<Json>, profile: Json) {
        let call = &self.call;
        let event = ScopeEvent {
            uuid: self.uuid,
            parent_uuid: Some(call.parent.uuid),
            propagation_root_uuid: Some(call.parent.root_uuid),
            timestamp: at,
            name: call.params.name.clone(),
            category: Some(call.pipeline().category.as_str().into()),
            category_profile: Some(profile),
            data,
            metadata,
            attributes: call.params.attributes.names(),
            scope_category: boundary,
            ..ScopeEvent::default()
        };
        call.runtime.emit(Event::Scope(event), &call.recipients());
    }
}

type EndParts = (Timestamp, Option<Json>, Option<Json>, Option<Json>);

impl Drop for Span {
    fn drop(&mut self) {
        if self.open.is_some() {
            let text = format!("{} execution cancelled", self.call.pipeline().name);
            self.end_without_result(status_metadata(Some(&text)));
        }
    }
}

/// The scope in which one guardrail decides.
pub(super) struct GuardrailSpan {
    call: Arc<Call>,
    open: Option<(Uuid, Timestamp)>,
    name: Arc<str>,
}

impl GuardrailSpan {
    pub(super) fn start(call: &Arc<Call>, family: Family, name: &Arc<str>) -> Self {
        let mut span = Self { call: call.clone(), open: None, name: name.clone() };
        if call.observed() {
            let now = call.runtime.now();
            let uuid = call.runtime.new_uuid(now);
            span.open = Some((uuid, now));
            let kind = Json::string(family.as_str().trim_end_matches("_guardrail"));
            let target = Json::string(&call.params.name);
            let data = format!(r#"{{"kind":{kind},"target_name":{target}}}"#);
            span.emit(uuid, now, ScopeCategory::Start, data);
        }
        span
    }

    pub(super) fn allowed(&mut self) {
        self.end(r#"{"allowed":true,"rejected":false}"#.into());
    }

    pub(super) fn rejected(&mut self, reason: &str) {
        let reason = Json::string(reason);
        self.end(format!(r#"{{"allowed":false,"rejected":true,"rejection_reason":{reason}}}"#));
        self.mark_rejection(&reason);
    }

    pub(super) fn failed(&mut self, error: &Error) {
        self.end(format!(r#"{{"allowed":false,"error":{}}}"#, Json::string(&error.to_string())));
    }

    fn end(&mut self, data: String) {
        if let Some((uuid, started_at)) = self.open.take() {
            let at = self.call.runtime.now().max(started_at.plus_micros(1));
            self.emit(uuid, at, ScopeCategory::End, data);
        }
    }

    fn mark_rejection(&self, reason: &Json) {
        let call = &self.call;
        let recipients = call.recipients();
        if recipients.is_empty() {
            return;
        }
        let timestamp = call.runtime.now();
        let mark = MarkEvent {
            uuid: call.runtime.new_uuid(timestamp),
            parent_uuid: Some(call.parent.uuid),
            propagation_root_uuid: Some(call.parent.root_uuid),
            timestamp,
            name: call.params.name.clone(),
            data: Some(Json::from_trusted(format!(r#"{{"rejected":true,"rejection_reason":{reason}}}"#))),
            metadata: call.params.metadata.clone(),
            ..MarkEvent::default()
        };
        call.runtime.emit(Event::Mark(mark), &recipients);
    }

    fn emit(&self, uuid: Uuid, timestamp: Timestamp, boundary: ScopeCategory, data: String) {
        let call = &self.call;
        let event = ScopeEvent {
            uuid,
            parent_uuid: Some(call.parent.uuid),
            propagation_root_uuid: Some(call.parent.root_uuid),
            timestamp,
            name: self.name.clone(),
            category: Some(ScopeType::Guardrail.as_str().into()),
            data: Some(Json::from_trusted(data)),
            metadata: call.params.metadata.clone(),
            scope_category: boundary,
            ..ScopeEvent::default()
        };
        call.runtime.emit(Event::Scope(event), &call.recipients());
    }
}

impl Drop for GuardrailSpan {
    fn drop(&mut self) {
        self.end(r#"{"allowed":false,"cancelled":true,"error":"guardrail evaluation cancelled"}"#.into());
    }
}
