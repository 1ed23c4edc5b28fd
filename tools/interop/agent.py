"""The agent whose events are exported: one run has everything that an exporter must show.

A question is answered with two tools, one of which fails, a retrieval, a second agent that streams, a model call that
fails, marks with severities, and measurements. The models are scripted, and what they say stands in constants, for the
programs that compare.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import nemo_relay
from nemo_relay import LLMRequest, LogSeverity, ScopeType, llm, scope, tools

MODEL, WRITER_MODEL = "gpt-5-mini", "claude-sonnet-4-5"
SYSTEM, QUESTION, ANSWER = "Answer briefly.", "What do relays pass?", "Relays pass batons. Größe: 30 cm ✓"
WORDS = ["Batons", " are", " passed."]
CANARY = "canary-of-the-interop-session"
FAILURE, OVERLOAD = "no such page: 404", "the model is overloaded"
TOOLS = [
    {
        "type": "function",
        "function": {"name": name, "description": about, "parameters": {"type": "object", "properties": {}}},
    }
    for name, about in (("search", "Searches."), ("fetch", "Fetches a page."), ("writer", "Writes."))
]


def call(identity: str, name: str, arguments: str) -> dict[str, Any]:
    return {"id": identity, "type": "function", "function": {"name": name, "arguments": arguments}}


CALLS = [
    call("call_1", "search", '{"q": "relays", "limit": 3}'),
    call("call_2", "fetch", '{"url": "https://example.com/"}'),
    call("call_3", "writer", '{"topic": "batons"}'),
]


def response(message: dict[str, Any], finish: str, tokens: tuple[int, int, int]) -> dict[str, Any]:
    prompt, cached, completion = tokens
    return {
        "id": f"chatcmpl-{prompt}",
        "object": "chat.completion",
        "created": 1_760_000_000,
        "model": f"{MODEL}-2025",
        "choices": [{"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish}],
        "usage": {
            "prompt_tokens": prompt,
            "completion_tokens": completion,
            "total_tokens": prompt + completion,
            "prompt_tokens_details": {"cached_tokens": cached},
        },
    }


def asked(messages: list[dict[str, Any]]) -> LLMRequest:
    content = {"model": MODEL, "messages": messages, "tools": TOOLS, "temperature": 0.25, "max_tokens": 200}
    return LLMRequest({"authorization": f"Bearer {CANARY}"}, content)


async def first_answer(request: LLMRequest) -> dict[str, Any]:
    return response({"content": None, "tool_calls": CALLS}, "tool_calls", (120, 64, 30))


async def last_answer(request: LLMRequest) -> dict[str, Any]:
    return response({"content": ANSWER}, "stop", (200, 0, 12))


async def overloaded(request: LLMRequest) -> dict[str, Any]:
    raise RuntimeError(OVERLOAD)


async def search(args: dict[str, Any]) -> dict[str, Any]:
    return {"hits": [{"title": "Relay race", "score": 0.5}], "total": 1, "big": 2**53 + 1, "complete": True}


async def fetch(args: dict[str, Any]) -> dict[str, Any]:
    raise LookupError(FAILURE)


async def streamed(request: LLMRequest) -> AsyncIterator[dict[str, Any]]:
    usage = {"input_tokens": 40, "output_tokens": 1, "cache_read_input_tokens": 8, "cache_creation_input_tokens": 2}
    message = {"id": "msg_1", "type": "message", "role": "assistant", "model": WRITER_MODEL, "content": []}
    yield {"type": "message_start", "message": {**message, "stop_reason": None, "stop_sequence": None, "usage": usage}}
    yield {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    for word in WORDS:
        yield {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": word}}
    yield {"type": "content_block_stop", "index": 0}
    yield {
        "type": "message_delta",
        "delta": {"stop_reason": "end_turn", "stop_sequence": None},
        "usage": {"output_tokens": 7},
    }
    yield {"type": "message_stop"}


async def write(tool_call: str) -> str:
    with scope.scope("writer", ScopeType.Agent, metadata={"tool_call_id": tool_call}):
        messages = [{"role": "user", "content": "Write about batons."}]
        request = LLMRequest({}, {"model": WRITER_MODEL, "max_tokens": 64, "system": SYSTEM, "messages": messages})
        of = {"codec": "anthropic_messages", "response_codec": "anthropic_messages"}
        stream = llm.stream_execute("anthropic", request, streamed, model_name=WRITER_MODEL, **of)
        return "".join([chunk["delta"]["text"] async for chunk in stream if chunk["type"] == "content_block_delta"])


def measure() -> None:
    point = {"unit": "1", "description": "Made by the interop session.", "attributes": {"where": "here", "level": 3}}
    scope.metric(
        "measured",
        [
            {"name": "agent.turns", "kind": "counter", "value_type": "u64", "value": 3, **point},
            {"name": "agent.load", "kind": "gauge", "value_type": "f64", "value": 0.75},
            {"name": "agent.waiting", "kind": "up_down_counter", "value_type": "i64", "value": -2},
            {"name": "agent.size", "kind": "histogram", "value_type": "f64", "value": 12.5, "boundaries": [5, 10, 20]},
        ],
    )


async def run(session: str = "s-1") -> None:
    """One run of the agent, with the session's id in its metadata."""
    of = {"model_name": MODEL, "codec": "openai_chat", "response_codec": "openai_chat"}
    messages: list[dict[str, Any]] = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": QUESTION}]
    about = {"session_id": session, "user_id": "u-1"}
    with scope.scope("researcher", ScopeType.Agent, metadata=about, input={"question": QUESTION}):
        scope.event("begun", data={"attempt": 1}, severity=LogSeverity.Info)
        said = await llm.execute("openai", asked(messages), first_answer, **of)
        messages.append(said["choices"][0]["message"])
        found = await tools.execute("search", {"q": "relays", "limit": 3}, search, tool_call_id="call_1")
        messages.append({"role": "tool", "tool_call_id": "call_1", "content": str(found)})
        try:
            await tools.execute("fetch", {"url": "https://example.com/"}, fetch, tool_call_id="call_2")
        except LookupError as error:
            scope.event("page.missing", data={"why": str(error)}, severity=LogSeverity.Error)
        messages.append({"role": "tool", "tool_call_id": "call_2", "content": FAILURE})
        retrieval = scope.push("library", ScopeType.Retriever, input={"query": "relays", "top_k": 2})
        scope.pop(retrieval, output={"documents": [{"id": "d-1", "content": "A baton.", "score": 0.9}]})
        messages.append({"role": "tool", "tool_call_id": "call_3", "content": await write("call_3")})
        try:
            await llm.execute("openai", asked(messages), overloaded, **of)
        except RuntimeError:
            scope.event("model.retried", severity=LogSeverity.Debug)
        await llm.execute("openai", asked(messages), last_answer, **of)
        measure()


def seen_by(*exporters: Any) -> None:
    """Registers exporters, each under its place."""
    for number, exporter in enumerate(exporters):
        exporter.register(f"interop-{number}")


def close(*exporters: Any) -> list[dict[str, Any]]:
    """Flushes and closes exporters; gives what they complained about."""
    nemo_relay.subscribers.flush()
    for exporter in exporters:
        exporter.force_flush()
    found = [trouble for exporter in exporters for trouble in exporter.runtime_diagnostics()]
    for exporter in exporters:
        exporter.shutdown()
    return found
