# Code generated from spec/ by codegen. DO NOT EDIT.

from typing import Any, ClassVar, final

from .._impl.codecs import AnyCodec
from .callbacks import Json
from .shapes import AnnotatedLLMRequest, AnnotatedLLMResponse, DataSchema
from .words import RuntimeRegistrationKind as RuntimeRegistrationKind
from .words import RuntimeRegistrationOwnerKind as RuntimeRegistrationOwnerKind

__all__ = [
    "AtifStorageType",
    "AtifVersion",
    "AtofExporterMode",
    "AtofFieldNamePolicy",
    "AtofSinkType",
    "AtofStreamTransport",
    "FlushReport",
    "FsyncPolicy",
    "LLMAttributes",
    "LLMHandle",
    "LLMRequest",
    "LLMRequestInterceptOutcome",
    "LlmCodecIdentity",
    "LlmCodecKind",
    "LlmExecutionContext",
    "LlmSanitizeContext",
    "LogSeverity",
    "MarkEvent",
    "MetricKind",
    "MetricMeasurement",
    "MetricTemporality",
    "MetricValueType",
    "OpenTelemetryCompression",
    "OpenTelemetryFileFormat",
    "OpenTelemetryFileMode",
    "OpenTelemetryMarkProjection",
    "OpenTelemetryTransport",
    "OpenTelemetryType",
    "PendingMarkSpec",
    "PropagationContext",
    "RuntimeRegistrationIdentity",
    "RuntimeRegistrationKind",
    "RuntimeRegistrationOwner",
    "RuntimeRegistrationOwnerKind",
    "ScopeAttributes",
    "ScopeEvent",
    "ScopeHandle",
    "ScopeStack",
    "ScopeType",
    "ToolAttributes",
    "ToolExecutionContext",
    "ToolExecutionInterceptOutcome",
    "ToolExecutionResult",
    "ToolHandle",
]

@final
class AtifStorageType:
    """What takes trajectories."""

    Http: ClassVar[AtifStorageType]
    """A server that takes POST requests."""
    S3: ClassVar[AtifStorageType]
    """A bucket of S3 or of a compatible service."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class AtifVersion:
    """The version of ATIF that is written."""

    V17: ClassVar[AtifVersion]
    """ATIF-v1.7."""
    V18: ClassVar[AtifVersion]
    """ATIF-v1.8."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class AtofFieldNamePolicy:
    """What becomes of keys with dots in them on the way to a server."""

    Preserve: ClassVar[AtofFieldNamePolicy]
    """They stay."""
    ReplaceDots: ClassVar[AtofFieldNamePolicy]
    """Dots become underscores; a key that is then taken gets a number."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class AtofExporterMode:
    """What the ATOF exporter does with a file that is already there."""

    Append: ClassVar[AtofExporterMode]
    """Keep the lines of the file and write after them."""
    Overwrite: ClassVar[AtofExporterMode]
    """Empty the file first."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class AtofSinkType:
    """Where the ATOF exporter sends events."""

    File: ClassVar[AtofSinkType]
    """To a file."""
    Stream: ClassVar[AtofSinkType]
    """To a server."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class AtofStreamTransport:
    """How events reach a server."""

    HttpPost: ClassVar[AtofStreamTransport]
    """A request for each batch of lines."""
    Websocket: ClassVar[AtofStreamTransport]
    """A text frame for each event."""
    Ndjson: ClassVar[AtofStreamTransport]
    """One request that is held open and gets line after line."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class FsyncPolicy:
    """When what was written is forced onto the disk."""

    Never: ClassVar[FsyncPolicy]
    """The operating system decides."""
    OnFlush: ClassVar[FsyncPolicy]
    """Before a flush returns and where the file is closed."""
    Interval: ClassVar[FsyncPolicy]
    """At an interval while there is something new and where the file is closed."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class LlmCodecKind:
    """Where a codec of model requests or responses comes from."""

    None_: ClassVar[LlmCodecKind]
    """There is no codec."""
    Builtin: ClassVar[LlmCodecKind]
    """The codec is one of the runtime's own."""
    Runtime: ClassVar[LlmCodecKind]
    """The application registered the codec."""
    Opaque: ClassVar[LlmCodecKind]
    """The codec has no name."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class LogSeverity:
    """How serious a mark is."""

    Trace: ClassVar[LogSeverity]
    """A detail of a detail."""
    Debug: ClassVar[LogSeverity]
    """A detail that helps to find a fault."""
    Info: ClassVar[LogSeverity]
    """The usual course of things."""
    Warn: ClassVar[LogSeverity]
    """Something that may become a fault."""
    Error: ClassVar[LogSeverity]
    """A fault."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class MetricKind:
    """What becomes of the values of a metric."""

    Counter: ClassVar[MetricKind]
    """They are added up and never negative."""
    UpDownCounter: ClassVar[MetricKind]
    """They are added up."""
    Gauge: ClassVar[MetricKind]
    """The last one counts."""
    Histogram: ClassVar[MetricKind]
    """They are sorted into buckets."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class MetricTemporality:
    """How the points of counters and histograms relate to those before them."""

    Cumulative: ClassVar[MetricTemporality]
    """All count from the start."""
    Delta: ClassVar[MetricTemporality]
    """Counters and histograms count from the point before."""
    LowMemory: ClassVar[MetricTemporality]
    """As delta."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class MetricValueType:
    """What the value of a measurement is."""

    U64: ClassVar[MetricValueType]
    """A whole number from 0 to 9223372036854775807."""
    I64: ClassVar[MetricValueType]
    """A whole number of 64 bits."""
    F64: ClassVar[MetricValueType]
    """A finite floating-point number."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryCompression:
    """How bodies are compressed."""

    None_: ClassVar[OpenTelemetryCompression]
    """Not at all."""
    Gzip: ClassVar[OpenTelemetryCompression]
    """With gzip."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryFileFormat:
    """How OTLP is written to a file."""

    JsonLines: ClassVar[OpenTelemetryFileFormat]
    """A request a line in JSON."""
    Proto: ClassVar[OpenTelemetryFileFormat]
    """Requests in binary Protobuf each after its length in four bytes."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryFileMode:
    """What becomes of a file that is already there."""

    Overwrite: ClassVar[OpenTelemetryFileMode]
    """It is written anew."""
    Append: ClassVar[OpenTelemetryFileMode]
    """It is continued."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryMarkProjection:
    """What becomes of a mark inside a span."""

    Inherit: ClassVar[OpenTelemetryMarkProjection]
    """What the conventions usually do."""
    Event: ClassVar[OpenTelemetryMarkProjection]
    """An event of the span."""
    Tool: ClassVar[OpenTelemetryMarkProjection]
    """A span of its own that looks like a tool's."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryTransport:
    """How OTLP travels."""

    HttpBinary: ClassVar[OpenTelemetryTransport]
    """HTTP with binary Protobuf."""
    HttpJson: ClassVar[OpenTelemetryTransport]
    """HTTP with JSON."""
    Grpc: ClassVar[OpenTelemetryTransport]
    """The protocol gRPC."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class OpenTelemetryType:
    """Which conventions spans follow."""

    Full: ClassVar[OpenTelemetryType]
    """Everything that the events hold under names of its own."""
    GenAi: ClassVar[OpenTelemetryType]
    """OpenTelemetry's conventions for generative AI."""
    Openinference: ClassVar[OpenTelemetryType]
    """OpenInference."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class ScopeType:
    """The kind of work that a scope stands for."""

    Agent: ClassVar[ScopeType]
    """A whole agent run."""
    Function: ClassVar[ScopeType]
    """An application function or workflow step."""
    Tool: ClassVar[ScopeType]
    """A tool call."""
    Llm: ClassVar[ScopeType]
    """A model call."""
    Retriever: ClassVar[ScopeType]
    """A document retrieval."""
    Embedder: ClassVar[ScopeType]
    """An embedding computation."""
    Reranker: ClassVar[ScopeType]
    """A reranking step."""
    Guardrail: ClassVar[ScopeType]
    """The evaluation of a guardrail."""
    Evaluator: ClassVar[ScopeType]
    """The evaluation of a result."""
    Custom: ClassVar[ScopeType]
    """Work of a kind that the application names itself."""
    Unknown: ClassVar[ScopeType]
    """A kind that this version does not know."""
    @property
    def value(self) -> str:
        """The word that stands for it in JSON."""
    def __int__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class LLMAttributes:
    """Properties of a model call."""

    STATEFUL: ClassVar[int]
    """The provider keeps the state of the conversation."""
    STREAMING: ClassVar[int]
    """The response comes in chunks."""
    def __new__(cls, value: int = 0) -> LLMAttributes: ...
    @property
    def value(self) -> int:
        """The flags as a number."""
    @property
    def is_stateful(self) -> bool:
        """Whether the flag STATEFUL is set."""
    @property
    def is_streaming(self) -> bool:
        """Whether the flag STREAMING is set."""
    def __or__(self, other: LLMAttributes, /) -> LLMAttributes: ...
    def __ror__(self, other: LLMAttributes, /) -> LLMAttributes: ...
    def __and__(self, other: LLMAttributes, /) -> LLMAttributes: ...
    def __rand__(self, other: LLMAttributes, /) -> LLMAttributes: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class ScopeAttributes:
    """Properties of a scope."""

    PARALLEL: ClassVar[int]
    """The scope runs beside its siblings."""
    RELOCATABLE: ClassVar[int]
    """The scope may move to another worker."""
    def __new__(cls, value: int = 0) -> ScopeAttributes: ...
    @property
    def value(self) -> int:
        """The flags as a number."""
    @property
    def is_parallel(self) -> bool:
        """Whether the flag PARALLEL is set."""
    @property
    def is_relocatable(self) -> bool:
        """Whether the flag RELOCATABLE is set."""
    def __or__(self, other: ScopeAttributes, /) -> ScopeAttributes: ...
    def __ror__(self, other: ScopeAttributes, /) -> ScopeAttributes: ...
    def __and__(self, other: ScopeAttributes, /) -> ScopeAttributes: ...
    def __rand__(self, other: ScopeAttributes, /) -> ScopeAttributes: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class ToolAttributes:
    """Properties of a tool call."""

    REMOTE: ClassVar[int]
    """The tool runs outside this process."""
    def __new__(cls, value: int = 0) -> ToolAttributes: ...
    @property
    def value(self) -> int:
        """The flags as a number."""
    @property
    def is_remote(self) -> bool:
        """Whether the flag REMOTE is set."""
    def __or__(self, other: ToolAttributes, /) -> ToolAttributes: ...
    def __ror__(self, other: ToolAttributes, /) -> ToolAttributes: ...
    def __and__(self, other: ToolAttributes, /) -> ToolAttributes: ...
    def __rand__(self, other: ToolAttributes, /) -> ToolAttributes: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...

@final
class FlushReport:
    """What became of the events that were queued before a flush."""

    def __new__(cls, delivered: int, dropped: int, pending: int, callback_errors: int) -> FlushReport: ...
    @property
    def delivered(self) -> int:
        """Deliveries made since the process began, counted once an event and subscriber."""
    @property
    def dropped(self) -> int:
        """Deliveries given up since the process began because a queue was full."""
    @property
    def pending(self) -> int:
        """Deliveries that were still to be made when the time was over."""
    @property
    def callback_errors(self) -> int:
        """Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them."""

@final
class LlmCodecIdentity:
    """Names the codec of a model call."""

    def __new__(cls, kind: LlmCodecKind, id: str | None = ...) -> LlmCodecIdentity: ...
    @property
    def kind(self) -> LlmCodecKind:
        """Where the codec comes from."""
    @property
    def id(self) -> str | None:
        """The name of the codec where it has one."""

@final
class LlmExecutionContext:
    """What an execution intercept of model calls is told about the call that it wraps."""

    def __new__(
        cls, request_codec: LlmCodecIdentity | None = ..., response_codec: LlmCodecIdentity | None = ...
    ) -> LlmExecutionContext: ...
    @property
    def request_codec(self) -> LlmCodecIdentity | None:
        """The codec of the request."""
    @property
    def response_codec(self) -> LlmCodecIdentity | None:
        """The codec of the response."""
    def resolve_request_codec(self) -> AnyCodec | None:
        """The codec of the request itself for the operations of the module codecs."""
    def resolve_response_codec(self) -> AnyCodec | None:
        """The codec of the response itself for the operations of the module codecs."""

@final
class LLMRequest:
    """A request to a model provider; what is sent as headers and what is sent as the body."""

    def __new__(cls, headers: dict[str, Json], content: Json) -> LLMRequest: ...
    headers: dict[str, Json]
    """The headers by name; names are compared without regard to case."""
    content: Json
    """The body in the form of the provider."""

@final
class LLMRequestInterceptOutcome:
    """What a request intercept of model calls returns; a plain request stands for an outcome with nothing else."""

    def __new__(
        cls,
        request: LLMRequest,
        annotated_request: AnnotatedLLMRequest | None = ...,
        pending_marks: list[PendingMarkSpec] | None = ...,
        optimization_contributions: list[Json] | None = ...,
    ) -> LLMRequestInterceptOutcome: ...
    @property
    def request(self) -> LLMRequest:
        """The request that takes the place of the given one."""
    @property
    def annotated_request(self) -> AnnotatedLLMRequest | None:
        """The request in normalized form; the later intercepts are given it and the start event shows it."""
    @property
    def pending_marks(self) -> list[PendingMarkSpec]:
        """Marks that are emitted after the start event and under the scope of the call."""
    @property
    def optimization_contributions(self) -> list[Json] | None:
        """What was saved and how; each an object with at least the texts producer and kind and the boolean applied."""

@final
class LlmSanitizeContext:
    """What a sanitizer of model calls is told about the call."""

    def __new__(cls, codec: LlmCodecIdentity) -> LlmSanitizeContext: ...
    @property
    def codec(self) -> LlmCodecIdentity:
        """The codec of the payload; its kind is none where there is no codec."""
    def resolve_codec(self) -> AnyCodec | None:
        """The codec itself for the operations of the module codecs."""

@final
class MetricMeasurement:
    """One value of a metric."""

    def __new__(
        cls,
        name: str,
        kind: MetricKind,
        value_type: MetricValueType,
        value: Json,
        unit: str | None = ...,
        description: str | None = ...,
        attributes: Json | None = ...,
        boundaries: list[float] | None = ...,
    ) -> MetricMeasurement: ...
    @property
    def name(self) -> str:
        """The name of the metric; 1 to 255 ASCII characters that begin with a letter."""
    @property
    def kind(self) -> MetricKind:
        """What becomes of the values."""
    @property
    def value_type(self) -> MetricValueType:
        """What the value is."""
    @property
    def value(self) -> Json:
        """The value; a number of that type."""
    @property
    def unit(self) -> str | None:
        """The unit; at most 63 ASCII characters."""
    @property
    def description(self) -> str | None:
        """What is measured."""
    @property
    def attributes(self) -> Json | None:
        """A flat object of primitives or of lists of primitives of one kind."""
    @property
    def boundaries(self) -> list[float] | None:
        """The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before."""

@final
class PendingMarkSpec:
    """A mark that is emitted under the scope of the call that it belongs to."""

    def __new__(
        cls,
        name: str,
        category: str | None = ...,
        category_profile: Json | None = ...,
        data: Json | None = ...,
        metadata: Json | None = ...,
        data_schema: DataSchema | None = ...,
        severity: LogSeverity | None = ...,
    ) -> PendingMarkSpec: ...
    @property
    def name(self) -> str:
        """The name of the mark."""
    @property
    def category(self) -> str | None:
        """The category of the mark."""
    @property
    def category_profile(self) -> Json | None:
        """The fields that belong to the category."""
    @property
    def data(self) -> Json | None:
        """The data of the mark."""
    @property
    def metadata(self) -> Json | None:
        """The metadata of the mark."""
    @property
    def data_schema(self) -> DataSchema | None:
        """The schema that the data follows."""
    @property
    def severity(self) -> LogSeverity | None:
        """How serious the mark is; written to its metadata."""

@final
class PropagationContext:
    """The place of a call as it is handed to another process, which goes on under it."""

    def __new__(
        cls,
        parent_uuid: str,
        root_uuid: str | None = ...,
        version: int | None = ...,
        traceparent: str | None = ...,
        tracestate: str | None = ...,
    ) -> PropagationContext: ...
    @property
    def parent_uuid(self) -> str:
        """The identity of the scope that the receiver's scopes belong under."""
    @property
    def root_uuid(self) -> str | None:
        """The identity of the run; absent where the receiver begins one of its own."""
    @property
    def version(self) -> int:
        """The version of the form; 1."""
    @property
    def traceparent(self) -> str | None:
        """The context of the W3C trace."""
    @property
    def tracestate(self) -> str | None:
        """The state of the W3C trace."""
    def to_json(self) -> str:
        """Writes a context as JSON text."""
    @staticmethod
    def from_json(value: str) -> PropagationContext:
        """Reads a context from JSON text."""
    def to_traceparent(self) -> str:
        """Gives the W3C traceparent header of a context."""

@final
class RuntimeRegistrationIdentity:
    """One global registration."""

    def __new__(
        cls, kind: RuntimeRegistrationKind, local_name: str, effective_name: str, owner: RuntimeRegistrationOwner
    ) -> RuntimeRegistrationIdentity: ...
    @property
    def kind(self) -> RuntimeRegistrationKind:
        """What was registered."""
    @property
    def local_name(self) -> str:
        """The name that its owner gave it."""
    @property
    def effective_name(self) -> str:
        """The name by which it is known here."""
    @property
    def owner(self) -> RuntimeRegistrationOwner:
        """Who made it."""

@final
class RuntimeRegistrationOwner:
    """The owner of a registration."""

    def __new__(
        cls, kind: RuntimeRegistrationOwnerKind, plugin_kind: str | None = ..., component_ordinal: int | None = ...
    ) -> RuntimeRegistrationOwner: ...
    @property
    def kind(self) -> RuntimeRegistrationOwnerKind:
        """Who made it."""
    @property
    def plugin_kind(self) -> str | None:
        """The kind of the plugin; absent where it was none."""
    @property
    def component_ordinal(self) -> int | None:
        """Which component of the configuration made it, from 1; absent where it was none."""

@final
class ToolExecutionContext:
    """What an execution intercept is told about the call that it wraps."""

    def __new__(cls, tool_name: str, args: Json, tool_call_id: str | None = ...) -> ToolExecutionContext: ...
    @property
    def tool_name(self) -> str:
        """The tool."""
    @property
    def args(self) -> Json:
        """The arguments that the call would run with."""
    @property
    def tool_call_id(self) -> str | None:
        """The id that the model gave to the call."""

@final
class ToolExecutionInterceptOutcome:
    """What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here."""

    def __new__(
        cls, result: Json, pending_marks: list[PendingMarkSpec] | None = ..., annotation: Json | None = ...
    ) -> ToolExecutionInterceptOutcome: ...
    @property
    def result(self) -> Json:
        """The result that the caller gets."""
    @property
    def pending_marks(self) -> list[PendingMarkSpec]:
        """Marks that are emitted after the end event and under the tool scope."""
    @property
    def annotation(self) -> Json | None:
        """Written to the end event as tool_result_annotation."""

@final
class ToolExecutionResult:
    """What a tool callback returns; the result, and optionally an annotation for the events."""

    def __new__(cls, result: Json, annotation: Json | None = ...) -> ToolExecutionResult: ...
    @property
    def result(self) -> Json:
        """The result of the tool."""
    @property
    def annotation(self) -> Json | None:
        """Written to the end event as tool_result_annotation."""

@final
class LLMHandle:
    """A model call that was started by hand, as given by llm.call; it is needed to end it."""

    @property
    def uuid(self) -> str:
        """The identity of the call."""
    @property
    def name(self) -> str:
        """The name of the call."""
    @property
    def attributes(self) -> LLMAttributes:
        """The flags of the call."""
    @property
    def parent_uuid(self) -> str | None:
        """The identity of the scope that the call belongs under."""
    @property
    def data(self) -> Json:
        """The application's data, kept on the handle and written to no event."""
    @property
    def metadata(self) -> Json:
        """The metadata of the start event, inherited by the end event."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ScopeHandle:
    """An open scope, as given by a push; it is needed to close it and may serve as an explicit parent."""

    @property
    def uuid(self) -> str:
        """The identity of the scope."""
    @property
    def name(self) -> str:
        """The name of the scope."""
    @property
    def scope_type(self) -> ScopeType:
        """The kind of work."""
    @property
    def attributes(self) -> ScopeAttributes:
        """The flags given at the push."""
    @property
    def parent_uuid(self) -> str | None:
        """The parent's identity; absent on the implicit root alone."""
    @property
    def data(self) -> Json:
        """The application's data, kept on the handle and written to no event."""
    @property
    def metadata(self) -> Json:
        """The metadata of the start event, inherited by the end event."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ScopeStack:
    """A scope stack to be used elsewhere; it remembers the innermost scope that was open when it was last left."""

    @property
    def uuid(self) -> str:
        """The identity of the innermost open scope."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ToolHandle:
    """A tool call that was started by hand, as given by tools.call; it is needed to end it."""

    @property
    def uuid(self) -> str:
        """The identity of the call."""
    @property
    def name(self) -> str:
        """The name of the call."""
    @property
    def attributes(self) -> ToolAttributes:
        """The flags of the call."""
    @property
    def parent_uuid(self) -> str | None:
        """The identity of the scope that the call belongs under."""
    @property
    def data(self) -> Json:
        """The application's data, kept on the handle and written to no event."""
    @property
    def metadata(self) -> Json:
        """The metadata of the start event, inherited by the end event."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ScopeEvent:
    """One boundary of a unit of work; a start and its end share a uuid."""

    @property
    def atof_version(self) -> str:
        """The version of the wire format."""
    @property
    def kind(self) -> str:
        """The kind of the event."""
    @property
    def uuid(self) -> str:
        """The identity of the scope or of the mark."""
    @property
    def parent_uuid(self) -> str | None:
        """The scope that this event belongs under."""
    @property
    def propagation_root_uuid(self) -> str | None:
        """The outermost agent that this event belongs to."""
    @property
    def timestamp(self) -> str:
        """When it happened."""
    @property
    def name(self) -> str:
        """The name of the scope or of the mark."""
    @property
    def category(self) -> str | None:
        """The scope type or for a mark any text."""
    @property
    def category_profile(self) -> Json:
        """The fields that belong to the category."""
    @property
    def data(self) -> Json:
        """Input at a start; output at an end; the application's data on a mark."""
    @property
    def data_schema(self) -> DataSchema | None:
        """The schema that the data follows."""
    @property
    def metadata(self) -> Json:
        """The application's metadata and the reserved keys."""
    @property
    def attributes(self) -> list[str]:
        """The names of the flags in alphabetical order."""
    @property
    def scope_category(self) -> str:
        """Which boundary this is."""
    @property
    def annotated_request(self) -> AnnotatedLLMRequest | None:
        """The request in normalized form; on the start event."""
    @property
    def annotated_response(self) -> AnnotatedLLMResponse | None:
        """The response in normalized form; on the end event."""
    def to_dict(self) -> dict[str, Any]:
        """The whole event as a dictionary, as the exporters write it."""
    def to_json(self) -> str:
        """The whole event as one line of JSON."""

@final
class MarkEvent:
    """A point in time inside a scope."""

    @property
    def atof_version(self) -> str:
        """The version of the wire format."""
    @property
    def kind(self) -> str:
        """The kind of the event."""
    @property
    def uuid(self) -> str:
        """The identity of the scope or of the mark."""
    @property
    def parent_uuid(self) -> str | None:
        """The scope that this event belongs under."""
    @property
    def propagation_root_uuid(self) -> str | None:
        """The outermost agent that this event belongs to."""
    @property
    def timestamp(self) -> str:
        """When it happened."""
    @property
    def name(self) -> str:
        """The name of the scope or of the mark."""
    @property
    def category(self) -> str | None:
        """The scope type or for a mark any text."""
    @property
    def category_profile(self) -> Json:
        """The fields that belong to the category."""
    @property
    def data(self) -> Json:
        """Input at a start; output at an end; the application's data on a mark."""
    @property
    def data_schema(self) -> DataSchema | None:
        """The schema that the data follows."""
    @property
    def metadata(self) -> Json:
        """The application's metadata and the reserved keys."""
    @property
    def severity(self) -> LogSeverity | None:
        """The severity of a mark as a word of LogSeverity."""
    def to_dict(self) -> dict[str, Any]:
        """The whole event as a dictionary, as the exporters write it."""
    def to_json(self) -> str:
        """The whole event as one line of JSON."""
