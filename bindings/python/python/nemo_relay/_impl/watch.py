"""The watch over the delivery thread: where one subscriber is stuck, the others get a thread of their own."""

from __future__ import annotations

from _thread import allocate_lock
from collections import deque
from threading import Thread
from time import sleep

from . import delivery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .subscriber import Delivery

_LOOK_EVERY = 0.05
"""Seconds; a callback that runs from one look to the next is stuck."""

_LOOKS_BEFORE_SLEEP = 20
"""How often there is nothing to see before the watch sleeps until it is woken."""


class Watch:
    """The watching thread, or that there is none yet."""

    def __init__(self) -> None:
        self.asleep = True
        self.bell = allocate_lock()
        self.bell.acquire()
        self.thread: Thread | None = None

    def run(self) -> None:
        while True:
            self.bell.acquire()
            self.asleep = False
            seen: tuple[object, int] | None = None
            idle = 0
            while idle < _LOOKS_BEFORE_SLEEP:
                sleep(_LOOK_EVERY)
                seen = look(seen)
                idle = 0 if seen else idle + 1
            self.asleep = True


_watch = Watch()


def wake() -> None:
    """To be called when a thread that serves several subscribers has something to do."""
    if not _watch.asleep:
        return
    _watch.asleep = False
    if _watch.thread is None:
        _watch.thread = Thread(target=_watch.run, name="nemo-relay-watch", daemon=True)
        _watch.thread.start()
    _watch.bell.release()


def look(seen: tuple[object, int] | None) -> tuple[object, int] | None:
    """What is being done now; where that is what was seen before, the callback is stuck."""
    state = delivery.state
    with state.lock:
        server = state.shared
        if server is None or server.current is None:
            return None
        now = (server, server.turn)
        if now != seen or len(server.members) < 2:
            return now
        fresh = state.shared = split(server, server.current)
    fresh.start()
    return None


def split(server: delivery.Server, stuck: Delivery) -> delivery.Server:
    """Leaves a stuck subscriber alone with its thread; everybody else, with what waits for them, goes to a new one."""
    fresh = delivery.Server([member for member in server.members if member is not stuck])
    fresh.batch = deque(item for item in server.batch if item[0] is not stuck)
    server.batch = deque(item for item in server.batch if item[0] is stuck)
    server.members = [stuck]
    return fresh


def after_fork() -> None:
    """In a forked child there is no such thread."""
    global _watch
    _watch = Watch()
