"""Tools, models and agents by decoration, with their arguments captured.

    from nemo_relay import decorators as relay

    @relay.tool
    def search(query: str) -> list[str]: ...

    @relay.llm(model_name="small")
    async def ask(question: str) -> str: ...

    with relay.agent("planner"):
        hits = search("rust")

What is captured are the arguments by name, those that are JSON; the others are passed on as they are. Of objects of a
dataclass, of pydantic, msgspec or attrs a tool shows the JSON, while the function and its caller have the objects. A
decorated plain function runs where nothing can be awaited, so the middleware that it meets must be plain functions too.
"""

from __future__ import annotations

from functools import partial, wraps

from ._impl.annotations import Types
from ._impl.block import ScopeBlock
from ._impl.listed import Listed, listed_async_generator, listed_generator
from ._impl.llm import llm_execute, llm_execute_now, llm_stream_execute
from ._impl.stream import chunks_now
from ._impl.tools import (
    tools_call,
    tools_conditional_execution,
    tools_execute,
    tools_execute_now,
    tools_part_now,
    tools_request_intercepts,
)
from ._impl.wrapping import (
    Arguments,
    is_async_generator_function,
    is_coroutine_function,
    is_generator_function,
    is_json,
)
from .generated.types import ScopeType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from ._impl.codecs import AnyCodec
    from .generated.callbacks import Json
    from .generated.types import LLMAttributes, ToolAttributes

    Function = TypeVar("Function", bound=Callable[..., Any])

__all__ = ["agent", "llm", "tool"]


def tool(
    name: Any = None, *, attributes: ToolAttributes | None = None, data: Json = None, metadata: Json = None
) -> Any:
    """Makes every call of a function a managed tool call: `@tool`, `@tool("search")`.

    The arguments of the call are those of the function by name, and what intercepts make of them is what the function
    is given. Of a generator function guardrails and request intercepts see the arguments, execution intercepts see
    nothing, and the result is the list of what it gave.

    Arguments and results that are objects of a dataclass, of pydantic, msgspec or attrs, or by their annotations lists
    and the like of them, are JSON for middleware and events. The function and its caller get the very objects or, where
    something became of the JSON, objects made of it; what the class does not take is an `InvalidPayloadError`.

    Args:
        name (str | None): The tool; the name of the function where absent. Default: None.
        attributes (ToolAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no result to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
    """
    if callable(name):
        return tool()(name)

    def decorate(function: Function) -> Function:
        called = name or function.__name__
        options = (None, attributes, data, metadata, None)

        types = Types(function)

        def captured(args: tuple[Any, ...], named: dict[str, Any]) -> Arguments:
            return Arguments(function, args, named, types.all)

        @wraps(function)
        def call(*args: Any, **named: Any) -> Any:
            arguments, result = captured(args, named), types.result()

            def run(shown: dict[str, Json]) -> Any:
                return result.shown(arguments.call(shown))

            return result.given(tools_execute_now(called, arguments.shown, run, *options))

        @wraps(function)
        async def call_async(*args: Any, **named: Any) -> Any:
            arguments, result = captured(args, named), types.result()

            async def run(shown: dict[str, Json]) -> Any:
                return result.shown(await arguments.call(shown))

            return result.given(await tools_execute(called, arguments.shown, run, *options))

        def listed(arguments: Arguments, shown: dict[str, Json]) -> Listed:
            handle = tools_call(called, shown, *options, None)
            return Listed(handle, partial(arguments.call, shown), lambda item: types.result().shown(item))

        def opened(args: tuple[Any, ...], named: dict[str, Any]) -> Listed:
            arguments = captured(args, named)
            tools_part_now("gates", called, arguments.shown)
            return listed(arguments, tools_part_now("rewrites", called, arguments.shown))

        async def opened_async(args: tuple[Any, ...], named: dict[str, Any]) -> Listed:
            arguments = captured(args, named)
            await tools_conditional_execution(called, arguments.shown)
            return listed(arguments, await tools_request_intercepts(called, arguments.shown))

        generate, generate_async = listed_generator(function, opened), listed_async_generator(function, opened_async)
        return _of_kind(function, call, call_async, generate, generate_async)

    return decorate


def llm(
    name: Any = None,
    *,
    model_name: str | None = None,
    attributes: LLMAttributes | None = None,
    data: Json = None,
    metadata: Json = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> Any:
    """Makes every call of a function a managed model call: `@llm`, `@llm("openai", model_name="small")`.

    The request is the argument that is an `LLMRequest`. Where there is none, its content are the arguments by name.
    What a generator function gives are the chunks of a stream; that of an asynchronous one is an `LlmStream`.

    Args:
        name (str | None): The name of the call; that of the function where absent. Default: None.
        model_name (str | None): The model. Default: None.
        attributes (LLMAttributes | None): The flags of the call. Default: None.
        data (Json | None): The data of the end event where the call has no response to show. Default: None.
        metadata (Json | None): Written to every event of the call. Default: None.
        codec (AnyCodec | None): The codec of the request by its name or as an object. Default: None.
        response_codec (AnyCodec | None): The codec of the response by its name or as an object. Default: None.
    """
    if callable(name):
        return llm()(name)

    def decorate(function: Function) -> Function:
        called = name or function.__name__
        options = (None, attributes, data, metadata, model_name, codec, response_codec)

        def captured(args: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, Any, Any]:
            arguments = Arguments(function, args, named)
            return called, arguments.given_request(), arguments.call_with_request

        @wraps(function)
        def call(*args: Any, **named: Any) -> Any:
            return llm_execute_now(*captured(args, named), *options)

        @wraps(function)
        async def call_async(*args: Any, **named: Any) -> Any:
            return await llm_execute(*captured(args, named), *options)

        @wraps(function)
        def generate(*args: Any, **named: Any) -> Any:
            return chunks_now(*captured(args, named), *options)

        @wraps(function)
        def generate_async(*args: Any, **named: Any) -> Any:
            return llm_stream_execute(*captured(args, named), None, None, *options)

        return _of_kind(function, call, call_async, generate, generate_async)

    return decorate


class _Agent(ScopeBlock):
    """The scope of an agent, which as a decorator shows arguments and results."""

    __slots__ = ()

    def _again(self, function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> ScopeBlock:
        block = super()._again(function, args, named)
        name, *others, _, start = self._arguments
        block._arguments = (name or function.__name__, *others, Arguments(function, args, named).shown, start)
        return block

    def _returned(self, value: Any) -> Any:
        self._output = value if is_json(value) else None
        return value


def agent(name: Any = None, *, metadata: Json = None) -> Any:
    """Opens the scope of an agent: `with agent("planner"):`, `async with`, or `@agent` before a function.

    As a decorator it opens the scope anew around every call, its input are the arguments by name and its output is the
    result. A generator is inside of the scope while one of its steps runs.

    Args:
        name (str | None): The agent; the name of the function where absent. Default: None.
        metadata (Json | None): Written to the start and end events. Default: None.
    """
    if callable(name):
        return agent()(name)
    return _Agent(name, ScopeType.Agent, metadata=metadata)


def _of_kind(function: Any, call: Any, call_async: Any, generate: Any, generate_async: Any) -> Any:
    """The wrapper that fits the function."""
    if is_coroutine_function(function):
        return call_async
    if is_async_generator_function(function):
        return generate_async
    return generate if is_generator_function(function) else call
