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

/** Answers equal calls with what an earlier one gave. */
export function responseCacheConfig(fields) {
  return { ttl_seconds: 3600, namespace: "", priority: 150, bypass_rate: 0.0, cache_nondeterministic: false, key_strategy: "exact_request", ...fields };
}

/** Where answers are kept. */
export function responseCacheBackendConfig(fields) {
  return { kind: "in_memory", ...fields };
}

/** Which tools are answered for from the cache. */
export function responseCacheToolsConfig(fields) {
  return { enabled: false, priority: 150, cache_errors: false, ...fields };
}

/** Answers that are kept in the memory of the process. */
export function responseCacheMemoryConfig(fields) {
  return { max_bytes: 268435456, ...fields };
}

