"""Streams in Python: what may be a stream, and every way in which one may be over."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
import weakref

import pytest
from nemo_relay import InvalidArgumentError, LLMRequest, intercepts, llm, subscribers

REQUEST = LLMRequest({}, 1)


async def counted(request):
    for number in range(3):
        yield {"n": number}


async def coroutine(request):
    return counted(request)


def plain(request):
    yield from ({"n": number} for number in range(3))


def listed(request):
    return [{"n": 0}, {"n": 1}, {"n": 2}]


def last(recorder):
    return [event for event in recorder.events if event.get("scope_category") == "end"][-1]


async def turns():
    """Gives the loop the few turns in which it closes what was forgotten."""
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.mark.parametrize("producer", [counted, coroutine, plain, listed])
def test_what_can_be_iterated_is_a_stream(run, recorder, producer):
    async def work():
        stream = await llm.stream_execute("model", REQUEST, producer, None, lambda: {"whole": True})
        assert await stream is stream
        return [chunk async for chunk in stream]

    assert run(work()) == [{"n": 0}, {"n": 1}, {"n": 2}]
    assert last(recorder)["data"] == {"whole": True}


def test_a_stream_may_be_read_without_being_awaited_first(run):
    async def work():
        return [chunk["n"] async for chunk in llm.stream_execute("model", REQUEST, counted)]

    assert run(work()) == [0, 1, 2]


def test_a_stream_that_only_its_reader_refers_to_is_not_forgotten(run):
    async def slow(request):
        for number in range(3):
            await asyncio.sleep(0)
            yield number

    async def work():
        assert await anext(await llm.stream_execute("model", REQUEST, slow)) == 0
        stream = await llm.stream_execute("model", REQUEST, slow)
        assert await anext(stream) == 0
        pull = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        del stream
        gc.collect()
        return await pull

    assert run(work()) == 1


@pytest.mark.parametrize("given", [42, None, {"text": "hi"}, "hi"])
def test_what_cannot_be_iterated_says_so_when_it_is_asked(run, recorder, given):
    async def work():
        stream = await llm.stream_execute("model", REQUEST, lambda request: given)
        with pytest.raises(TypeError):
            await anext(stream)
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    run(work())
    assert last(recorder)["metadata"]["exception.type"] == "TypeError"


def test_chunks_are_pulled_when_they_are_asked_for(run):
    pulled = []

    def producer(request):
        for number in range(5):
            pulled.append(number)
            yield number

    async def work():
        stream = await llm.stream_execute("model", REQUEST, producer)
        assert pulled == []
        assert await anext(stream) == 0 and pulled == [0]
        await asyncio.sleep(0)
        assert pulled == [0]
        await stream.aclose()
        await stream.aclose()
        assert [chunk async for chunk in stream] == []

    run(work())
    assert pulled == [0]


def test_the_collector_gets_copies_and_may_be_asynchronous(run, recorder):
    chunk, collected = {"list": [1]}, []

    async def collector(given):
        given["list"].append(2)
        collected.append(given)

    async def finalizer():
        return collected

    async def work():
        stream = await llm.stream_execute("model", REQUEST, lambda request: [chunk], collector, finalizer)
        return [given async for given in stream]

    given = run(work())
    assert given[0] is chunk and chunk == {"list": [1]} and collected == [{"list": [1, 2]}]
    assert last(recorder)["data"] == [{"list": [1, 2]}]


def test_a_stream_that_is_forgotten_ends_its_call_and_its_producer(run, recorder):
    closed = []

    async def producer(request):
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)

    async def work():
        stream = await llm.stream_execute("model", REQUEST, producer, None, lambda: "made")
        assert await anext(stream) == 1
        gone = weakref.ref(stream)
        del stream
        assert gone() is None
        await turns()
        assert closed == [True]

    run(work())
    end = last(recorder)
    assert end["metadata"]["otel.status_description"] == "stream dropped before clean completion"
    assert end["data"] == "made"


@pytest.mark.parametrize("way", ["left", "cancelled", "collected by another thread", "not begun"])
def test_the_cleanup_of_a_forgotten_producer_may_wait(run, recorder, way):
    closed, finalized = [], []

    async def producer(request):
        try:
            yield 1
            yield 2
        finally:
            await asyncio.sleep(0)
            closed.append(True)

    def finalizer():
        finalized.append(threading.current_thread())
        return closed == [True]

    async def read():
        async for _ in await llm.stream_execute("model", REQUEST, producer, None, finalizer):
            if way != "cancelled":
                break
            await asyncio.Event().wait()

    async def work():
        if way == "cancelled":
            reading = asyncio.create_task(read())
            await asyncio.sleep(0)
            reading.cancel()
            await asyncio.wait([reading])
            del reading
        elif way == "collected by another thread":
            gc.disable()
            cycle = [await llm.stream_execute("model", REQUEST, producer, None, finalizer)]
            assert await anext(cycle[0]) == 1
            cycle.append(cycle)
            del cycle
            await asyncio.to_thread(gc.collect)
            gc.enable()
        elif way == "left":
            await read()
        else:
            await llm.stream_execute("model", REQUEST, lambda request: opened, None, finalizer)
        await turns()

    opened = producer(None)
    run(work())
    if way != "not begun":
        assert closed == [True]
    assert finalized == [threading.current_thread()]
    ends = [event for event in recorder.events if event.get("scope_category") == "end"]
    assert [end["data"] for end in ends] == [closed == [True]]
    assert ends[0]["metadata"]["otel.status_description"] == "stream dropped before clean completion"


def test_a_forgotten_stream_is_closed_where_it_was_opened(run):
    seen, name = [], contextvars.ContextVar("name", default="nobody")

    async def opened():
        name.set("opener")
        stream = await llm.stream_execute("model", REQUEST, counted, None, lambda: seen.append(name.get()))
        await anext(stream)
        return stream

    async def work():
        stream = await asyncio.create_task(opened())
        del stream
        await turns()

    run(work())
    assert seen == ["opener"]


def test_a_stream_that_is_forgotten_as_the_loop_ends_is_closed(run, recorder):
    closed = []

    async def producer(request):
        try:
            yield 1
        finally:
            closed.append(True)

    async def work(kept):
        stream = await llm.stream_execute("model", REQUEST, producer, None, lambda: "made")
        assert await anext(stream) == 1
        return stream if kept else None

    # While the loop is still there, and when it is gone.
    assert run(work(kept=False)) is None
    run(work(kept=True))
    assert closed == [True, True]
    ends = [event for event in recorder.events if event.get("scope_category") == "end"]
    assert [end["data"] for end in ends] == ["made", "made"]


def test_a_stream_that_was_never_read_ends_too(run, recorder):
    async def work():
        await llm.stream_execute("model", REQUEST, counted)
        gc.collect()

    run(work())
    assert last(recorder)["metadata"]["otel.status_code"] == "ERROR"


def test_cancellation_reaches_the_producer_and_the_caller(run, recorder):
    cleaned, waits = [], asyncio.Event()

    async def producer(request):
        try:
            yield 1
            waits.set()
            await asyncio.Event().wait()
        finally:
            cleaned.append(True)

    async def read():
        async for _ in await llm.stream_execute("model", REQUEST, producer, None, lambda: {"n": 1}):
            pass

    async def work():
        task = asyncio.create_task(read())
        await waits.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(work())
    end = last(recorder)
    assert cleaned == [True] and end["data"] == {"n": 1}
    assert end["metadata"]["otel.status_description"] == "LLM execution cancelled"


def test_errors_of_the_producer_come_after_its_chunks_as_themselves(run):
    error = KeyError("kaboom")

    def producer(request):
        yield 1
        raise error

    async def work():
        stream = await llm.stream_execute("model", REQUEST, producer)
        assert await anext(stream) == 1
        with pytest.raises(KeyError) as raised:
            await anext(stream)
        assert raised.value is error
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    run(work())


def test_an_intercept_may_be_an_asynchronous_generator_function(run):
    async def doubled(name, request, context, next_):
        async for chunk in await next_(request):
            yield {"n": chunk["n"] * 2}

    async def first(name, request, context, next_):
        return [await anext(await next_(request))]

    async def work():
        return [chunk["n"] async for chunk in llm.stream_execute("model", REQUEST, plain)]

    intercepts.register_llm_stream_execution("doubled", 1, doubled)
    try:
        assert run(work()) == [0, 2, 4]
        intercepts.register_llm_stream_execution("first", 2, first)
        assert run(work()) == [0]
    finally:
        intercepts.deregister_llm_stream_execution("doubled")
        intercepts.deregister_llm_stream_execution("first")


def test_a_stream_is_read_by_one_task_at_a_time(run):
    ready = asyncio.Event()

    async def slow(request):
        await ready.wait()
        yield 1

    async def work():
        stream = await llm.stream_execute("model", REQUEST, slow)
        reading = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError):
            await anext(stream)
        with pytest.raises(InvalidArgumentError):
            await stream.aclose()
        ready.set()
        assert await reading == 1

    run(work())


def test_a_stream_that_is_being_opened_is_not_over(run, recorder):
    ready = asyncio.Event()

    async def slow(request):
        await ready.wait()
        return [1]

    async def work():
        stream = llm.stream_execute("model", REQUEST, slow)
        reading = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        for other in (anext(stream), stream, stream.aclose()):
            with pytest.raises(InvalidArgumentError, match="read by another task"):
                await other
        ready.set()
        assert await reading == 1
        assert [chunk async for chunk in stream] == []
        await stream.aclose()

    run(work())
    assert last(recorder)["metadata"]["otel.status_code"] == "OK"


def test_many_chunks_take_no_memory(run):
    chunk = {"n": 1}

    async def many(request):
        for _ in range(20_000):
            yield chunk

    async def work():
        stream = await llm.stream_execute("model", REQUEST, many, lambda given: None)
        for _ in range(1000):
            await anext(stream)
        gc.collect()
        before = len(gc.get_objects())
        async for _ in stream:
            pass
        gc.collect()
        return len(gc.get_objects()) - before

    assert run(work()) < 100


def test_chunks_that_pass_unseen_count_for_whoever_comes_later(run):
    seen = []

    async def work():
        stream = await llm.stream_execute("model", REQUEST, counted)
        assert [(await anext(stream))["n"] for _ in range(2)] == [0, 1]
        subscribers.register("late", seen.append)
        assert [chunk["n"] async for chunk in stream] == [2]

    run(work())
    subscribers.flush()
    subscribers.deregister("late")
    mark, end = (event.to_dict() for event in seen)
    assert (mark["name"], mark["data"]) == ("llm.chunk", {"chunk_index": 2, "provider": "unknown"})
    assert end["metadata"]["otel.status_code"] == "OK"


def test_a_producer_that_fails_unseen_raises_its_own_exception(run):
    fault = KeyError("boom")

    async def failing(request):
        yield 0
        yield 1
        raise fault

    async def work():
        chunks = []
        with pytest.raises(KeyError) as raised:
            async for chunk in llm.stream_execute("model", REQUEST, failing):
                chunks.append(chunk)
        assert raised.value is fault
        return chunks

    assert run(work()) == [0, 1]


def test_a_stream_cannot_be_closed_while_another_task_reads_it(run):
    async def stuck(request):
        yield 0
        yield 1
        await asyncio.sleep(60)

    async def work():
        stream = await llm.stream_execute("model", REQUEST, stuck)
        assert [await anext(stream), await anext(stream)] == [0, 1]
        pull = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        with pytest.raises(InvalidArgumentError, match="read by another task"):
            await stream.aclose()
        pull.cancel()
        with pytest.raises(asyncio.CancelledError):
            await pull
        await stream.aclose()

    run(work())
