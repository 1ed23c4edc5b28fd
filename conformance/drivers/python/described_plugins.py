"""Plugins as a scenario describes them, and registrations with the contexts that they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generated.dispatch import OPERATIONS, Callback
from operations import converted

if TYPE_CHECKING:
    from scenario import Scenario

REGISTERS = "plugin_register_"
"""How the operations of the driver begin that register with a context."""

FORMS = {
    "validate": Callback("validate", "json", "none", 0, None),
    "register": Callback("register", "json", "none", 0, None),
}


class Described:
    """A plugin of the application, whose methods do what a request describes."""


def made(scenario: Scenario, value: Any, request: dict) -> Any:
    """The plugin that a value of a request stands for."""
    from callbacks import Behaviour

    if not isinstance(value, dict) or "object" not in value:
        return value
    plugin = Described()
    for name, described in value["object"].items():
        does = {"mode": "sync"} | described
        setattr(plugin, name, Behaviour(scenario, does, FORMS[name], request).function())
    if "allows_multiple" in value:
        plugin.allows_multiple = value["allows_multiple"]  # type: ignore[attr-defined]
    return plugin


def register(scenario: Scenario, op: str, args: dict, request: dict) -> None:
    """Registers with the context that a plugin was given."""
    family = op.removeprefix(REGISTERS)
    operation = OPERATIONS[f"register_{family}"]
    args = args | scenario.callbacks(operation, request)[1]
    context = scenario.contexts[args["context"]]
    given = [converted(parameter, args.get(parameter.wire, parameter.default)) for parameter in operation.positional]
    getattr(context, f"register_{family}")(*given)
