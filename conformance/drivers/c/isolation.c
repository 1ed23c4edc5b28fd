/* Scope stacks of their own, and what is handed to other processes. */

#include "driver.h"

#include <stdlib.h>

/* The text that an argument says: what is bound, a string, or an object as it is written. It is to be freed. */
static char *text_of(const Json *args, const char *member) {
  const Json *value = json_get(args, member);
  const char *bound = bound_text(args, member);
  if (bound != NULL || value == NULL || value->type == JSON_NULL) {
    return copied(bound);
  }
  return value->type == JSON_STRING ? copied(value->text) : natural(value);
}

/* A context as an object with all its members. */
static void put_context(Buffer *out, const char *text) {
  static const char *const MEMBERS[] = {"version", "root_uuid", "parent_uuid", "traceparent", "tracestate"};
  Json *context = json_parse(text);
  for (size_t i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++) {
    const Json *member = json_get(context, MEMBERS[i]);
    put(out, i > 0 ? "," : "{");
    put_string(out, MEMBERS[i]);
    put(out, ":");
    member == NULL ? put(out, "null") : put_raw(out, member);
  }
  put(out, "}");
  json_free(context);
}

/* Takes over a text of the library: it is the answer, as a string or as a context, and is kept where it has a name. */
static NemoRelayStatus told(const Json *request, Answer *answer, NemoRelayStatus status, char *text, bool is_string) {
  if (status == NEMO_RELAY_STATUS_OK) {
    bind_text(json_text(request, "bind"), text);
    is_string ? put_string(&answer->text, text) : put_context(&answer->text, text);
    nemo_relay_string_free(text);
  }
  return status;
}

static NemoRelayStatus keep(const Json *request, NemoRelayStatus status, NemoRelayScopeStack *stack) {
  if (status == NEMO_RELAY_STATUS_OK) {
    bind_stack(json_text(request, "bind"), stack);
  }
  return status;
}

static NemoRelayStatus op_create(const Json *request, Answer *answer) {
  NemoRelayScopeStack *stack = NULL;
  (void)answer;
  NemoRelayStatus status = nemo_relay_scope_stack_create(&stack);
  return keep(request, status, stack);
}

static NemoRelayStatus op_current(const Json *request, Answer *answer) {
  NemoRelayScopeStack *stack = NULL;
  (void)answer;
  NemoRelayStatus status = nemo_relay_scope_stack_capture(&stack);
  return keep(request, status, stack);
}

static NemoRelayStatus op_active(const Json *request, Answer *answer) {
  bool active = false;
  (void)request;
  NemoRelayStatus status = nemo_relay_scope_stack_active(&active);
  put(&answer->text, active ? "true" : "false");
  return status;
}

static NemoRelayStatus op_set(const Json *request, Answer *answer) {
  (void)answer;
  return nemo_relay_scope_stack_set_thread(bound_stack(json_get(request, "args")));
}

static NemoRelayStatus op_capture_traceparent(const Json *request, Answer *answer) {
  char *text = NULL;
  NemoRelayStatus status = nemo_relay_capture_traceparent(&text);
  return told(request, answer, status, text, true);
}

static NemoRelayStatus op_capture(const Json *request, Answer *answer) {
  char *text = NULL;
  NemoRelayStatus status = nemo_relay_capture_propagation_context_json(&text);
  return told(request, answer, status, text, false);
}

static NemoRelayStatus op_capture_rootless(const Json *request, Answer *answer) {
  char *text = NULL;
  NemoRelayStatus status = nemo_relay_capture_rootless_propagation_context_json(&text);
  return told(request, answer, status, text, false);
}

static NemoRelayStatus op_capture_with_root(const Json *request, Answer *answer) {
  char *text = NULL, *root = text_of(json_get(request, "args"), "root_uuid");
  NemoRelayStatus status = nemo_relay_capture_propagation_context_with_root_json(root, &text);
  free(root);
  return told(request, answer, status, text, false);
}

static NemoRelayStatus op_create_from(const Json *request, Answer *answer) {
  char *context = text_of(json_get(request, "args"), "context");
  NemoRelayScopeStack *stack = NULL;
  (void)answer;
  NemoRelayStatus status = nemo_relay_scope_stack_create_from_propagation_json(context, &stack);
  free(context);
  return keep(request, status, stack);
}

static NemoRelayStatus op_to_json(const Json *request, Answer *answer) {
  char *text = NULL, *context = text_of(json_get(request, "args"), "context");
  NemoRelayStatus status = nemo_relay_propagation_context_to_json(context, &text);
  free(context);
  return told(request, answer, status, text, true);
}

static NemoRelayStatus op_from_json(const Json *request, Answer *answer) {
  char *text = NULL, *given = text_of(json_get(request, "args"), "text");
  NemoRelayStatus status = nemo_relay_propagation_context_from_json(given, &text);
  free(given);
  return told(request, answer, status, text, false);
}

static NemoRelayStatus op_to_traceparent(const Json *request, Answer *answer) {
  char *text = NULL, *context = text_of(json_get(request, "args"), "context");
  NemoRelayStatus status = nemo_relay_propagation_context_to_traceparent(context, &text);
  free(context);
  return told(request, answer, status, text, true);
}

const Operation ISOLATION[] = {
    {"isolation.create_scope_stack", op_create},
    {"isolation.current_scope_stack", op_current},
    {"isolation.scope_stack_active", op_active},
    {"isolation.set_thread_scope_stack", op_set},
    {"isolation.capture_traceparent", op_capture_traceparent},
    {"isolation.capture_propagation_context", op_capture},
    {"isolation.capture_propagation_context_with_root", op_capture_with_root},
    {"isolation.capture_rootless_propagation_context", op_capture_rootless},
    {"isolation.create_scope_stack_from_propagation", op_create_from},
    {"isolation.propagation_context_to_json", op_to_json},
    {"isolation.propagation_context_from_json", op_from_json},
    {"isolation.propagation_context_to_traceparent", op_to_traceparent},
    {NULL, NULL},
};
