"""Scopes and marks: the context gives the head of the stack and keeps the new one."""

from __future__ import annotations

from .._native import innermost
from .._native import scope_close as _close
from .._native import scope_event as _event
from .._native import scope_metric as _metric
from .._native import scope_pop as _pop
from .._native import scope_push as _push
from .context import first_head, head, set_head

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..generated.callbacks import Json
    from ..generated.shapes import DataSchema
    from ..generated.types import LogSeverity, ScopeAttributes, ScopeHandle, ScopeType


def scope_push(
    name: str,
    scope_type: ScopeType,
    handle: ScopeHandle | None,
    attributes: ScopeAttributes | None,
    data: Json,
    metadata: Json,
    input: Json,
    timestamp: int | None,
) -> ScopeHandle:
    """Opens a scope; `timestamp` is in microseconds since 1970."""
    scope = _push(head() or first_head(), name, scope_type, handle, attributes, data, metadata, input, timestamp)
    set_head(scope)
    return scope


def scope_pop(handle: ScopeHandle, output: Json, metadata: Json, timestamp: int | None) -> None:
    """Closes the innermost scope."""
    outer = _pop(head() or first_head(), handle, output, metadata, timestamp)
    if outer is not None:
        set_head(outer)


def scope_close(handle: ScopeHandle, output: Json, metadata: Json, timestamp: int | None, error: str | None) -> None:
    """Closes the scope of a block and what was left open inside it; `error` is the text of the error that left it."""
    set_head(_close(head() or first_head(), handle, output, metadata, timestamp, error))


def scope_get_handle() -> ScopeHandle:
    """The innermost open scope."""
    return innermost(head() or first_head())


def scope_event(
    name: str,
    handle: ScopeHandle | None,
    data: Json,
    metadata: Json,
    data_schema: DataSchema | None,
    timestamp: int | None,
    severity: LogSeverity | None,
) -> None:
    """Emits a mark."""
    _event(head() or first_head(), name, handle, data, metadata, data_schema, timestamp, severity)


def scope_metric(
    name: str, measurements: Json, handle: ScopeHandle | None, metadata: Json, timestamp: int | None
) -> None:
    """Emits a mark with measurements."""
    _metric(head() or first_head(), name, measurements, handle, metadata, timestamp)
