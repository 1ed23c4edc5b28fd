// What the module asks its host for.

/** How far the fine clock may be from the system's before it is set anew, such as after the machine has slept. */
const DRIFT_MILLIS = 1000;

let origin = performance.timeOrigin;

/** Microseconds since 1970. */
export function nowMicros() {
  const coarse = Date.now();
  if (Math.abs(origin + performance.now() - coarse) > DRIFT_MILLIS) origin = coarse - performance.now();
  return Math.floor((origin + performance.now()) * 1000);
}

/** A random whole number below 2^32. */
export function random() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

let panic = null;
let ended = () => undefined;

/** Says what is to be done once the module has met a panic, after which it answers no call. */
export function onPanic(run) {
  ended = run;
}

/** Keeps the text of a panic, which the error that follows does not have; the console has it too, as nobody may wait. */
export function panicked(text) {
  panic = text;
  console.error(`nemo-relay: internal error: ${text}`);
  ended();
}

/** The text of the last panic, once. */
export function takePanic() {
  const text = panic;
  panic = null;
  return text;
}
