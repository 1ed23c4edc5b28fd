// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { ComponentSpec as Component, ConfigReport, ConfigPolicy } from "./plugin.js";

export type { Json } from "./index.js";
export type { ConfigDiagnostic, ConfigPolicy, ConfigReport } from "./plugin.js";

/** What makes two requests equal for the cache of responses. */
export declare const ResponseCacheKeyStrategy: {
  /** Everything that the model is given. */
  readonly ExactRequest: "exact_request";
  /** The same, but of the tools that are offered only what they are called and take. */
  readonly Logical: "logical";
};
export type ResponseCacheKeyStrategy = (typeof ResponseCacheKeyStrategy)[keyof typeof ResponseCacheKeyStrategy];

/** Learns from calls and acts on them; what is built of it is the cache of responses. */
export interface AdaptiveConfig {
  /** The version of this configuration. */
  version?: number;
  /** The agent that the process is. */
  agent_id?: string | null;
  /** Where what was learnt is kept; not built, so it must be left out. */
  state?: StateConfig | null;
  /** What learns from events; not built, so it must be left out. */
  telemetry?: TelemetryConfig | null;
  /** Hints for the server of the model; not built, so it must be left out. */
  adaptive_hints?: AdaptiveHintsConfig | null;
  /** Which tools run side by side; not built, so it must be left out. */
  tool_parallelism?: ToolParallelismConfig | null;
  /** Breakpoints for the prompt caches of providers; not built, so it must be left out. */
  acg?: AcgConfig | null;
  /** The policy for this component, in place of that of the document. */
  policy?: ConfigPolicy | null;
  /** Answers equal calls with what an earlier one gave; nothing is kept where absent. */
  responseCache?: ResponseCacheConfig | null;
}

/** Where what was learnt is kept. */
export interface StateConfig {
  /** What keeps it. */
  backend?: BackendSpec | null;
}

/** What learns from events. */
export interface TelemetryConfig {
  /** The name of the subscriber that learns. */
  subscriber_name?: string | null;
  /** What is learnt, such as tool_parallelism. */
  learners?: string[];
}

/** Hints for the server of the model. */
export interface AdaptiveHintsConfig {
  /** The priority of the request intercept. */
  priority?: number;
  /** Whether later request intercepts are left out. */
  break_chain?: boolean;
  /** Whether the hints are in a header. */
  inject_header?: boolean;
  /** Where in the body of the request the hints are. */
  inject_body_path?: string;
}

/** Which tools run side by side. */
export interface ToolParallelismConfig {
  /** The priority of the execution intercept. */
  priority?: number;
  /** What is done about tools that could. */
  mode?: "observe_only" | "inject_hints" | "schedule";
}

/** Breakpoints for the prompt caches of providers. */
export interface AcgConfig {
  /** Whose prompt cache it is. */
  provider?: "passthrough" | "anthropic" | "openai";
  /** How many requests are looked at. */
  observation_window?: number;
  /** The priority of the request intercept. */
  priority?: number;
  /** How often a part of a prompt must stay the same. */
  stability_thresholds?: AcgStabilityThresholds | null;
}

/** Answers equal calls with what an earlier one gave. */
export interface ResponseCacheConfig {
  /** How long an answer may be given again. */
  ttlSeconds?: number;
  /** What keeps answers of different applications, tenants or users apart; it must be given. */
  namespace?: string;
  /** The priority of the execution intercepts of model calls; those of lower priority are around the cache. */
  priority?: number;
  /** Which part of the calls goes through all the same and renews its answer. */
  bypassRate?: number;
  /** Whether requests without a temperature of 0 are answered as well. */
  cacheNondeterministic?: boolean;
  /** What makes two requests equal. */
  keyStrategy?: "exact_request" | "logical";
  /** The headers whose values make requests different; no other header does. */
  headerAllowlist?: string[];
  /** Where answers are kept; in the memory of the process where absent. */
  backend?: BackendSpec | null;
  /** Which tools are answered for; none where absent. */
  tools?: ToolCacheConfig | null;
}

/** Where answers are kept. */
export interface BackendSpec {
  /** What keeps them. */
  kind?: "in_memory" | "redis";
  /** The settings of what keeps them. */
  config?: MemoryBackendConfig | null;
}

/** How often a part of a prompt must stay the same to count as stable. */
export interface AcgStabilityThresholds {
  /** The share of requests from which on a part is stable. */
  stable_threshold?: number;
  /** The share of requests from which on a part is half stable. */
  semi_stable_threshold?: number;
  /** How many requests it takes to be sure. */
  min_observations_for_full_confidence?: number;
}

/** Which tools are answered for from the cache. */
export interface ToolCacheConfig {
  /** Whether tools are answered for at all. */
  enabled?: boolean;
  /** The priority of the execution intercept of tool calls. */
  priority?: number;
  /** Whether results that say that something went wrong are kept. */
  cacheErrors?: boolean;
  /** What holds for tools where their class and override say nothing; it must not be cacheable. */
  default?: ToolOverride | null;
  /** Groups of tools by name. */
  classes?: Record<string, ToolClass> | null;
  /** What holds for the tools of a name or pattern, before their class. */
  overrides?: Record<string, ToolOverride> | null;
}

/** Answers that are kept in the memory of the process. */
export interface MemoryBackendConfig {
  /** How many bytes all answers may take together; beyond that the oldest go. */
  max_bytes?: number;
}

/** What holds for some tools. */
export interface ToolOverride {
  /** Whether equal arguments give an equal result, and running the tool does nothing else. */
  cacheable?: boolean | null;
  /** How long a result may be given again. */
  ttlSeconds?: number | null;
  /** Which part of the calls goes through all the same and renews its result. */
  bypassRate?: number | null;
  /** The version of the tool; results of another one are not given. */
  toolVersion?: string | null;
  /** Members of the arguments that do not make calls different, such as an id of the request. */
  argSkip?: string[];
}

/** A group of tools. */
export interface ToolClass {
  /** The names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so. */
  members?: string[];
  /** Whether equal arguments give an equal result, and running the tool does nothing else. */
  cacheable?: boolean | null;
  /** How long a result may be given again. */
  ttlSeconds?: number | null;
  /** Which part of the calls goes through all the same and renews its result. */
  bypassRate?: number | null;
  /** The version of the tool; results of another one are not given. */
  toolVersion?: string | null;
  /** Members of the arguments that do not make calls different, such as an id of the request. */
  argSkip?: string[];
}

/** The configuration of the component. */
export type Config = AdaptiveConfig;

/** A component of this kind, as documents hold it. */
export interface ComponentSpec extends Component {
  kind: "adaptive";
}

/** The kind of the component. */
export declare const ADAPTIVE_PLUGIN_KIND: "adaptive";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export declare function ComponentSpec(config?: AdaptiveConfig, options?: { enabled?: boolean } | boolean): ComponentSpec;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): AdaptiveConfig;

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export declare function validateConfig(config: AdaptiveConfig): ConfigReport;

/** The same with what is so where nothing is given. */
export declare function adaptiveConfig(
  config?: AdaptiveConfig,
): AdaptiveConfig;

/** The same with what is so where nothing is given. */
export declare function telemetryConfig(
  config?: TelemetryConfig,
): TelemetryConfig;

/** The same with what is so where nothing is given. */
export declare function adaptiveHintsConfig(
  config?: AdaptiveHintsConfig,
): AdaptiveHintsConfig;

/** The same with what is so where nothing is given. */
export declare function toolParallelismConfig(
  config?: ToolParallelismConfig,
): ToolParallelismConfig;

/** The same with what is so where nothing is given. */
export declare function acgConfig(
  config?: AcgConfig,
): AcgConfig;

/** The same with what is so where nothing is given. */
export declare function responseCacheConfig(
  config?: ResponseCacheConfig,
): ResponseCacheConfig;

/** The same with what is so where nothing is given. */
export declare function backendSpec(
  config?: BackendSpec,
): BackendSpec;

/** The same with what is so where nothing is given. */
export declare function acgStabilityThresholds(
  config?: AcgStabilityThresholds,
): AcgStabilityThresholds;

/** The same with what is so where nothing is given. */
export declare function toolCacheConfig(
  config?: ToolCacheConfig,
): ToolCacheConfig;

/** The same with what is so where nothing is given. */
export declare function memoryBackendConfig(
  config?: MemoryBackendConfig,
): MemoryBackendConfig;

/** A backend that keeps what it is given in the memory of the process. */
export declare function inMemoryBackend(): BackendSpec;

/** A backend that keeps what it is given in Redis, under keys with a prefix; this version has none and refuses it. */
export declare function redisBackend(url: string, keyPrefix?: string): BackendSpec;

export { setLatencySensitivity } from "./index.js";
