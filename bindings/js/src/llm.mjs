import { abortable, cancelled, withSignalSecond } from "./abort.mjs";
import { Call, FIRST } from "./call.mjs";
import { LlmHandle } from "./call_handle.mjs";
import { handed } from "./codec_objects.mjs";
import { current, depth, insideCall } from "./context.mjs";
import { modelPlain } from "./crossings.mjs";
import { NONE, attempt, attend, native, seat } from "./engine.mjs";
import { beginByHand, endByHand } from "./manual.mjs";
import { checkPayload } from "./payload.mjs";
import { pushing } from "./push.mjs";
import { plainRequest, requestOf } from "./request.mjs";
import { StreamCall } from "./stream_call.mjs";

const ASKED = { value: false, result: false };

/** A managed model call. */
class LlmCall extends Call {
  constructor(name, request, model) {
    super(name, request, model, "json");
  }

  get asked() {
    return ASKED;
  }

  taken(given) {
    return requestOf("request", given);
  }
}

/** The request intercepts of model calls by themselves: what they made is an outcome. */
class Rewrites extends Call {
  present(slot, annotation) {
    const left = native.takeText(seat);
    const [marks, contributions] = left === "" ? [[], []] : JSON.parse(left);
    return {
      request: this.values[slot],
      annotated: this.at(annotation),
      pendingMarks: marks.flatMap((slot) => this.values[slot].marks),
      optimizationContributions: contributions.length === 0 ? null : contributions.flatMap((slot) => this.values[slot]),
    };
  }
}

/** Runs a model call through the managed pipeline; `withSignal` gives the model a second argument. */
export function execute(
  name,
  request,
  model,
  handle,
  attributes,
  data,
  metadata,
  modelName,
  codec,
  responseCodec,
  signal,
  withSignal,
) {
  checkPayload(plainRequest(request));
  if (signal?.aborted) throw cancelled(signal);
  const call = new LlmCall(name, request, withSignal ? withSignalSecond(model, signal) : model);
  call.hasCodecs = isGiven(codec, responseCodec);
  call.signal = signal;
  const { number } = current();
  const isPlain =
    (data ?? metadata ?? modelName ?? codec ?? responseCodec) === undefined && handle === NONE && attributes === 0;
  try {
    if (isPlain) modelPlain(number, depth(), FIRST, name);
    else {
      const shown = [handle, attributes, data, metadata, modelName];
      native.llmExecute(seat, number, depth(), FIRST, name, ...shown, handed(codec), handed(responseCodec));
    }
  } finally {
    attend();
  }
  const result = insideCall(() => call.run());
  return signal ? abortable(signal, result, call) : result;
}

/** Runs a model call whose response comes in chunks; gives the stream. The model is given the signal as well. */
export function streamExecute(name, request, model, collector, finalizer, ...options) {
  checkPayload(plainRequest(request));
  const [handle, attributes, data, metadata, modelName, codec, responseCodec, signal] = options;
  if (signal?.aborted) throw cancelled(signal);
  // Before the call, which keeps the context that its functions run in.
  const { number } = current();
  const call = new StreamCall(name, request, pushing(withSignalSecond(model, signal)), collector, finalizer, signal);
  call.hasCodecs = isGiven(codec, responseCodec);
  const follows = [collector !== null, finalizer !== null];
  const shown = [handle, attributes, data, metadata, modelName];
  attempt(() => {
    const codecs = [handed(codec), handed(responseCodec)];
    return native.llmStreamExecute(seat, number, depth(), FIRST, name, ...follows, ...shown, ...codecs);
  });
  const stream = call.start();
  return signal ? abortable(signal, stream, call) : stream;
}

/** Starts a model call by hand. */
export function call(name, request, handle, attributes, data, metadata, modelName, timestamp) {
  checkPayload(plainRequest(request));
  const { number } = current();
  return beginByHand(new Call(name, request), LlmHandle, () =>
    native.llmCall(seat, number, 0, FIRST, name, handle, attributes, data, metadata, modelName, timestamp),
  );
}

/** Ends a model call by hand. */
export function callEnd(handle, response, data, metadata, timestamp, annotatedResponse, responseCodec) {
  checkPayload(response);
  checkPayload(annotatedResponse);
  const call = new Call(handle.name, response);
  call.hasCodecs = isGiven(responseCodec);
  endByHand(call, handle, annotatedResponse, (number, slot) =>
    native.llmCallEnd(seat, FIRST, slot, number, data, metadata, timestamp, handed(responseCodec)),
  );
}

/** Runs the request intercepts of model calls; gives all that they made. */
export function requestIntercepts(name, request) {
  checkPayload(plainRequest(request));
  const call = new Rewrites(name, request);
  attempt(() => native.llmRequestIntercepts(seat, current().number, depth(), FIRST, name));
  return insideCall(() => call.run());
}

/** Runs the guardrails that decide about model calls. */
export async function conditionalExecution(request) {
  checkPayload(plainRequest(request));
  const call = new Call("", request);
  attempt(() => native.llmConditionalExecution(seat, current().number, depth(), FIRST));
  await insideCall(() => call.run());
}

function isGiven(...codecs) {
  return codecs.some((codec) => codec !== undefined);
}
