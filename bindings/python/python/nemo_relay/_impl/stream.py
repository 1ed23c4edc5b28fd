"""The stream of a model call whose response comes in chunks."""

from __future__ import annotations

import sys
from builtins import anext

from .._native import begin_model_call
from ..generated.errors import InvalidArgumentError
from .awaiting import PLAIN, is_awaitable, is_cancellation, text_of
from .context import DEPTH, HEAD, first_head, head, set_head, take_back
from .driver import apply, drive, drive_now

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator
    from typing import Any

    from .._native import Call, Step
    from ..generated.callbacks import Json


class LlmStream:
    """The chunks of a model's response: `async for chunk in stream`.

    A chunk is pulled from the producer when it is asked for. The call begins when the stream is awaited, which gives
    the stream itself, or when it is asked for its first chunk. It ends when the stream is over: with its last chunk,
    with an error, when it is closed or forgotten, or when its reader is cancelled.
    """

    __slots__ = ("_arguments", "_call", "_chunks", "_pull", "__weakref__")

    def __init__(
        self,
        arguments: tuple[Any, Any, Any, Any, Any, Any, Any, Any],
        collector: Callable[[Json], Any] | None,
        finalizer: Callable[[], Any] | None,
        codecs: tuple[Any, Any] | None = None,
    ) -> None:
        functions = (collector, finalizer, iterate_chunks, anext, close_chunks)
        self._arguments: tuple[Any, ...] | None = (*arguments, None, functions, codecs)
        self._call: Call | None = None
        # Of `_chunks`; no stub has its `ag_running`.
        self._chunks: Any = None
        self._pull: Callable[[LlmStream], Awaitable[Json]] | None = None

    def __await__(self) -> Generator[Any, None, LlmStream]:
        return self._opened().__await__()

    def __aiter__(self) -> LlmStream:
        return self

    def __anext__(self) -> Awaitable[Json]:
        return self._first() if self._pull is None else self._pull(self)

    async def aclose(self) -> None:
        """Closes the stream and what it is made of, and ends its call; nothing happens to one that is over."""
        if self._chunks is not None and self._chunks.ag_running:
            raise being_read()
        self._arguments = None
        if self._call is not None:
            await _run(self._call, self._call.stop())

    def __del__(self) -> None:
        # At the end of the process the native side ends the call by itself.
        if self._call is None or self._chunks is None or sys.is_finalizing():
            return
        _finish(self._call, self._call.stop())
        # A generator that is not over would be closed once more, in a task of its own.
        _without_waiting(self._chunks.aclose())

    async def _opened(self) -> LlmStream:
        """Begins the call, if it has not begun; one that was closed before never begins."""
        if self._arguments is None:
            return self
        arguments, self._arguments = self._arguments, None
        depth = DEPTH.get()
        begun = begin_model_call("whole", HEAD.get() or first_head(), depth, *arguments)
        DEPTH.set(depth + 1)
        try:
            await drive(begun, None)
        finally:
            DEPTH.set(depth)
        self._call = begun[0]
        self._chunks = _chunks(begun[0])
        return self

    async def _first(self) -> Json:
        chunks = (await self._opened())._chunks
        if chunks is None:
            raise StopAsyncIteration
        self._pull = chunks.asend
        return await anext(chunks)


async def _chunks(call: Call) -> AsyncGenerator[Json, LlmStream | None]:
    """The chunks of a stream that has begun.

    It is sent the stream itself, so that nobody takes it for forgotten while it is read. A scope that the producer has
    open between two chunks is its own: it is the innermost one while the producer runs, and not the consumer's. A chunk
    that nobody looks at passes the call, which only hears of the end.
    """
    more, returned, passes = call.more, call.returned, call.passes
    function: Callable[..., Any] | None
    before = head()
    inside = None
    producer: Any = None
    failure = error = value = _reader = None
    try:
        while True:
            passing = producer is not None and passes()
            if passing:
                function, first, second = anext, producer, call
            else:
                function, first, second = more()
            while function is not None:
                try:
                    if function is anext:
                        producer = first
                        if inside is not None:
                            set_head(inside)
                        value = first.step() if type(first) is _Steps else await anext(first)
                    else:
                        value = apply(call, function, first, second)
                        if type(value) not in PLAIN and is_awaitable(value):
                            value = await value
                except BaseException as raised:
                    if is_cancellation(raised):
                        take_back(before, raised)
                        _finish(call, call.interrupt())
                        raise
                    failure = raised
                if head() is not before:
                    if function is anext:
                        left = head()
                        inside = None if left == before else left
                    set_head(before)
                if failure is None:
                    if passing:
                        first = value
                        break
                    function, first, second = returned(value)
                    continue
                if passing:
                    passing = False
                    more()
                # Outside of the handler, so that an exception which is raised here has no foreign context.
                error, failure = failure, None
                function, first, second = call.failed(error, type(error).__name__, text_of(error))
            if first is call:
                return
            _reader = None
            try:
                _reader = yield first
            except GeneratorExit:
                await _run(call, call.stop())
                raise
            before = head()
    finally:
        # An exception refers to this frame, which must not refer to it.
        error = failure = producer = _reader = None


def chunks_now(*given: Any) -> Generator[Json, None, None]:
    """The chunks of a stream that is read where nothing can be awaited."""
    depth = DEPTH.get()
    *plain, codec, response_codec = given
    functions = (None, None, iterate_chunks, anext, close_chunks)
    arguments = (*plain, None, functions, (codec, response_codec))
    begun = begin_model_call("whole", HEAD.get() or first_head(), depth, *arguments)
    DEPTH.set(depth + 1)
    try:
        drive_now(begun)
    finally:
        DEPTH.set(depth)
    call = begun[0]
    try:
        while (chunk := _finish(call, call.more())) is not call:
            yield chunk
    finally:
        _finish(call, call.stop())


async def _run(call: Call, step: Step) -> None:
    """Runs what the end of a stream asks for."""
    function, first, second = step
    failure = error = value = None
    before = head()
    try:
        while function is not None:
            try:
                value = apply(call, function, first, second)
                if type(value) not in PLAIN and is_awaitable(value):
                    value = await value
            except BaseException as raised:
                if is_cancellation(raised):
                    take_back(before, raised)
                    _finish(call, call.interrupt())
                    raise
                failure = raised
            if head() is not before:
                set_head(before)
            if failure is None:
                function, first, second = call.returned(value)
            else:
                error, failure = failure, None
                function, first, second = call.failed(error, type(error).__name__, text_of(error))
    finally:
        error = failure = None


def _finish(call: Call, step: Step) -> Any:
    """Runs what a stream asks for without waiting: what would have to wait has failed.

    Gives the chunk, or the call itself where the stream is over.
    """
    function, first, second = step
    before = head()
    while function is not None:
        try:
            value = apply(call, function, first, second)
            if type(value) not in PLAIN and is_awaitable(value):
                value = _without_waiting(value)
        except BaseException as error:
            function, first, second = call.failed(error, type(error).__name__, text_of(error))
        else:
            function, first, second = call.returned(value)
        if head() is not before:
            set_head(before)
    return first


def _without_waiting(awaitable: Any) -> Any:
    """What comes of something that is awaited and has nothing to wait for.

    Raises:
        BaseException: What it raises, or that it has to wait; then it is closed.
    """
    steps = awaitable.__await__() if hasattr(awaitable, "__await__") else awaitable
    try:
        steps.send(None) if hasattr(steps, "send") else next(steps)
    except StopIteration as done:
        return done.value
    if hasattr(steps, "close"):
        steps.close()
    raise RuntimeError("there is nobody who could wait")


def iterate_chunks(stream: Any) -> AsyncIterator[Json]:
    """What a callback gave as its stream, as an asynchronous iterator."""
    if hasattr(type(stream), "__aiter__"):
        return aiter(stream)
    return _Steps(stream)


def being_read() -> InvalidArgumentError:
    """The error of a second reader."""
    error = InvalidArgumentError("invalid argument: the stream is being read by another task")
    error.argument = "stream"
    return error


def close_chunks(stream: Any) -> Any:
    """Closes an asynchronous iterator, if it can be closed."""
    close = getattr(stream, "aclose", None)
    return None if close is None else close()


class _Steps:
    """An iterable as an asynchronous iterator; what is no iterable says so when it is asked for a chunk."""

    __slots__ = ("_given", "_steps")

    def __init__(self, given: Any) -> None:
        self._given = given
        self._steps: Any = None

    def __aiter__(self) -> _Steps:
        return self

    async def __anext__(self) -> Json:
        try:
            return self.step()
        except StopIteration:
            raise StopAsyncIteration from None

    def step(self) -> Json:
        """The next chunk; raises StopIteration where there is none."""
        if self._steps is None:
            if isinstance(self._given, str | bytes | dict):  # a response in one piece, whose parts are no chunks
                raise TypeError(f"a stream of chunks must be iterable, and no {type(self._given).__name__}")
            self._steps = iter(self._given)
        return next(self._steps)

    async def aclose(self) -> None:
        # Of iterables in general nobody expects that they are closed; of generators everybody does.
        if hasattr(self._given, "throw"):
            self._given.close()
