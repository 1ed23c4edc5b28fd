/* What is particular to C about codecs: objects that are freed, functions with user data, contexts that resolve. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OK NEMO_RELAY_STATUS_OK

static const char REQUEST[] = "{\"headers\":{},\"content\":{\"seed\":12345678901234567890, \"messages\": [], \"model\":\"m\"}}";

static NemoRelayStatus answer(void *user_data, const char *request, char **out) {
  (void)user_data;
  (void)request;
  *out = nemo_relay_string_new("{\"model\":\"m\",\"choices\":[]}");
  return OK;
}

static void what_nobody_changed_is_the_very_text(void) {
  NemoRelayCodec *codec = nemo_relay_openai_chat_codec_new();
  char *annotated, *made;
  CHECK(nemo_relay_codec_decode(codec, REQUEST, &annotated) == OK && strstr(annotated, "\"model\":\"m\"") != NULL);
  CHECK(nemo_relay_codec_encode(codec, annotated, REQUEST, &made) == OK && strcmp(made, REQUEST) == 0);
  nemo_relay_string_free(annotated);
  nemo_relay_string_free(made);
  nemo_relay_codec_free(codec);
}

static void a_codec_has_a_kind_and_perhaps_a_name(void) {
  NemoRelayCodec *codec = nemo_relay_codec_by_name("anthropic_messages");
  char *id = nemo_relay_codec_id(codec);
  CHECK(nemo_relay_codec_kind(codec) == NEMO_RELAY_LLM_CODEC_KIND_BUILTIN && strcmp(id, "anthropic_messages") == 0);
  nemo_relay_string_free(id);
  nemo_relay_codec_free(codec);
  CHECK(nemo_relay_codec_by_name("mine") == NULL && nemo_relay_last_error_code() == NEMO_RELAY_STATUS_NOT_FOUND);
}

typedef struct Mine {
  int decoded;
  int freed;
} Mine;

static NemoRelayStatus decode(void *user_data, const char *request, char **out) {
  (void)request;
  ((Mine *)user_data)->decoded++;
  *out = nemo_relay_string_new("{\"messages\":[],\"model\":\"mine\"}");
  return OK;
}

static void free_mine(void *user_data) { ((Mine *)user_data)->freed++; }

static void what_a_codec_was_made_with_lives_as_long_as_its_name(void) {
  Mine mine = {0, 0};
  char *annotated, *encoded;
  bool removed;
  NemoRelayCodec *codec = nemo_relay_codec_new(decode, NULL, NULL, &mine, free_mine);
  CHECK(nemo_relay_codec_kind(codec) == NEMO_RELAY_LLM_CODEC_KIND_OPAQUE && nemo_relay_codec_id(codec) == NULL);
  CHECK(nemo_relay_register_codec("mine", codec) == OK);
  CHECK(nemo_relay_register_codec("mine", codec) == NEMO_RELAY_STATUS_ALREADY_EXISTS);
  nemo_relay_codec_free(codec);
  codec = nemo_relay_codec_by_name("mine");
  CHECK(nemo_relay_codec_kind(codec) == NEMO_RELAY_LLM_CODEC_KIND_RUNTIME);
  CHECK(nemo_relay_codec_decode(codec, REQUEST, &annotated) == OK && mine.decoded == 1);
  nemo_relay_string_free(annotated);
  CHECK(nemo_relay_codec_encode(codec, "{}", REQUEST, &encoded) == NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strstr(nemo_relay_last_error(), "the codec has no encode") != NULL);
  CHECK(nemo_relay_deregister_codec("mine", &removed) == OK && removed && mine.freed == 0);
  nemo_relay_codec_free(codec);
  CHECK(mine.freed == 1);
}

static NemoRelayStatus no_json(void *user_data, const char *value, char **out) {
  (void)user_data;
  (void)value;
  *out = nemo_relay_string_new("{");
  return OK;
}

static NemoRelayStatus no_request(void *user_data, const char *annotated, const char *original, char **out) {
  (void)annotated;
  (void)original;
  (void)user_data;
  *out = nemo_relay_string_new("{\"content\":1}");
  return OK;
}

static void what_a_codec_leaves_is_judged(void) {
  NemoRelayCodec *codec = nemo_relay_codec_new(no_json, no_request, no_json, NULL, NULL);
  char *made;
  CHECK(nemo_relay_codec_decode(codec, REQUEST, &made) == NEMO_RELAY_STATUS_INVALID_PAYLOAD && made == NULL);
  CHECK(nemo_relay_codec_encode(codec, "{}", REQUEST, &made) == NEMO_RELAY_STATUS_INVALID_PAYLOAD && made == NULL);
  CHECK(nemo_relay_codec_decode_response(codec, "1", &made) == NEMO_RELAY_STATUS_INVALID_PAYLOAD && made == NULL);
  nemo_relay_codec_free(codec);
}

static NemoRelayStatus resolve(void *user_data, const char *response, const NemoRelayLlmSanitizeContext *context, char **out) {
  NemoRelayCodec *codec = nemo_relay_llm_sanitize_context_resolve_codec(context);
  if (context->codec->kind == NEMO_RELAY_LLM_CODEC_KIND_NONE) {
    strcat(user_data, codec == NULL ? "none;" : "?");
  } else {
    char *annotated = NULL;
    strcat(user_data, context->codec->id);
    strcat(user_data, nemo_relay_codec_decode_response(codec, response, &annotated) == OK ? ";" : "?");
    nemo_relay_string_free(annotated);
  }
  nemo_relay_codec_free(codec);
  *out = nemo_relay_string_new(response);
  return OK;
}

static NemoRelayStatus drop(void *user_data, const char *event) {
  (void)user_data;
  (void)event;
  return OK;
}

static void a_context_gives_the_codec_itself(void) {
  char told[64] = "", *response;
  bool removed;
  NemoRelayCodec *codec = nemo_relay_openai_chat_codec_new();
  NemoRelayLlmCallExecuteOptions options = {.size = sizeof options, .response_codec = codec};
  CHECK(nemo_relay_register_subscriber("drop", drop, NULL, NULL) == OK);
  CHECK(nemo_relay_register_llm_sanitize_response_guardrail("resolve", 0, resolve, told, NULL) == OK);
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, answer, NULL, &options, &response) == OK);
  nemo_relay_string_free(response);
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, answer, NULL, NULL, &response) == OK);
  nemo_relay_string_free(response);
  CHECK(strcmp(told, "openai_chat;none;") == 0);
  CHECK(nemo_relay_deregister_llm_sanitize_response_guardrail("resolve", &removed) == OK && removed);
  CHECK(nemo_relay_deregister_subscriber("drop", &removed) == OK && removed);
  nemo_relay_codec_free(codec);
}

static NemoRelayStatus refuse(void *user_data, const char *request, char **out) {
  (void)request;
  (void)out;
  nemo_relay_set_last_error("APIStatusError", "slow down");
  nemo_relay_set_last_error_status(*(int *)user_data);
  return NEMO_RELAY_STATUS_CALLBACK_FAILED;
}

static NemoRelayStatus time_out(void *user_data, const char *request, char **out) {
  (void)user_data;
  (void)request;
  (void)out;
  nemo_relay_set_last_error("APITimeoutError", "slow");
  return NEMO_RELAY_STATUS_CALLBACK_FAILED;
}

static void an_error_says_what_the_provider_meant(void) {
  char *response;
  int status = 429;
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, refuse, &status, NULL, &response) ==
        NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strcmp(nemo_relay_last_error_payload(), "{\"exception_type\":\"APIStatusError\",\"error_class\":"
               "\"retryable_status\",\"retryable\":\"true\",\"status\":\"429\"}") == 0);
  status = 7;
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, refuse, &status, NULL, &response) ==
        NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strcmp(nemo_relay_last_error_payload(), "{\"exception_type\":\"APIStatusError\"}") == 0);
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, time_out, NULL, NULL, &response) ==
        NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strstr(nemo_relay_last_error_payload(), "\"error_class\":\"timeout\"") != NULL);
}

int main(void) {
  what_nobody_changed_is_the_very_text();
  a_codec_has_a_kind_and_perhaps_a_name();
  what_a_codec_was_made_with_lives_as_long_as_its_name();
  what_a_codec_leaves_is_judged();
  a_context_gives_the_codec_itself();
  an_error_says_what_the_provider_meant();
  return 0;
}
