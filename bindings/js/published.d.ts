// Declarations that the entry `index` of every package has beside those of the specification.

/** What may be added to the metadata of events: texts, numbers and booleans, and lists of one kind of them. */
export type EventMetadata = Record<string, EventMetadataValue>;

/** A value of metadata. Of a list of numbers, all are whole or none is said to be. */
export type EventMetadataValue = EventMetadataScalar | string[] | number[] | boolean[];

/** A single value of metadata. */
export type EventMetadataScalar = string | number | boolean;

/** What a sanitizer may change of an event; what it leaves out is null. */
export interface EventSanitizeFields {
  /** The data. */
  data?: any;
  /** The fields that belong to the category. */
  categoryProfile?: any;
  /** The metadata. */
  metadata?: any;
}

/** As `LlmCodecIdentity`. */
export type JsLlmCodecIdentity = LlmCodecIdentity;

/** What a sanitizer of requests is told about the call. */
export interface LlmSanitizeRequestContext {
  /** The codec of the request; its kind is none where there is no codec. */
  codec: LlmCodecIdentity;
  /** The codec itself, while the sanitizer runs. */
  resolveCodec(): RequestCodec | null;
}

/** What a sanitizer of responses is told about the call. */
export interface LlmSanitizeResponseContext {
  /** The codec of the response; its kind is none where there is no codec. */
  codec: LlmCodecIdentity;
  /** The codec itself, while the sanitizer runs. */
  resolveCodec(): ResponseCodec | null;
}

/** What one plugin saved of a model call, and how; fields that are not named here are kept. */
export interface LlmOptimizationContribution {
  /** Its identity. */
  id?: string;
  /** Its place among the contributions to the call. */
  sequence?: number;
  /** Who saved it. */
  producer: string;
  /** In which way. */
  kind: "input_compression" | "model_routing" | (string & {});
  /** Whether it took effect. */
  applied: boolean;
  /** The model that was asked for, and the one that was taken. */
  model_transition?: LlmOptimizationModelTransition;
  /** What it meant for the tokens. */
  token_impact?: LlmOptimizationTokenImpact;
  /** The schema of `payload`. */
  payload_schema?: LlmOptimizationDataSchema;
  /** What else there is to be said. */
  payload?: any;
  [name: string]: any;
}

/** Names a schema. */
export interface LlmOptimizationDataSchema {
  name: string;
  version: string;
}

/** A model, and who offers it. */
export interface LlmOptimizationModel {
  model: string;
  provider?: string;
}

/** The model without and with what was saved. */
export interface LlmOptimizationModelTransition {
  baseline?: LlmOptimizationModel;
  effective?: LlmOptimizationModel;
}

/** Tokens without and with what was saved, and the difference. */
export interface LlmOptimizationTokenImpact {
  baseline?: LlmOptimizationTokens;
  effective?: LlmOptimizationTokens;
  saved?: LlmOptimizationTokens;
  /** Whether they were counted. */
  quality?: "observed" | "estimated";
  /** How they were estimated. */
  estimation_method?: string;
}

/** Numbers of tokens. */
export interface LlmOptimizationTokens {
  prompt_tokens?: number;
  completion_tokens?: number;
  cache_read_tokens?: number;
  cache_write_tokens?: number;
  total_tokens?: number;
}

/** What becomes of what a configuration has and nobody knows. */
export type UnsupportedBehavior = "ignore" | "warn" | "error";

/** What was found in a configuration, and what went wrong since. */
export interface ConfigReport {
  /** What is wrong with it, or to be said about it. */
  diagnostics: ConfigDiagnostic[];
  /** What went wrong while it was active. */
  runtime_diagnostics?: RuntimeDiagnostic[];
}

/** Something that went wrong in a component, and how often. */
export interface RuntimeDiagnostic {
  code: string;
  component: string;
  field?: string;
  message: string;
  /** The session that it was about. */
  session_id?: string;
  /** How often. */
  count: number;
}

/** What a configuration and its files come to. */
export interface PluginHostReport {
  /** What was found in it. */
  config: ConfigReport;
  /** The plugins that are loaded at run time. */
  dynamic_plugins: DynamicPluginValidationReport[];
  /** The files that it was read from. */
  config_paths: string[];
  /** The whole of it, without secrets. */
  resolved_config: any;
  /** What else is in the report, such as the components that run. */
  [name: string]: any;
}

/** What runs a plugin that is loaded at run time: this process, or one of its own. */
export type DynamicPluginKind = "rust_dynamic" | "worker";

/** What came of one check of such a plugin. */
export type DynamicPluginCheckState = "unknown" | "valid" | "invalid";

/** What came of all its checks. */
export interface DynamicPluginValidationStatus {
  manifest: DynamicPluginCheckState;
  compatibility: DynamicPluginCheckState;
  integrity: DynamicPluginCheckState;
  environment: DynamicPluginCheckState;
  authenticity: DynamicPluginCheckState;
  policy_satisfied: DynamicPluginCheckState;
  /** When they were made. */
  checked_at?: string | null;
  message?: string | null;
}

/** Why such a plugin is not loaded. */
export interface DynamicPluginFailure {
  /** Which step failed. */
  phase: string;
  code: string;
  message: string;
}

/** What is known of such a plugin. */
export interface DynamicPluginValidationReport {
  plugin_id: string;
  /** The file that describes it. */
  manifest_ref: string;
  kind: DynamicPluginKind;
  status: DynamicPluginValidationStatus;
  failure?: DynamicPluginFailure | null;
  /** Whether it is to be loaded. */
  selected: boolean;
}

/** The text of the last error of a callback that no call could throw: of a sanitizer, an injector, a subscriber. */
export declare function getLastCallbackError(): string | null;

/** Forgets that error. */
export declare function clearLastCallbackError(): void;

/** Says what is wrong with a configuration of the component `adaptive`; nothing is activated. */
export declare function validateAdaptiveConfig(config: Json): ConfigReport;

/**
 * Says how much the work of the current scope minds waiting, from 1; more is more. It is one of the hints for the server of
 * the model, which this version does not send: the value is checked, and nothing else is made of it.
 */
export declare function setLatencySensitivity(value: number): void;
