"""The plugin that `core/worker/tests/killed_worker.rs` kills: it refuses, wraps calls, and writes marks."""

import os

from nemo_relay_worker import Plugin

plugin = Plugin()
# Opened once, and each line is one write, so that a death leaves no half of one.
TOLD = os.open(os.environ["TEST_TOLD"], os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)


@plugin.tool_conditional("gate", priority=5)
async def gate(call):
    return "no" if call.name == "forbidden" else None


@plugin.tool_execution_intercept("wrap")
async def wrap(call, next):
    return [(await next(1)).result, (await next(2)).result]


@plugin.llm_stream_execution_intercept("stream")
async def stream(call, next):
    async for chunk in next(call.request):
        yield chunk


@plugin.subscriber("tell")
async def tell(event):
    os.write(TOLD, f"{event['uuid']}\n".encode())
