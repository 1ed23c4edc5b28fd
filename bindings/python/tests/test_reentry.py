"""Every callback may use every public function: nothing hangs, and the call still ends."""

from __future__ import annotations

import asyncio

import pytest
from nemo_relay import ScopeType, guardrails, intercepts, scope, scope_local, subscribers, tools


def push_and_pop():
    scope.pop(scope.push("inner", ScopeType.Function))


def block():
    with scope.scope("inner", ScopeType.Function):
        scope.event("inner")


def register_and_deregister():
    guardrails.register_tool_conditional_execution("inner", 0, lambda tool, args: None)
    guardrails.deregister_tool_conditional_execution("inner")


def register_locally():
    with scope.scope("inner", ScopeType.Function) as handle:
        scope_local.register_tool_request(handle, "inner", 0, False, lambda tool, args: args)


def subscribe():
    subscribers.register("inner", lambda event: None)
    subscribers.deregister("inner")


def deregister_the_running_ones():
    guardrails.deregister_tool_conditional_execution("outer")
    intercepts.deregister_tool_request("outer")
    intercepts.deregister_tool_execution("outer")
    guardrails.deregister_tool_sanitize_request("outer")
    guardrails.deregister_tool_sanitize_response("outer")
    subscribers.deregister("outer")


FUNCTIONS = [
    scope.get_handle,
    lambda: scope.event("inner"),
    push_and_pop,
    block,
    register_and_deregister,
    register_locally,
    subscribe,
    deregister_the_running_ones,
    lambda: subscribers.flush(timeout_millis=100),
]
CALLBACKS = ["gate", "rewrite", "wrap", "sanitize_request", "sanitize_response", "tool", "subscriber"]


@pytest.mark.parametrize("callback", CALLBACKS)
@pytest.mark.parametrize("function", FUNCTIONS, ids=range(len(FUNCTIONS)))
def test_a_callback_may_use_any_function(callback, function):
    ran = []

    def act(kind):
        if kind == callback and not ran:
            ran.append(kind)
            function()

    async def wrap(context, next):
        act("wrap")
        return await next(context.args)

    def given(kind, result):
        def run(*values):
            act(kind)
            return result(*values)

        return run

    async def agent():
        with scope.scope("agent", ScopeType.Agent):
            return await asyncio.wait_for(tools.execute("tool", {"a": 1}, given("tool", lambda args: args)), 10)

    guardrails.register_tool_conditional_execution("outer", 0, given("gate", lambda tool, args: None))
    intercepts.register_tool_request("outer", 0, False, given("rewrite", lambda tool, args: args))
    intercepts.register_tool_execution("outer", 0, wrap)
    guardrails.register_tool_sanitize_request("outer", 0, given("sanitize_request", lambda tool, args: args))
    guardrails.register_tool_sanitize_response("outer", 0, given("sanitize_response", lambda tool, result: result))
    subscribers.register("outer", given("subscriber", lambda event: None))
    try:
        assert asyncio.run(agent()) == {"a": 1}
        assert subscribers.flush(timeout_millis=10_000).pending == 0
        assert ran == [callback]
    finally:
        deregister_the_running_ones()
