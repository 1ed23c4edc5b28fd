import { NONE, attempt, native, whenNeeded, seat } from "./engine.mjs";

const callbacks = new Map();
let lastId = 0;

whenNeeded("released", () => {
  for (const id of native.takeReleased(seat)) callbacks.delete(id);
});

/** The function that was registered under a number. */
export function callbackOf(id) {
  return callbacks.get(id);
}

/** Registers a callback of a family for every call, or for those inside the scope with this number. */
export function register(family, scope, name, priority, breakChain, callback) {
  const id = (lastId += 1);
  callbacks.set(id, callback);
  attempt(() => native.register(seat, family, scope ?? NONE, name, priority, breakChain, id));
}

/** Removes a registration; says whether there was one. */
export function deregister(family, scope, name) {
  return attempt(() => native.deregister(seat, family, scope ?? NONE, name));
}
