"""Subscribers: order, isolation, waiting, and what is said of those that fail."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref

import nemo_relay
import pytest
from nemo_relay import ScopeType, scope, scope_local, subscribers


def test_one_that_is_stuck_holds_up_nobody_else():
    release, told = threading.Event(), threading.Event()
    seen = []

    def sound(event):
        seen.append(event.name)
        if event.name == "last":
            told.set()

    subscribers.register("a-stuck", lambda event: release.wait())
    subscribers.register("b-sound", sound)
    try:
        for name in ("first", "second", "last"):
            scope.event(name)
        assert told.wait(10)
        assert seen == ["first", "second", "last"]
        report = subscribers.flush(timeout_millis=1)
        assert report.pending > 0
    finally:
        release.set()
        assert subscribers.flush().pending == 0
        subscribers.deregister("a-stuck")
        subscribers.deregister("b-sound")


def test_all_are_told_in_one_order():
    seen = []
    for name in ("b", "a"):
        subscribers.register(name, lambda event, name=name: seen.append((name, event.name)))
    with scope.scope("s", ScopeType.Agent) as handle:
        scope_local.register_subscriber(handle, "0", lambda event: seen.append(("0", event.name)))
        for number in range(100):
            scope.event(str(number))
    subscribers.flush()
    subscribers.deregister("a")
    subscribers.deregister("b")
    marks = [one for one in seen if one[1] != "s"]
    assert marks == [(name, str(number)) for number in range(100) for name in ("a", "b", "0")]


def test_asynchronous_subscribers_are_awaited(run):
    seen = []

    async def told(event):
        await asyncio.sleep(0)
        seen.append(event.name)

    subscribers.register("async", told)

    async def emit():
        scope.event("one")
        scope.event("two")
        return await subscribers.flush_async()

    assert run(emit()).pending == 0
    subscribers.deregister("async")
    assert seen == ["one", "two"]


def test_failures_are_counted():
    def broken(event):
        raise [ValueError, SystemExit][int(event.name) % 2]("secret")

    subscribers.register("broken", broken)
    before = subscribers.flush().callback_errors
    for number in range(30):
        scope.event(str(number))
    assert subscribers.flush().callback_errors == before + 30
    subscribers.deregister("broken")


def test_a_flush_inside_a_subscriber_does_not_wait_for_itself():
    reports = []
    subscribers.register("flushes", lambda event: reports.append(subscribers.flush()))
    scope.event("one")
    assert subscribers.flush(timeout_millis=5000).pending == 0
    subscribers.deregister("flushes")
    assert reports[0].pending == 1


def test_what_a_subscriber_emits_belongs_to_no_scope_of_ours(recorder):
    def emits(event):
        if event.name == "ours":
            scope.event("theirs")

    with scope.scope("s", ScopeType.Agent) as handle:
        subscribers.register("emits", emits)
        scope.event("ours")
        subscribers.flush()
        parents = {event["name"]: event["parent_uuid"] for event in recorder.events}
    subscribers.deregister("emits")
    assert parents["ours"] == handle.uuid != parents["theirs"]


@pytest.mark.parametrize("how", ["deregistered", "closed"])
def test_a_subscriber_that_is_gone_is_let_go_of(how):
    class Function:
        def __call__(self, event):
            pass

    function = Function()
    left = weakref.ref(function)
    with scope.scope("s", ScopeType.Agent) as handle:
        scope_local.register_subscriber(handle, "gone", function)
        del function
        if how == "deregistered":
            assert scope_local.deregister_subscriber(handle, "gone")
    for _ in range(1000):
        gc.collect()
        if left() is None:
            break
        threading.Event().wait(0.005)
    assert left() is None


def test_events_are_objects_with_what_was_written():
    seen = []
    subscribers.register("keep", seen.append)
    with scope.scope("s", ScopeType.Tool, input={"a": [1, 2.5]}):
        schema = nemo_relay.DataSchema("schema", "1")
        scope.event("m", data="x", metadata={"k": None}, data_schema=schema)
    subscribers.flush()
    subscribers.deregister("keep")
    start, mark, end = seen
    assert isinstance(start, nemo_relay.ScopeEvent) and isinstance(mark, nemo_relay.MarkEvent)
    for event in seen:
        written = event.to_dict()
        for name in (
            "kind",
            "uuid",
            "parent_uuid",
            "timestamp",
            "name",
            "category",
            "data",
            "metadata",
            "atof_version",
        ):
            assert getattr(event, name) == written[name]
    assert (start.scope_category, end.scope_category, start.uuid) == ("start", "end", end.uuid)
    assert (mark.data_schema.name, mark.data_schema.version) == ("schema", "1")
    assert "[1" not in repr(start) and start.name in repr(start)
