# Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

"""Types of callbacks, for annotations. A callback may be a plain function or one that is awaited."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from .types import (
    MarkEvent,
    ScopeEvent,
    ToolExecutionContext,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
)

__all__ = [
    "Json",
    "Event",
    "ToolConditionalExecutionGuardrailCallback",
    "ToolRequestInterceptCallback",
    "ToolSanitizeRequestGuardrailCallback",
    "ToolExecutionInterceptCallback",
    "ToolSanitizeResponseGuardrailCallback",
    "SubscriberCallback",
]

Json: TypeAlias = Any
"""What JSON can say: None, bool, int, float, str, and lists, tuples, sets and dictionaries of them."""

Event: TypeAlias = ScopeEvent | MarkEvent
"""Any event."""

ToolConditionalExecutionGuardrailCallback: TypeAlias = Callable[[str, Json], str | None | Awaitable[str | None]]
"""Decides before anything else whether a managed tool call may run.

Parameters:
    tool_name: The tool.
    args: The caller's arguments.

Returns: Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
"""

ToolRequestInterceptCallback: TypeAlias = Callable[[str, Json], Json | Awaitable[Json]]
"""Rewrites the real arguments of a tool call before it runs.

Parameters:
    tool_name: The tool.
    args: The arguments as the earlier entries left them.

Returns: The arguments that take their place.
"""

ToolSanitizeRequestGuardrailCallback: TypeAlias = Callable[[str, Json], Json | Awaitable[Json]]
"""Changes what the start event shows of the arguments, never the arguments.

Parameters:
    tool_name: The tool.
    args: A copy of the arguments as the earlier entries left it.

Returns: The data of the start event.
"""

ToolExecutionInterceptCallback: TypeAlias = Callable[
    [ToolExecutionContext, Callable[[Json], Awaitable[ToolExecutionResult]]],
    ToolExecutionInterceptOutcome | Json | Awaitable[ToolExecutionInterceptOutcome | Json],
]
"""Wraps the tool itself; it may run it once, several times, concurrently or not at all.

Parameters:
    context: The call.
    next: Runs the rest of the chain with the arguments given to it.

Returns: What the caller gets.
"""

ToolSanitizeResponseGuardrailCallback: TypeAlias = Callable[[str, Json], Json | Awaitable[Json]]
"""Changes what the end event shows of the result, never the result.

Parameters:
    tool_name: The tool.
    result: A copy of the result as the earlier entries left it.

Returns: The data of the end event.
"""

SubscriberCallback: TypeAlias = Callable[[Event], None | Awaitable[None]]
"""Receives every event after it happened.

Parameters:
    event: The event.

Returns: Nothing is expected; what a subscriber raises is counted and logged and never reaches the caller.
"""
