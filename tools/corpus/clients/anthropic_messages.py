"""Anthropic Messages by the official `anthropic` package."""

from typing import Any, ClassVar

import anthropic
import pydantic
from anthropic.types import Message, RawMessageStreamEvent
from anthropic.types.message_create_params import MessageCreateParams

from tools.corpus.clients.base import Client, Fold
from tools.corpus.clients.openai_chat import split
from tools.corpus.clients.sse import named_events
from tools.corpus.clients.typed import faults


class AnthropicMessages(Client):
    surface = "anthropic_messages"
    package = "anthropic"
    smallest: ClassVar = {
        "model": "claude-sonnet-5",
        "max_tokens": 64,
        "messages": [{"role": "user", "content": "Hi."}],
    }
    reply = (
        '{"id":"msg_0","type":"message","role":"assistant","model":"claude-sonnet-5","content":[],'
        '"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}'
    )
    reply_chunks: ClassVar = ['{"type":"message_start","message":' + reply + "}", '{"type":"message_stop"}']

    def __init__(self, stub: Any) -> None:
        super().__init__(stub)
        self.client = anthropic.Anthropic(base_url=stub.url, api_key="corpus", max_retries=0)

    def call(self, arguments: dict[str, Any]) -> Any:
        return self.client.messages.create(**arguments)

    def fold(self, chunks: list[str], complete: bool) -> Fold:
        self.stub.answer(self.wire(chunks, complete), content_type="text/event-stream")
        raised = None
        with self.client.messages.stream(**self.smallest) as stream:
            try:
                for _ in stream:
                    pass
            except anthropic.APIError as error:
                raised = type(error).__name__
            return Fold(self.value(stream.current_message_snapshot), raised)

    def wire(self, chunks: list[str], complete: bool = True) -> str:
        return named_events(chunks)

    def lift(self, request: dict[str, Any], path: str, typed: bool) -> dict[str, Any]:
        return split(self.client.messages.create, request)

    def value(self, typed: Any) -> Any:
        return typed.to_dict(mode="json", warnings=False)

    def errors(self) -> type[Exception]:
        return anthropic.APIError

    def request_faults(self, request: dict[str, Any]) -> list[str]:
        return faults(pydantic.TypeAdapter(MessageCreateParams), request)

    def response_faults(self, response: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(Message), response)

    def chunk_faults(self, chunk: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(RawMessageStreamEvent), chunk)
