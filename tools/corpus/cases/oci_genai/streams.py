"""Streams, from the public description of the service, with what they add up to: a result with one `chatResponse`."""

from typing import Any

from tools.corpus.case import Stream
from tools.corpus.cases.oci_genai.details import call, said
from tools.corpus.cases.oci_genai.responses import USAGE
from tools.corpus.cases.text import compact


def event(message: dict[str, Any] | None = None, **more: Any) -> str:
    return compact({"index": 0, **({"message": message} if message else {}), "pad": "aaaa", **more})


def folded(message: dict[str, Any], reason: str | None = "stop", usage: dict[str, Any] | None = None) -> dict[str, Any]:
    choice = {"index": 0, "message": message, **({"finishReason": reason} if reason else {})}
    more = {"usage": usage} if usage else {}
    return {"chatResponse": {"apiFormat": "GENERIC", "choices": [choice], **more}}


def cohere(**event: Any) -> str:
    return compact({"apiFormat": "COHERE", "pad": "aaaa", **event})


def calls(*each: dict[str, Any]) -> dict[str, Any]:
    return {"role": "ASSISTANT", "toolCalls": list(each)}


END = event({"role": "ASSISTANT"}, finishReason="stop")
HISTORY = [{"role": "USER", "message": "Oslo?"}, {"role": "CHATBOT", "message": "It is cold."}]

CASES = [
    Stream(
        "text",
        "text usage",
        "Text in pieces, then the reason and the usage.",
        [
            event(said("ASSISTANT", "It is ")),
            event(said("ASSISTANT", "cold.")),
            END,
            compact({"usage": USAGE}),
        ],
        folded=folded(said("ASSISTANT", "It is cold."), usage=USAGE),
    ),
    Stream(
        "tool-call",
        "tools stop_reason",
        "The arguments of one call in pieces; only the first has the name and the id.",
        [
            event(calls(call("call_a1", "get_weather", ""))),
            event(calls({"type": "FUNCTION", "arguments": '{"city":'})),
            event(calls({"type": "FUNCTION", "arguments": '"Oslo"}'})),
            event({"role": "ASSISTANT"}, finishReason="tool_calls"),
        ],
        folded=folded(calls(call("call_a1", "get_weather", '{"city":"Oslo"}')), "tool_calls"),
    ),
    Stream(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text, then two calls that come whole in one event.",
        [
            event(said("ASSISTANT", "Let me look.")),
            event(calls(call("call_a1", "get_weather", '{"city":"Oslo"}'), call("call_b2", "now", "{}"))),
            event({"role": "ASSISTANT"}, finishReason="tool_calls"),
        ],
        folded=folded(
            said(
                "ASSISTANT",
                "Let me look.",
                toolCalls=[call("call_a1", "get_weather", '{"city":"Oslo"}'), call("call_b2", "now", "{}")],
            ),
            "tool_calls",
        ),
    ),
    Stream(
        "reasoning",
        "reasoning",
        "Thoughts in pieces, then the text.",
        [
            event({"role": "ASSISTANT", "reasoningContent": "Two "}),
            event({"role": "ASSISTANT", "reasoningContent": "and two."}),
            event(said("ASSISTANT", "4")),
            END,
        ],
        folded=folded(
            {"role": "ASSISTANT", "reasoningContent": "Two and two.", "content": [{"type": "TEXT", "text": "4"}]}
        ),
    ),
    Stream(
        "cohere-text",
        "text",
        "The format of Cohere: the last event has the whole text once more.",
        [
            cohere(text="It is "),
            cohere(text="cold."),
            cohere(text="It is cold.", finishReason="COMPLETE", chatHistory=HISTORY, usage=USAGE),
        ],
        folded={
            "chatResponse": {
                "apiFormat": "COHERE",
                "text": "It is cold.",
                "finishReason": "COMPLETE",
                "chatHistory": HISTORY,
                "usage": USAGE,
            }
        },
    ),
    Stream(
        "cohere-tool-calls",
        "tools",
        "The format of Cohere: the calls come in the last event.",
        [
            cohere(text="Let me "),
            cohere(text="look."),
            cohere(
                text="Let me look.",
                finishReason="COMPLETE",
                toolCalls=[{"name": "get_weather", "parameters": {"city": "Oslo"}}],
                chatHistory=[],
            ),
        ],
        folded={
            "chatResponse": {
                "apiFormat": "COHERE",
                "text": "Let me look.",
                "finishReason": "COMPLETE",
                "toolCalls": [{"name": "get_weather", "parameters": {"city": "Oslo"}}],
                "chatHistory": [],
            }
        },
    ),
    Stream(
        "length",
        "stop_reason",
        "The limit of tokens came first.",
        [event(said("ASSISTANT", "It is")), event({"role": "ASSISTANT"}, finishReason="length")],
        folded=folded(said("ASSISTANT", "It is"), "length"),
    ),
    Stream(
        "truncated",
        "truncated",
        "The connection ends in the middle.",
        [event(said("ASSISTANT", "It is "))],
        complete=False,
        folded=folded(said("ASSISTANT", "It is "), None),
    ),
]
