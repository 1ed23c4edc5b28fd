// What was thrown may be anything, also an object whose members throw when they are read.

/** The class of what was thrown, as the events name it. */
export function typeOf(thrown) {
  try {
    return String(classOf(thrown));
  } catch {
    return typeof thrown;
  }
}

function classOf(thrown) {
  if (!(thrown instanceof Error))
    return typeof thrown === "object" ? (thrown?.constructor?.name ?? "null") : typeof thrown;
  return thrown.name && thrown.name !== "Error" ? thrown.name : thrown.constructor?.name || "Error";
}

/** The text of what was thrown. */
export function messageOf(thrown) {
  try {
    return thrown instanceof Error ? String(thrown.message) : String(thrown);
  } catch {
    return "a value without a text";
  }
}

/** Whether work ended because it was cancelled. */
export function isCancellation(thrown) {
  try {
    return thrown?.name === "AbortError" || thrown?.code === "cancelled";
  } catch {
    return false;
  }
}

/** The status of HTTP with which a provider refused, where the error of its client holds one. */
export function statusOf(thrown) {
  try {
    return [thrown?.status, thrown?.statusCode].find(isStatus);
  } catch {
    return undefined;
  }
}

function isStatus(status) {
  return Number.isInteger(status) && status >= 100 && status < 600;
}
