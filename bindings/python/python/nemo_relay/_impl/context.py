"""What belongs to the current context: a task or a thread.

A child task inherits both by itself. Values are put back by setting them, never by a token: a token may only be used in
the context that made it, and a generator may be closed in another.
"""

from __future__ import annotations

from _contextvars import ContextVar

from .._native import ScopeHandle, new_stack

HEAD: ContextVar[ScopeHandle | None] = ContextVar("nemo_relay.head", default=None)
"""The head of the scope stack."""

head, set_head = HEAD.get, HEAD.set

DEPTH: ContextVar[int] = ContextVar("nemo_relay.depth", default=0)
"""In how many managed calls the running code is nested."""


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
