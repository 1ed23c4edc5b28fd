// Code generated from spec/events/*.yaml by codegen. DO NOT EDIT.

//! Events as they are written to the wire.

use std::fmt::Write;
use std::sync::Arc;

use uuid::Uuid;

use super::enums::*;
use super::records::*;
use crate::json::{Json, write_string};
use crate::time::Timestamp;

/// The version of the wire format.
pub const ATOF_VERSION: &str = "0.1";

/// Keys of `metadata` that are reserved.
pub mod metadata_key {
    /// OK or ERROR; on the end of managed calls and of scopes that a language construct closed.
    pub const OTEL_STATUS_CODE: &str = "otel.status_code";
    /// The text of the error.
    pub const OTEL_STATUS_DESCRIPTION: &str = "otel.status_description";
    /// The code of the error as errors.yaml names it for events.
    pub const ERROR_TYPE: &str = "error.type";
    /// The class name of the exception that a callback raised.
    pub const EXCEPTION_TYPE: &str = "exception.type";
    /// Why the data of this event is null although there was something to show; the code and the path to what is wrong or the name of the sanitizer that was late.
    pub const NEMO_RELAY_PAYLOAD_ERROR: &str = "nemo_relay.payload_error";
    /// The severity of a mark as a word of LogSeverity.
    pub const NEMO_RELAY_LOG_SEVERITY: &str = "nemo_relay.log.severity";
}

/// Names of the marks that the runtime itself emits.
pub mod mark_name {
    /// A language construct closed a scope in which others were still open; data holds their number and names.
    pub const RELAY_SCOPE_UNBALANCED: &str = "relay.scope.unbalanced";
    /// Events are missing from the stream at this place; data holds their count and the reason.
    pub const RELAY_GAP: &str = "relay.gap";
    /// What a request intercept contributed to a model call; data holds the contribution.
    pub const NEMO_RELAY_LLM_OPTIMIZATION: &str = "nemo_relay.llm.optimization";
    /// The application replaced the conversation of the agent around it; the next model call shows it whole.
    pub const COMPACTION: &str = "compaction";
    /// The application saw a tool end and not begin; data names it in `tool_name` and shows `arguments` and `result` as the sanitizers of tool calls leave them.
    pub const TOOL_END_WITHOUT_START: &str = "tool_end_without_start";
    /// The arguments of the tool call around it read a skill; data has its name and metadata the tool and how it was read.
    pub const SKILL_LOAD: &str = "skill.load";
    /// A chunk of a stream was pulled; data holds its index and what is known of it.
    pub const LLM_CHUNK: &str = "llm.chunk";
    /// A component of a configuration is off or failed, wholly or in a section; data holds its kind, ordinal and status.
    pub const NEMO_RELAY_PLUGIN_COMPONENT: &str = "nemo_relay.plugin.component";
}

/// One boundary of a unit of work; a start and its end share a uuid.
#[derive(Clone, Debug, Default)]
pub struct ScopeEvent {
    /// The identity of the scope or of the mark.
    pub uuid: Uuid,
    /// The scope that this event belongs under.
    pub parent_uuid: Option<Uuid>,
    /// The outermost agent that this event belongs to.
    pub propagation_root_uuid: Option<Uuid>,
    /// When it happened.
    pub timestamp: Timestamp,
    /// The name of the scope or of the mark.
    pub name: Arc<str>,
    /// The scope type or for a mark any text.
    pub category: Option<Arc<str>>,
    /// The fields that belong to the category.
    pub category_profile: Option<Json>,
    /// Input at a start; output at an end; the application's data on a mark.
    pub data: Option<Json>,
    /// The schema that the data follows.
    pub data_schema: Option<DataSchema>,
    /// The application's metadata and the reserved keys.
    pub metadata: Option<Json>,
    /// The names of the flags in alphabetical order.
    pub attributes: Vec<String>,
    /// Which boundary this is.
    pub scope_category: ScopeCategory,
}

/// A point in time inside a scope.
#[derive(Clone, Debug, Default)]
pub struct MarkEvent {
    /// The identity of the scope or of the mark.
    pub uuid: Uuid,
    /// The scope that this event belongs under.
    pub parent_uuid: Option<Uuid>,
    /// The outermost agent that this event belongs to.
    pub propagation_root_uuid: Option<Uuid>,
    /// When it happened.
    pub timestamp: Timestamp,
    /// The name of the scope or of the mark.
    pub name: Arc<str>,
    /// The scope type or for a mark any text.
    pub category: Option<Arc<str>>,
    /// The fields that belong to the category.
    pub category_profile: Option<Json>,
    /// Input at a start; output at an end; the application's data on a mark.
    pub data: Option<Json>,
    /// The schema that the data follows.
    pub data_schema: Option<DataSchema>,
    /// The application's metadata and the reserved keys.
    pub metadata: Option<Json>,
}

/// The category profile of a model call; an object even where it is empty.
#[derive(Clone, Debug, Default)]
pub struct LlmProfile {
    /// The model.
    pub model_name: Option<Arc<str>>,
    /// The request in normalized form; on the start event.
    pub annotated_request: Option<Json>,
    /// The response in normalized form; on the end event.
    pub annotated_response: Option<Json>,
    /// How many seconds passed between the start and the first chunk; on the end event of a stream.
    pub time_to_first_chunk: Option<f64>,
}

/// The category profile of a tool scope; an object even where it is empty.
#[derive(Clone, Debug, Default)]
pub struct ToolProfile {
    /// The id that the model gave to the call.
    pub tool_call_id: Option<Arc<str>>,
    /// The annotation of the result; on the end event.
    pub tool_result_annotation: Option<Json>,
}

impl ScopeEvent {
    /// Appends it as compact JSON, its keys in alphabetical order.
    pub fn write_json(&self, out: &mut String) {
        out.push_str("{\"atof_version\":\"0.1\",\"attributes\":");
        out.push('[');
        for (index, item) in self.attributes.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_string(out, item);
        }
        out.push(']');
        out.push_str(",\"category\":");
        match &self.category {
            Some(value) => {
                write_string(out, value);
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"category_profile\":");
        match &self.category_profile {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"data\":");
        match &self.data {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"data_schema\":");
        match &self.data_schema {
            Some(value) => {
                value.write_json(out);
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"kind\":\"scope\",\"metadata\":");
        match &self.metadata {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"name\":");
        write_string(out, &self.name);
        out.push_str(",\"parent_uuid\":");
        match &self.parent_uuid {
            Some(value) => {
                out.push('"');
                out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                out.push('"');
            }
            None => out.push_str("null"),
        }
        if let Some(value) = &self.propagation_root_uuid {
            out.push_str(",\"propagation_root_uuid\":");
            out.push('"');
            out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
            out.push('"');
        }
        out.push_str(",\"scope_category\":");
        out.push('"');
        out.push_str(self.scope_category.as_str());
        out.push('"');
        out.push_str(",\"timestamp\":");
        out.push('"');
        self.timestamp.write(out);
        out.push('"');
        out.push_str(",\"uuid\":");
        out.push('"');
        out.push_str(self.uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
        out.push('"');
        out.push('}');
    }
}

impl MarkEvent {
    /// Appends it as compact JSON, its keys in alphabetical order.
    pub fn write_json(&self, out: &mut String) {
        out.push_str("{\"atof_version\":\"0.1\",\"category\":");
        match &self.category {
            Some(value) => {
                write_string(out, value);
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"category_profile\":");
        match &self.category_profile {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"data\":");
        match &self.data {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"data_schema\":");
        match &self.data_schema {
            Some(value) => {
                value.write_json(out);
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"kind\":\"mark\",\"metadata\":");
        match &self.metadata {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"name\":");
        write_string(out, &self.name);
        out.push_str(",\"parent_uuid\":");
        match &self.parent_uuid {
            Some(value) => {
                out.push('"');
                out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                out.push('"');
            }
            None => out.push_str("null"),
        }
        if let Some(value) = &self.propagation_root_uuid {
            out.push_str(",\"propagation_root_uuid\":");
            out.push('"');
            out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
            out.push('"');
        }
        out.push_str(",\"timestamp\":");
        out.push('"');
        self.timestamp.write(out);
        out.push('"');
        out.push_str(",\"uuid\":");
        out.push('"');
        out.push_str(self.uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
        out.push('"');
        out.push('}');
    }
}

impl LlmProfile {
    /// It as JSON, its keys in alphabetical order and empty fields left out.
    pub fn to_json(&self) -> Json {
        let mut text = String::from("{");
        let out = &mut text;
        if let Some(value) = &self.annotated_request {
            out.push_str(if out.len() > 1 { ",\"annotated_request\":" } else { "\"annotated_request\":" });
            out.push_str(value.as_str());
        }
        if let Some(value) = &self.annotated_response {
            out.push_str(if out.len() > 1 { ",\"annotated_response\":" } else { "\"annotated_response\":" });
            out.push_str(value.as_str());
        }
        if let Some(value) = &self.model_name {
            out.push_str(if out.len() > 1 { ",\"model_name\":" } else { "\"model_name\":" });
            write_string(out, value);
        }
        if let Some(value) = &self.time_to_first_chunk {
            out.push_str(if out.len() > 1 { ",\"time_to_first_chunk\":" } else { "\"time_to_first_chunk\":" });
            if value.is_finite() {
                let _ = write!(out, "{:?}", value);
            } else {
                out.push_str("null");
            }
        }
        out.push('}');
        Json::from_trusted(text)
    }
}

impl ToolProfile {
    /// It as JSON, its keys in alphabetical order and empty fields left out.
    pub fn to_json(&self) -> Json {
        let mut text = String::from("{");
        let out = &mut text;
        if let Some(value) = &self.tool_call_id {
            out.push_str(if out.len() > 1 { ",\"tool_call_id\":" } else { "\"tool_call_id\":" });
            write_string(out, value);
        }
        if let Some(value) = &self.tool_result_annotation {
            out.push_str(if out.len() > 1 { ",\"tool_result_annotation\":" } else { "\"tool_result_annotation\":" });
            out.push_str(value.as_str());
        }
        out.push('}');
        Json::from_trusted(text)
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// One boundary of a unit of work; a start and its end share a uuid.
    Scope(ScopeEvent),
    /// A point in time inside a scope.
    Mark(MarkEvent),
}

impl Event {
    /// The kind of the event.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Scope(_) => EventKind::Scope,
            Self::Mark(_) => EventKind::Mark,
        }
    }

    /// The identity of the scope or of the mark.
    pub const fn uuid(&self) -> Uuid {
        match self {
            Self::Scope(event) => event.uuid,
            Self::Mark(event) => event.uuid,
        }
    }

    /// The scope that this event belongs under.
    pub const fn parent_uuid(&self) -> Option<Uuid> {
        match self {
            Self::Scope(event) => event.parent_uuid,
            Self::Mark(event) => event.parent_uuid,
        }
    }

    /// The outermost agent that this event belongs to.
    pub const fn propagation_root_uuid(&self) -> Option<Uuid> {
        match self {
            Self::Scope(event) => event.propagation_root_uuid,
            Self::Mark(event) => event.propagation_root_uuid,
        }
    }

    /// When it happened.
    pub const fn timestamp(&self) -> Timestamp {
        match self {
            Self::Scope(event) => event.timestamp,
            Self::Mark(event) => event.timestamp,
        }
    }

    /// The name of the scope or of the mark.
    pub fn name(&self) -> &str {
        match self {
            Self::Scope(event) => &event.name,
            Self::Mark(event) => &event.name,
        }
    }

    /// The scope type or for a mark any text.
    pub fn category(&self) -> Option<&str> {
        match self {
            Self::Scope(event) => event.category.as_deref(),
            Self::Mark(event) => event.category.as_deref(),
        }
    }

    /// The fields that belong to the category.
    pub fn category_profile(&self) -> Option<&Json> {
        match self {
            Self::Scope(event) => event.category_profile.as_ref(),
            Self::Mark(event) => event.category_profile.as_ref(),
        }
    }

    /// Input at a start; output at an end; the application's data on a mark.
    pub fn data(&self) -> Option<&Json> {
        match self {
            Self::Scope(event) => event.data.as_ref(),
            Self::Mark(event) => event.data.as_ref(),
        }
    }

    /// The schema that the data follows.
    pub fn data_schema(&self) -> Option<&DataSchema> {
        match self {
            Self::Scope(event) => event.data_schema.as_ref(),
            Self::Mark(event) => event.data_schema.as_ref(),
        }
    }

    /// The application's metadata and the reserved keys.
    pub fn metadata(&self) -> Option<&Json> {
        match self {
            Self::Scope(event) => event.metadata.as_ref(),
            Self::Mark(event) => event.metadata.as_ref(),
        }
    }

    /// Appends it as one line's worth of compact JSON, without the line end.
    pub fn write_json(&self, out: &mut String) {
        match self {
            Self::Scope(event) => event.write_json(out),
            Self::Mark(event) => event.write_json(out),
        }
    }
}
