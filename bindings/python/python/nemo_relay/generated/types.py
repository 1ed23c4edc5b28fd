# Code generated from spec/ by codegen. DO NOT EDIT.

"""Enums, flags, records, handles and events."""

from .._native import (
    AtofExporterConfig,
    AtofExporterMode,
    DataSchema,
    FlushReport,
    MarkEvent,
    PendingMarkSpec,
    ScopeAttributes,
    ScopeEvent,
    ScopeHandle,
    ScopeType,
    ToolAttributes,
    ToolExecutionContext,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
)

__all__ = [
    "AtofExporterConfig",
    "AtofExporterMode",
    "DataSchema",
    "FlushReport",
    "MarkEvent",
    "PendingMarkSpec",
    "ScopeAttributes",
    "ScopeEvent",
    "ScopeHandle",
    "ScopeType",
    "ToolAttributes",
    "ToolExecutionContext",
    "ToolExecutionInterceptOutcome",
    "ToolExecutionResult",
]
