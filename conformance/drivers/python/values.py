"""Values of requests as Python objects, and Python objects as values of answers."""

from __future__ import annotations

import builtins
import datetime
import functools
import json
from typing import Any

import nemo_relay


class Blank:
    """An object that is nothing but an object."""


def special(kind: str) -> Any:
    """A value that JSON cannot say."""
    name, _, number = kind.partition(":")
    if name == "deep":
        value: Any = 0
        for _ in range(int(number)):
            value = [value]
        return value
    if name == "text":
        return "x" * int(number)
    made = _SPECIAL[name]
    return made() if callable(made) else made


def _cycle() -> list:
    value: list = []
    value.append(value)
    return value


_SPECIAL: dict[str, Any] = {
    "nan": float("nan"),
    "infinity": float("inf"),
    "neg_infinity": float("-inf"),
    "bytes": b"\x00\xff\x80",
    "cycle": _cycle,
    "nonstring_key": lambda: {1: 2},
    "object": Blank,
    "function": lambda: len,
    "datetime": lambda: datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC),
    "lone_surrogate": "\ud800",
    "big_int": 2**70,
    "tuple": lambda: (1, 2),
    "set": lambda: {1},
}


def given(value: Any, bound: dict[str, Any]) -> Any:
    """A value of a request: special forms are replaced, at any depth."""
    if isinstance(value, dict):
        match value:
            case {"$handle": str(name)} if len(value) == 1:
                return bound[name]
            case {"$value": str(kind)} if len(value) == 1:
                return special(kind)
        return {key: given(item, bound) for key, item in value.items()}
    if isinstance(value, list):
        return [given(item, bound) for item in value]
    return value


_OPAQUE = {"$opaque": True}


def reported(value: Any) -> Any:
    """A copy of a value if it is plain JSON."""
    try:
        text = json.dumps(value, allow_nan=False, ensure_ascii=False)
        text.encode()
        copy = json.loads(text)
        return copy if copy == value else _OPAQUE
    except (ValueError, TypeError, RecursionError):
        return _OPAQUE


def reported_handle(handle: nemo_relay.ScopeHandle) -> dict:
    return {
        "uuid": handle.uuid,
        "name": handle.name,
        "scope_type": handle.scope_type.value,
        "attributes": handle.attributes.value,
        "parent_uuid": handle.parent_uuid,
        "data": reported(handle.data),
        "metadata": reported(handle.metadata),
    }


def reported_argument(value: Any) -> Any:
    """An argument of a callback."""
    if isinstance(value, nemo_relay.ToolExecutionContext):
        return {"tool_name": value.tool_name, "args": reported(value.args), "tool_call_id": value.tool_call_id}
    if isinstance(value, nemo_relay.ScopeEvent | nemo_relay.MarkEvent):
        return value.to_json()
    return reported(value)


@functools.cache
def exception_class(name: str) -> type[BaseException]:
    """The built-in exception of a name, or one made for it."""
    found = getattr(builtins, name, None)
    if isinstance(found, type) and issubclass(found, BaseException):
        return found
    return type(name, (Exception,), {})
