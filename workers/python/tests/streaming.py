"""What the tests of streams run."""

import asyncio
import os

from nemo_relay_worker import ChainError, Plugin

plugin = Plugin()
seen = []


@plugin.llm_stream_execution_intercept("wrap")
async def wrap(call, next):
    what = call.name
    try:
        if what == "replace":
            yield {"instead": call.request["content"]}
        elif what == "nothing":
            return
        elif what == "retry":
            try:
                async for chunk in next(call.request):
                    yield chunk
            except ChainError as error:
                yield {"failed": str(error), "class": error.code}
                async for chunk in next({**call.request, "content": "again"}):
                    yield chunk
        elif what == "first":
            raise ValueError("before the first chunk")
        elif what == "old":
            old = await next(call.request)
            await next(call.request)
            async for chunk in old:
                yield chunk
        elif what == "slow":
            stream = next(call.request)
            pulling = asyncio.ensure_future(anext(stream))
            pulling.cancel()
            await asyncio.wait([pulling])
            async for chunk in stream:
                yield chunk
        else:
            async for chunk in next(call.request):
                if what == "die":
                    os._exit(7)
                if what == "later" and chunk == 2:
                    raise ValueError("after a chunk")
                if what == "hang" and chunk == 2:
                    await asyncio.sleep(60)
                yield {"of": chunk} if what != "pass" else chunk
                if what == "cut":
                    return
    finally:
        await asyncio.sleep(0)
        seen.append(f"closed {what}")


@plugin.tool_request_intercept("seen")
async def what_was_seen(call):
    return seen


threads = Plugin()


@threads.llm_stream_execution_intercept("wrap")
def wrap_in_threads(call, next):
    try:
        if call.name == "mixed":
            yield [chunk for chunk in next(call.request)]
        for chunk in next(call.request):
            yield {"of": chunk}
    except ChainError as error:
        yield {"failed": error.code}
    finally:
        seen.append(f"closed {call.name}")


@threads.tool_request_intercept("seen")
def what_threads_saw(call):
    return seen


functions = Plugin()


@functions.llm_stream_execution_intercept("wrap")
async def function(call, next):
    if call.name == "list":
        return [1, 2]
    if call.name == "text":
        return "no chunks"
    return await next(call.request)
