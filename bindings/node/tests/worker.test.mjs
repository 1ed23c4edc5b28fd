import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runProgram } from "../../js/tests/package.mjs";

const folder = mkdtempSync(join(tmpdir(), "nemo-relay-worker-"));
after(() => rmSync(folder, { recursive: true }));

const WORKER = `
  const { AtofExporter, event, registerSubscriber, toolCallExecute } = require("nemo-relay-node");
  const { parentPort, workerData } = require("node:worker_threads");
  const exporter = new AtofExporter({ outputDirectory: ${JSON.stringify(folder)}, filename: workerData.file });
  exporter.register("file");
  registerSubscriber("s", () => undefined);
  for (let mark = 0; mark < 100; mark += 1) event("in worker");
  toolCallExecute("t", 1, () => workerData.never ? new Promise(() => undefined) : 2).then((result) => parentPort.postMessage(result));
  if (workerData.never) process.exit(4);
`;

const START = `
  const { Worker } = require("node:worker_threads");
  const relay = require("nemo-relay-node");
  const start = (workerData) => new Worker(${JSON.stringify(WORKER)}, { eval: true, workerData });
`;

test("each worker has a runtime of its own and ends with its own status", async () => {
  const { status, stdout, stderr } = await runProgram(
    `${START}
    let seen = 0;
    relay.registerSubscriber("main", () => void (seen += 1));
    const codes = [];
    const workers = ["a", "b", "c"].map((file) => start({ file, never: file === "c" }));
    for (const worker of workers) worker.on("exit", (code) => codes.push(code));
    process.on("exit", () => console.log(seen, codes.sort().join()));
    relay.event("in main");`,
    { type: "commonjs" },
  );
  assert.deepEqual([status, stdout], [0, "1 0,0,4\n"], stderr);
  for (const file of ["a", "b", "c"]) {
    const lines = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
    assert.equal(lines.length, 102, file);
  }
});

test("the main thread may end while workers are at work", async () => {
  for (let run = 0; run < 10; run += 1) {
    const { status, signal, stderr } = await runProgram(
      `${START}
      const worker = start({ file: "d${run}", never: false });
      worker.on("message", () => process.exit(9));`,
      { type: "commonjs" },
    );
    assert.deepEqual([status, signal], [9, null], stderr);
  }
});

test("a worker that is terminated leaves a complete file", async () => {
  const { status, stderr } = await runProgram(
    `${START}
    const worker = start({ file: "terminated", never: false });
    worker.on("message", () => worker.terminate());`,
    { type: "commonjs" },
  );
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(join(folder, "terminated"), "utf8").trimEnd().split("\n").length, 102);
});

test("a worker that takes its logger back, or ends with one, leaves the others theirs", async () => {
  const LOGS = `
    const { LogSeverity, log, setLogger } = require("nemo-relay-node");
    const ignore = () => undefined;
    setLogger({ debug: ignore, info: ignore, warn: ignore, error: ignore });
    log(LogSeverity.Info, "of the worker");
    if (require("node:worker_threads").workerData.takesBack) setLogger(null);
  `;
  const { status, stdout, stderr } = await runProgram(
    `const { Worker } = require("node:worker_threads");
    const { LogSeverity, log, setLogger } = require("nemo-relay-node");
    const tell = (text) => console.log(text);
    setLogger({ debug: tell, info: tell, warn: tell, error: tell });
    const ended = (workerData) => new Promise((resolve) => {
      new Worker(${JSON.stringify(LOGS)}, { eval: true, workerData }).on("exit", resolve);
    });
    (async () => {
      for (const takesBack of [true, false]) {
        await ended({ takesBack });
        log(LogSeverity.Info, "still heard");
      }
      setLogger(null);
      log(LogSeverity.Info, "nobody hears it");
    })();`,
    { type: "commonjs" },
  );
  assert.deepEqual([status, stdout], [0, "nemo_relay.node: still heard\n".repeat(2)], stderr);
});
