/*
 * The C ABI between NeMo Relay and a plugin that is a library, version 1.
 *
 * A library exports one constant of the type NemoRelayNativePlugin, named nemo_relay_plugin unless its manifest says
 * otherwise. The runtime reads `abi_version` and `size` of it before it calls anything.
 *
 * Texts are UTF-8, are borrowed for the call, and are not ended by a zero; where `size` is 0, `data` may be NULL. Functions
 * of a plugin may be called by several threads at once. None may throw or jump over the runtime. They may wait, but a
 * caller waits with them. A library stays mapped for as long as the process lives.
 */
#ifndef NEMO_RELAY_PLUGIN_H
#define NEMO_RELAY_PLUGIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define NEMO_RELAY_NATIVE_ABI 1u

#if defined(_WIN32)
#define NEMO_RELAY_NATIVE_EXPORT __declspec(dllexport)
#else
#define NEMO_RELAY_NATIVE_EXPORT __attribute__((visibility("default")))
#endif

/* What a call came to; everything but 0 is a failure. */
typedef int32_t NemoRelayNativeStatus;
enum {
    NEMO_RELAY_NATIVE_OK = 0,
    NEMO_RELAY_NATIVE_ALREADY_EXISTS = 1,
    NEMO_RELAY_NATIVE_NOT_FOUND = 2,
    NEMO_RELAY_NATIVE_SCOPE_STACK_EMPTY = 3,
    NEMO_RELAY_NATIVE_GUARDRAIL_REJECTED = 4,
    NEMO_RELAY_NATIVE_INTERNAL = 5,
    NEMO_RELAY_NATIVE_NULL_POINTER = 6,
    NEMO_RELAY_NATIVE_INVALID_JSON = 7,
    NEMO_RELAY_NATIVE_INVALID_UTF8 = 8,
    NEMO_RELAY_NATIVE_INVALID_ARG = 9,
    NEMO_RELAY_NATIVE_STREAM_END = 10,
    NEMO_RELAY_NATIVE_BACKPRESSURED = 11
};

/* A text. */
typedef struct {
    const char *data;
    size_t size;
} NemoRelayNativeText;

/* Where a function puts what it has to say, and where a plugin registers. Both are valid for the call alone. */
typedef struct NemoRelayNativeReply NemoRelayNativeReply;
typedef struct NemoRelayNativeContext NemoRelayNativeContext;

/*
 * One registration; copied, but for `user_data`.
 *
 * `answer` is asked a question, `{"family":…,"name":…,"value":…}` with `annotation`, `tool_call_id`, `model_name`, `codec`,
 * `event` and `sanitized` where there are such; a subscriber is given the event itself. It answers with `reply`:
 *
 *   guardrails and switches    null, or no answer, to go on; a string to refuse, with the reason
 *   tool request intercepts    the arguments; no answer keeps them
 *   LLM request intercepts     {"request":…} with `annotation` and `pending_marks` where there are such; no answer keeps it
 *   sanitizers                 what the event shows; no answer keeps it, `omit` shows nothing (of model calls)
 *   injectors                  an object to be added to the metadata
 *   subscribers                nothing
 *
 * `wrap` is for execution intercepts. It is given the question first. Each time that it answers with `next`, the rest of the
 * chain runs, and it is called again with `{"result":…}` and `annotation` where there is one, or with
 * `{"error":{"code":…,"message":…}}`. It ends with a `reply` of the form `{"result":…}`, with `annotation` and
 * `pending_marks` where there are such. `*state` is its own; it is NULL at first, and `end` is called once with what was left
 * there, however the call ended.
 *
 * Of a call that streams, `wrap` is given the question, and whenever `next` has run the rest of the chain {"opened":true} or
 * {"error":{"code":…,"message":…}}. No answer lets be what came: to the question, the call goes on without the intercept; to
 * {"opened":true}, so does the stream; to an error, it fails with it. With any other answer the intercept gives the stream:
 * it is called again, when a chunk is wanted and not before, with what came of its answer or with {"wanted":true}.
 *
 *   reply      gives this chunk
 *   pull       asks for a chunk of the stream that `next` gave last: {"chunk":…}, {"no_json":{"code":…,"message":…}} for one
 *              that is no JSON, {"over":true} where there is none, or {"error":…}
 *   next       runs the rest of the chain (again) and closes what it gave before: {"opened":true} or {"error":…}
 *   over       the stream is over
 *   no answer  pulls where one is wanted or was just opened; hands a chunk on as it is, ends with the stream, fails with it
 *
 * `end` is called too where whoever reads the stream wants no more of it.
 */
typedef struct {
    uint32_t size; /* sizeof(NemoRelayNativeRegistration) */
    bool break_chain;
    int32_t priority;
    NemoRelayNativeText family; /* such as "tool_conditional_execution_guardrail" */
    NemoRelayNativeText name;   /* unique among those of the plugin */
    NemoRelayNativeText about;  /* for switches: {"kinds":["subscriber"],"registration_name":"…"} */
    void *user_data;
    NemoRelayNativeStatus (*answer)(void *user_data, NemoRelayNativeText question, NemoRelayNativeReply *reply);
    NemoRelayNativeStatus (*wrap)(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply);
    void (*end)(void *user_data, void *state);
} NemoRelayNativeRegistration;

/* What the runtime gives to a plugin; valid as long as the process. Texts that are handed over are copied. */
typedef struct {
    uint32_t abi_version;
    uint32_t size;
    /* Answers with JSON. What was answered before is forgotten. */
    NemoRelayNativeStatus (*reply)(NemoRelayNativeReply *reply, NemoRelayNativeText json);
    /* Answers that the event is to show nothing. */
    NemoRelayNativeStatus (*omit)(NemoRelayNativeReply *reply);
    /* Answers that the rest of the chain is to run with these arguments or this request. */
    NemoRelayNativeStatus (*next)(NemoRelayNativeReply *reply, NemoRelayNativeText json);
    /* Says why the call is about to fail. */
    NemoRelayNativeStatus (*fail)(NemoRelayNativeReply *reply, NemoRelayNativeText message);
    /* Registers; a failure fails the activation, whatever the plugin makes of it. */
    NemoRelayNativeStatus (*add)(NemoRelayNativeContext *context, const NemoRelayNativeRegistration *registration);
    /* From here on for intercepts of streams. They are there where `size` says so. Answers that a chunk is to be pulled. */
    NemoRelayNativeStatus (*pull)(NemoRelayNativeReply *reply);
    /* Answers that the stream is over. */
    NemoRelayNativeStatus (*over)(NemoRelayNativeReply *reply);
} NemoRelayNativeHost;

/* What a library exports. */
typedef struct {
    uint32_t abi_version; /* NEMO_RELAY_NATIVE_ABI */
    uint32_t size;        /* sizeof(NemoRelayNativePlugin) */
    /* Makes an instance; each activation has one of its own. */
    NemoRelayNativeStatus (*open)(const NemoRelayNativeHost *host, void **plugin);
    /* Answers with a list of diagnostics, {"level","code","message"} and `field`, or not at all; may be NULL. */
    NemoRelayNativeStatus (*validate)(void *plugin, NemoRelayNativeText config, NemoRelayNativeReply *reply);
    /* Registers what the configuration asks for. */
    NemoRelayNativeStatus (*activate)(void *plugin, NemoRelayNativeText config, NemoRelayNativeContext *context,
                                      NemoRelayNativeReply *reply);
    /* Ends an instance, once no function of it is called any more; may be NULL. */
    void (*close)(void *plugin);
} NemoRelayNativePlugin;

#ifdef __cplusplus
}
#endif

#endif
