//! What a page cannot have, each with its reason.

use super::unsupported;
use nemo_relay_exporters::{FileOptions, check_filename};
use nemo_relay_types as spec;
use nemo_relay_types::{AtofExporterConfig, QueuePolicy, Result};

type Map = Option<std::collections::BTreeMap<String, String>>;

const NO_FILES: &str = "a page has no files that a program may read";
const NO_ENVIRONMENT: &str = "a page has no environment variables";
const NO_CERTIFICATES: &str = "the browser chooses the certificates";

/// Errors: `invalid_argument` where the name or the options of the file are wrong anyway, else `unsupported`.
pub(super) fn event_file<T>(config: &AtofExporterConfig) -> Result<T> {
    FileOptions::from(config).validate()?;
    config.filename.as_deref().map(check_filename).transpose()?;
    unsupported("sink_type: a page has no files that a program may write to; use a stream")
}

/// Errors: `unsupported`.
pub(super) fn stream_refusals(config: &AtofExporterConfig) -> Result<()> {
    refuse(!matches!(config.transport, spec::AtofStreamTransport::HttpPost), "transport", "a page sends by http_post")?;
    waiting(config.queue_policy.as_deref())?;
    header_sources(&config.header_env, &config.header_file)
}

fn header_sources(header_env: &Map, header_file: &Map) -> Result<()> {
    refuse(header_env.as_ref().is_some_and(|map| !map.is_empty()), "header_env", NO_ENVIRONMENT)?;
    refuse(header_file.as_ref().is_some_and(|map| !map.is_empty()), "header_file", NO_FILES)
}

/// Errors: `invalid_argument` for what is no policy, `unsupported` for one that waits.
pub(super) fn waiting(queue_policy: Option<&str>) -> Result<()> {
    let wait = QueuePolicy::wait_of_exporter(queue_policy, QueuePolicy::DropNewest)?;
    refuse(
        wait.is_some(),
        "queue_policy",
        "a page sends from the thread that emits, which cannot wait; use drop_newest",
    )
}

fn refuse(is_wanted: bool, field: &str, why: &str) -> Result<()> {
    if is_wanted { unsupported(&format!("{field}: {why}")) } else { Ok(()) }
}

/// Says what of a configuration of OpenTelemetry a page cannot have, in the order of the fields, and leaves the others as
/// they go over HTTP with JSON.
macro_rules! open_telemetry {
    ($name:ident, $config:ty) => {
        /// Errors: `unsupported`.
        pub(super) fn $name(config: &mut $config) -> Result<()> {
            use spec::{OpenTelemetryCompression as Compression, OpenTelemetryTransport as Transport};
            let binary = matches!(config.transport, Some(Transport::HttpBinary | Transport::Grpc));
            refuse(binary, "transport", "a page sends JSON over HTTP; use http_json")?;
            config.transport = Some(Transport::HttpJson);
            waiting(config.queue_policy.as_deref())?;
            refuse(matches!(config.compression, Some(Compression::Gzip)), "compression", "a page sends plain text")?;
            header_sources(&config.header_env, &config.header_file)?;
            refuse(config.ca_certificate.is_some(), "ca_certificate", NO_CERTIFICATES)?;
            let both = config.client_certificate.is_some() && config.client_key.is_some();
            refuse(both, "client_certificate", NO_CERTIFICATES)
        }
    };
}

open_telemetry!(traces, spec::OpenTelemetryConfig);
open_telemetry!(open_inference, spec::OpenInferenceConfig);
open_telemetry!(logs, spec::OpenTelemetryLogConfig);
open_telemetry!(metrics, spec::OpenTelemetryMetricConfig);
