/* Codecs as requests describe them, and the operations on them. */

#include "callbacks.h"

#include <stdlib.h>
#include <string.h>

/* A codec of the application; a method that is not described is not there. */
typedef struct Object {
  Callback *decode;
  Callback *encode;
  Callback *decode_response;
} Object;

static void release(Callback *callback) {
  if (callback != NULL) {
    release_callback(callback);
  }
}

static void release_object(void *user_data) {
  Object *object = user_data;
  release(object->decode);
  release(object->encode);
  release(object->decode_response);
  free(object);
}

static NemoRelayStatus on_decode(void *user_data, const char *request, char **out) {
  Invocation at = begin(((Object *)user_data)->decode);
  note_value(&at, request);
  char *content = NULL;
  nemo_relay_llm_request_content(request, &content);
  free(at.payload);
  at.payload = copied(content);
  nemo_relay_string_free(content);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

static NemoRelayStatus on_encode(void *user_data, const char *annotated, const char *original, char **out) {
  Invocation at = begin(((Object *)user_data)->encode);
  note_value(&at, annotated);
  note_value(&at, original);
  NemoRelayStatus status = invoke(&at);
  if (at.returns) {
    give_value(&at, out);
  } else if (status == NEMO_RELAY_STATUS_OK) {
    char *headers = NULL;
    nemo_relay_llm_request_headers(original, &headers);
    status = nemo_relay_llm_request_new(headers, at.payload, out);
    nemo_relay_string_free(headers);
  }
  return finish(&at, status);
}

static NemoRelayStatus on_decode_response(void *user_data, const char *response, char **out) {
  Invocation at = begin(((Object *)user_data)->decode_response);
  note_value(&at, response);
  NemoRelayStatus status = invoke(&at);
  give_value(&at, out);
  return finish(&at, status);
}

static Callback *method(const Json *request, const Json *described, const char *name) {
  const Json *behaviour = json_get(described, name);
  return behaviour == NULL ? NULL : described_callback(request, behaviour);
}

static NemoRelayCodec *object_of(const Json *request, const Json *described) {
  Object *object = calloc(1, sizeof *object);
  object->decode = method(request, described, "decode");
  object->encode = method(request, described, "encode");
  object->decode_response = method(request, described, "decode_response");
  return nemo_relay_codec_new(object->decode != NULL ? on_decode : NULL, object->encode != NULL ? on_encode : NULL,
      object->decode_response != NULL ? on_decode_response : NULL, object, release_object);
}

static NemoRelayCodec *built_in(const char *name) {
  for (const BuiltInCodec *codec = BUILT_IN_CODECS; codec->name != NULL; codec++) {
    if (strcmp(codec->name, name) == 0) {
      return codec->make();
    }
  }
  return NULL;
}

/* What the context of the surrounding callback resolves. */
static NemoRelayCodec *resolved(const char *which) {
  if (strcmp(which, "request_codec") == 0) {
    return nemo_relay_llm_execution_context_resolve_request_codec(surrounding->execution);
  }
  if (strcmp(which, "response_codec") == 0) {
    return nemo_relay_llm_execution_context_resolve_response_codec(surrounding->execution);
  }
  return nemo_relay_llm_sanitize_context_resolve_codec(surrounding->sanitize);
}

bool codec_of(const Json *request, const char *name, NemoRelayCodec **out, NemoRelayStatus *status) {
  const Json *said = json_get(json_get(request, "args"), name);
  if (said == NULL || said->type == JSON_NULL) {
    return true;
  }
  if (said->type == JSON_STRING) {
    *out = nemo_relay_codec_by_name(said->text);
    *status = *out == NULL ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
  } else if (json_get(said, "object") != NULL) {
    *out = object_of(request, json_get(said, "object"));
  } else if (json_get(said, "builtin") != NULL) {
    *out = built_in(json_text(said, "builtin"));
  } else {
    *out = resolved(json_text(said, "resolved"));
  }
  return *out != NULL;
}

/* A normalized form, which is kept where it has a name. */
static void put_normalized(const Json *request, Answer *answer, NemoRelayStatus status, char *made) {
  if (status == NEMO_RELAY_STATUS_OK) {
    bind_text(json_text(request, "bind"), made);
    put_value(&answer->text, made);
  }
  nemo_relay_string_free(made);
}

static NemoRelayStatus op_decode(const Json *request, Answer *answer) {
  Texts texts = {0};
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  NemoRelayCodec *codec = NULL;
  char *made = NULL;
  if (codec_of(request, "codec", &codec, &status)) {
    status = nemo_relay_codec_decode(codec, payload(&texts, json_get(request, "args"), "request"), &made);
    put_normalized(request, answer, status, made);
  }
  nemo_relay_codec_free(codec);
  free_texts(&texts);
  return status;
}

static bool has_same_content(const char *one, const char *other) {
  char *contents[2] = {NULL, NULL};
  nemo_relay_llm_request_content(one, &contents[0]);
  nemo_relay_llm_request_content(other, &contents[1]);
  bool same = contents[0] != NULL && contents[1] != NULL && strcmp(contents[0], contents[1]) == 0;
  nemo_relay_string_free(contents[0]);
  nemo_relay_string_free(contents[1]);
  return same;
}

static NemoRelayStatus op_encode(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  NemoRelayCodec *codec = NULL;
  const char *bound = bound_text(args, "annotated_request"), *original = payload(&texts, args, "original");
  char *made = NULL;
  if (codec_of(request, "codec", &codec, &status)) {
    const char *annotated = bound != NULL ? bound : payload(&texts, args, "annotated_request");
    status = nemo_relay_codec_encode(codec, annotated, original, &made);
    put_value(&answer->text, made);
    if (status == NEMO_RELAY_STATUS_OK) {
      put(&answer->beside, has_same_content(made, original) ? ",\"result_same\":true" : ",\"result_same\":false");
    }
  }
  nemo_relay_string_free(made);
  nemo_relay_codec_free(codec);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_decode_response(const Json *request, Answer *answer) {
  Texts texts = {0};
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  NemoRelayCodec *codec = NULL;
  char *made = NULL;
  if (codec_of(request, "codec", &codec, &status)) {
    status = nemo_relay_codec_decode_response(codec, payload(&texts, json_get(request, "args"), "response"), &made);
    put_normalized(request, answer, status, made);
  }
  nemo_relay_codec_free(codec);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_detect_request(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const NemoRelayCodecDetectRequestOptions options = {.size = sizeof options, .hint = json_text(args, "hint")};
  Texts texts = {0};
  char *name = NULL;
  NemoRelayStatus status = nemo_relay_codec_detect_request(payload(&texts, args, "content"), &options, &name);
  put_owned(&answer->text, "", name, true);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_detect_response(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const NemoRelayCodecDetectResponseOptions options = {.size = sizeof options, .hint = json_text(args, "hint")};
  Texts texts = {0};
  char *name = NULL;
  NemoRelayStatus status = nemo_relay_codec_detect_response(payload(&texts, args, "response"), &options, &name);
  put_owned(&answer->text, "", name, true);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_set_pricing(const Json *request, Answer *answer) {
  Texts texts = {0};
  NemoRelayStatus status = nemo_relay_set_pricing_json(payload(&texts, json_get(request, "args"), "catalog"));
  (void)answer;
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_set_full_payloads(const Json *request, Answer *answer) {
  (void)answer;
  return nemo_relay_set_full_payloads(json_true(json_get(request, "args"), "full"));
}

static NemoRelayStatus forget_name(const NemoRelayScopeHandle *scope, const char *name, bool *out) {
  (void)scope;
  return nemo_relay_deregister_codec(name, out);
}

static const Registering NAMING = {"codecs.register", NULL, forget_name};

static NemoRelayStatus op_register(const Json *request, Answer *answer) {
  const char *name = json_text(json_get(request, "args"), "name");
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  NemoRelayCodec *codec = NULL;
  (void)answer;
  if (codec_of(request, "codec", &codec, &status)) {
    status = nemo_relay_register_codec(name, codec);
    status == NEMO_RELAY_STATUS_OK ? note_registration(&NAMING, NULL, name, true) : (void)0;
  }
  nemo_relay_codec_free(codec);
  return status;
}

static NemoRelayStatus op_deregister(const Json *request, Answer *answer) {
  const char *name = json_text(json_get(request, "args"), "name");
  bool removed = false;
  NemoRelayStatus status = nemo_relay_deregister_codec(name, &removed);
  removed ? note_registration(&NAMING, NULL, name, false) : (void)0;
  put(&answer->text, removed ? "true" : "false");
  return status;
}

const Operation CODECS[] = {
    {"codecs.decode", op_decode},
    {"codecs.encode", op_encode},
    {"codecs.decode_response", op_decode_response},
    {"codecs.detect_request", op_detect_request},
    {"codecs.detect_response", op_detect_response},
    {"codecs.set_pricing", op_set_pricing},
    {"codecs.set_full_payloads", op_set_full_payloads},
    {"codecs.register", op_register},
    {"codecs.deregister", op_deregister},
    {NULL, NULL},
};
