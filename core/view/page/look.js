// How the kinds of rows look, and light and dark.
import { el } from "./format.js";
import { FLAG, KINDS } from "./model.js";

const LETTERS = { agent: "A", function: "ƒ", tool: "T", llm: "M", retriever: "R", embedder: "E", reranker: "K", guardrail: "G", evaluator: "V", custom: "C", unknown: "?", mark: "·" };
export const LABELS = { llm: "model call" };

let colours = null;

export function colour(kind) {
  return `var(--k-${kind})`;
}

// The colours as a canvas takes them, read from the style once a theme.
export function palette() {
  if (!colours) {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    colours = { kinds: KINDS.map((kind) => read(`--k-${kind}`)) };
    for (const name of ["back", "line", "text", "soft", "faint", "error", "refused", "accent"]) colours[name] = read(`--${name}`);
  }
  return colours;
}

export function icon(kind) {
  return setIcon(el("span"), kind);
}

export function setIcon(element, kind) {
  element.className = kind === "mark" ? "kind round" : "kind";
  element.style.setProperty("--c", colour(kind));
  element.title = LABELS[kind] ?? kind;
  element.textContent = LETTERS[kind];
  return element;
}

// What is remarkable about a row: how it looks and what it says; null where nothing is.
function remark(model, row) {
  if (model.has(row, FLAG.rejected)) return ["badge refused", "refused"];
  if (model.has(row, FLAG.error)) return ["badge error", "error"];
  if (model.has(row, FLAG.gap)) return ["badge error", "events missing"];
  if (model.has(row, FLAG.open)) return ["badge", model.about.live ? "running" : "open"];
  if (model.has(row, FLAG.noStart)) return ["badge", "no start"];
  return null;
}

export function badge(model, row) {
  const found = remark(model, row);
  return found && Object.assign(el("span"), { className: found[0], textContent: found[1] });
}

// The badge of a row in the tree, which also says what happened inside.
export function setBadge(element, model, row) {
  const problems = model.problemsBelow[row];
  const [look, text] = remark(model, row) ?? [problems ? "inner-problem" : "", ""];
  element.className = look;
  element.textContent = text;
  element.title = look === "inner-problem" ? `${problems} errors or refusals inside` : "";
}

export function startTheme(changed) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  const apply = () => {
    root.dataset.theme = chosen ?? (system.matches ? "dark" : "light");
    colours = null;
    changed();
  };
  system.addEventListener("change", apply);
  apply();
  return () => {
    chosen = root.dataset.theme === "dark" ? "light" : "dark";
    apply();
  };
}
