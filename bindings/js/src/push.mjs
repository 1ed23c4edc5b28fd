import { failure, invalidArgument } from "./failure.mjs";

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
    const number = () => (stream ??= new Pushed()).number;
    Object.defineProperties(request, {
      __nemo_relay_stream_id: { get: number, configurable: true },
      __nemo_relay_native: { get: () => ({ headers: request.headers, content: request.content }), configurable: true },
    });
    const given = model(request);
    if (stream === null) return given;
    // What a producer that pushes gives is nothing; what it throws ends its stream.
    Promise.resolve(given).catch((thrown) => stream.end(thrown));
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

class Pushed {
  #chunks = [];
  #ended = false;
  #thrown = null;
  #wake = null;

  constructor() {
    this.number = last += 1;
    pushed.set(this.number, this);
  }

  push(chunk) {
    if (this.#ended) return false;
    if (this.#chunks.length >= MOST) {
      throw failure("limit_exceeded", `${MOST} chunks of the stream wait for their consumer`, { limit: "", path: "" });
    }
    this.#chunks.push(chunk);
    this.#wake?.();
    return true;
  }

  end(thrown = null) {
    if (this.#ended) return;
    this.#ended = true;
    this.#thrown = thrown;
    pushed.delete(this.number);
    this.#wake?.();
  }

  async *[Symbol.asyncIterator]() {
    try {
      for (;;) {
        yield* this.#chunks.splice(0);
        if (this.#chunks.length > 0) continue;
        if (this.#thrown !== null) throw this.#thrown;
        if (this.#ended) return;
        await new Promise((wake) => {
          this.#wake = wake;
        });
      }
    } finally {
      this.end();
    }
  }
}
