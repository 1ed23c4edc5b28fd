// Calls that are started and ended by hand. Nothing can be awaited here.

import { callNumber } from "./call_handle.mjs";
import { insideCall } from "./context.mjs";
import { CALLBACK, MACHINE, NONE, attempt, registers } from "./engine.mjs";

/** Emits the start event of what `start` makes the native side begin; gives its handle. */
export function beginByHand(call, Handle, start) {
  attempt(start);
  insideCall(() => call.driveNow(registers()[MACHINE]));
  return new Handle(registers()[CALLBACK], call.name);
}

/** Emits the end event of a call; `end` is given its number and the place of the annotation. */
export function endByHand(call, handle, annotation, end) {
  const slot = annotation === undefined || annotation === null ? NONE : call.put(annotation);
  attempt(() => end(callNumber(handle), slot));
  insideCall(() => call.driveNow(registers()[MACHINE]));
}
