//! The configurations of the spec as those of the exporters.

use nemo_relay_atif::{AtifConfig, AtifFileConfig, AtifVersion, Storage, StorageFactory};
use nemo_relay_exporters::stream::{FieldNamePolicy, StreamConfig, StreamTransport};
use nemo_relay_net::{HeaderConfig, HttpStorage, HttpStorageConfig, S3Config, S3Storage, TlsFiles};
use nemo_relay_otlp::config as otlp;
use nemo_relay_otlp::{Compression, Protocol};
use nemo_relay_types as spec;
use nemo_relay_types::{Error, Result};
use std::collections::BTreeMap;
use std::sync::Arc;

type Map = Option<BTreeMap<String, String>>;

fn headers(headers: Map, header_env: Map, header_file: Map) -> HeaderConfig {
    HeaderConfig {
        headers: headers.unwrap_or_default(),
        header_env: header_env.unwrap_or_default(),
        header_file: header_file.unwrap_or_default(),
    }
}

pub(crate) fn stream(config: spec::AtofExporterConfig) -> Result<StreamConfig> {
    let missing = || Error::invalid_argument("url", "url must be set for a stream");
    Ok(StreamConfig {
        url: config.url.ok_or_else(missing)?,
        transport: match config.transport {
            spec::AtofStreamTransport::HttpPost => StreamTransport::HttpPost,
            spec::AtofStreamTransport::Websocket => StreamTransport::Websocket,
            spec::AtofStreamTransport::Ndjson => StreamTransport::Ndjson,
        },
        headers: headers(config.headers, config.header_env, config.header_file),
        timeout_millis: config.timeout_millis.into(),
        field_name_policy: match config.field_name_policy {
            spec::AtofFieldNamePolicy::Preserve => FieldNamePolicy::Preserve,
            spec::AtofFieldNamePolicy::ReplaceDots => FieldNamePolicy::ReplaceDots,
        },
        max_queue_size: config.max_queue_size as usize,
        max_export_batch_size: config.max_export_batch_size as usize,
        scheduled_delay_millis: config.scheduled_delay_millis.into(),
        ..StreamConfig::default()
    })
}

/// What trajectories say, and where they are written, if they are.
pub(crate) type AtifSettings = (AtifConfig, Option<(AtifFileConfig, Vec<StorageFactory>)>);

pub(crate) fn atif(config: spec::AtifExporterConfig) -> Result<AtifSettings> {
    let remotes = config.storage.into_iter().map(storage).collect::<Result<Vec<_>>>()?;
    let is_written = config.output_directory.is_some() || !remotes.is_empty();
    let files = AtifFileConfig {
        output_directory: config.output_directory.unwrap_or_else(|| ".".to_owned()),
        filename_template: config.filename_template,
    };
    let trajectory = AtifConfig {
        schema_version: match config.schema_version {
            spec::AtifVersion::V17 => AtifVersion::V1_7,
            spec::AtifVersion::V18 => AtifVersion::V1_8,
        },
        session_id: config.session_id,
        agent_name: config.agent_name,
        agent_version: config.agent_version,
        model_name: config.model_name,
        tool_definitions: config.tool_definitions,
        extra: config.extra,
        observed_events: config.observed_events,
        max_bytes: config.max_bytes,
    };
    Ok((trajectory, is_written.then_some((files, remotes))))
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A storage is made on the thread that uses it; what is wrong with its configuration is said at once.
fn storage(config: spec::AtifStorageConfig) -> Result<StorageFactory> {
    match config.type_ {
        spec::AtifStorageType::Http => {
            let missing = || Error::invalid_argument("endpoint", "endpoint must be set for a storage of the type http");
            let http = HttpStorageConfig {
                endpoint: config.endpoint.ok_or_else(missing)?,
                headers: headers(config.headers, config.header_env, config.header_file),
                tls: TlsFiles::default(),
                timeout_millis: config.timeout_millis.into(),
            };
            HttpStorage::new(&http, env)?;
            Ok(Arc::new(move || HttpStorage::new(&http, env).map(|made| Box::new(made) as Box<dyn Storage>)))
        }
        spec::AtifStorageType::S3 => {
            let missing = || Error::invalid_argument("bucket", "bucket must be set for a storage of the type s3");
            let s3 = S3Config {
                bucket: config.bucket.ok_or_else(missing)?,
                key_prefix: config.key_prefix.unwrap_or_default(),
                access_key_id: config.access_key_id,
                secret_access_key_var: config.secret_access_key_var,
                session_token_var: config.session_token_var,
                region: config.region,
                endpoint_url: config.endpoint_url,
                allow_http: config.allow_http,
            };
            let timeout = u64::from(config.timeout_millis);
            S3Storage::new(&s3, &TlsFiles::default(), timeout, env)?;
            Ok(Arc::new(move || {
                S3Storage::new(&s3, &TlsFiles::default(), timeout, env).map(|made| Box::new(made) as Box<dyn Storage>)
            }))
        }
    }
}

/// What the configurations of all OTLP exporters have; their types differ in nothing but their names.
macro_rules! shared {
    ($config:expr) => {{
        let config = &$config;
        let destination = match &config.file {
            Some(file) => otlp::Destination::File(otlp::FileConfig {
                output_directory: file.output_directory.clone(),
                filename: file.filename.clone(),
                format: match file.format {
                    spec::OpenTelemetryFileFormat::JsonLines => otlp::FileFormat::JsonLines,
                    spec::OpenTelemetryFileFormat::Proto => otlp::FileFormat::Proto,
                },
                mode: match file.mode {
                    spec::OpenTelemetryFileMode::Overwrite => otlp::FileMode::Overwrite,
                    spec::OpenTelemetryFileMode::Append => otlp::FileMode::Append,
                },
            }),
            None => otlp::Destination::Endpoint(otlp::EndpointConfig {
                endpoint: config.endpoint.clone(),
                transport: config.transport.map(|transport| match transport {
                    spec::OpenTelemetryTransport::HttpBinary => Protocol::HttpBinary,
                    spec::OpenTelemetryTransport::HttpJson => Protocol::HttpJson,
                    spec::OpenTelemetryTransport::Grpc => Protocol::Grpc,
                }),
                headers: config.headers.clone().unwrap_or_default(),
                header_env: config.header_env.clone().unwrap_or_default(),
                header_file: config.header_file.clone().unwrap_or_default(),
                timeout_millis: config.timeout_millis.map(u64::from),
                compression: config.compression.map(|compression| match compression {
                    spec::OpenTelemetryCompression::None => Compression::None,
                    spec::OpenTelemetryCompression::Gzip => Compression::Gzip,
                }),
                ca_certificate: config.ca_certificate.clone(),
                client_certificate: config.client_certificate.clone(),
                client_key: config.client_key.clone(),
            }),
        };
        let resource = otlp::ResourceConfig {
            service_name: config.service_name.clone(),
            service_namespace: config.service_namespace.clone(),
            service_version: config.service_version.clone(),
            attributes: config.resource_attributes.clone().unwrap_or_default(),
            instrumentation_scope: config.instrumentation_scope.clone(),
            promote_metadata_prefixes: config.promote_resource_metadata_prefixes.clone(),
        };
        (destination, resource)
    }};
}

macro_rules! batch {
    ($config:expr) => {
        otlp::BatchConfig {
            max_queue_size: $config.max_queue_size.map(u64::from),
            max_export_batch_size: $config.max_export_batch_size.map(u64::from),
            scheduled_delay_millis: $config.scheduled_delay_millis.map(u64::from),
        }
    };
}

macro_rules! traces {
    ($config:expr, $projection:expr) => {{
        let config = $config;
        let (destination, resource) = shared!(config);
        otlp::TraceConfig {
            projection: $projection,
            destination,
            resource,
            batch: batch!(config),
            mark_projection: match config.mark_projection {
                spec::OpenTelemetryMarkProjection::Inherit => otlp::MarkProjection::Inherit,
                spec::OpenTelemetryMarkProjection::Event => otlp::MarkProjection::Event,
                spec::OpenTelemetryMarkProjection::Tool => otlp::MarkProjection::Tool,
            },
            mark_exclude_names: config.mark_exclude_names,
            attribute_mappings: config
                .attribute_mappings
                .into_iter()
                .map(|mapping| otlp::AttributeMapping { key: mapping.key, alias: mapping.alias })
                .collect(),
            promote_metadata_prefixes: config.promote_metadata_prefixes,
            completed_span_context_ttl_millis: config.completed_span_context_ttl_millis.map(u64::from),
        }
    }};
}

pub(crate) fn traces(config: spec::OpenTelemetryConfig) -> otlp::TraceConfig {
    let projection = match config.type_ {
        spec::OpenTelemetryType::Full => otlp::Projection::Full,
        spec::OpenTelemetryType::GenAi => otlp::Projection::GenAi,
        spec::OpenTelemetryType::Openinference => otlp::Projection::OpenInference,
    };
    traces!(config, projection)
}

pub(crate) fn open_inference(config: spec::OpenInferenceConfig) -> otlp::TraceConfig {
    traces!(config, otlp::Projection::OpenInference)
}

pub(crate) fn logs(config: spec::OpenTelemetryLogConfig) -> otlp::LogConfig {
    let (destination, resource) = shared!(config);
    otlp::LogConfig {
        destination,
        resource,
        batch: batch!(config),
        minimum_severity: config.minimum_severity,
        completed_span_context_ttl_millis: config.completed_span_context_ttl_millis.map(u64::from),
    }
}

pub(crate) fn metrics(config: spec::OpenTelemetryMetricConfig) -> otlp::MetricConfig {
    let (destination, resource) = shared!(config);
    otlp::MetricConfig {
        destination,
        resource,
        export_interval_millis: config.export_interval_millis.map(u64::from),
        temporality: config.temporality.map(|temporality| match temporality {
            spec::MetricTemporality::Cumulative => otlp::TemporalityPreference::Cumulative,
            spec::MetricTemporality::Delta => otlp::TemporalityPreference::Delta,
            spec::MetricTemporality::LowMemory => otlp::TemporalityPreference::LowMemory,
        }),
        max_instruments: config.max_instruments.map(u64::from),
        cardinality_limit: config.cardinality_limit.map(u64::from),
    }
}
