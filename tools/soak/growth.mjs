// Memory, descriptors and handles over many calls in Node.js: none of them may grow. See growth.py.
//
//     node --expose-gc --max-semi-space-size=2 tools/soak/growth.mjs 1000000 PACKAGE
//
// PACKAGE is the folder of the built package. Exit status 1 where the resident memory has grown by more than 5 MiB in the
// second half, or a descriptor is left. The engine would keep pages that it no longer needs, more of them in a longer run: its
// space for the young has a bound here, and what is measured comes after a collection that gives back all that is free.

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const ROUND = 1000;
const MOST = 5 * 1024 * 1024;
const [calls, location] = [Number(process.argv[2] ?? 100_000), process.argv[3]];
const relay = createRequire(import.meta.url)(resolve(location));

function held() {
  globalThis.gc({ type: "major", execution: "sync", flavor: "last-resort" });
  return { memory: process.memoryUsage().rss, files: readdirSync("/proc/self/fd").length };
}

async function round() {
  let seen = 0;
  relay.registerSubscriber("count", () => {
    seen += 1;
  });
  relay.registerToolConditionalExecutionGuardrail("allow", 0, () => null);
  relay.registerToolRequestIntercept("same", 0, false, (name, args) => args);
  await relay.withScope("round", relay.ScopeType.Agent, async () => {
    for (let n = 0; n < ROUND; n += 1) {
      await relay.toolCallExecute("double", { n }, async (args) => ({ n: args.n * 2 }));
    }
  });
  relay.deregisterToolRequestIntercept("same");
  relay.deregisterToolConditionalExecutionGuardrail("allow");
  relay.deregisterSubscriber("count");
  const report = await relay.flushSubscribers();
  if (report.pending !== 0 || seen !== ROUND * 4 + 2) throw new Error(`saw ${seen} events`);
}

const rounds = Math.max(10, Math.floor(calls / ROUND));
let start;
for (let done = 0; done < rounds; done += 1) {
  if (done === Math.floor(rounds / 2)) start = held();
  await round();
}
const end = held();
const [memory, files] = [end.memory - start.memory, end.files - start.files];
console.log(`${rounds * ROUND} calls: memory ${Math.round(memory / 1024)} KiB, descriptors ${files}`);
process.exitCode = memory > MOST || files > 0 ? 1 : 0;
