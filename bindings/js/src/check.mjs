import { LlmHandle, ToolHandle } from "./call_handle.mjs";
import { NONE, isIdle } from "./engine.mjs";
import { invalidArgument } from "./failure.mjs";
import { checkPayload, encode } from "./payload.mjs";
import { requestOf } from "./request.mjs";
import { scopeNumber } from "./scope_handle.mjs";
import { ScopeStack } from "./scope_stack.mjs";

/** The name of a mark whose data is checked. */
export const ENDED_TOOL = "tool_end_without_start";

// Each function checks one argument, by its name in the specification, and gives what the native side takes.

export function string(argument, value) {
  if (typeof value !== "string") throw refused(argument, "a string", value);
  return value;
}

export function name(argument, value) {
  if (string(argument, value) === "") throw invalidArgument(argument, `${argument} must not be empty`);
  return value;
}

export function optionalString(argument, value) {
  return value === undefined || value === null ? undefined : string(argument, value);
}

export function bool(argument, value, absent) {
  if (value === undefined || value === null) return absent;
  if (typeof value !== "boolean") throw refused(argument, "a boolean", value);
  return value;
}

export function i32(argument, value) {
  if (typeof value !== "number" || (value | 0) !== value) throw refused(argument, "an integer of 32 bits", value);
  return value;
}

export function u32(argument, value, absent) {
  if (value === undefined || value === null) return absent;
  if (typeof value !== "number" || value >>> 0 !== value)
    throw refused(argument, "an unsigned integer of 32 bits", value);
  return value;
}

export function optionalU32(argument, value) {
  return u32(argument, value, undefined);
}

export function callable(argument, value) {
  if (typeof value !== "function") throw refused(argument, "a function", value);
  return value;
}

export function optionalCallable(argument, value) {
  return value === undefined || value === null ? null : callable(argument, value);
}

export function oneOf(argument, value, values) {
  for (const name in values) {
    if (values[name] === value) return value;
  }
  throw refused(argument, `one of ${Object.keys(values).join(", ")}`, value);
}

/** A value of an enumeration, or the word that stands for it in JSON. */
export function optionalOneOf(argument, value, values) {
  if (value === undefined || value === null) return NONE;
  const name = typeof value === "string" && Object.keys(values).find((name) => name.toLowerCase() === value);
  return oneOf(argument, name ? values[name] : value, values);
}

/** A list of words; whether they are known is for the native side to say. */
export function words(argument, value) {
  if (!Array.isArray(value)) throw refused(argument, "an array", value);
  return value.map((word) => string(argument, word));
}

export function optionalWords(argument, value) {
  return value === undefined || value === null ? undefined : words(argument, value);
}

export function flags(argument, value, every) {
  if (value === undefined || value === null) return 0;
  if (typeof value !== "number" || value >>> 0 !== value || (value & ~every) !== 0) {
    throw refused(argument, "a set of flags", value);
  }
  return value;
}

export function optionalTimestamp(argument, value) {
  if (value === undefined || value === null) return undefined;
  if (!Number.isSafeInteger(value)) throw refused(argument, "a whole number of microseconds since 1970", value);
  return value;
}

export function scopeHandle(argument, value) {
  const number = scopeNumber(value);
  if (number === NONE) throw refused(argument, "a ScopeHandle", value);
  return number;
}

export function optionalScopeHandle(argument, value) {
  return value === undefined || value === null ? NONE : scopeHandle(argument, value);
}

export function toolHandle(argument, value) {
  if (!(value instanceof ToolHandle)) throw refused(argument, "a ToolHandle", value);
  return value;
}

export function llmHandle(argument, value) {
  if (!(value instanceof LlmHandle)) throw refused(argument, "an LlmHandle", value);
  return value;
}

export function scopeStack(argument, value) {
  if (!(value instanceof ScopeStack)) throw refused(argument, "a ScopeStack", value);
  return value;
}

export const request = requestOf;

/** A name or an object; which methods it has is seen when they are needed. */
export function codec(argument, value) {
  const isObject = typeof value === "function" || (typeof value === "object" && value !== null);
  if (typeof value !== "string" && (!isObject || Array.isArray(value))) {
    throw refused(argument, "the name of a codec or an object with its methods", value);
  }
  return value;
}

/** An object that registers, and may validate. */
export function plugin(argument, value) {
  if (typeof value?.register !== "function") {
    throw invalidArgument(argument, `${argument} must have the method register`);
  }
  optionalCallable(`${argument}.validate`, value.validate);
  bool(`${argument}.allowsMultiple`, value.allowsMultiple, true);
  return value;
}

export function optionalCodec(argument, value) {
  return value === undefined || value === null ? undefined : codec(argument, value);
}

export function json(value) {
  return encode(value);
}

export function optionalJson(value) {
  return value === undefined || value === null ? undefined : encode(value);
}

/** JSON that only an event would show: where nobody can see one it is checked and not written. */
export function shownJson(value) {
  if (value === undefined || value === null) return undefined;
  return isIdle() ? void checkPayload(value) : encode(value);
}

/** The data of a mark: that of one whose data is checked is needed also where nobody can see it. */
export function markJson(name, value) {
  return name === ENDED_TOOL ? optionalJson(value) : shownJson(value);
}

export function signal(value) {
  if (value === undefined || value === null) return null;
  if (typeof value.aborted !== "boolean" || typeof value.addEventListener !== "function") {
    throw refused("signal", "an AbortSignal", value);
  }
  return value;
}

/** JSON with the field names of the specification, from an object with those of JavaScript; undefined where absent. */
export function record(argument, value, fields) {
  return value === undefined || value === null ? undefined : encode(recordFields(argument, value, fields));
}

/** The same as an object. */
export function recordFields(argument, value, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused(argument, "an object", value);
  const wire = {};
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) throw unknownField(argument, key, fields);
    const field = fields[key];
    if (value[key] === undefined || value[key] === null) continue;
    wire[field.wire] = fieldInJson(field, value[key]);
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && wire[field.wire] === undefined)
      throw invalidArgument(argument, `${argument} needs the field ${key}`);
  }
  return wire;
}

function unknownField(argument, key, fields) {
  const known = Object.keys(fields);
  const meant = known.find((field) => field.toLowerCase() === key.replaceAll("_", "").toLowerCase());
  const hint = meant ? `did you mean ${meant}?` : `it has ${known.join(", ")}`;
  return invalidArgument(argument, `${argument} has no field ${key}; ${hint}`);
}

/** A list of records, whose fields have the names of JavaScript or those in JSON; what it is else the native side refuses. */
export function records(value, fields) {
  return encode(Array.isArray(value) ? value.map((item) => inJson(item, fields)) : value);
}

function inJson(item, fields) {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
  const wire = {};
  for (const [key, value] of Object.entries(item)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    wire[field?.wire ?? key] = field ? fieldInJson(field, value) : value;
  }
  return wire;
}

/** The value of a field; an enumeration becomes its word, and records are named by where they are. */
function fieldInJson({ wire, type, words, fields }, value) {
  if (typeof value === "number" && words) return words[value] ?? value;
  if (!fields) return value;
  if (type !== "list") return recordFields(wire, value, fields());
  if (!Array.isArray(value)) throw refused(wire, "an array", value);
  return value.map((item, index) => recordFields(`${wire}[${index}]`, item, fields()));
}

/** A configuration whose first fields may be given one by one; a configuration in the place of the first is taken whole. */
export function spread(first, fields) {
  return typeof first === "object" && first !== null ? first : fields;
}

function refused(argument, wanted, value) {
  const given = value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
  return invalidArgument(argument, `${argument} must be ${wanted}, not ${given}`);
}
