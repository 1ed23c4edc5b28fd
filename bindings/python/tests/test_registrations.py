"""The list of registrations, and functions that decide whether they take part."""

from __future__ import annotations

import asyncio
import contextlib
import warnings

import pytest
from nemo_relay import InvalidArgumentError, guardrails, intercepts, subscribers, tools
from nemo_relay.runtime_registrations import (
    RuntimeRegistrationKind,
    RuntimeRegistrationOwnerKind,
    deregister_conditional_middleware_guardrail,
    list_runtime_registrations,
    register_conditional_middleware_guardrail,
)

GUARDRAIL = RuntimeRegistrationKind.TOOL_CONDITIONAL_EXECUTION_GUARDRAIL
REQUEST = RuntimeRegistrationKind.TOOL_REQUEST_INTERCEPT


@contextlib.contextmanager
def decided(callback, kinds=(GUARDRAIL, REQUEST)):
    """A guardrail and an intercept of one name, about which a callback decides."""
    guardrails.register_tool_conditional_execution("it", 0, lambda name, args: "refused")
    intercepts.register_tool_request("it", 0, False, lambda name, args: args | {"changed": True})
    register_conditional_middleware_guardrail("decides", set(kinds), "it", callback)
    try:
        yield
    finally:
        assert deregister_conditional_middleware_guardrail("decides")
        intercepts.deregister_tool_request("it")
        guardrails.deregister_tool_conditional_execution("it")


def test_a_callback_is_given_a_set_of_its_own_and_the_name(run):
    given = []

    def decide(kinds, registration_name):
        given.append((set(kinds), registration_name))
        kinds.clear()
        return "not now"

    with decided(decide):
        assert run(tools.execute("search", {"q": 1}, lambda args: args)) == {"q": 1}
    assert given == [({GUARDRAIL, REQUEST}, "it")] * 2


def test_a_callback_may_be_awaited(run):
    async def decide(kinds, registration_name):
        await asyncio.sleep(0)
        return "not now"

    with decided(decide):
        assert run(tools.execute("search", {}, lambda args: args)) == {}


def test_a_callback_that_would_have_to_be_awaited_decides_nothing_where_nobody_can():
    async def decide(kinds, registration_name):
        return "not now"

    with decided(decide, [REQUEST]), warnings.catch_warnings():
        warnings.simplefilter("error")
        assert tools.request_intercepts("search", {}) == {"changed": True}


@pytest.mark.parametrize("awaited", [False, True])
def test_one_that_raises_is_counted(run, awaited):
    def fail(kinds, registration_name):
        raise ValueError("secret")

    async def fail_later(kinds, registration_name):
        return fail(kinds, registration_name)

    before = subscribers.flush().callback_errors
    with decided(fail_later if awaited else fail, [REQUEST]):
        assert run(intercepted()) == {"changed": True}
    assert subscribers.flush().callback_errors == before + 1


async def intercepted():
    return await tools.request_intercepts("search", {})


@pytest.mark.parametrize("kinds", [[], ["nothing"], "subscriber", 1, None, [1], ["conditional_middleware_guardrail"]])
def test_kinds_are_at_least_one_and_known(kinds):
    with pytest.raises(InvalidArgumentError) as raised:
        register_conditional_middleware_guardrail("decides", kinds, "it", lambda kinds, name: None)
    assert raised.value.argument == "kinds"
    assert not deregister_conditional_middleware_guardrail("decides")


def test_the_list_tells_what_is_registered_and_by_whom():
    with decided(lambda kinds, name: None):
        both = list_runtime_registrations()
        (guardrail,) = list_runtime_registrations({GUARDRAIL})
        assert [one.effective_name for one in list_runtime_registrations(iter([REQUEST]))] == ["it"]
    assert [one.kind for one in both] == [GUARDRAIL, REQUEST]
    assert (guardrail.kind, guardrail.local_name, guardrail.effective_name) == (GUARDRAIL, "it", "it")
    owner = guardrail.owner
    assert (owner.kind, owner.plugin_kind, owner.component_ordinal) == (
        RuntimeRegistrationOwnerKind.GLOBAL_API,
        None,
        None,
    )
    assert list_runtime_registrations([GUARDRAIL]) == []
    with pytest.raises(InvalidArgumentError):
        list_runtime_registrations(["nothing"])
