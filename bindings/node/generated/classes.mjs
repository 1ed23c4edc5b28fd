// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import { attempt, native, seat } from "../engine.mjs";
import { ATOF_EXPORTER_CONFIG } from "./records.mjs";

/** Writes every event as one line of JSON to a file. */
export class AtofExporter {
  #number;

  constructor(config) {
    this.#number = attempt(() => native.exportersAtofNew(seat, check.record("config", config ?? {}, ATOF_EXPORTER_CONFIG)));
  }

  /** The file that is written. */
  get path() {
    return attempt(() => native.exportersAtofPath(seat, this.#number));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return attempt(() => native.exportersAtofRegister(seat, this.#number, check.name("name", name)));
  }

  /**
   * Stops to receive events; what is queued is still written.
   * @param name The name of the registration.
   */
  deregister(name) {
    return attempt(() => native.exportersAtofDeregister(seat, this.#number, check.string("name", name)));
  }

  /**
   * Waits until what was emitted before it is in the file.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return attempt(() => native.exportersAtofForceFlush(seat, this.#number, check.u32("timeout_millis", timeoutMillis, 30000)));
  }

  /**
   * Writes what is queued and closes the file; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return attempt(() => native.exportersAtofShutdown(seat, this.#number));
  }
}

