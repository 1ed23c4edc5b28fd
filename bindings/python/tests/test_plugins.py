"""Plugins of the application: what they are asked, what they register, and what an activation is."""

from __future__ import annotations

import asyncio
import gc
import json
import weakref

import pytest
from nemo_relay import (
    AlreadyExistsError,
    InvalidArgumentError,
    InvalidConfigError,
    InvalidPayloadError,
    NotFoundError,
    RegistrationFailedError,
    plugin,
    scope,
    subscribers,
    tools,
)
from nemo_relay.runtime_registrations import list_runtime_registrations

pytestmark = pytest.mark.usefixtures("plugins_alone")


class Edits:
    """A plugin that marks the arguments of tools, at once or awaited."""

    def __init__(self, awaited: bool = False) -> None:
        self.awaited = awaited
        self.given: list = []
        self.contexts: list[plugin.PluginContext] = []

    def register(self, config, context):
        if self.awaited:
            return self._later(config, context)
        self._now(config, context)
        return None

    async def _later(self, config, context):
        await asyncio.sleep(0)
        self._now(config, context)

    def _now(self, config, context):
        self.given.append((config, context.kind, context.ordinal))
        self.contexts.append(context)
        context.register_tool_request_intercept("edit", 1, False, lambda name, args: args | config)


def document(*components, **more):
    return {"version": 1, "components": list(components), **more}


async def called():
    return await tools.execute("search", {}, lambda args: args)


@pytest.mark.parametrize("awaited", [False, True])
def test_a_plugin_registers_at_once_or_awaited_in_the_order_of_the_document(run, awaited):
    edits = Edits(awaited)
    plugin.register("edits", edits)

    async def work():
        config = document({"kind": "edits", "config": {"a": 1}}, {"kind": "edits", "config": {"a": 2, "b": 2}})
        async with await plugin.initialize(config) as active:
            assert active.is_active
            assert active.report["config"]["diagnostics"] == []
            assert plugin.report() == active.report
            assert await called() == {"a": 2, "b": 2}
        assert not active.is_active
        assert active.report["config"]["diagnostics"] == []
        assert plugin.report() is None
        assert await called() == {}
        await active.close()

    run(work())
    assert edits.given == [({"a": 1}, "edits", 1), ({"a": 2, "b": 2}, "edits", 2)]


def test_configurations_may_be_objects(run):
    class Own:
        def to_dict(self):
            return {"kind": "edits", "config": {"b": (1, 2)}}

    plugin.register("edits", Edits())
    config = plugin.default_config()
    config.components.append(plugin.ComponentSpec("edits", config={"a": 1}))
    config.components.append(plugin.ComponentSpec("edits", False, {"never": 1}))
    config.components.append(Own())

    async def work():
        async with plugin.activate(config) as active:
            assert active.is_active
            assert await called() == {"a": 1, "b": [1, 2]}
        assert not active.is_active

    run(work())


def test_a_context_registers_nothing_once_its_plugin_has_registered(run):
    edits = Edits()
    plugin.register("edits", edits)
    run(plugin.initialize(document({"kind": "edits"})))
    (context,) = edits.contexts
    for late in (
        lambda: context.register_tool_request_intercept("late", 1, False, lambda name, args: args),
        lambda: context.register_subscriber("late", print),
        lambda: context.register_mark_sanitize_guardrail("late", 1, lambda event, fields: fields),
        lambda: context.register_conditional_middleware_guardrail(
            "late", {"subscriber"}, "x", lambda kinds, name: None
        ),
    ):
        with pytest.raises(InvalidArgumentError, match="plugin context is closed"):
            late()


def test_arguments_of_a_context_are_checked(run):
    seen = []

    class Careless:
        def register(self, config, context):
            def refused(argument, work):
                with pytest.raises(InvalidArgumentError) as raised:
                    work()
                seen.append((argument, raised.value.argument))

            refused("name", lambda: context.register_subscriber("", print))
            refused("callback", lambda: context.register_subscriber("s", 42))
            refused("priority", lambda: context.register_llm_request_intercept("i", "1", False, print))
            refused("break_chain", lambda: context.register_llm_request_intercept("i", 1, 0, print))
            refused("kinds", lambda: context.register_conditional_middleware_guardrail("c", set(), "x", print))
            context.register_subscriber("s", print)
            with pytest.raises(AlreadyExistsError):
                context.register_subscriber("s", print)

    plugin.register("careless", Careless())
    run(plugin.initialize(document({"kind": "careless"})))
    assert len(seen) == 5 and all(argument == said for argument, said in seen)


@pytest.mark.parametrize("awaited", [False, True])
def test_what_a_plugin_raises_is_the_cause_and_everything_is_taken_back(run, awaited):
    error = ValueError("reg failed")

    class Fails:
        def register(self, config, context):
            context.register_subscriber("never", print)
            if awaited:
                return self._later()
            raise error

        async def _later(self):
            await asyncio.sleep(0)
            raise error

    plugin.register("edits", Edits())
    plugin.register("fails", Fails())

    async def work():
        first = await plugin.initialize(document({"kind": "edits", "config": {"a": 1}}))
        with pytest.raises(RegistrationFailedError, match="reg failed") as raised:
            await plugin.initialize(document({"kind": "edits", "config": {"a": 2}}, {"kind": "fails"}))
        assert raised.value.__cause__ is error
        assert raised.value.component == "fails"
        assert isinstance(raised.value, RuntimeError)
        assert first.is_active
        assert [one.local_name for one in list_runtime_registrations()] == ["edit"]
        assert await called() == {"a": 1}

    run(work())


def test_what_ends_the_program_is_raised_as_itself(run):
    class Interrupted:
        def register(self, config, context):
            raise KeyboardInterrupt

    plugin.register("interrupted", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        run(plugin.initialize(document({"kind": "interrupted"})))
    assert plugin.report() is None


def test_an_error_of_ours_in_a_plugin_is_a_cause_too(run):
    class Twice:
        def register(self, config, context):
            context.register_tool_request_intercept("same", 1, False, lambda name, args: args)
            context.register_tool_request_intercept("same", 1, False, lambda name, args: args)

    plugin.register("twice", Twice())
    with pytest.raises(RegistrationFailedError) as raised:
        run(plugin.initialize(document({"kind": "twice"})))
    assert isinstance(raised.value.__cause__, AlreadyExistsError)
    assert raised.value.__cause__.name == "same"


def test_an_activation_that_is_cancelled_leaves_everything_as_it_was(run):
    told, contexts = [], []

    class Waits:
        async def register(self, config, context):
            contexts.append(context)
            context.register_subscriber("never", told.append)
            await asyncio.sleep(30)

    plugin.register("waits", Waits())

    async def work():
        task = asyncio.create_task(plugin.initialize(document({"kind": "waits"})))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert list_runtime_registrations() == []
        scope.event("mark")
        assert (await subscribers.flush_async()).pending == 0

    run(work())
    assert told == []
    with pytest.raises(InvalidArgumentError, match="plugin context is closed"):
        contexts[0].register_subscriber("late", print)


def test_every_problem_is_said_at_once(run):
    class Limits:
        def validate(self, config):
            assert config == {"most": 0}
            return [
                {"level": "error", "code": "limits.low", "field": "most", "message": "most is too low"},
                {"level": "warning", "code": "limits.old", "message": "limits are old"},
            ]

        def register(self, config, context):
            raise AssertionError("nothing is registered")

    plugin.register("limits", Limits())
    config = document({"kind": "limits", "config": {"most": 0}}, {"kind": "nope"})
    found = plugin.validate_exact(config)["config"]["diagnostics"]
    assert {one["code"] for one in found} >= {"limits.low", "limits.old", "plugin.unknown_component"}
    assert plugin.validate(config)["config"]["diagnostics"] == found
    with pytest.raises(InvalidConfigError, match="most is too low") as raised:
        run(plugin.initialize(config))
    assert isinstance(raised.value, ValueError)
    assert json.loads(raised.value.diagnostics) == found
    assert plugin.report() is None


@pytest.mark.parametrize("wrong", ["raises", "awaited", "no list"])
def test_a_plugin_that_cannot_validate_is_a_problem_of_the_configuration(wrong):
    class Broken:
        def validate(self, config):
            if wrong == "raises":
                raise ValueError("broken")
            return self._later() if wrong == "awaited" else 7

        async def _later(self):
            return None

        def register(self, config, context):
            raise AssertionError("nothing is registered")

    plugin.register("broken", Broken())
    (found,) = plugin.validate_exact(document({"kind": "broken"}))["config"]["diagnostics"]
    assert (found["level"], found["code"], found["component"]) == ("error", "plugin.validation_failed", "broken")


def test_what_is_not_there_is_not_found(run):
    with pytest.raises(NotFoundError, match="plugin component 'nope' is not registered"):
        run(plugin.initialize(document({"kind": "nope"})))


@pytest.mark.parametrize("given", [None, 7, object(), Edits])
def test_a_plugin_is_an_object_with_a_method_register(given):
    if given is Edits:
        # A class has the method, but no configuration is registered with it before it is an object.
        plugin.register("edits", given)
        return
    with pytest.raises(InvalidArgumentError) as raised:
        plugin.register("it", given)
    assert raised.value.argument == "plugin"


def test_members_of_a_plugin_are_checked():
    class Odd(Edits):
        validate = 7

    class Several(Edits):
        allows_multiple = "no"

    for given in (Odd(), Several()):
        with pytest.raises(InvalidArgumentError) as raised:
            plugin.register("it", given)
        assert raised.value.argument == "plugin"
    for kind in (7, "\ud800", ""):
        with pytest.raises(InvalidArgumentError) as raised:
            plugin.register(kind, Edits())
        assert raised.value.argument == "kind"


def test_what_is_no_json_is_refused_with_its_place(run):
    holds_itself: dict = {}
    holds_itself["components"] = [{"kind": "x", "config": holds_itself}]
    with pytest.raises(InvalidPayloadError, match="holds itself") as raised:
        plugin.validate_exact(holds_itself)
    assert raised.value.path == "$.components[0].config"
    with pytest.raises(InvalidPayloadError) as raised:
        run(plugin.initialize({"components": [{"kind": "x", "config": {"at": b""}}]}))
    assert raised.value.path == "$.components[0].config.at"
    with pytest.raises(InvalidArgumentError) as raised:
        plugin.validate({}, 7)
    assert raised.value.argument == "additional_plugins_toml"


def test_a_plugin_that_is_replaced_or_forgotten_is_let_go(run):
    edits = Edits()
    gone = weakref.ref(edits)
    plugin.register("edits", edits)
    run(plugin.initialize(document({"kind": "edits"})))
    edits.contexts.clear()
    del edits
    assert plugin.deregister("edits") and not plugin.deregister("edits")
    run(plugin.clear())
    gc.collect()
    assert gone() is None
