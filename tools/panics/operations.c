/* Public operations of the C library in a fixed order; prints what came of each as JSON. */

#include <nemo_relay.h>

#include <stdio.h>
#include <string.h>

static const char *separator = "[";

/* Each part of an operation is a call; the first that fails gives the operation its code. */
static NemoRelayStatus operation;

static void part(NemoRelayStatus status) {
  if (operation == NEMO_RELAY_STATUS_OK) {
    operation = status;
  }
}

/* For calls that return a value: their error stays with the thread. */
static void valued(void) {
  part(nemo_relay_last_error_code());
}

/* A call that gives a status begins without an error. */
static void forget_error(void) {
  NemoRelayFlushReport report;
  (void)nemo_relay_flush_subscribers(NULL, &report);
}

static void end(const char *name, const char *result) {
  /* It may itself be the call that panics. */
  const char *code = nemo_relay_status_name(operation);
  printf("%s[\"%s\",\"%s\",\"%s\"]", separator, name, code == NULL ? "internal" : code, result);
  separator = ",";
  if (code == NULL || operation != NEMO_RELAY_STATUS_OK) {
    forget_error();
  }
  operation = NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus echo(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  out->result = nemo_relay_string_new(args);
  return out->result == NULL ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus refuse(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data;
  (void)args;
  if (strcmp(tool_name, "bad") == 0) {
    *out = nemo_relay_string_new("no");
    return *out == NULL ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
  }
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus rewrite(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data;
  *out = nemo_relay_string_new(strcmp(tool_name, "rewritten") == 0 ? "{\"n\":1}" : args);
  if (*out == NULL) {
    /* Where this is a sanitizer, the call goes on and the event is without its payload. */
    fprintf(stderr, "internal error: %s\n", nemo_relay_last_error());
  }
  return *out == NULL ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus around(void *user_data, const NemoRelayToolExecutionContext *context, NemoRelayNext next,
    void *next_context, NemoRelayToolExecutionInterceptOutcome *out) {
  (void)user_data;
  NemoRelayToolExecutionResult inner;
  memset(&inner, 0, sizeof inner);
  NemoRelayStatus status = next(next_context, context->args, &inner);
  out->result = inner.result;
  out->annotation = inner.annotation;
  return status;
}

static NemoRelayStatus see(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  return NEMO_RELAY_STATUS_OK;
}

static void call(const char *operation_name, const char *tool) {
  char text[256] = "";
  NemoRelayToolExecutionResult result;
  memset(&result, 0, sizeof result);
  NemoRelayStatus status = nemo_relay_tool_call_execute(tool, "{\"n\":21}", echo, NULL, NULL, &result);
  if (status == NEMO_RELAY_STATUS_OK) {
    for (size_t from = 0, to = 0; result.result[from] != 0 && to < sizeof text - 2; from++) {
      if (result.result[from] == '"') {
        text[to++] = '\\';
      }
      text[to++] = result.result[from];
    }
  }
  if (strcmp(tool, "bad") == 0 && status == NEMO_RELAY_STATUS_GUARDRAIL_REJECTED) {
    strcpy(text, "refused");
  } else {
    part(status);
  }
  nemo_relay_tool_execution_result_free(&result);
  valued();
  end(operation_name, text);
}

int main(void) {
  bool removed = false;
  NemoRelayScopeHandle *scope = NULL, *inner = NULL;
  NemoRelayAtofExporterConfig config = {.size = sizeof config, .filename = "c.jsonl"};
  NemoRelayAtofExporter *exporter = NULL;
  NemoRelayFlushReport report;

  (void)nemo_relay_version();
  valued();
  end("version", "");
  (void)nemo_relay_spec_digest();
  valued();
  end("digest", "");
  call("idle call", "t");
  part(nemo_relay_push_scope("s", NEMO_RELAY_SCOPE_TYPE_TOOL, NULL, &scope));
  end("push", scope == NULL ? "none" : "scope");
  if (scope != NULL) {
    char *uuid = nemo_relay_scope_handle_uuid(scope);
    valued();
    nemo_relay_string_free(uuid);
    valued();
    part(nemo_relay_get_handle(&inner));
    nemo_relay_scope_handle_free(inner);
    valued();
    end("handles", "");
    part(nemo_relay_scope_register_subscriber(scope, "near", see, NULL, NULL));
    end("subscribe in scope", "");
    part(nemo_relay_pop_scope(scope, NULL));
    end("pop", "");
    nemo_relay_scope_handle_free(scope);
    valued();
    end("free", "");
  } else {
    for (size_t i = 0; i < 4; i++) {
      static const char *const left_out[] = {"handles", "subscribe in scope", "pop", "free"};
      end(left_out[i], "");
    }
  }
  part(nemo_relay_register_subscriber("sees", see, NULL, NULL));
  end("subscribe", "");
  part(nemo_relay_event("mark", NULL));
  end("mark", "");
  call("observed call", "t");
  part(nemo_relay_register_tool_conditional_execution_guardrail("gate", 1, refuse, NULL, NULL));
  call("gate", "t");
  operation = nemo_relay_register_tool_conditional_execution_guardrail("second", 2, refuse, NULL, NULL);
  part(nemo_relay_deregister_tool_conditional_execution_guardrail("second", &removed));
  end("register and deregister", "");
  operation = nemo_relay_register_tool_execution_intercept("wrap", 1, around, NULL, NULL);
  call("wrap", "t");
  operation = nemo_relay_register_tool_sanitize_request_guardrail("hide", 1, rewrite, NULL, NULL);
  call("sanitize", "t");
  operation = nemo_relay_register_tool_request_intercept("late", 1, false, rewrite, NULL, NULL);
  call("rewrite", "rewritten");
  part(nemo_relay_deregister_tool_request_intercept("late", &removed));
  end("deregister", "");
  if (nemo_relay_atof_exporter_create(&config, &exporter) == NEMO_RELAY_STATUS_OK) {
    part(nemo_relay_atof_exporter_register(exporter, "file"));
    part(nemo_relay_event("to the file", NULL));
    part(nemo_relay_atof_exporter_force_flush(exporter, NULL));
    part(nemo_relay_atof_exporter_shutdown(exporter));
    nemo_relay_atof_exporter_free(exporter);
    valued();
  } else {
    valued();
  }
  end("export", "");
  part(nemo_relay_flush_subscribers(NULL, &report));
  end("flush", operation == NEMO_RELAY_STATUS_OK && report.pending != 0 ? "pending" : "");
  part(nemo_relay_deregister_subscriber("sees", &removed));
  end("unsubscribe", "");
  call("again", "t");
  part(nemo_relay_shutdown(NULL));
  end("shutdown", "");
  printf("]\n");
  return 0;
}
