/* What is particular to C: errors by thread, callbacks that pass errors on or cancel, stacks that change threads. */

#include "check.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static atomic_int freed;
static atomic_int seen;
static char last_event[4096];

static void count_free(void *user_data) {
  (void)user_data;
  freed++;
}

static NemoRelayStatus keep_event(void *user_data, const char *event) {
  (void)user_data;
  snprintf(last_event, sizeof last_event, "%s", event);
  seen++;
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus echo(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  if (user_data != NULL) {
    *(const char **)user_data = args;
  }
  out->result = nemo_relay_string_new(args);
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus fail(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)args;
  (void)out;
  nemo_relay_set_last_error("ValueError", user_data);
  return NEMO_RELAY_STATUS_CALLBACK_FAILED;
}

static NemoRelayStatus cancel(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  (void)args;
  (void)out;
  return NEMO_RELAY_STATUS_CANCELLED;
}

static NemoRelayStatus refuse(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)args;
  if (strcmp(tool_name, user_data) == 0) {
    *out = nemo_relay_string_new("not today");
  }
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus call_inner(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  return nemo_relay_tool_call_execute("inner", args, echo, user_data, NULL, out);
}

static void flush(void) {
  NemoRelayFlushReport report;
  CHECK(nemo_relay_flush_subscribers(NULL, &report) == NEMO_RELAY_STATUS_OK);
  CHECK(report.pending == 0);
}

static void the_tool_gets_the_text_of_the_caller(void) {
  const char *args = "{ \"b\" : 1 , \"a\" : 2 }", *given = NULL;
  NemoRelayToolExecutionResult result;
  CHECK(nemo_relay_tool_call_execute("t", args, echo, &given, NULL, &result) == NEMO_RELAY_STATUS_OK);
  CHECK(given == args);
  CHECK(strcmp(result.result, args) == 0 && result.annotation == NULL);
  nemo_relay_tool_execution_result_free(&result);
  CHECK(result.result == NULL);
}

static void an_error_has_code_text_and_payload(void) {
  NemoRelayToolExecutionResult result;
  CHECK(nemo_relay_tool_call_execute("t", "{\"a\":[1,x]}", echo, NULL, NULL, &result) == NEMO_RELAY_STATUS_INVALID_PAYLOAD);
  CHECK(result.result == NULL);
  CHECK(nemo_relay_last_error_code() == NEMO_RELAY_STATUS_INVALID_PAYLOAD);
  CHECK(strcmp(nemo_relay_last_error_payload(), "{\"path\":\"$.a[1]\"}") == 0);
  CHECK(nemo_relay_push_scope("\xff", 0, NULL, NULL) == NEMO_RELAY_STATUS_NULL_POINTER);
  CHECK(nemo_relay_event("\xff", NULL) == NEMO_RELAY_STATUS_INVALID_UTF8);
  CHECK(nemo_relay_event("fine", NULL) == NEMO_RELAY_STATUS_OK && nemo_relay_last_error() == NULL);
  NemoRelayScopeHandle *handle;
  CHECK(nemo_relay_push_scope("s", 99, NULL, &handle) == NEMO_RELAY_STATUS_INVALID_ARGUMENT && handle == NULL);
}

static void options_may_come_from_an_older_header(void) {
  NemoRelayPushScopeOptions options = {.size = sizeof options.size};
  NemoRelayScopeHandle *handle;
  options.data = "not looked at";
  CHECK(nemo_relay_push_scope("s", NEMO_RELAY_SCOPE_TYPE_TOOL, &options, &handle) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_scope_handle_data(handle) == NULL);
  CHECK(nemo_relay_pop_scope(handle, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_pop_scope(handle, NULL) == NEMO_RELAY_STATUS_NOT_FOUND);
  nemo_relay_scope_handle_free(handle);
  options.size = 0;
  CHECK(nemo_relay_push_scope("s", 0, &options, &handle) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
}

static void callbacks_fail_pass_on_and_cancel(void) {
  NemoRelayToolExecutionResult result;
  bool removed;
  CHECK(nemo_relay_register_tool_conditional_execution_guardrail("g", 1, refuse, "inner", NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_register_subscriber("s", keep_event, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_tool_call_execute("t", "1", fail, "boom", NULL, &result) == NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strcmp(nemo_relay_last_error(), "internal error: ValueError: boom") == 0);
  CHECK(nemo_relay_tool_call_execute("outer", "1", call_inner, NULL, NULL, &result) == NEMO_RELAY_STATUS_GUARDRAIL_REJECTED);
  CHECK(strstr(nemo_relay_last_error_payload(), "\"reason\":\"not today\"") != NULL);
  CHECK(nemo_relay_tool_call_execute("t", "1", cancel, NULL, NULL, &result) == NEMO_RELAY_STATUS_CANCELLED);
  flush();
  CHECK(strstr(last_event, "tool execution cancelled") != NULL);
  CHECK(nemo_relay_deregister_tool_conditional_execution_guardrail("g", &removed) == NEMO_RELAY_STATUS_OK && removed);
  CHECK(nemo_relay_deregister_subscriber("s", &removed) == NEMO_RELAY_STATUS_OK && removed);
}

static void what_a_callback_owns_is_freed_once(void) {
  bool removed;
  freed = 0;
  CHECK(nemo_relay_register_subscriber("twice", keep_event, NULL, count_free) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_register_subscriber("twice", keep_event, NULL, count_free) == NEMO_RELAY_STATUS_ALREADY_EXISTS);
  CHECK(freed == 1);
  CHECK(nemo_relay_register_subscriber("missing", NULL, NULL, count_free) == NEMO_RELAY_STATUS_NULL_POINTER);
  CHECK(freed == 2);
  CHECK(nemo_relay_deregister_subscriber("twice", &removed) == NEMO_RELAY_STATUS_OK && removed);
  flush();
  for (int i = 0; i < 1000000 && freed < 3; i++) {
    flush();
  }
  CHECK(freed == 3);
}

static pthread_mutex_t stuck = PTHREAD_MUTEX_INITIALIZER;
static atomic_int entered;

static NemoRelayStatus wait_to_be_freed(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  entered++;
  pthread_mutex_lock(&stuck);
  pthread_mutex_unlock(&stuck);
  return NEMO_RELAY_STATUS_OK;
}

static void a_subscriber_that_is_stuck_holds_up_nobody_else(void) {
  NemoRelayFlushReport report;
  bool removed;
  pthread_mutex_lock(&stuck);
  CHECK(nemo_relay_register_subscriber("a", wait_to_be_freed, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_register_subscriber("b", keep_event, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  seen = 0;
  for (int i = 0; i < 10; i++) {
    CHECK(nemo_relay_event("mark", NULL) == NEMO_RELAY_STATUS_OK);
  }
  while (seen < 10) {
    const uint32_t millis = 1;
    const NemoRelayFlushSubscribersOptions options = {.size = sizeof options, .timeout_millis = &millis};
    CHECK(nemo_relay_flush_subscribers(&options, &report) == NEMO_RELAY_STATUS_OK && report.pending > 0);
  }
  pthread_mutex_unlock(&stuck);
  flush();
  CHECK(nemo_relay_deregister_subscriber("a", &removed) == NEMO_RELAY_STATUS_OK && removed);
  CHECK(nemo_relay_deregister_subscriber("b", &removed) == NEMO_RELAY_STATUS_OK && removed);
}

/* Waits without a call of the library, which might wake its threads. */
static void wait_until(atomic_int *number, int wanted) {
  const struct timespec pause = {.tv_nsec = 1000000};
  for (int i = 0; i < 30000 && *number < wanted; i++) {
    nanosleep(&pause, NULL);
  }
  CHECK(*number == wanted);
}

static void a_subscriber_that_joins_later_is_not_held_up_either(void) {
  bool removed;
  entered = seen = 0;
  pthread_mutex_lock(&stuck);
  CHECK(nemo_relay_register_subscriber("a", wait_to_be_freed, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_event("mark", NULL) == NEMO_RELAY_STATUS_OK);
  wait_until(&entered, 1);
  CHECK(nemo_relay_register_subscriber("b", keep_event, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_event("mark", NULL) == NEMO_RELAY_STATUS_OK);
  wait_until(&seen, 1);
  pthread_mutex_unlock(&stuck);
  flush();
  CHECK(nemo_relay_deregister_subscriber("a", &removed) == NEMO_RELAY_STATUS_OK && removed);
  CHECK(nemo_relay_deregister_subscriber("b", &removed) == NEMO_RELAY_STATUS_OK && removed);
}

static void *in_another_thread(void *stack) {
  NemoRelayScopeHandle *handle;
  CHECK(nemo_relay_scope_stack_set_thread(stack) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_get_handle(&handle) == NEMO_RELAY_STATUS_OK);
  return handle;
}

static void a_stack_goes_to_another_thread(void) {
  NemoRelayScopeHandle *agent, *root;
  NemoRelayScopeStack *stack;
  pthread_t thread;
  void *there;
  CHECK(nemo_relay_push_scope("agent", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &agent) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_scope_stack_capture(&stack) == NEMO_RELAY_STATUS_OK);
  pthread_create(&thread, NULL, in_another_thread, stack);
  pthread_join(thread, &there);
  char *here_uuid = nemo_relay_scope_handle_uuid(agent), *there_uuid = nemo_relay_scope_handle_uuid(there);
  CHECK(strcmp(here_uuid, there_uuid) == 0);
  nemo_relay_string_free(here_uuid);
  nemo_relay_string_free(there_uuid);
  nemo_relay_scope_handle_free(there);
  nemo_relay_scope_stack_free(stack);
  CHECK(nemo_relay_pop_scope(agent, NULL) == NEMO_RELAY_STATUS_OK);
  nemo_relay_scope_handle_free(agent);
  CHECK(nemo_relay_get_handle(&root) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_pop_scope(root, NULL) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  nemo_relay_scope_handle_free(root);
}

static NemoRelayStatus leave_a_scope_open(void *user_data, const char *event) {
  NemoRelayScopeHandle *innermost, *left;
  (void)event;
  CHECK(nemo_relay_get_handle(&innermost) == NEMO_RELAY_STATUS_OK);
  atomic_fetch_add((atomic_int *)user_data, nemo_relay_scope_handle_scope_type(innermost) == NEMO_RELAY_SCOPE_TYPE_TOOL);
  CHECK(nemo_relay_push_scope("left", NEMO_RELAY_SCOPE_TYPE_TOOL, NULL, &left) == NEMO_RELAY_STATUS_OK);
  nemo_relay_scope_handle_free(innermost);
  nemo_relay_scope_handle_free(left);
  return NEMO_RELAY_STATUS_OK;
}

static void what_a_subscriber_leaves_open_is_not_around_the_next_event(void) {
  NemoRelayScopeHandle *agent;
  atomic_int inside = 0;
  bool removed = false;
  CHECK(nemo_relay_push_scope("agent", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &agent) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_scope_register_subscriber(agent, "leaves", leave_a_scope_open, &inside, NULL) == NEMO_RELAY_STATUS_OK);
  for (int i = 0; i < 3; i++) {
    CHECK(nemo_relay_event("mark", NULL) == NEMO_RELAY_STATUS_OK);
  }
  flush();
  CHECK(nemo_relay_scope_deregister_subscriber(agent, "leaves", &removed) == NEMO_RELAY_STATUS_OK && removed);
  CHECK(nemo_relay_pop_scope(agent, NULL) == NEMO_RELAY_STATUS_OK);
  nemo_relay_scope_handle_free(agent);
  CHECK(atomic_load(&inside) == 0);
}

static void measurements_are_structs(void) {
  const double boundaries[] = {0.1, 1};
  const NemoRelayMetricMeasurement measurements[] = {
      {.name = "latency", .kind = NEMO_RELAY_METRIC_KIND_HISTOGRAM, .value_type = NEMO_RELAY_METRIC_VALUE_TYPE_F64,
          .f64_value = 0.5, .unit = "s", .attributes_json = "{\"model\":\"m\"}", .boundaries = boundaries, .boundaries_len = 2},
      {.name = "used", .kind = NEMO_RELAY_METRIC_KIND_COUNTER, .value_type = NEMO_RELAY_METRIC_VALUE_TYPE_U64, .u64_value = 3},
  };
  bool removed = false;
  NemoRelayMetricMeasurement wrong = measurements[1];
  CHECK(nemo_relay_register_subscriber("measured", keep_event, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_metric("usage", measurements, 2, NULL) == NEMO_RELAY_STATUS_OK);
  flush();
  CHECK(strstr(last_event, "{\"attributes\":{\"model\":\"m\"},\"boundaries\":[0.1,1.0],\"description\":null,"
                           "\"kind\":\"histogram\",\"name\":\"latency\",\"unit\":\"s\",\"value\":0.5") != NULL);
  CHECK(strstr(last_event, "\"boundaries\":null,\"description\":null,\"kind\":\"counter\"") != NULL);
  wrong.kind = 0;
  CHECK(nemo_relay_metric("usage", &wrong, 1, NULL) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strstr(nemo_relay_last_error(), "measurements[0].kind") != NULL);
  wrong = measurements[1];
  wrong.name = NULL;
  CHECK(nemo_relay_metric("usage", &wrong, 1, NULL) == NEMO_RELAY_STATUS_NULL_POINTER);
  wrong = measurements[1];
  wrong.attributes_json = "{";
  CHECK(nemo_relay_metric("usage", &wrong, 1, NULL) == NEMO_RELAY_STATUS_INVALID_PAYLOAD);
  CHECK(nemo_relay_metric("usage", measurements, 0, NULL) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(nemo_relay_deregister_subscriber("measured", &removed) == NEMO_RELAY_STATUS_OK && removed);
}

int main(void) {
  /* First, while no thread of the library waits for something to do. */
  a_subscriber_that_joins_later_is_not_held_up_either();
  measurements_are_structs();
  the_tool_gets_the_text_of_the_caller();
  an_error_has_code_text_and_payload();
  options_may_come_from_an_older_header();
  callbacks_fail_pass_on_and_cancel();
  what_a_callback_owns_is_freed_once();
  a_subscriber_that_is_stuck_holds_up_nobody_else();
  a_stack_goes_to_another_thread();
  what_a_subscriber_leaves_open_is_not_around_the_next_event();
  CHECK(nemo_relay_shutdown(NULL) == NEMO_RELAY_STATUS_OK);
  return 0;
}
