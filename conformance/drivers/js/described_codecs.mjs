// Codecs as a scenario gives them: by name, of a published class, of the application, or what a context resolves.

import { makeCallback } from "./callbacks.mjs";

/** What a driver must know of the methods of a codec, as of callbacks. */
const FORMS = {
  decode: { kind: "decode", gives: "json", types: ["LLMRequest"] },
  encode: { kind: "encode", gives: "LLMRequest", types: ["json", "LLMRequest"] },
  decode_response: { kind: "decode_response", gives: "json", types: ["json"] },
};
const NAMES = { decode: "decode", encode: "encode", decode_response: "decodeResponse" };
const RESOLVES = {
  codec: "resolveCodec",
  request_codec: "resolveRequestCodec",
  response_codec: "resolveResponseCodec",
};

/**
 * The codec that a value of a request stands for; null where the context resolves none. That context is one of the arguments
 * of the callback around the request.
 */
export function codecIn(session, value, operation, given) {
  if (value?.builtin) return new (classOf(session.relay, value.builtin))();
  if (value?.resolved) {
    const name = RESOLVES[value.resolved];
    return given.find((part) => typeof part?.[name] === "function")[name]();
  }
  if (!value?.object) return value;
  const methods = Object.entries(value.object).map(([name, description]) => {
    const { types } = FORMS[name];
    const form = { takes: "json", payload: 0, next: null, order: types.map((_, place) => place), ...FORMS[name] };
    return [NAMES[name], makeCallback(session, { mode: "sync", ...description }, form, operation)];
  });
  return Object.fromEntries(methods);
}

function classOf(relay, name) {
  return Object.values(relay).find((made) => made?.codecName === name);
}
