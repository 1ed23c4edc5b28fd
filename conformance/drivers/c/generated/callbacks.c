/* Code generated from spec/ by codegen. DO NOT EDIT. */

/* The callbacks of every family: what they are given is noted, and they do what their behaviour says. */

#include "../callbacks.h"

NemoRelayStatus on_tool_conditional_execution_guardrail(void *user_data, const char *tool_name, const char *args, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, tool_name);
  note_value(&at, args);
  NemoRelayStatus status = invoke(&at);
  give_decision(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_tool_request_intercept(void *user_data, const char *tool_name, const char *args, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, tool_name);
  note_value(&at, args);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_tool_sanitize_request_guardrail(void *user_data, const char *tool_name, const char *args, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, tool_name);
  note_value(&at, args);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_tool_execution_intercept(void *user_data, const NemoRelayToolExecutionContext *context, NemoRelayNext next, void *next_context, NemoRelayToolExecutionInterceptOutcome *out) {
  Invocation at = begin(user_data);
  note_tool_execution_context(&at, context);
  lend_next(&at, next, next_context);
  NemoRelayStatus status = invoke(&at);
  give_tool_execution_intercept_outcome(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_tool_sanitize_response_guardrail(void *user_data, const char *tool_name, const char *result, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, tool_name);
  note_value(&at, result);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_subscriber(void *user_data, const char *event) {
  Invocation at = begin(user_data);
  note_string(&at, event);
  NemoRelayStatus status = invoke(&at);
  return finish(&at, status);
}

NemoRelayStatus on_llm_conditional_execution_guardrail(void *user_data, const char *request, char **out) {
  Invocation at = begin(user_data);
  note_value(&at, request);
  NemoRelayStatus status = invoke(&at);
  give_decision(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_request_intercept(void *user_data, const char *name, const char *request, const char *annotated_request, NemoRelayLlmRequestInterceptOutcome *out) {
  Invocation at = begin(user_data);
  note_string(&at, name);
  note_value(&at, request);
  note_value(&at, annotated_request);
  NemoRelayStatus status = invoke(&at);
  give_llm_request_intercept_outcome(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_sanitize_request_guardrail(void *user_data, const char *request, const NemoRelayLlmSanitizeContext *context, char **out) {
  Invocation at = begin(user_data);
  note_value(&at, request);
  note_llm_sanitize_context(&at, context);
  NemoRelayStatus status = invoke(&at);
  give_optional_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_execution_intercept(void *user_data, const char *name, const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmNext next, void *next_context, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, name);
  note_value(&at, request);
  note_llm_execution_context(&at, context);
  lend_next_llm(&at, next, next_context);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_sanitize_response_guardrail(void *user_data, const char *response, const NemoRelayLlmSanitizeContext *context, char **out) {
  Invocation at = begin(user_data);
  note_value(&at, response);
  note_llm_sanitize_context(&at, context);
  NemoRelayStatus status = invoke(&at);
  give_optional_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_stream_execution_intercept(void *user_data, const char *name, const char *request, const NemoRelayLlmExecutionContext *context, NemoRelayLlmStreamNext next, void *next_context, NemoRelayChunks *out) {
  Invocation at = begin(user_data);
  note_string(&at, name);
  note_value(&at, request);
  note_llm_execution_context(&at, context);
  lend_next_llm_stream(&at, next, next_context);
  NemoRelayStatus status = invoke(&at);
  give_stream(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_mark_sanitize_guardrail(void *user_data, const char *event, const char *fields, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, event);
  note_value(&at, fields);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_scope_sanitize_start_guardrail(void *user_data, const char *event, const char *fields, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, event);
  note_value(&at, fields);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_scope_sanitize_end_guardrail(void *user_data, const char *event, const char *fields, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, event);
  note_value(&at, fields);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_event_metadata_injector(void *user_data, const char *event, char **out) {
  Invocation at = begin(user_data);
  note_string(&at, event);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_conditional_middleware_guardrail(void *user_data, const char *kinds, const char *registration_name, char **out) {
  Invocation at = begin(user_data);
  note_value(&at, kinds);
  note_string(&at, registration_name);
  NemoRelayStatus status = invoke(&at);
  give_decision(&at, out);
  return finish(&at, status);
}
