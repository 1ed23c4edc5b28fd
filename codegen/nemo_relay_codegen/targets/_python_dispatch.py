"""The table of operations of the conformance driver of Python."""

from __future__ import annotations

from typing import Any

from ..lower import Field, LoweredOperation, Lowering
from ..model import Spec, Type, parse_type

# What the argument is called that a callback works on; the context of an execution intercept of tools holds it.
_PAYLOADS = ("args", "request", "result", "response", "fields", "chunk", "event", "context")


def context(spec: Spec, low: Lowering) -> dict[str, Any]:
    """Every operation as the driver calls it, and the fields of what it gives."""
    return {
        "operations": [_dispatch(spec, low, op) for op in low.operations()],
        "records": {record.name: [field.name for field in record.fields] for record in low.records()},
    }


def _dispatch(spec: Spec, low: Lowering, op: LoweredOperation) -> dict[str, Any]:
    return {
        "id": op.id,
        "path": op.qualified,
        "positional": [_described(field) for field in op.params],
        "keyword": [_described(field) for field in op.options],
        "kind": "construct" if op.op.construct else op.op.kind,
        "config": op.op.params[0].parsed.name if op.op.kind == "constructor" else None,
        "fields": _config_fields(low, op) if op.op.kind == "constructor" else [],
        "returns": _item(op.op.returns),
        "pipeline": op.op.pipeline,
        "part": op.op.part,
        "callbacks": {field.wire: _callback(spec, field) for field in op.params if field.parsed.name == "callback"},
    }


def _callback(spec: Spec, field: Field) -> dict[str, Any]:
    """How a callback is called: where it is given what it works on and its continuation, and what it gives."""
    family = next((one for one in spec.families if one.family == field.parsed.argument.name), None)
    if family is None:
        takes = field.parsed.takes.name if field.parsed.takes else "json"
        place = None if takes == "none" else 0
        return {"kind": "call", "takes": takes, "gives": field.parsed.argument.name, "payload": place, "next": None}
    params = [param.parsed.name for param in family.callback.params]
    names = [param.name for param in family.callback.params]
    place = next((names.index(name) for name in _PAYLOADS if name in names), 0)
    return {
        "kind": family.kind,
        "takes": params[place],
        "gives": parse_type(family.callback.returns).name,
        "payload": place,
        "next": params.index("next") if "next" in params else None,
    }


def _config_fields(low: Lowering, op: LoweredOperation) -> list[dict[str, Any]]:
    config = next(config for config in low.configs() if config.wire == op.op.params[0].parsed.name)
    names = low.language.names
    arguments = {field.wire: names.get(f"{config.wire}({field.wire})", field.name) for field in config.fields}
    return [_described(field) | {"name": arguments[field.wire]} for field in config.fields]


def _described(field: Field) -> dict[str, Any]:
    return {"wire": field.wire, "name": field.name, "type": _item(field.parsed), "default": field.default}


def _item(type_: Type) -> str:
    """The name of a type; of a list, that of its items."""
    return type_.argument.name if type_.name == "list" and type_.argument else type_.name
