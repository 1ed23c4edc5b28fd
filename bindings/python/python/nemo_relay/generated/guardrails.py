# Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

"""Settings of guardrails; they are registered with the operations of each family."""

from __future__ import annotations

from .. import _native
from .._impl.guardrails import guardrails_set_sanitizer_timeout as _guardrails_set_sanitizer_timeout
from .._impl.stage import register as _register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import (
        ToolConditionalExecutionGuardrailCallback,
        ToolSanitizeRequestGuardrailCallback,
        ToolSanitizeResponseGuardrailCallback,
        LlmConditionalExecutionGuardrailCallback,
        LlmSanitizeRequestGuardrailCallback,
        LlmSanitizeResponseGuardrailCallback,
        MarkSanitizeGuardrailCallback,
        ScopeSanitizeStartGuardrailCallback,
        ScopeSanitizeEndGuardrailCallback,
    )

__all__ = [
    "set_sanitizer_timeout",
    "register_tool_conditional_execution",
    "deregister_tool_conditional_execution",
    "register_tool_sanitize_request",
    "deregister_tool_sanitize_request",
    "register_tool_sanitize_response",
    "deregister_tool_sanitize_response",
    "register_llm_conditional_execution",
    "deregister_llm_conditional_execution",
    "register_llm_sanitize_request",
    "deregister_llm_sanitize_request",
    "register_llm_sanitize_response",
    "deregister_llm_sanitize_response",
    "register_mark_sanitize",
    "deregister_mark_sanitize",
    "register_scope_sanitize_start",
    "deregister_scope_sanitize_start",
    "register_scope_sanitize_end",
    "deregister_scope_sanitize_end",
]


def set_sanitizer_timeout(timeout_millis: int = 5000) -> None:
    """Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.

    Args:
        timeout_millis (int): How long it may take in milliseconds; at least 1.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _guardrails_set_sanitizer_timeout(timeout_millis)


def register_tool_conditional_execution(
    name: str, priority: int, guardrail: ToolConditionalExecutionGuardrailCallback
) -> None:
    """Registers for every call of the process: Decides before anything else whether a managed tool call may run.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolConditionalExecutionGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(1, False, None, name, priority, False, guardrail)


def deregister_tool_conditional_execution(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(1, False, None, name)


def register_tool_sanitize_request(name: str, priority: int, guardrail: ToolSanitizeRequestGuardrailCallback) -> None:
    """Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolSanitizeRequestGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(3, False, None, name, priority, False, guardrail)


def deregister_tool_sanitize_request(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(3, False, None, name)


def register_tool_sanitize_response(name: str, priority: int, guardrail: ToolSanitizeResponseGuardrailCallback) -> None:
    """Registers for every call of the process: Changes what the end event shows of the result, never the result.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolSanitizeResponseGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(5, False, None, name, priority, False, guardrail)


def deregister_tool_sanitize_response(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(5, False, None, name)


def register_llm_conditional_execution(
    name: str, priority: int, guardrail: LlmConditionalExecutionGuardrailCallback
) -> None:
    """Registers for every call of the process: Decides before anything else whether a managed model call may run.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmConditionalExecutionGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(7, False, None, name, priority, False, guardrail)


def deregister_llm_conditional_execution(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(7, False, None, name)


def register_llm_sanitize_request(name: str, priority: int, guardrail: LlmSanitizeRequestGuardrailCallback) -> None:
    """Registers for every call of the process: Changes what the start event shows of the request, never the request.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmSanitizeRequestGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(9, False, None, name, priority, False, guardrail)


def deregister_llm_sanitize_request(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(9, False, None, name)


def register_llm_sanitize_response(name: str, priority: int, guardrail: LlmSanitizeResponseGuardrailCallback) -> None:
    """Registers for every call of the process: Changes what the end event shows of the response, never the response.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmSanitizeResponseGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(11, False, None, name, priority, False, guardrail)


def deregister_llm_sanitize_response(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(11, False, None, name)


def register_mark_sanitize(name: str, priority: int, guardrail: MarkSanitizeGuardrailCallback) -> None:
    """Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (MarkSanitizeGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(13, False, None, name, priority, False, guardrail)


def deregister_mark_sanitize(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(13, False, None, name)


def register_scope_sanitize_start(name: str, priority: int, guardrail: ScopeSanitizeStartGuardrailCallback) -> None:
    """Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ScopeSanitizeStartGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(14, False, None, name, priority, False, guardrail)


def deregister_scope_sanitize_start(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(14, False, None, name)


def register_scope_sanitize_end(name: str, priority: int, guardrail: ScopeSanitizeEndGuardrailCallback) -> None:
    """Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ScopeSanitizeEndGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(15, False, None, name, priority, False, guardrail)


def deregister_scope_sanitize_end(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(15, False, None, name)
