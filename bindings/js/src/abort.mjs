import { failure } from "./failure.mjs";

/** The result of a call that ends as soon as the signal says so, whatever its callbacks still do. */
export function abortable(signal, result, call) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      try {
        call?.cancel();
        reject(cancelled(signal));
      } catch (thrown) {
        reject(thrown);
      }
    };
    const done = () => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort, { once: true });
    result.then(resolve, reject).finally(done);
    // What ran up to here may have given the signal itself.
    if (signal.aborted) abort();
  });
}

/** The error of a call that a signal has ended. */
export function cancelled(signal) {
  return failure("cancelled", "the call was cancelled", {}, signal.reason);
}

/** A function that is given a signal beside its argument. */
export function withSignalSecond(func, signal) {
  const given = signal ?? new AbortController().signal;
  return (value) => func(value, given);
}
