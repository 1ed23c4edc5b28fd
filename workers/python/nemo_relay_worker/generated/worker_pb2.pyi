# Code generated from spec/worker/worker.proto. DO NOT EDIT.
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RegistrationSurface(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REGISTRATION_SURFACE_UNSPECIFIED: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_SUBSCRIBER: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_EVENT_METADATA_INJECTOR: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_TOOL_SANITIZE_REQUEST: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_TOOL_SANITIZE_RESPONSE: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_TOOL_CONDITIONAL: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_TOOL_REQUEST_INTERCEPT: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_TOOL_EXECUTION_INTERCEPT: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_SANITIZE_REQUEST: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_SANITIZE_RESPONSE: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_CONDITIONAL: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_REQUEST_INTERCEPT: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_EXECUTION_INTERCEPT: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_LLM_STREAM_EXECUTION_INTERCEPT: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_MARK_SANITIZE: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_SCOPE_SANITIZE_START: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_SCOPE_SANITIZE_END: _ClassVar[RegistrationSurface]
    REGISTRATION_SURFACE_CONDITIONAL_MIDDLEWARE_GUARDRAIL: _ClassVar[RegistrationSurface]

class LogLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LOG_LEVEL_UNSPECIFIED: _ClassVar[LogLevel]
    LOG_LEVEL_DEBUG: _ClassVar[LogLevel]
    LOG_LEVEL_INFO: _ClassVar[LogLevel]
    LOG_LEVEL_WARNING: _ClassVar[LogLevel]
    LOG_LEVEL_ERROR: _ClassVar[LogLevel]

class ScopeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SCOPE_TYPE_UNSPECIFIED: _ClassVar[ScopeType]
    SCOPE_TYPE_AGENT: _ClassVar[ScopeType]
    SCOPE_TYPE_FUNCTION: _ClassVar[ScopeType]
    SCOPE_TYPE_TOOL: _ClassVar[ScopeType]
    SCOPE_TYPE_LLM: _ClassVar[ScopeType]
    SCOPE_TYPE_RETRIEVER: _ClassVar[ScopeType]
    SCOPE_TYPE_EMBEDDER: _ClassVar[ScopeType]
    SCOPE_TYPE_RERANKER: _ClassVar[ScopeType]
    SCOPE_TYPE_GUARDRAIL: _ClassVar[ScopeType]
    SCOPE_TYPE_EVALUATOR: _ClassVar[ScopeType]
    SCOPE_TYPE_CUSTOM: _ClassVar[ScopeType]
    SCOPE_TYPE_UNKNOWN: _ClassVar[ScopeType]
REGISTRATION_SURFACE_UNSPECIFIED: RegistrationSurface
REGISTRATION_SURFACE_SUBSCRIBER: RegistrationSurface
REGISTRATION_SURFACE_EVENT_METADATA_INJECTOR: RegistrationSurface
REGISTRATION_SURFACE_TOOL_SANITIZE_REQUEST: RegistrationSurface
REGISTRATION_SURFACE_TOOL_SANITIZE_RESPONSE: RegistrationSurface
REGISTRATION_SURFACE_TOOL_CONDITIONAL: RegistrationSurface
REGISTRATION_SURFACE_TOOL_REQUEST_INTERCEPT: RegistrationSurface
REGISTRATION_SURFACE_TOOL_EXECUTION_INTERCEPT: RegistrationSurface
REGISTRATION_SURFACE_LLM_SANITIZE_REQUEST: RegistrationSurface
REGISTRATION_SURFACE_LLM_SANITIZE_RESPONSE: RegistrationSurface
REGISTRATION_SURFACE_LLM_CONDITIONAL: RegistrationSurface
REGISTRATION_SURFACE_LLM_REQUEST_INTERCEPT: RegistrationSurface
REGISTRATION_SURFACE_LLM_EXECUTION_INTERCEPT: RegistrationSurface
REGISTRATION_SURFACE_LLM_STREAM_EXECUTION_INTERCEPT: RegistrationSurface
REGISTRATION_SURFACE_MARK_SANITIZE: RegistrationSurface
REGISTRATION_SURFACE_SCOPE_SANITIZE_START: RegistrationSurface
REGISTRATION_SURFACE_SCOPE_SANITIZE_END: RegistrationSurface
REGISTRATION_SURFACE_CONDITIONAL_MIDDLEWARE_GUARDRAIL: RegistrationSurface
LOG_LEVEL_UNSPECIFIED: LogLevel
LOG_LEVEL_DEBUG: LogLevel
LOG_LEVEL_INFO: LogLevel
LOG_LEVEL_WARNING: LogLevel
LOG_LEVEL_ERROR: LogLevel
SCOPE_TYPE_UNSPECIFIED: ScopeType
SCOPE_TYPE_AGENT: ScopeType
SCOPE_TYPE_FUNCTION: ScopeType
SCOPE_TYPE_TOOL: ScopeType
SCOPE_TYPE_LLM: ScopeType
SCOPE_TYPE_RETRIEVER: ScopeType
SCOPE_TYPE_EMBEDDER: ScopeType
SCOPE_TYPE_RERANKER: ScopeType
SCOPE_TYPE_GUARDRAIL: ScopeType
SCOPE_TYPE_EVALUATOR: ScopeType
SCOPE_TYPE_CUSTOM: ScopeType
SCOPE_TYPE_UNKNOWN: ScopeType

class Caller(_message.Message):
    __slots__ = ("activation_id", "auth_token")
    ACTIVATION_ID_FIELD_NUMBER: _ClassVar[int]
    AUTH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    activation_id: str
    auth_token: str
    def __init__(self, activation_id: _Optional[str] = ..., auth_token: _Optional[str] = ...) -> None: ...

class HandshakeRequest(_message.Message):
    __slots__ = ("caller", "protocol", "relay_version", "max_message_bytes")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    PROTOCOL_FIELD_NUMBER: _ClassVar[int]
    RELAY_VERSION_FIELD_NUMBER: _ClassVar[int]
    MAX_MESSAGE_BYTES_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    protocol: str
    relay_version: str
    max_message_bytes: int
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., protocol: _Optional[str] = ..., relay_version: _Optional[str] = ..., max_message_bytes: _Optional[int] = ...) -> None: ...

class HandshakeResponse(_message.Message):
    __slots__ = ("plugin_id", "protocol", "plugin_version", "kit")
    PLUGIN_ID_FIELD_NUMBER: _ClassVar[int]
    PROTOCOL_FIELD_NUMBER: _ClassVar[int]
    PLUGIN_VERSION_FIELD_NUMBER: _ClassVar[int]
    KIT_FIELD_NUMBER: _ClassVar[int]
    plugin_id: str
    protocol: str
    plugin_version: str
    kit: str
    def __init__(self, plugin_id: _Optional[str] = ..., protocol: _Optional[str] = ..., plugin_version: _Optional[str] = ..., kit: _Optional[str] = ...) -> None: ...

class HealthRequest(_message.Message):
    __slots__ = ("caller",)
    CALLER_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ...) -> None: ...

class HealthResponse(_message.Message):
    __slots__ = ("healthy", "message")
    HEALTHY_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    healthy: bool
    message: str
    def __init__(self, healthy: bool = ..., message: _Optional[str] = ...) -> None: ...

class ValidateRequest(_message.Message):
    __slots__ = ("caller", "config")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    config: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., config: _Optional[bytes] = ...) -> None: ...

class ValidateResponse(_message.Message):
    __slots__ = ("diagnostics", "error")
    DIAGNOSTICS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    diagnostics: bytes
    error: WorkerError
    def __init__(self, diagnostics: _Optional[bytes] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class RegisterRequest(_message.Message):
    __slots__ = ("caller", "config")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    config: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., config: _Optional[bytes] = ...) -> None: ...

class RegisterResponse(_message.Message):
    __slots__ = ("registrations", "error")
    REGISTRATIONS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    registrations: _containers.RepeatedCompositeFieldContainer[Registration]
    error: WorkerError
    def __init__(self, registrations: _Optional[_Iterable[_Union[Registration, _Mapping]]] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class Registration(_message.Message):
    __slots__ = ("local_name", "surface", "priority", "break_chain", "kinds", "registration_name")
    LOCAL_NAME_FIELD_NUMBER: _ClassVar[int]
    SURFACE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    BREAK_CHAIN_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_NAME_FIELD_NUMBER: _ClassVar[int]
    local_name: str
    surface: RegistrationSurface
    priority: int
    break_chain: bool
    kinds: _containers.RepeatedScalarFieldContainer[str]
    registration_name: str
    def __init__(self, local_name: _Optional[str] = ..., surface: _Optional[_Union[RegistrationSurface, str]] = ..., priority: _Optional[int] = ..., break_chain: bool = ..., kinds: _Optional[_Iterable[str]] = ..., registration_name: _Optional[str] = ...) -> None: ...

class InvokeRequest(_message.Message):
    __slots__ = ("caller", "invocation_id", "registration_name", "surface", "timeout_millis", "scope", "events", "event", "tool", "llm", "conditional_middleware")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    INVOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_NAME_FIELD_NUMBER: _ClassVar[int]
    SURFACE_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_MILLIS_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    LLM_FIELD_NUMBER: _ClassVar[int]
    CONDITIONAL_MIDDLEWARE_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    invocation_id: int
    registration_name: str
    surface: RegistrationSurface
    timeout_millis: int
    scope: ScopeContext
    events: EventBatch
    event: EventInput
    tool: ToolInput
    llm: LlmInput
    conditional_middleware: ConditionalMiddlewareInput
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., invocation_id: _Optional[int] = ..., registration_name: _Optional[str] = ..., surface: _Optional[_Union[RegistrationSurface, str]] = ..., timeout_millis: _Optional[int] = ..., scope: _Optional[_Union[ScopeContext, _Mapping]] = ..., events: _Optional[_Union[EventBatch, _Mapping]] = ..., event: _Optional[_Union[EventInput, _Mapping]] = ..., tool: _Optional[_Union[ToolInput, _Mapping]] = ..., llm: _Optional[_Union[LlmInput, _Mapping]] = ..., conditional_middleware: _Optional[_Union[ConditionalMiddlewareInput, _Mapping]] = ...) -> None: ...

class ScopeContext(_message.Message):
    __slots__ = ("scope_stack_id", "parent_scope_id")
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_SCOPE_ID_FIELD_NUMBER: _ClassVar[int]
    scope_stack_id: int
    parent_scope_id: str
    def __init__(self, scope_stack_id: _Optional[int] = ..., parent_scope_id: _Optional[str] = ...) -> None: ...

class EventBatch(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedScalarFieldContainer[bytes]
    def __init__(self, events: _Optional[_Iterable[bytes]] = ...) -> None: ...

class EventInput(_message.Message):
    __slots__ = ("event", "fields")
    EVENT_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    event: bytes
    fields: bytes
    def __init__(self, event: _Optional[bytes] = ..., fields: _Optional[bytes] = ...) -> None: ...

class ToolInput(_message.Message):
    __slots__ = ("tool_name", "value", "tool_call_id")
    TOOL_NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    TOOL_CALL_ID_FIELD_NUMBER: _ClassVar[int]
    tool_name: str
    value: bytes
    tool_call_id: str
    def __init__(self, tool_name: _Optional[str] = ..., value: _Optional[bytes] = ..., tool_call_id: _Optional[str] = ...) -> None: ...

class LlmInput(_message.Message):
    __slots__ = ("name", "request", "response", "annotated_request", "model_name", "codec")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    ANNOTATED_REQUEST_FIELD_NUMBER: _ClassVar[int]
    MODEL_NAME_FIELD_NUMBER: _ClassVar[int]
    CODEC_FIELD_NUMBER: _ClassVar[int]
    name: str
    request: bytes
    response: bytes
    annotated_request: bytes
    model_name: str
    codec: str
    def __init__(self, name: _Optional[str] = ..., request: _Optional[bytes] = ..., response: _Optional[bytes] = ..., annotated_request: _Optional[bytes] = ..., model_name: _Optional[str] = ..., codec: _Optional[str] = ...) -> None: ...

class ConditionalMiddlewareInput(_message.Message):
    __slots__ = ("kinds", "registration_name")
    KINDS_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_NAME_FIELD_NUMBER: _ClassVar[int]
    kinds: _containers.RepeatedScalarFieldContainer[str]
    registration_name: str
    def __init__(self, kinds: _Optional[_Iterable[str]] = ..., registration_name: _Optional[str] = ...) -> None: ...

class InvokeResponse(_message.Message):
    __slots__ = ("empty", "json", "guardrail", "llm_request", "tool_execution", "events", "error")
    EMPTY_FIELD_NUMBER: _ClassVar[int]
    JSON_FIELD_NUMBER: _ClassVar[int]
    GUARDRAIL_FIELD_NUMBER: _ClassVar[int]
    LLM_REQUEST_FIELD_NUMBER: _ClassVar[int]
    TOOL_EXECUTION_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    empty: EmptyAnswer
    json: bytes
    guardrail: GuardrailAnswer
    llm_request: LlmRequestAnswer
    tool_execution: ToolExecutionAnswer
    events: EventsAnswer
    error: WorkerError
    def __init__(self, empty: _Optional[_Union[EmptyAnswer, _Mapping]] = ..., json: _Optional[bytes] = ..., guardrail: _Optional[_Union[GuardrailAnswer, _Mapping]] = ..., llm_request: _Optional[_Union[LlmRequestAnswer, _Mapping]] = ..., tool_execution: _Optional[_Union[ToolExecutionAnswer, _Mapping]] = ..., events: _Optional[_Union[EventsAnswer, _Mapping]] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class EmptyAnswer(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GuardrailAnswer(_message.Message):
    __slots__ = ("block_reason",)
    BLOCK_REASON_FIELD_NUMBER: _ClassVar[int]
    block_reason: str
    def __init__(self, block_reason: _Optional[str] = ...) -> None: ...

class LlmRequestAnswer(_message.Message):
    __slots__ = ("request", "annotated_request", "pending_marks")
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    ANNOTATED_REQUEST_FIELD_NUMBER: _ClassVar[int]
    PENDING_MARKS_FIELD_NUMBER: _ClassVar[int]
    request: bytes
    annotated_request: bytes
    pending_marks: bytes
    def __init__(self, request: _Optional[bytes] = ..., annotated_request: _Optional[bytes] = ..., pending_marks: _Optional[bytes] = ...) -> None: ...

class ToolExecutionAnswer(_message.Message):
    __slots__ = ("result", "annotation", "pending_marks")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    ANNOTATION_FIELD_NUMBER: _ClassVar[int]
    PENDING_MARKS_FIELD_NUMBER: _ClassVar[int]
    result: bytes
    annotation: bytes
    pending_marks: bytes
    def __init__(self, result: _Optional[bytes] = ..., annotation: _Optional[bytes] = ..., pending_marks: _Optional[bytes] = ...) -> None: ...

class EventsAnswer(_message.Message):
    __slots__ = ("failed", "message")
    FAILED_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    failed: int
    message: str
    def __init__(self, failed: _Optional[int] = ..., message: _Optional[str] = ...) -> None: ...

class WorkerError(_message.Message):
    __slots__ = ("code", "message", "retryable", "failure")
    CODE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    RETRYABLE_FIELD_NUMBER: _ClassVar[int]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    code: str
    message: str
    retryable: bool
    failure: int
    def __init__(self, code: _Optional[str] = ..., message: _Optional[str] = ..., retryable: bool = ..., failure: _Optional[int] = ...) -> None: ...

class ResumeStreamRequest(_message.Message):
    __slots__ = ("caller", "invocation_id", "timeout_millis", "wanted", "chunk", "over", "opened", "error")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    INVOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_MILLIS_FIELD_NUMBER: _ClassVar[int]
    WANTED_FIELD_NUMBER: _ClassVar[int]
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    OVER_FIELD_NUMBER: _ClassVar[int]
    OPENED_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    invocation_id: int
    timeout_millis: int
    wanted: StreamWanted
    chunk: bytes
    over: StreamOver
    opened: StreamOpened
    error: WorkerError
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., invocation_id: _Optional[int] = ..., timeout_millis: _Optional[int] = ..., wanted: _Optional[_Union[StreamWanted, _Mapping]] = ..., chunk: _Optional[bytes] = ..., over: _Optional[_Union[StreamOver, _Mapping]] = ..., opened: _Optional[_Union[StreamOpened, _Mapping]] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class StreamResponse(_message.Message):
    __slots__ = ("next", "pull", "chunk", "over", "error")
    NEXT_FIELD_NUMBER: _ClassVar[int]
    PULL_FIELD_NUMBER: _ClassVar[int]
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    OVER_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    next: LlmStreamNext
    pull: LlmStreamPull
    chunk: bytes
    over: StreamOver
    error: WorkerError
    def __init__(self, next: _Optional[_Union[LlmStreamNext, _Mapping]] = ..., pull: _Optional[_Union[LlmStreamPull, _Mapping]] = ..., chunk: _Optional[bytes] = ..., over: _Optional[_Union[StreamOver, _Mapping]] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class LlmStreamNext(_message.Message):
    __slots__ = ("request",)
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    request: bytes
    def __init__(self, request: _Optional[bytes] = ...) -> None: ...

class LlmStreamPull(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class StreamWanted(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class StreamOpened(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class StreamOver(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CancelInvocationRequest(_message.Message):
    __slots__ = ("caller", "invocation_id")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    INVOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    invocation_id: int
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., invocation_id: _Optional[int] = ...) -> None: ...

class CancelInvocationResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ShutdownRequest(_message.Message):
    __slots__ = ("caller",)
    CALLER_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ...) -> None: ...

class ShutdownResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class LogRequest(_message.Message):
    __slots__ = ("caller", "level", "message")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    level: LogLevel
    message: str
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., level: _Optional[_Union[LogLevel, str]] = ..., message: _Optional[str] = ...) -> None: ...

class LogResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class EmitMarkRequest(_message.Message):
    __slots__ = ("caller", "name", "data", "metadata", "scope_stack_id")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    name: str
    data: bytes
    metadata: bytes
    scope_stack_id: int
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., name: _Optional[str] = ..., data: _Optional[bytes] = ..., metadata: _Optional[bytes] = ..., scope_stack_id: _Optional[int] = ...) -> None: ...

class EmitMarkResponse(_message.Message):
    __slots__ = ("error",)
    ERROR_FIELD_NUMBER: _ClassVar[int]
    error: WorkerError
    def __init__(self, error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class PushScopeRequest(_message.Message):
    __slots__ = ("caller", "scope_stack_id", "name", "scope_type", "input", "metadata")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SCOPE_TYPE_FIELD_NUMBER: _ClassVar[int]
    INPUT_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    scope_stack_id: int
    name: str
    scope_type: ScopeType
    input: bytes
    metadata: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., scope_stack_id: _Optional[int] = ..., name: _Optional[str] = ..., scope_type: _Optional[_Union[ScopeType, str]] = ..., input: _Optional[bytes] = ..., metadata: _Optional[bytes] = ...) -> None: ...

class PushScopeResponse(_message.Message):
    __slots__ = ("scope_id", "error")
    SCOPE_ID_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    scope_id: str
    error: WorkerError
    def __init__(self, scope_id: _Optional[str] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class PopScopeRequest(_message.Message):
    __slots__ = ("caller", "scope_stack_id", "scope_id", "output", "metadata")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_ID_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    scope_stack_id: int
    scope_id: str
    output: bytes
    metadata: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., scope_stack_id: _Optional[int] = ..., scope_id: _Optional[str] = ..., output: _Optional[bytes] = ..., metadata: _Optional[bytes] = ...) -> None: ...

class PopScopeResponse(_message.Message):
    __slots__ = ("error",)
    ERROR_FIELD_NUMBER: _ClassVar[int]
    error: WorkerError
    def __init__(self, error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class CreateScopeStackRequest(_message.Message):
    __slots__ = ("caller",)
    CALLER_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ...) -> None: ...

class CreateScopeStackResponse(_message.Message):
    __slots__ = ("scope_stack_id", "error")
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    scope_stack_id: int
    error: WorkerError
    def __init__(self, scope_stack_id: _Optional[int] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class DropScopeStackRequest(_message.Message):
    __slots__ = ("caller", "scope_stack_id")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    SCOPE_STACK_ID_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    scope_stack_id: int
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., scope_stack_id: _Optional[int] = ...) -> None: ...

class DropScopeStackResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ToolNextRequest(_message.Message):
    __slots__ = ("caller", "invocation_id", "args")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    INVOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    ARGS_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    invocation_id: int
    args: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., invocation_id: _Optional[int] = ..., args: _Optional[bytes] = ...) -> None: ...

class ToolNextResponse(_message.Message):
    __slots__ = ("result", "annotation", "error")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    ANNOTATION_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    result: bytes
    annotation: bytes
    error: WorkerError
    def __init__(self, result: _Optional[bytes] = ..., annotation: _Optional[bytes] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class LlmNextRequest(_message.Message):
    __slots__ = ("caller", "invocation_id", "request")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    INVOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    invocation_id: int
    request: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., invocation_id: _Optional[int] = ..., request: _Optional[bytes] = ...) -> None: ...

class LlmNextResponse(_message.Message):
    __slots__ = ("response", "error")
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    response: bytes
    error: WorkerError
    def __init__(self, response: _Optional[bytes] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class DecodeRequestRequest(_message.Message):
    __slots__ = ("caller", "codec", "request")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    CODEC_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    codec: str
    request: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., codec: _Optional[str] = ..., request: _Optional[bytes] = ...) -> None: ...

class EncodeRequestRequest(_message.Message):
    __slots__ = ("caller", "codec", "annotated_request", "original")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    CODEC_FIELD_NUMBER: _ClassVar[int]
    ANNOTATED_REQUEST_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    codec: str
    annotated_request: bytes
    original: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., codec: _Optional[str] = ..., annotated_request: _Optional[bytes] = ..., original: _Optional[bytes] = ...) -> None: ...

class DecodeResponseRequest(_message.Message):
    __slots__ = ("caller", "codec", "response")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    CODEC_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    codec: str
    response: bytes
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., codec: _Optional[str] = ..., response: _Optional[bytes] = ...) -> None: ...

class CodecResponse(_message.Message):
    __slots__ = ("json", "error")
    JSON_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    json: bytes
    error: WorkerError
    def __init__(self, json: _Optional[bytes] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class ListRuntimeRegistrationsRequest(_message.Message):
    __slots__ = ("caller", "kinds")
    CALLER_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    kinds: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ..., kinds: _Optional[_Iterable[str]] = ...) -> None: ...

class ListRuntimeRegistrationsResponse(_message.Message):
    __slots__ = ("registrations", "error")
    REGISTRATIONS_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    registrations: bytes
    error: WorkerError
    def __init__(self, registrations: _Optional[bytes] = ..., error: _Optional[_Union[WorkerError, _Mapping]] = ...) -> None: ...

class GetRuntimeDiagnosticsRequest(_message.Message):
    __slots__ = ("caller",)
    CALLER_FIELD_NUMBER: _ClassVar[int]
    caller: Caller
    def __init__(self, caller: _Optional[_Union[Caller, _Mapping]] = ...) -> None: ...

class GetRuntimeDiagnosticsResponse(_message.Message):
    __slots__ = ("diagnostics",)
    DIAGNOSTICS_FIELD_NUMBER: _ClassVar[int]
    diagnostics: bytes
    def __init__(self, diagnostics: _Optional[bytes] = ...) -> None: ...
