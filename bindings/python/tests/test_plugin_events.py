"""Events and plugins: what components see and change, and that nothing is lost while configurations are replaced."""

from __future__ import annotations

import asyncio
import threading

import pytest
from nemo_relay import intercepts, plugin, scope, subscribers, tools

pytestmark = pytest.mark.usefixtures("plugins_alone")


def document(*components):
    return {"version": 1, "components": list(components)}


def test_events_go_to_the_subscribers_of_the_old_or_of_the_new_configuration(run):
    seen: dict[int, list[str]] = {1: [], 2: []}

    class Watches:
        async def register(self, config, context):
            context.register_subscriber("seen", lambda event: seen[config["n"]].append(event.name))
            for number in range(20):
                scope.event(f"{config['n']}.{number}")
                await asyncio.sleep(0)

    async def work():
        plugin.register("watches", Watches())
        await plugin.initialize(document({"kind": "watches", "config": {"n": 1}}))
        scope.event("between")
        await plugin.initialize(document({"kind": "watches", "config": {"n": 2}}))
        scope.event("after")
        await plugin.clear()
        scope.event("over")
        await subscribers.flush_async()

    run(work())
    assert seen == {1: ["between", *(f"2.{number}" for number in range(20))], 2: ["after"]}


def test_functions_that_change_events_and_switches_of_a_component_take_part(run, recorder):
    asked = []

    class Watches:
        def register(self, config, context):
            context.register_event_metadata_injector("adds", 1, lambda event: {"added": True})
            context.register_mark_sanitize_guardrail("hides", 1, lambda event, fields: fields | {"data": "hidden"})
            context.register_conditional_middleware_guardrail(
                "decides", {"tool_request_intercept"}, "off", lambda kinds, name: asked.append(name) or "not now"
            )

    plugin.register("watches", Watches())
    intercepts.register_tool_request("off", 1, False, lambda name, args: {"changed": True})
    try:

        async def work():
            async with plugin.activate(document({"kind": "watches"})):
                scope.event("mark", data="secret")
                assert await tools.execute("search", {}, lambda args: args) == {}

        run(work())
    finally:
        intercepts.deregister_tool_request("off")
    assert asked == ["off"]
    (mark,) = [event for event in recorder.events if event["name"] == "mark"]
    assert mark["data"] == "hidden" and mark["metadata"]["added"] is True


def test_every_event_is_seen_once_while_configurations_are_replaced(run):
    seen: list[str] = []

    class Watches:
        def register(self, config, context):
            context.register_subscriber("seen", lambda event: seen.append(event.name))

    def emit(worker):
        for number in range(500):
            scope.event(f"{worker}.{number}")

    plugin.register("watches", Watches())
    config = [document({"kind": "watches", "config": {"n": number}}) for number in range(20)]
    run(plugin.initialize(config[0]))
    workers = [threading.Thread(target=emit, args=(worker,)) for worker in range(4)]
    for worker in workers:
        worker.start()
    for one in config[1:]:
        run(plugin.initialize(one))
    for worker in workers:
        worker.join()
    assert subscribers.flush().pending == 0
    run(plugin.clear())
    assert sorted(seen) == sorted(f"{worker}.{number}" for worker in range(4) for number in range(500))
