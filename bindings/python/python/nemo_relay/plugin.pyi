from contextlib import AbstractAsyncContextManager

from ._impl.plugin_object import Plugin as Plugin
from .generated.callbacks import Json
from .generated.plugin import *
from .generated.plugin_config import *
from .generated.plugin_dictionaries import *
from .generated.plugin_types import PluginContext as PluginContext
from .generated.plugin_types import PluginHostActivation as PluginHostActivation

def default_config() -> PluginConfig:
    """A configuration without components, to which they may be appended."""

def activate(
    config: Json, additional_plugins_toml: str | None = None
) -> AbstractAsyncContextManager[PluginHostActivation]:
    """Activates a configuration for an `async with` block; see `initialize`."""
