// Code generated from spec/ by codegen. DO NOT EDIT.

import {
  registerPlugin,
  deregisterPlugin,
  listPluginKinds,
  validatePluginConfig,
  validatePluginConfigExact,
  initializePlugins,
  closePlugins,
  clearPluginConfiguration,
  activePluginReport,
  PluginContext,
  PluginHostActivation,
} from "./exports.mjs";
import { isEnabled } from "../documents.mjs";

/** As `registerPlugin` of the package. */
export const register = registerPlugin;

/** As `deregisterPlugin` of the package. */
export const deregister = deregisterPlugin;

/** As `listPluginKinds` of the package. */
export const listKinds = listPluginKinds;

/** As `validatePluginConfig` of the package. */
export const validate = validatePluginConfig;

/** As `validatePluginConfigExact` of the package. */
export const validateExact = validatePluginConfigExact;

/** As `initializePlugins` of the package. */
export const initialize = initializePlugins;

/** As `closePlugins` of the package. */
export const close = closePlugins;

/** As `clearPluginConfiguration` of the package. */
export const clear = clearPluginConfiguration;

/** As `activePluginReport` of the package. */
export const report = activePluginReport;

/**
 * A component of a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export function ComponentSpec(kind, config = {}, options) {
  return { kind, enabled: isEnabled(options), config };
}

/** A configuration without components, to which they may be appended. */
export function defaultConfig() {
  const policy = { unknown_component: "warn", unsupported_value: "error" };
  return { version: 1, components: [], policy };
}

export { PluginContext, PluginHostActivation };
