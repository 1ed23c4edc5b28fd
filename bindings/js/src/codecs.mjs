import { Call, FIRST } from "./call.mjs";
import { handed, ownName } from "./codec_objects.mjs";
import { MACHINE, attempt, native, registers, seat } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { keep } from "./middleware.mjs";
import * as payload from "./payload.mjs";
import { plainRequest, requestOf } from "./request.mjs";

/** Makes the normalized form of a request. */
export function decode(codec, request) {
  payload.checkPayload(plainRequest(request));
  return made(request, () => native.codecDecode(seat, handed(codec), FIRST));
}

/** Brings a normalized form into a copy of the request that it was made of. */
export function encode(codec, annotated, original) {
  payload.checkPayload(plainRequest(original));
  payload.checkPayload(annotated);
  return made(original, (call) => native.codecEncode(seat, handed(codec), call.put(annotated), FIRST));
}

/** Makes the normalized form of a response. */
export function decodeResponse(codec, response) {
  payload.checkPayload(response);
  return made(response, () => native.codecDecodeResponse(seat, handed(codec), FIRST));
}

export function detectRequest(content, hint) {
  return attempt(() => native.codecOfRequest(seat, payload.encode(content), hint)) ?? null;
}

export function detectResponse(response, hint) {
  return attempt(() => native.codecOfResponse(seat, payload.encode(response), hint)) ?? null;
}

/** Sets the prices of costs that are estimated; `catalog` is JSON text, without it nothing is estimated. */
export function setPricing(catalog) {
  attempt(() => native.setPricing(seat, catalog));
}

export function setFullPayloads(full) {
  native.setFullPayloads(seat, full);
}

/** Makes an object of the application known by a name. */
export function register(name, codec) {
  if (typeof codec === "string" || ownName(codec) !== undefined) {
    throw invalidArgument("codec", "codec must be an object of the application; others have a name already");
  }
  attempt(() => native.registerCodec(seat, name, keep(codec)));
}

export function deregister(name) {
  return attempt(() => native.deregisterCodec(seat, name));
}

/** One of the runtime's own codecs; what it does, the operations do by its name. */
export class BuiltInCodec {
  decode(request) {
    return decode(this.constructor.codecName, requestOf("request", request));
  }

  encode(annotated, original) {
    return encode(this.constructor.codecName, annotated, requestOf("original", original));
  }

  decodeResponse(response) {
    return decodeResponse(this.constructor.codecName, response);
  }
}

/** What an operation comes to; none of them can wait for anything. */
function made(value, begin) {
  const call = new Call("", value);
  attempt(() => begin(call));
  return call.driveNow(registers()[MACHINE]);
}
