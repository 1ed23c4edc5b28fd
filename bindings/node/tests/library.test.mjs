// Where the library is looked for: in the package, where it was built here, or in the package that npm has chosen.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, test } from "node:test";
import { installed, runProgram } from "../../js/tests/package.mjs";

const machine = `${process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), "nemo-relay-library-"));
after(() => rmSync(folder, { recursive: true }));
const modules = join(folder, "node_modules");
const main = join(modules, "nemo-relay-node");
cpSync(join(installed, "node_modules", "nemo-relay-node"), main, { recursive: true });
const built = join(main, `nemo-relay.${machine}.node`);

/** In a process of its own, for a library that is loaded stays. */
function load() {
  const entry = pathToFileURL(join(main, "index.mjs"));
  return runProgram(`import { toolCallExecute } from "${entry}"; console.log(typeof toolCallExecute);`);
}

for (const libc of ["glibc", "musl"]) {
  test(`the library of the package for ${libc} is loaded`, async () => {
    const place = join(modules, `nemo-relay-node-${machine}-${libc}`);
    mkdirSync(place);
    renameSync(built, join(place, "index.node"));
    try {
      assert.equal((await load()).stdout, "function\n");
    } finally {
      renameSync(join(place, "index.node"), built);
      rmSync(place, { recursive: true });
    }
  });
}

test("without a library it is said what is missing, and what runs everywhere", async () => {
  rmSync(built);
  const { status, stderr } = await load();
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`the library for ${machine} is not installed.*nemo-relay-wasm`));
});
