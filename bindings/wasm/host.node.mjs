import { AsyncLocalStorage } from "node:async_hooks";
import { isMainThread } from "node:worker_threads";
import { nowMicros, panicked, random, takePanic } from "./clock.mjs";
import { registersOf } from "./memory.mjs";

/** The functions of the native side. */
export const native = require("./nodejs/nemo_relay_wasm.js");

/** Which engine is this package's; it fills the registers at every call. */
export const seat = native.create(nowMicros, random, panicked);

/** The registers. */
export const registers = registersOf(native.wasmMemory(), native.registers(seat), 7);

/** The text of a panic that the last call met, or null. */
export const panicText = takePanic;

/** Where the context of a chain of asynchronous work is kept. */
export const contextStorage = new AsyncLocalStorage();

// A storage begins to follow promises when it is first used. Were that a push inside a promise's callback, the scope
// would be entered around that callback and be seen by others.
contextStorage.run(null, () => undefined);

/** Runs a function in a later turn of the event loop, unless the process ends first. */
export function defer(run) {
  setImmediate(run).unref();
}

/** Runs a function when the process, or the worker that this is, ends; it is told which. */
export function onExit(run) {
  process.once("exit", () => run(isMainThread));
}
