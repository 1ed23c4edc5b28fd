"""What an object is that reads requests or responses of models."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from ..generated.callbacks import Json
from ..generated.shapes import AnnotatedLLMRequest
from ..generated.types import LLMRequest

__all__ = ["LlmCodec", "LlmResponseCodec"]


@runtime_checkable
class LlmCodec(Protocol):
    """What reads requests, and brings changes of the normalized form back."""

    def decode(self, request: LLMRequest, /) -> dict[str, Any]:
        """Makes the normalized form of a request."""
        ...

    def encode(self, annotated: AnnotatedLLMRequest, original: LLMRequest, /) -> LLMRequest:
        """Brings a normalized request into a copy of the request that it was made of."""
        ...


@runtime_checkable
class LlmResponseCodec(Protocol):
    """What reads responses."""

    def decode_response(self, response: Json, /) -> dict[str, Any]:
        """Makes the normalized form of a response."""
        ...
