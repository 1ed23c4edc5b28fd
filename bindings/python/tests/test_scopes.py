"""Scopes in tasks, threads, blocks and decorators."""

from __future__ import annotations

import asyncio
import contextvars
import datetime
import threading
import weakref

import nemo_relay
import pytest
from nemo_relay import ScopeAttributes, ScopeType, scope, tools

UTC = datetime.UTC


def named(recorder, name):
    return [event for event in recorder.events if event["name"] == name]


def test_100_agents_at_once_have_the_right_parents(run, recorder):
    async def agent(number):
        async with scope.scope(f"agent-{number}", ScopeType.Agent) as handle:
            await asyncio.sleep(0)
            inner = scope.push("step", ScopeType.Function)
            await tools.execute(f"tool-{number}", {"n": number}, slow)
            assert inner.parent_uuid == handle.uuid
            scope.pop(inner)
            return handle.uuid, inner.uuid

    async def slow(args):
        await asyncio.sleep(0)
        return args["n"]

    async def all_of_them():
        with scope.scope("team", ScopeType.Agent) as team:
            return team.uuid, await asyncio.gather(*(agent(number) for number in range(100)))

    team, agents = run(all_of_them())
    for number, (agent_uuid, inner_uuid) in enumerate(agents):
        assert {event["parent_uuid"] for event in named(recorder, f"agent-{number}")} == {team}
        assert {event["parent_uuid"] for event in named(recorder, f"tool-{number}")} == {inner_uuid}
        assert agent_uuid != inner_uuid


def test_a_thread_begins_with_a_root_of_its_own():
    roots = [scope.get_handle().uuid]
    thread = threading.Thread(target=lambda: roots.append(scope.get_handle().uuid))
    thread.start()
    thread.join()
    assert len(set(roots)) == 2


def test_a_generator_that_is_closed_elsewhere_disturbs_nobody():
    def numbers():
        with scope.scope("inside", ScopeType.Function):
            yield 1

    inner = contextvars.Context()
    generator = numbers()
    inner.run(next, generator)
    before = scope.get_handle().uuid
    generator.close()
    assert scope.get_handle().uuid == before


def test_the_decorator_opens_a_scope_a_call(run, recorder):
    @scope.scope("plain", ScopeType.Function)
    def factorial(n):
        return 1 if n == 0 else n * factorial(n - 1)

    @scope.scope("async", ScopeType.Function)
    async def fails():
        raise ValueError("so it goes")

    assert factorial(3) == 6 and factorial.__name__ == "factorial"
    assert len(named(recorder, "plain")) == 8
    with pytest.raises(ValueError):
        run(fails())
    end = named(recorder, "async")[-1]
    assert end["metadata"] == {"otel.status_code": "ERROR", "otel.status_description": "so it goes"}
    steps = scope.scope("generator", ScopeType.Function)(lambda: (yield scope.get_handle().name))()
    assert next(steps) == "generator" and scope.get_handle().name != "generator"
    assert list(steps) == [] and len(named(recorder, "generator")) == 2


def test_an_exception_without_a_text_ends_the_scope_all_the_same(recorder):
    class Silent(Exception):
        def __str__(self):
            raise RuntimeError

    with pytest.raises(Silent), scope.scope("block", ScopeType.Function):
        raise Silent
    assert named(recorder, "block")[-1]["metadata"]["otel.status_code"] == "ERROR"


def test_handles_are_values(recorder):
    attributes = ScopeAttributes(ScopeAttributes.PARALLEL) | ScopeAttributes(ScopeAttributes.RELOCATABLE)
    handle = scope.push("h", ScopeType.Llm, attributes=attributes, data={"d": (1,)}, metadata={"m": 1})
    try:
        current = scope.get_handle()
        assert current == handle and hash(current) == hash(handle) and handle != "h"
        assert (handle.name, handle.scope_type, handle.attributes.value) == ("h", ScopeType.Llm, 3)
        assert (handle.data, handle.metadata) == ({"d": [1]}, {"m": 1})
        assert handle.attributes.is_parallel and "secret" not in repr(handle)
    finally:
        scope.pop(handle)
    with pytest.raises(nemo_relay.NotFoundError):
        scope.pop(handle)


def test_times_are_aware_datetimes(recorder):
    at = datetime.datetime(2023, 11, 14, 22, 13, 20, 500001, tzinfo=UTC)
    east = at.astimezone(datetime.timezone(datetime.timedelta(hours=3)))
    scope.event("at", timestamp=east)
    assert named(recorder, "at")[0]["timestamp"] == "2023-11-14T22:13:20.500001+00:00"
    for wrong in (datetime.datetime(2023, 1, 1), 5, "now", 0):
        with pytest.raises(nemo_relay.InvalidArgumentError, match="timestamp") as caught:
            scope.event("at", timestamp=wrong)
        assert caught.value.argument == "timestamp"


def test_flags_refuse_unknown_bits():
    with pytest.raises(nemo_relay.InvalidArgumentError):
        ScopeAttributes(4)


def test_one_closed_scope_is_kept_at_most_and_none_after_the_next_push():
    def kept(references):
        return sum(reference() is not None for reference in references)

    def opened_and_closed():
        outer = scope.push("outer", ScopeType.Function)
        inner = scope.push("inner", ScopeType.Function)
        references = [weakref.ref(outer), weakref.ref(inner)]
        scope.pop(inner)
        assert scope.get_handle() == outer
        scope.pop(outer)
        return references

    def alone():
        closed = opened_and_closed()
        assert kept(closed) <= 1
        root = scope.get_handle()
        following = scope.push("following", ScopeType.Function)
        assert following.parent_uuid == root.uuid
        assert kept(closed) == 0
        scope.pop(following)
        assert scope.get_handle() == root

    contextvars.Context().run(alone)


def test_deeply_nested_scopes_are_closed_one_after_the_other():
    def nested():
        root = scope.get_handle()
        handles = [scope.push(str(depth), ScopeType.Function) for depth in range(1000)]
        for handle in reversed(handles):
            assert scope.get_handle() == handle
            scope.pop(handle)
        assert scope.get_handle() == root

    contextvars.Context().run(nested)
