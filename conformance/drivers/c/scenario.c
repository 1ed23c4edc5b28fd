/* What lives from begin to end: names, recordings, registrations. Everything is under one lock. */

#include "driver.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RECORDER "conformance.recorder"

typedef struct Entry {
  struct Entry *after;
  char *name;
  /* By the kind of entry, one of these. */
  NemoRelayScopeHandle *handle;
  NemoRelayExporter *exporter;
  Json *request;
  const Registering *how;
  const NemoRelayScopeHandle *scope;
  NemoRelayScopeStack *stack;
  char *text;
  NemoRelayToolHandle *tool;
  NemoRelayLlmHandle *llm;
  NemoRelayPluginHostActivation *activation;
  NemoRelayPluginContext *context;
  Continuation next;
  size_t count;
} Entry;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrived = PTHREAD_COND_INITIALIZER;
/* The newest entry first. */
static Entry *handles, *calls, *stacks, *texts, *exporters, *requests, *registrations, *continuations, *counts, *barriers,
    *activations, *contexts;
static Buffer called, events;
static bool recording;
static atomic_int alive;

static Entry *add(Entry **list, const char *name) {
  Entry *entry = calloc(1, sizeof *entry);
  entry->name = copied(name);
  entry->after = *list;
  *list = entry;
  return entry;
}

static Entry *find(Entry *list, const char *name) {
  while (list != NULL && (list->name == NULL || name == NULL || strcmp(list->name, name) != 0)) {
    list = list->after;
  }
  return list;
}

static void forget(Entry **list) {
  while (*list != NULL) {
    Entry *entry = *list;
    *list = entry->after;
    nemo_relay_scope_handle_free(entry->handle);
    nemo_relay_scope_stack_free(entry->stack);
    free(entry->text);
    nemo_relay_tool_handle_free(entry->tool);
    nemo_relay_llm_handle_free(entry->llm);
    nemo_relay_exporter_free(entry->exporter);
    nemo_relay_plugin_host_activation_free(entry->activation);
    nemo_relay_plugin_context_free(entry->context);
    json_free(entry->request);
    free(entry->name);
    free(entry);
  }
}

static void put_item(Buffer *list, const char *text) {
  put(list, list->length > 0 ? "," : "");
  put(list, text);
}

static NemoRelayStatus record(void *user_data, const char *event) {
  (void)user_data;
  Buffer text = {0};
  put_string(&text, event);
  pthread_mutex_lock(&lock);
  put_item(&events, text.text);
  pthread_mutex_unlock(&lock);
  free(text.text);
  return NEMO_RELAY_STATUS_OK;
}

void begin_scenario(bool subscriber) {
  nemo_relay_scope_stack_reset();
  recording = subscriber;
  if (subscriber) {
    nemo_relay_register_subscriber(RECORDER, record, NULL, NULL);
  }
}

/* Closes and removes what is left; gives the number of registrations that were gone without the scenario's doing. */
static int clean_up(void) {
  char *report = NULL;
  nemo_relay_active_plugin_report_json(&report);
  int lost = report != NULL;
  nemo_relay_string_free(report);
  nemo_relay_clear_plugin_configuration();
  for (Entry *entry = handles; entry != NULL; entry = entry->after) {
    /* A scope that is closed already is not found. */
    nemo_relay_pop_scope(entry->handle, NULL);
  }
  for (Entry *entry = registrations; entry != NULL; entry = entry->after) {
    bool removed = false;
    entry->how->take_away(entry->scope, entry->name, &removed);
    lost += entry->scope == NULL && !removed;
  }
  for (Entry *entry = exporters; entry != NULL; entry = entry->after) {
    nemo_relay_exporter_shutdown(entry->exporter);
  }
  if (recording) {
    bool removed = false;
    nemo_relay_deregister_subscriber(RECORDER, &removed);
  }
  return lost;
}

static void flush(void) {
  NemoRelayFlushReport report;
  nemo_relay_flush_subscribers(NULL, &report);
}

void end_scenario(Buffer *out) {
  flush();
  Buffer seen = {0};
  pthread_mutex_lock(&lock);
  put(&seen, "{\"events\":[");
  put(&seen, events.text == NULL ? "" : events.text);
  put(&seen, "],\"called\":[");
  put(&seen, called.text == NULL ? "" : called.text);
  pthread_mutex_unlock(&lock);
  int lost = clean_up();
  flush();
  const struct timespec pause = {0, 1000000};
  for (int i = 0; i < 200 && atomic_load(&alive) > 0; i++) {
    nanosleep(&pause, NULL);
  }
  put(&seen, "],\"left\":{\"handles\":0,\"callbacks\":");
  put_integer(&seen, atomic_exchange(&alive, 0));
  put(&seen, ",\"registrations\":");
  put_integer(&seen, lost);
  put(&seen, "}}");
  put(out, seen.text);
  free(seen.text);
  Entry **lists[] = {&handles, &calls, &stacks, &texts, &exporters, &registrations, &continuations, &counts, &barriers,
      &activations, &contexts, &requests};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    forget(lists[i]);
  }
  free(called.text);
  free(events.text);
  called = events = (Buffer){0};
}

void keep_request(Json *request, char *text) {
  Entry *entry = add(&requests, NULL);
  entry->request = request;
  entry->name = text;
}

void bind_handle(const char *name, NemoRelayScopeHandle *handle) {
  pthread_mutex_lock(&lock);
  add(&handles, name)->handle = handle;
  pthread_mutex_unlock(&lock);
}

void bind_tool(const char *name, NemoRelayToolHandle *call) {
  pthread_mutex_lock(&lock);
  add(&calls, name)->tool = call;
  pthread_mutex_unlock(&lock);
}

void bind_llm(const char *name, NemoRelayLlmHandle *call) {
  pthread_mutex_lock(&lock);
  add(&calls, name)->llm = call;
  pthread_mutex_unlock(&lock);
}

void bind_stack(const char *name, NemoRelayScopeStack *stack) {
  pthread_mutex_lock(&lock);
  add(&stacks, name)->stack = stack;
  pthread_mutex_unlock(&lock);
}

void bind_text(const char *name, const char *text) {
  pthread_mutex_lock(&lock);
  add(&texts, name)->text = copied(text);
  pthread_mutex_unlock(&lock);
}

void bind_exporter(const char *name, NemoRelayExporter *exporter) { add(&exporters, name)->exporter = exporter; }

void bind_activation(const char *name, NemoRelayPluginHostActivation *activation) {
  pthread_mutex_lock(&lock);
  add(&activations, name)->activation = activation;
  pthread_mutex_unlock(&lock);
}

void keep_context(const char *id, NemoRelayPluginContext *context) {
  pthread_mutex_lock(&lock);
  add(&contexts, id)->context = context;
  pthread_mutex_unlock(&lock);
}

const NemoRelayPluginContext *kept_context(const char *id) {
  pthread_mutex_lock(&lock);
  Entry *found = find(contexts, id);
  pthread_mutex_unlock(&lock);
  return found == NULL ? NULL : found->context;
}

/* What is bound to the name that an argument gives. */
static Entry *bound(Entry **list, const Json *args, const char *member) {
  pthread_mutex_lock(&lock);
  Entry *found = find(*list, json_text(json_get(args, member), "$handle"));
  pthread_mutex_unlock(&lock);
  return found;
}

NemoRelayScopeHandle *bound_handle(const Json *args, const char *member) {
  Entry *found = bound(&handles, args, member);
  return found == NULL ? NULL : found->handle;
}

NemoRelayScopeStack *bound_stack(const Json *args) {
  Entry *found = bound(&stacks, args, "stack");
  return found == NULL ? NULL : found->stack;
}

const char *bound_text(const Json *args, const char *member) {
  Entry *found = bound(&texts, args, member);
  return found == NULL ? NULL : found->text;
}

NemoRelayToolHandle *bound_tool(const Json *args) {
  Entry *found = bound(&calls, args, "handle");
  return found == NULL ? NULL : found->tool;
}

NemoRelayLlmHandle *bound_llm(const Json *args) {
  Entry *found = bound(&calls, args, "handle");
  return found == NULL ? NULL : found->llm;
}

NemoRelayExporter *bound_exporter(const Json *args) {
  Entry *found = bound(&exporters, args, "object");
  return found == NULL ? NULL : found->exporter;
}

NemoRelayPluginHostActivation *bound_activation(const Json *args) {
  Entry *found = bound(&activations, args, "activation");
  return found == NULL ? NULL : found->activation;
}

void note_registration(const Registering *how, const NemoRelayScopeHandle *scope, const char *name, bool made) {
  pthread_mutex_lock(&lock);
  if (made) {
    Entry *entry = add(&registrations, name);
    entry->how = how;
    entry->scope = scope;
  } else {
    for (Entry **at = &registrations; *at != NULL; at = &(*at)->after) {
      Entry *entry = *at;
      if (entry->how == how && entry->scope == scope && strcmp(entry->name, name) == 0) {
        *at = entry->after;
        free(entry->name);
        free(entry);
        break;
      }
    }
  }
  pthread_mutex_unlock(&lock);
}

void note_called(const char *entry) {
  pthread_mutex_lock(&lock);
  put_item(&called, entry);
  pthread_mutex_unlock(&lock);
}

const Json *next_run(const Json *behaviour) {
  const Json *runs = json_get(behaviour, "runs");
  const char *id = json_text(behaviour, "id");
  pthread_mutex_lock(&lock);
  Entry *found = find(counts, id);
  size_t count = (found != NULL ? found : (found = add(&counts, id)))->count++;
  pthread_mutex_unlock(&lock);
  if (runs == NULL || runs->count == 0) {
    return NULL;
  }
  return runs->items[count < runs->count ? count : runs->count - 1];
}

void keep_next(const char *id, const Continuation *next) {
  pthread_mutex_lock(&lock);
  add(&continuations, id)->next = *next;
  pthread_mutex_unlock(&lock);
}

const Continuation *kept_next(const char *id) {
  pthread_mutex_lock(&lock);
  Entry *found = find(continuations, id);
  pthread_mutex_unlock(&lock);
  return found == NULL ? NULL : &found->next;
}

void reach_barrier(const char *name, int64_t count) {
  pthread_mutex_lock(&lock);
  Entry *found = find(barriers, name);
  if (found == NULL) {
    found = add(&barriers, name);
  }
  found->count++;
  pthread_cond_broadcast(&arrived);
  while ((int64_t)found->count < count) {
    pthread_cond_wait(&arrived, &lock);
  }
  pthread_mutex_unlock(&lock);
}

Callback *new_callback(const Json *request, const char *name) {
  return described_callback(request, json_get(json_get(request, "callbacks"), name));
}

Callback *described_callback(const Json *request, const Json *behaviour) {
  Callback *callback = calloc(1, sizeof *callback);
  callback->request = request;
  callback->behaviour = behaviour;
  atomic_fetch_add(&alive, 1);
  return callback;
}

void release_callback(void *user_data) {
  atomic_fetch_sub(&alive, 1);
  free(user_data);
}
