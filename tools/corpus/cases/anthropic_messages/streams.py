"""Streams; what the official client adds up from each is stored beside it."""

from typing import Any

from tools.corpus.case import Stream
from tools.corpus.cases.anthropic_messages.responses import USAGE, message, text, use
from tools.corpus.cases.text import compact


def start(**usage: Any) -> dict[str, Any]:
    return {"type": "message_start", "message": message(reason=None, usage={**USAGE, "output_tokens": 1, **usage})}


def block(index: int, empty: dict[str, Any], *deltas: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"type": "content_block_start", "index": index, "content_block": empty},
        *({"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas),
        {"type": "content_block_stop", "index": index},
    ]


def said(index: int, *pieces: str) -> list[dict[str, Any]]:
    return block(index, text(""), *({"type": "text_delta", "text": piece} for piece in pieces))


def used(index: int, id: str, name: str, *pieces: str) -> list[dict[str, Any]]:
    return block(index, use(id, name, {}), *({"type": "input_json_delta", "partial_json": piece} for piece in pieces))


def end(reason: str = "end_turn", stop_sequence: str | None = None, **usage: Any) -> list[dict[str, Any]]:
    return [
        {
            "type": "message_delta",
            "delta": {"stop_reason": reason, "stop_sequence": stop_sequence},
            "usage": {"output_tokens": 7, **usage},
        },
        {"type": "message_stop"},
    ]


def chunks(*events: dict[str, Any]) -> list[str]:
    return [compact(event) for event in events]


WEATHER = ("", '{"ci', 'ty": "O', 'slo"', "}")

CASES = [
    Stream("text", "text usage", "Text in pieces.", chunks(start(), *said(0, "It is ", "cold."), *end())),
    Stream(
        "ping",
        "unknown_field text",
        "An event between the others that says no more than that the connection stands.",
        chunks(start(), {"type": "ping"}, *said(0, "Cold."), *end()),
        typed=False,
    ),
    Stream(
        "tool-use",
        "tools stop_reason",
        "The input of one call in pieces that are no JSON by themselves, the first of them empty.",
        chunks(start(), *said(0, "Let me look."), *used(1, "toolu_a1", "get_weather", *WEATHER), *end("tool_use")),
    ),
    Stream(
        "parallel-tool-use",
        "tools parallel_tools",
        "Two calls one after the other, and one without input.",
        chunks(
            start(),
            *used(0, "toolu_a1", "get_weather", *WEATHER),
            *used(1, "toolu_b2", "get_weather", '{"city": "Rome"', "}"),
            *used(2, "toolu_c3", "now", ""),
            *end("tool_use"),
        ),
    ),
    Stream(
        "thinking",
        "reasoning",
        "Thoughts in pieces, their signature at the end, thoughts that cannot be read, then the text.",
        chunks(
            start(),
            *block(
                0,
                {"type": "thinking", "thinking": "", "signature": ""},
                {"type": "thinking_delta", "thinking": "Two "},
                {"type": "thinking_delta", "thinking": "and two."},
                {"type": "signature_delta", "signature": "EqoBCkgIARAB=="},
            ),
            *block(1, {"type": "redacted_thinking", "data": "EmwKAhgBEgy3=="}),
            *said(2, "4"),
            *end(output_tokens_details={"thinking_tokens": 5}),
        ),
    ),
    Stream(
        "citations",
        "text explicit_null",
        "Citations come between the pieces of the text.",
        chunks(
            start(),
            *block(
                0,
                {"type": "text", "text": "", "citations": []},
                {
                    "type": "citations_delta",
                    "citation": {
                        "type": "char_location",
                        "cited_text": "Oslo is cold.",
                        "document_index": 0,
                        "document_title": None,
                        "file_id": None,
                        "start_char_index": 0,
                        "end_char_index": 13,
                    },
                },
                {"type": "text_delta", "text": "Cold."},
            ),
            *end(),
        ),
    ),
    Stream(
        "cached-prompt",
        "cache usage",
        "The counts of the beginning are said again at the end, and the end counts.",
        chunks(
            start(cache_read_input_tokens=1792, cache_creation_input_tokens=300),
            *said(0, "Cold."),
            *end(input_tokens=21, cache_read_input_tokens=1792, cache_creation_input_tokens=310),
        ),
    ),
    Stream(
        "web-search",
        "server_tools",
        "A search that the provider runs: its input in pieces, its result at once.",
        chunks(
            start(),
            *block(
                0,
                {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {}},
                {"type": "input_json_delta", "partial_json": '{"query":'},
                {"type": "input_json_delta", "partial_json": ' "oslo"}'},
            ),
            *block(
                1,
                {
                    "type": "web_search_tool_result",
                    "tool_use_id": "srvtoolu_1",
                    "content": [
                        {
                            "type": "web_search_result",
                            "title": "Weather",
                            "url": "https://example.com/oslo",
                            "encrypted_content": "Eo8BCio=",
                            "page_age": "1 day",
                        }
                    ],
                },
            ),
            *said(2, "Cold."),
            *end(server_tool_use={"web_search_requests": 1, "web_fetch_requests": 0}),
        ),
    ),
    Stream(
        "max-tokens",
        "stop_reason truncated tools",
        "The limit of tokens came in the middle of a call's input.",
        chunks(start(), *used(0, "toolu_a1", "get_weather", '{"city": "Os'), *end("max_tokens")),
    ),
    Stream(
        "stop-sequence",
        "stop_reason",
        "A stop sequence came, and it is named.",
        chunks(start(), *said(0, "One, ", "two, "), *end("stop_sequence", "END")),
    ),
    Stream(
        "refusal",
        "refusal",
        "The model refuses after it began.",
        chunks(start(), *said(0, "I "), *end("refusal")),
    ),
    Stream(
        "truncated",
        "truncated",
        "The connection ends in the middle of the text.",
        chunks(start(), *said(0, "It is ", "cold.")[:2]),
        complete=False,
    ),
    Stream(
        "truncated-tool-use",
        "truncated tools",
        "The connection ends in the middle of a call's input.",
        chunks(start(), *used(0, "toolu_a1", "get_weather", *WEATHER)[:4]),
        complete=False,
    ),
    Stream(
        "error",
        "provider_error truncated",
        "The provider is overloaded after it began to answer.",
        chunks(
            start(),
            *said(0, "It is ")[:2],
            {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded."}},
        ),
        complete=False,
        raises="APIStatusError",
        typed=False,
    ),
    Stream(
        "unknown-delta",
        "unknown_field",
        "A kind of delta and members that nobody knows yet.",
        chunks(
            start(dream_tokens=7),
            *block(
                0,
                text("", mood="calm"),
                {"type": "text_delta", "text": "Hm."},
                {"type": "dream_delta", "dream": [1, 2.5, None]},
            ),
            *end(),
        ),
        typed=False,
    ),
]
