import { native, seat } from "./engine.mjs";
import { parse } from "./parse.mjs";
import { script } from "./plugin_script.mjs";

let numberOf;

/** A configuration that was activated; it stays active when this is forgotten. */
export class PluginHostActivation {
  #number;
  #report;

  constructor({ activation, report }) {
    this.#number = activation;
    this.#report = report;
  }

  static {
    numberOf = (given) => (given instanceof PluginHostActivation ? given.#number : undefined);
  }

  /** What was found and what was activated, as it is now; once it is closed or replaced, as it was last seen. */
  get report() {
    if (this.isActive) this.#report = parse(native.pluginReport(seat));
    return this.#report;
  }

  /** Whether it is still the active one. */
  get isActive() {
    return native.pluginIsActive(seat, this.#number);
  }

  /** Takes back what was registered and sees that its exporters have written; a second call does nothing. */
  async close() {
    void this.report;
    await script(() => native.pluginClose(seat, this.#number));
  }
}

// Where this symbol is not known, `await using` is not either.
if (Symbol.asyncDispose) {
  const value = function () {
    return this.close();
  };
  Object.defineProperty(PluginHostActivation.prototype, Symbol.asyncDispose, { value, writable: true, configurable: true });
}

/** The number of an activation; undefined for anything else. */
export function activationNumber(given) {
  return numberOf(given);
}
