"""The driver of one machine: it runs the functions that the native machine asks for, in the caller's own task.

Every function of the application is called from here, a Python frame, and awaited here where it can be awaited.
"""

from __future__ import annotations

from .awaiting import PLAIN, Coroutine, is_awaitable, is_cancellation, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._native import Begun, Continuation
    from ..generated.callbacks import Json


async def drive(begun: Begun | None, continuation: Continuation | None = None, args: Json = None) -> Any:
    """Runs what a machine asks for until the call is over; begins the rest of a chain where `begun` is None."""
    if begun is None:
        assert continuation is not None
        begun = continuation.begin(args)
    call, function, first, second = begun
    failure = error = value = None
    try:
        while function is not None:
            try:
                # A tool takes its arguments alone; that is said by the call in the place of the second.
                value = function(first) if second is call else function(first, second)
                kind = type(value)
                if kind is Coroutine or (kind not in PLAIN and is_awaitable(value)):
                    value = await value
            except BaseException as raised:
                if is_cancellation(raised):
                    call.cancel()
                    raise
                failure = raised
            if failure is None:
                function, first, second = call.returned(value)
            else:
                # Outside of the handler, so that an exception which is raised here has no foreign context.
                error, failure = failure, None
                function, first, second = call.failed(error, type(error).__name__, text_of(error))
        return first
    finally:
        # An exception refers to this frame, which must not refer to it.
        error = failure = None
