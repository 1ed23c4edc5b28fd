// The TypeScript compiler on programs that import the package under test.

import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** Compiles programs by name, of the kind mts or cts; gives what the compiler says, and where what it made is. */
export async function compiled(name, kind, programs) {
  const folder = join(installed, `types-${packageName}-${name}-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const files = Object.keys(programs).map((program) => `${program}.${kind}`);
  for (const [index, text] of Object.values(programs).entries()) writeFileSync(join(folder, files[index]), text);
  const project = { compilerOptions: options, files };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const { stdout } = await run(process.execPath, [compiler, "-p", folder]).catch((fault) => fault);
  return { output: stdout, folder };
}
