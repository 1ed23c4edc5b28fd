"""Delivery: a daemon thread tells the subscribers of every event, in the order of emission.

A subscriber that is stuck is left alone with its thread, and the others go on with a new one (`watch.py`). The thread
sleeps on a lock, its bell, which the emitting thread releases. It waits and runs callbacks in Python frames alone: at
exit the interpreter may end it at any such point without harm.
"""

from __future__ import annotations

import os
import time
from _contextvars import Context
from _thread import allocate_lock, get_ident
from bisect import insort
from collections import deque
from threading import Thread

from .._native import deliver_here, drain_all, flush
from . import watch
from .logging import callback_failed, hand_over

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .subscriber import Delivery


_PAUSE_AFTER_FAILURE = 0.05
"""Seconds until a thread tries again to take what is queued."""


class State:
    """What all servers share; `lock` guards it and what each of them holds."""

    def __init__(self) -> None:
        self.lock = allocate_lock()
        self.servers: dict[int, Server] = {}
        """Those at work, by the identity of their thread."""
        self.shared: Server | None = None
        """The one that serves everybody who never was stuck."""
        self.over = False
        """At exit, when everything has been delivered that will be."""


state = State()


class Server:
    """One thread and the subscribers that it serves."""

    def __init__(self, members: list[Delivery]) -> None:
        self.members = members
        self.batch: deque[tuple[Delivery, Any]] = deque()
        self.current: Delivery | None = None
        """Whose callback is running."""
        self.turn = 0
        """How many callbacks have been begun."""
        self.bell = allocate_lock()
        self.bell.acquire()
        # A context of its own: where a callback emits something, it belongs to no scope of the registering code.
        self.thread = Thread(target=Context().run, args=(self._serve,), name="nemo-relay-delivery", daemon=True)

    def start(self) -> None:
        for member in self.members:
            member.subscriber.hang_bell(self.bell)
        self.thread.start()

    def ring(self) -> None:
        """Wakes the thread; where it has been rung for already, there is nothing to do."""
        try:
            self.bell.release()
        except RuntimeError:
            pass

    def _serve(self) -> None:
        state.servers[get_ident()] = self
        deliver_here()
        while not state.over:
            try:
                found = self._gather()
            except Exception as error:  # the native library failed; what is queued is still there
                callback_failed("delivery", "", error)
                time.sleep(_PAUSE_AFTER_FAILURE)
                continue
            if found:
                if len(self.members) > 1:
                    watch.wake()
                self._deliver()
                hand_over()
            elif self._is_over():
                break
            else:
                self.bell.acquire()
        state.servers.pop(get_ident(), None)

    def _gather(self) -> bool:
        """Takes what is queued, and lets go of the members that are gone."""
        with state.lock:
            members = self.members
            drained = drain_all([member.subscriber for member in members])
            self.batch.extend((members[position], event) for position, event in drained)
            if not drained:
                retired = [member for member in members if member.subscriber.retire()]
                self.members = [member for member in members if member not in retired]
        if not drained:
            for member in retired:
                member.close()
        return bool(self.batch)

    def _deliver(self) -> None:
        """Tells the members of what was taken, until nothing of it is left here."""
        lock = state.lock
        while True:
            with lock:
                if not self.batch:
                    self.current = None
                    return
                member, event = self.batch.popleft()
                self.current = member
                self.turn += 1
            member.deliver(event)

    def _is_over(self) -> bool:
        with state.lock:
            if self.members:
                return False
            if state.shared is self:
                state.shared = None
            return True


def serve(delivery: Delivery) -> None:
    """Serves a new subscriber."""
    with state.lock:
        server = state.shared
        if server is not None:
            delivery.subscriber.hang_bell(server.bell)
            insort(server.members, delivery, key=lambda member: member.rank)
            server.ring()
            return
        server = Server([delivery])
        server.start()
        state.shared = server


def is_delivery_thread() -> bool:
    """Whether the running code is a subscriber's."""
    return get_ident() in state.servers


def after_fork() -> None:
    """In a forked child: a thread anew; what the parent had queued, the parent delivers."""
    global state
    inherited = [member for server in _at_work() for member in server.members]
    state = State()
    watch.after_fork()
    members = sorted((m.again() for m in inherited if not m.subscriber.retire()), key=lambda member: member.rank)
    if members:
        state.shared = Server(members)
        state.shared.start()


def stop(until: float) -> None:
    """Waits until what is queued now is delivered, until `until` on the monotonic clock at most; ends the threads. Then
    nobody is told of anything any more, and a second call does nothing."""
    if state.over:
        return
    ticket = flush(None)
    while ticket.report().pending and (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.002))
    state.over = True
    for server in _at_work():
        if server.current is None:
            server.ring()
            server.thread.join(0.1)


def _at_work() -> set[Server]:
    """Every server, the one that is just starting included."""
    return {server for server in (*state.servers.values(), state.shared) if server is not None}


if hasattr(os, "register_at_fork"):
    # Behind the handlers of `threading`, which is loaded by now, and of the native library.
    os.register_at_fork(after_in_child=after_fork)
