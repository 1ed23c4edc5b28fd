"""Managed calls: values, exceptions, context and cancellation are what they would be without Relay."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import traceback
import weakref

import nemo_relay
import pytest
from nemo_relay import ToolExecutionInterceptOutcome, ToolExecutionResult, guardrails, intercepts, tools


@pytest.fixture(params=["idle", "observed"])
def observed(request):
    """Both ways through a call: the direct one, and the machine."""
    if request.param == "observed":
        request.getfixturevalue("recorder")
    return request.param


def test_values_are_the_very_objects(run, observed):
    args, result, seen = {"q": [1, (2, 3)]}, {"hits": {4}}, []

    async def tool(given):
        seen.append(given)
        return result

    assert run(tools.execute("t", args, tool)) is result
    assert seen[0] is args
    record = ToolExecutionResult(result, {"a": 1})
    assert run(tools.execute("t", args, lambda _: record)) is record


def test_a_record_is_passed_on_as_it_is_and_next_wants_one_argument(run):
    seen = []

    async def inner(context, next):
        with pytest.raises(TypeError):
            next()
        seen.append(await next(args=context.args))
        return seen[-1]

    async def outer(context, next):
        seen.append(await next(context.args))
        return ToolExecutionResult("new")

    intercepts.register_tool_execution("outer", 0, outer)
    intercepts.register_tool_execution("inner", 1, inner)
    record = ToolExecutionResult("old", {"a": 1})
    results = [run(tools.execute("t", {}, lambda _, given=given: given)) for given in ("old", record)]
    intercepts.deregister_tool_execution("outer")
    intercepts.deregister_tool_execution("inner")
    assert isinstance(seen[0], ToolExecutionResult) and seen[1] is seen[0]
    assert seen[2] is seen[3] is record
    # The form follows the tool.
    assert results[0] == "new" and results[1].result == "new"


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit(3), BaseException("odd")])
def test_exceptions_are_the_very_objects(run, observed, error):
    def tool(_):
        raise error

    async def call():
        try:
            await tools.execute("t", {}, tool)
        except BaseException as caught:
            return caught

    caught = run(call())
    assert caught is error
    assert caught.__context__ is None and caught.__cause__ is None
    assert "tool" in [frame.name for frame in traceback.extract_tb(caught.__traceback__)]


def test_an_exception_through_everything_has_no_foreign_context(run, recorder):
    error = ValueError("deep")

    async def wrap(context, next):
        return await next(context.args)

    async def tool(_):
        raise error

    intercepts.register_tool_execution("a", 1, wrap)
    intercepts.register_tool_execution("b", 2, wrap)
    try:
        with pytest.raises(ValueError) as caught:
            run(tools.execute("t", {}, tool))
    finally:
        intercepts.deregister_tool_execution("a")
        intercepts.deregister_tool_execution("b")
    assert caught.value is error and error.__context__ is None
    ends = [event for event in recorder.events if event["scope_category"] == "end"]
    assert ends[0]["metadata"]["exception.type"] == "ValueError"


def test_an_error_of_ours_keeps_its_class_on_the_way(run, recorder):
    guardrails.register_tool_conditional_execution("no", 1, lambda name, _: "never" if name == "inner" else None)

    async def outer(_):
        return await tools.execute("inner", {}, lambda _: 1)

    try:
        with pytest.raises(nemo_relay.GuardrailRejectedError) as caught:
            run(tools.execute("outer", {}, outer))
    finally:
        guardrails.deregister_tool_conditional_execution("no")
    assert str(caught.value) == "guardrail rejected: never"
    assert caught.value.payload["reason"] == "never"
    end = [event for event in recorder.events if event["name"] == "outer" and event.get("scope_category") == "end"][0]
    assert end["metadata"]["error.type"] == "guardrail_rejected"


def test_nothing_keeps_an_exception_alive(run, recorder):
    class Boom(Exception):
        pass

    def tool(_):
        raise Boom

    async def call():
        try:
            await tools.execute("t", {}, tool)
        except Boom as error:
            return weakref.ref(error)

    left = run(call())
    gc.collect()
    assert left() is None


def test_context_variables_are_seen_both_ways(run, observed):
    variable = contextvars.ContextVar("variable", default="none")

    async def tool(_):
        seen = variable.get()
        variable.set("tool")
        return seen

    async def call():
        variable.set("caller")
        return await tools.execute("t", {}, tool), variable.get()

    assert run(call()) == ("caller", "tool")


def test_cancellation_reaches_the_tool_and_the_events(run, recorder):
    reached = []

    async def tool(_):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            reached.append(True)
            raise

    async def call():
        task = asyncio.create_task(tools.execute("t", {}, tool))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(call())
    assert reached == [True]
    assert recorder.events[-1]["metadata"]["otel.status_description"] == "tool execution cancelled"


def test_a_closed_coroutine_is_a_cancelled_call(recorder):
    class Pause:
        def __await__(self):
            yield

    async def tool(_):
        await Pause()

    coroutine = tools.execute("t", {}, tool)
    coroutine.send(None)
    coroutine.close()
    assert [event["scope_category"] for event in recorder.events] == ["start", "end"]
    assert recorder.events[-1]["metadata"]["otel.status_code"] == "ERROR"


def test_a_call_that_is_dropped_ends_and_lets_go(recorder):
    class Function:
        def __call__(self, _):
            return asyncio.Future(loop=asyncio.new_event_loop())

    function = Function()
    left = weakref.ref(function)
    coroutine = tools.execute("t", {}, function)
    coroutine.send(None)
    del coroutine, function
    gc.collect()
    assert left() is None
    assert recorder.events[-1]["scope_category"] == "end"


def test_awaitables_of_every_kind(run, observed):
    class Own:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return 1

    import types

    @types.coroutine
    def old():
        yield from asyncio.sleep(0).__await__()
        return 1

    async def call():
        for tool in (lambda _: Own(), lambda _: old(), lambda _: asyncio.ensure_future(asyncio.sleep(0, 1))):
            assert await tools.execute("t", {}, tool) == 1

    run(call())


def test_depth_is_counted_also_where_nobody_looks(run, observed):
    reached = []

    async def tool(args):
        reached.append(args["n"])
        return await tools.execute("t", {"n": args["n"] + 1}, tool)

    with pytest.raises(nemo_relay.LimitExceededError) as caught:
        run(tools.execute("t", {"n": 0}, tool))
    assert len(reached) == 64 and caught.value.limit == "max_call_depth"


def test_a_call_after_a_failed_one_begins_at_depth_0(run, observed):
    def tool(_):
        raise ValueError

    async def call():
        for _ in range(100):
            with pytest.raises(ValueError):
                await tools.execute("t", {}, tool)
        return await tools.execute("t", {}, lambda _: "fine")

    assert run(call()) == "fine"


def test_an_intercept_decides_the_form_where_the_tool_did_not_run(run):
    async def wrap(context, next):
        return ToolExecutionInterceptOutcome("made up", annotation={"a": 1})

    intercepts.register_tool_execution("w", 1, wrap)
    try:
        outcome = run(tools.execute("t", {}, lambda _: 1))
    finally:
        intercepts.deregister_tool_execution("w")
    assert isinstance(outcome, ToolExecutionResult)
    assert (outcome.result, outcome.annotation) == ("made up", {"a": 1})


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: tools.execute(1, {}, len), "name"),
        (lambda: tools.execute("t", {}, 1), "func"),
        (lambda: tools.execute("t", {}, len, handle="h"), "handle"),
        (lambda: tools.execute("t", {}, len, attributes=1), "attributes"),
        (lambda: tools.execute("t", {}, len, tool_call_id=1), "tool_call_id"),
    ],
)
def test_wrong_arguments_are_named(run, call, argument):
    with pytest.raises(nemo_relay.InvalidArgumentError) as caught:
        run(call())
    assert caught.value.argument == argument
    assert isinstance(caught.value, TypeError) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        (("", 1, False, len), "name"),
        ((b"n", 1, False, len), "name"),
        (("n", "1", False, len), "priority"),
        (("n", True, False, len), "priority"),
        (("n", 2**31, False, len), "priority"),
        (("n", 1, 0, len), "break_chain"),
        (("n", 1, False, "f"), "callback"),
    ],
)
def test_wrong_registrations_are_refused(arguments, argument):
    with pytest.raises(nemo_relay.InvalidArgumentError) as caught:
        intercepts.register_tool_request(*arguments)
    assert caught.value.argument == argument
    assert intercepts.deregister_tool_request("n") is False


def test_a_removed_callback_is_let_go_of():
    def gate(name, args):
        return None

    left = weakref.ref(gate)
    guardrails.register_tool_conditional_execution("g", 1, gate)
    del gate
    assert left() is not None
    assert guardrails.deregister_tool_conditional_execution("g") is True
    gc.collect()
    assert left() is None
