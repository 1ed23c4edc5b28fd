# Code generated from spec/api/llm.yaml by codegen. DO NOT EDIT.

"""Model calls."""

from __future__ import annotations
from .._impl.llm import llm_call as _llm_call
from .._impl.llm import llm_call_end as _llm_call_end
from .._impl.llm import llm_conditional_execution as _llm_conditional_execution
from .._impl.llm import llm_execute as _llm_execute
from .._impl.llm import llm_request_intercepts as _llm_request_intercepts
from .._impl.llm import llm_stream_execute as _llm_stream_execute
from .._impl.timestamps import micros as _micros
from .._impl.stream import LlmStream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
    from typing import Any
    from .callbacks import Json
    from .._impl.codecs import AnyCodec
    from .shapes import AnnotatedLLMResponse
    from .types import LLMAttributes, LLMHandle, LLMRequest, ScopeHandle

__all__ = [
    "execute",
    "stream_execute",
    "call",
    "call_end",
    "request_intercepts",
    "conditional_execution",
]


def execute(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Json | Awaitable[Json]],
    *,
    handle: ScopeHandle | None = None,
    attributes: LLMAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    model_name: str | None = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> Awaitable[Json]:
    """Runs a model call through the managed pipeline.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.
        func (Callable[[LLMRequest], Json | Awaitable[Json]]): The call itself; it is given the request.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no response to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        model_name (str | None): The model. Default: None.
        codec (AnyCodec | None): The codec of the request by its name or as an object; with it the intercepts change the normalized request. Default: None.
        response_codec (AnyCodec | None): The codec of the response by its name or as an object; with it the end event shows the normalized response. Default: None.

    Raises:
        GuardrailRejectedError: A guardrail refused a managed call.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
        NotFoundError: The thing that was named does not exist.
    """
    return _llm_execute(name, request, func, handle, attributes, data, metadata, model_name, codec, response_codec)


def stream_execute(
    name: str,
    request: LLMRequest,
    func: Callable[
        [LLMRequest], AsyncIterable[Json] | Iterable[Json] | Awaitable[AsyncIterable[Json] | Iterable[Json]]
    ],
    collector: Callable[[Json], Awaitable[None] | None] | None = None,
    finalizer: Callable[[], Json | Awaitable[Json]] | None = None,
    *,
    handle: ScopeHandle | None = None,
    attributes: LLMAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    model_name: str | None = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> LlmStream:
    """Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.
        func (Callable[[LLMRequest], AsyncIterable[Json] | Iterable[Json] | Awaitable[AsyncIterable[Json] | Iterable[Json]]]): The call itself; it is given the request and gives the chunks.
        collector (Callable[[Json], Awaitable[None] | None] | None): Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
        finalizer (Callable[[], Json | Awaitable[Json]] | None): Called once when the stream is over; what it gives is the data of the end event.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the finalizer gave nothing to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        model_name (str | None): The model. Default: None.
        codec (AnyCodec | None): The codec of the request by its name or as an object; with it the intercepts change the normalized request. Default: None.
        response_codec (AnyCodec | None): The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together. Default: None.

    Returns: The stream, which may be awaited first: then what keeps it from beginning is raised there.

    Raises:
        GuardrailRejectedError: A guardrail refused a managed call.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
        NotFoundError: The thing that was named does not exist.
    """
    return _llm_stream_execute(
        name, request, func, collector, finalizer, handle, attributes, data, metadata, model_name, codec, response_codec
    )


def call(
    name: str,
    request: LLMRequest,
    *,
    handle: ScopeHandle | None = None,
    attributes: LLMAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    model_name: str | None = None,
    timestamp: datetime | None = None,
) -> LLMHandle:
    """Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): Kept on the handle and written to no event. Default: None.
        metadata (Json | None): Written to both events of the call. Default: None.
        model_name (str | None): The model. Default: None.
        timestamp (datetime | None): When the call began; now where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _llm_call(
        name, request, handle, attributes, data, metadata, model_name, None if timestamp is None else _micros(timestamp)
    )


def call_end(
    handle: LLMHandle,
    response: Json,
    *,
    data: Json | None = None,
    metadata: Json | None = None,
    timestamp: datetime | None = None,
    annotated_response: AnnotatedLLMResponse | None = None,
    response_codec: AnyCodec | None = None,
) -> None:
    """Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.

    Args:
        handle (LLMHandle): The call; it is ended once.
        response (Json): The response.
        data (Json | None): The data of the end event where there is no response to show. Default: None.
        metadata (Json | None): Merged over the metadata of the start. Default: None.
        timestamp (datetime | None): When the call ended; now where absent. Default: None.
        annotated_response (AnnotatedLLMResponse | None): The response in normalized form. Default: None.
        response_codec (AnyCodec | None): What makes the normalized form where it is not given. Default: None.

    Raises:
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _llm_call_end(
        handle,
        response,
        data,
        metadata,
        None if timestamp is None else _micros(timestamp),
        annotated_response,
        response_codec,
    )


def request_intercepts(name: str, request: LLMRequest) -> Any:
    """Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.

    Returns: LLMRequestInterceptOutcome where no event loop runs, and an awaitable of it where one does.

    Raises:
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
    """
    return _llm_request_intercepts(name, request)


def conditional_execution(request: LLMRequest) -> Any:
    """Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.

    Args:
        request (LLMRequest): The request.

    Returns: None where no event loop runs, and an awaitable of it where one does.

    Raises:
        GuardrailRejectedError: A guardrail refused a managed call.
        CallbackFailedError: A callback of the application failed; the original error is its cause.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        InvalidArgumentError: An argument is not of the documented form.
        CancelledError: The call was cancelled.
    """
    return _llm_conditional_execution(request)
