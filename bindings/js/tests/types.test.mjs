import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { installed, packageName, root } from "./package.mjs";

const run = promisify(execFile);
const compiler = join(root, "build/tsc/node_modules/typescript/bin/tsc");

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  module: "nodenext",
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
};

/** What the programs in `types/` print. */
const printed = {
  codecs: `3
n
hi
opaque null
openai_chat
`,
  exporters: "3 1 1\n",
  plugins: `true
true 3
1
invalid_config
`,
  typed: `2 1
0 {"source":"clock"}
1
3 1
2
a
`,
};

const cases = Object.keys(printed).flatMap((name) => ["mts", "cts"].map((kind) => [name, kind]));

for (const [name, kind] of cases) {
  test(`a program in TypeScript (${name}.${kind}) compiles under --strict, and runs`, async () => {
    const folder = join(installed, `types-${packageName}-${name}-${kind}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const program = readFileSync(join(root, `bindings/js/types/${name}.ts`), "utf8");
    writeFileSync(join(folder, `program.${kind}`), program.replaceAll("nemo-relay-node", packageName));
    const project = { compilerOptions: options, files: [`program.${kind}`] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    const compiled = await run(process.execPath, [compiler, "-p", folder]).catch((fault) => fault);
    assert.equal(compiled.stdout, "");
    const { stdout } = await run(process.execPath, [join(folder, `program.${kind.replace("ts", "js")}`)]);
    assert.equal(stdout, printed[name]);
  });
}
