// Streams of callbacks, and the consumer of a stream.

import { errorOfType, reported } from "./errors.mjs";
import { cancellation } from "./flow.mjs";
import { plain, real, set } from "./values.mjs";

const GC_ROUNDS = 100;
const GC_PAUSE_MILLIS = 5;

/** The stream that an action of a callback describes. */
export function produced(invocation, action) {
  const producer = new Producer(invocation, action);
  switch (action.form) {
    case "none":
      return 42;
    case "list":
      return [...producer.given("chunks")];
    case "sync":
      return producer.steps();
    default:
      return producer.stream(invocation.downstream);
  }
}

class Producer {
  constructor({ session, description, operation }, action) {
    this.session = session;
    this.description = description;
    this.operation = operation;
    this.action = action;
  }

  /** The chunks of a field, each noted as given. */
  *given(field) {
    for (const chunk of this.action[field] ?? []) {
      const made = real(chunk, this.session.bound);
      (this.operation.gave ??= []).push(made);
      yield made;
    }
  }

  *steps() {
    let isOver = false;
    this.note("pull");
    try {
      for (const field of ["chunks", "after"]) {
        for (const chunk of this.given(field)) {
          yield chunk;
          this.note("pull");
        }
      }
      isOver = true;
    } finally {
      if (!isOver) this.note("close");
    }
    this.fail();
  }

  async *stream(inner) {
    const { action } = this;
    let isOver = false;
    this.note("pull");
    try {
      yield* this.noted(this.given("chunks"));
      if (action.inner) {
        try {
          yield* this.noted(this.through(inner));
        } catch (error) {
          if (!action.recover) isOver = true;
          if (!action.recover) throw error;
        }
      }
      yield* this.noted(this.given("after"));
      if (action.wait) {
        const id = `${this.description.id}:wait`;
        this.session.began(id);
        await cancellation(this.operation.signal ?? this.session.signalOf(id));
      }
      isOver = true;
    } finally {
      if (!isOver) this.note("close");
    }
    this.fail();
  }

  async *noted(chunks) {
    for await (const chunk of chunks) {
      yield chunk;
      this.note("pull");
    }
  }

  async *through(inner) {
    const { take, drop = [], set: change } = this.action;
    let taken = 0;
    let index = -1;
    if (take === 0) return;
    for await (const chunk of inner) {
      index += 1;
      if (drop.includes(index)) continue;
      yield change ? set(chunk, change.pointer, real(change.value, this.session.bound), false) : chunk;
      taken += 1;
      if (taken === take) return;
    }
  }

  note(what) {
    if (this.action.record) this.session.called.push([`${this.description.id}:${what}`]);
  }

  fail() {
    const { raise } = this.action;
    if (raise) throw this.session.raise(errorOfType(raise));
  }
}

/** Reads the stream that `holder` holds a promise of, which nothing else refers to. */
export async function consume(session, holder, wishes) {
  const reader = new Consumer(session, wishes);
  const stream = await holder.pop();
  try {
    await reader.read(stream);
    if (wishes.then === "close") {
      await reader.pause();
      await stream.close();
      await stream.close();
    }
  } catch (thrown) {
    reader.error = { thrown };
  }
  if (wishes.then === "drop") return dropped(reader, new WeakRef(stream));
  if (reader.error?.thrown?.code !== "cancelled") reader.facts.again = await reader.again(stream);
  return reader;
}

/** Waits until the stream is gone and what has to follow has happened. */
async function dropped(reader, reference) {
  await reader.pause();
  const pause = () => new Promise((resolve) => setTimeout(resolve, GC_PAUSE_MILLIS));
  // Whoever looks at a weak reference keeps its target until the end of the turn.
  for (let round = 0; round < GC_ROUNDS && reference.deref() !== undefined; round += 1) {
    await pause();
    globalThis.gc();
    await pause();
  }
  await pause();
  return reader;
}

class Consumer {
  constructor(session, wishes) {
    this.session = session;
    this.wishes = wishes;
    this.chunks = [];
    this.facts = { chunks: [] };
    this.error = null;
  }

  async read(stream) {
    const { take = Infinity, record } = this.wishes;
    const iterator = stream[Symbol.asyncIterator]();
    while (this.chunks.length < take) {
      await this.pause();
      if (record) this.session.called.push(["consumer:ask"]);
      const { done, value } = await iterator.next();
      if (done) return;
      this.chunks.push(value);
      this.facts.chunks.push(plain(value));
    }
  }

  async again(stream) {
    try {
      const { done, value } = await stream[Symbol.asyncIterator]().next();
      return done ? "over" : { ok: plain(value) };
    } catch (error) {
      return { error: reported(this.session.relay, this.session.raised, error) };
    }
  }

  async pause() {
    const { pause } = this.wishes;
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Whether the model got the caller's object and the consumer the very chunks of the model. */
export function identities(operation, chunks) {
  if (!operation.ran) return { args_same: null, result_same: null };
  const gave = operation.gave ?? [];
  return { args_same: operation.argsSame, result_same: chunks.every((chunk, index) => Object.is(chunk, gave[index])) };
}
