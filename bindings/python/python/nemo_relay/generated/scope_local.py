# Code generated from spec/api/middleware.yaml by codegen. DO NOT EDIT.

"""Registration of scope local."""

from __future__ import annotations

from .. import _native
from .._impl.stage import register as _register
from .._impl.subscribers import subscribe as _subscribe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import (
        ToolConditionalExecutionGuardrailCallback,
        ToolRequestInterceptCallback,
        ToolSanitizeRequestGuardrailCallback,
        ToolExecutionInterceptCallback,
        ToolSanitizeResponseGuardrailCallback,
        SubscriberCallback,
        LlmConditionalExecutionGuardrailCallback,
        LlmRequestInterceptCallback,
        LlmSanitizeRequestGuardrailCallback,
        LlmExecutionInterceptCallback,
        LlmSanitizeResponseGuardrailCallback,
        LlmStreamExecutionInterceptCallback,
        MarkSanitizeGuardrailCallback,
        ScopeSanitizeStartGuardrailCallback,
        ScopeSanitizeEndGuardrailCallback,
        EventMetadataInjectorCallback,
    )
    from .types import ScopeHandle

__all__ = [
    "register_tool_conditional_execution",
    "deregister_tool_conditional_execution",
    "register_tool_request",
    "deregister_tool_request",
    "register_tool_sanitize_request",
    "deregister_tool_sanitize_request",
    "register_tool_execution",
    "deregister_tool_execution",
    "register_tool_sanitize_response",
    "deregister_tool_sanitize_response",
    "register_subscriber",
    "deregister_subscriber",
    "register_llm_conditional_execution",
    "deregister_llm_conditional_execution",
    "register_llm_request",
    "deregister_llm_request",
    "register_llm_sanitize_request",
    "deregister_llm_sanitize_request",
    "register_llm_execution",
    "deregister_llm_execution",
    "register_llm_sanitize_response",
    "deregister_llm_sanitize_response",
    "register_llm_stream_execution",
    "deregister_llm_stream_execution",
    "register_mark_sanitize",
    "deregister_mark_sanitize",
    "register_scope_sanitize_start",
    "deregister_scope_sanitize_start",
    "register_scope_sanitize_end",
    "deregister_scope_sanitize_end",
    "register_event_metadata_injector",
    "deregister_event_metadata_injector",
]


def register_tool_conditional_execution(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: ToolConditionalExecutionGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolConditionalExecutionGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(1, True, scope_handle, name, priority, False, guardrail)


def deregister_tool_conditional_execution(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(1, True, scope_handle, name)


def register_tool_request(
    scope_handle: ScopeHandle, name: str, priority: int, break_chain: bool, fn: ToolRequestInterceptCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        break_chain (bool): Whether the entries after this one are left out once it ran.
        fn (ToolRequestInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(2, True, scope_handle, name, priority, break_chain, fn)


def deregister_tool_request(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(2, True, scope_handle, name)


def register_tool_sanitize_request(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: ToolSanitizeRequestGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolSanitizeRequestGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(3, True, scope_handle, name, priority, False, guardrail)


def deregister_tool_sanitize_request(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(3, True, scope_handle, name)


def register_tool_execution(
    scope_handle: ScopeHandle, name: str, priority: int, fn: ToolExecutionInterceptCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (ToolExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(4, True, scope_handle, name, priority, False, fn)


def deregister_tool_execution(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(4, True, scope_handle, name)


def register_tool_sanitize_response(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: ToolSanitizeResponseGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ToolSanitizeResponseGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(5, True, scope_handle, name, priority, False, guardrail)


def deregister_tool_sanitize_response(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(5, True, scope_handle, name)


def register_subscriber(scope_handle: ScopeHandle, name: str, callback: SubscriberCallback) -> None:
    """Registers for the calls inside a scope until it closes: Receives every event after it happened.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        callback (SubscriberCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _subscribe(True, scope_handle, name, callback)


def deregister_subscriber(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(6, True, scope_handle, name)


def register_llm_conditional_execution(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: LlmConditionalExecutionGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmConditionalExecutionGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(7, True, scope_handle, name, priority, False, guardrail)


def deregister_llm_conditional_execution(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(7, True, scope_handle, name)


def register_llm_request(
    scope_handle: ScopeHandle, name: str, priority: int, break_chain: bool, fn: LlmRequestInterceptCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        break_chain (bool): Whether the entries after this one are left out once it ran.
        fn (LlmRequestInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(8, True, scope_handle, name, priority, break_chain, fn)


def deregister_llm_request(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(8, True, scope_handle, name)


def register_llm_sanitize_request(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: LlmSanitizeRequestGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmSanitizeRequestGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(9, True, scope_handle, name, priority, False, guardrail)


def deregister_llm_sanitize_request(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(9, True, scope_handle, name)


def register_llm_execution(
    scope_handle: ScopeHandle, name: str, priority: int, fn: LlmExecutionInterceptCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (LlmExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(10, True, scope_handle, name, priority, False, fn)


def deregister_llm_execution(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(10, True, scope_handle, name)


def register_llm_sanitize_response(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: LlmSanitizeResponseGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (LlmSanitizeResponseGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(11, True, scope_handle, name, priority, False, guardrail)


def deregister_llm_sanitize_response(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(11, True, scope_handle, name)


def register_llm_stream_execution(
    scope_handle: ScopeHandle, name: str, priority: int, fn: LlmStreamExecutionInterceptCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (LlmStreamExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(12, True, scope_handle, name, priority, False, fn)


def deregister_llm_stream_execution(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(12, True, scope_handle, name)


def register_mark_sanitize(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: MarkSanitizeGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (MarkSanitizeGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(13, True, scope_handle, name, priority, False, guardrail)


def deregister_mark_sanitize(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(13, True, scope_handle, name)


def register_scope_sanitize_start(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: ScopeSanitizeStartGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ScopeSanitizeStartGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(14, True, scope_handle, name, priority, False, guardrail)


def deregister_scope_sanitize_start(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(14, True, scope_handle, name)


def register_scope_sanitize_end(
    scope_handle: ScopeHandle, name: str, priority: int, guardrail: ScopeSanitizeEndGuardrailCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        guardrail (ScopeSanitizeEndGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(15, True, scope_handle, name, priority, False, guardrail)


def deregister_scope_sanitize_end(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(15, True, scope_handle, name)


def register_event_metadata_injector(
    scope_handle: ScopeHandle, name: str, priority: int, injector: EventMetadataInjectorCallback
) -> None:
    """Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        injector (EventMetadataInjectorCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(16, True, scope_handle, name, priority, False, injector)


def deregister_event_metadata_injector(scope_handle: ScopeHandle, name: str) -> bool:
    """Removes a registration of a scope by name; calls that have begun still use it.

    Args:
        scope_handle (ScopeHandle): The scope.
        name (str): The name of the registration; unique in its family and place.

    Raises:
        NotFoundError: The thing that was named does not exist.
    """
    return _native.deregister(16, True, scope_handle, name)
