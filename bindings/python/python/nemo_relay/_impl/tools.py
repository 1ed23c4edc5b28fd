"""Tool calls: managed ones, those that are made by hand, and the guardrails and intercepts of a call by themselves."""

from __future__ import annotations

from .._native import begin_tool_call, end_tool_call
from .awaiting import PLAIN, Coroutine, is_awaitable
from .context import HEAD, depth_in, enter_call, first_head, outer_call, take_back
from .driver import drive, drive_anyhow, drive_now

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._native import Begun
    from ..generated.callbacks import Json
    from ..generated.types import ScopeHandle, ToolAttributes, ToolExecutionResult, ToolHandle


async def tools_execute(
    name: str,
    args: Json,
    func: Callable[[Json], Any],
    handle: ScopeHandle | None,
    attributes: ToolAttributes | None,
    data: Json,
    metadata: Json,
    tool_call_id: str | None,
) -> Any:
    """Runs a tool through the managed pipeline."""
    outer = outer_call()
    head = HEAD.get() or first_head()
    begun = begin_tool_call(
        "whole", head, depth_in(outer), name, args, func, handle, attributes, data, metadata, tool_call_id, None
    )
    call = enter_call(outer)
    try:
        if begun is not None:
            return await drive(begun, None)
        # Nobody looks and nobody interferes: the tool alone is the whole call.
        value = func(args)
        kind = type(value)
        if kind is Coroutine or (kind not in PLAIN and is_awaitable(value)):
            value = await value
    except BaseException as error:
        take_back(head, error)
        raise
    finally:
        call[1] = False
    if HEAD.get() is not head:
        HEAD.set(head)
    return value


def tools_execute_now(
    name: str,
    args: Json,
    func: Callable[[Json], Any],
    handle: ScopeHandle | None,
    attributes: ToolAttributes | None,
    data: Json,
    metadata: Json,
    tool_call_id: str | None,
) -> Any:
    """The same where nothing can be awaited."""
    outer = outer_call()
    head = HEAD.get() or first_head()
    begun = begin_tool_call(
        "whole", head, depth_in(outer), name, args, func, handle, attributes, data, metadata, tool_call_id, None
    )
    call = enter_call(outer)
    try:
        return func(args) if begun is None else drive_now(begun)
    finally:
        call[1] = False
        if HEAD.get() is not head:
            HEAD.set(head)


def tools_part_now(part: str, name: str, args: Json) -> Any:
    """Runs the guardrails (`gates`) or the request intercepts (`rewrites`) of a call where nothing can be awaited."""
    return drive_now(_part(part, name, args))


def tools_call(
    name: str,
    args: Json,
    handle: ScopeHandle | None,
    attributes: ToolAttributes | None,
    data: Json,
    metadata: Json,
    tool_call_id: str | None,
    timestamp: int | None,
) -> ToolHandle:
    """Starts a tool call by hand; `timestamp` is in microseconds since 1970."""
    begun = begin_tool_call(
        "start",
        HEAD.get() or first_head(),
        depth_in(outer_call()),
        name,
        args,
        None,
        handle,
        attributes,
        data,
        metadata,
        tool_call_id,
        timestamp,
    )
    assert begun is not None
    return drive_now(begun)


def tools_call_end(
    handle: ToolHandle, result: ToolExecutionResult, data: Json, metadata: Json, timestamp: int | None
) -> None:
    """Ends a tool call that was started by hand."""
    drive_now(end_tool_call(handle, result, data, metadata, timestamp))


def tools_request_intercepts(name: str, args: Json) -> Any:
    """Runs the request intercepts of tool calls alone."""
    return drive_anyhow(_part("rewrites", name, args))


def tools_conditional_execution(name: str, args: Json) -> Any:
    """Runs the guardrails of tool calls alone."""
    return drive_anyhow(_part("gates", name, args))


def _part(part: str, name: str, args: Json) -> Begun:
    head = HEAD.get() or first_head()
    begun = begin_tool_call(part, head, depth_in(outer_call()), name, args, None, None, None, None, None, None, None)
    assert begun is not None
    return begun
