"""Responses, which the official client must accept."""

from typing import Any

from tools.corpus.case import Answer
from tools.corpus.cases.text import PNG, WAV, compact, pretty

USAGE = {
    "promptTokenCount": 12,
    "candidatesTokenCount": 7,
    "totalTokenCount": 19,
    "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 12}],
}


def response(*candidates: dict[str, Any], **more: Any) -> dict[str, Any]:
    tail = {"usageMetadata": USAGE, "modelVersion": "gemini-3-flash", "responseId": "r7Xq2", **more}
    return {"candidates": list(candidates), **tail}


def candidate(*parts: dict[str, Any], reason: str | None = "STOP", index: int = 0, **more: Any) -> dict[str, Any]:
    end = {"finishReason": reason} if reason else {}
    return {"content": {"parts": list(parts), "role": "model"}, **end, "index": index, **more}


def text(said: str, **more: Any) -> dict[str, Any]:
    return {"text": said, **more}


def call(name: str, args: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"functionCall": {"name": name, "args": args}, **more}


RATINGS = [
    {"category": "HARM_CATEGORY_HARASSMENT", "probability": "NEGLIGIBLE"},
    {"category": "HARM_CATEGORY_DANGEROUS_CONTENT", "probability": "HIGH", "blocked": True},
]

CASES = [
    Answer(
        "text",
        "text usage",
        "A whole answer as the provider writes it.",
        pretty(response(candidate(text("It is cold in Oslo.")))),
    ),
    Answer(
        "minimal",
        "text",
        "No more than a small server sends.",
        compact({"candidates": [{"content": {"parts": [{"text": "Hi."}]}}]}),
    ),
    Answer(
        "tool-call",
        "tools",
        "One call and no text; the reason to stop is that of any answer.",
        pretty(response(candidate(call("get_weather", {"city": "Oslo"})))),
    ),
    Answer(
        "parallel-tool-calls",
        "tools parallel_tools reasoning",
        "Text and three calls at once: one has the signature of the thoughts, one an id, one no arguments.",
        pretty(
            response(
                candidate(
                    text("Let me look."),
                    call("get_weather", {"city": "Oslo"}, thoughtSignature="c2lnbmVkIGJ5IG1vZGVs"),
                    {"functionCall": {"id": "fc_2", "name": "get_weather", "args": {"city": "Rome"}}},
                    {"functionCall": {"name": "now"}},
                    finishMessage="Model generated function calls.",
                )
            )
        ),
    ),
    Answer(
        "thoughts",
        "reasoning usage",
        "A thought that is shown, then the text with its signature.",
        pretty(
            response(
                candidate(text("Two and two.", thought=True), text("4", thoughtSignature="c2lnbmVkIGJ5IG1vZGVs")),
                usageMetadata={**USAGE, "thoughtsTokenCount": 576, "totalTokenCount": 595},
            )
        ),
    ),
    Answer(
        "two-parts",
        "text string_or_blocks",
        "Two parts of text.",
        compact(response(candidate(text("One."), text("Two.")))),
    ),
    Answer(
        "two-candidates",
        "choices",
        "Two answers that ended for different reasons.",
        compact(response(candidate(text("Ja")), candidate(text("Ne"), reason="MAX_TOKENS", index=1))),
    ),
    Answer(
        "max-tokens",
        "stop_reason truncated",
        "The limit of tokens came first.",
        compact(response(candidate(text("It is cold in"), reason="MAX_TOKENS"))),
    ),
    Answer(
        "max-tokens-empty",
        "stop_reason truncated reasoning",
        "The limit of tokens came while the model was still thinking: the content has no parts.",
        compact(
            response(
                {"content": {"role": "model"}, "finishReason": "MAX_TOKENS", "index": 0},
                usageMetadata={"promptTokenCount": 12, "totalTokenCount": 76, "thoughtsTokenCount": 64},
            )
        ),
    ),
    Answer(
        "safety",
        "refusal stop_reason",
        "The answer was stopped: there is no content, and the ratings say why.",
        pretty(response({"finishReason": "SAFETY", "index": 0, "safetyRatings": RATINGS})),
    ),
    Answer(
        "prompt-blocked",
        "refusal",
        "The question was refused: there is no candidate at all.",
        pretty(
            {
                "promptFeedback": {"blockReason": "PROHIBITED_CONTENT", "safetyRatings": RATINGS},
                "usageMetadata": {"promptTokenCount": 12, "totalTokenCount": 12},
                "modelVersion": "gemini-3-flash",
            }
        ),
    ),
    Answer(
        "recitation",
        "stop_reason refusal",
        "The answer came too close to a text that it names.",
        compact(
            response(
                candidate(
                    text("To be"),
                    reason="RECITATION",
                    citationMetadata={
                        "citations": [{"startIndex": 0, "endIndex": 5, "uri": "https://example.com/h", "license": ""}]
                    },
                )
            )
        ),
    ),
    Answer(
        "malformed-call",
        "tools stop_reason",
        "The model wrote a call that could not be read.",
        compact(
            response(
                {
                    "content": {},
                    "finishReason": "MALFORMED_FUNCTION_CALL",
                    "finishMessage": "Malformed function call: get_weather(city=",
                    "index": 0,
                }
            )
        ),
    ),
    Answer(
        "cached-prompt",
        "cache usage",
        "Tokens read from a cache, and how they divide.",
        compact(
            response(
                candidate(text("Cold.")),
                usageMetadata={
                    **USAGE,
                    "promptTokenCount": 2048,
                    "totalTokenCount": 2055,
                    "cachedContentTokenCount": 1792,
                    "cacheTokensDetails": [{"modality": "TEXT", "tokenCount": 1792}],
                    "toolUsePromptTokenCount": 40,
                },
            )
        ),
    ),
    Answer(
        "search",
        "server_tools",
        "A searched answer with its sources and what they support.",
        pretty(
            response(
                candidate(
                    text("Cold."),
                    groundingMetadata={
                        "webSearchQueries": ["oslo weather"],
                        "searchEntryPoint": {"renderedContent": "<div>oslo</div>"},
                        "groundingChunks": [{"web": {"uri": "https://example.com/oslo", "title": "example.com"}}],
                        "groundingSupports": [
                            {"segment": {"endIndex": 5, "text": "Cold."}, "groundingChunkIndices": [0]}
                        ],
                    },
                )
            )
        ),
    ),
    Answer(
        "code-execution",
        "server_tools",
        "Code that ran at the provider.",
        compact(
            response(
                candidate(
                    {"executableCode": {"language": "PYTHON", "code": "print(2+2)"}},
                    {"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "4\n"}},
                    text("4"),
                )
            )
        ),
    ),
    Answer(
        "picture",
        "multimodal audio",
        "A picture that the model drew, and a sound.",
        compact(
            response(
                candidate(
                    text("Here:"),
                    {"inlineData": {"mimeType": "image/png", "data": PNG}},
                    {"inlineData": {"mimeType": "audio/wav", "data": WAV}},
                )
            )
        ),
    ),
    Answer(
        "logprobs",
        "logprobs number_form",
        "Probabilities of the tokens, and their mean.",
        compact(
            response(
                candidate(
                    text("Ja"),
                    avgLogprobs=-0.25,
                    logprobsResult={
                        "chosenCandidates": [{"token": "Ja", "tokenId": 17, "logProbability": -0.25}],
                        "topCandidates": [{"candidates": [{"token": "Ja", "tokenId": 17, "logProbability": -0.25}]}],
                    },
                )
            )
        ),
    ),
    Answer(
        "number-forms",
        "number_form tools key_order",
        "The arguments of a call hold numbers in every form; the usage comes first.",
        '{"usageMetadata":{"totalTokenCount":3,"promptTokenCount":2},"candidates":[{"index":0,"finishReason":"STOP",'
        '"content":{"role":"model","parts":[{"functionCall":{"args":{"x":1.0,"y":1e3,"z":-0.0,"n":12345678901234567890,'
        '"e":1.50E-7},"name":"plot"}}]}}]}',
    ),
    Answer(
        "unknown-part",
        "unknown_field stop_reason explicit_null",
        "A part, a reason and members that nobody knows yet.",
        '{"candidates":[{"content":{"parts":[{"hologram":{"id":"h_1","size":2.50}},{"text":"Hm.","mood":null}],'
        '"role":"model"},"finishReason":"DAYDREAM","index":0,"dreams":[]}],"usageMetadata":{"promptTokenCount":2,'
        '"dreamTokenCount":7},"weather":{"city":"Oslo"}}',
        typed=False,
    ),
]
