import { Call } from "./call.mjs";
import { current, depth, insideCall } from "./context.mjs";
import { attempt, isIdle, native, seat } from "./engine.mjs";
import { failure } from "./failure.mjs";
import { checkPayload } from "./payload.mjs";

const [, , MAX_CALL_DEPTH] = native.limits(seat);

/** The place of a call's own arguments among its values. */
const ARGS = 0;

/** Runs a tool through the managed pipeline; `withSignal` gives the tool a second argument. */
export function execute(name, args, tool, handle, attributes, data, metadata, toolCallId, signal, withSignal) {
  checkPayload(args);
  const nested = depth();
  if (nested >= MAX_CALL_DEPTH) attempt(() => native.checkCallDepth(seat, nested));
  if (signal?.aborted) throw cancelled(signal);
  const run = withSignal ? withSecond(tool, signal ?? new AbortController().signal) : tool;
  if (isIdle()) return signal ? abortable(signal, direct(run, args)) : direct(run, args);
  const call = new Call(name, args, toolCallId, run);
  const { number } = current();
  attempt(() => native.toolsExecute(seat, number, nested, ARGS, name, handle, attributes, data, metadata, toolCallId));
  const result = insideCall(() => call.run());
  return signal ? abortable(signal, result, call) : result;
}

/** Nobody listens and nobody interferes: the pipeline would do nothing but call the tool. */
async function direct(tool, args) {
  return await insideCall(tool, args);
}

function withSecond(tool, signal) {
  return (args) => tool(args, signal);
}

/** The result of a call that ends as soon as the signal says so, whatever its callbacks still do. */
function abortable(signal, result, call) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      call?.cancel();
      reject(cancelled(signal));
    };
    const done = () => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort, { once: true });
    result.then(resolve, reject).finally(done);
  });
}

function cancelled(signal) {
  return failure("cancelled", "the call was cancelled", {}, signal.reason);
}
