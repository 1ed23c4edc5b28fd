/* Exporters: a table of their classes, and how their configurations are read. */

#ifndef EXPORTERS_H
#define EXPORTERS_H

#include "driver.h"

/* The functions of a class; null where it has none of the kind. */
typedef struct ExporterClass {
  const char *name;
  NemoRelayStatus (*create)(const Json *args, NemoRelayExporter **out);
  NemoRelayStatus (*path)(const NemoRelayExporter *object, char **out);
  NemoRelayStatus (*register_)(const NemoRelayExporter *object, const char *name);
  NemoRelayStatus (*deregister)(const NemoRelayExporter *object, const char *name, bool *out);
  NemoRelayStatus (*force_flush)(const NemoRelayExporter *object, const uint32_t *timeout_millis);
  NemoRelayStatus (*runtime_diagnostics)(const NemoRelayExporter *object, char **out);
  NemoRelayStatus (*export)(const NemoRelayExporter *object, char **out);
  NemoRelayStatus (*export_json)(const NemoRelayExporter *object, char **out);
  NemoRelayStatus (*clear)(const NemoRelayExporter *object);
  NemoRelayStatus (*shutdown)(const NemoRelayExporter *object);
} ExporterClass;

/* generated/exporters.c: ends with one without a name. */
extern const ExporterClass EXPORTERS[];

/* Members of a configuration; null where they are not given. */
const uint32_t *given_u32(const Json *args, const char *name, uint32_t *place);
const uint64_t *given_u64(const Json *args, const char *name, uint64_t *place);
const uint32_t *optional_word(const Json *args, const char *name, const char *const *words, uint32_t *place);
/* The number of a word; 0 where it is not given. */
uint32_t given_word(const Json *args, const char *name, const char *const *words);

#endif
