"""The crate nemo-relay and the dispatch table of its conformance driver."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec
from ..naming import pascal
from ..output import Output

NAME = "rust"

_FOLDER = "bindings/rust/src/generated"
_COPIED = {"bool", "u32", "u64", "i32", "i64", "f64", "uuid", "timestamp"}
# Published names of parameter structs that are not those of the function.
_PARAMETERS = {"scope.event": "EmitMarkEventParams"}
# What the closures of each kind of family are given and return; {payload} is the type of their last parameter.
_FAILING = "Result<{}, BoxError>"


@dataclass(frozen=True)
class Bounds:
    """A closure parameter: its generics and what they must be; `maker` wraps it for the registry."""

    generics: list[str]
    where: list[str]
    maker: str | None

    @property
    def angle(self) -> str:
        return _angle(self.generics)


@dataclass(frozen=True)
class Argument:
    """A parameter of a function: `declared` in its signature, `passed` on to another function of the same form."""

    name: str
    declared: str
    passed: str
    doc: list[str]


@dataclass(frozen=True)
class Function:
    """A public function: a method of Relay and, with the same words, a function of the crate."""

    op: LoweredOperation
    name: str
    arguments: list[Argument]
    returns: str
    doc: list[str]
    generics: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    family: LoweredFamily | None = None
    maker: str | None = None

    @property
    def angle(self) -> str:
        return _angle(self.generics)

    @property
    def arrow(self) -> str:
        return f" -> {self.returns}" if self.returns != "()" else ""

    @property
    def is_async(self) -> bool:
        return not self.op.op.sync

    @property
    def fallible(self) -> bool:
        return bool(self.op.op.errors)


@dataclass(frozen=True)
class Setter:
    """A field of a parameter struct, how it is given, and how it is stored."""

    name: str
    stored: str
    given: str
    value: str
    doc: list[str]


@dataclass(frozen=True)
class Parameters:
    """A struct of parameters: `required` are those of `new`, `options` have a setter each."""

    name: str
    function: str
    required: list[Setter]
    options: list[Setter]
    bounds: Bounds | None


def outputs(spec: Spec) -> list[Output]:
    every = tuple(source.file for source in spec.sources if source.kind != "language")
    context = _Lowered(spec).context()
    files = ["mod", "digest", "errors", "functions", "handle", "params", "records", "registrations", "exporters"]
    made = [Output(f"{_FOLDER}/{name}.rs", f"rust/{name}.rs.j2", context, every) for name in files]
    driver = "conformance/drivers/rust/src/generated"
    return [
        *made,
        Output(f"{driver}/mod.rs", "rust/driver_mod.rs.j2", context, every),
        Output(f"{driver}/dispatch.rs", "rust/dispatch.rs.j2", context, every),
    ]


class _Lowered:
    """The spec as functions and structs of Rust."""

    def __init__(self, spec: Spec):
        self.spec = spec
        self.lower = Lowering(spec, "rust")
        self.families = {family.wire: family for family in self.lower.families()}
        self.operations = [op for op in self.lower.operations() if not op.without]

    def context(self) -> dict[str, Any]:
        plain = [op for op in self.operations if op.op.kind == "function"]
        registrations = [op for op in self.operations if op.op.kind in ("register", "deregister")]
        records = self.lower.records()
        return {
            "digest": self.spec.digest,
            "version": self.spec.sdk.version,
            "modules": ["digest", "errors", "exporters", "functions", "handle", "params", "records", "registrations"],
            "operations": self.operations,
            "functions": [self._function(op) for op in plain],
            "registrations": [self._registration(op) for op in registrations],
            "parameters": [self._parameters(op) for op in plain if self._has_struct(op)],
            "handles": [record for record in records if record.node.opaque],
            "records": [self._record(record) for record in records if self._holds_values(record)],
            "payloads": self._payloads(),
            "classes": self._classes(),
            "copied": _COPIED,
        }

    # Functions

    def _has_struct(self, op: LoweredOperation) -> bool:
        """A single parameter is given as it is; more have names."""
        return len(op.params) + len(op.options) > 1

    def _struct_name(self, op: LoweredOperation) -> str:
        return _PARAMETERS.get(op.id, f"{pascal(op.name)}Params")

    def _function(self, op: LoweredOperation) -> Function:
        if self._has_struct(op):
            arguments = [Argument("params", self._struct_name(op), "params", [])]
        else:
            arguments = [self._argument(param) for param in (*op.params, *op.options)]
        return Function(op, op.name, arguments, self._returned(op), op.doc)

    def _registration(self, op: LoweredOperation) -> Function:
        family = self.families[op.op.family.family]
        arguments, bounds = [], None
        for param in op.params:
            if param.parsed.name == "callback":
                bounds = self._closure(family)
                arguments.append(Argument(param.name, "F", param.name, param.doc))
            else:
                arguments.append(self._argument(param))
        return Function(
            op, op.name, arguments, self._returned(op), op.doc,
            bounds.generics if bounds else [], bounds.where if bounds else [], family, bounds and bounds.maker,
        )  # fmt: skip

    def _returned(self, op: LoweredOperation) -> str:
        return f"Result<{op.returns}>" if op.op.errors else op.returns

    def _argument(self, param: Field) -> Argument:
        if param.wire.endswith("_millis"):
            name = param.name.removesuffix("_millis")
            return Argument(name, "Option<Duration>", name, _duration_doc(param))
        if param.parsed.name == "string":
            return Argument(param.name, "&str", param.name, param.doc)
        if self._is_handle(param):
            return Argument(param.name, f"&{param.type}", param.name, param.doc)
        return Argument(param.name, param.type, param.name, param.doc)

    def _is_handle(self, param: Field) -> bool:
        declared = self.spec.types.get(param.parsed.name)
        return bool(getattr(declared, "opaque", False))

    def _closure(self, family: LoweredFamily) -> Bounds:
        """What a family's closure must be; a gate only looks, so it is given a shared value."""
        kind = family.node.kind
        if kind == "observe":
            return Bounds(["F"], ["F: Fn(&Event) + Send + Sync + 'static"], None)
        given = [param.type for param in family.params]
        if kind == "gate":
            given = ["Arc<Value>" if type_ == "Value" else type_ for type_ in given]
        output = "R" if kind == "wrap" else family.returns
        bounds = _future_bounds(given, output)
        if kind == "wrap":
            bounds.generics.append("R")
            bounds.where.append(f"R: Into<{family.returns}>")
        makers = {"gate": "gate", "rewrite": "change", "sanitize": "change", "wrap": "wrap"}
        return Bounds(bounds.generics, bounds.where, makers[kind])

    # Parameter structs

    def _parameters(self, op: LoweredOperation) -> Parameters:
        bounds = None
        for param in op.params:
            if param.parsed.name == "callback":
                bounds = _future_bounds(["Value"], "R")
                bounds.generics.append("R")
                bounds.where.append(f"R: Into<{param.parsed.argument}>")
        return Parameters(
            self._struct_name(op),
            op.name,
            [self._setter(param) for param in op.params],
            [self._setter(option) for option in op.options],
            bounds,
        )

    def _setter(self, param: Field) -> Setter:
        name, type_ = param.name, param.type
        required = type_.removeprefix("Option<").removesuffix(">") if param.optional else type_
        given, value = required, name
        if param.parsed.name == "callback":
            type_, given, value = "Tool", "F", f"callback::tool({name})"
        elif self._is_handle(param):
            given, value = f"&{required}", f"{name}.clone()"
        elif param.parsed.name in ("string", "json", "timestamp"):
            given, value = f"impl Into<{required}>", f"{name}.into()"
        return Setter(name, type_, given, f"Some({value})" if param.optional else value, param.doc)

    # Records

    def _holds_values(self, record: Declared) -> bool:
        return not record.node.opaque and any("Value" in part.type or part.parsed.argument for part in record.fields)

    def _record(self, record: Declared) -> dict[str, Any]:
        required = [part for part in record.fields if not part.optional and part.default is None]
        given = any(param.parsed.name == record.wire for family in self.families.values() for param in family.params)
        return {
            "declared": record,
            "required": required,
            "options": [part for part in record.fields if part not in required],
            "setters": {part.wire: self._setter(part) for part in record.fields},
            "is_given": given,
            "from_value": not given and [part.parsed.name for part in required] == ["json"],
            "is_written": not record.node.host,
            "written": {part.wire: _as_json(part) for part in record.fields},
        }

    # Errors and classes

    def _payloads(self) -> list[dict[str, Any]]:
        """Every payload field once, with the codes that have it."""
        found: dict[str, dict[str, Any]] = {}
        for error in self.lower.errors():
            for part in error.fields:
                entry = found.setdefault(part.wire, {"field": part, "codes": []})
                entry["codes"].append(error.wire)
        return sorted(found.values(), key=lambda entry: entry["field"].wire)

    def _classes(self) -> list[dict[str, Any]]:
        classes = []
        for op in self.operations:
            if op.op.kind == "constructor":
                members = [m for m in self.operations if m.owner == op.owner and m is not op]
                methods = [
                    Function(m, m.name, [self._argument(param) for param in m.params], self._returned(m), m.doc)
                    for m in members
                ]
                classes.append({"name": op.owner, "new": op, "config": op.params[0].type, "methods": methods})
        return classes


def _future_bounds(given: list[str], output: str) -> Bounds:
    return Bounds(
        ["F", "Fut"],
        [
            f"F: Fn({', '.join(given)}) -> Fut + Send + Sync + 'static",
            f"Fut: Future<Output = std::result::{_FAILING.format(output)}> + Send + 'static",
        ],
        None,
    )


def _as_json(part: Field) -> str:
    """The `value` of a field as JSON."""
    if part.parsed.name == "json":
        return "value"
    return "value.into()" if part.parsed.scalar else "serde_json::to_value(value).unwrap_or_default()"


def _angle(generics: list[str]) -> str:
    return f"<{', '.join(generics)}>" if generics else ""


def _duration_doc(param: Field) -> list[str]:
    text = " ".join(param.doc).replace(" in milliseconds", "").rstrip(".")
    return [f"{text}; {param.default / 1000:g} s where absent."]
