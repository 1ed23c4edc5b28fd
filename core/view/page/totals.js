// The totals of the run, and the audit of its tools.
import { count, duration, el, money, plural } from "./format.js";
import { icon } from "./look.js";

export function showSummary(box, model, choose) {
  const summary = JSON.parse(model.view.summary());
  const { total } = summary;
  const panel = el("div.panel", null, el("h2", null, "Summary"));
  panel.append(
    el(
      "div.tiles",
      null,
      tile(duration(summary.duration_ms), "duration"),
      tile(count(summary.events), "events"),
      tile(count(total.runs), "agent runs"),
      tile(count(total.llm_calls), "model calls"),
      tile(count(total.tool_calls), "tool calls"),
      tile(count(total.prompt_tokens), "prompt tokens"),
      tile(count(total.completion_tokens), "completion tokens"),
      tile(count(total.cached_tokens), "of the prompt cached"),
      tile(costs(total.cost) || "unknown", "cost"),
      tile(count(total.errors), "errors", total.errors ? "bad" : ""),
      tile(count(total.rejected), "refusals", total.rejected ? "refused" : ""),
      tile(count(total.open), "without an end"),
    ),
  );
  panel.append(...section("Agents", summary.agents, ["agent", "runs", "model calls", "tool calls", "errors", "refusals", "tokens", "cost", "time"], (name, one) => [
    name, one.runs, one.llm_calls, one.tool_calls, one.errors, one.rejected, count(one.prompt_tokens + one.completion_tokens), costs(one.cost), duration(one.busy_ms),
  ]));
  panel.append(...section("Models", summary.models, ["model", "calls", "errors", "prompt tokens", "completion tokens", "cost", "time"], (name, one) => [
    name, one.llm_calls, one.errors, count(one.prompt_tokens), count(one.completion_tokens), costs(one.cost), duration(one.busy_ms),
  ]));
  panel.append(...section("Tools", summary.tools, ["tool", "calls", "errors", "time", "mean"], (name, one) => [
    name, one.tool_calls, one.errors, duration(one.busy_ms), duration(one.busy_ms / one.tool_calls),
  ]));
  panel.append(...section("Guardrails", summary.guardrails, ["guardrail", "allowed", "refused", "failed"], (name, one) => [name, one.allowed, one.rejected, one.failed]));
  if (summary.problems.length) {
    const lines = summary.problems.map((one) => ({ row: one.row, cells: [el("span.scope", null, icon(one.kind), one.name), one.what] }));
    panel.append(el("h3", null, "Errors and refusals"), table(["scope", "what"], lines, choose, 2));
  }
  box.replaceChildren(panel);
}

const VERDICTS = {
  ran_although_refused: ["ran although refused", "error", "bad"],
  undecided: ["ran without a decision", "error", "bad"],
  stopped: ["stopped", "refused", "refused"],
  allowed: ["allowed", "good", "good"],
  not_run: ["did not run", "", ""],
};

export function showAudit(box, model, choose) {
  const audit = JSON.parse(model.view.audit());
  let only = null;
  const panel = el("div.panel");
  const draw = () => {
    const tiles = Object.entries(VERDICTS).map(([verdict, [label, , look]]) =>
      el(`button.tile${look && audit[verdict] ? `.${look}` : ""}`, {
        "aria-pressed": only === verdict,
        onclick: () => {
          only = only === verdict ? null : verdict;
          draw();
        },
      }, el("b", null, count(audit[verdict])), el("span", null, label)),
    );
    const order = Object.keys(VERDICTS);
    const calls = audit.calls.filter((call) => !only || call.verdict === only);
    calls.sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
    const shown = calls.slice(0, 1000).map((call) => ({
      row: call.ran ?? call.requested ?? call.result_sent ?? call.decisions[0]?.row,
      cells: [
        el(`span.badge${VERDICTS[call.verdict][1] ? `.${VERDICTS[call.verdict][1]}` : ""}`, null, VERDICTS[call.verdict][0]),
        call.tool || "unknown", call.id ?? "", call.agent ?? "",
        [call.requested != null && "asked for", call.ran != null && "ran", call.result_sent != null && "result sent back"].filter(Boolean).join(", "),
        call.decisions.map((one) => `${one.guardrail}: ${one.allowed ? "allowed" : (one.reason ?? "refused")}`).join("; ") || "none",
      ],
    }));
    panel.replaceChildren(
      el("h2", null, "Audit of tool calls"),
      el("p.faint", null, "Joins the tools that models asked for, the results that were sent back, and what guardrails decided."),
      el("div.tiles", null, tiles),
      calls.length ? table(["verdict", "tool", "id", "agent", "seen", "decisions"], shown, choose, 6) : el("p.nothing", null, "No tool calls"),
      calls.length > 1000 ? el("p.faint", null, `${plural(calls.length - 1000, "more call")} not shown; nemo-relay audit lists all`) : "",
    );
  };
  draw();
  box.replaceChildren(panel);
}

function tile(value, label, look) {
  return el(`div.tile${look ? `.${look}` : ""}`, null, el("b", null, value), el("span", null, label));
}

function costs(byCurrency) {
  return Object.entries(byCurrency).map(([currency, amount]) => money(amount, currency)).join(" + ");
}

function section(title, entries, heads, cells) {
  const lines = Object.entries(entries).map(([name, one]) => ({ cells: cells(name, one) }));
  return lines.length ? [el("h3", null, title), table(heads, lines, null, 1)] : [];
}

// A table whose columns from `texts` on are numbers.
function table(heads, lines, choose, texts) {
  const align = (at) => (at >= texts ? { class: "num" } : null);
  return el(
    "table",
    null,
    el("thead", null, el("tr", null, heads.map((head, at) => el("th", align(at), head)))),
    el("tbody", null, lines.map(({ row, cells }) => {
      const goes = choose && row != null;
      return el(goes ? "tr.go" : "tr", goes ? { onclick: () => choose(row) } : null, cells.map((cell, at) => el("td", align(at), typeof cell === "number" ? count(cell) : cell)));
    })),
  );
}
