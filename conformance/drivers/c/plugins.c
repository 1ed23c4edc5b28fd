/* Plugins as requests describe them, registrations with their contexts, and the operations on configurations. */

#include "callbacks.h"

#include <stdlib.h>
#include <string.h>

/* A plugin of the application; a method that is not described does nothing. */
typedef struct Object {
  Callback *validate;
  Callback *register_;
} Object;

static void release_object(void *user_data) {
  Object *object = user_data;
  if (object->validate != NULL) {
    release_callback(object->validate);
  }
  if (object->register_ != NULL) {
    release_callback(object->register_);
  }
  free(object);
}

static NemoRelayStatus on_validate(void *user_data, const char *config, char **out) {
  Invocation at = begin(((Object *)user_data)->validate);
  note_value(&at, config);
  NemoRelayStatus status = invoke(&at);
  *out = nemo_relay_string_new(at.result);
  return finish(&at, status);
}

static NemoRelayStatus on_register(void *user_data, const char *config, const NemoRelayPluginContext *context) {
  const Object *object = user_data;
  if (object->register_ == NULL) {
    return NEMO_RELAY_STATUS_OK;
  }
  Invocation at = begin(object->register_);
  note_value(&at, config);
  note_plugin_context(&at, context);
  keep_context(id_of(object->register_), nemo_relay_plugin_context_clone(context));
  return finish(&at, invoke(&at));
}

static Callback *method(const Json *request, const Json *described, const char *name) {
  const Json *behaviour = json_get(described, name);
  return behaviour == NULL ? NULL : described_callback(request, behaviour);
}

static NemoRelayStatus forget_kind(const NemoRelayScopeHandle *scope, const char *kind, bool *out) {
  (void)scope;
  return nemo_relay_deregister_plugin(kind, out);
}

static const Registering NAMING = {"plugin.register", NULL, forget_kind};

static NemoRelayStatus op_register(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args"), *said = json_get(args, "plugin"), *described = json_get(said, "object");
  const char *kind = json_text(args, "kind");
  (void)answer;
  Object *object = calloc(1, sizeof *object);
  object->validate = method(request, described, "validate");
  object->register_ = method(request, described, "register");
  const NemoRelayPlugin plugin = {
      .size = sizeof plugin,
      .validate = object->validate == NULL ? NULL : on_validate,
      .register_ = on_register,
      .single = json_get(said, "allows_multiple") != NULL && !json_true(said, "allows_multiple"),
      .user_data = object,
      .free_fn = release_object,
  };
  NemoRelayStatus status = nemo_relay_register_plugin(kind, &plugin);
  status == NEMO_RELAY_STATUS_OK ? note_registration(&NAMING, NULL, kind, true) : (void)0;
  return status;
}

static NemoRelayStatus op_deregister(const Json *request, Answer *answer) {
  const char *kind = json_text(json_get(request, "args"), "kind");
  bool removed = false;
  NemoRelayStatus status = nemo_relay_deregister_plugin(kind, &removed);
  removed ? note_registration(&NAMING, NULL, kind, false) : (void)0;
  put(&answer->text, removed ? "true" : "false");
  return status;
}

/* What a function of the library gave as text, which is JSON. */
static NemoRelayStatus told(Answer *answer, NemoRelayStatus status, char *text) {
  put_owned(&answer->text, "", text, false);
  return status;
}

static NemoRelayStatus op_list_kinds(const Json *request, Answer *answer) {
  char *kinds = NULL;
  (void)request;
  NemoRelayStatus status = nemo_relay_list_plugin_kinds_json(&kinds);
  return told(answer, status, kinds);
}

static NemoRelayStatus op_validate(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const NemoRelayValidatePluginConfigOptions options = {
      .size = sizeof options, .additional_plugins_toml = json_text(args, "additional_plugins_toml")};
  Texts texts = {0};
  char *report = NULL;
  NemoRelayStatus status = nemo_relay_validate_plugin_config(payload(&texts, args, "config"), &options, &report);
  free_texts(&texts);
  return told(answer, status, report);
}

static NemoRelayStatus op_validate_exact(const Json *request, Answer *answer) {
  Texts texts = {0};
  char *report = NULL;
  const char *config = payload(&texts, json_get(request, "args"), "config");
  NemoRelayStatus status = nemo_relay_validate_plugin_config_exact(config, &report);
  free_texts(&texts);
  return told(answer, status, report);
}

static NemoRelayStatus op_initialize(const Json *request, Answer *answer) {
  const Json *args = json_get(request, "args");
  const NemoRelayInitializePluginsOptions options = {
      .size = sizeof options, .additional_plugins_toml = json_text(args, "additional_plugins_toml")};
  Texts texts = {0};
  NemoRelayPluginHostActivation *activation = NULL;
  NemoRelayStatus status = nemo_relay_initialize_plugins(payload(&texts, args, "config"), &options, &activation);
  free_texts(&texts);
  if (status == NEMO_RELAY_STATUS_OK) {
    put_owned(&answer->text, "{\"report\":", nemo_relay_plugin_host_activation_report(activation), false);
    put(&answer->text, nemo_relay_plugin_host_activation_is_active(activation) ? ",\"is_active\":true}" : ",\"is_active\":false}");
    bind_activation(json_text(request, "bind"), activation);
  }
  return status;
}

static NemoRelayStatus op_is_active(const Json *request, Answer *answer) {
  const NemoRelayPluginHostActivation *activation = bound_activation(json_get(request, "args"));
  put(&answer->text, nemo_relay_plugin_host_activation_is_active(activation) ? "true" : "false");
  return NEMO_RELAY_STATUS_OK;
}

static NemoRelayStatus op_close(const Json *request, Answer *answer) {
  (void)answer;
  return nemo_relay_plugin_host_activation_close(bound_activation(json_get(request, "args")));
}

static NemoRelayStatus op_clear(const Json *request, Answer *answer) {
  (void)request;
  (void)answer;
  return nemo_relay_clear_plugin_configuration();
}

static NemoRelayStatus op_report(const Json *request, Answer *answer) {
  char *report = NULL;
  (void)request;
  NemoRelayStatus status = nemo_relay_active_plugin_report_json(&report);
  return told(answer, status, report);
}

bool run_of_plugin(const Json *request, NemoRelayStatus *status) {
  const Json *args = json_get(request, "args");
  for (const OfPlugin *how = OF_PLUGINS; how->op != NULL; how++) {
    if (strcmp(how->op, json_text(request, "op")) == 0) {
      Callback *callback = new_callback(request, "callback");
      *status = how->add(kept_context(json_text(args, "context")), args, callback);
      return true;
    }
  }
  return false;
}

const Operation PLUGINS[] = {
    {"plugin.register", op_register},
    {"plugin.deregister", op_deregister},
    {"plugin.list_kinds", op_list_kinds},
    {"plugin.validate", op_validate},
    {"plugin.validate_exact", op_validate_exact},
    {"plugin.initialize", op_initialize},
    {"plugin.is_active", op_is_active},
    {"plugin.close", op_close},
    {"plugin.clear", op_clear},
    {"plugin.report", op_report},
    {NULL, NULL},
};
