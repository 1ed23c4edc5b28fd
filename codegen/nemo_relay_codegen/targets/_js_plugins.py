"""What plugins of the JavaScript packages get: the context with a method a family, and the activation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..lower import Declared, LoweredOperation, Lowering
from ..model import nodes
from ..naming import camel

MODULE = "plugin"


def activations(lower: Lowering) -> list[Declared]:
    """Opaque records that the operations of plugins give; their fields are read when they are looked at."""
    given = {op.op.returns.name for op in lower.operations() if op.op.module == MODULE}
    return [record for record in lower.records() if record.node.opaque and record.wire in given]


def context_methods(functions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The registrations of a context: those for every call of the process, under the same names."""
    return [_method(function) for function in functions if _is_registration(function["operation"])]


def _is_registration(operation: LoweredOperation) -> bool:
    return operation.op.kind == "register" and operation.op.place == "global"


def _method(function: dict[str, Any]) -> dict[str, Any]:
    name = function["operation"].name
    return {
        "name": name,
        "params": function["params"],
        "call": function["context_call"],
        "of_one": function["gathered"],
        "doc": [f"As `{name}`, for as long as the component is active."],
    }


def entry(lower: Lowering) -> dict[str, Any]:
    """The operations under their short names, which the entry for plugins has."""
    named = [op for op in lower.operations() if op.op.module == MODULE]
    return {
        "short_names": [(camel(op.op.verb), op.name) for op in named],
        "dictionary_names": sorted({name for node in lower.spec.of("dictionary") for name in _names(node)}),
    }


def _names(node: nodes.Dictionary) -> Iterator[str]:
    """The names of a dictionary and of the choices of words in it."""
    yield node.dictionary
    yield from (key.alias for key in node.fields if key.alias)
