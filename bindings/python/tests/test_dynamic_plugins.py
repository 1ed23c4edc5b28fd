"""Plugins that are libraries: built from the example in C and loaded by a configuration."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from nemo_relay import (
    GuardrailRejectedError,
    InvalidConfigError,
    LLMRequest,
    RelayError,
    intercepts,
    llm,
    plugin,
    tools,
)

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "examples" / "plugins" / "native"

pytestmark = pytest.mark.usefixtures("plugins_alone")


@pytest.fixture
def manifest(tmp_path) -> Path:
    library = tmp_path / "libdeny_tool.so"
    include = ROOT / "core" / "dynamic" / "include"
    flags = ["-std=c11", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", f"-I{include}"]
    subprocess.run(["cc", *flags, SOURCE / "deny_tool.c", "-o", library], check=True)
    shutil.copy(SOURCE / "config.schema.json", tmp_path)
    path = tmp_path / "relay-plugin.toml"
    sha256 = hashlib.sha256(library.read_bytes()).hexdigest()
    path.write_text((SOURCE / "relay-plugin.toml").read_text().replace("0" * 64, sha256))
    return path


def document(manifest: Path, **policy: object) -> plugin.PluginConfig:
    named = plugin.DynamicConfig(manifest=str(manifest), config={"deny": ["rm"]})
    overrides = {"examples.deny_tool": plugin.HostEffectConfig(**policy)}
    dynamics = plugin.DynamicsConfig(dynamic=[named], policy=plugin.HostPolicyConfig(overrides=overrides))
    return plugin.PluginConfig(plugins=dynamics)


def test_a_library_refuses_a_tool(run, manifest):
    async def work():
        async with plugin.activate(document(manifest)) as active:
            assert active.report["dynamic_plugins"][0]["state"] == "active"
            with pytest.raises(GuardrailRejectedError) as refusal:
                await tools.execute("rm", {}, lambda args: "gone")
            assert refusal.value.reason == "denied by the policy"
            results = await asyncio.gather(*(tools.execute("ls", {"n": n}, lambda args: args["n"]) for n in range(50)))
            assert results == list(range(50))
        assert await tools.execute("rm", {}, lambda args: "gone") == "gone"

    run(work())


def test_the_very_error_of_a_tool_comes_back_after_the_library_has_run_it_again(run, manifest):
    raised = [KeyError("first"), KeyError("second")]
    ran = iter(raised)

    def fail(args):
        raise next(ran)

    async def work():
        async with plugin.activate(document(manifest)):
            with pytest.raises(KeyError) as error:
                await tools.execute("ls", {}, fail)
            assert error.value is raised[1]

    run(work())


class Same:
    """The example in C, as a plugin of the program."""

    def register(self, config, context):
        async def retry(context, next):
            try:
                return await next(context.args)
            except ValueError:
                return await next(context.args)

        context.register_tool_conditional_execution_guardrail("deny", 0, lambda name, args: None)
        context.register_tool_execution_intercept("retry", 0, retry)


def test_a_call_has_the_events_of_one_that_the_program_wraps(run, manifest, recorder):
    plugin.register("same", Same())
    own = plugin.PluginConfig(components=[plugin.ComponentSpec(kind="same")])

    async def called(config, failures: int) -> list[dict]:
        before, left = len(recorder.events), iter(range(failures))

        def work(args):
            if next(left, None) is not None:
                raise ValueError("it failed")
            return {"done": True}

        async with plugin.activate(config):
            with contextlib.suppress(ValueError):
                await tools.execute("ls", {"n": 1}, work)
        return [without_identity(event) for event in recorder.events[before:]]

    async def work():
        for failures in range(3):
            told = await called(document(manifest), failures)
            assert [event["scope_category"] for event in told if event["category"] == "tool"] == ["start", "end"]
            assert told == await called(own, failures)

    run(work())


def without_identity(event: dict) -> dict:
    """What no two calls have in common is only there."""
    unlike = ("uuid", "parent_uuid", "propagation_root_uuid", "timestamp")
    # The name of a registration begins with that of its plugin.
    return event | {key: key in event for key in unlike} | {"name": event["name"].rpartition(":")[2]}


def test_a_library_changes_the_stream_of_a_model_and_leaves_the_rest_as_it_is(run, manifest):
    kept = {"n": object()}
    asked, over = [], []

    async def model(request):
        try:
            for chunk in ("ls", "rm", kept, "never"):
                asked.append(chunk)
                await asyncio.sleep(0)
                yield chunk
        finally:
            over.append(True)

    async def inner(name, request, context, next):
        async for chunk in await next(request):
            yield chunk

    async def work():
        intercepts.register_llm_stream_execution("inner", 1, inner)
        try:
            async with plugin.activate(document(manifest)):
                collected = []
                stream = await llm.stream_execute("m", LLMRequest({}, 1), model, collected.append, lambda: None)
                assert not asked, "nothing is pulled before it is asked for"
                assert [await anext(stream), await anext(stream)] == ["ls", "hidden by the policy"]
                assert await anext(stream) is kept, "what is no JSON is the same object"
                assert len(asked) == 3
                await stream.aclose()
                assert over == [True]
                assert collected[:2] == ["ls", "hidden by the policy"]
                reader = asyncio.create_task(read(llm.stream_execute("m", LLMRequest({}, 1), stuck, None, None)))
                await asyncio.sleep(0.01)
                reader.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await reader
        finally:
            intercepts.deregister_llm_stream_execution("inner")

    async def stuck(request):
        await asyncio.Event().wait()
        yield 1

    async def read(stream):
        return [chunk async for chunk in stream]

    run(work())


def test_a_library_inside_of_an_intercept_of_the_program_says_what_to_do(run, manifest):
    async def outer(name, request, context, next):
        return await next(request)

    async def work():
        intercepts.register_llm_stream_execution("outer", -1, outer)
        try:
            async with plugin.activate(document(manifest)):
                with pytest.raises(RelayError, match="lower priority") as error:
                    await llm.stream_execute("m", LLMRequest({}, 1), lambda request: [1], None, None)
                assert error.value.code == "unsupported"
        finally:
            intercepts.deregister_llm_stream_execution("outer")

    run(work())


def test_the_very_error_of_a_stream_comes_through_the_library(run, manifest):
    raised = KeyError("cut")

    async def model(request):
        yield 1
        raise raised

    async def work():
        async with plugin.activate(document(manifest)):
            stream = await llm.stream_execute("m", LLMRequest({}, 1), model, None, None)
            assert await anext(stream) == 1
            with pytest.raises(KeyError) as error:
                await anext(stream)
            assert error.value is raised

    run(work())


def test_a_policy_of_objects_blocks(run, manifest):
    with pytest.raises(InvalidConfigError, match="is blocked by host policy"):
        run(plugin.initialize(document(manifest, allowed=False)))


def test_a_forked_child_goes_on_with_the_library(run, manifest):
    async def work():
        async with plugin.activate(document(manifest)):
            child = os.fork()
            if child == 0:
                os._exit(await refused())
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
            assert await refused() == 3

    async def refused() -> int:
        try:
            await tools.execute("rm", {}, lambda args: "gone")
        except GuardrailRejectedError:
            return 3
        return 4

    run(work())
