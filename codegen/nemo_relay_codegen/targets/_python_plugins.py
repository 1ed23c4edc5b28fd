"""What plugins of the Python binding get: the context with a method a family, and the activation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..lower import Declared, LoweredOperation, Lowering

MODULE = "plugin"


def activations(low: Lowering) -> list[Declared]:
    """Opaque records that the operations of plugins give; their fields are read when they are looked at."""
    given = {op.op.returns.name for op in low.operations() if op.op.module == MODULE}
    return [record for record in low.records() if record.node.opaque and record.wire in given]


def is_member(low: Lowering, op: LoweredOperation) -> bool:
    """Whether the operation is a method of an activation in Python, and no function."""
    return op.path[-1:] in {(record.name,) for record in activations(low)}


def context_methods(low: Lowering) -> list[dict[str, Any]]:
    """The registrations of a context: those for every call of the process, under the names of the families."""
    registrations = [op for op in low.operations() if op.op.kind == "register" and op.op.place == "global"]
    return [_method(low, op) for op in registrations]


def _method(low: Lowering, op: LoweredOperation) -> dict[str, Any]:
    family = op.op.family
    assert family is not None
    if family.kind != "switch":
        # Methods of a context are published with the names of the spec.
        op = replace(op, params=[replace(field, name=field.wire) for field in op.params])
    names = {field.wire: field.name for field in op.params}
    if family.kind in ("observe", "switch"):
        call = f"_{family.kind}({', '.join(names.values())})"
    else:
        order = [names["name"], names["priority"], names.get("break_chain", "False"), names["callback"]]
        call = f"_register({family.number}, {', '.join(order)})"
    return {
        "op": replace(op, name=low.function_name(f"register_{family.family}")),
        "family": next(one for one in low.families() if one.node is family),
        "call": call,
    }
