import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { installed, packageName, recorded, relay, root, runProgram } from "./package.mjs";

const typed = createRequire(`${installed}/package.json`)(`${packageName}/typed`);
const { JsonPassthrough, typedLlmExecute, typedLlmStreamExecute, typedToolExecute } = typed;
const { InvalidArgumentError, InvalidPayloadError, LlmRequest } = relay;

class Query {
  constructor(text, limit = 1) {
    this.text = text;
    this.limit = limit;
  }
}

class QueryCodec {
  toJson(query) {
    if (!(query instanceof Query)) throw new TypeError("no query");
    return { text: query.text, limit: query.limit };
  }

  fromJson({ text, limit }) {
    if (typeof text !== "string") {
      throw Object.assign(new Error("expected a text"), { issues: [{ path: ["inner", 0, "a b"] }] });
    }
    return new Query(text, limit);
  }
}

const queries = new QueryCodec();
const words = { toJson: (set) => [...set], fromJson: (list) => new Set(list) };

function using(context, register, deregister, name, ...rest) {
  relay[register](name, ...rest);
  context.after(() => relay[deregister](name));
}

const requestIntercept = ["registerToolRequestIntercept", "deregisterToolRequestIntercept"];
const executionIntercept = ["registerToolExecutionIntercept", "deregisterToolExecutionIntercept"];

test("import and require give one instance, over that of the package", async () => {
  const { status, stdout, stderr } = await runProgram(`
    import { createRequire } from "node:module";
    import * as imported from "${packageName}/typed";
    import { InvalidPayloadError } from "${packageName}";
    const required = createRequire(import.meta.url)("${packageName}/typed");
    const names = Object.keys(required);
    const failing = { toJson() { throw 1; }, fromJson() {} };
    const error = await imported.typedToolExecute("t", 1, () => 1, failing, failing).catch((error) => error);
    console.log(names.every((name) => required[name] === imported[name]), error instanceof InvalidPayloadError);
  `);
  assert.deepEqual([status, stdout], [0, "true true\n"], stderr);
});

test("every public name is declared, and the other way round", () => {
  const declarations = readFileSync(`${root}bindings/js/typed.d.ts`, "utf8");
  const declared = [...declarations.matchAll(/^export declare (?:function|class) (\w+)/gm)].map((match) => match[1]);
  assert.deepEqual([...new Set(declared)].sort(), Object.keys(typed).sort());
});

for (const [kind, later] of [
  ["plain", (value) => value],
  ["async", async (value) => value],
]) {
  test(`a ${kind} tool sees values, events see JSON`, async () => {
    let seen;
    const tool = (query) => {
      seen = query;
      return later(new Set([query.text]));
    };
    const options = { toolCallId: "c1", metadata: { m: 1 }, data: null };
    let result;
    const events = await recorded(async () => {
      result = await typedToolExecute("search", new Query("rust"), tool, queries, words, options);
    });
    assert.ok(seen instanceof Query);
    assert.deepEqual(result, new Set(["rust"]));
    assert.deepEqual(
      events.map(({ data }) => data),
      [{ text: "rust", limit: 1 }, ["rust"]],
    );
    assert.equal(events[0].category_profile.tool_call_id, "c1");
    assert.equal(events[0].metadata.m, 1);
  });
}

test("middleware sees JSON, and what it makes reaches the tool and the caller", async (context) => {
  const seen = [];
  using(context, ...requestIntercept, "more", 10, false, (_name, args) => {
    seen.push(args);
    return { ...args, limit: 2 };
  });
  using(context, ...executionIntercept, "around", 10, async ({ args }, next) => {
    const { result } = await next(args);
    seen.push(result);
    return { result: [...result, "added"] };
  });
  const tool = ({ text, limit }) => new Set([text.repeat(limit)]);
  assert.deepEqual(await typedToolExecute("t", new Query("a"), tool, queries, words), new Set(["aa", "added"]));
  assert.deepEqual(seen, [{ text: "a", limit: 1 }, ["aa"]]);
});

test("the form of the result is that of the tool", async () => {
  let given;
  const events = await recorded(async () => {
    const tool = async () => ({ result: new Set([1]), annotation: { took: 3 } });
    given = await typedToolExecute("t", new Query("a"), tool, queries, words);
  });
  assert.deepEqual(given, { result: new Set([1]), annotation: { took: 3 } });
  assert.deepEqual(events[1].category_profile.tool_result_annotation, { took: 3 });
});

for (const [observed, around] of [
  ["unobserved", (work) => work()],
  ["observed", (work) => recorded(work)],
]) {
  test(`JSON that looks like a result is not taken for one (${observed})`, async () => {
    const codec = { toJson: (value) => ({ result: value }), fromJson: ({ result }) => result };
    await around(async () => {
      assert.equal(await typedToolExecute("t", 1, (number) => number + 1, codec, codec), 2);
    });
  });
}

test("a tool that did not run gives what the intercept made", async (context) => {
  let ran = false;
  using(context, ...executionIntercept, "cached", 10, () => ["cached"]);
  const result = await typedToolExecute("t", new Query("a"), () => (ran = true), queries, words);
  assert.deepEqual([result, ran], [new Set(["cached"]), false]);
});

test("arguments that do not fit fail before the tool runs, with codec and path", async (context) => {
  using(context, ...requestIntercept, "change", 10, false, () => ({ text: 1 }));
  let ran = false;
  await assert.rejects(
    typedToolExecute("t", new Query("a"), () => (ran = true), queries, words),
    (error) => {
      assert.ok(error instanceof InvalidPayloadError);
      assert.equal(error.message, 'invalid payload: QueryCodec: $.inner[0]["a b"]: Error: expected a text');
      assert.equal(error.path, '$.inner[0]["a b"]');
      assert.equal(error.cause.message, "expected a text");
      return true;
    },
  );
  assert.equal(ran, false);
});

test("an argument of another type fails before the call begins", async () => {
  const events = await recorded(async () => {
    const call = typedToolExecute("t", { text: "a" }, () => 1, queries, words);
    await assert.rejects(call, /^InvalidPayloadError: invalid payload: QueryCodec: \$: TypeError: no query$/);
  });
  assert.deepEqual(events, []);
});

test("a result of another type fails the call", async () => {
  const events = await recorded(async () => {
    const call = typedToolExecute("t", new Query("a"), () => 1, queries, words);
    await assert.rejects(call, /invalid payload: the codec: \$: TypeError: /);
  });
  assert.equal(events[1].metadata["otel.status_code"], "ERROR");
});

test("an error of the tool reaches the caller as it is", async () => {
  const error = new RangeError("no");
  const tool = () => {
    throw error;
  };
  await assert.rejects(typedToolExecute("t", new Query("a"), tool, queries, words), (thrown) => thrown === error);
});

test("what is no codec or no function is refused", async () => {
  const calls = [
    [typedToolExecute("t", 1, () => 1, {}, words), "argsCodec"],
    [typedToolExecute("t", 1, () => 1, words), "resultCodec"],
    [typedToolExecute("t", 1, null, words, words), "func"],
    [typedLlmExecute("m", new LlmRequest({}, 1), () => 1), "responseCodec"],
    [typedLlmStreamExecute("m", new LlmRequest({}, 1), () => [], null, null, words), "responseCodec"],
  ];
  for (const [call, argument] of calls) {
    await assert.rejects(call, (error) => error instanceof InvalidArgumentError && error.argument === argument);
  }
});

test("JSON is handed on as it is", async () => {
  const [args, result] = [{ a: 1 }, ["b"]];
  for (const codec of [JsonPassthrough, new JsonPassthrough()]) {
    let seen;
    const tool = (given) => {
      seen = given;
      return result;
    };
    assert.equal(await typedToolExecute("t", args, tool, codec, codec), result);
    assert.equal(seen, args);
  }
});

test("a model call gives a value", async () => {
  let response;
  const events = await recorded(async () => {
    const model = async ({ content }) => new Query(content.q);
    response = await typedLlmExecute("m", new LlmRequest({}, { q: "a" }), model, queries, { modelName: "small" });
  });
  assert.deepEqual([response instanceof Query, response.text], [true, "a"]);
  assert.deepEqual(events[1].data, { text: "a", limit: 1 });
  assert.equal(events[0].category_profile.model_name, "small");
});

test("a signal cancels calls and streams", async () => {
  const waits = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const request = new LlmRequest({}, null);
  const calls = [
    (signal) => typedToolExecute("t", new Query("a"), (_, given) => waits(given), queries, words, { signal }),
    (signal) => typedLlmExecute("m", request, (_, given) => waits(given), queries, { signal }),
    (signal) => typedLlmStreamExecute("m", request, (_, given) => waits(given), null, null, queries, words, { signal }),
  ];
  for (const call of calls) {
    const controller = new AbortController();
    const cancelled = call(controller.signal);
    setImmediate(() => controller.abort());
    await assert.rejects(cancelled, (error) => error instanceof relay.CancelledError);
  }
});

const producers = {
  "async generator": async function* ({ content }) {
    for (const word of content) yield new Query(word);
  },
  generator: function* ({ content }) {
    for (const word of content) yield new Query(word);
  },
  "promise of a list": async ({ content }) => content.map((word) => new Query(word)),
};

for (const [kind, producer] of Object.entries(producers)) {
  test(`a stream gives values (${kind})`, async (context) => {
    using(
      context,
      "registerLlmStreamExecutionIntercept",
      "deregisterLlmStreamExecutionIntercept",
      "louder",
      10,
      async function* (request, next) {
        for await (const chunk of await next(request)) yield { ...chunk, text: `${chunk.text}!` };
      },
    );
    const [collected, read] = [[], []];
    const collector = (chunk) => void collected.push(chunk);
    const finalizer = () => new Set(collected.map(({ text }) => text));
    const request = new LlmRequest({}, ["a", "b"]);
    const events = await recorded(async () => {
      const stream = await typedLlmStreamExecute("m", request, producer, collector, finalizer, queries, words);
      for await (const chunk of stream) read.push(chunk);
      assert.equal(await stream.next(), null);
    });
    assert.deepEqual(read, [new Query("a!"), new Query("b!")]);
    assert.deepEqual(collected, read);
    assert.deepEqual(events.at(-1).data, ["a!", "b!"]);
  });
}

function streamOf(producer) {
  return typedLlmStreamExecute("m", new LlmRequest({}, null), producer, null, null, queries, words);
}

test("a stream pulls nothing before it is asked, and closes the producer", async () => {
  const seen = [];
  async function* producer() {
    try {
      for (let number = 0; number < 9; number++) {
        seen.push(number);
        yield new Query(String(number));
      }
    } finally {
      seen.push("closed");
    }
  }
  const stream = await streamOf(producer);
  assert.deepEqual(seen, []);
  assert.equal((await stream.next()).text, "0");
  assert.deepEqual(seen, [0]);
  await stream.close();
  assert.deepEqual(seen, [0, "closed"]);
  for await (const { text } of await streamOf(producer)) {
    if (text === "1") break;
  }
  assert.deepEqual(seen.slice(2), [0, 1, "closed"]);
});

for (const read of ["next", "for await"]) {
  test(`a chunk that does not fit ends the stream (${read})`, async (context) => {
    using(
      context,
      "registerLlmStreamExecutionIntercept",
      "deregisterLlmStreamExecutionIntercept",
      "other",
      10,
      async function* (request, next) {
        for await (const chunk of await next(request)) yield { ...chunk, text: 1 };
      },
    );
    const events = await recorded(async () => {
      const stream = await streamOf(() => [new Query("a"), new Query("b")]);
      const reading = async () => {
        if (read === "next") return stream.next();
        for await (const chunk of stream) return chunk;
        return null;
      };
      await assert.rejects(reading(), /QueryCodec: \$\.inner\[0\]\["a b"\]: Error: expected a text/);
      assert.equal(await stream.next(), null);
    });
    assert.equal(events.at(-1).metadata["otel.status_code"], "ERROR");
  });
}

test("a chunk of another type ends the stream, and so does what is no stream", async () => {
  const stream = await streamOf(() => [new Query("a"), 1]);
  assert.equal((await stream.next()).text, "a");
  await assert.rejects(stream.next(), /QueryCodec: \$: TypeError: no query/);
  await assert.rejects((await streamOf(() => "text")).next(), TypeError);
});

test("a stream that is closed before its first chunk closes what the model gave", async () => {
  let closed = 0;
  const response = {
    [Symbol.asyncIterator]: () => ({
      next: () => assert.fail("nobody asked"),
      return: async () => {
        closed += 1;
        return { done: true };
      },
    }),
  };
  const stream = await streamOf(() => response);
  await stream.close();
  assert.equal(closed, 1);
});
