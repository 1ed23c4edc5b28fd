import { onPanic } from "./clock.mjs";

/** A function that gives the registers of an engine; memory that has grown is another buffer. */
export function registersOf(memory, address, count) {
  let words = new Uint32Array(memory.buffer, address, count);
  let current = memory;
  onPanic(() => {
    // The words of its last call would ask for work for ever: a module that has ended wants nothing.
    words = new Uint32Array(count);
    current = words;
  });
  return () => {
    if (words.buffer !== current.buffer) words = new Uint32Array(memory.buffer, address, count);
    return words;
  };
}
