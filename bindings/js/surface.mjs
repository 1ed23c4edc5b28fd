// The public names of a package with what can be seen of them: `node bindings/js/surface.mjs nemo-relay-node` writes them
// to the binding's surface.txt, where a person reads the difference.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** One line a name, sorted. */
export function surfaceOf(relay) {
  return `${Object.keys(relay)
    .sort()
    .flatMap((name) => described(name, relay[name], Object.values(relay)))
    .join("\n")}\n`;
}

function described(name, value, all) {
  if (typeof value === "function")
    return /^class\b/.test(String(value)) ? ofClass(name, value, all) : [`function ${name}(${parameters(value)})`];
  if (typeof value === "object") return [`const ${name} ${JSON.stringify(value)}`];
  return [`const ${name}: ${typeof value}`];
}

function ofClass(name, value, all) {
  let members = membersOf(value);
  let parent = Object.getPrototypeOf(value);
  // A class that nobody can name is no more than its members.
  for (; parent.prototype && parent !== Error && !all.includes(parent); parent = Object.getPrototypeOf(parent)) {
    members = [...members, ...membersOf(parent)];
  }
  const lines = members.map(
    ([member, { get, value: method }]) => `  ${get ? `get ${member}` : `${member}(${parameters(method)})`}`,
  );
  const code = value.code ? ` ${value.code} ${value.number} [${Object.values(value.fields)}]` : "";
  return [`class ${name}${parent.name ? ` extends ${parent.name}` : ""}${code}`, ...lines.sort()];
}

function membersOf(value) {
  return Object.entries(Object.getOwnPropertyDescriptors(value.prototype)).filter(([name]) => name !== "constructor");
}

function parameters(callable) {
  return /\(([^)]*)\)/.exec(String(callable))[1].replaceAll(/\s+/g, " ").trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2];
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const relay = createRequire(`${root}build/npm/package.json`)(name);
  writeFileSync(`${root}bindings/${name.replace("nemo-relay-", "")}/surface.txt`, surfaceOf(relay));
}
