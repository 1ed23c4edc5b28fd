// What the driver takes from Node.js.

import { AsyncResource } from "node:async_hooks";
import { createInterface } from "node:readline";
import { inspect } from "node:util";

/** What the package runs in. */
export const runtime = `Node.js ${process.versions.node}`;

/** The requests of the harness, a line each. */
export function requests() {
  return createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/** Sends the harness an answer. */
export function answer(line) {
  process.stdout.write(`${line}\n`);
}

/** Shows people a value in every form that there is. */
export function show(value) {
  const forms = [inspect(value, { depth: null, showHidden: true }), String(value), value?.stack];
  process.stderr.write(`${forms.join("\n")}\n`);
}

/** Ends the driver once there are no more requests. */
export function leave() {
  process.exit(0);
}

/** Runs a function in a later turn of the event loop. */
export function later(run) {
  setImmediate(run);
}

/** Leaves the context of a scenario, which goes by itself with the last function that runs in it. */
export function leaveContext() {}

/** A function that runs others in the context of now. */
export function hold() {
  return AsyncResource.bind((run) => run());
}
