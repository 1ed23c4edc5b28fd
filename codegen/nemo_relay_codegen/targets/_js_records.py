"""What the JavaScript packages know of the fields of records and configurations."""

from __future__ import annotations

import json

from ..lower import Declared, Field, Lowering
from ..model import nodes
from ..naming import screaming

# What numbers are in the published declarations beside `number`.
_WIDE = {"completed_span_context_ttl_millis": "bigint"}


def said(lower: Lowering, exported: list[Declared], field: Field) -> list[str]:
    """What a field of a record may hold: a value of an enum also by its word; one not exported, by that alone."""
    enum = next((enum for enum in lower.enums() if enum.wire == field.parsed.name), None)
    if enum is None:
        return [field.type, *([_WIDE[field.wire]] if field.wire in _WIDE else [])]
    words = [word for value in enum.values for word in (value.wire, *getattr(value.node, "aliases", ()))]
    return [*([field.type] if enum in exported else []), *map(json.dumps, words)]


def worded(enums: list[Declared], records: list[Declared]) -> list[Declared]:
    """The enums whose values records hold."""
    held = {field.parsed.name for record in records for field in record.fields}
    return [enum for enum in enums if enum.wire in held]


def described(lower: Lowering, enums: list[Declared], field: Field) -> str:
    """What the checks know of a field of a record, as an object of JavaScript."""
    required = json.dumps(not field.optional and field.default is None)
    parts = [f"wire: {json.dumps(field.wire)}", f"type: {json.dumps(field.parsed.name)}", f"required: {required}"]
    enum = next((enum for enum in enums if enum.wire == field.parsed.name), None)
    if enum:
        parts.append(f"words: {enum.name.upper()}_WORDS")
    if field.node.secret:
        parts.append("secret: true")
    held = field.parsed.argument if field.parsed.name == "list" else field.parsed
    if isinstance(lower.spec.types.get(held.name), nodes.Config):
        parts.append(f"fields: () => {screaming(held.name)}")
    return f"{{ {', '.join(parts)} }}"
