import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

const { LlmRequest, OpenAIChatCodec, codecsDecode, codecsEncode, codecsRegister, llmCallExecute } = relay;

const content = { model: "m", stop: "end", messages: [{ role: "user", content: "u" }], seed: 7 };
const request = new LlmRequest({ keep: "v" }, content);
const response = { model: "m", choices: [{ finish_reason: "stop", message: { role: "assistant", content: "hi" } }] };

/** A codec of the application that notes what it was asked and on which object. */
class Noting {
  asked = [];
  decode(request) {
    this.asked.push(["decode", request]);
    return { messages: [], model: request.content.q };
  }
  encode(annotated, original) {
    this.asked.push(["encode", annotated, original]);
    return { headers: original.headers, content: { q: annotated.model } };
  }
  decodeResponse(response) {
    this.asked.push(["decodeResponse", response]);
    return { message: String(response) };
  }
}

/** Runs a model call with codecs; gives what the model was given. */
async function sent(request, codec, responseCodec, answer = response) {
  let given;
  const model = (request) => {
    given = request.content;
    return answer;
  };
  await llmCallExecute("m", request, model, null, 0, null, null, null, codec, responseCodec);
  return given;
}

async function intercepted(change, work) {
  relay.registerLlmRequestIntercept("it", 1, false, (name, request, annotated) => ({
    request,
    annotated: change(annotated),
  }));
  try {
    return await work();
  } finally {
    relay.deregisterLlmRequestIntercept("it");
  }
}

test("the methods of a class are the operations with its name", () => {
  const codec = new OpenAIChatCodec();
  const annotated = codec.decode({ headers: {}, content });
  assert.deepEqual(annotated, codecsDecode("openai_chat", request));
  assert.deepEqual(annotated.params.stop, ["end"]);
  assert.equal(codec.encode(annotated, request), request);
  const edited = codec.encode({ ...annotated, model: "n" }, request);
  assert.ok(edited instanceof LlmRequest);
  assert.equal(JSON.stringify(edited.content), JSON.stringify({ ...content, model: "n" }));
  assert.equal(codec.decodeResponse(response).message, "hi");
  assert.throws(() => codec.decode(7), { code: "invalid_argument", argument: "request" });
});

test("the name of a codec is found where one alone fits", () => {
  assert.equal(relay.codecsDetectRequest(content), "openai_chat");
  assert.equal(relay.codecsDetectRequest({ a: 1 }), null);
  assert.equal(relay.codecsDetectResponse(response, "https://api.openai.com/v1/chat/completions"), "openai_chat");
});

test("what an intercept changed is all that changes of the request, whose members keep their order", async () => {
  const given = await intercepted(
    (annotated) => ({ ...annotated, model: "n" }),
    () => sent(request, "openai_chat"),
  );
  assert.equal(JSON.stringify(given), JSON.stringify({ ...content, model: "n" }));
  assert.equal(await sent(request, new OpenAIChatCodec()), content);
});

test("numbers that nobody changed stay what they are, also those that only a BigInt holds", async () => {
  const written = [-12345678901234567000, 2 ** 60, 1e300, "#9007199254740993"];
  const numbers = { seed: 12345678901234567891n, n: 3n, written };
  const given = await intercepted(
    (annotated) => ({ ...annotated, model: "n" }),
    () => sent(new LlmRequest({}, { messages: [], ...numbers }), "openai_chat"),
  );
  assert.deepEqual(given, { messages: [], ...numbers, n: 3, model: "n" });
});

test("a codec of the application is asked as an object, and its very values go on", async () => {
  const codec = new Noting();
  const events = await recorded(() =>
    intercepted(
      (annotated) => Object.assign(annotated, { model: 2 }),
      async () => assert.deepEqual(await sent({ headers: {}, content: { q: 1 } }, codec, codec, 7), { q: 2 }),
    ),
  );
  assert.deepEqual(
    codec.asked.map(([method]) => method),
    ["decode", "encode", "decodeResponse"],
  );
  assert.deepEqual(events[0].category_profile.annotated_request, { messages: [], model: 2 });
  assert.deepEqual(events[1].category_profile.annotated_response, { message: "7" });
  assert.deepEqual(codecsDecode(codec, { headers: {}, content: { q: 3 } }), { messages: [], model: 3 });
});

test("a class made of one of ours is the application's own", async () => {
  class Shouting extends OpenAIChatCodec {
    decodeResponse(response) {
      return { ...super.decodeResponse(response), message: "HI" };
    }
  }
  const events = await recorded(() => sent(request, null, new Shouting()));
  assert.equal(events[1].category_profile.annotated_response.message, "HI");
});

test("contexts say which codec it is and give it", async () => {
  const codec = new Noting();
  let told, sanitized;
  const wrap = (request, next, context) => {
    told = context;
    return next(request);
  };
  relay.registerLlmExecutionIntercept("it", 1, wrap);
  relay.registerLlmSanitizeRequestGuardrail("it", 1, (request, context) => void (sanitized = context));
  try {
    await recorded(() => sent({ headers: {}, content: { q: 1 } }, codec, "openai_chat"));
  } finally {
    relay.deregisterLlmExecutionIntercept("it");
    relay.deregisterLlmSanitizeRequestGuardrail("it");
  }
  assert.deepEqual(
    { ...told },
    { requestCodec: { kind: "opaque", id: null }, responseCodec: { kind: "builtin", id: "openai_chat" } },
  );
  assert.deepEqual({ ...sanitized }, { codec: told.requestCodec });
  assert.equal(told.resolveRequestCodec(), codec);
  assert.equal(sanitized.resolveCodec(), codec);
  assert.ok(told.resolveResponseCodec() instanceof OpenAIChatCodec);
});

test("what is no codec is refused, and what it lacks is an error of the language", async () => {
  for (const codec of [7, true, [], Symbol("s")]) {
    await assert.rejects(sent(request, codec), { code: "invalid_argument", argument: "codec" });
    await assert.rejects(sent(request, null, codec), { code: "invalid_argument", argument: "response_codec" });
    assert.throws(() => codecsDecode(codec, request), { code: "invalid_argument", argument: "codec" });
  }
  assert.throws(() => codecsDecode(null, request), { code: "invalid_argument", argument: "codec" });
  await assert.rejects(sent(request, "nobody's"), { code: "not_found" });
  await assert.rejects(sent(request, {}), TypeError);
  assert.throws(() => codecsEncode({ encode: () => 7 }, {}, request), { code: "invalid_argument", argument: "codec" });
  for (const codec of ["openai_chat", new OpenAIChatCodec()]) {
    assert.throws(() => codecsRegister("mine", codec), { code: "invalid_argument", argument: "codec" });
  }
});

test("a codec that gives a promise has failed, and what becomes of the promise ends nothing", async () => {
  const late = {
    decode: async () => {
      throw new Error("nobody waits");
    },
  };
  await assert.rejects(sent(request, late), TypeError);
  await new Promise((resolve) => setTimeout(resolve, 1));
});

test("the status of a provider's error is told by its event", async () => {
  for (const [error, told] of [
    [Object.assign(new Error("slow down"), { status: 429 }), "retryable_status"],
    [Object.assign(new Error("no"), { statusCode: 401 }), "authentication"],
    [Object.assign(new Error("odd"), { status: "429" }), "internal_error"],
  ]) {
    const events = await recorded(() =>
      assert.rejects(
        llmCallExecute("m", request, () => {
          throw error;
        }),
        (thrown) => thrown === error,
      ),
    );
    assert.equal(events[1].metadata["error.type"], told);
  }
});
