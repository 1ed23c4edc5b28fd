"""What belongs to the current context: a task or a thread.

A child task inherits both by itself. The head is put back by setting it, never by a token: a token may only be used in
the context that made it, and a generator may be closed in another.
"""

from __future__ import annotations

from _contextvars import ContextVar

from .._native import ScopeHandle, new_stack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HEAD: ContextVar[ScopeHandle | None] = ContextVar("nemo_relay.head", default=None)
"""The head of the scope stack."""

head, set_head = HEAD.get, HEAD.set

CALL: ContextVar[list[Any] | None] = ContextVar("nemo_relay.call", default=None)
"""The managed call that the running code was begun in: the one around that, and whether it is still open.

A task or timer that a callback starts keeps it after its call has ended, and nothing is nested then. So a call says
that it has ended, and nobody sets the variable back.
"""

current_call = CALL.get


def outer_call() -> list[Any] | None:
    """The innermost open call around the running code."""
    call = current_call()
    while call is not None and not call[1]:
        call = call[0]
    return call


def enter_call(outer: list[Any] | None) -> list[Any]:
    """Begins to be in a call that is begun in another one; it ends with `call[1] = False`."""
    call: list[Any] = [outer, True]
    CALL.set(call)
    return call


def depth_in(call: list[Any] | None) -> int:
    """How many calls are open from this one, which is, outwards; those that have ended are cut out on the way."""
    if call is None:
        return 0
    depth = 1
    while (outer := call[0]) is not None:
        if outer[1]:
            depth += 1
            call = outer
        else:
            call[0] = outer[0]
    return depth


class Apart:
    """The place of code that runs in steps, as a generator does.

    A scope that it has open between two steps is its own: it is the innermost one while a step runs, and not that of
    whoever asks for the step. A step is nested in the calls of that one.
    """

    __slots__ = ("_before", "_call", "_inside")

    def __init__(self, inside: ScopeHandle | None = None) -> None:
        self._inside = inside

    def enter(self) -> None:
        """To be called before a step."""
        self._before = head()
        if self._inside is not None:
            set_head(self._inside)
        self._call = enter_call(outer_call())

    def leave(self, error: BaseException | None = None) -> None:
        """To be called after it, with what it raised."""
        self._call[1] = False
        left = head()
        if left is not self._before and not isinstance(error, GeneratorExit):
            self._inside = None if left == self._before else left
            set_head(self._before)


def take_back(before: ScopeHandle | None, error: BaseException) -> None:
    """Puts the head back that a cancelled function began with.

    One that was closed instead may have been so in another context, whose head is none of its business.
    """
    if not isinstance(error, GeneratorExit):
        set_head(before)


def first_head() -> ScopeHandle:
    """Begins a stack for a context that has none."""
    root = new_stack()
    set_head(root)
    return root
