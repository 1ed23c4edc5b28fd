# Code generated from spec/ by codegen. DO NOT EDIT.

"""Enums, flags, records, handles and events."""

from __future__ import annotations

from .._native import (
    AtifStorageType,
    AtifVersion,
    AtofExporterMode,
    AtofFieldNamePolicy,
    AtofSinkType,
    AtofStreamTransport,
    FlushReport,
    FsyncPolicy,
    LLMAttributes,
    LLMHandle,
    LLMRequest,
    LLMRequestInterceptOutcome,
    LlmCodecIdentity,
    LlmCodecKind,
    LlmExecutionContext,
    LlmSanitizeContext,
    LogSeverity,
    MarkEvent,
    MetricKind,
    MetricMeasurement,
    MetricTemporality,
    MetricValueType,
    OpenTelemetryCompression,
    OpenTelemetryFileFormat,
    OpenTelemetryFileMode,
    OpenTelemetryMarkProjection,
    OpenTelemetryTransport,
    OpenTelemetryType,
    PendingMarkSpec,
    PropagationContext,
    RuntimeRegistrationIdentity,
    RuntimeRegistrationOwner,
    ScopeAttributes,
    ScopeEvent,
    ScopeHandle,
    ScopeStack,
    ScopeType,
    ToolAttributes,
    ToolExecutionContext,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
    ToolHandle,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "AtifStorageType",
    "AtifVersion",
    "AtofExporterMode",
    "AtofFieldNamePolicy",
    "AtofSinkType",
    "AtofStreamTransport",
    "FlushReport",
    "FsyncPolicy",
    "LLMAttributes",
    "LLMHandle",
    "LLMRequest",
    "LLMRequestInterceptOutcome",
    "LlmCodecIdentity",
    "LlmCodecKind",
    "LlmExecutionContext",
    "LlmSanitizeContext",
    "LogSeverity",
    "MarkEvent",
    "MetricKind",
    "MetricMeasurement",
    "MetricTemporality",
    "MetricValueType",
    "OpenTelemetryCompression",
    "OpenTelemetryFileFormat",
    "OpenTelemetryFileMode",
    "OpenTelemetryMarkProjection",
    "OpenTelemetryTransport",
    "OpenTelemetryType",
    "PendingMarkSpec",
    "PropagationContext",
    "RuntimeRegistrationIdentity",
    "RuntimeRegistrationKind",
    "RuntimeRegistrationOwner",
    "RuntimeRegistrationOwnerKind",
    "ScopeAttributes",
    "ScopeEvent",
    "ScopeHandle",
    "ScopeStack",
    "ScopeType",
    "ToolAttributes",
    "ToolExecutionContext",
    "ToolExecutionInterceptOutcome",
    "ToolExecutionResult",
    "ToolHandle",
]

_TEXTS = (
    "RuntimeRegistrationKind",
    "RuntimeRegistrationOwnerKind",
)


def __getattr__(name: str) -> Any:
    """An enum of texts, which is imported when it is used."""
    if name in _TEXTS:
        from . import text_enums

        return getattr(text_enums, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
