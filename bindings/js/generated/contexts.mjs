// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

/** What stands for a codec that there is not where a context always has one. */
const NO_CODEC = Object.freeze({ kind: "none", id: null });

/** What an execution intercept of model calls is told about the call that it wraps. */
export class LlmExecutionContext {
  #requestCodec;
  #responseCodec;

  /** Each is null, or the identity of a codec and the codec itself. */
  constructor(requestCodec, responseCodec) {
    this.requestCodec = requestCodec?.identity ?? null;
    this.#requestCodec = requestCodec?.codec ?? null;
    this.responseCodec = responseCodec?.identity ?? null;
    this.#responseCodec = responseCodec?.codec ?? null;
  }

  /** The codec of the request itself for the operations of the module codecs. */
  resolveRequestCodec() {
    return this.#requestCodec;
  }

  /** The codec of the response itself for the operations of the module codecs. */
  resolveResponseCodec() {
    return this.#responseCodec;
  }
}

/** What a sanitizer of model calls is told about the call. */
export class LlmSanitizeContext {
  #codec;

  /** Each is null, or the identity of a codec and the codec itself. */
  constructor(codec) {
    this.codec = codec?.identity ?? NO_CODEC;
    this.#codec = codec?.codec ?? null;
  }

  /** The codec itself for the operations of the module codecs. */
  resolveCodec() {
    return this.#codec;
  }
}

