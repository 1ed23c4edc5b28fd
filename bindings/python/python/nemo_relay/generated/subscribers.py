# Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

"""Delivery of events."""

from __future__ import annotations

from .. import _native
from .._impl.subscribers import subscribe as _subscribe
from .._impl.subscribers import subscribers_flush as _subscribers_flush
from .._impl.subscribers import subscribers_set_queue_policy as _subscribers_set_queue_policy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import SubscriberCallback
    from .types import FlushReport, ScopeHandle

__all__ = [
    "register",
    "deregister",
    "flush",
    "set_queue_policy",
]


def register(name: str, callback: SubscriberCallback) -> None:
    """Registers for every call of the process: Receives every event after it happened.

    Args:
        name (str): The name of the registration; unique in its family and place.
        callback (SubscriberCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _subscribe(False, None, name, callback)


def deregister(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(6, False, None, name)


def flush(*, timeout_millis: int | None = 30000) -> FlushReport:
    """Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.

    Args:
        timeout_millis (int | None): How long to wait at most in milliseconds. Default: 30000.
    """
    return _subscribers_flush(timeout_millis)


def set_queue_policy(
    name: str, queue_policy: str, *, scope: ScopeHandle | None = None, queue_events: int | None = None
) -> None:
    """Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.

    Args:
        name (str): The name of the subscriber.
        queue_policy (str): Its name: drop_newest, block:<ms> or spill. With block:<ms> who emits waits so many milliseconds, 1 to 60000, for room before the event is dropped; with spill the event waits in a file.
        scope (ScopeHandle | None): The scope that the subscriber is registered on; that of the process where absent. Default: None.
        queue_events (int | None): How many events wait in memory at most; what it was where absent, and that is 65536 at first. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        NotFoundError: The thing that was named does not exist.
        UnsupportedError: This language or platform cannot have the feature.
    """
    return _subscribers_set_queue_policy(name, queue_policy, scope, queue_events)
