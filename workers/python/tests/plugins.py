"""What the tests run."""

import asyncio
import os
import time

from nemo_relay_worker import ChainError, Diagnostic, LlmRewrite, Plugin, ToolOutcome

plugin = Plugin(version="1.2")
told = []


@plugin.validate
def validate(config):
    if "forbidden" not in config:
        return [Diagnostic("test.missing", "say what is forbidden", field="forbidden")]
    return None


@plugin.register
def register(config, registrations):
    if config.get("refuse"):
        raise ValueError("not under this configuration")

    @registrations.tool_sanitize_request("clean", priority=-3)
    def clean(call):
        return {"of": call.name}


@plugin.tool_conditional("gate", priority=5)
def gate(call):
    if call.name == "raise":
        raise PermissionError("cannot say")
    if call.name == "wrong":
        return True
    if call.name == "die":
        os._exit(7)
    if call.name == "mark":
        plugin.host.emit_mark("worker.mark", {"of": "gate"})
        plugin.host.log("warning", "something is odd")
        print("said")
    return "" if call.name.startswith(plugin.config["forbidden"]) else None


@plugin.llm_conditional("models")
async def models(call):
    return f"no {call.model_name}" if call.request["content"] == "bad" else None


@plugin.tool_request_intercept("rewrite", break_chain=True)
async def rewrite(call):
    await asyncio.sleep(0)
    return {"given": call.value, "id": call.tool_call_id, "text": "é😀"}


@plugin.tool_execution_intercept("wrap")
async def wrap(call, next):
    if call.name == "together":
        first, second = await asyncio.gather(next(1), next(2))
        return ToolOutcome([first.result, second.result], {"n": 2}, [{"name": "worker.done"}])
    if call.name == "catch":
        try:
            await next(call.value)
        except ChainError as error:
            return [error.code, str(error)]
    return await next(call.value)


@plugin.llm_execution_intercept("around")
def around(call, next):
    return {"text": next(call.request)["text"] + "!"}


@plugin.llm_request_intercept("model")
def model(call):
    call.request["content"] = "other"
    return LlmRewrite(call.request, pending_marks=[{"name": "worker.rewritten"}])


@plugin.llm_sanitize_response("hide")
def hide(call):
    return None


@plugin.event_metadata_injector("team")
def team(event):
    return {"seen": event["name"]}


@plugin.mark_sanitize("marks")
def marks(event, fields):
    return {**fields, "data": event["name"]}


@plugin.conditional_middleware("switch", kinds=["subscriber"], registration_name="noisy")
def switch(kinds, registration_name):
    return f"{kinds[0]} {registration_name}"


@plugin.subscriber("tell")
def tell(event):
    if event["name"] == "raise":
        raise ValueError("as it was told")
    told.append(event["name"])


@plugin.tool_sanitize_response("told")
def what_was_told(call):
    return told


asking = Plugin()
later = []


async def mark_later(seconds):
    await asyncio.sleep(seconds)
    await asking.host.emit_mark("later")


@asking.tool_request_intercept("asks")
async def asks(call):
    host, request = asking.host, {"content": {"model": "m", "messages": []}, "headers": {}}
    if call.name == "scopes":
        async with host.scope("outer", "guardrail", input={"n": 1}) as scope:
            await host.emit_mark("inside")
            await asyncio.gather(host.emit_mark("gathered"))
            scope.output = {"n": 2}
        async with host.own_stack(), host.scope("apart"):
            pass
        await host.emit_mark("beside")
    elif call.name == "raises":
        async with host.scope("fails"):
            raise ValueError("as it was told")
    elif call.name == "later":
        later.append(asyncio.create_task(mark_later(call.value)))
    elif call.name == "left":
        await host.push_scope("left")
    elif call.name == "wrong":
        outer = await host.push_scope("outer")
        await host.push_scope("inner")
        try:
            await host.pop_scope(outer)
        except ChainError as error:
            return error.code
    elif call.name == "codec":
        annotated = await host.decode_request("openai_chat", request)
        annotated["model"] = "other"
        response = {"model": "m", "choices": [{"message": {"role": "assistant", "content": "hi"}}]}
        decoded = await host.decode_response("openai_chat", response)
        return [await host.encode_request("openai_chat", annotated, request), decoded["message"]]
    elif call.name == "list":
        return [await host.registrations("subscriber"), await host.diagnostics()]
    return call.value


@asking.tool_sanitize_request("asks")
def asks_in_a_thread(call):
    with asking.host.own_stack(), asking.host.scope("apart"):
        asking.host.emit_mark("deep")
    with asking.host.scope("near") as scope:
        asking.host.emit_mark("in a thread")
        return scope.scope_id


blocking = Plugin()


@blocking.tool_conditional("slow")
def slow(call):
    time.sleep(30)


not_a_plugin = object()
