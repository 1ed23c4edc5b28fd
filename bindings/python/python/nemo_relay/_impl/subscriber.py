"""One subscriber: how it is told of an event, and what is said where it fails."""

from __future__ import annotations

from .awaiting import PLAIN, is_awaitable
from .logging import callback_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Awaitable, Callable
    from typing import Any

    from .._native import HostSubscriber


class Delivery:
    """A subscriber with its function. Only its server's thread calls it."""

    def __init__(self, subscriber: HostSubscriber, callback: Callable[[Any], Any]) -> None:
        self.subscriber = subscriber
        self.rank = (subscriber.place, subscriber.name)
        self._callback = callback
        self._loop: AbstractEventLoop | None = None

    def deliver(self, event: Any) -> None:
        """Tells the subscriber of an event, and counts it."""
        raised = False
        try:
            value = self._callback(event)
            if type(value) not in PLAIN and is_awaitable(value):
                self.finish(value)
        except BaseException as error:  # whatever it is, it must not end the thread
            raised = True
            callback_failed("subscriber", self.subscriber.name, error)
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
