// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

/** The kind of the component. */
export const KIND = "pricing";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export function ComponentSpec(config, enabled = true) {
  return { kind: KIND, enabled, config: config ?? defaultConfig() };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return pricingConfig();
}

/** What model calls cost. */
export function pricingConfig(fields) {
  return { ...fields };
}

/** What one model costs. */
export function modelPricing(fields) {
  return { currency: "USD", unit: "per_token", ...fields };
}

