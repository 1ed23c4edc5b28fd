// JSON of a run: read without losing digits, and shown in colours.
import { el } from "./format.js";

const LONG_TEXT = 20_000;

// Integers beyond what a number can hold keep their text, where the browser gives it.
class ExactNumber {
  constructor(text) {
    this.text = text;
  }
}

export function parse(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_, value, context) =>
    typeof value === "number" && context?.source && !Number.isSafeInteger(value) && /^-?\d+$/.test(context.source)
      ? new ExactNumber(context.source)
      : value,
  );
}

export function compact(value) {
  return JSON.stringify(value, (_, inner) => (inner instanceof ExactNumber ? inner.text : inner)) ?? "null";
}

// An element that shows a value indented, long parts folded.
export function pretty(value) {
  const root = el("pre.json");
  let budget = LONG_TEXT;
  const put = (text, kind) => {
    budget -= text.length;
    root.append(kind ? el(`span.${kind}`, null, text) : text);
  };
  const walk = (inner, indent) => {
    if (budget < 0) return;
    const pad = "  ".repeat(indent + 1);
    if (inner instanceof ExactNumber) put(inner.text, "j-num");
    else if (Array.isArray(inner)) list(inner.map((item) => [null, item]), "[", "]", pad, indent);
    else if (inner && typeof inner === "object") list(Object.entries(inner), "{", "}", pad, indent);
    else if (typeof inner === "string") put(JSON.stringify(inner), "j-str");
    else put(String(inner), inner === null ? "j-null" : "j-num");
  };
  const list = (entries, open, close, pad, indent) => {
    if (!entries.length) return put(open + close);
    put(`${open}\n`);
    entries.forEach(([key, item], at) => {
      if (budget < 0) return;
      put(pad);
      if (key !== null) {
        put(JSON.stringify(key), "j-key");
        put(": ");
      }
      walk(item, indent + 1);
      put(at + 1 < entries.length ? ",\n" : "\n");
    });
    put("  ".repeat(indent) + close);
  };
  walk(value, 0);
  if (budget < 0) root.append("\n…\n", more(() => root.replaceChildren(el("span", null, indented(value)))));
  return root;
}

function indented(value) {
  return JSON.stringify(value, (_, inner) => (inner instanceof ExactNumber ? inner.text : inner), 2);
}

function more(show) {
  return el("button.link", { onclick: show }, "show all");
}

// The members of an object as a list of names and values; long texts as text rather than as JSON.
export function fields(value) {
  if (value === undefined || value === null) return el("p.faint", null, "nothing");
  if (typeof value === "string") return longText(value);
  if (typeof value !== "object" || Array.isArray(value) || value instanceof ExactNumber) return pretty(value);
  const entries = Object.entries(value);
  if (!entries.length) return el("p.faint", null, "empty");
  return el("dl.fields", null, entries.flatMap(([key, inner]) => [el("dt", null, key), el("dd", null, field(inner))]));
}

function field(value) {
  if (typeof value === "string") return longText(value);
  if (value !== null && typeof value === "object" && !(value instanceof ExactNumber)) return pretty(value);
  return el(`span.${value === null ? "j-null" : "j-num"}`, null, value instanceof ExactNumber ? value.text : String(value));
}

export function longText(text) {
  const box = el("div.text", null, text.length > LONG_TEXT ? text.slice(0, LONG_TEXT) : text);
  if (text.length > LONG_TEXT) box.append("\n…\n", more(() => box.replaceChildren(text)));
  return box;
}
