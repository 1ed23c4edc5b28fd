# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""The document of plugins, as objects."""

from __future__ import annotations

from .._impl.config import Config, Kept, NoDict, given, left_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .callbacks import Json

__all__ = [
    "ComponentSpec",
    "PluginConfig",
    "DynamicConfig",
    "DynamicsConfig",
    "HostEffectConfig",
    "HostPolicyConfig",
    "HostRuleConfig",
    "ConfigPolicy",
]


class ComponentSpec(Config):
    """One component of the document.

    Args:
        kind (str): Which plugin it is for, such as observability.
        enabled (bool): Whether it is activated; one that is not is still checked.
        config (Json | None): The configuration of the component; an object.
    """

    kind: str
    enabled: bool
    config: Json

    def __init__(
        self,
        kind: str,
        enabled: bool = True,
        config: Json | None = None,
    ) -> None:
        self.kind = kind
        self.enabled = enabled
        self.config = given(config)


class PluginConfig(Config):
    """What plugins do, as one document; a file plugins.toml has the same form.

    Args:
        version (int): The version of the form of the document.
        components (Sequence[ComponentSpec | dict[str, Any]] | None): What is to be activated, in this order.
        policy (ConfigPolicy | dict[str, Any] | None): What becomes of what is not known.
        plugins (DynamicsConfig | dict[str, Any] | None): Plugins that are loaded at run time.
    """

    version: int
    components: list[ComponentSpec]
    policy: ConfigPolicy
    plugins: DynamicsConfig | None

    def __init__(
        self,
        version: int = 1,
        components: Sequence[ComponentSpec | dict[str, Any]] | None = None,
        policy: ConfigPolicy | dict[str, Any] | None = None,
        plugins: DynamicsConfig | dict[str, Any] | None = None,
    ) -> None:
        self.version = version
        self.components = given(components)
        self.policy = given(policy)
        self.plugins = given(plugins)


class DynamicConfig(Config):
    """One plugin that is loaded at run time.

    Args:
        manifest (str): The path of its relay-plugin.toml; a relative one begins at the file that names it.
        config (Json | None): The configuration that the plugin gets; an object.
    """

    manifest: str
    config: Json | None

    def __init__(
        self,
        manifest: str,
        config: Json | None = None,
    ) -> None:
        self.manifest = manifest
        self.config = config


class DynamicsConfig(Config):
    """Plugins that are loaded at run time.

    Args:
        dynamic (Sequence[DynamicConfig | dict[str, Any]] | None): The plugins, in the order in which they are loaded.
        policy (HostPolicyConfig | dict[str, Any] | None): Which plugins may be loaded; the file of a project cannot say that.
    """

    dynamic: list[DynamicConfig]
    policy: HostPolicyConfig | None

    def __init__(
        self,
        dynamic: Sequence[DynamicConfig | dict[str, Any]] | None = None,
        policy: HostPolicyConfig | dict[str, Any] | None = None,
    ) -> None:
        self.dynamic = given(dynamic)
        self.policy = given(policy)


class HostEffectConfig(Config):
    """What is decided about plugins that are loaded at run time.

    Args:
        allowed (bool | None): Whether it may be loaded; it may where nothing says otherwise.
        startup (Literal['optional', 'required'] | None): What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
        attestation (Literal['integrity_only', 'signature_if_present', 'signature_required'] | None): What must vouch for its code; integrity_only where nothing says otherwise.
    """

    allowed: bool | None
    startup: Literal["optional", "required"] | None
    attestation: Literal["integrity_only", "signature_if_present", "signature_required"] | None

    def __init__(
        self,
        allowed: bool | None = None,
        startup: Literal["optional", "required"] | None = None,
        attestation: Literal["integrity_only", "signature_if_present", "signature_required"] | None = None,
    ) -> None:
        self.allowed = allowed
        self.startup = startup
        self.attestation = attestation


class HostPolicyConfig(Config):
    """Which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins.

    Args:
        defaults (HostEffectConfig | dict[str, Any] | None): What holds for all.
        rules (Sequence[HostRuleConfig | dict[str, Any]] | None): What holds for those that a rule fits, in this order.
        overrides (dict[str, HostEffectConfig | dict[str, Any]] | None): What holds for one plugin, by its id.
    """

    defaults: HostEffectConfig | None
    rules: list[HostRuleConfig]
    overrides: dict[str, HostEffectConfig]

    def __init__(
        self,
        defaults: HostEffectConfig | dict[str, Any] | None = None,
        rules: Sequence[HostRuleConfig | dict[str, Any]] | None = None,
        overrides: dict[str, HostEffectConfig | dict[str, Any]] | None = None,
    ) -> None:
        self.defaults = given(defaults)
        self.rules = given(rules)
        self.overrides = given(overrides)


class HostRuleConfig(HostEffectConfig):
    """A rule about plugins that are loaded at run time; it fits where all that it matches does.

    Args:
        match_kind (Literal['rust_dynamic', 'worker'] | None): The kind that it fits.
        match_plugin_id (str | None): The id that it fits.
        allowed (bool | None): Whether it may be loaded; it may where nothing says otherwise.
        startup (Literal['optional', 'required'] | None): What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
        attestation (Literal['integrity_only', 'signature_if_present', 'signature_required'] | None): What must vouch for its code; integrity_only where nothing says otherwise.
    """

    match_kind: Literal["rust_dynamic", "worker"] | None
    match_plugin_id: str | None
    allowed: bool | None
    startup: Literal["optional", "required"] | None
    attestation: Literal["integrity_only", "signature_if_present", "signature_required"] | None

    def __init__(
        self,
        match_kind: Literal["rust_dynamic", "worker"] | None = None,
        match_plugin_id: str | None = None,
        allowed: bool | None = None,
        startup: Literal["optional", "required"] | None = None,
        attestation: Literal["integrity_only", "signature_if_present", "signature_required"] | None = None,
    ) -> None:
        self.match_kind = match_kind
        self.match_plugin_id = match_plugin_id
        self.allowed = allowed
        self.startup = startup
        self.attestation = attestation


class ConfigPolicy(Config):
    """What becomes of what is not known: nothing is said, a warning is given, or nothing is activated.

    Args:
        unknown_component (Literal['ignore', 'warn', 'error']): A component of a kind that is not there.
        unknown_field (Literal['ignore', 'warn', 'error'] | None): A field that the component does not have; an error in a component that protects and a warning elsewhere where absent.
        unsupported_value (Literal['ignore', 'warn', 'error']): A value that a field cannot have; where it is no error, the field keeps its default.
    """

    unknown_component: Literal["ignore", "warn", "error"]
    unknown_field: Literal["ignore", "warn", "error"] | None
    unsupported_value: Literal["ignore", "warn", "error"]

    def __init__(
        self,
        unknown_component: Literal["ignore", "warn", "error"] = "warn",
        unknown_field: Literal["ignore", "warn", "error"] | None = None,
        unsupported_value: Literal["ignore", "warn", "error"] = "error",
    ) -> None:
        self.unknown_component = unknown_component
        self.unknown_field = unknown_field
        self.unsupported_value = unsupported_value


ComponentSpec.kept = {
    "kind": Kept("kind", str, False),
    "enabled": Kept("enabled", bool, False),
    "config": Kept("config", object, True, fresh=NoDict, secret=True),
}
PluginConfig.kept = {
    "version": Kept("version", int, False),
    "components": Kept("components", list, True),
    "policy": Kept("policy", ConfigPolicy, True, fresh=ConfigPolicy),
    "plugins": Kept("plugins", DynamicsConfig, True),
}
DynamicConfig.kept = {
    "manifest": Kept("manifest", str, False),
    "config": Kept("config", object, True, secret=True),
}
DynamicsConfig.kept = {
    "dynamic": Kept("dynamic", list, True),
    "policy": Kept("policy", HostPolicyConfig, True),
}
HostEffectConfig.kept = {
    "allowed": Kept("allowed", bool, True),
    "startup": Kept("startup", object, True),
    "attestation": Kept("attestation", object, True),
}
HostPolicyConfig.kept = {
    "defaults": Kept("defaults", HostEffectConfig, True),
    "rules": Kept("rules", list, True),
    "overrides": Kept("overrides", dict, True),
}
HostRuleConfig.kept = {
    "match_kind": Kept("match_kind", object, True),
    "match_plugin_id": Kept("match_plugin_id", str, True),
    "allowed": Kept("allowed", bool, True),
    "startup": Kept("startup", object, True),
    "attestation": Kept("attestation", object, True),
}
ConfigPolicy.kept = {
    "unknown_component": Kept("unknown_component", object, False),
    "unknown_field": Kept("unknown_field", object, True),
    "unsupported_value": Kept("unsupported_value", object, False),
}
