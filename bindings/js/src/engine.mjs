import { failure, raised } from "./failure.mjs";
import { SPEC_DIGEST } from "./generated/digest.mjs";
import { native, registers, seat } from "./host.mjs";

/** Stands for an absent number. */
export const NONE = 0xffffffff;

/** Places in the registers that the native side fills at every call. */
export const OP = 0;
export const FAMILY = 1;
export const CALLBACK = 2;
export const VALUE = 3;
export const ANNOTATION = 4;
export const MACHINE = 5;
const FLAGS = 6;

const WOKEN = 1;
const RELEASED = 2;
const IDLE = 4;

const nativeDigest = native.specDigest();

if (nativeDigest !== SPEC_DIGEST) {
  const [library, ours] = [nativeDigest, SPEC_DIGEST].map((digest) => digest.slice(0, 12));
  const built = `the native library was built from ${library}, the package from ${ours}`;
  throw failure("spec_mismatch", `${built}; install both from one build`);
}

export { native, registers, seat };

/** Whether nothing is registered anywhere. */
export function isIdle() {
  return (registers()[FLAGS] & IDLE) !== 0;
}

/** Calls a native function; its errors become those of the SDK. */
export function attempt(call) {
  let result;
  try {
    result = call();
  } catch (thrown) {
    attend();
    throw raised(thrown);
  }
  attend();
  return result;
}

const handlers = { woken: null, released: null };

/** Says what is to happen when events wait for a subscriber and when callbacks are no longer needed. */
export function whenNeeded(need, handler) {
  handlers[need] = handler;
}

/** Looks whether the last native call left something to do; to be called after each that may emit or release. */
export function attend() {
  const flags = registers()[FLAGS];
  if ((flags & (WOKEN | RELEASED)) === 0) return;
  if (flags & RELEASED) handlers.released();
  if (flags & WOKEN) handlers.woken();
}
