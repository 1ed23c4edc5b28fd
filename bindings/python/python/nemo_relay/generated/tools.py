# Code generated from spec/api/tools.yaml by codegen. DO NOT EDIT.

"""Tool calls."""

from __future__ import annotations
from .._impl.tools import tools_call as _tools_call
from .._impl.tools import tools_call_end as _tools_call_end
from .._impl.tools import tools_conditional_execution as _tools_conditional_execution
from .._impl.tools import tools_execute as _tools_execute
from .._impl.tools import tools_request_intercepts as _tools_request_intercepts
from .._impl.timestamps import micros as _micros

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from collections.abc import Awaitable, Callable
    from typing import Any
    from .callbacks import Json
    from .types import ScopeHandle, ToolAttributes, ToolExecutionResult, ToolHandle

__all__ = [
    "execute",
    "call",
    "call_end",
    "request_intercepts",
    "conditional_execution",
]


def execute(
    name: str,
    args: Json,
    func: Callable[[Json], ToolExecutionResult | Json | Awaitable[ToolExecutionResult | Json]],
    *,
    handle: ScopeHandle | None = None,
    attributes: ToolAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    tool_call_id: str | None = None,
) -> Awaitable[ToolExecutionResult | Json]:
    """Runs a tool through the managed pipeline.

    Args:
        name (str): The tool.
        args (Json): Its arguments.
        func (Callable[[Json], ToolExecutionResult | Json | Awaitable[ToolExecutionResult | Json]]): The tool itself; it is given the arguments.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (ToolAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no result to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        tool_call_id (str | None): The id that the model gave to the call. Default: None.

    Raises:
        GuardrailRejectedError: A guardrail refused a managed call.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
    """
    return _tools_execute(name, args, func, handle, attributes, data, metadata, tool_call_id)


def call(
    name: str,
    args: Json,
    *,
    handle: ScopeHandle | None = None,
    attributes: ToolAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    tool_call_id: str | None = None,
    timestamp: datetime | None = None,
) -> ToolHandle:
    """Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.

    Args:
        name (str): The tool.
        args (Json): Its arguments.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (ToolAttributes | None): The flags of the call. Default: None.
        data (Json | None): Kept on the handle and written to no event. Default: None.
        metadata (Json | None): Written to both events of the call. Default: None.
        tool_call_id (str | None): The id that the model gave to the call. Default: None.
        timestamp (datetime | None): When the call began; now where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _tools_call(
        name, args, handle, attributes, data, metadata, tool_call_id, None if timestamp is None else _micros(timestamp)
    )


def call_end(
    handle: ToolHandle,
    result: ToolExecutionResult,
    *,
    data: Json | None = None,
    metadata: Json | None = None,
    timestamp: datetime | None = None,
) -> None:
    """Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.

    Args:
        handle (ToolHandle): The call; it is ended once.
        result (ToolExecutionResult): The result.
        data (Json | None): The data of the end event where there is no result to show. Default: None.
        metadata (Json | None): Merged over the metadata of the start. Default: None.
        timestamp (datetime | None): When the call ended; now where absent. Default: None.

    Raises:
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _tools_call_end(handle, result, data, metadata, None if timestamp is None else _micros(timestamp))


def request_intercepts(name: str, args: Json) -> Any:
    """Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.

    Args:
        name (str): The tool.
        args (Json): Its arguments.

    Returns: Json where no event loop runs, and an awaitable of it where one does.

    Raises:
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
    """
    return _tools_request_intercepts(name, args)


def conditional_execution(name: str, args: Json) -> Any:
    """Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.

    Args:
        name (str): The tool.
        args (Json): Its arguments.

    Returns: None where no event loop runs, and an awaitable of it where one does.

    Raises:
        GuardrailRejectedError: A guardrail refused a managed call.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
    """
    return _tools_conditional_execution(name, args)
