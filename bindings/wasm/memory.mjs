/** A function that gives the registers of an engine; memory that has grown is another buffer. */
export function registersOf(memory, address, count) {
  let words = new Uint32Array(memory.buffer, address, count);
  return () => {
    if (words.buffer !== memory.buffer) words = new Uint32Array(memory.buffer, address, count);
    return words;
  };
}
