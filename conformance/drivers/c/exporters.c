/* The operations about exporters and the files that they leave. */

#include "exporters.h"

#include <string.h>

const uint32_t *given_u32(const Json *args, const char *name, uint32_t *place) {
  *place = (uint32_t)json_integer(args, name, 0);
  return json_get(args, name) == NULL ? NULL : place;
}

const uint64_t *given_u64(const Json *args, const char *name, uint64_t *place) {
  *place = (uint64_t)json_integer(args, name, 0);
  return json_get(args, name) == NULL ? NULL : place;
}

const uint32_t *optional_word(const Json *args, const char *name, const char *const *words, uint32_t *place) {
  *place = given_word(args, name, words);
  return json_get(args, name) == NULL ? NULL : place;
}

uint32_t given_word(const Json *args, const char *name, const char *const *words) {
  return json_get(args, name) == NULL ? 0 : word(json_text(args, name), words);
}

/* The class that an operation such as exporters.atof.register is about; null where there is none. */
static const ExporterClass *class_of(const char *op) {
  const char *name = op + strlen("exporters."), *end = strchr(name, '.');
  if (strncmp(op, "exporters.", strlen("exporters.")) != 0 || end == NULL) {
    return NULL;
  }
  const ExporterClass *found = EXPORTERS;
  while (found->name != NULL && (strlen(found->name) != (size_t)(end - name) || strncmp(found->name, name, (size_t)(end - name)) != 0)) {
    found++;
  }
  return found->name == NULL ? NULL : found;
}

/* What a function of the library gives as text. */
static NemoRelayStatus told(NemoRelayStatus (*ask)(const NemoRelayExporter *, char **), const Json *args, Answer *answer,
    bool quoted) {
  char *text = NULL;
  NemoRelayStatus status = ask(bound_exporter(args), &text);
  put_owned(&answer->text, "", text, quoted);
  return status;
}

static NemoRelayStatus create(const ExporterClass *class, const Json *request) {
  NemoRelayExporter *exporter = NULL;
  NemoRelayStatus status = class->create(json_get(request, "args"), &exporter);
  if (status == NEMO_RELAY_STATUS_OK) {
    bind_exporter(json_text(request, "bind"), exporter);
  }
  return status;
}

static NemoRelayStatus deregister(const ExporterClass *class, const Json *args, Answer *answer) {
  bool removed = false;
  NemoRelayStatus status = class->deregister(bound_exporter(args), json_text(args, "name"), &removed);
  put(&answer->text, removed ? "true" : "false");
  return status;
}

static NemoRelayStatus force_flush(const ExporterClass *class, const Json *args) {
  uint32_t place;
  return class->force_flush(bound_exporter(args), given_u32(args, "timeout_millis", &place));
}

bool run_exporter(const Json *request, Answer *answer, NemoRelayStatus *status) {
  const Json *args = json_get(request, "args");
  const char *op = json_text(request, "op");
  const ExporterClass *class = class_of(op);
  if (class == NULL) {
    return false;
  }
  const char *verb = strrchr(op, '.') + 1;
  if (strcmp(verb, "new") == 0) {
    *status = create(class, request);
  } else if (strcmp(verb, "path") == 0 && class->path != NULL) {
    *status = told(class->path, args, answer, true);
  } else if (strcmp(verb, "register") == 0) {
    *status = class->register_(bound_exporter(args), json_text(args, "name"));
  } else if (strcmp(verb, "deregister") == 0) {
    *status = deregister(class, args, answer);
  } else if (strcmp(verb, "force_flush") == 0) {
    *status = force_flush(class, args);
  } else if (strcmp(verb, "runtime_diagnostics") == 0) {
    *status = told(class->runtime_diagnostics, args, answer, false);
  } else if (strcmp(verb, "export") == 0 && class->export != NULL) {
    *status = told(class->export, args, answer, false);
  } else if (strcmp(verb, "export_json") == 0 && class->export_json != NULL) {
    *status = told(class->export_json, args, answer, true);
  } else if (strcmp(verb, "clear") == 0 && class->clear != NULL) {
    *status = class->clear(bound_exporter(args));
  } else if (strcmp(verb, "shutdown") == 0) {
    *status = class->shutdown(bound_exporter(args));
  } else {
    return false;
  }
  return true;
}

static NemoRelayStatus op_recover(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const NemoRelayExportersRecoverOptions options = {
      .size = sizeof options,
      .atif_directory = json_text(args, "atif_directory"),
  };
  char *report = NULL;
  NemoRelayStatus status = nemo_relay_exporters_recover(json_text(args, "path"), &options, &report);
  put_owned(&answer->text, "", report, false);
  return status;
}

static NemoRelayStatus op_expand(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  uint64_t count = 0;
  NemoRelayStatus status = nemo_relay_exporters_expand(json_text(args, "path"), json_text(args, "output"), &count);
  put_integer(&answer->text, (int64_t)count);
  return status;
}

const Operation FILES[] = {
    {"exporters.recover", op_recover},
    {"exporters.expand", op_expand},
    {NULL, NULL},
};
