"""Configurations that operations of the Python binding take: plain objects, checked when a field is set."""

from __future__ import annotations

from typing import Any

from ..lower import Field, Lowering
from ..model import Type, nodes


def configs(low: Lowering) -> list[dict[str, Any]]:
    """Every configuration with its fields."""
    return [
        {"name": config.name, "doc": config.doc, "fields": [_field(low, field) for field in config.fields]}
        for config in low.configs()
    ]


def _field(low: Lowering, field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "wire": field.wire,
        "type": field.type,
        "doc": field.doc,
        "default": _default(low, field),
        "kind": _kind(low, field.parsed),
        "optional": field.optional,
        "secret": field.node.secret,
        "copied": False,
    }


def _kind(low: Lowering, type_: Type) -> str:
    """What `_impl/config.py` checks: the name of a builtin class or of one of ours."""
    builtin = {"string": "str", "bool": "bool", "list": "list", "map": "dict", "json": "object", "f64": "float"}
    return builtin.get(type_.name) or ("int" if type_.scalar else low.type_name(type_.name))


def _default(low: Lowering, field: Field) -> str:
    if field.default is None or field.default == ():
        return "None" if field.optional else "()" if field.default == () else "REQUIRED"
    if isinstance(low.spec.types.get(field.parsed.name), nodes.Enum):
        enum = field.parsed.name
        return f"{low.type_name(enum)}.{low.value_name(enum, str(field.default))}"
    return repr(field.default)
