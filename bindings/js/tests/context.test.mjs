import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

const { ScopeType, event, getHandle, popScope, pushScope, toolCallExecute, withScope } = relay;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("a hundred agents at once have the right parents", async () => {
  const events = await recorded(() =>
    withScope("all", ScopeType.Function, () =>
      Promise.all(
        Array.from({ length: 100 }, (_, agent) =>
          withScope(`agent ${agent}`, ScopeType.Agent, async () => {
            await pause(agent % 3);
            event(`mark ${agent}`);
            await toolCallExecute(`tool ${agent}`, { agent }, async (args) => {
              await pause(agent % 2);
              return args;
            });
          }),
        ),
      ),
    ),
  );
  const uuidOf = new Map(events.filter((e) => e.scope_category === "start").map((e) => [e.name, e.uuid]));
  for (const { name, parent_uuid: parent } of events) {
    const [kind, agent] = name.split(" ");
    if (kind === "agent") assert.equal(parent, uuidOf.get("all"), name);
    if (kind === "mark" || kind === "tool") assert.equal(parent, uuidOf.get(`agent ${agent}`), name);
  }
  assert.equal(events.length, 2 + 100 * 5);
});

test("a push in one branch is not seen in another", async () => {
  const before = getHandle().uuid;
  const branch = async (name) => {
    await null;
    const handle = pushScope(name, ScopeType.Function);
    await pause(2);
    assert.equal(getHandle().uuid, handle.uuid);
    popScope(handle);
  };
  await Promise.all(["a", "b", "c"].map(branch));
  assert.equal(getHandle().uuid, before);
});

test("scopes of two branches that are closed in turns have the right parents", async () => {
  const root = getHandle().uuid;
  let turn = Promise.resolve();
  const branch = async (name) => {
    const opened = Array.from({ length: 5 }, (_, depth) => pushScope(`${name} ${depth}`, ScopeType.Function));
    while (opened.length > 0) {
      await (turn = turn.then(() => pause(1)));
      assert.equal(getHandle().uuid, opened.at(-1).uuid);
      if (opened.length > 1) assert.throws(() => popScope(opened[0]), { code: "scope_not_on_top" });
      popScope(opened.pop());
      const sibling = pushScope("sibling", ScopeType.Function);
      assert.equal(sibling.parentUuid, opened.at(-1)?.uuid ?? root);
      popScope(sibling);
    }
    assert.equal(getHandle().uuid, root);
  };
  await Promise.all(["a", "b"].map((name) => (async () => null)().then(() => branch(name))));
});

test("what a block leaves open is ended with it", async () => {
  const events = await recorded(() =>
    withScope("block", ScopeType.Function, async () => {
      await pause(1);
      pushScope("left", ScopeType.Function);
    }),
  );
  assert.deepEqual(
    events.map((e) => [e.name, e.scope_category ?? e.data]),
    [
      ["block", "start"],
      ["left", "start"],
      ["left", "end"],
      ["relay.scope.unbalanced", { count: 1, names: ["left"] }],
      ["block", "end"],
    ],
  );
});

test("a block gives what its function gives and throws what it throws", async () => {
  const thrown = { any: "value" };
  assert.equal(await withScope("block", ScopeType.Function, () => 7), 7);
  await assert.rejects(
    withScope("block", ScopeType.Function, () => Promise.reject(thrown)),
    (error) => error === thrown,
  );
});

test("a scope is found by its uuid", async () => {
  const handle = pushScope("named", ScopeType.Tool, null, 0, { kept: true });
  relay.scopeRegisterToolRequestIntercept(handle.uuid, "by uuid", 1, false, (_name, args) => ({ ...args, seen: true }));
  assert.deepEqual(await toolCallExecute("t", {}, (args) => args), { seen: true });
  assert.deepEqual([handle.name, handle.scopeType, handle.data], ["named", ScopeType.Tool, { kept: true }]);
  popScope(handle);
  assert.throws(() => popScope(handle), relay.NotFoundError);
});
