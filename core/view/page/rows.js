// The tree: as many elements as fit the window, which are filled anew when it scrolls.
import { duration, el, short } from "./format.js";
import { setBadge, setIcon } from "./look.js";
import { KIND } from "./model.js";

export const ROW = 26;
// Browsers do not lay out elements that are much higher; beyond it the scroll bar moves more than one row a row.
const MAX_HEIGHT = 8_000_000;

export class Rows {
  constructor(box, model, { choose, bars }) {
    this.box = box;
    this.model = model;
    this.chosen = null;
    this.choose = choose;
    this.bars = bars;
    this.space = box.querySelector(".rows-space");
    this.shown = el("div.rows-shown");
    this.space.append(this.shown);
    this.canvas = el("canvas");
    this.pool = [];
    this.frame = 0;
    box.addEventListener("scroll", () => this.draw(), { passive: true });
    box.addEventListener("click", (event) => this.click(event));
    new ResizeObserver(() => this.draw()).observe(box);
    model.listeners.add(() => this.draw());
    this.draw();
  }

  click(event) {
    const element = event.target.closest(".row");
    if (!element) return;
    if (event.target.classList.contains("fold")) this.model.toggle(element.row);
    else this.choose(element.row);
  }

  // Draws once before the next frame, however often it is asked.
  draw() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.layOut();
    });
  }

  layOut() {
    const total = this.model.visible.length * ROW;
    this.height = this.box.clientHeight;
    const space = Math.max(Math.min(total, MAX_HEIGHT), this.height);
    this.space.style.height = `${space}px`;
    this.scale = space > this.height ? Math.max(total - this.height, 0) / (space - this.height) : 1;
    const top = this.box.scrollTop * this.scale;
    const first = Math.max(0, Math.floor(top / ROW));
    const needed = Math.min(Math.ceil(this.height / ROW) + 1, this.model.visible.length - first);
    while (this.pool.length < needed) this.pool.push(this.shown.appendChild(this.element()));
    // A row keeps its element while it is in the window, so that scrolling fills only what comes into it.
    const unused = new Set(this.pool);
    for (let at = first; at < first + needed; at++) {
      const element = this.pool[at % this.pool.length];
      unused.delete(element);
      element.hidden = false;
      this.fill(element, this.model.visible[at], at * ROW - top);
    }
    for (const element of unused) element.hidden = true;
    this.bars(this.model.visible.subarray(first, first + needed), first * ROW - top, this.height);
  }

  element() {
    const parts = { fold: el("span.fold", null, "▶"), icon: el("span"), name: el("span.name"), sub: el("span.sub"), badge: el("span"), tokens: el("span.num"), time: el("span.num") };
    const scope = el("div.scope", null, parts.fold, parts.icon, parts.name, parts.sub, parts.badge);
    return Object.assign(el("div.row", { role: "treeitem" }, el("div.cells", null, scope, parts.tokens, parts.time)), { parts, scope });
  }

  fill(element, row, y) {
    const { model } = this;
    const { parts } = element;
    element.style.transform = `translateY(${y}px)`;
    const isFolded = model.collapsed.has(row) && !model.isFiltered;
    const isContext = model.isMatch !== null && !model.isMatch[row];
    element.className = `row${row === this.chosen ? " chosen" : ""}${isContext ? " context" : ""}${model.kinds[row] === KIND.mark ? " mark" : ""}`;
    parts.fold.className = isFolded ? "fold" : "fold open";
    element.setAttribute("aria-selected", row === this.chosen);
    if (model.hasChildren[row]) element.setAttribute("aria-expanded", !isFolded);
    else element.removeAttribute("aria-expanded");
    if (element.row === row && element.version === model.order) {
      return;
    }
    Object.assign(element, { row, version: model.order, id: `row-${row}` });
    element.setAttribute("aria-level", model.depths[row] + 1);
    element.scope.style.paddingLeft = `${8 + Math.min(model.depths[row], 24) * 15}px`;
    parts.fold.style.visibility = model.hasChildren[row] ? "visible" : "hidden";
    setIcon(parts.icon, model.kind(row));
    parts.name.textContent = model.name(row);
    parts.sub.textContent = subtitle(model, row);
    setBadge(parts.badge, model, row);
    const tokens = model.tokensBelow[row];
    parts.tokens.textContent = tokens ? short(tokens) : "";
    parts.time.textContent = duration(model.lengths[row]);
  }

  // Makes a row the chosen one, and scrolls no further than needed.
  select(row) {
    this.chosen = row;
    const at = this.model.visible.indexOf(row);
    this.box.setAttribute("aria-activedescendant", `row-${row}`);
    if (at >= 0) {
      const top = this.box.scrollTop * this.scale;
      const wanted = at * ROW < top ? at * ROW - ROW : (at + 1) * ROW > top + this.height ? (at + 2) * ROW - this.height : top;
      if (wanted !== top) this.box.scrollTop = wanted / this.scale;
    }
    this.draw();
  }
}

function subtitle(model, row) {
  return [model.modelName(row), model.brief(row)].filter(Boolean).join(" · ");
}
