/** What is not the same in JSON as in the value, or may be half of a surrogate pair. */
const SPECIAL = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Up to how many keys the simplest sort is the fastest. */
const FEW = 16;

/** Labels that are remembered at a time, and the longest key of one. */
const LABELS = 1024;
const LONGEST = 64;

const labels = new Map();

let room = 0;

/**
 * The JSON text of plain data with sorted keys and nothing to escape, which is most of what there is; null for anything
 * else and for what exceeds a limit. Each property is read once, so that the text holds whatever a getter does.
 */
export function canonical(value, maxDepth, maxBytes) {
  room = maxBytes;
  const text = write(value, maxDepth);
  // A UTF-16 unit is three bytes at most.
  return text !== null && 3 * text.length <= maxBytes ? text : null;
}

/** `depth` is how much deeper the value may go. */
function write(value, depth) {
  // A value that holds itself many times over must end as well.
  room -= 1;
  switch (typeof value) {
    case "string":
      room -= value.length;
      return SPECIAL.test(value) ? null : `"${value}"`;
    case "number":
      // Others are written differently by everybody else.
      return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)) ? String(value) : null;
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      if (depth <= 0 || room < 0) return null;
      return Array.isArray(value) ? writeArray(value, depth - 1) : writeObject(value, depth - 1);
    default:
      return null;
  }
}

function writeArray(items, depth) {
  if (typeof items.toJSON === "function") return null;
  let text = "";
  for (let index = 0; index < items.length; index += 1) {
    const part = write(items[index], depth);
    if (part === null) return null;
    text += index === 0 ? part : `,${part}`;
  }
  return `[${text}]`;
}

function writeObject(value, depth) {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || typeof value.toJSON === "function") return null;
  const keys = sorted(Object.keys(value));
  let text = "";
  for (let index = 0; index < keys.length; index += 1) {
    const label = labelOf(keys[index]);
    const part = label === null ? null : write(value[keys[index]], depth);
    if (part === null) return null;
    text += index === 0 ? label + part : `,${label}${part}`;
  }
  return `{${text}}`;
}

/** Without halves of surrogate pairs the order of UTF-16 is that of UTF-8. */
function sorted(keys) {
  if (keys.length > FEW) return keys.sort();
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from];
    let to = from;
    for (; to > 0 && keys[to - 1] > key; to -= 1) keys[to] = keys[to - 1];
    keys[to] = key;
  }
  return keys;
}

/** A key as it stands before its value; null where it is not that simple. */
function labelOf(key) {
  room -= key.length;
  let label = labels.get(key);
  if (label === undefined) {
    label = SPECIAL.test(key) ? null : `"${key}":`;
    if (key.length > LONGEST) return label;
    if (labels.size >= LABELS) labels.clear();
    labels.set(key, label);
  }
  return label;
}
