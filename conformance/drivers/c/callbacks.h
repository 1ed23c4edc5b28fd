/* Callbacks at work: what they are given, what they do, and what they give. */

#ifndef CALLBACKS_H
#define CALLBACKS_H

#include "driver.h"

/* One invocation of a callback. */
typedef struct Invocation {
  const Callback *callback;
  /* What the callback was given, as items of a JSON list. */
  Buffer given;
  char *payload;
  /* The value that was given beside the payload: of a request intercept the normalized request. */
  const char *second;
  /* What resolves codecs; null where nothing does. */
  const NemoRelayLlmExecutionContext *execution;
  const NemoRelayLlmSanitizeContext *sanitize;
  Continuation next;
  Downstream downstream;
  /* What it returns: whether anything, and its parts; of a stream the action that describes it. */
  bool returns;
  char *result;
  char *annotation;
  char *marks;
  char *contributions;
  const Json *stream;
  bool failed;
} Invocation;

/* callbacks.c */
Invocation begin(void *callback);
/* What is given, in order. */
void note_string(Invocation *at, const char *text);
void note_value(Invocation *at, const char *text);
void note_tool_execution_context(Invocation *at, const NemoRelayToolExecutionContext *context);
void note_llm_execution_context(Invocation *at, const NemoRelayLlmExecutionContext *context);
void note_llm_sanitize_context(Invocation *at, const NemoRelayLlmSanitizeContext *context);
void note_plugin_context(Invocation *at, const NemoRelayPluginContext *context);
void lend_next(Invocation *at, NemoRelayNext next, void *context);
void lend_next_llm(Invocation *at, NemoRelayLlmNext next, void *context);
void lend_next_llm_stream(Invocation *at, NemoRelayLlmStreamNext next, void *context);
/* Notes the invocation and runs its actions. */
NemoRelayStatus invoke(Invocation *at);
/* What it returns, in the form of the family. */
void give_decision(Invocation *at, char **out);
void give_value(Invocation *at, char **out);
void give_optional_value(Invocation *at, char **out);
void give_tool_execution_intercept_outcome(Invocation *at, NemoRelayToolExecutionInterceptOutcome *out);
void give_llm_request_intercept_outcome(Invocation *at, NemoRelayLlmRequestInterceptOutcome *out);
void give_stream(Invocation *at, NemoRelayChunks *out);
NemoRelayStatus finish(Invocation *at, NemoRelayStatus status);

/* The invocation whose operation this thread is at. */
extern _Thread_local const Invocation *surrounding;

/* Leaves the error that an action describes. */
void leave_described_error(const Json *action);
const char *id_of(const Callback *callback);
/* Appends `["<id><what>"]` to what was called, with the answer where there is one. */
void note_about(const Callback *callback, const char *what, const Answer *answer);
/* Waits; a call that is cancelled meanwhile ends in the way of C, with a status. */
NemoRelayStatus wait_for(int64_t millis);
/* Cancels the operation where that is to happen when `what` of this callback has begun. */
void cancel_where_asked(const Callback *callback, const char *what);

/* continuation.c: the action `next`. */
NemoRelayStatus act_next(Invocation *at, const Json *action);

/* stream.c: the chunks that an action describes. */
void make_stream(const Callback *callback, const Json *action, NemoRelayStream *inner, NemoRelayChunks *out);

#endif
