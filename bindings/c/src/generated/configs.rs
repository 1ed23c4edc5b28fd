// Code generated from spec/ by codegen. DO NOT EDIT.

//! Configurations as structs of the header, and the same as JSON with the field names of the specification.

#![allow(unsafe_code)] // The members are pointers of C.

use super::types::*;
use crate::exporter::{self, Config, Members};
use crate::input;
use nemo_relay_runtime::types::*;

impl Config for NemoRelayAtofExporterConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("output_directory", input::optional_string(self.output_directory, "output_directory")?)?;
            members.put("filename", input::optional_string(self.filename, "filename")?)?;
            members.put("mode", input::number(AtofExporterMode::from_number(self.mode), "mode")?)?;
            members.put("sink_type", input::number(AtofSinkType::from_number(self.sink_type), "sink_type")?)?;
            members.put("flush_interval_millis", input::optional_number(self.flush_interval_millis))?;
            members.put("fsync", input::number(FsyncPolicy::from_number(self.fsync), "fsync")?)?;
            members.put("fsync_interval_millis", input::optional_number(self.fsync_interval_millis))?;
            members.put("rotate_bytes", input::optional_number(self.rotate_bytes))?;
            members.put("rotate_seconds", input::optional_number(self.rotate_seconds))?;
            members.put("compress", self.compress)?;
            members.put("content_addressing", self.content_addressing)?;
            members.put("url", input::optional_string(self.url, "url")?)?;
            members.put("transport", input::number(AtofStreamTransport::from_number(self.transport), "transport")?)?;
            members.put("headers", input::optional_json(self.headers, "headers")?)?;
            members.put("header_env", input::optional_json(self.header_env, "header_env")?)?;
            members.put("header_file", input::optional_json(self.header_file, "header_file")?)?;
            members.put("timeout_millis", input::optional_number(self.timeout_millis))?;
            members.put(
                "field_name_policy",
                input::number(AtofFieldNamePolicy::from_number(self.field_name_policy), "field_name_policy")?,
            )?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
            members.put("max_queue_size", input::optional_number(self.max_queue_size))?;
            members.put("max_export_batch_size", input::optional_number(self.max_export_batch_size))?;
            members.put("scheduled_delay_millis", input::optional_number(self.scheduled_delay_millis))?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayAtifExporterConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("session_id", input::optional_string(self.session_id, "session_id")?)?;
            members.put("agent_name", input::optional_string(self.agent_name, "agent_name")?)?;
            members.put("agent_version", input::optional_string(self.agent_version, "agent_version")?)?;
            members.put("model_name", input::optional_string(self.model_name, "model_name")?)?;
            members.put("tool_definitions", input::optional_json(self.tool_definitions, "tool_definitions")?)?;
            members.put("extra", input::optional_json(self.extra, "extra")?)?;
            members.put(
                "schema_version",
                input::optional_enum(self.schema_version, AtifVersion::from_number, "schema_version")?,
            )?;
            members.put("observed_events", self.observed_events)?;
            members.put("max_bytes", input::optional_number(self.max_bytes))?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
            members.put("output_directory", input::optional_string(self.output_directory, "output_directory")?)?;
            members.put("filename_template", input::optional_string(self.filename_template, "filename_template")?)?;
            members.put("storage", input::optional_json(self.storage, "storage")?)?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayOpenTelemetryFileSinkConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("output_directory", input::optional_string(self.output_directory, "output_directory")?)?;
            members.put("filename", input::optional_string(self.filename, "filename")?)?;
            members.put("format", input::number(OpenTelemetryFileFormat::from_number(self.format), "format")?)?;
            members.put("mode", input::number(OpenTelemetryFileMode::from_number(self.mode), "mode")?)?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayOpenTelemetryConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("type", input::number(OpenTelemetryType::from_number(self.type_), "type_")?)?;
            members.put("endpoint", input::optional_string(self.endpoint, "endpoint")?)?;
            members.put(
                "transport",
                input::optional_enum(self.transport, OpenTelemetryTransport::from_number, "transport")?,
            )?;
            members.put("headers", input::optional_json(self.headers, "headers")?)?;
            members.put("header_env", input::optional_json(self.header_env, "header_env")?)?;
            members.put("header_file", input::optional_json(self.header_file, "header_file")?)?;
            members.put("timeout_millis", input::optional_number(self.timeout_millis))?;
            members.put(
                "compression",
                input::optional_enum(self.compression, OpenTelemetryCompression::from_number, "compression")?,
            )?;
            members.put("ca_certificate", input::optional_string(self.ca_certificate, "ca_certificate")?)?;
            members
                .put("client_certificate", input::optional_string(self.client_certificate, "client_certificate")?)?;
            members.put("client_key", input::optional_string(self.client_key, "client_key")?)?;
            members.put("file", exporter::nested(self.file, "file")?)?;
            members.put("service_name", input::optional_string(self.service_name, "service_name")?)?;
            members.put("service_namespace", input::optional_string(self.service_namespace, "service_namespace")?)?;
            members.put("service_version", input::optional_string(self.service_version, "service_version")?)?;
            members
                .put("resource_attributes", input::optional_json(self.resource_attributes, "resource_attributes")?)?;
            members.put(
                "instrumentation_scope",
                input::optional_string(self.instrumentation_scope, "instrumentation_scope")?,
            )?;
            members.put(
                "promote_resource_metadata_prefixes",
                input::optional_json(self.promote_resource_metadata_prefixes, "promote_resource_metadata_prefixes")?,
            )?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
            members.put("max_queue_size", input::optional_number(self.max_queue_size))?;
            members.put("max_export_batch_size", input::optional_number(self.max_export_batch_size))?;
            members.put("scheduled_delay_millis", input::optional_number(self.scheduled_delay_millis))?;
            members.put(
                "mark_projection",
                input::number(OpenTelemetryMarkProjection::from_number(self.mark_projection), "mark_projection")?,
            )?;
            members.put("mark_exclude_names", input::optional_json(self.mark_exclude_names, "mark_exclude_names")?)?;
            members.put("attribute_mappings", input::optional_json(self.attribute_mappings, "attribute_mappings")?)?;
            members.put(
                "promote_metadata_prefixes",
                input::optional_json(self.promote_metadata_prefixes, "promote_metadata_prefixes")?,
            )?;
            members.put(
                "completed_span_context_ttl_millis",
                input::optional_number(self.completed_span_context_ttl_millis),
            )?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayOpenInferenceConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("endpoint", input::optional_string(self.endpoint, "endpoint")?)?;
            members.put(
                "transport",
                input::optional_enum(self.transport, OpenTelemetryTransport::from_number, "transport")?,
            )?;
            members.put("headers", input::optional_json(self.headers, "headers")?)?;
            members.put("header_env", input::optional_json(self.header_env, "header_env")?)?;
            members.put("header_file", input::optional_json(self.header_file, "header_file")?)?;
            members.put("timeout_millis", input::optional_number(self.timeout_millis))?;
            members.put(
                "compression",
                input::optional_enum(self.compression, OpenTelemetryCompression::from_number, "compression")?,
            )?;
            members.put("ca_certificate", input::optional_string(self.ca_certificate, "ca_certificate")?)?;
            members
                .put("client_certificate", input::optional_string(self.client_certificate, "client_certificate")?)?;
            members.put("client_key", input::optional_string(self.client_key, "client_key")?)?;
            members.put("file", exporter::nested(self.file, "file")?)?;
            members.put("service_name", input::optional_string(self.service_name, "service_name")?)?;
            members.put("service_namespace", input::optional_string(self.service_namespace, "service_namespace")?)?;
            members.put("service_version", input::optional_string(self.service_version, "service_version")?)?;
            members
                .put("resource_attributes", input::optional_json(self.resource_attributes, "resource_attributes")?)?;
            members.put(
                "instrumentation_scope",
                input::optional_string(self.instrumentation_scope, "instrumentation_scope")?,
            )?;
            members.put(
                "promote_resource_metadata_prefixes",
                input::optional_json(self.promote_resource_metadata_prefixes, "promote_resource_metadata_prefixes")?,
            )?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
            members.put("max_queue_size", input::optional_number(self.max_queue_size))?;
            members.put("max_export_batch_size", input::optional_number(self.max_export_batch_size))?;
            members.put("scheduled_delay_millis", input::optional_number(self.scheduled_delay_millis))?;
            members.put(
                "mark_projection",
                input::number(OpenTelemetryMarkProjection::from_number(self.mark_projection), "mark_projection")?,
            )?;
            members.put("mark_exclude_names", input::optional_json(self.mark_exclude_names, "mark_exclude_names")?)?;
            members.put("attribute_mappings", input::optional_json(self.attribute_mappings, "attribute_mappings")?)?;
            members.put(
                "promote_metadata_prefixes",
                input::optional_json(self.promote_metadata_prefixes, "promote_metadata_prefixes")?,
            )?;
            members.put(
                "completed_span_context_ttl_millis",
                input::optional_number(self.completed_span_context_ttl_millis),
            )?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayOpenTelemetryLogConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("endpoint", input::optional_string(self.endpoint, "endpoint")?)?;
            members.put(
                "transport",
                input::optional_enum(self.transport, OpenTelemetryTransport::from_number, "transport")?,
            )?;
            members.put("headers", input::optional_json(self.headers, "headers")?)?;
            members.put("header_env", input::optional_json(self.header_env, "header_env")?)?;
            members.put("header_file", input::optional_json(self.header_file, "header_file")?)?;
            members.put("timeout_millis", input::optional_number(self.timeout_millis))?;
            members.put(
                "compression",
                input::optional_enum(self.compression, OpenTelemetryCompression::from_number, "compression")?,
            )?;
            members.put("ca_certificate", input::optional_string(self.ca_certificate, "ca_certificate")?)?;
            members
                .put("client_certificate", input::optional_string(self.client_certificate, "client_certificate")?)?;
            members.put("client_key", input::optional_string(self.client_key, "client_key")?)?;
            members.put("file", exporter::nested(self.file, "file")?)?;
            members.put("service_name", input::optional_string(self.service_name, "service_name")?)?;
            members.put("service_namespace", input::optional_string(self.service_namespace, "service_namespace")?)?;
            members.put("service_version", input::optional_string(self.service_version, "service_version")?)?;
            members
                .put("resource_attributes", input::optional_json(self.resource_attributes, "resource_attributes")?)?;
            members.put(
                "instrumentation_scope",
                input::optional_string(self.instrumentation_scope, "instrumentation_scope")?,
            )?;
            members.put(
                "promote_resource_metadata_prefixes",
                input::optional_json(self.promote_resource_metadata_prefixes, "promote_resource_metadata_prefixes")?,
            )?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
            members.put("max_queue_size", input::optional_number(self.max_queue_size))?;
            members.put("max_export_batch_size", input::optional_number(self.max_export_batch_size))?;
            members.put("scheduled_delay_millis", input::optional_number(self.scheduled_delay_millis))?;
            members.put(
                "minimum_severity",
                input::optional_enum(self.minimum_severity, LogSeverity::from_number, "minimum_severity")?,
            )?;
            members.put(
                "completed_span_context_ttl_millis",
                input::optional_number(self.completed_span_context_ttl_millis),
            )?;
        }
        Ok(members)
    }
}

impl Config for NemoRelayOpenTelemetryMetricConfig {
    unsafe fn members(&self) -> Result<Members> {
        let mut members = Members::default();
        // SAFETY: as the caller of this function promises.
        unsafe {
            members.put("endpoint", input::optional_string(self.endpoint, "endpoint")?)?;
            members.put(
                "transport",
                input::optional_enum(self.transport, OpenTelemetryTransport::from_number, "transport")?,
            )?;
            members.put("headers", input::optional_json(self.headers, "headers")?)?;
            members.put("header_env", input::optional_json(self.header_env, "header_env")?)?;
            members.put("header_file", input::optional_json(self.header_file, "header_file")?)?;
            members.put("timeout_millis", input::optional_number(self.timeout_millis))?;
            members.put(
                "compression",
                input::optional_enum(self.compression, OpenTelemetryCompression::from_number, "compression")?,
            )?;
            members.put("ca_certificate", input::optional_string(self.ca_certificate, "ca_certificate")?)?;
            members
                .put("client_certificate", input::optional_string(self.client_certificate, "client_certificate")?)?;
            members.put("client_key", input::optional_string(self.client_key, "client_key")?)?;
            members.put("file", exporter::nested(self.file, "file")?)?;
            members.put("service_name", input::optional_string(self.service_name, "service_name")?)?;
            members.put("service_namespace", input::optional_string(self.service_namespace, "service_namespace")?)?;
            members.put("service_version", input::optional_string(self.service_version, "service_version")?)?;
            members
                .put("resource_attributes", input::optional_json(self.resource_attributes, "resource_attributes")?)?;
            members.put(
                "instrumentation_scope",
                input::optional_string(self.instrumentation_scope, "instrumentation_scope")?,
            )?;
            members.put(
                "promote_resource_metadata_prefixes",
                input::optional_json(self.promote_resource_metadata_prefixes, "promote_resource_metadata_prefixes")?,
            )?;
            members.put("export_interval_millis", input::optional_number(self.export_interval_millis))?;
            members.put(
                "temporality",
                input::optional_enum(self.temporality, MetricTemporality::from_number, "temporality")?,
            )?;
            members.put("max_instruments", input::optional_number(self.max_instruments))?;
            members.put("cardinality_limit", input::optional_number(self.cardinality_limit))?;
            members.put("queue_policy", input::optional_string(self.queue_policy, "queue_policy")?)?;
        }
        Ok(members)
    }
}
