#include "json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_DEPTH 500

static void *must(void *memory) {
  if (memory == NULL) {
    fputs("out of memory\n", stderr);
    abort();
  }
  return memory;
}

char *copied(const char *text) { return text == NULL ? NULL : must(strdup(text)); }

/* Writing */

void put_bytes(Buffer *buffer, const char *bytes, size_t length) {
  if (buffer->length + length + 1 > buffer->capacity) {
    buffer->capacity = 2 * (buffer->length + length + 1);
    buffer->text = must(realloc(buffer->text, buffer->capacity));
  }
  if (length > 0) {
    memcpy(buffer->text + buffer->length, bytes, length);
  }
  buffer->length += length;
  buffer->text[buffer->length] = '\0';
}

void put(Buffer *buffer, const char *text) { put_bytes(buffer, text, strlen(text)); }

void put_raw(Buffer *buffer, const Json *value) { put_bytes(buffer, value->raw, value->length); }

void put_integer(Buffer *buffer, int64_t number) {
  char digits[32];
  snprintf(digits, sizeof digits, "%" PRId64, number);
  put(buffer, digits);
}

void put_string(Buffer *buffer, const char *text) {
  put(buffer, "\"");
  for (const char *at = text; *at != '\0'; at++) {
    char escaped[8];
    if ((unsigned char)*at < 0x20) {
      snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)*at);
      put(buffer, escaped);
    } else {
      if (*at == '"' || *at == '\\') {
        put(buffer, "\\");
      }
      put_bytes(buffer, at, 1);
    }
  }
  put(buffer, "\"");
}

/* Reading */

static Json *value(const char **at, int depth);

static void space(const char **at) { *at += strspn(*at, " \t\r\n"); }

static Json *made(JsonType type, const char *from) {
  Json *json = must(calloc(1, sizeof *json));
  json->type = type;
  json->raw = from;
  return json;
}

static bool is_utf8(const char *text) {
  for (const unsigned char *at = (const unsigned char *)text; *at != 0;) {
    int more = *at < 0x80 ? 0 : *at >= 0xc2 && *at < 0xe0 ? 1 : *at >= 0xe0 && *at < 0xf0 ? 2 : *at >= 0xf0 && *at < 0xf5 ? 3 : -1;
    if (more < 0) {
      return false;
    }
    for (at++; more > 0; more--, at++) {
      if ((*at & 0xc0) != 0x80) {
        return false;
      }
    }
  }
  return true;
}

static void put_code(Buffer *buffer, unsigned code) {
  char bytes[4];
  size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  if (length == 1) {
    bytes[0] = (char)code;
  } else {
    for (size_t i = length - 1; i > 0; i--, code >>= 6) {
      bytes[i] = (char)(0x80 | (code & 0x3f));
    }
    bytes[0] = (char)((0xf00 >> length & 0xff) | code);
  }
  put_bytes(buffer, bytes, length);
}

/* What a string says; null where it does not end. */
static char *string(const char **at) {
  Buffer said = {0};
  put(&said, "");
  for (const char *c = *at + 1;; c++) {
    if (*c == '"') {
      *at = c + 1;
      return said.text;
    }
    if ((unsigned char)*c < 0x20) {
      free(said.text);
      return NULL;
    }
    if (*c != '\\') {
      put_bytes(&said, c, 1);
      continue;
    }
    const char *plain = strchr("b\bf\fn\nr\rt\t", *++c);
    if (*c == 'u') {
      unsigned code = 0, low = 0;
      int length = 0;
      sscanf(c + 1, "%4x%n", &code, &length);
      c += 4;
      if (code >= 0xd800 && code < 0xdc00 && sscanf(c + 1, "\\u%4x", &low) == 1) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        c += 6;
      }
      put_code(&said, code);
    } else {
      put_bytes(&said, *c != '\0' && plain != NULL && *plain != '\\' ? plain + 1 : c, 1);
    }
    if (*c == '\0') {
      free(said.text);
      return NULL;
    }
  }
}

static bool add(Json *to, char *key, Json *item) {
  if (item == NULL) {
    free(key);
    return false;
  }
  to->items = must(realloc(to->items, (to->count + 1) * sizeof *to->items));
  to->keys = must(realloc(to->keys, (to->count + 1) * sizeof *to->keys));
  to->keys[to->count] = key;
  to->items[to->count++] = item;
  return true;
}

static bool members(Json *into, const char **at, int depth) {
  const char end = into->type == JSON_OBJECT ? '}' : ']';
  (*at)++;
  space(at);
  if (**at == end) {
    (*at)++;
    return true;
  }
  for (;;) {
    char *key = NULL;
    space(at);
    if (into->type == JSON_OBJECT) {
      key = **at == '"' ? string(at) : NULL;
      space(at);
      if (key == NULL || **at != ':') {
        free(key);
        return false;
      }
      (*at)++;
    }
    if (!add(into, key, value(at, depth + 1))) {
      return false;
    }
    space(at);
    if (**at != ',') {
      return *(*at)++ == end;
    }
    (*at)++;
  }
}

static Json *value(const char **at, int depth) {
  space(at);
  const char *from = *at;
  Json *json = NULL;
  bool good = depth < MOST_DEPTH;
  if (*from == '{' || *from == '[') {
    json = made(*from == '{' ? JSON_OBJECT : JSON_ARRAY, from);
    good = good && members(json, at, depth);
  } else if (*from == '"') {
    json = made(JSON_STRING, from);
    json->text = string(at);
    good = good && json->text != NULL;
  } else {
    size_t length = strspn(from, "-+.0123456789eE");
    json = made(length > 0 ? JSON_NUMBER : JSON_NULL, from);
    const char *const words[] = {"null", "true", "false"};
    for (size_t i = 0; i < 3 && length == 0; i++) {
      if (strncmp(from, words[i], strlen(words[i])) == 0) {
        json->type = i == 0 ? JSON_NULL : JSON_BOOL;
        length = strlen(words[i]);
      }
    }
    *at += length;
    good = length > 0;
  }
  json->length = (size_t)(*at - from);
  if (!good) {
    json_free(json);
    return NULL;
  }
  return json;
}

Json *json_parse(const char *text) {
  const char *at = text;
  Json *json = is_utf8(text) ? value(&at, 0) : NULL;
  space(&at);
  if (json != NULL && *at != '\0') {
    json_free(json);
    return NULL;
  }
  return json;
}

void json_free(Json *json) {
  if (json == NULL) {
    return;
  }
  for (size_t i = 0; i < json->count; i++) {
    json_free(json->items[i]);
    free(json->keys[i]);
  }
  free(json->items);
  free(json->keys);
  free(json->text);
  free(json);
}

const Json *json_get(const Json *object, const char *key) {
  for (size_t i = 0; object != NULL && object->type == JSON_OBJECT && i < object->count; i++) {
    if (strcmp(object->keys[i], key) == 0) {
      return object->items[i];
    }
  }
  return NULL;
}

const char *json_text(const Json *object, const char *key) {
  const Json *found = json_get(object, key);
  return found == NULL ? NULL : found->text;
}

int64_t json_integer(const Json *object, const char *key, int64_t otherwise) {
  const Json *found = json_get(object, key);
  return found == NULL || found->type != JSON_NUMBER ? otherwise : strtoll(found->raw, NULL, 10);
}

bool json_true(const Json *object, const char *key) {
  const Json *found = json_get(object, key);
  return found != NULL && found->type == JSON_BOOL && *found->raw == 't';
}
