import assert from "node:assert/strict";
import { test } from "node:test";
import { relay } from "../../js/tests/package.mjs";

const classes = Object.keys(relay).filter((name) => typeof relay[name] === "function" && relay[name].prototype?.forceFlush);

test("every exporter says that it is not supported", () => {
  assert.equal(classes.length, 6);
  for (const name of classes) assert.throws(() => new relay[name]({}), relay.UnsupportedError, name);
  assert.throws(() => new relay.AtifExporter("s-1", "agent", "1"), relay.UnsupportedError);
});

test("what repairs and expands files says so too", () => {
  assert.throws(() => relay.exportersRecover("events.jsonl"), relay.UnsupportedError);
  assert.throws(() => relay.exportersExpand("events.jsonl", "all.jsonl"), relay.UnsupportedError);
});
