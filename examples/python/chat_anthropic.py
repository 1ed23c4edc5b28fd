"""A streamed chat with the official client of Anthropic: `pip install anthropic`. The provider is provider.py."""

import asyncio

import nemo_relay
from anthropic import AsyncAnthropic
from nemo_relay import LLMRequest, ScopeType
from provider import provider


def show(event):
    if event.category == "llm" and event.scope_category == "end":
        response = event.annotated_response
        print("seen:", response.message, response.usage["total_tokens"], "tokens")


async def chat(client, question):
    async def send(request):
        # The client sends what Relay hands over: the intercepts are done by now, and the headers carry the trace.
        stream = await client.messages.create(**request.content, extra_headers=request.headers)
        async for event in stream:
            yield event.model_dump(mode="json", exclude_unset=True)

    messages = [{"role": "user", "content": question}]
    content = {"model": "claude-x", "max_tokens": 64, "messages": messages, "stream": True}
    stream = await nemo_relay.llm.stream_execute(
        "anthropic", LLMRequest({}, content), send, codec="anthropic_messages", response_codec="anthropic_messages"
    )
    async for event in stream:
        if event["type"] == "content_block_delta":
            print(event["delta"]["text"])


async def main(url):
    nemo_relay.subscribers.register("show", show)
    async with AsyncAnthropic(base_url=url, api_key="not-a-key") as client:
        with nemo_relay.scope.scope("chat", ScopeType.Agent):
            await chat(client, "What do relays do?")
    await nemo_relay.subscribers.flush_async()


with provider() as url:
    asyncio.run(main(url))
