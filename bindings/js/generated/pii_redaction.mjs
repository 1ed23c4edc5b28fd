// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

/** The kind of the component. */
export const KIND = "pii_redaction";

/** A component of this kind, to be named in a configuration; one that is not enabled is still checked. */
export function ComponentSpec(config, enabled = true) {
  return { kind: KIND, enabled, config: config ?? defaultConfig() };
}

/** The configuration with what is so where nothing is given. */
export function defaultConfig() {
  return piiRedactionConfig();
}

/** Keeps personal data and secrets out of events. */
export function piiRedactionConfig(fields) {
  return { version: 1, mode: "builtin", input: true, output: true, tool_input: true, tool_output: true, mark: true, priority: 100, ...fields };
}

/** What is looked for and what becomes of it. */
export function builtinConfig(fields) {
  return { action: "remove", replacement: "[REDACTED]", mask_char: "*", ...fields };
}

/** A model on this machine that finds personal data. */
export function localModelConfig(fields) {
  return { allow_network: false, ...fields };
}

/** One rule of several. */
export function profileConfig(fields) {
  return { enabled: true, mode: "builtin", priority: 100, ...fields };
}

