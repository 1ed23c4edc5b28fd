"""Requests as the official client writes them. It takes the members of the configuration flat, in Python's spelling."""

from typing import Any

from tools.corpus.case import Sent
from tools.corpus.cases.text import PDF, PNG, WAV, WEATHER

ASK = "What is the weather in Oslo and in Rome?"
DECLARATION = {
    "name": "get_weather",
    "description": "The weather of a city.",
    "parameters": {
        "type": "OBJECT",
        "properties": {"city": {"type": "STRING"}, "unit": {"type": "STRING", "enum": ["celsius", "fahrenheit"]}},
        "required": ["city"],
    },
}
TOOLS = [{"function_declarations": [DECLARATION]}]


def ask(contents: Any = ASK, stream: bool = False, **config: Any) -> dict[str, Any]:
    given = {"model": "gemini-3-flash", "contents": contents, **({"config": config} if config else {})}
    return {**given, "stream": True} if stream else given


def user(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"role": "user", "parts": list(parts)}


def model(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"role": "model", "parts": list(parts)}


def call(city: str, **more: Any) -> dict[str, Any]:
    return {"function_call": {"name": "get_weather", "args": {"city": city}, **more}}


def result(response: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"function_response": {"name": "get_weather", "response": response, **more}}


CASES = [
    Sent("text", "text string_or_blocks", "One question, given as a string.", ask()),
    Sent(
        "conversation",
        "text string_or_blocks",
        "Turns of both sides, one with two parts.",
        ask(
            [
                user({"text": "How tall is the tower?"}),
                model({"text": "About "}, {"text": "90 m."}),
                user({"text": "And the church?"}),
            ]
        ),
    ),
    Sent(
        "list-of-texts", "string_or_blocks", "A list of strings becomes the parts of one turn.", ask(["One.", "Two."])
    ),
    Sent("system", "text", "A system instruction.", ask(system_instruction="Answer in one line.")),
    Sent(
        "system-parts",
        "text string_or_blocks",
        "A system instruction of several parts.",
        ask(system_instruction=["Answer in one line.", "Use metric units."]),
    ),
    Sent(
        "parameters",
        "number_form stop_reason",
        "Every knob of sampling.",
        ask(
            temperature=1.0,
            top_p=0.95,
            top_k=40,
            candidate_count=2,
            max_output_tokens=256,
            stop_sequences=["END", "\n\n"],
            seed=2147483647,
            presence_penalty=-0.5,
            frequency_penalty=0,
            response_logprobs=True,
            logprobs=3,
        ),
    ),
    Sent("tools", "tools", "A function, declared in the schema of this interface.", ask(tools=TOOLS)),
    Sent(
        "tools-json-schema",
        "tools",
        "A function, declared in JSON Schema.",
        ask(tools=[{"function_declarations": [{"name": "get_weather", "parameters_json_schema": WEATHER}]}]),
    ),
    Sent(
        "tool-any",
        "tools",
        "The model must call one of these.",
        ask(
            tools=TOOLS,
            tool_config={"function_calling_config": {"mode": "ANY", "allowed_function_names": ["get_weather"]}},
        ),
    ),
    Sent(
        "tool-none",
        "tools",
        "The model knows functions and must not call them.",
        ask(tools=TOOLS, tool_config={"function_calling_config": {"mode": "NONE"}}),
    ),
    Sent(
        "tool-results",
        "tools parallel_tools",
        "Two calls at once and their results, told apart by their order.",
        ask(
            [
                user({"text": ASK}),
                model({"text": "Let me look."}, call("Oslo"), call("Rome")),
                user(result({"celsius": -3.0}), result({"output": "14 degrees"})),
            ],
            tools=TOOLS,
        ),
    ),
    Sent(
        "tool-results-ids",
        "tools parallel_tools number_form",
        "Calls and results with ids, one of them a failure, numbers of every size inside.",
        ask(
            [
                user({"text": ASK}),
                model(call("Oslo", id="fc_1"), call("Atlantis", id="fc_2")),
                user(
                    result({"error": "No such city."}, id="fc_2"),
                    result({"celsius": -3.0, "tiny": 1e-07, "big": 2**80, "none": None}, id="fc_1"),
                ),
            ]
        ),
    ),
    Sent(
        "tool-result-picture",
        "tools multimodal",
        "A result with a picture beside its value.",
        ask(
            [
                user({"text": "Draw Oslo."}),
                model({"function_call": {"name": "draw", "args": {}}}),
                user(
                    {
                        "function_response": {
                            "name": "draw",
                            "response": {"ok": True},
                            "parts": [{"inline_data": {"mime_type": "image/png", "data": PNG}}],
                        }
                    }
                ),
            ]
        ),
    ),
    Sent(
        "thoughts-in-history",
        "reasoning tools",
        "The signature of a thought goes back with the call that it belongs to.",
        ask(
            [
                user({"text": ASK}),
                model(
                    {"text": "Two cities.", "thought": True},
                    {**call("Oslo"), "thought_signature": b"signed by the model"},
                ),
                user(result({"celsius": -3})),
            ],
            tools=TOOLS,
        ),
    ),
    Sent(
        "server-tools",
        "server_tools",
        "Tools that the provider runs: a search, code, and the reading of addresses.",
        ask(tools=[{"google_search": {}}, {"code_execution": {}}, {"url_context": {}}]),
    ),
    Sent(
        "code-in-history",
        "server_tools",
        "Code that the provider ran goes back as it came.",
        ask(
            [
                user({"text": "2+2?"}),
                model(
                    {"executable_code": {"language": "PYTHON", "code": "print(2+2)"}},
                    {"code_execution_result": {"outcome": "OUTCOME_OK", "output": "4\n"}},
                    {"text": "4"},
                ),
                user({"text": "Sure?"}),
            ]
        ),
    ),
    Sent(
        "multimodal",
        "multimodal audio",
        "A picture, a sound and a document inline, a film by its address with a part of it.",
        ask(
            [
                user(
                    {"text": "What is in these?"},
                    {"inline_data": {"mime_type": "image/png", "data": PNG}},
                    {"inline_data": {"mime_type": "audio/wav", "data": WAV}},
                    {"inline_data": {"mime_type": "application/pdf", "data": PDF}},
                    {
                        "file_data": {"mime_type": "video/mp4", "file_uri": "https://example.com/a.mp4"},
                        "video_metadata": {"start_offset": "1s", "end_offset": "2.5s", "fps": 0.5},
                    },
                )
            ],
            media_resolution="MEDIA_RESOLUTION_LOW",
        ),
    ),
    Sent(
        "thinking-budget",
        "reasoning",
        "A budget of thoughts, which are to be shown.",
        ask(thinking_config={"thinking_budget": 1024, "include_thoughts": True}),
    ),
    Sent(
        "thinking-level",
        "reasoning",
        "How hard to think, as a word.",
        ask(thinking_config={"thinking_level": "HIGH"}),
    ),
    Sent(
        "json-schema",
        "structured_output",
        "The answer must have the form of a JSON Schema.",
        ask(response_mime_type="application/json", response_json_schema=WEATHER),
    ),
    Sent(
        "response-schema",
        "structured_output",
        "The answer must have the form of a schema of this interface.",
        ask(
            response_mime_type="application/json",
            response_schema={"type": "ARRAY", "items": {"type": "STRING"}, "max_items": 3, "nullable": True},
        ),
    ),
    Sent(
        "safety",
        "refusal",
        "What is to be refused, and from which probability on.",
        ask(
            safety_settings=[
                {"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_ONLY_HIGH"},
                {"category": "HARM_CATEGORY_DANGEROUS_CONTENT", "threshold": "BLOCK_NONE"},
            ]
        ),
    ),
    Sent(
        "cached-prompt",
        "cache",
        "The beginning is kept at the provider, under a name.",
        ask(cached_content="cachedContents/c1"),
    ),
    Sent(
        "spoken",
        "multimodal audio",
        "An answer is wanted aloud.",
        ask(
            response_modalities=["AUDIO"],
            speech_config={"voice_config": {"prebuilt_voice_config": {"voice_name": "Kore"}}},
        ),
    ),
    Sent("stream", "text", "A stream; only the address says so.", ask(stream=True, temperature=0.0)),
    Sent(
        "unknown-field",
        "unknown_field explicit_null",
        "Fields that a later version of the interface may have.",
        ask(
            http_options={
                "extra_body": {"patience": {"level": 3.0, "until": None}, "generationConfig": {"mood": "calm"}}
            }
        ),
    ),
    Sent(
        "unicode",
        "unicode",
        "Characters of many scripts, an emoji of several code points, both line separators.",
        ask('Ærø · 東京 · مرحبا · 👩🏽‍🚀 · a\u2028b\u2029c · \\ " / <b>&amp;'),
    ),
]
