# Code generated from spec/api/tools.yaml by codegen. DO NOT EDIT.

"""Tool calls."""

from __future__ import annotations
from .._impl.tools import tools_execute as _tools_execute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from .callbacks import Json
    from .types import ScopeHandle, ToolAttributes, ToolExecutionResult

__all__ = [
    "execute",
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
