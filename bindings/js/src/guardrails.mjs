import { attempt, native, seat } from "./engine.mjs";
import { failure } from "./failure.mjs";

/** How long a sanitizer may take. */
let millis = 5000;

/** The longest time of a timer: one with a longer one rings at once. */
const LONGEST = 2 ** 31 - 1;

/** A timer may ring a little before its time by the clock that the native side reads. */
const SLACK = 2;

export function setSanitizerTimeout(timeoutMillis) {
  attempt(() => native.setSanitizerTimeout(seat, timeoutMillis));
  millis = timeoutMillis;
}

/** What a sanitizer promised, or a failure where it does not keep its time; what comes later is nothing to the runtime. */
export function limited(promised) {
  let timer;
  const late = new Promise((_, reject) => {
    const ring = () => reject(failure("limit_exceeded", "a sanitizer was late", {}));
    timer = setTimeout(ring, Math.min(millis + SLACK, LONGEST));
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
