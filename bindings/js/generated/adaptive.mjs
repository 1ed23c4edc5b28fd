// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

/** The kind of the component. */
export const KIND = "adaptive";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export function ComponentSpec(config, enabled = true) {
  return { kind: KIND, enabled, config: config ?? defaultConfig() };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return adaptiveConfig();
}

/** Learns from calls and acts on them; what is built of it is the cache of responses. */
export function adaptiveConfig(fields) {
  return { version: 1, ...fields };
}

/** Hints for the server of the model. */
export function adaptiveHintsConfig(fields) {
  return { priority: 100, break_chain: false, inject_header: true, inject_body_path: "nvext.agent_hints", ...fields };
}

/** Which tools run side by side. */
export function toolParallelismConfig(fields) {
  return { priority: 100, mode: "observe_only", ...fields };
}

/** Breakpoints for the prompt caches of providers. */
export function acgConfig(fields) {
  return { provider: "passthrough", observation_window: 100, priority: 50, ...fields };
}

/** Answers equal calls with what an earlier one gave. */
export function responseCacheConfig(fields) {
  return { ttl_seconds: 3600, namespace: "", priority: 150, bypass_rate: 0.0, cache_nondeterministic: false, key_strategy: "exact_request", ...fields };
}

/** Where answers are kept. */
export function backendSpec(fields) {
  return { kind: "in_memory", ...fields };
}

/** How often a part of a prompt must stay the same to count as stable. */
export function acgStabilityThresholds(fields) {
  return { stable_threshold: 0.95, semi_stable_threshold: 0.5, min_observations_for_full_confidence: 20, ...fields };
}

/** Which tools are answered for from the cache. */
export function toolCacheConfig(fields) {
  return { enabled: false, priority: 150, cache_errors: false, ...fields };
}

/** Answers that are kept in the memory of the process. */
export function memoryBackendConfig(fields) {
  return { max_bytes: 268435456, ...fields };
}

