/* A call that goes through and one that is refused, against the installed library. */

#include <nemo_relay.h>

#include <stdio.h>
#include <string.h>

static NemoRelayStatus search(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  (void)args;
  out->result = nemo_relay_string_new("{\"hits\":3}");
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus careful(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data;
  (void)tool_name;
  if (strstr(args, "refuse") != NULL) {
    *out = nemo_relay_string_new("no");
  }
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus call(const char *args) {
  NemoRelayToolExecutionResult result;
  NemoRelayStatus status = nemo_relay_tool_call_execute("search", args, search, NULL, NULL, &result);
  if (status == NEMO_RELAY_STATUS_OK) {
    status = strcmp(result.result, "{\"hits\":3}") == 0 ? NEMO_RELAY_STATUS_OK : NEMO_RELAY_STATUS_INTERNAL;
    nemo_relay_tool_execution_result_free(&result);
  }
  return status;
}

int main(void) {
  nemo_relay_register_tool_conditional_execution_guardrail("careful", 10, careful, NULL, NULL);
  if (call("{\"q\":\"rust\"}") != NEMO_RELAY_STATUS_OK || call("{\"refuse\":true}") != NEMO_RELAY_STATUS_GUARDRAIL_REJECTED) {
    fprintf(stderr, "%s\n", nemo_relay_last_error());
    return 1;
  }
  puts("smoke test passed");
  return 0;
}
