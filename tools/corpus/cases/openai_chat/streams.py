"""Streams; what the official client adds up from each is stored beside it."""

from typing import Any

from tools.corpus.case import Stream
from tools.corpus.cases.text import compact


def chunk(*choices: dict[str, Any], **more: Any) -> str:
    head = {"id": "chatcmpl-7Xq2", "object": "chat.completion.chunk", "created": 1760000000, "model": "gpt-5-mini"}
    return compact({**head, "system_fingerprint": "fp_1", "choices": list(choices), **more})


def delta(reason: str | None = None, index: int = 0, **said: Any) -> dict[str, Any]:
    return {"index": index, "delta": said, "finish_reason": reason}


def tool(index: int, **call: Any) -> dict[str, Any]:
    return {"index": index, **call}


START = chunk(delta(role="assistant", content="", refusal=None))
USAGE = {
    "prompt_tokens": 12,
    "completion_tokens": 7,
    "total_tokens": 19,
    "prompt_tokens_details": {"cached_tokens": 8},
    "completion_tokens_details": {"reasoning_tokens": 2},
}
FIRST_CALL = tool(0, id="call_a1", type="function", function={"name": "get_weather", "arguments": ""})

CASES = [
    Stream(
        "text",
        "text",
        "Text in pieces, then the reason to stop.",
        [START, chunk(delta(content="It is ")), chunk(delta(content="cold.")), chunk(delta("stop"))],
    ),
    Stream(
        "usage",
        "usage cache",
        "The usage comes last, in a chunk without choices; it is null in all before it.",
        [
            chunk(delta(role="assistant", content=""), usage=None),
            chunk(delta(content="Cold."), usage=None),
            chunk(delta("stop"), usage=None),
            chunk(usage=USAGE),
        ],
    ),
    Stream(
        "tool-call",
        "tools stop_reason",
        "The arguments of one call in pieces that are no JSON by themselves.",
        [
            chunk(delta(role="assistant", content=None, tool_calls=[FIRST_CALL])),
            *(
                chunk(delta(tool_calls=[tool(0, function={"arguments": piece})]))
                for piece in ('{"ci', 'ty":"O', 'slo"', "}")
            ),
            chunk(delta("tool_calls")),
        ],
    ),
    Stream(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text first, then two calls whose pieces alternate.",
        [
            START,
            chunk(delta(content="Let me look.")),
            chunk(delta(tool_calls=[FIRST_CALL])),
            chunk(
                delta(tool_calls=[tool(1, id="call_b2", type="function", function={"name": "now", "arguments": ""})])
            ),
            chunk(delta(tool_calls=[tool(0, function={"arguments": '{"city":'})])),
            chunk(delta(tool_calls=[tool(1, function={"arguments": "{"})])),
            chunk(
                delta(
                    tool_calls=[tool(0, function={"arguments": '"Oslo"}'}), tool(1, function={"arguments": "}"})],
                )
            ),
            chunk(delta("tool_calls")),
        ],
    ),
    Stream(
        "refusal",
        "refusal",
        "The refusal comes in pieces of its own.",
        [
            chunk(delta(role="assistant", content=None, refusal="")),
            chunk(delta(refusal="I will ")),
            chunk(delta(refusal="not.")),
            chunk(delta("stop")),
        ],
    ),
    Stream(
        "two-choices",
        "choices",
        "Two answers whose pieces alternate and that end for different reasons.",
        [
            chunk(delta(role="assistant", content="J")),
            chunk(delta(role="assistant", content="N", index=1)),
            chunk(delta(content="a")),
            chunk(delta(content="o", index=1)),
            chunk(delta("stop")),
            chunk(delta("length", index=1)),
        ],
    ),
    Stream(
        "logprobs",
        "logprobs",
        "Probabilities come with each piece.",
        [
            START,
            *(
                chunk(
                    {
                        **delta(content=piece),
                        "logprobs": {
                            "content": [{"token": piece, "logprob": -0.5, "bytes": None, "top_logprobs": []}],
                            "refusal": None,
                        },
                    }
                )
                for piece in ("It ", "is")
            ),
            chunk(delta("stop")),
        ],
    ),
    Stream(
        "content-filter",
        "stop_reason refusal",
        "A filter ends the text in the middle.",
        [START, chunk(delta(content="It is")), chunk(delta("content_filter"))],
    ),
    Stream(
        "reasoning-content",
        "reasoning unknown_field",
        "A server of open models streams its thoughts in a field of its own.",
        [
            chunk(delta(role="assistant", content=None, reasoning_content="Two ")),
            chunk(delta(reasoning_content="and two.")),
            chunk(delta(content="4")),
            chunk(delta("stop"), timings={"predicted_ms": 250.0}),
        ],
    ),
    Stream(
        "truncated",
        "truncated",
        "The connection ends in the middle of the text.",
        [START, chunk(delta(content="It is "))],
        complete=False,
    ),
    Stream(
        "truncated-tool-call",
        "truncated tools",
        "The connection ends in the middle of the arguments.",
        [
            chunk(delta(role="assistant", content=None, tool_calls=[FIRST_CALL])),
            chunk(delta(tool_calls=[tool(0, function={"arguments": '{"city":"O'})])),
        ],
        complete=False,
    ),
    Stream(
        "error",
        "provider_error truncated",
        "The provider fails after it began to answer.",
        [
            START,
            chunk(delta(content="It is ")),
            compact(
                {"error": {"message": "The server had an error.", "type": "server_error", "param": None, "code": None}}
            ),
        ],
        complete=False,
        raises="APIError",
        typed=False,
    ),
]
