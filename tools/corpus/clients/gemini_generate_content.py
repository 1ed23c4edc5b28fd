"""Gemini `generateContent` by the official `google-genai` package."""

import json
import re
from typing import Any, ClassVar

import pydantic
from google import genai
from google.genai import errors, types

from tools.corpus.clients.base import Client, Fold
from tools.corpus.clients.gemini_fold import folded
from tools.corpus.clients.typed import faults, listed

# The members of a request that the client takes as such, beside `contents`; those of `GENERATION` it takes flat.
CONFIG = ("systemInstruction", "tools", "toolConfig", "safetySettings", "cachedContent")
GENERATION = "generationConfig"


class GeminiGenerateContent(Client):
    surface = "gemini_generate_content"
    package = "google-genai"
    smallest: ClassVar = {"model": "gemini-3-flash", "contents": "Hi."}
    reply = '{"candidates":[{"content":{"parts":[{"text":"Hi."}],"role":"model"},"finishReason":"STOP","index":0}]}'
    reply_chunks: ClassVar = [reply]

    def __init__(self, stub: Any) -> None:
        super().__init__(stub)
        self.client = genai.Client(api_key="corpus", http_options=types.HttpOptions(base_url=stub.url))

    def call(self, arguments: dict[str, Any]) -> Any:
        arguments = dict(arguments)
        models = self.client.models
        if arguments.pop("stream", False):
            return models.generate_content_stream(**arguments)
        return models.generate_content(**arguments)

    def fold(self, chunks: list[str], complete: bool) -> Fold:
        """The client gives the chunks one by one and adds nothing up: `folded` does, and is held against them."""
        self.stub.answer(self.wire(chunks, complete), content_type="text/event-stream")
        text, calls, raised = "", [], None
        try:
            for chunk in self.call({**self.smallest, "stream": True}):
                parts = first_parts(chunk)
                text += "".join(part.text for part in parts if part.text and not part.thought)
                calls += [(part.function_call.name, part.function_call.args) for part in parts if part.function_call]
        except errors.APIError as error:
            raised = type(error).__name__
        value = folded([json.loads(chunk) for chunk in chunks])
        parts = [part for each in value["candidates"][:1] for part in each.get("content", {}).get("parts", [])]
        if text != "".join(part.get("text", "") for part in parts if not part.get("thought")):
            raise ValueError(f"the client read the text {text!r}")
        if calls != [
            (part["functionCall"]["name"], part["functionCall"].get("args")) for part in parts if "functionCall" in part
        ]:
            raise ValueError(f"the client read the calls {calls}")
        return Fold(value, raised)

    def wire(self, chunks: list[str], complete: bool = True) -> str:
        return "".join(f"data: {chunk}\r\n\r\n" for chunk in chunks)

    def lift(self, request: dict[str, Any], path: str, typed: bool) -> dict[str, Any]:
        model, method = re.fullmatch(r"/v1\w*/models/([^:]+):(\w+)(?:\?alt=sse)?", path).groups()
        arguments: dict[str, Any] = {"model": model, "stream": method == "streamGenerateContent"}
        if not typed:
            # The client merges this over what it makes of its own arguments.
            return {**arguments, "contents": "", "config": {"http_options": {"extra_body": request}}}
        return {**arguments, **typed_arguments(request)}

    def same(self, sent: Any, request: Any) -> bool:
        """Up to the spelling of keys: the API knows each in two, and the client sends some in the other one."""
        return camel(sent) == camel(request)

    def kept(self, given: Any, read: Any) -> bool:
        """The client leaves out what its types do not have."""
        return holds(given, read)

    def value(self, typed: Any) -> Any:
        added = {"sdk_http_response", "automatic_function_calling_history"}
        return typed.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=added)

    def errors(self) -> type[Exception]:
        return errors.APIError

    def request_faults(self, request: dict[str, Any]) -> list[str]:
        """The types of this client are those of its arguments."""
        unknown = [
            f"{key}: not a field of a request" for key in request if key not in (*CONFIG, "contents", GENERATION)
        ]
        try:
            typed_arguments(request)
        except pydantic.ValidationError as error:
            return [*unknown, *listed(error)]
        return unknown

    def response_faults(self, response: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(types.GenerateContentResponse), response)

    def chunk_faults(self, chunk: Any) -> list[str]:
        return faults(pydantic.TypeAdapter(types.GenerateContentResponse), chunk)


def first_parts(chunk: types.GenerateContentResponse) -> list[types.Part]:
    """The parts that a chunk adds to the first candidate."""
    candidates = [each for each in chunk.candidates or [] if not each.index]
    return [part for each in candidates if each.content for part in each.content.parts or []]


def typed_arguments(request: dict[str, Any]) -> dict[str, Any]:
    """The arguments of the call that sends `request`, in the client's types; `ValidationError` without such."""
    arguments: dict[str, Any] = {"contents": [types.Content.model_validate(each) for each in request["contents"]]}
    config = {**(request.get(GENERATION) or {}), **{key: request[key] for key in CONFIG if key in request}}
    if config:
        arguments["config"] = types.GenerateContentConfig.model_validate(config)
    return arguments


def holds(given: Any, read: Any) -> bool:
    """Whether all that was `read` was `given`."""
    if isinstance(given, dict) and isinstance(read, dict):
        return all(key in given and holds(given[key], value) for key, value in read.items())
    if isinstance(given, list) and isinstance(read, list):
        return len(given) == len(read) and all(map(holds, given, read))
    return given == read


def camel(value: Any) -> Any:
    """`value` with every key in the spelling of JSON, `mimeType` for `mime_type`."""
    if isinstance(value, list):
        return [camel(each) for each in value]
    if isinstance(value, dict):
        return {re.sub("_([a-z])", lambda found: found[1].upper(), key): camel(each) for key, each in value.items()}
    return value
