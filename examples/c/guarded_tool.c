/* A guardrail refuses a call before the tool runs. */
#include <nemo_relay.h>

#include <stdio.h>
#include <string.h>

static NemoRelayStatus no_passwords(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data;
  (void)tool_name;
  if (strstr(args, "password") != NULL) {
    *out = nemo_relay_string_new("passwords are not searched for"); /* left null, the call runs */
  }
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus search(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  printf("searched: %s\n", args);
  out->result = nemo_relay_string_new("{\"hits\":6}");
  return NEMO_RELAY_STATUS_OK;
}

static void call(const char *args) {
  NemoRelayToolExecutionResult found;
  if (nemo_relay_tool_call_execute("search", args, search, NULL, NULL, &found) == NEMO_RELAY_STATUS_OK) {
    nemo_relay_tool_execution_result_free(&found);
  } else {
    printf("%s\n", nemo_relay_last_error());
  }
}

int main(void) {
  nemo_relay_register_tool_conditional_execution_guardrail("no-passwords", 10, no_passwords, NULL, NULL);
  call("{\"query\":\"relays\"}");
  call("{\"query\":\"password\"}");
  return 0;
}
