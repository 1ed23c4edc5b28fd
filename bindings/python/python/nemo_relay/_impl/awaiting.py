"""What can be awaited, without loading a library to find out."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


async def _sample() -> None: ...


_coroutine = _sample()
Coroutine = type(_coroutine)
_coroutine.close()

PLAIN = frozenset({type(None), bool, int, float, str, dict, list, tuple, set, frozenset})
"""Types whose values are surely not awaited."""

_ITERABLE_COROUTINE = 0x100


def is_awaitable(value: Any) -> bool:
    """Whether `await value` is possible: an object with `__await__`, or a generator that was made for it."""
    if hasattr(type(value), "__await__"):
        return True
    code = getattr(value, "gi_code", None)
    return code is not None and bool(code.co_flags & _ITERABLE_COROUTINE)


def is_cancellation(error: BaseException) -> bool:
    """Whether an exception says that the running task was cancelled, or that its coroutine was closed."""
    if isinstance(error, GeneratorExit):
        return True
    # Nobody can have raised it where asyncio was never loaded.
    asyncio = sys.modules.get("asyncio.exceptions")
    return asyncio is not None and isinstance(error, asyncio.CancelledError)


def text_of(error: BaseException) -> str:
    """The text of an exception, whose own code for it may fail too."""
    try:
        return str(error)
    except Exception:
        return ""
