import { validatePluginConfigExact } from "./generated/operations.mjs";

/** Says what is wrong with a configuration of the component `adaptive`; nothing is activated. */
export function validateAdaptiveConfig(config) {
  return validatePluginConfigExact({ components: [{ kind: "adaptive", config }] }).config;
}
