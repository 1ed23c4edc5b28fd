"""Tool calls whose function is a generator."""

from __future__ import annotations

from functools import wraps

from .._native import is_json
from .awaiting import text_of
from .context import Apart
from .tools import tools_call_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
    from typing import Any

    from ..generated.types import ToolHandle


class Listed:
    """A tool call that is open while its generator is read; its result is the list of what the generator gave.

    Args:
        handle (ToolHandle): The call, which was started by hand.
        begin (Callable[[], Any]): Makes the generator.
        shown (Callable[[Any], Any]): What events show of an item.
    """

    def __init__(self, handle: ToolHandle, begin: Callable[[], Any], shown: Callable[[Any], Any]) -> None:
        self.begin = begin
        self._handle = handle
        self._shown = shown
        self._given: list[Any] = []

    def add(self, item: Any) -> None:
        """Takes note of what the generator gave."""
        self._given.append(self._shown(item))

    def end(self, error: BaseException | None) -> None:
        """Ends the call; one whose generator is closed early has ended well."""
        metadata = {"otel.status_code": "OK"}
        if error is not None and not isinstance(error, GeneratorExit):
            metadata = {"otel.status_code": "ERROR", "otel.status_description": text_of(error)}
        shown: Any = self._given if is_json(self._given) else None
        tools_call_end(self._handle, shown, None, metadata, None)


def listed_generator(function: Callable[..., Any], opened: Callable[..., Listed]) -> Callable[..., Any]:
    """A generator function that is the call which `opened`, given the arguments, starts."""

    @wraps(function)
    def call(*args: Any, **named: Any) -> Generator[Any, Any, Any]:
        listed = opened(args, named)
        place, given = Apart(), None
        try:
            steps = listed.begin()
            step = steps.send
            try:
                while True:
                    place.enter()
                    try:
                        item = step(given)
                    finally:
                        place.leave()
                    listed.add(item)
                    try:
                        step, given = steps.send, (yield item)
                    except GeneratorExit:
                        raise
                    except BaseException as error:
                        step, given = steps.throw, error
            finally:
                # An exception that was thrown in refers to this frame.
                given = None
                place.enter()
                try:
                    steps.close()
                finally:
                    place.leave()
        except StopIteration as done:
            listed.end(None)
            return done.value
        except BaseException as error:
            listed.end(error)
            raise

    return call


def listed_async_generator(
    function: Callable[..., Any], opened: Callable[..., Awaitable[Listed]]
) -> Callable[..., Any]:
    """The same for an asynchronous generator function."""

    @wraps(function)
    async def call(*args: Any, **named: Any) -> AsyncGenerator[Any, Any]:
        listed = await opened(args, named)
        place, given = Apart(), None
        try:
            steps = listed.begin()
            step = steps.asend
            try:
                while True:
                    place.enter()
                    try:
                        item = await step(given)
                    except BaseException as error:
                        place.leave(error)
                        raise
                    place.leave()
                    listed.add(item)
                    try:
                        step, given = steps.asend, (yield item)
                    except GeneratorExit:
                        raise
                    except BaseException as error:
                        step, given = steps.athrow, error
            finally:
                given = None
                place.enter()
                try:
                    await steps.aclose()
                finally:
                    place.leave()
        except StopAsyncIteration:
            listed.end(None)
        except BaseException as error:
            listed.end(error)
            raise

    return call
