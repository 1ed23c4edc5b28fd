/* One tool call inside the scope of an agent, and a subscriber that counts what happens. */
#include <nemo_relay.h>

#include <stdio.h>

static NemoRelayStatus count(void *user_data, const char *event) {
  (void)event; /* one JSON object, as in a file of events */
  ++*(int *)user_data;
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus search(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  printf("the tool gets %s\n", args);
  out->result = nemo_relay_string_new("{\"hits\":6}");
  return NEMO_RELAY_STATUS_OK;
}

int main(void) {
  static int seen = 0;
  NemoRelayScopeHandle *agent;
  NemoRelayToolExecutionResult found;
  NemoRelayFlushReport report;
  nemo_relay_register_subscriber("count", count, &seen, NULL);
  nemo_relay_push_scope("researcher", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &agent);
  if (nemo_relay_tool_call_execute("search", "{\"query\":\"relays\"}", search, NULL, NULL, &found) !=
      NEMO_RELAY_STATUS_OK) {
    printf("%s\n", nemo_relay_last_error());
    return 1;
  }
  printf("the caller gets %s\n", found.result);
  nemo_relay_tool_execution_result_free(&found);
  nemo_relay_pop_scope(agent, NULL);
  nemo_relay_scope_handle_free(agent);
  nemo_relay_flush_subscribers(NULL, &report);
  printf("%d events\n", seen);
  return 0;
}
