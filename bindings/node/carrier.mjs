import { attempt, native, seat } from "./engine.mjs";

/** What an exporter has to send, threads of its own carry: one only has to wait for them. */
export class Carrier {
  #number;

  constructor(number) {
    this.#number = number;
  }

  start() {}

  forceFlush(timeoutMillis) {
    attempt(() => native.exporterForceFlush(seat, this.#number, timeoutMillis));
  }

  shutdown() {
    attempt(() => native.exporterShutdown(seat, this.#number));
  }
}
