"""Plugins: components that are switched on by a configuration.

A plugin is an object that registers what the configuration of a component asks for:

    class Deny:
        def register(self, config, context):
            def gate(tool_name, args):
                return "not allowed" if tool_name in config["tools"] else None

            context.register_tool_conditional_execution_guardrail("deny", 10, gate)

    plugin.register("acme.deny", Deny())
    spec = plugin.ComponentSpec("acme.deny", config={"tools": ["rm"]})
    async with plugin.activate(plugin.PluginConfig(components=[spec])):
        ...

A configuration is a dictionary, or an object of the classes here; any other object with `to_dict()` is one too.
"""

from __future__ import annotations

from contextlib import asynccontextmanager

from ._impl.plugin_object import Plugin
from .generated import plugin as _functions
from .generated import plugin_config as _configs
from .generated import plugin_dictionaries as _dictionaries
from .generated.plugin import *
from .generated.plugin import initialize
from .generated.plugin_config import *
from .generated.plugin_config import ConfigPolicy, PluginConfig
from .generated.plugin_dictionaries import *
from .generated.plugin_types import PluginContext, PluginHostActivation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .generated.callbacks import Json

__all__ = [
    *_functions.__all__,
    *_configs.__all__,
    *_dictionaries.__all__,
    "Plugin",
    "PluginContext",
    "PluginHostActivation",
    "activate",
    "default_config",
]


def default_config() -> PluginConfig:
    """A configuration without components, to which they may be appended."""
    return PluginConfig(components=[], policy=ConfigPolicy())


@asynccontextmanager
async def activate(config: Json, additional_plugins_toml: str | None = None) -> AsyncIterator[PluginHostActivation]:
    """Activates a configuration for an `async with` block; see `initialize`.

    Args:
        config (Json): The configuration.
        additional_plugins_toml (str | None): A file that takes the place of the one of the user.
    """
    activation = await initialize(config, additional_plugins_toml)
    try:
        yield activation
    finally:
        await activation.close()
