"""What belongs to the current context: a task or a thread.

A child task inherits both by itself. Values are put back by setting them, never by a token: a token may only be used in
the context that made it, and a generator may be closed in another.
"""

from __future__ import annotations

from _contextvars import ContextVar

from .._native import ScopeHandle, new_stack

HEAD: ContextVar[ScopeHandle | None] = ContextVar("nemo_relay.head", default=None)
"""The head of the scope stack."""

DEPTH: ContextVar[int] = ContextVar("nemo_relay.depth", default=0)
"""In how many managed calls the running code is nested."""


def first_head() -> ScopeHandle:
    """Begins a stack for a context that has none."""
    head = new_stack()
    HEAD.set(head)
    return head
