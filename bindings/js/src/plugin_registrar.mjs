import { NONE, attempt, native, seat } from "./engine.mjs";
import { keep, keepSwitch } from "./middleware.mjs";

/** What is behind the context of a plugin: the native one, for as long as the plugin registers. */
export class Registrar {
  #number;

  constructor(number) {
    this.#number = number;
    const { kind, ordinal } = JSON.parse(native.contextDetails(seat, number));
    this.kind = kind;
    this.ordinal = ordinal;
  }

  register(family, name, priority, breakChain, callback) {
    const number = this.#number;
    attempt(() => native.contextRegister(seat, number, family, name, priority, breakChain, keep(callback)));
  }

  registerSwitch(name, kinds, registrationName, callback) {
    const id = keepSwitch(name, kinds, registrationName, callback);
    const words = JSON.stringify(kinds);
    attempt(() => native.contextRegisterSwitch(seat, this.#number, name, words, registrationName, id));
  }

  /** The native side numbers the next context the same, so nothing may be registered by this number any more. */
  close() {
    native.freeContext(seat, this.#number);
    this.#number = NONE;
  }
}
