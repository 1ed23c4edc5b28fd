/* The log: a callback is told what the program writes and what the library says, until it is taken away. */

#include "nemo_relay.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define EXPECT(condition)                                                      \
  do {                                                                         \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #condition,      \
          nemo_relay_last_error());                                            \
      return 1;                                                                \
    }                                                                          \
  } while (0)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char told[4096];
static int records = 0, freed = 0;

static void tell(void *user_data, NemoRelayLogSeverity severity, const char *target, const char *event,
    const char *message, const char *fields) {
  pthread_mutex_lock(&lock);
  (void)user_data;
  const size_t used = strlen(told);
  snprintf(told + used, sizeof told - used, "%u %s %s %s %s\n", severity, target, event, message, fields);
  records++;
  pthread_mutex_unlock(&lock);
}

static void free_it(void *user_data) {
  (void)user_data;
  freed++;
}

static bool are_told(int wanted) {
  for (int i = 0; i < 20000; i++) {
    pthread_mutex_lock(&lock);
    const bool done = records >= wanted;
    pthread_mutex_unlock(&lock);
    if (done) {
      return true;
    }
    usleep(1000);
  }
  return false;
}

static NemoRelayStatus fail(void *user_data, const char *event) {
  (void)user_data, (void)event;
  nemo_relay_set_last_error("ValueError", "secret");
  return NEMO_RELAY_STATUS_CALLBACK_FAILED;
}

static NemoRelayStatus refuse(void *user_data, const char *name, const char *args, char **reason) {
  (void)user_data, (void)name, (void)args;
  *reason = nemo_relay_string_new("no budget");
  return NEMO_RELAY_STATUS_OK;
}

int main(void) {
  const NemoRelayLogOptions options = {.size = sizeof options, .target = "search", .fields = "{\"ordinal\":1}"};
  EXPECT(nemo_relay_log(NEMO_RELAY_LOG_SEVERITY_ERROR, "nobody hears it", NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_set_log(tell, NULL, free_it) == NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_log(NEMO_RELAY_LOG_SEVERITY_INFO, "message", &options) == NEMO_RELAY_STATUS_OK);
  EXPECT(are_told(1));
  EXPECT(strcmp(told, "2 nemo_relay.c.search application message {\"ordinal\":1}\n") == 0);

  told[0] = 0;
  EXPECT(nemo_relay_register_subscriber("broken", fail, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_event("m", NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(are_told(2));
  EXPECT(strstr(told, "3 nemo_relay.runtime callback_failed ") != NULL && strstr(told, "secret") == NULL);
  EXPECT(strstr(told, "\"name\":\"broken\",\"exception_type\":\"ValueError\"") != NULL);

  EXPECT(nemo_relay_set_log(NULL, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_log(NEMO_RELAY_LOG_SEVERITY_ERROR, "nobody hears it", NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_shutdown(NULL) == NEMO_RELAY_STATUS_OK);
  EXPECT(records == 2 && freed == 1);

  const NemoRelayLogOptions list = {.size = sizeof list, .fields = "[1]"};
  EXPECT(nemo_relay_log(NEMO_RELAY_LOG_SEVERITY_INFO, "m", &list) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  EXPECT(strcmp(nemo_relay_last_error(), "invalid argument: log fields must be an object") == 0);

  EXPECT(nemo_relay_register_tool_conditional_execution_guardrail("budget", 1, refuse, NULL, NULL) ==
         NEMO_RELAY_STATUS_OK);
  EXPECT(nemo_relay_tool_conditional_execution("search", "{}") == NEMO_RELAY_STATUS_GUARDRAIL_REJECTED);
  EXPECT(strcmp(nemo_relay_last_error_description(),
             "guardrail_rejected at tool_conditional_execution_guardrail: no budget (guardrail \"budget\")") == 0);
  return 0;
}
