// Joins ES modules into one CommonJS file, so that `import` and `require` of a package share one instance.
//
// It knows the forms that the modules here are written in and refuses every other: named and namespace imports, exports
// of declarations and of lists. Each module becomes a function that gives its exports.

import { readFileSync } from "node:fs";
import { resolve, dirname } from "node:path";

const IMPORT = /^import (\{[^}]*\}|\* as \w+) from "([^"]+)";\n/gm;
const DECLARATION = /^export ((?:async )?function|class|const) (\w+)/gm;
const LIST = /^export \{([^}]*)\};\n/gm;

/**
 * The text of the bundle, and the names that `entry` exports. What is in `outside`, by its path, stays outside and is
 * required by the name there.
 */
export function bundle(entry, outside = new Map()) {
  const modules = new Map();
  const order = [];
  visit(resolve(entry), []);
  const parts = order.map((path) => modules.get(path).text);
  const names = modules.get(resolve(entry)).exports;
  const text = `"use strict";\n\n${parts.join("\n")}\nmodule.exports = ${variable(order, resolve(entry))};\n`;
  return { text, names };

  function visit(path, trail) {
    if (modules.has(path)) return;
    if (trail.includes(path)) throw new Error(`modules import each other: ${[...trail, path].join(" → ")}`);
    const source = readFileSync(path, "utf8");
    for (const [, , from] of source.matchAll(IMPORT)) {
      const target = resolve(dirname(path), from);
      if (from.startsWith(".") && !outside.has(target)) visit(target, [...trail, path]);
    }
    order.push(path);
    modules.set(path, { text: converted(path, source), exports: exportsOf(source) });
  }

  function converted(path, source) {
    const body = source
      .replace(IMPORT, (_, what, from) => {
        const target = resolve(dirname(path), from);
        const other = from.startsWith(".") ? outside.get(target) : from;
        if (other) return `const ${localName(what)} = require("${other}");\n`;
        checkNames(path, what, modules.get(target).exports);
        return `const ${localName(what)} = ${variable(order, target)};\n`;
      })
      .replace(DECLARATION, "$1 $2")
      .replace(LIST, "");
    const left = /^(import|export)\b.*$/m.exec(body);
    if (left) throw new Error(`${path}: the bundle cannot hold: ${left[0]}`);
    return `const ${variable(order, path)} = (() => {\n${body}\nreturn { ${exportsOf(source).join(", ")} };\n})();\n`;
  }
}

function localName(what) {
  return what.startsWith("*") ? what.slice(5) : what;
}

/** A browser refuses a module that imports what is not there; one file for Node.js would just have it undefined. */
function checkNames(path, what, known) {
  const missing = what.startsWith("*") ? [] : namesIn(what.slice(1, -1)).filter((name) => !known.includes(name));
  if (missing.length > 0) throw new Error(`${path}: nothing exports ${missing.join(", ")}`);
}

function namesIn(list) {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function exportsOf(source) {
  const declared = [...source.matchAll(DECLARATION)].map((match) => match[2]);
  const listed = [...source.matchAll(LIST)].flatMap((match) => namesIn(match[1]));
  return [...declared, ...listed];
}

function variable(order, path) {
  return `module${order.indexOf(path)}`;
}
