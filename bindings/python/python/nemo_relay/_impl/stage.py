"""The stage that events pass where functions are registered that change them, or decide who takes part.

A delivery thread calls these.
"""

from __future__ import annotations

from .. import _native
from . import delivery
from .awaiting import PLAIN, is_awaitable, text_of
from .driver import apply
from .guardrails import Limited, in_time
from .logging import callback_failed
from .subscriber import Delivery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._native import HostSubscriber, StagedEvent
    from ..generated.types import ScopeHandle


class Stage(Delivery):
    """Served like a subscriber; an event that it is told of goes on to the subscribers."""

    def __init__(self, subscriber: HostSubscriber) -> None:
        super().__init__(subscriber, self._process)

    def again(self) -> Stage:
        return Stage(self.subscriber)

    def _process(self, event: StagedEvent) -> None:
        call, function, first, second = event.process()
        while function is not None:
            try:
                value = apply(call, function, first, second)
                if type(value) not in PLAIN and is_awaitable(value):
                    value = self.finish(in_time(value) if isinstance(function, Limited) else value)
            except BaseException as error:  # whatever it is, it must not end the thread
                callback_failed("function of events", "", error)
                function, first, second = call.failed(error, type(error).__name__, text_of(error))
            else:
                function, first, second = call.returned(value)


_unserved: list[Stage] = []


def register(
    family: int,
    in_scope: bool,
    scope: ScopeHandle | None,
    name: str,
    priority: int,
    break_chain: bool,
    callback: Callable[..., Any],
) -> None:
    """Registers a function that changes events."""
    serve()
    _native.register(family, in_scope, scope, name, priority, break_chain, callback)


def serve() -> None:
    """Sees to it that events pass the stage; before anything is registered for them there is none."""
    if (stage := _native.take_stage()) is not None:
        _unserved.append(Stage(stage))
    if _unserved:
        delivery.serve(_unserved[0])
        _unserved.clear()
