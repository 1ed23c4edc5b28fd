import { NONE, attempt, isIdle, native, seat } from "./engine.mjs";
import { current, enterScope, insideBlock } from "./context.mjs";
import { invalidArgument } from "./failure.mjs";
import { ScopeHandle, scopeNumber } from "./scope_handle.mjs";

export function push(...args) {
  const handle = opened(args);
  enterScope(handle);
  return handle;
}

export function pop(...args) {
  attempt(() => native.scopePop(seat, current().number, ...args));
}

export function event(...args) {
  if (isIdle()) return;
  attempt(() => native.scopeEvent(seat, current().number, ...args));
}

export function getHandle() {
  const state = current();
  const number = attempt(() => native.innermostScope(seat, state.number));
  return number === state.number ? state.handle : new ScopeHandle(number);
}

/** The native number of a scope given by its handle or by its uuid. */
export function numberOf(argument, scope) {
  const number = scopeNumber(scope);
  if (number !== NONE) return number;
  if (typeof scope !== "string") throw invalidArgument(argument, `${argument} must be a ScopeHandle or its uuid`);
  const found = new ScopeHandle(attempt(() => native.findScope(seat, current().number, scope)));
  return scopeNumber(found);
}

/**
 * Opens a scope with `open`, runs `callback` inside it and closes it, with whatever was left open in it.
 *
 * The pushes of `callback` stay in its context, and so does the scope: the caller's innermost scope never changes.
 */
export async function block(callback, open) {
  const outer = current();
  const block = { innermost: null };
  let handle;
  try {
    const result = insideBlock(outer, block, () => {
      handle = open();
      return callback(handle);
    });
    const value = await result;
    close(handle, block, "OK", undefined);
    return value;
  } catch (thrown) {
    if (handle) close(handle, block, "ERROR", textOf(thrown));
    throw thrown;
  }
}

function opened(args) {
  return new ScopeHandle(attempt(() => native.scopePush(seat, current().number, ...args)));
}

function close(handle, { innermost }, status, description) {
  const head = scopeNumber(innermost ?? handle);
  attempt(() =>
    native.scopeClose(seat, head, scopeNumber(handle), undefined, undefined, undefined, status, description),
  );
}

function textOf(thrown) {
  if (thrown?.name === "AbortError" || thrown?.code === "cancelled") return "cancelled";
  return thrown instanceof Error ? thrown.message : String(thrown);
}
