// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

import { inDocument, isEnabled } from "../documents.mjs";
import { validatePluginConfigExact } from "./exports.mjs";

/** The kind of the component. */
export const PII_REDACTION_PLUGIN_KIND = "pii_redaction";

/**
 * A component of this kind, to be named in a configuration.
 * @param options `enabled`, which may also be given by itself; a component that is not enabled is still checked.
 */
export function ComponentSpec(config, options) {
  return { kind: PII_REDACTION_PLUGIN_KIND, enabled: isEnabled(options), config: inDocument(config ?? defaultConfig(), {}) };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return piiRedactionConfig();
}

/** Says what is wrong with a configuration of this kind; nothing is activated. */
export function validateConfig(config) {
  return validatePluginConfigExact({ components: [ComponentSpec(config)] }).config;
}

/** Keeps personal data and secrets out of events. */
export function piiRedactionConfig(config) {
  return { version: 1, mode: "builtin", input: true, output: true, tool_input: true, tool_output: true, mark: true, priority: 100, ...config };
}

/** What is looked for and what becomes of it. */
export function builtinConfig(config) {
  return { action: "remove", replacement: "[REDACTED]", mask_char: "*", ...config };
}

/** A model on this machine that finds personal data. */
export function localModelConfig(config) {
  return { allow_network: false, ...config };
}

/** One rule of several. */
export function profileConfig(config) {
  return { enabled: true, mode: "builtin", priority: 100, ...config };
}

