"""What a codec says of a value that it cannot translate."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

from ..generated.errors import InvalidPayloadError, LimitExceededError

_T = TypeVar("_T")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class Unfit(Exception):
    """A value that has no translation.

    Attributes:
        steps: The keys and positions that lead to the value, the innermost first.
    """

    def __init__(self, reason: str, *steps: str | int) -> None:
        super().__init__(reason)
        self.steps: list[str | int] = list(reversed(steps))


def translated(codec: Any, work: Callable[[Any], _T], value: Any) -> _T:
    """What `work` makes of the value; what it raises becomes an error that names the codec and the path."""
    try:
        return work(value)
    except Unfit as fault:
        raise unfit(codec, str(fault), _path(fault.steps)) from fault.__cause__
    except RecursionError:
        error = LimitExceededError(f"limit exceeded: {_called(codec)}: $: the value is nested too deep")
        error.limit, error.path = "max_depth", "$"
        raise error from None


def unfit(codec: Any, reason: str, path: str = "$") -> InvalidPayloadError:
    """The error of a codec about the value at a path."""
    error = InvalidPayloadError(f"invalid payload: {_called(codec)}: {path}: {reason}")
    error.path = path
    return error


def _called(codec: Any) -> str:
    """The codec as it shows itself; its class where that says no more than an address."""
    return repr(codec) if says_more(codec) else name_of(type(codec))


def says_more(value: Any) -> bool:
    """Whether an object says more of itself than its class and its address."""
    own: Any = type(value).__repr__
    return own is not object.__repr__


def _path(steps: list[str | int]) -> str:
    return "$" + "".join(map(_step, reversed(steps)))


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _WORD.fullmatch(step) else f"[{json.dumps(step, ensure_ascii=False)}]"


def name_of(kind: Any) -> str:
    """How a class is called: its module and name, or the name alone of a built-in one."""
    if not isinstance(kind, type):
        return str(kind)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
