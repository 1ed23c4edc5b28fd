# Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

"""Types of callbacks, for annotations. A callback may be a plain function or one that is awaited."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from typing import Any, TypeAlias

from .shapes import AnnotatedLLMRequest
from .types import (
    LLMRequest,
    LLMRequestInterceptOutcome,
    LlmExecutionContext,
    LlmSanitizeContext,
    MarkEvent,
    RuntimeRegistrationKind,
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
    "LlmConditionalExecutionGuardrailCallback",
    "LlmRequestInterceptCallback",
    "LlmSanitizeRequestGuardrailCallback",
    "LlmExecutionInterceptCallback",
    "LlmSanitizeResponseGuardrailCallback",
    "LlmStreamExecutionInterceptCallback",
    "MarkSanitizeGuardrailCallback",
    "ScopeSanitizeStartGuardrailCallback",
    "ScopeSanitizeEndGuardrailCallback",
    "EventMetadataInjectorCallback",
    "ConditionalMiddlewareGuardrailCallback",
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

LlmConditionalExecutionGuardrailCallback: TypeAlias = Callable[[LLMRequest], str | None | Awaitable[str | None]]
"""Decides before anything else whether a managed model call may run.

Parameters:
    request: The caller's request.

Returns: Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
"""

LlmRequestInterceptCallback: TypeAlias = Callable[
    [str, LLMRequest, AnnotatedLLMRequest | None],
    LLMRequestInterceptOutcome | LLMRequest | Awaitable[LLMRequestInterceptOutcome | LLMRequest],
]
"""Rewrites the real request of a model call before it is sent.

Parameters:
    name: The name of the call.
    request: The request as the earlier entries left it.
    annotated_request: The request in normalized form as the entry before left it.

Returns: The request that takes its place, its normalized form and what is to be marked.
"""

LlmSanitizeRequestGuardrailCallback: TypeAlias = Callable[
    [LLMRequest, LlmSanitizeContext], LLMRequest | None | Awaitable[LLMRequest | None]
]
"""Changes what the start event shows of the request, never the request.

Parameters:
    request: A copy of the request without credentials as the earlier entries left it.
    context: The codec of the request.

Returns: The data of the start event; absent leaves it null.
"""

LlmExecutionInterceptCallback: TypeAlias = Callable[
    [str, LLMRequest, LlmExecutionContext, Callable[[LLMRequest], Awaitable[Json]]], Json | Awaitable[Json]
]
"""Wraps the model call itself; it may run it once, several times, concurrently or not at all.

Parameters:
    name: The name of the call.
    request: The request that the call would send.
    context: The codecs of the call.
    next: Runs the rest of the chain with the request given to it.

Returns: The response that the caller gets.
"""

LlmSanitizeResponseGuardrailCallback: TypeAlias = Callable[
    [Json, LlmSanitizeContext], Json | None | Awaitable[Json | None]
]
"""Changes what the end event shows of the response, never the response.

Parameters:
    response: A copy of the response as the earlier entries left it.
    context: The codec of the response.

Returns: The data of the end event; absent leaves it null.
"""

LlmStreamExecutionInterceptCallback: TypeAlias = Callable[
    [str, LLMRequest, LlmExecutionContext, Callable[[LLMRequest], Awaitable[AsyncIterator[Json]]]],
    AsyncIterable[Json] | Iterable[Json] | Awaitable[AsyncIterable[Json] | Iterable[Json]],
]
"""Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.

Parameters:
    name: The name of the call.
    request: The request that the call would send.
    context: The codecs of the call.
    next: Runs the rest of the chain with the request given to it and gives its stream.

Returns: The stream that the consumer gets.
"""

MarkSanitizeGuardrailCallback: TypeAlias = Callable[[Event, Json], Json | Awaitable[Json]]
"""Changes the data, the category profile and the metadata of every mark before anybody sees it.

Parameters:
    event: The event as the earlier entries left it.
    fields: What may be changed of it: an object with data, category_profile and metadata.

Returns: The same three fields; one that is left out is null.
"""

ScopeSanitizeStartGuardrailCallback: TypeAlias = Callable[[Event, Json], Json | Awaitable[Json]]
"""Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.

Parameters:
    event: The event as the earlier entries left it.
    fields: What may be changed of it: an object with data, category_profile and metadata.

Returns: The same three fields; one that is left out is null.
"""

ScopeSanitizeEndGuardrailCallback: TypeAlias = Callable[[Event, Json], Json | Awaitable[Json]]
"""Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.

Parameters:
    event: The event as the earlier entries left it.
    fields: What may be changed of it: an object with data, category_profile and metadata.

Returns: The same three fields; one that is left out is null.
"""

EventMetadataInjectorCallback: TypeAlias = Callable[[Event], Json | Awaitable[Json]]
"""Adds to the metadata of every event before the sanitizers run.

Parameters:
    event: The event.

Returns: A flat object whose keys are added where the metadata does not have them.
"""

ConditionalMiddlewareGuardrailCallback: TypeAlias = Callable[
    [set[RuntimeRegistrationKind], str], str | None | Awaitable[str | None]
]
"""Decides each time that a global registration is about to be used whether that use is left out.

Parameters:
    kinds: The kinds that it was registered for.
    registration_name: The name of the registration that is about to be used.

Returns: Absent lets the registration take part; a string is the reason why it does not, also an empty one.
"""
