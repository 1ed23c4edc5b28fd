//! The configurations of the spec as those of the exporters, as far as they are the same everywhere.

use nemo_relay_atif::{AtifConfig, AtifVersion};
use nemo_relay_otlp::config as otlp;
use nemo_relay_otlp::{Compression, Protocol};
use nemo_relay_types as spec;
use nemo_relay_types::{Error, Json, Result};

/// A configuration of the spec; what is wrong with it is said with the place.
///
/// Errors: `invalid_argument`.
pub(crate) fn read<'a, T: serde::Deserialize<'a>>(config: &'a Json) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(config.as_str());
    serde_path_to_error::deserialize(&mut reader).map_err(|fault| {
        let (place, what) = (fault.path().to_string(), fault.inner().to_string());
        let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
        Error::invalid_argument(&place, format!("{place}: {what}"))
    })
}

/// What trajectories say.
pub(crate) fn trajectory(config: spec::AtifExporterConfig) -> AtifConfig {
    AtifConfig {
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
        queue_policy: config.queue_policy,
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
            queue_policy: $config.queue_policy,
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
        queue_policy: config.queue_policy,
    }
}
