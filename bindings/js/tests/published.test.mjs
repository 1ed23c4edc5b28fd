// The names of the published API for Node.js, which programs find here. published.json has them by entry, with the
// order of the parameters in the words of this package, which may take more.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { compiled } from "./compiler.mjs";
import { installed, packageName, relay } from "./package.mjs";

const published = JSON.parse(readFileSync(new URL("published.json", import.meta.url), "utf8"));
const require = createRequire(`${installed}/package.json`);

/** Objects of classes whose members are set when one is made. */
const made = { LlmRequest: new relay.LlmRequest({}, {}) };

function moduleOf(entry) {
  return entry === "index" ? packageName : `${packageName}/${entry}`;
}

/** The names of what a function or a constructor takes by place. */
function parameters(callable) {
  const text = String(callable);
  const list = /^class\b/.test(text) ? (/constructor\(([^)]*)\)/.exec(text)?.[1] ?? "") : /\(([^)]*)\)/.exec(text)[1];
  return list.split(",").map((one) => one.split("=")[0].trim()).filter(Boolean);
}

function begins(callable, names) {
  return typeof callable === "function" && names.every((name, index) => parameters(callable)[index] === name);
}

for (const [entry, { functions = {}, classes = {}, enums = {}, constants = {} }] of Object.entries(published)) {
  const has = require(moduleOf(entry));

  test(`${entry} has every published function, with its parameters in their order`, () => {
    const isThere = ([name, names]) => begins(has[name], names.split(" ").filter(Boolean));
    assert.deepEqual(Object.entries(functions).filter((one) => !isThere(one)), []);
  });

  test(`${entry} has every published class, with its members`, () => {
    const missing = Object.entries(classes).flatMap(([name, { parameters: names = [], members }]) => {
      if (!begins(has[name], names)) return [name];
      const object = made[name] ?? has[name].prototype;
      return members.filter((member) => !(member in object)).map((member) => `${name}.${member}`);
    });
    assert.deepEqual(missing, []);
  });

  test(`${entry} has every published enumeration and constant, with its values`, () => {
    for (const [name, values] of Object.entries(enums)) {
      assert.deepEqual({ ...has[name], ...values }, { ...has[name] }, name);
    }
    for (const [name, value] of Object.entries(constants)) assert.equal(has[name], value, name);
  });
}

for (const kind of ["mts", "cts"]) {
  test(`every published type is declared (${kind})`, async () => {
    const program = ([entry, { types }]) => [entry, `export type { ${types.join(", ")} } from "${moduleOf(entry)}";\n`];
    const programs = Object.fromEntries(Object.entries(published).map(program));
    assert.equal((await compiled("every-published", kind, programs)).output, "");
  });
}
