"""How long a sanitizer may take."""

from __future__ import annotations

import sys

from .._native import set_sanitizer_timeout
from .awaiting import PLAIN, is_awaitable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

_seconds = 5.0


def guardrails_set_sanitizer_timeout(timeout_millis: int) -> None:
    """Says how long a sanitizer of a call or of events may take."""
    global _seconds
    set_sanitizer_timeout(timeout_millis)
    _seconds = timeout_millis / 1000


class Limited:
    """A sanitizer whose answer is awaited no longer than it may take; what comes later is nothing to the runtime."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function

    def __call__(self, *args: Any) -> Any:
        """What the sanitizer gave or, in an event loop of asyncio, something to await that ends in time."""
        value = self._function(*args)
        if type(value) in PLAIN or not is_awaitable(value):
            return value
        asyncio = sys.modules.get("asyncio")
        if asyncio is None or asyncio._get_running_loop() is None:
            return value
        return in_time(value)


async def in_time(value: Awaitable[Any]) -> Any:
    """What a sanitizer promised; a `TimeoutError` where it does not keep its time."""
    from asyncio import wait_for

    return await wait_for(_awaited(value), _seconds)


async def _awaited(value: Awaitable[Any]) -> Any:
    return await value
