import assert from "node:assert/strict";
import { test } from "node:test";
import { nowMicros, panicked, random, takePanic } from "../clock.mjs";
import { registersOf } from "../memory.mjs";
import { SyncStorage } from "../sync_storage.mjs";

test("the clock is that of the system, in microseconds", () => {
  const before = Date.now();
  const now = nowMicros();
  assert.ok(Number.isSafeInteger(now));
  assert.ok(Math.abs(now / 1000 - before) < 1000);
});

test("random numbers have 32 bits and differ", () => {
  const numbers = Array.from({ length: 8 }, random);
  assert.ok(numbers.every((number) => number >>> 0 === number));
  assert.ok(new Set(numbers).size > 1);
});

test("the text of a panic is given once", () => {
  panicked("index out of bounds");
  assert.deepEqual([takePanic(), takePanic()], ["index out of bounds", null]);
});

test("the registers are seen also after the memory has grown", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const registers = registersOf(memory, 64, 7);
  registers()[3] = 5;
  memory.grow(1);
  assert.equal(registers()[3], 5);
  new Uint32Array(memory.buffer)[16 + 3] = 6;
  assert.equal(registers()[3], 6);
});

test("without help from the host a context holds for the synchronous part", async () => {
  const storage = new SyncStorage();
  storage.enterWith("outer");
  const seen = [];
  const work = storage.run(
    "inner",
    async (more) => {
      seen.push(storage.getStore(), more);
      await null;
      seen.push(storage.getStore());
    },
    "argument",
  );
  seen.push(storage.getStore());
  await work;
  assert.deepEqual(seen, ["inner", "argument", "outer", "outer"]);
  assert.throws(
    () =>
      storage.run("inner", () => {
        throw new Error("boom");
      }),
    /boom/,
  );
  assert.equal(storage.getStore(), "outer");
});
