# Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

"""Enums whose values are strings."""

from enum import StrEnum

__all__ = [
    "RuntimeRegistrationKind",
    "RuntimeRegistrationOwnerKind",
]


class RuntimeRegistrationKind(StrEnum):
    """The kind of a registration."""

    TOOL_CONDITIONAL_EXECUTION_GUARDRAIL = "tool_conditional_execution_guardrail"
    """Decides before anything else whether a managed tool call may run."""
    TOOL_REQUEST_INTERCEPT = "tool_request_intercept"
    """Rewrites the real arguments of a tool call before it runs."""
    TOOL_SANITIZE_REQUEST_GUARDRAIL = "tool_sanitize_request_guardrail"
    """Changes what the start event shows of the arguments, never the arguments."""
    TOOL_EXECUTION_INTERCEPT = "tool_execution_intercept"
    """Wraps the tool itself; it may run it once, several times, concurrently or not at all."""
    TOOL_SANITIZE_RESPONSE_GUARDRAIL = "tool_sanitize_response_guardrail"
    """Changes what the end event shows of the result, never the result."""
    SUBSCRIBER = "subscriber"
    """Receives every event after it happened."""
    LLM_CONDITIONAL_EXECUTION_GUARDRAIL = "llm_conditional_execution_guardrail"
    """Decides before anything else whether a managed model call may run."""
    LLM_REQUEST_INTERCEPT = "llm_request_intercept"
    """Rewrites the real request of a model call before it is sent."""
    LLM_SANITIZE_REQUEST_GUARDRAIL = "llm_sanitize_request_guardrail"
    """Changes what the start event shows of the request, never the request."""
    LLM_EXECUTION_INTERCEPT = "llm_execution_intercept"
    """Wraps the model call itself; it may run it once, several times, concurrently or not at all."""
    LLM_SANITIZE_RESPONSE_GUARDRAIL = "llm_sanitize_response_guardrail"
    """Changes what the end event shows of the response, never the response."""
    LLM_STREAM_EXECUTION_INTERCEPT = "llm_stream_execution_intercept"
    """Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream."""
    MARK_SANITIZE_GUARDRAIL = "mark_sanitize_guardrail"
    """Changes the data, the category profile and the metadata of every mark before anybody sees it."""
    SCOPE_SANITIZE_START_GUARDRAIL = "scope_sanitize_start_guardrail"
    """Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it."""
    SCOPE_SANITIZE_END_GUARDRAIL = "scope_sanitize_end_guardrail"
    """Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it."""
    EVENT_METADATA_INJECTOR = "event_metadata_injector"
    """Adds to the metadata of every event before the sanitizers run."""


class RuntimeRegistrationOwnerKind(StrEnum):
    """Who made a registration."""

    CORE = "core"
    """The runtime itself."""
    GLOBAL_API = "global_api"
    """The application."""
    PLUGIN = "plugin"
    """A plugin."""
