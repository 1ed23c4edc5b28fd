"""Scope stacks of their own for tenants, threads and workers, and the hand-over to other processes."""

from __future__ import annotations

from contextvars import Context, copy_context

from .. import _native
from ..generated.errors import NotFoundError
from .context import first_head, head, set_head

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from ..generated.types import PropagationContext, ScopeHandle, ScopeStack


def isolation_create_scope_stack() -> ScopeStack:
    """An empty stack."""
    return _native.scope_stack(None)


def isolation_current_scope_stack() -> ScopeStack:
    """The stack of the current context."""
    return _native.scope_stack(head() or first_head())


def isolation_scope_stack_active() -> bool:
    """Whether the current context has a stack."""
    return head() is not None


def isolation_set_thread_scope_stack(stack: ScopeStack) -> None:
    """Makes a stack the one of the current context."""
    set_head(_native.scope_stack_head(stack))


def isolation_capture_traceparent() -> str:
    """The `traceparent` header of the innermost open scope."""
    return _native.capture_traceparent(head() or first_head())


def isolation_capture_propagation_context() -> PropagationContext:
    """What another process needs to go on."""
    return _native.capture_propagation(head() or first_head(), False, None)


def isolation_capture_propagation_context_with_root(root_uuid: str | None) -> PropagationContext:
    """The same as part of a run that is named; without a name the receiver begins its own."""
    return _native.capture_propagation(head() or first_head(), root_uuid is None, root_uuid)


def isolation_capture_rootless_propagation_context() -> PropagationContext:
    """The same as a run of the receiver's own."""
    return _native.capture_propagation(head() or first_head(), True, None)


def isolation_create_scope_stack_from_propagation(context: PropagationContext) -> ScopeStack:
    """A stack that goes on where another process was."""
    return _native.scope_stack_from_propagation(context)


isolation_propagation_context_to_json = _native.propagation_context_to_json
isolation_propagation_context_from_json = _native.propagation_context_from_json
isolation_propagation_context_to_traceparent = _native.propagation_context_to_traceparent


class use_scope_stack:
    """Runs a block of code on another scope stack: `with use_scope_stack(stack):`.

    What is left open on the stack at the end of the block is open again where the stack is used the next time.

    Args:
        stack (ScopeStack): The stack.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """

    __slots__ = ("_before", "_stack")

    def __init__(self, stack: ScopeStack) -> None:
        _native.scope_stack_head(stack)
        self._stack = stack
        self._before: list[ScopeHandle | None] = []

    def __enter__(self) -> ScopeStack:
        self._before.append(head())
        set_head(_native.scope_stack_head(self._stack))
        return self._stack

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _native.leave_scope_stack(self._stack, head() or first_head())
        set_head(self._before.pop())


def propagate_scope_to_thread() -> ScopeStack:
    """The stack of the current context, for `set_thread_scope_stack` or `use_scope_stack` in another thread.

    Raises:
        NotFoundError: The context has no stack.
    """
    if head() is None:
        raise NotFoundError(
            "not found: no active scope stack in current context; "
            "call nemo_relay.get_scope_stack() or nemo_relay.scope.push() first"
        )
    return isolation_current_scope_stack()


def fork_asyncio_context() -> Context:
    """A context for a task of its own, `asyncio.create_task(work, context=...)`, under the innermost open scope.

    A child task has a stack of its own anyhow; this is for tasks that are to begin where the caller is now.
    """
    if head() is None:
        first_head()
    return copy_context()
