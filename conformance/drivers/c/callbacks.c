/* The callbacks: what each action of the protocol does. */

#include "driver.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* One invocation of a callback. */
typedef struct Invocation {
  const Callback *callback;
  char *payload;
  NemoRelayNext next;
  void *next_context;
  NemoRelayToolExecutionResult downstream;
  /* What it returns: whether anything, and its parts. */
  bool returns;
  char *result;
  char *annotation;
  char *marks;
} Invocation;

static const char *id_of(const Callback *callback) { return json_text(callback->behaviour, "id"); }

/* Waits; a call that is cancelled meanwhile ends in the way of C, with a status. */
static NemoRelayStatus wait_for(int64_t millis) {
  const struct timespec pause = {0, 1000000};
  for (; millis > 0; millis--) {
    if (cancellable != NULL && atomic_load(&cancellable->cancelled)) {
      return NEMO_RELAY_STATUS_CANCELLED;
    }
    nanosleep(&pause, NULL);
  }
  return NEMO_RELAY_STATUS_OK;
}

static void note_answer(const Callback *callback, const char *what, const Answer *answer) {
  Buffer entry = {0};
  put(&entry, "[\"");
  put(&entry, id_of(callback));
  put(&entry, what);
  put(&entry, "\",{");
  put(&entry, answer->failed ? "\"error\":" : "\"ok\":");
  put(&entry, answer->text.text);
  put(&entry, "}]");
  note_called(entry.text);
  free(entry.text);
}

typedef struct NextCall {
  const Invocation *of;
  const char *args;
  bool record;
  NemoRelayScopeStack *stack;
  Cancellable *cancellable;
  NemoRelayToolExecutionResult result;
  NemoRelayStatus status;
  pthread_t thread;
} NextCall;

static void call_next(NextCall *call) {
  call->status = call->of->next(call->of->next_context, call->args, &call->result);
  if (call->record) {
    Answer answer = {0};
    answer.failed = call->status != NEMO_RELAY_STATUS_OK;
    NemoRelayToolExecutionResult told = {copied(call->result.result), copied(call->result.annotation)};
    if (answer.failed) {
      put_error(&answer.text, call->status);
    } else {
      Buffer *out = &answer.text;
      put(out, "{\"result\":");
      put_value(out, told.result);
      if (told.annotation != NULL) {
        put(out, ",\"annotation\":");
        put_value(out, told.annotation);
      }
      put(out, "}");
    }
    free(told.result);
    free(told.annotation);
    note_answer(call->of->callback, ":next", &answer);
    free_answer(&answer);
  }
}

static void *call_next_in_thread(void *argument) {
  NextCall *call = argument;
  nemo_relay_scope_stack_set(call->stack);
  cancellable = call->cancellable;
  call_next(call);
  return NULL;
}

static NemoRelayStatus act_next(Invocation *at, const Json *action) {
  const size_t times = (size_t)json_integer(action, "times", 1);
  const bool concurrent = json_true(action, "concurrent"), recover = json_true(action, "recover");
  const char *pick = json_text(action, "pick");
  char *args = json_get(action, "args") == NULL ? copied(at->payload) : natural(json_get(action, "args"));
  NextCall *calls = calloc(times, sizeof *calls);
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  for (size_t i = 0; i < times; i++) {
    calls[i].of = at;
    calls[i].args = args;
    calls[i].record = json_true(action, "record");
    if (concurrent) {
      calls[i].cancellable = cancellable;
      nemo_relay_scope_stack_capture(&calls[i].stack);
      pthread_create(&calls[i].thread, NULL, call_next_in_thread, &calls[i]);
    } else if (status == NEMO_RELAY_STATUS_OK) {
      call_next(&calls[i]);
      status = recover ? NEMO_RELAY_STATUS_OK : calls[i].status;
    }
  }
  for (size_t i = 0; i < times; i++) {
    if (concurrent) {
      pthread_join(calls[i].thread, NULL);
      nemo_relay_scope_stack_free(calls[i].stack);
      status = recover || status != NEMO_RELAY_STATUS_OK ? status : calls[i].status;
    }
    const bool wanted = pick == NULL || strcmp(pick, "first") != 0 || at->downstream.result == NULL;
    if (wanted && calls[i].result.result != NULL) {
      nemo_relay_tool_execution_result_free(&at->downstream);
      at->downstream = calls[i].result;
    } else {
      nemo_relay_tool_execution_result_free(&calls[i].result);
    }
  }
  free(calls);
  free(args);
  return status;
}

static NemoRelayStatus act_op(Invocation *at, const Json *action, const Json *request, const char *what) {
  Answer answer = run(request);
  NemoRelayStatus status = answer.failed ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
  if (json_true(action, "record")) {
    note_answer(at->callback, what, &answer);
  }
  free_answer(&answer);
  return json_true(action, "recover") ? NEMO_RELAY_STATUS_OK : status;
}

static NemoRelayStatus act(Invocation *at, const Json *action) {
  const char *what = json_text(action, "do");
  const Json *value = json_get(action, "value"), *annotation = json_get(action, "annotation");
  const Json *marks = json_get(action, "pending_marks");
  if (strcmp(what, "return_next") == 0) {
    at->returns = true;
    at->result = copied(at->downstream.result);
    at->annotation = copied(at->downstream.annotation);
  } else if (strncmp(what, "return", 6) == 0) {
    at->returns = true;
    at->result = natural(value);
    at->annotation = annotation == NULL ? NULL : natural(annotation);
    at->marks = marks == NULL ? NULL : natural(marks);
  } else if (strcmp(what, "raise") == 0) {
    nemo_relay_set_last_error(json_text(action, "type"), json_text(action, "message"));
    return NEMO_RELAY_STATUS_CALLBACK_FAILED;
  } else if (strcmp(what, "set") == 0) {
    char *changed = with_value_at(at->payload, json_text(action, "pointer"), value);
    free(at->payload);
    at->payload = changed;
  } else if (strcmp(what, "next") == 0) {
    return act_next(at, action);
  } else if (strcmp(what, "keep_next") == 0) {
    keep_next(id_of(at->callback), at->next, at->next_context);
  } else if (strcmp(what, "op") == 0) {
    return act_op(at, action, json_get(action, "request"), ":op");
  } else if (strcmp(what, "recurse") == 0) {
    return act_op(at, action, at->callback->request, ":recurse");
  } else {
    return wait_for(strcmp(what, "wait") == 0 ? 30000 : json_integer(action, "ms", 0));
  }
  return NEMO_RELAY_STATUS_OK;
}

/* Begins an invocation and runs its actions. `recorded` is what the callback was given, as JSON. */
static NemoRelayStatus invoke(Invocation *at, const char *recorded) {
  Buffer entry = {0};
  put(&entry, "[");
  put_string(&entry, id_of(at->callback));
  put(&entry, ",");
  put(&entry, recorded);
  put(&entry, "]");
  note_called(entry.text);
  free(entry.text);
  if (cancellable != NULL && strcmp(cancellable->callback, id_of(at->callback)) == 0) {
    atomic_store(&cancellable->cancelled, true);
  }
  const Json *actions = next_run(at->callback->behaviour);
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  for (size_t i = 0; actions != NULL && i < actions->count && status == NEMO_RELAY_STATUS_OK && !at->returns; i++) {
    status = act(at, actions->items[i]);
  }
  return status;
}

/* Hands a string of the driver over to the library. */
static char *handed_over(char *text) {
  char *made = nemo_relay_string_new(text);
  free(text);
  return made;
}

static NemoRelayStatus finish(Invocation *at, NemoRelayStatus status) {
  nemo_relay_tool_execution_result_free(&at->downstream);
  free(at->payload);
  free(at->marks);
  return status;
}

static NemoRelayStatus on_value(void *user_data, const char *tool_name, const char *value, Invocation *at) {
  Buffer recorded = {0};
  if (tool_name != NULL) {
    put_string(&recorded, tool_name);
    put(&recorded, ",");
  }
  put_value(&recorded, value);
  at->callback = user_data;
  at->payload = copied(value);
  NemoRelayStatus status = invoke(at, recorded.text);
  free(recorded.text);
  return status;
}

NemoRelayStatus on_tool(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  Invocation at = {0};
  NemoRelayStatus status = on_value(user_data, NULL, args, &at);
  out->result = handed_over(at.returns ? at.result : copied(at.payload));
  out->annotation = handed_over(at.annotation);
  return finish(&at, status);
}

NemoRelayStatus on_gate(void *user_data, const char *tool_name, const char *args, char **out) {
  Invocation at = {0};
  NemoRelayStatus status = on_value(user_data, tool_name, args, &at);
  Json *reason = at.returns ? json_parse(at.result) : NULL;
  if (reason != NULL && reason->type == JSON_STRING) {
    *out = nemo_relay_string_new(reason->text);
  }
  json_free(reason);
  free(at.result);
  return finish(&at, status);
}

NemoRelayStatus on_rewrite(void *user_data, const char *tool_name, const char *value, char **out) {
  Invocation at = {0};
  NemoRelayStatus status = on_value(user_data, tool_name, value, &at);
  *out = handed_over(at.returns ? at.result : copied(at.payload));
  return finish(&at, status);
}

NemoRelayStatus on_wrap(void *user_data, const NemoRelayToolExecutionContext *context, NemoRelayNext next,
    void *next_context, NemoRelayToolExecutionInterceptOutcome *out) {
  Buffer recorded = {0};
  put(&recorded, "{\"tool_name\":");
  put_string(&recorded, context->tool_name);
  put(&recorded, ",\"args\":");
  put_value(&recorded, context->args);
  put(&recorded, ",\"tool_call_id\":");
  context->tool_call_id == NULL ? put(&recorded, "null") : put_string(&recorded, context->tool_call_id);
  put(&recorded, "}");
  Invocation at = {.callback = user_data, .payload = copied(context->args), .next = next, .next_context = next_context};
  NemoRelayStatus status = invoke(&at, recorded.text);
  free(recorded.text);
  if (!at.returns) {
    at.result = copied(at.downstream.result == NULL ? at.payload : at.downstream.result);
  }
  out->result = handed_over(at.result);
  out->annotation = handed_over(at.annotation);
  out->pending_marks = nemo_relay_string_new(at.marks);
  return finish(&at, status);
}

NemoRelayStatus on_observe(void *user_data, const char *event) {
  Buffer recorded = {0};
  put_string(&recorded, event);
  Invocation at = {.callback = user_data, .payload = copied(event)};
  NemoRelayStatus status = invoke(&at, recorded.text);
  free(recorded.text);
  free(at.result);
  free(at.annotation);
  return finish(&at, status);
}
