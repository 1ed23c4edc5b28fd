import { attempt, native, whenNeeded, seat } from "./engine.mjs";
import { insideDelivery, isDelivering } from "./context.mjs";
import { FLUSH_REPORT } from "./generated/records.mjs";
import { defer, onExit } from "./host.mjs";
import { callbackOf } from "./middleware.mjs";
import { takeWritten } from "./payload.mjs";
import { messageOf, typeOf } from "./thrown.mjs";

/** Deliveries that are taken at a time, and in one turn of the event loop. */
const BATCH = 64;
const TURN = 1024;

/** Work that never lets the event loop turn, such as a chain of promises, must not fill the queues. */
const HURRY_CALLS = 256;
const HURRY_CHARACTERS = 1 << 20;

const EXIT_MILLIS = 2000;
const LOGGED_A_MINUTE = 10;

/** What was taken and not yet handed over. A subscriber that ends the process leaves the rest here. */
let batch = { texts: [], targets: [], at: 0 };
let shown = { event: null, text: "" };
let scheduled = false;
let hurried = false;
let calls = 0;
let characters = 0;

whenNeeded("woken", () => {
  if (!scheduled) {
    scheduled = true;
    defer(() => {
      scheduled = false;
      turn();
    });
  }
  calls += 1;
  characters += takeWritten();
  if (!hurried && (calls >= HURRY_CALLS || characters >= HURRY_CHARACTERS)) {
    hurried = true;
    Promise.resolve().then(turn);
  }
});

/** One turn: hands over what waits, up to a bound. */
function turn() {
  hurried = false;
  calls = 0;
  characters = 0;
  insideDelivery(() => deliver(TURN, Infinity));
  if (batch.at < batch.texts.length || refill()) defer(turn);
}

/** Hands over up to `most` events, not beginning one after `until`. */
function deliver(most, until) {
  for (let left = most; left > 0; left -= 1) {
    if (batch.at >= batch.texts.length && !refill()) break;
    if (until !== Infinity && Date.now() > until) break;
    const { texts, targets, at } = batch;
    batch.at += 1;
    hand(targets[2 * at], callbackOf(targets[2 * at + 1]), texts[at]);
  }
  report();
}

function refill() {
  report();
  const texts = native.takeDeliveries(seat, BATCH);
  if (texts.length === 0) return false;
  batch = { texts, targets: native.deliveryTargets(seat), at: 0 };
  return true;
}

function hand(subscriber, callback, text) {
  const event = JSON.parse(text);
  shown = { event, text };
  let given;
  try {
    given = callback(event);
  } catch (thrown) {
    return failed(subscriber, thrown);
  }
  if (typeof given?.then !== "function") return count(subscriber, 0);
  return void given.then(
    () => {
      count(subscriber, 0);
      report();
    },
    (thrown) => {
      failed(subscriber, thrown);
      report();
    },
  );
}

function failed(subscriber, thrown) {
  log(native.subscriberName(seat, subscriber), thrown);
  count(subscriber, 1);
}

/** What was handed over and is not yet counted by the native side: calls and failures by subscriber. */
const handed = new Map();

function count(subscriber, failures) {
  const known = handed.get(subscriber);
  if (known) {
    known.calls += 1;
    known.failures += failures;
  } else handed.set(subscriber, { calls: 1, failures });
}

function report() {
  for (const [subscriber, { calls, failures }] of handed) {
    attempt(() => native.delivered(seat, subscriber, calls, failures));
  }
  handed.clear();
}

const logged = { minute: 0, lines: 0 };

function log(name, thrown) {
  const minute = Math.floor(Date.now() / 60_000);
  if (logged.minute !== minute) Object.assign(logged, { minute, lines: 0 });
  logged.lines += 1;
  if (logged.lines > LOGGED_A_MINUTE) return;
  const text = `${typeOf(thrown)}: ${messageOf(thrown)}`.replaceAll(/\s+/g, " ");
  console.error(`nemo_relay: subscriber ${name} failed: ${text}`);
}

/**
 * The line of ATOF that an event was read from. While the subscriber is being called this is the very text; later it is
 * written anew from the event.
 */
export function eventText(event) {
  return event === shown.event ? shown.text : JSON.stringify(event);
}

/** Waits until everything that was queued before has been handed over, or the time is over. */
export async function flush(timeoutMillis) {
  const until = Date.now() + timeoutMillis;
  const ticket = attempt(() => native.flushBegin(seat));
  try {
    for (let pause = 0; ; pause = Math.min(pause + 1, 20)) {
      if (!isDelivering()) insideDelivery(() => deliver(Infinity, until));
      const report = reportOf(ticket);
      // A subscriber that waited here for itself would wait for ever.
      if (report.pending === 0 || isDelivering() || Date.now() >= until) return report;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } finally {
    attempt(() => native.flushEnd(seat, ticket));
  }
}

function reportOf(ticket) {
  const counts = attempt(() => native.flushReport(seat, ticket));
  return Object.fromEntries(Object.keys(FLUSH_REPORT).map((name, index) => [name, counts[index]]));
}

onExit((isProcess) => {
  const until = Date.now() + EXIT_MILLIS;
  native.cancelAll(seat);
  insideDelivery(() => deliver(Infinity, until));
  native.discard(seat);
  native.shutdownExporters?.(seat, !isProcess, Math.max(until - Date.now(), 0));
});
