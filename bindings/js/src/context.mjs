import { native, seat } from "./engine.mjs";
import { contextStorage } from "./host.mjs";
import { ScopeHandle, scopeNumber } from "./scope_handle.mjs";

/**
 * What a context holds: the innermost scope, how many managed calls it is inside of, and the block around it.
 *
 * A state never changes; a push enters a new one. Only `block.innermost` does, so that the end of a block finds what
 * was left open in the contexts inside it.
 */
class State {
  constructor(handle, depth, block) {
    this.handle = handle;
    this.number = scopeNumber(handle);
    this.depth = depth;
    this.block = block;
    this.delivers = false;
  }

  with(handle, depth, block) {
    const state = new State(handle, depth, block);
    state.delivers = this.delivers;
    return state;
  }
}

/** The state of this context; a context that has no scope is given a stack of its own. */
export function current() {
  const state = contextStorage.getStore();
  if (state?.handle) return state;
  const root = new ScopeHandle(native.newStack(seat));
  return enter(state ? state.with(root, state.depth, state.block) : new State(root, 0, null));
}

/** Whether this context, or one that it came from, is that of a subscriber's callback. */
export function isDelivering() {
  return contextStorage.getStore()?.delivers ?? false;
}

/** Runs a function that calls subscribers, outside of every scope. */
export function insideDelivery(run) {
  const state = new State(null, 0, null);
  state.delivers = true;
  contextStorage.run(state, run);
}

/** How many managed calls this context is inside of. */
export function depth() {
  return contextStorage.getStore()?.depth ?? 0;
}

/** Makes a scope the innermost one of this context from now on. */
export function enterScope(handle) {
  const state = current();
  if (state.block) state.block.innermost = handle;
  enter(state.with(handle, state.depth, state.block));
}

/** Runs a function in the context of a managed call. */
export function insideCall(run, ...args) {
  const state = contextStorage.getStore();
  const inside = state ? state.with(state.handle, state.depth + 1, state.block) : new State(null, 1, null);
  return contextStorage.run(inside, run, ...args);
}

/** Runs a function inside a block whose pushes do not reach the caller's context. */
export function insideBlock(state, block, run) {
  return contextStorage.run(state.with(state.handle, state.depth, block), run);
}

function enter(state) {
  contextStorage.enterWith(state);
  return state;
}
