"""A program for the published 0.10 interface, with the forms of that interface alone."""

from __future__ import annotations

import asyncio
import contextvars
from datetime import UTC, datetime

import nemo_relay
from nemo_relay import (
    DataSchema,
    LLMAttributes,
    LLMRequest,
    LLMRequestInterceptOutcome,
    LogSeverity,
    PendingMarkSpec,
    ScopeAttributes,
    ScopeType,
    ToolAttributes,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
    event_metadata,
    guardrails,
    intercepts,
    llm,
    scope,
    scope_local,
    subscribers,
    tools,
)

events: list[nemo_relay.Event] = []


async def search(args):
    return ToolExecutionResult({"hits": [args["q"]]}, annotation={"took": 1})


async def time_it(context, next):
    downstream = await next(context.args | {"limit": 3})
    return ToolExecutionInterceptOutcome(
        downstream.result,
        [PendingMarkSpec("timed", data={"tool": context.tool_name})],
        annotation=downstream.annotation,
    )


def add_header(name, request, annotated):
    request = LLMRequest(request.headers | {"x-team": "blue"}, request.content)
    return LLMRequestInterceptOutcome(request, annotated, [PendingMarkSpec(name="tagged", severity=LogSeverity.Info)])


async def answer(name, request, context, next):
    response = await next(request)
    return response | {"via": name, "codec": context.request_codec}


async def shout(name, request, context, next):
    async for chunk in await next(request):
        yield {"text": chunk["text"].upper()}


async def complete(request):
    return {"text": request.content["prompt"], "team": request.headers["x-team"]}


async def stream(request):
    for word in request.content["prompt"].split():
        yield {"text": word}


def hide(request, context):
    assert context.codec.kind is not None
    return LLMRequest(request.headers, {"prompt": "hidden"})


async def run_tools(agent):
    scope_local.register_tool_execution(agent, "timer", 10, time_it)
    result = await tools.execute("search", {"q": "rust"}, search, attributes=ToolAttributes(1), tool_call_id="call-1")
    assert result.result == {"hits": ["rust"]} and result.annotation == {"took": 1}
    assert scope_local.deregister_tool_execution(agent, "timer")

    handle = tools.call("by-hand", {"q": 1}, metadata={"m": 1}, timestamp=datetime.now(UTC))
    tools.call_end(handle, ToolExecutionResult({"hits": 0}), metadata={"n": 2})

    guardrails.register_tool_conditional_execution("budget", 1, lambda name, args: "no money" if args else None)
    try:
        await tools.execute("search", {"q": "rust"}, search)
    except RuntimeError as refusal:
        assert "no money" in str(refusal)
    else:
        raise AssertionError
    assert guardrails.deregister_tool_conditional_execution("budget") is True
    assert await tools.request_intercepts("search", {"q": "rust"}) == {"q": "rust"}
    await tools.conditional_execution("search", {"q": "rust"})


async def run_models(agent):
    intercepts.register_llm_request("team", 5, False, add_header)
    intercepts.register_llm_execution("answer", 5, answer)
    scope_local.register_llm_sanitize_request(agent, "hide", 1, hide)
    request = LLMRequest(headers={"Authorization": "Bearer s3cret"}, content={"prompt": "hello there"})
    attributes = LLMAttributes(LLMAttributes.STATEFUL)
    response = await llm.execute("provider", request, complete, attributes=attributes, model_name="small")
    assert response == {"text": "hello there", "team": "blue", "via": "provider", "codec": None}

    outcome = await llm.request_intercepts("provider", request)
    assert outcome.request.headers["x-team"] == "blue" and outcome.pending_marks[0].name == "tagged"
    await llm.conditional_execution(request)

    handle = llm.call("provider", request, model_name="small")
    llm.call_end(handle, {"text": "done"}, annotated_response={"message": "done"})

    intercepts.register_llm_stream_execution("shout", 1, shout)
    collected: list[str] = []
    chunks = await llm.stream_execute(
        "provider",
        request,
        stream,
        lambda chunk: collected.append(chunk["text"]),
        lambda: {"text": " ".join(collected)},
        model_name="small",
    )
    assert [chunk["text"] async for chunk in chunks] == ["HELLO", "THERE"] == collected
    stopped = llm.stream_execute("provider", request, stream, lambda chunk: None, lambda: None)
    async for _ in stopped:
        break
    await stopped.aclose()
    intercepts.deregister_llm_stream_execution("shout")
    intercepts.deregister_llm_execution("answer")
    intercepts.deregister_llm_request("team")


async def main():
    subscribers.register("collect", events.append)
    event_metadata.register_injector("tenant", 1, lambda event: {"tenant.id": "t1"})
    guardrails.register_mark_sanitize("marks", 1, lambda event, fields: fields)
    agent = scope.push("agent", ScopeType.Agent, attributes=ScopeAttributes(ScopeAttributes.PARALLEL), input={"a": 1})
    assert scope.get_handle().uuid == agent.uuid and nemo_relay.scope_stack_active()
    await run_tools(agent)
    await run_models(agent)
    with scope.scope("step", ScopeType.Function, metadata={"m": 1}) as step:
        assert step.parent_uuid == agent.uuid
        scope.event("note", data={"n": 1}, data_schema=DataSchema("note", "1"), severity=LogSeverity.Warn)
    context = nemo_relay.capture_propagation_context()
    received = nemo_relay.PropagationContext.from_json(context.to_json())
    with nemo_relay.use_scope_stack(nemo_relay.create_scope_stack_from_propagation(received)):
        assert scope.get_handle().uuid == agent.uuid
    work = asyncio.create_task(tools.execute("forked", {"q": 1}, search), context=nemo_relay.fork_asyncio_context())
    assert (await work).result == {"hits": [1]}
    scope.pop(agent, output={"ok": True})
    await subscribers.flush_async()
    event_metadata.deregister_injector("tenant")
    guardrails.deregister_mark_sanitize("marks")
    assert subscribers.deregister("collect")


def check():
    models = [event for event in events if event.kind == "scope" and event.category == "llm"]
    assert models[0].data == {
        "content": {"prompt": "hidden"},
        "headers": {"x-dynamo-session-id": "agent", "x-team": "blue"},
    }
    assert models[0].scope_category == "start" and models[0].annotated_request is None
    assert [event.annotated_response for event in models if event.annotated_response] == [{"message": "done"}]
    marks = [event for event in events if event.kind == "mark"]
    severities = {event.name: event.severity for event in marks}
    assert (severities["tagged"], severities["note"], severities["timed"]) == (LogSeverity.Info, LogSeverity.Warn, None)
    starts = sum(getattr(event, "scope_category", "") == "start" for event in events)
    assert starts * 2 == sum(event.kind == "scope" for event in events)
    assert all(event.to_dict()["metadata"]["tenant.id"] == "t1" for event in events)
    assert "s3cret" not in "".join(event.to_json() for event in events)


contextvars.copy_context().run(asyncio.run, main())
check()
print("fine")
