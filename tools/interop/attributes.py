"""The attributes that the spans of the agent must have, in the order in which its scopes begin."""

from __future__ import annotations

from typing import Any

from agent import ANSWER, FAILURE, MODEL, QUESTION, SYSTEM, WORDS, WRITER_MODEL

INTERNAL, CLIENT = 1, 3
CUMULATIVE = 2
RESPONSE_MODEL = f"{MODEL}-2025"
URL = "https://example.com/"
RESULT: dict[str, Any] = {
    "hits": [{"title": "Relay race", "score": 0.5}],
    "total": 1,
    "big": 2**53 + 1,
    "complete": True,
}
WRITTEN = "".join(WORDS)

# researcher, its first model call, search, fetch, library, writer, the writer's model call, one that fails, the last
NAMES = [
    "invoke_agent researcher",
    f"chat {MODEL}",
    "execute_tool search",
    "execute_tool fetch",
    "retrieval",
    "invoke_agent writer",
    f"chat {WRITER_MODEL}",
    f"chat {MODEL}",
    f"chat {MODEL}",
]
FULL_KINDS = [INTERNAL, CLIENT, CLIENT, CLIENT, CLIENT, INTERNAL, CLIENT, CLIENT, CLIENT]
KINDS = {
    "full": FULL_KINDS,
    "openinference": FULL_KINDS,
    "gen_ai": [INTERNAL, CLIENT, INTERNAL, INTERNAL, CLIENT, INTERNAL, CLIENT, CLIENT, CLIENT],
}

FULL: list[dict[str, Any]] = [
    {
        "nemo_relay.scope_type": "agent",
        "session.id": "s-1",
        "user.id": "u-1",
        "nemo_relay.start.input.question": QUESTION,
    },
    {
        "nemo_relay.scope_type": "llm",
        "nemo_relay.model_name": RESPONSE_MODEL,
        "nemo_relay.end.output.id": "chatcmpl-120",
    },
    {
        "nemo_relay.scope_type": "tool",
        "nemo_relay.tool_call_id": "call_1",
        "nemo_relay.start.input.q": "relays",
        "nemo_relay.start.input.limit": 3,
        "nemo_relay.end.output.big": 2**53 + 1,
        "nemo_relay.end.output.complete": True,
        "nemo_relay.end.output.hits": RESULT["hits"],
    },
    {"nemo_relay.tool_call_id": "call_2", "nemo_relay.start.input.url": URL, "error.type": "internal_error"},
    {"nemo_relay.scope_type": "retriever", "nemo_relay.start.input.top_k": 2},
    {"nemo_relay.scope_type": "agent", "nemo_relay.start.metadata.tool_call_id": "call_3"},
    {"nemo_relay.scope_type": "llm", "nemo_relay.model_name": WRITER_MODEL},
    {"nemo_relay.model_name": MODEL, "nemo_relay.end.metadata.exception.type": "RuntimeError"},
    {"nemo_relay.model_name": RESPONSE_MODEL, "nemo_relay.end.output.id": "chatcmpl-200"},
]


def chat(model: str, provider: str, most: int) -> dict[str, Any]:
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": provider,
        "gen_ai.request.model": model,
        "gen_ai.request.max_tokens": most,
    }


def text(role: str, content: str) -> dict[str, Any]:
    return {"role": role, "parts": [{"type": "text", "content": content}]}


def tokens(before: str, prompt: int, completion: int, cached: int) -> dict[str, Any]:
    """What was used, by the names of OpenInference and of the conventions for generative AI."""
    if before == "gen_ai.usage":
        names = ("input_tokens", "output_tokens", "cache_read.input_tokens")
        return {f"{before}.{name}": count for name, count in zip(names, (prompt, completion, cached), strict=True)}
    names = ("prompt", "completion", "total", "prompt_details.cache_read")
    counts = (prompt, completion, prompt + completion, cached)
    return {f"{before}.{name}": count for name, count in zip(names, counts, strict=True)}


GEN_AI: list[dict[str, Any]] = [
    {
        "gen_ai.operation.name": "invoke_agent",
        "gen_ai.agent.name": "researcher",
        "gen_ai.conversation.id": "s-1",
    },
    {
        **chat(MODEL, "openai", 200),
        **tokens("gen_ai.usage", 120, 30, 64),
        "gen_ai.request.temperature": 0.25,
        "gen_ai.input.messages": [text("system", SYSTEM), text("user", QUESTION)],
        "gen_ai.response.id": "chatcmpl-120",
        "gen_ai.response.model": RESPONSE_MODEL,
        "gen_ai.response.finish_reasons": ["tool_call"],
    },
    {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": "search",
        "gen_ai.tool.call.id": "call_1",
        "gen_ai.tool.call.arguments": {"q": "relays", "limit": 3},
        "gen_ai.tool.call.result": RESULT,
    },
    {
        "gen_ai.tool.name": "fetch",
        "gen_ai.tool.call.id": "call_2",
        "gen_ai.tool.call.arguments": {"url": URL},
        "error.type": "internal_error",
    },
    {"gen_ai.operation.name": "retrieval", "gen_ai.retrieval.top_k": 2},
    {"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "writer"},
    {
        **chat(WRITER_MODEL, "anthropic", 64),
        **tokens("gen_ai.usage", 50, 7, 8),
        "gen_ai.input.messages": [text("user", "Write about batons.")],
        "gen_ai.output.messages": [{**text("assistant", WRITTEN), "finish_reason": "stop"}],
    },
    {**chat(MODEL, "openai", 200), "error.type": "internal_error"},
    {
        **chat(MODEL, "openai", 200),
        **tokens("gen_ai.usage", 200, 12, 0),
        "gen_ai.output.messages": [{**text("assistant", ANSWER), "finish_reason": "stop"}],
    },
]

OPENINFERENCE: list[dict[str, Any]] = [
    {"openinference.span.kind": "AGENT", "session.id": "s-1", "user.id": "u-1", "input.value": {"question": QUESTION}},
    {
        "openinference.span.kind": "LLM",
        "llm.model_name": RESPONSE_MODEL,
        **tokens("llm.token_count", 120, 30, 64),
        "llm.input_messages.0.message.role": "system",
        "llm.input_messages.0.message.content": SYSTEM,
        "llm.input_messages.1.message.role": "user",
        "llm.input_messages.1.message.content": QUESTION,
        "llm.output_messages.0.message.tool_calls.0.tool_call.id": "call_1",
        "llm.output_messages.0.message.tool_calls.0.tool_call.function.name": "search",
        "llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments": {"q": "relays", "limit": 3},
    },
    {
        "openinference.span.kind": "TOOL",
        "tool.name": "search",
        "tool_call.id": "call_1",
        "input.value": {"q": "relays", "limit": 3},
        "output.value": RESULT,
    },
    {
        "openinference.span.kind": "TOOL",
        "tool.name": "fetch",
        "input.value": {"url": URL},
        "error.type": "internal_error",
    },
    {"openinference.span.kind": "RETRIEVER"},
    {"openinference.span.kind": "AGENT"},
    {
        "openinference.span.kind": "LLM",
        "llm.model_name": WRITER_MODEL,
        **tokens("llm.token_count", 50, 7, 8),
        "llm.output_messages.0.message.content": WRITTEN,
    },
    {"openinference.span.kind": "LLM", "llm.model_name": MODEL, "error.type": "internal_error"},
    {
        "openinference.span.kind": "LLM",
        "llm.model_name": RESPONSE_MODEL,
        **tokens("llm.token_count", 200, 12, 0),
        "llm.input_messages.4.message.role": "tool",
        "llm.input_messages.4.message.content": FAILURE,
        "llm.input_messages.4.message.tool_call_id": "call_2",
        "llm.output_messages.0.message.role": "assistant",
        "llm.output_messages.0.message.content": ANSWER,
        "output.value": ANSWER,
    },
]
SPANS = {"full": FULL, "gen_ai": GEN_AI, "openinference": OPENINFERENCE}

# The form, the temporality (a gauge has none), and the point of every metric.
METRICS: dict[str, tuple[str, int | None, dict[str, Any]]] = {
    "agent.turns": ("sum", CUMULATIVE, {"asInt": "3", "attributes": {"where": "here", "level": 3}}),
    "agent.load": ("gauge", None, {"asDouble": 0.75}),
    "agent.waiting": ("sum", CUMULATIVE, {"asInt": "-2"}),
    "agent.size": (
        "histogram",
        CUMULATIVE,
        {"count": "1", "sum": 12.5, "bucketCounts": ["0", "0", "1", "0"], "explicitBounds": [5, 10, 20]},
    ),
}
