"""Requests as the official client writes them."""

from typing import Any

from tools.corpus.case import Sent
from tools.corpus.cases.text import PDF, PNG, WAV, WEATHER, compact

MODEL = "gpt-5-mini"
ASK = [{"role": "user", "content": "What is the weather in Oslo and in Rome?"}]
TOOL = {
    "type": "function",
    "function": {"name": "get_weather", "description": "The weather of a city.", "parameters": WEATHER, "strict": True},
}


def call(id: str, city: str) -> dict[str, Any]:
    return {"id": id, "type": "function", "function": {"name": "get_weather", "arguments": compact({"city": city})}}


CALLS = {"role": "assistant", "content": None, "tool_calls": [call("call_a1", "Oslo"), call("call_b2", "Rome")]}

CASES = [
    Sent("text", "text", "One question and nothing else.", {"model": MODEL, "messages": ASK}),
    Sent(
        "conversation",
        "text string_or_blocks",
        "All the roles of a talk, with a name, and blocks of text beside plain strings.",
        {
            "model": MODEL,
            "messages": [
                {"role": "system", "content": "Answer in one line."},
                {"role": "developer", "content": [{"type": "text", "text": "Use metric units."}]},
                {"role": "user", "content": "How tall is the tower?", "name": "ada"},
                {
                    "role": "assistant",
                    "content": [{"type": "text", "text": "About "}, {"type": "text", "text": "90 m."}],
                },
                {"role": "user", "content": [{"type": "text", "text": "And the church?"}]},
            ],
        },
    ),
    Sent(
        "parameters",
        "number_form stop_reason",
        "Every knob of sampling, floats that are whole numbers, and several stop sequences.",
        {
            "model": "gpt-4.1",
            "messages": ASK,
            "temperature": 1.0,
            "top_p": 0.95,
            "frequency_penalty": -0.5,
            "presence_penalty": 0,
            "seed": 9007199254740993,
            "n": 2,
            "stop": ["END", "\n\n"],
            "logit_bias": {"50256": -100, "198": 5},
            "logprobs": True,
            "top_logprobs": 3,
            "max_tokens": 256,
            "user": "user-17",
        },
    ),
    Sent(
        "stop-text",
        "stop_reason string_or_blocks",
        "One stop sequence as a string.",
        {"model": "gpt-4.1", "messages": ASK, "stop": "END", "max_completion_tokens": 64},
    ),
    Sent(
        "both-limits",
        "stop_reason",
        "The old and the new name of the limit in one request, with different numbers.",
        {"model": "gpt-4.1", "messages": ASK, "max_tokens": 100, "max_completion_tokens": 200},
    ),
    Sent(
        "tools",
        "tools",
        "A strict function and a choice left to the model.",
        {"model": MODEL, "messages": ASK, "tools": [TOOL], "tool_choice": "auto"},
    ),
    Sent(
        "tool-named",
        "tools",
        "The model must call this one function, and only one at a time.",
        {
            "model": MODEL,
            "messages": ASK,
            "tools": [TOOL, {"type": "function", "function": {"name": "now"}}],
            "tool_choice": {"type": "function", "function": {"name": "get_weather"}},
            "parallel_tool_calls": False,
        },
    ),
    Sent(
        "tool-results",
        "tools parallel_tools explicit_null string_or_blocks",
        "Two calls at once and their results, one a string and one blocks; the content beside calls is null.",
        {
            "model": MODEL,
            "messages": [
                *ASK,
                CALLS,
                {"role": "tool", "tool_call_id": "call_a1", "content": '{"celsius": -3.0}'},
                {"role": "tool", "tool_call_id": "call_b2", "content": [{"type": "text", "text": "14 degrees"}]},
            ],
            "tools": [TOOL],
        },
    ),
    Sent(
        "tool-arguments-broken",
        "tools",
        "A call in the history whose arguments are no JSON, as a model once wrote them.",
        {
            "model": MODEL,
            "messages": [
                *ASK,
                {
                    "role": "assistant",
                    "tool_calls": [
                        {
                            "id": "call_c3",
                            "type": "function",
                            "function": {"name": "get_weather", "arguments": '{"city": '},
                        }
                    ],
                },
                {"role": "tool", "tool_call_id": "call_c3", "content": "The arguments could not be read."},
            ],
        },
    ),
    Sent(
        "custom-tool",
        "tools",
        "A tool whose input is free text under a grammar, a choice among allowed tools, and a call of it.",
        {
            "model": "gpt-5",
            "messages": [
                {"role": "user", "content": "Add 2 and 3."},
                {
                    "role": "assistant",
                    "tool_calls": [{"id": "call_d4", "type": "custom", "custom": {"name": "sum", "input": "2 + 3"}}],
                },
                {"role": "tool", "tool_call_id": "call_d4", "content": "5"},
            ],
            "tools": [
                {
                    "type": "custom",
                    "custom": {
                        "name": "sum",
                        "description": "Adds.",
                        "format": {
                            "type": "grammar",
                            "grammar": {"syntax": "regex", "definition": "[0-9]+ \\+ [0-9]+"},
                        },
                    },
                }
            ],
            "tool_choice": {
                "type": "allowed_tools",
                "allowed_tools": {"mode": "required", "tools": [{"type": "custom", "custom": {"name": "sum"}}]},
            },
        },
    ),
    Sent(
        "functions",
        "tools",
        "The form that functions had before there were tools, with its own role for results.",
        {
            "model": "gpt-4.1",
            "messages": [
                *ASK,
                {
                    "role": "assistant",
                    "content": None,
                    "function_call": {"name": "get_weather", "arguments": '{"city":"Oslo"}'},
                },
                {"role": "function", "name": "get_weather", "content": "-3"},
            ],
            "functions": [{"name": "get_weather", "parameters": WEATHER}],
            "function_call": "auto",
        },
    ),
    Sent(
        "multimodal",
        "multimodal audio",
        "Text, a picture by address and one inline, a sound and a document in one message.",
        {
            "model": MODEL,
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "What is in these?"},
                        {"type": "image_url", "image_url": {"url": "https://example.com/cat.png", "detail": "high"}},
                        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{PNG}"}},
                        {"type": "input_audio", "input_audio": {"data": WAV, "format": "wav"}},
                        {
                            "type": "file",
                            "file": {"filename": "empty.pdf", "file_data": f"data:application/pdf;base64,{PDF}"},
                        },
                        {"type": "file", "file": {"file_id": "file-7h1s"}},
                    ],
                }
            ],
        },
    ),
    Sent(
        "spoken",
        "multimodal audio",
        "An answer is wanted aloud, and an earlier spoken one is referred to by its id.",
        {
            "model": "gpt-audio",
            "modalities": ["text", "audio"],
            "audio": {"voice": "cedar", "format": "mp3"},
            "messages": [
                {"role": "user", "content": "Say hello."},
                {"role": "assistant", "audio": {"id": "audio_5a1d"}},
                {"role": "user", "content": "Louder, please."},
            ],
        },
    ),
    Sent(
        "reasoning",
        "reasoning",
        "How hard to think and how much to say.",
        {
            "model": "gpt-5",
            "messages": ASK,
            "reasoning_effort": "high",
            "verbosity": "low",
            "max_completion_tokens": 4096,
        },
    ),
    Sent(
        "json-schema",
        "structured_output",
        "The answer must have the form of a schema.",
        {
            "model": MODEL,
            "messages": ASK,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "weather", "strict": True, "schema": WEATHER},
            },
        },
    ),
    Sent(
        "refusal-in-history",
        "refusal",
        "The model refused before, once as a field and once as a block.",
        {
            "model": MODEL,
            "messages": [
                {"role": "user", "content": "Guess my password."},
                {"role": "assistant", "content": None, "refusal": "I will not guess that."},
                {"role": "user", "content": "Try."},
                {"role": "assistant", "content": [{"type": "refusal", "refusal": "I still will not."}]},
                {"role": "user", "content": "Then tell me a joke."},
            ],
        },
    ),
    Sent(
        "cached-prompt",
        "cache",
        "A key that keeps calls with one beginning together, how long it is kept, and a mark where the beginning ends.",
        {
            "model": "gpt-5.1",
            "messages": [
                {
                    "role": "system",
                    "content": [
                        {
                            "type": "text",
                            "text": "The house rules, which are long.",
                            "prompt_cache_breakpoint": {"mode": "explicit", "ttl": "30m"},
                        }
                    ],
                },
                *ASK,
            ],
            "prompt_cache_key": "house-rules-3",
            "prompt_cache_retention": "24h",
            "safety_identifier": "u-4f2a",
        },
    ),
    Sent(
        "stream",
        "usage",
        "A stream whose last chunk tells the usage.",
        {"model": MODEL, "messages": ASK, "stream": True, "stream_options": {"include_usage": True}},
    ),
    Sent(
        "bookkeeping",
        "text",
        "What is kept, under which labels, in which tier, and a prediction of most of the answer.",
        {
            "model": "gpt-4.1",
            "messages": [{"role": "user", "content": "Rename x to y in `x = 1`."}],
            "store": True,
            "metadata": {"team": "red", "ticket": "17"},
            "service_tier": "flex",
            "prediction": {"type": "content", "content": "y = 1"},
        },
    ),
    Sent(
        "web-search",
        "server_tools",
        "The model may search, near a place.",
        {
            "model": "gpt-5-search-api",
            "messages": ASK,
            "web_search_options": {
                "search_context_size": "low",
                "user_location": {"type": "approximate", "approximate": {"city": "Oslo", "country": "NO"}},
            },
        },
    ),
    Sent(
        "nulls",
        "explicit_null",
        "Fields that are given and null, which is not the same as left out.",
        {
            "model": MODEL,
            "messages": [{"role": "user", "content": "Hi."}],
            "temperature": None,
            "stop": None,
            "metadata": None,
            "max_completion_tokens": None,
            "seed": None,
        },
    ),
    Sent(
        "unknown-field",
        "unknown_field number_form",
        "Fields of another server that speaks the same language, of every kind of value.",
        {
            "model": "llama-local",
            "messages": ASK,
            "extra_body": {
                "top_k": 40,
                "min_p": 0.05,
                "guided_choice": ["sun", "rain"],
                "chat_template_kwargs": {"enable_thinking": False, "budget": None},
                "ratio": 1e-07,
                "big": 123456789012345678901234567890,
            },
        },
    ),
    Sent(
        "unicode",
        "unicode",
        "Characters of many scripts, an emoji of several code points, controls and both line separators.",
        {
            "model": MODEL,
            "messages": [
                {
                    "role": "user",
                    "content": 'Ærø · 東京 · مرحبا · 👩🏽‍🚀 · \t\u0007\u007f · a\u2028b\u2029c · \\ " / <b>&amp;',
                },
                {"role": "assistant", "content": ""},
                {"role": "user", "content": " "},
            ],
        },
    ),
]
