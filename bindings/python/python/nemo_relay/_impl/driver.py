"""The drivers of one machine: they run the functions that the native machine asks for, in the caller's own task.

Every function of the application is called from here or from `stream.py`, a Python frame, and awaited here where it can
be awaited. What one leaves open is not the caller's innermost scope afterwards.
"""

from __future__ import annotations

import sys

from .._native import Call, Continuation
from ..generated.errors import InvalidArgumentError
from .awaiting import PLAIN, Coroutine, is_awaitable, is_cancellation, text_of
from .context import head, set_head, take_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._native import Begun, Step
    from ..generated.callbacks import Json


async def drive(begun: Begun | Continuation, args: Json) -> Any:
    """Runs what a machine asks for until there is something for the caller.

    As a method of a continuation it is the `next` of an execution intercept, and begins the rest of the chain.
    """
    call, function, first, second = begun.begin(args) if type(begun) is Continuation else begun
    failure = error = value = None
    before = head()
    try:
        while function is not None:
            try:
                if second is call:
                    value = function(first)
                elif second is Call:
                    value = function(*first)
                else:
                    value = function(first, second)
                kind = type(value)
                if kind is Coroutine or (kind not in PLAIN and is_awaitable(value)):
                    value = await value
            except BaseException as raised:
                if is_cancellation(raised):
                    call.cancel()
                    take_back(before, raised)
                    raise
                failure = raised
            else:
                if head() is not before:
                    set_head(before)
                function, first, second = call.returned(value)
                continue
            # Outside of the handler, so that an exception which is raised here has no foreign context.
            if head() is not before:
                set_head(before)
            error, failure = failure, None
            function, first, second = failed(call, error)
        return first
    finally:
        # An exception refers to this frame, which must not refer to it.
        error = failure = None


def drive_now(begun: Begun) -> Any:
    """The same without waiting: a function whose answer would have to be awaited has failed."""
    call, function, first, second = begun
    failure: BaseException | None = None
    error = value = None
    before = head()
    try:
        while function is not None:
            try:
                value = apply(call, function, first, second)
                if type(value) not in PLAIN and is_awaitable(value):
                    abandon(value)
                    failure = must_be_awaited(function)
            except BaseException as raised:
                failure = raised
            if head() is not before:
                set_head(before)
            if failure is None:
                function, first, second = call.returned(value)
            else:
                error, failure = failure, None
                function, first, second = failed(call, error)
        return first
    finally:
        error = failure = None


def apply(call: Call, function: Callable[..., Any], first: Any, second: Any) -> Any:
    """Runs the function of a step with its arguments; see `Step`."""
    if second is call:
        return function(first)
    return function(*first) if second is Call else function(first, second)


def failed(call: Call, error: BaseException) -> Step:
    """Tells a machine what a function raised.

    A machine may go on without the function, as it does without a sanitizer; but with what ends the program, such as
    Ctrl-C, the call ends too.
    """
    try:
        step = call.failed(error, type(error).__name__, text_of(error))
        if isinstance(error, Exception):
            return step
        call.cancel()
        raise error
    finally:
        # The exception refers to this frame, which must not refer to it.
        del error


def drive_anyhow(begun: Begun) -> Any:
    """In an event loop something to await, outside of one what comes of it."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None or asyncio._get_running_loop() is None:
        return drive_now(begun)
    return drive(begun, None)


def abandon(awaitable: Any) -> None:
    """Says to what was not awaited that it never will be."""
    for name in ("close", "cancel"):
        end = getattr(awaitable, name, None)
        if end is not None:
            end()
            return


_ADVICE = "register a plain function, or use a call that can be awaited"


def must_be_awaited(function: Callable[..., Any], advice: str = _ADVICE) -> InvalidArgumentError:
    """The error of a callback that is asynchronous where nothing can be awaited."""
    name = getattr(function, "__qualname__", type(function).__name__)
    error = InvalidArgumentError(f"invalid argument: {name} has to be awaited, but this call is a plain one; {advice}")
    error.argument = "callback"
    return error
