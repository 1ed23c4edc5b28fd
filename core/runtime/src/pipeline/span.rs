//! The events of a call. A span that was started is ended exactly once: by success, by failure, or, when the machine is
//! dropped, as cancelled; one that was started by hand is left open for its handle.

use super::call::{Call, Kind, Params};
use super::manual::OpenCall;
use super::stages::Annotation;
use super::stream::Ending;
use super::{Host, codec, skill, stages};
use crate::common::category;
use crate::registry::Registration;
use crate::scope_ops::status_metadata;
use nemo_relay_types::{
    Error, ErrorCode, Event, Json, MarkEvent, Part, PendingMarkSpec, ScopeCategory, ScopeEvent, Timestamp, Uuid,
    mark_name,
};
use std::sync::Arc;

/// What an event is to show of a payload.
pub(super) enum Sanitized {
    /// This.
    Shown(Json),
    /// Nothing: a sanitizer failed.
    Withheld,
    /// Nothing: this sanitizer took longer than it may.
    Late(Arc<str>),
    /// Nothing: the value is no JSON.
    NotJson(Error),
}

/// The scope of the call itself.
pub(super) struct Span {
    call: Arc<Call>,
    /// When the call began; `None` while there is nothing to end.
    open: Option<Timestamp>,
    /// The time of the last event, which the next one is later than.
    last_at: Timestamp,
    uuid: Option<Uuid>,
    /// How many seconds passed before the first chunk of a stream.
    time_to_first_chunk: Option<f64>,
    /// What the end event says where it is not that all went well.
    failure: Option<Json>,
    /// Whether the consumer of a stream left before its end.
    dropped: bool,
}

impl Span {
    /// A span that is not started or, with a call that was started by hand, one that is to be ended.
    pub(super) fn new(call: Arc<Call>, open: Option<&OpenCall>) -> Self {
        let started_at = open.map(|open| open.started_at);
        Self {
            call,
            open: started_at,
            last_at: started_at.unwrap_or_default(),
            uuid: open.map(|open| open.uuid),
            time_to_first_chunk: None,
            failure: None,
            dropped: false,
        }
    }

    /// The identity of the call, which its request holds before its start event shows it.
    pub(super) fn identity(&mut self) -> Uuid {
        let runtime = &self.call.runtime;
        *self.uuid.get_or_insert_with(|| runtime.new_uuid(runtime.now()))
    }

    pub(super) async fn start(&mut self, host: &Host, shown: &stages::Shown) {
        let now = self.call.params.timestamp.unwrap_or_else(|| self.call.runtime.now());
        if !self.call.observed() {
            self.open(now);
            return;
        }
        let view = stages::view(&self.call, host, shown).await;
        let annotation = self.annotation(host, ScopeCategory::Start, shown, &view).await;
        let mut metadata = self.call.params.metadata.clone();
        let data = match view.data {
            Sanitized::Shown(json) => Some(json).filter(|json| !json.is_null()),
            Sanitized::Withheld => None,
            Sanitized::Late(name) => {
                metadata = Json::merged(metadata.as_ref(), Some(&late(&name)));
                None
            }
            Sanitized::NotJson(error) => {
                metadata = Json::merged(metadata.as_ref(), Some(&payload_error(&error)));
                None
            }
        };
        self.open(now);
        let skills = self.skills(data.as_ref());
        self.emit(ScopeCategory::Start, now, data, metadata, annotation, view.by);
        self.mark_skills(&skills);
    }

    /// The skills that a tool reads with the arguments that its start event shows.
    fn skills(&self, args: Option<&Json>) -> Vec<skill::Load> {
        let Params { kind: Kind::Tool { .. }, name, .. } = &self.call.params else { return Vec::new() };
        args.map(|args| skill::loads(name, args)).unwrap_or_default()
    }

    fn mark_skills(&mut self, skills: &[skill::Load]) {
        for skill in skills {
            let metadata = skill.metadata(&self.call.params.name);
            self.mark(self.last_at.plus_micros(1), mark_name::SKILL_LOAD, skill.data(), Some(metadata));
        }
    }

    fn open(&mut self, started_at: Timestamp) {
        self.uuid.get_or_insert_with(|| self.call.runtime.new_uuid(started_at));
        self.open = Some(started_at);
        self.last_at = started_at;
    }

    /// Gives the started span to a handle, which ends it.
    pub(super) fn leave_open(&mut self) {
        if let Some(started_at) = self.open.take() {
            let uuid = self.identity();
            self.call.opened.get_or_init(|| OpenCall::of(&self.call, uuid, started_at));
        }
    }

    /// Ends the span; `shown` is what the call gave, if it gave something.
    pub(super) async fn end(&mut self, host: &Host, shown: Option<&stages::Shown>) {
        if !self.call.observed() {
            self.open = None;
            return;
        }
        let (shown_data, annotation, mut by) = match shown {
            None => (Sanitized::Shown(Json::null()), None, None),
            Some(shown) => {
                let view = stages::view(&self.call, host, shown).await;
                let annotation = self.annotation(host, ScopeCategory::End, shown, &view).await;
                (view.data, annotation, view.by)
            }
        };
        // What the codec can see to be whole was read to its end, whatever the consumer did with the rest.
        if self.dropped && annotation.as_ref().is_some_and(codec::is_whole) {
            self.failure = None;
        }
        let params = &self.call.params;
        let says_ok = self.call.part != Part::End || params.kind.ends_ok_by_hand();
        let mut status = self.failure.take().or_else(|| says_ok.then(|| status_metadata(None)));
        let data = match shown_data {
            Sanitized::Shown(json) if json.is_null() => {
                by = None;
                params.data.clone()
            }
            Sanitized::Shown(json) => Some(json),
            Sanitized::Withheld => None,
            Sanitized::Late(name) => {
                status = Json::merged(status.as_ref(), Some(&late(&name)));
                None
            }
            Sanitized::NotJson(error) => {
                status = Json::merged(status.as_ref(), Some(&payload_error(&error)));
                None
            }
        };
        let metadata = Json::merged(params.metadata.as_ref(), status.as_ref());
        let at = params.timestamp.unwrap_or_else(|| self.next_time());
        self.last_at = at;
        self.emit(ScopeCategory::End, at, data, metadata, annotation, by);
        self.open = None;
    }

    /// The annotation of the payload as the event may show it.
    async fn annotation(
        &self,
        host: &Host,
        boundary: ScopeCategory,
        shown: &stages::Shown,
        view: &stages::View,
    ) -> Option<Json> {
        let kept = view.as_given || self.call.params.kind.annotates_anything();
        let made = match &shown.annotation {
            Annotation::Slot(slot) if kept => {
                return host.encode(*slot).await.ok().filter(|json| !json.is_null());
            }
            Annotation::Made(json) if kept => Some(view.excerpt.clone().unwrap_or_else(|| json.clone())),
            Annotation::None | Annotation::Slot(_) | Annotation::Made(_) => None,
        };
        let Sanitized::Shown(data) = &view.data else { return None };
        codec::annotation_of(&self.call, host, boundary, data, made).await
    }

    /// Remembers how a stream was over, for the end event.
    pub(super) fn ending(&mut self, ending: &Ending) {
        self.failure = match ending {
            Ending::Finished => None,
            Ending::Failed(error) => Some(failure_metadata(error)),
            Ending::Dropped => {
                self.dropped = true;
                Some(status_metadata(Some("stream dropped before clean completion")))
            }
            Ending::Cancelled => Some(status_metadata(Some(&self.cancelled()))),
        };
    }

    /// Notes when the first chunk of a stream came.
    pub(super) fn first_chunk(&mut self) {
        let passed = |since: Timestamp| (self.call.runtime.now().nanos() - since.nanos()).max(0) as f64 / 1e9;
        self.time_to_first_chunk = self.open.map(passed);
    }

    /// Marks a chunk of a stream.
    pub(super) fn mark_chunk(&mut self, data: Json) {
        self.mark(self.next_time(), mark_name::LLM_CHUNK, data, None);
    }

    /// Emits a mark of the runtime under the call.
    fn mark(&mut self, timestamp: Timestamp, name: &str, data: Json, metadata: Option<Json>) {
        self.last_at = timestamp;
        let mark = MarkEvent {
            uuid: self.call.runtime.new_uuid(timestamp),
            parent_uuid: self.uuid,
            propagation_root_uuid: Some(self.call.parent.root_uuid),
            timestamp,
            name: name.into(),
            data: Some(data),
            metadata,
            ..MarkEvent::default()
        };
        self.call.runtime.emit(&self.call.head, &self.call.parent, Event::Mark(mark), &self.call.recipients());
    }

    /// Ends the span, if it was started, with the error that the caller gets.
    pub(super) fn fail(&mut self, error: &Error) {
        self.end_without_result(failure_metadata(error));
    }

    fn cancelled(&self) -> String {
        format!("{} execution cancelled", self.call.pipeline().label)
    }

    fn end_without_result(&mut self, status: Json) {
        if self.open.is_some() && self.call.observed() {
            let at = self.next_time();
            let params = &self.call.params;
            let data = params.data.clone();
            let metadata = Json::merged(params.metadata.as_ref(), Some(&status));
            self.last_at = at;
            self.emit(ScopeCategory::End, at, data, metadata, None, None);
        }
        self.open = None;
    }

    /// Emits the marks that the intercepts left behind, a microsecond apart after the last event.
    #[allow(clippy::needless_update, reason = "a field that the spec adds to events is to need no line here")]
    pub(super) fn pending_marks(&mut self, marks: Vec<PendingMarkSpec>) {
        if marks.is_empty() {
            return;
        }
        let recipients = self.call.recipients();
        if recipients.is_empty() {
            return;
        }
        for mark in marks {
            let timestamp = self.last_at.plus_micros(1);
            self.last_at = timestamp;
            let event = MarkEvent {
                uuid: self.call.runtime.new_uuid(timestamp),
                parent_uuid: self.uuid,
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
            self.call.runtime.emit(&self.call.head, &self.call.parent, Event::Mark(event), &recipients);
        }
    }

    fn next_time(&self) -> Timestamp {
        self.call.runtime.now().max(self.last_at.plus_micros(1))
    }

    fn emit(
        &mut self,
        boundary: ScopeCategory,
        at: Timestamp,
        data: Option<Json>,
        metadata: Option<Json>,
        annotation: Option<Json>,
        sanitized_by: Option<Arc<[Registration]>>,
    ) {
        let uuid = self.identity();
        let call = &self.call;
        let event = ScopeEvent {
            uuid,
            parent_uuid: Some(call.parent.uuid),
            propagation_root_uuid: Some(call.parent.root_uuid),
            timestamp: at,
            name: call.params.name.clone(),
            category: Some(category(call.pipeline().category)),
            category_profile: Some(call.params.kind.profile(boundary, annotation, self.time_to_first_chunk)),
            data,
            metadata,
            attributes: call.params.kind.attribute_names(),
            scope_category: boundary,
            ..ScopeEvent::default()
        };
        let recipients = call.recipients();
        call.runtime.emit_sanitized(&call.head, &call.parent, Event::Scope(event), &recipients, sanitized_by);
    }
}

impl Drop for Span {
    fn drop(&mut self) {
        if self.open.is_some() {
            let text = self.cancelled();
            self.end_without_result(status_metadata(Some(&text)));
        }
    }
}

/// The reserved key that says why an event does not show a payload: the code and the place alone, since the words for what
/// is there are those of each language.
fn payload_error(error: &Error) -> Json {
    let why = Json::string(&format!("{}: {}", error.code.as_str(), error.get("path").unwrap_or("$")));
    Json::from_trusted(format!(r#"{{"nemo_relay.payload_error":{why}}}"#))
}

/// The same where a sanitizer was late, which it names.
pub(super) fn late(sanitizer: &str) -> Json {
    payload_error(&Error::new(ErrorCode::LimitExceeded, "").with("path", sanitizer))
}

/// The reserved keys that say how a call failed.
fn failure_metadata(error: &Error) -> Json {
    let text = error.to_string();
    let mut note = String::from("{");
    if let Some(kind) = error.get("error_class").or_else(|| error.code.event_type()) {
        note.push_str(&format!(r#""error.type":{},"#, Json::string(kind)));
    }
    if let Some(class) = error.get("exception_type").filter(|class| !class.is_empty()) {
        note.push_str(&format!(r#""exception.type":{},"#, Json::string(class)));
    }
    note.push_str(&format!(r#""otel.status_code":"ERROR","otel.status_description":{}}}"#, Json::string(&text)));
    Json::from_trusted(note)
}
