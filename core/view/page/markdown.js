// The little of Markdown that models write most. Everything becomes text nodes; links are shown and not followed.
import { el } from "./format.js";

const FENCE = /^\s*(```|~~~)/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;

export function markdown(text) {
  const lines = text.split("\n");
  const blocks = [];
  for (let at = 0; at < lines.length; ) at = block(lines, at, blocks);
  return blocks;
}

// Reads one block; says at which line the next begins.
function block(lines, at, blocks) {
  const line = lines[at];
  const fence = FENCE.exec(line)?.[1];
  if (fence) {
    const rest = lines.findIndex((other, index) => index > at && other.trim().startsWith(fence));
    const end = rest < 0 ? lines.length : rest;
    blocks.push(el("pre", null, lines.slice(at + 1, end).join("\n")));
    return end + 1;
  }
  const heading = HEADING.exec(line);
  if (heading) {
    blocks.push(el("h4", null, inline(heading[1])));
    return at + 1;
  }
  const first = ITEM.exec(line);
  if (first) {
    const list = el(first[1] ? "ol" : "ul", first[1] ? { start: first[1] } : null);
    for (let item = first; item; item = at < lines.length && ITEM.exec(lines[at])) {
      list.append(el("li", null, inline(item[2])));
      at++;
    }
    blocks.push(list);
    return at;
  }
  const start = at;
  while (at < lines.length && lines[at].trim() && (at === start || !isBlockStart(lines[at]))) at++;
  if (at > start) blocks.push(el("p", null, inline(lines.slice(start, at).join("\n"))));
  return Math.max(at, start + 1);
}

function isBlockStart(line) {
  return FENCE.test(line) || ITEM.test(line) || HEADING.test(line);
}

function inline(text) {
  return text.split(/(`[^`\n]+`|\*\*[^*\n]+\*\*)/).map((piece) => {
    if (piece.length > 2 && piece.startsWith("`")) return el("code", null, piece.slice(1, -1));
    if (piece.length > 4 && piece.startsWith("**")) return el("b", null, piece.slice(2, -2));
    return piece;
  });
}
