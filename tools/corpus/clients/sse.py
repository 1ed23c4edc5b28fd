"""The wire form of streams whose events have names."""

import json


def named_events(chunks: list[str]) -> str:
    """Server-sent events, each named by the `type` of its data."""
    return "".join(f"event: {json.loads(chunk)['type']}\ndata: {chunk}\n\n" for chunk in chunks)
