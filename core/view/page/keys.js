// What the keyboard does.
import { el } from "./format.js";

const HELP = [
  ["↑ ↓  or  j k", "next and previous row"],
  ["← →  or  h l", "fold and unfold; to the row above"],
  ["Home End", "first and last row"],
  ["Enter", "show the details"],
  ["Esc", "close the details, clear the search"],
  ["/", "search"],
  ["n  N", "next and previous match"],
  ["e  E", "next and previous error or refusal"],
  ["+  −  0", "zoom the time; all of it"],
  ["[  ]", "fold and unfold everything"],
  ["1 … 4", "timeline, agents, summary, audit"],
  ["t", "light or dark"],
  ["?", "this help"],
];

// `actions` has a function by key.
export function startKeys(actions, dialog) {
  dialog.append(el("h2", null, "Keys"), el("dl", null, HELP.flatMap(([keys, what]) => [el("dt", null, el("kbd", null, keys)), el("dd", null, what)])));
  const help = () => (dialog.open ? dialog.close() : dialog.showModal());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.matches("input, textarea, select");
    if (isTyping && !["Escape", "Enter"].includes(event.key)) return;
    const action = event.key === "?" ? help : actions[isTyping && event.key === "Enter" ? "n" : event.key];
    if (!action || (event.target.matches("button") && event.key === "Enter")) return;
    event.preventDefault();
    action();
  });
  return help;
}
