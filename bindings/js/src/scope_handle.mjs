import { NONE, native, seat } from "./engine.mjs";
import { parse } from "./parse.mjs";

/** Frees the native side of a handle that JavaScript no longer has. */
const freed = new FinalizationRegistry((number) => {
  try {
    native.freeScope(seat, number);
  } catch {
    // Nobody waits for this, and an error from here would end the process. The scope just stays.
  }
});

let numberOf;

/** An open scope. */
export class ScopeHandle {
  #number;
  #uuid;
  #details;

  constructor(number) {
    this.#number = number;
    freed.register(this, number);
  }

  static {
    numberOf = (value) => (typeof value === "object" && value !== null && #number in value ? value.#number : NONE);
  }

  get uuid() {
    this.#uuid ??= native.scopeUuid(seat, this.#number);
    return this.#uuid;
  }

  get name() {
    return this.#read().name;
  }

  get scopeType() {
    return this.#read().scope_type;
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
    this.#details ??= parse(native.scopeDetails(seat, this.#number));
    return this.#details;
  }
}

/** The native number of a handle; NONE for anything else. */
export function scopeNumber(value) {
  return numberOf(value);
}
