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

const REQUEST = { headers: {}, content: 1 };

/** The library, which denies `rm`. */
const activated = () =>
  relay.initializePlugins({ plugins: { dynamic: [{ manifest, config: { deny: ["rm"] } }] } });

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

test("a library changes the stream of a model and leaves the rest as it is", async () => {
  build();
  const kept = { n: 1n };
  const log = [];
  async function* model() {
    try {
      for (const chunk of ["ls", "rm", kept, "never"]) {
        log.push(chunk);
        yield chunk;
      }
    } finally {
      log.push("over");
    }
  }
  relay.registerLlmStreamExecutionIntercept("inner", 1, async function* (request, next) {
    yield* await next(request);
  });
  const active = await activated();
  try {
    const stream = await relay.llmStreamCallExecute("m", REQUEST, model);
    assert.equal(log.length, 0, "nothing is pulled before it is asked for");
    assert.deepEqual([await stream.next(), await stream.next()], ["ls", "hidden by the policy"]);
    assert.equal(await stream.next(), kept, "what is no JSON is the same object");
    assert.deepEqual(log, ["ls", "rm", kept]);
    await stream.close();
    assert.equal(log.at(-1), "over");

    const thrown = new TypeError("cut");
    const failing = await relay.llmStreamCallExecute("m", REQUEST, async function* () {
      yield 1;
      throw thrown;
    });
    assert.equal(await failing.next(), 1);
    await assert.rejects(failing.next(), (error) => error === thrown);

    const many = Array.from({ length: 20 }, (_, n) => relay.llmStreamCallExecute("m", REQUEST, () => [n, "rm", n]));
    const all = await Promise.all(many.map(async (stream) => read(await stream)));
    assert.deepEqual(all, Array.from({ length: 20 }, (_, n) => [n, "hidden by the policy", n]));
  } finally {
    relay.deregisterLlmStreamExecutionIntercept("inner");
    await active.close();
  }
  assert.deepEqual(await read(await relay.llmStreamCallExecute("m", REQUEST, () => ["rm"])), ["rm"]);
});

test("a signal ends a stream that a library wraps, whatever is waited for", async () => {
  build();
  const active = await activated();
  try {
    for (const turns of [0, 1, 2, 3, 5, 8]) {
      const aborter = new AbortController();
      let isOver = false;
      async function* model() {
        try {
          for (;;) yield 1;
        } finally {
          isOver = true;
        }
      }
      const options = [...Array(7), aborter.signal];
      const stream = await relay.llmStreamCallExecute("m", REQUEST, model, null, null, ...options);
      assert.equal(await stream.next(), 1);
      const next = stream.next();
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      aborter.abort();
      // Both may be there already, or be what the signal ended.
      await Promise.allSettled([next, stream.next()]);
      assert.equal(await stream.next(), null);
      assert.ok(isOver, `after ${turns} turns`);
    }
  } finally {
    await active.close();
  }
});

test("a library inside of an intercept of the program says what to do", async () => {
  build();
  relay.registerLlmStreamExecutionIntercept("outer", -1, (request, next) => next(request));
  const active = await activated();
  try {
    const refused = { code: "unsupported", message: /lower priority/ };
    await assert.rejects(relay.llmStreamCallExecute("m", REQUEST, () => [1]), refused);
  } finally {
    relay.deregisterLlmStreamExecutionIntercept("outer");
    await active.close();
  }
});
