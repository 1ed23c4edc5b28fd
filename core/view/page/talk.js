// What happened in an agent, as a conversation with the steps between the messages.
import { count, duration, el, money } from "./format.js";
import { compact } from "./json.js";
import { badge, icon } from "./look.js";
import { answer, message } from "./message.js";
import { FLAG, KIND } from "./model.js";

const PAGE = 30;

// An element that shows more as it is scrolled.
export function talk(model, scope, choose) {
  const box = el("div.talk");
  const rest = el("div.rest", null, "…");
  let next = 0;
  const more = () => {
    if (next === undefined) return;
    const { items, next: after } = model.conversation(scope, next, PAGE);
    for (const item of items) rest.before(...step(model, item, choose, scope));
    next = after;
    if (next === undefined) {
      watch.disconnect();
      rest.remove();
      if (!box.childNodes.length) box.append(el("p.nothing", null, "No messages, tools or marks"));
    }
  };
  box.append(rest);
  const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), { rootMargin: "400px" });
  watch.observe(rest);
  more();
  return box;
}

function step(model, item, choose, scope) {
  const { row } = item;
  // A call of which no codec knows what it says is a step like any other.
  const isRead = item.response !== undefined || item.messages?.length > 0 || model.has(row, FLAG.error);
  if (model.kinds[row] === KIND.llm && isRead) return modelCall(model, item, row === scope ? null : choose);
  return [card(model, row, choose)];
}

function modelCall(model, item, choose) {
  const { row } = item;
  const shown = [];
  if (item.instructions) shown.push(message({ role: "system", content: item.instructions }));
  shown.push(...item.messages.map(message));
  const facts = [el("span.faint", null, model.modelName(row)), badge(model, row), el("span.num", null, callFacts(model, row))];
  const reply = item.response ? answer(item.response, facts) : answer({ message: null }, facts);
  if (model.has(row, FLAG.error)) {
    reply.classList.add("failed");
    reply.querySelector(".body").replaceChildren(el("div.callout.error", null, model.detail(row).error?.text ?? "error"));
  }
  if (choose) {
    reply.querySelector("header").addEventListener("click", () => choose(row));
    reply.querySelector("header").style.cursor = "pointer";
  }
  reply.dataset.row = row;
  return [...shown, reply];
}

export function callFacts(model, row) {
  const tokens = model.prompts[row] + model.completions[row];
  const parts = [duration(model.lengths[row])];
  if (tokens) parts.unshift(`${count(model.prompts[row])} → ${count(model.completions[row])} tokens`);
  if (model.costs[row]) parts.push(money(model.costs[row]));
  return parts.filter(Boolean).join(" · ");
}

// A step that is no message, in one line.
function card(model, row, choose) {
  const kind = model.kind(row);
  const detail = model.detail(row);
  const isRefused = model.has(row, FLAG.rejected);
  const isSlim = kind === "guardrail" || kind === "mark";
  const name = `button.step${isSlim && !isRefused ? ".slim" : ""}${isRefused ? ".refused" : model.has(row, FLAG.error) ? ".failed" : ""}`;
  return el(
    name,
    { onclick: () => choose(row), "data-row": row },
    icon(kind),
    el("span.name", null, model.name(row)),
    el("span.sub", null, about(kind, detail, isRefused), (kind === "tool" || kind === "llm") && detail.output !== undefined ? el("span.told", null, `→ ${compact(detail.output).slice(0, 300)}`) : null),
    badge(model, row),
    el("span.num", null, duration(model.lengths[row])),
  );
}

function about(kind, detail, isRefused) {
  if (isRefused) return detail.decision?.reason ?? "";
  if (detail.error) return detail.error.text ?? "";
  if (kind === "guardrail") return detail.decision?.allowed ? `allowed ${detail.decision.target ?? ""}` : (detail.decision?.error ?? "");
  return detail.input === undefined ? "" : compact(detail.input).slice(0, 300);
}
