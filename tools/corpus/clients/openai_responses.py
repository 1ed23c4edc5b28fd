"""OpenAI Responses by the official `openai` package."""

from typing import Any, ClassVar

import openai
import pydantic
from openai.lib.streaming.responses._responses import ResponseStreamState
from openai.types.responses import Response, ResponseStreamEvent
from openai.types.responses.response_create_params import ResponseCreateParams

from tools.corpus.clients.base import Client, Fold
from tools.corpus.clients.openai_chat import split, without_parsed
from tools.corpus.clients.sse import named_events
from tools.corpus.clients.typed import faults


class OpenAIResponses(Client):
    surface = "openai_responses"
    package = "openai"
    smallest: ClassVar = {"model": "gpt-5-mini", "input": "Hi."}
    reply = (
        '{"id":"resp_0","object":"response","created_at":1760000000,"status":"completed","model":"gpt-5-mini",'
        '"output":[],"parallel_tool_calls":true,"tool_choice":"auto","tools":[]}'
    )
    reply_chunks: ClassVar = ['{"type":"response.created","sequence_number":0,"response":' + reply + "}"]

    def __init__(self, stub: Any) -> None:
        super().__init__(stub)
        self.client = openai.OpenAI(base_url=f"{stub.url}/v1", api_key="corpus", max_retries=0)
        self.create = self.client.responses.create

    def call(self, arguments: dict[str, Any]) -> Any:
        return self.create(**arguments)

    def fold(self, chunks: list[str], complete: bool) -> Fold:
        self.stub.answer(self.wire(chunks, complete), content_type="text/event-stream")
        state, latest, raised = ResponseStreamState(input_tools=openai.omit, text_format=openai.omit), None, None
        try:
            for event in self.call({**self.smallest, "stream": True}):
                state.handle_event(event)
                # The last event of a response carries it whole; before that, the helper keeps a snapshot.
                ended = event.type in ("response.completed", "response.failed", "response.incomplete")
                latest = event.response if ended else snapshot(state)
        except openai.APIError as error:
            raised = type(error).__name__
        return Fold(without_parsed(self.value(latest)), raised)

    def wire(self, chunks: list[str], complete: bool = True) -> str:
        return named_events(chunks)

    def lift(self, request: dict[str, Any], path: str, typed: bool) -> dict[str, Any]:
        return split(self.create, request)

    def value(self, typed: Any) -> Any:
        return typed.to_dict(mode="json", warnings=False)

    def errors(self) -> type[Exception]:
        return openai.APIError

    def request_faults(self, request: dict[str, Any]) -> list[str]:
        return faults(pydantic.TypeAdapter(ResponseCreateParams), request)

    def response_faults(self, response: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(Response), response)

    def chunk_faults(self, chunk: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(ResponseStreamEvent), chunk)


def snapshot(state: ResponseStreamState) -> Any:
    """What the helper accumulated so far, which it only gives away under its private name."""
    return state._ResponseStreamState__current_snapshot
