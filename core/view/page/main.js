// Puts the page together.
import { View } from "./module.js";
import { Span, drawAxis, drawBars, drawOverview } from "./bars.js";
import { showAgents } from "./agents.js";
import { Detail } from "./detail.js";
import { count, duration, el, money, plural } from "./format.js";
import { startKeys } from "./keys.js";
import { about, follow, loadModule, readEmbedded } from "./load.js";
import { LABELS, colour, startTheme } from "./look.js";
import { FLAG, KIND, KINDS, Model } from "./model.js";
import { startOverview, startSplitter } from "./pointer.js";
import { Rows } from "./rows.js";
import { showAudit, showSummary } from "./totals.js";

const $ = (id) => document.getElementById(id);

async function start() {
  await loadModule();
  const view = new View();
  const facts = about();
  await readEmbedded(view);
  const model = new Model(view, facts);
  const page = new Page(model);
  $("splash").remove();
  performance.mark("shown");
  if (facts.live) {
    $("live").hidden = false;
    await follow(view, facts.live, (what) => {
      if (what === "more") return page.grown();
      $("live").textContent = "ended";
      $("live").classList.add("ended");
    });
  }
}

class Page {
  constructor(model) {
    this.model = model;
    this.span = new Span(model);
    this.shown = { view: "timeline" };
    this.frame = 0;
    this.needsOverview = false;
    this.axis = document.querySelector(".axis canvas");
    this.overview = document.querySelector(".overview canvas");
    this.rows = new Rows($("rows"), model, { choose: (row) => this.choose(row), bars: (rows, top, height) => this.bars(rows, top, height) });
    this.rows.shown.append(this.rows.canvas);
    this.detail = new Detail($("detail"), model, { choose: (row) => this.choose(row), close: () => this.closeDetail() });
    this.brush = startOverview(document.querySelector(".overview"), this.span, this.axis.parentElement, $("rows"));
    this.span.listeners.add(() => this.redraw());
    startSplitter($("splitter"), $("detail"));
    this.toggleTheme = startTheme(() => this.redraw(true));
    $("theme").addEventListener("click", this.toggleTheme);
    $("tabs").addEventListener("click", (event) => event.target.dataset.view && this.open(event.target.dataset.view));
    this.startSearch();
    const help = startKeys(this.keys(), $("keys"));
    $("help").addEventListener("click", help);
    model.listeners.add(() => this.filters());
    new ResizeObserver(() => this.redraw(true)).observe($("timeline"));
    this.head();
    this.filters();
  }

  // New events came.
  grown() {
    const { model } = this;
    const wasAtEnd = $("rows").scrollTop + $("rows").clientHeight > $("rows").scrollHeight - 80;
    model.update();
    this.head();
    this.redraw(true);
    if (this.detail.row !== null && !$("detail").hidden) this.detail.show(this.detail.row);
    if (this.shown.view !== "timeline") this.open(this.shown.view);
    if (wasAtEnd) requestAnimationFrame(() => ($("rows").scrollTop = $("rows").scrollHeight));
  }

  head() {
    const { model } = this;
    document.title = `${model.about.title ?? "run"} · NeMo Relay`;
    $("title").textContent = model.about.title ?? "run";
    $("when").textContent = model.size ? new Date(model.epoch).toLocaleString() : "no events yet";
    const tokens = model.prompts.reduce((sum, one) => sum + one, 0) + model.completions.reduce((sum, one) => sum + one, 0);
    const cost = model.costs.reduce((sum, one) => sum + one, 0);
    const stat = (value, label) => el("span.stat", null, el("b", null, value), label);
    const problems = (flag, label, look) => {
      const found = model.flags.reduce((sum, one, row) => sum + ((one & flag) !== 0 && model.kinds[row] !== KIND.mark), 0);
      if (!found) return null;
      return el(`button.stat.${look}`, { onclick: () => this.nextProblem(1), title: "Go to the next (e)" }, el("b", null, count(found)), label(found));
    };
    $("stats").replaceChildren(
      ...[
        stat(duration(model.duration), ""),
        stat(count(model.kindCounts[KIND.agent]), model.kindCounts[KIND.agent] === 1 ? "agent" : "agents"),
        stat(count(model.kindCounts[KIND.llm]), "model calls"),
        stat(count(model.kindCounts[KIND.tool]), "tool calls"),
        tokens ? stat(count(tokens), "tokens") : null,
        cost ? stat(money(cost), "") : null,
        problems(FLAG.error, (found) => (found === 1 ? "error" : "errors"), "bad"),
        problems(FLAG.rejected, (found) => (found === 1 ? "refusal" : "refusals"), "refused"),
      ].filter(Boolean),
    );
    const faults = JSON.parse(model.view.faults());
    $("faults").hidden = !faults.length;
    $("faults").textContent = faults.length ? `${plural(faults.length, "line")}${faults.length === 100 ? " or more" : ""} could not be read: ${faults.slice(0, 3).join("; ")}` : "";
  }

  filters() {
    const { model } = this;
    const { filter } = model;
    const chip = (kind, number) =>
      el(
        "button.chip",
        {
          "aria-pressed": !filter.hidden.has(number),
          onclick: (event) => {
            // With a modifier a click leaves this kind alone.
            if (event.altKey || event.shiftKey) filter.hidden = new Set(KINDS.map((_, other) => other).filter((other) => other !== number));
            else if (!filter.hidden.delete(number)) filter.hidden.add(number);
            model.refresh();
          },
          title: "Click to hide or show; Shift-click to show only these",
        },
        el("span.dot", { style: `--c:${colour(kind)}` }),
        `${LABELS[kind] ?? kind} ${count(model.kindCounts[number])}`,
      );
    const toggle = (key, text) =>
      el("button.chip.switch", { "aria-pressed": filter[key], "data-filter": key, onclick: () => { filter[key] = !filter[key]; model.refresh(); } }, text);
    $("filters").replaceChildren(
      ...KINDS.flatMap((kind, number) => (model.kindCounts[number] ? [chip(kind, number)] : [])),
      el("span.gap"),
      ...(model.problems ? [toggle("problems", `only errors and refusals ${count(model.problems)}`)] : []),
      ...(model.chunks ? [toggle("chunks", `stream chunks ${count(model.chunks)}`)] : []),
    );
    $("hits").textContent = model.isFiltered ? plural(model.matches, "match", "matches") : "";
    if (!model.size && !model.about.live) $("rows").replaceChildren(el("p.nothing", null, "No events"));
  }

  startSearch() {
    let waiting = 0;
    $("search").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.model.search($("search").value.trim()), 150);
    });
  }

  bars(rows, top, height) {
    const width = Math.max(this.axis.parentElement.clientWidth, 10);
    drawBars(this.rows.canvas, this.model, this.span, rows, top, height, width);
  }

  redraw(withOverview = false) {
    this.needsOverview ||= withOverview;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      drawAxis(this.axis, this.span);
      this.brush.place();
      if (this.needsOverview) drawOverview(this.overview, this.model);
      this.needsOverview = false;
    });
    this.rows.draw();
  }

  open(view) {
    this.shown.view = view;
    for (const button of $("tabs").children) button.setAttribute("aria-selected", button.dataset.view === view);
    for (const name of ["timeline", "agents", "summary", "audit"]) $(name).hidden = name !== view;
    const choose = (row) => this.choose(row);
    if (view === "agents") showAgents($("agents"), this.model, choose);
    if (view === "summary") showSummary($("summary"), this.model, choose);
    if (view === "audit") showAudit($("audit"), this.model, choose);
    if (view === "timeline") this.redraw(true);
  }

  choose(row) {
    $("detail").hidden = $("splitter").hidden = false;
    this.detail.show(row);
    if (!this.model.visible.includes(row)) this.model.reveal(row);
    $("search").value = this.model.filter.text;
    this.rows.layOut();
    this.rows.select(row);
  }

  closeDetail() {
    if (!$("detail").hidden) {
      $("detail").hidden = $("splitter").hidden = true;
      this.rows.draw();
      return;
    }
    $("search").value = "";
    $("search").blur();
    if (this.model.filter.text) this.model.search("");
  }

  nextProblem(step) {
    const test = (row) => (this.model.flags[row] & (FLAG.error | FLAG.rejected)) !== 0;
    const row = this.model.next(this.rows.chosen, step, test);
    if (row !== null) this.choose(row);
  }

  nextMatch(step) {
    const { model } = this;
    if (!model.isMatch) return;
    const row = model.next(this.rows.chosen, step, (candidate) => model.isMatch[candidate] === 1);
    if (row !== null) this.choose(row);
  }

  // Moves by places in what is shown.
  move(step, isAbsolute = false) {
    const { visible } = this.model;
    if (!visible.length) return;
    const at = this.rows.chosen === null ? -1 : visible.indexOf(this.rows.chosen);
    const wanted = isAbsolute ? (step < 0 ? 0 : visible.length - 1) : Math.max(0, Math.min(visible.length - 1, at + step));
    this.rows.select(visible[wanted]);
    if (!$("detail").hidden) this.detail.show(visible[wanted]);
  }

  sideways(step) {
    const { model, rows } = this;
    const row = rows.chosen;
    if (row === null) return;
    const isFolded = model.collapsed.has(row);
    if (step < 0 && (isFolded || !model.hasChildren[row])) {
      const above = model.parent(row);
      if (above !== null) this.rows.select(above);
    } else if (step > 0 && !isFolded) this.move(1);
    else model.toggle(row, step < 0);
  }

  foldAll(fold) {
    const { model } = this;
    model.collapsed = new Set(fold ? model.order.filter((row) => model.hasChildren[row] && model.depths[row] > 0) : []);
    model.refresh();
  }

  keys() {
    const down = () => this.move(1);
    const up = () => this.move(-1);
    const left = () => this.sideways(-1);
    const right = () => this.sideways(1);
    return {
      ArrowDown: down, j: down, ArrowUp: up, k: up, ArrowLeft: left, h: left, ArrowRight: right, l: right,
      Home: () => this.move(-1, true), End: () => this.move(1, true),
      PageDown: () => this.move(20), PageUp: () => this.move(-20),
      Enter: () => this.rows.chosen !== null && this.choose(this.rows.chosen),
      Escape: () => this.closeDetail(),
      "/": () => $("search").focus(),
      n: () => this.nextMatch(1), N: () => this.nextMatch(-1), e: () => this.nextProblem(1), E: () => this.nextProblem(-1),
      "+": () => this.span.zoom(0.6), "=": () => this.span.zoom(0.6), "-": () => this.span.zoom(1 / 0.6), 0: () => this.span.set(0, Infinity),
      "[": () => this.foldAll(true), "]": () => this.foldAll(false),
      1: () => this.open("timeline"), 2: () => this.open("agents"), 3: () => this.open("summary"), 4: () => this.open("audit"),
      t: () => this.toggleTheme(),
    };
  }
}

start().catch((error) => {
  document.getElementById("splash").textContent = `The page could not read the run: ${error.message ?? error}`;
});
