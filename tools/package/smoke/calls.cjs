// A call that goes through and one that is refused, through whichever form of the package it is given.

const assert = require("node:assert");

module.exports = async function calls(relay) {
  relay.registerToolConditionalExecutionGuardrail("careful", 10, (tool, { refuse }) => refuse ?? null);
  const search = async ({ q }) => ({ hits: [q] });
  assert.deepStrictEqual(await relay.toolCallExecute("search", { q: "rust" }, search), { hits: ["rust"] });
  await assert.rejects(relay.toolCallExecute("search", { q: "rust", refuse: "no" }, search), { reason: "no" });
  relay.deregisterToolConditionalExecutionGuardrail("careful");
};
