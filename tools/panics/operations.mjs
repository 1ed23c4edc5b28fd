// Public operations of a JavaScript package in a fixed order; prints what came of each as JSON.
//
//   node operations.mjs PACKAGE     the folder of the package; in WebAssembly the environment is read here
//
// Each stands alone: it ends what it began, so that the others come to the same when a part of it fails.

import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const module = join(folder, "nodejs", "nemo_relay_wasm.js");
const isWasm = existsSync(module);
if (isWasm) require(module).panicAt(Number(process.env.NEMO_RELAY_PANIC_AT ?? 0));

const outcomes = [];
process.on("uncaughtException", (error) => note("nobody", null, error));
process.on("unhandledRejection", (error) => note("nobody", null, error));

function note(name, result, error) {
  if (error) console.error(`${name}: ${error.message}`);
  outcomes.push([name, error ? (error.code ?? `${error.name}: ${error.message}`) : "ok", error ? null : result ?? null]);
}

async function step(name, run) {
  try {
    note(name, await run(), null);
  } catch (error) {
    note(name, null, error);
  }
}

let relay;
await step("load", () => void (relay = require(join(folder, "index.cjs"))));
if (relay) await all();
console.log(JSON.stringify(outcomes));

async function all() {
  const double = async ({ n }) => ({ doubled: 2 * n });
  const call = (name = "double") => relay.toolCallExecute(name, { n: 21 }, double);
  // A payload that could not be written leaves the call alone; the event goes without it.
  const see = ({ category, scope_category, data, metadata }) => {
    const hasNone = category === "tool" && scope_category === "start" && data === null;
    if (hasNone || metadata?.["nemo_relay.payload_error"]) console.error("internal error: an event has no payload");
  };
  const refuse = (name) => (name === "bad" ? "no" : null);
  const during = async (register, deregister, run) => {
    try {
      register();
      return await run();
    } finally {
      deregister();
    }
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  await step("scope block", () =>
    relay.withScope("block", relay.ScopeType.Agent, async (handle) => [handle.name, handle.uuid.length]),
  );
  await step("push and pop", () => {
    const handle = relay.pushScope("pushed", relay.ScopeType.Tool);
    try {
      return relay.getHandle().name;
    } finally {
      relay.popScope(handle);
    }
  });
  await step("idle mark", () => relay.event("mark", null, { b: [1, 2] }));
  await step("idle call", () => call());
  await step("subscribe", () => relay.registerSubscriber("sees", see));
  await step("failing subscriber", async () =>
    during(
      () => relay.registerSubscriber("fails", () => { throw new Error("mine"); }),
      () => relay.deregisterSubscriber("fails"),
      async () => (relay.event("mark"), await turn(), await turn()),
    ),
  );
  await step("mark", () => relay.event("mark", null, { b: [1, 2] }));
  await step("observed call", () => call());
  await turn();
  await step("gate", () =>
    during(
      () => relay.registerToolConditionalExecutionGuardrail("gate", 1, refuse),
      () => relay.deregisterToolConditionalExecutionGuardrail("gate"),
      () => call(),
    ),
  );
  await step("refused", () =>
    during(
      () => relay.registerToolConditionalExecutionGuardrail("refuse", 1, refuse),
      () => relay.deregisterToolConditionalExecutionGuardrail("refuse"),
      () =>
        call("bad").catch((error) => {
          if (error.code !== "guardrail_rejected") throw error;
          return error.code;
        }),
    ),
  );
  await step("rewrite", () =>
    during(
      () => relay.registerToolRequestIntercept("rewrite", 1, false, (name, args) => (name === "rewritten" ? { n: 1 } : args)),
      () => relay.deregisterToolRequestIntercept("rewrite"),
      () => call("rewritten"),
    ),
  );
  await step("wrap", () =>
    during(
      () => relay.registerToolExecutionIntercept("wrap", 1, (context, next) => next(context.args)),
      () => relay.deregisterToolExecutionIntercept("wrap"),
      () => call(),
    ),
  );
  await step("sanitize", () =>
    during(
      () => relay.registerToolSanitizeRequestGuardrail("hide", 1, () => "hidden"),
      () => relay.deregisterToolSanitizeRequestGuardrail("hide"),
      () => call(),
    ),
  );
  await step("in scope", () =>
    relay.withScope("holder", relay.ScopeType.Agent, (handle) => {
      relay.scopeRegisterSubscriber(handle, "near", () => undefined);
      return call();
    }),
  );
  await step("failing tool", () =>
    relay.toolCallExecute("fail", {}, () => { throw new RangeError("mine"); }).catch((error) => {
      if (!(error instanceof RangeError)) throw error;
      return error.message;
    }),
  );
  await step("cancelled", async () => {
    const stop = new AbortController();
    const running = relay.toolCallExecute("wait", {}, () => new Promise(() => {}), null, null, null, null, null, stop.signal);
    setImmediate(() => stop.abort());
    return running.catch((error) => {
      if (error.code !== "cancelled") throw error;
      return error.code;
    });
  });
  if (!isWasm) {
    await step("export", () => {
      const exporter = new relay.AtofExporter({ filename: "node.jsonl", mode: "overwrite" });
      try {
        exporter.register("file");
        relay.event("to the file");
        exporter.forceFlush();
        return exporter.deregister("file");
      } finally {
        exporter.shutdown();
      }
    });
  }
  await step("flush", async () => (await relay.flushSubscribers(5000)).pending);
  await step("unsubscribe", () => void relay.deregisterSubscriber("sees"));
  await step("again", () => call());
  await turn();
}
