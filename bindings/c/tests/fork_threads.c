/* A child of a process whose threads emit and deliver calls the library as its parent does. */

#include "check.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* Few enough for a checker of memory; an argument says how many instead. */
enum { FORKS = 10, SECONDS = 60 };

static atomic_bool stopped;
static atomic_int seen;

static NemoRelayStatus count(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  seen++;
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus fail(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  return NEMO_RELAY_STATUS_CALLBACK_FAILED;
}

static void hear(void *user_data, uint32_t severity, const char *target, const char *event, const char *message,
                 const char *fields) {
  (void)user_data;
  (void)severity;
  (void)target;
  (void)event;
  (void)message;
  (void)fields;
}

static NemoRelayStatus tool(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  out->result = nemo_relay_string_new(args);
  return NEMO_RELAY_STATUS_OK;
}

/* What the threads do all the time and each child does once. */
static int work(void) {
  NemoRelayToolExecutionResult result = {NULL, NULL};
  NemoRelayScopeHandle *scope;
  if (nemo_relay_push_scope("run", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &scope) != NEMO_RELAY_STATUS_OK) return 1;
  if (nemo_relay_event("mark", NULL) != NEMO_RELAY_STATUS_OK) return 2;
  if (nemo_relay_tool_call_execute("t", "{}", tool, NULL, NULL, &result) != NEMO_RELAY_STATUS_OK) return 3;
  nemo_relay_string_free(result.result);
  if (nemo_relay_log(NEMO_RELAY_LOG_SEVERITY_INFO, "message", NULL) != NEMO_RELAY_STATUS_OK) return 4;
  if (nemo_relay_pop_scope(scope, NULL) != NEMO_RELAY_STATUS_OK) return 5;
  nemo_relay_scope_handle_free(scope);
  return 0;
}

static void *emit(void *unused) {
  (void)unused;
  while (!stopped) CHECK(work() == 0);
  return NULL;
}

/* Registers and removes, with what has to be freed. */
static void *change(void *unused) {
  (void)unused;
  bool removed;
  while (!stopped) {
    CHECK(nemo_relay_register_subscriber("changing", count, malloc(1), free) == NEMO_RELAY_STATUS_OK);
    CHECK(nemo_relay_deregister_subscriber("changing", &removed) == NEMO_RELAY_STATUS_OK);
  }
  return NULL;
}

/* A child ends as another program, of which no checker of memory says that the threads of its parent left something. */
static void live(void) {
  alarm(SECONDS);
  seen = 0;
  NemoRelayFlushReport report;
  int failed = work();
  if (failed == 0 && nemo_relay_flush_subscribers(NULL, &report) != NEMO_RELAY_STATUS_OK) failed = 6;
  if (failed == 0 && seen < 5) failed = 7;
  if (failed == 0 && work() != 0) failed = 8;
  if (failed == 0) execl("/bin/true", "true", (char *)NULL);
  _exit(failed == 0 ? 9 : failed);
}

int main(int argc, char **argv) {
  int wanted = argc > 1 ? atoi(argv[1]) : FORKS;
  pthread_t threads[3];
  CHECK(nemo_relay_set_log(hear, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_register_subscriber("count", count, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_register_subscriber("fail", fail, NULL, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_set_queue_policy("count", "block:100", NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(pthread_create(&threads[0], NULL, emit, NULL) == 0);
  CHECK(pthread_create(&threads[1], NULL, emit, NULL) == 0);
  CHECK(pthread_create(&threads[2], NULL, change, NULL) == 0);
  for (int forks = 0; forks < wanted; forks++) {
    int status;
    usleep(100);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) live();
    CHECK(waitpid(child, &status, 0) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
      fprintf(stderr, "fork %d: exit %d, signal %d\n", forks, WEXITSTATUS(status), WTERMSIG(status));
      exit(1);
    }
  }
  stopped = true;
  for (int thread = 0; thread < 3; thread++) CHECK(pthread_join(threads[thread], NULL) == 0);
  return 0;
}
