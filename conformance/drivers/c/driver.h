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

/* How a component registers. */
typedef struct OfPlugin {
  const char *op;
  NemoRelayStatus (*add)(const NemoRelayPluginContext *context, const Json *args, Callback *callback);
} OfPlugin;

/* A codec of the library's own by its name. */
typedef struct BuiltInCodec {
  const char *name;
  NemoRelayCodec *(*make)(void);
} BuiltInCodec;

/* The continuation of an execution intercept: one of the functions, and what it is given. */
typedef struct Continuation {
  NemoRelayNext tool;
  NemoRelayLlmNext llm;
  NemoRelayLlmStreamNext llm_stream;
  void *context;
} Continuation;

/* What a continuation gave; it belongs to the library. */
typedef struct Downstream {
  char *result;
  char *annotation;
  NemoRelayStream *stream;
} Downstream;

/* generated/dispatch.c: each list ends with a null. */
extern const char *const OPERATIONS[];
extern const char *const SCOPE_TYPE_WORDS[];
extern const char *const LOG_SEVERITY_WORDS[];
extern const char *const LLM_CODEC_KIND_WORDS[];
extern const char *const ATIF_VERSION_WORDS[];
extern const char *const ATOF_EXPORTER_MODE_WORDS[];
extern const char *const ATOF_FIELD_NAME_POLICY_WORDS[];
extern const char *const ATOF_SINK_TYPE_WORDS[];
extern const char *const ATOF_STREAM_TRANSPORT_WORDS[];
extern const char *const FSYNC_POLICY_WORDS[];
extern const char *const METRIC_TEMPORALITY_WORDS[];
extern const char *const OPEN_TELEMETRY_COMPRESSION_WORDS[];
extern const char *const OPEN_TELEMETRY_FILE_FORMAT_WORDS[];
extern const char *const OPEN_TELEMETRY_FILE_MODE_WORDS[];
extern const char *const OPEN_TELEMETRY_MARK_PROJECTION_WORDS[];
extern const char *const OPEN_TELEMETRY_TRANSPORT_WORDS[];
extern const char *const OPEN_TELEMETRY_TYPE_WORDS[];
extern const Registering REGISTERING[];
extern const OfPlugin OF_PLUGINS[];
extern const BuiltInCodec BUILT_IN_CODECS[];

/* An answer: `ok` or `error` as JSON text, and what stands beside it, each member with a comma before it. */
typedef struct Answer {
  bool failed;
  /* Whether `text` is the error already. */
  bool told;
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

/* arguments.c: what operations are given. */
#define MOST_TEXTS 16
/* The texts of one operation that are to be freed when it is over. */
typedef struct Texts {
  char *owned[MOST_TEXTS];
  size_t count;
} Texts;

const char *payload(Texts *texts, const Json *args, const char *name);
void free_texts(Texts *texts);
const int64_t *timestamp(const Json *args, int64_t *place);
uint32_t flags(const Json *args);
/* The number of a word; one that no word has, where it is not in the list. */
uint32_t word(const char *text, const char *const *words);
/* A string of the library, which is freed, with quotes or as it is. */
void put_owned(Buffer *out, const char *before, char *text, bool quoted);

/* calls.c: the operations that are calls. */
typedef struct Operation {
  const char *op;
  NemoRelayStatus (*run)(const Json *request, Answer *answer);
} Operation;

extern const Operation CALLS[];
/* isolation.c */
extern const Operation ISOLATION[];

/* exporters.c */
extern const Operation FILES[];
/* Runs what is about an exporter; false where the operation is not. */
bool run_exporter(const Json *request, Answer *answer, NemoRelayStatus *status);

/* codecs.c */
extern const Operation CODECS[];
/* The codec that an argument says, to be freed; null where there is none. False where there should be one: then the operation
   is not run, and its status is the one that is left. */
bool codec_of(const Json *request, const char *name, NemoRelayCodec **out, NemoRelayStatus *status);

/* plugins.c */
extern const Operation PLUGINS[];
/* Registers with the context of a plugin; false where the operation does not. */
bool run_of_plugin(const Json *request, NemoRelayStatus *status);

/* continuation.c */
NemoRelayStatus call_continuation(const Continuation *next, const char *args, Downstream *out);
/* What it gave, as the protocol wants it. */
void put_downstream(Buffer *out, const Continuation *next, const Downstream *downstream);
void free_downstream(Downstream *downstream);

/* stream.c: reads a stream, which is freed, as the request says. */
NemoRelayStatus consume(const Json *how, NemoRelayStream *stream, Answer *answer);

/* driver.c: answers. */
void free_answer(Answer *answer);
/* An answer with its braces, and with the id of its request where it has one. */
void put_answer(Buffer *out, const Answer *answer, const Json *request);
/* The last error of this thread, as the protocol wants it. */
void put_error(Buffer *out, NemoRelayStatus status);
/* The result of a tool, as the protocol wants it. */
void put_result(Buffer *out, const char *result, const char *annotation);
void put_value(Buffer *out, const char *text);
void put_problem(Buffer *out, const char *code, const char *message);

/* scenario.c: what lives from begin to end. */
void begin_scenario(bool subscriber);
void end_scenario(Buffer *out);
/* Frees a request and its text when the scenario is over. */
void keep_request(Json *request, char *text);
void bind_handle(const char *name, NemoRelayScopeHandle *handle);
void bind_stack(const char *name, NemoRelayScopeStack *stack);
void bind_text(const char *name, const char *text);
NemoRelayScopeStack *bound_stack(const Json *args);
const char *bound_text(const Json *args, const char *member);
void bind_tool(const char *name, NemoRelayToolHandle *call);
void bind_llm(const char *name, NemoRelayLlmHandle *call);
NemoRelayToolHandle *bound_tool(const Json *args);
NemoRelayLlmHandle *bound_llm(const Json *args);
void bind_exporter(const char *name, NemoRelayExporter *exporter);
NemoRelayScopeHandle *bound_handle(const Json *args, const char *member);
NemoRelayExporter *bound_exporter(const Json *args);
void bind_activation(const char *name, NemoRelayPluginHostActivation *activation);
NemoRelayPluginHostActivation *bound_activation(const Json *args);
/* The context that the callback of a plugin was given the last time; null where there is none. */
void keep_context(const char *id, NemoRelayPluginContext *context);
const NemoRelayPluginContext *kept_context(const char *id);
void note_registration(const Registering *how, const NemoRelayScopeHandle *scope, const char *name, bool made);
void note_called(const char *entry);
/* The list of actions for the next invocation of a callback. */
const Json *next_run(const Json *behaviour);
void keep_next(const char *id, const Continuation *next);
/* Null where there is none. */
const Continuation *kept_next(const char *id);
void reach_barrier(const char *name, int64_t count);
Callback *new_callback(const Json *request, const char *name);
Callback *described_callback(const Json *request, const Json *behaviour);

/* callbacks.c: what operations are given to call. */
NemoRelayStatus on_tool(void *user_data, const char *args, NemoRelayToolExecutionResult *out);
NemoRelayStatus on_llm(void *user_data, const char *request, char **out);
NemoRelayStatus on_llm_stream(void *user_data, const char *request, NemoRelayChunks *out);
NemoRelayStatus on_collector(void *user_data, const char *chunk);
NemoRelayStatus on_finalizer(void *user_data, char **out);
void release_callback(void *user_data);

#endif
