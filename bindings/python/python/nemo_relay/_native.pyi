"""The native module: what the package is written over. Not for applications."""

from collections.abc import Callable, Coroutine, Iterable
from typing import Any, TypeAlias, final

from .generated import shapes as _shapes
from .generated import types as _types
from .generated.callbacks import Event, Json
from .generated.errors import RelayError
from .generated.types import *

Step: TypeAlias = tuple[Callable[..., Any] | None, Any, Any]
"""The next function to run with its two arguments.

Where the second is the call itself, the function takes the first alone; where it is the class `Call`, the first is a
tuple of the arguments. See also `Call.returned`.
"""

Begun: TypeAlias = tuple[Call, Callable[..., Any] | None, Any, Any]
"""A call with its first step."""

def spec_digest() -> str: ...
def claim_interpreter() -> bool:
    """Whether this is the interpreter that loaded the library first."""

def set_up(
    errors: dict[str, type[RelayError]],
    drive: Callable[..., Coroutine[Any, Any, Any]],
    watch_log: Callable[[], bool],
) -> None: ...
def log(severity: _types.LogSeverity, message: str, target: str | None, fields: Json | None) -> None: ...
def log_callback_failed(callback: str, name: str, exception_type: str, at: str | None) -> None: ...
def take_log() -> list[tuple[float, str, str, str, str, dict[str, Any]]]:
    """Seconds since 1970, severity, logger, event, text and fields of what waits."""

def after_fork() -> None: ...
def shut_down(deadline_millis: int) -> None: ...
def is_json(value: Any) -> bool: ...
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
) -> _types.ScopeHandle | None: ...
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
    data_schema: _shapes.DataSchema | None,
    timestamp: int | None,
    severity: _types.LogSeverity | None,
) -> None: ...
def scope_metric(
    head: _types.ScopeHandle,
    name: str,
    measurements: Json,
    handle: _types.ScopeHandle | None,
    metadata: Json,
    timestamp: int | None,
) -> None: ...
def scope_stack(head: _types.ScopeHandle | None) -> _types.ScopeStack: ...
def scope_stack_head(stack: _types.ScopeStack) -> _types.ScopeHandle: ...
def leave_scope_stack(stack: _types.ScopeStack, head: _types.ScopeHandle) -> None: ...
def capture_traceparent(head: _types.ScopeHandle) -> str: ...
def capture_propagation(
    head: _types.ScopeHandle, own_run: bool, root_uuid: str | None
) -> _types.PropagationContext: ...
def scope_stack_from_propagation(given: _types.PropagationContext) -> _types.ScopeStack: ...
def propagation_context_to_json(given: _types.PropagationContext) -> str: ...
def propagation_context_from_json(given: str) -> _types.PropagationContext: ...
def propagation_context_to_traceparent(given: _types.PropagationContext) -> str: ...
def begin_tool_call(
    which: str,
    head: _types.ScopeHandle,
    depth: int,
    name: str,
    args: Json,
    func: Callable[[Json], Any] | None,
    handle: _types.ScopeHandle | None,
    attributes: _types.ToolAttributes | None,
    data: Json,
    metadata: Json,
    tool_call_id: str | None,
    timestamp: int | None,
) -> Begun | None:
    """Begins a tool call or a part of one: `whole`, `gates`, `rewrites` or `start`.

    None where the tool may as well be called directly.
    """

def begin_model_call(
    which: str,
    head: _types.ScopeHandle,
    depth: int,
    name: str,
    request: _types.LLMRequest,
    func: Callable[[_types.LLMRequest], Any] | None,
    handle: _types.ScopeHandle | None,
    attributes: _types.LLMAttributes | None,
    data: Json,
    metadata: Json,
    model_name: str | None,
    timestamp: int | None,
    stream: tuple[Any, ...] | None,
    codecs: tuple[Any, Any] | None,
) -> Begun:
    """Begins a model call or a part of one, with the functions of a stream one whose response comes in chunks."""

def codec_decode(codec: Any, request: _types.LLMRequest) -> Begun:
    """Begins to make the normalized form of a request."""

def codec_encode(codec: Any, annotated: Json, original: _types.LLMRequest) -> Begun:
    """Begins to bring a normalized form into a copy of the request that it was made of."""

def codec_decode_response(codec: Any, response: Json) -> Begun:
    """Begins to make the normalized form of a response."""

def codec_of_request(content: Json, hint: str | None) -> str | None:
    """The name of the codec of a request's content; None where none fits or more than one."""

def codec_of_response(response: Json, hint: str | None) -> str | None:
    """The name of the codec of a response; None where none fits or more than one."""

def set_pricing(catalog: Json) -> None:
    """Sets the prices of costs that are estimated; None estimates nothing."""

def set_full_payloads(full: bool) -> None:
    """Says whether start events show whole conversations."""

def set_sanitizer_timeout(timeout_millis: int) -> None:
    """Sets how long a sanitizer may take, in milliseconds."""

def register_codec(name: str, codec: Any) -> None:
    """Makes an application's codec known by a name."""

def deregister_codec(name: str) -> bool:
    """Forgets the name of a codec; says whether there was one."""

def view_page(events: bytes, title: str) -> str: ...
def view_tree(events: bytes, chunks: bool, colours: bool) -> str: ...
def view_summary(events: bytes, as_json: bool, colours: bool) -> str: ...
def unpack_zstd(packed: bytes, most: int) -> bytes: ...
def recover(path: str, atif_directory: str | None = None) -> Json:
    """Repairs a file of events."""

def expand(path: str, output: str) -> int:
    """Writes a file of events as plain events."""

def end_tool_call(
    handle: _types.ToolHandle,
    result: _types.ToolExecutionResult,
    data: Json,
    metadata: Json,
    timestamp: int | None,
) -> Begun: ...
def end_model_call(
    handle: _types.LLMHandle,
    response: Json,
    data: Json,
    metadata: Json,
    timestamp: int | None,
    annotated_response: Json,
    response_codec: Any,
) -> Begun: ...
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
def set_queue_policy(
    name: str, queue_policy: str, scope: _types.ScopeHandle | None, queue_events: int | None
) -> None: ...
def registration_kinds(
    kinds: Iterable[_types.RuntimeRegistrationKind | str] | None,
) -> list[_types.RuntimeRegistrationKind] | None: ...
def register_switch(
    name: str,
    kinds: Iterable[_types.RuntimeRegistrationKind | str],
    registration_name: str,
    callback: Callable[..., Any],
    asking: Callable[[], Any],
) -> None: ...
def registrations(
    kinds: Iterable[_types.RuntimeRegistrationKind | str] | None,
) -> list[_types.RuntimeRegistrationIdentity]: ...
def register_plugin(kind: str, asked: Any, validates: bool, allows_multiple: bool) -> None:
    """Makes a plugin known, which is asked with `validate(config)` and `register(config, context)`."""

def deregister_plugin(kind: str) -> bool: ...
def plugin_kinds() -> list[str]: ...
def plugin_validate(config: Json, additional_toml: str | None, exact: bool) -> Begun:
    """Begins to validate a configuration, `exact` without the files that would be read with it."""

def plugin_initialize(config: Json, additional_toml: str | None) -> Begun:
    """Begins to activate a configuration."""

def plugin_close(activation: int | None) -> Begun:
    """Begins to close the activation with this number, or the one that is active."""

def plugin_is_active(activation: int) -> bool: ...
def plugin_report() -> Json | None: ...
def drain_all(subscribers: list[HostSubscriber]) -> list[tuple[int, Event | StagedEvent]]:
    """Takes what is queued for some subscribers: the position in the list, and the event."""

def deliver_here() -> None:
    """Says that the running thread delivers: it never waits for room."""

def take_stage() -> HostSubscriber | None:
    """The stage that events pass before they are delivered, the first time that it is asked for."""

def flush(timeout_millis: int | None) -> FlushTicket: ...
@final
class Call:
    """A machine in flight."""

    def returned(self, value: Any) -> Step:
        """Takes what the function returned and gives the next one with its arguments.

        None in the place of the function means that there is something for the caller in the place of the first
        argument: the value of the call, or a chunk of its stream; the call itself where a stream has begun or is over.
        """

    def failed(self, exception: BaseException, class_name: str, message: str) -> Step:
        """Takes the exception that the function raised."""

    def cancel(self) -> None:
        """Ends the call as cancelled."""

    def more(self) -> Step:
        """The consumer of the stream asks for a chunk."""

    def passes(self) -> bool:
        """Whether the next chunk may go from its producer to the consumer past the call, because nobody looks at it."""

    def stop(self) -> Step:
        """The consumer of the stream wants no more."""

    def interrupt(self) -> Step:
        """The consumer of the stream was cancelled while a function ran."""

@final
class Continuation:
    """The rest of a chain, which `next(args)` of an execution intercept runs."""

    def begin(self, args: Any) -> Begun: ...

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
class StagedEvent:
    """An event on the stage."""

    def process(self) -> Begun:
        """Lets it go through what is registered for it."""

@final
class FlushTicket:
    """What a flush waits for."""

    def report(self) -> _types.FlushReport: ...

@final
class Exporter:
    """An exporter of any class."""

    def __new__(cls, class_name: str, config: dict[str, Any]) -> Exporter: ...
    def path(self) -> str: ...
    def register(self, name: str) -> None: ...
    def deregister(self, name: str) -> bool: ...
    def force_flush(self, timeout_millis: int | None) -> None: ...
    def runtime_diagnostics(self) -> Json: ...
    def export(self) -> Json: ...
    def export_json(self) -> str: ...
    def clear(self) -> None: ...
    def shutdown(self) -> None: ...

@final
class PluginContext:
    """Where one component registers."""

    @property
    def kind(self) -> str: ...
    @property
    def ordinal(self) -> int: ...
    def register(
        self, family: int, name: str, priority: int, break_chain: bool, callback: Callable[..., Any]
    ) -> None: ...
    def subscribe(self, name: str, callback: Callable[[Event], Any]) -> HostSubscriber: ...
    def register_switch(
        self,
        name: str,
        kinds: Iterable[_types.RuntimeRegistrationKind | str],
        registration_name: str,
        callback: Callable[..., Any],
        asking: Callable[[], Any],
    ) -> None: ...

@final
class Work:
    """Work of the core that may wait."""

    def run(self) -> None: ...
