/* The operations, by what the generated table and the one below say. */

#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Thread_local Cancellable *cancellable;

static void put_handle(Buffer *out, const NemoRelayScopeHandle *handle) {
  put_owned(out, "{\"uuid\":", nemo_relay_scope_handle_uuid(handle), true);
  put_owned(out, ",\"name\":", nemo_relay_scope_handle_name(handle), true);
  put_owned(out, ",\"parent_uuid\":", nemo_relay_scope_handle_parent_uuid(handle), true);
  put_owned(out, ",\"data\":", nemo_relay_scope_handle_data(handle), false);
  put_owned(out, ",\"metadata\":", nemo_relay_scope_handle_metadata(handle), false);
  put(out, ",\"scope_type\":");
  put_string(out, SCOPE_TYPE_WORDS[nemo_relay_scope_handle_scope_type(handle)]);
  put(out, ",\"attributes\":");
  put_integer(out, nemo_relay_scope_handle_attributes(handle));
  put(out, "}");
}

static NemoRelayStatus push(const Json *request, NemoRelayScopeHandle **out) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  const NemoRelayPushScopeOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .input = payload(&texts, args, "input"),
      .timestamp = timestamp(args, &at),
  };
  uint32_t type = word(json_text(args, "scope_type"), SCOPE_TYPE_WORDS);
  NemoRelayStatus status = nemo_relay_push_scope(json_text(args, "name"), type, &options, out);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    bind_handle(json_text(request, "bind"), *out);
  }
  return status;
}

static NemoRelayStatus op_push(const Json *request, Answer *answer) {
  NemoRelayScopeHandle *handle = NULL;
  NemoRelayStatus status = push(request, &handle);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_handle(&answer->text, handle);
  }
  return status;
}

static NemoRelayStatus op_pop(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  const NemoRelayPopScopeOptions options = {
      .size = sizeof options,
      .output = payload(&texts, args, "output"),
      .metadata = payload(&texts, args, "metadata"),
      .timestamp = timestamp(args, &at),
  };
  (void)answer;
  NemoRelayStatus status = nemo_relay_pop_scope(bound_handle(args, "handle"), &options);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_get_handle(const Json *request, Answer *answer) {
  NemoRelayScopeHandle *handle = NULL;
  NemoRelayStatus status = nemo_relay_get_handle(&handle);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_handle(&answer->text, handle);
    bind_handle(json_text(request, "bind"), handle);
  }
  return status;
}

static NemoRelayStatus op_event(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args"), *schema = json_get(args, "data_schema");
  const char *severity = json_text(args, "severity");
  const NemoRelayLogSeverity level = word(severity, LOG_SEVERITY_WORDS);
  const NemoRelayDataSchema data_schema = {json_text(schema, "name"), json_text(schema, "version")};
  Texts texts = {0};
  int64_t at;
  const NemoRelayEventOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .data_schema = schema == NULL ? NULL : &data_schema,
      .severity = severity == NULL ? NULL : &level,
      .timestamp = timestamp(args, &at),
  };
  (void)answer;
  NemoRelayStatus status = nemo_relay_event(json_text(args, "name"), &options);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_sanitizer_timeout(const Json *request, Answer *answer) {
  (void)answer;
  return nemo_relay_set_sanitizer_timeout((uint32_t)json_integer(json_get(request, "args"), "timeout_millis", 0));
}

static NemoRelayStatus op_queue_policy(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const Json *events = json_get(args, "queue_events");
  const uint32_t count = (uint32_t)json_integer(args, "queue_events", 0);
  const NemoRelaySetQueuePolicyOptions options = {
      .size = sizeof options,
      .scope = bound_handle(args, "scope"),
      .queue_events = events == NULL ? NULL : &count,
  };
  (void)answer;
  return nemo_relay_set_queue_policy(json_text(args, "name"), json_text(args, "queue_policy"), &options);
}

static NemoRelayStatus op_metric(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  const NemoRelayMetricOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .metadata = payload(&texts, args, "metadata"),
      .timestamp = timestamp(args, &at),
  };
  (void)answer;
  NemoRelayStatus status =
      nemo_relay_metric_json(json_text(args, "name"), payload(&texts, args, "measurements"), &options);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_list_registrations(const Json *request, Answer *answer) {
  Texts texts = {0};
  const char *kinds = payload(&texts, json_get(request, "args"), "kinds");
  char *list = NULL;
  NemoRelayStatus status = nemo_relay_list_runtime_registrations(kinds, &list);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_owned(&answer->text, "", list, false);
  }
  return status;
}

/* C has no block construct: the scope is pushed, and closed with what became of the operations in between. */
static NemoRelayStatus op_block(const Json *request, Answer *answer) {
  const Json *ops = json_get(request, "ops"), *raise = json_get(request, "raise");
  NemoRelayScopeHandle *handle = NULL;
  NemoRelayStatus status = push(request, &handle);
  if (status != NEMO_RELAY_STATUS_OK) {
    return status;
  }
  put(&answer->beside, ",\"answers\":[");
  for (size_t i = 0; ops != NULL && i < ops->count; i++) {
    Answer inner = run(ops->items[i]);
    put(&answer->beside, i > 0 ? "," : "");
    put_answer(&answer->beside, &inner, NULL);
    free_answer(&inner);
  }
  put(&answer->beside, "]");
  const bool cancelled = cancellable != NULL && atomic_load(&cancellable->cancelled);
  const NemoRelayCloseScopeOptions options = {
      .size = sizeof options,
      .status = raise != NULL || cancelled ? "ERROR" : "OK",
      .status_description = raise != NULL ? json_text(raise, "message") : cancelled ? "cancelled" : NULL,
  };
  status = nemo_relay_close_scope(handle, &options);
  if (raise != NULL) {
    nemo_relay_set_last_error(json_text(raise, "type"), json_text(raise, "message"));
    return NEMO_RELAY_STATUS_CALLBACK_FAILED;
  }
  return cancelled ? NEMO_RELAY_STATUS_CANCELLED : status;
}

static NemoRelayStatus op_log(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  (void)answer;
  const Json *fields = json_get(args, "fields");
  char *text = fields == NULL ? NULL : natural(fields);
  const NemoRelayLogOptions options = {.size = sizeof options, .target = json_text(args, "target"), .fields = text};
  const NemoRelayLogSeverity severity = word(json_text(args, "severity"), LOG_SEVERITY_WORDS);
  const NemoRelayStatus status = nemo_relay_log(severity, json_text(args, "message"), &options);
  free(text);
  return status;
}

static NemoRelayStatus op_flush(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const uint32_t timeout = (uint32_t)json_integer(args, "timeout_millis", 0);
  const NemoRelayFlushSubscribersOptions options = {
      .size = sizeof options, .timeout_millis = json_get(args, "timeout_millis") == NULL ? NULL : &timeout};
  NemoRelayFlushReport report;
  NemoRelayStatus status = nemo_relay_flush_subscribers(&options, &report);
  char text[200];
  snprintf(text, sizeof text, "{\"delivered\":%llu,\"dropped\":%llu,\"pending\":%llu,\"callback_errors\":%llu}",
      (unsigned long long)report.delivered, (unsigned long long)report.dropped, (unsigned long long)report.pending,
      (unsigned long long)report.callback_errors);
  put(&answer->text, text);
  return status;
}

static NemoRelayStatus op_call_kept(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const Continuation *next = kept_next(json_text(args, "of"));
  Downstream downstream = {0};
  if (next == NULL) {
    return NEMO_RELAY_STATUS_NOT_FOUND;
  }
  char *text = natural(json_get(args, "args"));
  NemoRelayStatus status = call_continuation(next, text, &downstream);
  free(text);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_downstream(&answer->text, next, &downstream);
  }
  free_downstream(&downstream);
  return status;
}

static NemoRelayStatus op_barrier(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  (void)answer;
  reach_barrier(json_text(args, "name"), json_integer(args, "count", 1));
  return NEMO_RELAY_STATUS_OK;
}

static const Operation OPS[] = {
    {"scope.push", op_push},
    {"scope.pop", op_pop},
    {"scope.get_handle", op_get_handle},
    {"scope.event", op_event},
    {"scope.metric", op_metric},
    {"logging.log", op_log},
    {"guardrails.set_sanitizer_timeout", op_sanitizer_timeout},
    {"runtime_registrations.list_runtime_registrations", op_list_registrations},
    {"scope.block", op_block},
    {"subscribers.flush", op_flush},
    {"subscribers.set_queue_policy", op_queue_policy},
    {"driver.call_kept", op_call_kept},
    {"driver.barrier", op_barrier},
    {NULL, NULL},
};

/* Registers or removes; false where the operation does neither. */
static bool run_registration(const Json *request, Answer *answer, NemoRelayStatus *status) {
  const Json *args = json_get(request, "args");
  const char *op = json_text(request, "op"), *name = json_text(args, "name");
  const bool removes = strstr(op, "deregister_") != NULL;
  const bool scoped = strncmp(op, "scope_", 6) == 0;
  const NemoRelayScopeHandle *scope = scoped ? bound_handle(args, "scope") : NULL;
  for (const Registering *how = REGISTERING; how->op != NULL; how++) {
    const char *family = strstr(how->op, "register_") + strlen("register_"), *asked = strstr(op, "register_");
    if (asked == NULL || strcmp(asked + strlen("register_"), family) != 0 || (strncmp(how->op, "scope_", 6) == 0) != scoped) {
      continue;
    }
    if (removes) {
      bool removed = false;
      *status = how->take_away(scope, name, &removed);
      put(&answer->text, removed ? "true" : "false");
      removed ? note_registration(how, scope, name, false) : (void)0;
    } else {
      *status = how->add(scope, args, new_callback(request, "callback"));
      *status == NEMO_RELAY_STATUS_OK ? note_registration(how, scope, name, true) : (void)0;
    }
    return true;
  }
  return false;
}

static const Operation *found(const Operation *table, const char *op) {
  while (table->op != NULL && strcmp(table->op, op) != 0) {
    table++;
  }
  return table->op == NULL ? NULL : table;
}

Answer run(const Json *request) {
  Answer answer = {0};
  const char *op = json_text(request, "op");
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  Cancellable own = {json_text(request, "cancel_after"), false}, *outer = cancellable;
  cancellable = own.callback != NULL ? &own : outer;
  bool known = run_of_plugin(request, &status) || run_registration(request, &answer, &status) || run_exporter(request, &answer, &status);
  const Operation *const tables[] = {OPS, CALLS, ISOLATION, CODECS, FILES, PLUGINS};
  for (size_t i = 0; i < sizeof tables / sizeof *tables && !known; i++) {
    const Operation *operation = found(tables[i], op);
    known = operation != NULL;
    status = known ? operation->run(request, &answer) : status;
  }
  cancellable = outer;
  answer.failed = !known || status != NEMO_RELAY_STATUS_OK;
  if (answer.failed && json_true(request, "show")) {
    fprintf(stderr, "%s\n%s\n", nemo_relay_last_error(), nemo_relay_last_error_payload());
  }
  if (answer.failed && !answer.told) {
    answer.text.length = 0;
    known ? put_error(&answer.text, status) : put_problem(&answer.text, "unknown_op", op);
  } else if (!answer.failed && answer.text.length == 0) {
    put(&answer.text, "null");
  }
  return answer;
}

void hello(Buffer *out) {
  put(out, "{\"driver\":\"c\",\"binding\":");
  put_string(out, nemo_relay_version());
  put(out, ",\"spec\":");
  put_string(out, nemo_relay_spec_digest());
  put(out, ",\"runtime\":\"C\",\"ops\":[");
  for (size_t i = 0; OPERATIONS[i] != NULL; i++) {
    put(out, i > 0 ? "," : "");
    put_string(out, OPERATIONS[i]);
  }
  put(out, "]}");
}
