// Gets the run out of the page, or from the program that follows a file, into the WebAssembly module.
import { initSync } from "./module.js";

export async function loadModule() {
  const bytes = await unzipped(embedded("module"));
  initSync({ module: bytes });
}

export function about() {
  return JSON.parse(document.getElementById("about")?.textContent ?? "{}");
}

// Reads the events that are in the page.
export async function readEmbedded(view) {
  const element = document.getElementById("events");
  if (!element) return;
  const stream = new Blob([embedded("events")]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) view.append(part.value);
  view.finish();
  element.remove();
}

// Asks the program for what was added to the file, again and again; it answers when there is something.
export async function follow(view, address, changed) {
  for (let from = 0; ; ) {
    let answer;
    try {
      answer = await fetch(`${address}&from=${from}`, { cache: "no-store" });
    } catch {
      return changed("ended");
    }
    if (!answer.ok) return changed("ended");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!bytes.length) continue;
    from += bytes.length;
    view.append(bytes);
    if (answer.headers.get("relay-more")) continue;
    view.arrange();
    changed("more");
  }
}

function embedded(id) {
  const text = atob(document.getElementById(id).textContent.trim());
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

async function unzipped(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
