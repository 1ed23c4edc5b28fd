/*
 * A plugin that is a library: it refuses the tools that its configuration denies, runs a tool once more that failed, and hides
 * the names of denied tools from the streams of models.
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

static bool begins_with(NemoRelayNativeText text, const char *start) {
    size_t length = strlen(start);
    return text.size >= length && memcmp(text.data, start, length) == 0;
}

/* Runs the rest of the chain, and once more where that fails. What came in the end it lets be. */
static NemoRelayNativeStatus retry(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply) {
    Plugin *plugin = user_data;
    int *runs = *state;
    if (runs == NULL) {
        runs = *state = calloc(1, sizeof *runs);
        if (runs == NULL) return NEMO_RELAY_NATIVE_INTERNAL;
    }
    if (*runs == 0 || (*runs == 1 && begins_with(given, "{\"error\":"))) {
        *runs += 1;
        return plugin->host->next(reply, (NemoRelayNativeText){NULL, 0});
    }
    return NEMO_RELAY_NATIVE_OK;
}

static void end_retry(void *user_data, void *state) {
    (void)user_data;
    free(state);
}

/*
 * Has the rest of the chain give its stream, and is called for each chunk of it. A chunk that is the name of a denied tool is
 * hidden; whatever else comes it lets be.
 */
static NemoRelayNativeStatus hide(void *user_data, void **state, NemoRelayNativeText given, NemoRelayNativeReply *reply) {
    Plugin *plugin = user_data;
    if (*state == NULL) {
        *state = plugin;
        return plugin->host->next(reply, (NemoRelayNativeText){NULL, 0});
    }
    if (begins_with(given, "{\"opened\":")) return plugin->host->pull(reply);
    static const char chunk[] = "{\"chunk\":\"";
    if (!begins_with(given, chunk)) return NEMO_RELAY_NATIVE_OK;
    size_t before = sizeof chunk - 2; /* the quote is part of the name, the brace at the end is not */
    char *name = copy((NemoRelayNativeText){given.data + before, given.size - before - 1});
    if (name == NULL) return NEMO_RELAY_NATIVE_INTERNAL;
    bool is_denied = strstr(plugin->config, name) != NULL;
    free(name);
    return is_denied ? plugin->host->reply(reply, TEXT("\"hidden by the policy\"")) : NEMO_RELAY_NATIVE_OK;
}

static NemoRelayNativeStatus open_plugin(const NemoRelayNativeHost *host, void **plugin) {
    /* An older runtime has a shorter table, without what streams need. */
    if (host->size < sizeof *host) return NEMO_RELAY_NATIVE_INVALID_ARG;
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
    status = plugin->host->add(context, &intercept);
    if (status != NEMO_RELAY_NATIVE_OK) return status;
    NemoRelayNativeRegistration stream = {
        .size = sizeof stream,
        .family = TEXT("llm_stream_execution_intercept"),
        .name = TEXT("hide"),
        .user_data = plugin,
        .wrap = hide,
    };
    return plugin->host->add(context, &stream);
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
