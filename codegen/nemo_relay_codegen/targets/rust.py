"""The crate nemo-relay and the dispatch table of its conformance driver."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, Type, parse_type
from ..model.types import NONE
from ..naming import pascal
from ..output import Output

NAME = "rust"

_FOLDER = "bindings/rust/src/generated"
_MODULES = ["codecs", "digest", "errors", "exporters", "functions", "handle", "params", "records", "registrations"]
# Published names of parameter structs that are not those of the function.
_PARAMETERS = {"scope.event": "EmitMarkEventParams", "scope.metric": "EmitMetricEventParams"}
# What a callback gives instead of a record that something else stands for, where the two do not mean the same.
_GIVEN = {"LlmRequestInterceptOutcome": "LlmRequestRewrite"}
# What of the core a handle holds: the name, the type, and how a field of it is read.
_HELD = {
    "ScopeHandle": ("scope", "Scope", "self.0.{}"),
    "ScopeStack": ("stack", "isolation::ScopeStack", "self.0.head().{}"),
}
# Handles that are written by hand.
_OWN_HANDLES = ("PluginHostActivation",)
_HELD_CALL = ("call", "OpenCall", "self.0.{}()")
_FAILING = "Result<{}, BoxError>"


@dataclass(frozen=True)
class Bounds:
    """A closure parameter: its generics and what they must be; `maker` gives it the form of the crate."""

    generics: list[str]
    where: list[str]
    maker: str

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
    """A field of a parameter struct, how it is given, and how it is stored; `bounds` where it is a closure."""

    name: str
    stored: str
    given: str
    value: str
    doc: list[str]
    bounds: Bounds | None = None


@dataclass(frozen=True)
class Parameters:
    """A struct of parameters: `required` are those of `new`, `options` have a setter each."""

    name: str
    function: str
    required: list[Setter]
    options: list[Setter]

    @property
    def bounds(self) -> Bounds | None:
        """Those of the closure that is required, if one is."""
        return next((setter.bounds for setter in self.required if setter.bounds), None)


def outputs(spec: Spec) -> list[Output]:
    every = tuple(source.file for source in spec.sources if source.kind != "language")
    context = _Lowered(spec).context()
    files = [*_MODULES, "mod"]
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
        self.records = {record.wire: record for record in self.lower.records()}
        self.made = self._made()

    def context(self) -> dict[str, Any]:
        plain = [op for op in self.operations if op.op.kind == "function"]
        registrations = [op for op in self.operations if op.op.kind in ("register", "deregister")]
        records = self.lower.records()
        return {
            "digest": self.spec.digest,
            "version": self.spec.sdk.version,
            "modules": _MODULES,
            "codecs": [
                {"id": codec.codec, "name": pascal(codec.codec), "doc": [codec.doc]} for codec in self.spec.of("codec")
            ],
            "operations": self.operations,
            "functions": [self._function(op) for op in plain],
            "registrations": [self._registration(op) for op in registrations],
            "parameters": [self._parameters(op) for op in plain if self._has_struct(op)],
            "handles": [self._handle(one) for one in records if one.node.opaque and one.wire not in _OWN_HANDLES],
            "records": [self._record(record) for record in records if self._is_ours(record)],
            "payloads": self._payloads(),
            "classes": self._classes(),
            "driven": {family.wire: self._driven(family) for family in self.families.values()},
        }

    # Functions

    def _has_struct(self, op: LoweredOperation) -> bool:
        """What is required is given as it is; options have names."""
        return bool(op.options) and len(op.params) + len(op.options) > 1

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
        returns = "LlmStream" if op.op.returns.name == "stream" else op.returns
        return f"Result<{returns}>" if op.op.errors else returns

    def _argument(self, param: Field) -> Argument:
        if param.wire.endswith("_millis"):
            name = param.name.removesuffix("_millis")
            return Argument(name, "Option<Duration>", name, _duration_doc(param))
        if param.parsed.name == "string":
            return Argument(param.name, "Option<&str>" if param.optional else "&str", param.name, param.doc)
        if self._is_handle(param):
            return Argument(param.name, f"&{param.type}", param.name, param.doc)
        if param.parsed.name == "codec":
            return Argument(param.name, f"impl Into<{param.type}>", param.name, param.doc)
        return Argument(param.name, param.type, param.name, param.doc)

    def _is_handle(self, param: Field) -> bool:
        declared = self.spec.types.get(param.parsed.name)
        return bool(getattr(declared, "opaque", False))

    def _closure(self, family: LoweredFamily) -> Bounds:
        """What a family's closure must be."""
        kind = family.node.kind
        if kind == "observe":
            return Bounds(["F"], ["F: Fn(&Event) + Send + Sync + 'static"], "")
        return self._bounds("callback", _given(family), family.returns_parsed)

    def _driven(self, family: LoweredFamily) -> dict[str, str | None]:
        """The callback of a family in the driver, which takes its arguments apart."""
        if family.node.kind == "observe":
            return {"gives": None, "function": "observe(driver, request)"}
        names = [param.name for param in family.params]
        declared = ", ".join(f"{name}: {type_}" for name, type_ in zip(names, _given(family), strict=True))
        gives = _GIVEN.get(family.returns, family.returns)
        return {"gives": gives, "declared": declared, "names": ", ".join(names), "function": "callback"}

    def _bounds(self, name: str, given: list[str], returns: Type) -> Bounds:
        """A closure that returns a future; what it gives may be something that becomes the declared record."""
        type_ = _GIVEN.get(self.lower.type(returns), self.lower.type(returns))
        generics, output = ["F", "Fut"], type_
        becomes = self._is_convertible(returns)
        if becomes:
            generics, output = ["F", "Fut", "R"], "R"
        where = [
            f"F: Fn({', '.join(given)}) -> Fut + Send + Sync + 'static",
            f"Fut: Future<Output = std::result::{_FAILING.format(output)}> + Send + 'static",
        ]
        if becomes:
            where.append(f"R: Into<{type_}>")
        asked = ", ".join("ask.give()" for _ in given)
        argument = "ask" if given else "_"
        return Bounds(generics, where, f"Function::giving::<{type_}, _, _>(move |{argument}| {name}({asked}))")

    def _is_convertible(self, type_: Type) -> bool:
        """Whether there is a record of the type that a single other value becomes."""
        record = self.records.get(type_.name)
        return bool(record and not type_.optional and self._becomes(record))

    def _becomes(self, record: Declared) -> str | None:
        """The type of the value that stands for a record with nothing else."""
        required = [part for part in record.fields if not part.optional and part.default is None]
        if len(required) != 1 or record.wire not in self.made:
            return None
        (part,) = required
        if part.parsed.name == "json":
            return "T"
        return part.type if part.parsed.name in self.records else None

    # Parameter structs

    def _parameters(self, op: LoweredOperation) -> Parameters:
        required = [param for param in op.params if not param.optional]
        options = [*(param for param in op.params if param.optional), *op.options]
        return Parameters(
            self._struct_name(op),
            op.name,
            [self._setter(param) for param in required],
            [self._setter(option) for option in options],
        )

    def _setter(self, param: Field) -> Setter:
        name, type_, bounds = param.name, param.type, None
        required = type_.removeprefix("Option<").removesuffix(">") if param.optional else type_
        given, value = required, name
        if param.parsed.name == "callback":
            bounds = self._called(param)
            required, given, value = "Function", "F", bounds.maker
            type_ = f"Option<{required}>" if param.optional else required
        elif self._is_handle(param):
            given, value = f"&{required}", f"{name}.clone()"
        elif param.parsed.name in ("string", "json", "timestamp", "codec") or self._is_convertible(param.parsed):
            given, value = f"impl Into<{required}>", f"{name}.into()"
        return Setter(name, type_, given, f"Some({value})" if param.optional else value, param.doc, bounds)

    def _called(self, param: Field) -> Bounds:
        """What the closure of a parameter must be."""
        takes = param.parsed.takes or parse_type("json")
        given = [] if takes.name == NONE else [self.lower.type(takes)]
        return self._bounds(param.name, given, param.parsed.argument)

    # Records

    def _is_ours(self, record: Declared) -> bool:
        """Whether the core does not have the record, or has it with its own kind of values."""
        if record.node.opaque:
            return False
        return record.node.host or any("Value" in part.type or part.parsed.argument for part in record.fields)

    def _made(self) -> set[str]:
        """The types whose values the application makes, and what these are made of."""
        types = [family.returns_parsed for family in self.families.values()]
        types += [param.parsed for op in self.operations for param in (*op.params, *op.options)]
        open_, made = [name for type_ in types for name in type_.declared()], set()
        while open_:
            name = open_.pop()
            if name not in made and name in self.records:
                open_ += [inner for part in self.records[name].fields for inner in part.parsed.declared()]
            made.add(name)
        return made

    def _record(self, record: Declared) -> dict[str, Any]:
        required = [part for part in record.fields if not part.optional and part.default is None]
        return {
            "declared": record,
            "required": required,
            "options": [part for part in record.fields if part not in required],
            "setters": {part.wire: self._setter(part) for part in record.fields},
            "hides": any(part.node.secret for part in record.fields),
            "is_made": record.wire in self.made,
            "becomes": self._becomes(record),
            "is_written": not record.node.host or record.wire in self._listed(),
            "is_listed": record.wire in self._listed(),
            "written": {part.wire: _as_json(part) for part in record.fields},
        }

    def _listed(self) -> set[str]:
        """The records of which an operation takes a list in the place of JSON."""
        return {param.parsed.shape for op in self.operations for param in op.params if param.parsed.shape}

    # Handles

    def _handle(self, record: Declared) -> dict[str, Any]:
        """A handle and what of the core it holds: a scope, a stack, or a call, whose fields are methods."""
        name, type_, read = _HELD.get(record.wire, _HELD_CALL)
        return {
            "declared": record,
            "inner": {"name": name, "type": f"Arc<{type_}>"},
            "fields": [self._accessor(part, read.format(part.name), name == "call") for part in record.fields],
        }

    def _accessor(self, part: Field, source: str, of_call: bool) -> dict[str, Any]:
        returns, value = part.type, source
        if part.parsed.name == "json":
            value = f"{source}.map(value::decode)" if of_call else f"{source}.as_ref().map(value::decode)"
        elif part.parsed.name == "string":
            returns, value = "&str", source if of_call else f"&{source}"
        elif of_call and part.parsed.optional:
            value = f"Some({source})"
        elif of_call and part.parsed.name in {flags.wire for flags in self.lower.flags()}:
            value = f"{part.type}::from_bits({source}).unwrap_or_default()"
        return {"name": part.name, "doc": part.doc, "returns": returns, "value": value}

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


def _given(family: LoweredFamily) -> list[str]:
    """The types of the parameters; a gate only looks, so it is given a shared value."""
    is_gate = family.node.kind == "gate"
    shared = ("json", "LLMRequest") if is_gate else ()
    return [f"Arc<{param.type}>" if param.parsed.name in shared else param.type for param in family.params]


def _as_json(part: Field) -> str:
    """The value of a field as JSON."""
    value = "value" if part.optional else f"self.{part.name}"
    if part.parsed.name == "json":
        return value
    return f"{value}.into()" if part.parsed.scalar else f"serde_json::to_value({value}).unwrap_or_default()"


def _angle(generics: list[str]) -> str:
    return f"<{', '.join(generics)}>" if generics else ""


def _duration_doc(param: Field) -> list[str]:
    text = " ".join(param.doc).replace(" in milliseconds", "").rstrip(".")
    return [f"{text}; {param.default / 1000:g} s where absent."]
