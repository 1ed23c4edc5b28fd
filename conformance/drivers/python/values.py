"""Values of requests as Python objects, and Python objects as values of answers."""

from __future__ import annotations

import builtins
import datetime
import functools
import json
from typing import Any

import nemo_relay
from generated.dispatch import ENUMS, FLAGS, RECORDS
from nemo_relay.plugin import PluginContext


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


def reported_object(value: Any) -> Any:
    """A record, a handle, an event or a plain value as JSON."""
    if isinstance(value, nemo_relay.ScopeEvent | nemo_relay.MarkEvent):
        return value.to_json()
    if isinstance(value, PluginContext):
        return {"kind": value.kind, "ordinal": value.ordinal}
    name = type(value).__name__
    if name in (*ENUMS, *FLAGS):
        return value.value
    if isinstance(value, set) and value and all(type(item).__name__ in ENUMS for item in value):
        return [item.value for item in type(min(value)) if item in value]
    if name not in RECORDS:
        return reported(value)
    fields = {field: getattr(value, field) for field in RECORDS[name]}
    if isinstance(value, nemo_relay.LLMRequest):
        return reported(fields)
    if isinstance(value, nemo_relay.PendingMarkSpec):
        fields = {field: inner for field, inner in fields.items() if inner is not None}
    return {field: _reported_field(inner) for field, inner in fields.items()}


def _reported_field(value: Any) -> Any:
    if isinstance(value, list) and any(type(item).__name__ in RECORDS for item in value):
        return [reported_object(item) for item in value]
    return reported_object(value)


def request(value: Any) -> Any:
    """A request as the package has it; None where there is none."""
    return value if value is None else nemo_relay.LLMRequest(value["headers"], value["content"])


@functools.cache
def exception_class(name: str) -> type[BaseException]:
    """The built-in exception of a name, or one made for it."""
    found = getattr(builtins, name, None)
    if isinstance(found, type) and issubclass(found, BaseException):
        return found
    return type(name, (Exception,), {})


def described_error(action: dict) -> BaseException:
    """The exception that an action describes, with the status of HTTP that a provider's client would give it."""
    error = exception_class(action["type"])(action["message"])
    if "status" in action:
        error.status_code = action["status"]  # type: ignore[attr-defined]
    return error
