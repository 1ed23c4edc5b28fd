import { current, enterScope, insideBlock } from "./context.mjs";
import { ENDED_TOOL } from "./check.mjs";
import { popPlain, pushPlain, scopeEvent } from "./crossings.mjs";
import { NONE, attempt, attend, isIdle, native, seat } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { ScopeHandle, scopeNumber } from "./scope_handle.mjs";
import { isCancellation, messageOf } from "./thrown.mjs";

/** A push without options crosses to the native side with fewer arguments, each of which costs. */
export function push(name, scopeType, handle, attributes, data, metadata, input, timestamp) {
  const head = current().number;
  const isPlain = (data ?? metadata ?? input ?? timestamp) === undefined && handle === NONE && attributes === 0;
  let number;
  try {
    number = isPlain
      ? pushPlain(head, name, scopeType)
      : native.scopePush(seat, head, name, scopeType, handle, attributes, data, metadata, input, timestamp);
  } finally {
    attend();
  }
  const opened = new ScopeHandle(number);
  enterScope(opened);
  return opened;
}

export function pop(handle, output, metadata, timestamp) {
  const head = current().number;
  try {
    if ((output ?? metadata ?? timestamp) === undefined) popPlain(head, handle);
    else native.scopePop(seat, head, handle, output, metadata, timestamp);
  } finally {
    attend();
  }
}

export function event(name, handle, data, metadata, dataSchema, timestamp, severity) {
  // A severity may not fit to the metadata, and a tool that ended has to be named, which is to be told also where nobody listens.
  if (isIdle() && severity === NONE && name !== ENDED_TOOL) return;
  const head = current().number;
  try {
    scopeEvent(head, name, handle, data, metadata, dataSchema, timestamp, severity);
  } finally {
    attend();
  }
}

/** A mark with measurements, which are checked also where nobody listens. */
export function metric(name, measurements, handle, metadata, timestamp) {
  const head = current().number;
  attempt(() => native.scopeMetric(seat, head, name, measurements, handle, metadata, timestamp));
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

/** The same of a scope that may be absent. */
export function optionalNumberOf(argument, scope) {
  return scope === undefined || scope === null ? NONE : numberOf(argument, scope);
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
    if (handle) close(handle, block, "ERROR", isCancellation(thrown) ? "cancelled" : messageOf(thrown));
    throw thrown;
  }
}

function close(handle, { innermost }, status, description) {
  const head = scopeNumber(innermost ?? handle);
  attempt(() =>
    native.scopeClose(seat, head, scopeNumber(handle), undefined, undefined, undefined, status, description),
  );
}
