// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import { inDocument, isEnabled } from "../documents.mjs";
import { validatePluginConfigExact } from "./exports.mjs";

/** The kind of the component. */
export const PRICING_PLUGIN_KIND = "pricing";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export function ComponentSpec(config, options) {
  return { kind: PRICING_PLUGIN_KIND, enabled: isEnabled(options), config: inDocument(config ?? defaultConfig(), {}) };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return pricingConfig();
}

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export function validateConfig(config) {
  return validatePluginConfigExact({ components: [ComponentSpec(config)] }).config;
}

/** What model calls cost. */
export function pricingConfig(sources = [], config) {
  return { ...config, sources };
}

/** A catalogue of prices in a file. */
export function fileSource(path, config) {
  return { type: "file", ...config, path };
}

/** A catalogue of prices in the document. */
export function inlineSource(catalog, config) {
  return { type: "inline", ...config, catalog };
}

/** Prices by provider and model. */
export function inlineCatalog(entries = [], config) {
  return { version: 1, ...config, entries };
}

/** What one model costs. */
export function catalogEntry(config) {
  return { currency: "USD", unit: "per_token", aliases: [], ...config, prompt_cache: promptCache(config?.prompt_cache) };
}

/** Prices of a million tokens. */
export function tokenRates(config) {
  return { input_per_million: 0, output_per_million: 0, ...config };
}

/** Prices that depend on the size of the request. */
export function promptTokenThresholdRateSchedule(tiers = [], config) {
  return { type: "prompt_token_threshold", applies_to: "full_request", ...config, tiers };
}

/** How the provider counts cached tokens. */
export function promptCache(config) {
  return { read_accounting: "included_in_prompt_tokens", ...config };
}

/** Prices of requests with so many tokens; both bounds are inclusive. */
export function tokenRateTier(rates, config) {
  return { ...config, rates };
}

