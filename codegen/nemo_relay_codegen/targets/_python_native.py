"""The native classes of the Python binding: bindings/python/src/generated/.

A field has several names: `wire` in JSON, `name` in Python, `rust`, which is legal in Rust and differs from `name` only
where a word is reserved there, and `core`, its name in the crate nemo-relay-types.
"""

from __future__ import annotations

from typing import Any

from .. import rust_words
from ..lower import Declared, Field, LoweredFamily, Lowering
from ..model import Spec, nodes
from ..naming import snake
from ._python_plugins import activations

_UNRAW = {"self", "Self", "super", "crate"}
_NUMBERS = ("bool", "u32", "u64", "i32", "i64", "f64")


class Native:
    """The spec as the templates of native classes want it."""

    def __init__(self, spec: Spec):
        self.spec = spec
        self.python = Lowering(spec, "python")
        self.rust = Lowering(spec, "rust")

    # What is there

    def enums(self) -> list[dict[str, Any]]:
        """The enums that a caller or a handle has to do with; events hold the words themselves."""
        used = self._used("params", "records", "configs")
        return [self._values(enum) for enum in self.python.enums() if enum.wire in used]

    def words(self) -> list[dict[str, Any]]:
        """Those of them that are published as strings: the language has a case of its own for their values."""
        return [enum for enum in self.enums() if enum["node"].enum in self.python.language.enum_case]

    def flags(self) -> list[dict[str, Any]]:
        used = self._used("params", "records", "configs")
        return [self._values(flags) for flags in self.python.flags() if flags.wire in used]

    def handles(self) -> list[dict[str, Any]]:
        """Handles; `holds` is what of the runtime they stand for."""
        calls = {op.returns.name for op in self._operations() if op.part == "start"}
        stacks = {op.returns.name for op in self._operations() if op.module == "isolation"}
        holds = dict.fromkeys(calls, "OpenCall") | dict.fromkeys(stacks, "ScopeStack")
        elsewhere = {record.wire for record in activations(self.python)}
        return [
            self._record(record) | {"holds": holds.get(record.wire, "Scope")}
            for record in self.python.records()
            if record.node.opaque and record.wire not in elsewhere
        ]

    def records(self) -> list[dict[str, Any]]:
        described = self._described()
        given = self._given_records() | self._in_events()
        taken = {param.parsed.required.name for op in self._operations() for param in (*op.params, *op.options)}
        payloads = self.payloads()
        return [
            self._record(record)
            | {
                "described": record.wire in described,
                "given": record.wire in given and not record.node.host,
                "taken": record.wire in taken and not record.node.host,
                "mutable": record.wire in payloads,
                "methods": self.methods(record.wire),
                "resolves": record.resolves,
            }
            for record in self.python.records()
            if not record.node.opaque and not record.node.mapping
        ]

    def mappings(self) -> list[dict[str, Any]]:
        """Records that are dictionaries in Python."""
        return [self._record(record) for record in self.python.records() if record.node.mapping]

    def configs(self) -> list[dict[str, Any]]:
        return [self._record(config) for config in self.python.configs()]

    def events(self) -> list[dict[str, Any]]:
        return [
            self._named(event)
            | {
                "kind": event.node.kind,
                "variant": _camel(event.node.kind),
                "fields": [self._event_field(event, field) for field in event.fields] + self._members(event),
            }
            for event in self.python.events()
        ]

    def _members(self, event: Declared) -> list[dict[str, Any]]:
        """What is inside of another field and a property too.

        Those are the payloads in the profile of a model call, and a reserved key of the metadata of a mark that has the
        name of an option.
        """
        if event.node.kind != "mark":
            models = [profile for profile in self.python.profiles() if profile.node.category == "llm"]
            fields = [self._field(field) for profile in models for field in profile.fields]
            return [field | {"within": "category_profile"} for field in fields if field["kind"] == "json"]
        options = {
            field.wire: field for op in self.python.operations() if op.id == "scope.event" for field in op.options
        }
        keys = {reserved.name.rpartition(".")[2]: reserved for reserved in self.spec.envelope.reserved_metadata}
        return [
            self._field(options[name]) | {"wire": key.name, "doc": [key.doc], "within": "metadata"}
            for name, key in keys.items()
            if name in options
        ]

    def methods(self, record: str) -> list[dict[str, Any]]:
        """Operations that write or read a record as text; they are its methods too."""
        prefix = f"{snake(record)}_"
        return [
            {
                "name": op.op.verb.removeprefix(prefix),
                "function": op.op.verb,
                "reads": op.op.returns.name == record,
                "text": op.params[0].name,
                "doc": op.doc,
            }
            for op in self.python.operations()
            if op.op.verb.startswith(prefix) and len(op.op.params) == 1
        ]

    def families(self) -> list[dict[str, Any]]:
        """The families whose callbacks a machine asks for: what they are given and give, in the words of the glue."""
        return [
            {
                "variant": rust_words.variant(family.wire),
                # A switch is bound to what it is asked about when it is registered.
                "given": [self._given(param) for param in family.params if family.node.kind != "switch"],
                "gives": self._gives(family),
            }
            for family in self.python.families()
            if family.node.kind != "observe"
        ]

    def _given(self, param: Field) -> str:
        """What an argument of a callback is: a text is the name of the call, and what is optional an annotation."""
        if param.parsed.optional:
            return "Annotation"
        known = {"string": "Name", "next": "Next", self.spec.envelope.envelope: "Event"}
        if param.parsed.name in known:
            return known[param.parsed.name]
        is_context = param.parsed.name in self.spec.types and param.parsed.name not in self.payloads()
        return param.parsed.name if is_context else "Value"

    def _gives(self, family: LoweredFamily) -> str:
        if family.node.kind in ("gate", "switch"):
            return "Verdict"
        returns = family.returns_parsed.required
        known = {"json": "Json", "stream": "Stream"}.get(returns.name)
        payload = known or ("Request" if returns.name in self.payloads() else returns.name)
        return f"{payload}OrNothing" if family.returns_parsed.optional else payload

    def payloads(self) -> set[str]:
        """Records that a continuation is given: applications change them in place."""
        params = [param for family in self.python.families() for param in family.params]
        return {param.parsed.takes.name for param in params if param.parsed.name == "next" and param.parsed.takes}

    # What it is made of

    def _operations(self) -> list[Any]:
        return [operation.op for operation in self.python.operations()]

    def _used(self, *where: str) -> set[str]:
        """Names of declared types that occur in parameters, records or configurations."""
        nodes_ = [node for op in self._operations() for node in (*op.params, *op.options)] if "params" in where else []
        for kind in where:
            owners = self.spec.of(kind.removesuffix("s")) if kind != "params" else []
            taken = (owner for owner in owners if not isinstance(owner, nodes.Config) or owner.is_taken)
            nodes_ += [field for owner in taken for field in owner.fields]
        return {name for node in nodes_ for name in node.parsed.declared()}

    def _given_records(self) -> set[str]:
        """What operations return, and the records that these hold."""
        found = {name for op in self._operations() for name in op.returns.declared()}
        for record in self.spec.of("record"):
            if record.record in found and not (record.host or record.opaque):
                found |= {name for field in record.fields for name in field.parsed.declared()}
        return found

    def _in_events(self) -> set[str]:
        return {name for event in self.python.events() for field in event.fields for name in field.parsed.declared()}

    def _described(self) -> set[str]:
        """Records that values of the host hold, and those inside of them: they are turned into dictionaries."""
        host = [record for record in self.spec.of("record") if record.host]
        found = {
            field.parsed.argument.name for record in host for field in record.fields if field.parsed.name == "list"
        }
        found |= {param.parsed.shape for op in self._operations() for param in op.params if param.parsed.shape}
        for record in self.spec.of("record"):
            if record.record in found:
                found |= {name for field in record.fields for name in field.parsed.declared()}
        return found

    def _named(self, declared: Declared) -> dict[str, Any]:
        return {
            "name": declared.name,
            "core": self.rust.type_name(declared.wire),
            "doc": declared.doc,
            "node": declared.node,
        }

    def _values(self, declared: Declared) -> dict[str, Any]:
        use = "flag" if isinstance(declared.node, nodes.Flags) else "enum_value"
        values = [
            {
                "name": value.name,
                "core": self.rust.value_name(declared.wire, value.wire, use),
                "wire": value.wire,
                "number": value.number,
                "doc": value.doc,
            }
            for value in declared.values
        ]
        return self._named(declared) | {"values": values}

    def _record(self, declared: Declared) -> dict[str, Any]:
        return self._named(declared) | {"fields": [self._field(field) for field in declared.fields]}

    def _field(self, field: Field) -> dict[str, Any]:
        """A field of a record; `kind` says how the templates treat its value."""
        required = field.parsed.required
        declared = self.spec.types.get(required.name)
        kinds = {"string": "string", "uuid": "uuid", "json": "json", "list": "list", "map": "map"}
        kind = kinds.get(required.name, "record")
        if required.name in _NUMBERS:
            kind = "number"
        elif isinstance(declared, nodes.Enum | nodes.Flags):
            kind = "enum" if isinstance(declared, nodes.Enum) else "flags"
        elif isinstance(declared, nodes.Record) and declared.mapping:
            kind = "mapping"
        held = {"string": "Py<PyString>", "uuid": "Py<PyString>", "json": "Py<PyAny>", "list": "Py<PyAny>"}
        held |= dict.fromkeys(("map", "mapping"), "Py<PyDict>")
        path = {"enum": f"enums::{required.name}", "flags": f"flags::{required.name}"}.get(kind, required.name)
        stored = held.get(kind) or (path if kind in ("number", "enum", "flags") else f"Py<{required.name}>")
        plain = "String" if kind == "string" else path
        return {
            "name": field.name,
            "rust": self._ident(field.name),
            "core": self.rust.field_name(field.wire),
            "wire": field.wire,
            "kind": kind,
            "type": required.name,
            "shape": self.python.type(required) if required.shape else None,
            "path": path,
            "is_given_last": self._default(field, kind) is not None,
            "core_type": self.rust.type_name(required.name),
            "optional": field.optional,
            "stored": f"Option<{stored}>" if field.optional else stored,
            "plain": f"Option<{plain}>" if field.optional else plain,
            "default": self._default(field, kind),
            "fallback": None if field.optional or field.default is None else repr(field.default),
            "fixed": None,
            "within": None,
            "secret": getattr(field.node, "secret", False),
            "wanted": _wanted(kind, required.name, field.optional),
            "doc": field.doc,
        }

    def _default(self, field: Field, kind: str) -> str | None:
        """A default value in Rust; `None` where the field has to be given."""
        # Of a number that is not given, `fallback` takes the place.
        if kind == "list" or (kind == "number" and field.default is not None):
            return "None"
        if field.default is None:
            return "None" if field.optional else None
        if kind == "enum":
            return f"enums::{field.parsed.name}::{self.python.value_name(field.parsed.name, str(field.default))}"
        return None

    def _event_field(self, event: Declared, field: Field) -> dict[str, Any]:
        lowered = self._field(field)
        fixed = {"wire.atof": "types::ATOF_VERSION", "event.kind": f'"{event.node.kind}"'}.get(field.node.fixed or "")
        if field.parsed.name == "timestamp":
            lowered["kind"] = "timestamp"
        return lowered | {"fixed": fixed}

    def _ident(self, name: str) -> str:
        if name in _UNRAW:
            return f"{name}_"
        return f"r#{name}" if name in self.rust.language.reserved else name


def _wanted(kind: str, name: str, optional: bool) -> str:
    """What a field has to be, in words; empty where it may be anything."""
    numbers = {"bool": "a bool", "f64": "a number"}
    words = {
        "string": "a string",
        "uuid": "a string",
        "map": "a dict",
        "mapping": f"a dict or a {name}",
        "number": numbers.get(name, "an integer"),
    }
    words |= dict.fromkeys(("enum", "flags", "record"), f"of the class {name}")
    return words.get(kind, "") and words[kind] + (" or None" if optional else "")


def _camel(word: str) -> str:
    return "".join(part.capitalize() for part in word.split("_"))
