/**
 * A configuration with the names that documents have, from one with those of programs; what has the former stays.
 * `fields` are those that are named otherwise or hold such; of `many` each is one.
 */
export function inDocument(config, fields) {
  if (!isObject(config)) return config;
  const made = {};
  for (const [name, value] of Object.entries(config)) {
    const { wire, holds, many } = Object.hasOwn(fields, name) ? fields[name] : { wire: name };
    if (wire !== name && Object.hasOwn(config, wire)) continue;
    made[wire] = holds ? held(value, holds, many) : value;
  }
  return made;
}

function held(value, fields, many) {
  if (!many) return inDocument(value, fields);
  if (Array.isArray(value)) return value.map((one) => inDocument(one, fields));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inDocument(one, fields)]));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a component is enabled, by what was given with it: nothing, whether it is, or options. */
export function isEnabled(options) {
  return (typeof options === "object" && options !== null ? options.enabled : options) ?? true;
}
