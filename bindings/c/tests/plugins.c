/* What is particular to C about plugins: structs with user data, borrowed contexts, activations that are freed. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OK NEMO_RELAY_STATUS_OK

typedef struct Mine {
  int validated;
  int registered;
  int intercepts;
  int freed;
  bool refuses;
  NemoRelayPluginContext *kept;
} Mine;

static NemoRelayStatus edit(void *user_data, const char *name, const char *args, char **out) {
  (void)name;
  (void)args;
  ((Mine *)user_data)->intercepts++;
  *out = nemo_relay_string_new("{\"edited\":true}");
  return OK;
}

static NemoRelayStatus validate(void *user_data, const char *config, char **out) {
  ((Mine *)user_data)->validated++;
  if (strstr(config, "bad") != NULL) {
    *out = nemo_relay_string_new("[{\"level\":\"error\",\"code\":\"mine.bad\",\"message\":\"bad is bad\"}]");
  }
  return OK;
}

static NemoRelayStatus enlist(void *user_data, const char *config, const NemoRelayPluginContext *context) {
  Mine *mine = user_data;
  char *kind = nemo_relay_plugin_context_kind(context);
  CHECK(strcmp(kind, "mine") == 0 && nemo_relay_plugin_context_ordinal(context) == 1 && config[0] == '{');
  nemo_relay_string_free(kind);
  mine->registered++;
  nemo_relay_plugin_context_free(mine->kept);
  mine->kept = nemo_relay_plugin_context_clone(context);
  NemoRelayStatus status = nemo_relay_plugin_context_register_tool_request_intercept(context, "edit", 1, false, edit, mine, NULL);
  if (status == OK && mine->refuses) {
    nemo_relay_set_last_error("Refusal", "not today");
    return NEMO_RELAY_STATUS_CALLBACK_FAILED;
  }
  return status;
}

static void free_mine(void *user_data) { ((Mine *)user_data)->freed++; }

static NemoRelayPlugin plugin_of(Mine *mine) {
  return (NemoRelayPlugin){
      .size = sizeof(NemoRelayPlugin), .validate = validate, .register_ = enlist, .user_data = mine, .free_fn = free_mine};
}

static bool is_edited(void) {
  char *args = NULL;
  CHECK(nemo_relay_tool_request_intercepts("tool", "{}", &args) == OK);
  bool edited = strcmp(args, "{}") != 0;
  nemo_relay_string_free(args);
  return edited;
}

static const char CONFIG[] = "{\"components\":[{\"kind\":\"mine\"}]}";

static void an_activation_registers_and_takes_back(void) {
  Mine mine = {0};
  const NemoRelayPlugin plugin = plugin_of(&mine);
  NemoRelayPluginHostActivation *active;
  char *report;
  bool removed;
  CHECK(nemo_relay_register_plugin("mine", &plugin) == OK);
  CHECK(nemo_relay_initialize_plugins(CONFIG, NULL, &active) == OK && mine.validated == 1 && mine.registered == 1);
  CHECK(nemo_relay_plugin_host_activation_is_active(active) && is_edited() && mine.intercepts == 1);
  report = nemo_relay_plugin_host_activation_report(active);
  CHECK(strstr(report, "\"mine\"") != NULL);
  nemo_relay_string_free(report);
  CHECK(nemo_relay_plugin_context_register_tool_request_intercept(mine.kept, "late", 1, false, edit, &mine, free_mine) ==
        NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strstr(nemo_relay_last_error(), "plugin context is closed") != NULL && mine.freed == 1);
  CHECK(nemo_relay_plugin_host_activation_close(active) == OK && nemo_relay_plugin_host_activation_close(active) == OK);
  CHECK(!nemo_relay_plugin_host_activation_is_active(active) && !is_edited());
  CHECK(nemo_relay_active_plugin_report_json(&report) == OK && report == NULL);
  CHECK(nemo_relay_deregister_plugin("mine", &removed) == OK && removed && mine.freed == 2);
  CHECK(nemo_relay_deregister_plugin("mine", &removed) == OK && !removed);
  nemo_relay_plugin_host_activation_free(active);
  nemo_relay_plugin_context_free(mine.kept);
}

static void a_configuration_that_fails_changes_nothing(void) {
  Mine mine = {0};
  const NemoRelayPlugin plugin = plugin_of(&mine);
  NemoRelayPluginHostActivation *active;
  bool removed;
  CHECK(nemo_relay_register_plugin("mine", &plugin) == OK);
  CHECK(nemo_relay_initialize_plugins("{\"components\":[{\"kind\":\"mine\",\"config\":{\"bad\":1}}]}", NULL, &active) ==
        NEMO_RELAY_STATUS_INVALID_CONFIG);
  CHECK(active == NULL && strstr(nemo_relay_last_error_payload(), "mine.bad") != NULL && mine.registered == 0);
  mine.refuses = true;
  CHECK(nemo_relay_initialize_plugins(CONFIG, NULL, &active) == NEMO_RELAY_STATUS_REGISTRATION_FAILED);
  CHECK(strstr(nemo_relay_last_error(), "not today") != NULL && !is_edited());
  CHECK(nemo_relay_clear_plugin_configuration() == OK);
  CHECK(nemo_relay_deregister_plugin("mine", &removed) == OK && removed && mine.freed == 1);
  nemo_relay_plugin_context_free(mine.kept);
}

static void what_a_refused_plugin_was_made_with_is_freed(void) {
  Mine mine = {0};
  NemoRelayPlugin plugin = plugin_of(&mine);
  CHECK(nemo_relay_register_plugin("observability", &plugin) == NEMO_RELAY_STATUS_ALREADY_EXISTS && mine.freed == 1);
  CHECK(nemo_relay_register_plugin(NULL, &plugin) == NEMO_RELAY_STATUS_NULL_POINTER && mine.freed == 2);
  plugin.register_ = NULL;
  CHECK(nemo_relay_register_plugin("mine", &plugin) == NEMO_RELAY_STATUS_NULL_POINTER && mine.freed == 3);
  CHECK(nemo_relay_register_plugin("mine", NULL) == NEMO_RELAY_STATUS_NULL_POINTER);
}

static void a_plugin_may_be_single(void) {
  Mine mine = {0};
  NemoRelayPlugin plugin = plugin_of(&mine);
  char *report;
  bool removed;
  plugin.single = true;
  CHECK(nemo_relay_register_plugin("mine", &plugin) == OK);
  CHECK(nemo_relay_validate_plugin_config_exact("{\"components\":[{\"kind\":\"mine\"},{\"kind\":\"mine\"}]}", &report) == OK);
  CHECK(strstr(report, "plugin.duplicate_component") != NULL && mine.registered == 0);
  nemo_relay_string_free(report);
  CHECK(nemo_relay_deregister_plugin("mine", &removed) == OK && removed);
}

int main(void) {
  an_activation_registers_and_takes_back();
  a_configuration_that_fails_changes_nothing();
  what_a_refused_plugin_was_made_with_is_freed();
  a_plugin_may_be_single();
  return 0;
}
