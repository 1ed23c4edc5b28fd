# Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

"""Delivery of events."""

from __future__ import annotations

from .. import _native
from .._impl.subscribers import subscribe as _subscribe
from .._impl.subscribers import subscribers_flush as _subscribers_flush

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import SubscriberCallback
    from .types import FlushReport

__all__ = [
    "register",
    "deregister",
    "flush",
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
