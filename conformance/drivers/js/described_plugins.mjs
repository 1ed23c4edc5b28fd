// Plugins as a scenario describes them, and the contexts that they were given.

import { makeCallback } from "./callbacks.mjs";

/** How the operations of the driver begin that register with a context. */
export const REGISTERS = "plugin_register_";

/** What a driver must know of the methods of a plugin, as of callbacks. */
const FORMS = {
  validate: ["json"],
  register: ["json", "PluginContext"],
};

/** The plugin that a value of a request stands for. */
export function pluginIn(session, value, operation) {
  if (!value?.object) return value;
  const methods = Object.entries(value.object).map(([name, description]) => {
    const types = FORMS[name];
    const order = types.map((_, place) => place);
    const form = { kind: name, gives: "none", takes: "json", payload: 0, next: null, order, types };
    return [name, makeCallback(session, { mode: "sync", ...description }, form, operation)];
  });
  const rest = "allows_multiple" in value ? { allowsMultiple: value.allows_multiple } : {};
  return { ...Object.fromEntries(methods), ...rest };
}
