// A guardrail refuses a call before the tool runs, and an intercept changes the arguments of one that it lets run.
import {
  GuardrailRejectedError,
  registerToolConditionalExecutionGuardrail,
  registerToolRequestIntercept,
  toolCallExecute,
} from "nemo-relay-wasm";

// A text refuses the call and says why; null lets it run.
registerToolConditionalExecutionGuardrail("no-passwords", 10, (tool, { query }) =>
  query.includes("password") ? "passwords are not searched for" : null,
);
registerToolRequestIntercept("at-most-ten", 10, false, (tool, args) => ({ ...args, limit: Math.min(args.limit, 10) }));

const search = async ({ query, limit }) => ({ searched: query, limit });

const found = await toolCallExecute("search", { query: "relays", limit: 1000 }, search);
console.log("searched:", found.searched, found.limit);
try {
  await toolCallExecute("search", { query: "password", limit: 1 }, search);
} catch (error) {
  if (!(error instanceof GuardrailRejectedError)) throw error;
  console.log("refused:", error.reason);
}
