import { ERRORS } from "./generated/errors.mjs";
import { panicText } from "./host.mjs";

/** An error of the SDK by its code. */
export function failure(code, message, payload = {}, cause = undefined) {
  return new (ERRORS[code] ?? ERRORS.internal)(message, payload, cause);
}

/** `invalid_argument` about one argument, by its name in the specification. */
export function invalidArgument(argument, message) {
  return failure("invalid_argument", message, { argument });
}

/** The error for an answer that nobody can wait for; that it may fail later must not end the process. */
export function unawaited(answer, message) {
  answer.then(undefined, () => {});
  return new TypeError(message);
}

/** The error that a native function threw. Its text is JSON, unless the native code failed itself. */
export function raised(thrown) {
  const text = typeof thrown === "string" ? thrown : (panicText() ?? String(thrown?.message ?? thrown));
  const told = read(text);
  return told ? failure(told.code, told.message, told.payload) : failure("internal", text);
}

/** What the native side tells of an error, or null. */
export function read(text) {
  try {
    const told = JSON.parse(text);
    return typeof told?.code === "string" ? told : null;
  } catch {
    return null;
  }
}
