// What the driver takes from a page; browser.py is at the other end.

/** What the package runs in. */
export const runtime = /(?:Chrome|Firefox|Safari)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;

/** The requests of the harness, a line each. The page has no end of its own: it goes with its browser. */
export async function* requests() {
  for (;;) yield await (await fetch("/next", { cache: "no-store" })).text();
}

/** Sends the harness an answer. */
export function answer(line) {
  return fetch("/answer", { method: "POST", body: line });
}

/** Shows people a value. */
export function show(value) {
  console.error(value);
}

/** Ends the driver once there are no more requests, which only the browser's end does. */
export function leave() {}

/** Runs a function in a later turn of the event loop. */
export function later(run) {
  setTimeout(run);
}

/** Leaves the context of a scenario. A page has but one, which keeps the stack that was used last: here a new one. */
export function leaveContext(relay) {
  relay.setThreadScopeStack(relay.createScopeStack());
  relay.popScope(relay.pushScope("between scenarios", relay.ScopeType.Unknown));
}

/** A function that runs others in the context of now: a page has one context, which is always that of now. */
export function hold() {
  return (run) => run();
}
