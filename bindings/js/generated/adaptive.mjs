// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import { inDocument, isEnabled } from "../documents.mjs";
import { setLatencySensitivity, validatePluginConfigExact } from "./exports.mjs";
import { inMemoryBackend, redisBackend } from "../adaptive.mjs";

/** The kind of the component. */
export const ADAPTIVE_PLUGIN_KIND = "adaptive";

/** What makes two requests equal for the cache of responses. */
export const ResponseCacheKeyStrategy = Object.freeze({
  /** Everything that the model is given. */
  ExactRequest: "exact_request",
  /** The same, but of the tools that are offered only what they are called and take. */
  Logical: "logical",
});

/** The fields of ToolClass that documents name otherwise, or that hold such. */
const RESPONSE_CACHE_TOOL_CLASS_CONFIG = {
  ttlSeconds: { wire: "ttl_seconds" },
  bypassRate: { wire: "bypass_rate" },
  toolVersion: { wire: "tool_version" },
  argSkip: { wire: "arg_skip" },
};

/** The fields of ToolOverride that documents name otherwise, or that hold such. */
const RESPONSE_CACHE_TOOL_RULE_CONFIG = {
  ttlSeconds: { wire: "ttl_seconds" },
  bypassRate: { wire: "bypass_rate" },
  toolVersion: { wire: "tool_version" },
  argSkip: { wire: "arg_skip" },
};

/** The fields of ToolCacheConfig that documents name otherwise, or that hold such. */
const RESPONSE_CACHE_TOOLS_CONFIG = {
  cacheErrors: { wire: "cache_errors" },
  default: { wire: "default", holds: RESPONSE_CACHE_TOOL_RULE_CONFIG, many: false },
  classes: { wire: "classes", holds: RESPONSE_CACHE_TOOL_CLASS_CONFIG, many: true },
  overrides: { wire: "overrides", holds: RESPONSE_CACHE_TOOL_RULE_CONFIG, many: true },
};

/** The fields of ResponseCacheConfig that documents name otherwise, or that hold such. */
const RESPONSE_CACHE_CONFIG = {
  ttlSeconds: { wire: "ttl_seconds" },
  bypassRate: { wire: "bypass_rate" },
  cacheNondeterministic: { wire: "cache_nondeterministic" },
  keyStrategy: { wire: "key_strategy" },
  headerAllowlist: { wire: "header_allowlist" },
  tools: { wire: "tools", holds: RESPONSE_CACHE_TOOLS_CONFIG, many: false },
};

/** The fields of AdaptiveConfig that documents name otherwise, or that hold such. */
const ADAPTIVE_CONFIG = {
  responseCache: { wire: "response_cache", holds: RESPONSE_CACHE_CONFIG, many: false },
};

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export function ComponentSpec(config, options) {
  return { kind: ADAPTIVE_PLUGIN_KIND, enabled: isEnabled(options), config: inDocument(config ?? defaultConfig(), ADAPTIVE_CONFIG) };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return adaptiveConfig();
}

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export function validateConfig(config) {
  return validatePluginConfigExact({ components: [ComponentSpec(config)] }).config;
}

/** Learns from calls and acts on them; what is built of it is the cache of responses. */
export function adaptiveConfig(config) {
  return { version: 1, ...config };
}

/** What learns from events. */
export function telemetryConfig(config) {
  return { learners: [], ...config };
}

/** Hints for the server of the model. */
export function adaptiveHintsConfig(config) {
  return { priority: 100, break_chain: false, inject_header: true, inject_body_path: "nvext.agent_hints", ...config };
}

/** Which tools run side by side. */
export function toolParallelismConfig(config) {
  return { priority: 100, mode: "observe_only", ...config };
}

/** Breakpoints for the prompt caches of providers. */
export function acgConfig(config) {
  return { provider: "passthrough", observation_window: 100, priority: 50, ...config, stability_thresholds: acgStabilityThresholds(config?.stability_thresholds) };
}

/** Answers equal calls with what an earlier one gave. */
export function responseCacheConfig(config) {
  return { ttlSeconds: 3600, namespace: "", priority: 150, bypassRate: 0.0, cacheNondeterministic: false, keyStrategy: "exact_request", ...config };
}

/** Where answers are kept. */
export function backendSpec(config) {
  return { kind: "in_memory", ...config };
}

/** How often a part of a prompt must stay the same to count as stable. */
export function acgStabilityThresholds(config) {
  return { stable_threshold: 0.95, semi_stable_threshold: 0.5, min_observations_for_full_confidence: 20, ...config };
}

/** Which tools are answered for from the cache. */
export function toolCacheConfig(config) {
  return { enabled: false, priority: 150, cacheErrors: false, ...config };
}

/** Answers that are kept in the memory of the process. */
export function memoryBackendConfig(config) {
  return { max_bytes: 268435456, ...config };
}

export { inMemoryBackend, redisBackend, setLatencySensitivity };
