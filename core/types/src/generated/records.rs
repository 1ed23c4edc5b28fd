// Code generated from spec/ by codegen. DO NOT EDIT.

//! Records and configurations that are read from JSON and written to it.

use serde::{Deserialize, Serialize};

use super::enums::*;
use crate::json::Json;
use crate::json::write_string;

/// Names the schema that the data of an event follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataSchema {
    /// The name of the schema.
    pub name: String,
    /// The version of the schema.
    pub version: String,
}

impl DataSchema {
    /// Appends it as compact JSON, its keys in alphabetical order.
    pub fn write_json(&self, out: &mut String) {
        out.push_str("{\"name\":");
        write_string(out, &self.name);
        out.push_str(",\"version\":");
        write_string(out, &self.version);
        out.push('}');
    }
}

/// What became of the events that were queued before a flush.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlushReport {
    /// Deliveries made since the process began, counted once an event and subscriber.
    pub delivered: u64,
    /// Deliveries given up since the process began because a queue was full.
    pub dropped: u64,
    /// Deliveries that were still to be made when the time was over.
    pub pending: u64,
    /// Calls that raised of subscribers and of conditional middleware guardrails.
    pub callback_errors: u64,
}

/// A mark that is emitted under the scope of the call that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingMarkSpec {
    /// The name of the mark.
    pub name: String,
    /// The category of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The fields that belong to the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_profile: Option<Json>,
    /// The data of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Json>,
    /// The metadata of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Json>,
    /// The schema that the data follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_schema: Option<DataSchema>,
    /// How serious the mark is; written to its metadata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<LogSeverity>,
}

/// The place of a call as it is handed to another process, which goes on under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropagationContext {
    /// The version of the form; 1.
    pub version: u32,
    /// The identity of the run; absent where the receiver begins one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_uuid: Option<String>,
    /// The identity of the scope that the receiver's scopes belong under.
    pub parent_uuid: String,
    /// The context of the W3C trace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traceparent: Option<String>,
    /// The state of the W3C trace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracestate: Option<String>,
}

/// One global registration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuntimeRegistrationIdentity {
    /// What was registered.
    pub kind: RuntimeRegistrationKind,
    /// The name that its owner gave it.
    pub local_name: String,
    /// The name by which it is known here.
    pub effective_name: String,
    /// Who made it.
    pub owner: RuntimeRegistrationOwner,
}

/// The owner of a registration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuntimeRegistrationOwner {
    /// Who made it.
    pub kind: RuntimeRegistrationOwnerKind,
    /// The kind of the plugin; absent where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plugin_kind: Option<String>,
    /// Which component of the configuration made it, from 1; absent where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component_ordinal: Option<u32>,
}

/// Where and how the ATOF exporter writes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtofExporterConfig {
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    pub output_directory: Option<String>,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    pub filename: Option<String>,
    /// What to do with a file that is already there.
    pub mode: AtofExporterMode,
}

impl Default for AtofExporterConfig {
    fn default() -> Self {
        Self { output_directory: None, filename: None, mode: AtofExporterMode::Append }
    }
}
