"""Requests as the official client writes them."""

from typing import Any

from tools.corpus.case import Sent
from tools.corpus.cases.text import PDF, PNG, WEATHER, compact

MODEL = "gpt-5-mini"
ASK = "What is the weather in Oslo and in Rome?"
TOOL = {
    "type": "function",
    "name": "get_weather",
    "description": "The weather of a city.",
    "parameters": WEATHER,
    "strict": True,
}


def call(call_id: str, city: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "function_call",
        "call_id": call_id,
        "name": "get_weather",
        "arguments": compact({"city": city}),
        **more,
    }


CASES = [
    Sent("text", "text string_or_blocks", "The input is one string.", {"model": MODEL, "input": ASK}),
    Sent(
        "instructions",
        "text",
        "Instructions beside the input, and the answer before continues.",
        {"model": MODEL, "instructions": "Answer in one line.", "input": ASK, "previous_response_id": "resp_5c0"},
    ),
    Sent(
        "messages",
        "text string_or_blocks",
        "Messages with strings and with blocks, with the member `type` and without it.",
        {
            "model": MODEL,
            "input": [
                {"role": "developer", "content": "Use metric units."},
                {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "How tall is it?"}]},
                {"role": "assistant", "content": "About 90 m.", "phase": "final_answer"},
                {"role": "user", "content": "And the church?"},
            ],
        },
    ),
    Sent(
        "output-as-input",
        "reasoning text",
        "The output of the turn before goes back as it came: thoughts only the provider can read, a message.",
        {
            "model": "gpt-5",
            "store": False,
            "include": ["reasoning.encrypted_content"],
            "input": [
                {"role": "user", "content": "2+2?"},
                {
                    "type": "reasoning",
                    "id": "rs_1",
                    "summary": [{"type": "summary_text", "text": "Adding."}],
                    "encrypted_content": "gAAAAABo4x==",
                },
                {
                    "type": "message",
                    "id": "msg_1",
                    "role": "assistant",
                    "status": "completed",
                    "content": [{"type": "output_text", "text": "4", "annotations": []}],
                },
                {"role": "user", "content": "Sure?"},
            ],
        },
    ),
    Sent(
        "parameters",
        "number_form",
        "The knobs of this interface.",
        {
            "model": "gpt-4.1",
            "input": ASK,
            "temperature": 1.0,
            "top_p": 0.1,
            "max_output_tokens": 512,
            "max_tool_calls": 3,
            "top_logprobs": 2,
            "truncation": "auto",
            "service_tier": "flex",
            "parallel_tool_calls": True,
            "metadata": {"team": "red"},
            "user": "user-17",
        },
    ),
    Sent(
        "tools",
        "tools",
        "A function, and a choice left to the model.",
        {"model": MODEL, "input": ASK, "tools": [TOOL], "tool_choice": "auto"},
    ),
    Sent(
        "tool-named",
        "tools explicit_null",
        "The model must call this function; one tool has null for its parameters and for `strict`.",
        {
            "model": MODEL,
            "input": ASK,
            "tools": [TOOL, {"type": "function", "name": "now", "parameters": None, "strict": None}],
            "tool_choice": {"type": "function", "name": "get_weather"},
        },
    ),
    Sent(
        "tool-allowed",
        "tools",
        "The model must use one of some of the tools.",
        {
            "model": MODEL,
            "input": ASK,
            "tools": [TOOL],
            "tool_choice": {
                "type": "allowed_tools",
                "mode": "required",
                "tools": [{"type": "function", "name": "get_weather"}],
            },
        },
    ),
    Sent(
        "tool-results",
        "tools parallel_tools string_or_blocks multimodal",
        "Two calls and their results, one a string and one a list with a picture.",
        {
            "model": MODEL,
            "input": [
                {"role": "user", "content": ASK},
                call("call_a1", "Oslo", id="fc_1", status="completed"),
                call("call_b2", "Rome"),
                {"type": "function_call_output", "call_id": "call_a1", "output": '{"celsius": -3.0}'},
                {
                    "type": "function_call_output",
                    "call_id": "call_b2",
                    "output": [
                        {"type": "input_text", "text": "14 degrees"},
                        {"type": "input_image", "image_url": f"data:image/png;base64,{PNG}", "detail": "low"},
                    ],
                },
            ],
            "tools": [TOOL],
        },
    ),
    Sent(
        "custom-tool",
        "tools",
        "A tool whose input is free text under a grammar, and a call of it with its result.",
        {
            "model": "gpt-5",
            "input": [
                {"role": "user", "content": "Add 2 and 3."},
                {"type": "custom_tool_call", "call_id": "call_d4", "name": "sum", "input": "2 + 3"},
                {"type": "custom_tool_call_output", "call_id": "call_d4", "output": "5"},
            ],
            "tools": [
                {
                    "type": "custom",
                    "name": "sum",
                    "description": "Adds.",
                    "format": {"type": "grammar", "syntax": "lark", "definition": 'start: NUMBER "+" NUMBER'},
                }
            ],
        },
    ),
    Sent(
        "server-tools",
        "server_tools",
        "Tools that the provider runs: searches of the web and of files, a code interpreter, a remote server of tools.",
        {
            "model": "gpt-5",
            "input": ASK,
            "tools": [
                {"type": "web_search", "filters": {"allowed_domains": ["example.com"]}, "search_context_size": "low"},
                {
                    "type": "file_search",
                    "vector_store_ids": ["vs_1"],
                    "max_num_results": 4,
                    "ranking_options": {"score_threshold": 0.5},
                },
                {"type": "code_interpreter", "container": {"type": "auto", "file_ids": ["file-7h1s"]}},
                {
                    "type": "mcp",
                    "server_label": "maps",
                    "server_url": "https://example.com/mcp",
                    "require_approval": "never",
                    "headers": {"x-team": "red"},
                },
            ],
            "include": ["web_search_call.action.sources", "code_interpreter_call.outputs"],
        },
    ),
    Sent(
        "multimodal",
        "multimodal",
        "Pictures by address, inline and by id, documents inline, by id and by address.",
        {
            "model": MODEL,
            "input": [
                {
                    "role": "user",
                    "content": [
                        {"type": "input_text", "text": "What is in these?"},
                        {"type": "input_image", "image_url": "https://example.com/cat.png", "detail": "high"},
                        {"type": "input_image", "image_url": f"data:image/png;base64,{PNG}", "detail": "auto"},
                        {"type": "input_image", "file_id": "file-2p", "detail": "low"},
                        {
                            "type": "input_file",
                            "filename": "empty.pdf",
                            "file_data": f"data:application/pdf;base64,{PDF}",
                        },
                        {"type": "input_file", "file_id": "file-7h1s"},
                        {"type": "input_file", "file_url": "https://example.com/a.pdf"},
                    ],
                }
            ],
        },
    ),
    Sent(
        "reasoning",
        "reasoning",
        "How hard to think, and a summary of it, please.",
        {
            "model": "gpt-5",
            "input": ASK,
            "reasoning": {"effort": "high", "summary": "auto"},
            "text": {"verbosity": "low"},
        },
    ),
    Sent(
        "json-schema",
        "structured_output",
        "The answer must have the form of a schema.",
        {
            "model": MODEL,
            "input": ASK,
            "text": {"format": {"type": "json_schema", "name": "weather", "strict": True, "schema": WEATHER}},
        },
    ),
    Sent(
        "refusal-in-history",
        "refusal",
        "The model refused before.",
        {
            "model": MODEL,
            "input": [
                {"role": "user", "content": "Guess my password."},
                {
                    "type": "message",
                    "id": "msg_2",
                    "role": "assistant",
                    "status": "completed",
                    "content": [{"type": "refusal", "refusal": "I will not guess that."}],
                },
                {"role": "user", "content": "Then tell me a joke."},
            ],
        },
    ),
    Sent(
        "cached-prompt",
        "cache",
        "A key that keeps calls with one beginning together, and a mark where the beginning ends.",
        {
            "model": "gpt-5.1",
            "input": [
                {
                    "role": "developer",
                    "content": [
                        {
                            "type": "input_text",
                            "text": "The house rules, which are long.",
                            "prompt_cache_breakpoint": {"mode": "explicit", "ttl": "12h"},
                        }
                    ],
                },
                {"role": "user", "content": ASK},
            ],
            "prompt_cache_key": "house-rules-3",
            "prompt_cache_retention": "24h",
        },
    ),
    Sent(
        "stored-prompt",
        "text",
        "A prompt that is kept at the provider, with values for its variables, in a conversation, in the background.",
        {
            "model": MODEL,
            "prompt": {"id": "pmpt_1", "version": "3", "variables": {"city": "Oslo"}},
            "conversation": {"id": "conv_1"},
            "background": True,
        },
    ),
    Sent("stream", "text", "A stream.", {"model": MODEL, "input": ASK, "stream": True}),
    Sent(
        "items",
        "unknown_field server_tools",
        "Items of many kinds, none of which is a message: a reference, an approval, a shell, a compaction.",
        {
            "model": "gpt-5",
            "input": [
                {"type": "item_reference", "id": "msg_1"},
                {
                    "type": "mcp_approval_request",
                    "id": "mcpr_1",
                    "server_label": "maps",
                    "name": "route",
                    "arguments": "{}",
                },
                {"type": "mcp_approval_response", "approval_request_id": "mcpr_1", "approve": True},
                {
                    "type": "local_shell_call",
                    "id": "lsh_1",
                    "call_id": "call_f6",
                    "status": "completed",
                    "action": {"type": "exec", "command": ["ls", "-l"], "env": {}},
                },
                {"type": "local_shell_call_output", "id": "call_f6", "output": "total 0"},
                {"type": "compaction", "encrypted_content": "gAAAAABo5y=="},
                {"role": "user", "content": "Go on."},
            ],
        },
    ),
    Sent(
        "nulls",
        "explicit_null",
        "Fields that are given and null.",
        {
            "model": MODEL,
            "input": "Hi.",
            "instructions": None,
            "temperature": None,
            "previous_response_id": None,
            "reasoning": None,
            "metadata": None,
        },
    ),
    Sent(
        "unknown-field",
        "unknown_field number_form",
        "Fields that a later version of the interface may have.",
        {"model": MODEL, "input": "Hi.", "extra_body": {"patience": {"level": 3.0, "until": None}, "big": 2**80}},
    ),
]
