// Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

import { codecsOf } from "../codec_objects.mjs";
import { LlmExecutionContext, LlmSanitizeContext } from "./contexts.mjs";

/**
 * Every middleware family by its number: what its callbacks do, its name, what a callback is given and what it gives.
 * `call` is the call that the callback runs in, `frame` this one invocation of it.
 */
export const FAMILIES = {
  1: {
    kind: "gate",
    name: "tool_conditional_execution_guardrail",
    given: (call, frame) => [call.name, frame.value],
    gives: "string?",
  },
  2: {
    kind: "rewrite",
    name: "tool_request_intercept",
    given: (call, frame) => [call.name, frame.value],
    gives: "json",
  },
  3: {
    kind: "sanitize",
    name: "tool_sanitize_request_guardrail",
    given: (call, frame) => [call.name, frame.value],
    gives: "json",
  },
  4: {
    kind: "wrap",
    name: "tool_execution_intercept",
    given: (call, frame) => [{ toolName: call.name, args: frame.value, toolCallId: call.toolCallId }, (args) => call.next(frame, args)],
    gives: "ToolExecutionInterceptOutcome",
  },
  5: {
    kind: "sanitize",
    name: "tool_sanitize_response_guardrail",
    given: (call, frame) => [call.name, frame.value],
    gives: "json",
  },
  6: {
    kind: "observe",
    name: "subscriber",
    given: (call, frame) => [call.event()],
    gives: "none",
  },
  7: {
    kind: "gate",
    name: "llm_conditional_execution_guardrail",
    given: (call, frame) => [frame.value],
    gives: "string?",
  },
  8: {
    kind: "rewrite",
    name: "llm_request_intercept",
    given: (call, frame) => [call.name, frame.value, frame.annotation],
    gives: "LLMRequestInterceptOutcome",
  },
  9: {
    kind: "sanitize",
    name: "llm_sanitize_request_guardrail",
    given: (call, frame) => [frame.value, new LlmSanitizeContext(...codecsOf(call, frame))],
    gives: "LLMRequest?",
  },
  10: {
    kind: "wrap",
    name: "llm_execution_intercept",
    given: (call, frame) => [frame.value, (args) => call.next(frame, args), new LlmExecutionContext(...codecsOf(call, frame)), call.name],
    gives: "json",
  },
  11: {
    kind: "sanitize",
    name: "llm_sanitize_response_guardrail",
    given: (call, frame) => [frame.value, new LlmSanitizeContext(...codecsOf(call, frame))],
    gives: "json?",
  },
  12: {
    kind: "wrap",
    name: "llm_stream_execution_intercept",
    given: (call, frame) => [frame.value, (args) => call.next(frame, args), new LlmExecutionContext(...codecsOf(call, frame)), call.name],
    gives: "stream<json>",
  },
  13: {
    kind: "sanitize_event",
    name: "mark_sanitize_guardrail",
    given: (call, frame) => [call.event(), frame.value],
    gives: "json",
  },
  14: {
    kind: "sanitize_event",
    name: "scope_sanitize_start_guardrail",
    given: (call, frame) => [call.event(), frame.value],
    gives: "json",
  },
  15: {
    kind: "sanitize_event",
    name: "scope_sanitize_end_guardrail",
    given: (call, frame) => [call.event(), frame.value],
    gives: "json",
  },
  16: {
    kind: "inject",
    name: "event_metadata_injector",
    given: (call, frame) => [call.event()],
    gives: "json",
  },
  17: {
    kind: "switch",
    name: "conditional_middleware_guardrail",
    given: (call, frame) => [],
    gives: "string?",
  },
};
