import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { recorded, relay } from "./package.mjs";

const REQUEST = { headers: {}, content: 1 };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const start = (producer, ...more) => relay.llmStreamCallExecute("m", REQUEST, producer, ...more);

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

/** A producer that notes what happens to it. */
function noting(chunks, log) {
  return async function* () {
    try {
      for (const chunk of chunks) {
        log.push(`gives ${chunk}`);
        yield chunk;
      }
    } finally {
      log.push("over");
    }
  };
}

const FORMS = {
  "an async generator": async function* () {
    yield* [1, 2];
  },
  "a generator": function* () {
    yield* [1, 2];
  },
  "a list": () => [1, 2],
  "a promise of a list": async () => [1, 2],
  "an iterable of promises": () => [Promise.resolve(1), Promise.resolve(2)],
  "the stream of another call": () => start(() => [1, 2]),
};

for (const [form, producer] of Object.entries(FORMS)) {
  test(`a stream may be ${form}`, async () => {
    assert.deepEqual(await read(await start(producer)), [1, 2]);
  });
}

for (const [what, value] of Object.entries({ "a number": 7, "a text": "chunks", nothing: undefined })) {
  test(`${what} is no stream, which the first to ask is told`, async () => {
    const stream = await start(() => value);
    await assert.rejects(stream.next(), TypeError);
    assert.equal(await stream.next(), null);
  });
}

test("nothing is pulled before it is asked for, and leaving the loop closes the producer", async () => {
  const log = [];
  const stream = await start(noting([1, 2, 3], log));
  await pause(1);
  assert.deepEqual(log, []);
  for await (const chunk of stream) {
    log.push(`got ${chunk}`);
    if (chunk === 2) break;
  }
  assert.deepEqual(log, ["gives 1", "got 1", "gives 2", "got 2", "over"]);
  assert.deepEqual(await read(stream), []);
});

test("who asks several times at once is answered in order, and a close waits for its turn", async () => {
  const log = [];
  const stream = await start(noting([1, 2, 3], log));
  const answers = await Promise.all([stream.next(), stream.next(), stream.close(), stream.next()]);
  assert.deepEqual(answers, [1, 2, undefined, null]);
  assert.deepEqual(log, ["gives 1", "gives 2", "over"]);
});

test("the collector is given a copy, the consumer the very chunk", async () => {
  const chunk = { text: "a" };
  const collector = (copy) => {
    copy.text = "changed";
  };
  const [got] = await read(await start(() => [chunk], collector));
  assert.equal(got, chunk);
  assert.deepEqual(chunk, { text: "a" });
});

test("an error of the producer is told once, as itself, after the chunks before it", async () => {
  const error = new RangeError("cut");
  const stream = await start(function* () {
    yield 1;
    throw error;
  });
  assert.equal(await stream.next(), 1);
  await assert.rejects(stream.next(), (thrown) => thrown === error);
  assert.equal(await stream.next(), null);
});

test("a signal ends the stream at once, whatever the producer still does", async () => {
  const controller = new AbortController();
  let told;
  const finished = [];
  const events = await recorded(async () => {
    const stream = await start(
      async function* (request, signal) {
        told = signal;
        yield 1;
        yield await new Promise(() => {});
      },
      null,
      () => finished.push("finalizer"),
      ...Array(7),
      controller.signal,
    );
    assert.equal(await stream.next(), 1);
    setTimeout(() => controller.abort("enough"), 5);
    await assert.rejects(stream.next(), { code: "cancelled", cause: "enough" });
    assert.equal(await stream.next(), null);
  });
  assert.equal(told, controller.signal);
  assert.deepEqual(finished, ["finalizer"]);
  assert.equal(events.at(-1).metadata["otel.status_description"], "LLM execution cancelled");
});

test("a signal between two chunks is told to who asks next", async () => {
  const controller = new AbortController();
  const log = [];
  const stream = await start(noting([1, 2], log), null, null, ...Array(7), controller.signal);
  assert.equal(await stream.next(), 1);
  controller.abort();
  await assert.rejects(stream.next(), { code: "cancelled" });
  assert.equal(await stream.next(), null);
  assert.deepEqual(log, ["gives 1", "over"]);
});

test("an intercept may read the stream inside it lazily and change its chunks", async () => {
  relay.registerLlmStreamExecutionIntercept("twice", 1, async function* (request, next) {
    for await (const chunk of await next(request)) yield chunk * 2;
  });
  try {
    assert.deepEqual(await read(await start(() => [1, 2])), [2, 4]);
  } finally {
    relay.deregisterLlmStreamExecutionIntercept("twice");
  }
});

test("a producer works inside the scope in which its call was started", async () => {
  const events = await recorded(async () => {
    const stream = await relay.withScope("agent", relay.ScopeType.Agent, () =>
      start(async function* () {
        yield 1;
        await null;
        relay.event("inside");
      }),
    );
    await relay.withScope("elsewhere", relay.ScopeType.Agent, () => read(stream));
  });
  const inside = events.find(({ name }) => name === "inside");
  assert.notEqual(inside.parent_uuid, events.find(({ name }) => name === "elsewhere").uuid);
});

/** What is still held on the heap once everything that nobody refers to is collected. */
function held() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

test("a long stream needs no more memory than a short one", async () => {
  const stream = await start(function* () {
    for (let index = 0; index < 200_000; index += 1) yield { index, text: "x".repeat(100) };
  });
  let before = 0;
  let count = 0;
  for await (const chunk of stream) {
    count += 1;
    if (chunk.index === 20_000) before = held();
  }
  assert.equal(count, 200_000);
  assert.ok(held() - before < 4e6);
});

test("a producer may push its chunks under the number of its request", async () => {
  let number;
  const push = (request) => {
    number = request.__nemo_relay_stream_id;
    assert.equal(request.__nemo_relay_native.content, "c");
    relay.pushStreamChunk(number, 1);
    setTimeout(() => {
      relay.pushStreamChunk(number, 2);
      relay.endStream(number);
    }, 5);
  };
  const stream = await relay.llmStreamCallExecute("pushes", { headers: {}, content: "c" }, push);
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  assert.deepEqual(chunks, [1, 2]);
  assert.equal(relay.pushStreamChunk(number, 3), false, "nobody reads it any more");
  assert.throws(() => relay.pushStreamChunk(number + 1, 3), { code: "invalid_argument" });
});

test("what a producer that pushes throws ends its stream", async () => {
  const fails = async (request) => {
    relay.pushStreamChunk(request.__nemo_relay_stream_id, 1);
    throw new RangeError("cut");
  };
  const stream = await relay.llmStreamCallExecute("fails", { headers: {}, content: 1 }, fails);
  assert.equal(await stream.next(), 1);
  await assert.rejects(stream.next(), RangeError);
});

test("a stream of pushed chunks that nobody reads is bounded", async () => {
  let pushed = 0;
  const floods = (request) => {
    const number = request.__nemo_relay_stream_id;
    assert.throws(
      () => {
        for (;;) {
          relay.pushStreamChunk(number, pushed);
          pushed += 1;
        }
      },
      { code: "limit_exceeded" },
    );
  };
  const stream = await relay.llmStreamCallExecute("floods", { headers: {}, content: 1 }, floods);
  assert.equal(await stream.next(), 0);
  await stream.close();
  assert.equal(pushed, 65_536);
});

for (const [what, end] of Object.entries({
  closed: (stream) => stream.close(),
  cancelled: (_stream, controller) => controller.abort(),
})) {
  test(`a stream that is ${what} before its first chunk tells the producer that pushes`, async () => {
    let number;
    const pushes = (request) => {
      number = request.__nemo_relay_stream_id;
      relay.pushStreamChunk(number, 1);
    };
    const controller = new AbortController();
    const stream = await start(pushes, ...Array(9), controller.signal);
    await end(stream, controller);
    assert.equal(relay.pushStreamChunk(number, 2), false);
  });
}

test("what a producer throws that has pushed is not kept for a reader", async () => {
  let number;
  const error = new RangeError("cut");
  const fails = (request) => {
    number = request.__nemo_relay_stream_id;
    throw error;
  };
  const stream = await start(fails).catch((thrown) => ({ next: () => Promise.reject(thrown) }));
  await assert.rejects(stream.next(), (thrown) => thrown === error);
  assert.equal(relay.pushStreamChunk(number, 1), false);
});

test("several readers of pushed chunks are answered in their order", async () => {
  let number;
  relay.registerLlmStreamExecutionIntercept("ahead", 1, async function* (request, next) {
    const chunks = (await next(request))[Symbol.asyncIterator]();
    const asked = [1, 2, 3, 4, 5].map(() => chunks.next());
    setTimeout(() => {
      relay.pushStreamChunk(number, "b");
      relay.pushStreamChunk(number, "c");
      relay.endStream(number);
    }, 5);
    for (const step of await Promise.all(asked)) if (!step.done) yield step.value;
  });
  try {
    const pushes = (request) => {
      number = request.__nemo_relay_stream_id;
      relay.pushStreamChunk(number, "a");
    };
    assert.deepEqual(await read(await start(pushes)), ["a", "b", "c"]);
  } finally {
    relay.deregisterLlmStreamExecutionIntercept("ahead");
  }
});

test("a request that an intercept has frozen is not changed", async () => {
  let given;
  relay.registerLlmStreamExecutionIntercept("freezes", 1, (request, next) => {
    given = Object.freeze(new relay.LlmRequest(request.headers, request.content));
    return next(given);
  });
  try {
    assert.deepEqual(await read(await start(() => [1, 2])), [1, 2]);
    const pushes = (request) => {
      assert.equal(request, given);
      relay.pushStreamChunk(request.__nemo_relay_stream_id, 3);
      relay.endStream(request.__nemo_relay_stream_id);
    };
    assert.deepEqual(await read(await start(pushes)), [3]);
    assert.equal(given.__nemo_relay_native.content, 1);
  } finally {
    relay.deregisterLlmStreamExecutionIntercept("freezes");
  }
});
