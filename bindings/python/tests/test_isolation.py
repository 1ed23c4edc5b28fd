"""Scope stacks handed to threads, tasks and other processes, and functions that change events."""

from __future__ import annotations

import asyncio
import contextvars
import threading

import nemo_relay
import pytest
from nemo_relay import (
    LogSeverity,
    MetricKind,
    MetricMeasurement,
    MetricValueType,
    PropagationContext,
    ScopeType,
    event_metadata,
    guardrails,
    runtime_registrations,
)
from nemo_relay import scope as scopes


def in_thread(work):
    """What a function gives in a new thread, which has a context of its own."""
    given = []
    thread = threading.Thread(target=lambda: given.append(work()))
    thread.start()
    thread.join()
    return given[0]


def in_fresh_context(work):
    return contextvars.Context().run(work)


def test_a_stack_is_used_for_a_block_and_remembers_where_it_was_left():
    def work():
        assert not nemo_relay.scope_stack_active()
        tenant = nemo_relay.create_scope_stack()
        with nemo_relay.use_scope_stack(tenant) as used:
            assert used is tenant and nemo_relay.scope_stack_active()
            agent = scopes.push("agent", ScopeType.Agent)
        assert not nemo_relay.scope_stack_active()
        with nemo_relay.use_scope_stack(tenant):
            assert scopes.get_handle() == agent
            scopes.pop(agent)

    in_fresh_context(work)


def test_a_stack_goes_to_another_thread():
    def work():
        with pytest.raises(nemo_relay.NotFoundError, match="no active scope stack in current context"):
            nemo_relay.propagate_scope_to_thread()
        with scopes.scope("agent", ScopeType.Agent) as agent:
            stack = nemo_relay.propagate_scope_to_thread()

            def elsewhere():
                assert scopes.get_handle().uuid != agent.uuid
                nemo_relay.set_thread_scope_stack(stack)
                handle = scopes.push("worker", ScopeType.Function)
                scopes.pop(handle)
                return handle.parent_uuid

            assert in_thread(elsewhere) == agent.uuid
            assert scopes.get_handle() == agent

    in_fresh_context(work)


def test_a_forked_context_begins_where_the_caller_is(run):
    async def child():
        handle = scopes.push("child", ScopeType.Function)
        await asyncio.sleep(0)
        scopes.pop(handle)
        return handle.parent_uuid

    async def work():
        with scopes.scope("agent", ScopeType.Agent) as agent:
            context = nemo_relay.fork_asyncio_context()
        parents = await asyncio.gather(*(asyncio.create_task(child(), context=context.copy()) for _ in range(5)))
        # The agent has ended; what begins now is under what is still open around it.
        assert agent.uuid not in parents and len(set(parents)) == 1

    run(work())


def test_a_context_goes_to_another_process_as_text():
    def work():
        with scopes.scope("agent", ScopeType.Agent) as agent:
            text = nemo_relay.capture_propagation_context().to_json()
            header = nemo_relay.capture_traceparent()
        received = PropagationContext.from_json(text)
        assert (received.version, received.parent_uuid, received.root_uuid) == (1, agent.uuid, agent.uuid)
        assert received.to_traceparent() == header
        with nemo_relay.use_scope_stack(nemo_relay.create_scope_stack_from_propagation(received)):
            handle = scopes.push("worker", ScopeType.Function)
            assert handle.parent_uuid == agent.uuid
            scopes.pop(handle)

    in_fresh_context(work)
    with pytest.raises(ValueError, match="unsupported propagation context version 2; expected 1"):
        PropagationContext.from_json('{"version":2,"parent_uuid":"x"}')


def test_functions_that_change_events_run_on_a_thread_of_ours(recorder):
    seen = []

    def inject(event):
        seen.append((event.name, threading.current_thread().name))
        return {"team": "a"}

    async def sanitize(event, fields):
        await asyncio.sleep(0)
        return fields | {"data": "hidden"}

    event_metadata.register_injector("inject", 1, inject)
    guardrails.register_mark_sanitize("sanitize", 1, sanitize)
    try:
        kinds = [entry.kind.value for entry in runtime_registrations.list_runtime_registrations()]
        assert {"event_metadata_injector", "mark_sanitize_guardrail", "subscriber"} <= set(kinds)
        scopes.event("mark", data={"secret": 1}, severity=LogSeverity.Warn)
        (mark,) = recorder.events
    finally:
        event_metadata.deregister_injector("inject")
        guardrails.deregister_mark_sanitize("sanitize")
    assert mark["data"] == "hidden" and mark["metadata"] == {"nemo_relay.log.severity": "warn", "team": "a"}
    assert seen == [("mark", "nemo-relay-delivery")]


def test_a_metric_is_a_mark_with_measurements(recorder):
    scopes.metric("tokens", [{"name": "used", "kind": "counter", "value_type": "u64", "value": 3}])
    (mark,) = recorder.events
    assert mark["data"]["measurements"][0]["value"] == 3
    with pytest.raises(ValueError, match="measurements must contain at least one entry"):
        scopes.metric("tokens", [])


def test_measurements_may_be_objects_of_the_class(recorder):
    latency = MetricMeasurement(
        "latency", MetricKind.Histogram, MetricValueType.F64, 0.5, unit="s", attributes={"a": [1, 2]}, boundaries=[]
    )
    scopes.metric("both", [latency, {"name": "used", "kind": "counter", "value_type": "u64", "value": 3}])
    first, second = recorder.events[-1]["data"]["measurements"]
    assert first == {
        "name": "latency",
        "kind": "histogram",
        "value_type": "f64",
        "value": 0.5,
        "unit": "s",
        "description": None,
        "attributes": {"a": [1, 2]},
        "boundaries": [],
    }
    assert second["value"] == 3
    gauge = MetricMeasurement("g", MetricKind.Gauge, MetricValueType.I64, 1, boundaries=[1])
    with pytest.raises(nemo_relay.InvalidArgumentError, match=r"measurements\[0\]: only a histogram has boundaries"):
        scopes.metric("m", [gauge])
