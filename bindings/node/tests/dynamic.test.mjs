import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { relay, root } from "../../js/tests/package.mjs";

const folder = mkdtempSync(join(tmpdir(), "nemo-relay-dynamic-"));
after(() => rmSync(folder, { recursive: true }));
const source = join(root, "examples", "plugins", "native");
const manifest = join(folder, "relay-plugin.toml");

/** Builds the example in C; the manifest names its hash. */
function build() {
  const library = join(folder, "libdeny_tool.so");
  const flags = ["-std=c11", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", `-I${root}core/dynamic/include`];
  execFileSync("cc", [...flags, join(source, "deny_tool.c"), "-o", library]);
  copyFileSync(join(source, "config.schema.json"), join(folder, "config.schema.json"));
  const sha256 = createHash("sha256").update(readFileSync(library)).digest("hex");
  const text = readFileSync(join(source, "relay-plugin.toml"), "utf8");
  writeFileSync(manifest, text.replace("0".repeat(64), sha256));
}

test("a library refuses a tool, and others run as they did", async () => {
  build();
  const dynamic = [{ manifest, config: { deny: ["rm"] } }];
  const active = await relay.initializePlugins({ plugins: { dynamic } });
  try {
    assert.equal(active.report.dynamic_plugins[0].state, "active");
    const refusal = (error) => error instanceof relay.GuardrailRejectedError && error.reason === "denied by the policy";
    await assert.rejects(relay.toolCallExecute("rm", {}, () => "gone"), refusal);
    const many = Array.from({ length: 50 }, (_, n) => relay.toolCallExecute("ls", { n }, (args) => args.n));
    assert.deepEqual(await Promise.all(many), [...many.keys()]);
  } finally {
    await active.close();
  }
  assert.equal(await relay.toolCallExecute("rm", {}, () => "gone"), "gone");
});
