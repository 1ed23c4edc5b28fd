import { AsyncLocalStorage } from "node:async_hooks";
import { isMainThread } from "node:worker_threads";

/** The functions of the native side. The bundle is CommonJS, so that `import` and `require` share one runtime. */
export const native = load();

/** The library of this machine: in the package, where it was built here, or in the package that npm has chosen. */
function load() {
  const machine = `${process.platform}-${process.arch}`;
  const places = [`./nemo-relay.${machine}.node`, `nemo-relay-node-${machine}-glibc`, `nemo-relay-node-${machine}-musl`];
  for (const place of places) {
    let path;
    try {
      path = require.resolve(place);
    } catch {
      continue;
    }
    return require(path);
  }
  throw new Error(
    `nemo-relay-node: the library for ${machine} is not installed: it is one of the optional dependencies; ` +
      "install with them, or take nemo-relay-wasm, which runs everywhere",
  );
}

const words = new Uint32Array(7);

/** Which engine is this package's; it fills the registers at every call. */
export const seat = native.create(words);

/** The registers. */
export function registers() {
  return words;
}

/** The native side tells of a panic in the error that it throws. */
export function panicText() {
  return null;
}

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
