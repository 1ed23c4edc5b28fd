"""The answers of the functions of a plugin, as the host takes them."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Callable
from typing import Any

from nemo_relay_worker import _json
from nemo_relay_worker._host import Host
from nemo_relay_worker._types import ChainError, LlmCall, LlmRewrite, ToolCall, ToolOutcome
from nemo_relay_worker.generated import worker_pb2 as pb

_PREFIX = "REGISTRATION_SURFACE_"


async def answer(host: Host, function: Callable[..., Any], request: pb.InvokeRequest) -> pb.InvokeResponse:
    """Asks a function what the host asks."""
    surface = pb.RegistrationSurface.Name(request.surface).removeprefix(_PREFIX)
    if surface == "SUBSCRIBER":
        return pb.InvokeResponse(events=await _tell(function, request.events.events))
    said = await run(function, *_arguments(host, surface, request))
    if surface.endswith("CONDITIONAL") or surface == "CONDITIONAL_MIDDLEWARE_GUARDRAIL":
        return pb.InvokeResponse(guardrail=_decision(said))
    if surface == "TOOL_EXECUTION_INTERCEPT":
        return pb.InvokeResponse(tool_execution=_outcome(said))
    if surface == "LLM_REQUEST_INTERCEPT":
        return pb.InvokeResponse(llm_request=_rewrite(said))
    if said is None and surface.startswith("LLM_SANITIZE"):
        return pb.InvokeResponse(empty=pb.EmptyAnswer())
    return pb.InvokeResponse(json=_json.dump(said))


def failed(error: BaseException) -> pb.InvokeResponse:
    """What a function raised."""
    return pb.InvokeResponse(error=worker_error(error))


def worker_error(error: BaseException) -> pb.WorkerError:
    """The same for every answer."""
    if isinstance(error, ChainError):
        return pb.WorkerError(code=error.code, message=str(error), retryable=error.retryable, failure=error.failure)
    return pb.WorkerError(code=type(error).__name__, message=str(error))


def _arguments(host: Host, surface: str, request: pb.InvokeRequest) -> tuple[Any, ...]:
    kind = request.WhichOneof("payload")
    number = request.invocation_id
    if kind == "tool":
        tool = request.tool
        identity = tool.tool_call_id if tool.HasField("tool_call_id") else None
        tool_call = ToolCall(tool.tool_name, _json.load(tool.value), identity)
        if surface == "TOOL_EXECUTION_INTERCEPT":
            return tool_call, lambda args: host.finish(host.tool_next(number, args))
        return (tool_call,)
    if kind == "llm":
        call = llm_call(request.llm)
        if surface == "LLM_EXECUTION_INTERCEPT":
            return call, lambda asked: host.finish(host.llm_next(number, asked))
        return (call,)
    if kind == "event":
        event = _json.load(request.event.event)
        return (event,) if surface == "EVENT_METADATA_INJECTOR" else (event, _json.load(request.event.fields))
    if kind == "conditional_middleware":
        return list(request.conditional_middleware.kinds), request.conditional_middleware.registration_name
    raise ValueError("the question has not what its surface is asked about")


def llm_call(given: pb.LlmInput) -> LlmCall:
    """A model call as a function gets it."""
    return LlmCall(
        name=given.name,
        request=_json.load(given.request),
        response=_json.load(given.response),
        annotated_request=_json.load(given.annotated_request),
        model_name=given.model_name if given.HasField("model_name") else None,
        codec=given.codec if given.HasField("codec") else None,
    )


async def run(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function gives. A sync one has a thread, so that it holds up no other one."""
    if inspect.iscoroutinefunction(function):
        return await function(*arguments)
    said = await asyncio.to_thread(function, *arguments)
    return await said if inspect.isawaitable(said) else said


async def _tell(function: Callable[..., Any], events: Any) -> pb.EventsAnswer:
    texts = list(events)
    if not inspect.iscoroutinefunction(function):
        stop = threading.Event()
        try:
            return await asyncio.to_thread(_tell_all, function, texts, stop)
        finally:
            stop.set()
    told = pb.EventsAnswer()
    for text in texts:
        try:
            await function(_json.load(text))
        except Exception as error:
            _count(told, error)
    return told


def _tell_all(function: Callable[..., Any], texts: list[bytes], stop: threading.Event) -> pb.EventsAnswer:
    told = pb.EventsAnswer()
    for text in texts:
        if stop.is_set():
            break
        try:
            function(_json.load(text))
        except Exception as error:
            _count(told, error)
    return told


def _count(told: pb.EventsAnswer, error: Exception) -> None:
    told.message = told.message or f"{type(error).__name__}: {error}"
    told.failed += 1


def _decision(said: Any) -> pb.GuardrailAnswer:
    if said is not None and not isinstance(said, str):
        raise TypeError(f"a guardrail returns a str or None, not {type(said).__name__}")
    return pb.GuardrailAnswer(block_reason=said)


def _outcome(said: Any) -> pb.ToolExecutionAnswer:
    outcome = said if isinstance(said, ToolOutcome) else ToolOutcome(said)
    return pb.ToolExecutionAnswer(
        result=_json.dump(outcome.result),
        annotation=_json.optional(outcome.annotation),
        pending_marks=_json.optional(outcome.pending_marks),
    )


def _rewrite(said: Any) -> pb.LlmRequestAnswer:
    rewrite = said if isinstance(said, LlmRewrite) else LlmRewrite(said)
    return pb.LlmRequestAnswer(
        request=_json.dump(rewrite.request),
        annotated_request=_json.optional(rewrite.annotated_request),
        pending_marks=_json.optional(rewrite.pending_marks),
    )
