// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import { failure } from "../failure.mjs";
import { ATOF_EXPORTER_CONFIG } from "./records.mjs";

/** Writes every event as one line of JSON to a file. */
export class AtofExporter {
  #number;

  constructor(config) {
    check.record("config", config ?? {}, ATOF_EXPORTER_CONFIG);
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }

  /** The file that is written. */
  get path() {
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }

  /**
   * Stops to receive events; what is queued is still written.
   * @param name The name of the registration.
   */
  deregister(name) {
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }

  /**
   * Waits until what was emitted before it is in the file.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }

  /**
   * Writes what is queued and closes the file; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    throw failure("unsupported", "A browser has no files that a program may write to.");
  }
}

