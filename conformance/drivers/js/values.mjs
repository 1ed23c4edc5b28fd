// Values on their way between JSON requests and the package.

/** A value of a request with its special forms replaced: bound objects and values that JSON cannot say. */
export function real(value, bound) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => real(item, bound));
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "$handle") return bound.get(value.$handle);
  if (keys.length === 1 && keys[0] === "$value") return special(value.$value);
  return Object.fromEntries(keys.map((key) => [key, real(value[key], bound)]));
}

class Opaque {}

function special(kind) {
  const [name, number] = kind.split(":");
  const made = {
    nan: () => NaN,
    infinity: () => Infinity,
    neg_infinity: () => -Infinity,
    bytes: () => new Uint8Array([0x00, 0xff, 0x80]),
    cycle: () => {
      const list = [];
      list.push(list);
      return list;
    },
    nonstring_key: () => new Map([[1, 2]]),
    object: () => new Opaque(),
    function: () => () => undefined,
    datetime: () => new Date(0),
    lone_surrogate: () => "\ud800",
    big_int: () => 2n ** 70n,
    set: () => new Set([1]),
    undefined: () => undefined,
    deep: () => {
      let value = 0;
      for (let level = 0; level < Number(number); level += 1) value = [value];
      return value;
    },
    text: () => "x".repeat(Number(number)),
  }[name];
  if (!made) throw new Error(`unknown kind of value: ${kind}`);
  return made();
}

/** A copy of a value as plain JSON; one word for everything else. */
export function plain(value) {
  if (value === undefined) return null;
  return isPlain(value) ? JSON.parse(JSON.stringify(value)) : { $opaque: true };
}

/** An argument of a callback as it is reported; the fields of contexts by the names of the specification. */
export function seen(value, type = "json") {
  if (isRequest(value)) return { headers: plain(value.headers), content: plain(value.content) };
  if (type === "PluginContext") return { kind: value.kind, ordinal: value.ordinal };
  if (!type.endsWith("Context")) return plain(value);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [snake(key), plain(field)]));
}

/** A request of the package, from the form that requests have in the protocol. */
export function requestIn(relay, value) {
  const isForm = typeof value === "object" && value !== null && "headers" in value && "content" in value;
  return isForm ? new relay.LlmRequest(value.headers, value.content) : value;
}

function isRequest(value) {
  return value?.constructor?.name === "LlmRequest";
}

/** Walks without recursion: a value may be nested 100,000 deep or hold itself. */
function isPlain(value) {
  const waiting = [[value, 0]];
  while (waiting.length > 0) {
    const [item, depth] = waiting.pop();
    if (typeof item === "number" ? !Number.isFinite(item) : !["string", "boolean", "object"].includes(typeof item))
      return false;
    if (typeof item === "string" && !item.isWellFormed()) return false;
    if (typeof item !== "object" || item === null) continue;
    const prototype = Object.getPrototypeOf(item);
    if (depth > 1000 || !(Array.isArray(item) || prototype === Object.prototype || prototype === null)) return false;
    for (const part of Object.values(item)) waiting.push([part, depth + 1]);
  }
  return true;
}

/** A deep copy in which the value at a JSON pointer is another; with `inPlace` the value itself. */
export function set(payload, pointer, value, inPlace) {
  const root = inPlace ? payload : structuredClone(payload);
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = steps.pop();
  if (last === undefined) return value;
  let at = root;
  for (const step of steps) at = at[step];
  if (Array.isArray(at) && last === "-") at.push(value);
  else at[last] = value;
  return root;
}

export const camel = (name) => name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase());
export const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same object with its keys renamed. */
export function renamed(object, rename) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [rename(key), value]));
}
