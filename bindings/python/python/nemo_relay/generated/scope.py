# Code generated from spec/api/scope.yaml by codegen. DO NOT EDIT.

"""Scopes and marks."""

from __future__ import annotations
from .._impl.scope import scope_event as _scope_event
from .._impl.scope import scope_get_handle as _scope_get_handle
from .._impl.scope import scope_metric as _scope_metric
from .._impl.scope import scope_pop as _scope_pop
from .._impl.scope import scope_push as _scope_push
from .._impl.timestamps import micros as _micros

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from .callbacks import Json
    from .shapes import DataSchema
    from .types import LogSeverity, MetricMeasurement, ScopeAttributes, ScopeHandle, ScopeType

__all__ = [
    "push",
    "pop",
    "get_handle",
    "event",
    "metric",
]


def push(
    name: str,
    scope_type: ScopeType,
    *,
    handle: ScopeHandle | None = None,
    attributes: ScopeAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    input: Json | None = None,
    timestamp: datetime | None = None,
) -> ScopeHandle:
    """Opens a scope under the innermost open scope of the current context and makes it the innermost.

    Args:
        name (str): The name of the scope.
        scope_type (ScopeType): The kind of work.
        handle (ScopeHandle | None): An explicit parent; only the parent uuid of the events follows it. Default: None.
        attributes (ScopeAttributes | None): The flags of the scope. Default: None.
        data (Json | None): Kept on the handle and written to no event. Default: None.
        metadata (Json | None): Written to the start and end events. Default: None.
        input (Json | None): The data of the start event. Default: None.
        timestamp (datetime | None): When the work began; now where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _scope_push(
        name, scope_type, handle, attributes, data, metadata, input, None if timestamp is None else _micros(timestamp)
    )


def pop(
    handle: ScopeHandle, *, output: Json | None = None, metadata: Json | None = None, timestamp: datetime | None = None
) -> None:
    """Closes the innermost scope of the current context.

    Args:
        handle (ScopeHandle): The scope to close.
        output (Json | None): The data of the end event. Default: None.
        metadata (Json | None): Merged over the metadata of the push. Default: None.
        timestamp (datetime | None): When the work ended; now where absent. Default: None.

    Raises:
        NotFoundError: The thing that was named does not exist.
        ScopeNotOnTopError: A scope is closed by hand while a scope inside it is open.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _scope_pop(handle, output, metadata, None if timestamp is None else _micros(timestamp))


def get_handle() -> ScopeHandle:
    """The innermost open scope of the current context; the implicit root where none is open."""
    return _scope_get_handle()


def event(
    name: str,
    *,
    handle: ScopeHandle | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    data_schema: DataSchema | None = None,
    timestamp: datetime | None = None,
    severity: LogSeverity | None = None,
) -> None:
    """Emits a mark under the innermost open scope.

    Args:
        name (str): The name of the mark.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        data (Json | None): The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text. Default: None.
        metadata (Json | None): The metadata of the mark. Default: None.
        data_schema (DataSchema | None): The schema that the data follows. Default: None.
        timestamp (datetime | None): When it happened; now where absent. Default: None.
        severity (LogSeverity | None): How serious the mark is; it is written to the metadata, which must be an object or absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _scope_event(
        name, handle, data, metadata, data_schema, None if timestamp is None else _micros(timestamp), severity
    )


def metric(
    name: str,
    measurements: list[MetricMeasurement] | Json,
    *,
    handle: ScopeHandle | None = None,
    metadata: Json | None = None,
    timestamp: datetime | None = None,
) -> None:
    """Emits a mark with measurements under the innermost open scope.

    Args:
        name (str): The name of the mark.
        measurements (list[MetricMeasurement] | Json): A list of measurements, or of objects with their fields.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        metadata (Json | None): The metadata of the mark. Default: None.
        timestamp (datetime | None): When it was measured; now where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _scope_metric(name, measurements, handle, metadata, None if timestamp is None else _micros(timestamp))
