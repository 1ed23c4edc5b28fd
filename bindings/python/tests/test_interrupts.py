"""What ends the program, such as Ctrl-C, goes through every stage of a call, and the call ends with it."""

from __future__ import annotations

import asyncio

import nemo_relay as relay
import pytest
from nemo_relay import LLMRequest, ToolExecutionResult, guardrails, intercepts, llm, tools

STAGES = {
    "gate": (guardrails, "tool_conditional_execution"),
    "rewrite": (intercepts, "tool_request"),
    "around": (intercepts, "tool_execution"),
    "sanitize_request": (guardrails, "tool_sanitize_request"),
    "sanitize_response": (guardrails, "tool_sanitize_response"),
}
BEFORE_THE_TOOL = STAGES.keys() - {"sanitize_response"}


def registered(module, family, callback):
    chain = (False,) if family.endswith("_request") and module is intercepts else ()
    getattr(module, f"register_{family}")("interrupted", 1, *chain, callback)
    return lambda: getattr(module, f"deregister_{family}")("interrupted")


def caught_of(call):
    try:
        call()
    except BaseException as error:
        return error


def boundaries(recorder):
    return [event["scope_category"] for event in recorder.events if event["kind"] == "scope"]


@pytest.fixture(params=[KeyboardInterrupt(), SystemExit(3), BaseException("odd")], ids=["Ctrl-C", "exit", "odd"])
def error(request):
    return request.param


@pytest.mark.parametrize("how", ["plain", "awaited"])
@pytest.mark.parametrize("stage", STAGES)
def test_it_goes_through_every_stage_of_a_tool(recorder, run, error, stage, how):
    ran = []

    def interrupted(*given):
        raise error

    @relay.tool
    def plain():
        ran.append(True)

    undo = registered(*STAGES[stage], interrupted)
    try:
        if how == "plain":
            caught = caught_of(plain)
        else:
            # Not through the loop, which has ways of its own for such exceptions.
            caught = caught_of(lambda: tools.execute("t", {}, ran.append).send(None))
    finally:
        undo()
    assert caught is error and caught.__context__ is None and caught.__cause__ is None
    assert boundaries(recorder).count("start") == boundaries(recorder).count("end")
    assert bool(ran) == (stage not in BEFORE_THE_TOOL)


@pytest.mark.parametrize("stage", ["llm_sanitize_request", "llm_sanitize_response"])
def test_it_goes_through_the_sanitizers_of_a_model_call(recorder, error, stage):
    def interrupted(*given):
        raise error

    undo = registered(guardrails, stage, interrupted)
    try:
        call = llm.execute("m", LLMRequest({}, {}), lambda request: {})
        assert caught_of(lambda: call.send(None)) is error
    finally:
        undo()
    assert boundaries(recorder) == ["start", "end"]


def test_it_goes_through_the_sanitizers_of_a_call_by_hand(recorder, error):
    def interrupted(*given):
        raise error

    handle = tools.call("t", {})
    undo = registered(guardrails, "tool_sanitize_response", interrupted)
    try:
        assert caught_of(lambda: tools.call_end(handle, ToolExecutionResult(1))) is error
    finally:
        undo()
    assert boundaries(recorder) == ["start", "end"]


def test_other_failures_of_a_sanitizer_leave_the_payload_out(recorder, run):
    def fails(*given):
        raise ValueError

    undo = registered(guardrails, "tool_sanitize_request", fails)
    try:
        assert asyncio.run(tools.execute("t", {"a": 1}, lambda args: args)) == {"a": 1}
    finally:
        undo()
    assert boundaries(recorder) == ["start", "end"]


@pytest.mark.parametrize("stage", ["producer", "collector", "finalizer"])
def test_it_goes_through_every_function_of_a_stream(recorder, error, stage):
    def interrupts(name):
        if name == stage:
            raise error

    async def produce(request):
        yield {"n": 1}
        interrupts("producer")

    async def read():
        functions = {"collector": lambda chunk: interrupts("collector"), "finalizer": lambda: interrupts("finalizer")}
        async for _ in await llm.stream_execute("m", LLMRequest({}, {}), produce, **functions):
            pass

    assert caught_of(lambda: read().send(None)) is error
    assert boundaries(recorder) == ["start", "end"]


def test_it_goes_through_the_end_of_a_stream_that_is_closed(recorder, error):
    async def produce(request):
        try:
            yield {"n": 1}
            yield {"n": 2}
        finally:
            raise error

    async def read():
        stream = await llm.stream_execute("m", LLMRequest({}, {}), produce)
        assert await anext(stream) == {"n": 1}
        await stream.aclose()

    assert caught_of(lambda: read().send(None)) is error
    assert boundaries(recorder) == ["start", "end"]
