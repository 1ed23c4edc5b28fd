"""What programs of the published API for JavaScript find beside the forms of the specification."""

from __future__ import annotations

import json
import re
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..naming import pascal

# What a failing callback of these kinds leads to, nobody is told but by `getLastCallbackError`.
_SWALLOWED = ("sanitize", "inject")
# What callbacks of these families are told of the codec, of which the specification has one record for both.
_CONTEXTS = {
    "llm_sanitize_request_guardrail": "LlmSanitizeRequestContext",
    "llm_sanitize_response_guardrail": "LlmSanitizeResponseContext",
}
# What operations return, likewise.
_GIVEN = {
    "path": "string | null",
    "runtime_diagnostics": "{ code: string; message: string; count: number }[]",
}
# What callbacks of these kinds return, where the specification says no more than JSON.
_RETURNED = {"sanitize_event": "EventSanitizeFields", "inject": "EventMetadata"}


def registered(lower: Lowering, family: Any, checked: dict[str, Any]) -> dict[str, Any]:
    """The check of an argument of a registration; a callback is also brought into the form in which it is called."""
    field = checked["field"]
    if field.wire != "callback":
        return checked
    text = checked["checked"]
    if names := gathered(lower).get(family.family):
        text = f"published.gathered({text}, {json.dumps(names)})"
    elif family.kind == "sanitize_event":
        text = f"published.fieldsChanged({text})"
    elif family.kind in _SWALLOWED:
        text = f"published.swallowed({text})"
    return {"field": field, "checked": text}


def gathered(lower: Lowering) -> dict[str, list[str]]:
    """The families whose callbacks may take one object, with its names; what they return too is called as there."""
    families = {family.family: family.callback for family in lower.spec.families}
    return {
        name: [lower.field(param, "parameter", owner=families[name].returns).name for param in families[name].params]
        for name in lower.language.gathered
    }


def given_type(field: Field, family: LoweredFamily) -> str:
    """The type of what a callback is given."""
    if family.node.kind == "sanitize_event" and field.parsed.name == "json":
        return _RETURNED["sanitize_event"]
    if field.wire == "context" and family.wire in _CONTEXTS:
        return _CONTEXTS[family.wire]
    return looked_into(field.type)


def looked_into(type_: str) -> str:
    """The type of what a program is given, into whose JSON it looks without a cast."""
    return re.sub(r"\bJson\b", "any", type_)


def returned_type(family: LoweredFamily) -> str:
    return _RETURNED.get(family.node.kind, family.returns)


def returned(operation: LoweredOperation) -> str:
    """The type of what an operation gives; methods are known by their name alone."""
    op = operation.op
    return _GIVEN.get(op.verb if op.owner else op.id) or looked_into(operation.returns)


def worded_objects(lower: Lowering, *, in_documents: bool) -> list[dict[str, Any]]:
    """Enums whose values are words under names; those of documents are in the entries of their components."""
    held = {name for config in lower.documents() for field in config.fields for name in field.parsed.declared()}
    enums = [enum for enum in lower.enums() if enum.wire in lower.language.worded]
    return [_object(enum) for enum in enums if (enum.wire in held) == in_documents]


def _object(enum: Declared) -> dict[str, Any]:
    return {
        "name": enum.name,
        "wire": enum.wire,
        "doc": enum.doc,
        "values": [(pascal(value.wire), value) for value in enum.values],
    }
