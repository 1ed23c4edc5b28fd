import { current, enterStack, hasStack, insideStack, leaveCurrentStack } from "./context.mjs";
import { attempt, native, seat } from "./engine.mjs";
import { PROPAGATION_CONTEXT } from "./generated/records.mjs";
import { ScopeHandle } from "./scope_handle.mjs";
import { ScopeStack } from "./scope_stack.mjs";

// Which run a captured context names.
const SAME = 0;
const NAMED = 1;
const OWN = 2;

export function createScopeStack() {
  return new ScopeStack();
}

export function currentScopeStack() {
  return new ScopeStack(current().handle);
}

export function scopeStackActive() {
  return hasStack();
}

export function setThreadScopeStack(stack) {
  leaveCurrentStack();
  enterStack(stack);
}

/** Runs a function with a stack; gives what it gives. */
export function withStack(stack, callback) {
  return insideStack(stack, callback);
}

export function captureTraceparent() {
  const head = current().number;
  return attempt(() => native.captureTraceparent(seat, head));
}

export function capturePropagationContext() {
  return captured(SAME);
}

export function capturePropagationContextWithRoot(root) {
  return captured(root === undefined ? OWN : NAMED, root);
}

export function captureRootlessPropagationContext() {
  return captured(OWN);
}

export function createScopeStackFromPropagation(context) {
  return new ScopeStack(new ScopeHandle(attempt(() => native.stackFromPropagation(seat, context))));
}

export function propagationContextToJson(context) {
  return attempt(() => native.propagationToJson(seat, context));
}

export function propagationContextFromJson(text) {
  return contextOf(attempt(() => native.propagationFromJson(seat, text)));
}

export function propagationContextToTraceparent(context) {
  return attempt(() => native.propagationToTraceparent(seat, context));
}

function captured(run, root) {
  const head = current().number;
  return contextOf(attempt(() => native.capturePropagation(seat, head, run, root)));
}

/** A context with the field names of JavaScript. */
function contextOf(text) {
  const told = JSON.parse(text);
  const fields = Object.entries(PROPAGATION_CONTEXT).map(([name, { wire }]) => [name, told[wire] ?? null]);
  return Object.fromEntries(fields);
}
