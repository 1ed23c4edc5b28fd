/* Lets the conformance harness use the C interface; conformance/PROTOCOL.md says how. */

#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void put_value(Buffer *out, const char *text) {
  Json *value = text == NULL ? NULL : json_parse(text);
  if (text == NULL) {
    put(out, "null");
  } else if (value == NULL) {
    put(out, "{\"$opaque\":true}");
  } else {
    put(out, text);
  }
  json_free(value);
}

void put_problem(Buffer *out, const char *code, const char *message) {
  put(out, "{\"code\":");
  put_string(out, code);
  put(out, ",\"message\":");
  put_string(out, message == NULL ? "" : message);
  put(out, ",\"payload\":{},\"same_object\":null}");
}

void put_error(Buffer *out, NemoRelayStatus status) {
  const char *text = nemo_relay_last_error(), *payload = nemo_relay_last_error_payload();
  Json *fields = json_parse(payload == NULL ? "{}" : payload);
  if (status == NEMO_RELAY_STATUS_CALLBACK_FAILED && text != NULL) {
    /* The callback's own words stand behind the prefix of the code and the type. */
    const char *type = json_text(fields, "exception_type");
    text += strlen("internal error: ") + (type == NULL || *type == '\0' ? 0 : strlen(type) + strlen(": "));
  }
  put(out, "{\"code\":");
  put_string(out, nemo_relay_status_name(status));
  put(out, ",\"message\":");
  put_string(out, text == NULL ? "" : text);
  put(out, ",\"payload\":");
  put(out, payload == NULL ? "{}" : payload);
  put(out, ",\"same_object\":null}");
  json_free(fields);
}

void put_result(Buffer *out, const char *result, const char *annotation) {
  put(out, "{\"result\":");
  put_value(out, result);
  if (annotation != NULL) {
    put(out, ",\"annotation\":");
    put_value(out, annotation);
  }
  put(out, "}");
}

void free_answer(Answer *answer) {
  free(answer->text.text);
  free(answer->beside.text);
}

void put_answer(Buffer *out, const Answer *answer, const Json *request) {
  put(out, "{");
  if (request != NULL) {
    put(out, "\"id\":");
    put_integer(out, json_integer(request, "id", 0));
    put(out, ",");
  }
  put(out, answer->failed ? "\"error\":" : "\"ok\":");
  put(out, answer->text.text);
  put(out, answer->beside.text == NULL ? "" : answer->beside.text);
  put(out, "}");
}

typedef struct Branch {
  const Json *ops;
  NemoRelayScopeStack *stack;
  Buffer answers;
  pthread_t thread;
} Branch;

static void *run_branch(void *argument) {
  Branch *branch = argument;
  nemo_relay_scope_stack_set_thread(branch->stack);
  put(&branch->answers, "[");
  for (size_t i = 0; i < branch->ops->count; i++) {
    Answer answer = run(branch->ops->items[i]);
    put(&branch->answers, i > 0 ? "," : "");
    put_answer(&branch->answers, &answer, NULL);
    free_answer(&answer);
  }
  put(&branch->answers, "]");
  return NULL;
}

static void together(const Json *request, Answer *answer) {
  const Json *branches = json_get(request, "branches");
  Branch *all = calloc(branches->count + 1, sizeof *all);
  for (size_t i = 0; i < branches->count; i++) {
    all[i].ops = branches->items[i];
    nemo_relay_scope_stack_capture(&all[i].stack);
    pthread_create(&all[i].thread, NULL, run_branch, &all[i]);
  }
  put(&answer->text, "null");
  put(&answer->beside, ",\"branches\":[");
  for (size_t i = 0; i < branches->count; i++) {
    pthread_join(all[i].thread, NULL);
    nemo_relay_scope_stack_free(all[i].stack);
    put(&answer->beside, i > 0 ? "," : "");
    put(&answer->beside, all[i].answers.text);
    free(all[i].answers.text);
  }
  put(&answer->beside, "]");
  free(all);
}

static void respond(const Json *request, Answer *answer) {
  const char *cmd = json_text(request, "cmd");
  if (cmd != NULL && strcmp(cmd, "hello") == 0) {
    hello(&answer->text);
  } else if (cmd != NULL && strcmp(cmd, "begin") == 0) {
    begin_scenario(json_true(request, "subscriber"));
    put(&answer->text, "null");
  } else if (cmd != NULL && strcmp(cmd, "op") == 0) {
    *answer = run(request);
  } else if (cmd != NULL && strcmp(cmd, "together") == 0) {
    together(request, answer);
  } else {
    answer->failed = true;
    put_problem(&answer->text, cmd == NULL ? "driver_error" : "unknown_command", cmd);
  }
}

int main(void) {
  char *line = NULL;
  size_t capacity = 0;
  while (getline(&line, &capacity, stdin) > 0) {
    char *text = copied(line);
    Json *request = json_parse(text);
    const char *cmd = json_text(request, "cmd");
    Answer answer = {0};
    Buffer out = {0};
    if (cmd != NULL && strcmp(cmd, "end") == 0) {
      end_scenario(&answer.text);
    } else {
      respond(request, &answer);
    }
    put_answer(&out, &answer, request);
    puts(out.text);
    fflush(stdout);
    free(out.text);
    free_answer(&answer);
    keep_request(request, text);
  }
  free(line);
  return 0;
}
