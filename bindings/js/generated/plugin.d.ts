// Code generated from spec/ by codegen. DO NOT EDIT.

import type { Json } from "./index.js";

export {
  registerPlugin as register,
  deregisterPlugin as deregister,
  listPluginKinds as listKinds,
  validatePluginConfig as validate,
  validatePluginConfigExact as validateExact,
  initializePlugins as initialize,
  closePlugins as close,
  clearPluginConfiguration as clear,
  activePluginReport as report,
  PluginContext,
  PluginHostActivation,
} from "./index.js";
export type {
  ActiveComponent,
  ConfigDiagnostic,
  ConfigReport,
  DynamicPluginCheckState,
  DynamicPluginFailure,
  DynamicPluginKind,
  DynamicPluginValidationReport,
  DynamicPluginValidationStatus,
  LlmOptimizationContribution,
  LlmOptimizationDataSchema,
  LlmOptimizationModel,
  LlmOptimizationModelTransition,
  LlmOptimizationTokenImpact,
  LlmOptimizationTokens,
  PluginHostReport,
  RuntimeDiagnostic,
  EventMetadata,
  EventMetadataScalar,
  EventMetadataValue,
  LlmCodecIdentity,
  LlmRequestInterceptOutcome,
  LlmSanitizeRequestContext,
  LlmSanitizeResponseContext,
  Plugin,
  ToolExecutionInterceptOutcome,
  UnsupportedBehavior,
} from "./index.js";

/** One component of the document. */
export interface ComponentSpec {
  /** Which plugin it is for, such as observability. */
  kind: string;
  /** Whether it is activated; one that is not is still checked. */
  enabled?: boolean;
  /** The configuration of the component; an object. */
  config?: Json | null;
}

/** What plugins do, as one document; a file plugins.toml has the same form. */
export interface PluginConfig {
  /** The version of the form of the document. */
  version?: number;
  /** What is to be activated, in this order. */
  components?: ComponentSpec[];
  /** What becomes of what is not known. */
  policy?: ConfigPolicy | null;
  /** Plugins that are loaded at run time. */
  plugins?: DynamicsConfig | null;
}

/** One plugin that is loaded at run time. */
export interface DynamicConfig {
  /** The path of its relay-plugin.toml; a relative one begins at the file that names it. */
  manifest: string;
  /** The configuration that the plugin gets; an object. */
  config?: Json | null;
}

/** Plugins that are loaded at run time. */
export interface DynamicsConfig {
  /** The plugins, in the order in which they are loaded. */
  dynamic?: DynamicConfig[];
  /** Which plugins may be loaded; the file of a project cannot say that. */
  policy?: HostPolicyConfig | null;
}

/** What is decided about plugins that are loaded at run time. */
export interface HostEffectConfig {
  /** Whether it may be loaded; it may where nothing says otherwise. */
  allowed?: boolean | null;
  /** What becomes of the configuration where it cannot be loaded; required where nothing says otherwise. */
  startup?: "optional" | "required" | null;
  /** What must vouch for its code; integrity_only where nothing says otherwise. */
  attestation?: "integrity_only" | "signature_if_present" | "signature_required" | null;
}

/** Which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins. */
export interface HostPolicyConfig {
  /** What holds for all. */
  defaults?: HostEffectConfig | null;
  /** What holds for those that a rule fits, in this order. */
  rules?: HostRuleConfig[];
  /** What holds for one plugin, by its id. */
  overrides?: Record<string, HostEffectConfig> | null;
}

/** A rule about plugins that are loaded at run time; it fits where all that it matches does. */
export interface HostRuleConfig {
  /** The kind that it fits. */
  match_kind?: "rust_dynamic" | "native" | "worker" | null;
  /** The id that it fits. */
  match_plugin_id?: string | null;
  /** Whether it may be loaded; it may where nothing says otherwise. */
  allowed?: boolean | null;
  /** What becomes of the configuration where it cannot be loaded; required where nothing says otherwise. */
  startup?: "optional" | "required" | null;
  /** What must vouch for its code; integrity_only where nothing says otherwise. */
  attestation?: "integrity_only" | "signature_if_present" | "signature_required" | null;
}

/** What becomes of what is not known: nothing is said, a warning is given, or nothing is activated. */
export interface ConfigPolicy {
  /** A component of a kind that is not there. */
  unknown_component?: "ignore" | "warn" | "error";
  /** A field that the component does not have; an error in a component that protects and a warning elsewhere where absent. */
  unknown_field?: "ignore" | "warn" | "error" | null;
  /** A value that a field cannot have; where it is no error, the field keeps its default. */
  unsupported_value?: "ignore" | "warn" | "error";
}

/**
 * A component of a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export declare function ComponentSpec(
  kind: string,
  config?: object,
  options?: { enabled?: boolean } | boolean,
): ComponentSpec;

/** A configuration without components, to which they may be appended. */
export declare function defaultConfig(): PluginConfig & { components: ComponentSpec[] };
