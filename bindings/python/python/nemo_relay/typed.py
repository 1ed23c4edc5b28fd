"""Calls with values of the application's own types: the tool, the model and the caller see these, middleware and events
see their JSON.

    from nemo_relay import typed
    from nemo_relay.typed import DataclassCodec

    hits = await typed.tool_execute("search", Query("rust"), search, DataclassCodec(Query), DataclassCodec(Hits))

Nothing but the standard library is needed; pydantic, attrs and msgspec are loaded where a class of theirs is met.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Generator, Iterable
from typing import Any, Generic, TypeVar, overload

from . import llm, tools
from ._impl.awaiting import is_awaitable
from ._impl.stream import LlmStream, close_chunks, iterate_chunks
from ._typed.best_effort import BestEffortAnyCodec
from ._typed.codecs import AttrsCodec, Codec, DataclassCodec, JsonPassthrough, MsgspecCodec, PydanticCodec, codec_for
from ._typed.faults import unfit
from .generated.callbacks import Json
from .generated.errors import RelayError
from .generated.types import LLMAttributes, LLMRequest, ScopeHandle, ToolAttributes, ToolExecutionResult

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._impl.codecs import AnyCodec

__all__ = [
    "AttrsCodec",
    "BestEffortAnyCodec",
    "Codec",
    "DataclassCodec",
    "JsonPassthrough",
    "MsgspecCodec",
    "PydanticCodec",
    "TypedLlmStream",
    "codec_for",
    "llm_execute",
    "llm_stream_execute",
    "tool_execute",
]

A = TypeVar("A")
R = TypeVar("R")
C = TypeVar("C")


@overload
async def tool_execute(
    name: str,
    args: A,
    func: Callable[[A], Awaitable[R] | R],
    args_codec: Codec[A],
    result_codec: Codec[R],
    *,
    handle: ScopeHandle | None = None,
    attributes: ToolAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    tool_call_id: str | None = None,
) -> R: ...
@overload
async def tool_execute(
    name: str,
    args: A,
    func: Callable[[A], Awaitable[ToolExecutionResult] | ToolExecutionResult],
    args_codec: Codec[A],
    result_codec: Codec[Any],
    *,
    handle: ScopeHandle | None = None,
    attributes: ToolAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    tool_call_id: str | None = None,
) -> ToolExecutionResult: ...
async def tool_execute(
    name: str,
    args: Any,
    func: Callable[[Any], Any],
    args_codec: Codec[Any],
    result_codec: Codec[Any],
    *,
    handle: ScopeHandle | None = None,
    attributes: ToolAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    tool_call_id: str | None = None,
) -> Any:
    """Runs a tool through the managed pipeline, as `tools.execute`.

    Args:
        name (str): The tool.
        args (A): Its arguments.
        func (Callable[[A], R | Awaitable[R]]): The tool itself. It is given the arguments as the request intercepts
            left them, made anew from JSON; where it returns a `ToolExecutionResult`, the result in it is an R.
        args_codec (Codec[A]): Translates the arguments.
        result_codec (Codec[R]): Translates the result.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (ToolAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no result to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        tool_call_id (str | None): The id that the model gave to the call. Default: None.

    Returns: The result, made anew from what the pipeline gave; in a `ToolExecutionResult` where that is one, see
    `tools.execute`.

    Raises:
        InvalidPayloadError: A codec could not translate a value. The text names the codec and the path. Where it is
            about the arguments, the tool has not run.
        RelayError: As `tools.execute`.
    """

    async def run(given: Json) -> Any:
        result: Any = func(_read(args_codec, given))
        if is_awaitable(result):
            result = await result
        if isinstance(result, ToolExecutionResult):
            return ToolExecutionResult(_written(result_codec, result.result), result.annotation)
        return _written(result_codec, result)

    given: Any = await tools.execute(
        name,
        _written(args_codec, args),
        run,
        handle=handle,
        attributes=attributes,
        data=data,
        metadata=metadata,
        tool_call_id=tool_call_id,
    )
    if isinstance(given, ToolExecutionResult):
        return ToolExecutionResult(_read(result_codec, given.result), given.annotation)
    return _read(result_codec, given)


async def llm_execute(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Awaitable[R] | R],
    response_json_codec: Codec[R],
    *,
    handle: ScopeHandle | None = None,
    attributes: LLMAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    model_name: str | None = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> R:
    """Runs a model call through the managed pipeline, as `llm.execute`.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.
        func (Callable[[LLMRequest], R | Awaitable[R]]): The call itself; it is given the request.
        response_json_codec (Codec[R]): Translates the response.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no response to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        model_name (str | None): The model. Default: None.
        codec (AnyCodec | None): The codec of the provider's requests, by its name or as an object. Default: None.
        response_codec (AnyCodec | None): The codec of the provider's responses. Default: None.

    Returns: The response, made anew from what the pipeline gave.

    Raises:
        InvalidPayloadError: The codec could not translate the response. The text names the codec and the path.
        RelayError: As `llm.execute`.
    """

    async def run(given: LLMRequest) -> Json:
        response: Any = func(given)
        return _written(response_json_codec, await response if is_awaitable(response) else response)

    given = await llm.execute(
        name,
        request,
        run,
        handle=handle,
        attributes=attributes,
        data=data,
        metadata=metadata,
        model_name=model_name,
        codec=codec,
        response_codec=response_codec,
    )
    return _read(response_json_codec, given)


def llm_stream_execute(
    name: str,
    request: LLMRequest,
    func: Callable[[LLMRequest], Awaitable[AsyncIterable[C] | Iterable[C]] | AsyncIterable[C] | Iterable[C]],
    collector: Callable[[C], Awaitable[None] | None] | None,
    finalizer: Callable[[], Awaitable[R] | R] | None,
    chunk_json_codec: Codec[C],
    response_json_codec: Codec[R],
    *,
    handle: ScopeHandle | None = None,
    attributes: LLMAttributes | None = None,
    data: Json | None = None,
    metadata: Json | None = None,
    model_name: str | None = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> TypedLlmStream[C]:
    """Runs a model call whose response comes in chunks through the managed pipeline, as `llm.stream_execute`.

    Args:
        name (str): The name of the call such as that of the provider.
        request (LLMRequest): The request.
        func (Callable[[LLMRequest], AsyncIterable[C] | Iterable[C] | Awaitable[AsyncIterable[C] | Iterable[C]]]): The
            call itself; it is given the request and gives the chunks.
        collector (Callable[[C], Awaitable[None] | None] | None): Is given every chunk, made anew from JSON, before the
            consumer gets it; what it raises ends the stream.
        finalizer (Callable[[], R | Awaitable[R]] | None): Called once when the stream is over; what it gives is the
            data of the end event.
        chunk_json_codec (Codec[C]): Translates the chunks.
        response_json_codec (Codec[R]): Translates what the finalizer gives.
        handle (ScopeHandle | None): An explicit parent. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the finalizer gave nothing to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        model_name (str | None): The model. Default: None.
        codec (AnyCodec | None): The codec of the provider's requests, by its name or as an object. Default: None.
        response_codec (AnyCodec | None): The codec of the provider's responses. Default: None.

    Returns: The stream, which may be awaited first.

    Raises:
        InvalidPayloadError: A codec could not translate a chunk, which ends the stream. The text names the codec and
            the path.
        RelayError: As `llm.stream_execute`.
    """

    async def run(given: LLMRequest) -> AsyncIterator[Json]:
        chunks: Any = func(given)
        return _encoded(await chunks if is_awaitable(chunks) else chunks, chunk_json_codec)

    def collect(chunk: Json) -> Awaitable[None] | None:
        assert collector is not None
        return collector(_read(chunk_json_codec, chunk))

    async def finish() -> Json:
        assert finalizer is not None
        response: Any = finalizer()
        return _written(response_json_codec, await response if is_awaitable(response) else response)

    stream = llm.stream_execute(
        name,
        request,
        run,
        None if collector is None else collect,
        None if finalizer is None else finish,
        handle=handle,
        attributes=attributes,
        data=data,
        metadata=metadata,
        model_name=model_name,
        codec=codec,
        response_codec=response_codec,
    )
    return TypedLlmStream(stream, chunk_json_codec)


class TypedLlmStream(Generic[C]):
    """The chunks of a model's response, made anew from JSON: `async for chunk in stream`; otherwise as `LlmStream`."""

    __slots__ = ("_codec", "_stream")

    def __init__(self, stream: LlmStream, codec: Codec[C]) -> None:
        self._stream = stream
        self._codec = codec

    def __await__(self) -> Generator[Any, None, TypedLlmStream[C]]:
        yield from self._stream.__await__()
        return self

    def __aiter__(self) -> TypedLlmStream[C]:
        return self

    async def __anext__(self) -> C:
        chunk = await self._stream.__anext__()
        try:
            return _read(self._codec, chunk)
        except RelayError:
            await self._stream.aclose()
            raise

    async def aclose(self) -> None:
        """Closes the stream and what it is made of, and ends its call; nothing happens to one that is over."""
        await self._stream.aclose()


async def _encoded(given: AsyncIterable[C] | Iterable[C], codec: Codec[C]) -> AsyncIterator[Json]:
    chunks: AsyncIterator[Any] = iterate_chunks(given)
    try:
        async for chunk in chunks:
            yield _written(codec, chunk)
    finally:
        closing = close_chunks(chunks)
        if closing is not None:
            await closing


def _written(codec: Codec[Any], value: Any) -> Json:
    """The value as JSON; an exception of the codec becomes an error that names it."""
    try:
        return codec.to_json(value)
    except RelayError:
        raise
    except Exception as error:
        raise unfit(codec, f"{type(error).__name__}: {error}") from error


def _read(codec: Codec[R], data: Json) -> R:
    """What the JSON stands for; likewise."""
    try:
        return codec.from_json(data)
    except RelayError:
        raise
    except Exception as error:
        raise unfit(codec, f"{type(error).__name__}: {error}") from error
