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
export type { ConfigDiagnostic, Plugin } from "./index.js";

/** One component of the document. */
export interface ComponentSpec {
  /** Which plugin it is for, such as observability. */
  kind: string;
  /** The configuration of the component; an object. */
  config?: Json | null;
  /** Whether it is activated; one that is not is still checked. */
  enabled?: boolean;
}

/** What plugins do, as one document; a file plugins.toml has the same form. */
export interface PluginConfig {
  /** The version of the form of the document. */
  version?: number;
  /** What is to be activated, in this order. */
  components?: readonly ComponentSpec[];
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
  dynamic?: readonly DynamicConfig[];
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

/** A component of a configuration; one that is not enabled is still checked. */
export declare function ComponentSpec(kind: string, config?: object, enabled?: boolean): ComponentSpec;

/** A configuration without components, to which they may be appended. */
export declare function defaultConfig(): PluginConfig & { components: ComponentSpec[] };
