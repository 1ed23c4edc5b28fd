"""Registration of subscribers, and waiting until they have been told."""

from __future__ import annotations

import time

from .. import _native
from . import delivery
from .subscriber import Delivery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ..generated.types import FlushReport, ScopeHandle

_SHORTEST_WAIT = 0.0001
_LONGEST_WAIT = 0.005


def subscribe(in_scope: bool, scope: ScopeHandle | None, name: str, callback: Callable[[Any], Any]) -> None:
    """Registers a subscriber with the thread that serves it."""
    subscriber = _native.subscribe(in_scope, scope, name, callback)
    try:
        delivery.serve(Delivery(subscriber, callback))
    except BaseException:
        _undo(scope if in_scope else None, name)
        raise


def _undo(scope: ScopeHandle | None, name: str) -> None:
    """Nobody would ever tell it of anything, and every flush would wait for it."""
    from ..generated import scope_local, subscribers

    if scope is None:
        subscribers.deregister(name)
    else:
        scope_local.deregister_subscriber(scope, name)


def subscribers_set_queue_policy(
    name: str, queue_policy: str, scope: ScopeHandle | None, queue_events: int | None
) -> None:
    """Says what happens to an event for which a subscriber has no room."""
    _native.set_queue_policy(name, queue_policy, scope, queue_events)


def subscribers_flush(timeout_millis: int | None = 30000) -> FlushReport:
    """Waits in Python code, so that Ctrl-C works and other threads run."""
    ticket = _native.flush(timeout_millis)
    for wait in _waits(ticket, timeout_millis):
        time.sleep(wait)
    return ticket.report()


async def flush_async(timeout_millis: int | None = 30000) -> FlushReport:
    """Waits as `flush` does, and lets the event loop run meanwhile.

    Args:
        timeout_millis (int | None): How long to wait at most in milliseconds; None waits for ever. Default: 30000.
    """
    from asyncio import sleep

    ticket = _native.flush(timeout_millis)
    for wait in _waits(ticket, timeout_millis):
        await sleep(wait)
    return ticket.report()


def _waits(ticket: _native.FlushTicket, timeout_millis: int | None) -> Iterator[float]:
    """How long to sleep before each further look, until nothing is pending or the time is over.

    A subscriber that flushes would wait for itself, so it does not wait at all.
    """
    until = None if timeout_millis is None else time.monotonic() + timeout_millis / 1000
    wait = _SHORTEST_WAIT
    while ticket.report().pending and not delivery.is_delivery_thread():
        left = _LONGEST_WAIT if until is None else until - time.monotonic()
        if left <= 0:
            return
        yield min(wait, left)
        wait = min(wait * 2, _LONGEST_WAIT)
