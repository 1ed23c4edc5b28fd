"""Model calls: managed ones, those that are made by hand, and the guardrails and intercepts of a call by themselves."""

from __future__ import annotations

from .._native import begin_model_call, end_model_call
from .context import HEAD, depth_in, enter_call, first_head, outer_call
from .driver import drive, drive_anyhow, drive_now
from .stream import LlmStream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._native import Begun
    from ..generated.callbacks import Json
    from ..generated.types import LLMAttributes, LLMHandle, LLMRequest, ScopeHandle
    from .codecs import AnyCodec


async def llm_execute(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Any],
    handle: ScopeHandle | None,
    attributes: LLMAttributes | None,
    data: Json,
    metadata: Json,
    model_name: str | None,
    codec: AnyCodec | None,
    response_codec: AnyCodec | None,
) -> Any:
    """Runs a model call through the managed pipeline."""
    outer = outer_call()
    head = HEAD.get() or first_head()
    begun = begin_model_call(
        "whole",
        head,
        depth_in(outer),
        name,
        request,
        func,
        handle,
        attributes,
        data,
        metadata,
        model_name,
        None,
        None,
        (codec, response_codec),
    )
    call = enter_call(outer)
    try:
        return await drive(begun, None)
    finally:
        call[1] = False


def llm_execute_now(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Any],
    handle: ScopeHandle | None,
    attributes: LLMAttributes | None,
    data: Json,
    metadata: Json,
    model_name: str | None,
    codec: AnyCodec | None,
    response_codec: AnyCodec | None,
) -> Any:
    """The same where nothing can be awaited."""
    outer = outer_call()
    head = HEAD.get() or first_head()
    begun = begin_model_call(
        "whole",
        head,
        depth_in(outer),
        name,
        request,
        func,
        handle,
        attributes,
        data,
        metadata,
        model_name,
        None,
        None,
        (codec, response_codec),
    )
    call = enter_call(outer)
    try:
        return drive_now(begun)
    finally:
        call[1] = False


def llm_stream_execute(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Any],
    collector: Callable[[Json], Any] | None,
    finalizer: Callable[[], Any] | None,
    handle: ScopeHandle | None,
    attributes: LLMAttributes | None,
    data: Json,
    metadata: Json,
    model_name: str | None,
    codec: AnyCodec | None,
    response_codec: AnyCodec | None,
) -> LlmStream:
    """Runs a model call whose response comes in chunks through the managed pipeline."""
    given = (name, request, func, handle, attributes, data, metadata, model_name)
    return LlmStream(given, collector, finalizer, (codec, response_codec))


def llm_call(
    name: str,
    request: LLMRequest,
    handle: ScopeHandle | None,
    attributes: LLMAttributes | None,
    data: Json,
    metadata: Json,
    model_name: str | None,
    timestamp: int | None,
) -> LLMHandle:
    """Starts a model call by hand; `timestamp` is in microseconds since 1970."""
    begun = begin_model_call(
        "start",
        HEAD.get() or first_head(),
        depth_in(outer_call()),
        name,
        request,
        None,
        handle,
        attributes,
        data,
        metadata,
        model_name,
        timestamp,
        None,
        None,
    )
    return drive_now(begun)


def llm_call_end(
    handle: LLMHandle,
    response: Json,
    data: Json,
    metadata: Json,
    timestamp: int | None,
    annotated_response: Json,
    response_codec: AnyCodec | None,
) -> None:
    """Ends a model call that was started by hand."""
    drive_now(end_model_call(handle, response, data, metadata, timestamp, annotated_response, response_codec))


def llm_request_intercepts(name: str, request: LLMRequest) -> Any:
    """Runs the request intercepts of model calls alone."""
    return drive_anyhow(_part("rewrites", name, request))


def llm_conditional_execution(request: LLMRequest) -> Any:
    """Runs the guardrails of model calls alone; they are not told a name."""
    return drive_anyhow(_part("gates", "", request))


def _part(part: str, name: str, request: LLMRequest) -> Begun:
    head = HEAD.get() or first_head()
    return begin_model_call(
        part, head, depth_in(outer_call()), name, request, None, None, None, None, None, None, None, None, None
    )
