// Code generated from spec/ by codegen. DO NOT EDIT.

//! Records and configurations that are read from JSON and written to it.

use std::collections::BTreeMap;

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

/// What trajectories say and where they go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtifExporterConfig {
    /// Everything that is seen is one trajectory with this id; without it there is one for every run.
    pub session_id: Option<String>,
    /// The name of the agent; that of the agent scope where absent.
    pub agent_name: Option<String>,
    /// The version of the agent; that of this library where absent.
    pub agent_version: Option<String>,
    /// The model of the agent; the first that was called where absent.
    pub model_name: Option<String>,
    /// The tools of the agent; a list of objects.
    pub tool_definitions: Option<Json>,
    /// Members for extra of the trajectory; an object.
    pub extra: Option<Json>,
    /// The version of ATIF.
    pub schema_version: AtifVersion,
    /// Whether extra holds every event that was seen.
    pub observed_events: bool,
    /// How many bytes of events are kept for runs that were not written yet.
    pub max_bytes: u64,
    /// Where each finished trajectory is written to a file; nowhere where this and storage are absent.
    pub output_directory: Option<String>,
    /// The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
    pub filename_template: String,
    /// Where else each trajectory goes; the file is then written where all of these fail.
    pub storage: Vec<AtifStorageConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtifExporterConfig {
    fn default() -> Self {
        Self {
            session_id: None,
            agent_name: None,
            agent_version: None,
            model_name: None,
            tool_definitions: None,
            extra: None,
            schema_version: AtifVersion::V18,
            observed_events: false,
            max_bytes: 268435456,
            output_directory: None,
            filename_template: "nemo-relay-atif-{session_id}.json".to_owned(),
            storage: Default::default(),
        }
    }
}

/// A server or a bucket that takes trajectories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtifStorageConfig {
    /// What it is.
    #[serde(rename = "type")]
    pub type_: AtifStorageType,
    /// The URL of a server that takes POST requests.
    pub endpoint: Option<String>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_millis: u32,
    /// The bucket.
    pub bucket: Option<String>,
    /// What the keys begin with.
    pub key_prefix: Option<String>,
    /// The region; us-east-1 where absent.
    pub region: Option<String>,
    /// The id of the key; AWS_ACCESS_KEY_ID of the environment where absent.
    pub access_key_id: Option<String>,
    /// The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.
    pub secret_access_key_var: Option<String>,
    /// The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.
    pub session_token_var: Option<String>,
    /// The URL of a service that is compatible with S3.
    pub endpoint_url: Option<String>,
    /// Whether that URL may be one without TLS.
    pub allow_http: bool,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtifStorageConfig {
    fn default() -> Self {
        Self {
            type_: AtifStorageType::Http,
            endpoint: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: 3000,
            bucket: None,
            key_prefix: None,
            region: None,
            access_key_id: None,
            secret_access_key_var: None,
            session_token_var: None,
            endpoint_url: None,
            allow_http: false,
        }
    }
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
    /// Whether events go to a file or to a server.
    pub sink_type: AtofSinkType,
    /// How long events are gathered before they are written, in milliseconds.
    pub flush_interval_millis: u32,
    /// When what was written is forced onto the disk.
    pub fsync: FsyncPolicy,
    /// How often with the policy interval, in milliseconds.
    pub fsync_interval_millis: u32,
    /// A file of this many bytes is closed and a new one begun; never where absent.
    pub rotate_bytes: Option<u64>,
    /// A file that is this many seconds old is closed with the next event; never where absent.
    pub rotate_seconds: Option<u32>,
    /// Whether closed files are compressed with zstd.
    pub compress: bool,
    /// Whether long values that repeat are written once a file and referred to by their hash.
    pub content_addressing: bool,
    /// Where the server is; needed for a stream.
    pub url: Option<String>,
    /// How events reach the server.
    pub transport: AtofStreamTransport,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_millis: u32,
    /// What becomes of keys with dots in them on the way to a server.
    pub field_name_policy: AtofFieldNamePolicy,
    /// How many events may wait for the server before further ones are dropped and counted.
    pub max_queue_size: u32,
    /// How many events are sent together at most.
    pub max_export_batch_size: u32,
    /// How long events for a server are gathered, in milliseconds.
    pub scheduled_delay_millis: u32,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtofExporterConfig {
    fn default() -> Self {
        Self {
            output_directory: None,
            filename: None,
            mode: AtofExporterMode::Append,
            sink_type: AtofSinkType::File,
            flush_interval_millis: 50,
            fsync: FsyncPolicy::Never,
            fsync_interval_millis: 500,
            rotate_bytes: None,
            rotate_seconds: None,
            compress: false,
            content_addressing: false,
            url: None,
            transport: AtofStreamTransport::HttpPost,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: 3000,
            field_name_policy: AtofFieldNamePolicy::Preserve,
            max_queue_size: 8192,
            max_export_batch_size: 512,
            scheduled_delay_millis: 100,
        }
    }
}

/// Where and how traces by the conventions of OpenInference are exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenInferenceConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// What becomes of a mark.
    pub mark_projection: OpenTelemetryMarkProjection,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<OpenTelemetryAttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenInferenceConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            mark_projection: OpenTelemetryMarkProjection::Inherit,
            mark_exclude_names: None,
            attribute_mappings: Default::default(),
            promote_metadata_prefixes: Default::default(),
            completed_span_context_ttl_millis: None,
        }
    }
}

/// Where and how traces are exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryConfig {
    /// Which conventions spans follow.
    #[serde(rename = "type")]
    pub type_: OpenTelemetryType,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// What becomes of a mark.
    pub mark_projection: OpenTelemetryMarkProjection,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<OpenTelemetryAttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryConfig {
    fn default() -> Self {
        Self {
            type_: OpenTelemetryType::Full,
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            mark_projection: OpenTelemetryMarkProjection::Inherit,
            mark_exclude_names: None,
            attribute_mappings: Default::default(),
            promote_metadata_prefixes: Default::default(),
            completed_span_context_ttl_millis: None,
        }
    }
}

/// A second name for an attribute; the first one stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryAttributeMapping {
    /// The attribute.
    pub key: String,
    /// Its second name.
    pub alias: String,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryAttributeMapping {
    fn default() -> Self {
        Self { key: Default::default(), alias: Default::default() }
    }
}

/// A file that takes OTLP.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryFileSinkConfig {
    /// The directory; the current one where absent.
    pub output_directory: Option<String>,
    /// The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
    pub filename: Option<String>,
    /// How it is written.
    pub format: OpenTelemetryFileFormat,
    /// What becomes of a file that is already there.
    pub mode: OpenTelemetryFileMode,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryFileSinkConfig {
    fn default() -> Self {
        Self {
            output_directory: None,
            filename: None,
            format: OpenTelemetryFileFormat::JsonLines,
            mode: OpenTelemetryFileMode::Overwrite,
        }
    }
}

/// Where and how log records are exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryLogConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// Marks that are less serious are left out; one without a severity counts as info.
    pub minimum_severity: LogSeverity,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryLogConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            minimum_severity: LogSeverity::Info,
            completed_span_context_ttl_millis: None,
        }
    }
}

/// Where and how metrics are exported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryMetricConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// The time between two requests, in milliseconds; 60000 where absent.
    pub export_interval_millis: Option<u32>,
    /// How points relate to those before them; cumulative where absent.
    pub temporality: Option<MetricTemporality>,
    /// The most instruments; measurements of more are left out and counted. 256 where absent.
    pub max_instruments: Option<u32>,
    /// The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
    pub cardinality_limit: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryMetricConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            export_interval_millis: None,
            temporality: None,
            max_instruments: None,
            cardinality_limit: None,
        }
    }
}
