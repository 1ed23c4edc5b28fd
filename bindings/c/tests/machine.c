/* A managed call driven by hand, as a binding does it. */

#include <nemo_relay.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                     \
  do {                                                                       \
    if (!(condition)) {                                                      \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);        \
      exit(1);                                                               \
    }                                                                        \
  } while (0)

static NemoRelayRuntime *runtime;
static NemoRelayScopeHandle *root;
static NemoRelayError error;

static NemoRelayMachine *start(const char *args, NemoRelayOp *op) {
  NemoRelayMachine *machine;
  NemoRelayStatus status = nemo_relay_runtime_tool_call_execute_start(
      runtime, root, 0, "t", 1, args, strlen(args), NULL, 0, NULL, 0, NULL, 0, NULL, 0, &machine, op, &error);
  CHECK(status == NEMO_RELAY_STATUS_OK);
  return machine;
}

static void nobody_is_interested(void) {
  NemoRelayOp op;
  CHECK(start("{}", &op) == NULL && op.code == NEMO_RELAY_OP_DIRECT && op.slot == 0);
}

static void every_kind_of_question(void) {
  NemoRelayOp op;
  NemoRelayDelivery delivery;
  NemoRelayMachine *machine = start("{}", &op);
  CHECK(op.code == NEMO_RELAY_OP_CALL && op.family == NEMO_RELAY_FAMILY_TOOL_CONDITIONAL_EXECUTION_GUARDRAIL && op.callback == 11);
  CHECK(nemo_relay_machine_resume_allow(machine, &op, &error) == 0);
  CHECK(op.code == NEMO_RELAY_OP_ENCODE && op.slot == 0);
  CHECK(nemo_relay_machine_resume_json(machine, "{}", 2, &op, &error) == 0);
  CHECK(op.code == NEMO_RELAY_OP_CALL && op.family == NEMO_RELAY_FAMILY_TOOL_EXECUTION_INTERCEPT && op.callback == 12);

  NemoRelayContinuation *next;
  NemoRelayMachine *inner;
  NemoRelayOp inside;
  CHECK(nemo_relay_machine_continuation(machine, &next, &error) == 0);
  CHECK(nemo_relay_continuation_start(next, 5, &inner, &inside, &error) == 0);
  CHECK(inside.code == NEMO_RELAY_OP_CHECK && inside.slot == 5);
  CHECK(nemo_relay_machine_resume_json(inner, "nope", 4, &inside, &error) == NEMO_RELAY_STATUS_INVALID_PAYLOAD);
  CHECK(strcmp(error.payload, "{\"path\":\"$\"}") == 0 && error.cause == NEMO_RELAY_NO_SLOT);
  nemo_relay_error_free(&error);
  nemo_relay_machine_free(inner);
  CHECK(nemo_relay_continuation_start(next, 0, &inner, &inside, &error) == 0);
  CHECK(inside.code == NEMO_RELAY_OP_CALL && inside.family == 0);
  CHECK(nemo_relay_machine_resume_outcome(inner, 3, 4, NEMO_RELAY_NO_SLOT, &inside, &error) == 0);
  CHECK(inside.code == NEMO_RELAY_OP_DONE && inside.slot == 3 && inside.annotation == 4);
  nemo_relay_machine_free(inner);

  CHECK(nemo_relay_machine_resume_failed(machine, NEMO_RELAY_STATUS_CALLBACK_FAILED, "E", 1, "boom", 4, 429, NULL, 0, 77, &op,
            &error) == NEMO_RELAY_STATUS_CALLBACK_FAILED);
  CHECK(error.cause == 77 && strcmp(error.message, "internal error: E: boom") == 0);
  CHECK(strstr(error.payload, "\"error_class\":\"retryable_status\"") != NULL);
  nemo_relay_error_free(&error);
  CHECK(nemo_relay_continuation_start(next, 0, &inner, &inside, &error) == NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strstr(error.message, "no longer active") != NULL && inner == NULL);
  nemo_relay_error_free(&error);
  nemo_relay_continuation_free(next);
  nemo_relay_machine_free(machine);

  uint64_t ended = 0;
  int events = 0;
  for (;; events++, ended = delivery.subscriber) {
    CHECK(nemo_relay_runtime_next_delivery(runtime, ended, false, &delivery, &error) == 0);
    if (delivery.subscriber == 0) {
      break;
    }
    CHECK(delivery.callback == 13 && strstr(delivery.event, "\"atof_version\"") != NULL);
    nemo_relay_string_free(delivery.event);
  }
  CHECK(events == 4);
}

static void what_is_removed_is_released(void) {
  uint64_t numbers[2];
  bool removed;
  CHECK(nemo_relay_runtime_deregister(runtime, NULL, NEMO_RELAY_FAMILY_SUBSCRIBER, "s", 1, &removed, &error) == 0 && removed);
  CHECK(nemo_relay_runtime_take_released(runtime, numbers, 2) == 1 && numbers[0] == 13);
  CHECK(nemo_relay_runtime_deregister(runtime, NULL, NEMO_RELAY_FAMILY_SUBSCRIBER, "s", 1, &removed, &error) == 0 && !removed);
}

static void texts_may_hold_zero_bytes(void) {
  static const char name[] = "a\0b", message[] = "already exists: a\0b already exists";
  NemoRelayScopeHandle *scope;
  uint8_t bytes[2];
  CHECK(nemo_relay_runtime_push_scope(runtime, root, name, 3, NEMO_RELAY_SCOPE_TYPE_AGENT, NULL, 0, NULL, 0, NULL, 0, NULL, 0,
                                      NULL, &scope, &error) == 0);
  CHECK(nemo_relay_scope_handle_name_bytes(scope, bytes, 2) == 3 && memcmp(bytes, name, 2) == 0);
  nemo_relay_scope_handle_free(scope);
  const NemoRelayFamily family = NEMO_RELAY_FAMILY_TOOL_REQUEST_INTERCEPT;
  CHECK(nemo_relay_runtime_register(runtime, NULL, family, name, 3, 0, false, 14, &error) == 0);
  CHECK(nemo_relay_runtime_register(runtime, NULL, family, name, 3, 0, false, 15, &error) == NEMO_RELAY_STATUS_ALREADY_EXISTS);
  CHECK(error.message_length == sizeof message - 1 && memcmp(error.message, message, sizeof message) == 0);
  nemo_relay_error_free(&error);
  CHECK(error.message == NULL);
}

/* A codec that the caller keeps is asked by its number, and what it gives has the caller's slots. */
static void a_codec_is_asked_by_its_number(void) {
  static const char request[] = "{\"content\":{\"b\":1,\"a\":2},\"headers\":{}}";
  NemoRelayCodec *codec = NULL, *chat = NULL;
  NemoRelayMachine *machine = NULL;
  NemoRelayOp op;
  NemoRelayError error;
  CHECK(nemo_relay_runtime_codec_new(runtime, 41, &codec, &error) == 0 && nemo_relay_codec_callback(codec) == 41);
  CHECK(nemo_relay_runtime_codec_encode_start(runtime, codec, "{}", 2, request, strlen(request), &machine, &op, &error) == 0);
  CHECK(op.code == NEMO_RELAY_OP_CODEC_ENCODE && op.callback == 41 && op.slot == 0 && op.annotation == 1);
  CHECK(nemo_relay_machine_resume_value(machine, 7, &op, &error) == 0);
  CHECK(op.code == NEMO_RELAY_OP_DONE && op.slot == 7);
  nemo_relay_machine_free(machine);
  nemo_relay_codec_free(codec);

  CHECK(nemo_relay_runtime_codec_by_name(runtime, "openai_chat", 11, &chat, &error) == 0);
  CHECK(nemo_relay_codec_callback(chat) == 0);
  CHECK(nemo_relay_runtime_codec_decode_start(runtime, chat, request, strlen(request), &machine, &op, &error) == 0);
  CHECK(op.code == NEMO_RELAY_OP_SOURCE && op.slot == 0);
  CHECK(nemo_relay_machine_resume_json(machine, request, strlen(request), &op, &error) ==
        NEMO_RELAY_STATUS_INVALID_ARGUMENT);
  CHECK(strstr(error.message, "missing messages") != NULL);
  nemo_relay_error_free(&error);
  nemo_relay_machine_free(machine);
  nemo_relay_codec_free(chat);
}

int main(void) {
  CHECK(nemo_relay_runtime_create(&runtime) == 0);
  CHECK(nemo_relay_runtime_new_stack(runtime, &root, &error) == 0);
  nobody_is_interested();
  CHECK(nemo_relay_runtime_register(runtime, NULL, NEMO_RELAY_FAMILY_TOOL_CONDITIONAL_EXECUTION_GUARDRAIL, "g", 1, 0, false, 11, &error) == 0);
  CHECK(nemo_relay_runtime_register(runtime, NULL, NEMO_RELAY_FAMILY_TOOL_EXECUTION_INTERCEPT, "w", 1, 0, false, 12, &error) == 0);
  CHECK(nemo_relay_runtime_subscribe(runtime, NULL, "s", 1, 13, &error) == 0);
  every_kind_of_question();
  what_is_removed_is_released();
  texts_may_hold_zero_bytes();
  nemo_relay_scope_handle_free(root);
  a_codec_is_asked_by_its_number();
  nemo_relay_runtime_free(runtime);
  return 0;
}
