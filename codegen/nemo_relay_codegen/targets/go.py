"""The Go binding: types, options, operations over cgo, registrations, and the driver's dispatch table."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, Type, nodes
from ..naming import camel, pascal, snake
from ..output import Output
from ._go_native import Cgo

NAME = "go"

_MODULE = "github.com/nvidia/nemo-relay/go/nemo_relay"
# Operations that are methods of what they are about.
_METHODS = ("plugin.close",)
# Handles that are written by hand.
_OWN_HANDLES = ("ScopeStack", "PluginHostActivation")
# Parameters that a context says in Go.
_IN_CONTEXT = ("timeout_millis",)


def _lower_first(name: str) -> str:
    return name[0].lower() + name[1:]


@dataclass(frozen=True)
class Option:
    """A functional option: one function for all operations that have it."""

    name: str
    type: str
    doc: list[str]
    go: str
    field: str
    # Whether what holds it is a pointer, which is nil where the option is not given.
    pointer: bool
    operations: list[str]


def outputs(spec: Spec) -> list[Output]:
    context = _Lowered(spec).context()
    every = tuple(source.file for source in spec.sources if source.kind != "language")

    def made(path: str, template: str) -> Output:
        return Output(path, f"go/{template}.go.j2", context, every)

    names = (
        "enums", "errors", "records", "events", "options", "operations", "native", "families", "exporters", "codecs",
        "plugins", "components",
    )  # fmt: skip
    return [
        *(made(f"bindings/go/{name}_gen.go", name) for name in names),
        made("conformance/drivers/go/dispatch_gen.go", "dispatch"),
    ]


class _Lowered:
    def __init__(self, spec: Spec):
        self.spec = spec
        self.lower = Lowering(spec, "go")
        self.cgo = Cgo(spec, self.lower)
        self.all = [op for op in self.lower.operations() if not op.without]
        # A context carries the stack in Go, so what moves stacks about is written by hand.
        by_hand = [op for op in self.all if op.op.module == "isolation" or op.id in _METHODS]
        self.plain = [op for op in self.all if not (op.op.family or op.op.owner or op in by_hand)]

    def context(self) -> dict[str, Any]:
        records = self.lower.records()
        members = [op for op in self.all if op.op.owner]
        return {
            "sdk": self.spec.sdk,
            "digest": self.spec.digest,
            "enums": self.lower.enums(),
            "flags": self.lower.flags(),
            "errors": [code for code in self.lower.errors() if code.node.number],
            "opaque": [record for record in records if record.node.opaque and record.wire not in _OWN_HANDLES],
            "records": [record for record in records if not record.node.opaque],
            "configs": self.lower.configs(),
            "documents": self.lower.documents(),
            "config_field": self._config_field,
            "concealed": self._concealed,
            "tag": self._tag,
            "event_fields": self._event_fields(),
            "families": [self._family(family) for family in self.lower.families()],
            "registrations": [self._registration(op) for op in self.all if op.op.family],
            "operations": [op for op in self.plain if op.id != "subscribers.flush"],
            "options": self._options(),
            "parameters": self._parameters,
            "generic": self._generic,
            "listed": lambda op: [field for field in op.params if self._is_listed(field)],
            "result": self._result,
            "callbacks": lambda op: [field for field in op.params if field.parsed.name == "callback"],
            "optional_callbacks": self._optional_callbacks,
            "arguments": self._arguments,
            "option_type": self._option_type,
            "option_name": self._option_name,
            "read": self._read,
            "exported": self._exported,
            # What is asked of plugins is driven in a way of its own.
            "called": [op for op in self.plain if op.id != "subscribers.flush" and op.op.module != "plugin"],
            "native": self.cgo.native,
            "driven": [op for op in self.plain if self.cgo.is_driven(op)],
            "codecs": self.spec.of("codec"),
            "moves": lambda op: op.op.returns.name == "ScopeHandle" or op.op.verb in ("pop", "close"),
            "members": members,
            "constructors": [op for op in members if op.op.kind == "constructor"],
            "methods": [op for op in members if op.op.kind != "constructor"],
            "member": self._member,
            "known": [op.id for op in self.all],
            "comment": self._comment,
            "lower_first": _lower_first,
            "snake": snake,
            "c_type": lambda record: pascal(record.wire),
            "go_name": lambda name: camel(name),
            "module": _MODULE,
            "text": lambda value: json.dumps(value, ensure_ascii=False),
            "accessor": self._accessor,
        }

    def _comment(self, name: str, doc: list[str]) -> list[str]:
        """A comment of Go begins with the name of what it is about, as a sentence."""
        first, *rest = doc
        word = first.split(maxsplit=1)[0] if first.split() else ""
        verb = re.fullmatch(r"[A-Z][a-z]+[^s]s", word) and word not in ("This", "Its", "Files")
        link = "" if verb else "says" if word == "Whether" else "is"
        return [f"{name} {link}{' ' if link else ''}{first[:1].lower()}{first[1:]}", *rest]

    # Types

    def _tag(self, field: Field) -> str:
        omit = ",omitempty" if field.parsed.optional or field.parsed.name == "list" else ""
        # An empty list of numbers is not the same as none.
        omit = ",omitzero" if str(field.parsed) == "list<f64>?" else omit
        return f'`json:"{field.wire}{omit}"`'

    def _concealed(self, record: Declared) -> list[tuple[str, str]]:
        """The fields of a record or configuration that nothing shows, each with what hides its value.

        A text that may be absent is a pointer, which shows nothing.
        """
        secret = [field for field in record.fields if field.node.secret and str(field.parsed) != "string?"]
        return [(field.name, "hideValues" if field.parsed.name == "map" else "hide") for field in secret]

    def _event_fields(self) -> list[dict[str, Any]]:
        """The fields of all events, those of one kind alone included."""
        found: dict[str, Field] = {}
        for event in self.lower.events():
            for field in event.fields:
                found.setdefault(field.wire, field)
        return [
            {"name": field.name, "go": self._event_type(field), "wire": field.wire, "doc": field.doc}
            for field in found.values()
        ]

    def _event_type(self, field: Field) -> str:
        declared = self.spec.types.get(field.parsed.name)
        if isinstance(declared, nodes.Enum):
            return "string"
        if field.parsed.name == "json" or not field.parsed.optional or field.parsed.name == "DataSchema":
            return field.type
        return field.type.removeprefix("*")

    def _accessor(self, field: Field) -> dict[str, str]:
        declared = self.spec.types.get(field.parsed.name)
        if isinstance(declared, nodes.Enum | nodes.Flags):
            return {"go": field.type, "kind": "number"}
        # A text of the application may hold anything; an identity is plain.
        kind = {"json": "json", "string": "text"}.get(field.parsed.name, "string")
        return {"go": "json.RawMessage" if kind == "json" else "string", "kind": kind}

    # Options

    def _exported(self, op: LoweredOperation) -> bool:
        return not op.op.construct

    def _option_type(self, op: LoweredOperation) -> str:
        return f"{op.name}Option"

    def _option_name(self, field: Field) -> str:
        if field.wire == "handle":
            return "WithParent"
        if field.wire == "scope":
            # `WithScope` runs a function in a scope of its own.
            return "WithinScope"
        # Sets of flags differ between operations, so each has an option of its own.
        flags = isinstance(self.spec.types.get(field.parsed.name), nodes.Flags)
        return f"With{field.parsed.name if flags else pascal(field.wire, self.lower.language.initialisms)}"

    def _read(self, field: Field) -> str:
        """How the conformance driver reads the value of an option."""
        declared = self.spec.types.get(field.parsed.name)
        name = f'"{field.wire}"'
        if isinstance(declared, nodes.Flags):
            return f"relay.{field.type.removeprefix('*')}(c.int32({name}))"
        if isinstance(declared, nodes.Enum):
            return f"parsed(relay.Parse{field.type.removeprefix('*')}, c.text({name}))"
        if isinstance(declared, nodes.Record) and not declared.opaque:
            return f"record[relay.{field.type.removeprefix('*')}](c, {name})"
        ways = {"string": "text", "json": "value", "timestamp": "time", "ScopeHandle": "handle", "u32": "uint32"}
        ways |= {"codec": "codec"}
        return f"c.{ways[field.parsed.name]}({name})"

    def _options(self) -> list[Option]:
        made: dict[str, Option] = {}
        for op in self.plain:
            if op.op.construct or op.id == "subscribers.flush":
                continue
            for field in op.options:
                name = self._option_name(field)
                option = made.get(name)
                if option:
                    option.operations.append(op.name)
                    option.doc.append(f"  - {op.name}: {' '.join(field.doc)}")
                else:
                    doc = [f"{name} is an option of the operations below.", "", f"  - {op.name}: {' '.join(field.doc)}"]
                    held = self._held(field)
                    pointer = held.startswith("*") and not self._opaque(field)
                    option = Option(name, camel(f"{name}_option"), doc, self._given(field), field.name, pointer, [])
                    made[name] = option
                    option.operations.append(op.name)
        return list(made.values())

    def _opaque(self, field: Field) -> bool:
        declared = self.spec.types.get(field.parsed.name)
        return isinstance(declared, nodes.Record) and declared.opaque

    def _parameters(self, op: LoweredOperation) -> str:
        """The parameters of an operation after its context, each with a comma before it."""
        fields = [f", {f.name} {'*' if self._opaque(f) else ''}{self._parameter_type(f)}" for f in op.params]
        options = [f", options ...{self._option_type(op)}"] if op.options else []
        return "".join([*fields, *options])

    def _parameter_type(self, field: Field) -> str:
        return "T" if self._is_listed(field) else field.type

    def _is_listed(self, field: Field) -> bool:
        """Whether it may be a list of records in the place of JSON."""
        return field.parsed.shape in self.spec.types

    def _generic(self, op: LoweredOperation) -> str:
        shapes = [self.lower.type_name(field.parsed.shape) for field in op.params if self._is_listed(field)]
        return f"[T json.RawMessage | []{shapes[0]}]" if shapes else ""

    def _result(self, op: LoweredOperation) -> str:
        """What an operation gives."""
        declared = self.spec.types.get(op.op.returns.name)
        opaque = isinstance(declared, nodes.Record) and declared.opaque
        go = "*LlmStream" if op.op.returns.name == "stream" else f"*{op.returns}" if opaque else op.returns
        if op.id == "scope.push":
            return f"(context.Context, {go}, error)"
        if not op.op.errors:
            return go
        return f"({go}, error)" if go else "error"

    def _optional_callbacks(self, op: LoweredOperation) -> list[Field]:
        return [field for field in op.params if field.parsed.name == "callback" and field.optional]

    def _given(self, field: Field) -> str:
        """The type of an option's value: what it is when it is there."""
        if self._opaque(field):
            return f"*{field.type.removeprefix('*')}"
        return field.type.removeprefix("*")

    def _arguments(self, op: LoweredOperation) -> list[dict[str, str]]:
        """The fields of the struct that an operation's arguments are gathered in."""
        fields = [field for field in [*op.params, *op.options] if field.parsed.name != "callback"]
        return [{"name": field.name, "go": self._held(field), "wire": field.wire} for field in fields]

    def _held(self, field: Field) -> str:
        declared = self.spec.types.get(field.parsed.name)
        if self._opaque(field):
            return f"*{field.type.removeprefix('*')}"
        if isinstance(declared, nodes.Flags):
            return field.type.removeprefix("*")
        return field.type

    # Middleware

    def _family(self, family: LoweredFamily) -> dict[str, Any]:
        params, given, noted, driver = ["ctx context.Context"], [], [], ["ctx context.Context"]
        for param in family.params:
            go = "*Event" if param.parsed.name == "Event" else param.type
            # A parameter that is named like the package of contexts would hide it.
            name = "execution" if param.name == "context" else param.name
            shape = self._shape(param.parsed)
            params.append(f"{name} {go}")
            driver.append(f"{name} {self._qualified(go)}")
            given.append(f"level.{_lower_first(shape)}" if param.parsed.name == "next" else f"at.given{shape}()")
            noted.append(f"{'lend' if param.parsed.name == 'next' else 'note'}{shape}({name})")
        returns = family.returns_parsed
        go = f"*{family.returns.removeprefix('*')}" if self._shape(returns) == "OptionalLLMRequest" else family.returns
        return {
            "name": family.name,
            "wire": family.wire,
            "number": family.number,
            "callback": family.callback,
            "signature": f"func({', '.join(params)}) {f'({go}, error)' if go else 'error'}",
            "driver": f"({', '.join(driver)}) {f'({self._qualified(go)}, error)' if go else 'error'}",
            "doc": [*family.doc, "", f"What it returns: {' '.join(family.returns_doc)}"],
            "given": given,
            "noted": noted,
            "wraps": family.node.kind == "wrap",
            "sanitizes": family.node.kind in ("sanitize", "sanitize_event"),
            "returns": go,
            "gives": f"give{self._shape(returns)}" if go else "",
            # What a switch is given is bound to it when it is registered.
            "bound": family.node.kind == "switch",
        }

    def _shape(self, type_: Type) -> str:
        """A word for what is given or returned, which the methods are named after."""
        name = {"json": "JSON", "next": ""}.get(type_.name) or pascal(type_.name)
        if type_.name == "LLMRequest":
            name = "LLMRequest"
        if type_.name == "list" and type_.argument:
            name = f"{pascal(type_.argument.name)}List"
        if type_.name == "next":
            name = f"Next{'' if type_.takes is None else 'Stream' if type_.argument.name == 'stream' else 'LLM'}"
        return f"Optional{name}" if type_.optional else name

    def _qualified(self, go: str) -> str:
        """The text of a type as another package writes it."""
        names = sorted((self.lower.type_name(name) for name in [*self.spec.types, "Event"]), key=len, reverse=True)
        return re.sub(rf"(?<![\w.])({'|'.join(names)})(?!\w)", r"relay.\1", go)

    def _registration(self, op: LoweredOperation) -> dict[str, Any]:
        family = next(one for one in self.lower.families() if one.wire == op.op.family.family)
        params = []
        for field in op.params:
            go = family.callback if field.parsed.name == "callback" else field.type
            params.append(f"{field.name} {'*' if self._opaque(field) else ''}{go}")
        scoped = op.op.place == "scope"
        priority = "priority" if any(field.wire == "priority" for field in op.params) else "0"
        breaks = "breakChain" if any(field.wire == "break_chain" for field in op.params) else "false"
        return {
            "id": op.id,
            "name": op.name,
            "doc": op.doc,
            "params": ", ".join(params),
            "registers": op.op.kind == "register",
            "scoped": scoped,
            "scope": "scope" if scoped else "nil",
            "family": family.name,
            "callback": family.callback,
            "adapter": _lower_first(pascal(op.op.family.family)),
            "priority": priority,
            "break_chain": breaks,
            "ordered": priority != "0",
            "breaks": breaks != "false",
            "observes": op.op.family.kind == "observe",
            "switches": op.op.family.kind == "switch",
        }

    # Classes

    def _member(self, op: LoweredOperation) -> dict[str, str]:
        """A method: a time-out is what its context leaves."""
        params = ["ctx context.Context" if f.wire in _IN_CONTEXT else f"{f.name} {f.type}" for f in op.params]
        given = ["ctx" if field.wire in _IN_CONTEXT else field.name for field in op.params]
        waits = next((f.default // 1000 for f in op.params if f.wire in _IN_CONTEXT), 0)
        limit = f"It waits as long as the context allows, or {waits} seconds where that has no deadline."
        fails = bool(op.op.errors) and op.op.kind != "property"
        results = [go for go in (op.returns, "error" if fails else "") if go]
        return {
            "params": ", ".join(params),
            "errors": ", ".join([*op.op.errors, *(["cancelled where the context is cancelled"] if waits else [])]),
            "limit": limit if waits else "",
            "result": f"({', '.join(results)})" if len(results) > 1 else "".join(results),
            "call": f"{'return ' if results else ''}(*exporter)(object).{_lower_first(op.name)}({', '.join(given)})",
        }

    def _config_field(self, field: Field) -> dict[str, Any]:
        """A field of a configuration: nil, or zero where that is the default, is absent."""
        type_ = field.parsed.required
        declared = self.spec.types.get(type_.name)
        go = self.lower.type(type_)
        doc = list(field.doc)
        zero = False
        if isinstance(declared, nodes.Enum) and field.default is not None:
            zero = any(value.number == 0 and value.name == field.default for value in declared.values)
        elif type_.name == "bool":
            zero = field.default is False
        nil = type_.name in ("list", "map", "json")
        needed = field.default is None and not field.parsed.optional
        if not (nil or zero or needed):
            go = f"*{go}"
            if field.default is not None:
                doc.append(f"{field.default} where nil.")
        return {"go": go, "doc": doc, "tag": f'`json:"{field.wire}{"" if needed else ",omitzero"}"`'}
