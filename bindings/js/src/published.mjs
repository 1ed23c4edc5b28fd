// Forms of arguments and callbacks that published programs use, brought into those of the specification.

import { remember } from "./callback_errors.mjs";
import { callable } from "./check.mjs";
import { invalidArgument } from "./failure.mjs";

/** A callback as it is called, by place; one with a single parameter is given an object with these names. */
export function gathered(callback, names) {
  if (callback.length !== 1) return callback;
  return (...given) => {
    const named = Object.fromEntries(names.map((name, index) => [name, given[index]]));
    return callback(named, ...given.slice(names.length));
  };
}

/** A callback whose error nobody is told, so that it is kept for `getLastCallbackError`. */
export function swallowed(callback) {
  return (...given) => {
    try {
      const answer = callback(...given);
      return typeof answer?.then === "function" ? answer.then(undefined, failed) : answer;
    } catch (thrown) {
      return failed(thrown);
    }
  };
}

/** A sanitizer of events, which knows the category profile as `categoryProfile` and as `category_profile`. */
export function fieldsChanged(callback) {
  const asked = swallowed(callback);
  return (event, fields, ...rest) => {
    const answer = asked(event, shown(fields), ...rest);
    return typeof answer?.then === "function" ? answer.then(taken) : taken(answer);
  };
}

function failed(thrown) {
  remember(thrown);
  throw thrown;
}

function shown({ category_profile: categoryProfile, ...fields }) {
  return Object.defineProperty({ ...fields, categoryProfile }, "category_profile", {
    get() {
      return this.categoryProfile;
    },
    set(value) {
      this.categoryProfile = value;
    },
  });
}

function taken(fields) {
  if (typeof fields !== "object" || fields === null || !Object.hasOwn(fields, "categoryProfile")) return fields;
  const { categoryProfile, ...rest } = fields;
  return { category_profile: categoryProfile, ...rest };
}

/** The codecs of a model call and its signal; or codecs given as functions: decode, encode, and decode a response. */
export function codecsOf(decode, encode, decodeResponse) {
  if (![decode, encode, decodeResponse].some(isPlainFunction)) return [decode, encode, decodeResponse];
  return [requestCodec(decode, encode), responseCodec(decodeResponse), undefined];
}

/** A class may be a codec by its static methods. */
function isPlainFunction(given) {
  return typeof given === "function" && typeof (given.decode ?? given.decodeResponse) !== "function";
}

function requestCodec(decode, encode) {
  if ((decode ?? encode ?? undefined) === undefined) return undefined;
  callable("codec_decode", decode);
  callable("codec_encode", encode);
  return { decode: (request) => decode(request), encode: (annotated, original) => encode({ annotated, original }) };
}

function responseCodec(decode) {
  if ((decode ?? undefined) === undefined) return undefined;
  callable("response_codec_decode", decode);
  return { decodeResponse: (response) => decode(response) };
}

/** A plugin, which may be given as two functions: what validates, if any, and what registers. */
export function pluginOf(plugin, register) {
  if (register === undefined) return plugin;
  callable("register", register);
  if (plugin === undefined || plugin === null) return { register };
  if (typeof plugin !== "function") throw invalidArgument("validate", "validate must be a function or absent");
  return { validate: plugin, register };
}
