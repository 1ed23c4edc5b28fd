"""Names for annotations: JSON values, and the callbacks under the names of what they are registered as."""

from __future__ import annotations

from typing import Any, TypeAlias, TypedDict

from ..generated.callbacks import (
    LlmConditionalExecutionGuardrailCallback,
    LlmExecutionInterceptCallback,
    LlmRequestInterceptCallback,
    LlmSanitizeRequestGuardrailCallback,
    LlmSanitizeResponseGuardrailCallback,
    LlmStreamExecutionInterceptCallback,
    MarkSanitizeGuardrailCallback,
    ToolConditionalExecutionGuardrailCallback,
    ToolExecutionInterceptCallback,
    ToolRequestInterceptCallback,
    ToolSanitizeRequestGuardrailCallback,
)
from ..generated.types import LlmSanitizeContext
from .codec_protocols import LlmCodec, LlmResponseCodec

JsonPrimitive: TypeAlias = str | int | float | bool | None
"""A value of JSON that holds no other."""

JsonValue: TypeAlias = JsonPrimitive | list[Any] | dict[str, Any]
"""A value of JSON."""

JsonObject: TypeAlias = dict[str, Any]
"""An object of JSON."""

EventMetadataScalar: TypeAlias = str | int | float | bool
"""A value in the metadata of an event."""

EventMetadataValue: TypeAlias = EventMetadataScalar | list[str] | list[int] | list[float] | list[bool]
"""A value in the metadata of an event, or a list of values of one class."""

EventMetadata: TypeAlias = dict[str, EventMetadataValue]
"""What an injector adds to the metadata of an event."""

UnsupportedBehavior: TypeAlias = str
"""What becomes of what is not known: ignore, warn or error."""


class EventSanitizeFields(TypedDict):
    """The fields of an event that a sanitizer gets, and gives back as they are to be seen."""

    data: Any
    category_profile: dict[str, Any] | None
    metadata: Any


EventSanitizeGuardrail: TypeAlias = MarkSanitizeGuardrailCallback
ToolSanitizeGuardrail: TypeAlias = ToolSanitizeRequestGuardrailCallback
ToolConditionalExecutionGuardrail: TypeAlias = ToolConditionalExecutionGuardrailCallback
ToolRequestIntercept: TypeAlias = ToolRequestInterceptCallback
ToolExecutionIntercept: TypeAlias = ToolExecutionInterceptCallback
LlmSanitizeRequestGuardrail: TypeAlias = LlmSanitizeRequestGuardrailCallback
LlmSanitizeResponseGuardrail: TypeAlias = LlmSanitizeResponseGuardrailCallback
LlmConditionalExecutionGuardrail: TypeAlias = LlmConditionalExecutionGuardrailCallback
LlmRequestIntercept: TypeAlias = LlmRequestInterceptCallback
LlmExecutionIntercept: TypeAlias = LlmExecutionInterceptCallback
LlmStreamExecutionIntercept: TypeAlias = LlmStreamExecutionInterceptCallback

LlmRequestContext: TypeAlias = LlmSanitizeContext
LlmResponseContext: TypeAlias = LlmSanitizeContext
LlmSanitizeRequestContext: TypeAlias = LlmSanitizeContext
LlmSanitizeResponseContext: TypeAlias = LlmSanitizeContext
LlmSanitizeRequestCodec: TypeAlias = LlmCodec
LlmSanitizeResponseCodec: TypeAlias = LlmResponseCodec
