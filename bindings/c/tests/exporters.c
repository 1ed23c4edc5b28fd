/* Exporters from the structs of their classes and from JSON text, and what is refused. */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool holds(const char *name, const char *part) {
  static char text[1 << 16];
  FILE *file = fopen(name, "r");
  CHECK(file != NULL);
  text[fread(text, 1, sizeof text - 1, file)] = '\0';
  fclose(file);
  return strstr(text, part) != NULL;
}

static void run_an_agent(void) {
  NemoRelayScopeHandle *agent;
  CHECK(nemo_relay_push_scope("planner", NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, &agent) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_pop_scope(agent, NULL) == NEMO_RELAY_STATUS_OK);
  nemo_relay_scope_handle_free(agent);
}

static void a_struct_inside_of_another_is_read(void) {
  const NemoRelayOpenTelemetryFileSinkConfig file = {.size = sizeof file, .filename = "spans.jsonl"};
  const NemoRelayOpenTelemetryConfig config = {
      .size = sizeof config, .type_ = NEMO_RELAY_OPEN_TELEMETRY_TYPE_GEN_AI, .file = &file, .service_name = "shop", .resource_attributes = "{\"team\":\"search\"}"};
  NemoRelayOpenTelemetrySubscriber *exporter;
  char *diagnostics;
  CHECK(nemo_relay_open_telemetry_subscriber_create(&config, &exporter) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_open_telemetry_subscriber_register(exporter, "traces") == NEMO_RELAY_STATUS_OK);
  run_an_agent();
  CHECK(nemo_relay_open_telemetry_subscriber_force_flush(exporter, NULL) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_open_telemetry_subscriber_runtime_diagnostics(exporter, &diagnostics) == NEMO_RELAY_STATUS_OK);
  CHECK(strcmp(diagnostics, "[]") == 0);
  nemo_relay_string_free(diagnostics);
  CHECK(nemo_relay_open_telemetry_subscriber_shutdown(exporter) == NEMO_RELAY_STATUS_OK);
  nemo_relay_open_telemetry_subscriber_free(exporter);
  CHECK(holds("spans.jsonl", "invoke_agent planner") && holds("spans.jsonl", "\"stringValue\":\"search\""));
}

static void json_text_makes_an_exporter_of_any_class(void) {
  NemoRelayExporter *exporter;
  char *trajectory;
  bool removed;
  CHECK(nemo_relay_exporter_create("AtifExporter", "{\"session_id\":\"s-1\"}", &exporter) == NEMO_RELAY_STATUS_OK);
  CHECK(nemo_relay_exporter_register(exporter, "trajectory") == NEMO_RELAY_STATUS_OK);
  run_an_agent();
  CHECK(nemo_relay_exporter_export(exporter, &trajectory) == NEMO_RELAY_STATUS_OK);
  CHECK(strstr(trajectory, "\"session_id\":\"s-1\"") != NULL);
  nemo_relay_string_free(trajectory);
  CHECK(nemo_relay_exporter_deregister(exporter, "trajectory", &removed) == NEMO_RELAY_STATUS_OK && removed);
  nemo_relay_exporter_free(exporter);
}

static void expect_refused(const char *class_name, const char *config, NemoRelayStatus status, const char *payload) {
  NemoRelayExporter *exporter;
  CHECK(nemo_relay_exporter_create(class_name, config, &exporter) == status);
  CHECK(exporter == NULL && strcmp(nemo_relay_last_error_payload(), payload) == 0);
}

static void what_is_wrong_is_named(void) {
  const NemoRelayOpenTelemetryFileSinkConfig unsized = {.filename = "spans.jsonl"};
  const NemoRelayOpenInferenceConfig config = {.size = sizeof config, .file = &unsized};
  const uint32_t never = 0;
  const NemoRelayAtofExporterConfig zero = {.size = sizeof zero, .flush_interval_millis = &never};
  NemoRelayExporter *exporter;
  expect_refused("NoExporter", "{}", NEMO_RELAY_STATUS_NOT_FOUND, "{}");
  expect_refused("AtofExporter", "{", NEMO_RELAY_STATUS_INVALID_PAYLOAD, "{\"path\":\"$\"}");
  expect_refused("AtifExporter", "{\"storage\":[{\"bucket\":1}]}", NEMO_RELAY_STATUS_INVALID_ARGUMENT,
      "{\"argument\":\"storage[0].bucket\"}");
  CHECK(nemo_relay_open_inference_subscriber_create(&config, &exporter) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strcmp(nemo_relay_last_error_payload(), "{\"argument\":\"file\"}") == 0);
  CHECK(nemo_relay_atof_exporter_create(&zero, &exporter) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strcmp(nemo_relay_last_error_payload(), "{\"argument\":\"flush_interval_millis\"}") == 0);
}

int main(void) {
  a_struct_inside_of_another_is_read();
  json_text_makes_an_exporter_of_any_class();
  what_is_wrong_is_named();
  return 0;
}
