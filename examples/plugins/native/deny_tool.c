/*
 * A plugin that is a library: it refuses the tools that its configuration denies, and runs a tool once more that failed.
 *
 *     cc -std=c11 -O2 -fPIC -shared -fvisibility=hidden -I core/dynamic/include deny_tool.c -o libdeny_tool.so
 */
#include "nemo_relay_plugin.h"

#include <stdlib.h>
#include <string.h>

#define TEXT(literal) ((NemoRelayNativeText){(literal), sizeof(literal) - 1})

typedef struct {
    const NemoRelayNativeHost *host;
    char *config; /* the configuration, {"deny":[…]}, ended by a zero */
} Plugin;

/* A copy that is ended by a zero. */
static char *copy(NemoRelayNativeText text) {
    char *made = malloc(text.size + 1);
    if (made != NULL) {
        if (text.size > 0) memcpy(made, text.data, text.size);
        made[text.size] = 0;
    }
    return made;
}

/*
 * The name of the tool with its quotes. Keys come in alphabetical order, and of those that a guardrail is given only `family`
 * stands before `name`, so this is the first one. What does more than this with JSON wants a library for it.
 */
static char *quoted_name(NemoRelayNativeText question) {
    char *text = copy(question);
    char *at = text == NULL ? NULL : strstr(text, "\"name\":\"");
    if (at == NULL) {
        free(text);
        return NULL;
    }
    at += strlen("\"name\":");
    char *end = at + 1;
    while (*end != 0 && *end != '"') end += *end == '\\' && end[1] != 0 ? 2 : 1;
    if (*end == '"') end[1] = 0;
    memmove(text, at, strlen(at) + 1);
    return text;
}

static NemoRelayNativeStatus deny(void *user_data, NemoRelayNativeText question, NemoRelayNativeReply *reply) {
    Plugin *plugin = user_data;
    char *name = quoted_name(question);
    if (name == NULL) return NEMO_RELAY_NATIVE_INTERNAL;
    NemoRelayNativeStatus status = NEMO_RELAY_NATIVE_OK;
    if (strstr(plugin->config, name) != NULL) {
        status = plugin->host->reply(reply, TEXT("\"denied by the policy\""));
    }
    free(name);
    return status;
}

/* Runs the rest of the chain, and once more where that fails. What came in the end it lets be. */
static NemoRelayNativeStatus retry(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply) {
    Plugin *plugin = user_data;
    int *runs = *state;
    if (runs == NULL) {
        runs = *state = calloc(1, sizeof *runs);
        if (runs == NULL) return NEMO_RELAY_NATIVE_INTERNAL;
    }
    static const char failed[] = "{\"error\":";
    int has_failed = given.size >= sizeof failed - 1 && memcmp(given.data, failed, sizeof failed - 1) == 0;
    if (*runs == 0 || (has_failed && *runs == 1)) {
        *runs += 1;
        return plugin->host->next(reply, (NemoRelayNativeText){NULL, 0});
    }
    return NEMO_RELAY_NATIVE_OK;
}

static void end_retry(void *user_data, void *state) {
    (void)user_data;
    free(state);
}

static NemoRelayNativeStatus open_plugin(const NemoRelayNativeHost *host, void **plugin) {
    Plugin *made = calloc(1, sizeof *made);
    if (made == NULL) return NEMO_RELAY_NATIVE_INTERNAL;
    made->host = host;
    *plugin = made;
    return NEMO_RELAY_NATIVE_OK;
}

static NemoRelayNativeStatus activate(void *user_data, NemoRelayNativeText config, NemoRelayNativeContext *context,
                                      NemoRelayNativeReply *reply) {
    Plugin *plugin = user_data;
    plugin->config = copy(config);
    if (plugin->config == NULL) {
        plugin->host->fail(reply, TEXT("out of memory"));
        return NEMO_RELAY_NATIVE_INTERNAL;
    }
    NemoRelayNativeRegistration guardrail = {
        .size = sizeof guardrail,
        .family = TEXT("tool_conditional_execution_guardrail"),
        .name = TEXT("deny"),
        .user_data = plugin,
        .answer = deny,
    };
    NemoRelayNativeStatus status = plugin->host->add(context, &guardrail);
    if (status != NEMO_RELAY_NATIVE_OK) return status;
    NemoRelayNativeRegistration intercept = {
        .size = sizeof intercept,
        .family = TEXT("tool_execution_intercept"),
        .name = TEXT("retry"),
        .user_data = plugin,
        .wrap = retry,
        .end = end_retry,
    };
    return plugin->host->add(context, &intercept);
}

static void close_plugin(void *user_data) {
    Plugin *plugin = user_data;
    free(plugin->config);
    free(plugin);
}

NEMO_RELAY_NATIVE_EXPORT const NemoRelayNativePlugin nemo_relay_plugin = {
    .abi_version = NEMO_RELAY_NATIVE_ABI,
    .size = sizeof(NemoRelayNativePlugin),
    .open = open_plugin,
    .activate = activate,
    .close = close_plugin,
};
