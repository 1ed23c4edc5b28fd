"""Codecs of model requests and responses on their own, and what their classes share."""

from __future__ import annotations

from .._native import (
    codec_decode,
    codec_decode_response,
    codec_encode,
    codec_of_request,
    codec_of_response,
    deregister_codec,
    register_codec,
    set_full_payloads,
    set_pricing,
)
from ..generated.shapes import AnnotatedLLMRequest, AnnotatedLLMResponse
from .awaiting import is_awaitable
from .driver import abandon, drive_now

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar, TypeAlias

    from ..generated.callbacks import Json
    from ..generated.types import LLMRequest
    from .codec_protocols import LlmCodec, LlmResponseCodec

    AnyCodec: TypeAlias = str | LlmCodec | LlmResponseCodec
    """The name of a codec, or an object with the methods of one."""


class BuiltInCodec:
    """One of the runtime's own codecs; what it does, the operations of `nemo_relay.codecs` do by its name."""

    __slots__ = ()

    codec_name: ClassVar[str]

    def decode(self, request: LLMRequest) -> AnnotatedLLMRequest:
        """Makes the normalized form of a request; see `nemo_relay.codecs.decode`."""
        return codecs_decode(self.codec_name, request)

    def encode(self, annotated: dict[str, Any], original: LLMRequest) -> LLMRequest:
        """Brings a normalized request into a copy of the request it was made of; see `nemo_relay.codecs.encode`."""
        return codecs_encode(self.codec_name, annotated, original)

    def decode_response(self, response: Json) -> AnnotatedLLMResponse:
        """Makes the normalized form of a response; see `nemo_relay.codecs.decode_response`."""
        return codecs_decode_response(self.codec_name, response)

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


def at_once(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method of an application's codec as it is run: a codec answers at once, so one that has to be awaited fails."""

    def run(*args: Any) -> Any:
        value = method(*args)
        if is_awaitable(value):
            abandon(value)
            raise TypeError(f"{method.__qualname__} has to be awaited, but a codec answers at once")
        return value

    return run


def codecs_decode(codec: Any, request: LLMRequest) -> AnnotatedLLMRequest:
    """Makes the normalized form of a request."""
    made = drive_now(codec_decode(codec, request))
    return AnnotatedLLMRequest(made) if type(made) is dict else made


def codecs_encode(codec: Any, annotated: dict[str, Any], original: LLMRequest) -> LLMRequest:
    """Brings a normalized request into a copy of the request that it was made of."""
    return drive_now(codec_encode(codec, annotated, original))


def codecs_decode_response(codec: Any, response: Json) -> AnnotatedLLMResponse:
    """Makes the normalized form of a response."""
    made = drive_now(codec_decode_response(codec, response))
    return AnnotatedLLMResponse(made) if type(made) is dict else made


codecs_detect_request = codec_of_request
codecs_detect_response = codec_of_response
codecs_set_pricing = set_pricing
codecs_set_full_payloads = set_full_payloads
codecs_register = register_codec
codecs_deregister = deregister_codec
