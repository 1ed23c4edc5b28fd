import { ANSWERS } from "./answers.mjs";
import { resume, takeText } from "./crossings.mjs";
import {
  ANNOTATION,
  CALLBACK,
  FAMILY,
  MACHINE,
  NONE,
  OP,
  VALUE,
  attempt,
  attend,
  native,
  registers,
  seat,
} from "./engine.mjs";
import { failure, read, unawaited } from "./failure.mjs";
import { FAMILIES } from "./generated/families.mjs";
import { limited } from "./guardrails.mjs";
import { callbackOf } from "./middleware.mjs";
import { parse } from "./parse.mjs";
import { AS_WORKED, CALL, DONE, FAIL, OPENED_STREAM, WORK, YIELD } from "./protocol.mjs";
import { RelayError, detail, payloadOf } from "./relay_error.mjs";
import { handOver, serve } from "./serving.mjs";
import { messageOf, statusOf, typeOf } from "./thrown.mjs";

/** The place of what a call began with among its values. */
export const FIRST = 0;

/** What is wrong with an answer that nobody can wait for. */
const LATE = "a function that is called where nothing can be awaited gave a promise";

/** The application's own function, in the place of a family. */
const OWN = 0;

/** What calls of no kind of their own are foreseen to ask for. */
const ASKED = { value: false, result: false };

/** Does work of the native side where the event loop goes on, if there is such a place; gives a promise then. */
const workElsewhere = native.workElsewhere ?? native.runWork;

/**
 * One call. Its values stay here; the native side knows them by their place in `values`.
 *
 * `func` is the function of the application that gives the result, as a value of the type `gives`.
 */
export class Call {
  /** What the run that is just over came to, for whoever takes it. */
  #came;

  constructor(name, value, func, gives) {
    this.name = name;
    this.values = [value];
    this.func = func;
    this.gives = gives;
    this.toolCallId = null;
    /** Whether it was given a codec. */
    this.hasCodecs = false;
    /** The caller's signal, which callbacks of middleware are given as their last argument. */
    this.signal = null;
    this.machine = NONE;
    this.cancelled = false;
    /** What is being awaited in the whole call, as the native side asked for it. */
    this.awaited = 0;
  }

  /** Runs the call that the native side just started. */
  run() {
    this.machine = registers()[MACHINE];
    return this.drive(this.machine, true);
  }

  /** Ends the call as cancelled, unless it is over. */
  cancel() {
    this.cancelled = true;
    if (this.machine !== NONE) native.cancel(seat, this.machine);
    this.over(this.machine);
    attend();
  }

  /**
   * Does what the native side asks for until the run is over; gives a promise of what it comes to. Most runs wait for one
   * answer: they make one promise, for each costs more than a native call and an async function makes three.
   */
  drive(machine, isWhole) {
    try {
      const frame = this.#turn(machine, isWhole, null);
      if (frame === null) return Promise.resolve(this.#taken());
      return frame.answer.then(
        (answer) => this.#goOn(frame, isWhole, answer, false),
        (thrown) => this.#goOn(frame, isWhole, thrown, true),
      );
    } catch (thrown) {
      return Promise.reject(thrown);
    }
  }

  #goOn(frame, isWhole, answer, failed) {
    const next = this.#turn(frame.machine, isWhole, frame, answer, failed);
    return next === null ? this.#taken() : this.#driveOn(next, isWhole);
  }

  async #driveOn(frame, isWhole) {
    for (let next = frame; next !== null; ) {
      let answer;
      let failed = false;
      try {
        answer = await next.answer;
      } catch (thrown) {
        failed = true;
        answer = thrown;
      }
      next = this.#turn(next.machine, isWhole, next, answer, failed);
    }
    return this.#taken();
  }

  /** A call does not keep what it gave: a stream that nobody has any more is to be collected. */
  #taken() {
    const came = this.#came;
    this.#came = undefined;
    return came;
  }

  /**
   * Hands back the answer that a frame has waited for, if there is one, and goes on up to the next that has to be awaited.
   * Gives the frame of that; null at the end, where `#came` is what the run came to.
   */
  #turn(machine, isWhole, frame, answer, failed) {
    let next = null;
    try {
      if (frame !== null) this.#settle(frame, isWhole, answer, failed);
      next = this.#advance(machine, isWhole);
      return next;
    } catch (thrown) {
      // A call that nobody can drive any more is ended.
      if (isWhole && this.machine !== NONE) this.cancel();
      throw thrown;
    } finally {
      if (isWhole && next === null) this.turned();
    }
  }

  #advance(machine, isWhole) {
    for (;;) {
      attend();
      const words = registers();
      if (words[OP] > WORK) {
        if (words[OP] > YIELD) {
          serve(this, machine, words[OP], words[VALUE]);
          continue;
        }
        this.#came = this.#leave(machine, isWhole, words);
        return null;
      }
      const frame = this.#frame(machine, words);
      let answer;
      let failed = false;
      try {
        answer = this.#ask(frame, workElsewhere);
        if (typeof answer?.then === "function") {
          frame.answer = Promise.resolve(answer);
          if (isWhole) this.awaited = frame.op;
          return frame;
        }
      } catch (thrown) {
        failed = true;
        answer = thrown;
      }
      this.#settle(frame, isWhole, answer, failed);
    }
  }

  #settle(frame, isWhole, answer, failed) {
    frame.active = false;
    frame.answer = null;
    if (this.cancelled) throw this.#abandon(frame.machine, isWhole);
    if (isWhole) this.awaited = 0;
    if (failed) this.fail(frame.machine, answer);
    else this.#answer(frame, answer);
  }

  /** The driver loop where nothing can be awaited: a function whose answer would have to be has failed. */
  driveNow(machine) {
    for (;;) {
      attend();
      const words = registers();
      if (words[OP] > WORK) {
        if (words[OP] <= YIELD) return this.#leave(machine, true, words);
        serve(this, machine, words[OP], words[VALUE]);
        continue;
      }
      const frame = this.#frame(machine, words);
      try {
        const answer = this.#ask(frame, native.runWork);
        if (typeof answer?.then === "function") throw unawaited(answer, LATE);
        this.#answer(frame, answer);
      } catch (thrown) {
        this.fail(machine, thrown);
      }
      frame.active = false;
    }
  }

  /** One run of the rest of the chain, as `next` of an execution intercept. */
  next(frame, given) {
    try {
      const value = this.taken(given);
      const slot = value === frame.value ? frame.slot : this.put(value);
      attempt(() =>
        frame.held === NONE
          ? native.fork(seat, frame.active && !this.cancelled ? frame.machine : NONE, slot)
          : native.forkHeld(seat, frame.held, slot),
      );
      return this.drive(registers()[MACHINE], false);
    } catch (thrown) {
      return Promise.reject(thrown);
    }
  }

  /** The event that a callback is asked about. */
  event() {
    return parse(takeText());
  }

  /** Hands back what a function gave, with its text if it is what the call came to and that is foreseen to be asked for. */
  handBack({ machine, family }, kind, value) {
    if (family === OWN && machine === this.machine) handOver(this, machine, kind, value, "result");
    else resume(machine, kind, this.put(value), NONE, NONE);
  }

  put(value) {
    return this.values.push(value) - 1;
  }

  at(slot) {
    return slot === NONE ? null : this.values[slot];
  }

  // What kinds of calls do in their own way.

  /**
   * Whether the last call of the kind asked at once for the text of the value that it began with, and of what it came to.
   * The next one will, too, as long as nothing else is registered; to hand a text over unasked saves a crossing.
   */
  get asked() {
    return ASKED;
  }

  /** What `next` was given, as a value of the call. */
  taken(given) {
    return given;
  }

  /** What the caller gets of the whole call, or an execution intercept of one run of the rest of the chain. */
  present(slot, _annotation, _isWhole) {
    return this.values[slot];
  }

  /** Says that the whole call is over. */
  over(_machine) {
    this.machine = NONE;
  }

  /** The chunk in this place, as an iterator gives it. */
  yielded(_slot) {
    throw failure("internal", "the call has no stream");
  }

  /** Says that the loop of the whole call has been left, at its end or for a chunk. */
  turned() {}

  /** What is thrown for an error of the native side; `thrown` is what a function has thrown that led to it. */
  failed({ code, message, payload, cause }, thrown) {
    return cause === null ? failure(code, message, payload) : thrown;
  }

  /** Prepares for work that may wait for something. */
  working() {}

  /** Does what else the native side may ask for: pulls, collects, finalizes, closes, and what plugins do. */
  askOther(_frame) {
    throw failure("internal", "the call has neither a stream nor plugins");
  }

  answerOther(_frame, _answer) {}

  #frame(machine, words) {
    const slot = words[VALUE];
    return {
      machine,
      op: words[OP],
      family: words[FAMILY],
      callback: words[CALLBACK],
      slot,
      value: this.at(slot),
      annotation: this.at(words[ANNOTATION]),
      name: "",
      active: true,
      held: NONE,
      answer: null,
    };
  }

  /** Has a function of the application answer, or the native side its work done by `work`. */
  #ask(frame, work) {
    if (frame.op === WORK) {
      this.working();
      return work(seat, frame.slot);
    }
    if (frame.op !== CALL) return this.askOther(frame);
    if (frame.family === OWN) {
      const { func } = this;
      return func(frame.value);
    }
    const family = FAMILIES[frame.family];
    frame.name = family.name;
    if (family.kind === "wrap") this.wrapping(frame);
    const given = family.given(this, frame);
    if (this.signal !== null) given.push(this.signal);
    const answer = callbackOf(frame.callback)(...given);
    const isLimited = family.kind === "sanitize" || family.kind === "sanitize_event";
    return isLimited && typeof answer?.then === "function" ? limited(answer) : answer;
  }

  /** Prepares for an execution intercept. */
  wrapping(_frame) {}

  /** Hands back what a function returned; where that is not possible, the error is the answer. */
  #answer(frame, answer) {
    try {
      if (frame.op === WORK) resume(frame.machine, AS_WORKED, NONE, NONE, NONE);
      else if (frame.op !== CALL) this.answerOther(frame, answer);
      else ANSWERS[frame.family === OWN ? this.gives : FAMILIES[frame.family].gives](this, frame, answer);
    } catch (thrown) {
      this.fail(frame.machine, thrown);
    }
  }

  /** Leaves the loop: with what the call or the turn came to. */
  #leave(machine, isWhole, words) {
    const value = words[VALUE];
    if (words[OP] === YIELD) return this.yielded(value);
    if (words[OP] === OPENED_STREAM) return this.opened();
    const annotation = words[ANNOTATION];
    const failed = words[OP] === FAIL ? this.#failure() : null;
    if (isWhole) this.over(machine);
    if (words[OP] === DONE) return this.present(value, annotation, isWhole);
    throw failed;
  }

  /** Answers that a function has thrown. */
  fail(machine, thrown) {
    const slot = this.put(thrown);
    if (thrown instanceof RelayError) {
      native.resumeFailed(seat, machine, slot, thrown.number, detail(thrown), JSON.stringify(payloadOf(thrown)));
    } else {
      native.resumeThrown(seat, machine, slot, typeOf(thrown), messageOf(thrown), statusOf(thrown));
    }
  }

  #failure() {
    const told = read(native.takeFailure(seat));
    return this.failed(told, this.values[told.cause]);
  }

  /** Gives up a run whose call was cancelled while its callback was running. */
  #abandon(machine, isWhole) {
    // The number of the whole call may be that of another by now.
    if (!isWhole) native.cancel(seat, machine);
    attend();
    return failure("cancelled", "the call was cancelled");
  }
}
