"""How deep managed calls are nested: only those that are still open count."""

from __future__ import annotations

import asyncio
import contextvars

import nemo_relay as relay
import pytest
from nemo_relay import LimitExceededError, LLMRequest, llm, tools
from nemo_relay._impl.context import CALL

REQUEST = LLMRequest({}, {"prompt": "hello"})
MOST = 64


async def execute_tool(callback):
    async def tool(args):
        await callback()

    await tools.execute("tool", {}, tool)


async def execute_model(callback):
    async def model(request):
        await callback()

    await llm.execute("model", REQUEST, model)


async def execute_stream(callback):
    async def producer(request):
        yield 1
        yield 2
        await callback()

    async for _ in llm.stream_execute("model", REQUEST, producer):
        pass


async def execute_opening(callback):
    async def producer(request):
        await callback()
        return []

    await llm.stream_execute("model", REQUEST, producer)


async def execute_generator(callback):
    @relay.tool
    async def generator():
        yield 1
        await callback()

    async for _ in generator():
        pass


CALLS = [execute_tool, execute_model, execute_stream, execute_opening, execute_generator]


def length():
    """How many calls are kept for the running code."""
    call, count = CALL.get(), 0
    while call is not None:
        call, count = call[0], count + 1
    return count


@pytest.mark.parametrize("observed", [False, True])
@pytest.mark.parametrize("execute", CALLS)
def test_calls_that_are_nested_count(run, request, execute, observed):
    if observed:
        request.getfixturevalue("recorder")
    deepest = 0

    async def callback():
        nonlocal deepest
        deepest += 1
        await execute(callback)

    async def main():
        for _ in range(2):
            with pytest.raises(LimitExceededError):
                await execute(callback)

    run(main())
    assert deepest == 2 * MOST


@pytest.mark.parametrize("way", ["tool", "model", "stream"])
def test_plain_calls_that_are_nested_count(way):
    deepest = 0

    def callback(*args):
        nonlocal deepest
        deepest += 1
        begin()
        return {}

    def chunks():
        yield {}
        callback()

    def begin():
        if way == "tool":
            relay.tool(callback)()
        elif way == "model":
            relay.llm(callback)()
        else:
            list(relay.llm(chunks)())

    with pytest.raises(LimitExceededError):
        contextvars.Context().run(begin)
    assert deepest == MOST


@pytest.mark.parametrize("overlap", [False, True])
@pytest.mark.parametrize("execute", CALLS)
def test_calls_that_follow_one_another_by_tasks_are_not_nested(run, execute, overlap):
    kept = []

    async def main():
        finished = asyncio.get_running_loop().create_future()

        async def step(number):
            kept.append(length())

            async def callback():
                if number == 3 * MOST:
                    finished.set_result(None)
                else:
                    following = asyncio.create_task(guarded(number + 1))
                    following.add_done_callback(lambda task: task.exception())
                if overlap:
                    # The next one begins while this one is open.
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)

            await execute(callback)

        async def guarded(number):
            try:
                await step(number)
            except BaseException as error:
                finished.done() or finished.set_exception(error)

        await guarded(0)
        await finished

    run(main())
    assert len(kept) == 3 * MOST + 1 and max(kept) < 8


def test_a_call_that_is_closed_in_another_context_leaves_that_alone(run):
    async def stuck(args):
        await asyncio.sleep(30)

    def begun():
        inner = tools.execute("inner", {}, stuck)
        outer = tools.execute("outer", {}, lambda args: inner.send(None) and {})
        with pytest.raises(StopIteration):
            outer.send(None)
        return inner

    async def main():
        before = CALL.get()
        contextvars.Context().run(begun).close()
        assert CALL.get() is before

    run(main())
