"""JSON as the protocol has it: UTF-8 text, and nothing where there is none."""

import json
from typing import Any


def dump(value: Any) -> bytes:
    """A value as text."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def optional(value: Any) -> bytes:
    """A value as text; nothing for None."""
    return b"" if value is None else dump(value)


def load(text: bytes) -> Any:
    """The value of a text; None for nothing."""
    return json.loads(text) if text else None
