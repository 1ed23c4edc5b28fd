/* The operations that are calls. */

#include "driver.h"

#include <stdlib.h>

static NemoRelayStatus op_tool_execute(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  const NemoRelayToolCallExecuteOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .tool_call_id = json_text(args, "tool_call_id"),
  };
  NemoRelayToolExecutionResult result;
  Callback *func = new_callback(request, "func");
  NemoRelayStatus status = nemo_relay_tool_call_execute(
      json_text(args, "name"), payload(&texts, args, "args"), on_tool, func, &options, &result);
  release_callback(func);
  free_texts(&texts);
  put(&answer->beside, ",\"args_same\":null,\"result_same\":null");
  if (status == NEMO_RELAY_STATUS_OK) {
    put_result(&answer->text, result.result, result.annotation);
    nemo_relay_tool_execution_result_free(&result);
  }
  return status;
}

static NemoRelayStatus op_tool_call(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  const NemoRelayToolCallOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .tool_call_id = json_text(args, "tool_call_id"),
      .timestamp = timestamp(args, &at),
  };
  NemoRelayToolHandle *call = NULL;
  NemoRelayStatus status =
      nemo_relay_tool_call(json_text(args, "name"), payload(&texts, args, "args"), &options, &call);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    Buffer *out = &answer->text;
    put_owned(out, "{\"uuid\":", nemo_relay_tool_handle_uuid(call), true);
    put_owned(out, ",\"name\":", nemo_relay_tool_handle_name(call), true);
    put_owned(out, ",\"parent_uuid\":", nemo_relay_tool_handle_parent_uuid(call), true);
    put_owned(out, ",\"data\":", nemo_relay_tool_handle_data(call), false);
    put_owned(out, ",\"metadata\":", nemo_relay_tool_handle_metadata(call), false);
    put(out, ",\"attributes\":");
    put_integer(out, nemo_relay_tool_handle_attributes(call));
    put(out, "}");
    bind_tool(json_text(request, "bind"), call);
  }
  return status;
}

static NemoRelayStatus op_tool_call_end(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args"), *result = json_get(args, "result");
  Texts texts = {0};
  int64_t at;
  const NemoRelayToolCallEndOptions options = {
      .size = sizeof options,
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .timestamp = timestamp(args, &at),
  };
  (void)answer;
  NemoRelayStatus status = nemo_relay_tool_call_end(
      bound_tool(args), payload(&texts, result, "result"), payload(&texts, result, "annotation"), &options);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_tool_request_intercepts(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  char *made = NULL;
  NemoRelayStatus status =
      nemo_relay_tool_request_intercepts(json_text(args, "name"), payload(&texts, args, "args"), &made);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_value(&answer->text, made);
  }
  nemo_relay_string_free(made);
  return status;
}

static NemoRelayStatus op_tool_conditional_execution(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  (void)answer;
  NemoRelayStatus status =
      nemo_relay_tool_conditional_execution(json_text(args, "name"), payload(&texts, args, "args"));
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_llm_execute(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  NemoRelayCodec *codec = NULL, *response_codec = NULL;
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  if (!codec_of(request, "codec", &codec, &status) || !codec_of(request, "response_codec", &response_codec, &status)) {
    nemo_relay_codec_free(codec);
    return status;
  }
  const NemoRelayLlmCallExecuteOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .model_name = json_text(args, "model_name"),
      .codec = codec,
      .response_codec = response_codec,
  };
  char *response = NULL;
  Callback *func = new_callback(request, "func");
  status = nemo_relay_llm_call_execute(
      json_text(args, "name"), payload(&texts, args, "request"), on_llm, func, &options, &response);
  release_callback(func);
  nemo_relay_codec_free(codec);
  nemo_relay_codec_free(response_codec);
  free_texts(&texts);
  put(&answer->beside, ",\"args_same\":null,\"result_same\":null");
  if (status == NEMO_RELAY_STATUS_OK) {
    put_value(&answer->text, response);
  }
  nemo_relay_string_free(response);
  return status;
}

static NemoRelayStatus op_llm_stream_execute(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args"), *callbacks = json_get(request, "callbacks");
  Texts texts = {0};
  NemoRelayCodec *codec = NULL, *response_codec = NULL;
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  if (!codec_of(request, "codec", &codec, &status) || !codec_of(request, "response_codec", &response_codec, &status)) {
    nemo_relay_codec_free(codec);
    return status;
  }
  const NemoRelayLlmStreamCallExecuteOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .model_name = json_text(args, "model_name"),
      .codec = codec,
      .response_codec = response_codec,
  };
  const bool collects = json_get(callbacks, "collector") != NULL, finalizes = json_get(callbacks, "finalizer") != NULL;
  Callback *func = new_callback(request, "func");
  Callback *collector = new_callback(request, "collector"), *finalizer = new_callback(request, "finalizer");
  NemoRelayStream *stream = NULL;
  status = nemo_relay_llm_stream_call_execute(json_text(args, "name"),
      payload(&texts, args, "request"), on_llm_stream, func, collects ? on_collector : NULL, collector,
      finalizes ? on_finalizer : NULL, finalizer, &options, &stream);
  nemo_relay_codec_free(codec);
  nemo_relay_codec_free(response_codec);
  free_texts(&texts);
  put(&answer->beside, ",\"args_same\":null,\"result_same\":null");
  if (status == NEMO_RELAY_STATUS_OK) {
    status = consume(json_get(request, "consume"), stream, answer);
  }
  release_callback(func);
  release_callback(collector);
  release_callback(finalizer);
  return status;
}

static NemoRelayStatus op_llm_call(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  const NemoRelayLlmCallOptions options = {
      .size = sizeof options,
      .handle = bound_handle(args, "handle"),
      .attributes = flags(args),
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .model_name = json_text(args, "model_name"),
      .timestamp = timestamp(args, &at),
  };
  NemoRelayLlmHandle *call = NULL;
  NemoRelayStatus status =
      nemo_relay_llm_call(json_text(args, "name"), payload(&texts, args, "request"), &options, &call);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    Buffer *out = &answer->text;
    put_owned(out, "{\"uuid\":", nemo_relay_llm_handle_uuid(call), true);
    put_owned(out, ",\"name\":", nemo_relay_llm_handle_name(call), true);
    put_owned(out, ",\"parent_uuid\":", nemo_relay_llm_handle_parent_uuid(call), true);
    put_owned(out, ",\"data\":", nemo_relay_llm_handle_data(call), false);
    put_owned(out, ",\"metadata\":", nemo_relay_llm_handle_metadata(call), false);
    put(out, ",\"attributes\":");
    put_integer(out, nemo_relay_llm_handle_attributes(call));
    put(out, "}");
    bind_llm(json_text(request, "bind"), call);
  }
  return status;
}

static NemoRelayStatus op_llm_call_end(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  int64_t at;
  NemoRelayCodec *codec = NULL;
  NemoRelayStatus status = NEMO_RELAY_STATUS_OK;
  if (!codec_of(request, "response_codec", &codec, &status)) {
    return status;
  }
  const NemoRelayLlmCallEndOptions options = {
      .size = sizeof options,
      .data = payload(&texts, args, "data"),
      .metadata = payload(&texts, args, "metadata"),
      .timestamp = timestamp(args, &at),
      .annotated_response = payload(&texts, args, "annotated_response"),
      .response_codec = codec,
  };
  (void)answer;
  status = nemo_relay_llm_call_end(bound_llm(args), payload(&texts, args, "response"), &options);
  nemo_relay_codec_free(codec);
  free_texts(&texts);
  return status;
}

static NemoRelayStatus op_llm_request_intercepts(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  Texts texts = {0};
  NemoRelayLlmRequestInterceptOutcome made;
  NemoRelayStatus status =
      nemo_relay_llm_request_intercepts(json_text(args, "name"), payload(&texts, args, "request"), &made);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    put(&answer->text, "{\"request\":");
    put_value(&answer->text, made.request);
    put(&answer->text, ",\"annotated_request\":");
    put_value(&answer->text, made.annotated_request);
    put(&answer->text, ",\"pending_marks\":");
    put_value(&answer->text, made.pending_marks);
    put(&answer->text, ",\"optimization_contributions\":");
    put_value(&answer->text, made.optimization_contributions);
    put(&answer->text, "}");
    nemo_relay_llm_request_intercept_outcome_free(&made);
  }
  return status;
}

static NemoRelayStatus op_llm_conditional_execution(const Json *request, Answer *answer) {
  Texts texts = {0};
  (void)answer;
  NemoRelayStatus status =
      nemo_relay_llm_conditional_execution(payload(&texts, json_get(request, "args"), "request"));
  free_texts(&texts);
  return status;
}

const Operation CALLS[] = {
    {"tools.execute", op_tool_execute},
    {"tools.call", op_tool_call},
    {"tools.call_end", op_tool_call_end},
    {"tools.request_intercepts", op_tool_request_intercepts},
    {"tools.conditional_execution", op_tool_conditional_execution},
    {"llm.execute", op_llm_execute},
    {"llm.stream_execute", op_llm_stream_execute},
    {"llm.call", op_llm_call},
    {"llm.call_end", op_llm_call_end},
    {"llm.request_intercepts", op_llm_request_intercepts},
    {"llm.conditional_execution", op_llm_conditional_execution},
    {NULL, NULL},
};
