"""The end of the process, and forks."""

from __future__ import annotations

import os
import sys
import time
from atexit import register

from .. import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_TIME_FOR_SUBSCRIBERS = 1.5
"""Seconds at exit for what is queued for subscribers."""

_TIME_AT_EXIT = 2.0
"""Seconds for subscribers and exporters together."""

_AFTER_OTHER_FINALIZERS = -100

_is_following = False
"""Whether children of `multiprocessing` know how this package ends."""


def install() -> None:
    """Called once, when the package is loaded."""
    register(_at_exit)
    _follow_multiprocessing()
    if hasattr(os, "register_at_fork"):
        # What has threads of Python registers its own part behind `threading`, which in a child has to be ready first.
        os.register_at_fork(after_in_child=_native.after_fork)
        os.register_at_fork(after_in_child=_follow_multiprocessing)


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


def _follow_multiprocessing() -> None:
    """Sees to it that children of `multiprocessing`, most of which end without `atexit`, end as other processes do.

    The module may be loaded before this package or after it, but it always is before such a child is forked.
    """
    global _is_following
    # Looked up and not imported: what another thread was importing at a fork cannot be imported in the child.
    util: Any = sys.modules.get("multiprocessing.util")
    process: Any = sys.modules.get("multiprocessing.process")
    if not hasattr(util, "register_after_fork"):
        return
    if not _is_following:
        util.register_after_fork(_at_exit, _end_with_multiprocessing)
        _is_following = True
    if process.parent_process() is not None:
        _end_with_multiprocessing(_at_exit)


def _end_with_multiprocessing(at_exit: Callable[[], None]) -> None:
    """Hangs the end of this package on the one of a child of `multiprocessing`."""
    from multiprocessing import get_start_method, util

    # A child that was spawned ends by `sys.exit`.
    if get_start_method(allow_none=True) != "spawn":
        util.Finalize(None, at_exit, exitpriority=_AFTER_OTHER_FINALIZERS)


def _delivery() -> Any:
    """The module of the delivery threads, where there ever was a subscriber."""
    return sys.modules.get("nemo_relay._impl.delivery")
