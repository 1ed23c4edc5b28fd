# Code generated from spec/api/middleware.yaml by codegen. DO NOT EDIT.

"""Registration of intercepts."""

from __future__ import annotations

from .. import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import (
        ToolRequestInterceptCallback,
        ToolExecutionInterceptCallback,
        LlmRequestInterceptCallback,
        LlmExecutionInterceptCallback,
        LlmStreamExecutionInterceptCallback,
    )

__all__ = [
    "register_tool_request",
    "deregister_tool_request",
    "register_tool_execution",
    "deregister_tool_execution",
    "register_llm_request",
    "deregister_llm_request",
    "register_llm_execution",
    "deregister_llm_execution",
    "register_llm_stream_execution",
    "deregister_llm_stream_execution",
]


def register_tool_request(name: str, priority: int, break_chain: bool, fn: ToolRequestInterceptCallback) -> None:
    """Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        break_chain (bool): Whether the entries after this one are left out once it ran.
        fn (ToolRequestInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(2, False, None, name, priority, break_chain, fn)


def deregister_tool_request(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(2, False, None, name)


def register_tool_execution(name: str, priority: int, fn: ToolExecutionInterceptCallback) -> None:
    """Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (ToolExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(4, False, None, name, priority, False, fn)


def deregister_tool_execution(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(4, False, None, name)


def register_llm_request(name: str, priority: int, break_chain: bool, fn: LlmRequestInterceptCallback) -> None:
    """Registers for every call of the process: Rewrites the real request of a model call before it is sent.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        break_chain (bool): Whether the entries after this one are left out once it ran.
        fn (LlmRequestInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(8, False, None, name, priority, break_chain, fn)


def deregister_llm_request(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(8, False, None, name)


def register_llm_execution(name: str, priority: int, fn: LlmExecutionInterceptCallback) -> None:
    """Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (LlmExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(10, False, None, name, priority, False, fn)


def deregister_llm_execution(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(10, False, None, name)


def register_llm_stream_execution(name: str, priority: int, fn: LlmStreamExecutionInterceptCallback) -> None:
    """Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        fn (LlmStreamExecutionInterceptCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _native.register(12, False, None, name, priority, False, fn)


def deregister_llm_stream_execution(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(12, False, None, name)
