"""Tools, models and agents by decoration: plain functions, coroutines, generators and methods."""

from __future__ import annotations

import asyncio
import inspect

import nemo_relay as relay
import pytest
from nemo_relay import GuardrailRejectedError, InvalidArgumentError, LLMRequest, guardrails, intercepts
from nemo_relay import scope as scopes


def shapes(recorder):
    return [(event["category"], event["scope_category"], event["name"], event["data"]) for event in recorder.events]


def test_a_decorated_function_is_a_tool(recorder, run):
    @relay.tool
    def add(a, b=2, *more, **named):
        return a + b + sum(more) + sum(named.values())

    @relay.tool("sum")
    async def add_later(a: int, *, b: int) -> int:
        """Adds."""
        return a + b

    assert add(1) == 3 and add(1, 2, 3, x=4) == 10
    assert run(add_later(1, b=3)) == 4 and add_later.__doc__ == "Adds."
    starts = [data for _, boundary, _, data in shapes(recorder) if boundary == "start"]
    assert starts[:2] == [{"a": 1, "b": 2, "more": [], "named": {}}, {"a": 1, "b": 2, "more": [3], "named": {"x": 4}}]
    assert shapes(recorder)[-1] == ("tool", "end", "sum", 4)


def test_what_is_no_json_is_passed_by(recorder):
    class Store:
        @relay.tool
        def find(self, key, client):
            return [key, client is marker]

    marker = object()
    assert Store().find("k", client=marker) == ["k", True]
    assert shapes(recorder)[0][3] == {"key": "k"}


def test_intercepts_change_the_arguments_and_guardrails_refuse(recorder):
    @relay.tool
    def search(query, limit=3):
        return [query] * limit

    intercepts.register_tool_request("shorter", 1, False, lambda name, args: args | {"limit": 1})
    guardrails.register_tool_conditional_execution("no", 1, lambda name, args: "no" if args["query"] == "x" else None)
    try:
        assert search("rust") == ["rust"]
        with pytest.raises(GuardrailRejectedError):
            search("x")
    finally:
        intercepts.deregister_tool_request("shorter")
        guardrails.deregister_tool_conditional_execution("no")


def test_a_plain_function_refuses_middleware_that_has_to_be_awaited(recorder):
    async def wrap(context, next_):
        return await next_(context.args)

    intercepts.register_tool_execution("async", 1, wrap)
    try:
        with pytest.raises(InvalidArgumentError, match="wrap has to be awaited, but this call is a plain one"):
            relay.tool(lambda: 1)()
    finally:
        intercepts.deregister_tool_execution("async")


def test_a_generator_is_a_tool_whose_result_is_a_list(recorder, run):
    @relay.tool
    def numbers(most):
        yield from range(most)

    @relay.tool
    async def fails():
        yield 1
        raise ValueError("so it goes")

    async def read():
        return [item async for item in fails()]

    assert list(numbers(3)) == [0, 1, 2]
    with pytest.raises(ValueError):
        run(read())
    ends = [event for event in recorder.events if event["scope_category"] == "end"]
    assert [end["data"] for end in ends] == [[0, 1, 2], [1]]
    assert ends[1]["metadata"] == {"otel.status_code": "ERROR", "otel.status_description": "so it goes"}


def test_a_tool_that_is_a_generator_is_still_one(recorder, run):
    @relay.tool
    def echo():
        given = yield "first"
        try:
            yield given
        except KeyError as error:
            yield error.args[0]
        return "done"

    @relay.tool
    async def echo_later():
        given = yield "first"
        try:
            yield given
        except KeyError as error:
            yield error.args[0]

    def returned():
        value = yield from echo()
        yield value

    async def work():
        steps = echo_later()
        assert [await anext(steps), await steps.asend(1), await steps.athrow(KeyError("k"))] == ["first", 1, "k"]
        with pytest.raises(StopAsyncIteration):
            await anext(steps)

    steps = echo()
    assert [next(steps), steps.send(1), steps.throw(KeyError("k"))] == ["first", 1, "k"]
    with pytest.raises(StopIteration, match="done"):
        next(steps)
    assert list(returned()) == ["first", None, "done"]
    run(work())
    assert inspect.isgeneratorfunction(echo) and inspect.isasyncgenfunction(echo_later)
    ends = [event for event in recorder.events if event["scope_category"] == "end"]
    assert [end["data"] for end in ends] == [["first", 1, "k"], ["first", None], ["first", 1, "k"]]
    assert {end["metadata"]["otel.status_code"] for end in ends} == {"OK"}


def test_a_tool_that_is_a_generator_ends_after_its_own_cleanup(recorder, run):
    @relay.tool
    async def rows():
        try:
            yield 1
            yield 2
        finally:
            await asyncio.sleep(0)
            scopes.event("cleaned")

    async def work():
        steps = rows()
        assert await anext(steps) == 1
        await steps.aclose()

    run(work())
    assert [event["name"] for event in recorder.events] == ["rows", "cleaned", "rows"]
    assert recorder.events[-1]["data"] == [1] and recorder.events[-1]["metadata"] == {"otel.status_code": "OK"}


def test_a_decorated_function_is_a_model(recorder, run):
    @relay.llm
    def ask(question):
        return {"text": question.upper()}

    @relay.llm("provider", model_name="small")
    async def send(request: LLMRequest) -> dict:
        return {"got": request.content, "traced": "traceparent" in request.headers}

    assert ask("hi") == {"text": "HI"}
    assert run(send(LLMRequest({}, {"q": 1}))) == {"got": {"q": 1}, "traced": True}
    start = shapes(recorder)[0]
    assert start == ("llm", "start", "ask", {"content": {"question": "hi"}, "headers": {}})
    assert recorder.events[2]["category_profile"] == {"model_name": "small"}


def test_a_decorated_generator_is_a_stream(recorder, run):
    @relay.llm
    async def later(prompt):
        for word in prompt.split():
            yield {"word": word}

    @relay.llm
    def now(prompt):
        for word in prompt.split():
            yield {"word": word}

    async def read():
        return [chunk["word"] async for chunk in later("a b")]

    assert run(read()) == ["a", "b"] and [chunk["word"] for chunk in now("a b")] == ["a", "b"]
    started = now("a b")
    assert next(started) == {"word": "a"}
    started.close()
    assert [event["name"] for event in recorder.events].count("llm.chunk") == 5
    assert recorder.events[-1]["metadata"]["otel.status_description"] == "stream dropped before clean completion"


def test_an_agent_is_a_block_or_a_decorator(recorder, run):
    @relay.agent
    def plan(goal):
        return {"plan": goal}

    @relay.agent("planner", metadata={"m": 1})
    async def plan_later(goal):
        assert scopes.get_handle().name == "planner"
        return object()

    async def work():
        await plan_later("x")
        async with relay.agent("block"):
            pass

    with relay.agent("outer") as outer:
        assert scopes.get_handle() == outer and plan("rust") == {"plan": "rust"}
    run(work())
    assert shapes(recorder)[1:3] == [
        ("agent", "start", "plan", {"goal": "rust"}),
        ("agent", "end", "plan", {"plan": "rust"}),
    ]
    assert shapes(recorder)[4:] == [
        ("agent", "start", "planner", {"goal": "x"}),
        ("agent", "end", "planner", None),
        ("agent", "start", "block", None),
        ("agent", "end", "block", None),
    ]


def test_the_steps_of_a_generator_are_inside_of_its_agent_alone(recorder, run):
    @relay.agent
    def counter(most):
        for number in range(most):
            received = yield number, scopes.get_handle().name
            assert received == number * 10
        return "done"

    @relay.agent
    async def counter_later(most):
        try:
            for number in range(most):
                yield number, scopes.get_handle().name
        finally:
            scopes.event("cleaned")

    before = scopes.get_handle()
    first, second = counter(2), counter(1)
    assert next(first) == (0, "counter") and next(second) == (0, "counter")
    assert scopes.get_handle() == before
    assert first.send(0) == (1, "counter")
    with pytest.raises(StopIteration) as stop:
        first.send(10)
    assert stop.value.value == "done"
    second.close()

    async def work():
        steps = counter_later(5)
        assert await anext(steps) == (0, "counter_later")
        await steps.aclose()

    run(work())
    events = recorder.events
    assert {event["metadata"]["otel.status_code"] for event in events if event.get("scope_category") == "end"} == {"OK"}
    cleaned = next(event for event in events if event["name"] == "cleaned")
    assert cleaned["parent_uuid"] == events[-1]["uuid"]
