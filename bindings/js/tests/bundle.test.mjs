import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { bundle } from "../bundle.mjs";

test("a bundle refuses an import of what nothing exports, as browsers do", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const entry = join(folder, "entry.mjs");
  writeFileSync(join(folder, "other.mjs"), "export const here = 1;\n");
  writeFileSync(entry, 'import { here } from "./other.mjs";\n\nexport const names = [here];\n');
  assert.deepEqual(bundle(entry).names, ["names"]);
  writeFileSync(entry, 'import { here, gone } from "./other.mjs";\n\nexport const names = [here, gone];\n');
  assert.throws(() => bundle(entry), /nothing exports gone$/);
});
