// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import type { ComponentSpec as Component, ConfigReport, ConfigPolicy } from "./plugin.js";

export type { Json } from "./index.js";
export type { ConfigDiagnostic, ConfigPolicy, ConfigReport } from "./plugin.js";

/** Keeps personal data and secrets out of events. */
export interface PiiRedactionConfig {
  /** The version of this configuration. */
  version?: number;
  /** What finds and replaces the data. */
  mode?: "builtin" | "local_model";
  /** Whether requests to models are covered. */
  input?: boolean;
  /** Whether answers of models are covered. */
  output?: boolean;
  /** Whether arguments of tools are covered. */
  tool_input?: boolean;
  /** Whether results of tools are covered. */
  tool_output?: boolean;
  /** Whether marks and scopes are covered. */
  mark?: boolean;
  /** The priority of the sanitizers that it registers. */
  priority?: number;
  /** The codec of model calls that have none. */
  codec?: string | null;
  /** What is looked for and what becomes of it; not together with profiles. */
  builtin?: BuiltinConfig | null;
  /** The model for the mode local_model; not together with profiles. */
  local?: LocalModelConfig | null;
  /** The policy for this component, in place of that of the document. */
  policy?: ConfigPolicy | null;
  /** Several rules, each with a priority of its own. */
  profiles?: ProfileConfig[];
}

/** What is looked for and what becomes of it. */
export interface BuiltinConfig {
  /** A ready rule, in place of an action. */
  preset?: "trajectory_context" | null;
  /** What becomes of what is found. */
  action?: "remove" | "redact" | "regex_replace" | "hash" | "mask";
  /** JSON pointers to the values that are meant; all texts where this and target_path_globs are empty. */
  target_paths?: string[];
  /** The same with * for one step and ** for any number of them. */
  target_path_globs?: string[];
  /** A regular expression for what is found; not together with detector. */
  pattern?: string | null;
  /** A ready rule for what is found; not together with pattern. */
  detector?: "email" | "phone" | "ip_address" | "ipv6" | "url" | "api_key" | "uuid" | "bearer_token" | "jwt" | "credit_card" | "aws_access_key_id" | "aws_secret_access_key" | "gcp_api_key" | "azure_storage_account_key" | null;
  /** What is put in its place; $1 is the first group with the action regex_replace. */
  replacement?: string;
  /** What each hidden character becomes; one character. */
  mask_char?: string;
  /** How many characters stay at the beginning; as suits the detector where absent. */
  unmasked_prefix?: number | null;
  /** How many characters stay at the end; as suits the detector where absent. */
  unmasked_suffix?: number | null;
  /** What the preset does with marks of the application; redact_all_leaves where absent. */
  custom_mark_payload_policy?: "redact_all_leaves" | "preserve" | null;
  /** Attributes whose texts the preset keeps, by the name of the metric. */
  metric_string_attribute_allowlist?: Record<string, string[]> | null;
}

/** A model on this machine that finds personal data. */
export interface LocalModelConfig {
  /** Who runs the model. */
  backend?: string | null;
  /** The model. */
  model_id?: string | null;
  /** What it looks for. */
  detector_profile?: string | null;
  /** Whether it may use the network. */
  allow_network?: boolean;
  /** The longest that one text may take, in milliseconds. */
  max_latency_ms?: number | null;
}

/** One rule of several. */
export interface ProfileConfig {
  /** Whether it is applied. */
  enabled?: boolean;
  /** What finds and replaces the data. */
  mode?: "builtin" | "local_model";
  /** The priority of the sanitizers that it registers. */
  priority?: number;
  /** What is looked for and what becomes of it. */
  builtin?: BuiltinConfig | null;
  /** The model for the mode local_model. */
  local?: LocalModelConfig | null;
}

/** The configuration of the component. */
export type Config = PiiRedactionConfig;

/** A component of this kind, as documents hold it. */
export interface ComponentSpec extends Component {
  kind: "pii_redaction";
}

/** The kind of the component. */
export declare const PII_REDACTION_PLUGIN_KIND: "pii_redaction";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export declare function ComponentSpec(config?: PiiRedactionConfig, options?: { enabled?: boolean } | boolean): ComponentSpec;

/** The configuration with what is so where nothing is given. */
export declare function defaultConfig(): PiiRedactionConfig;

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export declare function validateConfig(config: PiiRedactionConfig): ConfigReport;

/** The same with what is so where nothing is given. */
export declare function piiRedactionConfig(
  config?: PiiRedactionConfig,
): PiiRedactionConfig;

/** The same with what is so where nothing is given. */
export declare function builtinConfig(
  config?: BuiltinConfig,
): BuiltinConfig;

/** The same with what is so where nothing is given. */
export declare function localModelConfig(
  config?: LocalModelConfig,
): LocalModelConfig;

/** The same with what is so where nothing is given. */
export declare function profileConfig(
  config?: ProfileConfig,
): ProfileConfig;

