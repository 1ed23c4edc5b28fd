"""Model calls in Python: requests, callbacks, calls made by hand, and the helpers that run a part of a call."""

from __future__ import annotations

import copy
import pickle

import pytest
from nemo_relay import (
    InvalidArgumentError,
    InvalidPayloadError,
    LLMAttributes,
    LLMRequest,
    LLMRequestInterceptOutcome,
    NotFoundError,
    PendingMarkSpec,
    ToolExecutionResult,
    guardrails,
    intercepts,
    llm,
    scope_local,
    tools,
)
from nemo_relay import scope as scopes


@pytest.fixture
def registered():
    """Registers, and removes at the end."""
    undo = []

    def register(function, name, *arguments):
        function(name, *arguments)
        module = guardrails if function.__module__.endswith("guardrails") else intercepts
        undo.append((getattr(module, function.__name__.replace("register", "deregister")), name))

    yield register
    for deregister, name in undo:
        assert deregister(name)


def test_a_request_is_changed_in_place_copied_and_pickled():
    request = LLMRequest({"a": "b"}, {"messages": []})
    request.headers["c"] = "d"
    request.content = [1]
    for other in (copy.deepcopy(request), pickle.loads(pickle.dumps(request))):
        assert (other.headers, other.content) == ({"a": "b", "c": "d"}, [1])
        assert other.headers is not request.headers
    assert copy.copy(request).content is request.content
    with pytest.raises(TypeError):
        LLMRequest("no headers", 1)


def test_a_model_call_keeps_the_request_and_gives_the_response_itself(run, recorder):
    request, response = LLMRequest({"Authorization": "secret", "keep": "v"}, {"q": 1}), {"text": "hi"}
    seen = []

    async def model(given):
        seen.append(given)
        return response

    async def work():
        return await llm.execute(
            "model", request, model, model_name="m", attributes=LLMAttributes(1), metadata={"k": 1}
        )

    assert run(work()) is response
    assert (
        seen[0] is not request
        and seen[0].content is request.content
        and set(request.headers) == {"Authorization", "keep"}
    )
    assert seen[0].headers["Authorization"] == "secret" and seen[0].headers["traceparent"].startswith("00-")
    start, end = recorder.events
    assert start["data"] == {"content": {"q": 1}, "headers": {"keep": "v"}} and start["attributes"] == ["stateful"]
    assert start["category_profile"] == {"model_name": "m"} and end["data"] == response
    assert end["metadata"] == {"k": 1, "otel.status_code": "OK"}


def test_middleware_of_model_calls_gets_what_the_stubs_say(run, recorder, registered):
    seen = []

    def rewrite(name, request, annotated):
        seen.append((name, annotated))
        marks, contributions = [PendingMarkSpec("noted")], [{"producer": "p", "kind": "k", "applied": True}]
        return LLMRequestInterceptOutcome(LLMRequest({}, {"q": 2}), {"model": "m"}, marks, contributions)

    async def wrap(name, request, context, next_):
        seen.append((name, request.content, context.request_codec))
        return {"wrapped": await next_(request)}

    registered(intercepts.register_llm_request, "rewrite", 1, False, rewrite)
    registered(intercepts.register_llm_execution, "wrap", 1, wrap)
    registered(guardrails.register_llm_conditional_execution, "gate", 1, lambda request: seen.append(request.content))
    registered(guardrails.register_llm_sanitize_request, "in", 1, lambda request, context: None)
    registered(guardrails.register_llm_sanitize_response, "out", 1, lambda response, context: context.codec.kind.value)

    async def work():
        return await llm.execute("model", LLMRequest({}, {"q": 1}), lambda request: request.content)

    assert run(work()) == {"wrapped": {"q": 2}}
    assert seen == [{"q": 1}, ("model", None), ("model", {"q": 2}, None)]
    shown = [(event["name"], event["data"]) for event in recorder.events if event["category"] != "guardrail"]
    assert shown[0] == ("model", None) and shown[1][0] == "noted" and shown[-1] == ("model", "none")


@pytest.mark.parametrize("returned", [{"headers": {}, "content": 1}, None, 7])
def test_a_request_intercept_that_returns_no_request_fails_the_call(run, registered, returned):
    registered(intercepts.register_llm_request, "wrong", 1, False, lambda *given: returned)
    with pytest.raises(InvalidArgumentError, match="llm request intercept returned unexpected type"):
        run(llm.execute("model", LLMRequest({}, 1), lambda request: 1))


def test_a_continuation_takes_requests_alone(run, registered):
    async def wrap(name, request, context, next_):
        return await next_({"headers": {}, "content": 1})

    registered(intercepts.register_llm_execution, "wrap", 1, wrap)
    with pytest.raises(InvalidArgumentError, match="request must be of the class LLMRequest"):
        run(llm.execute("model", LLMRequest({}, 1), lambda request: 1))


def test_bad_requests_are_refused_with_their_path(run):
    with pytest.raises(InvalidPayloadError, match=r"\$\.content\.x\[0\]"):
        run(llm.execute("model", LLMRequest({}, {"x": [object()]}), lambda request: 1))
    with pytest.raises(InvalidArgumentError, match="request must be of the class LLMRequest, not dict"):
        run(llm.execute("model", {"headers": {}, "content": 1}, lambda request: 1))


def test_calls_by_hand_have_handles(recorder):
    tool = tools.call("search", {"q": 1}, data={"kept": 1}, metadata={"m": 1})
    model = llm.call("model", LLMRequest({}, 1), attributes=LLMAttributes(LLMAttributes.STREAMING))
    assert (tool.name, tool.data, tool.metadata, tool.attributes.value) == ("search", {"kept": 1}, {"m": 1}, 0)
    assert model.attributes.is_streaming and model.parent_uuid == scopes.get_handle().uuid
    tools.call_end(tool, ToolExecutionResult({"hits": 1}, {"note": 1}))
    llm.call_end(model, {"text": "hi"}, annotated_response={"message": "hi"})
    with pytest.raises(NotFoundError):
        tools.call_end(tool, ToolExecutionResult(1))
    with pytest.raises(InvalidArgumentError, match="handle must be of the class LLMHandle, not ToolHandle"):
        llm.call_end(tool, 1)
    ends = {event["name"]: event for event in recorder.events if event["scope_category"] == "end"}
    assert ends["search"]["category_profile"]["tool_result_annotation"] == {"note": 1}
    assert ends["model"]["category_profile"]["annotated_response"] == {"message": "hi"}


def test_a_sanitizer_that_would_have_to_be_awaited_withholds_the_data_of_a_call_by_hand(recorder, registered):
    ran = []

    async def sanitize(name, args):
        ran.append(args)

    registered(guardrails.register_tool_sanitize_request, "async", 1, sanitize)
    tools.call("search", {"q": 1})
    assert recorder.events[0]["data"] is None and ran == []


def test_the_parts_of_a_call_are_plain_outside_of_an_event_loop_and_awaited_inside(run, registered):
    registered(intercepts.register_tool_request, "rewrite", 1, False, lambda name, args: args | {"more": 1})
    assert tools.request_intercepts("search", {"q": 1}) == {"q": 1, "more": 1}
    assert tools.conditional_execution("search", {}) is None
    outcome = llm.request_intercepts("model", LLMRequest({}, 1))
    assert outcome.request.content == 1 and outcome.pending_marks == [] and outcome.optimization_contributions is None

    async def inside():
        return await tools.request_intercepts("search", {"q": 2}), await llm.conditional_execution(LLMRequest({}, 1))

    assert run(inside()) == ({"q": 2, "more": 1}, None)


def test_a_part_of_a_call_cannot_await_outside_of_an_event_loop(registered):
    async def gate(name, args):
        return None

    registered(guardrails.register_tool_conditional_execution, "async", 1, gate)
    with pytest.raises(InvalidArgumentError, match="has to be awaited"):
        tools.conditional_execution("search", {})


def test_the_families_of_a_scope(run):
    async def work():
        with scopes.scope("agent", scopes.get_handle().scope_type) as handle:
            scope_local.register_llm_conditional_execution(handle, "no", 1, lambda request: "not here")
            with pytest.raises(RuntimeError, match="guardrail rejected: not here"):
                await llm.execute("model", LLMRequest({}, 1), lambda request: 1)
        return await llm.execute("model", LLMRequest({}, 1), lambda request: 1)

    assert run(work()) == 1
