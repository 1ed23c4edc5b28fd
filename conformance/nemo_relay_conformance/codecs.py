"""The codecs that a scenario gives to operations, turned into the forms of the protocol (§2)."""

from __future__ import annotations

from typing import Any

from .callbacks import Fault, LowerOp, lower_callback
from .vocabulary import Callback, Operation

_METHODS = ("decode", "encode", "decode_response")
_RESOLVED = ("codec", "request_codec", "response_codec")
_CODEC = Operation("codec", {}, frozenset(), {name: Callback("calls", False, False) for name in _METHODS})


def lower_codec(value: Any, path: tuple, lower_op: LowerOp, fault: Fault) -> Any:
    """The name of a codec, `{builtin: NAME}`, `{resolved: FIELD}`, or `{object: {METHOD: {id, …}}}`."""
    if isinstance(value, str):
        return value
    form, given = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else (None, None)
    if form == "builtin" and isinstance(given, str):
        return value
    if form == "resolved" and given in _RESOLVED:
        return value
    if form == "object" and isinstance(given, dict) and given.keys() <= set(_METHODS):
        return {form: {name: lower_callback(does, path, _CODEC, name, lower_op, fault) for name, does in given.items()}}
    fault(
        path, f"a codec is a name, `builtin`, `resolved` ({', '.join(_RESOLVED)}) or `object` ({', '.join(_METHODS)})"
    )
    return value
