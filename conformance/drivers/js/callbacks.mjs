// Callbacks as the protocol describes them: lists of actions.

import { errorOfType, reported } from "./errors.mjs";
import { runAsync, runSync } from "./flow.mjs";
import { camel, plain, real, renamed, set } from "./values.mjs";

const WAIT_MILLIS = 30_000;

/** The function of a description. `role` is `tool`, or the kind of the family; `operation` is the request around it. */
export function makeCallback(session, description, role, operation) {
  if (description.not_callable) return 42;
  let invocations = 0;
  const begin = (given) => {
    const run = description.runs[Math.min(invocations, description.runs.length - 1)];
    invocations += 1;
    session.called.push([
      description.id,
      ...given.filter((part) => !isMachinery(part)).map((part) => recorded(session, role, part)),
    ]);
    session.began(description.id);
    return new Invocation(session, description, role, operation, given).steps(run);
  };
  const callback =
    description.mode === "async" ? async (...given) => runAsync(begin(given)) : (...given) => runSync(begin(given));
  session.watchCallback(callback);
  return callback;
}

function isMachinery(part) {
  return typeof part === "function" || part instanceof AbortSignal;
}

function recorded(session, role, part) {
  if (role === "observe") return session.relay.eventText(part);
  if (role !== "wrap") return plain(part);
  return { tool_name: part.toolName, args: plain(part.args), tool_call_id: part.toolCallId ?? null };
}

class Invocation {
  constructor(session, description, role, operation, given) {
    this.session = session;
    this.description = description;
    this.role = role;
    this.operation = operation;
    this.next = role === "wrap" ? given.find((part) => typeof part === "function") : undefined;
    const own = given.filter((part) => !isMachinery(part));
    this.payload = role === "wrap" ? own[0].args : own.at(-1);
    this.downstream = undefined;
  }

  *steps(actions) {
    for (const action of actions) {
      const ended = yield* this.act(action);
      if (ended) {
        if (this.role === "tool") this.session.toolReturned(this.operation, ended.value);
        return ended.value;
      }
    }
    if (this.role === "gate" || this.role === "observe") return undefined;
    if (this.role === "wrap") return { result: this.downstream ? this.downstream.result : this.payload };
    if (this.role === "tool") this.session.toolReturned(this.operation, this.payload);
    return this.payload;
  }

  /** Does one action; gives `{value}` where the invocation ends with it. */
  *act(action) {
    const { session } = this;
    const value = () => real(action.value, session.bound);
    switch (action.do) {
      case "return":
        return { value: value() };
      case "return_result":
        return { value: this.record(action, value()) };
      case "return_outcome":
        return { value: this.record(action, value()) };
      case "return_next":
        return { value: this.downstream };
      case "raise":
        throw session.raise(errorOfType(action.type, action.message));
      case "set":
        this.payload = set(this.payload, action.pointer, value(), action.in_place ?? false);
        return null;
      case "next":
        return yield* this.callNext(action);
      case "keep_next":
        session.kept.set(this.description.id, this.next);
        return null;
      case "op":
        return yield* this.perform(action, action.request, "op");
      case "recurse":
        return yield* this.perform(action, this.operation.request, "recurse");
      case "sleep":
        yield new Promise((resolve) => setTimeout(resolve, action.ms));
        return null;
      case "wait":
        yield cancellation(this.operation.signal ?? session.signalOf(this.description.id));
        return null;
      default:
        throw new Error(`unknown action: ${action.do}`);
    }
  }

  record(action, result) {
    const { bound } = this.session;
    const made = { result };
    if (action.annotation !== undefined) made.annotation = real(action.annotation, bound);
    if (action.pending_marks) made.pendingMarks = action.pending_marks.map((mark) => renamed(real(mark, bound), camel));
    return made;
  }

  *callNext(action) {
    const { times = 1, concurrent = false, pick = "last" } = action;
    const args = "args" in action ? real(action.args, this.session.bound) : this.payload;
    const call = () => this.noted("next", action, this.next(args));
    const results = [];
    if (concurrent) {
      results.push(...(yield Promise.all(Array.from({ length: times }, call))));
    } else {
      for (let time = 0; time < times; time += 1) results.push(yield call());
    }
    const good = results.filter(Boolean);
    if (good.length > 0) this.downstream = pick === "first" ? good[0].value : good.at(-1).value;
    return null;
  }

  /** What came of a call, noted where that is asked for; null where it failed and that is to be swallowed. */
  async noted(what, action, call) {
    const { session, description } = this;
    const note = (answer) => action.record && session.called.push([`${description.id}:${what}`, answer]);
    try {
      const value = await call;
      note({ ok: session.reportResult(value) });
      return { value };
    } catch (error) {
      note({ error: reported(session.relay, session.raised, error) });
      if (!action.recover) throw error;
      return null;
    }
  }

  *perform(action, request, what) {
    const { session, description } = this;
    let answer;
    try {
      const done = yield* session.operations.invoke(request, this.operation.signal);
      answer = { ok: done.ok };
    } catch (error) {
      answer = { error: reported(session.relay, session.raised, error) };
      if (action.record) session.called.push([`${description.id}:${what}`, answer]);
      if (!action.recover) throw error;
      return null;
    }
    if (action.record) session.called.push([`${description.id}:${what}`, answer]);
    return null;
  }
}

/** Fails as soon as the signal says so. */
function cancellation(signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, WAIT_MILLIS);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
