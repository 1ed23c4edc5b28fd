"""What the conformance drivers of the JavaScript packages know of the operations."""

from __future__ import annotations

import json
from typing import Any

from ..lower import Field, LoweredFamily, LoweredOperation, Lowering
from ..output import Output
from ._js import sources

# The parameters of callbacks that hold what the callback is about.
_PAYLOADS = ("args", "request", "result", "response", "fields")


def dispatch(lower: Lowering, path: str) -> Output:
    """The table of the conformance drivers: which function of a package an operation is."""
    return Output(
        path,
        "js/dispatch.mjs.j2",
        {
            "operations": lower.operations(),
            "string": json.dumps,
            "callbacks": lambda op: _callbacks(lower, op),
            "nested": lambda op: _nested(lower, op),
            "named": lambda op: _named(lower, op),
        },
        sources(lower.spec, ["module", "family", "config"]),
    )


def _fields(lower: Lowering, operation: LoweredOperation) -> tuple[Field, ...]:
    """The fields of the configuration of a constructor."""
    configs = {config.wire: config for config in lower.configs()}
    return configs[operation.op.owner.config].fields if operation.op.kind == "constructor" else ()


def _nested(lower: Lowering, operation: LoweredOperation) -> list[str]:
    """Those of them that hold configurations."""
    configs = {config.wire for config in lower.configs()}
    return [field.wire for field in _fields(lower, operation) if configs & {*field.parsed.declared()}]


def _named(lower: Lowering, operation: LoweredOperation) -> dict[str, str]:
    """Those of them with a published name that does not follow from the one in documents."""
    fields = _fields(lower, operation)
    return {field.wire: field.name for field in fields if field.name.lower() != field.wire.replace("_", "")}


def _callbacks(lower: Lowering, operation: LoweredOperation) -> dict[str, dict[str, Any]]:
    """What a driver must know of the callbacks of an operation: which argument is what, and what they give."""
    family = next((found for found in lower.families() if found.node is operation.op.family), None)
    forms = {}
    for field in operation.positional:
        if field.parsed.name == "callback":
            forms[field.wire] = _form_of_family(family) if family else _form_of_own(field)
    return forms


def _form_of_own(field: Field) -> dict[str, Any]:
    takes = field.parsed.takes.name if field.parsed.takes else "json"
    given = [] if takes == "none" else [takes]
    return {
        "kind": "call",
        "takes": takes,
        "gives": field.parsed.argument.name,
        "payload": 0 if given else None,
        "next": None,
        "order": list(range(len(given))),
        "types": given,
    }


def _form_of_family(family: LoweredFamily) -> dict[str, Any]:
    places = {param.wire: place for place, param in enumerate(family.params)}
    recorded = [param for param in family.node.callback.params if param.parsed.name != "next"]
    subjects = (*_PAYLOADS, *(param.name for param in recorded if param.parsed.name == "json"), "event", "context")
    next_ = next((param.parsed for param in family.params if param.parsed.name == "next"), None)
    return {
        "kind": family.node.kind,
        "takes": next_.takes.name if next_ and next_.takes else "json",
        "gives": family.returns_parsed.name,
        "payload": next((places[name] for name in subjects if name in places), None),
        "next": places.get("next"),
        "order": [places[param.name] for param in recorded],
        "types": [param.parsed.name for param in recorded],
    }
