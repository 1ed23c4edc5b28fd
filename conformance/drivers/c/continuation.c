/* The continuations of execution intercepts, whichever kind they are. */

#include "callbacks.h"

#include <stdlib.h>
#include <string.h>

NemoRelayStatus call_continuation(const Continuation *next, const char *args, Downstream *out) {
  if (next->tool != NULL) {
    NemoRelayToolExecutionResult result;
    NemoRelayStatus status = next->tool(next->context, args, &result);
    out->result = result.result;
    out->annotation = result.annotation;
    return status;
  }
  if (next->llm != NULL) {
    return next->llm(next->context, args, &out->result);
  }
  return next->llm_stream(next->context, args, &out->stream);
}

void put_downstream(Buffer *out, const Continuation *next, const Downstream *downstream) {
  if (next->tool == NULL) {
    put_value(out, downstream->result);
    return;
  }
  put_result(out, downstream->result, downstream->annotation);
}

void free_downstream(Downstream *downstream) {
  nemo_relay_string_free(downstream->result);
  nemo_relay_string_free(downstream->annotation);
  nemo_relay_stream_free(downstream->stream);
  *downstream = (Downstream){0};
}

typedef struct NextCall {
  const Invocation *of;
  const char *args;
  bool record;
  NemoRelayScopeStack *stack;
  Cancellable *cancellable;
  Downstream downstream;
  NemoRelayStatus status;
  pthread_t thread;
} NextCall;

static void call_next(NextCall *call) {
  call->status = call_continuation(&call->of->next, call->args, &call->downstream);
  if (call->record) {
    Answer answer = {.failed = call->status != NEMO_RELAY_STATUS_OK};
    answer.failed ? put_error(&answer.text, call->status)
                  : put_downstream(&answer.text, &call->of->next, &call->downstream);
    note_about(call->of->callback, ":next", &answer);
    free_answer(&answer);
  }
}

static void *call_next_in_thread(void *argument) {
  NextCall *call = argument;
  nemo_relay_scope_stack_set_thread(call->stack);
  cancellable = call->cancellable;
  call_next(call);
  return NULL;
}

static bool is_there(const Downstream *downstream) { return downstream->result != NULL || downstream->stream != NULL; }

NemoRelayStatus act_next(Invocation *at, const Json *action) {
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
    const bool wanted = pick == NULL || strcmp(pick, "first") != 0 || !is_there(&at->downstream);
    if (wanted && is_there(&calls[i].downstream)) {
      free_downstream(&at->downstream);
      at->downstream = calls[i].downstream;
    } else {
      free_downstream(&calls[i].downstream);
    }
  }
  free(calls);
  free(args);
  return status;
}
