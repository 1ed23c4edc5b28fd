"""The Go binding: types, options, operations over cgo, registrations, and the driver's dispatch table."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from ..lower import Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..naming import camel, pascal, snake
from ..output import Output

NAME = "go"

_KINDS = {"gate": "gate", "rewrite": "rewrite", "sanitize": "rewrite", "wrap": "wrap", "observe": "observe"}
_MODULE = "github.com/nvidia/nemo-relay/go/nemo_relay"
# Parameters that a context says in Go.
_IN_CONTEXT = ("timeout_millis",)


@dataclass(frozen=True)
class Option:
    """A functional option: one function for all operations that have it."""

    name: str
    type: str
    doc: list[str]
    go: str
    field: str
    operations: list[str]


@dataclass(frozen=True)
class Native:
    """A C function as Go calls it: `arguments` are expressions over the fields of `a`, `keeps` what must stay alive."""

    name: str
    arguments: list[str]
    keeps: list[str]
    setup: list[str]


def outputs(spec: Spec) -> list[Output]:
    context = _Lowered(spec).context()
    every = tuple(source.file for source in spec.sources if source.kind != "language")

    def made(path: str, template: str) -> Output:
        return Output(path, f"go/{template}.go.j2", context, every)

    names = ("enums", "errors", "records", "events", "options", "operations", "native", "families", "exporters")
    return [
        *(made(f"bindings/go/{name}_gen.go", name) for name in names),
        made("conformance/drivers/go/dispatch_gen.go", "dispatch"),
    ]


class _Lowered:
    def __init__(self, spec: Spec):
        self.spec = spec
        self.lower = Lowering(spec, "go")
        self.all = [op for op in self.lower.operations() if not op.without]
        self.plain = [op for op in self.all if not op.op.family and not op.op.owner]

    def context(self) -> dict[str, Any]:
        records = self.lower.records()
        members = [op for op in self.all if op.op.owner]
        return {
            "sdk": self.spec.sdk,
            "digest": self.spec.digest,
            "enums": self.lower.enums(),
            "flags": self.lower.flags(),
            "errors": [code for code in self.lower.errors() if code.node.number],
            "opaque": [record for record in records if record.node.opaque],
            "records": [record for record in records if not record.node.opaque],
            "configs": self.lower.configs(),
            "tag": self._tag,
            "config_type": lambda field: field.type.removeprefix("*"),
            "event_fields": self._event_fields(),
            "families": [self._family(family) for family in self.lower.families()],
            "registrations": [self._registration(op) for op in self.all if op.op.family],
            "operations": [op for op in self.plain if op.id != "subscribers.flush"],
            "options": self._options(),
            "arguments": self._arguments,
            "option_type": self._option_type,
            "exported": self._exported,
            "native": self._native,
            "members": members,
            "constructors": [op for op in members if op.op.kind == "constructor"],
            "member": self._member,
            "known": [op.id for op in self.all],
            "comment": self._comment,
            "lower_first": lambda name: name[0].lower() + name[1:],
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
        return f'`json:"{field.wire}{omit}"`'

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
        kind = "json" if field.parsed.name == "json" else "optional" if field.parsed.optional else "string"
        return {"go": "json.RawMessage" if kind == "json" else "string", "kind": kind}

    # Options

    def _exported(self, op: LoweredOperation) -> bool:
        return not op.op.construct

    def _option_type(self, op: LoweredOperation) -> str:
        return f"{op.name}Option"

    def _option_name(self, field: Field) -> str:
        if field.wire == "handle":
            return "WithParent"
        # Sets of flags differ between operations, so each has an option of its own.
        flags = isinstance(self.spec.types.get(field.parsed.name), nodes.Flags)
        return f"With{field.parsed.name if flags else pascal(field.wire, self.lower.language.initialisms)}"

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
                    made[name] = Option(name, camel(f"{name}_option"), doc, self._given(field), field.name, [op.name])
        return list(made.values())

    def _given(self, field: Field) -> str:
        """The type of an option's value: what it is when it is there."""
        declared = self.spec.types.get(field.parsed.name)
        if isinstance(declared, nodes.Record) and declared.opaque:
            return f"*{field.type.removeprefix('*')}"
        return field.type.removeprefix("*")

    def _arguments(self, op: LoweredOperation) -> list[dict[str, str]]:
        """The fields of the struct that an operation's arguments are gathered in."""
        fields = [field for field in [*op.params, *op.options] if field.parsed.name != "callback"]
        return [{"name": field.name, "go": self._held(field), "wire": field.wire} for field in fields]

    def _held(self, field: Field) -> str:
        declared = self.spec.types.get(field.parsed.name)
        if isinstance(declared, nodes.Record) and declared.opaque:
            return f"*{field.type.removeprefix('*')}"
        if isinstance(declared, nodes.Flags):
            return field.type.removeprefix("*")
        return field.type

    # cgo

    def _native(self, op: LoweredOperation) -> Native:
        fields = [field for field in [*op.params, *op.options] if field.parsed.name != "callback"]
        arguments, keeps, setup = [], [], []
        for field in fields:
            made = self._c_arguments(field, f"a.{field.name}")
            arguments += made[0]
            keeps += made[1]
            setup += made[2]
        stem = {"scope.push": "push_scope", "scope.pop": "pop_scope", "scope.close": "close_scope"}
        name = stem.get(op.id) or op.id.replace(".", "_").replace("scope_", "")
        if op.op.pipeline:
            name = "tool_call_start"
        return Native(f"nemo_relay_runtime_{name}", arguments, keeps, setup)

    def _c_arguments(self, field: Field, value: str) -> tuple[list[str], list[str], list[str]]:
        type_ = field.parsed
        declared = self.spec.types.get(type_.name)
        if isinstance(declared, nodes.Enum | nodes.Flags):
            return [f"C.uint32_t({value})"], [], []
        if isinstance(declared, nodes.Record) and declared.opaque:
            return [f"{value}.pointer()"], [value], []
        if isinstance(declared, nodes.Record):
            return ["schema"], [], [f"schema, freeSchema := schemaOf({value})", "defer freeSchema()"]
        if type_.name == "string" and type_.optional:
            return [f"optionalText({value})", f"optionalLength({value})"], [], []
        if type_.name == "string":
            return [f"text({value})", f"C.size_t(len({value}))"], [], []
        if type_.name == "json" and type_.optional:
            return [f"optionalBytes({value})", f"C.size_t(len({value}))"], [], []
        if type_.name == "json":
            return [f"jsonBytes({value})", f"jsonLength({value})"], [], []
        if type_.name == "timestamp":
            return [f"micros({value})"], [], []
        return [value], [], []

    # Middleware

    def _family(self, family: LoweredFamily) -> dict[str, Any]:
        params = ["ctx context.Context"]
        for param in family.params:
            go = "func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error)"
            go = go if param.parsed.name == "next" else "*Event" if param.parsed.name == "Event" else param.type
            params.append(f"{'execution' if param.name == 'context' else param.name} {go}")
        returns = f"({family.returns}, error)" if family.returns else "error"
        return {
            "name": family.name,
            "wire": family.wire,
            "number": family.number,
            "callback": family.callback,
            "signature": f"func({', '.join(params)}) {returns}",
            "doc": [*family.doc, "", f"What it returns: {' '.join(family.returns_doc)}"],
            "kind": _KINDS[family.node.kind],
        }

    def _registration(self, op: LoweredOperation) -> dict[str, Any]:
        family = next(one for one in self.lower.families() if one.wire == op.op.family.family)
        params = []
        for field in op.params:
            go = family.callback if field.parsed.name == "callback" else field.type
            params.append(f"{field.name} {'*' if go == 'ScopeHandle' else ''}{go}")
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
            "kind": _KINDS[op.op.family.kind],
            "priority": priority,
            "break_chain": breaks,
            "ordered": priority != "0",
            "breaks": breaks != "false",
            "observes": op.op.family.kind == "observe",
        }

    # Classes

    def _member(self, op: LoweredOperation) -> dict[str, Any]:
        fields = op.params
        if op.op.kind == "constructor":
            config = self.spec.types[op.op.owner.config]
            fields = [self.lower.field(field) for field in config.fields]
        arguments, params = [], []
        for field in fields:
            if field.wire in _IN_CONTEXT:
                params.append("ctx context.Context")
                arguments.append("timeoutMillis(ctx)")
                continue
            source = f"config.{field.name}" if op.op.kind == "constructor" else field.name
            if field.parsed.optional:
                arguments += [f"nonEmpty({source})", f"C.size_t(len({source}))"]
            else:
                arguments += self._c_arguments(field, source)[0]
            params.append(f"{field.name} {field.type}")
        ties = op.op.verb in ("register", "deregister")
        stem = (
            f"nemo_relay_runtime_{snake(op.op.owner.class_)}_{'create' if op.op.kind == 'constructor' else op.op.verb}"
        )
        return {
            "name": op.name,
            "owner": op.owner,
            "doc": op.doc,
            "params": ", ".join(params),
            "native": stem,
            "arguments": [
                *(["library()"] if ties else []),
                *(["object.pointer()"] if op.op.kind != "constructor" else []),
                *arguments,
            ],
            "returns": {"none": "", "bool": "bool", "string": "string"}.get(op.op.returns.name, ""),
            "fails": bool(op.op.errors) and op.op.kind != "property",
        }
