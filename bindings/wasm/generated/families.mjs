// Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

/** Every middleware family by its number: what its callbacks do, and its name. */
export const FAMILIES = {
  1: { kind: "gate", name: "tool_conditional_execution_guardrail" },
  2: { kind: "rewrite", name: "tool_request_intercept" },
  3: { kind: "sanitize", name: "tool_sanitize_request_guardrail" },
  4: { kind: "wrap", name: "tool_execution_intercept" },
  5: { kind: "sanitize", name: "tool_sanitize_response_guardrail" },
  6: { kind: "observe", name: "subscriber" },
  7: { kind: "gate", name: "llm_conditional_execution_guardrail" },
  8: { kind: "rewrite", name: "llm_request_intercept" },
  9: { kind: "sanitize", name: "llm_sanitize_request_guardrail" },
  10: { kind: "wrap", name: "llm_execution_intercept" },
  11: { kind: "sanitize", name: "llm_sanitize_response_guardrail" },
};
