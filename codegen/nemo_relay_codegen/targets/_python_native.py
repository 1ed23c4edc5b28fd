"""The native classes of the Python binding: bindings/python/src/generated/.

A field has several names: `wire` in JSON, `name` in Python, `rust`, which is legal in Rust and differs from `name` only
where a word is reserved there, and `core`, its name in the crate nemo-relay-types.
"""

from __future__ import annotations

from typing import Any

from ..lower import Declared, Field, Lowering
from ..model import Spec, nodes

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

    def flags(self) -> list[dict[str, Any]]:
        used = self._used("params", "records", "configs")
        return [self._values(flags) for flags in self.python.flags() if flags.wire in used]

    def handles(self) -> list[dict[str, Any]]:
        return [self._record(record) for record in self.python.records() if record.node.opaque]

    def records(self) -> list[dict[str, Any]]:
        described = self._described()
        given = {op.returns.name for op in self._operations()} | self._in_events()
        taken = {param.parsed.name for op in self._operations() for param in (*op.params, *op.options)}
        return [
            self._record(record)
            | {
                "described": record.wire in described,
                "given": record.wire in given and not record.node.host,
                "taken": record.wire in taken,
            }
            for record in self.python.records()
            if not record.node.opaque
        ]

    def configs(self) -> list[dict[str, Any]]:
        return [self._record(config) for config in self.python.configs()]

    def events(self) -> list[dict[str, Any]]:
        return [
            self._named(event)
            | {
                "kind": event.node.kind,
                "variant": _camel(event.node.kind),
                "fields": [self._event_field(event, field) for field in event.fields],
            }
            for event in self.python.events()
        ]

    # What it is made of

    def _operations(self) -> list[Any]:
        return [operation.op for operation in self.python.operations()]

    def _used(self, *where: str) -> set[str]:
        """Names of declared types that occur in parameters, records or configurations."""
        nodes_ = [node for op in self._operations() for node in (*op.params, *op.options)] if "params" in where else []
        for kind in where:
            owners = self.spec.of(kind.removesuffix("s")) if kind != "params" else []
            nodes_ += [field for owner in owners for field in owner.fields]
        return {name for node in nodes_ for name in node.parsed.declared()}

    def _in_events(self) -> set[str]:
        return {name for event in self.python.events() for field in event.fields for name in field.parsed.declared()}

    def _described(self) -> set[str]:
        """Records that values of the host hold, and those inside of them: they are turned into dictionaries."""
        host = [record for record in self.spec.of("record") if record.host]
        found = {
            field.parsed.argument.name for record in host for field in record.fields if field.parsed.name == "list"
        }
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
        kind = {"string": "string", "uuid": "uuid", "json": "json", "list": "list"}.get(required.name, "record")
        if required.name in _NUMBERS:
            kind = "number"
        elif isinstance(declared, nodes.Enum | nodes.Flags):
            kind = "enum" if isinstance(declared, nodes.Enum) else "flags"
        held = {"string": "Py<PyString>", "uuid": "Py<PyString>", "json": "Py<PyAny>", "list": "Py<PyAny>"}
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
            "path": path,
            "optional": field.optional,
            "stored": f"Option<{stored}>" if field.optional else stored,
            "plain": f"Option<{plain}>" if field.optional else plain,
            "default": self._default(field, kind),
            "doc": field.doc,
        }

    def _default(self, field: Field, kind: str) -> str | None:
        """A default value in Rust; `None` where the field has to be given."""
        if kind == "list":
            return "None"
        if field.default is None:
            return "None" if field.optional else None
        if kind == "enum":
            return f"enums::{field.parsed.name}::{self.python.value_name(field.parsed.name, str(field.default))}"
        if isinstance(field.default, bool):
            return str(field.default).lower()
        return f"{field.default!r}" if isinstance(field.default, int | float) else None

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


def _camel(word: str) -> str:
    return "".join(part.capitalize() for part in word.split("_"))
