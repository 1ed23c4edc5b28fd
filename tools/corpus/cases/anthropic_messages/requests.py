"""Requests as the official client writes them."""

from typing import Any

from tools.corpus.case import Sent
from tools.corpus.cases.text import PDF, PNG, WEATHER

ASK = [{"role": "user", "content": "What is the weather in Oslo and in Rome?"}]
TOOL = {"name": "get_weather", "description": "The weather of a city.", "input_schema": WEATHER}
CACHE = {"type": "ephemeral"}


def ask(messages: list[dict[str, Any]] = ASK, **more: Any) -> dict[str, Any]:
    return {"model": "claude-sonnet-5", "max_tokens": 1024, "messages": messages, **more}


def use(id: str, city: str) -> dict[str, Any]:
    return {"type": "tool_use", "id": id, "name": "get_weather", "input": {"city": city}}


CASES = [
    Sent("text", "text", "One question and nothing else.", ask()),
    Sent(
        "system-text",
        "text string_or_blocks",
        "The system prompt is a string.",
        ask(system="Answer in one line."),
    ),
    Sent(
        "system-blocks",
        "cache string_or_blocks",
        "The system prompt is blocks, the last of them marked for the cache.",
        ask(
            system=[
                {"type": "text", "text": "Answer in one line."},
                {"type": "text", "text": "The house rules, which are long.", "cache_control": CACHE},
            ]
        ),
    ),
    Sent(
        "conversation",
        "text string_or_blocks",
        "Turns with strings and with blocks, the last one begun for the model.",
        ask(
            [
                {"role": "user", "content": "How tall is the tower?"},
                {
                    "role": "assistant",
                    "content": [{"type": "text", "text": "About "}, {"type": "text", "text": "90 m."}],
                },
                {"role": "user", "content": [{"type": "text", "text": "And the church?"}]},
                {"role": "assistant", "content": "About"},
            ]
        ),
    ),
    Sent(
        "system-in-turns",
        "text",
        "A system message between the turns.",
        ask([*ASK, {"role": "system", "content": "Be brief from now on."}, {"role": "user", "content": "Well?"}]),
    ),
    Sent(
        "parameters",
        "stop_reason number_form",
        "What this interface has besides, and sampling that this client has no names for any more.",
        ask(
            stop_sequences=["END", "\n\n"],
            metadata={"user_id": "user-17"},
            service_tier="standard_only",
            extra_body={"temperature": 1.0, "top_k": 40, "top_p": 0.95},
        ),
    ),
    Sent(
        "tools",
        "tools",
        "A tool, and a choice left to the model.",
        ask(tools=[TOOL], tool_choice={"type": "auto"}),
    ),
    Sent(
        "tool-any",
        "tools",
        "The model must call a tool, and only one at a time.",
        ask(tools=[{**TOOL, "strict": True}], tool_choice={"type": "any", "disable_parallel_tool_use": True}),
    ),
    Sent(
        "tool-named",
        "tools cache",
        "The model must call this one; the tools are marked for the cache.",
        ask(
            tools=[TOOL, {"name": "now", "input_schema": {"type": "object"}, "cache_control": {**CACHE, "ttl": "1h"}}],
            tool_choice={"type": "tool", "name": "get_weather"},
        ),
    ),
    Sent(
        "tool-none",
        "tools",
        "The model knows tools and must not call them.",
        ask(tools=[TOOL], tool_choice={"type": "none"}),
    ),
    Sent(
        "tool-results",
        "tools parallel_tools string_or_blocks multimodal",
        "Two calls at once and their results in one turn: a string, blocks with a picture, and one that failed.",
        ask(
            [
                *ASK,
                {
                    "role": "assistant",
                    "content": [
                        {"type": "text", "text": "Let me look."},
                        use("toolu_a1", "Oslo"),
                        use("toolu_b2", "Rome"),
                        use("toolu_c3", "Atlantis"),
                    ],
                },
                {
                    "role": "user",
                    "content": [
                        {"type": "tool_result", "tool_use_id": "toolu_a1", "content": '{"celsius": -3.0}'},
                        {
                            "type": "tool_result",
                            "tool_use_id": "toolu_b2",
                            "content": [
                                {"type": "text", "text": "14 degrees"},
                                {
                                    "type": "image",
                                    "source": {"type": "base64", "media_type": "image/png", "data": PNG},
                                },
                            ],
                        },
                        {
                            "type": "tool_result",
                            "tool_use_id": "toolu_c3",
                            "content": "No such city.",
                            "is_error": True,
                        },
                        {"type": "text", "text": "Go on."},
                    ],
                },
            ],
            tools=[TOOL],
        ),
    ),
    Sent(
        "tool-result-empty",
        "tools",
        "A result that says nothing: it has no content at all.",
        ask(
            [
                *ASK,
                {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_d4", "name": "now", "input": {}}]},
                {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_d4"}]},
            ]
        ),
    ),
    Sent(
        "server-tools",
        "server_tools",
        "Tools that the provider defines: a search, code, a shell and an editor.",
        ask(
            tools=[
                {
                    "type": "web_search_20250305",
                    "name": "web_search",
                    "max_uses": 3,
                    "allowed_domains": ["example.com"],
                    "user_location": {"type": "approximate", "city": "Oslo", "country": "NO"},
                },
                {"type": "code_execution_20250825", "name": "code_execution"},
                {"type": "bash_20250124", "name": "bash"},
                {
                    "type": "text_editor_20250728",
                    "name": "str_replace_based_edit_tool",
                    "max_characters": 10000,
                },
            ]
        ),
    ),
    Sent(
        "server-tool-history",
        "server_tools",
        "A search that the provider ran goes back as it came.",
        ask(
            [
                *ASK,
                {
                    "role": "assistant",
                    "content": [
                        {
                            "type": "server_tool_use",
                            "id": "srvtoolu_1",
                            "name": "web_search",
                            "input": {"query": "oslo weather"},
                        },
                        {
                            "type": "web_search_tool_result",
                            "tool_use_id": "srvtoolu_1",
                            "content": [
                                {
                                    "type": "web_search_result",
                                    "url": "https://example.com/oslo",
                                    "title": "Weather",
                                    "encrypted_content": "Eo8BCio=",
                                    "page_age": None,
                                }
                            ],
                        },
                        {"type": "text", "text": "Cold."},
                    ],
                },
                {"role": "user", "content": "And Rome?"},
            ]
        ),
    ),
    Sent(
        "multimodal",
        "multimodal cache",
        "Pictures inline, by address and by id; documents as a file, as plain text with citations, and as blocks.",
        ask(
            [
                {
                    "role": "user",
                    "content": [
                        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": PNG}},
                        {"type": "image", "source": {"type": "url", "url": "https://example.com/cat.png"}},
                        {"type": "image", "source": {"type": "file", "file_id": "file_2p"}},
                        {
                            "type": "document",
                            "source": {"type": "base64", "media_type": "application/pdf", "data": PDF},
                            "title": "Nothing",
                            "cache_control": CACHE,
                        },
                        {
                            "type": "document",
                            "source": {"type": "text", "media_type": "text/plain", "data": "Oslo is cold."},
                            "citations": {"enabled": True},
                            "context": "A note.",
                        },
                        {
                            "type": "document",
                            "source": {"type": "content", "content": [{"type": "text", "text": "Rome is warm."}]},
                        },
                        {"type": "text", "text": "What is in these?"},
                    ],
                }
            ]
        ),
    ),
    Sent(
        "search-result",
        "string_or_blocks",
        "A search of one's own, handed over as a block that can be cited.",
        ask(
            [
                {
                    "role": "user",
                    "content": [
                        {
                            "type": "search_result",
                            "source": "https://example.com/oslo",
                            "title": "Weather",
                            "content": [{"type": "text", "text": "Cold."}],
                            "citations": {"enabled": True},
                        },
                        {"type": "text", "text": "How is it?"},
                    ],
                }
            ]
        ),
    ),
    Sent(
        "thinking",
        "reasoning",
        "A budget of thoughts.",
        ask(thinking={"type": "enabled", "budget_tokens": 4096}, max_tokens=8192),
    ),
    Sent(
        "thinking-adaptive",
        "reasoning",
        "The model decides how much it thinks; how hard it tries is said elsewhere.",
        ask(thinking={"type": "adaptive", "display": "summarized"}, output_config={"effort": "high"}),
    ),
    Sent(
        "thinking-history",
        "reasoning tools",
        "Thoughts with a signature, and thoughts that cannot be read, go back as they came, before the call.",
        ask(
            [
                *ASK,
                {
                    "role": "assistant",
                    "content": [
                        {"type": "thinking", "thinking": "Two cities.", "signature": "EqoBCkgIARAB=="},
                        {"type": "redacted_thinking", "data": "EmwKAhgBEgy3=="},
                        use("toolu_a1", "Oslo"),
                    ],
                },
                {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_a1", "content": "-3"}]},
            ],
            tools=[TOOL],
            thinking={"type": "enabled", "budget_tokens": 1024},
            max_tokens=2048,
        ),
    ),
    Sent(
        "json-schema",
        "structured_output",
        "The answer must have the form of a schema.",
        ask(output_config={"format": {"type": "json_schema", "schema": WEATHER}}),
    ),
    Sent(
        "cache-whole",
        "cache",
        "The whole request is marked for the cache at once.",
        ask(cache_control={**CACHE, "ttl": "5m"}),
    ),
    Sent(
        "citations-history",
        "string_or_blocks explicit_null",
        "A text with citations goes back as it came, a title that is null among them.",
        ask(
            [
                *ASK,
                {
                    "role": "assistant",
                    "content": [
                        {
                            "type": "text",
                            "text": "Cold.",
                            "citations": [
                                {
                                    "type": "char_location",
                                    "cited_text": "Oslo is cold.",
                                    "document_index": 0,
                                    "document_title": None,
                                    "start_char_index": 0,
                                    "end_char_index": 13,
                                }
                            ],
                        }
                    ],
                },
                {"role": "user", "content": "Sure?"},
            ]
        ),
    ),
    Sent("stream", "text", "A stream.", ask(stream=True)),
    Sent(
        "nulls",
        "explicit_null",
        "Fields that are given and null.",
        ask(
            [{"role": "user", "content": [{"type": "text", "text": "Hi.", "cache_control": None, "citations": None}]}],
            metadata={"user_id": None},
            container=None,
        ),
    ),
    Sent(
        "unknown-field",
        "unknown_field number_form",
        "Fields that a later version of the interface may have.",
        ask(
            [{"role": "user", "content": [{"type": "text", "text": "Hi.", "mood": "calm"}]}],
            extra_body={"patience": {"level": 3.0, "until": None}, "big": 2**80, "tiny": 1e-07},
        ),
    ),
    Sent(
        "unicode",
        "unicode",
        "Characters of many scripts, an emoji of several code points, both line separators.",
        ask([{"role": "user", "content": 'Ærø · 東京 · مرحبا · 👩🏽‍🚀 · a\u2028b\u2029c · \\ " / <b>&amp;'}]),
    ),
]
