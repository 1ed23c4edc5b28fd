import { canonical } from "./canonical.mjs";
import { attempt, native, seat } from "./engine.mjs";
import { failure } from "./failure.mjs";

const [MAX_DEPTH, MAX_BYTES] = native.limits(seat);

/** What `JSON.stringify` would not write as the specification wants it, or what is no JSON at all. */
const UNUSUAL = -1;

let least = 0;
let written = 0;
let wroteLong = false;

/** Throws unless a value is JSON within the limits. */
export function checkPayload(value) {
  const most = measure(value);
  if (most !== UNUSUAL && most <= MAX_BYTES) return;
  textOf(value, most);
}

/** What a text begins with that the native side need not read again. */
const CANONICAL = "=";

/** The JSON text of a value, as the native side takes it. */
export function encode(value) {
  const ready = canonical(value, MAX_DEPTH, MAX_BYTES);
  const text = ready === null ? textOf(value, measure(value)) : CANONICAL + ready;
  written += text.length;
  return text;
}

/** The JSON text of a value with its members in their order. */
export function source(value) {
  const text = textOf(value, measure(value));
  written += text.length;
  return text;
}

/** How much text was made since the last time that somebody asked. */
export function takeWritten() {
  const taken = written;
  written = 0;
  return taken;
}

/** Whether an integer was ever given as a BigInt: only then may an event hold one that a number cannot. */
export function hasLongs() {
  return wroteLong;
}

/** A deep copy of the containers of a value, which a sanitizer may change. */
export function copy(value) {
  checkPayload(value);
  return value === undefined ? null : copied(value);
}

function copied(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Set) return new Set([...value].map(copied));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copied(item)]));
  const made = Object.create(Object.getPrototypeOf(value) === null ? null : Object.prototype);
  for (const key of Object.keys(value)) made[key] = copied(value[key]);
  return made;
}

/** An upper bound of the bytes of a value's JSON text, or UNUSUAL. */
function measure(value) {
  least = 0;
  return bound(value, 0);
}

function bound(value, depth) {
  // Each visit adds a byte or more to `least`, so that a value which holds itself many times over ends as well.
  least += 1;
  switch (typeof value) {
    case "string":
      least += value.length;
      return value.isWellFormed() ? 6 * value.length + 2 : UNUSUAL;
    case "number":
      return isPlainNumber(value) ? 25 : UNUSUAL;
    case "boolean":
      return 5;
    case "object":
      return value === null ? 4 : boundOfObject(value, depth);
    default:
      return UNUSUAL;
  }
}

function boundOfObject(value, depth) {
  if (depth >= MAX_DEPTH || least > MAX_BYTES) return UNUSUAL;
  let total = 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const part = bound(value[index], depth + 1);
      if (part === UNUSUAL) return UNUSUAL;
      total += part + 1;
    }
    return typeof value.toJSON === "function" ? UNUSUAL : total;
  }
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || typeof value.toJSON === "function") return UNUSUAL;
  for (const key of Object.keys(value)) {
    const part = bound(value[key], depth + 1);
    if (part === UNUSUAL || !key.isWellFormed()) return UNUSUAL;
    total += part + 6 * key.length + 4;
    least += key.length;
  }
  return total;
}

/** An integer beyond 64 bits is a float for everybody else, and must be written as one. */
function isPlainNumber(value) {
  return Number.isFinite(value) && (!Number.isInteger(value) || (value < 2 ** 64 && value >= -(2 ** 63)));
}

/** The text of any value, written piece by piece; throws where the value is no JSON or exceeds a limit. */
function textOf(value, most) {
  const text = most === UNUSUAL ? new Writer().write(value) : JSON.stringify(value);
  if (text.length > MAX_BYTES || (3 * text.length > MAX_BYTES && byteLength(text) > MAX_BYTES)) tooLarge();
  return text;
}

function byteLength(text) {
  return new TextEncoder().encode(text).length;
}

function tooLarge() {
  attempt(() => native.refusePayload(seat, undefined));
}

class Writer {
  #parts = [];
  #size = 0;
  #path = [];
  #around = [];

  write(value) {
    this.#value(value === undefined ? null : value);
    return this.#parts.join("");
  }

  #put(text) {
    this.#size += text.length;
    if (this.#size > MAX_BYTES) tooLarge();
    this.#parts.push(text);
  }

  #value(value) {
    switch (typeof value) {
      case "string":
        return this.#string(value);
      case "number":
        return this.#put(numberText(value));
      case "boolean":
        return this.#put(String(value));
      case "bigint":
        if (BigInt.asIntN(64, value) !== value && BigInt.asUintN(64, value) !== value) {
          this.#refuse("an integer has at most 64 bits");
        }
        wroteLong = true;
        return this.#put(String(value));
      case "object":
        return value === null ? this.#put("null") : this.#container(value);
      default:
        return this.#refuse(`a ${typeof value} is not JSON`);
    }
  }

  #string(text) {
    if (!text.isWellFormed()) this.#refuse("the string holds half of a surrogate pair");
    this.#put(JSON.stringify(text));
  }

  #container(value) {
    if (this.#around.includes(value)) this.#refuse("the value holds itself");
    if (this.#path.length >= MAX_DEPTH) attempt(() => native.refusePayload(seat, pathText(this.#path)));
    this.#around.push(value);
    this.#members(value);
    this.#around.pop();
  }

  #members(value) {
    if (Array.isArray(value)) return this.#array(value);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind === "Set" && value instanceof Set) return this.#array([...value]);
    if (kind === "Map" && value instanceof Map) return this.#object([...value]);
    if (kind !== "Object" || !isPlainObject(value)) this.#refuse(`${article(nameOf(value, kind))} is not JSON`);
    return this.#object(Object.entries(value));
  }

  #array(items) {
    this.#put("[");
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) this.#put(",");
      this.#inside(index, items[index] === undefined ? null : items[index]);
    }
    this.#put("]");
  }

  #object(members) {
    this.#put("{");
    let first = true;
    for (const [key, item] of members) {
      if (typeof key !== "string") this.#refuse(`a key of type ${typeof key} is not JSON`);
      if (item === undefined) continue;
      if (!first) this.#put(",");
      first = false;
      this.#string(key);
      this.#put(":");
      this.#inside(key, item);
    }
    this.#put("}");
  }

  #inside(step, item) {
    this.#path.push(step);
    this.#value(item);
    this.#path.pop();
  }

  #refuse(what) {
    const path = pathText(this.#path);
    throw failure("invalid_payload", `${path}: ${what}`, { path });
  }
}

function numberText(value) {
  if (!Number.isFinite(value)) return "null";
  return isPlainNumber(value) ? String(value) : value.toExponential();
}

/** Also for objects of another realm, whose Object.prototype is not ours. */
function isPlainObject(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value, kind) {
  return value.constructor?.name || kind;
}

function article(name) {
  return /^[AEIOU]/.test(name) ? `an ${name}` : `a ${name}`;
}

function pathText(path) {
  let text = "$";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return text;
}
