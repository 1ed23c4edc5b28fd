//! What an application may set. A field that is not set comes from the environment (the variables of OpenTelemetry),
//! else it has its default.

use crate::transport::{Compression, Protocol};
use nemo_relay_types::LogSeverity;
use std::collections::BTreeMap;

/// Which conventions spans follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Projection {
    /// Everything that the events hold, under names of its own.
    #[default]
    Full,
    /// OpenTelemetry's conventions for generative AI. Marks are left out.
    GenAi,
    /// OpenInference.
    OpenInference,
}

/// What becomes of a mark inside a span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkProjection {
    /// What the projection usually does, which is an event.
    #[default]
    Inherit,
    /// An event of the span.
    Event,
    /// A span of its own that looks like a tool's.
    Tool,
}

/// A second name for an attribute; the first one stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributeMapping {
    /// The attribute.
    pub key: String,
    /// Its second name.
    pub alias: String,
}

/// How the points of counters and histograms relate to those before them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TemporalityPreference {
    /// All count from the start.
    #[default]
    Cumulative,
    /// Counters and histograms count from the point before; what goes up and down counts from the start.
    Delta,
    /// As `Delta`: it differs only for instruments that are asked for their value, which there are none of here.
    LowMemory,
}

/// Where telemetry goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a server.
    Endpoint(EndpointConfig),
    /// Into a file.
    File(FileConfig),
}

impl Default for Destination {
    fn default() -> Self {
        Self::Endpoint(EndpointConfig::default())
    }
}

/// A server that takes OTLP. Its debug form shows no header values.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct EndpointConfig {
    /// Its URL. HTTPS, except for the machine itself. Without a path it gets that of the signal, such as `/v1/traces`.
    /// Default: `http://localhost:4318`, for gRPC `http://localhost:4317`.
    pub endpoint: Option<String>,
    /// How requests travel. Default: HTTP with binary Protobuf.
    pub transport: Option<Protocol>,
    /// Headers, name and value. Where the endpoint is set here, none are taken from the environment.
    pub headers: BTreeMap<String, String>,
    /// Headers whose values are in variables of the environment, name and variable.
    pub header_env: BTreeMap<String, String>,
    /// Headers whose values are in files, name and path; white space around the value does not count.
    pub header_file: BTreeMap<String, String>,
    /// The longest that one attempt may take, in milliseconds. Default: 3000.
    pub timeout_millis: Option<u64>,
    /// How bodies are compressed. Default: not at all.
    pub compression: Option<Compression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
}

impl std::fmt::Debug for EndpointConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let endpoint = self.endpoint.as_deref().map(shown);
        let headers: Vec<&String> = self.headers.keys().collect();
        f.debug_struct("EndpointConfig").field("endpoint", &endpoint).field("headers", &headers).finish_non_exhaustive()
    }
}

/// A URL without what may be secret in it: what is before the host, and the query.
fn shown(url: &str) -> &str {
    let url = url.split('?').next().unwrap_or_default();
    url.rsplit('@').next().unwrap_or_default()
}

/// How a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileFormat {
    /// One request a line, in JSON.
    #[default]
    JsonLines,
    /// Requests in binary Protobuf, each after its length in four bytes, the most significant first.
    Proto,
}

/// What becomes of a file that exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileMode {
    /// It is written anew.
    #[default]
    Overwrite,
    /// It is continued.
    Append,
}

/// A file that takes OTLP.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileConfig {
    /// The directory, made where it does not exist. Default: the working directory.
    pub output_directory: Option<String>,
    /// The name, without a directory. Default: `nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS` and the extension of the format,
    /// `jsonl` or `binpb`.
    pub filename: Option<String>,
    /// How it is written.
    pub format: FileFormat,
    /// What becomes of a file that exists.
    pub mode: FileMode,
}

/// Who sends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceConfig {
    /// `service.name`. Default: `unknown_service`.
    pub service_name: Option<String>,
    /// `service.namespace`.
    pub service_namespace: Option<String>,
    /// `service.version`.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub attributes: BTreeMap<String, String>,
    /// The name of the instrumentation scope. Default: `opentelemetry`.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_metadata_prefixes: Vec<String>,
}

/// How records are gathered into requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BatchConfig {
    /// The most records that wait; more are dropped and counted. Default: 2048.
    pub max_queue_size: Option<u64>,
    /// The most records in a request. Default: 512.
    pub max_export_batch_size: Option<u64>,
    /// The longest that a record waits for others, in milliseconds. Default: 5000 for spans, 1000 for log records.
    pub scheduled_delay_millis: Option<u64>,
    /// What happens to an event for which there is no room, `drop_newest` or `block:<ms>`. Default: `drop_newest`.
    pub queue_policy: Option<String>,
}

/// An exporter of traces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TraceConfig {
    /// Which conventions spans follow.
    pub projection: Projection,
    /// Where spans go.
    pub destination: Destination,
    /// Who sends.
    pub resource: ResourceConfig,
    /// How spans are gathered.
    pub batch: BatchConfig,
    /// What becomes of a mark.
    pub mark_projection: MarkProjection,
    /// Names of marks that stay events where marks are projected as tools. Default: `llm.chunk`.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<AttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds. Default: 60000.
    pub completed_span_context_ttl_millis: Option<u64>,
}

/// An exporter of log records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogConfig {
    /// Where log records go.
    pub destination: Destination,
    /// Who sends.
    pub resource: ResourceConfig,
    /// How log records are gathered.
    pub batch: BatchConfig,
    /// Marks that are less serious are left out. Default: `info`, which marks without a severity count as.
    pub minimum_severity: LogSeverity,
    /// As for traces.
    pub completed_span_context_ttl_millis: Option<u64>,
}

impl Default for LogConfig {
    fn default() -> Self {
        Self {
            destination: Destination::default(),
            resource: ResourceConfig::default(),
            batch: BatchConfig::default(),
            minimum_severity: LogSeverity::Info,
            completed_span_context_ttl_millis: None,
        }
    }
}

/// An exporter of metrics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MetricConfig {
    /// Where metrics go.
    pub destination: Destination,
    /// Who sends.
    pub resource: ResourceConfig,
    /// The time between two requests, in milliseconds. Default: 60000.
    pub export_interval_millis: Option<u64>,
    /// How points relate to those before them. Default: cumulative.
    pub temporality: Option<TemporalityPreference>,
    /// The most instruments; measurements of more are left out and counted. Default: 256.
    pub max_instruments: Option<u64>,
    /// The most sets of attributes of an instrument; the rest is one set. Default: 2000.
    pub cardinality_limit: Option<u64>,
    /// What happens to an event for which there is no room, `drop_newest` or `block:<ms>`. Default: `drop_newest`.
    pub queue_policy: Option<String>,
}
