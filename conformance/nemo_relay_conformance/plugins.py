"""The plugins that a scenario gives to operations, turned into the form of the protocol (§2)."""

from __future__ import annotations

from typing import Any

from .callbacks import Fault, LowerOp, lower_callback
from .vocabulary import Callback, Operation

_METHODS = ("validate", "register")
_PLUGIN = Operation("plugin", {}, frozenset(), {name: Callback("calls", False, False) for name in _METHODS})


def lower_plugin(value: Any, path: tuple, lower_op: LowerOp, fault: Fault) -> Any:
    """`{METHOD: {id, …}, allows_multiple: BOOL}`; what is no mapping is given as it is, for what must be refused."""
    if not isinstance(value, dict):
        return value
    methods = {name: does for name, does in value.items() if name in _METHODS}
    rest = {name: given for name, given in value.items() if name not in _METHODS}
    for name in rest.keys() - {"allows_multiple"}:
        fault((*path, name), f"a plugin has {', '.join(_METHODS)} and allows_multiple, not `{name}`")
    lowered = {name: lower_callback(does, path, _PLUGIN, name, lower_op, fault) for name, does in methods.items()}
    return {"object": lowered, **rest}
