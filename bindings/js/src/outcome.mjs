import { recordFields } from "./check.mjs";
import { invalidArgument } from "./failure.mjs";
import { hasForm } from "./form.mjs";
import {
  DATA_SCHEMA,
  LLM_REQUEST_INTERCEPT_OUTCOME,
  PENDING_MARK_SPEC,
  TOOL_EXECUTION_INTERCEPT_OUTCOME,
  TOOL_EXECUTION_RESULT,
} from "./generated/records.mjs";
import { LlmRequest, plainRequest } from "./request.mjs";

/** Whether a tool returned a ToolExecutionResult rather than a plain value. */
export function isResult(value) {
  return hasForm(value, "result", TOOL_EXECUTION_RESULT);
}

/** Whether an execution intercept returned an outcome or a result rather than a plain value. */
export function isOutcome(value) {
  return hasForm(value, "result", TOOL_EXECUTION_INTERCEPT_OUTCOME);
}

/** Whether a request intercept of model calls returned an outcome rather than a request alone. */
export function isRewritten(value) {
  return hasForm(value, "request", LLM_REQUEST_INTERCEPT_OUTCOME);
}

/** A ToolExecutionResult; the very one that the tool returned where it says the same. */
export function resultOf(result, annotation, returned) {
  if (returned && returned.result === result && (returned.annotation ?? undefined) === annotation) return returned;
  return annotation === undefined ? { result } : { result, annotation };
}

/** A list of pending marks as a callback gave it, and with the field names of the specification. */
export class PendingMarks {
  constructor(marks) {
    if (!Array.isArray(marks)) throw invalidArgument("pending_marks", "pendingMarks must be an array");
    this.marks = marks;
    this.wire = marks.map((mark) => {
      const fields = recordFields("pending_marks", mark ?? undefined, PENDING_MARK_SPEC);
      if (fields.data_schema !== undefined) {
        fields.data_schema = recordFields("pending_marks", fields.data_schema, DATA_SCHEMA);
      }
      return fields;
    });
  }
}

/** What a value of a call is in JSON. */
export function inJson(value) {
  if (value instanceof LlmRequest) return plainRequest(value);
  return value instanceof PendingMarks ? value.wire : value;
}
