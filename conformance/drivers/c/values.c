/* Values with the special forms of the protocol, and changes at JSON pointers. */

#include "json.h"

#include <stdlib.h>
#include <string.h>

static void put_repeated(Buffer *out, const char *text, long times) {
  for (long i = 0; i < times; i++) {
    put(out, text);
  }
}

/* The text of a value that JSON cannot say, as far as text can hold it. */
static void put_special(Buffer *out, const char *kind) {
  const char *colon = strchr(kind, ':');
  long count = colon == NULL ? 0 : strtol(colon + 1, NULL, 10);
  if (strncmp(kind, "deep:", 5) == 0) {
    put_repeated(out, "[", count);
    put(out, "0");
    put_repeated(out, "]", count);
  } else if (strncmp(kind, "text:", 5) == 0) {
    put(out, "\"");
    put_repeated(out, "x", count);
    put(out, "\"");
  } else if (strcmp(kind, "invalid_utf8") == 0) {
    put(out, "\"\xff\xfe\"");
  } else if (strcmp(kind, "lone_surrogate") == 0) {
    put(out, "\"\\ud800\"");
  } else if (strcmp(kind, "bad_json") == 0) {
    put(out, "{\"a\":");
  } else if (strcmp(kind, "big_int") == 0) {
    put(out, "1180591620717411303424");
  } else {
    put(out, "there is no text for this kind");
  }
}

/* Writes a value; where `path` leads to a member, `other` takes its place. An empty path leads to the value itself. */
static void put_changed(Buffer *out, const Json *value, const char *path, const Json *other) {
  const char *kind = json_text(value, "$value");
  if (path != NULL && *path == '\0') {
    put_changed(out, other, NULL, NULL);
    return;
  }
  if (kind != NULL || (value->type != JSON_ARRAY && value->type != JSON_OBJECT)) {
    kind != NULL ? put_special(out, kind) : put_raw(out, value);
    return;
  }
  const bool object = value->type == JSON_OBJECT;
  size_t length = path == NULL ? 0 : strcspn(path + 1, "/");
  bool found = false;
  put(out, object ? "{" : "[");
  for (size_t i = 0; i < value->count; i++) {
    put(out, i > 0 ? "," : "");
    bool here = path != NULL && (object ? strlen(value->keys[i]) == length && strncmp(value->keys[i], path + 1, length) == 0
                                        : strtoul(path + 1, NULL, 10) == i);
    if (object) {
      put_string(out, value->keys[i]);
      put(out, ":");
    }
    put_changed(out, value->items[i], here ? path + 1 + length : NULL, other);
    found = found || here;
  }
  if (path != NULL && object && !found) {
    char *key = copied(path + 1);
    key[length] = '\0';
    put(out, value->count > 0 ? "," : "");
    put_string(out, key);
    put(out, ":");
    put_changed(out, other, NULL, NULL);
    free(key);
  }
  put(out, object ? "}" : "]");
}

char *natural(const Json *value) {
  Buffer out = {0};
  char *text = strndup(value->raw, value->length);
  /* Text without special forms stays as it is. */
  if (strstr(text, "\"$value\"") == NULL) {
    return text;
  }
  free(text);
  put_changed(&out, value, NULL, NULL);
  return out.text;
}

char *with_value_at(const char *text, const char *pointer, const Json *value) {
  Buffer out = {0};
  Json *whole = json_parse(text);
  if (whole == NULL) {
    return copied(text);
  }
  put_changed(&out, whole, pointer, value);
  json_free(whole);
  return out.text;
}
