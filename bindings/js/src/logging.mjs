import { remember } from "./callback_errors.mjs";
import { attempt, native, seat } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { defer } from "./host.mjs";
import { typeOf } from "./thrown.mjs";

/** How often somebody looks what native threads had to say, in milliseconds. */
const PAUSE = 1000;

/** The methods of a logger. One without `trace` gets such lines as `debug`, and so does the console, whose `trace` prints a stack. */
const METHODS = ["debug", "info", "warn", "error"];

let current = null;
let timer = null;

/** Says who is told what the runtime has to say; null ends it. */
export function setLogger(logger) {
  const wanted = logger ?? null;
  if (wanted !== null && METHODS.some((name) => typeof wanted[name] !== "function")) {
    throw invalidArgument("logger", `logger must have the methods ${METHODS.join(", ")}, or be null`);
  }
  handOver();
  current = wanted;
  attempt(() => native.logHear(seat, wanted !== null));
  clearInterval(timer);
  timer = wanted === null ? null : setInterval(handOver, PAUSE);
  timer?.unref?.();
}

/** Writes what the application has to say. */
export function log(severity, message, target, fields) {
  attempt(() => native.logWrite(seat, severity, message, target, fields));
  handOver();
}

/** Says that a function failed whose error nobody gets; without the text of the error, which may hold payloads. */
export function callbackFailed(callback, name, thrown) {
  remember(thrown);
  try {
    native.logCallbackFailed(seat, callback, name, typeOf(thrown));
  } catch (fault) {
    logFailed(fault);
  }
  if (current !== null) defer(handOver);
}

/** Hands what waits to the logger. */
export function handOver() {
  if (current === null) return;
  for (const record of taken()) {
    try {
      tell(current, record);
    } catch {
      // The logger is the application's; whoever has something to say must not fail by it.
    }
  }
}

/** What waits; where the native library fails it goes on waiting. */
function taken() {
  try {
    return JSON.parse(native.takeLog(seat));
  } catch (thrown) {
    logFailed(thrown);
    return [];
  }
}

/** Says that the log itself failed; where that fails too there is nobody else to tell, and no call may fail by it. */
function logFailed(thrown) {
  try {
    native.logCallbackFailed(seat, "log", "", typeOf(thrown));
  } catch {
    // The native library goes on failing: a panic in WebAssembly ends it for good.
  }
}

function tell(to, { severity, message, ...detail }) {
  const hasTrace = severity !== "trace" || (to !== globalThis.console && typeof to.trace === "function");
  to[hasTrace ? severity : "debug"](`${detail.target}: ${message}`, detail);
}
