//! What carries a request to where it is wanted.

use crate::message::Encoding;
use nemo_relay_types::Result;
use std::time::{Duration, Instant};

/// A kind of telemetry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Signal {
    /// Spans.
    Traces,
    /// Log records.
    Logs,
    /// Metrics.
    Metrics,
}

impl Signal {
    /// The word for it in codes and variables, such as `traces`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Traces => "traces",
            Self::Logs => "logs",
            Self::Metrics => "metrics",
        }
    }

    /// The path of its HTTP endpoint.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Traces => "/v1/traces",
            Self::Logs => "/v1/logs",
            Self::Metrics => "/v1/metrics",
        }
    }

    /// The name of its gRPC method.
    pub const fn method(self) -> &'static str {
        match self {
            Self::Traces => "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
            Self::Logs => "/opentelemetry.proto.collector.logs.v1.LogsService/Export",
            Self::Metrics => "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export",
        }
    }
}

/// How requests travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protocol {
    /// HTTP with binary Protobuf.
    #[default]
    HttpBinary,
    /// HTTP with JSON.
    HttpJson,
    /// gRPC.
    Grpc,
}

impl Protocol {
    /// The encoding of the records.
    pub const fn encoding(self) -> Encoding {
        match self {
            Self::HttpBinary | Self::Grpc => Encoding::Protobuf,
            Self::HttpJson => Encoding::Json,
        }
    }
}

/// How bodies are compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// Not at all.
    #[default]
    None,
    /// With gzip.
    Gzip,
}

/// Where requests go and all that is needed to get there. Its debug form shows no header values.
#[derive(Clone, PartialEq, Eq)]
pub struct Target {
    /// How.
    pub protocol: Protocol,
    /// The whole URL; for gRPC without a path.
    pub url: String,
    /// Headers to be sent, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The longest that one attempt may take.
    pub timeout: Duration,
    /// How bodies are compressed.
    pub compression: Compression,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        let url = self.url.split('?').next().unwrap_or_default();
        f.debug_struct("Target")
            .field("protocol", &self.protocol)
            .field("url", &url)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}

/// What came of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer over HTTP.
    Http {
        /// The status.
        status: u16,
        /// What `Retry-After` says, as a time from now.
        retry_after: Option<Duration>,
        /// The body.
        body: Vec<u8>,
    },
    /// An answer over gRPC.
    Grpc {
        /// The status code, 0 to 16.
        code: u8,
        /// The message of the status.
        message: String,
        /// What the `RetryInfo` of the status says.
        retry_after: Option<Duration>,
        /// The answer's message, without its frame, where the code is 0.
        body: Vec<u8>,
    },
    /// No answer.
    Failed {
        /// Why, without header values and without the query of the URL.
        why: String,
        /// Whether it would be the same the next time.
        permanent: bool,
    },
}

/// Carries requests. Used by one thread, which may wait in it.
pub trait Transport: Send {
    /// Makes one attempt and returns by `deadline`. `body` is one whole `Export…ServiceRequest` in the encoding of the
    /// protocol.
    fn send(&mut self, signal: Signal, body: &[u8], deadline: Instant) -> Outcome;

    /// Whether requests stay on this machine, where asking again at once burdens nobody else. They are tried every half a
    /// second, and given up only at a shutdown.
    fn is_local(&self) -> bool {
        false
    }
}

/// Makes transports: one for an exporter, and another one for it in a forked child.
pub trait Connect: Send + Sync {
    /// A transport to `target`. Does not wait for the other side.
    ///
    /// Errors: `invalid_argument` for what the transport cannot do, `io_error` for certificates that cannot be read.
    fn connect(&self, target: &Target) -> Result<Box<dyn Transport>>;
}
