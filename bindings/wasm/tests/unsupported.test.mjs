import assert from "node:assert/strict";
import { test } from "node:test";
import { relay } from "../../js/tests/package.mjs";

test("an exporter to a file says that it is not supported", () => {
  assert.throws(() => new relay.AtofExporter({ filename: "events.jsonl" }), relay.UnsupportedError);
});
