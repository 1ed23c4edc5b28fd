import { failure, invalidArgument } from "./failure.mjs";
import { mayPush } from "./request.mjs";

/** Chunks that wait for one consumer. */
const MOST = 65_536;

/** Open streams of producers that push, by the number that their request has. */
const pushed = new Map();
let last = 0;

/**
 * A model in the published form, which pushes its chunks, as one that gives a stream. Its request has a number as
 * `__nemo_relay_stream_id`; a model that does not ask for it gives its chunks itself.
 */
export function pushing(model) {
  return (request) => {
    let stream = null;
    mayPush(request, () => (stream ??= new Pushed()).number);
    let given;
    try {
      given = model(request);
    } catch (thrown) {
      stream?.end();
      throw thrown;
    }
    if (stream === null) return given;
    // What a producer that pushes gives is nothing; what it throws ends its stream.
    Promise.resolve(given).catch((thrown) => stream.end({ thrown }));
    return stream;
  };
}

/** Gives the next chunk of a stream; says whether anybody still wants it. */
export function pushStreamChunk(streamId, chunk) {
  return streamOf(streamId).push(chunk);
}

/** Says that a stream is over; nothing happens to one that is. */
export function endStream(streamId) {
  streamOf(streamId).end();
}

function streamOf(streamId) {
  if (!Number.isSafeInteger(streamId) || streamId < 1 || streamId > last) {
    throw invalidArgument("streamId", "streamId must be the __nemo_relay_stream_id of a request");
  }
  return pushed.get(streamId) ?? GONE;
}

/** What a stream is that nobody reads any more. */
const GONE = { push: () => false, end() {} };

/** A queue of chunks. Its iterator is no generator: one that never began would not end the stream when it is closed. */
class Pushed {
  /** The newest chunks in their order, and older ones in the opposite order, so that taking one moves no other. */
  #newest = [];
  #oldest = [];
  /** Those who wait for a chunk. */
  #asked = [];
  #ended = false;
  /** What the producer threw, as `thrown`, until somebody was told. */
  #failure = null;

  constructor() {
    this.number = last += 1;
    pushed.set(this.number, this);
  }

  push(chunk) {
    if (this.#ended) return false;
    const answer = this.#asked.shift();
    if (answer) {
      answer({ done: false, value: chunk });
      return true;
    }
    if (this.#newest.length + this.#oldest.length >= MOST) {
      throw failure("limit_exceeded", `${MOST} chunks of the stream wait for their consumer`, { limit: "", path: "" });
    }
    this.#newest.push(chunk);
    return true;
  }

  end(failure = null) {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure = failure;
    pushed.delete(this.number);
    for (const answer of this.#asked.splice(0)) answer(this.#over());
  }

  [Symbol.asyncIterator]() {
    return { next: () => this.#next(), return: async () => this.#leave() };
  }

  #next() {
    if (this.#oldest.length === 0) [this.#oldest, this.#newest] = [this.#newest.reverse(), this.#oldest];
    if (this.#oldest.length > 0) return Promise.resolve({ done: false, value: this.#oldest.pop() });
    return this.#ended ? this.#over() : new Promise((answer) => this.#asked.push(answer));
  }

  /** The end, or what the producer threw, which is told once. */
  #over() {
    if (this.#failure === null) return Promise.resolve({ done: true, value: undefined });
    const { thrown } = this.#failure;
    this.#failure = null;
    return Promise.reject(thrown);
  }

  /** Nobody reads it any more. */
  #leave() {
    this.end();
    this.#newest = [];
    this.#oldest = [];
    this.#failure = null;
    return { done: true, value: undefined };
  }
}
