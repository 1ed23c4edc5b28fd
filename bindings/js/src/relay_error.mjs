/** What every error of the SDK is. Its classes, one a code, are made from the specification. */
export class RelayError extends Error {
  /**
   * @param {string} message what happened, without the prefix of the code
   * @param {Record<string, string>} payload what the code carries, by the names of the specification
   * @param {unknown} [cause] what led to it
   */
  constructor(message, payload = {}, cause = undefined) {
    const { name, prefix, code, number, fields } = new.target;
    super(`${prefix}: ${message}`, cause === undefined ? undefined : { cause });
    Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
    this.code = code;
    this.number = number;
    for (const [wire, property] of Object.entries(fields)) {
      if (payload[wire] !== undefined) this[property] = payload[wire];
    }
  }
}

/** The text of an error of the SDK without the prefix of its code. */
export function detail(error) {
  return error.message.slice(error.constructor.prefix.length + 2);
}

/** What an error of the SDK carries, by the names of the specification. */
export function payloadOf(error) {
  const payload = {};
  for (const [wire, property] of Object.entries(error.constructor.fields)) {
    if (error[property] !== undefined) payload[wire] = error[property];
  }
  return payload;
}
