/* Code generated from spec/ by codegen. DO NOT EDIT. */

/* Which function of the library serves which operation; that this compiles and links shows that it is there. */

#include "../driver.h"

const char *const OPERATIONS[] = {
    "exporters.atof.new",
    "exporters.atof.path",
    "exporters.atof.register",
    "exporters.atof.deregister",
    "exporters.atof.force_flush",
    "exporters.atof.shutdown",
    "llm.execute",
    "llm.call",
    "llm.call_end",
    "llm.request_intercepts",
    "llm.conditional_execution",
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
    "scope.push",
    "scope.pop",
    "scope.close",
    "scope.get_handle",
    "scope.event",
    "subscribers.flush",
    "tools.execute",
    "tools.call",
    "tools.call_end",
    "tools.request_intercepts",
    "tools.conditional_execution",
    NULL,
};

const char *const ATOF_EXPORTER_MODE_WORDS[] = {
    "append",
    "overwrite",
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

static NemoRelayStatus register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_conditional_execution_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_gate, callback, release_callback);
}

static NemoRelayStatus deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_conditional_execution_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_conditional_execution_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_gate, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_conditional_execution_guardrail(scope, name, out);
}

static NemoRelayStatus register_tool_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_request_intercept(name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_tool_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_request_intercept(name, out);
}

static NemoRelayStatus scope_register_tool_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_request_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_request_intercept(scope, name, out);
}

static NemoRelayStatus register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_sanitize_request_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_sanitize_request_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_sanitize_request_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_sanitize_request_guardrail(scope, name, out);
}

static NemoRelayStatus register_tool_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_execution_intercept(name, (int32_t)json_integer(args, "priority", 0), on_wrap, callback, release_callback);
}

static NemoRelayStatus deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_execution_intercept(name, out);
}

static NemoRelayStatus scope_register_tool_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_execution_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), on_wrap, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_execution_intercept(scope, name, out);
}

static NemoRelayStatus register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_tool_sanitize_response_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_tool_sanitize_response_guardrail(name, out);
}

static NemoRelayStatus scope_register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_tool_sanitize_response_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_tool_sanitize_response_guardrail(scope, name, out);
}

static NemoRelayStatus register_subscriber(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_subscriber(name, on_observe, callback, release_callback);
}

static NemoRelayStatus deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_subscriber(name, out);
}

static NemoRelayStatus scope_register_subscriber(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_subscriber(scope, name, on_observe, callback, release_callback);
}

static NemoRelayStatus scope_deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_subscriber(scope, name, out);
}

static NemoRelayStatus register_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_conditional_execution_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_gate, callback, release_callback);
}

static NemoRelayStatus deregister_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_conditional_execution_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_conditional_execution_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_gate, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_conditional_execution_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_conditional_execution_guardrail(scope, name, out);
}

static NemoRelayStatus register_llm_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_request_intercept(name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_llm_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_request_intercept(name, out);
}

static NemoRelayStatus scope_register_llm_request_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_request_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), json_true(args, "break_chain"), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_request_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_request_intercept(scope, name, out);
}

static NemoRelayStatus register_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_sanitize_request_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_sanitize_request_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_sanitize_request_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_sanitize_request_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_sanitize_request_guardrail(scope, name, out);
}

static NemoRelayStatus register_llm_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_execution_intercept(name, (int32_t)json_integer(args, "priority", 0), on_wrap, callback, release_callback);
}

static NemoRelayStatus deregister_llm_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_execution_intercept(name, out);
}

static NemoRelayStatus scope_register_llm_execution_intercept(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_execution_intercept(scope, name, (int32_t)json_integer(args, "priority", 0), on_wrap, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_execution_intercept(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_execution_intercept(scope, name, out);
}

static NemoRelayStatus register_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_register_llm_sanitize_response_guardrail(name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus deregister_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_llm_sanitize_response_guardrail(name, out);
}

static NemoRelayStatus scope_register_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback) {
  const char *name = json_text(args, "name");
  (void)scope;
  return nemo_relay_scope_register_llm_sanitize_response_guardrail(scope, name, (int32_t)json_integer(args, "priority", 0), on_rewrite, callback, release_callback);
}

static NemoRelayStatus scope_deregister_llm_sanitize_response_guardrail(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_scope_deregister_llm_sanitize_response_guardrail(scope, name, out);
}

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
    {NULL, NULL, NULL},
};
