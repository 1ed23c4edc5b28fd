import { failure, raised } from "./failure.mjs";
import { SPEC_DIGEST } from "./generated/digest.mjs";
import * as host from "./host.mjs";

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
const SEEN = 8;

/** The native functions; whatever they throw, a panic included, is an error of the SDK. */
export const native = Object.fromEntries(Object.entries(host.native).map(([name, call]) => [name, guarded(call)]));

function guarded(call) {
  return (...args) => {
    try {
      return call(...args);
    } catch (thrown) {
      throw raised(thrown);
    }
  };
}

const nativeDigest = native.specDigest();

if (nativeDigest !== SPEC_DIGEST) {
  const [library, ours] = [nativeDigest, SPEC_DIGEST].map((digest) => digest.slice(0, 12));
  const built = `the native library was built from ${library}, the package from ${ours}`;
  throw failure("spec_mismatch", `${built}; install both from one build`);
}

export const registers = host.registers;
export const seat = host.seat;

/** Whether nothing is registered anywhere. */
export function isIdle() {
  return (registers()[FLAGS] & IDLE) !== 0;
}

/** Whether somebody sees every event. */
export function isSeen() {
  return (registers()[FLAGS] & SEEN) !== 0;
}

/** Calls a native function that may emit or release. */
export function attempt(call) {
  try {
    return call();
  } finally {
    attend();
  }
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
