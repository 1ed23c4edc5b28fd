import { NONE, attempt, native, whenNeeded, seat } from "./engine.mjs";
import { callbackFailed } from "./logging.mjs";

const callbacks = new Map();
let lastId = 0;

whenNeeded("released", () => {
  for (const id of native.takeReleased(seat)) callbacks.delete(id);
});

/** The function or the object that is kept under a number. */
export function callbackOf(id) {
  return callbacks.get(id);
}

/** Keeps a function or an object of the application until the native side has released the number that it gives. */
export function keep(callback) {
  const id = (lastId += 1);
  callbacks.set(id, callback);
  return id;
}

/** Registers a callback of a family for every call, or for those inside the scope with this number. */
export function register(family, scope, name, priority, breakChain, callback) {
  attempt(() => native.register(seat, family, scope ?? NONE, name, priority, breakChain, keep(callback)));
}

/** Registers a callback for the registrations of a name and some kinds. */
export function registerSwitch(name, kinds, registrationName, callback) {
  const id = keepSwitch(name, kinds, registrationName, callback);
  attempt(() => native.registerSwitch(seat, name, JSON.stringify(kinds), registrationName, id));
}

/** Keeps what decides about the registrations of a name and some kinds; it is given a list of its own each time. */
export function keepSwitch(name, kinds, registrationName, callback) {
  return keep(() => decision(name, () => callback([...kinds], registrationName)));
}

/** What a function decides; that it failed is only logged, since nobody gets its error. */
function decision(name, decide) {
  const failed = (thrown) => {
    callbackFailed("conditional_middleware_guardrail", name, thrown);
    throw thrown;
  };
  try {
    const decided = decide();
    return typeof decided?.then === "function" ? decided.then(undefined, failed) : decided;
  } catch (thrown) {
    return failed(thrown);
  }
}

/** Removes a registration; says whether there was one. */
export function deregister(family, scope, name) {
  return attempt(() => native.deregister(seat, family, scope ?? NONE, name));
}
