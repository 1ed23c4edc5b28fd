"""One tool call inside the scope of an agent, and a subscriber that prints what happens."""

import asyncio

import nemo_relay
from nemo_relay import ScopeType


async def search(args):
    return {"hits": len(args["query"])}


async def main():
    nemo_relay.subscribers.register("print", lambda event: print(event.name, event.scope_category))
    with nemo_relay.scope.scope("researcher", ScopeType.Agent):
        found = await nemo_relay.tools.execute("search", {"query": "relays"}, search)
    await nemo_relay.subscribers.flush_async()
    print(found["hits"], "hits")


asyncio.run(main())
