import { abortable, cancelled } from "./abort.mjs";
import { Call } from "./call.mjs";
import { callState, inState } from "./context.mjs";
import { passChunk, resume } from "./crossings.mjs";
import { NONE, native, seat } from "./engine.mjs";
import { failure } from "./failure.mjs";
import { copy } from "./payload.mjs";
import {
  AS_CANCELLED,
  AS_FINISHED,
  AS_MORE,
  AS_STOP,
  AS_VALUE,
  CLOSE,
  COLLECT,
  FINALIZE,
  PULL,
} from "./protocol.mjs";
import { requestOf } from "./request.mjs";

const END = Object.freeze({ done: true, value: undefined });

/** Ends a stream that JavaScript no longer has. */
const dropped = new FinalizationRegistry((call) => {
  try {
    call.drop();
  } catch {
    // Nobody waits for this, and an error from here would end the process.
  }
});

/** A streaming model call. It is driven by its consumer: one turn a chunk, one after the other. */
export class StreamCall extends Call {
  #collector;
  #finalizer;
  #state = callState();
  /** What chunks are pulled from, once one was and every other will be. */
  #source = null;
  /** The place of the chunk that is on its way; there is one at a time. */
  #chunk = NONE;
  /** Turns that were asked for and are not over, the start included, and the last one that asked for a chunk. */
  #turns = 0;
  #last = null;
  #isDropped = false;
  /** Whether it is to be cancelled once the turn is over that is under way. */
  #isLeft = false;
  /** Whether the consumer has yet to be told that the call was cancelled. */
  #owesCancelled = false;
  /** Invocations of intercepts, whose continuations stay usable while the stream is read. */
  #frames = [];
  #onAbort = () => this.cancel();

  constructor(name, request, model, collector, finalizer, signal) {
    super(name, request, model, "stream<json>");
    this.#collector = collector;
    this.#finalizer = finalizer;
    this.signal = signal;
  }

  /** Runs the call that the native side just started up to its stream. */
  start() {
    this.#turns += 1;
    return inState(this.#state, () => this.run());
  }

  /** The next chunk as an iterator gives it. */
  read() {
    return this.#turn(AS_MORE);
  }

  /** Ends the stream early. A chunk that was asked for before comes first. */
  async close() {
    await this.#turn(AS_STOP);
  }

  /** Ends the stream as cancelled, at once. */
  cancel() {
    if (this.machine === NONE) return;
    if (this.#chunk === NONE) return super.cancel();
    const interruptible = this.awaited === 0 || this.awaited === PULL || this.awaited === COLLECT;
    if (!interruptible) {
      this.#isLeft = true;
      return;
    }
    this.cancelled = true;
    // Those whose turn was under way when the signal was given were told then.
    this.#owesCancelled = this.#turns === 0 && !this.#isLeft;
    // Who asks from now on need not wait for a producer that may never answer.
    this.#last = Promise.resolve();
    this.#endNow(AS_CANCELLED);
  }

  /** Nobody can ask for a chunk any more. */
  drop() {
    this.#isDropped = true;
    if (this.#turns === 0) this.#endNow(AS_STOP);
  }

  taken(given) {
    return requestOf("request", given);
  }

  wrapping(frame) {
    frame.held = native.hold(seat, frame.machine);
    this.#frames.push(frame);
  }

  opened() {
    this.#chunk = this.put(undefined);
    this.signal?.addEventListener("abort", this.#onAbort);
    const stream = new LlmStream(this);
    dropped.register(stream, this, this);
    return stream;
  }

  present(slot, _annotation, isWhole) {
    return isWhole ? END : this.values[slot].chunks();
  }

  over(machine) {
    super.over(machine);
    for (const frame of this.#frames) {
      native.freeContinuation(seat, frame.held);
      // A number is given again; this one is nobody's.
      frame.held = GONE;
    }
    this.#frames = [];
    this.signal?.removeEventListener("abort", this.#onAbort);
    dropped.unregister(this);
  }

  yielded(slot) {
    const chunk = this.values[slot];
    // One that the native side made has had a place of its own.
    if (slot !== this.#chunk && slot === this.values.length - 1) this.values.pop();
    return { done: false, value: chunk };
  }

  turned() {
    this.#turns -= 1;
    if (this.#turns > 0) return;
    if (this.#isDropped) this.#endNow(AS_STOP);
    else if (this.#isLeft && this.machine !== NONE) this.cancel();
  }

  askOther(frame) {
    switch (frame.op) {
      case PULL:
        if (frame.family === FORESEEN) this.#source = frame.value;
        return frame.value.pull();
      case COLLECT:
        return apart(this.#collector, copy(frame.value));
      case FINALIZE:
        return apart(this.#finalizer);
      default:
        return frame.value.close();
    }
  }

  answerOther({ machine, op, slot }, answer) {
    if (op === PULL && answer.done) return resume(machine, AS_FINISHED, NONE, NONE, NONE);
    resume(machine, AS_VALUE, this.#answered(op, slot, answer), NONE, NONE);
  }

  #answered(op, slot, answer) {
    if (op === COLLECT || op === CLOSE) return slot;
    if (op === FINALIZE) return this.put(answer);
    this.values[this.#chunk] = answer.value;
    return this.#chunk;
  }

  #turn(wish) {
    this.#turns += 1;
    const mayAbort = this.signal && !this.signal.aborted;
    const turn = this.#turns === 1 ? this.#begin(wish) : this.#afterLast(wish);
    this.#last = turn;
    return mayAbort ? abortable(this.signal, turn, this) : turn;
  }

  #afterLast(wish) {
    const begin = () => this.#begin(wish);
    return this.#last.then(begin, begin);
  }

  #begin(wish) {
    if (this.machine === NONE) return this.#afterwards();
    if (wish === AS_MORE && this.#source !== null) return inState(this.#state, pullOne, this);
    return inState(this.#state, () => {
      try {
        resume(this.machine, wish, NONE, NONE, NONE);
      } catch (fault) {
        return Promise.reject(this.#lost(fault));
      }
      return this.drive(this.machine, true);
    });
  }

  /**
   * One turn where it is known what will be pulled: the native side is asked once a chunk, when the chunk is there, and
   * not before as well. It makes one promise.
   */
  pullOne() {
    let step;
    try {
      step = this.#source.begin();
    } catch (thrown) {
      return promised(this.#notPulled, thrown);
    }
    if (typeof step?.then !== "function") return promised(this.#pulled, step);
    this.awaited = PULL;
    return (step instanceof Promise ? step : Promise.resolve(step)).then(this.#pulled, this.#notPulled);
  }

  #pulled = (given) => {
    const { machine } = this;
    this.#refuseCancelled();
    let step;
    try {
      step = this.#source.seen(given);
    } catch (thrown) {
      return this.#notPulled(thrown);
    }
    if (step.done) return this.#proceed(() => resume(machine, AS_FINISHED, NONE, NONE, NONE));
    this.values[this.#chunk] = step.value;
    let isPassed;
    try {
      isPassed = passChunk(machine, this.#chunk);
    } catch (fault) {
      throw this.#lost(fault);
    }
    if (!isPassed) return this.drive(machine, true);
    this.turned();
    return { done: false, value: step.value };
  };

  #notPulled = (thrown) => {
    this.#refuseCancelled();
    this.#source.failed();
    return this.#proceed(() => this.fail(this.machine, thrown));
  };

  /** Says what came of a pull that gave no chunk, and goes on. */
  #proceed(answer) {
    try {
      resume(this.machine, AS_MORE, NONE, NONE, NONE);
      answer();
    } catch (fault) {
      throw this.#lost(fault);
    }
    return this.drive(this.machine, true);
  }

  /** Gives up a call that the native side cannot go on with; gives the error. */
  #lost(fault) {
    this.turned();
    this.over(this.machine);
    return fault;
  }

  #refuseCancelled() {
    this.awaited = 0;
    if (!this.cancelled) return;
    this.turned();
    throw failure("cancelled", "the call was cancelled");
  }

  /** What a turn gives once the stream is over. */
  #afterwards() {
    this.turned();
    if (!this.#owesCancelled) return Promise.resolve(END);
    this.#owesCancelled = false;
    return Promise.reject(cancelled(this.signal));
  }

  /** Drives the call to its end without waiting. Nobody is there to be told of a failure. */
  #endNow(wish) {
    const { machine } = this;
    if (machine === NONE) return;
    inState(this.#state, () => {
      try {
        resume(machine, wish, NONE, NONE, NONE);
        this.driveNow(machine);
      } catch {
        if (this.machine !== NONE) super.cancel();
      }
    });
  }
}

/** What a function gives or throws, as a promise. */
function promised(run, argument) {
  try {
    return Promise.resolve(run(argument));
  } catch (thrown) {
    return Promise.reject(thrown);
  }
}

/** Calls a function of the application, which is not to see the call as its `this`. */
function apart(func, ...given) {
  return func(...given);
}

/** What is said of a pull that will follow each wish of the consumer. */
const FORESEEN = 1;

/** A number that no continuation has. */
const GONE = NONE - 1;

function pullOne(call) {
  return call.pullOne();
}

let callOf;

/** The chunks of a streaming model call, each pulled from its producer when it is asked for. */
export class LlmStream {
  #call;

  constructor(call) {
    this.#call = call;
  }

  static {
    callOf = (stream) => stream.#call;
  }

  /** The next chunk; null where there is none. */
  async next() {
    const { done, value } = await this.#call.read();
    return done ? null : value;
  }

  /** Ends the stream early; nothing happens to one that is over. */
  close() {
    return this.#call.close();
  }

  /** For `for await`; leaving the loop early closes the stream. The iterator keeps the stream alive. */
  [Symbol.asyncIterator]() {
    const stream = this;
    return {
      next: () => callOf(stream).read(),
      return: async (value) => {
        await callOf(stream).close();
        return { done: true, value };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
