// Messages of a conversation, in the normalized shape.
import { el } from "./format.js";
import { compact, longText, pretty } from "./json.js";
import { markdown } from "./markdown.js";

const LONG_MARKDOWN = 20_000;

// One message of a request.
export function message(given) {
  const role = String(given.role ?? "message");
  const kind = role === "tool_call" ? "assistant" : role === "tool_result" || role === "function" ? "tool" : role;
  const body = el("div.body");
  if (role === "tool_call") body.append(call(given.name, given.arguments));
  else if (role === "provider_native") body.append(el("span.part", null, `${given.provider}: ${given.kind}`), pretty(given.value));
  else fill(body, given.content ?? given.output);
  for (const asked of given.tool_calls ?? []) body.append(call(asked.function?.name ?? asked.name, asked.function?.arguments ?? asked.arguments));
  const id = given.tool_call_id ?? given.call_id;
  const title = [el("b", null, role.replace("_", " ")), given.name && role !== "tool_call" ? el("span", null, given.name) : null, id ? el("span.faint", null, id) : null];
  const isLong = role === "system" || role === "developer" || kind === "tool";
  return el(`article.message.${safe(kind)}`, null, el("header", null, title), isLong ? clamped(body) : body);
}

// What a model answered.
export function answer(response, ...facts) {
  const body = el("div.body");
  const thought = response.reasoning ?? response.reasoning_content;
  if (typeof thought === "string" && thought) body.append(el("div.thought", null, longText(thought)));
  fill(body, response.message);
  for (const asked of response.tool_calls ?? []) body.append(call(asked.name, asked.arguments));
  if (!body.childNodes.length) body.append(el("span.part", null, "no text"));
  return el("article.message.assistant", null, el("header", null, el("b", null, "assistant"), facts), body);
}

function safe(kind) {
  return /^[a-z]+$/.test(kind) ? kind : "other";
}

function fill(body, content) {
  if (content === null || content === undefined || content === "") return;
  if (typeof content === "string") body.append(...text(content));
  else if (Array.isArray(content)) for (const inner of content) body.append(...part(inner));
  else body.append(pretty(content));
}

function text(given) {
  if (given.length > LONG_MARKDOWN) return [longText(given)];
  const looksLikeJson = /^\s*[[{]/.test(given);
  if (looksLikeJson) {
    try {
      return [pretty(JSON.parse(given))];
    } catch {
      // A text that merely begins like JSON.
    }
  }
  return markdown(given);
}

function part(given) {
  if (typeof given === "string") return text(given);
  switch (given.type) {
    case "text":
      return text(given.text ?? "");
    case "thinking":
      return [el("div.thought", null, longText(given.thinking ?? ""))];
    case "refusal":
      return [el("p.callout.refused", null, given.refusal ?? "")];
    case "tool_use":
      return [call(given.name, given.input)];
    case "tool_result": {
      const body = el("div");
      fill(body, given.content);
      return [el("p.part", null, `${given.is_error ? "error" : "result"} of ${given.tool_use_id}`), clamped(body)];
    }
    case "image_url":
      return [el("p.part", null, `image: ${shortened(given.image_url?.url)}`)];
    case "image":
    case "audio":
    case "file":
      return [el("p.part", null, `${given.type}: ${shortened(compact(given[given.type] ?? given))}`)];
    default:
      return [pretty(given)];
  }
}

function shortened(given) {
  const whole = String(given ?? "");
  return whole.length > 120 ? `${whole.slice(0, 120)} … (${whole.length} characters)` : whole;
}

function call(name, given) {
  return el("div.call", null, el("b", null, `${name ?? "tool"}(`), el("span", null, shortened(typeof given === "string" ? given : compact(given))), el("b", null, ")"));
}

// Shows the beginning of what may be long; a click shows all of it.
export function clamped(body) {
  body.classList.add("clamp");
  body.addEventListener("click", () => body.classList.remove("clamp"), { once: true });
  requestAnimationFrame(() => {
    if (body.isConnected && body.scrollHeight <= body.clientHeight + 2) body.classList.remove("clamp");
  });
  return body;
}
