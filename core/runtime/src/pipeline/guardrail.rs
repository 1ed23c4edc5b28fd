//! The events of a guardrail that decides: a scope of its own and, where it refuses a call, a mark.

use super::call::Call;
use crate::common::category;
use nemo_relay_types::{
    Error, Event, Family, Json, MarkEvent, Part, ScopeCategory, ScopeEvent, ScopeType, Timestamp, Uuid,
};
use std::sync::Arc;

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
            let data = if call.params.kind.has_target() {
                format!(r#"{{"kind":{kind},"target_name":{}}}"#, Json::string(&call.params.name))
            } else {
                format!(r#"{{"kind":{kind}}}"#)
            };
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
        // A guardrail that was only asked has refused no call.
        if self.call.part == Part::Whole {
            self.mark_rejection(&reason);
        }
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
        call.runtime.emit(&call.head, &call.parent, Event::Mark(mark), &recipients);
    }

    fn emit(&self, uuid: Uuid, timestamp: Timestamp, boundary: ScopeCategory, data: String) {
        let call = &self.call;
        let event = ScopeEvent {
            uuid,
            parent_uuid: Some(call.parent.uuid),
            propagation_root_uuid: Some(call.parent.root_uuid),
            timestamp,
            name: self.name.clone(),
            category: Some(category(ScopeType::Guardrail)),
            data: Some(Json::from_trusted(data)),
            metadata: call.params.metadata.clone(),
            scope_category: boundary,
            ..ScopeEvent::default()
        };
        call.runtime.emit(&call.head, &call.parent, Event::Scope(event), &call.recipients());
    }
}

impl Drop for GuardrailSpan {
    fn drop(&mut self) {
        self.end(r#"{"allowed":false,"cancelled":true,"error":"guardrail evaluation cancelled"}"#.into());
    }
}
