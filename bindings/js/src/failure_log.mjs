import { messageOf, typeOf } from "./thrown.mjs";

const LOGGED_A_MINUTE = 10;

const logged = { minute: 0, lines: 0 };

/** Says that a function failed whose error nobody gets: at most ten lines a minute. */
export function log(what, thrown) {
  const minute = Math.floor(Date.now() / 60_000);
  if (logged.minute !== minute) Object.assign(logged, { minute, lines: 0 });
  logged.lines += 1;
  if (logged.lines > LOGGED_A_MINUTE) return;
  const text = `${typeOf(thrown)}: ${messageOf(thrown)}`.replaceAll(/\s+/g, " ");
  console.error(`nemo_relay: ${what} failed: ${text}`);
}
