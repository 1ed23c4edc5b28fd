"""The texts in which the providers write JSON, and a few values that many cases use."""

import json
from typing import Any

# One grey pixel, a silent moment and an empty page: the smallest files that are what they say.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA="
PDF = "JVBERi0xLjQKdHJhaWxlcjw8Pj4KJSVFT0YK"

WEATHER = {
    "type": "object",
    "properties": {"city": {"type": "string"}, "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}},
    "required": ["city"],
    "additionalProperties": False,
}


def compact(value: Any) -> str:
    """Without a blank, as most servers write."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pretty(value: Any) -> str:
    """Two blanks a level and a line break at the end, as servers write that expect a person to read."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def spaced(value: Any) -> str:
    """A blank after each comma and colon, as Python writes unless told otherwise, and other characters escaped."""
    return json.dumps(value)
