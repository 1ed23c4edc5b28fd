"""Plugins: the objects of the application that the native side asks, and the operations on configurations."""

from __future__ import annotations

from _operator import is_

from .. import _native
from ..generated.errors import InvalidArgumentError
from ..generated.plugin_types import PluginContext, PluginHostActivation
from . import stage
from .awaiting import is_awaitable
from .driver import abandon, drive, drive_now

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..generated.callbacks import Json
    from .plugin_object import Plugin


class Asked:
    """A plugin as the native side asks it; what it answers is made plain here."""

    __slots__ = ("_plugin",)

    def __init__(self, plugin: Plugin) -> None:
        self._plugin = plugin

    def validate(self, config: dict[str, Any]) -> Json:
        """What is wrong with a configuration; the answer is not awaited."""
        said = self._plugin.validate(config)  # type: ignore[attr-defined]
        if is_awaitable(said):
            abandon(said)
            raise TypeError(f"{type(self._plugin).__name__}.validate has to be awaited, but a plugin validates at once")
        return plain(said)

    def register(self, config: dict[str, Any], native: _native.PluginContext) -> Any:
        """Registers what the configuration asks for, at once or awaited."""
        return self._plugin.register(config, PluginContext(native))


def plugin_register(kind: str, plugin: Plugin) -> None:
    """Makes a kind of component known."""
    if not callable(getattr(plugin, "register", None)):
        raise _refused("plugin", f"plugin must have a method register, which {type(plugin).__name__} has not")
    validates = getattr(plugin, "validate", None)
    if validates is not None and not callable(validates):
        raise _refused("plugin", f"validate of a plugin must be a method, not {type(validates).__name__}")
    multiple = getattr(plugin, "allows_multiple", True)
    if not isinstance(multiple, bool):
        raise _refused("plugin", f"allows_multiple of a plugin must be a bool, not {type(multiple).__name__}")
    _native.register_plugin(kind, Asked(plugin), validates is not None, multiple)


def plugin_validate(config: Json, additional_plugins_toml: str | None) -> Json:
    """Says what is wrong with a configuration, with the files that would be read with it."""
    return drive_now(_native.plugin_validate(plain(config), additional_plugins_toml, False))


def plugin_validate_exact(config: Json) -> Json:
    """Says what is wrong with a configuration alone."""
    return drive_now(_native.plugin_validate(plain(config), None, True))


async def plugin_initialize(config: Json, additional_plugins_toml: str | None) -> PluginHostActivation:
    """Activates a configuration."""
    # Components of the runtime may change events without asking Python code for it.
    stage.serve()
    made = await drive(_native.plugin_initialize(plain(config), additional_plugins_toml), None)
    return PluginHostActivation(made["activation"], made["report"])


async def plugin_clear() -> None:
    """Closes the activation that is active."""
    await drive(_native.plugin_close(None), None)


plugin_deregister = _native.deregister_plugin
plugin_list_kinds = _native.plugin_kinds
plugin_report = _native.plugin_report


def plain(value: Any, inside: tuple[int, ...] = ()) -> Any:
    """A configuration as plain values: objects with `to_dict` are replaced by what that gives, wherever they are.

    What holds no such object stays as it is, also what holds itself: the native side says where it does.
    """
    if isinstance(value, str | int | float | None) or id(value) in inside:
        return value
    inside = (*inside, id(value))
    if (to_dict := getattr(value, "to_dict", None)) is not None:
        return plain(to_dict(), inside)
    if isinstance(value, dict):
        items = {key: plain(item, inside) for key, item in value.items()}
        return value if all(map(is_, items.values(), value.values())) else items
    if isinstance(value, list | tuple):
        made = [plain(item, inside) for item in value]
        return value if all(map(is_, made, value)) else made
    return value


def _refused(argument: str, text: str) -> InvalidArgumentError:
    error = InvalidArgumentError(f"invalid argument: {text}")
    error.argument = argument
    return error
