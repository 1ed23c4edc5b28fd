"""The scope of a block of code."""

from __future__ import annotations

from functools import wraps

from .awaiting import is_cancellation, text_of
from .scope import scope_close, scope_push
from .timestamps import micros
from .wrapping import (
    Opened,
    is_async_generator_function,
    is_coroutine_function,
    is_generator_function,
    scoped_async_generator,
    scoped_generator,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from types import TracebackType
    from typing import Any, TypeVar

    from ..generated.callbacks import Json
    from ..generated.types import ScopeAttributes, ScopeHandle, ScopeType

    Function = TypeVar("Function", bound=Callable[..., Any])


class ScopeBlock:
    """A scope for a block of code: `with`, `async with`, or a decorator of a function.

    The scope closes however the block is left. The end event says `otel.status_code` OK, or ERROR with the text of the
    exception, which goes on. Scopes that were left open inside end with it, and the mark `relay.scope.unbalanced` says
    so.

    Args:
        name (str): The name of the scope.
        scope_type (ScopeType): The kind of work.
        handle (ScopeHandle | None): An explicit parent; only the parent uuid of the events follows it. Default: None.
        attributes (ScopeAttributes | None): The flags of the scope. Default: None.
        data (Json | None): Kept on the handle and written to no event. Default: None.
        metadata (Json | None): Written to the start and end events. Default: None.
        input (Json | None): The data of the start event. Default: None.
        timestamp (datetime | None): When the work began; now where absent. Default: None.
        end_timestamp (datetime | None): When the work ended; now where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large.
    """

    __slots__ = ("_arguments", "_end", "_open", "_output")

    def __init__(
        self,
        name: str,
        scope_type: ScopeType,
        *,
        handle: ScopeHandle | None = None,
        attributes: ScopeAttributes | None = None,
        data: Json | None = None,
        metadata: Json | None = None,
        input: Json | None = None,
        timestamp: datetime | None = None,
        end_timestamp: datetime | None = None,
    ) -> None:
        start = None if timestamp is None else micros(timestamp)
        self._arguments = (name, scope_type, handle, attributes, data, metadata, input, start)
        self._end = None if end_timestamp is None else micros(end_timestamp)
        self._open: list[ScopeHandle] = []
        self._output: Json = None

    def __enter__(self) -> ScopeHandle:
        handle = scope_push(*self._arguments)
        self._open.append(handle)
        return handle

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        status = None
        if error is not None:
            status = "cancelled" if is_cancellation(error) else text_of(error)
        scope_close(self._open.pop(), self._output, None, self._end, status)

    async def __aenter__(self) -> ScopeHandle:
        return self.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, trace)

    def __call__(self, function: Function) -> Function:
        """Opens the scope anew around every call of a function or coroutine function, or around every step of a
        generator."""
        if is_generator_function(function):
            return scoped_generator(function, self._opened(function))  # type: ignore[return-value]
        if is_async_generator_function(function):
            return scoped_async_generator(function, self._opened(function))  # type: ignore[return-value]

        @wraps(function)
        def call(*args: Any, **named: Any) -> Any:
            block = self._again(function, args, named)
            with block:
                return block._returned(function(*args, **named))

        @wraps(function)
        async def call_async(*args: Any, **named: Any) -> Any:
            block = self._again(function, args, named)
            with block:
                return block._returned(await function(*args, **named))

        return call_async if is_coroutine_function(function) else call  # type: ignore[return-value]

    def _again(self, function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> ScopeBlock:
        """The same scope with nothing open, for one of several calls that may overlap."""
        block = object.__new__(type(self))
        block._arguments, block._end, block._open = self._arguments, self._end, []
        block._output = None
        return block

    def _returned(self, value: Any) -> Any:
        """Takes note of what the function in the block returned."""
        return value

    def _opened(self, function: Callable[..., Any]) -> Callable[..., Opened]:
        def opened(args: tuple[Any, ...], named: dict[str, Any]) -> Opened:
            return Opened(self._again(function, args, named)._arguments, self._end)

        return opened
