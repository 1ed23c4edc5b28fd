// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { ComponentSpec as Component, ConfigReport, ConfigPolicy } from "./plugin.js";

export type { Json } from "./index.js";
export type { ConfigDiagnostic, ConfigPolicy, ConfigReport } from "./plugin.js";

/** What model calls cost. */
export interface PricingConfig {
  /** Catalogues of prices; the first that knows a model decides. */
  sources?: PricingSource[];
  /** The policy for this component, in place of that of the document. */
  policy?: ConfigPolicy | null;
}

/** One catalogue of prices. */
export interface PricingSource {
  /** Where it is. */
  type: "file" | "inline";
  /** The file of the catalogue, in JSON. */
  path?: string | null;
  /** The catalogue itself. */
  catalog?: PricingCatalog | null;
}

/** A catalogue of prices in a file. */
export interface FileSource extends PricingSource {
  /** Where it is. */
  type: "file";
  /** The file of the catalogue, in JSON. */
  path: string;
  /** Not here. */
  catalog?: never;
}

/** A catalogue of prices in the document. */
export interface InlineSource extends PricingSource {
  /** Where it is. */
  type: "inline";
  /** The catalogue itself. */
  catalog: PricingCatalog;
  /** Not here. */
  path?: never;
}

/** Prices by provider and model. */
export interface PricingCatalog {
  /** The prices. */
  entries?: ModelPricing[];
  /** The version of the form. */
  version?: number;
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
  aliases?: string[];
  /** The currency; a code of three capitals. */
  currency?: string;
  /** What is paid for. */
  unit?: "per_token" | "per_request" | "per_second" | "gpu_hour";
  /** The prices; not together with rate_schedule. */
  rates?: TokenPricingRates | null;
  /** Prices that depend on the size of the request; not together with rates. */
  rate_schedule?: PromptTokenThresholdRateSchedule | null;
  /** How the provider counts cached tokens. */
  prompt_cache?: PromptCachePricing;
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
  tiers?: TokenRateTier[];
  /** What the price of a tier is for. */
  applies_to?: "full_request";
  /** What they depend on. */
  type?: "prompt_token_threshold";
}

/** How the provider counts cached tokens. */
export interface PromptCachePricing {
  /** Whether tokens that are read from the cache are among those of the prompt. */
  read_accounting?: "included_in_prompt_tokens" | "separate";
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

/** The configuration of the component. */
export type Config = PricingConfig;

/** A component of this kind, as documents hold it. */
export interface ComponentSpec extends Component {
  kind: "pricing";
}

/** The kind of the component. */
export declare const PRICING_PLUGIN_KIND: "pricing";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export declare function ComponentSpec(config?: PricingConfig, options?: { enabled?: boolean } | boolean): ComponentSpec;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): PricingConfig;

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export declare function validateConfig(config: PricingConfig): ConfigReport;

/** The same with what is so where nothing is given. */
export declare function pricingConfig(
  sources?: PricingSource[],
  config?: Omit<Partial<PricingConfig>, "sources">,
): PricingConfig;

/** The same with what is so where nothing is given. */
export declare function fileSource(
  path: string | null,
  config?: Omit<Partial<FileSource>, "path">,
): FileSource;

/** The same with what is so where nothing is given. */
export declare function inlineSource(
  catalog: PricingCatalog | null,
  config?: Omit<Partial<InlineSource>, "catalog">,
): InlineSource;

/** The same with what is so where nothing is given. */
export declare function inlineCatalog(
  entries?: ModelPricing[],
  config?: Omit<Partial<PricingCatalog>, "entries">,
): PricingCatalog;

/** The same with what is so where nothing is given. */
export declare function catalogEntry(
  config: ModelPricing,
): ModelPricing;

/** The same with what is so where nothing is given. */
export declare function tokenRates(
  config?: Omit<TokenPricingRates, "input_per_million" | "output_per_million"> & Partial<TokenPricingRates>,
): TokenPricingRates;

/** The same with what is so where nothing is given. */
export declare function promptTokenThresholdRateSchedule(
  tiers?: TokenRateTier[],
  config?: Omit<Partial<PromptTokenThresholdRateSchedule>, "tiers">,
): PromptTokenThresholdRateSchedule;

/** The same with what is so where nothing is given. */
export declare function promptCache(
  config?: PromptCachePricing,
): PromptCachePricing;

/** The same with what is so where nothing is given. */
export declare function tokenRateTier(
  rates: TokenPricingRates,
  config?: Omit<Partial<TokenRateTier>, "rates">,
): TokenRateTier;

