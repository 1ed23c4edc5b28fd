"""A response and the items of its output, for whole answers and for streams."""

from typing import Any


def response(*output: dict[str, Any], status: str = "completed", **more: Any) -> dict[str, Any]:
    """What the provider sends back; it repeats most of the request."""
    return {
        "id": "resp_7Xq2",
        "object": "response",
        "created_at": 1760000000,
        "status": status,
        "background": False,
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "max_output_tokens": None,
        "model": "gpt-5-mini-2025-08-07",
        "output": list(output),
        "parallel_tool_calls": True,
        "previous_response_id": None,
        "reasoning": {"effort": "medium", "summary": None},
        "service_tier": "default",
        "store": True,
        "temperature": 1.0,
        "text": {"format": {"type": "text"}, "verbosity": "medium"},
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "truncation": "disabled",
        "usage": None,
        "user": None,
        "metadata": {},
        **more,
    }


def usage(input: int, output: int, cached: int = 0, written: int = 0, thought: int = 0) -> dict[str, Any]:
    return {
        "input_tokens": input,
        "input_tokens_details": {"cached_tokens": cached, "cache_write_tokens": written},
        "output_tokens": output,
        "output_tokens_details": {"reasoning_tokens": thought},
        "total_tokens": input + output,
    }


def text(said: str, **more: Any) -> dict[str, Any]:
    return {"type": "output_text", "annotations": [], "logprobs": [], "text": said, **more}


def message(*content: dict[str, Any], id: str = "msg_1", status: str = "completed") -> dict[str, Any]:
    return {"id": id, "type": "message", "status": status, "content": list(content), "role": "assistant"}


def call(id: str, arguments: str, name: str = "get_weather", status: str = "completed") -> dict[str, Any]:
    return {
        "id": f"fc_{id}",
        "type": "function_call",
        "status": status,
        "arguments": arguments,
        "call_id": f"call_{id}",
        "name": name,
    }


def reasoning(*summary: str, **more: Any) -> dict[str, Any]:
    said = [{"type": "summary_text", "text": each} for each in summary]
    return {"id": "rs_1", "type": "reasoning", "summary": said, **more}
