import { invalidArgument } from "./failure.mjs";

/** A backend that keeps what it is given in the memory of the process. */
export function inMemoryBackend() {
  return { kind: "in_memory", config: {} };
}

/** A backend that keeps what it is given in Redis, under keys with a prefix; this version has none and refuses it. */
export function redisBackend(url, keyPrefix = "nemo_relay:") {
  return { kind: "redis", config: { url, key_prefix: keyPrefix } };
}

/**
 * Says how much the work of the current scope minds waiting, from 1; more is more. It is one of the hints for the server of
 * the model, which this version does not send: the value is checked, and nothing else is made of it.
 */
export function setLatencySensitivity(value) {
  if (value >>> 0 !== value || value === 0) {
    throw invalidArgument("value", "value must be a positive integer of 32 bits");
  }
}
