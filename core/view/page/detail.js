// The panel that shows everything about one row.
import { count, duration, el, money, plural } from "./format.js";
import { fields, pretty } from "./json.js";
import { badge, icon, LABELS } from "./look.js";
import { answer, clamped, message } from "./message.js";
import { callFacts, talk } from "./talk.js";
import { FLAG } from "./model.js";

// Earlier messages of a long request are folded.
const SHOWN_MESSAGES = 6;

export class Detail {
  constructor(box, model, { choose, close }) {
    Object.assign(this, { box, model, choose, close, row: null, tab: new Map() });
  }

  show(row) {
    const isSame = row === this.row;
    const { model } = this;
    const detail = model.detail(row);
    const kind = model.kind(row);
    const tabs = this.tabs(kind, row, detail);
    const body = el("div.detail-body", { tabindex: -1 });
    const open = (name) => {
      this.tab.set(kind, name);
      for (const button of bar.children) button.setAttribute("aria-selected", button.textContent === name);
      body.replaceChildren(...tabs[name]());
      if (!isSame) body.scrollTop = 0;
    };
    const bar = el("div.subtabs", { role: "tablist" }, Object.keys(tabs).map((name) => el("button", { role: "tab", onclick: () => open(name) }, name)));
    this.row = row;
    this.box.replaceChildren(this.head(row, detail, kind, bar), body);
    const last = this.tab.get(kind);
    open(last in tabs ? last : Object.keys(tabs)[0]);
  }

  head(row, detail, kind, bar) {
    const { model } = this;
    const crumbs = model.ancestors(row).flatMap((above) => [el("button", { onclick: () => this.choose(above) }, model.name(above)), "›"]);
    const fact = (value, text) => (value ? el("span", null, el("b", null, value), ` ${text}`) : null);
    return el(
      "div.detail-head",
      null,
      el("div.crumbs", null, crumbs.length ? crumbs : " "),
      el("div.detail-title", null, icon(kind), el("h2", null, model.name(row)), badge(model, row), el("button.quiet.close", { onclick: this.close, title: "Close (Esc)" }, "✕")),
      el(
        "div.facts",
        null,
        el("span", null, LABELS[kind] ?? kind, detail.category && detail.category !== kind ? ` (${detail.category})` : ""),
        fact(model.modelName(row), ""),
        fact(duration(model.lengths[row]), ""),
        model.starts[row] > 0 ? fact(`+${duration(model.starts[row])}`, "after the start") : null,
        fact(model.tokensBelow[row] ? count(model.tokensBelow[row]) : "", "tokens"),
        fact(model.costBelow[row] ? money(model.costBelow[row]) : "", ""),
        fact(detail.chunks ? plural(detail.chunks, "chunk") : "", ""),
      ),
      bar,
    );
  }

  tabs(kind, row, detail) {
    const parts = { Everything: () => this.everything(detail) };
    if (kind === "llm") return { Messages: () => this.messages(row, detail), ...parts };
    if (kind === "guardrail") return { Decision: () => this.payloads(row, detail, "Asked", "Decided"), ...parts };
    if (kind === "mark") return { Data: () => this.payloads(row, detail, "Data", ""), ...parts };
    const payloads = () => this.payloads(row, detail, "Input", "Output");
    if (kind === "agent") return { Conversation: () => [this.talk(row)], "Input and output": payloads, ...parts };
    return this.model.hasChildren[row]
      ? { "Input and output": payloads, Steps: () => [this.talk(row)], ...parts }
      : { "Input and output": payloads, ...parts };
  }

  talk(row) {
    return talk(this.model, row, this.choose);
  }

  notices(row, detail) {
    const shown = [];
    const { decision, error } = detail;
    if (this.model.has(row, FLAG.rejected)) shown.push(el("div.callout.refused", null, el("b", null, "Refused"), decision?.reason ?? ""));
    else if (decision?.allowed) shown.push(el("div.callout.good", null, el("b", null, "Allowed"), decision.target ?? ""));
    if (decision?.error) shown.push(el("div.callout.error", null, el("b", null, "The guardrail failed"), decision.error));
    if (error) shown.push(el("div.callout.error", null, el("b", null, [error.type, error.exception].filter(Boolean).join(" · ") || "Error"), error.text ?? ""));
    return shown;
  }

  messages(row, detail) {
    const shown = this.notices(row, detail);
    const { request, response } = detail;
    if (!request && !response) return this.payloads(row, detail, "Request", "Response");
    const all = (request?.messages ?? []).map((given) => () => message(given));
    const box = el("div.talk");
    const folded = Math.max(all.length - SHOWN_MESSAGES, 0);
    if (request?.instructions) box.append(message({ role: "system", content: request.instructions }));
    if (folded > 1) {
      const unfold = el("button.link.rest", { onclick: () => unfold.replaceWith(...all.slice(0, folded).map((make) => make())) }, `show ${plural(folded, "earlier message")}`);
      box.append(unfold);
    }
    box.append(...all.slice(folded > 1 ? folded : 0).map((make) => make()));
    if (response) box.append(answer(response, el("span.faint", null, this.model.modelName(row)), el("span.num", null, callFacts(this.model, row))));
    shown.push(box);
    const tools = request?.tools ?? [];
    if (tools.length) {
      const body = el("div", null, pretty(tools));
      shown.push(el("h3", null, plural(tools.length, "tool")), clamped(body));
    }
    return shown;
  }

  payloads(row, detail, input, output) {
    const shown = this.notices(row, detail);
    shown.push(el("h3", null, input), fields(detail.input));
    if (output) shown.push(el("h3", null, output), fields(detail.output));
    const metadata = { ...detail.input_metadata, ...detail.output_metadata };
    for (const key of ["otel.status_code", "otel.status_description", "error.type", "exception.type"]) delete metadata[key];
    if (Object.keys(metadata).length) shown.push(el("h3", null, "Metadata"), fields(metadata));
    return shown;
  }

  // Every member, as the events have it.
  everything(detail) {
    const { request: _, response: __, row: ___, ...rest } = detail;
    return Object.entries(rest).flatMap(([key, value]) => [el("h3", null, key.replaceAll("_", " ")), fields(value)]);
  }
}
