import { native, seat } from "./engine.mjs";
import { contextStorage } from "./host.mjs";
import { ScopeHandle, scopeNumber } from "./scope_handle.mjs";
import { leaveStack, stackHead } from "./scope_stack.mjs";

/**
 * What a context holds: the innermost scope, how many managed calls it is inside of, the block around it, the stack
 * that was set, and whether anything was set or pushed.
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
    this.stack = null;
    this.isActive = false;
    this.delivers = false;
  }

  with(handle, depth, block) {
    const state = new State(handle, depth, block);
    state.stack = this.stack;
    state.isActive = this.isActive;
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
  const inside = state.with(handle, state.depth, state.block);
  inside.isActive = true;
  enter(inside);
}

/** Whether a stack was set in this context, or something pushed on the one that it has. */
export function hasStack() {
  return contextStorage.getStore()?.isActive ?? false;
}

/** Makes a stack the one of this context from now on. */
export function enterStack(stack) {
  enter(stateOn(stack, null));
}

/** Remembers where the stack that was set in this context is left. */
export function leaveCurrentStack() {
  const state = contextStorage.getStore();
  if (state?.stack) leaveStack(state.stack, state.handle);
}

/** Runs a function on a stack; gives what it gives. The stack is left where the function, or what it promised, left it. */
export function insideStack(stack, run) {
  const block = { innermost: null };
  const leave = () => {
    if (block.innermost) leaveStack(stack, block.innermost);
  };
  let promised = null;
  try {
    const result = contextStorage.run(stateOn(stack, block), () => {
      const given = run();
      // What only begins when somebody waits for it begins on the stack as well.
      if (typeof given?.then === "function") promised = Promise.resolve(given);
      return given;
    });
    return promised?.finally(leave) ?? result;
  } finally {
    if (promised === null) leave();
  }
}

function stateOn(stack, block) {
  const state = (contextStorage.getStore() ?? new State(null, 0, null)).with(stackHead(stack), depth(), block);
  state.stack = stack;
  state.isActive = true;
  return state;
}

/** Runs a function in the context of a managed call. */
export function insideCall(run, ...args) {
  return contextStorage.run(callState(), run, ...args);
}

/** What the context of a managed call holds that is started here. */
export function callState() {
  const state = contextStorage.getStore();
  return state ? state.with(state.handle, state.depth + 1, state.block) : new State(null, 1, null);
}

/** Runs a function in the context of a managed call that was started elsewhere. */
export function inState(state, run, argument) {
  return contextStorage.run(state, run, argument);
}

/** Runs a function inside a block whose pushes do not reach the caller's context. */
export function insideBlock(state, block, run) {
  return contextStorage.run(state.with(state.handle, state.depth, block), run);
}

function enter(state) {
  contextStorage.enterWith(state);
  return state;
}
