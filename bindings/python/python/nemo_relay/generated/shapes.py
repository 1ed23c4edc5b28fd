# Code generated from spec/ by codegen. DO NOT EDIT.

"""Normalized requests and responses, and records that programs write as dictionaries: dictionaries with attributes."""

from __future__ import annotations

from .._impl.annotated import Request, Response
from .._impl.shape import Member, Shape, Word, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "AnnotatedLLMRequest",
    "AnnotatedLLMResponse",
    "DataSchema",
]


class AnnotatedLLMRequest(Request):
    """A request to a model in one shape, whatever the provider; null members of it count as absent."""

    __slots__ = ()

    members = (
        "messages",
        "instructions",
        "model",
        "params",
        "tools",
        "tool_choice",
        "store",
        "previous_response_id",
        "truncation",
        "reasoning",
        "include",
        "user",
        "metadata",
        "service_tier",
        "parallel_tool_calls",
        "max_output_tokens",
        "max_tool_calls",
        "top_logprobs",
        "stream",
        "api_specific",
    )
    messages: Member[list[Any] | None] = Member()
    """The conversation."""
    instructions: Member[Any] = Member()
    """What stands above the conversation as a string or as content parts."""
    model: Member[str | None] = Member()
    """The model that was asked for."""
    params: Member[Any] = Member()
    """An object of temperature, top_p, max_tokens in tokens, and stop, a list of strings."""
    tools: Member[list[Any] | None] = Member()
    """The tools that the model may call."""
    tool_choice: Member[Any] = Member()
    """One of auto, none and required, or an object that names a function."""
    store: Member[bool | None] = Member()
    """Whether the provider keeps the response."""
    previous_response_id: Member[str | None] = Member()
    """The response that this request continues."""
    truncation: Member[Any] = Member()
    """What the provider does where the input is too long."""
    reasoning: Member[Any] = Member()
    """How the model is to reason."""
    include: Member[Any] = Member()
    """What else the response is to contain."""
    user: Member[str | None] = Member()
    """The end user."""
    metadata: Member[Any] = Member()
    """What the application attached."""
    service_tier: Member[str | None] = Member()
    """The service tier."""
    parallel_tool_calls: Member[bool | None] = Member()
    """Whether the model may call several tools at once."""
    max_output_tokens: Member[int | None] = Member()
    """The most tokens of output; the same as params.max_tokens."""
    max_tool_calls: Member[int | None] = Member()
    """The most calls of built-in tools."""
    top_logprobs: Member[int | None] = Member()
    """How many of the likeliest tokens come with each token."""
    stream: Member[bool | None] = Member()
    """Whether the response is streamed."""
    api_specific: Member[Any] = Member()
    """What only this provider has; its member api names the codec."""


class AnnotatedLLMResponse(Response):
    """A response of a model in one shape, whatever the provider."""

    __slots__ = ()

    members = (
        "id",
        "model",
        "message",
        "tool_calls",
        "finish_reason",
        "usage",
        "optimization_summary",
        "api_specific",
    )
    id: Member[str | None] = Member()
    """The provider's id of the response."""
    model: Member[str | None] = Member()
    """The model that answered."""
    message: Member[Any] = Member()
    """What the model said as text; content parts where it refused."""
    tool_calls: Member[list[Any] | None] = Member()
    """The calls, each with id, name and arguments; these are text where they are not JSON."""
    finish_reason: Word[Any] = Word()
    """One of complete, length, tool_use and content_filter, or an object with the member unknown."""
    usage: Member[Any] = Member()
    """Tokens: prompt_tokens, completion_tokens, total_tokens, cache_read_tokens, cache_write_tokens, uncached_input_tokens; and cost."""
    optimization_summary: Member[Any] = Member()
    """What optimizations contributed to the call."""
    api_specific: Member[Any] = Member()
    """What only this provider has; its member api names the codec."""


class DataSchema(Shape):
    """Names the schema that the data of an event follows."""

    __slots__ = ()

    members = (
        "name",
        "version",
    )
    name: Member[str] = Member()
    """The name of the schema."""
    version: Member[str] = Member()
    """The version of the schema."""

    def __init__(
        self,
        name: str,
        version: str,
    ) -> None:
        super().__init__(
            name=text("name", name),
            version=text("version", version),
        )
