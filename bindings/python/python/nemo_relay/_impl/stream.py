"""The stream of a model call whose response comes in chunks."""

from __future__ import annotations

import sys
from _contextvars import copy_context
from builtins import anext

from .._native import begin_model_call
from ..generated.errors import InvalidArgumentError
from .awaiting import PLAIN, is_awaitable, is_cancellation
from .context import HEAD, Apart, current_call, depth_in, enter_call, first_head, head, outer_call, set_head, take_back
from .driver import apply, drive, drive_now, failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator
    from contextvars import Context
    from typing import Any

    from .._native import Call, Step
    from ..generated.callbacks import Json

_closing: set[Task[None]] = set()
"""What closes forgotten streams; a loop itself keeps no task alive."""


class LlmStream:
    """The chunks of a model's response: `async for chunk in stream`.

    A chunk is pulled from the producer when it is asked for. The call begins when the stream is awaited, which gives
    the stream itself, or when it is asked for its first chunk. It ends when the stream is over: with its last chunk,
    with an error, when it is closed or forgotten, or when its reader is cancelled. One that is forgotten is closed by a
    task in the event loop that it was opened in, as an asynchronous generator is.
    """

    __slots__ = ("_arguments", "_call", "_chunks", "_home", "_opening", "_pull", "__weakref__")

    def __init__(
        self,
        arguments: tuple[Any, Any, Any, Any, Any, Any, Any, Any],
        collector: Callable[[Json], Any] | None,
        finalizer: Callable[[], Any] | None,
        codecs: tuple[Any, Any] | None = None,
    ) -> None:
        functions = (collector, finalizer, iterate_chunks, anext, close_chunks)
        self._arguments: tuple[Any, ...] | None = (*arguments, None, functions, codecs)
        self._opening = False
        self._call: Call | None = None
        # Where it was opened, for what closes it if it is forgotten.
        self._home: tuple[AbstractEventLoop | None, Context] | None = None
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
        if self._opening or (self._chunks is not None and self._chunks.ag_running):
            raise being_read()
        self._arguments = None
        if self._call is not None:
            await _close(self._call, self._chunks)

    def __del__(self) -> None:
        # It was never opened, or it is over, or the process ends: then the native side ends the call by itself.
        if self._call is None or self._home is None or self._chunks.ag_frame is None or sys.is_finalizing():
            return
        loop, context = self._home
        if loop is not None and not loop.is_closed():
            # In any thread and between any two instructions of the application: nothing of its own may run here.
            loop.call_soon_threadsafe(_close_later, loop, self._call, self._chunks, context=context)
        else:
            _close_now(self._call, self._chunks)

    async def _opened(self) -> LlmStream:
        """Begins the call, if it has not begun; one that was closed before never begins."""
        if self._opening:
            raise being_read()
        if self._arguments is None:
            return self
        arguments, self._arguments = self._arguments, None
        outer = outer_call()
        begun = begin_model_call("whole", HEAD.get() or first_head(), depth_in(outer), *arguments)
        call = enter_call(outer)
        self._opening = True
        try:
            await drive(begun, None)
        finally:
            self._opening = False
            call[1] = False
        self._call = begun[0]
        self._chunks = _chunks(begun[0])
        self._home = (_running_loop(), copy_context())
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

    What `Apart` does is done here by hand, since it is done for every chunk.
    """
    more, returned, passes = call.more, call.returned, call.passes
    function: Callable[..., Any] | None
    before = head()
    inside = None
    step: list[Any] = [None, False]
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
                        # Most often nothing was called since the last chunk.
                        if current_call() is not step:
                            step = enter_call(outer_call())
                        else:
                            step[1] = True
                        value = first.step() if type(first) is _Steps else await anext(first)
                        step[1] = False
                    else:
                        value = apply(call, function, first, second)
                        if type(value) not in PLAIN and is_awaitable(value):
                            value = await value
                except BaseException as raised:
                    step[1] = False
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
                function, first, second = failed(call, error)
            if first is call:
                return
            _reader = None
            try:
                _reader = yield first
            except GeneratorExit:
                await _run(call, call.stop(), Apart(inside))
                raise
            before = head()
    finally:
        # An exception refers to this frame, which must not refer to it.
        error = failure = producer = _reader = None


def chunks_now(*given: Any) -> Generator[Json, None, None]:
    """The chunks of a stream that is read where nothing can be awaited."""
    outer = outer_call()
    *plain, codec, response_codec = given
    functions = (None, None, iterate_chunks, anext, close_chunks)
    arguments = (*plain, None, functions, (codec, response_codec))
    begun = begin_model_call("whole", HEAD.get() or first_head(), depth_in(outer), *arguments)
    entered = enter_call(outer)
    try:
        drive_now(begun)
    finally:
        entered[1] = False
    call, producer = begun[0], Apart()
    try:
        while (chunk := _finish(call, call.more(), producer)) is not call:
            yield chunk
    finally:
        _finish(call, call.stop(), producer)


async def _close(call: Call, chunks: Any) -> None:
    """Closes a stream whose chunks nobody reads."""
    await chunks.aclose()
    # Where no chunk was ever asked for, its generator has not begun and ends nothing.
    await _run(call, call.stop(), Apart())


def _close_later(loop: AbstractEventLoop, call: Call, chunks: Any) -> None:
    """Closes a forgotten stream in a task."""

    def closed(task: Task[None]) -> None:
        _closing.discard(task)
        # A task that is cancelled before its first step, as at the end of the loop, has closed nothing.
        _close_now(call, chunks)

    task = loop.create_task(_close(call, chunks))
    _closing.add(task)
    task.add_done_callback(closed)


def _close_now(call: Call, chunks: Any) -> None:
    """Closes a stream where there is no loop that could wait for it; nothing happens to one that is over."""
    _finish(call, call.stop(), Apart())
    # A generator that is not over would be closed once more, in a task of its own.
    _without_waiting(chunks.aclose())


def _running_loop() -> AbstractEventLoop | None:
    asyncio = sys.modules.get("asyncio")
    return None if asyncio is None else asyncio._get_running_loop()


async def _run(call: Call, step: Step, producer: Apart) -> None:
    """Runs what the end of a stream asks for; its producer has a place of its own."""
    function, first, second = step
    failure = error = value = None
    before = head()
    try:
        while function is not None:
            closes = function is close_chunks
            if closes:
                producer.enter()
            try:
                value = apply(call, function, first, second)
                if type(value) not in PLAIN and is_awaitable(value):
                    value = await value
            except BaseException as raised:
                if closes:
                    producer.leave(raised)
                if is_cancellation(raised):
                    take_back(before, raised)
                    _finish(call, call.interrupt())
                    raise
                failure = raised
            else:
                if closes:
                    producer.leave()
            if head() is not before:
                set_head(before)
            if failure is None:
                function, first, second = call.returned(value)
            else:
                error, failure = failure, None
                function, first, second = failed(call, error)
    finally:
        error = failure = None


def _finish(call: Call, step: Step, producer: Apart | None = None) -> Any:
    """Runs what a stream asks for without waiting: what would have to wait has failed.

    Gives the chunk, or the call itself where the stream is over.
    """
    function, first, second = step
    before = head()
    while function is not None:
        place = producer if function is anext or function is close_chunks else None
        if place is not None:
            place.enter()
        try:
            try:
                value = apply(call, function, first, second)
                if type(value) not in PLAIN and is_awaitable(value):
                    value = _without_waiting(value)
            finally:
                if place is not None:
                    place.leave()
        except BaseException as error:
            if head() is not before:
                set_head(before)
            function, first, second = failed(call, error)
        else:
            if head() is not before:
                set_head(before)
            function, first, second = call.returned(value)
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
