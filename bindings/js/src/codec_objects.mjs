// Codecs as the application gives them and as it gets them back.

import { ANNOTATION, CALLBACK, FAMILY, VALUE, native, seat } from "./engine.mjs";
import { unawaited } from "./failure.mjs";
import { callbackOf, keep } from "./middleware.mjs";
import { requestOf } from "./request.mjs";

/** What a codec begins with as the native side takes it: its name, or the number of the application's object. */
const NAMED = "=";
const OBJECT = "#";

/** What a codec of the application is to do; else to decode a response. */
const DECODE = 1;
const ENCODE = 2;

/** The classes of the runtime's own codecs by name. */
const classes = new Map();

/** Says what the classes of the runtime's own codecs are. */
export function provide(...given) {
  for (const made of given) classes.set(made.codecName, made);
}

/** A codec as the native side takes it; it says when an object of the application is no longer needed. */
export function handed(codec) {
  if (codec === undefined || codec === null) return undefined;
  const name = typeof codec === "string" ? codec : ownName(codec);
  return name === undefined ? OBJECT + keep(codec) : NAMED + name;
}

/** The name of an object of one of our classes. One of a class made of these is the application's own. */
export function ownName(codec) {
  const made = codec.constructor;
  return made && classes.get(made.codecName) === made ? made.codecName : undefined;
}

/** The codecs of which the context of a callback speaks, in the order of its fields. */
export function codecsOf(call, { machine, family }) {
  return call.hasCodecs ? JSON.parse(native.codecsTold(seat, machine, family)).map(told) : [];
}

function told(given) {
  if (given === null) return null;
  const { kind, id, object } = given;
  return { identity: { kind, id }, codec: object === null ? new (classes.get(id))() : callbackOf(object) };
}

/** Has a codec of the application do what the registers say; it answers at once. */
export function transcoded(words, values) {
  const job = words[FAMILY];
  const codec = callbackOf(words[CALLBACK]);
  const value = values[words[VALUE]];
  const original = values[words[ANNOTATION]];
  const made =
    job === DECODE ? codec.decode(value) : job === ENCODE ? codec.encode(value, original) : codec.decodeResponse(value);
  if (typeof made?.then === "function") throw unawaited(made, "a codec gave a promise, but it answers at once");
  return job === ENCODE ? requestOf("codec", made) : made;
}
