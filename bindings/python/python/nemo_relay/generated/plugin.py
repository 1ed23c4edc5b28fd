# Code generated from spec/api/plugin.yaml by codegen. DO NOT EDIT.

"""Components that are switched on by a configuration."""

from __future__ import annotations
from .._impl.plugin import plugin_clear as _plugin_clear
from .._impl.plugin import plugin_deregister as _plugin_deregister
from .._impl.plugin import plugin_initialize as _plugin_initialize
from .._impl.plugin import plugin_list_kinds as _plugin_list_kinds
from .._impl.plugin import plugin_register as _plugin_register
from .._impl.plugin import plugin_report as _plugin_report
from .._impl.plugin import plugin_validate as _plugin_validate
from .._impl.plugin import plugin_validate_exact as _plugin_validate_exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable
    from .callbacks import Json
    from .plugin_dictionaries import PluginHostReport
    from .._impl.plugin_object import Plugin
    from .plugin_types import PluginHostActivation

__all__ = [
    "register",
    "deregister",
    "list_kinds",
    "validate",
    "validate_exact",
    "initialize",
    "clear",
    "report",
]


def register(plugin_kind: str, plugin: Plugin) -> None:
    """Makes a kind of component known; what it registers takes effect when a configuration names the kind.

    Args:
        plugin_kind (str): The kind as configurations name it.
        plugin (Plugin): What validates and registers such components.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _plugin_register(plugin_kind, plugin)


def deregister(plugin_kind: str) -> bool:
    """Forgets a kind of component; components that are active stay.

    Args:
        plugin_kind (str): The kind.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _plugin_deregister(plugin_kind)


def list_kinds() -> list[str]:
    """Lists the kinds of components that are known by name; those of the runtime are among them."""
    return _plugin_list_kinds()


def validate(config: Json, additional_plugins_toml: str | None = None) -> PluginHostReport:
    """Says what is wrong with a configuration and the files that would be read with it; nothing is registered.

    Args:
        config (Json): The configuration; an object with version and components and policy.
        additional_plugins_toml (str | None): A file that takes the place of the one of the user. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        IoError: A file or another resource of the system failed.
    """
    return _plugin_validate(config, additional_plugins_toml)


def validate_exact(config: Json) -> PluginHostReport:
    """Says what is wrong with a configuration; no file is read and nothing is registered.

    Args:
        config (Json): The configuration.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _plugin_validate_exact(config)


def initialize(config: Json, additional_plugins_toml: str | None = None) -> Awaitable[PluginHostActivation]:
    """Activates a configuration in the order of its components; one that is active is replaced without losing an event.

    Args:
        config (Json): The configuration.
        additional_plugins_toml (str | None): A file that takes the place of the one of the user. Default: None.

    Raises:
        InvalidConfigError: A configuration has errors; nothing of it was activated.
        RegistrationFailedError: A component could not be registered; nothing of its configuration is active.
        NotFoundError: The thing that was named does not exist.
        InvalidArgumentError: An argument is not of the documented form.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
        IoError: A file or another resource of the system failed.
    """
    return _plugin_initialize(config, additional_plugins_toml)


def clear() -> Awaitable[None]:
    """Closes the activation that is active where there is one.

    Raises:
        IoError: A file or another resource of the system failed.
    """
    return _plugin_clear()


def report() -> PluginHostReport | None:
    """Gives the report of the activation that is active; absent where there is none."""
    return _plugin_report()
