"""A streamed chat with the official client of OpenAI: `pip install openai`. The provider is provider.py."""

import asyncio

import nemo_relay
from nemo_relay import LLMRequest, ScopeType
from openai import AsyncOpenAI
from provider import provider


def show(event):
    if event.category == "llm" and event.scope_category == "end":
        response = event.annotated_response
        print("seen:", response.message, response.usage["total_tokens"], "tokens")


async def chat(client, question):
    async def send(request):
        # The client sends what Relay hands over: the intercepts are done by now, and the headers carry the trace.
        stream = await client.chat.completions.create(**request.content, extra_headers=request.headers)
        async for chunk in stream:
            yield chunk.model_dump(mode="json", exclude_unset=True)

    content = {"model": "gpt-x", "messages": [{"role": "user", "content": question}], "stream": True}
    stream = await nemo_relay.llm.stream_execute(
        "openai", LLMRequest({}, content), send, codec="openai_chat", response_codec="openai_chat"
    )
    async for chunk in stream:
        for choice in chunk["choices"]:
            if text := choice["delta"].get("content"):
                print(text)


async def main(url):
    nemo_relay.subscribers.register("show", show)
    async with AsyncOpenAI(base_url=f"{url}/v1", api_key="not-a-key") as client:
        with nemo_relay.scope.scope("chat", ScopeType.Agent):
            await chat(client, "What do relays do?")
    await nemo_relay.subscribers.flush_async()


with provider() as url:
    asyncio.run(main(url))
