"""Streams; what their chunks add up to is stored beside each."""

from typing import Any

from tools.corpus.case import Stream
from tools.corpus.cases.gemini_generate_content.responses import RATINGS, USAGE, call, candidate, response, text
from tools.corpus.cases.text import compact, spaced


def chunk(*parts: dict[str, Any], reason: str | None = None, usage: dict[str, Any] | None = None, **more: Any) -> str:
    return compact(response(candidate(*parts, reason=reason, **more), usageMetadata=usage or {"promptTokenCount": 12}))


CASES = [
    Stream(
        "text",
        "text usage",
        "Text in pieces; the last has the reason and the whole usage.",
        [chunk(text("It is ")), chunk(text("cold ")), chunk(text("in Oslo."), reason="STOP", usage=USAGE)],
    ),
    Stream("one-chunk", "text", "The whole answer in one chunk.", [chunk(text("Cold."), reason="STOP", usage=USAGE)]),
    Stream(
        "empty-end",
        "text reasoning",
        "The last chunk has an empty text that carries a signature.",
        [chunk(text("Cold.")), chunk(text("", thoughtSignature="c2lnbmVkIGJ5IG1vZGVs"), reason="STOP", usage=USAGE)],
    ),
    Stream(
        "tool-call",
        "tools",
        "A call comes whole, after text.",
        [chunk(text("Let me look.")), chunk(call("get_weather", {"city": "Oslo"}), reason="STOP", usage=USAGE)],
    ),
    Stream(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Two calls in one chunk and a third in the next.",
        [
            chunk(
                call("get_weather", {"city": "Oslo"}, thoughtSignature="c2ln"), call("get_weather", {"city": "Rome"})
            ),
            chunk({"functionCall": {"id": "fc_3", "name": "now"}}),
            chunk(text(""), reason="STOP", usage=USAGE),
        ],
    ),
    Stream(
        "thoughts",
        "reasoning usage",
        "Thoughts in pieces, then text in pieces.",
        [
            chunk(text("Two ", thought=True)),
            chunk(text("and two.", thought=True)),
            chunk(text("It is ")),
            chunk(text("4."), reason="STOP", usage={**USAGE, "thoughtsTokenCount": 5, "totalTokenCount": 24}),
        ],
    ),
    Stream(
        "two-candidates",
        "choices",
        "Two answers whose pieces alternate.",
        [
            chunk(text("J")),
            chunk(text("N"), index=1),
            chunk(text("a"), reason="STOP"),
            chunk(text("e"), index=1, reason="MAX_TOKENS", usage=USAGE),
        ],
    ),
    Stream(
        "code-execution",
        "server_tools",
        "Code, its result and text, each in a chunk of its own.",
        [
            chunk({"executableCode": {"language": "PYTHON", "code": "print(2+2)"}}),
            chunk({"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "4\n"}}),
            chunk(text("4"), reason="STOP", usage=USAGE),
        ],
    ),
    Stream(
        "cached-prompt",
        "cache usage",
        "Every chunk has the counts so far.",
        [
            chunk(
                text("Co"), usage={"promptTokenCount": 2048, "cachedContentTokenCount": 1792, "totalTokenCount": 2049}
            ),
            chunk(
                text("ld."),
                reason="STOP",
                usage={
                    "promptTokenCount": 2048,
                    "cachedContentTokenCount": 1792,
                    "candidatesTokenCount": 2,
                    "totalTokenCount": 2050,
                },
            ),
        ],
    ),
    Stream(
        "safety",
        "refusal stop_reason",
        "The answer is stopped in the middle: the last candidate has no content.",
        [
            chunk(text("I ")),
            compact(response({"finishReason": "SAFETY", "index": 0, "safetyRatings": RATINGS})),
        ],
    ),
    Stream(
        "prompt-blocked",
        "refusal",
        "The question was refused: the only chunk has no candidate.",
        [compact({"promptFeedback": {"blockReason": "OTHER"}, "modelVersion": "gemini-3-flash"})],
    ),
    Stream(
        "max-tokens",
        "stop_reason",
        "The limit of tokens came first.",
        [chunk(text("It is ")), chunk(text("co"), reason="MAX_TOKENS", usage=USAGE)],
    ),
    Stream("truncated", "truncated", "The connection ends in the middle.", [chunk(text("It is "))], complete=False),
    Stream(
        "error",
        "provider_error truncated",
        "The provider fails after it began to answer.",
        [
            chunk(text("It is ")),
            spaced({"error": {"code": 503, "message": "The model is overloaded.", "status": "UNAVAILABLE"}}),
        ],
        complete=False,
        raises="ServerError",
        typed=False,
    ),
    Stream(
        "unknown-field",
        "unknown_field",
        "Members that nobody knows yet.",
        [
            chunk(text("H"), dream=1.50),
            chunk(text("m."), reason="STOP", usage={**USAGE, "dreamTokenCount": 7}),
        ],
        typed=False,
    ),
]
