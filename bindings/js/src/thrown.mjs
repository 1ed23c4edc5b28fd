/** The class of what was thrown, as the events name it. */
export function typeOf(thrown) {
  if (!(thrown instanceof Error))
    return typeof thrown === "object" ? (thrown?.constructor?.name ?? "null") : typeof thrown;
  return thrown.name && thrown.name !== "Error" ? String(thrown.name) : thrown.constructor?.name || "Error";
}

/** The text of what was thrown, which may be anything. */
export function messageOf(thrown) {
  try {
    return thrown instanceof Error ? String(thrown.message) : String(thrown);
  } catch {
    return "a value without a text";
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
