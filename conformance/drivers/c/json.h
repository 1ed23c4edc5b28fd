/* As much JSON as the driver needs: a tree that remembers the text of every value, and a buffer to write into. */

#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } JsonType;

typedef struct Json {
  JsonType type;
  /* The text of the value, in the text that was parsed. */
  const char *raw;
  size_t length;
  /* Of a string: what it says. A zero byte in it ends it. */
  char *text;
  /* Of an array or object: its members, and of an object their keys. */
  struct Json **items;
  char **keys;
  size_t count;
} Json;

/* Null where the text is no JSON, is no UTF-8, or is nested deeper than 500. */
Json *json_parse(const char *text);
void json_free(Json *value);

/* A member; null where there is none. The value may be null. */
const Json *json_get(const Json *object, const char *key);
/* What a string member says; null where there is none. */
const char *json_text(const Json *object, const char *key);
int64_t json_integer(const Json *object, const char *key, int64_t otherwise);
bool json_true(const Json *object, const char *key);

typedef struct Buffer {
  char *text;
  size_t length;
  size_t capacity;
} Buffer;

void put(Buffer *buffer, const char *text);
void put_bytes(Buffer *buffer, const char *bytes, size_t length);
void put_raw(Buffer *buffer, const Json *value);
/* As a JSON string. */
void put_string(Buffer *buffer, const char *text);
void put_integer(Buffer *buffer, int64_t number);

/* A copy of the text of a value in which the special forms of the protocol are put in. */
char *natural(const Json *value);
/* A copy of a text in which another value stands at a JSON pointer. */
char *with_value_at(const char *text, const char *pointer, const Json *value);
char *copied(const char *text);

#endif
