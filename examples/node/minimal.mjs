// One tool call inside the scope of an agent, and a subscriber that prints what happens.
import { flushSubscribers, registerSubscriber, ScopeType, toolCallExecute, withScope } from "nemo-relay-node";

registerSubscriber("print", (event) => console.log(event.name, event.scope_category));

const found = await withScope("researcher", ScopeType.Agent, () =>
  toolCallExecute("search", { query: "relays" }, async ({ query }) => ({ hits: query.length })),
);
await flushSubscribers();
console.log(found.hits, "hits");
