"""Small helpers."""

from __future__ import annotations

import asyncio
import threading
from contextvars import copy_context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any, TypeVar

    T = TypeVar("T")

__all__ = ["run_sync"]


def run_sync(coro: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine to its end and gives what it returns, also where an event loop runs already.

    There it runs in a thread of its own with the current context, and the loop stands still meanwhile.

    Args:
        coro (Coroutine): The coroutine.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coro)
    said: list[Any] = []
    context = copy_context()

    def work() -> None:
        try:
            said.extend((True, context.run(asyncio.run, coro)))
        except BaseException as error:
            said.extend((False, error))

    thread = threading.Thread(target=work, name="nemo-relay-run-sync")
    thread.start()
    thread.join()
    if not said[0]:
        raise said[1]
    result: T = said[1]
    return result
