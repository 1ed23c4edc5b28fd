/* What the parts of the driver share. */

#ifndef DRIVER_H
#define DRIVER_H

#include "json.h"

#include "nemo_relay.h"

#include <pthread.h>
#include <stdatomic.h>

/* A callback that was handed to the library: what it does, and the operation that it belongs to. */
typedef struct Callback {
  const Json *behaviour;
  const Json *request;
} Callback;

typedef struct Registering {
  const char *op;
  NemoRelayStatus (*add)(const NemoRelayScopeHandle *scope, const Json *args, Callback *callback);
  NemoRelayStatus (*take_away)(const NemoRelayScopeHandle *scope, const char *name, bool *out);
} Registering;

/* generated/dispatch.c: each list ends with a null. */
extern const char *const OPERATIONS[];
extern const char *const SCOPE_TYPE_WORDS[];
extern const char *const ATOF_EXPORTER_MODE_WORDS[];
extern const Registering REGISTERING[];

/* An answer: `ok` or `error` as JSON text, and what stands beside it, each member with a comma before it. */
typedef struct Answer {
  bool failed;
  Buffer text;
  Buffer beside;
} Answer;

/* The operation that this thread is at and that may be cancelled; C callbacks learn of it by asking. */
typedef struct Cancellable {
  const char *callback;
  atomic_bool cancelled;
} Cancellable;

extern _Thread_local Cancellable *cancellable;

/* operations.c: runs an operation. */
Answer run(const Json *request);
void hello(Buffer *out);

/* driver.c: answers. */
void free_answer(Answer *answer);
/* An answer with its braces, and with the id of its request where it has one. */
void put_answer(Buffer *out, const Answer *answer, const Json *request);
/* The last error of this thread, as the protocol wants it. */
void put_error(Buffer *out, NemoRelayStatus status);
/* The result of a call, as the protocol wants it; empties it. */
void put_result(Buffer *out, NemoRelayToolExecutionResult *result);
void put_value(Buffer *out, const char *text);
void put_problem(Buffer *out, const char *code, const char *message);

/* scenario.c: what lives from begin to end. */
void begin_scenario(bool subscriber);
void end_scenario(Buffer *out);
/* Frees a request and its text when the scenario is over. */
void keep_request(Json *request, char *text);
void bind_handle(const char *name, NemoRelayScopeHandle *handle);
void bind_exporter(const char *name, NemoRelayAtofExporter *exporter);
NemoRelayScopeHandle *bound_handle(const Json *args, const char *member);
NemoRelayAtofExporter *bound_exporter(const Json *args);
void note_registration(const Registering *how, const NemoRelayScopeHandle *scope, const char *name, bool made);
void note_called(const char *entry);
/* The list of actions for the next invocation of a callback. */
const Json *next_run(const Json *behaviour);
void keep_next(const char *id, NemoRelayNext next, void *context);
bool kept_next(const char *id, NemoRelayNext *next, void **context);
void reach_barrier(const char *name, int64_t count);
Callback *new_callback(const Json *request, const char *name);

/* callbacks.c: the callbacks in the forms of the families. */
NemoRelayStatus on_tool(void *user_data, const char *args, NemoRelayToolExecutionResult *out);
NemoRelayStatus on_gate(void *user_data, const char *tool_name, const char *args, char **out);
NemoRelayStatus on_rewrite(void *user_data, const char *tool_name, const char *value, char **out);
NemoRelayStatus on_wrap(void *user_data, const NemoRelayToolExecutionContext *context, NemoRelayNext next,
    void *next_context, NemoRelayToolExecutionInterceptOutcome *out);
NemoRelayStatus on_observe(void *user_data, const char *event);
void release_callback(void *user_data);

#endif
