/* Code generated from spec/ by codegen. DO NOT EDIT. */

/* Calls every function of the header with nothing at all and, where that needs no preparation, with something. */

#include "nemo_relay.h"

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void expect_null_pointer(const char *function, NemoRelayStatus status) {
  if (status != NEMO_RELAY_STATUS_NULL_POINTER) {
    fprintf(stderr, "%s: null gave the status %d\n", function, (int)status);
    failures++;
  }
}

static void expect_known(const char *function, NemoRelayStatus status) {
  if (nemo_relay_status_name(status) == NULL) {
    fprintf(stderr, "%s: gave the unknown status %d\n", function, (int)status);
    failures++;
  }
}

static void with_nothing(void) {
  (void)nemo_relay_version();
  (void)nemo_relay_spec_digest();
  (void)nemo_relay_status_name(0);
  (void)nemo_relay_last_error();
  (void)nemo_relay_last_error_payload();
  (void)nemo_relay_last_error_code();
  expect_null_pointer("nemo_relay_set_last_error_message", nemo_relay_set_last_error_message(NULL));
  expect_null_pointer("nemo_relay_set_last_error", nemo_relay_set_last_error(NULL, NULL));
  (void)nemo_relay_string_new(NULL);
  (void)nemo_relay_string_free(NULL);
  expect_null_pointer("nemo_relay_atof_exporter_create", nemo_relay_atof_exporter_create(NULL, NULL));
  expect_null_pointer("nemo_relay_atof_exporter_path", nemo_relay_atof_exporter_path(NULL, NULL));
  expect_null_pointer("nemo_relay_atof_exporter_register", nemo_relay_atof_exporter_register(NULL, NULL));
  expect_null_pointer("nemo_relay_atof_exporter_deregister", nemo_relay_atof_exporter_deregister(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_atof_exporter_force_flush", nemo_relay_atof_exporter_force_flush(NULL, NULL));
  expect_null_pointer("nemo_relay_atof_exporter_shutdown", nemo_relay_atof_exporter_shutdown(NULL));
  expect_null_pointer("nemo_relay_llm_call_execute", nemo_relay_llm_call_execute(NULL, NULL, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_llm_call", nemo_relay_llm_call(NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_llm_call_end", nemo_relay_llm_call_end(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_llm_request_intercepts", nemo_relay_llm_request_intercepts(NULL, NULL, NULL));
  expect_known("nemo_relay_llm_conditional_execution", nemo_relay_llm_conditional_execution(NULL));
  expect_null_pointer("nemo_relay_register_tool_conditional_execution_guardrail", nemo_relay_register_tool_conditional_execution_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_tool_conditional_execution_guardrail", nemo_relay_deregister_tool_conditional_execution_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_tool_conditional_execution_guardrail", nemo_relay_scope_register_tool_conditional_execution_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_tool_conditional_execution_guardrail", nemo_relay_scope_deregister_tool_conditional_execution_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_tool_request_intercept", nemo_relay_register_tool_request_intercept(NULL, 0, false, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_tool_request_intercept", nemo_relay_deregister_tool_request_intercept(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_tool_request_intercept", nemo_relay_scope_register_tool_request_intercept(NULL, NULL, 0, false, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_tool_request_intercept", nemo_relay_scope_deregister_tool_request_intercept(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_tool_sanitize_request_guardrail", nemo_relay_register_tool_sanitize_request_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_tool_sanitize_request_guardrail", nemo_relay_deregister_tool_sanitize_request_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_tool_sanitize_request_guardrail", nemo_relay_scope_register_tool_sanitize_request_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_tool_sanitize_request_guardrail", nemo_relay_scope_deregister_tool_sanitize_request_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_tool_execution_intercept", nemo_relay_register_tool_execution_intercept(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_tool_execution_intercept", nemo_relay_deregister_tool_execution_intercept(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_tool_execution_intercept", nemo_relay_scope_register_tool_execution_intercept(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_tool_execution_intercept", nemo_relay_scope_deregister_tool_execution_intercept(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_tool_sanitize_response_guardrail", nemo_relay_register_tool_sanitize_response_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_tool_sanitize_response_guardrail", nemo_relay_deregister_tool_sanitize_response_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_tool_sanitize_response_guardrail", nemo_relay_scope_register_tool_sanitize_response_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_tool_sanitize_response_guardrail", nemo_relay_scope_deregister_tool_sanitize_response_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_subscriber", nemo_relay_register_subscriber(NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_subscriber", nemo_relay_deregister_subscriber(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_subscriber", nemo_relay_scope_register_subscriber(NULL, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_subscriber", nemo_relay_scope_deregister_subscriber(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_llm_conditional_execution_guardrail", nemo_relay_register_llm_conditional_execution_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_llm_conditional_execution_guardrail", nemo_relay_deregister_llm_conditional_execution_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_llm_conditional_execution_guardrail", nemo_relay_scope_register_llm_conditional_execution_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_llm_conditional_execution_guardrail", nemo_relay_scope_deregister_llm_conditional_execution_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_llm_request_intercept", nemo_relay_register_llm_request_intercept(NULL, 0, false, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_llm_request_intercept", nemo_relay_deregister_llm_request_intercept(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_llm_request_intercept", nemo_relay_scope_register_llm_request_intercept(NULL, NULL, 0, false, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_llm_request_intercept", nemo_relay_scope_deregister_llm_request_intercept(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_llm_sanitize_request_guardrail", nemo_relay_register_llm_sanitize_request_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_llm_sanitize_request_guardrail", nemo_relay_deregister_llm_sanitize_request_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_llm_sanitize_request_guardrail", nemo_relay_scope_register_llm_sanitize_request_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_llm_sanitize_request_guardrail", nemo_relay_scope_deregister_llm_sanitize_request_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_llm_execution_intercept", nemo_relay_register_llm_execution_intercept(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_llm_execution_intercept", nemo_relay_deregister_llm_execution_intercept(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_llm_execution_intercept", nemo_relay_scope_register_llm_execution_intercept(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_llm_execution_intercept", nemo_relay_scope_deregister_llm_execution_intercept(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_register_llm_sanitize_response_guardrail", nemo_relay_register_llm_sanitize_response_guardrail(NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_deregister_llm_sanitize_response_guardrail", nemo_relay_deregister_llm_sanitize_response_guardrail(NULL, NULL));
  expect_null_pointer("nemo_relay_scope_register_llm_sanitize_response_guardrail", nemo_relay_scope_register_llm_sanitize_response_guardrail(NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_scope_deregister_llm_sanitize_response_guardrail", nemo_relay_scope_deregister_llm_sanitize_response_guardrail(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_push_scope", nemo_relay_push_scope(NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_pop_scope", nemo_relay_pop_scope(NULL, NULL));
  expect_null_pointer("nemo_relay_close_scope", nemo_relay_close_scope(NULL, NULL));
  expect_null_pointer("nemo_relay_get_handle", nemo_relay_get_handle(NULL));
  expect_null_pointer("nemo_relay_event", nemo_relay_event(NULL, NULL));
  expect_null_pointer("nemo_relay_flush_subscribers", nemo_relay_flush_subscribers(NULL, NULL));
  expect_null_pointer("nemo_relay_tool_call_execute", nemo_relay_tool_call_execute(NULL, NULL, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_tool_call", nemo_relay_tool_call(NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_tool_call_end", nemo_relay_tool_call_end(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_tool_request_intercepts", nemo_relay_tool_request_intercepts(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_tool_conditional_execution", nemo_relay_tool_conditional_execution(NULL, NULL));
  (void)nemo_relay_llm_handle_uuid(NULL);
  (void)nemo_relay_llm_handle_name(NULL);
  (void)nemo_relay_llm_handle_attributes(NULL);
  (void)nemo_relay_llm_handle_parent_uuid(NULL);
  (void)nemo_relay_llm_handle_data(NULL);
  (void)nemo_relay_llm_handle_metadata(NULL);
  (void)nemo_relay_scope_handle_uuid(NULL);
  (void)nemo_relay_scope_handle_name(NULL);
  (void)nemo_relay_scope_handle_scope_type(NULL);
  (void)nemo_relay_scope_handle_attributes(NULL);
  (void)nemo_relay_scope_handle_parent_uuid(NULL);
  (void)nemo_relay_scope_handle_data(NULL);
  (void)nemo_relay_scope_handle_metadata(NULL);
  (void)nemo_relay_tool_handle_uuid(NULL);
  (void)nemo_relay_tool_handle_name(NULL);
  (void)nemo_relay_tool_handle_attributes(NULL);
  (void)nemo_relay_tool_handle_parent_uuid(NULL);
  (void)nemo_relay_tool_handle_data(NULL);
  (void)nemo_relay_tool_handle_metadata(NULL);
  (void)nemo_relay_llm_handle_free(NULL);
  (void)nemo_relay_scope_handle_free(NULL);
  (void)nemo_relay_tool_handle_free(NULL);
  (void)nemo_relay_atof_exporter_free(NULL);
  (void)nemo_relay_llm_codec_identity_free(NULL);
  (void)nemo_relay_llm_execution_context_free(NULL);
  (void)nemo_relay_llm_request_free(NULL);
  (void)nemo_relay_llm_request_intercept_outcome_free(NULL);
  (void)nemo_relay_llm_sanitize_context_free(NULL);
  (void)nemo_relay_tool_execution_intercept_outcome_free(NULL);
  (void)nemo_relay_tool_execution_result_free(NULL);
  expect_null_pointer("nemo_relay_scope_stack_capture", nemo_relay_scope_stack_capture(NULL));
  expect_known("nemo_relay_scope_stack_set", nemo_relay_scope_stack_set(NULL));
  (void)nemo_relay_scope_stack_free(NULL);
  expect_known("nemo_relay_shutdown", nemo_relay_shutdown(NULL));
  expect_null_pointer("nemo_relay_runtime_create", nemo_relay_runtime_create(NULL));
  (void)nemo_relay_runtime_free(NULL);
  expect_null_pointer("nemo_relay_runtime_new_stack", nemo_relay_runtime_new_stack(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_register", nemo_relay_runtime_register(NULL, NULL, 0, NULL, 0, 0, false, 0, NULL));
  expect_null_pointer("nemo_relay_runtime_deregister", nemo_relay_runtime_deregister(NULL, NULL, 0, NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_subscribe", nemo_relay_runtime_subscribe(NULL, NULL, NULL, 0, 0, NULL));
  (void)nemo_relay_runtime_has_woken(NULL);
  expect_null_pointer("nemo_relay_runtime_next_delivery", nemo_relay_runtime_next_delivery(NULL, 0, false, NULL, NULL));
  (void)nemo_relay_runtime_take_released(NULL, NULL, 0);
  expect_null_pointer("nemo_relay_runtime_flush", nemo_relay_runtime_flush(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_flush_report", nemo_relay_flush_report(NULL, NULL, NULL));
  (void)nemo_relay_flush_free(NULL);
  expect_null_pointer("nemo_relay_runtime_atof_exporter_create", nemo_relay_runtime_atof_exporter_create(NULL, 0, NULL, 0, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_atof_exporter_path", nemo_relay_runtime_atof_exporter_path(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_atof_exporter_register", nemo_relay_runtime_atof_exporter_register(NULL, NULL, NULL, 0, NULL));
  expect_null_pointer("nemo_relay_runtime_atof_exporter_deregister", nemo_relay_runtime_atof_exporter_deregister(NULL, NULL, NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_atof_exporter_force_flush", nemo_relay_runtime_atof_exporter_force_flush(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_atof_exporter_shutdown", nemo_relay_runtime_atof_exporter_shutdown(NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_llm_call_start", nemo_relay_runtime_llm_call_start(NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_llm_call_start", nemo_relay_runtime_llm_call_start(NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_llm_call_end_start", nemo_relay_runtime_llm_call_end_start(NULL, NULL, 0, NULL, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_llm_request_intercepts_start", nemo_relay_runtime_llm_request_intercepts_start(NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_llm_conditional_execution_start", nemo_relay_runtime_llm_conditional_execution_start(NULL, NULL, 0, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_push_scope", nemo_relay_runtime_push_scope(NULL, NULL, NULL, 0, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_pop_scope", nemo_relay_runtime_pop_scope(NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_close_scope", nemo_relay_runtime_close_scope(NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_get_handle", nemo_relay_runtime_get_handle(NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_event", nemo_relay_runtime_event(NULL, NULL, NULL, 0, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL));
  expect_null_pointer("nemo_relay_runtime_tool_call_start", nemo_relay_runtime_tool_call_start(NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_tool_call_start", nemo_relay_runtime_tool_call_start(NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_tool_call_end_start", nemo_relay_runtime_tool_call_end_start(NULL, NULL, 0, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_tool_request_intercepts_start", nemo_relay_runtime_tool_request_intercepts_start(NULL, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_runtime_tool_conditional_execution_start", nemo_relay_runtime_tool_conditional_execution_start(NULL, NULL, 0, NULL, 0, NULL, 0, NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_value", nemo_relay_machine_resume_value(NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_outcome", nemo_relay_machine_resume_outcome(NULL, 0, 0, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_allow", nemo_relay_machine_resume_allow(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_reject", nemo_relay_machine_resume_reject(NULL, NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_json", nemo_relay_machine_resume_json(NULL, NULL, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_resume_failed", nemo_relay_machine_resume_failed(NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, NULL, NULL));
  expect_null_pointer("nemo_relay_machine_continuation", nemo_relay_machine_continuation(NULL, NULL, NULL));
  expect_null_pointer("nemo_relay_continuation_start", nemo_relay_continuation_start(NULL, 0, NULL, NULL, NULL));
  (void)nemo_relay_continuation_free(NULL);
  expect_null_pointer("nemo_relay_machine_cancel", nemo_relay_machine_cancel(NULL, NULL));
  (void)nemo_relay_machine_free(NULL);
  (void)nemo_relay_error_free(NULL);
}

static void with_something(void) {
  expect_known("nemo_relay_set_last_error_message", nemo_relay_set_last_error_message("x"));
  expect_known("nemo_relay_set_last_error", nemo_relay_set_last_error("x", "x"));
  expect_known("nemo_relay_atof_exporter_create", nemo_relay_atof_exporter_create(NULL, NULL));
  expect_known("nemo_relay_atof_exporter_path", nemo_relay_atof_exporter_path(NULL, NULL));
  expect_known("nemo_relay_atof_exporter_register", nemo_relay_atof_exporter_register(NULL, "x"));
  expect_known("nemo_relay_atof_exporter_deregister", nemo_relay_atof_exporter_deregister(NULL, "x", NULL));
  expect_known("nemo_relay_atof_exporter_force_flush", nemo_relay_atof_exporter_force_flush(NULL, NULL));
  expect_known("nemo_relay_atof_exporter_shutdown", nemo_relay_atof_exporter_shutdown(NULL));
  expect_known("nemo_relay_llm_call_execute", nemo_relay_llm_call_execute("x", NULL, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_llm_call", nemo_relay_llm_call("x", NULL, NULL, NULL));
  expect_known("nemo_relay_llm_call_end", nemo_relay_llm_call_end(NULL, "{}", NULL));
  expect_known("nemo_relay_llm_request_intercepts", nemo_relay_llm_request_intercepts("x", NULL, NULL));
  expect_known("nemo_relay_llm_conditional_execution", nemo_relay_llm_conditional_execution(NULL));
  expect_known("nemo_relay_register_tool_conditional_execution_guardrail", nemo_relay_register_tool_conditional_execution_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_tool_conditional_execution_guardrail", nemo_relay_deregister_tool_conditional_execution_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_tool_conditional_execution_guardrail", nemo_relay_scope_register_tool_conditional_execution_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_tool_conditional_execution_guardrail", nemo_relay_scope_deregister_tool_conditional_execution_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_register_tool_request_intercept", nemo_relay_register_tool_request_intercept("x", 0, false, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_tool_request_intercept", nemo_relay_deregister_tool_request_intercept("x", NULL));
  expect_known("nemo_relay_scope_register_tool_request_intercept", nemo_relay_scope_register_tool_request_intercept(NULL, "x", 0, false, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_tool_request_intercept", nemo_relay_scope_deregister_tool_request_intercept(NULL, "x", NULL));
  expect_known("nemo_relay_register_tool_sanitize_request_guardrail", nemo_relay_register_tool_sanitize_request_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_tool_sanitize_request_guardrail", nemo_relay_deregister_tool_sanitize_request_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_tool_sanitize_request_guardrail", nemo_relay_scope_register_tool_sanitize_request_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_tool_sanitize_request_guardrail", nemo_relay_scope_deregister_tool_sanitize_request_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_register_tool_execution_intercept", nemo_relay_register_tool_execution_intercept("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_tool_execution_intercept", nemo_relay_deregister_tool_execution_intercept("x", NULL));
  expect_known("nemo_relay_scope_register_tool_execution_intercept", nemo_relay_scope_register_tool_execution_intercept(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_tool_execution_intercept", nemo_relay_scope_deregister_tool_execution_intercept(NULL, "x", NULL));
  expect_known("nemo_relay_register_tool_sanitize_response_guardrail", nemo_relay_register_tool_sanitize_response_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_tool_sanitize_response_guardrail", nemo_relay_deregister_tool_sanitize_response_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_tool_sanitize_response_guardrail", nemo_relay_scope_register_tool_sanitize_response_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_tool_sanitize_response_guardrail", nemo_relay_scope_deregister_tool_sanitize_response_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_register_subscriber", nemo_relay_register_subscriber("x", NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_subscriber", nemo_relay_deregister_subscriber("x", NULL));
  expect_known("nemo_relay_scope_register_subscriber", nemo_relay_scope_register_subscriber(NULL, "x", NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_subscriber", nemo_relay_scope_deregister_subscriber(NULL, "x", NULL));
  expect_known("nemo_relay_register_llm_conditional_execution_guardrail", nemo_relay_register_llm_conditional_execution_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_llm_conditional_execution_guardrail", nemo_relay_deregister_llm_conditional_execution_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_llm_conditional_execution_guardrail", nemo_relay_scope_register_llm_conditional_execution_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_llm_conditional_execution_guardrail", nemo_relay_scope_deregister_llm_conditional_execution_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_register_llm_request_intercept", nemo_relay_register_llm_request_intercept("x", 0, false, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_llm_request_intercept", nemo_relay_deregister_llm_request_intercept("x", NULL));
  expect_known("nemo_relay_scope_register_llm_request_intercept", nemo_relay_scope_register_llm_request_intercept(NULL, "x", 0, false, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_llm_request_intercept", nemo_relay_scope_deregister_llm_request_intercept(NULL, "x", NULL));
  expect_known("nemo_relay_register_llm_sanitize_request_guardrail", nemo_relay_register_llm_sanitize_request_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_llm_sanitize_request_guardrail", nemo_relay_deregister_llm_sanitize_request_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_llm_sanitize_request_guardrail", nemo_relay_scope_register_llm_sanitize_request_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_llm_sanitize_request_guardrail", nemo_relay_scope_deregister_llm_sanitize_request_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_register_llm_execution_intercept", nemo_relay_register_llm_execution_intercept("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_llm_execution_intercept", nemo_relay_deregister_llm_execution_intercept("x", NULL));
  expect_known("nemo_relay_scope_register_llm_execution_intercept", nemo_relay_scope_register_llm_execution_intercept(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_llm_execution_intercept", nemo_relay_scope_deregister_llm_execution_intercept(NULL, "x", NULL));
  expect_known("nemo_relay_register_llm_sanitize_response_guardrail", nemo_relay_register_llm_sanitize_response_guardrail("x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_deregister_llm_sanitize_response_guardrail", nemo_relay_deregister_llm_sanitize_response_guardrail("x", NULL));
  expect_known("nemo_relay_scope_register_llm_sanitize_response_guardrail", nemo_relay_scope_register_llm_sanitize_response_guardrail(NULL, "x", 0, NULL, NULL, NULL));
  expect_known("nemo_relay_scope_deregister_llm_sanitize_response_guardrail", nemo_relay_scope_deregister_llm_sanitize_response_guardrail(NULL, "x", NULL));
  expect_known("nemo_relay_push_scope", nemo_relay_push_scope("x", 0, NULL, NULL));
  expect_known("nemo_relay_pop_scope", nemo_relay_pop_scope(NULL, NULL));
  expect_known("nemo_relay_close_scope", nemo_relay_close_scope(NULL, NULL));
  expect_known("nemo_relay_get_handle", nemo_relay_get_handle(NULL));
  expect_known("nemo_relay_event", nemo_relay_event("x", NULL));
  expect_known("nemo_relay_flush_subscribers", nemo_relay_flush_subscribers(NULL, NULL));
  expect_known("nemo_relay_tool_call_execute", nemo_relay_tool_call_execute("x", "{}", NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_tool_call", nemo_relay_tool_call("x", "{}", NULL, NULL));
  expect_known("nemo_relay_tool_call_end", nemo_relay_tool_call_end(NULL, NULL, NULL));
  expect_known("nemo_relay_tool_request_intercepts", nemo_relay_tool_request_intercepts("x", "{}", NULL));
  expect_known("nemo_relay_tool_conditional_execution", nemo_relay_tool_conditional_execution("x", "{}"));
  expect_known("nemo_relay_scope_stack_capture", nemo_relay_scope_stack_capture(NULL));
  expect_known("nemo_relay_scope_stack_set", nemo_relay_scope_stack_set(NULL));
  expect_known("nemo_relay_shutdown", nemo_relay_shutdown(NULL));
  expect_known("nemo_relay_runtime_create", nemo_relay_runtime_create(NULL));
  expect_known("nemo_relay_runtime_new_stack", nemo_relay_runtime_new_stack(NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_register", nemo_relay_runtime_register(NULL, NULL, 0, "x", 1, 0, false, 0, NULL));
  expect_known("nemo_relay_runtime_deregister", nemo_relay_runtime_deregister(NULL, NULL, 0, "x", 1, NULL, NULL));
  expect_known("nemo_relay_runtime_subscribe", nemo_relay_runtime_subscribe(NULL, NULL, "x", 1, 0, NULL));
  expect_known("nemo_relay_runtime_next_delivery", nemo_relay_runtime_next_delivery(NULL, 0, false, NULL, NULL));
  expect_known("nemo_relay_runtime_flush", nemo_relay_runtime_flush(NULL, NULL, NULL));
  expect_known("nemo_relay_flush_report", nemo_relay_flush_report(NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_create", nemo_relay_runtime_atof_exporter_create("x", 1, "x", 1, 0, NULL, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_path", nemo_relay_runtime_atof_exporter_path(NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_register", nemo_relay_runtime_atof_exporter_register(NULL, NULL, "x", 1, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_deregister", nemo_relay_runtime_atof_exporter_deregister(NULL, NULL, "x", 1, NULL, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_force_flush", nemo_relay_runtime_atof_exporter_force_flush(NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_atof_exporter_shutdown", nemo_relay_runtime_atof_exporter_shutdown(NULL, NULL));
  expect_known("nemo_relay_runtime_llm_call_start", nemo_relay_runtime_llm_call_start(NULL, NULL, 0, "x", 1, NULL, NULL, 0, "{}", 2, "{}", 2, "x", 1, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_llm_call_start", nemo_relay_runtime_llm_call_start(NULL, NULL, 0, "x", 1, NULL, NULL, 0, "{}", 2, "{}", 2, "x", 1, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_llm_call_end_start", nemo_relay_runtime_llm_call_end_start(NULL, NULL, 0, NULL, "{}", 2, "{}", 2, "{}", 2, NULL, "{}", 2, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_llm_request_intercepts_start", nemo_relay_runtime_llm_request_intercepts_start(NULL, NULL, 0, "x", 1, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_llm_conditional_execution_start", nemo_relay_runtime_llm_conditional_execution_start(NULL, NULL, 0, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_push_scope", nemo_relay_runtime_push_scope(NULL, NULL, "x", 1, 0, NULL, 0, "{}", 2, "{}", 2, "{}", 2, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_pop_scope", nemo_relay_runtime_pop_scope(NULL, NULL, NULL, "{}", 2, "{}", 2, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_close_scope", nemo_relay_runtime_close_scope(NULL, NULL, NULL, "{}", 2, "{}", 2, NULL, "x", 1, "x", 1, NULL, NULL));
  expect_known("nemo_relay_runtime_get_handle", nemo_relay_runtime_get_handle(NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_event", nemo_relay_runtime_event(NULL, NULL, "x", 1, NULL, "{}", 2, "{}", 2, NULL, NULL, 0, NULL));
  expect_known("nemo_relay_runtime_tool_call_start", nemo_relay_runtime_tool_call_start(NULL, NULL, 0, "x", 1, "{}", 2, NULL, 0, "{}", 2, "{}", 2, "x", 1, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_tool_call_start", nemo_relay_runtime_tool_call_start(NULL, NULL, 0, "x", 1, "{}", 2, NULL, 0, "{}", 2, "{}", 2, "x", 1, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_tool_call_end_start", nemo_relay_runtime_tool_call_end_start(NULL, NULL, 0, NULL, NULL, "{}", 2, "{}", 2, NULL, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_tool_request_intercepts_start", nemo_relay_runtime_tool_request_intercepts_start(NULL, NULL, 0, "x", 1, "{}", 2, NULL, NULL, NULL));
  expect_known("nemo_relay_runtime_tool_conditional_execution_start", nemo_relay_runtime_tool_conditional_execution_start(NULL, NULL, 0, "x", 1, "{}", 2, NULL, NULL, NULL));
  expect_known("nemo_relay_machine_resume_value", nemo_relay_machine_resume_value(NULL, 0, NULL, NULL));
  expect_known("nemo_relay_machine_resume_outcome", nemo_relay_machine_resume_outcome(NULL, 0, 0, 0, NULL, NULL));
  expect_known("nemo_relay_machine_resume_allow", nemo_relay_machine_resume_allow(NULL, NULL, NULL));
  expect_known("nemo_relay_machine_resume_reject", nemo_relay_machine_resume_reject(NULL, "x", 1, NULL, NULL));
  expect_known("nemo_relay_machine_resume_json", nemo_relay_machine_resume_json(NULL, "{}", 2, NULL, NULL));
  expect_known("nemo_relay_machine_resume_failed", nemo_relay_machine_resume_failed(NULL, 0, "x", 1, "x", 1, "x", 1, 0, NULL, NULL));
  expect_known("nemo_relay_machine_continuation", nemo_relay_machine_continuation(NULL, NULL, NULL));
  expect_known("nemo_relay_continuation_start", nemo_relay_continuation_start(NULL, 0, NULL, NULL, NULL));
  expect_known("nemo_relay_machine_cancel", nemo_relay_machine_cancel(NULL, NULL));
}

int main(void) {
  if (strcmp(nemo_relay_spec_digest(), NEMO_RELAY_SPEC_DIGEST) != 0) {
    fprintf(stderr, "the header and the library are of different builds\n");
    return 2;
  }
  with_nothing();
  with_something();
  return failures == 0 ? 0 : 1;
}
