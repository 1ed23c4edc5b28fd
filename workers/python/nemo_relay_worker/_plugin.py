"""A plugin: what it says of a configuration, and what it registers under one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from nemo_relay_worker._host import Host
from nemo_relay_worker._types import Diagnostic
from nemo_relay_worker.generated import worker_pb2 as pb

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(slots=True)
class Registered:
    """A function and how it is registered."""

    registration: pb.Registration
    function: Callable[..., Any]


class Registrations:
    """Where functions are registered. Names are the plugin's own; lower priorities come first."""

    def __init__(self) -> None:
        self._registered: dict[tuple[int, str], Registered] = {}

    def subscriber(self, name: str) -> Callable[[Function], Function]:
        """`(event)`: receives every event after it happened, in order. After a crash some may come a second time."""
        return self._add("SUBSCRIBER", name)

    def event_metadata_injector(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(event) -> dict`: adds to the metadata of every event."""
        return self._add("EVENT_METADATA_INJECTOR", name, priority)

    def tool_conditional(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> str | None`: decides whether a tool call may run; a text, also an empty one, refuses it."""
        return self._add("TOOL_CONDITIONAL", name, priority)

    def tool_request_intercept(
        self, name: str, *, priority: int = 0, break_chain: bool = False
    ) -> Callable[[Function], Function]:
        """`(call) -> arguments`: rewrites the real arguments; `break_chain` leaves out later intercepts."""
        return self._add("TOOL_REQUEST_INTERCEPT", name, priority, break_chain=break_chain)

    def tool_execution_intercept(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call, next) -> ToolOutcome | result`: wraps the tool; `next(args)` runs the rest and gives a `ToolOutcome`.

        An async function awaits `next`. It may be called several times, or not at all.
        """
        return self._add("TOOL_EXECUTION_INTERCEPT", name, priority)

    def tool_sanitize_request(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> value`: changes what the start event shows of the arguments."""
        return self._add("TOOL_SANITIZE_REQUEST", name, priority)

    def tool_sanitize_response(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> value`: changes what the end event shows of the result."""
        return self._add("TOOL_SANITIZE_RESPONSE", name, priority)

    def llm_conditional(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> str | None`: decides whether a model call may run; a text, also an empty one, refuses it."""
        return self._add("LLM_CONDITIONAL", name, priority)

    def llm_request_intercept(
        self, name: str, *, priority: int = 0, break_chain: bool = False
    ) -> Callable[[Function], Function]:
        """`(call) -> LlmRewrite | request`: rewrites the real request; `break_chain` leaves out later intercepts."""
        return self._add("LLM_REQUEST_INTERCEPT", name, priority, break_chain=break_chain)

    def llm_execution_intercept(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call, next) -> response`: wraps the model call; `next(request)` runs the rest and gives the response."""
        return self._add("LLM_EXECUTION_INTERCEPT", name, priority)

    def llm_stream_execution_intercept(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call, next)` gives the chunks of the stream: wraps a model call whose response comes in chunks.

        A generator, async or sync, which yields the chunks, or a function that returns something to iterate.
        `next(request)` runs the rest of the chain and gives its stream, a `ChunkStream`. It may be called again after a
        failure, or not at all. Nothing is pulled before somebody wants a chunk.
        """
        return self._add("LLM_STREAM_EXECUTION_INTERCEPT", name, priority)

    def llm_sanitize_request(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> request | None`: changes what the start event shows; None leaves nothing."""
        return self._add("LLM_SANITIZE_REQUEST", name, priority)

    def llm_sanitize_response(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(call) -> response | None`: changes what the end event shows; None leaves nothing."""
        return self._add("LLM_SANITIZE_RESPONSE", name, priority)

    def mark_sanitize(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(event, fields) -> fields`: changes `data`, `category_profile` and `metadata` of marks."""
        return self._add("MARK_SANITIZE", name, priority)

    def scope_sanitize_start(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(event, fields) -> fields`: the same of start events of scopes."""
        return self._add("SCOPE_SANITIZE_START", name, priority)

    def scope_sanitize_end(self, name: str, *, priority: int = 0) -> Callable[[Function], Function]:
        """`(event, fields) -> fields`: the same of end events of scopes."""
        return self._add("SCOPE_SANITIZE_END", name, priority)

    def conditional_middleware(
        self, name: str, *, kinds: Sequence[str], registration_name: str
    ) -> Callable[[Function], Function]:
        """`(kinds, registration_name) -> str | None`: a text leaves out that global registration."""
        return self._add(
            "CONDITIONAL_MIDDLEWARE_GUARDRAIL", name, kinds=list(kinds), registration_name=registration_name
        )

    def _add(self, surface: str, name: str, priority: int = 0, **options: Any) -> Callable[[Function], Function]:
        named = f"REGISTRATION_SURFACE_{surface}"
        registration = pb.Registration(local_name=name, surface=named, priority=priority, **options)
        number = int(registration.surface)

        def add(function: Function) -> Function:
            if (number, name) in self._registered:
                raise ValueError(f"{surface.lower()} {name!r} is there already")
            self._registered[number, name] = Registered(registration, function)
            return function

        return add


class Plugin(Registrations):
    """A plugin. What is registered with its own decorators is there under every configuration."""

    def __init__(self, *, version: str = "") -> None:
        super().__init__()
        self.version = version
        """Its version."""
        self.config: dict[str, Any] = {}
        """The configuration under which it runs."""
        self.host = Host()
        """The program that runs it."""
        self._validate: Callable[[dict[str, Any]], Iterable[Diagnostic] | None] | None = None
        self._register: Callable[[dict[str, Any], Registrations], None] | None = None
        self._active: dict[tuple[int, str], Registered] = {}

    def validate(self, function: Function) -> Function:
        """`(config) -> list[Diagnostic] | None`: says what is wrong with a configuration, without a side effect."""
        self._validate = function
        return function

    def register(self, function: Function) -> Function:
        """`(config, registrations)`: registers what depends on the configuration."""
        self._register = function
        return function

    def diagnose(self, config: dict[str, Any]) -> list[Diagnostic]:
        """What is wrong with a configuration."""
        return list((self._validate(config) if self._validate else None) or [])

    def activate(self, config: dict[str, Any]) -> list[pb.Registration]:
        """Everything that is registered under a configuration."""
        own = Registrations()
        own._registered = dict(self._registered)
        if self._register:
            self._register(config, own)
        self.config, self._active = config, own._registered
        return [registered.registration for registered in self._active.values()]

    def function(self, surface: int, name: str) -> Callable[..., Any]:
        """A registered function."""
        registered = self._active.get((surface, name))
        if registered is None:
            raise LookupError(f"{name!r} is not registered")
        return registered.function
