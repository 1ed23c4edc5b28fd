# Code generated from spec/api/codecs.yaml by codegen. DO NOT EDIT.

"""Codecs of model requests and responses on their own."""

from __future__ import annotations
from .._impl.codecs import codecs_decode as _codecs_decode
from .._impl.codecs import codecs_decode_response as _codecs_decode_response
from .._impl.codecs import codecs_deregister as _codecs_deregister
from .._impl.codecs import codecs_detect_request as _codecs_detect_request
from .._impl.codecs import codecs_detect_response as _codecs_detect_response
from .._impl.codecs import codecs_encode as _codecs_encode
from .._impl.codecs import codecs_register as _codecs_register
from .._impl.codecs import codecs_set_full_payloads as _codecs_set_full_payloads
from .._impl.codecs import codecs_set_pricing as _codecs_set_pricing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import Json
    from .._impl.codecs import AnyCodec
    from .shapes import AnnotatedLLMRequest, AnnotatedLLMResponse
    from .types import LLMRequest

__all__ = [
    "decode",
    "encode",
    "decode_response",
    "detect_request",
    "detect_response",
    "set_pricing",
    "set_full_payloads",
    "register",
    "deregister",
]


def decode(codec: AnyCodec, request: LLMRequest) -> AnnotatedLLMRequest:
    """Makes the normalized form of a request.

    Args:
        codec (AnyCodec): The codec by its name or as an object.
        request (LLMRequest): The request.

    Raises:
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
    """
    return _codecs_decode(codec, request)


def encode(codec: AnyCodec, annotated_request: AnnotatedLLMRequest, original: LLMRequest) -> LLMRequest:
    """Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.

    Args:
        codec (AnyCodec): The codec by its name or as an object.
        annotated_request (AnnotatedLLMRequest): The normalized form.
        original (LLMRequest): The request that it was made of.

    Raises:
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
    """
    return _codecs_encode(codec, annotated_request, original)


def decode_response(codec: AnyCodec, response: Json) -> AnnotatedLLMResponse:
    """Makes the normalized form of a response.

    Args:
        codec (AnyCodec): The codec by its name or as an object.
        response (Json): The response.

    Raises:
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InternalError: A fault of the runtime itself; please report it.
    """
    return _codecs_decode_response(codec, response)


def detect_request(content: Json, *, hint: str | None = None) -> str | None:
    """Names the codec of a request; absent where none fits or more than one.

    Args:
        content (Json): The content of the request.
        hint (str | None): The name of a codec or the URL that the request goes to. Default: None.

    Raises:
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _codecs_detect_request(content, hint)


def detect_response(response: Json, *, hint: str | None = None) -> str | None:
    """Names the codec of a response; absent where none fits or more than one.

    Args:
        response (Json): The response.
        hint (str | None): The name of a codec or the URL that the response came from. Default: None.

    Raises:
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _codecs_detect_response(response, hint)


def set_pricing(catalog: Json | None = None) -> None:
    """Sets the prices with which the cost of a response is estimated where its provider reports none.

    Args:
        catalog (Json | None): A catalogue of prices, or a list of them of which the first that knows a model decides; nothing is estimated where absent.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _codecs_set_pricing(catalog)


def set_full_payloads(full: bool = True) -> None:
    """Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.

    Args:
        full (bool): Whether they do.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _codecs_set_full_payloads(full)


def register(name: str, codec: AnyCodec) -> None:
    """Makes a codec of the application known by a name, which calls may then give instead of the codec.

    Args:
        name (str): The name; none of the runtime's own.
        codec (AnyCodec): The codec as an object.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _codecs_register(name, codec)


def deregister(name: str) -> bool:
    """Forgets the name of a codec; says whether there was one.

    Args:
        name (str): The name.
    """
    return _codecs_deregister(name)
