"""Rules about what configurations are called in the modules of languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec, Type, Visit, nodes
from .references import fits


def classes(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Classes of configurations have names of their own, and what they say of fields is true."""
    components = {config.component for config in spec.of("config") if config.component}
    taken: dict[str, str] = {}
    for visit in spec.walk():
        node = visit.node
        if not isinstance(node, nodes.Config):
            continue
        if node.class_ and not node.document:
            message = "only a part of the document has a `class`; others are named in spec/languages"
            yield visit.finding(message, "", "class")
        if node.class_ and taken.setdefault(node.class_, node.config) != node.config:
            yield visit.finding(f"the class `{node.class_}` is that of {taken[node.class_]}", "", "class")
        for name in sorted(set(node.takes) - {field.name for field in node.fields}):
            yield visit.finding(f"there is no field `{name}`", "", "takes")
        yield from _values(spec, visit, "assumes", node.assumes)
        for index, variant in enumerate(node.variants):
            inner = Visit(visit.source, (*visit.path, "variants", index), variant)
            yield from _variant(spec, inner, node, components)


def _variant(spec: Spec, visit: Visit, config: nodes.Config, components: set[str]) -> Iterator[Finding]:
    variant, fields = visit.node, {field.name for field in config.fields}
    for key in ("sets", "takes", "without"):
        for name in sorted(set(getattr(variant, key)) - fields):
            yield visit.finding(f"`{config.config}` has no field `{name}`", "", key)
    given = [*variant.sets, *variant.takes, *variant.without]
    for name in sorted({name for name in given if given.count(name) > 1}):
        yield visit.finding(f"`{name}` is named twice", "")
    for name in sorted(set(variant.requires) - set(variant.takes)):
        yield visit.finding(f"`{name}` is required but not taken", "", "requires")
    if variant.component and variant.component not in components:
        yield visit.finding(f"no config has the component `{variant.component}`", "", "component")
    yield from _values(spec, Visit(visit.source, visit.path, config), "sets", variant.sets)


def _is_object(spec: Spec, type_: Type) -> bool:
    return type_.name == "json" or isinstance(spec.types.get(type_.name), nodes.Config)


def _values(spec: Spec, visit: Visit, key: str, values: dict[str, object]) -> Iterator[Finding]:
    """Values are of the types of their fields; `{}` is a record or an object of JSON."""
    fields = {field.name: field for field in visit.node.fields}
    for name, value in values.items():
        type_ = fields[name].parsed if name in fields else None
        if type_ is None:
            if key == "assumes":
                yield visit.finding(f"there is no field `{name}`", "", key)
        elif not fits(spec, type_, value) and not (value == {} and _is_object(spec, type_)):
            yield visit.finding(f"{value!r} is not a value of `{fields[name].type}`", "", key)
