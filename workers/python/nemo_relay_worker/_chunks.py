"""The chunks that a function gives, one at a time, whatever kind of function it is."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from typing import Any

from nemo_relay_worker._answers import run

_OVER = object()


async def chunks(function: Callable[..., Any], *arguments: Any) -> AsyncGenerator[Any, None]:
    """The chunks that it gives; closing this closes the generator of the function."""
    if inspect.isasyncgenfunction(function) or inspect.isgeneratorfunction(function):
        given = function(*arguments)
    else:
        given = await run(function, *arguments)
    if hasattr(given, "__aiter__"):
        iterator = aiter(given)
        try:
            async for chunk in iterator:
                yield chunk
        finally:
            if hasattr(iterator, "aclose"):
                await iterator.aclose()
    elif hasattr(given, "__iter__") and not isinstance(given, (str, bytes, dict)):
        async for chunk in _in_threads(iter(given)):
            yield chunk
    else:
        raise TypeError(
            f"a stream intercept gives chunks: a generator or what can be iterated, not {type(given).__name__}"
        )


async def _in_threads(iterator: Iterator[Any]) -> AsyncIterator[Any]:
    """Each chunk in a thread, so that it holds up nothing else. Closes it once no thread is at work in it."""
    lock = threading.Lock()

    def step() -> Any:
        with lock:
            return next(iterator, _OVER)

    def close() -> None:
        with lock:
            getattr(iterator, "close", lambda: None)()

    try:
        while (chunk := await asyncio.to_thread(step)) is not _OVER:
            yield chunk
    finally:
        await asyncio.to_thread(close)
