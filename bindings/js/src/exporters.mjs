import { Carrier } from "./carrier.mjs";
import { attempt, native, seat } from "./engine.mjs";
import { parse } from "./parse.mjs";
import { settle } from "./subscribers.mjs";

/** What is behind the class of every exporter. */
export class Exporter {
  #number;
  #carrier;

  /** `className` is that of the specification, `config` the configuration as the native side takes JSON. */
  constructor(className, config) {
    this.#number = attempt(() => native.exporterNew(seat, className, config));
    this.#carrier = new Carrier(this.#number);
  }

  /** The file; null where there is none. */
  path() {
    return attempt(() => native.exporterPath(seat, this.#number)) || null;
  }

  register(name) {
    attempt(() => native.exporterRegister(seat, this.#number, name));
    this.#carrier.start();
  }

  deregister(name) {
    return attempt(() => native.exporterDeregister(seat, this.#number, name));
  }

  forceFlush(timeoutMillis) {
    settle();
    return this.#carrier.forceFlush(timeoutMillis);
  }

  runtimeDiagnostics() {
    return parse(attempt(() => native.exporterRuntimeDiagnostics(seat, this.#number)));
  }

  export() {
    return parse(this.exportJson());
  }

  exportJson() {
    settle();
    return attempt(() => native.exporterExportJson(seat, this.#number));
  }

  clear() {
    attempt(() => native.exporterClear(seat, this.#number));
  }

  shutdown() {
    settle();
    return this.#carrier.shutdown();
  }
}

/** Repairs a file of events; what was done, as counts and paths. */
export function recover(path, atifDirectory) {
  return parse(attempt(() => native.recoverFile(seat, path, atifDirectory)));
}

/** Writes a file of events as plain events; how many there were. */
export function expand(path, output) {
  return attempt(() => native.expandFile(seat, path, output));
}
