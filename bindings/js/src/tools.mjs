import { abortable, cancelled, withSignalSecond } from "./abort.mjs";
import { Call, FIRST } from "./call.mjs";
import { ToolHandle } from "./call_handle.mjs";
import { current, depth, insideCall } from "./context.mjs";
import { executePlain } from "./crossings.mjs";
import { NONE, OP, attempt, attend, isIdle, isSeen, native, registers, seat } from "./engine.mjs";
import { beginByHand, endByHand } from "./manual.mjs";
import { isResult, resultOf } from "./outcome.mjs";
import { checkPayload, encode } from "./payload.mjs";
import { ENCODE } from "./protocol.mjs";

const [, , MAX_CALL_DEPTH] = native.limits(seat);

const ASKED = { value: false, result: false };

/** A managed tool call: what the tool returned says whether the caller gets a plain value or a record. */
class ToolCall extends Call {
  constructor(name, args, tool, toolCallId) {
    super(name, args, tool, "ToolExecutionResult");
    this.toolCallId = toolCallId ?? null;
    /** What the tool returned last, where that was a ToolExecutionResult. */
    this.returned = null;
    this.toolRan = false;
    /** Whether the outermost intercept returned a record. */
    this.wrapped = false;
  }

  get asked() {
    return ASKED;
  }

  toolReturned(record) {
    this.toolRan = true;
    this.returned = record;
  }

  present(slot, annotation, isWhole) {
    const result = this.values[slot];
    // What the runtime itself answered has no form; with an annotation it is a record.
    const isAnnotated = this.wrapped || annotation !== NONE;
    const isRecord = !isWhole || (this.toolRan ? this.returned !== null : isAnnotated);
    if (!isRecord) return result;
    return resultOf(result, annotation === NONE ? undefined : this.values[annotation], this.returned);
  }
}

/** Runs a tool through the managed pipeline; `withSignal` gives the tool a second argument. */
export function execute(name, args, tool, handle, attributes, data, metadata, toolCallId, signal, withSignal) {
  const isPlain = (data ?? metadata ?? toolCallId) === undefined && handle === NONE && attributes === 0;
  // The text is made where the value is checked anyway.
  const text = isPlain && ASKED.value && isSeen() ? encode(args) : undefined;
  if (text === undefined) checkPayload(args);
  const nested = depth();
  if (nested >= MAX_CALL_DEPTH) attempt(() => native.checkCallDepth(seat, nested));
  if (signal?.aborted) throw cancelled(signal);
  const run = withSignal ? withSignalSecond(tool, signal) : tool;
  if (isIdle()) return signal ? abortable(signal, direct(run, args)) : direct(run, args);
  const call = new ToolCall(name, args, run, toolCallId);
  call.signal = signal;
  const { number } = current();
  try {
    if (isPlain) ASKED.value = executePlain(number, nested, FIRST, name, text) || registers()[OP] === ENCODE;
    else native.toolsExecute(seat, number, nested, FIRST, name, handle, attributes, data, metadata, toolCallId);
  } finally {
    attend();
  }
  const result = insideCall(() => call.run());
  return signal ? abortable(signal, result, call) : result;
}

/** Nobody listens and nobody interferes: the pipeline would do nothing but call the tool. */
async function direct(tool, args) {
  return await insideCall(tool, args);
}

/** Starts a tool call by hand. */
export function call(name, args, handle, attributes, data, metadata, toolCallId, timestamp) {
  checkPayload(args);
  const { number } = current();
  return beginByHand(new Call(name, args), ToolHandle, () =>
    native.toolsCall(seat, number, 0, FIRST, name, handle, attributes, data, metadata, toolCallId, timestamp),
  );
}

/** Ends a tool call by hand, with a ToolExecutionResult or a plain result. */
export function callEnd(handle, result, data, metadata, timestamp) {
  const { result: value, annotation } = isResult(result) ? result : { result };
  checkPayload(value);
  checkPayload(annotation);
  endByHand(new Call(handle.name, value), handle, annotation, (number, slot) =>
    native.toolsCallEnd(seat, FIRST, slot, number, data, metadata, timestamp),
  );
}

/** Runs the request intercepts of tool calls; gives the arguments that they made. */
export function requestIntercepts(name, args) {
  checkPayload(args);
  const call = new Call(name, args);
  attempt(() => native.toolsRequestIntercepts(seat, current().number, depth(), FIRST, name));
  return insideCall(() => call.run());
}

/** Runs the guardrails that decide about tool calls. */
export async function conditionalExecution(name, args) {
  checkPayload(args);
  const call = new Call(name, args);
  attempt(() => native.toolsConditionalExecution(seat, current().number, depth(), FIRST, name));
  await insideCall(() => call.run());
}
