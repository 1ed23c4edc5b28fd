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
import { failure, invalidArgument, read } from "./failure.mjs";
import { FAMILIES } from "./generated/families.mjs";
import { callbackOf } from "./middleware.mjs";
import { isOutcome, isResult, marksOf, resultOf } from "./outcome.mjs";
import { checkPayload, copy, encode } from "./payload.mjs";
import { RelayError, detail, payloadOf } from "./relay_error.mjs";
import { messageOf, typeOf } from "./thrown.mjs";

// What the native side asks for.
const CALL = 1;
const ENCODE = 2;
const COPY = 3;
const CHECK = 4;
const DONE = 5;

// Kinds of answers.
const AS_VALUE = 1;
const AS_OUTCOME = 2;
const AS_ALLOW = 3;
const AS_REASON = 1;
const AS_JSON = 2;

/** One managed call. Its values stay here; the native side knows them by their place in `values`. */
export class Call {
  constructor(name, args, toolCallId, tool) {
    this.name = name;
    this.values = [args];
    this.toolCallId = toolCallId ?? null;
    this.tool = tool;
    this.machine = NONE;
    this.cancelled = false;
    /** What the tool returned last, where that was a ToolExecutionResult. */
    this.returned = null;
    this.toolRan = false;
    this.wrapped = false;
  }

  /** Runs the call that the native side just started. */
  async run() {
    this.machine = registers()[MACHINE];
    const outcome = await this.#drive(this.machine);
    if (this.toolRan ? this.returned : this.wrapped) return resultOf(outcome.result, outcome.annotation, this.returned);
    return outcome.result;
  }

  /** Ends the call as cancelled, unless it is over. */
  cancel() {
    this.cancelled = true;
    if (this.machine !== NONE) native.cancel(seat, this.machine);
    this.machine = NONE;
    attend();
  }

  /** The driver loop: does what the native side asks for until it says that it is done. */
  async #drive(machine) {
    for (;;) {
      attend();
      const words = registers();
      const value = words[VALUE];
      switch (words[OP]) {
        case CALL: {
          const family = words[FAMILY];
          const args = this.values[value];
          let answer;
          let failed = false;
          const frame = { machine, active: true };
          try {
            answer = family === 0 ? this.tool(args) : this.#invoke(family, callbackOf(words[CALLBACK]), args, frame);
            if (typeof answer?.then === "function") answer = await answer;
          } catch (thrown) {
            failed = true;
            answer = thrown;
          }
          frame.active = false;
          if (this.cancelled) throw this.#abandon(machine);
          if (failed) this.#fail(machine, answer);
          else this.#answer(machine, family, answer);
          break;
        }
        case ENCODE:
          this.#reply(machine, () => native.resumeText(seat, machine, AS_JSON, encode(this.values[value])));
          break;
        case COPY:
          this.#reply(machine, () =>
            native.resume(seat, machine, AS_VALUE, this.#put(copy(this.values[value])), NONE, NONE),
          );
          break;
        case CHECK:
          this.#reply(machine, () => {
            checkPayload(this.values[value]);
            native.resume(seat, machine, AS_VALUE, value, NONE, NONE);
          });
          break;
        case DONE: {
          const annotation = words[ANNOTATION];
          this.#over(machine);
          return { result: this.values[value], annotation: annotation === NONE ? undefined : this.values[annotation] };
        }
        default:
          this.#over(machine);
          throw this.#failure();
      }
    }
  }

  #invoke(family, callback, value, frame) {
    if (FAMILIES[family].kind !== "wrap") return callback(this.name, value);
    const context = { toolName: this.name, args: value, toolCallId: this.toolCallId };
    return callback(context, (args) => this.#next(frame, value, args));
  }

  /** One run of the rest of the chain. */
  async #next(frame, given, args) {
    const slot = args === given ? this.values.indexOf(given) : this.#put(args);
    attempt(() => native.fork(seat, frame.active && !this.cancelled ? frame.machine : NONE, slot));
    const { result, annotation } = await this.#drive(registers()[MACHINE]);
    return resultOf(result, annotation, this.returned);
  }

  /** Hands back what a callback returned. */
  #answer(machine, family, answer) {
    this.#reply(machine, () => {
      const kind = family === 0 ? "tool" : FAMILIES[family].kind;
      if (kind === "gate") return decide(machine, family, answer);
      if (kind !== "tool" && kind !== "wrap")
        return native.resume(seat, machine, AS_VALUE, this.#put(answer), NONE, NONE);
      const isRecord = kind === "tool" ? isResult(answer) : isOutcome(answer);
      if (kind === "tool") {
        this.toolRan = true;
        this.returned = isRecord ? answer : null;
      } else if (machine === this.machine) {
        this.wrapped = isRecord;
      }
      if (!isRecord) return native.resume(seat, machine, AS_OUTCOME, this.#put(answer), NONE, NONE);
      const marks = answer.pendingMarks ?? [];
      const marksSlot = marks.length === 0 ? NONE : this.#put(marksOf(marks));
      return native.resume(
        seat,
        machine,
        AS_OUTCOME,
        this.#put(answer.result),
        this.#optional(answer.annotation),
        marksSlot,
      );
    });
  }

  /** Runs what answers; where it throws, the error is the answer. */
  #reply(machine, answer) {
    try {
      answer();
    } catch (thrown) {
      this.#fail(machine, thrown);
    }
  }

  #fail(machine, thrown) {
    const slot = this.#put(thrown);
    if (thrown instanceof RelayError) {
      native.resumeFailed(seat, machine, slot, thrown.number, detail(thrown), JSON.stringify(payloadOf(thrown)));
    } else {
      native.resumeThrown(seat, machine, slot, typeOf(thrown), messageOf(thrown));
    }
  }

  #failure() {
    const told = read(native.takeFailure(seat));
    return told.cause === null ? failure(told.code, told.message, told.payload) : this.values[told.cause];
  }

  /** Gives up a run whose call was cancelled while its callback was running. */
  #abandon(machine) {
    native.cancel(seat, machine);
    attend();
    return failure("cancelled", "the call was cancelled");
  }

  #over(machine) {
    if (machine === this.machine) this.machine = NONE;
  }

  #put(value) {
    return this.values.push(value) - 1;
  }

  #optional(value) {
    return value === undefined || value === null ? NONE : this.#put(value);
  }
}

function decide(machine, family, answer) {
  if (answer === undefined || answer === null) return native.resume(seat, machine, AS_ALLOW, NONE, NONE, NONE);
  if (typeof answer === "string") return native.resumeText(seat, machine, AS_REASON, answer);
  const name = FAMILIES[family].name.replace(/_guardrail$/, "").replaceAll("_", " ");
  throw invalidArgument("callback", `${name} guardrail returned unexpected type: ${typeof answer}`);
}
