"""One subscriber: how it is told of an event, and what is said where it fails."""

from __future__ import annotations

import sys
import time

from .awaiting import PLAIN, is_awaitable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Awaitable, Callable
    from typing import Any

    from .._native import HostSubscriber

_LOGGED_A_MINUTE = 10


class FailureLog:
    """One line on standard error, at most ten times a minute; without the error's text, which may hold payloads."""

    def __init__(self) -> None:
        self._since = 0.0
        self._lines = 0

    def add(self, what: str, error: BaseException) -> None:
        now = time.monotonic()
        if self._lines == 0 or now - self._since > 60:
            self._since, self._lines = now, 0
        self._lines += 1
        if self._lines > _LOGGED_A_MINUTE or sys.stderr is None:
            return
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
        try:
            print(f"nemo_relay: {what} raised {type(error).__name__}{place}", file=sys.stderr, flush=True)
        except (OSError, ValueError):
            pass  # standard error is closed


class Delivery:
    """A subscriber with its function. Only its server's thread calls it."""

    def __init__(self, subscriber: HostSubscriber, callback: Callable[[Any], Any]) -> None:
        self.subscriber = subscriber
        self.rank = (subscriber.place, subscriber.name)
        self._callback = callback
        self._loop: AbstractEventLoop | None = None
        self._failures = FailureLog()

    def deliver(self, event: Any) -> None:
        """Tells the subscriber of an event, and counts it."""
        raised = False
        try:
            value = self._callback(event)
            if type(value) not in PLAIN and is_awaitable(value):
                self.finish(value)
        except BaseException as error:  # whatever it is, it must not end the thread
            raised = True
            self._failures.add(f"subscriber {self.subscriber.name!r}", error)
        self.subscriber.delivered_one(raised)

    def close(self) -> None:
        """To be called when there will be no more events."""
        if self._loop is not None:
            self._loop.close()

    def again(self) -> Delivery:
        """The same for a forked child, which must not use the parent's event loop."""
        return Delivery(self.subscriber, self._callback)

    def finish(self, awaitable: Awaitable[Any]) -> Any:
        """Awaits what an asynchronous function returned, in an event loop of its own."""
        if self._loop is None:
            from asyncio import new_event_loop

            self._loop = new_event_loop()
        return self._loop.run_until_complete(_awaited(awaitable))


async def _awaited(awaitable: Awaitable[Any]) -> Any:
    return await awaitable
