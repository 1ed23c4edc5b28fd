// How what a function of the application returned is handed back: by the type that the specification says it gives.

import { resume, resumeText } from "./crossings.mjs";
import { NONE, native, seat } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { isOutcome, isResult, isRewritten, PendingMarks } from "./outcome.mjs";
import { AS_ALLOW, AS_OMIT, AS_OUTCOME, AS_REASON, AS_VALUE } from "./protocol.mjs";
import { requestOf } from "./request.mjs";
import { Source } from "./source.mjs";

const WANTED = "a text refuses the call, and null lets it run";

/** By type. A function takes the call, its frame and what was returned. */
export const ANSWERS = {
  "string?": decision,
  json: plain,
  "json?": (call, frame, answer) => (isAbsent(answer) ? omission(frame) : plain(call, frame, answer)),
  "LLMRequest?": (call, frame, answer) => (isAbsent(answer) ? omission(frame) : request(call, frame, answer)),
  LLMRequestInterceptOutcome: rewritten,
  ToolExecutionResult: toolResult,
  ToolExecutionInterceptOutcome: toolOutcome,
  "stream<json>": (call, frame, answer) => plain(call, frame, new Source(answer)),
};

function plain(call, frame, answer) {
  call.handBack(frame, AS_VALUE, answer);
}

function omission({ machine }) {
  resume(machine, AS_OMIT, NONE, NONE, NONE);
}

function request(call, frame, answer) {
  plain(call, frame, requestOf("callback", answer));
}

function decision(call, { machine, name }, answer) {
  if (isAbsent(answer)) return resume(machine, AS_ALLOW, NONE, NONE, NONE);
  if (typeof answer === "string") return resumeText(machine, AS_REASON, answer);
  const label = name.replace(/_guardrail$/, "").replaceAll("_", " ");
  throw invalidArgument("callback", `${label} guardrail returned unexpected type: ${typeof answer}; ${WANTED}`);
}

function rewritten(call, frame, answer) {
  if (!isRewritten(answer)) return request(call, frame, answer);
  const { annotated, pendingMarks, optimizationContributions } = answer;
  native.resumeRewritten(
    seat,
    frame.machine,
    call.put(requestOf("request", answer.request)),
    optional(call, annotated),
    marks(call, pendingMarks),
    optional(call, optimizationContributions),
  );
}

function toolResult(call, frame, answer) {
  call.toolReturned(isResult(answer) ? answer : null);
  outcome(call, frame, answer, isResult(answer));
}

function toolOutcome(call, frame, answer) {
  const isRecord = isOutcome(answer);
  if (frame.machine === call.machine) call.wrapped = isRecord;
  outcome(call, frame, answer, isRecord);
}

function outcome(call, frame, answer, isRecord) {
  if (!isRecord) return call.handBack(frame, AS_OUTCOME, answer);
  const { result, annotation, pendingMarks } = answer;
  resume(frame.machine, AS_OUTCOME, call.put(result), optional(call, annotation), marks(call, pendingMarks));
}

function marks(call, given) {
  return isAbsent(given) || given.length === 0 ? NONE : call.put(new PendingMarks(given));
}

function optional(call, value) {
  return isAbsent(value) ? NONE : call.put(value);
}

function isAbsent(value) {
  return value === undefined || value === null;
}
