/* Code generated from spec/ by codegen. DO NOT EDIT. */

/* The classes of exporters: their functions, and their configurations as the driver is told them. */

#include "../exporters.h"

/* What NemoRelayAtofExporterConfig points to. */
typedef struct AtofExporterConfigPlace {
  NemoRelayAtofExporterConfig config;
  uint32_t flush_interval_millis;
  uint32_t fsync_interval_millis;
  uint64_t rotate_bytes;
  uint32_t rotate_seconds;
  uint32_t timeout_millis;
  uint32_t max_queue_size;
  uint32_t max_export_batch_size;
  uint32_t scheduled_delay_millis;
} AtofExporterConfigPlace;

static const NemoRelayAtofExporterConfig *atof_exporter_config(const Json *args, Texts *texts, AtofExporterConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayAtofExporterConfig){
      .size = sizeof place->config,
      .output_directory = json_text(args, "output_directory"),
      .filename = json_text(args, "filename"),
      .mode = given_word(args, "mode", ATOF_EXPORTER_MODE_WORDS),
      .sink_type = given_word(args, "sink_type", ATOF_SINK_TYPE_WORDS),
      .flush_interval_millis = given_u32(args, "flush_interval_millis", &place->flush_interval_millis),
      .fsync = given_word(args, "fsync", FSYNC_POLICY_WORDS),
      .fsync_interval_millis = given_u32(args, "fsync_interval_millis", &place->fsync_interval_millis),
      .rotate_bytes = given_u64(args, "rotate_bytes", &place->rotate_bytes),
      .rotate_seconds = given_u32(args, "rotate_seconds", &place->rotate_seconds),
      .compress = json_true(args, "compress"),
      .content_addressing = json_true(args, "content_addressing"),
      .url = json_text(args, "url"),
      .transport = given_word(args, "transport", ATOF_STREAM_TRANSPORT_WORDS),
      .headers = payload(texts, args, "headers"),
      .header_env = payload(texts, args, "header_env"),
      .header_file = payload(texts, args, "header_file"),
      .timeout_millis = given_u32(args, "timeout_millis", &place->timeout_millis),
      .field_name_policy = given_word(args, "field_name_policy", ATOF_FIELD_NAME_POLICY_WORDS),
      .queue_policy = json_text(args, "queue_policy"),
      .max_queue_size = given_u32(args, "max_queue_size", &place->max_queue_size),
      .max_export_batch_size = given_u32(args, "max_export_batch_size", &place->max_export_batch_size),
      .scheduled_delay_millis = given_u32(args, "scheduled_delay_millis", &place->scheduled_delay_millis),
  };
  return &place->config;
}

/* What NemoRelayAtifExporterConfig points to. */
typedef struct AtifExporterConfigPlace {
  NemoRelayAtifExporterConfig config;
  uint32_t schema_version;
  uint64_t max_bytes;
} AtifExporterConfigPlace;

static const NemoRelayAtifExporterConfig *atif_exporter_config(const Json *args, Texts *texts, AtifExporterConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayAtifExporterConfig){
      .size = sizeof place->config,
      .session_id = json_text(args, "session_id"),
      .agent_name = json_text(args, "agent_name"),
      .agent_version = json_text(args, "agent_version"),
      .model_name = json_text(args, "model_name"),
      .tool_definitions = payload(texts, args, "tool_definitions"),
      .extra = payload(texts, args, "extra"),
      .schema_version = optional_word(args, "schema_version", ATIF_VERSION_WORDS, &place->schema_version),
      .observed_events = json_true(args, "observed_events"),
      .max_bytes = given_u64(args, "max_bytes", &place->max_bytes),
      .queue_policy = json_text(args, "queue_policy"),
      .output_directory = json_text(args, "output_directory"),
      .filename_template = json_text(args, "filename_template"),
      .storage = payload(texts, args, "storage"),
  };
  return &place->config;
}

/* What NemoRelayOpenTelemetryFileSinkConfig points to. */
typedef struct OpenTelemetryFileSinkConfigPlace {
  NemoRelayOpenTelemetryFileSinkConfig config;
} OpenTelemetryFileSinkConfigPlace;

static const NemoRelayOpenTelemetryFileSinkConfig *open_telemetry_file_sink_config(const Json *args, Texts *texts, OpenTelemetryFileSinkConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayOpenTelemetryFileSinkConfig){
      .size = sizeof place->config,
      .output_directory = json_text(args, "output_directory"),
      .filename = json_text(args, "filename"),
      .format = given_word(args, "format", OPEN_TELEMETRY_FILE_FORMAT_WORDS),
      .mode = given_word(args, "mode", OPEN_TELEMETRY_FILE_MODE_WORDS),
  };
  return &place->config;
}

/* What NemoRelayOpenTelemetryConfig points to. */
typedef struct OpenTelemetryConfigPlace {
  NemoRelayOpenTelemetryConfig config;
  uint32_t transport;
  uint32_t timeout_millis;
  uint32_t compression;
  uint32_t max_queue_size;
  uint32_t max_export_batch_size;
  uint32_t scheduled_delay_millis;
  uint32_t completed_span_context_ttl_millis;
  OpenTelemetryFileSinkConfigPlace file;
} OpenTelemetryConfigPlace;

static const NemoRelayOpenTelemetryConfig *open_telemetry_config(const Json *args, Texts *texts, OpenTelemetryConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayOpenTelemetryConfig){
      .size = sizeof place->config,
      .type_ = given_word(args, "type", OPEN_TELEMETRY_TYPE_WORDS),
      .endpoint = json_text(args, "endpoint"),
      .transport = optional_word(args, "transport", OPEN_TELEMETRY_TRANSPORT_WORDS, &place->transport),
      .headers = payload(texts, args, "headers"),
      .header_env = payload(texts, args, "header_env"),
      .header_file = payload(texts, args, "header_file"),
      .timeout_millis = given_u32(args, "timeout_millis", &place->timeout_millis),
      .compression = optional_word(args, "compression", OPEN_TELEMETRY_COMPRESSION_WORDS, &place->compression),
      .ca_certificate = json_text(args, "ca_certificate"),
      .client_certificate = json_text(args, "client_certificate"),
      .client_key = json_text(args, "client_key"),
      .file = open_telemetry_file_sink_config(json_get(args, "file"), texts, &place->file),
      .service_name = json_text(args, "service_name"),
      .service_namespace = json_text(args, "service_namespace"),
      .service_version = json_text(args, "service_version"),
      .resource_attributes = payload(texts, args, "resource_attributes"),
      .instrumentation_scope = json_text(args, "instrumentation_scope"),
      .promote_resource_metadata_prefixes = payload(texts, args, "promote_resource_metadata_prefixes"),
      .queue_policy = json_text(args, "queue_policy"),
      .max_queue_size = given_u32(args, "max_queue_size", &place->max_queue_size),
      .max_export_batch_size = given_u32(args, "max_export_batch_size", &place->max_export_batch_size),
      .scheduled_delay_millis = given_u32(args, "scheduled_delay_millis", &place->scheduled_delay_millis),
      .mark_projection = given_word(args, "mark_projection", OPEN_TELEMETRY_MARK_PROJECTION_WORDS),
      .mark_exclude_names = payload(texts, args, "mark_exclude_names"),
      .attribute_mappings = payload(texts, args, "attribute_mappings"),
      .promote_metadata_prefixes = payload(texts, args, "promote_metadata_prefixes"),
      .completed_span_context_ttl_millis = given_u32(args, "completed_span_context_ttl_millis", &place->completed_span_context_ttl_millis),
  };
  return &place->config;
}

/* What NemoRelayOpenInferenceConfig points to. */
typedef struct OpenInferenceConfigPlace {
  NemoRelayOpenInferenceConfig config;
  uint32_t transport;
  uint32_t timeout_millis;
  uint32_t compression;
  uint32_t max_queue_size;
  uint32_t max_export_batch_size;
  uint32_t scheduled_delay_millis;
  uint32_t completed_span_context_ttl_millis;
  OpenTelemetryFileSinkConfigPlace file;
} OpenInferenceConfigPlace;

static const NemoRelayOpenInferenceConfig *open_inference_config(const Json *args, Texts *texts, OpenInferenceConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayOpenInferenceConfig){
      .size = sizeof place->config,
      .endpoint = json_text(args, "endpoint"),
      .transport = optional_word(args, "transport", OPEN_TELEMETRY_TRANSPORT_WORDS, &place->transport),
      .headers = payload(texts, args, "headers"),
      .header_env = payload(texts, args, "header_env"),
      .header_file = payload(texts, args, "header_file"),
      .timeout_millis = given_u32(args, "timeout_millis", &place->timeout_millis),
      .compression = optional_word(args, "compression", OPEN_TELEMETRY_COMPRESSION_WORDS, &place->compression),
      .ca_certificate = json_text(args, "ca_certificate"),
      .client_certificate = json_text(args, "client_certificate"),
      .client_key = json_text(args, "client_key"),
      .file = open_telemetry_file_sink_config(json_get(args, "file"), texts, &place->file),
      .service_name = json_text(args, "service_name"),
      .service_namespace = json_text(args, "service_namespace"),
      .service_version = json_text(args, "service_version"),
      .resource_attributes = payload(texts, args, "resource_attributes"),
      .instrumentation_scope = json_text(args, "instrumentation_scope"),
      .promote_resource_metadata_prefixes = payload(texts, args, "promote_resource_metadata_prefixes"),
      .queue_policy = json_text(args, "queue_policy"),
      .max_queue_size = given_u32(args, "max_queue_size", &place->max_queue_size),
      .max_export_batch_size = given_u32(args, "max_export_batch_size", &place->max_export_batch_size),
      .scheduled_delay_millis = given_u32(args, "scheduled_delay_millis", &place->scheduled_delay_millis),
      .mark_projection = given_word(args, "mark_projection", OPEN_TELEMETRY_MARK_PROJECTION_WORDS),
      .mark_exclude_names = payload(texts, args, "mark_exclude_names"),
      .attribute_mappings = payload(texts, args, "attribute_mappings"),
      .promote_metadata_prefixes = payload(texts, args, "promote_metadata_prefixes"),
      .completed_span_context_ttl_millis = given_u32(args, "completed_span_context_ttl_millis", &place->completed_span_context_ttl_millis),
  };
  return &place->config;
}

/* What NemoRelayOpenTelemetryLogConfig points to. */
typedef struct OpenTelemetryLogConfigPlace {
  NemoRelayOpenTelemetryLogConfig config;
  uint32_t transport;
  uint32_t timeout_millis;
  uint32_t compression;
  uint32_t max_queue_size;
  uint32_t max_export_batch_size;
  uint32_t scheduled_delay_millis;
  uint32_t minimum_severity;
  uint32_t completed_span_context_ttl_millis;
  OpenTelemetryFileSinkConfigPlace file;
} OpenTelemetryLogConfigPlace;

static const NemoRelayOpenTelemetryLogConfig *open_telemetry_log_config(const Json *args, Texts *texts, OpenTelemetryLogConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayOpenTelemetryLogConfig){
      .size = sizeof place->config,
      .endpoint = json_text(args, "endpoint"),
      .transport = optional_word(args, "transport", OPEN_TELEMETRY_TRANSPORT_WORDS, &place->transport),
      .headers = payload(texts, args, "headers"),
      .header_env = payload(texts, args, "header_env"),
      .header_file = payload(texts, args, "header_file"),
      .timeout_millis = given_u32(args, "timeout_millis", &place->timeout_millis),
      .compression = optional_word(args, "compression", OPEN_TELEMETRY_COMPRESSION_WORDS, &place->compression),
      .ca_certificate = json_text(args, "ca_certificate"),
      .client_certificate = json_text(args, "client_certificate"),
      .client_key = json_text(args, "client_key"),
      .file = open_telemetry_file_sink_config(json_get(args, "file"), texts, &place->file),
      .service_name = json_text(args, "service_name"),
      .service_namespace = json_text(args, "service_namespace"),
      .service_version = json_text(args, "service_version"),
      .resource_attributes = payload(texts, args, "resource_attributes"),
      .instrumentation_scope = json_text(args, "instrumentation_scope"),
      .promote_resource_metadata_prefixes = payload(texts, args, "promote_resource_metadata_prefixes"),
      .queue_policy = json_text(args, "queue_policy"),
      .max_queue_size = given_u32(args, "max_queue_size", &place->max_queue_size),
      .max_export_batch_size = given_u32(args, "max_export_batch_size", &place->max_export_batch_size),
      .scheduled_delay_millis = given_u32(args, "scheduled_delay_millis", &place->scheduled_delay_millis),
      .minimum_severity = optional_word(args, "minimum_severity", LOG_SEVERITY_WORDS, &place->minimum_severity),
      .completed_span_context_ttl_millis = given_u32(args, "completed_span_context_ttl_millis", &place->completed_span_context_ttl_millis),
  };
  return &place->config;
}

/* What NemoRelayOpenTelemetryMetricConfig points to. */
typedef struct OpenTelemetryMetricConfigPlace {
  NemoRelayOpenTelemetryMetricConfig config;
  uint32_t transport;
  uint32_t timeout_millis;
  uint32_t compression;
  uint32_t export_interval_millis;
  uint32_t temporality;
  uint32_t max_instruments;
  uint32_t cardinality_limit;
  OpenTelemetryFileSinkConfigPlace file;
} OpenTelemetryMetricConfigPlace;

static const NemoRelayOpenTelemetryMetricConfig *open_telemetry_metric_config(const Json *args, Texts *texts, OpenTelemetryMetricConfigPlace *place) {
  (void)texts;
  if (args == NULL) {
    return NULL;
  }
  place->config = (NemoRelayOpenTelemetryMetricConfig){
      .size = sizeof place->config,
      .endpoint = json_text(args, "endpoint"),
      .transport = optional_word(args, "transport", OPEN_TELEMETRY_TRANSPORT_WORDS, &place->transport),
      .headers = payload(texts, args, "headers"),
      .header_env = payload(texts, args, "header_env"),
      .header_file = payload(texts, args, "header_file"),
      .timeout_millis = given_u32(args, "timeout_millis", &place->timeout_millis),
      .compression = optional_word(args, "compression", OPEN_TELEMETRY_COMPRESSION_WORDS, &place->compression),
      .ca_certificate = json_text(args, "ca_certificate"),
      .client_certificate = json_text(args, "client_certificate"),
      .client_key = json_text(args, "client_key"),
      .file = open_telemetry_file_sink_config(json_get(args, "file"), texts, &place->file),
      .service_name = json_text(args, "service_name"),
      .service_namespace = json_text(args, "service_namespace"),
      .service_version = json_text(args, "service_version"),
      .resource_attributes = payload(texts, args, "resource_attributes"),
      .instrumentation_scope = json_text(args, "instrumentation_scope"),
      .promote_resource_metadata_prefixes = payload(texts, args, "promote_resource_metadata_prefixes"),
      .export_interval_millis = given_u32(args, "export_interval_millis", &place->export_interval_millis),
      .temporality = optional_word(args, "temporality", METRIC_TEMPORALITY_WORDS, &place->temporality),
      .max_instruments = given_u32(args, "max_instruments", &place->max_instruments),
      .cardinality_limit = given_u32(args, "cardinality_limit", &place->cardinality_limit),
      .queue_policy = json_text(args, "queue_policy"),
  };
  return &place->config;
}

static NemoRelayStatus new_atof(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  AtofExporterConfigPlace place;
  NemoRelayStatus status = nemo_relay_atof_exporter_create(atof_exporter_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus new_atif(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  AtifExporterConfigPlace place;
  NemoRelayStatus status = nemo_relay_atif_exporter_create(atif_exporter_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus new_open_telemetry(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  OpenTelemetryConfigPlace place;
  NemoRelayStatus status = nemo_relay_open_telemetry_subscriber_create(open_telemetry_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus new_open_inference(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  OpenInferenceConfigPlace place;
  NemoRelayStatus status = nemo_relay_open_inference_subscriber_create(open_inference_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus new_open_telemetry_log(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  OpenTelemetryLogConfigPlace place;
  NemoRelayStatus status = nemo_relay_open_telemetry_log_subscriber_create(open_telemetry_log_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus new_open_telemetry_metric(const Json *args, NemoRelayExporter **out) {
  Texts texts = {0};
  OpenTelemetryMetricConfigPlace place;
  NemoRelayStatus status = nemo_relay_open_telemetry_metric_subscriber_create(open_telemetry_metric_config(args, &texts, &place), out);
  free_texts(&texts);
  return status;
}

const ExporterClass EXPORTERS[] = {
    {
        .name = "atof",
        .create = new_atof,
        .path = nemo_relay_atof_exporter_path,
        .register_ = nemo_relay_atof_exporter_register,
        .deregister = nemo_relay_atof_exporter_deregister,
        .force_flush = nemo_relay_atof_exporter_force_flush,
        .runtime_diagnostics = nemo_relay_atof_exporter_runtime_diagnostics,
        .shutdown = nemo_relay_atof_exporter_shutdown,
    },
    {
        .name = "atif",
        .create = new_atif,
        .register_ = nemo_relay_atif_exporter_register,
        .deregister = nemo_relay_atif_exporter_deregister,
        .force_flush = nemo_relay_atif_exporter_force_flush,
        .runtime_diagnostics = nemo_relay_atif_exporter_runtime_diagnostics,
        .shutdown = nemo_relay_atif_exporter_shutdown,
        .export = nemo_relay_atif_exporter_export,
        .export_json = nemo_relay_atif_exporter_export_json,
        .clear = nemo_relay_atif_exporter_clear,
    },
    {
        .name = "open_telemetry",
        .create = new_open_telemetry,
        .register_ = nemo_relay_open_telemetry_subscriber_register,
        .deregister = nemo_relay_open_telemetry_subscriber_deregister,
        .force_flush = nemo_relay_open_telemetry_subscriber_force_flush,
        .runtime_diagnostics = nemo_relay_open_telemetry_subscriber_runtime_diagnostics,
        .shutdown = nemo_relay_open_telemetry_subscriber_shutdown,
    },
    {
        .name = "open_inference",
        .create = new_open_inference,
        .register_ = nemo_relay_open_inference_subscriber_register,
        .deregister = nemo_relay_open_inference_subscriber_deregister,
        .force_flush = nemo_relay_open_inference_subscriber_force_flush,
        .runtime_diagnostics = nemo_relay_open_inference_subscriber_runtime_diagnostics,
        .shutdown = nemo_relay_open_inference_subscriber_shutdown,
    },
    {
        .name = "open_telemetry_log",
        .create = new_open_telemetry_log,
        .register_ = nemo_relay_open_telemetry_log_subscriber_register,
        .deregister = nemo_relay_open_telemetry_log_subscriber_deregister,
        .force_flush = nemo_relay_open_telemetry_log_subscriber_force_flush,
        .runtime_diagnostics = nemo_relay_open_telemetry_log_subscriber_runtime_diagnostics,
        .shutdown = nemo_relay_open_telemetry_log_subscriber_shutdown,
    },
    {
        .name = "open_telemetry_metric",
        .create = new_open_telemetry_metric,
        .register_ = nemo_relay_open_telemetry_metric_subscriber_register,
        .deregister = nemo_relay_open_telemetry_metric_subscriber_deregister,
        .force_flush = nemo_relay_open_telemetry_metric_subscriber_force_flush,
        .runtime_diagnostics = nemo_relay_open_telemetry_metric_subscriber_runtime_diagnostics,
        .shutdown = nemo_relay_open_telemetry_metric_subscriber_shutdown,
    },
    {.name = NULL},
};
