"""Memory, descriptors and threads over many calls: none of them may grow.

    python tools/soak/growth.py 1000000

Runs rounds of managed calls with middleware, scopes, registrations and a subscriber, and compares what the process
holds after the first tenth with what it holds at the end. Exit status 1 where the resident memory has grown by more
than 5 MiB, or a descriptor or thread is left.
"""

import asyncio
import os
import sys
import threading

from nemo_relay import ScopeType, guardrails, intercepts, scope, subscribers, tools

ROUND = 1000
MOST = 5 * 1024 * 1024


def resident() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def held() -> tuple[int, int, int]:
    # The thread that delivers ends when it has had nothing to do for a while.
    await asyncio.sleep(1)
    return resident(), len(os.listdir("/proc/self/fd")), threading.active_count()


async def double(args):
    return {"n": args["n"] * 2}


async def one_round() -> None:
    seen = 0

    def count(_event) -> None:
        nonlocal seen
        seen += 1

    subscribers.register("count", count)
    guardrails.register_tool_conditional_execution("allow", 0, lambda name, args: None)
    intercepts.register_tool_request("same", 0, False, lambda name, args: args)
    with scope.scope("round", ScopeType.Agent):
        for n in range(ROUND):
            await tools.execute("double", {"n": n}, double)
    intercepts.deregister_tool_request("same")
    guardrails.deregister_tool_conditional_execution("allow")
    subscribers.deregister("count")
    report = await subscribers.flush_async()
    assert report.pending == 0, report
    assert seen == ROUND * 4 + 2, seen


async def main() -> int:
    rounds = max(10, int(sys.argv[1] if len(sys.argv) > 1 else 100_000) // ROUND)
    start = None
    for done in range(rounds):
        if done == rounds // 10:
            start = await held()
        await one_round()
    memory, files, threads = (after - before for after, before in zip(await held(), start, strict=True))
    print(f"{rounds * ROUND} calls: memory {memory / 1024:+.0f} KiB, descriptors {files:+d}, threads {threads:+d}")
    return 1 if memory > MOST or files > 0 or threads > 0 else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
