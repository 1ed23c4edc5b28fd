"""Streams; what the official client adds up from each is stored beside it."""

import itertools
from typing import Any

from tools.corpus.case import Stream
from tools.corpus.cases.openai_responses.output import call, message, reasoning, response, text, usage
from tools.corpus.cases.text import compact


def events(*each: dict[str, Any]) -> list[str]:
    """The events in their order, numbered."""
    return [compact({"type": event["type"], "sequence_number": number, **event}) for number, event in enumerate(each)]


def whole(type: str, *output: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": f"response.{type}", "response": response(*output, **more)}


BEGIN = (whole("created", status="in_progress"), whole("in_progress", status="in_progress"))


def item(index: int, added: dict[str, Any], *between: dict[str, Any], done: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"type": "response.output_item.added", "output_index": index, "item": added},
        *between,
        {"type": "response.output_item.done", "output_index": index, "item": done},
    ]


def spoken(
    index: int, kind: str, empty: dict[str, Any], pieces: list[str], full: dict[str, Any]
) -> list[dict[str, Any]]:
    """A message of one part that comes in `pieces`; `kind` is `output_text` or `refusal`."""
    at = {"item_id": "msg_1", "output_index": index, "content_index": 0}
    logprobs = {"logprobs": []} if kind == "output_text" else {}
    last = {"text" if kind == "output_text" else "refusal": "".join(pieces)}
    return item(
        index,
        message(status="in_progress"),
        {"type": "response.content_part.added", **at, "part": empty},
        *({"type": f"response.{kind}.delta", **at, "delta": piece, **logprobs} for piece in pieces),
        {"type": f"response.{kind}.done", **at, **last, **logprobs},
        {"type": "response.content_part.done", **at, "part": full},
        done=message(full),
    )


def called(index: int, id: str, pieces: list[str], name: str = "get_weather") -> list[dict[str, Any]]:
    at = {"item_id": f"fc_{id}", "output_index": index}
    arguments = "".join(pieces)
    return item(
        index,
        call(id, "", name, "in_progress"),
        *({"type": "response.function_call_arguments.delta", **at, "delta": piece} for piece in pieces),
        {"type": "response.function_call_arguments.done", **at, "arguments": arguments},
        done=call(id, arguments, name),
    )


def thought(index: int, pieces: list[str]) -> list[dict[str, Any]]:
    at = {"item_id": "rs_1", "output_index": index, "summary_index": 0}
    part = {"type": "summary_text", "text": "".join(pieces)}
    return item(
        index,
        reasoning(),
        {"type": "response.reasoning_summary_part.added", **at, "part": {"type": "summary_text", "text": ""}},
        *({"type": "response.reasoning_summary_text.delta", **at, "delta": piece} for piece in pieces),
        {"type": "response.reasoning_summary_text.done", **at, "text": part["text"]},
        {"type": "response.reasoning_summary_part.done", **at, "part": part},
        done=reasoning(part["text"]),
    )


SAID = spoken(0, "output_text", text(""), ["It is ", "cold."], text("It is cold."))
REFUSED = {"type": "refusal", "refusal": "I will not."}

CASES = [
    Stream(
        "text",
        "text usage",
        "Text in pieces, with all the events around it.",
        events(*BEGIN, *SAID, whole("completed", message(text("It is cold.")), usage=usage(12, 7))),
    ),
    Stream(
        "tool-call",
        "tools",
        "The arguments of one call in pieces that are no JSON by themselves.",
        events(
            *BEGIN,
            *called(0, "a1", ['{"ci', 'ty":"O', 'slo"', "}"]),
            whole("completed", call("a1", '{"city":"Oslo"}'), usage=usage(80, 18)),
        ),
    ),
    Stream(
        "parallel-tool-calls",
        "tools parallel_tools",
        "Text and two calls whose events alternate.",
        events(
            *BEGIN,
            *SAID,
            *itertools.chain(
                *zip(called(1, "a1", ['{"city":', '"Oslo"}']), called(2, "b2", ["{", "}"], "now"), strict=True)
            ),
            whole(
                "completed",
                message(text("It is cold.")),
                call("a1", '{"city":"Oslo"}'),
                call("b2", "{}", "now"),
                usage=usage(80, 41),
            ),
        ),
    ),
    Stream(
        "reasoning",
        "reasoning cache usage",
        "A summary of the thoughts in pieces, then the message.",
        events(
            *BEGIN,
            *thought(0, ["**Look", "ing**"]),
            *spoken(1, "output_text", text(""), ["Cold."], text("Cold.")),
            whole(
                "completed",
                reasoning("**Looking**"),
                message(text("Cold.")),
                usage=usage(2048, 640, cached=1792, thought=576),
            ),
        ),
    ),
    Stream(
        "refusal",
        "refusal",
        "The refusal comes in pieces.",
        events(
            *BEGIN,
            *spoken(0, "refusal", {"type": "refusal", "refusal": ""}, ["I will ", "not."], REFUSED),
            whole("completed", message(REFUSED), usage=usage(20, 6)),
        ),
    ),
    Stream(
        "custom-tool-call",
        "tools",
        "Free text for a tool in pieces.",
        events(
            *BEGIN,
            *item(
                0,
                {"id": "ctc_1", "type": "custom_tool_call", "call_id": "call_d4", "name": "sum", "input": ""},
                {
                    "type": "response.custom_tool_call_input.delta",
                    "item_id": "ctc_1",
                    "output_index": 0,
                    "delta": "2 +",
                },
                {"type": "response.custom_tool_call_input.delta", "item_id": "ctc_1", "output_index": 0, "delta": " 3"},
                {
                    "type": "response.custom_tool_call_input.done",
                    "item_id": "ctc_1",
                    "output_index": 0,
                    "input": "2 + 3",
                },
                done={"id": "ctc_1", "type": "custom_tool_call", "call_id": "call_d4", "name": "sum", "input": "2 + 3"},
            ),
            whole(
                "completed",
                {"id": "ctc_1", "type": "custom_tool_call", "call_id": "call_d4", "name": "sum", "input": "2 + 3"},
                usage=usage(30, 8),
            ),
        ),
    ),
    Stream(
        "length",
        "stop_reason truncated",
        "The limit of tokens came first, and the last event says so.",
        events(
            *BEGIN,
            *SAID[:4],
            whole(
                "incomplete",
                message(text("It is cold."), status="incomplete"),
                status="incomplete",
                incomplete_details={"reason": "max_output_tokens"},
                usage=usage(12, 3),
            ),
        ),
    ),
    Stream(
        "failed",
        "provider_error",
        "The provider fails in good order: the last event is a response with an error.",
        events(
            *BEGIN,
            whole("failed", status="failed", error={"code": "server_error", "message": "The server had an error."}),
        ),
    ),
    Stream(
        "truncated",
        "truncated",
        "The connection ends in the middle of the text.",
        events(*BEGIN, *SAID[:3]),
        complete=False,
    ),
    Stream(
        "truncated-tool-call",
        "truncated tools",
        "The connection ends in the middle of the arguments.",
        events(*BEGIN, *called(0, "a1", ['{"ci', 'ty":"O', 'slo"}'])[:3]),
        complete=False,
    ),
    Stream(
        "error",
        "provider_error truncated explicit_null",
        "An event of an error in the middle, after which nothing comes.",
        events(
            *BEGIN,
            *SAID[:3],
            {"type": "error", "code": "server_error", "message": "The server had an error.", "param": None},
        ),
        complete=False,
    ),
    Stream(
        "unknown-event",
        "unknown_field",
        "Events and members that nobody knows yet, between the others.",
        events(
            *BEGIN,
            {"type": "response.dream.delta", "delta": "zz", "depth": 2.50},
            *({**each, "obfuscation": "x7Gq"} for each in SAID),
            whole("completed", message(text("It is cold.")), usage=usage(12, 7), mood="calm"),
        ),
        typed=False,
    ),
]
