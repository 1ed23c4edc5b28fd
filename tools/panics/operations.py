"""Public operations of the Python package in a fixed order; prints what came of each as JSON.

Each stands alone: it ends what it began, so that the others come to the same when a part of it fails.
"""

import asyncio
import json
import sys

outcomes = []

try:
    from nemo_relay import (
        AtofExporter,
        AtofExporterConfig,
        AtofExporterMode,
        GuardrailRejectedError,
        ScopeType,
        guardrails,
        intercepts,
        scope,
        scope_local,
        subscribers,
        tools,
    )
except BaseException as error:
    print(json.dumps([["load", f"{type(error).__name__}: {error}", None]]))
    sys.exit(0)


def note(name, result, error):
    code = "ok" if error is None else getattr(error, "code", None) or f"{type(error).__name__}: {error}"
    outcomes.append([name, str(code), result])


def step(function):
    try:
        note(function.__name__, function(), None)
    except BaseException as error:  # a PanicException is none of Exception
        note(function.__name__, None, error)


async def double(args):
    return {"doubled": args["n"] * 2}


def call(name="double"):
    return asyncio.run(tools.execute(name, {"n": 21}, double))


def scope_block():
    with scope.scope("block", ScopeType.Agent, input={"a": 1}) as handle:
        return [handle.name, handle.data, handle.metadata]


def push_and_pop():
    handle = scope.push("pushed", ScopeType.Tool)
    try:
        return scope.get_handle().name
    finally:
        scope.pop(handle)


def mark():
    scope.event("mark", data={"b": [1, 2]})


def idle_call():
    return call()


def subscribe():
    subscribers.register("sees", lambda event: None)


def observed_call():
    return call()


def gate():
    guardrails.register_tool_conditional_execution("gate", 1, lambda name, args: "no" if name == "bad" else None)
    try:
        return call()
    finally:
        guardrails.deregister_tool_conditional_execution("gate")


def refused():
    guardrails.register_tool_conditional_execution("refuse", 1, lambda name, args: "no" if name == "bad" else None)
    try:
        return call("bad")
    except GuardrailRejectedError as error:
        return error.code
    finally:
        guardrails.deregister_tool_conditional_execution("refuse")


def rewrite():
    intercepts.register_tool_request("rewrite", 1, False, lambda name, args: {"n": 1} if name == "rewritten" else args)
    try:
        return call("rewritten")
    finally:
        intercepts.deregister_tool_request("rewrite")


def wrap():
    async def around(context, next):
        return await next(context.args)

    intercepts.register_tool_execution("wrap", 1, around)
    try:
        return call()
    finally:
        intercepts.deregister_tool_execution("wrap")


def sanitize():
    guardrails.register_tool_sanitize_request("hide", 1, lambda name, args: "hidden")
    guardrails.register_tool_sanitize_response("mask", 1, lambda name, result: "masked")
    try:
        return call()
    finally:
        guardrails.deregister_tool_sanitize_request("hide")
        guardrails.deregister_tool_sanitize_response("mask")


def in_scope():
    with scope.scope("holder", ScopeType.Agent) as handle:
        scope_local.register_subscriber(handle, "near", lambda event: None)
        return call()


def failing_tool():
    def fail(args):
        raise LookupError("mine")

    try:
        return asyncio.run(tools.execute("fail", {"n": 1}, fail))
    except LookupError as error:
        return str(error)


def export():
    exporter = AtofExporter(AtofExporterConfig(filename="python.jsonl", mode=AtofExporterMode.Overwrite))
    try:
        exporter.register("file")
        scope.event("to the file")
        exporter.force_flush()
        return exporter.deregister("file")
    finally:
        exporter.shutdown()


def flush():
    return subscribers.flush(timeout_millis=5000).pending


def unsubscribe():
    subscribers.deregister("sees")


def again():
    return call()


steps = (scope_block, push_and_pop, mark, idle_call, subscribe, observed_call, gate, refused, rewrite, wrap, sanitize)
for function in (*steps, in_scope, failing_tool, export, flush, unsubscribe, again):
    step(function)
print(json.dumps(outcomes))
