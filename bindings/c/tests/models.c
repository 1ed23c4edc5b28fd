/* What is particular to C about model calls: requests as text, streams that are pulled, calls by hand, events. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OK NEMO_RELAY_STATUS_OK

static const char REQUEST[] = "{\"content\":{ \"q\" : 1 },\"headers\":{\"Authorization\":\"secret\",\"x-a\":\"b\"}}";

static char events[16384];

static NemoRelayStatus keep_event(void *user_data, const char *event) {
  (void)user_data;
  strncat(events, event, sizeof events - strlen(events) - 2);
  strcat(events, "\n");
  return OK;
}

static const char *seen(void) {
  NemoRelayFlushReport report;
  CHECK(nemo_relay_flush_subscribers(NULL, &report) == OK && report.pending == 0);
  return events;
}

static NemoRelayStatus keep_request(void *user_data, const char *request, char **out) {
  snprintf(user_data, 512, "%s", request);
  *out = nemo_relay_string_new("\"hi\"");
  return OK;
}

static void a_request_is_text_with_two_parts(void) {
  char *request, *headers, *content;
  CHECK(nemo_relay_llm_request_new("{\"a\":1}", " [1, 2] ", &request) == OK);
  CHECK(nemo_relay_llm_request_headers(request, &headers) == OK && strcmp(headers, "{\"a\":1}") == 0);
  CHECK(nemo_relay_llm_request_content(request, &content) == OK && strcmp(content, "[1, 2]") == 0);
  nemo_relay_string_free(headers);
  nemo_relay_string_free(content);
  nemo_relay_string_free(request);
  CHECK(nemo_relay_llm_request_new("[]", "1", &request) == NEMO_RELAY_STATUS_INVALID_ARGUMENT && request == NULL);
  CHECK(nemo_relay_llm_request_content("{\"content\":1}", &content) == NEMO_RELAY_STATUS_INVALID_PAYLOAD);
}

static void the_model_gets_the_headers_and_no_event_the_credentials(void) {
  char given[512], *response;
  events[0] = '\0';
  CHECK(nemo_relay_llm_call_execute("openai", REQUEST, keep_request, given, NULL, &response) == OK);
  CHECK(strcmp(response, "\"hi\"") == 0);
  nemo_relay_string_free(response);
  CHECK(strstr(given, "{ \"q\" : 1 }") != NULL && strstr(given, "secret") != NULL && strstr(given, "traceparent") != NULL);
  CHECK(strstr(seen(), "secret") == NULL && strstr(events, "\"x-a\":\"b\"") != NULL);
  CHECK(nemo_relay_llm_call_execute("openai", "{}", keep_request, given, NULL, &response) ==
        NEMO_RELAY_STATUS_INVALID_PAYLOAD);
}

/* Counts up to `last`. */
typedef struct Counter {
  int at;
  int last;
  int closed;
  bool fails;
} Counter;

static int32_t count_up(void *user_data, char **out) {
  Counter *counter = user_data;
  char text[16];
  if (counter->at == counter->last) {
    if (counter->fails) {
      nemo_relay_set_last_error("ValueError", "cut");
      return -1;
    }
    return 0;
  }
  snprintf(text, sizeof text, "%d", ++counter->at);
  *out = nemo_relay_string_new(text);
  return 1;
}

static void close_counter(void *user_data) { ((Counter *)user_data)->closed++; }

static NemoRelayStatus stream_of(void *user_data, const char *request, NemoRelayChunks *out) {
  (void)request;
  *out = (NemoRelayChunks){.next = count_up, .close = close_counter, .user_data = user_data};
  return OK;
}

static NemoRelayStatus add_up(void *user_data, const char *chunk) {
  *(int *)user_data += atoi(chunk);
  return OK;
}

static NemoRelayStatus give_sum(void *user_data, char **out) {
  char text[16];
  snprintf(text, sizeof text, "%d", *(int *)user_data);
  *out = nemo_relay_string_new(text);
  return OK;
}

static NemoRelayStream *open_stream(Counter *counter, int *sum) {
  NemoRelayStream *stream;
  CHECK(nemo_relay_llm_stream_call_execute(
            "openai", REQUEST, stream_of, counter, add_up, sum, give_sum, sum, NULL, &stream) == OK);
  return stream;
}

static int32_t next_of(NemoRelayStream *stream) {
  char *chunk;
  int32_t told = nemo_relay_stream_next(stream, &chunk);
  nemo_relay_string_free(chunk);
  return told;
}

static void a_stream_is_pulled_chunk_by_chunk(void) {
  Counter counter = {.last = 3};
  int sum = 0;
  events[0] = '\0';
  NemoRelayStream *stream = open_stream(&counter, &sum);
  CHECK(counter.at == 0);
  CHECK(next_of(stream) == 1 && counter.at == 1 && sum == 1);
  CHECK(next_of(stream) == 1 && next_of(stream) == 1 && counter.closed == 0);
  CHECK(next_of(stream) == 0 && next_of(stream) == 0 && counter.closed == 1);
  CHECK(nemo_relay_stream_close(stream) == OK);
  nemo_relay_stream_free(stream);
  CHECK(sum == 6 && strstr(seen(), "\"data\":6") != NULL);
}

static void a_stream_that_is_left_early_is_closed(void) {
  for (int way = 0; way < 2; way++) {
    Counter counter = {.last = 3};
    int sum = 0;
    events[0] = '\0';
    NemoRelayStream *stream = open_stream(&counter, &sum);
    CHECK(next_of(stream) == 1);
    if (way == 0) {
      CHECK(nemo_relay_stream_close(stream) == OK && nemo_relay_stream_close(stream) == OK);
      CHECK(next_of(stream) == 0);
    }
    nemo_relay_stream_free(stream);
    CHECK(counter.closed == 1 && counter.at == 1);
    CHECK(strstr(seen(), "stream dropped before clean completion") != NULL);
  }
}

static void an_error_of_a_stream_is_that_of_the_thread(void) {
  Counter counter = {.last = 1, .fails = true};
  int sum = 0;
  NemoRelayStream *stream = open_stream(&counter, &sum);
  CHECK(next_of(stream) == 1 && next_of(stream) == -1);
  CHECK(nemo_relay_last_error_code() == NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(strcmp(nemo_relay_last_error(), "internal error: ValueError: cut") == 0);
  CHECK(next_of(stream) == 0 && counter.closed == 1);
  nemo_relay_stream_free(stream);
}

static NemoRelayStatus pass_on(void *user_data, const char *name, const char *request,
    const NemoRelayLlmExecutionContext *context, NemoRelayLlmStreamNext next, void *next_context, NemoRelayChunks *out) {
  NemoRelayStream *inner;
  (void)user_data;
  (void)name;
  CHECK(context->request_codec == NULL && context->response_codec == NULL);
  NemoRelayStatus status = next(next_context, request, &inner);
  return status == OK ? nemo_relay_stream_chunks(inner, out) : status;
}

static void an_intercept_may_pass_a_stream_on(void) {
  Counter counter = {.last = 2};
  int sum = 0;
  bool removed;
  CHECK(nemo_relay_register_llm_stream_execution_intercept("pass", 1, pass_on, NULL, NULL) == OK);
  NemoRelayStream *stream = open_stream(&counter, &sum);
  CHECK(next_of(stream) == 1 && next_of(stream) == 1 && next_of(stream) == 0);
  nemo_relay_stream_free(stream);
  CHECK(sum == 3 && counter.closed == 1);
  CHECK(nemo_relay_deregister_llm_stream_execution_intercept("pass", &removed) == OK && removed);
}

static void a_call_by_hand_ends_once(void) {
  NemoRelayLlmHandle *call;
  events[0] = '\0';
  CHECK(nemo_relay_llm_call("openai", REQUEST, NULL, &call) == OK);
  char *name = nemo_relay_llm_handle_name(call);
  CHECK(strcmp(name, "openai") == 0);
  nemo_relay_string_free(name);
  CHECK(nemo_relay_llm_call_end(call, "\"done\"", NULL) == OK);
  CHECK(nemo_relay_llm_call_end(call, "\"done\"", NULL) == NEMO_RELAY_STATUS_NOT_FOUND);
  nemo_relay_llm_handle_free(call);
  CHECK(strstr(seen(), "\"data\":\"done\"") != NULL);
}

static NemoRelayStatus hide(void *user_data, const char *event, const char *fields, char **out) {
  (void)user_data;
  CHECK(strstr(event, "\"kind\":\"mark\"") != NULL && strstr(fields, "secret") != NULL);
  *out = nemo_relay_string_new("{\"data\":\"hidden\"}");
  return OK;
}

static void a_sanitizer_of_events_comes_before_the_subscribers(void) {
  const NemoRelayEventOptions options = {.size = sizeof options, .data = "\"secret\""};
  bool removed;
  events[0] = '\0';
  CHECK(nemo_relay_register_mark_sanitize_guardrail("hide", 1, hide, NULL, NULL) == OK);
  CHECK(nemo_relay_event("mark", &options) == OK);
  CHECK(strstr(seen(), "secret") == NULL && strstr(events, "\"data\":\"hidden\"") != NULL);
  CHECK(nemo_relay_deregister_mark_sanitize_guardrail("hide", &removed) == OK && removed);
}

int main(void) {
  bool removed;
  CHECK(nemo_relay_register_subscriber("s", keep_event, NULL, NULL) == OK);
  a_request_is_text_with_two_parts();
  the_model_gets_the_headers_and_no_event_the_credentials();
  a_stream_is_pulled_chunk_by_chunk();
  a_stream_that_is_left_early_is_closed();
  an_error_of_a_stream_is_that_of_the_thread();
  an_intercept_may_pass_a_stream_on();
  a_call_by_hand_ends_once();
  a_sanitizer_of_events_comes_before_the_subscribers();
  CHECK(nemo_relay_deregister_subscriber("s", &removed) == OK && removed);
  CHECK(nemo_relay_shutdown(NULL) == OK);
  return 0;
}
