/* A plugin that does whatever its configuration names, also what no plugin should. */
#include "nemo_relay_plugin.h"

#include <string.h>

#define TEXT(literal) ((NemoRelayNativeText){(literal), sizeof(literal) - 1})

static const NemoRelayNativeHost *host;

static bool has(NemoRelayNativeText text, const char *word) {
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= text.size; at++) {
        if (memcmp(text.data + at, word, length) == 0) return true;
    }
    return false;
}

static NemoRelayNativeStatus answer(void *user_data, NemoRelayNativeText question, NemoRelayNativeReply *reply) {
    (void)user_data;
    if (has(question, "\"no json\"")) return host->reply(reply, TEXT("{"));
    if (has(question, "\"ignored fault\"")) return host->reply(reply, TEXT("nonsense")), NEMO_RELAY_NATIVE_OK;
    if (has(question, "\"no utf-8\"")) return host->reply(reply, TEXT("\"\xff\""));
    if (has(question, "\"null text\"")) return host->reply(reply, (NemoRelayNativeText){NULL, 4});
    if (has(question, "\"status\"")) return NEMO_RELAY_NATIVE_BACKPRESSURED;
    if (has(question, "\"reason\"")) return host->fail(reply, TEXT("my reason")), NEMO_RELAY_NATIVE_INTERNAL;
    if (has(question, "\"object\"")) return host->reply(reply, TEXT("{\"a\":1}"));
    if (has(question, "\"twice\"")) return host->reply(reply, TEXT("1")), host->reply(reply, TEXT("\"2\""));
    if (has(question, "\"omit\"")) return host->omit(reply);
    if (has(question, "\"next\"")) return host->next(reply, TEXT("{}"));
    return NEMO_RELAY_NATIVE_OK;
}

static NemoRelayNativeStatus wrap(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply) {
    (void)user_data, (void)state, (void)given, (void)reply;
    return NEMO_RELAY_NATIVE_OK;
}

/* Does to the stream what the name of the call says; its state is whether the rest of the chain has run. */
static NemoRelayNativeStatus stream(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply) {
    enum { LEAVE = 1, KEEP, LIST, CUT, REPLACE, EMPTY, RETRY, OMIT };
    static const char *const names[] = {"leave", "keep", "list", "cut", "replace", "empty", "retry", "omit"};
    static int acts[] = {0, LEAVE, KEEP, LIST, CUT, REPLACE, EMPTY, RETRY, OMIT};
    (void)user_data;
    if (*state == NULL) {
        for (int act = LEAVE; act <= OMIT; act++) {
            char quoted[16] = "\"";
            if (has(given, strcat(strcat(quoted, names[act - 1]), "\""))) *state = &acts[act];
        }
        if (*state == NULL) return host->fail(reply, TEXT("no such act")), NEMO_RELAY_NATIVE_INTERNAL;
        switch (*(int *)*state) {
        case LEAVE: return NEMO_RELAY_NATIVE_OK;
        case REPLACE: return host->reply(reply, TEXT("\"own\""));
        case EMPTY: return host->over(reply);
        case OMIT: return host->omit(reply);
        default: return host->next(reply, (NemoRelayNativeText){NULL, 0});
        }
    }
    int act = *(int *)*state;
    if (has(given, "\"opened\"")) return act == KEEP ? NEMO_RELAY_NATIVE_OK : host->pull(reply);
    if (act == REPLACE && has(given, "\"wanted\"")) return host->over(reply);
    if (act == RETRY && has(given, "\"error\"")) return host->next(reply, TEXT("{\"content\":2,\"headers\":{}}"));
    if (act == CUT && has(given, "\"chunk\":2")) return host->over(reply);
    if (act == LIST && has(given, "\"chunk\":2")) return host->pull(reply);
    if (act == LIST && has(given, "\"chunk\"")) return host->reply(reply, TEXT("[\"listed\"]"));
    return NEMO_RELAY_NATIVE_OK;
}

static int ended;

static void end_stream(void *user_data, void *state) {
    (void)user_data, (void)state;
    ended++;
}

/* How often `end` was called. */
NEMO_RELAY_NATIVE_EXPORT int probe_ended(void) { return ended; }

static NemoRelayNativeStatus open_plugin(const NemoRelayNativeHost *given, void **plugin) {
    host = given;
    *plugin = NULL;
    return NEMO_RELAY_NATIVE_OK;
}

static NemoRelayNativeStatus activate(void *plugin, NemoRelayNativeText config, NemoRelayNativeContext *context,
                                      NemoRelayNativeReply *reply) {
    (void)plugin, (void)reply;
    static const char *const families[] = {
        "tool_conditional_execution_guardrail", "tool_request_intercept", "tool_sanitize_request_guardrail",
        "tool_sanitize_response_guardrail", "llm_conditional_execution_guardrail", "llm_request_intercept",
        "llm_sanitize_request_guardrail", "llm_sanitize_response_guardrail", "mark_sanitize_guardrail",
        "scope_sanitize_start_guardrail", "scope_sanitize_end_guardrail", "event_metadata_injector",
    };
    NemoRelayNativeRegistration one = {.size = sizeof one, .name = TEXT("probe"), .answer = answer, .priority = -3};
    for (size_t at = 0; at < sizeof families / sizeof *families; at++) {
        one.family = (NemoRelayNativeText){families[at], strlen(families[at])};
        if (host->add(context, &one) != NEMO_RELAY_NATIVE_OK) return NEMO_RELAY_NATIVE_INTERNAL;
    }
    NemoRelayNativeRegistration around = {.size = sizeof around, .name = TEXT("around"), .wrap = wrap};
    around.family = TEXT("llm_execution_intercept");
    if (host->add(context, &around) != NEMO_RELAY_NATIVE_OK) return NEMO_RELAY_NATIVE_INTERNAL;
    NemoRelayNativeRegistration chunks = {.size = sizeof chunks, .name = TEXT("chunks"), .wrap = stream, .end = end_stream};
    chunks.family = TEXT("llm_stream_execution_intercept");
    if (host->add(context, &chunks) != NEMO_RELAY_NATIVE_OK) return NEMO_RELAY_NATIVE_INTERNAL;
    one.family = TEXT("tool_request_intercept");
    one.name = TEXT("wrong");
    if (has(config, "\"family\"")) one.family = TEXT("tool_request_intercepts");
    else if (has(config, "\"stream\"")) one.family = TEXT("llm_stream_execution_intercept");
    else if (has(config, "\"size\"")) one.size = 8;
    else if (has(config, "\"name\"")) one.name = TEXT("");
    else if (has(config, "\"function\"")) one.answer = NULL;
    else if (has(config, "\"twice\"")) one.name = TEXT("probe");
    else if (has(config, "\"null\"")) return host->add(context, NULL), NEMO_RELAY_NATIVE_OK;
    else if (has(config, "\"switch\"")) one.family = TEXT("conditional_middleware_guardrail");
    else return NEMO_RELAY_NATIVE_OK;
    /* It does not look whether that worked. */
    host->add(context, &one);
    return NEMO_RELAY_NATIVE_OK;
}

NEMO_RELAY_NATIVE_EXPORT const NemoRelayNativePlugin probe = {
    .abi_version = NEMO_RELAY_NATIVE_ABI,
    .size = sizeof(NemoRelayNativePlugin),
    .open = open_plugin,
    .activate = activate,
};

NEMO_RELAY_NATIVE_EXPORT const NemoRelayNativePlugin newer = {.abi_version = NEMO_RELAY_NATIVE_ABI + 1, .size = 8};
NEMO_RELAY_NATIVE_EXPORT const NemoRelayNativePlugin shorter = {.abi_version = NEMO_RELAY_NATIVE_ABI, .size = 8};
NEMO_RELAY_NATIVE_EXPORT const NemoRelayNativePlugin empty = {
    .abi_version = NEMO_RELAY_NATIVE_ABI,
    .size = sizeof(NemoRelayNativePlugin),
};
