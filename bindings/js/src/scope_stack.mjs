import { attempt, native, seat } from "./engine.mjs";
import { ScopeHandle, scopeNumber } from "./scope_handle.mjs";

let headOf;
let leave;

/** A scope stack to be used elsewhere; it remembers the innermost scope that was open when it was last left. */
export class ScopeStack {
  #head;

  constructor(head) {
    this.#head = head instanceof ScopeHandle ? head : new ScopeHandle(native.newStack(seat));
  }

  static {
    headOf = (stack) => stack.#head;
    leave = (stack, head) => (stack.#head = head);
  }

  get uuid() {
    const number = scopeNumber(this.#head);
    const innermost = attempt(() => native.innermostScope(seat, number));
    if (innermost !== number) this.#head = new ScopeHandle(innermost);
    return this.#head.uuid;
  }
}

/** The scope that a stack was left at. */
export function stackHead(stack) {
  return headOf(stack);
}

/** Remembers where a stack was left. */
export function leaveStack(stack, head) {
  leave(stack, head);
}
