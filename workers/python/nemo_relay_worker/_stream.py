"""A stream intercept at work: it says its next step, and goes on with what came of that."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from typing import Any

from nemo_relay_worker import _answers, _json
from nemo_relay_worker._chunks import chunks
from nemo_relay_worker._types import ChainError, LlmCall
from nemo_relay_worker.generated import worker_pb2 as pb

_OVER = object()


class StreamWork:
    """A function that wraps a stream, while it does. To be made within the event loop."""

    def __init__(self, function: Callable[..., Any], call: LlmCall) -> None:
        self._loop = asyncio.get_running_loop()
        # One of the function itself, and at most one of each stream that it reads.
        self._steps: asyncio.Queue[tuple[pb.StreamResponse, asyncio.Future[Any] | None]] = asyncio.Queue()
        self._told: asyncio.Future[Any] | None = None
        self._ended = False
        self.opened = 0
        """How many streams the rest of the chain has given."""
        self._task = self._loop.create_task(self._run(function, call))

    async def step(self) -> pb.StreamResponse:
        """The next step, to be asked once for each thing that it is told."""
        step, self._told = await self._steps.get()
        return step

    def tell(self, request: pb.ResumeStreamRequest) -> None:
        """What came of the step."""
        told, self._told = self._told, None
        if request.WhichOneof("with") == "opened":
            self.opened += 1
        # Whoever asked may wait no more.
        if told is not None and not told.done():
            told.set_result((request, self.opened))

    def cancel(self) -> None:
        """Nobody reads the stream any more."""
        self._task.cancel()
        self._end()

    def ask(self, **step: Any) -> asyncio.Future[Any]:
        """Says a step; gives what comes of it, and how many streams were opened then."""
        if self._ended:
            raise RuntimeError("nobody reads the stream any more")
        told = self._loop.create_future()
        self._steps.put_nowait((pb.StreamResponse(**step), told))
        return told

    def in_thread(self, work: Coroutine[Any, Any, Any]) -> Any:
        """What something gives that the event loop does, for a thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _run(self, function: Callable[..., Any], call: LlmCall) -> None:
        try:
            async with contextlib.aclosing(chunks(function, call, lambda request: ChunkStream(self, request))) as given:
                async for chunk in given:
                    await self.ask(chunk=_json.dump(chunk))
            last = pb.StreamResponse(over=pb.StreamOver())
        except (Exception, asyncio.CancelledError) as error:
            last = pb.StreamResponse(error=_answers.worker_error(error))
        self._end()
        self._steps.put_nowait((last, None))

    def _end(self) -> None:
        """Lets go of whoever still waits."""
        self._ended = True
        waiting = [self._told]
        while not self._steps.empty():
            waiting.append(self._steps.get_nowait()[1])
        for told in waiting:
            if told is not None:
                told.cancel()


class ChunkStream:
    """The stream that the rest of the chain gives, to be iterated with `async for`, or with `for` in a sync function.

    The rest of the chain runs when the first chunk is asked for, or when this is awaited, which gives it back. An error
    of the chain is a `ChainError`; raised on, it reaches the caller as the error that it was.
    """

    def __init__(self, work: StreamWork, request: Any) -> None:
        self._work, self._request = work, request
        self._number = 0
        self._over = False
        # What was asked for and is not here yet; it is not lost where the one who asks is cancelled.
        self._coming: asyncio.Future[Any] | None = None

    def __await__(self) -> Generator[Any, None, ChunkStream]:
        return self._opened().__await__()

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        chunk = await self._pull()
        if chunk is _OVER:
            raise StopAsyncIteration
        return chunk

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            chunk = self._work.in_thread(self._pull())
        else:
            raise RuntimeError("an async function reads the stream with `async for`")
        if chunk is _OVER:
            raise StopIteration
        return chunk

    async def _opened(self) -> ChunkStream:
        if not self._number:
            _, self._number = await self._ask(next=pb.LlmStreamNext(request=_json.dump(self._request)))
        return self

    async def _pull(self) -> Any:
        await self._opened()
        if self._over:
            return _OVER
        if self._number != self._work.opened:
            raise RuntimeError("next was called again, and gave another stream")
        came, _ = await self._ask(pull=pb.LlmStreamPull())
        if came.WhichOneof("with") == "chunk":
            return _json.load(came.chunk)
        self._over = True
        return _OVER

    async def _ask(self, **step: Any) -> Any:
        if self._coming is None:
            self._coming = self._work.ask(**step)
        told = await asyncio.shield(self._coming)
        self._coming = None
        error = told[0].error
        if told[0].WhichOneof("with") == "error":
            raise ChainError(error.code, error.message, retryable=error.retryable, failure=error.failure)
        return told
