"""Rules about spec/languages/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import Finding
from ..lower import Lowering
from ..model import Spec, nodes, parse_type
from ..model.types import SCALARS
from ..operations import Operation, operations


def known(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Operations that a language file names do exist, and an order of parameters has each of them once."""
    ops = {op.id: op for op in operations(spec)}
    parameters = {op.id: (*op.params, *op.options) for op in ops.values()}
    parameters |= {family.family: family.callback.params for family in spec.families}
    parameters |= {record.record: record.fields for record in spec.of("record")}
    fields = {f"{name}.{field.name}" for name, type_ in spec.types.items() for field in getattr(type_, "fields", ())}
    fields |= {f"{error.code}.{field.name}" for error in spec.errors for field in error.payload}
    known = {*ops, *spec.types, *fields, *_arguments(spec, ops.values())}
    for language in spec.of("language"):
        source = spec.source_of(language)
        for key in language.names:
            if key not in known:
                yield source.finding(("names", key), f"no operation and no type is named `{key}`, and no field")
        numbers = {f"{record.record}({field.name})" for record in spec.of("record") for field in record.fields}
        for key in language.defaults:
            if key not in numbers:
                yield source.finding(("defaults", key), f"no record has the field `{key}`")
        for key in language.parameter_order:
            if key not in parameters:
                yield source.finding(
                    ("parameter_order", key), f"no operation is named `{key}`, no family and no record"
                )
        for key, order in language.parameter_order.items():
            names = sorted(node.name for node in parameters[key]) if key in parameters else sorted(order)
            if sorted(order) != names:
                yield source.finding(("parameter_order", key), f"the order must hold each of {', '.join(names)} once")
        methods = {operation.verb for operation in ops.values() if operation.owner}
        for index, method in enumerate(language.promised):
            if method.name not in methods:
                yield source.finding(("promised", index), f"no class has a method `{method.name}`")
        for index, lack in enumerate(language.without):
            if not any(id_ == lack.name or id_.startswith(f"{lack.name}.") for id_ in ops):
                yield source.finding(("without", index), f"no operation is named `{lack.name}` or below it")


def _arguments(spec: Spec, ops: Iterable[Operation]) -> Iterator[str]:
    """The parameters of constructors, of operations, and of all registrations of a group or on scopes."""
    for config in spec.of("config"):
        yield from (f"{config.config}({field.name})" for field in config.fields)
    for op in ops:
        owners = {op.id, *([op.family.group] if op.family else []), *(["scope_local"] if op.place == "scope" else [])}
        yield from (f"{owner}({param.name})" for owner in owners for param in (*op.params, *op.options))


def complete(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Every language of sdk.yaml has a file, which can spell every type that occurs, and every scalar."""
    languages = {language.language: language for language in spec.of("language")}
    for name in nodes.PackageNames.model_fields:
        if name not in languages:
            yield spec.source_of(spec.sdk).finding(("names", name), f"there is no spec/languages/{name}.yaml")
    used = {visit.node.type for visit in spec.walk() if isinstance(visit.node, nodes.Typed)}
    used |= {visit.node.returns for visit in spec.walk() if isinstance(visit.node, nodes.Returns)}
    types = [parse_type(text) for text in sorted({*SCALARS, *used}) if "<family>" not in text]
    for language in languages.values():
        lowering = Lowering(spec, language.language)
        for type_ in types:
            if not lowering.spells(type_):
                yield spec.source_of(language).finding(("types",), f"the type `{type_}` is missing")
        if language.escape.format(name="x") == "x":
            yield spec.source_of(language).finding(("escape",), "the escape must change the name")
