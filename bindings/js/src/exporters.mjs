import { attempt, native, seat } from "./engine.mjs";
import { parse } from "./parse.mjs";
import { settle } from "./subscribers.mjs";

/** What is behind the class of every exporter. */
export class Exporter {
  #number;

  /** `className` is that of the specification, `config` the configuration as the native side takes JSON. */
  constructor(className, config) {
    this.#number = attempt(() => native.exporterNew(seat, className, config));
  }

  path() {
    return attempt(() => native.exporterPath(seat, this.#number));
  }

  register(name) {
    attempt(() => native.exporterRegister(seat, this.#number, name));
  }

  deregister(name) {
    return attempt(() => native.exporterDeregister(seat, this.#number, name));
  }

  forceFlush(timeoutMillis) {
    settle();
    attempt(() => native.exporterForceFlush(seat, this.#number, timeoutMillis));
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
    attempt(() => native.exporterShutdown(seat, this.#number));
  }
}

/** Repairs a file of events; what was done, as counts and paths. */
export function recover(path) {
  return parse(attempt(() => native.recoverFile(seat, path)));
}

/** Writes a file of events as plain events; how many there were. */
export function expand(path, output) {
  return attempt(() => native.expandFile(seat, path, output));
}
