import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { afterEach, test } from "node:test";
import { installed, packageName, relay } from "./package.mjs";

const entry = (name) => createRequire(`${installed}/package.json`)(`${packageName}/${name}`);
const plugin = entry("plugin");
const { ComponentSpec } = plugin;

afterEach(async () => {
  await plugin.clear();
  for (const kind of plugin.listKinds()) plugin.deregister(kind);
});

/** A configuration of components of these kinds. */
function configOf(...kinds) {
  return { version: 1, components: kinds.map((kind) => ComponentSpec(kind)) };
}

/** What the tool is given once the middleware has had it. */
async function given() {
  let seen;
  await relay.toolCallExecute("t", {}, (args) => (seen = args));
  return seen;
}

/** A plugin whose components add a member to the arguments of tools. */
function adding(member, pause = () => undefined) {
  return {
    register(config, context) {
      context.registerToolRequestIntercept("add", 1, false, (name, args) => ({ ...args, [member]: context.ordinal }));
      return pause();
    },
  };
}

for (const [how, pause] of [
  ["at once", () => undefined],
  ["after a while", () => new Promise((resolve) => setTimeout(resolve, 5))],
]) {
  test(`a plugin that registers ${how} is active until its configuration is closed`, async () => {
    plugin.register("adds", adding("added", pause));
    const active = await plugin.initialize(configOf("adds", "adds"));
    assert.deepEqual(await given(), { added: 2 });
    assert.equal(active.isActive, true);
    assert.deepEqual(plugin.report(), active.report);
    await active.close();
    await active.close();
    assert.deepEqual(await given(), {});
    assert.equal(active.isActive, false);
    assert.equal(plugin.report(), null);
    assert.equal(active.report.config.diagnostics.length, 0);
  });
}

test("nothing is active while a plugin still registers", async () => {
  let go;
  plugin.register("adds", adding("added", () => new Promise((resolve) => (go = resolve))));
  const activating = plugin.initialize(configOf("adds"));
  while (!go) await new Promise(setImmediate);
  assert.deepEqual(await given(), {});
  go();
  await activating;
  assert.deepEqual(await given(), { added: 1 });
});

test("an activation ends with the block that it is used in", async () => {
  plugin.register("adds", adding("added"));
  const active = await plugin.initialize(configOf("adds"));
  await active[Symbol.asyncDispose]();
  assert.deepEqual(await given(), {});
});

test("a context is closed once its plugin has registered, also while another one registers", async () => {
  const kept = [];
  const refused = () => {
    const late = () => kept[0].registerSubscriber("late", () => undefined);
    assert.throws(late, (error) => error instanceof relay.InvalidArgumentError && error.argument === "context");
  };
  plugin.register("keeps", { register: (config, context) => void kept.push(context) });
  plugin.register("next", { register: refused });
  await plugin.initialize(configOf("keeps", "next"));
  refused();
  assert.deepEqual([kept[0].kind, kept[0].ordinal], ["keeps", 1]);
});

test("what a plugin throws is the cause of the error, and leaves what was active", async () => {
  const thrown = new RangeError("no");
  for (const fails of [
    () => {
      throw thrown;
    },
    () => Promise.reject(thrown),
  ]) {
    plugin.register("adds", adding("added"));
    plugin.register("fails", { register: fails });
    const active = await plugin.initialize(configOf("adds"));
    const error = await plugin.initialize(configOf("fails", "adds")).catch((error) => error);
    assert.ok(error instanceof relay.RegistrationFailedError);
    assert.deepEqual([error.component, error.cause], ["fails", thrown]);
    assert.match(error.message, /RangeError: no/);
    assert.equal(active.isActive, true);
    assert.deepEqual(await given(), { added: 1 });
    await plugin.clear();
    for (const kind of ["adds", "fails"]) plugin.deregister(kind);
  }
});

test("a configuration with errors is refused with all of them", async () => {
  const problem = { level: "error", code: "mine.most", field: "most", message: "most is needed" };
  const asked = [];
  plugin.register("mine", { validate: (config) => (asked.push(config), [problem]), register: assert.fail });
  const config = { components: [ComponentSpec("mine", { least: 1n })] };
  assert.deepEqual(plugin.validateExact(config).config.diagnostics, [{ ...problem, component: "mine" }]);
  const error = await plugin.initialize(config).catch((error) => error);
  assert.ok(error instanceof relay.InvalidConfigError);
  assert.deepEqual(JSON.parse(error.diagnostics), [{ ...problem, component: "mine" }]);
  assert.deepEqual(asked, [{ least: 1 }, { least: 1 }]);
});

test("a plugin that would have to be awaited to validate has failed", () => {
  plugin.register("late", { validate: () => Promise.reject(new Error("later")), register: assert.fail });
  const [{ code, message }] = plugin.validate(configOf("late")).config.diagnostics;
  assert.equal(code, "plugin.validation_failed");
  assert.match(message, /validates at once/);
});

test("every event is seen by the subscribers of the old or of the new configuration", async () => {
  const seen = [];
  const watching = (config, context) => context.registerSubscriber("watch", ({ data }) => void seen.push(data));
  plugin.register("watch", { register: watching });
  await plugin.initialize({ components: [ComponentSpec("watch", { round: 0 })] });
  const emitted = [];
  for (let round = 1; round <= 20; round += 1) {
    const emit = () => relay.event("tick", null, emitted.push(emitted.length) - 1);
    emit();
    const replacing = plugin.initialize({ components: [ComponentSpec("watch", { round })] });
    emit();
    await replacing;
    emit();
  }
  await relay.flushSubscribers();
  assert.deepEqual(seen, emitted);
});

test("what is no plugin and no activation is refused", async () => {
  const refused = (argument) => (error) => error instanceof relay.InvalidArgumentError && error.argument === argument;
  assert.throws(() => plugin.register("k", {}), refused("plugin"));
  assert.throws(() => plugin.register("k", { register() {}, validate: 1 }), refused("plugin.validate"));
  assert.throws(() => plugin.register("k", { register() {}, allowsMultiple: 1 }), refused("plugin.allowsMultiple"));
  assert.throws(() => plugin.register("observability", { register() {} }), relay.AlreadyExistsError);
  await assert.rejects(plugin.close({}), refused("activation"));
  await assert.rejects(plugin.initialize({ components: 1 }), refused("config"));
  await assert.rejects(plugin.initialize(configOf("nobody")), relay.NotFoundError);
  await assert.rejects(plugin.initialize({}, 5), refused("additional_plugins_toml"));
});

test("a plugin may allow one component alone", () => {
  plugin.register("one", { allowsMultiple: false, register() {} });
  const codes = plugin.validateExact(configOf("one", "one")).config.diagnostics.map(({ code }) => code);
  assert.deepEqual(codes, ["plugin.duplicate_component"]);
});

test("the entries are of one instance, and their configurations are without fault", async () => {
  assert.equal(plugin.register, relay.registerPlugin);
  assert.equal(plugin.PluginContext, relay.PluginContext);
  const document = plugin.defaultConfig();
  const redaction = entry("pii_redaction");
  const pricing = entry("model_pricing");
  const config = redaction.piiRedactionConfig({ builtin: redaction.builtinConfig({ action: "redact", detector: "email" }) });
  document.components.push(redaction.ComponentSpec(config), pricing.ComponentSpec());
  document.components.push(entry("observability").ComponentSpec(undefined, false));
  assert.deepEqual(plugin.validateExact(document).config.diagnostics, []);
  const active = await plugin.initialize(document);
  const events = [];
  relay.registerSubscriber("seen", ({ data }) => void events.push(data));
  relay.event("mail", null, { to: "alice@example.com" });
  await relay.flushSubscribers();
  relay.deregisterSubscriber("seen");
  await active.close();
  assert.deepEqual(events, [{ to: "[REDACTED]" }]);
});
