// Code generated from spec/ by codegen. DO NOT EDIT.

/** Writes every event as one line of JSON to a file or to a server. */
export declare class AtofExporter {
  /**
   * Writes every event as one line of JSON to a file or to a server.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config?: AtofExporterConfig | null);
  /** The file that is written; empty for a server. */
  readonly path: string | null;
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still written.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is written.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is written and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
}

/** Makes trajectories of what it sees; one for every run. */
export declare class AtifExporter {
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
  constructor(sessionId?: string | null, agentName?: string | null, agentVersion?: string | null, modelName?: string | null);
  /**
   * Makes trajectories of what it sees; one for every run.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config: AtifExporterConfig);
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still part of a trajectory.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is part of a trajectory.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
  /**
   * Gives what was seen so far as a trajectory.
   * @throws {RelayError} `invalid_argument`
   */
  exportTrajectory(): any;
  /**
   * Gives the same as JSON text.
   * @throws {RelayError} `invalid_argument`
   */
  exportJson(): string;
  /** Forgets what was seen. */
  clear(): void;
}

/** Exports events as traces over OTLP. */
export declare class OpenTelemetrySubscriber {
  /**
   * Exports events as traces over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config?: OpenTelemetryConfig | null);
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
}

/** Exports events as traces by the conventions of OpenInference over OTLP. */
export declare class OpenInferenceSubscriber {
  /**
   * Exports events as traces by the conventions of OpenInference over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config?: OpenInferenceConfig | null);
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
}

/** Exports marks as log records over OTLP. */
export declare class OpenTelemetryLogSubscriber {
  /**
   * Exports marks as log records over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config?: OpenTelemetryLogConfig | null);
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
}

/** Exports measurements as metrics over OTLP. */
export declare class OpenTelemetryMetricSubscriber {
  /**
   * Exports measurements as metrics over OTLP.
   * @param config The configuration.
   * @throws {RelayError} `io_error`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `unsupported`
   */
  constructor(config?: OpenTelemetryMetricConfig | null);
  /**
   * Starts to receive every event.
   * @param name The name of the registration.
   * @throws {RelayError} `already_exists`
   * @throws {RelayError} `invalid_argument`
   * @throws {RelayError} `io_error`
   */
  register(name: string): void;
  /**
   * Stops to receive events; what is queued is still sent.
   * @param name The name of the registration.
   */
  deregister(name: string): boolean;
  /**
   * Waits until what was emitted before it is sent.
   * @param timeoutMillis How long to wait at most in milliseconds. Default: 30000.
   * @throws {RelayError} `io_error`
   */
  forceFlush(timeoutMillis?: number | null): Promise<void>;
  /** Lists what went wrong; each entry has a code and a message and a count. */
  runtimeDiagnostics(): { code: string; message: string; count: number }[];
  /**
   * Sees that what is queued is sent and lets go of everything; it may be called twice.
   * @throws {RelayError} `io_error`
   */
  shutdown(): Promise<void>;
}
