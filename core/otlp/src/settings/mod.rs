//! Configuration and environment, checked and put together.

mod endpoint;
mod environment;
mod headers;
mod resource;

pub use environment::Environment;

use crate::config::{
    BatchConfig, Destination, FileConfig, LogConfig, MetricConfig, TemporalityPreference, TraceConfig,
};
use crate::message::{Resource, Scope};
use crate::transport::{Signal, Target};
use environment::Reader;
use nemo_relay_types::{Error, QueuePolicy, Result};
use std::time::Duration;

/// Where telemetry goes, all settled.
#[derive(Clone, Debug)]
pub enum Settled {
    /// To a server.
    Target(Target),
    /// Into a file.
    File(FileConfig),
}

/// What every exporter needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What it exports.
    pub signal: Signal,
    /// Where to.
    pub destination: Settled,
    /// Who sends.
    pub resource: Resource,
    /// What makes the records.
    pub scope: Scope,
    /// Prefixes of metadata that the resource takes over.
    pub promote_to_resource: Vec<String>,
    /// The most records that wait.
    pub max_queue: usize,
    /// The most records in a request.
    pub max_batch: usize,
    /// How long who emits waits for room; `None` where nobody does.
    pub wait: Option<Duration>,
    /// The longest that a record waits for others; for metrics the time between requests.
    pub delay: Duration,
    /// The longest that is spent on one request, all attempts together.
    pub export_timeout: Duration,
    /// Whether the environment says that nothing is to be exported.
    pub disabled: bool,
    /// Variables of the environment that were ignored, and why.
    pub warnings: Vec<String>,
}

/// The settings of an exporter of traces.
///
/// Errors: `invalid_argument` that names the field.
pub fn for_traces(config: &TraceConfig, environment: &Environment) -> Result<Settings> {
    for (index, mapping) in config.attribute_mappings.iter().enumerate() {
        if mapping.key.is_empty() || mapping.alias.is_empty() {
            let field = format!("attribute_mappings[{index}]");
            return Err(Error::invalid_argument(&field, format!("{field}: key and alias must not be empty")));
        }
    }
    check_ttl(config.completed_span_context_ttl_millis)?;
    let env = Reader::new(environment, Signal::Traces);
    settle(env, &config.destination, &config.resource, &config.batch, "OTEL_BSP", 5_000)
}

/// The settings of an exporter of log records.
///
/// Errors: `invalid_argument` that names the field.
pub fn for_logs(config: &LogConfig, environment: &Environment) -> Result<Settings> {
    check_ttl(config.completed_span_context_ttl_millis)?;
    let env = Reader::new(environment, Signal::Logs);
    settle(env, &config.destination, &config.resource, &config.batch, "OTEL_BLRP", 1_000)
}

/// The settings of an exporter of metrics, and how its points relate.
///
/// Errors: `invalid_argument` that names the field.
pub fn for_metrics(config: &MetricConfig, environment: &Environment) -> Result<(Settings, TemporalityPreference)> {
    positive("max_instruments", config.max_instruments)?;
    positive("cardinality_limit", config.cardinality_limit)?;
    let interval = positive("export_interval_millis", config.export_interval_millis)?;
    let mut env = Reader::new(environment, Signal::Metrics);
    let interval = interval.or_else(|| env.millis("OTEL_METRIC_EXPORT_INTERVAL"));
    let temporality = config.temporality.or_else(|| env.temporality()).unwrap_or_default();
    let batch = BatchConfig {
        scheduled_delay_millis: interval,
        queue_policy: config.queue_policy.clone(),
        ..BatchConfig::default()
    };
    settle(env, &config.destination, &config.resource, &batch, "OTEL_METRIC", 60_000)
        .map(|settings| (settings, temporality))
}

fn settle(
    mut env: Reader<'_>,
    destination: &Destination,
    of: &crate::config::ResourceConfig,
    batch: &BatchConfig,
    prefix: &str,
    default_delay: u64,
) -> Result<Settings> {
    let destination = match destination {
        Destination::Endpoint(config) => Settled::Target(endpoint::target(config, &mut env)?),
        Destination::File(config) => Settled::File(checked_file(config)?),
    };
    let resource = resource::of(of, &mut env);
    let mut number = |field: &str, set: Option<u64>, variable: &str, default: u64| -> Result<u64> {
        let from_env = || env.number(&format!("{prefix}_{variable}")).filter(|value| *value > 0);
        Ok(positive(field, set)?.or_else(from_env).unwrap_or(default))
    };
    let max_queue = number("max_queue_size", batch.max_queue_size, "MAX_QUEUE_SIZE", 2_048)?;
    let max_batch = number("max_export_batch_size", batch.max_export_batch_size, "MAX_EXPORT_BATCH_SIZE", 512)?;
    let delay = number("scheduled_delay_millis", batch.scheduled_delay_millis, "SCHEDULE_DELAY", default_delay)?;
    let timeout = number("export_timeout_millis", None, "EXPORT_TIMEOUT", 30_000)?;
    if let (Some(queue), Some(batch)) = (batch.max_queue_size, batch.max_export_batch_size)
        && batch > queue
    {
        let why = format!("max_export_batch_size {batch} is more than max_queue_size {queue}");
        return Err(Error::invalid_argument("max_export_batch_size", why));
    }
    let wait = QueuePolicy::wait_of_exporter(batch.queue_policy.as_deref(), QueuePolicy::DropNewest)?;
    Ok(Settings {
        wait,
        signal: env.signal(),
        destination,
        resource,
        scope: Scope {
            name: of.instrumentation_scope.clone().unwrap_or_else(|| "opentelemetry".to_owned()),
            version: String::new(),
        },
        promote_to_resource: of.promote_metadata_prefixes.clone(),
        max_queue: usize::try_from(max_queue).unwrap_or(usize::MAX),
        max_batch: usize::try_from(max_batch.min(max_queue)).unwrap_or(usize::MAX),
        delay: Duration::from_millis(delay),
        export_timeout: Duration::from_millis(timeout),
        disabled: env.truth("OTEL_SDK_DISABLED"),
        warnings: env.into_warnings(),
    })
}

fn positive(field: &str, value: Option<u64>) -> Result<Option<u64>> {
    match value {
        Some(0) => Err(Error::invalid_argument(field, format!("{field} must be at least 1"))),
        value => Ok(value),
    }
}

fn check_ttl(millis: Option<u64>) -> Result<()> {
    positive("completed_span_context_ttl_millis", millis).map(drop)
}

fn checked_file(config: &FileConfig) -> Result<FileConfig> {
    let name = config.filename.as_deref().unwrap_or("default");
    if name.is_empty() || name == "." || name == ".." || name.contains(['/', '\\', '\0']) {
        return Err(Error::invalid_argument("filename", format!("filename {name:?} is not a plain file name")));
    }
    Ok(config.clone())
}
