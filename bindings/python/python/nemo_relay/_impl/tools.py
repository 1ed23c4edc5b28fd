"""Managed tool calls: the loop that runs the functions which the native machine asks for, in the caller's own task."""

from __future__ import annotations

from .._native import begin_tool_call
from .awaiting import PLAIN, Coroutine, is_awaitable
from .context import DEPTH, HEAD, first_head
from .driver import drive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..generated.callbacks import Json
    from ..generated.types import ScopeHandle, ToolAttributes


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
    depth = DEPTH.get()
    begun = begin_tool_call(
        HEAD.get() or first_head(), depth, name, args, func, handle, attributes, data, metadata, tool_call_id
    )
    DEPTH.set(depth + 1)
    try:
        if begun is not None:
            return await drive(begun)
        # Nobody looks and nobody interferes: the tool alone is the whole call.
        value = func(args)
        kind = type(value)
        if kind is Coroutine or (kind not in PLAIN and is_awaitable(value)):
            value = await value
        return value
    finally:
        DEPTH.set(depth)
