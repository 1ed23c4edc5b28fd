"""Writes the trajectories of many runs with the Python binding, for `atif_harbor.py` to hold against Harbor's models.

    python tools/interop/trajectories.py FOLDER

The runs are those of `agent.py`, shapes of all kinds (agents in agents, at once, cancelled, refused, failing, empty),
and one for every payload that the codecs are tested with: a request, a response or a stream of a provider. Each is
written in both versions of ATIF; the newer one with every event that was seen.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import agent
from nemo_relay import (
    AtifExporter,
    AtifExporterConfig,
    AtifVersion,
    GuardrailRejectedError,
    LLMRequest,
    RelayError,
    ScopeType,
    guardrails,
    llm,
    scope,
    tools,
)

PAYLOADS = Path(__file__).resolve().parents[2] / "conformance" / "fixtures" / "codecs"


async def echo(args: Any) -> Any:
    return args


async def fails(args: Any) -> Any:
    raise ValueError("no")


async def agents_in_agents() -> None:
    with scope.scope("outer", ScopeType.Agent):
        await tools.execute("before", {"n": 1}, echo)
        about = {"tool_call_id": "of nobody"}
        with scope.scope("middle", ScopeType.Agent), scope.scope("inner", ScopeType.Agent, metadata=about):
            await agent.write("call_9")
        await tools.execute("after", {"n": 2}, echo)


async def at_once() -> None:
    with scope.scope("crowd", ScopeType.Agent):
        await asyncio.gather(*(agent.write(f"call_{n}") for n in range(5)))
        await asyncio.gather(*(tools.execute("echo", {"n": n}, echo) for n in range(5)))


async def tools_alone() -> None:
    with scope.scope("mechanic", ScopeType.Agent, input="turn it"):
        for args in ({}, [1, 2], "text", 7, None, {"deep": {"er": [{"x": None}]}}):
            await tools.execute("echo", args, echo)
        with contextlib.suppress(ValueError):
            await tools.execute("fails", {}, fails)


async def forbidden() -> None:
    guardrails.register_tool_conditional_execution("never", 0, lambda name, args: "not today")
    try:
        with scope.scope("careless", ScopeType.Agent), contextlib.suppress(GuardrailRejectedError):
            await tools.execute("drop", {}, echo, tool_call_id="call_1")
    finally:
        guardrails.deregister_tool_conditional_execution("never")


async def cancelled() -> None:
    async def waits(args: Any) -> None:
        await asyncio.Event().wait()

    async def whole() -> None:
        with scope.scope("impatient", ScopeType.Agent):
            await tools.execute("waits", {}, waits)

    task = asyncio.ensure_future(whole())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def closed_early() -> None:
    with scope.scope("bored", ScopeType.Agent):
        stream = await llm.stream_execute("anthropic", LLMRequest({}, {"model": "m", "messages": []}), agent.streamed)
        async for _ in stream:
            break
        await stream.aclose()


async def nothing() -> None:
    with scope.scope("idle", ScopeType.Agent):
        scope.event("nothing.to.do", data={"why": ["nobody", "asked"]})


async def broken() -> None:
    with contextlib.suppress(ZeroDivisionError), scope.scope("broken", ScopeType.Agent):
        await llm.execute("openai", agent.asked([{"role": "user", "content": "x"}]), agent.last_answer)
        raise ZeroDivisionError


SHAPES = [agent.run, agents_in_agents, at_once, tools_alone, forbidden, cancelled, closed_early, nothing, broken]


async def of_payload(path: Path) -> None:
    """A run whose model call has a payload of the corpus; a provider's error is the answer as any other."""
    held = json.loads(path.read_text(encoding="utf-8"))
    surface, kind = held["surface"], held["kind"]
    of = {"codec": surface, "response_codec": surface}

    async def answers(request: LLMRequest) -> Any:
        return {} if kind == "request" else json.loads(held["text"])

    async def streams(request: LLMRequest) -> AsyncIterator[Any]:
        for chunk in held["chunks"]:
            yield json.loads(chunk)

    content = json.loads(held["text"]) if kind == "request" else json.loads(plain_request(surface))
    with scope.scope(f"{surface} {kind} {path.stem}", ScopeType.Agent):
        request = LLMRequest({}, content)
        if kind == "stream":
            async for _ in await llm.stream_execute(surface, request, streams, **of):
                pass
        else:
            await llm.execute(surface, request, answers, **of)


def plain_request(surface: str) -> str:
    return json.loads((PAYLOADS / surface / "request" / "text.json").read_text(encoding="utf-8"))["text"]


async def runs() -> int:
    for shape in SHAPES:
        await shape()
    payloads = sorted(PAYLOADS.glob("*/*/*.json"))
    refused = 0
    for path in payloads:
        try:
            await of_payload(path)
        except RelayError:
            refused += 1  # what is no JSON, or what a codec cannot read; the run has a trajectory all the same
    print(f"{refused} of {len(payloads)} payloads were refused by name")
    return len(SHAPES) + len(payloads)


def main(folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    made = []
    for version, name in ((AtifVersion.V17, "v1_7"), (AtifVersion.V18, "v1_8")):
        directory = str(folder / name)
        all_events = version is AtifVersion.V18
        config = AtifExporterConfig(schema_version=version, output_directory=directory, observed_events=all_events)
        made.append(AtifExporter(config))
    agent.seen_by(*made)
    wanted = asyncio.run(runs())
    troubles = agent.close(*made)
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("*/*.json")]
    leaked = sum(agent.CANARY in text for text in texts)
    print(f"{wanted} runs, {len(texts)} trajectories, {len(troubles)} complaints, {leaked} with a credential")
    for trouble in troubles:
        print(trouble)
    return 0 if len(texts) == 2 * wanted and not troubles and not leaked else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
