// Joins ES modules into one CommonJS file, so that `import` and `require` of a package share one instance.
//
// It knows the forms that the modules here are written in and refuses every other: named and namespace imports, exports
// of declarations and of lists. Each module becomes a function that gives its exports.

import { readFileSync } from "node:fs";
import { resolve, dirname } from "node:path";

const IMPORT = /^import (\{[^}]*\}|\* as \w+) from "([^"]+)";\n/gm;
const DECLARATION = /^export ((?:async )?function|class|const) (\w+)/gm;
const LIST = /^export \{([^}]*)\};\n/gm;

/** The text of the bundle, and the names that `entry` exports. */
export function bundle(entry) {
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
      if (from.startsWith(".")) visit(resolve(dirname(path), from), [...trail, path]);
    }
    order.push(path);
    modules.set(path, { text: converted(path, source), exports: exportsOf(source) });
  }

  function converted(path, source) {
    const body = source
      .replace(IMPORT, (_, what, from) => {
        const target = from.startsWith(".") ? variable(order, resolve(dirname(path), from)) : `require("${from}")`;
        return `const ${what.startsWith("*") ? what.slice(5) : what} = ${target};\n`;
      })
      .replace(DECLARATION, "$1 $2")
      .replace(LIST, "");
    const left = /^(import|export)\b.*$/m.exec(body);
    if (left) throw new Error(`${path}: the bundle cannot hold: ${left[0]}`);
    return `const ${variable(order, path)} = (() => {\n${body}\nreturn { ${exportsOf(source).join(", ")} };\n})();\n`;
  }
}

function exportsOf(source) {
  const declared = [...source.matchAll(DECLARATION)].map((match) => match[2]);
  const listed = [...source.matchAll(LIST)].flatMap((match) => match[1].split(",").map((name) => name.trim()));
  return [...declared, ...listed.filter(Boolean)];
}

function variable(order, path) {
  return `module${order.indexOf(path)}`;
}
