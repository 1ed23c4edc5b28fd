"""What a managed call costs in Python, over the bare call measured in the same rounds.

    python bench.py            # a table
    python bench.py --json     # the same for machines

Every case and its bare twin alternate in rounds; the figure is the difference of their fastest rounds, the noise is how
far the median round lies above the fastest.
"""

import argparse
import asyncio
import gc
import json
import os
import statistics
import tempfile
import time

import nemo_relay
from nemo_relay import AtofExporter, AtofExporterConfig, ScopeType

ROUNDS = 25
CALLS = 2000
ARGS = {"query": "x" * 150, "limit": 10, "tags": ["a", "b"]}
TEN_KB = {"messages": [{"role": "user", "content": "x" * 150} for _ in range(55)]}
ONE_TEXT = {"text": "x" * 1_000_000}
MANY_VALUES = {"rows": [{"id": number, "name": "x" * 60} for number in range(12_200)]}
FEW = 20


async def tool(args):
    return args


async def bare():
    for _ in range(CALLS):
        await tool(ARGS)


async def bare_chain():
    """The nine callbacks of `nine`, called by hand."""
    for _ in range(CALLS):
        args = ARGS
        for _ in range(4):
            args = rewrite("tool", args)

        async def run(inner, args=args):
            return await tool(inner)

        for _ in range(4):
            run = wrapped(run)
        await run(args)


def wrapped(inner):
    async def outer(args):
        return await inner(args)

    return outer


def rewrite(name, args):
    return args


async def pass_on(context, next):
    return await next(context.args)


async def managed():
    execute = nemo_relay.tools.execute
    for _ in range(CALLS):
        await execute("tool", ARGS, tool)


REQUEST = nemo_relay.LLMRequest({"accept": "application/json"}, {"model": "m", "messages": [ARGS]})


async def model(request):
    return ARGS


async def bare_model():
    for _ in range(CALLS):
        await model(REQUEST)


async def managed_model():
    execute = nemo_relay.llm.execute
    for _ in range(CALLS):
        await execute("model", REQUEST, model)


async def chunks(request):
    for _ in range(CALLS):
        yield ARGS


async def bare_stream():
    async for _ in chunks(REQUEST):
        pass


async def managed_stream():
    async for _ in await nemo_relay.llm.stream_execute("model", REQUEST, chunks, None, None):
        pass


async def bare_three():
    stream = chunks(REQUEST)
    for _ in range(3):
        stream = same_chunks(stream)
    async for _ in stream:
        pass


async def same_chunks(stream):
    async for chunk in stream:
        yield chunk


async def pass_stream_on(name, request, context, next):
    return same_chunks(await next(request))


async def push_pop():
    push, pop = nemo_relay.scope.push, nemo_relay.scope.pop
    kind = ScopeType.Function
    for _ in range(CALLS):
        pop(push("scope", kind))


def marks_of(data):
    async def marks():
        event = nemo_relay.scope.event
        for _ in range(CALLS):
            event("mark", data=data)

    return marks


def calls_of(args, count):
    """Managed calls with these arguments, and the same without us."""

    async def managed_calls():
        execute = nemo_relay.tools.execute
        for _ in range(count):
            await execute("tool", args, tool)

    async def bare_calls():
        for _ in range(count):
            await tool(args)

    return managed_calls, bare_calls


async def nothing():
    for _ in range(CALLS):
        pass


def with_nothing():
    return lambda: None


def with_subscriber():
    nemo_relay.subscribers.register("bench", lambda event: None)

    def undo():
        nemo_relay.subscribers.flush()
        nemo_relay.subscribers.deregister("bench")

    return undo


def with_nine():
    for i in range(4):
        nemo_relay.intercepts.register_tool_request(f"rewrite-{i}", i, False, rewrite)
        nemo_relay.intercepts.register_tool_execution(f"wrap-{i}", i, pass_on)

    def undo():
        for i in range(4):
            nemo_relay.intercepts.deregister_tool_request(f"rewrite-{i}")
            nemo_relay.intercepts.deregister_tool_execution(f"wrap-{i}")

    return undo


def with_three():
    for i in range(3):
        nemo_relay.intercepts.register_llm_stream_execution(f"stream-{i}", i, pass_stream_on)

    def undo():
        for i in range(3):
            nemo_relay.intercepts.deregister_llm_stream_execution(f"stream-{i}")

    return undo


CASES = [
    ("tool call, nobody listens", managed, bare, with_nothing),
    ("tool call, one subscriber", managed, bare, with_subscriber),
    ("tool call, nine callbacks", managed, bare_chain, with_nine),
    ("model call, nobody listens", managed_model, bare_model, with_nothing),
    ("model call, one subscriber", managed_model, bare_model, with_subscriber),
    ("stream chunk, nobody listens", managed_stream, bare_stream, with_nothing),
    ("stream chunk, three intercepts", managed_stream, bare_three, with_three),
    ("stream chunk, one subscriber", managed_stream, bare_stream, with_subscriber),
    ("scope push + pop, nobody listens", push_pop, nothing, with_nothing),
    ("scope push + pop, one subscriber", push_pop, nothing, with_subscriber),
    ("mark, one subscriber", marks_of(ARGS), nothing, with_subscriber),
    ("mark of 10 KB, one subscriber", marks_of(TEN_KB), nothing, with_subscriber),
    ("tool call of 1 MB in one text, nobody listens", *calls_of(ONE_TEXT, CALLS), with_nothing),
    ("tool call of 1 MB in one text, one subscriber", *calls_of(ONE_TEXT, FEW), with_subscriber, FEW),
    ("tool call of 1 MB in 24,400 values, nobody listens", *calls_of(MANY_VALUES, FEW), with_nothing, FEW),
    ("tool call of 1 MB in 24,400 values, one subscriber", *calls_of(MANY_VALUES, FEW), with_subscriber, FEW),
]


async def seconds(function):
    gc.collect()
    gc.disable()
    began = time.perf_counter()
    await function()
    taken = time.perf_counter() - began
    gc.enable()
    return taken


async def measure(function, baseline, setup, calls=CALLS):
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(await seconds(baseline))
        undo = setup()
        ours.append(await seconds(function))
        undo()
    best, base = min(ours), min(theirs)
    return {
        "bare_us": base / calls * 1e6,
        "relay_us": best / calls * 1e6,
        "over_us": (best - base) / calls * 1e6,
        "noise_us": (statistics.median(ours) - best) / calls * 1e6,
    }


def atof_events_per_second(count=200_000):
    payload = {"text": "x" * 640}
    with tempfile.TemporaryDirectory() as directory:
        config = AtofExporterConfig()
        config.output_directory, config.filename = directory, "events.jsonl"
        exporter = AtofExporter(config)
        exporter.register("bench")
        began = time.perf_counter()
        for _ in range(count):
            nemo_relay.scope.event("mark", data=payload)
        exporter.shutdown()
        taken = time.perf_counter() - began
        size = os.path.getsize(exporter.path) / count
    return {"events_per_second": count / taken, "bytes_per_event": size}


async def run():
    await measure(managed, bare, with_nothing)
    return {name: await measure(*case) for name, *case in CASES}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    results = asyncio.run(run())
    files = max((atof_events_per_second() for _ in range(3)), key=lambda r: r["events_per_second"])
    if options.json:
        print(json.dumps({"python": results, "atof": files}))
        return
    print(f"{'Python':52}{'bare':>9}{'relay':>9}{'over':>9}{'noise':>9}   µs, fastest of {ROUNDS} rounds")
    for name, r in results.items():
        print(f"{name:52}{r['bare_us']:9.2f}{r['relay_us']:9.2f}{r['over_us']:9.2f}{r['noise_us']:9.2f}")
    rate, size = files["events_per_second"], files["bytes_per_event"]
    print(f"ATOF file: {rate:,.0f} events of {size:.0f} bytes a second, all in the file")


if __name__ == "__main__":
    main()
