import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { recorded, relay } from "./package.mjs";

const { toolCallExecute } = relay;

/** The data of the start event of a call with these arguments, as text. */
async function shown(args) {
  let text;
  relay.registerSubscriber("text", (event) => {
    if (event.scope_category === "start") text = relay.eventText(event);
  });
  await toolCallExecute("t", args, () => null);
  await relay.flushSubscribers();
  relay.deregisterSubscriber("text");
  return /"data":([^]*),"data_schema"/.exec(text)[1];
}

for (const [args, text] of [
  [{ b: 1, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":1}'],
  [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  [{ gone: undefined, list: [undefined, , 1] }, '{"list":[null,null,1]}'],
  [{ n: NaN, i: -Infinity, z: -0 }, '{"i":null,"n":null,"z":0}'],
  [{ big: 2n ** 64n - 1n, small: -(2n ** 63n) }, '{"big":18446744073709551615,"small":-9223372036854775808}'],
  [{ float: 2 ** 64, more: 1e300 }, '{"float":1.8446744073709552e+19,"more":1e+300}'],
  [
    new Map([
      ["b", new Set([1, 2])],
      ["a", 1],
    ]),
    '{"a":1,"b":[1,2]}',
  ],
  [Object.assign(Object.create(null), { bare: true }), '{"bare":true}'],
  [vm.runInNewContext("({ other: [1, { realm: true }] })"), '{"other":[1,{"realm":true}]}'],
  [{ "é\u0001": '\u2028"' }, '{"é\\u0001":"\u2028\\""}'],
  ["plain", '"plain"'],
  [{ "\ue000": 1, "\u{10000}": 2, é: 3, z: 4 }, '{"z":4,"é":3,"\ue000":1,"\u{10000}":2}'],
  [
    Object.fromEntries(Array.from("rqponmlkjihgfedcba", (key) => [key, -0.5])),
    `{${Array.from("abcdefghijklmnopqr", (key) => `"${key}":-0.5`).join(",")}}`,
  ],
]) {
  test(`events show ${text}`, async () => assert.equal(await shown(args), text));
}

test("a property is read once for the text, which is therefore sound whatever a getter does", async () => {
  let reads = 0;
  relay.registerSubscriber("observed", () => {});
  relay.event("e", null, {
    get changing() {
      reads += 1;
      return reads === 1 ? [1] : new Date();
    },
  });
  relay.deregisterSubscriber("observed");
  await relay.flushSubscribers();
  assert.equal(reads, 1);
});

test("every event of a batch has its own text, also where characters are not bytes", async () => {
  const names = ["plain", "é", "\u{1f600} two units", "日本"];
  const texts = [];
  relay.registerSubscriber("text", (event) => texts.push([event, relay.eventText(event)]));
  for (const name of names) relay.event(name, null, { name });
  await relay.flushSubscribers();
  relay.deregisterSubscriber("text");
  assert.deepEqual(
    texts.map(([event]) => event.name),
    names,
  );
  for (const [event, text] of texts) assert.deepEqual(JSON.parse(text), event);
});

class Point {
  x = 1;
}
for (const [what, value, code, path] of [
  ["a date", new Date(), "invalid_payload", "$.a[1]"],
  ["a pattern", /x/, "invalid_payload", "$.a[1]"],
  ["a function", () => 1, "invalid_payload", "$.a[1]"],
  ["a symbol", Symbol("s"), "invalid_payload", "$.a[1]"],
  ["bytes", Buffer.from("x"), "invalid_payload", "$.a[1]"],
  ["a buffer", new ArrayBuffer(1), "invalid_payload", "$.a[1]"],
  ["a promise", Promise.resolve(1), "invalid_payload", "$.a[1]"],
  ["an error", new Error("x"), "invalid_payload", "$.a[1]"],
  ["a weak map", new WeakMap(), "invalid_payload", "$.a[1]"],
  ["an object of a class", new Point(), "invalid_payload", "$.a[1]"],
  ["half a pair", "\ud800", "invalid_payload", "$.a[1]"],
  ["a key with half a pair", { "\udc00": 1 }, "invalid_payload", "$.a[1]"],
  ["an integer of 65 bits", 2n ** 64n, "invalid_payload", "$.a[1]"],
  ["a map with a number as key", new Map([[1, 2]]), "invalid_payload", "$.a[1]"],
  ["an object with toJSON", { toJSON: () => 1 }, "invalid_payload", "$.a[1].toJSON"],
]) {
  test(`${what} is refused with its path, observed or not`, async () => {
    const call = () =>
      assert.rejects(
        toolCallExecute("t", { a: [0, value] }, () => assert.fail("it ran")),
        { code, path },
      );
    await call();
    assert.deepEqual(await recorded(call), []);
  });
}

test("deep values and values that hold themselves end with an error", async () => {
  const nested = (levels) => {
    let value = 0;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  assert.equal(await toolCallExecute("t", nested(256), () => 1), 1);
  for (const levels of [257, 100_000]) {
    await assert.rejects(
      toolCallExecute("t", nested(levels), () => 1),
      { code: "limit_exceeded", limit: "max_depth" },
    );
  }
  const ring = {};
  ring.self = ring;
  await assert.rejects(
    toolCallExecute("t", ring, () => 1),
    { code: "invalid_payload", path: "$.self" },
  );
  // Every level twice: 2^200 values where each is looked at.
  let twice = [];
  for (let level = 0; level < 200; level += 1) twice = [twice, twice];
  await assert.rejects(
    toolCallExecute("t", twice, () => 1),
    { code: "limit_exceeded", limit: "max_payload_bytes" },
  );
});

test("the size is that of the JSON in bytes", async () => {
  const limit = 16 * 1024 * 1024;
  const call = (text) => toolCallExecute("t", text, () => 1);
  assert.equal(await call("x".repeat(limit - 2)), 1);
  assert.equal(await call("é".repeat(limit / 2 - 1)), 1);
  for (const text of ["x".repeat(limit - 1), "é".repeat(limit / 2), "\u0001".repeat(limit / 6 + 1)]) {
    await assert.rejects(call(text), { code: "limit_exceeded", limit: "max_payload_bytes", path: "$" });
  }
});

test("values are the very objects all the way, also of kinds that only look like JSON", async () => {
  const args = { set: new Set([1]), nothing: undefined };
  const result = { when: new Date() };
  const events = await recorded(async () => {
    const got = await toolCallExecute("t", args, (given) => {
      assert.equal(given, args);
      return result;
    });
    assert.equal(got, result);
  });
  assert.equal(events[1].data, null);
  assert.match(events[1].metadata["nemo_relay.payload_error"], /^invalid_payload: \$\.when/);
});

test("a sanitizer may change what it is given; nobody else sees it", async () => {
  const args = { secret: "s", list: [new Map([["k", 1]])] };
  relay.registerToolSanitizeRequestGuardrail("hide", 1, (_name, copy) => {
    copy.secret = "***";
    copy.list[0].set("k", 2);
    return copy;
  });
  try {
    const [start] = await recorded(() => toolCallExecute("t", args, (given) => assert.equal(given, args)));
    assert.deepEqual(start.data, { list: [{ k: 2 }], secret: "***" });
    assert.deepEqual([args.secret, args.list[0].get("k")], ["s", 1]);
  } finally {
    relay.deregisterToolSanitizeRequestGuardrail("hide");
  }
});

test("a text of a call arrives as it is, however long it is and whatever it is written in", async () => {
  for (const letter of ["x", "é", "语", "😀", "\n"]) {
    const width = Buffer.byteLength(letter);
    // Around the size of the buffer that the native side keeps, and one that is far larger.
    const lengths = [0, 1, ...Array.from({ length: 24 }, (_, more) => Math.floor((16_360 + more) / width)), 50_000];
    for (const length of lengths) {
      const text = letter.repeat(length);
      const events = await recorded(() => relay.toolCallExecute("tool", { text }, async (args) => args));
      assert.deepEqual(
        events.map(({ data }) => data),
        [{ text }, { text }],
        `${length} times ${JSON.stringify(letter)}`,
      );
    }
  }
});

test("what events hold most often is a new object for each of them", async () => {
  const events = await recorded(async () => {
    for (let call = 0; call < 2; call += 1) await relay.toolCallExecute("tool", null, async () => null);
  });
  assert.deepEqual(
    events.map(({ attributes, category_profile, metadata }) => [attributes, category_profile, metadata]),
    [null, { "otel.status_code": "OK" }, null, { "otel.status_code": "OK" }].map((metadata) => [[], {}, metadata]),
  );
  for (const field of ["attributes", "category_profile", "metadata"]) {
    const made = events.map((event) => event[field]).filter((value) => value !== null);
    assert.equal(new Set(made).size, made.length, field);
  }
});
