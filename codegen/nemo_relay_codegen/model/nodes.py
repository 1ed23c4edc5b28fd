"""The nodes of a spec file as pydantic models: strict, frozen, no unknown keys."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, field_validator

from .base import Documented, Name, Node, TypeName
from .codecs import CodecRequest, CodecResponse
from .config import ConfigRules, FieldRules
from .faults import Fault, Faults
from .hosts import Hook, Host
from .languages import Dialect, Language
from .told import ErrorCode, Errors, LogRecord, Logs
from .typed import Dotted, Typed
from .types import parse_type

HeaderName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
HeaderWord = Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
Default = bool | int | float | str | tuple[()] | None
Stability = Literal["experimental", "stable", "deprecated"]
Place = Literal["global", "scope"]
ScenarioName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)+$")]


class Invariant(Node):
    id: Dotted
    must: str = Field(description="The promise, as a sentence.")
    scenarios: tuple[ScenarioName, ...] = Field(description="The scenarios that check it, as folder/name.")


class Promised(Documented):
    """A node with a history and promises."""

    since: str
    stability: Stability
    invariants: tuple[Invariant, ...] = ()


class Parameter(Typed):
    default: Default = None


class RecordField(Typed):
    default: Default = None


class HeldField(RecordField):
    """A field of something that programs print: a record or a configuration."""

    secret: bool = Field(False, description="Whether its value, or the values in it, are secrets, which nothing shows.")


class ConfigField(HeldField, FieldRules):
    """A field of a configuration."""


class EventField(Typed):
    presence: Literal["always", "null", "omit"] = Field(
        description="What an empty field becomes: `null` writes null, `omit` leaves it out, `always` is never empty."
    )
    fixed: Literal["wire.atof", "event.kind"] | None = Field(
        None, description="Where the value comes from when it is the same in every event of a kind."
    )


class EnumValue(Documented):
    name: Name
    number: int
    aliases: tuple[Name, ...] = Field((), description="Other words that are read as this one and never written.")


class Flag(Documented):
    name: Name
    bit: int


class DottedDoc(Documented):
    name: Dotted


class Header(Documented):
    name: HeaderName


class HeaderPart(Documented):
    text: HeaderWord
    at: Literal["anywhere", "end"] = Field(description="Where in the name it stands.")


class Limit(Documented):
    name: Name
    type: Literal["u32", "u64"]
    default: int


class Wire(Node):
    atof: str


class PackageNames(Node):
    rust: str
    python: str
    node: str
    wasm: str
    go: str
    c: str


class Sdk(Documented):
    sdk: str
    version: str
    license: str
    wire: Wire
    names: PackageNames
    limits: tuple[Limit, ...]


class Enum(Promised):
    enum: TypeName
    open: bool = Field(False, description="Whether other texts may come; they are read as `fallback`.")
    fallback: Name | None = None
    of: Literal["families"] | None = Field(None, description="What its values are, where they are declared elsewhere.")
    values: tuple[EnumValue, ...] = Field((), description="The words; none where `of` says what they are.")


class Flags(Promised):
    flags: TypeName
    values: tuple[Flag, ...]


class Record(Promised):
    record: TypeName
    opaque: bool = Field(False, description="A handle: made by the runtime alone and read through accessors.")
    host: bool = Field(False, description="Carries values of the host language, so each binding owns its shape.")
    mapping: bool = Field(
        False, description="Texts alone; where programs write such a record as a dictionary, it is one with attributes."
    )
    fields: tuple[HeldField, ...]
    resolves: tuple[RecordField, ...] = Field(
        (), description="What a record of the host gives by a method of that name rather than a field."
    )


class Config(Promised, ConfigRules):
    config: TypeName
    fields: tuple[ConfigField, ...] = ()


class Envelope(Promised):
    envelope: TypeName
    fields: tuple[EventField, ...]
    reserved_metadata: tuple[DottedDoc, ...] = ()
    withheld_headers: tuple[Header, ...] = Field((), description="Headers of requests that no event shows.")
    withheld_parts: tuple[HeaderPart, ...] = Field((), description="What the names of further such headers hold.")
    shown_headers: tuple[Header, ...] = Field((), description="Headers that are shown all the same.")


class Event(Promised):
    event: TypeName
    kind: Name
    fields: tuple[EventField, ...]
    marks: tuple[DottedDoc, ...] = Field((), description="The marks that the runtime itself emits.")


class Profile(Promised):
    profile: TypeName
    category: Name
    fields: tuple[EventField, ...]


class Returns(Node):
    """A node whose `returns` is in the type language, or `none`."""

    returns: str

    @field_validator("returns")
    @classmethod
    def _is_a_type(cls, text: str) -> str:
        parse_type(text)
        return text


class Callback(Returns):
    params: tuple[Typed, ...]
    returns_doc: str


class Family(Promised):
    family: Name
    number: int
    kind: Literal["gate", "rewrite", "wrap", "sanitize", "inject", "sanitize_event", "observe", "switch"]
    group: Name = Field(description="The module that registers it where a language groups registrations.")
    short: Name = Field(description="Its name inside of the group.")
    callback: Callback
    register_in: tuple[Place, ...]
    ordered: bool
    break_chain: bool
    on_error: Literal["fail", "omit", "skip"]
    of_mark: Literal["arguments", "result"] | None = Field(
        None, description="The member of the data of a mark `tool_end_without_start` that it is asked about as well."
    )

    @property
    def staged(self) -> bool:
        """Whether its functions are asked about events that wait for them on the stage."""
        return self.kind in ("inject", "sanitize_event", "switch") or self.of_mark is not None


class Step(Documented):
    """Exactly one of `run`, `codec`, `inject`, `emit`, `call` and `serve`."""

    run: Name | None = None
    codec: Literal["decode", "encode"] | None = Field(
        None, description="The codec of the call makes the normalized form, or brings its changes into the payload."
    )
    inject: Literal["headers"] | None = Field(None, description="What the runtime writes to a copy of the payload.")
    emit: Literal["start", "end", "pending_marks"] | None = None
    call: Literal["callback"] | None = None
    serve: Literal["chunks"] | None = Field(None, description="What of the result the consumer is handed as it asks.")
    on: Literal["args", "result"] | None = None
    data: Literal["args", "result"] | None = None
    withhold: Literal["headers"] | None = Field(None, description="What of a request no event shows.")
    sanitize: Name | None = None


class Pipeline(Promised):
    pipeline: Name
    category: Name
    label: str = Field(description="What texts for people call such a call.")
    profile: TypeName
    steps: tuple[Step, ...]


class Returning(Promised, Returns):
    errors: tuple[Name, ...]
    sync: bool = Field(description="Whether it returns without waiting for a callback or for time to pass.")


class Op(Returning):
    op: Dotted
    visibility: Literal["public", "construct"] = Field(
        "public", description="`construct`: for the block construct of a language, not for application code."
    )
    pipeline: Name | None = None
    part: Literal["whole", "gates", "rewrites", "start", "end"] = Field(
        "whole", description="Which of the steps run: all, those before the start that decide or rewrite, or one event."
    )
    params: tuple[Parameter, ...]
    options: tuple[Parameter, ...]


class OpTemplate(Returning):
    op: Annotated[str, StringConstraints(pattern=r"^[a-z_]*\{family\}$")]
    action: Literal["register", "deregister"]
    place: Place


class TemplateParameter(Parameter):
    only: Literal["scope", "ordered", "break_chain", "switch", "register"] | None = Field(
        None, description="Which have it: operations of a scope, or registrations of such a family."
    )


class Method(Documented, Returns):
    name: Name
    property: bool = False
    sync: bool = True
    params: tuple[Parameter, ...] = ()
    errors: tuple[Name, ...] = ()


class Class(Promised):
    class_: TypeName = Field(alias="class")
    short: Name
    config: TypeName
    spread: tuple[Name, ...] = Field(
        (), description="Fields of the configuration that a constructor takes by position, in languages that spread it."
    )
    constructor_errors: tuple[Name, ...]
    methods: tuple[Method, ...]


class Module(Documented):
    module: Name
    ops: tuple[Op, ...] = ()
    templates: tuple[OpTemplate, ...] = ()
    params: tuple[TemplateParameter, ...] = ()
    invariants: tuple[Invariant, ...] = ()
    classes: tuple[Class, ...] = ()


class Codec(Promised):
    codec: Name
    number: int
    class_name: TypeName = Field(description="The published name of its class.")
    title: str = Field(description="How messages name it.")
    provider: Name = Field(description="The provider whose prices count.")
    chunk_provider: Name = Field(description="How marks about chunks of a stream name it.")
    endpoints: tuple[str, ...] = Field(description="How the URLs end to which its requests go.")
    lone_text: Literal["keep", "string"] = Field(
        description="Whether content that is one text part is shown as that text: where the provider knows no other."
    )
    request: CodecRequest
    response: CodecResponse


class Key(Typed):
    """A key of a dictionary."""

    absent: bool = Field(False, description="Whether it may be missing; `?` in the type says that it may be null.")
    words: tuple[Name, ...] = Field((), description="The texts that it may be.")
    others: bool = Field(False, description="Whether other texts may come.")
    alias: TypeName | None = Field(None, description="The published name of these texts, where a language has one.")


class Dictionary(Promised):
    """JSON with known keys: a class of its own only for the type checkers of languages that write it as it is."""

    dictionary: TypeName
    module: Name = Field(description="The module whose operations give or take it.")
    open: bool = Field(False, description="Whether other keys may come.")
    fields: tuple[Key, ...]


class Normalized(Promised):
    normalized: TypeName
    fields: tuple[RecordField, ...]


KINDS: dict[str, type[Node]] = {
    "sdk": Sdk,
    "enum": Enum,
    "flags": Flags,
    "record": Record,
    "envelope": Envelope,
    "event": Event,
    "profile": Profile,
    "config": Config,
    "errors": Errors,
    "family": Family,
    "pipeline": Pipeline,
    "module": Module,
    "codec": Codec,
    "normalized": Normalized,
    "dictionary": Dictionary,
    "faults": Faults,
    "logs": Logs,
    "host": Host,
    "language": Language,
    "dialect": Dialect,
}


_NAMED_BY = {model: kind for kind, model in KINDS.items()} | {
    Class: "class_",
    Op: "op",
    OpTemplate: "op",
    ErrorCode: "code",
    Invariant: "id",
    Fault: "id",
    Hook: "event",
    LogRecord: "event",
}


def key_of(node: Any) -> str | None:
    """The name by which a node is known, where it has one."""
    value = getattr(node, _NAMED_BY.get(type(node), "name"), None)
    return value if isinstance(value, str) else None
