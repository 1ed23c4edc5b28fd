/* Memory, descriptors and threads over many calls in C: none of them may grow. See growth.py.
 *
 *     growth 10000000
 *
 * Exit status 1 where the resident memory has grown by more than 5 MiB between a tenth of the calls and the end, or a
 * descriptor or thread is left. */

#include <nemo_relay.h>

#include <dirent.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ROUND = 1000, MOST = 5 * 1024 };

typedef struct Held {
  long kibibytes;
  int files;
  int threads;
} Held;

static atomic_long seen;

static void must(NemoRelayStatus status) {
  if (status != NEMO_RELAY_STATUS_OK) {
    fprintf(stderr, "%s\n", nemo_relay_last_error());
    exit(2);
  }
}

static int entries(const char *path) {
  DIR *folder = opendir(path);
  int count = 0;
  while (folder != NULL && readdir(folder) != NULL) {
    count++;
  }
  closedir(folder);
  return count;
}

static Held held(void) {
  long size = 0, resident = 0;
  FILE *statm = fopen("/proc/self/statm", "r");
  if (statm == NULL || fscanf(statm, "%ld %ld", &size, &resident) != 2) {
    exit(2);
  }
  fclose(statm);
  return (Held){resident * (sysconf(_SC_PAGESIZE) / 1024), entries("/proc/self/fd"), entries("/proc/self/task")};
}

static NemoRelayStatus count(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  seen++;
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus allow(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data, (void)tool_name, (void)args, (void)out;
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus same(void *user_data, const char *tool_name, const char *args, char **out) {
  (void)user_data, (void)tool_name;
  *out = nemo_relay_string_new(args);
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus echo(void *user_data, const char *args, NemoRelayToolExecutionResult *out) {
  (void)user_data;
  out->result = nemo_relay_string_new(args);
  return NEMO_RELAY_STATUS_OK;
}

static void one_round(void) {
  bool removed = false;
  NemoRelayScopeHandle *scope = NULL;
  NemoRelayFlushReport report;
  seen = 0;
  must(nemo_relay_register_subscriber("count", count, NULL, NULL));
  must(nemo_relay_register_tool_conditional_execution_guardrail("allow", 0, allow, NULL, NULL));
  must(nemo_relay_register_tool_request_intercept("same", 0, false, same, NULL, NULL));
  must(nemo_relay_push_scope("round", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &scope));
  for (int call = 0; call < ROUND; call++) {
    NemoRelayToolExecutionResult result;
    must(nemo_relay_tool_call_execute("echo", "{\"n\":1}", echo, NULL, NULL, &result));
    nemo_relay_tool_execution_result_free(&result);
  }
  must(nemo_relay_pop_scope(scope, NULL));
  nemo_relay_scope_handle_free(scope);
  must(nemo_relay_deregister_tool_request_intercept("same", &removed));
  must(nemo_relay_deregister_tool_conditional_execution_guardrail("allow", &removed));
  must(nemo_relay_flush_subscribers(NULL, &report));
  must(nemo_relay_deregister_subscriber("count", &removed));
  if (report.pending != 0 || seen != ROUND * 4 + 2) {
    fprintf(stderr, "%ld events seen\n", (long)seen);
    exit(2);
  }
}

int main(int argc, char **argv) {
  const long calls = argc > 1 ? atol(argv[1]) : 100000, rounds = calls / ROUND < 10 ? 10 : calls / ROUND;
  Held start = {0, 0, 0}, end;
  for (long round = 0; round < rounds; round++) {
    if (round == rounds / 10) {
      start = held();
    }
    one_round();
  }
  end = held();
  printf("%ld calls: memory %+ld KiB, descriptors %+d, threads %+d\n", rounds * ROUND, end.kibibytes - start.kibibytes,
      end.files - start.files, end.threads - start.threads);
  return end.kibibytes - start.kibibytes > MOST || end.files > start.files || end.threads > start.threads;
}
