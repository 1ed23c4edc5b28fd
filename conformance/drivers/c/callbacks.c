/* The callbacks: what each action of the protocol does. */

#include "callbacks.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *id_of(const Callback *callback) { return json_text(callback->behaviour, "id"); }

void cancel_where_asked(const Callback *callback, const char *what) {
  const size_t length = strlen(id_of(callback));
  if (cancellable != NULL && strncmp(cancellable->callback, id_of(callback), length) == 0 &&
      strcmp(cancellable->callback + length, what) == 0) {
    atomic_store(&cancellable->cancelled, true);
  }
}

NemoRelayStatus wait_for(int64_t millis) {
  const struct timespec pause = {0, 1000000};
  for (; millis > 0; millis--) {
    if (cancellable != NULL && atomic_load(&cancellable->cancelled)) {
      return NEMO_RELAY_STATUS_CANCELLED;
    }
    nanosleep(&pause, NULL);
  }
  return NEMO_RELAY_STATUS_OK;
}

void note_about(const Callback *callback, const char *what, const Answer *answer) {
  Buffer entry = {0};
  put(&entry, "[\"");
  put(&entry, id_of(callback));
  put(&entry, what);
  put(&entry, "\"");
  if (answer != NULL) {
    put(&entry, answer->failed ? ",{\"error\":" : ",{\"ok\":");
    put(&entry, answer->text.text);
    put(&entry, "}");
  }
  put(&entry, "]");
  note_called(entry.text);
  free(entry.text);
}

_Thread_local const Invocation *surrounding;

void leave_described_error(const Json *action) {
  nemo_relay_set_last_error(json_text(action, "type"), json_text(action, "message"));
  nemo_relay_set_last_error_status((int32_t)json_integer(action, "status", 0));
}

static NemoRelayStatus act_op(Invocation *at, const Json *action, const Json *request, const char *what) {
  const Invocation *outer = surrounding;
  surrounding = at;
  Answer answer = run(request);
  surrounding = outer;
  NemoRelayStatus status = answer.failed ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
  if (json_true(action, "record")) {
    note_about(at->callback, what, &answer);
  }
  free_answer(&answer);
  return json_true(action, "recover") ? NEMO_RELAY_STATUS_OK : status;
}

static char *optional(const Json *action, const char *name) {
  const Json *value = json_get(action, name);
  return value == NULL ? NULL : natural(value);
}

/* Puts a value into the payload, or into the normalized request that a request intercept was given. */
static void act_set(Invocation *at, const Json *action) {
  static const char ANNOTATED[] = "/annotated_request";
  const char *pointer = json_text(action, "pointer");
  const bool annotated = at->second != NULL && strncmp(pointer, ANNOTATED, strlen(ANNOTATED)) == 0;
  char **place = annotated ? &at->annotation : &at->payload;
  const char *before = annotated && at->annotation == NULL ? at->second : *place;
  char *changed = with_value_at(before, pointer + (annotated ? strlen(ANNOTATED) : 0), json_get(action, "value"));
  free(*place);
  *place = changed;
}

static NemoRelayStatus act(Invocation *at, const Json *action) {
  const char *what = json_text(action, "do");
  if (strcmp(what, "return_next") == 0) {
    at->returns = true;
    at->result = copied(at->downstream.result);
    at->annotation = copied(at->downstream.annotation);
  } else if (strncmp(what, "return", 6) == 0) {
    at->returns = true;
    at->result = natural(json_get(action, "value"));
    free(at->annotation);
    /* A request alone cannot be returned, so what else the intercept was given goes with it. */
    at->annotation = strcmp(what, "return") == 0 ? copied(at->second) : optional(action, "annotation");
    at->marks = optional(action, "pending_marks");
    at->contributions = optional(action, "contributions");
  } else if (strcmp(what, "stream") == 0) {
    at->returns = true;
    at->stream = action;
  } else if (strcmp(what, "raise") == 0) {
    leave_described_error(action);
    return NEMO_RELAY_STATUS_CALLBACK_FAILED;
  } else if (strcmp(what, "set") == 0) {
    act_set(at, action);
  } else if (strcmp(what, "next") == 0) {
    return act_next(at, action);
  } else if (strcmp(what, "keep_next") == 0) {
    keep_next(id_of(at->callback), &at->next);
  } else if (strcmp(what, "op") == 0) {
    return act_op(at, action, json_get(action, "request"), ":op");
  } else if (strcmp(what, "recurse") == 0) {
    return act_op(at, action, at->callback->request, ":recurse");
  } else {
    return wait_for(strcmp(what, "wait") == 0 ? 30000 : json_integer(action, "ms", 0));
  }
  return NEMO_RELAY_STATUS_OK;
}

Invocation begin(void *callback) { return (Invocation){.callback = callback}; }

/* A place in what was given. */
static Buffer *noting(Invocation *at) {
  put(&at->given, ",");
  return &at->given;
}

/* The first value is the payload. */
static void has_payload(Invocation *at, const char *text) {
  if (at->payload == NULL) {
    at->payload = copied(text);
  } else {
    at->second = text;
  }
}

void note_string(Invocation *at, const char *text) { put_string(noting(at), text); }

void note_value(Invocation *at, const char *text) {
  put_value(noting(at), text);
  has_payload(at, text);
}

void note_tool_execution_context(Invocation *at, const NemoRelayToolExecutionContext *context) {
  Buffer *given = noting(at);
  put(given, "{\"tool_name\":");
  put_string(given, context->tool_name);
  put(given, ",\"args\":");
  put_value(given, context->args);
  put(given, ",\"tool_call_id\":");
  context->tool_call_id == NULL ? put(given, "null") : put_string(given, context->tool_call_id);
  put(given, "}");
  has_payload(at, context->args);
}

static void put_codec(Buffer *out, const NemoRelayLlmCodecIdentity *codec) {
  if (codec == NULL) {
    put(out, "null");
    return;
  }
  put(out, "{\"kind\":");
  put_string(out, LLM_CODEC_KIND_WORDS[codec->kind]);
  put(out, ",\"id\":");
  codec->id == NULL ? put(out, "null") : put_string(out, codec->id);
  put(out, "}");
}

void note_llm_execution_context(Invocation *at, const NemoRelayLlmExecutionContext *context) {
  Buffer *given = noting(at);
  at->execution = context;
  put(given, "{\"request_codec\":");
  put_codec(given, context->request_codec);
  put(given, ",\"response_codec\":");
  put_codec(given, context->response_codec);
  put(given, "}");
}

void note_llm_sanitize_context(Invocation *at, const NemoRelayLlmSanitizeContext *context) {
  Buffer *given = noting(at);
  at->sanitize = context;
  put(given, "{\"codec\":");
  put_codec(given, context->codec);
  put(given, "}");
}

void note_plugin_context(Invocation *at, const NemoRelayPluginContext *context) {
  Buffer *given = noting(at);
  put_owned(given, "{\"kind\":", nemo_relay_plugin_context_kind(context), true);
  put(given, ",\"ordinal\":");
  put_integer(given, nemo_relay_plugin_context_ordinal(context));
  put(given, "}");
}

void lend_next(Invocation *at, NemoRelayNext next, void *context) {
  at->next = (Continuation){.tool = next, .context = context};
}

void lend_next_llm(Invocation *at, NemoRelayLlmNext next, void *context) {
  at->next = (Continuation){.llm = next, .context = context};
}

void lend_next_llm_stream(Invocation *at, NemoRelayLlmStreamNext next, void *context) {
  at->next = (Continuation){.llm_stream = next, .context = context};
}

NemoRelayStatus invoke(Invocation *at) {
  Buffer entry = {0};
  put(&entry, "[");
  put_string(&entry, id_of(at->callback));
  put(&entry, at->given.text == NULL ? "" : at->given.text);
  put(&entry, "]");
  note_called(entry.text);
  free(entry.text);
  cancel_where_asked(at->callback, "");
  const Json *actions = next_run(at->callback->behaviour);
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  for (size_t i = 0; actions != NULL && i < actions->count && status == NEMO_RELAY_STATUS_OK && !at->returns; i++) {
    status = act(at, actions->items[i]);
  }
  at->failed = status != NEMO_RELAY_STATUS_OK;
  return status;
}

/* What was returned; else what was downstream of an intercept, or the payload of another callback. */
static char *result_of(Invocation *at, const char *otherwise) {
  const bool wraps = at->next.context != NULL;
  const char *standard = wraps ? at->downstream.result : at->payload;
  return nemo_relay_string_new(at->returns ? at->result : standard != NULL ? standard : otherwise);
}

void give_decision(Invocation *at, char **out) {
  Json *reason = at->returns ? json_parse(at->result) : NULL;
  if (reason != NULL && reason->type == JSON_STRING) {
    *out = nemo_relay_string_new(reason->text);
  }
  json_free(reason);
}

void give_value(Invocation *at, char **out) { *out = result_of(at, at->next.context != NULL ? "null" : "{}"); }

void give_optional_value(Invocation *at, char **out) {
  if (!at->returns || strcmp(at->result, "null") != 0) {
    *out = result_of(at, NULL);
  }
}

void give_tool_execution_intercept_outcome(Invocation *at, NemoRelayToolExecutionInterceptOutcome *out) {
  out->result = result_of(at, at->payload);
  out->annotation = nemo_relay_string_new(at->annotation);
  out->pending_marks = nemo_relay_string_new(at->marks);
}

void give_llm_request_intercept_outcome(Invocation *at, NemoRelayLlmRequestInterceptOutcome *out) {
  out->request = result_of(at, NULL);
  out->annotated_request = nemo_relay_string_new(at->annotation);
  out->pending_marks = nemo_relay_string_new(at->marks);
  out->optimization_contributions = nemo_relay_string_new(at->contributions);
}

void give_stream(Invocation *at, NemoRelayChunks *out) {
  NemoRelayStream *inner = at->downstream.stream;
  if (at->failed) {
    return;
  }
  if (at->stream != NULL) {
    const bool reads = json_true(at->stream, "inner");
    make_stream(at->callback, at->stream, reads ? inner : NULL, out);
    at->downstream.stream = reads ? NULL : inner;
  } else if (inner != NULL) {
    nemo_relay_stream_chunks(inner, out);
    at->downstream.stream = NULL;
  } else {
    make_stream(at->callback, NULL, NULL, out);
  }
}

NemoRelayStatus finish(Invocation *at, NemoRelayStatus status) {
  free_downstream(&at->downstream);
  free(at->given.text);
  free(at->payload);
  free(at->result);
  free(at->annotation);
  free(at->marks);
  free(at->contributions);
  return status;
}

/* What operations are given to call. */

NemoRelayStatus on_tool(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  Invocation at = begin(user_data);
  note_value(&at, args);
  NemoRelayStatus status = invoke(&at);
  out->result = result_of(&at, NULL);
  out->annotation = nemo_relay_string_new(at.annotation);
  return finish(&at, status);
}

NemoRelayStatus on_llm(void *user_data, const char *request, char **out) {
  Invocation at = begin(user_data);
  note_value(&at, request);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_llm_stream(void *user_data, const char *request, NemoRelayChunks *out) {
  Invocation at = begin(user_data);
  note_value(&at, request);
  NemoRelayStatus status = invoke(&at);
  give_stream(&at, out);
  return finish(&at, status);
}

NemoRelayStatus on_collector(void *user_data, const char *chunk) {
  Invocation at = begin(user_data);
  note_value(&at, chunk);
  return finish(&at, invoke(&at));
}

NemoRelayStatus on_finalizer(void *user_data, char **out) {
  Invocation at = begin(user_data);
  NemoRelayStatus status = invoke(&at);
  *out = nemo_relay_string_new(at.result);
  return finish(&at, status);
}
