// The part of the timeline that is drawn: the bars beside the tree, the axis above them, and the overview of the whole run.
import { duration } from "./format.js";
import { palette } from "./look.js";
import { FLAG, KIND } from "./model.js";
import { ROW } from "./rows.js";

const MAX_LANES = 16;
// What happens at the very end must be seen too.
const MARGIN = 12;

// A canvas that has as many pixels as the screen shows of it.
function prepare(canvas, width, height) {
  const ratio = devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

// Times between which the timeline shows the run.
export class Span {
  constructor(model) {
    this.model = model;
    this.reset();
    this.listeners = new Set();
  }

  reset() {
    this.from = 0;
    this.to = null;
  }

  get end() {
    return this.to ?? this.model.duration;
  }

  set(from, to) {
    const whole = this.model.duration;
    const length = Math.min(Math.max(to - from, whole / 1e6), whole);
    this.from = Math.min(Math.max(from, 0), whole - length);
    this.to = length >= whole ? null : this.from + length;
    for (const listener of this.listeners) listener();
  }

  zoom(factor, at = (this.from + this.end) / 2) {
    this.set(at - (at - this.from) * factor, at + (this.end - at) * factor);
  }
}

// Distances between marks of the axis that people can read: 1, 2 or 5 of something.
function tickStep(length, width) {
  const wanted = (length * 90) / Math.max(width, 1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * [1, 2, 5, 10].find((factor) => power * factor >= wanted);
}

function tick(at) {
  return at === 0 ? "0" : duration(at).replace(/\.0+(?= )|(\.\d*[1-9])0+(?= )/, "$1");
}

export function drawAxis(canvas, span) {
  const { clientWidth: width, clientHeight: height } = canvas.parentElement;
  const context = prepare(canvas, width, height);
  const step = tickStep(span.end - span.from, width);
  context.font = "11px system-ui, sans-serif";
  context.fillStyle = palette().faint;
  for (let at = Math.ceil(span.from / step) * step; at <= span.end; at += step) {
    const x = ((at - span.from) / (span.end - span.from)) * (width - MARGIN);
    context.fillRect(x, height - 5, 1, 5);
    if (x < width - 40) context.fillText(tick(at), x + 4, height - 8);
  }
}

// The bars of the rows that are shown.
export function drawBars(canvas, model, span, rows, top, height, width) {
  const context = prepare(canvas, width, height);
  const colours = palette();
  const scale = (width - MARGIN) / (span.end - span.from);
  const step = tickStep(span.end - span.from, width);
  context.fillStyle = colours.line;
  for (let at = Math.ceil(span.from / step) * step; at <= span.end; at += step) context.fillRect((at - span.from) * scale, 0, 1, height);
  context.font = "11px system-ui, sans-serif";
  rows.forEach((row, at) => {
    const y = top + at * ROW;
    const x = (model.starts[row] - span.from) * scale;
    const end = (model.endOf(row) - span.from) * scale;
    if (end < -4 || x > width + 4) return;
    context.globalAlpha = model.isMatch !== null && !model.isMatch[row] ? 0.35 : 1;
    const colour = model.has(row, FLAG.error) ? colours.error : model.has(row, FLAG.rejected) ? colours.refused : colours.kinds[model.kinds[row]];
    if (model.kinds[row] === KIND.mark) return diamond(context, x, y + ROW / 2, colour);
    const left = Math.max(x, -2);
    const length = Math.max(Math.min(end, width + 2) - left, 2);
    bar(context, left, y + 7, length, ROW - 14, colour, model.hasChildren[row] === 1 && model.kinds[row] !== KIND.llm, model.has(row, FLAG.open));
    label(context, duration(model.lengths[row]), x, end, y + ROW / 2 + 4, width, colours.faint);
  });
  context.globalAlpha = 1;
}

// The time stands after the bar, or before it where there is no room.
function label(context, text, x, end, y, width, colour) {
  const needed = text.length * 6.5 + 8;
  if (!text || end < 0) return;
  context.fillStyle = colour;
  if (end + needed < width) context.fillText(text, end + 6, y);
  else if (x > needed) context.fillText(text, x - needed, y);
}

// What holds other rows is lighter, so that the work itself stands out; what has no end fades.
function bar(context, x, y, length, height, colour, isOuter, isOpen) {
  const before = context.globalAlpha;
  if (isOpen && length > 8) {
    const gradient = context.createLinearGradient(x, 0, x + length, 0);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, "transparent");
    context.fillStyle = gradient;
  } else {
    context.fillStyle = colour;
  }
  if (isOuter) context.globalAlpha = before * 0.4;
  context.beginPath();
  context.roundRect(x, y, length, height, Math.min(3, length / 2));
  context.fill();
  context.globalAlpha = before;
}

function diamond(context, x, y, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x, y - 4.5);
  context.lineTo(x + 4.5, y);
  context.lineTo(x, y + 4.5);
  context.lineTo(x - 4.5, y);
  context.fill();
}

// The whole run: a lane an agent, in which the model calls and tools are seen.
export function drawOverview(canvas, model) {
  const { clientWidth: width, clientHeight: height } = canvas.parentElement;
  const context = prepare(canvas, width, height);
  const colours = palette();
  const lanes = laneOfRows(model);
  const lane = (height - 6) / Math.max(lanes.count, 1);
  const thickness = Math.max(Math.min(lane - 1, 10), 1);
  const scale = width / model.duration;
  const problems = [];
  // Where what was drawn last of each kind in each lane ends: what would lie under it is left out.
  const drawn = new Float64Array(MAX_LANES * 16).fill(-1);
  for (const row of model.order) {
    const kind = model.kinds[row];
    if (kind === KIND.mark) continue;
    const x = model.starts[row] * scale;
    const y = 3 + lanes.of[row] * lane;
    const length = Math.max((model.endOf(row) - model.starts[row]) * scale, 1);
    const place = lanes.of[row] * 16 + kind;
    if (x + length <= drawn[place] && !(model.flags[row] & (FLAG.error | FLAG.rejected))) continue;
    drawn[place] = Math.ceil(x + length);
    context.globalAlpha = kind === KIND.agent ? 0.22 : model.hasChildren[row] && kind !== KIND.llm ? 0.15 : 0.9;
    context.fillStyle = colours.kinds[kind];
    context.fillRect(x, y, length, thickness);
    if (model.has(row, FLAG.error) || model.has(row, FLAG.rejected)) problems.push([x, y, model.has(row, FLAG.error)]);
  }
  context.globalAlpha = 1;
  for (const [x, y, isError] of problems) {
    context.fillStyle = isError ? colours.error : colours.refused;
    context.fillRect(x - 1, y, 2, thickness);
  }
}

function laneOfRows(model) {
  const of = new Uint8Array(model.size);
  let agents = 0;
  for (const row of model.order) {
    const parent = model.parent(row);
    const isOuter = parent === null;
    if (isOuter || model.kinds[row] === KIND.agent) of[row] = agents++ % MAX_LANES;
    else of[row] = of[parent];
  }
  return { of, count: Math.min(agents, MAX_LANES) };
}
