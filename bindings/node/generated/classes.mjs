// Code generated from spec/ by codegen. DO NOT EDIT.

import * as check from "../check.mjs";
import { Exporter } from "../exporters.mjs";
import { ATIF_EXPORTER_CONFIG, ATOF_EXPORTER_CONFIG, OPEN_INFERENCE_CONFIG, OPEN_TELEMETRY_CONFIG, OPEN_TELEMETRY_LOG_CONFIG, OPEN_TELEMETRY_METRIC_CONFIG } from "./records.mjs";

/** Writes every event as one line of JSON to a file or to a server. */
export class AtofExporter {
  #exporter;

  /**
   * Writes every event as one line of JSON to a file or to a server.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config) {
    this.#exporter = new Exporter("AtofExporter", check.record("config", config ?? {}, ATOF_EXPORTER_CONFIG));
  }

  /** The file that is written; empty for a server. */
  get path() {
    return this.#exporter.path();
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still written.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is written.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is written and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }
}

/** Makes trajectories of what it sees; one for every run. */
export class AtifExporter {
  #exporter;

  /**
   * Makes trajectories of what it sees; one for every run.
   * @param sessionId Everything that is seen is one trajectory with this id; without it there is one for every run.
   * @param agentName The name of the agent; that of the agent scope where absent.
   * @param agentVersion The version of the agent; that of this library where absent.
   * @param modelName The model of the agent; the first that was called where absent.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(sessionId, agentName, agentVersion, modelName) {
    const config = check.spread(sessionId, { sessionId, agentName, agentVersion, modelName });
    this.#exporter = new Exporter("AtifExporter", check.record("config", config ?? {}, ATIF_EXPORTER_CONFIG));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still part of a trajectory.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is part of a trajectory.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }

  /**
   * Gives what was seen so far as a trajectory.
   * @throws {RelayError} `invalid_argument`
   */
  exportTrajectory() {
    return this.#exporter.export();
  }

  /**
   * Gives the same as JSON text.
   * @throws {RelayError} `invalid_argument`
   */
  exportJson() {
    return this.#exporter.exportJson();
  }

  /** Forgets what was seen. */
  clear() {
    return this.#exporter.clear();
  }
}

/** Exports events as traces over OTLP. */
export class OpenTelemetrySubscriber {
  #exporter;

  /**
   * Exports events as traces over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config) {
    this.#exporter = new Exporter("OpenTelemetrySubscriber", check.record("config", config ?? {}, OPEN_TELEMETRY_CONFIG));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }
}

/** Exports events as traces by the conventions of OpenInference over OTLP. */
export class OpenInferenceSubscriber {
  #exporter;

  /**
   * Exports events as traces by the conventions of OpenInference over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config) {
    this.#exporter = new Exporter("OpenInferenceSubscriber", check.record("config", config ?? {}, OPEN_INFERENCE_CONFIG));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }
}

/** Exports marks as log records over OTLP. */
export class OpenTelemetryLogSubscriber {
  #exporter;

  /**
   * Exports marks as log records over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config) {
    this.#exporter = new Exporter("OpenTelemetryLogSubscriber", check.record("config", config ?? {}, OPEN_TELEMETRY_LOG_CONFIG));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }
}

/** Exports measurements as metrics over OTLP. */
export class OpenTelemetryMetricSubscriber {
  #exporter;

  /**
   * Exports measurements as metrics over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config) {
    this.#exporter = new Exporter("OpenTelemetryMetricSubscriber", check.record("config", config ?? {}, OPEN_TELEMETRY_METRIC_CONFIG));
  }

  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name) {
    return this.#exporter.register(check.name("name", name));
  }

  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name) {
    return this.#exporter.deregister(check.string("name", name));
  }

  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis) {
    return this.#exporter.forceFlush(check.u32("timeout_millis", timeoutMillis, 30000));
  }

  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics() {
    return this.#exporter.runtimeDiagnostics();
  }

  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown() {
    return this.#exporter.shutdown();
  }
}

