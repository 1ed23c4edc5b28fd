# Code generated from spec/api/isolation.yaml by codegen. DO NOT EDIT.

"""Scope stacks of their own for tenants, threads and workers, and the hand-over to other processes."""

from __future__ import annotations
from .._impl.isolation import isolation_capture_propagation_context as _isolation_capture_propagation_context
from .._impl.isolation import (
    isolation_capture_propagation_context_with_root as _isolation_capture_propagation_context_with_root,
)
from .._impl.isolation import (
    isolation_capture_rootless_propagation_context as _isolation_capture_rootless_propagation_context,
)
from .._impl.isolation import isolation_capture_traceparent as _isolation_capture_traceparent
from .._impl.isolation import isolation_create_scope_stack as _isolation_create_scope_stack
from .._impl.isolation import (
    isolation_create_scope_stack_from_propagation as _isolation_create_scope_stack_from_propagation,
)
from .._impl.isolation import isolation_current_scope_stack as _isolation_current_scope_stack
from .._impl.isolation import isolation_propagation_context_from_json as _isolation_propagation_context_from_json
from .._impl.isolation import isolation_propagation_context_to_json as _isolation_propagation_context_to_json
from .._impl.isolation import (
    isolation_propagation_context_to_traceparent as _isolation_propagation_context_to_traceparent,
)
from .._impl.isolation import isolation_scope_stack_active as _isolation_scope_stack_active
from .._impl.isolation import isolation_set_thread_scope_stack as _isolation_set_thread_scope_stack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .types import PropagationContext, ScopeStack

__all__ = [
    "create_scope_stack",
    "get_scope_stack",
    "scope_stack_active",
    "set_thread_scope_stack",
    "capture_traceparent",
    "capture_propagation_context",
    "capture_propagation_context_with_root",
    "capture_rootless_propagation_context",
    "create_scope_stack_from_propagation",
    "propagation_context_to_json",
    "propagation_context_from_json",
    "propagation_context_to_traceparent",
]


def create_scope_stack() -> ScopeStack:
    """Makes an empty scope stack that shares nothing with others."""
    return _isolation_create_scope_stack()


def get_scope_stack() -> ScopeStack:
    """Gives the scope stack of the current context to be used elsewhere; one is made where there is none."""
    return _isolation_current_scope_stack()


def scope_stack_active() -> bool:
    """Says whether the current context has a scope stack that was set or that something was pushed on."""
    return _isolation_scope_stack_active()


def set_thread_scope_stack(stack: ScopeStack) -> None:
    """Makes a stack the one of the current context from now on.

    Args:
        stack (ScopeStack): The stack.
    """
    return _isolation_set_thread_scope_stack(stack)


def capture_traceparent() -> str:
    """Gives the W3C traceparent header of the innermost open scope."""
    return _isolation_capture_traceparent()


def capture_propagation_context() -> PropagationContext:
    """Gives what another process needs to go on under the innermost open scope."""
    return _isolation_capture_propagation_context()


def capture_propagation_context_with_root(root_uuid: str | None = None) -> PropagationContext:
    """Gives what another process needs to go on under the innermost open scope as part of the run that is named.

    Args:
        root_uuid (str | None): The identity of the run; absent lets the receiver begin its own.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _isolation_capture_propagation_context_with_root(root_uuid)


def capture_rootless_propagation_context() -> PropagationContext:
    """Gives what another process needs to go on under the innermost open scope as a run of its own."""
    return _isolation_capture_rootless_propagation_context()


def create_scope_stack_from_propagation(context: PropagationContext) -> ScopeStack:
    """Makes a scope stack that goes on where another process captured its context; nothing is emitted.

    Args:
        context (PropagationContext): What the other process captured.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _isolation_create_scope_stack_from_propagation(context)


def propagation_context_to_json(context: PropagationContext) -> str:
    """Writes a context as JSON text.

    Args:
        context (PropagationContext): The context.
    """
    return _isolation_propagation_context_to_json(context)


def propagation_context_from_json(value: str) -> PropagationContext:
    """Reads a context from JSON text.

    Args:
        value (str): The text.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _isolation_propagation_context_from_json(value)


def propagation_context_to_traceparent(context: PropagationContext) -> str:
    """Gives the W3C traceparent header of a context.

    Args:
        context (PropagationContext): The context.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _isolation_propagation_context_to_traceparent(context)
