import assert from "node:assert/strict";
import { test } from "node:test";
import { relay } from "./package.mjs";

const { ScopeStack, ScopeType, getHandle, popScope, pushScope, withScopeStack } = relay;

test("a function runs on the stack that it is given, which remembers where it was left", async () => {
  const stack = new ScopeStack();
  const outside = getHandle().uuid;
  const tenant = withScopeStack(stack, () => pushScope("tenant", ScopeType.Agent));
  assert.equal(getHandle().uuid, outside);
  assert.equal(stack.uuid, tenant.uuid);
  await withScopeStack(stack, async () => {
    await null;
    assert.equal(getHandle().uuid, tenant.uuid);
    popScope(tenant);
  });
  assert.notEqual(stack.uuid, tenant.uuid);
});

test("what a function on another stack throws reaches the caller", async () => {
  const error = new Error("no");
  const broken = () => {
    throw error;
  };
  assert.throws(
    () => withScopeStack(new ScopeStack(), broken),
    (thrown) => thrown === error,
  );
  await assert.rejects(
    withScopeStack(new ScopeStack(), async () => broken()),
    (thrown) => thrown === error,
  );
});

for (const [how, fail] of Object.entries({
  "at once": (thrown) => {
    throw thrown;
  },
  later: async (thrown) => {
    throw thrown;
  },
})) {
  test(`a function that fails ${how} leaves its stack where it stood`, async () => {
    const stack = new ScopeStack();
    let left;
    const work = () => {
      left = pushScope("left", ScopeType.Agent);
      return fail(new Error("no"));
    };
    await assert.rejects(async () => withScopeStack(stack, work));
    assert.equal(stack.uuid, left.uuid);
    withScopeStack(stack, () => popScope(left));
  });
}

test("what can only be waited for is waited for on the stack", async () => {
  const stack = new ScopeStack();
  let opened;
  const query = {
    then(resolve) {
      opened = pushScope("query", ScopeType.Tool);
      resolve("rows");
    },
  };
  assert.equal(await withScopeStack(stack, () => query), "rows");
  assert.equal(stack.uuid, opened.uuid);
});

test("a context that goes to another process has fields as the language spells them", () => {
  const context = relay.capturePropagationContext();
  assert.deepEqual(Object.keys(context), ["version", "rootUuid", "parentUuid", "traceparent", "tracestate"]);
  assert.deepEqual(relay.propagationContextFromJson(relay.propagationContextToJson(context)), context);
  assert.throws(() => relay.createScopeStackFromPropagation({ parentUuid: "x" }), { argument: "context" });
});

for (const [what, stack] of Object.entries({ nothing: undefined, "a handle": getHandle() })) {
  test(`${what} is no stack`, () => {
    assert.throws(() => relay.setThreadScopeStack(stack), { code: "invalid_argument", argument: "stack" });
  });
}
