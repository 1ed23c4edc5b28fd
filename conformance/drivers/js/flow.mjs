// Steps that may have to wait, written once for synchronous and asynchronous callbacks: a generator yields what may be a
// promise and is given what came of it.

/** Runs to the end; nothing that is yielded may be a promise. */
export function runSync(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value);
  return step.value;
}

/** Runs to the end, waiting for promises. What comes before the first promise runs at once, in the caller's context. */
export async function runAsync(steps) {
  let step = steps.next();
  while (!step.done) {
    if (typeof step.value?.then !== "function") {
      step = steps.next(step.value);
      continue;
    }
    let value;
    let failed = false;
    try {
      value = await step.value;
    } catch (thrown) {
      value = thrown;
      failed = true;
    }
    step = failed ? steps.throw(value) : steps.next(value);
  }
  return step.value;
}

/** Runs a function in a context of its own: what it enters there, nobody else sees. */
export function apart(run) {
  return Promise.resolve().then(run);
}

const WAIT_MILLIS = 30_000;

/** Fails as soon as the signal says so. */
export function cancellation(signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, WAIT_MILLIS);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
