//! What a host tells about itself over OTLP, and what of it is worth keeping. The rules are made from `spec/hosts/`.

mod otlp;
mod protobuf;
mod protobuf_shapes;

pub use otlp::{Record, records};
pub use protobuf::document;

/// A host's own telemetry. In values `{address}` and `{token}` stand for those of the gateway.
#[derive(Debug)]
pub struct Telemetry {
    /// Variables that switch it on.
    pub variables: &'static [(&'static str, &'static str)],
    /// Settings that switch it on: their path, and the value as JSON.
    pub settings: &'static [(&'static str, &'static str)],
    /// Attributes that identify the session, of which the first that is there counts.
    pub session: &'static [&'static str],
    /// What is kept; the rest is noise.
    pub rules: &'static [Rule],
}

/// A span, a log record or a metric that is kept.
#[derive(Debug)]
pub struct Rule {
    /// What it is.
    pub signal: Signal,
    /// Its name.
    pub name: &'static str,
    /// The call that it is about.
    pub joins: Joins,
    /// The attribute that identifies the tool call.
    pub by: Option<&'static str>,
    /// Attributes that are kept.
    pub keeps: &'static [&'static str],
    /// Attributes that are kept as well where the call was not seen.
    pub alone: &'static [&'static str],
}

/// A kind of telemetry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Spans of traces.
    Span,
    /// Log records.
    Log,
    /// Metrics.
    Metric,
}

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joins {
    /// No call.
    Nothing,
    /// A tool call.
    Tool,
    /// A request to a model.
    Model,
}

impl Signal {
    /// What is posted to a path.
    pub fn of_path(path: &str) -> Option<Self> {
        match path {
            "/v1/traces" => Some(Self::Span),
            "/v1/logs" => Some(Self::Log),
            "/v1/metrics" => Some(Self::Metric),
            _ => None,
        }
    }
}
