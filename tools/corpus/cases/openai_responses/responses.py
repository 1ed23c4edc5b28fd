"""Responses, which the official client must accept."""

from tools.corpus.case import Answer
from tools.corpus.cases.openai_responses.output import call, message, reasoning, response, text, usage
from tools.corpus.cases.text import PNG, compact, pretty

SAID = message(text("It is cold in Oslo."))

CASES = [
    Answer(
        "text",
        "text usage explicit_null",
        "A whole answer as the provider writes it.",
        pretty(response(SAID, usage=usage(12, 7))),
    ),
    Answer(
        "minimal",
        "text",
        "No more than a small server sends.",
        compact(
            {
                "id": "resp_1",
                "object": "response",
                "created_at": 1760000000,
                "model": "open-thinker",
                "status": "completed",
                "output": [SAID],
                "parallel_tool_calls": False,
                "tool_choice": "none",
                "tools": [],
            }
        ),
    ),
    Answer(
        "tool-call",
        "tools",
        "One call and no text; the status says completed all the same.",
        pretty(response(call("a1", '{"city":"Oslo"}'), usage=usage(80, 18))),
    ),
    Answer(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text, then two calls; one has no arguments and those of the other are no JSON.",
        compact(
            response(
                message(text("Let me look.")), call("a1", '{"city": "Os'), call("b2", "", "now"), usage=usage(80, 41)
            )
        ),
    ),
    Answer(
        "custom-tool-call",
        "tools",
        "A call whose input is free text.",
        compact(
            response(
                {"id": "ctc_1", "type": "custom_tool_call", "call_id": "call_d4", "name": "sum", "input": "2 + 3"},
                usage=usage(30, 8),
            )
        ),
    ),
    Answer(
        "reasoning",
        "reasoning usage",
        "A summary of the thoughts in two parts, then the message.",
        pretty(
            response(
                reasoning("**Adding**", "Two and two.", encrypted_content="gAAAAABo4x=="),
                message(text("4")),
                reasoning={"effort": "high", "summary": "detailed"},
                usage=usage(20, 640, thought=576),
            )
        ),
    ),
    Answer(
        "reasoning-text",
        "reasoning",
        "An open model shows its thoughts themselves.",
        compact(
            response(
                reasoning(content=[{"type": "reasoning_text", "text": "Two and two."}], status="completed"),
                message(text("4")),
            )
        ),
    ),
    Answer(
        "refusal",
        "refusal",
        "The model refuses, in a part of its own.",
        compact(response(message({"type": "refusal", "refusal": "I will not guess that."}), usage=usage(20, 6))),
    ),
    Answer(
        "two-texts",
        "text",
        "Two messages, one of them with two parts.",
        compact(response(message(text("One."), text("Two.")), message(text("Three."), id="msg_2"), usage=usage(5, 9))),
    ),
    Answer(
        "length",
        "stop_reason truncated",
        "The limit of tokens came first.",
        compact(
            response(
                message(text("It is cold in"), status="incomplete"),
                status="incomplete",
                incomplete_details={"reason": "max_output_tokens"},
                max_output_tokens=16,
                usage=usage(12, 16),
            )
        ),
    ),
    Answer(
        "content-filter",
        "stop_reason refusal",
        "A filter ended it, before anything was said.",
        compact(response(status="incomplete", incomplete_details={"reason": "content_filter"}, usage=usage(12, 0))),
    ),
    Answer(
        "failed",
        "provider_error",
        "A failure with status 200: the error is inside.",
        compact(response(status="failed", error={"code": "server_error", "message": "The server had an error."})),
    ),
    Answer(
        "queued",
        "stop_reason explicit_null",
        "A background answer that has not begun.",
        compact(response(status="queued", background=True)),
    ),
    Answer(
        "cached-prompt",
        "cache usage",
        "Tokens read from a cache and written to it.",
        compact(response(SAID, prompt_cache_key="house-rules-3", usage=usage(2048, 7, cached=1792, written=128))),
    ),
    Answer(
        "citations",
        "server_tools",
        "A search of the web, a search of files, code that ran, and a message with the places of its sources.",
        compact(
            response(
                {
                    "id": "ws_1",
                    "type": "web_search_call",
                    "status": "completed",
                    "action": {
                        "type": "search",
                        "query": "oslo weather",
                        "sources": [{"type": "url", "url": "https://example.com/oslo"}],
                    },
                },
                {
                    "id": "fs_1",
                    "type": "file_search_call",
                    "status": "completed",
                    "queries": ["oslo"],
                    "results": [{"file_id": "file-7h1s", "filename": "a.txt", "score": 0.75, "text": "Cold."}],
                },
                {
                    "id": "ci_1",
                    "type": "code_interpreter_call",
                    "status": "completed",
                    "code": "print(-3)",
                    "container_id": "cntr_1",
                    "outputs": [{"type": "logs", "logs": "-3\n"}],
                },
                message(
                    text(
                        "Cold (example.com).",
                        annotations=[
                            {
                                "type": "url_citation",
                                "start_index": 5,
                                "end_index": 18,
                                "title": "Weather",
                                "url": "https://example.com/oslo",
                            },
                            {"type": "file_citation", "index": 4, "file_id": "file-7h1s", "filename": "a.txt"},
                        ],
                    )
                ),
                usage=usage(300, 40),
            )
        ),
    ),
    Answer(
        "picture",
        "multimodal server_tools",
        "A picture that the model drew.",
        compact(response({"id": "ig_1", "type": "image_generation_call", "status": "completed", "result": PNG})),
    ),
    Answer(
        "remote-tool",
        "server_tools explicit_null",
        "The list of a remote server's tools and a call of one.",
        compact(
            response(
                {
                    "id": "mcpl_1",
                    "type": "mcp_list_tools",
                    "server_label": "maps",
                    "tools": [
                        {"name": "route", "description": None, "input_schema": {"type": "object"}, "annotations": None}
                    ],
                },
                {
                    "id": "mcp_1",
                    "type": "mcp_call",
                    "server_label": "maps",
                    "name": "route",
                    "arguments": '{"to":"Oslo"}',
                    "output": "12 km",
                    "error": None,
                    "approval_request_id": None,
                },
                SAID,
            )
        ),
    ),
    Answer(
        "unknown-item",
        "unknown_field key_order number_form",
        "An item, a status and members that nobody knows yet; the usage comes first.",
        '{"usage":{"total_tokens":3,"output_tokens":1,"input_tokens":2,"input_tokens_details":{"cached_tokens":0},'
        '"output_tokens_details":{"reasoning_tokens":0,"dream_tokens":7},"cost":1.50e-05},"output":[{"type":"dream","id":"dr_1",'
        '"images":[1,2.50,null]},{"role":"assistant","type":"message","content":[{"text":"Hm.","type":"output_text",'
        '"annotations":[],"mood":"calm"}],"status":"completed","id":"msg_1"}],"status":"asleep","model":"gpt-9",'
        '"created_at":1.76e9,"object":"response","parallel_tool_calls":true,"tool_choice":"auto","tools":[],"id":"resp_9"}',
        typed=False,
    ),
]
