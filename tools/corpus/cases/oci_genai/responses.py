"""Responses, from the public description of the service."""

from typing import Any

from tools.corpus.case import Answer
from tools.corpus.cases.oci_genai.details import call, said
from tools.corpus.cases.text import compact

USAGE = {"completionTokens": 7, "promptTokens": 12, "totalTokens": 19}
STARTED = "2026-01-01T00:00:00.000Z"


def result(response: dict[str, Any], model: str = "meta.llama-3.3-70b-instruct") -> str:
    return compact({"modelId": model, "modelVersion": "1.0.0", "chatResponse": response})


def generic(*choices: dict[str, Any], **more: Any) -> str:
    return result({"apiFormat": "GENERIC", "timeCreated": STARTED, "choices": list(choices), "usage": USAGE, **more})


def choice(message: dict[str, Any], reason: str | None = "stop", index: int = 0, **more: Any) -> dict[str, Any]:
    return {"index": index, "message": message, "finishReason": reason, **more}


def cohere(text: str, reason: str = "COMPLETE", **more: Any) -> str:
    return result(
        {"apiFormat": "COHERE", "text": text, "finishReason": reason, **more}, "cohere.command-r-plus-08-2024"
    )


CASES = [
    Answer(
        "text", "text usage", "A whole answer.", generic(choice(said("ASSISTANT", "It is cold in Oslo."), logprobs={}))
    ),
    Answer(
        "tool-call",
        "tools stop_reason",
        "One call and no text.",
        generic(
            choice(
                {"role": "ASSISTANT", "toolCalls": [call("call_a1", "get_weather", '{"city":"Oslo"}')]}, "tool_calls"
            )
        ),
    ),
    Answer(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text and three calls at once; one has no arguments, and those of one are no JSON.",
        generic(
            choice(
                said(
                    "ASSISTANT",
                    "Let me look.",
                    toolCalls=[
                        call("call_a1", "get_weather", '{"city": "Oslo"}'),
                        call("call_b2", "now", ""),
                        call("call_c3", "get_weather", '{"city": "Ro'),
                    ],
                ),
                "tool_calls",
            )
        ),
    ),
    Answer(
        "reasoning",
        "reasoning cache usage",
        "Thoughts beside the text, and tokens that were thought or read from a cache.",
        generic(
            choice(said("ASSISTANT", "4", reasoningContent="Two and two.")),
            usage={
                **USAGE,
                "promptTokensDetails": {"cachedTokens": 8},
                "completionTokensDetails": {"reasoningTokens": 5},
            },
        ),
    ),
    Answer(
        "refusal",
        "refusal explicit_null",
        "The model refuses in the field that is there for it.",
        generic(choice({"role": "ASSISTANT", "content": None, "refusal": "I will not guess that."})),
    ),
    Answer(
        "length",
        "stop_reason truncated",
        "The limit of tokens came first.",
        generic(choice(said("ASSISTANT", "It is"), "length")),
    ),
    Answer(
        "content-filter",
        "stop_reason refusal",
        "A filter took the content away.",
        generic(choice(said("ASSISTANT"), "content_filter")),
    ),
    Answer(
        "two-choices",
        "choices logprobs",
        "Two answers, each with the probabilities of its tokens and a usage of its own.",
        generic(
            choice(said("ASSISTANT", "Ja"), logprobs={"tokens": ["Ja"], "tokenLogprobs": [-0.25]}, usage=USAGE),
            choice(said("ASSISTANT", "Nei"), "length", 1, logprobs={"tokens": ["Nei"], "tokenLogprobs": [-1.5]}),
        ),
    ),
    Answer(
        "citations",
        "server_tools",
        "A searched answer with its sources.",
        generic(
            choice(
                said(
                    "ASSISTANT",
                    "Cold.",
                    annotations=[
                        {"type": "url_citation", "urlCitation": {"url": "https://example.com/oslo", "title": "Weather"}}
                    ],
                ),
                groundingMetadata={"webSearchQueries": ["oslo weather"]},
            )
        ),
    ),
    Answer(
        "cohere-text",
        "text usage",
        "An answer in the format of Cohere, which repeats the talk.",
        cohere(
            "It is cold.",
            chatHistory=[{"role": "USER", "message": "Oslo?"}, {"role": "CHATBOT", "message": "It is cold."}],
            usage=USAGE,
        ),
    ),
    Answer(
        "cohere-tool-calls",
        "tools parallel_tools",
        "Two calls in the format of Cohere; their parameters are values and not text, and they have no ids.",
        cohere(
            "Let me look.",
            toolCalls=[
                {"name": "get_weather", "parameters": {"city": "Oslo"}},
                {"name": "get_weather", "parameters": {"city": "Rome"}},
            ],
        ),
    ),
    Answer(
        "cohere-documents",
        "text",
        "An answer that cites documents.",
        cohere(
            "Cold.",
            citations=[{"start": 0, "end": 4, "text": "Cold", "documentIds": ["doc_0"]}],
            documents=[{"id": "doc_0", "title": "Weather", "snippet": "Oslo is cold."}],
            isSearchRequired=False,
        ),
    ),
    Answer(
        "cohere-max-tokens", "stop_reason truncated", "The limit of tokens came first.", cohere("It is", "MAX_TOKENS")
    ),
    Answer(
        "cohere-toxic",
        "refusal stop_reason",
        "The answer was withheld.",
        cohere("", "ERROR_TOXIC", errorMessage="The answer was withheld."),
    ),
    Answer(
        "cohere-v2",
        "text tools",
        "The second format of Cohere's models: one message, with a call.",
        result(
            {
                "apiFormat": "COHEREV2",
                "id": "r1",
                "message": said(
                    "ASSISTANT",
                    "Let me look.",
                    toolCalls=[{"id": "c1", "type": "FUNCTION", "function": {"name": "now", "arguments": "{}"}}],
                ),
                "finishReason": "TOOL_CALL",
                "usage": USAGE,
            },
            "cohere.command-a-03-2025",
        ),
    ),
    Answer(
        "unknown-field",
        "unknown_field key_order number_form",
        "A part, a reason and members that nobody knows yet, the response before the model.",
        '{"chatResponse":{"usage":{"totalTokens":3,"dreamTokens":7,"cost":1.50e-05},"choices":[{"finishReason":"daydream",'
        '"message":{"content":[{"type":"HOLOGRAM","size":2.50},{"text":"Hm.","type":"TEXT"}],"role":"ASSISTANT"},"index":0}],'
        '"apiFormat":"GENERIC"},"weather":{"city":"Oslo"},"modelId":"m"}',
    ),
]
