"""OpenAI Chat Completions by the official `openai` package."""

import inspect
from typing import Any, ClassVar

import openai
import pydantic
from openai.lib.streaming.chat import ChatCompletionStreamState
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.chat.completion_create_params import CompletionCreateParams

from tools.corpus.clients.base import Client, Fold
from tools.corpus.clients.typed import faults


class OpenAIChat(Client):
    surface = "openai_chat"
    package = "openai"
    smallest: ClassVar = {"model": "gpt-5-mini", "messages": [{"role": "user", "content": "Hi."}]}
    reply = (
        '{"id":"chatcmpl-0","object":"chat.completion","created":1760000000,"model":"gpt-5-mini","choices":'
        '[{"index":0,"message":{"role":"assistant","content":"Hi."},"finish_reason":"stop"}]}'
    )
    reply_chunks: ClassVar = [
        '{"id":"chatcmpl-0","object":"chat.completion.chunk","created":1760000000,"model":"gpt-5-mini","choices":'
        '[{"index":0,"delta":{"role":"assistant","content":"Hi."},"finish_reason":"stop"}]}'
    ]

    def __init__(self, stub: Any) -> None:
        super().__init__(stub)
        self.client = openai.OpenAI(base_url=f"{stub.url}/v1", api_key="corpus", max_retries=0)
        self.create = self.client.chat.completions.create

    def call(self, arguments: dict[str, Any]) -> Any:
        return self.create(**arguments)

    def fold(self, chunks: list[str], complete: bool) -> Fold:
        self.stub.answer(self.wire(chunks, complete), content_type="text/event-stream")
        state, raised = ChatCompletionStreamState(), None
        try:
            for chunk in self.call({**self.smallest, "stream": True}):
                state.handle_chunk(chunk)
        except openai.APIError as error:
            raised = type(error).__name__
        return Fold(without_parsed(self.value(state.current_completion_snapshot)), raised)

    def wire(self, chunks: list[str], complete: bool = True) -> str:
        return "".join(f"data: {chunk}\n\n" for chunk in [*chunks, *(["[DONE]"] if complete else [])])

    def lift(self, request: dict[str, Any], path: str, typed: bool) -> dict[str, Any]:
        return split(self.create, request)

    def value(self, typed: Any) -> Any:
        return typed.to_dict(mode="json", warnings=False)

    def errors(self) -> type[Exception]:
        return openai.APIError

    def request_faults(self, request: dict[str, Any]) -> list[str]:
        return faults(pydantic.TypeAdapter(CompletionCreateParams), request)

    def response_faults(self, response: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(ChatCompletion), response)

    def chunk_faults(self, chunk: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(ChatCompletionChunk), chunk)


def split(create: Any, request: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `create` that send `request`: those that it has by name, the others as additional body."""
    named = inspect.signature(create).parameters
    known = {key: value for key, value in request.items() if key in named}
    return {**known, "extra_body": {key: value for key, value in request.items() if key not in named}}


def without_parsed(message: Any) -> Any:
    """Without the fields that the helper for structured output adds to what the provider said."""
    if isinstance(message, list):
        return [without_parsed(each) for each in message]
    if isinstance(message, dict):
        return {key: without_parsed(each) for key, each in message.items() if key not in ("parsed", "parsed_arguments")}
    return message
