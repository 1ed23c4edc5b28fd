// Callbacks as the protocol describes them: lists of actions.

import { errorOfType, reported } from "./errors.mjs";
import { cancellation, runAsync, runSync } from "./flow.mjs";
import { produced } from "./streams.mjs";
import { camel, real, renamed, requestIn, seen, set } from "./values.mjs";

/** The places of the normalized request among the arguments of a request intercept, and of the original of `encode`. */
const ANNOTATION = 2;
const ORIGINAL = 1;
const OF_ANNOTATION = "/annotated_request";

/** The function of a description. `form` says which argument is what; `operation` is the request around it. */
export function makeCallback(session, description, form, operation) {
  if (description.not_callable) return 42;
  let invocations = 0;
  const begin = (told) => {
    const given = form.kind === "sanitize_event" ? asSpecified(told) : told;
    const run = description.runs[Math.min(invocations, description.runs.length - 1)];
    invocations += 1;
    session.called.push([description.id, ...recorded(session, form, given)]);
    session.given(description.id, form, given);
    session.began(description.id);
    return new Invocation(session, description, form, operation, given).steps(run);
  };
  const lazy = description.runs.flat().some((action) => action.lazy);
  const callback = lazy
    ? async function* (...given) {
        yield* await runAsync(begin(given));
      }
    : description.mode === "async"
      ? async (...given) => runAsync(begin(given))
      : (...given) => runSync(begin(given));
  session.watchCallback(callback);
  return callback;
}

/** What a sanitizer of events may change, under the names of the specification. */
function asSpecified([event, { data, categoryProfile, metadata }, ...rest]) {
  return [event, { category_profile: categoryProfile, data, metadata }, ...rest];
}

/** The arguments in the order of the specification, then those that nobody expected. */
function recorded(session, form, given) {
  const count = form.order.length + (form.next === null ? 0 : 1);
  const known = form.order.map((place, index) =>
    form.types[index] === "Event" ? session.relay.eventText(given[place]) : seen(given[place], form.types[index]),
  );
  return [...known, ...given.slice(count).filter((part) => !(part instanceof AbortSignal)).map((part) => seen(part))];
}

class Invocation {
  constructor(session, description, form, operation, given) {
    this.session = session;
    this.description = description;
    this.form = form;
    this.operation = operation;
    this.next = form.next === null ? undefined : given[form.next];
    const payload = form.payload === null ? undefined : given[form.payload];
    this.payload = form.types.includes("ToolExecutionContext") ? payload.args : payload;
    if (form.kind === "decode") this.payload = payload.content;
    this.given = given;
    this.annotation = undefined;
    this.downstream = undefined;
  }

  *steps(actions) {
    const own = this.form.kind === "call";
    for (const action of actions) {
      const ended = yield* this.act(action);
      if (ended) {
        if (own) this.session.toolReturned(this.operation, ended.value);
        return ended.value;
      }
    }
    const value = this.ending();
    if (own) this.session.toolReturned(this.operation, value);
    return value;
  }

  /** The signal that it was given, or that of what it is a part of. */
  signal() {
    const given = this.given.find((part) => part instanceof AbortSignal);
    return given ?? this.operation.signal ?? this.session.signalOf(this.description.id);
  }

  /** What an invocation gives whose actions gave nothing. */
  ending() {
    const { kind, gives, takes } = this.form;
    if (gives === "string" || gives === "none" || takes === "none") return undefined;
    if (kind === "inject") return {};
    if (gives === "stream") return this.downstream ?? [];
    if (gives === "LLMRequestInterceptOutcome") {
      return this.annotation === undefined
        ? { request: this.payload }
        : { request: this.payload, annotated: this.annotation };
    }
    if (kind === "encode") return new this.session.relay.LlmRequest(this.given[ORIGINAL].headers, this.payload);
    if (gives === "ToolExecutionInterceptOutcome") {
      return { result: this.downstream ? this.downstream.result : this.payload };
    }
    return kind === "wrap" ? this.downstream : this.payload;
  }

  /** Does one action; gives `{value}` where the invocation ends with it. */
  *act(action) {
    const { session } = this;
    const value = () => this.made(action.value);
    switch (action.do) {
      case "return":
        return { value: value() };
      case "return_result":
        return { value: this.record(action, value()) };
      case "return_outcome":
        return { value: this.record(action, value()) };
      case "return_next":
        return { value: this.downstream };
      case "stream":
        return { value: produced(this, action) };
      case "raise":
        throw session.raise(errorOfType(action));
      case "set":
        this.change(action);
        return null;
      case "next":
        return yield* this.callNext(action);
      case "keep_next":
        session.kept.set(this.description.id, { next: this.next, form: this.form });
        return null;
      case "op":
        return yield* this.perform(action, action.request, "op");
      case "recurse":
        return yield* this.perform(action, this.operation.request, "recurse");
      case "sleep":
        yield new Promise((resolve) => setTimeout(resolve, action.ms));
        return null;
      case "wait":
        yield cancellation(this.signal());
        return null;
      default:
        throw new Error(`unknown action: ${action.do}`);
    }
  }

  /** Puts a value into the payload or, where the pointer says so, into the normalized form of the request. */
  change({ pointer, value, in_place: inPlace = false }) {
    const made = real(value, this.session.bound);
    if (this.form.gives === "LLMRequestInterceptOutcome" && pointer.startsWith(OF_ANNOTATION)) {
      const annotation = this.annotation ?? this.given[ANNOTATION];
      this.annotation = set(annotation, pointer.slice(OF_ANNOTATION.length), made, inPlace);
    } else this.payload = set(this.payload, pointer, made, inPlace);
  }

  /** A value that the callback returns, of the type that it gives. */
  made(value) {
    const made = real(value, this.session.bound);
    return this.form.gives.startsWith("LLMRequest") ? requestIn(this.session.relay, made) : made;
  }

  record(action, result) {
    const { bound } = this.session;
    const isRequest = this.form.gives === "LLMRequestInterceptOutcome";
    const made = isRequest ? { request: result } : { result };
    if (action.annotation !== undefined) made[isRequest ? "annotated" : "annotation"] = real(action.annotation, bound);
    if (action.pending_marks) made.pendingMarks = action.pending_marks.map((mark) => renamed(real(mark, bound), camel));
    if (action.contributions) made.optimizationContributions = real(action.contributions, bound);
    return made;
  }

  *callNext(action) {
    const { times = 1, concurrent = false, pick = "last" } = action;
    const args = "args" in action ? this.session.taken(action.args, this.form.takes) : this.payload;
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
      note({ ok: session.reportOf(value, this.form.gives) });
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
      const done = yield* session.operations.invoke(request, this.operation.signal, null, this.given);
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
