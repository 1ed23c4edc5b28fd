// The installed package by `import` and by `require`, which must be one and the same.

import assert from "node:assert";
import { createRequire } from "node:module";
import calls from "./calls.cjs";

const name = process.argv[2];
const imported = await import(name);
const required = createRequire(import.meta.url)(name);
assert.strictEqual(imported.toolCallExecute, required.toolCallExecute);
await calls(imported);
await calls(required);
assert.ok(Object.keys(await import(`${name}/typed`)).length > 0);
console.log("smoke test passed");
