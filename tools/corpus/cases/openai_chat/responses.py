"""Responses, which the official client must accept."""

from typing import Any

from tools.corpus.case import Answer
from tools.corpus.cases.text import WAV, compact, pretty


def completion(*choices: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": "chatcmpl-7Xq2",
        "object": "chat.completion",
        "created": 1760000000,
        "model": "gpt-5-mini-2025-08-07",
        "choices": list(choices),
        **more,
    }


def choice(message: dict[str, Any], reason: str = "stop", index: int = 0, **more: Any) -> dict[str, Any]:
    return {"index": index, "message": {"role": "assistant", **message}, **more, "finish_reason": reason}


def usage(prompt: int, completion: int, **more: Any) -> dict[str, Any]:
    return {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion, **more}


def call(id: str, arguments: str) -> dict[str, Any]:
    return {"id": id, "type": "function", "function": {"name": "get_weather", "arguments": arguments}}


SAID = {"content": "It is cold in Oslo.", "refusal": None, "annotations": []}
DETAILS = {
    "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
    "completion_tokens_details": {
        "reasoning_tokens": 0,
        "audio_tokens": 0,
        "accepted_prediction_tokens": 0,
        "rejected_prediction_tokens": 0,
    },
}

CASES = [
    Answer(
        "text",
        "text usage explicit_null",
        "A whole answer as the provider writes it, blanks and nulls included.",
        pretty(
            completion(
                choice(SAID, logprobs=None),
                usage=usage(12, 7, **DETAILS),
                service_tier="default",
                system_fingerprint=None,
            )
        ),
    ),
    Answer(
        "minimal",
        "text",
        "No more than a small server sends.",
        compact(completion(choice({"content": "Hi."}))),
    ),
    Answer(
        "tool-call",
        "tools stop_reason",
        "One call and no text.",
        pretty(
            completion(
                choice(
                    {"content": None, "refusal": None, "tool_calls": [call("call_a1", '{"city":"Oslo"}')]}, "tool_calls"
                ),
                usage=usage(80, 18),
            )
        ),
    ),
    Answer(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text and three calls at once; one has no arguments, and those of one are no JSON.",
        compact(
            completion(
                choice(
                    {
                        "content": "Let me look.",
                        "tool_calls": [
                            call("call_a1", '{"city": "Oslo", "unit": "celsius"}'),
                            call("call_b2", ""),
                            call("call_c3", '{"city": "Ro'),
                        ],
                    },
                    "tool_calls",
                ),
                usage=usage(80, 41),
            )
        ),
    ),
    Answer(
        "custom-tool-call",
        "tools",
        "A call whose input is free text.",
        compact(
            completion(
                choice(
                    {
                        "content": None,
                        "tool_calls": [
                            {"id": "call_d4", "type": "custom", "custom": {"name": "sum", "input": "2 + 3"}}
                        ],
                    },
                    "tool_calls",
                )
            )
        ),
    ),
    Answer(
        "function-call",
        "tools stop_reason",
        "The form of a call before there were tools.",
        compact(
            completion(
                choice(
                    {"content": None, "function_call": {"name": "get_weather", "arguments": '{"city":"Oslo"}'}},
                    "function_call",
                )
            )
        ),
    ),
    Answer(
        "refusal",
        "refusal explicit_null",
        "The model refuses in the field that is there for it.",
        pretty(completion(choice({"content": None, "refusal": "I will not guess that."}), usage=usage(20, 6))),
    ),
    Answer(
        "length",
        "stop_reason truncated",
        "The limit of tokens came first.",
        compact(completion(choice({"content": "It is cold in"}, "length"), usage=usage(12, 4))),
    ),
    Answer(
        "content-filter",
        "stop_reason refusal",
        "A filter took the content away.",
        compact(completion(choice({"content": ""}, "content_filter"), usage=usage(12, 0))),
    ),
    Answer(
        "two-choices",
        "choices logprobs",
        "Two answers, the second first, each with the probabilities of its tokens.",
        compact(
            completion(
                choice(
                    {"content": "No"},
                    index=1,
                    logprobs={"content": [{"token": "No", "logprob": -1.5, "bytes": [78, 111], "top_logprobs": []}]},
                ),
                choice(
                    {"content": "Ja"},
                    index=0,
                    logprobs={
                        "content": [
                            {
                                "token": "Ja",
                                "logprob": -0.25,
                                "bytes": [74, 97],
                                "top_logprobs": [{"token": "Ja", "logprob": -0.25, "bytes": None}],
                            }
                        ],
                        "refusal": None,
                    },
                ),
            )
        ),
    ),
    Answer(
        "reasoning-usage",
        "reasoning cache usage",
        "Tokens that were thought, read from a cache and written to it.",
        compact(
            completion(
                choice({"content": "42"}),
                usage=usage(
                    2048,
                    640,
                    prompt_tokens_details={"cached_tokens": 1792, "cache_write_tokens": 128},
                    completion_tokens_details={"reasoning_tokens": 576},
                ),
            )
        ),
    ),
    Answer(
        "citations",
        "server_tools",
        "A searched answer with the place of each source in the text.",
        compact(
            completion(
                choice(
                    {
                        "content": "Cold (example.com).",
                        "annotations": [
                            {
                                "type": "url_citation",
                                "url_citation": {
                                    "start_index": 5,
                                    "end_index": 18,
                                    "title": "Weather",
                                    "url": "https://example.com/oslo",
                                },
                            }
                        ],
                    }
                )
            )
        ),
    ),
    Answer(
        "spoken",
        "multimodal audio",
        "An answer aloud, with what it says.",
        compact(
            completion(
                choice(
                    {
                        "content": None,
                        "audio": {"id": "audio_5a1d", "data": WAV, "expires_at": 1760003600, "transcript": "Hello."},
                    }
                ),
                usage=usage(9, 30, completion_tokens_details={"audio_tokens": 24, "text_tokens": 6}),
            )
        ),
    ),
    Answer(
        "unknown-field",
        "unknown_field reasoning number_form",
        "What other servers add: thoughts, cost, timings, numbers in their own forms.",
        '{"id":"gen-1","provider":"Elsewhere","object":"chat.completion","created":1760000000,"model":"open-thinker",'
        '"choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"eos","message":{"role":"assistant",'
        '"content":"4","reasoning":"Two and two.","reasoning_content":"Two and two.","reasoning_details":[{"type":'
        '"reasoning.text","text":"Two and two.","index":0}]}}],"usage":{"prompt_tokens":10,"completion_tokens":5,'
        '"total_tokens":15,"cost":1.50e-05,"cost_details":{"upstream_inference_cost":null}},'
        '"timings":{"prompt_ms":1e3,"predicted_ms":250.0}}',
    ),
    Answer(
        "unknown-reason",
        "unknown_field stop_reason key_order",
        "A reason to stop that nobody knows yet, and the usage before the choices.",
        '{"usage":{"total_tokens":3,"completion_tokens":1,"prompt_tokens":2},"choices":[{"finish_reason":"daydream",'
        '"message":{"content":"Hm.","role":"assistant"},"index":0}],"model":"gpt-9","object":"chat.completion",'
        '"created":1760000000,"id":"chatcmpl-9"}',
        typed=False,
    ),
    Answer(
        "reason-null",
        "explicit_null",
        "A server that forgets why it stopped and what it cost.",
        compact(
            completion(
                {"index": 0, "message": {"role": "assistant", "content": "Hi."}, "finish_reason": None}, usage=None
            )
        ),
        typed=False,
    ),
]
