// Errors: those that callbacks raise, and how errors are reported.

/** A fault of the driver or of a request. */
export class DriverError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const made = new Map();

/** An error of a type by name: of the built-in one, or of a class made for it. */
export function errorOfType({ type, message, status }) {
  const error = new (classOfType(type))(message);
  return status === undefined ? error : Object.assign(error, { status });
}

function classOfType(type) {
  const known = globalThis[type];
  if (typeof known === "function" && (known === Error || known.prototype instanceof Error)) return known;
  if (!made.has(type)) made.set(type, { [type]: class extends Error {} }[type]);
  return made.get(type);
}

/**
 * An error as the protocol reports it; `raised` are the errors that callbacks raised. Of a stream and of a codec the
 * language itself may raise others.
 */
export function reported(relay, raised, error, isOfLanguage = false) {
  if (error instanceof DriverError) return { code: error.code, message: error.message, payload: {}, same_object: null };
  if (error instanceof relay.RelayError) {
    const { fields } = error.constructor;
    const payload = Object.entries(fields).map(([wire, property]) => [wire, error[property]]);
    const given = Object.fromEntries(payload.filter(([, value]) => value !== undefined));
    return { code: error.code, message: error.message, payload: given, same_object: null };
  }
  if (error?.name === "AbortError")
    return { code: "cancelled", message: error.message, payload: {}, same_object: null };
  if (raised.size === 0 && !isOfLanguage) {
    return { code: "driver_error", message: String(error?.stack ?? error), payload: {}, same_object: null };
  }
  return {
    code: "callback_failed",
    message: String(error?.message ?? error),
    payload: { exception_type: error?.constructor?.name ?? typeof error },
    same_object: raised.has(error),
  };
}
