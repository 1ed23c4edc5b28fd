//! Opening and closing scopes, and marks. Each operation takes the head of the caller's stack and gives back the new one.

use crate::common::{category, empty_profile, status_ok};
use crate::runtime::Runtime;
use crate::scope::{NewScope, Scope};
use nemo_relay_types::{
    DataSchema, Error, ErrorCode, Event, Json, LogSeverity, MarkEvent, Result, ScopeAttributes, ScopeCategory,
    ScopeEvent, ScopeType, Timestamp, Uuid, mark_name, metadata_key,
};
use serde::Deserialize;
use std::sync::Arc;

/// What a scope is opened with.
#[derive(Clone, Default)]
pub struct PushScope {
    /// Name.
    pub name: Arc<str>,
    /// Kind of work.
    pub scope_type: ScopeType,
    /// Explicit parent: the parent and root identity of the events follow it, the stack does not.
    pub parent: Option<Arc<Scope>>,
    /// Flags.
    pub attributes: ScopeAttributes,
    /// Kept on the handle.
    pub data: Option<Json>,
    /// For both events.
    pub metadata: Option<Json>,
    /// Data of the start event.
    pub input: Option<Json>,
    /// When the work began.
    pub timestamp: Option<Timestamp>,
}

/// What a scope is closed with by hand.
#[derive(Clone, Default)]
pub struct PopScope {
    /// Data of the end event.
    pub output: Option<Json>,
    /// Merged over the metadata of the push.
    pub metadata: Option<Json>,
    /// When the work ended.
    pub timestamp: Option<Timestamp>,
}

/// What a block construct closes its scope with.
#[derive(Clone, Default)]
pub struct CloseScope {
    /// As for a pop.
    pub pop: PopScope,
    /// The text of the error that left the block; `None` means that it ended well.
    pub error: Option<String>,
}

/// A mark.
#[derive(Clone, Default)]
pub struct Mark {
    /// Name.
    pub name: String,
    /// Explicit parent.
    pub parent: Option<Arc<Scope>>,
    /// Data.
    pub data: Option<Json>,
    /// Metadata.
    pub metadata: Option<Json>,
    /// The schema that the data follows.
    pub data_schema: Option<DataSchema>,
    /// When it happened.
    pub timestamp: Option<Timestamp>,
}

impl Mark {
    /// The mark as an application may emit it, with what its metadata says of how serious it is; `None` changes nothing.
    ///
    /// Errors: `invalid_argument` for a severity and metadata that is no object, and for a mark that says that a tool ended and
    /// does not name it.
    pub fn checked(mut self, severity: Option<LogSeverity>) -> Result<Self> {
        check_mark(&self.name, self.data.as_ref())?;
        self.metadata = with_severity(self.metadata.take(), severity)?;
        Ok(self)
    }

    /// Whether the data of a mark of this name is checked, so that it is to be given also where nobody sees it.
    pub fn is_checked(name: &str) -> bool {
        name == mark_name::TOOL_END_WITHOUT_START
    }
}

impl Runtime {
    /// Opens a scope inside the innermost open scope of `head`; the result is the new head.
    pub fn push(&self, head: &Arc<Scope>, params: PushScope) -> Arc<Scope> {
        let head = head.innermost_open();
        let started_at = params.timestamp.unwrap_or_else(|| self.now());
        let scope = head.child(NewScope {
            uuid: self.new_uuid(started_at),
            parent: params.parent,
            name: params.name,
            scope_type: params.scope_type,
            attributes: params.attributes,
            data: params.data,
            metadata: params.metadata,
            started_at,
        });
        if self.observed(head) {
            let event = scope_event(&scope, ScopeCategory::Start, started_at, params.input, scope.metadata.clone());
            self.emit(head, &scope, event, &self.recipients(head));
        }
        scope
    }

    /// Closes the innermost open scope of `head`; the result is the new head.
    ///
    /// Errors: `invalid_argument` for the root and for an end before the start, `scope_not_on_top` for a scope that has others open inside it,
    /// `not_found` for one that is closed or not on this stack. A pop that fails changes nothing.
    pub fn pop(&self, head: &Arc<Scope>, scope: &Arc<Scope>, params: PopScope) -> Result<Arc<Scope>> {
        let head = head.innermost_open();
        if scope.is_root() {
            return Err(Error::invalid_argument("handle", "root scope cannot be removed"));
        }
        if scope.is_closed() || !head.contains(scope) {
            return Err(Error::new(ErrorCode::NotFound, "scope handle not found"));
        }
        if !Arc::ptr_eq(head, scope) {
            return Err(Error::new(ErrorCode::ScopeNotOnTop, "scope handle is not at the top of the stack"));
        }
        check_end(scope.started_at, params.timestamp)?;
        self.end(scope, params);
        Ok(scope.innermost_open().clone())
    }

    /// Closes a scope at the end of a block, and first whatever was left open inside it, with a mark that says so.
    /// Never fails: a scope that is closed already stays as it is. The result is the new head.
    pub fn close(&self, head: &Arc<Scope>, scope: &Arc<Scope>, params: CloseScope) -> Arc<Scope> {
        if scope.is_root() || scope.is_closed() {
            return head.innermost_open().clone();
        }
        let status = status_metadata(params.error.as_deref());
        let mut inner = head.innermost_open();
        let mut left_open = Vec::new();
        while inner.contains(scope) && !Arc::ptr_eq(inner, scope) {
            left_open.push(inner.name.clone());
            self.end(inner, PopScope { metadata: Some(status.clone()), ..PopScope::default() });
            inner = inner.innermost_open();
        }
        if !left_open.is_empty() {
            self.mark_unbalanced(scope, &left_open);
        }
        let metadata = Json::merged(params.pop.metadata.as_ref(), Some(&status));
        let timestamp = params.pop.timestamp.map(|at| at.max(scope.started_at));
        self.end(scope, PopScope { metadata, timestamp, ..params.pop });
        head.innermost_open().clone()
    }

    /// Emits a mark under the innermost open scope of `head`.
    pub fn mark(&self, head: &Arc<Scope>, params: Mark) {
        let head = head.innermost_open();
        let parent = params.parent.as_ref().unwrap_or(head);
        if params.name == mark_name::COMPACTION {
            parent.agent().forget_history();
        }
        if !self.observed(head) {
            return;
        }
        let recipients = self.recipients(head);
        let timestamp = params.timestamp.unwrap_or_else(|| self.now());
        let mark = MarkEvent {
            uuid: self.new_uuid(timestamp),
            parent_uuid: parent_of_mark(parent, &params),
            propagation_root_uuid: Some(parent.root_uuid),
            timestamp,
            name: params.name.into(),
            data: params.data,
            data_schema: params.data_schema,
            metadata: params.metadata,
            ..MarkEvent::default()
        };
        self.emit(head, parent, Event::Mark(mark), &recipients);
    }

    /// Emits the end event, which the scope's own subscribers still see, and drops its registrations.
    fn end(&self, scope: &Arc<Scope>, params: PopScope) {
        let recipients = self.observed(scope).then(|| self.recipients(scope));
        if !scope.set_closed() {
            return;
        }
        if let Some(recipients) = recipients {
            let at = params.timestamp.unwrap_or_else(|| self.now().max(scope.started_at.plus_micros(1)));
            let metadata = Json::merged(scope.metadata.as_ref(), params.metadata.as_ref());
            let event = scope_event(scope, ScopeCategory::End, at, params.output, metadata);
            self.emit(scope, scope, event, &recipients);
        }
        self.drop_locals(scope);
    }

    fn mark_unbalanced(&self, scope: &Arc<Scope>, left_open: &[Arc<str>]) {
        let names: Vec<&str> = left_open.iter().map(|name| &**name).collect();
        let data = serde_json::json!({"count": names.len(), "names": names});
        let data = Json::try_from(&data).ok();
        self.mark(scope, Mark { name: "relay.scope.unbalanced".into(), data, ..Mark::default() });
    }
}

fn scope_event(
    scope: &Scope,
    boundary: ScopeCategory,
    timestamp: Timestamp,
    data: Option<Json>,
    metadata: Option<Json>,
) -> Event {
    Event::Scope(ScopeEvent {
        uuid: scope.uuid,
        parent_uuid: scope.parent_uuid,
        propagation_root_uuid: Some(scope.root_uuid),
        timestamp,
        name: scope.name.clone(),
        category: Some(category(scope.scope_type)),
        category_profile: profile(scope.scope_type),
        data,
        metadata,
        attributes: scope.attributes.names(),
        scope_category: boundary,
        ..ScopeEvent::default()
    })
}

/// A scope of a type that has a profile has one however it was opened.
fn profile(scope_type: ScopeType) -> Option<Json> {
    matches!(scope_type, ScopeType::Tool | ScopeType::Llm).then(empty_profile)
}

/// Whether a mark may be emitted.
///
/// Errors: `invalid_argument` for one that says that a tool ended and does not name it.
pub(crate) fn check_mark(name: &str, data: Option<&Json>) -> Result<()> {
    if Mark::is_checked(name) && data.and_then(ended_tool).is_none() {
        let message = "tool completion marks require a nonblank string data.tool_name";
        return Err(Error::invalid_argument("data", message));
    }
    Ok(())
}

/// The tool that the data of a mark says has ended.
pub(crate) fn ended_tool(data: &Json) -> Option<String> {
    #[derive(Deserialize)]
    struct Ended {
        tool_name: String,
    }
    let ended: Ended = members(data)?;
    Some(ended.tool_name).filter(|name| !name.trim().is_empty())
}

/// What ended and was not seen to begin has no parent where there is no scope but the root, which is in no event.
fn parent_of_mark(parent: &Scope, mark: &Mark) -> Option<Uuid> {
    #[derive(Deserialize)]
    struct Observed {
        start_observed: bool,
    }
    let begun = || mark.metadata.as_ref().and_then(members);
    let is_orphan = parent.is_implicit()
        && mark.name.ends_with("_end_without_start")
        && begun().is_some_and(|Observed { start_observed }| !start_observed);
    (!is_orphan).then_some(parent.uuid)
}

/// Some members of an object; a list, which could be read as one, has none.
fn members<'a, T: Deserialize<'a>>(json: &'a Json) -> Option<T> {
    if json.is_object() { serde_json::from_str(json.as_str()).ok() } else { None }
}

/// Nothing ends before it began.
///
/// Errors: `invalid_argument`.
pub(crate) fn check_end(started_at: Timestamp, ended_at: Option<Timestamp>) -> Result<()> {
    match ended_at {
        Some(at) if at < started_at => Err(Error::invalid_argument("timestamp", "timestamp is before the start")),
        _ => Ok(()),
    }
}

/// The metadata of a mark with its severity.
///
/// Errors: `invalid_argument` for metadata that is no object.
pub(crate) fn with_severity(metadata: Option<Json>, severity: Option<LogSeverity>) -> Result<Option<Json>> {
    let Some(severity) = severity else { return Ok(metadata) };
    if metadata.as_ref().is_some_and(|given| !given.is_object() && !given.is_null()) {
        let message = "mark metadata must be a JSON object when severity is provided";
        return Err(Error::invalid_argument("metadata", message));
    }
    let (key, word) = (Json::string(metadata_key::NEMO_RELAY_LOG_SEVERITY), Json::string(severity.as_str()));
    Ok(Json::merged(metadata.as_ref(), Some(&Json::from_trusted(format!("{{{key}:{word}}}")))))
}

/// The reserved keys that say how a block or a managed call ended.
pub(crate) fn status_metadata(error: Option<&str>) -> Json {
    match error {
        None => status_ok(),
        Some(text) => Json::from_trusted(format!(
            r#"{{"otel.status_code":"ERROR","otel.status_description":{}}}"#,
            Json::string(text)
        )),
    }
}
