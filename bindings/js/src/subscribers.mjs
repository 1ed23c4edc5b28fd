import { Call } from "./call.mjs";
import { MACHINE, NONE, attempt, native, registers, seat, whenNeeded } from "./engine.mjs";
import { insideDelivery, isDelivering } from "./context.mjs";
import { takeText } from "./crossings.mjs";
import { WIDTH, eventAt } from "./generated/events.mjs";
import { FLUSH_REPORT } from "./generated/records.mjs";
import { defer, onExit } from "./host.mjs";
import { callbackFailed, handOver } from "./logging.mjs";
import { callbackOf } from "./middleware.mjs";
import { parse, stringify } from "./parse.mjs";
import { hasLongs, takeWritten } from "./payload.mjs";

/** Deliveries that are taken at a time, and in one turn of the event loop. */
const BATCH = 64;
const TURN = 1024;

/** Work that never lets the event loop turn, such as a chain of promises, must not fill the queues. */
const HURRY_CALLS = 256;
const HURRY_CHARACTERS = 1 << 20;

const EXIT_MILLIS = 2000;

/** Values by delivery in a batch: the number of the subscriber, that of its callback, then those of the event. */
const TARGET = 2;
const STEP = TARGET + WIDTH;

const EMPTY = { values: [], at: 0 };

/** What was taken, and where the next delivery begins. A subscriber that ends the process leaves the rest here. */
let batch = EMPTY;
/** The event that is being handed over, and its place in the batch. */
let shown = null;
let place = 0;
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
  contained(() => {
    insideDelivery(() => deliver(TURN, Infinity));
    if (batch.at < batch.values.length || refill()) defer(turn);
  });
}

/** Runs what nobody waits for: where it fails, what is queued stays for the next turn or flush. */
function contained(run) {
  try {
    run();
  } catch (thrown) {
    callbackFailed("delivery", "", thrown);
  }
}

/** Hands over up to `most` events, not beginning one after `until`. */
function deliver(most, until) {
  for (let left = most; left > 0; left -= 1) {
    if (batch.at >= batch.values.length && !refill()) break;
    if (until !== Infinity && Date.now() > until) break;
    const { values, at } = batch;
    batch.at += STEP;
    place = at / STEP;
    shown = eventAt(values, at + TARGET, at + TARGET - STEP);
    hand(values[at], callbackOf(values[at + 1]), shown);
  }
  report();
}

function refill() {
  report();
  passStage();
  const text = native.takeDeliveries(seat, BATCH);
  batch = text === "" ? EMPTY : { values: hasLongs() ? parse(text) : JSON.parse(text), at: 0 };
  shown = null;
  return text !== "";
}

/** What an event on the stage goes through; its functions are told by text which tool a mark is about. */
class Change extends Call {
  get name() {
    return takeText();
  }

  set name(_name) {}
}

/** The event whose processing has to wait for a function, or null. */
let onStage = null;
/** Whether nothing can be awaited any more. */
let isExiting = false;

/** Lets the functions that change events have those that wait for them, one after the other. */
function passStage() {
  while (onStage === null && attempt(() => native.processNext(seat))) {
    const change = new Change("", undefined);
    if (isExiting) {
      contained(() => change.driveNow(registers()[MACHINE]));
      native.processed(seat);
      continue;
    }
    onStage = change;
    const passed = change.run().catch((thrown) => contained(() => callbackFailed("function of events", "", thrown)));
    if (change.machine === NONE) leaveStage(change);
    else passed.then(() => contained(() => leaveStage(change))).then(turn);
  }
}

function leaveStage(change) {
  if (onStage !== change) return;
  onStage = null;
  attempt(() => native.processed(seat));
}

/** Lets exporters have what can be had at once: what no function has to change first, or one that does not wait itself. */
export function settle() {
  if (!isDelivering()) contained(() => insideDelivery(passStage));
}

function hand(subscriber, callback, event) {
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
      contained(report);
    },
    (thrown) => {
      failed(subscriber, thrown);
      contained(report);
    },
  );
}

function failed(subscriber, thrown) {
  count(subscriber, 1);
  contained(() => callbackFailed("subscriber", native.subscriberName(seat, subscriber), thrown));
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
    handed.delete(subscriber);
  }
}

/** Says what happens to an event for which a subscriber has no room. */
export function setQueuePolicy(name, queuePolicy, scope, queueEvents) {
  attempt(() => native.setQueuePolicy(seat, name, queuePolicy, scope, queueEvents));
}

/**
 * The line of ATOF that an event was read from. While the subscriber is being called this is the very text; later it is
 * written anew from the event.
 */
export function eventText(event) {
  return event === shown ? native.deliveredText(seat, place) : stringify(event);
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
    handOver();
  }
}

function reportOf(ticket) {
  const counts = attempt(() => native.flushReport(seat, ticket));
  return Object.fromEntries(Object.keys(FLUSH_REPORT).map((name, index) => [name, counts[index]]));
}

onExit((isProcess) => {
  const until = Date.now() + EXIT_MILLIS;
  isExiting = true;
  contained(() => native.cancelAll(seat));
  if (onStage) contained(() => leaveStage(onStage));
  contained(() => insideDelivery(() => deliver(Infinity, until)));
  contained(() => native.discard(seat));
  contained(() => native.shutdownExporters(seat, !isProcess, Math.max(until - Date.now(), 0)));
  contained(handOver);
});
