// Forms in which published programs give arguments and callbacks, beside those of the specification.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { installed, packageName, recorded, relay } from "./package.mjs";

const require = createRequire(`${installed}/package.json`);
const plugin = require(`${packageName}/plugin`);
const adaptive = require(`${packageName}/adaptive`);
const observability = require(`${packageName}/observability`);
const pricing = require(`${packageName}/model_pricing`);

const REQUEST = { headers: {}, content: { model: "m", n: 1 } };

const OPTIONS = [null, 0, null, null, null];

const call = (...codecs) => relay.llmCallExecute("l", REQUEST, ({ content }) => content, ...OPTIONS, ...codecs);

async function intercepted(callback) {
  relay.registerLlmRequestIntercept("one", 1, false, callback);
  try {
    return await call();
  } finally {
    relay.deregisterLlmRequestIntercept("one");
  }
}

test("a request intercept with one parameter is given all in one object, others by place", async () => {
  const made = (name, request, annotated) => ({ headers: {}, content: [name, request.content.n, annotated] });
  assert.deepEqual(await intercepted(({ name, request, annotated }) => made(name, request, annotated)), ["l", 1, null]);
  assert.deepEqual(await intercepted((name, request, annotated) => made(name, request, annotated)), ["l", 1, null]);
  assert.deepEqual(await intercepted((...given) => made(...given)), ["l", 1, null]);
  assert.deepEqual(await intercepted((name, request) => request), { model: "m", n: 1 });
});

test("so is that of a plugin, which may be given as two functions", async () => {
  const register = (config, context) => {
    const callback = ({ request }) => ({ request: { ...request, content: config.content } });
    context.registerLlmRequestIntercept("one", 1, false, callback);
  };
  const missing = { level: "error", code: "forms.content", message: "content is missing" };
  const validate = ({ content }) => (content ? [] : [missing]);
  relay.registerPlugin("forms", validate, register);
  try {
    const { config } = relay.validateExact({ components: [plugin.ComponentSpec("forms")] });
    assert.equal(config.diagnostics[0].code, "forms.content");
    const active = await relay.initialize({ components: [plugin.ComponentSpec("forms", { content: "new" })] });
    assert.equal(await call(), "new");
    await active.close();
    assert.deepEqual(await call(), REQUEST.content);
  } finally {
    relay.deregisterPlugin("forms");
  }
  for (const validate of [null, undefined]) {
    relay.registerPlugin("forms", validate, register);
    relay.deregisterPlugin("forms");
  }
  assert.throws(() => relay.registerPlugin("forms", 1, register), { code: "invalid_argument", argument: "validate" });
  assert.throws(() => relay.registerPlugin("forms", validate), { code: "invalid_argument", argument: "plugin" });
});

test("codecs may be functions; what encodes is given one object", async () => {
  const decode = ({ content }) => ({ messages: [], model: content.model });
  const encode = ({ annotated: { model }, original }) => {
    return { headers: original.headers, content: { ...original.content, model } };
  };
  const renamed = ({ request, annotated }) => ({ request, annotated: { ...annotated, model: "other" } });
  relay.registerLlmRequestIntercept("model", 1, false, renamed);
  try {
    const events = await recorded(async () => {
      const answer = await call(decode, encode, (response) => ({ message: response.model }));
      assert.deepEqual(answer, { model: "other", n: 1 });
    });
    assert.equal(events[0].category_profile.annotated_request.model, "other");
    assert.equal(events[1].category_profile.annotated_response.message, "other");
  } finally {
    relay.deregisterLlmRequestIntercept("model");
  }
  const [, end] = await recorded(() => call(undefined, undefined, () => ({ message: "read" })));
  assert.equal(end.category_profile.annotated_response.message, "read");
  await assert.rejects(call(decode), { code: "invalid_argument", argument: "codec_encode" });

  const chunks = async function* () {
    yield { a: 1 };
  };
  const codecs = [null, null, () => ({ message: "end" })];
  const stream = await relay.llmStreamCallExecute("l", REQUEST, chunks, null, () => "all", ...OPTIONS, ...codecs);
  const ended = await recorded(async () => {
    for await (const chunk of stream) assert.deepEqual(chunk, { a: 1 });
  });
  assert.equal(ended.at(-1).category_profile.annotated_response.message, "end");
});

test("a class with static methods is a codec, not a function", async () => {
  class Codec {
    static decode = ({ content }) => ({ messages: [], model: content.model });
    static encode = (_annotated, original) => original;
  }
  const [start] = await recorded(() => call(Codec));
  assert.equal(start.category_profile.annotated_request.model, "m");
});

const sanitized = {
  "as categoryProfile": (fields) => ({ ...fields, categoryProfile: { by: "name" } }),
  "as category_profile": (fields) => ({ ...fields, category_profile: { by: "name" } }),
  "in place": (fields) => Object.assign(fields, { categoryProfile: { by: "name" } }),
  "in place as category_profile": (fields) => Object.assign(fields, { category_profile: { by: "name" } }),
  "in a promise": async (fields) => ({ ...fields, categoryProfile: { by: "name" } }),
};

for (const [form, change] of Object.entries(sanitized)) {
  test(`a sanitizer of events gives the category profile ${form}`, async () => {
    relay.registerMarkSanitizeGuardrail("profile", 1, (event, fields) => {
      assert.deepEqual([fields.data, fields.categoryProfile, fields.category_profile], [{ a: 1 }, null, null]);
      return change(fields);
    });
    try {
      const [mark] = await recorded(() => relay.event("m", null, { a: 1 }));
      assert.deepEqual([mark.category_profile, mark.data], [{ by: "name" }, { a: 1 }]);
    } finally {
      relay.deregisterMarkSanitizeGuardrail("profile");
    }
  });
}

const failing = {
  "a sanitizer of arguments": ["ToolSanitizeRequestGuardrail", 1],
  "an injector": ["EventMetadataInjector", 1],
  "a sanitizer of events": ["ScopeSanitizeStartGuardrail", 1],
  "a subscriber": ["Subscriber"],
};

for (const [who, [family, ...order]] of Object.entries(failing)) {
  for (const [how, fail] of Object.entries({
    throws: () => {
      throw new Error("boom");
    },
    rejects: async () => {
      throw new Error("boom");
    },
  })) {
    test(`the error of ${who} that ${how} can be asked for`, async () => {
      relay.clearLastCallbackError();
      relay[`register${family}`]("fails", ...order, fail);
      try {
        await recorded(() => relay.toolCallExecute("t", {}, () => 1));
        assert.equal(relay.getLastCallbackError(), "boom");
        relay.clearLastCallbackError();
        assert.equal(relay.getLastCallbackError(), null);
      } finally {
        relay[`deregister${family}`]("fails");
      }
    });
  }
}

test("an error that a call throws is not among them", async () => {
  relay.clearLastCallbackError();
  relay.registerToolRequestIntercept("fails", 1, false, () => {
    throw new Error("boom");
  });
  await assert.rejects(relay.toolCallExecute("t", {}, () => 1), /boom/);
  relay.deregisterToolRequestIntercept("fails");
  assert.equal(relay.getLastCallbackError(), null);
});

test("a component says whether it is enabled by itself or among options", () => {
  for (const options of [false, { enabled: false }]) {
    assert.deepEqual(plugin.ComponentSpec("k", { a: 1 }, options), { kind: "k", enabled: false, config: { a: 1 } });
    assert.equal(pricing.ComponentSpec({}, options).enabled, false);
  }
  for (const options of [undefined, {}, true]) assert.equal(plugin.ComponentSpec("k", {}, options).enabled, true);
});

test("a component has the names of documents, whichever a program used", () => {
  const classes = { one: { ttlSeconds: 1, members: ["a"] } };
  const tools = { cacheErrors: true, classes, overrides: { a: { argSkip: [] } } };
  const given = { namespace: "n", ttl_seconds: 5, headerAllowlist: ["x"], tools };
  const responseCache = adaptive.responseCacheConfig(given);
  assert.deepEqual(adaptive.ComponentSpec({ version: 1, responseCache }).config.response_cache, {
    ttl_seconds: 5,
    namespace: "n",
    priority: 150,
    bypass_rate: 0,
    cache_nondeterministic: false,
    key_strategy: "exact_request",
    header_allowlist: ["x"],
    tools: {
      cache_errors: true,
      classes: { one: { ttl_seconds: 1, members: ["a"] } },
      overrides: { a: { arg_skip: [] } },
    },
  });
  const endpoint = { type: "full", endpoint: "https://spans.example" };
  const opentelemetry = observability.openTelemetryConfig({ enabled: true, endpoints: [endpoint] });
  const { config } = observability.ComponentSpec({ opentelemetry });
  assert.deepEqual(config, { opentelemetry: { enabled: true, traces: [endpoint] } });
});

test("what is wrong with the configuration of a component can be asked of it alone", () => {
  assert.deepEqual(pricing.validateConfig({ sources: [] }), { diagnostics: [], ...pricing.validateConfig({}) });
  const [wrong] = adaptive.validateConfig({ responseCache: { ttlSeconds: 0, namespace: "n" } }).diagnostics;
  assert.equal(wrong.level, "error");
  const { diagnostics } = relay.validateAdaptiveConfig({ response_cache: { ttl_seconds: 0, namespace: "n" } });
  assert.deepEqual(diagnostics, [wrong]);
});

test("helpers fill in what is not given, and take by place what was published so", () => {
  const { stability_thresholds: thresholds } = adaptive.acgConfig({ stability_thresholds: { stable_threshold: 0.9 } });
  assert.deepEqual(thresholds, {
    stable_threshold: 0.9,
    semi_stable_threshold: 0.5,
    min_observations_for_full_confidence: 20,
  });
  const config = { url: "redis://a", key_prefix: "nemo_relay:" };
  assert.deepEqual(adaptive.redisBackend("redis://a"), { kind: "redis", config });
  assert.deepEqual(adaptive.telemetryConfig(), { learners: [] });
  const { prompt_cache: cached } = pricing.catalogEntry({ model_id: "m" });
  assert.deepEqual(cached, { read_accounting: "included_in_prompt_tokens" });
  const rates = pricing.tokenRates({ input_per_million: 1 });
  assert.deepEqual(pricing.tokenRateTier(rates, { min_prompt_tokens: 1 }), { min_prompt_tokens: 1, rates });
  const sources = [pricing.fileSource("a.json"), pricing.inlineSource(pricing.inlineCatalog())];
  const catalog = { version: 1, entries: [] };
  assert.deepEqual(pricing.pricingConfig(sources), { sources: [{ type: "file", path: "a.json" }, { type: "inline", catalog }] });
});

test("the latency sensitivity is a positive integer", () => {
  assert.equal(relay.setLatencySensitivity(2), undefined);
  for (const refused of ["2", 0, -1, 1.5, 2 ** 32, undefined]) {
    assert.throws(() => adaptive.setLatencySensitivity(refused), { code: "invalid_argument", argument: "value" });
  }
});

test("a trajectory may be given the name of the model by place", () => {
  const exporter = new relay.AtifExporter("session", "agent", "1.0", "model");
  assert.equal(JSON.parse(exporter.exportJson()).agent.model_name, "model");
});
