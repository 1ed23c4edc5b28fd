/* A forked child delivers and writes for itself; one may start another program instead. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static int seen;

static NemoRelayStatus count(void *user_data, const char *event) {
  (void)event;
  ++*(int *)user_data;
  return NEMO_RELAY_STATUS_OK;
}

static int lines_with(const char *name, const char *part) {
  char line[4096];
  int found = 0;
  FILE *file = fopen(name, "r");
  CHECK(file != NULL);
  while (fgets(line, sizeof line, file) != NULL) {
    CHECK(line[strlen(line) - 1] == '\n');
    found += strstr(line, part) != NULL;
  }
  fclose(file);
  return found;
}

static void mark(const char *name) { CHECK(nemo_relay_event(name, NULL) == NEMO_RELAY_STATUS_OK); }

static void flush(void) {
  NemoRelayFlushReport report;
  CHECK(nemo_relay_flush_subscribers(NULL, &report) == NEMO_RELAY_STATUS_OK);
}

/* Ends a child as another program, of which no checker of memory says that the threads of its parent left something. */
static void leave(const char *command) {
  execl("/bin/sh", "sh", "-c", command, (char *)NULL);
  _exit(3);
}

/* The exit status of a child. */
static int status_of(pid_t child) {
  int status;
  CHECK(child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status));
  return WEXITSTATUS(status);
}

int main(void) {
  const NemoRelayAtofExporterConfig config = {.size = sizeof config, .filename = "fork.jsonl"};
  NemoRelayAtofExporter *exporter;
  CHECK(nemo_relay_register_subscriber("count", count, &seen, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_atof_exporter_create(&config, &exporter) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_atof_exporter_register(exporter, "file") == NEMO_RELAY_STATUS_OK);
  mark("of the parent");
  flush();

  mark("of the parent");
  pid_t child = fork();
  if (child == 0) {
    seen = 0;
    mark("of the child");
    flush();
    leave(seen == 1 ? "exit 0" : "exit 2");
  }
  CHECK(status_of(child) == 0);

  child = fork();
  if (child == 0) leave("exit 7");
  CHECK(status_of(child) == 7);

  mark("of the parent");
  CHECK(nemo_relay_atof_exporter_shutdown(exporter) == NEMO_RELAY_STATUS_OK);
  nemo_relay_atof_exporter_free(exporter);
  CHECK(lines_with("fork.jsonl", "of the parent") == 3);
  CHECK(lines_with("fork.jsonl", "of the child") == 1);
  return 0;
}
