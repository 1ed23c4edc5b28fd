import { messageOf } from "./thrown.mjs";

/** What the last function of the application threw of which no caller is told. */
let last = null;

/** The text of the last error of a callback that no call could throw: of a sanitizer, an injector, a subscriber. */
export function getLastCallbackError() {
  return last;
}

/** Forgets that error. */
export function clearLastCallbackError() {
  last = null;
}

/** Keeps the text of an error of which no caller is told. */
export function remember(thrown) {
  last = messageOf(thrown);
}
