"""What a scenario may talk about: every operation, family, error and invariant of the spec."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from nemo_relay_codegen.load import load
from nemo_relay_codegen.model import Spec
from nemo_relay_codegen.model.nodes import Family, Invariant
from nemo_relay_codegen.model.types import Type, parse_type
from nemo_relay_codegen.operations import Operation as SpecOperation
from nemo_relay_codegen.operations import operations

DRIVER_OPS = ("scope.block", "driver.barrier", "driver.call_kept", "plugin.is_active")
CONTEXT_OP = "plugin_register_"


@dataclass(frozen=True)
class Callback:
    """A callback parameter of an operation; `step_key` is what gives it in a step: `calls` for the first."""

    step_key: str
    required: bool
    gives_stream: bool


@dataclass(frozen=True)
class Operation:
    """One operation as drivers know it, with its callback parameters by name."""

    name: str
    params: dict[str, Type]
    required: frozenset[str]
    callbacks: dict[str, Callback] = field(default_factory=dict)
    family: Family | None = None

    @property
    def gives_stream(self) -> bool:
        return self.family is None and any(callback.gives_stream for callback in self.callbacks.values())


class Vocabulary:
    """The spec, seen from the scenarios."""

    def __init__(self, spec: Spec):
        self.spec = spec

    @classmethod
    def of_tree(cls, root: Path) -> Vocabulary:
        return cls(load(root))

    @cached_property
    def families(self) -> dict[str, Family]:
        return {family.family: family for family in self.spec.families}

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """Every operation by name, those of the driver included."""
        found = {operation.id: self._operation(operation) for operation in operations(self.spec)}
        push = found["scope.push"]
        found["scope.block"] = Operation("scope.block", push.params, push.required)
        text, number, json = Type("string"), Type("u32"), Type("json")
        found["driver.barrier"] = Operation(
            "driver.barrier", {"name": text, "count": number}, frozenset({"name", "count"})
        )
        found["driver.call_kept"] = Operation("driver.call_kept", {"of": text, "args": json}, frozenset({"of", "args"}))
        found["plugin.is_active"] = Operation("plugin.is_active", {"activation": json}, frozenset({"activation"}))
        for family in self.families:
            given = found[f"register_{family}"]
            found[CONTEXT_OP + family] = replace(
                given,
                name=CONTEXT_OP + family,
                params={**given.params, "context": text},
                required=given.required | {"context"},
            )
        return found

    def _operation(self, operation: SpecOperation) -> Operation:
        given = [*operation.params, *operation.options]
        if operation.kind == "constructor":
            config = next(node for node in self.spec.of("config") if node.config == operation.params[0].type)
            given = list(config.fields)
        types = {param.name: param.parsed for param in given}
        callbacks: dict[str, Callback] = {}
        for name in [name for name, kind in types.items() if kind.name == "callback"]:
            callbacks[name] = _callback(types.pop(name), operation.family, "calls" if not callbacks else name)
        required = {p.name for p in given if p.name in types and not p.parsed.optional and p.default is None}
        if operation.kind in ("method", "property"):
            types, required = {"object": Type("object"), **types}, required | {"object"}
        return Operation(operation.id, types, frozenset(required), callbacks, operation.family)

    def pipeline_of(self, family: str) -> str:
        """The pipeline in which a family has a step; `event` where it is about events, `none` where it observes."""
        if self.families[family].kind in ("inject", "sanitize_event"):
            return "event"
        for pipeline in self.spec.of("pipeline"):
            if any(family in (step.run, step.sanitize) for step in pipeline.steps):
                return pipeline.pipeline
        return "none"

    @cached_property
    def surface(self) -> tuple[str, ...]:
        """The operations that a package must have."""
        return tuple(name for name in self.operations if name not in DRIVER_OPS and not name.startswith(CONTEXT_OP))

    @cached_property
    def flags(self) -> dict[str, dict[str, int]]:
        return {node.flags: {value.name: value.bit for value in node.values} for node in self.spec.of("flags")}

    @cached_property
    def errors(self) -> dict[str, frozenset[str]]:
        """The payload fields of every error code."""
        return {error.code: frozenset(field.name for field in error.payload) for error in self.spec.errors}

    @cached_property
    def invariants(self) -> dict[str, Invariant]:
        visits = self.spec.walk()
        return {visit.node.id: visit.node for visit in visits if isinstance(visit.node, Invariant)}

    @cached_property
    def without(self) -> dict[str, dict[str, str]]:
        """What a language cannot have: language -> name of an operation or of its beginning -> reason."""
        return {node.language: {item.name: item.doc for item in node.without} for node in self.spec.of("language")}

    def missing(self, language: str, operation: str) -> str | None:
        """Why the language does not have the operation; None where it has it."""
        declared = self.without.get(language, {})
        return next(
            (why for name, why in declared.items() if operation == name or operation.startswith(f"{name}.")), None
        )


def _callback(kind: Type, family: Family | None, step_key: str) -> Callback:
    gives = parse_type(family.callback.returns) if family else kind.argument
    return Callback(step_key, not kind.optional, gives is not None and gives.name == "stream")
