"""Three agents at once under one parent: each has its own scopes, its own budget, its own children in the events."""

import asyncio
from collections import Counter

import nemo_relay
from nemo_relay import ScopeType


async def search(args):
    await asyncio.sleep(0)  # the others run meanwhile
    return {"hits": len(args["query"])}


def budget(limit):
    used = Counter()

    def decide(tool, args):
        used[tool] += 1
        return f"no more than {limit} calls" if used[tool] > limit else None

    return decide


async def agent(name, limit):
    with nemo_relay.scope.scope(name, ScopeType.Agent) as handle:
        # A registration on a scope holds for what runs inside it, and goes when the scope closes.
        nemo_relay.scope_local.register_tool_conditional_execution(handle, "budget", 10, budget(limit))
        done = 0
        for number in range(3):
            try:
                await nemo_relay.tools.execute("search", {"query": f"{name} {number}"}, search)
                done += 1
            except nemo_relay.GuardrailRejectedError:
                break
        return name, done


async def main():
    names, parents = {}, Counter()

    def count(event):
        if event.kind == "scope" and event.scope_category == "start":  # a mark has no such field
            names[event.uuid] = event.name
            if event.category == "tool":
                parents[names[event.parent_uuid]] += 1

    nemo_relay.subscribers.register("count", count)
    with nemo_relay.scope.scope("team", ScopeType.Agent):
        print(await asyncio.gather(agent("planner", 1), agent("writer", 2), agent("critic", 3)))
    await nemo_relay.subscribers.flush_async()
    print(sorted(parents.items()))


asyncio.run(main())
