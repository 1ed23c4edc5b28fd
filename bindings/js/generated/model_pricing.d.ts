// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { ComponentSpec as Component, ConfigPolicy } from "./plugin.js";

/** What model calls cost. */
export interface PricingConfig {
  /** Catalogues of prices; the first that knows a model decides. */
  sources?: readonly SourceConfig[];
  /** The policy for this component, in place of that of the document. */
  policy?: ConfigPolicy | null;
}

/** One catalogue of prices. */
export interface SourceConfig {
  /** Where it is. */
  type: "file" | "inline";
  /** The file of the catalogue, in JSON. */
  path?: string | null;
  /** The catalogue itself. */
  catalog?: PricingCatalog | null;
}

/** Prices by provider and model. */
export interface PricingCatalog {
  /** The prices. */
  entries?: readonly ModelPricing[];
  /** The version of the form. */
  version: number;
}

/** What one model costs. */
export interface ModelPricing {
  /** Who offers the model. */
  provider: string;
  /** The model. */
  model_id: string;
  /** The day on which the prices were true, such as 2026-01-31. */
  pricing_as_of: string;
  /** Where they come from. */
  pricing_source: string;
  /** Other names of the model. */
  aliases?: readonly string[];
  /** The currency; a code of three capitals. */
  currency?: string;
  /** What is paid for. */
  unit?: "per_token" | "per_request" | "per_second" | "gpu_hour";
  /** The prices; not together with rate_schedule. */
  rates?: TokenPricingRates | null;
  /** Prices that depend on the size of the request; not together with rates. */
  rate_schedule?: PromptTokenThresholdRateSchedule | null;
  /** How the provider counts cached tokens. */
  prompt_cache: PromptCachePricing;
}

/** Prices of a million tokens. */
export interface TokenPricingRates {
  /** Tokens of the prompt. */
  input_per_million: number;
  /** Tokens of the answer. */
  output_per_million: number;
  /** Tokens that are read from the cache. */
  cache_read_per_million?: number | null;
  /** Tokens that are written to the cache. */
  cache_write_per_million?: number | null;
}

/** Prices that depend on the size of the request. */
export interface PromptTokenThresholdRateSchedule {
  /** The tiers, in ascending order. */
  tiers?: readonly TokenRateTier[];
  /** What the price of a tier is for. */
  applies_to: "full_request";
  /** What they depend on. */
  type: "prompt_token_threshold";
}

/** How the provider counts cached tokens. */
export interface PromptCachePricing {
  /** Whether tokens that are read from the cache are among those of the prompt. */
  read_accounting: "included_in_prompt_tokens" | "separate";
}

/** Prices of requests with so many tokens; both bounds are inclusive. */
export interface TokenRateTier {
  /** The prices. */
  rates: TokenPricingRates;
  /** The fewest tokens of the prompt. */
  min_prompt_tokens?: number | null;
  /** The most tokens of the prompt. */
  max_prompt_tokens?: number | null;
}

/** The kind of the component. */
export declare const KIND: "pricing";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export declare function ComponentSpec(config?: PricingConfig, enabled?: boolean): Component;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): PricingConfig;

/** The same with what is so where nothing is given. */
export declare function pricingConfig(fields?: PricingConfig): PricingConfig;

/** The same with what is so where nothing is given. */
export declare function modelPricing(fields: ModelPricing): ModelPricing;

