/* Code generated from spec/ by codegen. DO NOT EDIT. */

/* Which function of the library serves which operation; that this compiles and links shows that it is there. */

#include "../driver.h"
NemoRelayStatus on_tool_conditional_execution_guardrail(void *user_data, const char *tool_name, const char *args, char **out);
NemoRelayStatus on_tool_request_intercept(void *user_data, const char *tool_name, const char *args, char **out);
NemoRelayStatus on_tool_sanitize_request_guardrail(void *user_data, const char *tool_name, const char *args, char **out);
NemoRelayStatus on_tool_execution_intercept(void *user_data, const NemoRelayToolExecutionContext *context, NemoRelayNext next, void *next_context, NemoRelayToolExecutionInterceptOutcome *out);
NemoRelayStatus on_tool_sanitize_response_guardrail(void *user_data, const char *tool_name, const char *result, char **out);
NemoRelayStatus on_subscriber(void *user_data, const char *event);
NemoRelayStatus on_llm_conditional_execution_guardrail(void *user_data, const char *request, char **out);
NemoRelayStatus on_llm_request_intercept(void *user_data, const char *name, const char *request, const char *annotated_request, NemoRelayLlmRequestInterceptOutcome *out);
NemoRelayStatus on_llm_sanitize_request_guardrail(void *user_data, const char *request, const NemoRelayLlmSanitizeContext *context, char **out);
NemoRelayStatus on_llm_execution_intercept(void *user_data, const char *name, const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmNext next, void *next_context, char **out);
NemoRelayStatus on_llm_sanitize_response_guardrail(void *user_data, const char *response, const NemoRelayLlmSanitizeContext *context, char **out);
NemoRelayStatus on_llm_stream_execution_intercept(void *user_data, const char *name, const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmStreamNext next, void *next_context, NemoRelayChunks *out);
NemoRelayStatus on_mark_sanitize_guardrail(void *user_data, const char *event, const char *fields, char **out);
NemoRelayStatus on_scope_sanitize_start_guardrail(void *user_data, const char *event, const char *fields, char **out);
NemoRelayStatus on_scope_sanitize_end_guardrail(void *user_data, const char *event, const char *fields, char **out);
NemoRelayStatus on_event_metadata_injector(void *user_data, const char *event, char **out);
NemoRelayStatus on_conditional_middleware_guardrail(void *user_data, const char *kinds, const char *registration_name, char **out);

const char *const OPERATIONS[] = {
    "codecs.decode",
    "codecs.encode",
    "codecs.decode_response",
    "codecs.detect_request",
    "codecs.detect_response",
    "codecs.set_pricing",
    "codecs.set_full_payloads",
    "codecs.register",
    "codecs.deregister",
    "exporters.recover",
    "exporters.expand",
    "exporters.atof.new",
    "exporters.atof.path",
    "exporters.atof.register",
    "exporters.atof.deregister",
    "exporters.atof.force_flush",
    "exporters.atof.runtime_diagnostics",
    "exporters.atof.shutdown",
    "exporters.atif.new",
    "exporters.atif.register",
    "exporters.atif.deregister",
    "exporters.atif.force_flush",
    "exporters.atif.runtime_diagnostics",
    "exporters.atif.shutdown",
    "exporters.atif.export",
    "exporters.atif.export_json",
    "exporters.atif.clear",
    "exporters.open_telemetry.new",
    "exporters.open_telemetry.register",
    "exporters.open_telemetry.deregister",
    "exporters.open_telemetry.force_flush",
    "exporters.open_telemetry.runtime_diagnostics",
    "exporters.open_telemetry.shutdown",
    "exporters.open_inference.new",
    "exporters.open_inference.register",
    "exporters.open_inference.deregister",
    "exporters.open_inference.force_flush",
    "exporters.open_inference.runtime_diagnostics",
    "exporters.open_inference.shutdown",
    "exporters.open_telemetry_log.new",
    "exporters.open_telemetry_log.register",
    "exporters.open_telemetry_log.deregister",
    "exporters.open_telemetry_log.force_flush",
    "exporters.open_telemetry_log.runtime_diagnostics",
    "exporters.open_telemetry_log.shutdown",
    "exporters.open_telemetry_metric.new",
    "exporters.open_telemetry_metric.register",
    "exporters.open_telemetry_metric.deregister",
    "exporters.open_telemetry_metric.force_flush",
    "exporters.open_telemetry_metric.runtime_diagnostics",
    "exporters.open_telemetry_metric.shutdown",
    "guardrails.set_sanitizer_timeout",
    "isolation.create_scope_stack",
    "isolation.current_scope_stack",
    "isolation.scope_stack_active",
    "isolation.set_thread_scope_stack",
    "isolation.capture_traceparent",
    "isolation.capture_propagation_context",
    "isolation.capture_propagation_context_with_root",
    "isolation.capture_rootless_propagation_context",
    "isolation.create_scope_stack_from_propagation",
    "isolation.propagation_context_to_json",
    "isolation.propagation_context_from_json",
    "isolation.propagation_context_to_traceparent",
    "llm.execute",
    "llm.stream_execute",
    "llm.call",
    "llm.call_end",
    "llm.request_intercepts",
    "llm.conditional_execution",
    "logging.log",
    "register_tool_conditional_execution_guardrail",
    "deregister_tool_conditional_execution_guardrail",
    "scope_register_tool_conditional_execution_guardrail",
    "scope_deregister_tool_conditional_execution_guardrail",
    "register_tool_request_intercept",
    "deregister_tool_request_intercept",
    "scope_register_tool_request_intercept",
    "scope_deregister_tool_request_intercept",
    "register_tool_sanitize_request_guardrail",
    "deregister_tool_sanitize_request_guardrail",
    "scope_register_tool_sanitize_request_guardrail",
    "scope_deregister_tool_sanitize_request_guardrail",
    "register_tool_execution_intercept",
    "deregister_tool_execution_intercept",
    "scope_register_tool_execution_intercept",
    "scope_deregister_tool_execution_intercept",
    "register_tool_sanitize_response_guardrail",
    "deregister_tool_sanitize_response_guardrail",
    "scope_register_tool_sanitize_response_guardrail",
    "scope_deregister_tool_sanitize_response_guardrail",
    "register_subscriber",
    "deregister_subscriber",
    "scope_register_subscriber",
    "scope_deregister_subscriber",
    "register_llm_conditional_execution_guardrail",
    "deregister_llm_conditional_execution_guardrail",
    "scope_register_llm_conditional_execution_guardrail",
    "scope_deregister_llm_conditional_execution_guardrail",
    "register_llm_request_intercept",
    "deregister_llm_request_intercept",
    "scope_register_llm_request_intercept",
    "scope_deregister_llm_request_intercept",
    "register_llm_sanitize_request_guardrail",
    "deregister_llm_sanitize_request_guardrail",
    "scope_register_llm_sanitize_request_guardrail",
    "scope_deregister_llm_sanitize_request_guardrail",
    "register_llm_execution_intercept",
    "deregister_llm_execution_intercept",
    "scope_register_llm_execution_intercept",
    "scope_deregister_llm_execution_intercept",
    "register_llm_sanitize_response_guardrail",
    "deregister_llm_sanitize_response_guardrail",
    "scope_register_llm_sanitize_response_guardrail",
    "scope_deregister_llm_sanitize_response_guardrail",
    "register_llm_stream_execution_intercept",
    "deregister_llm_stream_execution_intercept",
    "scope_register_llm_stream_execution_intercept",
    "scope_deregister_llm_stream_execution_intercept",
    "register_mark_sanitize_guardrail",
    "deregister_mark_sanitize_guardrail",
    "scope_register_mark_sanitize_guardrail",
    "scope_deregister_mark_sanitize_guardrail",
    "register_scope_sanitize_start_guardrail",
    "deregister_scope_sanitize_start_guardrail",
    "scope_register_scope_sanitize_start_guardrail",
    "scope_deregister_scope_sanitize_start_guardrail",
    "register_scope_sanitize_end_guardrail",
    "deregister_scope_sanitize_end_guardrail",
    "scope_register_scope_sanitize_end_guardrail",
    "scope_deregister_scope_sanitize_end_guardrail",
    "register_event_metadata_injector",
    "deregister_event_metadata_injector",
    "scope_register_event_metadata_injector",
    "scope_deregister_event_metadata_injector",
    "register_conditional_middleware_guardrail",
    "deregister_conditional_middleware_guardrail",
    "plugin.register",
    "plugin.deregister",
    "plugin.list_kinds",
    "plugin.validate",
    "plugin.validate_exact",
    "plugin.initialize",
    "plugin.close",
    "plugin.clear",
    "plugin.report",
    "runtime_registrations.list_runtime_registrations",
    "scope.push",
    "scope.pop",
    "scope.close",
    "scope.get_handle",
    "scope.event",
    "scope.metric",
    "subscribers.flush",
    "subscribers.set_queue_policy",
    "tools.execute",
    "tools.call",
    "tools.call_end",
    "tools.request_intercepts",
    "tools.conditional_execution",
    NULL,
};

const char *const ATIF_VERSION_WORDS[] = {
    "v1_7",
    "v1_8",
    NULL,
};

const char *const ATOF_FIELD_NAME_POLICY_WORDS[] = {
    "preserve",
    "replace_dots",
    NULL,
};

const char *const ATOF_EXPORTER_MODE_WORDS[] = {
    "append",
    "overwrite",
    NULL,
};

const char *const ATOF_SINK_TYPE_WORDS[] = {
    "file",
    "stream",
    NULL,
};

const char *const ATOF_STREAM_TRANSPORT_WORDS[] = {
    "http_post",
    "websocket",
    "ndjson",
    NULL,
};

const char *const FSYNC_POLICY_WORDS[] = {
    "never",
    "on_flush",
    "interval",
    NULL,
};

const char *const LLM_CODEC_KIND_WORDS[] = {
    "none",
    "builtin",
    "runtime",
    "opaque",
    NULL,
};

const char *const LOG_SEVERITY_WORDS[] = {
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    NULL,
};

const char *const METRIC_KIND_WORDS[] = {
    "counter",
    "up_down_counter",
    "gauge",
    "histogram",
    NULL,
};

const char *const METRIC_TEMPORALITY_WORDS[] = {
    "cumulative",
    "delta",
    "low_memory",
    NULL,
};

const char *const METRIC_VALUE_TYPE_WORDS[] = {
    "u64",
    "i64",
    "f64",
    NULL,
};

const char *const OPEN_TELEMETRY_COMPRESSION_WORDS[] = {
    "none",
    "gzip",
    NULL,
};

const char *const OPEN_TELEMETRY_FILE_FORMAT_WORDS[] = {
    "json_lines",
    "proto",
    NULL,
};

const char *const OPEN_TELEMETRY_FILE_MODE_WORDS[] = {
    "overwrite",
    "append",
    NULL,
};

const char *const OPEN_TELEMETRY_MARK_PROJECTION_WORDS[] = {
    "inherit",
    "event",
    "tool",
    NULL,
};

const char *const OPEN_TELEMETRY_TRANSPORT_WORDS[] = {
    "http_binary",
    "http_json",
    "grpc",
    NULL,
};

const char *const OPEN_TELEMETRY_TYPE_WORDS[] = {
    "full",
    "gen_ai",
    "openinference",
    NULL,
};

const char *const SCOPE_TYPE_WORDS[] = {
    "agent",
    "function",
    "tool",
    "llm",
    "retriever",
    "embedder",
    "reranker",
    "guardrail",
    "evaluator",
    "custom",
    "unknown",
    NULL,
};

const BuiltInCodec BUILT_IN_CODECS[] = {
    {"anthropic_messages", nemo_relay_anthropic_messages_codec_new},
    {"gemini_generate_content", nemo_relay_gemini_generate_content_codec_new},
    {"oci_genai", nemo_relay_oci_genai_codec_new},
    {"openai_chat", nemo_relay_openai_chat_codec_new},
    {"openai_responses", nemo_relay_openai_responses_codec_new},
    {NULL, NULL},
};

static NemoRelayStatus register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_conditional_execution_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_tool_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_conditional_execution_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_conditional_execution_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_tool_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_conditional_execution_guardrail(scope, name, out);
}

static NemoRelayStatus register_tool_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_request_intercept(name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_tool_request_intercept, callback, release_callback);
}

static NemoRelayStatus deregister_tool_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_request_intercept(name, out);
}

static NemoRelayStatus scope_register_tool_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_request_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_tool_request_intercept, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_request_intercept(scope, name, out);
}

static NemoRelayStatus register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_sanitize_request_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_sanitize_request_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_sanitize_request_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_sanitize_request_guardrail(scope, name, out);
}

static NemoRelayStatus register_tool_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_execution_intercept(name, (int32_t)json_integer(args, "priority", 0), on_tool_execution_intercept, callback, release_callback);
}

static NemoRelayStatus deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_execution_intercept(name, out);
}

static NemoRelayStatus scope_register_tool_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_execution_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), on_tool_execution_intercept, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_execution_intercept(scope, name, out);
}

static NemoRelayStatus register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_sanitize_response_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_sanitize_response_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_sanitize_response_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_sanitize_response_guardrail(scope, name, out);
}

static NemoRelayStatus register_subscriber(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_subscriber(name, on_subscriber, callback, release_callback);
}

static NemoRelayStatus deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_subscriber(name, out);
}

static NemoRelayStatus scope_register_subscriber(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_subscriber(scope, name, on_subscriber, callback, release_callback);
}

static NemoRelayStatus scope_deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_subscriber(scope, name, out);
}

static NemoRelayStatus register_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_conditional_execution_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_llm_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_conditional_execution_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_conditional_execution_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_llm_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_conditional_execution_guardrail(scope, name, out);
}

static NemoRelayStatus register_llm_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_request_intercept(name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_llm_request_intercept, callback, release_callback);
}

static NemoRelayStatus deregister_llm_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_request_intercept(name, out);
}

static NemoRelayStatus scope_register_llm_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_request_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_llm_request_intercept, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_request_intercept(scope, name, out);
}

static NemoRelayStatus register_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_sanitize_request_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_sanitize_request_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_sanitize_request_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_sanitize_request_guardrail(scope, name, out);
}

static NemoRelayStatus register_llm_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_execution_intercept(name, (int32_t)json_integer(args, "priority", 0), on_llm_execution_intercept, callback, release_callback);
}

static NemoRelayStatus deregister_llm_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_execution_intercept(name, out);
}

static NemoRelayStatus scope_register_llm_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_execution_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), on_llm_execution_intercept, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_execution_intercept(scope, name, out);
}

static NemoRelayStatus register_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_sanitize_response_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_sanitize_response_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_sanitize_response_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_sanitize_response_guardrail(scope, name, out);
}

static NemoRelayStatus register_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_stream_execution_intercept(name, (int32_t)json_integer(args, "priority", 0), on_llm_stream_execution_intercept, callback, release_callback);
}

static NemoRelayStatus deregister_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_stream_execution_intercept(name, out);
}

static NemoRelayStatus scope_register_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_stream_execution_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), on_llm_stream_execution_intercept, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_stream_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_stream_execution_intercept(scope, name, out);
}

static NemoRelayStatus register_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_mark_sanitize_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_mark_sanitize_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_mark_sanitize_guardrail(name, out);
}

static NemoRelayStatus scope_register_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_mark_sanitize_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_mark_sanitize_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_mark_sanitize_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_mark_sanitize_guardrail(scope, name, out);
}

static NemoRelayStatus register_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_scope_sanitize_start_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_start_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_scope_sanitize_start_guardrail(name, out);
}

static NemoRelayStatus scope_register_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_scope_sanitize_start_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_start_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_scope_sanitize_start_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_scope_sanitize_start_guardrail(scope, name, out);
}

static NemoRelayStatus register_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_scope_sanitize_end_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_end_guardrail, callback, release_callback);
}

static NemoRelayStatus deregister_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_scope_sanitize_end_guardrail(name, out);
}

static NemoRelayStatus scope_register_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_scope_sanitize_end_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_end_guardrail, callback, release_callback);
}

static NemoRelayStatus scope_deregister_scope_sanitize_end_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_scope_sanitize_end_guardrail(scope, name, out);
}

static NemoRelayStatus register_event_metadata_injector(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_event_metadata_injector(name, (int32_t)json_integer(args, "priority", 0), on_event_metadata_injector, callback, release_callback);
}

static NemoRelayStatus deregister_event_metadata_injector(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_event_metadata_injector(name, out);
}

static NemoRelayStatus scope_register_event_metadata_injector(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_event_metadata_injector(scope, name, (int32_t)json_integer(args, "priority", 0), on_event_metadata_injector, callback, release_callback);
}

static NemoRelayStatus scope_deregister_event_metadata_injector(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_event_metadata_injector(scope, name, out);
}

static NemoRelayStatus register_conditional_middleware_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  Texts texts = {0};
  const char *kinds = payload(&texts, args, "kinds");
  NemoRelayStatus status = nemo_relay_register_conditional_middleware_guardrail(name, kinds, json_text(args, "registration_name"), on_conditional_middleware_guardrail, callback, release_callback);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus deregister_conditional_middleware_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_conditional_middleware_guardrail(name, out);
}


static NemoRelayStatus plugin_register_tool_conditional_execution_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_tool_conditional_execution_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_tool_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_tool_request_intercept(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_tool_request_intercept(context, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_tool_request_intercept, callback, release_callback);
}

static NemoRelayStatus plugin_register_tool_sanitize_request_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_tool_sanitize_request_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_tool_execution_intercept(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_tool_execution_intercept(context, name, (int32_t)json_integer(args, "priority", 0), on_tool_execution_intercept, callback, release_callback);
}

static NemoRelayStatus plugin_register_tool_sanitize_response_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_tool_sanitize_response_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_tool_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_subscriber(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_subscriber(context, name, on_subscriber, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_conditional_execution_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_conditional_execution_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_llm_conditional_execution_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_request_intercept(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_request_intercept(context, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_llm_request_intercept, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_sanitize_request_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_sanitize_request_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_request_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_execution_intercept(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_execution_intercept(context, name, (int32_t)json_integer(args, "priority", 0), on_llm_execution_intercept, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_sanitize_response_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_sanitize_response_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_llm_sanitize_response_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_llm_stream_execution_intercept(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_llm_stream_execution_intercept(context, name, (int32_t)json_integer(args, "priority", 0), on_llm_stream_execution_intercept, callback, release_callback);
}

static NemoRelayStatus plugin_register_mark_sanitize_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_mark_sanitize_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_mark_sanitize_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_scope_sanitize_start_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_scope_sanitize_start_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_start_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_scope_sanitize_end_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_scope_sanitize_end_guardrail(context, name, (int32_t)json_integer(args, "priority", 0), on_scope_sanitize_end_guardrail, callback, release_callback);
}

static NemoRelayStatus plugin_register_event_metadata_injector(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  return nemo_relay_plugin_context_register_event_metadata_injector(context, name, (int32_t)json_integer(args, "priority", 0), on_event_metadata_injector, callback, release_callback);
}

static NemoRelayStatus plugin_register_conditional_middleware_guardrail(const NemoRelayPluginContext *context, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  Texts texts = {0};
  const char *kinds = payload(&texts, args, "kinds");
  NemoRelayStatus status = nemo_relay_plugin_context_register_conditional_middleware_guardrail(context, name, kinds, json_text(args, "registration_name"), on_conditional_middleware_guardrail, callback, release_callback);
  free_texts(&texts);
  return status;
}

const OfPlugin OF_PLUGINS[] = {
    {"plugin_register_tool_conditional_execution_guardrail", plugin_register_tool_conditional_execution_guardrail},
    {"plugin_register_tool_request_intercept", plugin_register_tool_request_intercept},
    {"plugin_register_tool_sanitize_request_guardrail", plugin_register_tool_sanitize_request_guardrail},
    {"plugin_register_tool_execution_intercept", plugin_register_tool_execution_intercept},
    {"plugin_register_tool_sanitize_response_guardrail", plugin_register_tool_sanitize_response_guardrail},
    {"plugin_register_subscriber", plugin_register_subscriber},
    {"plugin_register_llm_conditional_execution_guardrail", plugin_register_llm_conditional_execution_guardrail},
    {"plugin_register_llm_request_intercept", plugin_register_llm_request_intercept},
    {"plugin_register_llm_sanitize_request_guardrail", plugin_register_llm_sanitize_request_guardrail},
    {"plugin_register_llm_execution_intercept", plugin_register_llm_execution_intercept},
    {"plugin_register_llm_sanitize_response_guardrail", plugin_register_llm_sanitize_response_guardrail},
    {"plugin_register_llm_stream_execution_intercept", plugin_register_llm_stream_execution_intercept},
    {"plugin_register_mark_sanitize_guardrail", plugin_register_mark_sanitize_guardrail},
    {"plugin_register_scope_sanitize_start_guardrail", plugin_register_scope_sanitize_start_guardrail},
    {"plugin_register_scope_sanitize_end_guardrail", plugin_register_scope_sanitize_end_guardrail},
    {"plugin_register_event_metadata_injector", plugin_register_event_metadata_injector},
    {"plugin_register_conditional_middleware_guardrail", plugin_register_conditional_middleware_guardrail},
    {NULL, NULL},
};

const Registering REGISTERING[] = {
    {"register_tool_conditional_execution_guardrail", register_tool_conditional_execution_guardrail, deregister_tool_conditional_execution_guardrail},
    {"scope_register_tool_conditional_execution_guardrail", scope_register_tool_conditional_execution_guardrail, scope_deregister_tool_conditional_execution_guardrail},
    {"register_tool_request_intercept", register_tool_request_intercept, deregister_tool_request_intercept},
    {"scope_register_tool_request_intercept", scope_register_tool_request_intercept, scope_deregister_tool_request_intercept},
    {"register_tool_sanitize_request_guardrail", register_tool_sanitize_request_guardrail, deregister_tool_sanitize_request_guardrail},
    {"scope_register_tool_sanitize_request_guardrail", scope_register_tool_sanitize_request_guardrail, scope_deregister_tool_sanitize_request_guardrail},
    {"register_tool_execution_intercept", register_tool_execution_intercept, deregister_tool_execution_intercept},
    {"scope_register_tool_execution_intercept", scope_register_tool_execution_intercept, scope_deregister_tool_execution_intercept},
    {"register_tool_sanitize_response_guardrail", register_tool_sanitize_response_guardrail, deregister_tool_sanitize_response_guardrail},
    {"scope_register_tool_sanitize_response_guardrail", scope_register_tool_sanitize_response_guardrail, scope_deregister_tool_sanitize_response_guardrail},
    {"register_subscriber", register_subscriber, deregister_subscriber},
    {"scope_register_subscriber", scope_register_subscriber, scope_deregister_subscriber},
    {"register_llm_conditional_execution_guardrail", register_llm_conditional_execution_guardrail, deregister_llm_conditional_execution_guardrail},
    {"scope_register_llm_conditional_execution_guardrail", scope_register_llm_conditional_execution_guardrail, scope_deregister_llm_conditional_execution_guardrail},
    {"register_llm_request_intercept", register_llm_request_intercept, deregister_llm_request_intercept},
    {"scope_register_llm_request_intercept", scope_register_llm_request_intercept, scope_deregister_llm_request_intercept},
    {"register_llm_sanitize_request_guardrail", register_llm_sanitize_request_guardrail, deregister_llm_sanitize_request_guardrail},
    {"scope_register_llm_sanitize_request_guardrail", scope_register_llm_sanitize_request_guardrail, scope_deregister_llm_sanitize_request_guardrail},
    {"register_llm_execution_intercept", register_llm_execution_intercept, deregister_llm_execution_intercept},
    {"scope_register_llm_execution_intercept", scope_register_llm_execution_intercept, scope_deregister_llm_execution_intercept},
    {"register_llm_sanitize_response_guardrail", register_llm_sanitize_response_guardrail, deregister_llm_sanitize_response_guardrail},
    {"scope_register_llm_sanitize_response_guardrail", scope_register_llm_sanitize_response_guardrail, scope_deregister_llm_sanitize_response_guardrail},
    {"register_llm_stream_execution_intercept", register_llm_stream_execution_intercept, deregister_llm_stream_execution_intercept},
    {"scope_register_llm_stream_execution_intercept", scope_register_llm_stream_execution_intercept, scope_deregister_llm_stream_execution_intercept},
    {"register_mark_sanitize_guardrail", register_mark_sanitize_guardrail, deregister_mark_sanitize_guardrail},
    {"scope_register_mark_sanitize_guardrail", scope_register_mark_sanitize_guardrail, scope_deregister_mark_sanitize_guardrail},
    {"register_scope_sanitize_start_guardrail", register_scope_sanitize_start_guardrail, deregister_scope_sanitize_start_guardrail},
    {"scope_register_scope_sanitize_start_guardrail", scope_register_scope_sanitize_start_guardrail, scope_deregister_scope_sanitize_start_guardrail},
    {"register_scope_sanitize_end_guardrail", register_scope_sanitize_end_guardrail, deregister_scope_sanitize_end_guardrail},
    {"scope_register_scope_sanitize_end_guardrail", scope_register_scope_sanitize_end_guardrail, scope_deregister_scope_sanitize_end_guardrail},
    {"register_event_metadata_injector", register_event_metadata_injector, deregister_event_metadata_injector},
    {"scope_register_event_metadata_injector", scope_register_event_metadata_injector, scope_deregister_event_metadata_injector},
    {"register_conditional_middleware_guardrail", register_conditional_middleware_guardrail, deregister_conditional_middleware_guardrail},
    {NULL, NULL, NULL},
};
