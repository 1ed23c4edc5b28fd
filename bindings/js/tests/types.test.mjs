import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { compiled } from "./compiler.mjs";
import { packageName, root } from "./package.mjs";

const run = promisify(execFile);

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
  published: `0 0 0
small
true
before after
boom
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
    const program = readFileSync(join(root, `bindings/js/types/${name}.ts`), "utf8");
    const programs = { program: program.replaceAll("nemo-relay-node", packageName) };
    const { output, folder } = await compiled(name, kind, programs);
    assert.equal(output, "");
    const { stdout } = await run(process.execPath, [join(folder, `program.${kind.replace("ts", "js")}`)]);
    assert.equal(stdout, printed[name]);
  });
}
