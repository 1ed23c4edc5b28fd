import { native, seat } from "./engine.mjs";
import { parse } from "./parse.mjs";

/** Frees the native side of a handle that JavaScript no longer has. */
const freed = new FinalizationRegistry((number) => {
  try {
    native.freeCall(seat, number);
  } catch {
    // Nobody waits for this, and an error from here would end the process. The call just stays.
  }
});

let numberOf;

/** A call that was started by hand. */
class CallHandle {
  #number;
  #name;
  #uuid;
  #details;

  constructor(number, name) {
    this.#number = number;
    this.#name = name;
    freed.register(this, number);
  }

  static {
    numberOf = (handle) => handle.#number;
  }

  get uuid() {
    this.#uuid ??= native.callUuid(seat, this.#number);
    return this.#uuid;
  }

  get name() {
    return this.#name;
  }

  get attributes() {
    return this.#read().attributes;
  }

  get parentUuid() {
    return this.#read().parent_uuid;
  }

  get data() {
    return this.#read().data;
  }

  get metadata() {
    return this.#read().metadata;
  }

  #read() {
    this.#details ??= parse(native.callDetails(seat, this.#number));
    return this.#details;
  }
}

/** A tool call that was started by hand. */
export class ToolHandle extends CallHandle {}

/** A model call that was started by hand. */
export class LlmHandle extends CallHandle {}

/** The native number of a call. */
export function callNumber(handle) {
  return numberOf(handle);
}
