// A million events against a subscriber that takes a millisecond for each, in Node.js. See crowded.py.
//
//     node --expose-gc tools/soak/crowded.mjs 1000000 PACKAGE
//
// PACKAGE is the folder of the built package. The events are emitted in turns of the event loop; in between the subscriber
// has the turn. The heap of the engine, which grows in steps and then stays, grows with as many events that nobody is slow
// to take.

import { createRequire } from "node:module";
import { resolve } from "node:path";

const MOST = 64 * 1024 * 1024;
const TURN = 200_000;
const SLOW = 2000;
const WARM = 100_000;
const [events, location] = [Number(process.argv[2] ?? 100_000), process.argv[3]];
const relay = createRequire(import.meta.url)(resolve(location));
const resident = () => process.memoryUsage.rss();

const nap = new Int32Array(new SharedArrayBuffer(4));
let seen = 0;
let gaps = 0;
let missing = 0;
let slow = 0;
relay.registerSubscriber("slow", (event) => {
  if (event.name === "relay.gap") {
    gaps += 1;
    missing += event.data.count;
  } else seen += 1;
  if (slow > 0) {
    slow -= 1;
    Atomics.wait(nap, 0, 0, 1);
  }
});

/** Emits so many events, and says what the process held at most. */
async function emit(count) {
  let most = 0;
  for (let number = 0; number < count; number += 1) {
    relay.event("mark", null, { number, text: "x".repeat(100) });
    if (number % 10_000 === 0) most = Math.max(most, resident());
    if (number % TURN === TURN - 1) await new Promise((done) => setImmediate(done));
  }
  return Math.max(most, resident());
}

await emit(WARM);
const before = await relay.flushSubscribers();
seen = gaps = missing = 0;
slow = SLOW;
globalThis.gc();
const start = resident();
const most = await emit(events);
const report = await relay.flushSubscribers();
const dropped = report.dropped - before.dropped;
relay.deregisterSubscriber("slow");
const kibibytes = Math.round((most - start) / 1024);
console.log(
  `${events} events: memory ${kibibytes} KiB; ${seen} seen, the first ${SLOW} at a millisecond; ` +
    `${dropped} dropped, ${missing} counted by ${gaps} gap marks`,
);
const whole = seen + missing === events && missing === dropped && report.pending === 0;
process.exitCode = whole && most - start <= MOST ? 0 : 1;
