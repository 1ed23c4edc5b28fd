"""The end of the process, and forks."""

from __future__ import annotations

import os
import sys
import time
from atexit import register

from .. import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TIME_FOR_SUBSCRIBERS = 1.5
"""Seconds at exit for what is queued for subscribers."""

_TIME_AT_EXIT = 2.0
"""Seconds for subscribers and exporters together."""


def install() -> None:
    """Called once, when the package is loaded."""
    register(_at_exit)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_after_fork)


def watch_log() -> bool:
    """Has somebody take what the runtime says; says whether anybody may hear it."""
    from . import logging

    return logging.watch()


def _at_exit() -> None:
    began = time.monotonic()
    delivery = _delivery()
    try:
        if delivery is not None:
            delivery.stop(began + _TIME_FOR_SUBSCRIBERS)
    finally:
        _native.shut_down(max(0, int((began + _TIME_AT_EXIT - time.monotonic()) * 1000)))
        if "logging" in sys.modules:
            from . import logging

            logging.hand_over()


def _after_fork() -> None:
    try:
        _native.after_fork()
    finally:
        delivery = _delivery()
        if delivery is not None:
            delivery.after_fork()


def _delivery() -> Any:
    """The module of the delivery threads, where there ever was a subscriber."""
    return sys.modules.get("nemo_relay._impl.delivery")
