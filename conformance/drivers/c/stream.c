/* Streams: the chunks that an action describes, and the consumer that a request describes. */

#include "callbacks.h"

#include <stdlib.h>
#include <string.h>

/* A stream that a callback gave. It works off its parts in order. */
typedef struct Chunks {
  const Callback *callback;
  const Json *action;
  enum { FIRST, INNER, AFTER, LAST, OVER } part;
  /* How many of the list of the part were given. */
  size_t at;
  NemoRelayStream *inner;
  size_t pulled;
  int64_t given;
  bool begun;
} Chunks;

static void note_of(const Chunks *chunks, const char *what) {
  if (json_true(chunks->action, "record")) {
    note_about(chunks->callback, what, NULL);
  }
}

/* The next item of a list; false where it has no more. */
static bool next_of(Chunks *chunks, const char *list, char **out) {
  const Json *items = json_get(chunks->action, list);
  if (items == NULL || chunks->at >= items->count) {
    chunks->at = 0;
    chunks->part++;
    return false;
  }
  char *text = natural(items->items[chunks->at++]);
  *out = nemo_relay_string_new(text);
  free(text);
  return true;
}

static bool is_dropped(const Chunks *chunks, size_t index) {
  const Json *drop = json_get(chunks->action, "drop");
  for (size_t i = 0; drop != NULL && i < drop->count; i++) {
    if ((size_t)strtoul(drop->items[i]->raw, NULL, 10) == index) {
      return true;
    }
  }
  return false;
}

/* The next chunk of the stream downstream: 1, 0 or -1. */
static int32_t next_inner(Chunks *chunks, char **out) {
  const Json *set = json_get(chunks->action, "set");
  const int64_t take = json_integer(chunks->action, "take", INT64_MAX);
  int32_t told = 0;
  while (chunks->inner != NULL && chunks->given < take && (told = nemo_relay_stream_next(chunks->inner, out)) == 1) {
    if (is_dropped(chunks, chunks->pulled++)) {
      nemo_relay_string_free(*out);
      continue;
    }
    chunks->given++;
    if (set != NULL) {
      char *changed = with_value_at(*out, json_text(set, "pointer"), json_get(set, "value"));
      nemo_relay_string_free(*out);
      *out = nemo_relay_string_new(changed);
      free(changed);
    }
    return 1;
  }
  chunks->part++;
  return json_true(chunks->action, "recover") ? 0 : told;
}

static int32_t end_of(Chunks *chunks) {
  const Json *raise = json_get(chunks->action, "raise");
  chunks->part = OVER;
  if (raise != NULL) {
    leave_described_error(raise);
    return -1;
  }
  if (json_true(chunks->action, "wait")) {
    cancel_where_asked(chunks->callback, ":wait");
    NemoRelayStatus status = wait_for(30000);
    /* A stream that is cancelled is not over by itself. */
    chunks->part = status == NEMO_RELAY_STATUS_OK ? OVER : LAST;
    return -status;
  }
  return 0;
}

static int32_t pull(void *user_data, char **out) {
  Chunks *chunks = user_data;
  chunks->begun = true;
  note_of(chunks, ":pull");
  if (chunks->part == FIRST && next_of(chunks, "chunks", out)) {
    return 1;
  }
  if (chunks->part == INNER) {
    int32_t told = next_inner(chunks, out);
    if (told != 0) {
      chunks->part = told < 0 ? OVER : INNER;
      return told;
    }
  }
  if (chunks->part == AFTER && next_of(chunks, "after", out)) {
    return 1;
  }
  return end_of(chunks);
}

static void close_chunks(void *user_data) {
  Chunks *chunks = user_data;
  if (chunks->begun && chunks->part != OVER) {
    note_of(chunks, ":close");
  }
  nemo_relay_stream_free(chunks->inner);
  free(chunks);
}

void make_stream(const Callback *callback, const Json *action, NemoRelayStream *inner, NemoRelayChunks *out) {
  Chunks *chunks = calloc(1, sizeof *chunks);
  chunks->callback = callback;
  chunks->action = action;
  chunks->inner = inner;
  *out = (NemoRelayChunks){.next = pull, .close = close_chunks, .user_data = chunks};
}

/* Asks once: the chunk, the end or the error, and what that is in an answer. */
static int32_t ask(NemoRelayStream *stream, Answer *answer) {
  char *chunk = NULL;
  int32_t told = nemo_relay_stream_next(stream, &chunk);
  answer->failed = told < 0;
  if (told == 1) {
    put_value(&answer->text, chunk);
  } else if (told < 0) {
    put_error(&answer->text, nemo_relay_last_error_code());
  }
  nemo_relay_string_free(chunk);
  return told;
}

static void ask_again(NemoRelayStream *stream, Answer *answer) {
  Answer more = {0};
  put(&answer->beside, ",\"again\":");
  if (ask(stream, &more) == 0) {
    put(&answer->beside, "\"over\"");
  } else {
    put_answer(&answer->beside, &more, NULL);
  }
  free_answer(&more);
}

NemoRelayStatus consume(const Json *how, NemoRelayStream *stream, Answer *answer) {
  const char *then = json_text(how, "then");
  const int64_t take = json_integer(how, "take", INT64_MAX), pause = json_integer(how, "pause", 0);
  int32_t told = 1;
  Answer last = {0};
  put(&answer->beside, ",\"chunks\":[");
  for (int64_t asked = 0; told == 1 && asked < take; asked++) {
    free_answer(&last);
    last = (Answer){0};
    wait_for(pause);
    if (json_true(how, "record")) {
      note_called("[\"consumer:ask\"]");
    }
    told = ask(stream, &last);
    if (told == 1) {
      put(&answer->beside, asked > 0 ? "," : "");
      put(&answer->beside, last.text.text);
    }
  }
  put(&answer->beside, "]");
  NemoRelayStatus status = told < 0 ? nemo_relay_last_error_code() : NEMO_RELAY_STATUS_OK;
  if (told < 0) {
    answer->told = true;
    put(&answer->text, last.text.text);
  }
  free_answer(&last);
  const bool drops = then != NULL && strcmp(then, "drop") == 0;
  if (then != NULL) {
    wait_for(pause);
  }
  if (then != NULL && !drops) {
    nemo_relay_stream_close(stream);
    nemo_relay_stream_close(stream);
  }
  if (!drops && status != NEMO_RELAY_STATUS_CANCELLED) {
    ask_again(stream, answer);
  }
  nemo_relay_stream_free(stream);
  return status;
}
