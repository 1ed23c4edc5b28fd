"""The native module: what the package is written over. Not for applications."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias, final

from .generated import types as _types
from .generated.callbacks import Event, Json
from .generated.errors import RelayError
from .generated.types import *

Begun: TypeAlias = tuple[Call, Callable[..., Any] | None, Any, Any]
"""A call with its first step: the function to run and its two arguments (see `Call.returned`)."""

def spec_digest() -> str: ...
def claim_interpreter() -> bool:
    """Whether this is the interpreter that loaded the library first."""

def set_up(errors: dict[str, type[RelayError]], drive: Callable[..., Coroutine[Any, Any, Any]]) -> None: ...
def after_fork() -> None: ...
def shut_down(deadline_millis: int) -> None: ...
def new_stack() -> _types.ScopeHandle: ...
def innermost(head: _types.ScopeHandle) -> _types.ScopeHandle: ...
def scope_push(
    head: _types.ScopeHandle,
    name: str,
    scope_type: _types.ScopeType,
    handle: _types.ScopeHandle | None,
    attributes: _types.ScopeAttributes | None,
    data: Json,
    metadata: Json,
    input: Json,
    timestamp: int | None,
) -> _types.ScopeHandle: ...
def scope_pop(
    head: _types.ScopeHandle, handle: _types.ScopeHandle, output: Json, metadata: Json, timestamp: int | None
) -> _types.ScopeHandle: ...
def scope_close(
    head: _types.ScopeHandle,
    handle: _types.ScopeHandle,
    output: Json,
    metadata: Json,
    timestamp: int | None,
    error: str | None,
) -> _types.ScopeHandle: ...
def scope_event(
    head: _types.ScopeHandle,
    name: str,
    handle: _types.ScopeHandle | None,
    data: Json,
    metadata: Json,
    data_schema: _types.DataSchema | None,
    timestamp: int | None,
) -> None: ...
def begin_tool_call(
    head: _types.ScopeHandle,
    depth: int,
    name: str,
    args: Json,
    func: Callable[[Json], Any],
    handle: _types.ScopeHandle | None,
    attributes: _types.ToolAttributes | None,
    data: Json,
    metadata: Json,
    tool_call_id: str | None,
) -> Begun | None:
    """Starts a managed call; None where the tool may as well be called directly."""

def register(
    family: int,
    in_scope: bool,
    scope: _types.ScopeHandle | None,
    name: str,
    priority: int,
    break_chain: bool,
    callback: Callable[..., Any],
) -> None: ...
def deregister(family: int, in_scope: bool, scope: _types.ScopeHandle | None, name: str) -> bool: ...
def subscribe(
    in_scope: bool, scope: _types.ScopeHandle | None, name: str, callback: Callable[[Event], Any]
) -> HostSubscriber: ...
def drain_all(subscribers: list[HostSubscriber]) -> list[tuple[int, Event]]:
    """Takes what is queued for some subscribers: the position in the list, and the event."""

def flush() -> FlushTicket: ...
@final
class Call:
    """A machine in flight."""

    def returned(self, value: Any) -> tuple[Callable[..., Any] | None, Any, Any]:
        """Takes what the function returned and gives the next one with its two arguments.

        Where the second argument is the call itself, the function takes the first alone. None in the place of the
        function means that the call is over; the first argument is then its value.
        """

    def failed(
        self, exception: BaseException, class_name: str, message: str
    ) -> tuple[Callable[..., Any] | None, Any, Any]:
        """Takes the exception that the function raised."""

    def cancel(self) -> None:
        """Ends the call as cancelled."""

@final
class Continuation:
    """What an execution intercept calls to run the rest of the chain."""

    def __call__(self, args: Json) -> Coroutine[Any, Any, _types.ToolExecutionResult]: ...
    def begin(self, args: Json) -> Begun: ...

@final
class HostSubscriber:
    """One registered host subscriber."""

    @property
    def name(self) -> str: ...
    @property
    def place(self) -> int: ...
    def retire(self) -> bool: ...
    def delivered_one(self, raised: bool) -> None: ...
    def hang_bell(self, bell: Any) -> None: ...

@final
class FlushTicket:
    """What a flush waits for."""

    def report(self) -> _types.FlushReport: ...

@final
class AtofExporter:
    """The native side of the exporter."""

    def __new__(cls, config: _types.AtofExporterConfig) -> AtofExporter: ...
    def path(self) -> str: ...
    def register(self, name: str) -> None: ...
    def deregister(self, name: str) -> bool: ...
    def force_flush(self, timeout_millis: int | None) -> None: ...
    def shutdown(self) -> None: ...
