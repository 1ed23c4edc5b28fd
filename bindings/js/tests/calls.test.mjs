import assert from "node:assert/strict";
import { test } from "node:test";
import { recorded, relay } from "./package.mjs";

const { toolCallExecute, toolCallExecuteAsync } = relay;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` with an execution intercept. */
async function wrapped(intercept, work) {
  relay.registerToolExecutionIntercept("wrap", 1, intercept);
  try {
    return await work();
  } finally {
    relay.deregisterToolExecutionIntercept("wrap");
  }
}

for (const observed of [false, true]) {
  test(`a plain value stays plain and a record stays a record, ${observed ? "observed" : "unobserved"}`, async () => {
    const record = { result: [1], annotation: { note: 1 } };
    const work = async () => {
      assert.equal(await toolCallExecute("t", 1, () => "plain"), "plain");
      assert.equal(await toolCallExecute("t", 1, async () => record), record);
    };
    await (observed ? recorded(work) : work());
  });
}

test("the form of the result is the tool's, or the intercept's where the tool never ran", async () => {
  const through = async (context, next) => ({ result: (await next(context.args)).result, annotation: "a" });
  assert.equal(await wrapped(through, () => toolCallExecute("t", 1, () => 5)), 5);
  assert.deepEqual(await wrapped(through, () => toolCallExecute("t", 1, () => ({ result: 5 }))), {
    result: 5,
    annotation: "a",
  });
  assert.equal(
    await wrapped(
      () => 6,
      () => toolCallExecute("t", 1, () => 5),
    ),
    6,
  );
  assert.deepEqual(
    await wrapped(
      () => ({ result: 6 }),
      () => toolCallExecute("t", 1, () => 5),
    ),
    { result: 6 },
  );
});

test("an execution intercept may retry, and its marks follow the end", async () => {
  let attempts = 0;
  const flaky = () => {
    attempts += 1;
    if (attempts < 3) throw new Error("again");
    return attempts;
  };
  const retry = async (context, next) => {
    for (;;) {
      try {
        const { result } = await next(context.args);
        const mark = {
          name: "done",
          data: { attempts },
          categoryProfile: { k: 1 },
          dataSchema: { name: "n", version: "1" },
        };
        return { result, pendingMarks: [mark] };
      } catch {}
    }
  };
  const events = await recorded(async () => {
    assert.equal(await wrapped(retry, () => toolCallExecute("t", {}, flaky, null, 0, null, null, "call-1")), 3);
  });
  assert.deepEqual(
    events.map((e) => e.scope_category ?? e.name),
    ["start", "end", "done"],
  );
  const [, end, mark] = events;
  assert.deepEqual(
    [mark.parent_uuid, mark.category_profile, mark.data_schema],
    [end.uuid, { k: 1 }, { name: "n", version: "1" }],
  );
});

test("a signal that is aborted cancels the call at once", async () => {
  for (const observed of [true, false]) {
    const controller = new AbortController();
    const reason = new Error("enough");
    const work = async () => {
      const call = toolCallExecuteAsync(
        "slow",
        {},
        (_args, signal) => {
          assert.equal(signal, controller.signal);
          return new Promise(() => undefined);
        },
        null,
        0,
        null,
        null,
        null,
        controller.signal,
      );
      await pause(1);
      controller.abort(reason);
      await assert.rejects(call, (error) => error instanceof relay.CancelledError && error.cause === reason);
    };
    const events = observed ? await recorded(work) : (await work(), null);
    if (observed) assert.equal(events.at(-1).metadata["otel.status_description"], "tool execution cancelled");
  }
});

test("a call with an aborted signal never starts", async () => {
  const events = await recorded(() =>
    assert.rejects(
      toolCallExecute("t", {}, () => assert.fail("it ran"), null, 0, null, null, null, AbortSignal.abort()),
      { code: "cancelled" },
    ),
  );
  assert.deepEqual(events, []);
});

test("after a cancelled call its intercept can start nothing more", async () => {
  const controller = new AbortController();
  let late;
  const slow = async (context, next) => {
    await pause(5);
    late = await next(context.args).catch((error) => error);
    return 1;
  };
  await wrapped(slow, async () => {
    const call = toolCallExecute("t", {}, () => assert.fail("it ran"), null, 0, null, null, null, controller.signal);
    controller.abort();
    await assert.rejects(call, { code: "cancelled" });
    await pause(15);
  });
  assert.equal(late.code, "invalid_argument");
});

test("toolCallExecuteAsync gives the tool a signal of its own where the caller has none", async () => {
  await toolCallExecuteAsync("t", {}, (_args, signal) => assert.equal(signal.aborted, false));
});

test("calls that call themselves end at the limit", async () => {
  const again = async (depth) => toolCallExecute("t", depth, () => again(depth + 1));
  for (const work of [again, (depth) => recorded(() => again(depth)).then(() => undefined)]) {
    await assert.rejects(work(0), { code: "limit_exceeded", limit: "max_call_depth" });
  }
});

// The package hands over texts that it foresees to be asked for, as the call before asked for them.
const foreseen = {
  tools: (tool) => toolCallExecute("t", { n: 1 }, tool),
  models: (model) => relay.llmCallExecute("m", new relay.LlmRequest({}, { n: 1 }), model),
};
for (const [kind, call] of Object.entries(foreseen)) {
  const given = ({ data }) => (kind === "tools" ? data : data.content);
  const shown = async (tool) => {
    const [start, end] = await recorded(async () => {
      await call(() => 0);
      await call(() => 0);
      return call(tool).catch(() => {});
    }).then((events) => events.slice(-2));
    return [given(start), end.data, end.metadata];
  };

  test(`an event shows what is, not what was foreseen: ${kind}`, async () => {
    const ok = { "otel.status_code": "OK" };
    assert.deepEqual(await shown(() => ({ n: 2 })), [{ n: 1 }, { n: 2 }, ok]);
    const [, data, metadata] = await shown(() => ({ n: new Date() }));
    assert.deepEqual([data, metadata["nemo_relay.payload_error"]], [null, "invalid_payload: $.n"]);
    const [, failed] = await shown(() => Promise.reject(new Error("no")));
    assert.equal(failed, null);
  });

  test(`what is registered counts from the next call, whatever was foreseen: ${kind}`, async () => {
    const family = kind === "tools" ? "Tool" : "Llm";
    const rewrite =
      kind === "tools" ? () => ({ n: 3 }) : (name, { headers }) => new relay.LlmRequest(headers, { n: 3 });
    const events = await recorded(async () => {
      for (let i = 0; i < 2; i += 1) await call(() => "plain");
      relay[`register${family}RequestIntercept`]("it", 1, false, rewrite);
      relay[`register${family}SanitizeResponseGuardrail`]("it", 1, () => "hidden");
      try {
        await call(() => "plain");
      } finally {
        relay[`deregister${family}RequestIntercept`]("it");
        relay[`deregister${family}SanitizeResponseGuardrail`]("it");
      }
      await call(() => "plain");
    });
    const pairs = [0, 2, 4, 6].map((at) => [given(events[at]).n, events[at + 1].data]);
    assert.deepEqual(pairs, [
      [1, "plain"],
      [1, "plain"],
      [3, "hidden"],
      [1, "plain"],
    ]);
  });
}
