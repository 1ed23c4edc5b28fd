import initialize, * as library from "./native/nemo_relay_wasm.js";
import { nowMicros, panicked, random, takePanic } from "./clock.mjs";
import { registersOf } from "./memory.mjs";

export { contextStorage, defer, onExit } from "./browser.mjs";

await initialize();

/** The functions of the native side. */
export const native = library;

/** Which engine is this package's; it fills the registers at every call. */
export const seat = native.create(nowMicros, random, panicked);

/** The registers. */
export const registers = registersOf(native.wasmMemory(), native.registers(seat), 7);

/** The text of a panic that the last call met, or null. */
export const panicText = takePanic;
