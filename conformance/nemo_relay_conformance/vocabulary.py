"""What a scenario may talk about: every operation, family, error and invariant of the spec."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nemo_relay_codegen.load import load
from nemo_relay_codegen.model import Spec
from nemo_relay_codegen.model.nodes import Family, Invariant
from nemo_relay_codegen.model.types import Type
from nemo_relay_codegen.operations import Operation as SpecOperation
from nemo_relay_codegen.operations import operations

DRIVER_OPS = ("scope.block", "driver.barrier", "driver.call_kept")


@dataclass(frozen=True)
class Operation:
    """One operation as drivers know it; `callback` is the name of its callback parameter."""

    name: str
    params: dict[str, Type]
    required: frozenset[str]
    callback: str | None = None
    family: Family | None = None


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
        return found

    def _operation(self, operation: SpecOperation) -> Operation:
        given = [*operation.params, *operation.options]
        if operation.kind == "constructor":
            config = next(node for node in self.spec.of("config") if node.config == operation.params[0].type)
            given = list(config.fields)
        types = {param.name: param.parsed for param in given}
        callback = next((name for name, kind in types.items() if kind.name == "callback"), None)
        types.pop(callback, None)  # type: ignore[arg-type]
        required = {p.name for p in given if p.name in types and not p.parsed.optional and p.default is None}
        if operation.kind in ("method", "property"):
            types, required = {"object": Type("object"), **types}, required | {"object"}
        return Operation(operation.id, types, frozenset(required), callback, operation.family)

    def pipeline_of(self, family: str) -> str:
        """The pipeline in which a family has a step; `none` where it has one in no pipeline."""
        for pipeline in self.spec.of("pipeline"):
            if any(family in (step.run, step.sanitize) for step in pipeline.steps):
                return pipeline.pipeline
        return "none"

    @cached_property
    def surface(self) -> tuple[str, ...]:
        """The operations that a package must have."""
        return tuple(name for name in self.operations if name not in DRIVER_OPS)

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
