// The package under test, as it is installed in build/npm: RELAY_PACKAGE names it.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Where the packages are installed. */
export const installed = `${root}build/npm`;

export const packageName = process.env.RELAY_PACKAGE ?? "nemo-relay-node";

export const relay = createRequire(`${installed}/package.json`)(packageName);

/** Runs a program that imports the package; gives its exit status and its output. */
export function runProgram(source, { type = "module" } = {}) {
  const args = [`--input-type=${type}`, "-e", source];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: installed }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode, signal: child.signalCode, stdout, stderr });
    });
  });
}

/** Runs `work` with a subscriber; gives the events that it caused. */
export async function recorded(work) {
  const events = [];
  relay.registerSubscriber("recorder", (event) => void events.push(event));
  try {
    await work();
    await relay.flushSubscribers();
  } finally {
    relay.deregisterSubscriber("recorder");
  }
  return events;
}
