/* Code generated from spec/ by codegen. DO NOT EDIT. */

/*
 * NeMo Relay for C.
 *
 * Functions return a status; what went wrong is told by nemo_relay_last_error() and its siblings, thread by thread.
 * Strings are UTF-8 and end in a zero byte. Values are JSON text. A string that the library hands over belongs to the
 * caller, who frees it with nemo_relay_string_free(); a handle has a function of its own that frees it. A string that a
 * callback hands over is made with nemo_relay_string_new() and belongs to the library from then on.
 *
 * Every struct of options begins with its own size, so that a program keeps working with a library that knows more
 * options: NemoRelayPushScopeOptions options = {.size = sizeof options}; leaves out the rest.
 *
 * Functions whose last parameter is a NemoRelayError leave their error there and not with the thread. They are for
 * bindings, which bring a runtime and a scope stack of their own and drive calls step by step.
 */

#ifndef NEMO_RELAY_H
#define NEMO_RELAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define NEMO_RELAY_VERSION "0.1.0"
#define NEMO_RELAY_SPEC_DIGEST "c2651c29c579ef0f11f85028ad8ed3cc8ca11191b256f7decd9a7fc2cdf25b65"

/* No value: in the place of a slot. */
#define NEMO_RELAY_NO_SLOT UINT32_MAX

/* What became of a call. */
typedef int32_t NemoRelayStatus;
enum {
  /* No error. */
  NEMO_RELAY_STATUS_OK = 0,
  /* A name is taken at the place of registration. */
  NEMO_RELAY_STATUS_ALREADY_EXISTS = 1,
  /* The thing that was named does not exist. */
  NEMO_RELAY_STATUS_NOT_FOUND = 2,
  /* A guardrail refused a managed call. */
  NEMO_RELAY_STATUS_GUARDRAIL_REJECTED = 4,
  /* A fault of the runtime itself; please report it. */
  NEMO_RELAY_STATUS_INTERNAL = 5,
  /* A required pointer was null; C only. */
  NEMO_RELAY_STATUS_NULL_POINTER = 6,
  /* A string was not UTF-8; C only. */
  NEMO_RELAY_STATUS_INVALID_UTF8 = 8,
  /* An argument is not of the documented form. */
  NEMO_RELAY_STATUS_INVALID_ARGUMENT = 9,
  /* A callback of the application failed; the original error is its cause. */
  NEMO_RELAY_STATUS_CALLBACK_FAILED = 10,
  /* A value is not JSON. */
  NEMO_RELAY_STATUS_INVALID_PAYLOAD = 11,
  /* A value is too deep or too large or calls are nested too deep. */
  NEMO_RELAY_STATUS_LIMIT_EXCEEDED = 12,
  /* A scope is closed by hand while a scope inside it is open. */
  NEMO_RELAY_STATUS_SCOPE_NOT_ON_TOP = 13,
  /* The call was cancelled. */
  NEMO_RELAY_STATUS_CANCELLED = 14,
  /* This language or platform cannot have the feature. */
  NEMO_RELAY_STATUS_UNSUPPORTED = 15,
  /* A file or another resource of the system failed. */
  NEMO_RELAY_STATUS_IO_ERROR = 16,
  /* The native library was built from another spec than the package that loads it. */
  NEMO_RELAY_STATUS_SPEC_MISMATCH = 17
};

/* What the ATOF exporter does with a file that is already there. */
typedef uint32_t NemoRelayAtofExporterMode;
enum {
  /* Keep the lines of the file and write after them. */
  NEMO_RELAY_ATOF_EXPORTER_MODE_APPEND = 0,
  /* Empty the file first. */
  NEMO_RELAY_ATOF_EXPORTER_MODE_OVERWRITE = 1
};

/* The kind of an event. */
typedef uint32_t NemoRelayEventKind;
enum {
  /* One boundary of a scope. */
  NEMO_RELAY_EVENT_KIND_SCOPE = 0,
  /* A point in time. */
  NEMO_RELAY_EVENT_KIND_MARK = 1
};

/* Which boundary of a scope an event stands for. */
typedef uint32_t NemoRelayScopeCategory;
enum {
  /* The work begins. */
  NEMO_RELAY_SCOPE_CATEGORY_START = 0,
  /* The work has ended. */
  NEMO_RELAY_SCOPE_CATEGORY_END = 1
};

/* The kind of work that a scope stands for. */
typedef uint32_t NemoRelayScopeType;
enum {
  /* A whole agent run. */
  NEMO_RELAY_SCOPE_TYPE_AGENT = 0,
  /* An application function or workflow step. */
  NEMO_RELAY_SCOPE_TYPE_FUNCTION = 1,
  /* A tool call. */
  NEMO_RELAY_SCOPE_TYPE_TOOL = 2,
  /* A model call. */
  NEMO_RELAY_SCOPE_TYPE_LLM = 3,
  /* A document retrieval. */
  NEMO_RELAY_SCOPE_TYPE_RETRIEVER = 4,
  /* An embedding computation. */
  NEMO_RELAY_SCOPE_TYPE_EMBEDDER = 5,
  /* A reranking step. */
  NEMO_RELAY_SCOPE_TYPE_RERANKER = 6,
  /* The evaluation of a guardrail. */
  NEMO_RELAY_SCOPE_TYPE_GUARDRAIL = 7,
  /* The evaluation of a result. */
  NEMO_RELAY_SCOPE_TYPE_EVALUATOR = 8,
  /* Work of a kind that the application names itself. */
  NEMO_RELAY_SCOPE_TYPE_CUSTOM = 9,
  /* A kind that this version does not know. */
  NEMO_RELAY_SCOPE_TYPE_UNKNOWN = 10
};

/* Properties of a scope. */
typedef uint32_t NemoRelayScopeAttributes;
enum {
  /* The scope runs beside its siblings. */
  NEMO_RELAY_SCOPE_ATTRIBUTES_PARALLEL = 1,
  /* The scope may move to another worker. */
  NEMO_RELAY_SCOPE_ATTRIBUTES_RELOCATABLE = 2
};

/* Properties of a tool call. */
typedef uint32_t NemoRelayToolAttributes;
enum {
  /* The tool runs outside this process. */
  NEMO_RELAY_TOOL_ATTRIBUTES_REMOTE = 1
};

/* The middleware families. */
typedef uint32_t NemoRelayFamily;
enum {
  /* Decides before anything else whether a managed tool call may run. */
  NEMO_RELAY_FAMILY_TOOL_CONDITIONAL_EXECUTION_GUARDRAIL = 1,
  /* Rewrites the real arguments of a tool call before it runs. */
  NEMO_RELAY_FAMILY_TOOL_REQUEST_INTERCEPT = 2,
  /* Changes what the start event shows of the arguments, never the arguments. */
  NEMO_RELAY_FAMILY_TOOL_SANITIZE_REQUEST_GUARDRAIL = 3,
  /* Wraps the tool itself; it may run it once, several times, concurrently or not at all. */
  NEMO_RELAY_FAMILY_TOOL_EXECUTION_INTERCEPT = 4,
  /* Changes what the end event shows of the result, never the result. */
  NEMO_RELAY_FAMILY_TOOL_SANITIZE_RESPONSE_GUARDRAIL = 5,
  /* Receives every event after it happened. */
  NEMO_RELAY_FAMILY_SUBSCRIBER = 6
};

/* Objects that are known by their pointers alone. */
typedef struct NemoRelayScopeHandle NemoRelayScopeHandle;
typedef struct NemoRelayScopeStack NemoRelayScopeStack;
typedef struct NemoRelayAtofExporter NemoRelayAtofExporter;
typedef struct NemoRelayRuntime NemoRelayRuntime;
typedef struct NemoRelayMachine NemoRelayMachine;
typedef struct NemoRelayContinuation NemoRelayContinuation;
typedef struct NemoRelayFlush NemoRelayFlush;

/* Names the schema that the data of an event follows. */
typedef struct NemoRelayDataSchema {
  /* The name of the schema. */
  const char *name;
  /* The version of the schema. */
  const char *version;
} NemoRelayDataSchema;

/* What became of the events that were queued before a flush. */
typedef struct NemoRelayFlushReport {
  /* Deliveries made since the process began, counted once an event and subscriber. */
  uint64_t delivered;
  /* Deliveries given up since the process began because a queue was full. */
  uint64_t dropped;
  /* Deliveries that were still to be made when the time was over. */
  uint64_t pending;
  /* Calls of a subscriber that raised. */
  uint64_t callback_errors;
} NemoRelayFlushReport;

/* What an execution intercept is told about the call that it wraps. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionContext {
  /* The tool. */
  const char *tool_name;
  /* The arguments that the call would run with. */
  const char *args;
  /* The id that the model gave to the call. */
  const char *tool_call_id;
} NemoRelayToolExecutionContext;

/* What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionInterceptOutcome {
  /* The result that the caller gets. */
  char *result;
  /* Marks that are emitted after the end event and under the tool scope. */
  char *pending_marks;
  /* Written to the end event as tool_result_annotation. */
  char *annotation;
} NemoRelayToolExecutionInterceptOutcome;

/* What a tool callback returns; the result, and optionally an annotation for the events. Values are JSON text; null where absent. */
typedef struct NemoRelayToolExecutionResult {
  /* The result of the tool. */
  char *result;
  /* Written to the end event as tool_result_annotation. */
  char *annotation;
} NemoRelayToolExecutionResult;

/* Where and how the ATOF exporter writes. */
typedef struct NemoRelayAtofExporterConfig {
  /* sizeof(NemoRelayAtofExporterConfig). */
  size_t size;
  /* The directory; the current one where absent. It is made with private permissions where it is missing. */
  const char *output_directory;
  /* The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent. */
  const char *filename;
  /* What to do with a file that is already there. */
  NemoRelayAtofExporterMode mode;
} NemoRelayAtofExporterConfig;

/* The options of nemo_relay_push_scope. */
typedef struct NemoRelayPushScopeOptions {
  /* sizeof(NemoRelayPushScopeOptions). */
  size_t size;
  /* An explicit parent; only the parent uuid of the events follows it. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the scope. */
  uint32_t attributes;
  /* Kept on the handle and written to no event. */
  const char *data;
  /* Written to the start and end events. */
  const char *metadata;
  /* The data of the start event. */
  const char *input;
  /* When the work began; now where absent. */
  const int64_t *timestamp;
} NemoRelayPushScopeOptions;

/* The options of nemo_relay_pop_scope. */
typedef struct NemoRelayPopScopeOptions {
  /* sizeof(NemoRelayPopScopeOptions). */
  size_t size;
  /* The data of the end event. */
  const char *output;
  /* Merged over the metadata of the push. */
  const char *metadata;
  /* When the work ended; now where absent. */
  const int64_t *timestamp;
} NemoRelayPopScopeOptions;

/* The options of nemo_relay_close_scope. */
typedef struct NemoRelayCloseScopeOptions {
  /* sizeof(NemoRelayCloseScopeOptions). */
  size_t size;
  /* The data of the end event. */
  const char *output;
  /* Merged over the metadata of the push. */
  const char *metadata;
  /* When the work ended; now where absent. */
  const int64_t *timestamp;
  /* OK or ERROR. */
  const char *status;
  /* The text of the error. */
  const char *status_description;
} NemoRelayCloseScopeOptions;

/* The options of nemo_relay_event. */
typedef struct NemoRelayEventOptions {
  /* sizeof(NemoRelayEventOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The data of the mark. */
  const char *data;
  /* The metadata of the mark. */
  const char *metadata;
  /* The schema that the data follows. */
  const NemoRelayDataSchema *data_schema;
  /* When it happened; now where absent. */
  const int64_t *timestamp;
} NemoRelayEventOptions;

/* The options of nemo_relay_flush_subscribers. */
typedef struct NemoRelayFlushSubscribersOptions {
  /* sizeof(NemoRelayFlushSubscribersOptions). */
  size_t size;
  /* How long to wait at most in milliseconds. */
  const uint32_t *timeout_millis;
} NemoRelayFlushSubscribersOptions;

/* The options of nemo_relay_tool_call_execute. */
typedef struct NemoRelayToolCallExecuteOptions {
  /* sizeof(NemoRelayToolCallExecuteOptions). */
  size_t size;
  /* An explicit parent. */
  const NemoRelayScopeHandle *handle;
  /* The flags of the call. */
  uint32_t attributes;
  /* The data of the end event where the call has no result to show. */
  const char *data;
  /* Written to every event of the call. */
  const char *metadata;
  /* The id that the model gave to the call. */
  const char *tool_call_id;
} NemoRelayToolCallExecuteOptions;

/* Frees what a callback was registered with. */
typedef void (*NemoRelayFreeFn)(void *user_data);

/*
 * Runs the rest of the chain inside an execution intercept. It may be called any number of times, also from several
 * threads, until the intercept returns; after that it fails. The result is emptied with
 * nemo_relay_tool_execution_result_free().
 */
typedef NemoRelayStatus (*NemoRelayNext)(void *next_context, const char *args, NemoRelayToolExecutionResult *out);

/*
 * A tool. It gets the very text that the caller or the last intercept gave and fills `out` with strings made by
 * nemo_relay_string_new(). A status other than OK fails the call with what nemo_relay_set_last_error() said, or with the
 * error that a function of this library left; NEMO_RELAY_STATUS_CANCELLED ends the call as cancelled.
 */
typedef NemoRelayStatus (*NemoRelayToolFunc)(void *user_data, const char *args, NemoRelayToolExecutionResult *out);

/*
 * Decides before anything else whether a managed tool call may run. What it leaves in `out`: Absent lets the call
 * run; a string is the reason why it may not, and an empty string refuses too.
 */
typedef NemoRelayStatus (*NemoRelayToolConditionalExecutionGuardrailCallback)(void *user_data,
    const char *tool_name, const char *args, char **out);

/*
 * Rewrites the real arguments of a tool call before it runs. What it leaves in `out`: The arguments that take
 * their place.
 */
typedef NemoRelayStatus (*NemoRelayToolRequestInterceptCallback)(void *user_data, const char *tool_name,
    const char *args, char **out);

/*
 * Changes what the start event shows of the arguments, never the arguments. What it leaves in `out`: The data of
 * the start event.
 */
typedef NemoRelayStatus (*NemoRelayToolSanitizeRequestGuardrailCallback)(void *user_data, const char *tool_name,
    const char *args, char **out);

/*
 * Wraps the tool itself; it may run it once, several times, concurrently or not at all. What it leaves in `out`:
 * What the caller gets.
 */
typedef NemoRelayStatus (*NemoRelayToolExecutionInterceptCallback)(void *user_data,
    const NemoRelayToolExecutionContext *context, NemoRelayNext next, void *next_context,
    NemoRelayToolExecutionInterceptOutcome *out);

/*
 * Changes what the end event shows of the result, never the result. What it leaves in `out`: The data of the end
 * event.
 */
typedef NemoRelayStatus (*NemoRelayToolSanitizeResponseGuardrailCallback)(void *user_data,
    const char *tool_name, const char *result, char **out);

/*
 * Receives every event after it happened. What it leaves in `out`: Nothing is expected; what a subscriber raises
 * is counted and logged and never reaches the caller.
 */
typedef NemoRelayStatus (*NemoRelaySubscriberCallback)(void *user_data, const char *event);

/* What a call that is driven step by step asks for. */
typedef uint32_t NemoRelayOpCode;
enum {
  /* Run the function `callback` of `family` on `slot`; 0 and 0 stand for the tool itself. */
  NEMO_RELAY_OP_CALL = 1,
  /* Answer with the JSON text of `slot`. */
  NEMO_RELAY_OP_ENCODE = 2,
  /* Answer with the slot of a copy of `slot`. */
  NEMO_RELAY_OP_COPY = 3,
  /* Answer with the JSON text of `slot`, which is only checked. */
  NEMO_RELAY_OP_CHECK = 4,
  /* The call is over with the result `slot` and perhaps an `annotation`. */
  NEMO_RELAY_OP_DONE = 5,
  /* Nobody is interested: run the tool on the arguments and give its result to the caller. There is no machine. */
  NEMO_RELAY_OP_DIRECT = 6
};

/* The next step of a call. */
typedef struct NemoRelayOp {
  NemoRelayOpCode code;
  NemoRelayFamily family;
  uint64_t callback;
  uint32_t slot;
  /* NEMO_RELAY_NO_SLOT where there is none. */
  uint32_t annotation;
} NemoRelayOp;

/* An error that is handed over; emptied with nemo_relay_error_free(). */
typedef struct NemoRelayError {
  NemoRelayStatus status;
  /* The caller's number for the error that caused this one, or NEMO_RELAY_NO_SLOT. */
  uint32_t cause;
  char *message;
  /* A JSON object of strings. */
  char *payload;
} NemoRelayError;

/* A call of a subscriber that is to be made; `event` is JSON text, to be freed with nemo_relay_string_free(). */
typedef struct NemoRelayDelivery {
  uint64_t subscriber;
  uint64_t callback;
  char *event;
} NemoRelayDelivery;

/* --- Strings and errors --- */

/*
 * The version of the library; not to be freed.
 */
const char *nemo_relay_version(void);

/*
 * The digest of the specification that the library was built from; not to be freed. Compare it with
 * NEMO_RELAY_SPEC_DIGEST to find a header of another build.
 */
const char *nemo_relay_spec_digest(void);

/*
 * The name of a status, such as not_found; not to be freed. Null where no status has the number.
 * status: The status.
 */
const char *nemo_relay_status_name(int32_t status);

/*
 * The text of the last error of this thread, valid until the next call on it; null where there was none.
 */
const char *nemo_relay_last_error(void);

/*
 * The payload of the last error of this thread as a JSON object of strings, valid until the next call on it; null
 * where there was no error.
 */
const char *nemo_relay_last_error_payload(void);

/*
 * The status of the last error of this thread; NEMO_RELAY_STATUS_OK where there was none.
 */
NemoRelayStatus nemo_relay_last_error_code(void);

/*
 * Says, inside a callback that is about to return a status, what went wrong.
 * message: What went wrong.
 */
NemoRelayStatus nemo_relay_set_last_error_message(const char *message);

/*
 * Says, inside a callback that is about to return a status, what went wrong and of which kind it is.
 * exception_type: The kind, as a word.
 * message: What went wrong.
 */
NemoRelayStatus nemo_relay_set_last_error(const char *exception_type, const char *message);

/*
 * A copy of a text, for a callback to hand over; null where the text is null.
 * text: The text.
 */
char *nemo_relay_string_new(const char *text);

/*
 * Frees a string that the library handed over, or that nemo_relay_string_new made.
 * text: May be null.
 */
void nemo_relay_string_free(char *text);

/* --- Scopes, calls and registrations --- */

/*
 * Writes every event as one line of JSON to a file.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_atof_exporter_free.
 */
NemoRelayStatus nemo_relay_atof_exporter_create(const NemoRelayAtofExporterConfig *options,
    NemoRelayAtofExporter **out);

/*
 * The file that is written.
 * object: The object.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 */
NemoRelayStatus nemo_relay_atof_exporter_path(const NemoRelayAtofExporter *object, char **out);

/*
 * Starts to receive every event.
 * object: The object.
 * name: The name of the registration.
 */
NemoRelayStatus nemo_relay_atof_exporter_register(const NemoRelayAtofExporter *object, const char *name);

/*
 * Stops to receive events; what is queued is still written.
 * object: The object.
 * name: The name of the registration.
 * out: Receives the answer.
 */
NemoRelayStatus nemo_relay_atof_exporter_deregister(const NemoRelayAtofExporter *object, const char *name,
    bool *out);

/*
 * Waits until what was emitted before it is in the file.
 * object: The object.
 * timeout_millis: How long to wait at most in milliseconds.
 */
NemoRelayStatus nemo_relay_atof_exporter_force_flush(const NemoRelayAtofExporter *object,
    const uint32_t *timeout_millis);

/*
 * Writes what is queued and closes the file; it may be called twice.
 * object: The object.
 */
NemoRelayStatus nemo_relay_atof_exporter_shutdown(const NemoRelayAtofExporter *object);

/*
 * Registers for every call of the process: Decides before anything else whether a managed tool call may run.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_conditional_execution_guardrail(const char *name, int32_t priority,
    NemoRelayToolConditionalExecutionGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_conditional_execution_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call
 * may run.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolConditionalExecutionGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_conditional_execution_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_request_intercept(const char *name, int32_t priority, bool break_chain,
    NemoRelayToolRequestInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_request_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it
 * runs.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out once it ran.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, bool break_chain, NemoRelayToolRequestInterceptCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_request_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the start event shows of the arguments, never the
 * arguments.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_sanitize_request_guardrail(const char *name, int32_t priority,
    NemoRelayToolSanitizeRequestGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_sanitize_request_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments,
 * never the arguments.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolSanitizeRequestGuardrailCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_sanitize_request_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently
 * or not at all.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_execution_intercept(const char *name, int32_t priority,
    NemoRelayToolExecutionInterceptCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_execution_intercept(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several
 * times, concurrently or not at all.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolExecutionInterceptCallback callback, void *user_data,
    NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_execution_intercept(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Changes what the end event shows of the result, never the result.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_tool_sanitize_response_guardrail(const char *name, int32_t priority,
    NemoRelayToolSanitizeResponseGuardrailCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_tool_sanitize_response_guardrail(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never
 * the result.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * priority: Lower runs first and is outermost.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, int32_t priority, NemoRelayToolSanitizeResponseGuardrailCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_tool_sanitize_response_guardrail(const NemoRelayScopeHandle *scope,
    const char *name, bool *out);

/*
 * Registers for every call of the process: Receives every event after it happened.
 * name: The name of the registration; unique in its family and place.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_register_subscriber(const char *name, NemoRelaySubscriberCallback callback,
    void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration by name; calls that have begun still use it.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_deregister_subscriber(const char *name, bool *out);

/*
 * Registers for the calls inside a scope until it closes: Receives every event after it happened.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * callback: The callback.
 * user_data: Given to the callback as it is.
 * free_fn: Called once with the user data when nothing needs it any more; may be null.
 */
NemoRelayStatus nemo_relay_scope_register_subscriber(const NemoRelayScopeHandle *scope, const char *name,
    NemoRelaySubscriberCallback callback, void *user_data, NemoRelayFreeFn free_fn);

/*
 * Removes a registration of a scope by name; calls that have begun still use it.
 * scope: The scope.
 * name: The name of the registration; unique in its family and place.
 * out: Receives whether something was removed.
 */
NemoRelayStatus nemo_relay_scope_deregister_subscriber(const NemoRelayScopeHandle *scope, const char *name,
    bool *out);

/*
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * name: The name of the scope.
 * scope_type: The kind of work.
 * options: The options; null for none.
 * out: Receives it, to be freed with nemo_relay_scope_handle_free.
 */
NemoRelayStatus nemo_relay_push_scope(const char *name, NemoRelayScopeType scope_type,
    const NemoRelayPushScopeOptions *options, NemoRelayScopeHandle **out);

/*
 * Closes the innermost scope of the current context.
 * handle: The scope to close.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_pop_scope(const NemoRelayScopeHandle *handle,
    const NemoRelayPopScopeOptions *options);

/*
 * Closes a scope and whatever was left open inside it; this is what the block construct of each language does at
 * its end.
 * handle: The scope to close.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_close_scope(const NemoRelayScopeHandle *handle,
    const NemoRelayCloseScopeOptions *options);

/*
 * The innermost open scope of the current context; the implicit root where none is open.
 * out: Receives it, to be freed with nemo_relay_scope_handle_free.
 */
NemoRelayStatus nemo_relay_get_handle(NemoRelayScopeHandle **out);

/*
 * Emits a mark under the innermost open scope.
 * name: The name of the mark.
 * options: The options; null for none.
 */
NemoRelayStatus nemo_relay_event(const char *name, const NemoRelayEventOptions *options);

/*
 * Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it
 * returns at once.
 * options: The options; null for none.
 * out: Receives it.
 */
NemoRelayStatus nemo_relay_flush_subscribers(const NemoRelayFlushSubscribersOptions *options,
    NemoRelayFlushReport *out);

/*
 * Runs a tool through the managed pipeline.
 * name: The tool.
 * args: Its arguments.
 * func: The tool itself; it is given the arguments.
 * user_data: Given to the function as it is.
 * options: The options; null for none.
 * out: Receives it.
 */
NemoRelayStatus nemo_relay_tool_call_execute(const char *name, const char *args, NemoRelayToolFunc func,
    void *user_data, const NemoRelayToolCallExecuteOptions *options, NemoRelayToolExecutionResult *out);

/* --- Handles and results --- */

/*
 * The identity of the scope. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_uuid(const NemoRelayScopeHandle *handle);

/*
 * The name of the scope. To be freed with nemo_relay_string_free; null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_name(const NemoRelayScopeHandle *handle);

/*
 * The kind of work.
 * handle: The handle.
 */
NemoRelayScopeType nemo_relay_scope_handle_scope_type(const NemoRelayScopeHandle *handle);

/*
 * The flags given at the push.
 * handle: The handle.
 */
uint32_t nemo_relay_scope_handle_attributes(const NemoRelayScopeHandle *handle);

/*
 * The parent's identity; absent on the implicit root alone. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_parent_uuid(const NemoRelayScopeHandle *handle);

/*
 * The application's data, kept on the handle and written to no event. To be freed with nemo_relay_string_free;
 * null where absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_data(const NemoRelayScopeHandle *handle);

/*
 * The metadata of the start event, inherited by the end event. To be freed with nemo_relay_string_free; null where
 * absent.
 * handle: The handle.
 */
char *nemo_relay_scope_handle_metadata(const NemoRelayScopeHandle *handle);

/*
 * Frees a handle.
 * object: May be null.
 */
void nemo_relay_scope_handle_free(NemoRelayScopeHandle *object);

/*
 * Frees the reference; registrations stay.
 * object: May be null.
 */
void nemo_relay_atof_exporter_free(NemoRelayAtofExporter *object);

/*
 * Frees the strings of a record.
 * record: May be null.
 */
void nemo_relay_tool_execution_intercept_outcome_free(NemoRelayToolExecutionInterceptOutcome *record);

/*
 * Frees the strings of a record.
 * record: May be null.
 */
void nemo_relay_tool_execution_result_free(NemoRelayToolExecutionResult *record);

/* --- Threads and the end --- */

/*
 * Takes the scope stack of this thread, for another thread to work under the same scopes.
 * out: Receives the stack, to be freed with nemo_relay_scope_stack_free.
 */
NemoRelayStatus nemo_relay_scope_stack_capture(NemoRelayScopeStack **out);

/*
 * Makes a captured stack the one of this thread. What is opened here from now on is seen in this thread alone.
 * stack: The stack; null for a new, empty one.
 */
NemoRelayStatus nemo_relay_scope_stack_set(const NemoRelayScopeStack *stack);

/*
 * Frees a captured stack.
 * object: May be null.
 */
void nemo_relay_scope_stack_free(NemoRelayScopeStack *object);

/*
 * Delivers what is queued, stops the threads of the library and closes every exporter; runs at exit by itself.
 * timeout_millis: How long to wait at most in milliseconds; 2000 where null.
 */
NemoRelayStatus nemo_relay_shutdown(const uint32_t *timeout_millis);

/* --- A runtime that is driven step by step --- */

/*
 * Makes a runtime of its own, to be driven step by step. The functions without a runtime have another one.
 * out: Receives the runtime.
 */
NemoRelayStatus nemo_relay_runtime_create(NemoRelayRuntime **out);

/*
 * Frees a runtime; calls in flight keep what they need.
 * object: May be null.
 */
void nemo_relay_runtime_free(NemoRelayRuntime *object);

/*
 * Makes an empty scope stack, as its implicit root.
 * runtime: The runtime.
 * out: Receives the root.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_new_stack(const NemoRelayRuntime *runtime, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * Registers middleware that the caller runs itself.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * family: The middleware family.
 * name: The name of the registration.
 * priority: Lower runs first and is outermost.
 * break_chain: Whether the entries after this one are left out.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_register(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *scope,
    NemoRelayFamily family, const char *name, size_t name_len, int32_t priority, bool break_chain,
    uint64_t callback, NemoRelayError *error);

/*
 * Removes middleware or a subscriber by name.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * family: The middleware family.
 * name: The name of the registration.
 * out: Receives whether there was one.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_deregister(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *scope, NemoRelayFamily family, const char *name, size_t name_len, bool *out,
    NemoRelayError *error);

/*
 * Registers a subscriber that the caller runs itself.
 * runtime: The runtime.
 * scope: The scope; null for every call of the runtime.
 * name: The name of the registration.
 * callback: The caller's number for the function; it comes back in operations.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_subscribe(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *scope,
    const char *name, size_t name_len, uint64_t callback, NemoRelayError *error);

/*
 * Whether something was queued for a subscriber since nemo_relay_runtime_next_delivery was called.
 * runtime: The runtime.
 */
bool nemo_relay_runtime_has_woken(const NemoRelayRuntime *runtime);

/*
 * Ends one call of a subscriber and gives the next one to make; there is none while another is going on that has
 * not taken 100 ms yet.
 * runtime: The runtime.
 * ended: The subscriber whose call is over; 0 for none.
 * raised: Whether it failed.
 * out: Receives the call; its subscriber is 0 where there is none.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_next_delivery(const NemoRelayRuntime *runtime, uint64_t ended, bool raised,
    NemoRelayDelivery *out, NemoRelayError *error);

/*
 * Takes the numbers of the functions that nothing refers to any more; call it again while it fills the array.
 * runtime: The runtime.
 * ids: Receives the numbers.
 * ids_capacity: How many it can take.
 */
size_t nemo_relay_runtime_take_released(const NemoRelayRuntime *runtime, uint64_t *ids, size_t ids_capacity);

/*
 * Begins a flush, which knows what is queued now.
 * runtime: The runtime.
 * out: Receives the flush.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_flush(const NemoRelayRuntime *runtime, NemoRelayFlush **out,
    NemoRelayError *error);

/*
 * The counts now; the flush is complete when nothing is pending.
 * flush: The flush.
 * out: Receives the counts.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_flush_report(const NemoRelayFlush *flush, NemoRelayFlushReport *out,
    NemoRelayError *error);

/*
 * Frees a flush.
 * object: May be null.
 */
void nemo_relay_flush_free(NemoRelayFlush *object);

/*
 * Writes every event as one line of JSON to a file.
 * output_directory: The directory; the current one where absent. It is made with private permissions where it is
 *   missing.
 * filename: The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
 * mode: What to do with a file that is already there.
 * out: Receives it, to be freed with nemo_relay_atof_exporter_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_create(const char *output_directory,
    size_t output_directory_len, const char *filename, size_t filename_len, NemoRelayAtofExporterMode mode,
    NemoRelayAtofExporter **out, NemoRelayError *error);

/*
 * The file that is written.
 * object: The object.
 * out: Receives the text, to be freed with nemo_relay_string_free.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_path(const NemoRelayAtofExporter *object, char **out,
    NemoRelayError *error);

/*
 * Starts to receive every event.
 * runtime: The runtime.
 * object: The object.
 * name: The name of the registration.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_register(const NemoRelayRuntime *runtime,
    const NemoRelayAtofExporter *object, const char *name, size_t name_len, NemoRelayError *error);

/*
 * Stops to receive events; what is queued is still written.
 * runtime: The runtime.
 * object: The object.
 * name: The name of the registration.
 * out: Receives the answer.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_deregister(const NemoRelayRuntime *runtime,
    const NemoRelayAtofExporter *object, const char *name, size_t name_len, bool *out, NemoRelayError *error);

/*
 * Waits until what was emitted before it is in the file.
 * object: The object.
 * timeout_millis: How long to wait at most in milliseconds.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_force_flush(const NemoRelayAtofExporter *object,
    const uint32_t *timeout_millis, NemoRelayError *error);

/*
 * Writes what is queued and closes the file; it may be called twice.
 * object: The object.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_atof_exporter_shutdown(const NemoRelayAtofExporter *object,
    NemoRelayError *error);

/*
 * Opens a scope under the innermost open scope of the current context and makes it the innermost.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the scope.
 * scope_type: The kind of work.
 * handle: An explicit parent; only the parent uuid of the events follows it.
 * attributes: The flags of the scope.
 * data: Kept on the handle and written to no event.
 * metadata: Written to the start and end events.
 * input: The data of the start event.
 * timestamp: When the work began; now where absent.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_push_scope(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const char *name, size_t name_len, NemoRelayScopeType scope_type, const NemoRelayScopeHandle *handle,
    uint32_t attributes, const char *data, size_t data_len, const char *metadata, size_t metadata_len,
    const char *input, size_t input_len, const int64_t *timestamp, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * Closes the innermost scope of the current context.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * handle: The scope to close.
 * output: The data of the end event.
 * metadata: Merged over the metadata of the push.
 * timestamp: When the work ended; now where absent.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_pop_scope(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const NemoRelayScopeHandle *handle, const char *output, size_t output_len, const char *metadata,
    size_t metadata_len, const int64_t *timestamp, NemoRelayScopeHandle **out, NemoRelayError *error);

/*
 * Closes a scope and whatever was left open inside it; this is what the block construct of each language does at
 * its end.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * handle: The scope to close.
 * output: The data of the end event.
 * metadata: Merged over the metadata of the push.
 * timestamp: When the work ended; now where absent.
 * status: OK or ERROR.
 * status_description: The text of the error.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_close_scope(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, const NemoRelayScopeHandle *handle, const char *output, size_t output_len,
    const char *metadata, size_t metadata_len, const int64_t *timestamp, const char *status, size_t status_len,
    const char *status_description, size_t status_description_len, NemoRelayScopeHandle **out,
    NemoRelayError *error);

/*
 * The innermost open scope of the current context; the implicit root where none is open.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * out: Receives the new head of the stack.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_get_handle(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    NemoRelayScopeHandle **out, NemoRelayError *error);

/*
 * Emits a mark under the innermost open scope.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * name: The name of the mark.
 * handle: An explicit parent.
 * data: The data of the mark.
 * metadata: The metadata of the mark.
 * data_schema: The schema that the data follows.
 * timestamp: When it happened; now where absent.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_event(const NemoRelayRuntime *runtime, const NemoRelayScopeHandle *head,
    const char *name, size_t name_len, const NemoRelayScopeHandle *handle, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const NemoRelayDataSchema *data_schema, const int64_t *timestamp,
    NemoRelayError *error);

/*
 * Starts a managed tool call; the arguments are checked and have the slot 0. Drive it until the operation is done
 * or an error comes back.
 * runtime: The runtime.
 * head: The head of the caller's stack.
 * depth: How many managed calls this one is nested in.
 * name: The tool.
 * args: Its arguments.
 * handle: An explicit parent.
 * attributes: The flags of the call.
 * data: The data of the end event where the call has no result to show.
 * metadata: Written to every event of the call.
 * tool_call_id: The id that the model gave to the call.
 * machine: Receives the call; null where the tool may be called directly.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_runtime_tool_call_start(const NemoRelayRuntime *runtime,
    const NemoRelayScopeHandle *head, uint32_t depth, const char *name, size_t name_len, const char *args,
    size_t args_len, const NemoRelayScopeHandle *handle, uint32_t attributes, const char *data, size_t data_len,
    const char *metadata, size_t metadata_len, const char *tool_call_id, size_t tool_call_id_len,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/* --- A managed call, step by step --- */

/*
 * Answers with a value: from a rewriting or sanitizing function, or the copy that was asked for.
 * machine: The call.
 * slot: The caller's number for the value.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_value(NemoRelayMachine *machine, uint32_t slot, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers with what the tool or an execution intercept gave.
 * machine: The call.
 * slot: The caller's number for the value.
 * annotation: The annotation, or NEMO_RELAY_NO_SLOT.
 * pending_marks: The list of marks, or NEMO_RELAY_NO_SLOT.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_outcome(NemoRelayMachine *machine, uint32_t slot, uint32_t annotation,
    uint32_t pending_marks, NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers that a guardrail lets the call run.
 * machine: The call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_allow(NemoRelayMachine *machine, NemoRelayOp *op,
    NemoRelayError *error);

/*
 * Answers that a guardrail refuses the call.
 * machine: The call.
 * reason: Why.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_reject(NemoRelayMachine *machine, const char *reason,
    size_t reason_len, NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers an encode or check operation with the JSON text of the value.
 * machine: The call.
 * json: The text; anything is accepted and judged.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_json(NemoRelayMachine *machine, const char *json, size_t json_len,
    NemoRelayOp *op, NemoRelayError *error);

/*
 * Answers that the function failed.
 * machine: The call.
 * status: Callback failed, or the status of an error of this library that is passed on.
 * exception_type: The kind of the error; for callback failed.
 * message: Its text.
 * payload: The payload of an error that is passed on.
 * cause: The caller's number for the error; it comes back in the error of the call.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_resume_failed(NemoRelayMachine *machine, int32_t status,
    const char *exception_type, size_t exception_type_len, const char *message, size_t message_len,
    const char *payload, size_t payload_len, uint32_t cause, NemoRelayOp *op, NemoRelayError *error);

/*
 * Takes the continuation of the execution intercept that is to run.
 * machine: The call.
 * out: Receives the continuation.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_continuation(NemoRelayMachine *machine, NemoRelayContinuation **out,
    NemoRelayError *error);

/*
 * Starts one run of the rest of the chain.
 * continuation: The continuation.
 * slot: The caller's number for the arguments.
 * machine: Receives the run.
 * op: Receives what to do next.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_continuation_start(const NemoRelayContinuation *continuation, uint32_t slot,
    NemoRelayMachine **machine, NemoRelayOp *op, NemoRelayError *error);

/*
 * Frees a continuation.
 * object: May be null.
 */
void nemo_relay_continuation_free(NemoRelayContinuation *object);

/*
 * Ends the call as cancelled; one that is over stays as it is.
 * machine: The call.
 * error: Receives the error, to be emptied with nemo_relay_error_free; may be null.
 */
NemoRelayStatus nemo_relay_machine_cancel(NemoRelayMachine *machine, NemoRelayError *error);

/*
 * Frees a call; one that is not over is cancelled.
 * object: May be null.
 */
void nemo_relay_machine_free(NemoRelayMachine *object);

/*
 * Empties an error.
 * error: May be null.
 */
void nemo_relay_error_free(NemoRelayError *error);

#ifdef __cplusplus
}
#endif

#endif
