/** Digits enough for an integer that a number may not hold, and such an integer. */
const LONG = /\d{16}/;
const INTEGER = /^-?\d{16,}$/;

/** The strings and the numbers of a JSON text. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** The value of a JSON text. An integer that a number cannot hold is a BigInt: as that alone it can have been given. */
export function parse(text) {
  if (!LONG.test(text)) return JSON.parse(text);
  let mark = "#";
  while (text.includes(mark)) mark += "#";
  const marked = text.replace(TOKENS, (token) => (isHeld(token) ? token : `"${mark}${token}"`));
  if (marked === text) return JSON.parse(text);
  const isMarked = (value) => typeof value === "string" && value.startsWith(mark);
  return JSON.parse(marked, (_key, value) => (isMarked(value) ? BigInt(value.slice(mark.length)) : value));
}

/** Whether the value is the same without a BigInt: what a number was written as gives that number again. */
function isHeld(token) {
  return !INTEGER.test(token) || String(Number(token)) === token;
}
