import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { surfaceOf } from "../surface.mjs";
import { installed, packageName, relay, root, runProgram } from "./package.mjs";

const binding = packageName.replace("nemo-relay-", "");

test("import and require give one instance", async () => {
  const { status, stdout, stderr } = await runProgram(`
    import { createRequire } from "node:module";
    import * as imported from "${packageName}";
    const required = createRequire(import.meta.url)("${packageName}");
    const names = Object.keys(required);
    console.log(names.length > 30, names.every((name) => required[name] === imported[name]), Object.keys(imported).length === names.length);
  `);
  assert.deepEqual([status, stdout], [0, "true true true\n"], stderr);
});

test("the programs of the README run and print what it says", async () => {
  const readme = readFileSync(`${root}bindings/${binding}/README.md`, "utf8");
  const shown = [...readme.matchAll(/```js\n([^]*?)```\n\n```text\n([^]*?)```/g)];
  assert.equal(shown.length, readme.match(/```js/g).length);
  for (const [, program, output] of shown) {
    const { status, stdout, stderr } = await runProgram(program);
    assert.deepEqual([status, stdout], [0, output], stderr);
  }
});

test("the public names are those of surface.txt", () => {
  const locked = readFileSync(`${root}bindings/${binding}/surface.txt`, "utf8");
  assert.equal(surfaceOf(relay), locked, `after a wanted change: node bindings/js/surface.mjs ${packageName}`);
});

test("every public name is declared, and the other way round", () => {
  const declarations = readFileSync(`${installed}/node_modules/${packageName}/index.d.mts`, "utf8");
  const declared = [...declarations.matchAll(/^export declare (?:function|class|const|enum) (\w+)/gm)].map(
    (match) => match[1],
  );
  assert.deepEqual([...new Set(declared)].sort(), Object.keys(relay).sort());
});

test("a library of another build is refused", async () => {
  const { status, stderr } = await runProgram(
    `const path = require.resolve("${packageName}");
     const Module = require("node:module");
     const compile = Module.prototype._compile;
     Module.prototype._compile = function (text, name) {
       return compile.call(this, name === path ? text.replace(/SPEC_DIGEST = "[0-9a-f]{8}/, 'SPEC_DIGEST = "deadbeef') : text, name);
     };
     require(path);`,
    { type: "commonjs" },
  );
  assert.equal(status, 1);
  assert.match(stderr, /SpecMismatchError: spec mismatch: .*deadbeef.*install both from one build/);
});
