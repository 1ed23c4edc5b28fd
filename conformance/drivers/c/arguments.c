/* The arguments of operations, and what they give. */

#include "driver.h"

#include <stdlib.h>
#include <string.h>

void put_owned(Buffer *out, const char *before, char *text, bool quoted) {
  put(out, before);
  if (text == NULL) {
    put(out, "null");
  } else if (quoted) {
    put_string(out, text);
  } else {
    put(out, text);
  }
  nemo_relay_string_free(text);
}

uint32_t word(const char *text, const char *const *words) {
  for (uint32_t i = 0; words[i] != NULL; i++) {
    if (text != NULL && strcmp(text, words[i]) == 0) {
      return i;
    }
  }
  return UINT32_MAX;
}

const char *payload(Texts *texts, const Json *args, const char *name) {
  const Json *value = json_get(args, name);
  return value == NULL ? NULL : (texts->owned[texts->count++] = natural(value));
}

void free_texts(Texts *texts) {
  while (texts->count > 0) {
    free(texts->owned[--texts->count]);
  }
}

const int64_t *timestamp(const Json *args, int64_t *place) {
  *place = json_integer(args, "timestamp", 0);
  return json_get(args, "timestamp") == NULL ? NULL : place;
}

uint32_t flags(const Json *args) { return (uint32_t)json_integer(args, "attributes", 0); }
