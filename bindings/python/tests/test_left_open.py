"""A scope that a callback leaves open is not the innermost one of those who come after it."""

from __future__ import annotations

import asyncio
import contextvars

import nemo_relay as relay
import pytest
from nemo_relay import LLMRequest, ScopeType, guardrails, intercepts, llm, scope, tools

REQUEST = LLMRequest({}, {"prompt": "hello"})


def leave_open(name="left"):
    return scope.push(name, ScopeType.Function)


def innermost():
    return scope.get_handle().name


@pytest.fixture
def registered():
    """Registers middleware by its function and removes it after the test."""
    removals = []

    def register(family, priority, callback, *break_chain):
        module = guardrails if family.endswith(("execution_guardrail", "sanitize_request")) else intercepts
        short = family.removesuffix("_guardrail").removesuffix("_intercept")
        name = f"{family}.{priority}"
        getattr(module, f"register_{short}")(name, priority, *break_chain, callback)
        removals.append((getattr(module, f"deregister_{short}"), name))

    yield register
    for deregister, name in removals:
        deregister(name)


@pytest.mark.parametrize("observed", [False, True])
@pytest.mark.parametrize("ending", ["returns", "raises", "is cancelled"])
def test_a_tool_that_leaves_a_scope_open(run, request, observed, ending):
    if observed:
        request.getfixturevalue("recorder")

    async def tool(args):
        leave_open()
        if ending == "raises":
            raise LookupError
        if ending == "is cancelled":
            raise asyncio.CancelledError
        return innermost()

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            try:
                assert await tools.execute("search", {}, tool) == "left"
            except (LookupError, asyncio.CancelledError):
                assert ending != "returns"
            return innermost()

    assert run(main()) == "agent"


def test_every_callback_of_a_call_begins_where_the_caller_is(run, registered, recorder):
    seen = []

    def gate(name, args):
        seen.append(innermost())
        leave_open("of the gate")

    def rewrite(name, args):
        seen.append(innermost())
        leave_open("of the request intercept")
        return args

    async def wrap(context, next):
        seen.append(innermost())
        leave_open("of the wrap")
        outcome = await next(context.args)
        seen.append(innermost())
        return outcome

    def tool(args):
        seen.append(innermost())
        leave_open("of the tool")

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            registered("tool_conditional_execution_guardrail", 1, gate)
            registered("tool_request_intercept", 1, rewrite, False)
            registered("tool_execution_intercept", 1, wrap)
            await tools.execute("search", {}, tool)
            seen.append(innermost())

    run(main())
    assert seen == ["agent", "agent", "agent", "of the wrap", "of the wrap", "agent"]


def test_a_call_by_hand_and_the_helpers(run, registered):
    def sanitize(name, args):
        leave_open()
        return args

    def gate(name, args):
        leave_open()

    registered("tool_sanitize_request", 1, sanitize)
    registered("tool_conditional_execution_guardrail", 1, gate)

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            tools.call("search", {})
            await tools.conditional_execution("search", {})
            return innermost()

    assert run(main()) == "agent"


def test_a_producer_has_its_own_innermost_scope_between_two_chunks(run):
    async def produce(request):
        with scope.scope("producer", ScopeType.Function):
            yield innermost()
            yield innermost()
        yield innermost()

    seen = []

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            stream = await llm.stream_execute("provider", REQUEST, produce, lambda chunk: leave_open(), leave_open)
            async for chunk in stream:
                with scope.scope("consumer", ScopeType.Function):
                    seen.append((chunk, innermost()))
            seen.append(innermost())

    run(main())
    assert seen == [("producer", "consumer"), ("producer", "consumer"), ("agent", "consumer"), "agent"]


def test_a_stream_that_is_closed_early(run):
    async def produce(request):
        leave_open()
        yield 1
        yield 2

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            stream = await llm.stream_execute("provider", REQUEST, produce, None, leave_open)
            assert await anext(stream) == 1
            assert innermost() == "agent"
            await stream.aclose()
            return innermost()

    assert run(main()) == "agent"


def test_a_call_that_is_closed_in_another_context_leaves_that_alone(run):
    async def tool(args):
        leave_open()
        await asyncio.sleep(30)

    def begun():
        work = tools.execute("search", {}, tool)
        work.send(None)
        return work

    async def main():
        work = contextvars.Context().run(begun)
        with scope.scope("agent", ScopeType.Agent):
            work.close()
            return innermost()

    assert run(main()) == "agent"


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("tool", "read to its end"),
        ("tool", "closed"),
        ("tool", "thrown into"),
        ("llm", "read to its end"),
        ("llm", "closed"),
    ],
)
def test_a_decorated_generator_has_its_own_innermost_scope_between_two_steps(run, kind, awaited, ending):
    seen = []

    def produce():
        try:
            with scope.scope("producer", ScopeType.Function):
                yield innermost()
                yield innermost()
            yield innermost()
        finally:
            seen.append(innermost())

    async def produce_async():
        try:
            with scope.scope("producer", ScopeType.Function):
                yield innermost()
                yield innermost()
            yield innermost()
        finally:
            seen.append(innermost())

    async def main():
        with scope.scope("agent", ScopeType.Agent):
            steps = getattr(relay, kind)(produce_async if awaited else produce)()
            while True:
                try:
                    seen.append(await anext(steps) if awaited else next(steps))
                except (StopIteration, StopAsyncIteration):
                    break
                seen.append(innermost())
                if ending == "closed" and len(seen) == 4:
                    await steps.aclose() if awaited else steps.close()
                    break
                if ending == "thrown into" and len(seen) == 4:
                    with pytest.raises(LookupError):
                        await steps.athrow(LookupError()) if awaited else steps.throw(LookupError())
                    break
            seen.append(innermost())

    run(main())
    assert seen[:4] == ["producer", "agent", "producer", "agent"]
    assert set(seen[4:]) == {"agent"} and len(seen) == (8 if ending == "read to its end" else 6)
