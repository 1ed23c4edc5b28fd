import { attempt, native, seat } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { keep } from "./middleware.mjs";
import { parse } from "./parse.mjs";
import { PluginHostActivation, activationNumber } from "./plugin_activation.mjs";
import { script, scriptNow } from "./plugin_script.mjs";

/** Makes a plugin known under a kind. */
export function register(kind, plugin) {
  const validates = typeof plugin.validate === "function";
  attempt(() => native.registerPlugin(seat, kind, keep(plugin), validates, plugin.allowsMultiple ?? true));
}

export function deregister(kind) {
  return attempt(() => native.deregisterPlugin(seat, kind));
}

export function listKinds() {
  return JSON.parse(native.pluginKinds(seat));
}

export function validate(config, additionalPluginsToml) {
  return scriptNow(() => native.pluginValidate(seat, config, additionalPluginsToml, false));
}

export function validateExact(config) {
  return scriptNow(() => native.pluginValidate(seat, config, undefined, true));
}

/** Activates a configuration. */
export async function initialize(config, additionalPluginsToml) {
  return new PluginHostActivation(await script(() => native.pluginInitialize(seat, config, additionalPluginsToml)));
}

export function close(activation) {
  return activation.close();
}

/** Closes the activation that is active, where there is one. */
export async function clear() {
  await script(() => native.pluginClose(seat, undefined));
}

export function report() {
  const report = native.pluginReport(seat);
  return report === undefined || report === null ? null : parse(report);
}

/** An argument that has to be an activation. */
export function activationOf(argument, given) {
  if (activationNumber(given) === undefined) {
    throw invalidArgument(argument, `${argument} must be a PluginHostActivation`);
  }
  return given;
}
