"""Responses, which the official client must accept."""

from typing import Any

from tools.corpus.case import Answer
from tools.corpus.cases.text import compact, pretty

USAGE = {
    "input_tokens": 12,
    "cache_creation_input_tokens": 0,
    "cache_read_input_tokens": 0,
    "cache_creation": {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0},
    "output_tokens": 7,
    "service_tier": "standard",
}


def message(*content: dict[str, Any], reason: str | None = "end_turn", **more: Any) -> dict[str, Any]:
    return {
        "model": "claude-sonnet-5",
        "id": "msg_7Xq2",
        "type": "message",
        "role": "assistant",
        "content": list(content),
        "stop_reason": reason,
        "stop_sequence": None,
        "usage": USAGE,
        **more,
    }


def text(said: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": said, **more}


def use(id: str, name: str, input: dict[str, Any]) -> dict[str, Any]:
    return {"type": "tool_use", "id": id, "name": name, "input": input}


CASES = [
    Answer(
        "text",
        "text usage explicit_null",
        "A whole answer as the provider writes it.",
        compact(message(text("It is cold in Oslo."))),
    ),
    Answer(
        "minimal",
        "text",
        "No more than a small server sends, written for people.",
        pretty(
            {
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "model": "open-thinker",
                "content": [text("Hi.")],
                "stop_reason": "end_turn",
                "usage": {"input_tokens": 1, "output_tokens": 1},
            }
        ),
    ),
    Answer(
        "tool-use",
        "tools stop_reason",
        "One call and no text.",
        compact(message(use("toolu_a1", "get_weather", {"city": "Oslo"}), reason="tool_use")),
    ),
    Answer(
        "parallel-tool-use",
        "tools parallel_tools",
        "Text and three calls at once, one of them without input.",
        compact(
            message(
                text("Let me look."),
                use("toolu_a1", "get_weather", {"city": "Oslo", "unit": "celsius"}),
                use("toolu_b2", "get_weather", {"city": "Rome"}),
                use("toolu_c3", "now", {}),
                reason="tool_use",
            )
        ),
    ),
    Answer(
        "two-texts",
        "text string_or_blocks",
        "Two blocks of text.",
        compact(message(text("One."), text("Two."))),
    ),
    Answer(
        "thinking",
        "reasoning usage",
        "Thoughts with their signature, thoughts that cannot be read, and the text.",
        compact(
            message(
                {"type": "thinking", "thinking": "Two and two.", "signature": "EqoBCkgIARAB=="},
                {"type": "redacted_thinking", "data": "EmwKAhgBEgy3=="},
                text("4"),
                usage={**USAGE, "output_tokens": 640, "output_tokens_details": {"thinking_tokens": 576}},
            )
        ),
    ),
    Answer(
        "max-tokens",
        "stop_reason truncated",
        "The limit of tokens came first.",
        compact(message(text("It is cold in"), reason="max_tokens")),
    ),
    Answer(
        "stop-sequence",
        "stop_reason",
        "A stop sequence came, and it is named.",
        compact(message(text("One, two, "), reason="stop_sequence", stop_sequence="END")),
    ),
    Answer(
        "pause-turn",
        "stop_reason server_tools",
        "The provider's own tool takes long; the turn is to be continued.",
        compact(
            message(
                {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "oslo"}},
                reason="pause_turn",
            )
        ),
    ),
    Answer(
        "refusal",
        "refusal stop_reason",
        "The model refuses: nothing was said, and a field says why.",
        compact(
            message(
                reason="refusal",
                stop_details={"type": "refusal", "category": "general_harms", "explanation": None},
            )
        ),
    ),
    Answer(
        "context-window",
        "stop_reason truncated",
        "The model can read no further.",
        compact(message(text("It is"), reason="model_context_window_exceeded")),
    ),
    Answer(
        "cached-prompt",
        "cache usage",
        "Tokens read from a cache and written to it, for five minutes and for an hour.",
        compact(
            message(
                text("Cold."),
                usage={
                    **USAGE,
                    "input_tokens": 21,
                    "cache_creation_input_tokens": 300,
                    "cache_read_input_tokens": 1792,
                    "cache_creation": {"ephemeral_5m_input_tokens": 100, "ephemeral_1h_input_tokens": 200},
                },
            )
        ),
    ),
    Answer(
        "web-search",
        "server_tools",
        "A search, its results and a text that cites them.",
        compact(
            message(
                {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "oslo"}},
                {
                    "type": "web_search_tool_result",
                    "tool_use_id": "srvtoolu_1",
                    "content": [
                        {
                            "type": "web_search_result",
                            "title": "Weather",
                            "url": "https://example.com/oslo",
                            "encrypted_content": "Eo8BCio=",
                            "page_age": None,
                        }
                    ],
                },
                text(
                    "Cold.",
                    citations=[
                        {
                            "type": "web_search_result_location",
                            "cited_text": "It is cold.",
                            "url": "https://example.com/oslo",
                            "title": "Weather",
                            "encrypted_index": "Eo8BCio=",
                        }
                    ],
                ),
                usage={**USAGE, "server_tool_use": {"web_search_requests": 1, "web_fetch_requests": 0}},
            )
        ),
    ),
    Answer(
        "web-search-failed",
        "server_tools provider_error",
        "The search failed; the result is an object where it else is a list.",
        compact(
            message(
                {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "oslo"}},
                {
                    "type": "web_search_tool_result",
                    "tool_use_id": "srvtoolu_1",
                    "content": {"type": "web_search_tool_result_error", "error_code": "max_uses_exceeded"},
                },
                text("I could not look."),
            )
        ),
    ),
    Answer(
        "code-execution",
        "server_tools",
        "A command that ran at the provider, in a container that is named.",
        compact(
            message(
                {
                    "type": "server_tool_use",
                    "id": "srvtoolu_2",
                    "name": "bash_code_execution",
                    "input": {"command": "echo 4"},
                },
                {
                    "type": "bash_code_execution_tool_result",
                    "tool_use_id": "srvtoolu_2",
                    "content": {
                        "type": "bash_code_execution_result",
                        "stdout": "4\n",
                        "stderr": "",
                        "return_code": 0,
                        "content": [],
                    },
                },
                text("4"),
                container={"id": "container_1", "expires_at": "2026-01-01T00:00:00Z"},
            )
        ),
    ),
    Answer(
        "citations",
        "text explicit_null",
        "A text that cites a document by its characters and another by its pages.",
        compact(
            message(
                text(
                    "Cold.",
                    citations=[
                        {
                            "type": "char_location",
                            "cited_text": "Oslo is cold.",
                            "document_index": 0,
                            "document_title": None,
                            "file_id": None,
                            "start_char_index": 0,
                            "end_char_index": 13,
                        },
                        {
                            "type": "page_location",
                            "cited_text": "Cold.",
                            "document_index": 1,
                            "document_title": "Nothing",
                            "file_id": None,
                            "start_page_number": 1,
                            "end_page_number": 2,
                        },
                    ],
                )
            )
        ),
    ),
    Answer("empty", "stop_reason", "The model had nothing to say.", compact(message())),
    Answer(
        "number-forms",
        "number_form tools",
        "The input of a call holds numbers in every form.",
        '{"id":"msg_n1","type":"message","role":"assistant","model":"claude-sonnet-5","content":[{"type":"tool_use",'
        '"id":"toolu_n1","name":"plot","input":{"x":1.0,"y":1e3,"z":-0.0,"n":12345678901234567890,"e":1.50E-7}}],'
        '"stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}',
    ),
    Answer(
        "unknown-block",
        "unknown_field key_order stop_reason",
        "A block, a reason and members that nobody knows yet, the usage first.",
        '{"usage":{"output_tokens":3,"input_tokens":2,"dream_tokens":7},"stop_sequence":null,"stop_reason":"daydream",'
        '"content":[{"images":[1,2.50,null],"type":"dream"},{"text":"Hm.","type":"text","mood":"calm"}],"role":"assistant",'
        '"model":"claude-9","type":"message","id":"msg_9","weather":{"city":"Oslo"}}',
        typed=False,
    ),
]
