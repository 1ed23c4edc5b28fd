// The run as columns, and which rows are shown.
import { parse } from "./json.js";

export const KINDS = ["agent", "function", "tool", "llm", "retriever", "embedder", "reranker", "guardrail", "evaluator", "custom", "unknown", "mark"];
export const KIND = Object.fromEntries(KINDS.map((kind, number) => [kind, number]));
export const FLAG = { error: 1, rejected: 2, open: 4, noStart: 8, chunk: 16, gap: 32 };
export const NO_ROW = 4294967295;
const MAX_BRIEFS = 10_000;

export class Model {
  constructor(view, about) {
    this.view = view;
    this.about = about;
    this.collapsed = new Set();
    this.filter = { hidden: new Set(), problems: false, chunks: false, text: "" };
    this.hits = null;
    this.briefs = new Map();
    this.listeners = new Set();
    this.update();
  }

  // Takes the columns anew, after events were added.
  update() {
    const view = this.view;
    this.briefs.clear();
    this.epoch = view.epoch();
    this.duration = Math.max(view.duration(), 0.001);
    this.order = view.order();
    this.places = view.places();
    this.ends = view.ends();
    this.parents = view.parents();
    this.depths = view.depths();
    this.kinds = view.kinds();
    this.flags = view.flags();
    this.names = view.names();
    this.models = view.models();
    this.starts = view.starts();
    this.lengths = view.lengths();
    this.prompts = view.prompts();
    this.completions = view.completions();
    this.costs = view.costs();
    this.texts = JSON.parse(view.texts());
    this.size = this.order.length;
    this.addUp();
    if (this.filter.text) this.hits = this.find(this.filter.text);
    this.refresh();
  }

  // What is below a row, added up, so that a folded row says what is in it.
  addUp() {
    this.tokensBelow = new Float64Array(this.size);
    this.costBelow = new Float64Array(this.size);
    this.problemsBelow = new Uint32Array(this.size);
    this.hasChildren = new Uint8Array(this.size);
    this.kindCounts = new Uint32Array(KINDS.length);
    this.problems = 0;
    this.chunks = 0;
    this.agents = [];
    for (let at = this.size - 1; at >= 0; at--) {
      const row = this.order[at];
      const isChunk = (this.flags[row] & FLAG.chunk) !== 0;
      const isProblem = (this.flags[row] & (FLAG.error | FLAG.rejected)) !== 0;
      this.tokensBelow[row] += this.prompts[row] + this.completions[row];
      this.costBelow[row] += this.costs[row];
      this.chunks += isChunk;
      this.problems += isProblem;
      if (!isChunk) this.kindCounts[this.kinds[row]]++;
      if (this.kinds[row] === KIND.agent) this.agents.push(row);
      const parent = this.parents[row];
      if (parent === NO_ROW) continue;
      this.tokensBelow[parent] += this.tokensBelow[row];
      this.costBelow[parent] += this.costBelow[row];
      this.problemsBelow[parent] += this.problemsBelow[row] + isProblem;
      if (!isChunk) this.hasChildren[parent] = 1;
    }
    this.agents.reverse();
  }

  name(row) {
    return this.texts[this.names[row]];
  }

  modelName(row) {
    return this.texts[this.models[row]];
  }

  kind(row) {
    return KINDS[this.kinds[row]];
  }

  has(row, flag) {
    return (this.flags[row] & flag) !== 0;
  }

  parent(row) {
    return this.parents[row] === NO_ROW ? null : this.parents[row];
  }

  ancestors(row) {
    const found = [];
    for (let at = this.parent(row); at !== null; at = this.parent(at)) found.unshift(at);
    return found;
  }

  // When a row ends on the time axis: one that is open lasts until the last event.
  endOf(row) {
    if (Number.isFinite(this.lengths[row])) return this.starts[row] + this.lengths[row];
    return this.has(row, FLAG.open) ? this.duration : this.starts[row];
  }

  // A row in a few words. To look into a long line takes time, and scrolling comes back to the same rows.
  brief(row) {
    let text = this.briefs.get(row);
    if (text === undefined) {
      if (this.briefs.size > MAX_BRIEFS) this.briefs.clear();
      text = this.view.brief(row);
      this.briefs.set(row, text);
    }
    return text;
  }

  detail(row) {
    return parse(this.view.detail(row));
  }

  conversation(row, from, most) {
    return parse(this.view.conversation(row, from, most));
  }

  find(text) {
    const hits = new Uint8Array(this.size);
    for (const row of this.view.search(text)) hits[row] = 1;
    return hits;
  }

  search(text) {
    this.filter.text = text;
    this.hits = text ? this.find(text) : null;
    this.refresh();
  }

  get isFiltered() {
    const { hidden, problems, text } = this.filter;
    return hidden.size > 0 || problems || text !== "";
  }

  // Works out which rows are shown: `visible` in order, `matches` among them where a filter is on.
  refresh() {
    this.isMatch = null;
    this.visible = this.isFiltered ? this.filtered() : this.unfolded();
    for (const listener of this.listeners) listener();
  }

  unfolded() {
    const shown = new Uint32Array(this.size);
    let length = 0;
    for (let at = 0; at < this.size; ) {
      const row = this.order[at];
      const skip = !this.filter.chunks && this.has(row, FLAG.chunk);
      if (!skip) shown[length++] = row;
      at = this.collapsed.has(row) ? this.ends[row] : at + 1;
    }
    return shown.subarray(0, length);
  }

  // Rows that match, and those above them.
  filtered() {
    const { hidden, problems, chunks } = this.filter;
    const keep = new Uint8Array(this.size);
    this.isMatch = new Uint8Array(this.size);
    this.matches = 0;
    let length = 0;
    for (let at = this.size - 1; at >= 0; at--) {
      const row = this.order[at];
      const matches =
        !hidden.has(this.kinds[row]) &&
        (!problems || (this.flags[row] & (FLAG.error | FLAG.rejected)) !== 0) &&
        (chunks || !this.has(row, FLAG.chunk)) &&
        (!this.hits || this.hits[row] === 1);
      if (matches) {
        this.isMatch[row] = keep[row] = 1;
        this.matches++;
      }
      if (!keep[row]) continue;
      length++;
      if (this.parents[row] !== NO_ROW) keep[this.parents[row]] = 1;
    }
    const shown = new Uint32Array(length);
    length = 0;
    for (const row of this.order) if (keep[row]) shown[length++] = row;
    return shown;
  }

  toggle(row, fold = !this.collapsed.has(row)) {
    if (!this.hasChildren[row]) return;
    if (fold) this.collapsed.add(row);
    else this.collapsed.delete(row);
    this.refresh();
  }

  // Makes sure that nothing above a row is folded and no filter hides it.
  reveal(row) {
    for (const above of this.ancestors(row)) this.collapsed.delete(above);
    this.refresh();
    if (!this.visible.includes(row)) {
      this.filter = { ...this.filter, hidden: new Set(), problems: false, text: "" };
      this.hits = null;
      this.refresh();
    }
  }

  // The next row in the order of the tree, after or before one, that a test holds for; starts over at the end.
  next(row, step, test) {
    const from = row === null ? (step > 0 ? -1 : this.size) : this.places[row];
    for (let moved = 1; moved <= this.size; moved++) {
      const candidate = this.order[(((from + step * moved) % this.size) + this.size) % this.size];
      if (test(candidate)) return candidate;
    }
    return null;
  }
}
