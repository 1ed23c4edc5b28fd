# Code generated from spec/dictionaries/*.yaml by codegen. DO NOT EDIT.

"""Dictionaries with known keys that the operations of `plugin` give or take."""

from typing import Any, Literal, NotRequired, TypedDict

__all__ = [
    "ActiveComponent",
    "ConfigDiagnostic",
    "RuntimeDiagnostic",
    "ConfigReport",
    "DynamicPluginFailure",
    "DynamicPluginValidationStatus",
    "DynamicPluginValidationReport",
    "PluginHostReport",
]


class ActiveComponent(TypedDict):
    """What became of a component of a configuration."""

    kind: str
    """The kind of the component."""
    ordinal: int
    """Which component of its kind it is, counted from one."""
    registrations: int
    """How many functions it registered."""
    status: Literal["active", "disabled", "kept", "failed"]
    """What became of it."""
    sections_off: NotRequired[list[str]]
    """Its sections that are switched off."""


class ConfigDiagnostic(TypedDict):
    """Something that is wrong with a configuration, or worth knowing about it."""

    level: Literal["warning", "error"]
    """With an error nothing is activated."""
    code: str
    """Which problem it is."""
    message: str
    """What is wrong and what to do."""
    component: NotRequired[str]
    """The kind of the component; that of the plugin where absent."""
    field: NotRequired[str]
    """The field that it is about."""
    file: NotRequired[str]
    """The file that says it."""
    line: NotRequired[int]
    """Where in the file, counted from one."""


class RuntimeDiagnostic(TypedDict):
    """Something that went wrong since a component is active, and how often."""

    code: str
    """Which problem it is."""
    component: str
    """The kind of the component."""
    message: str
    """What went wrong."""
    count: int
    """How often."""
    field: NotRequired[str]
    """The field of the configuration that it is about."""
    session_id: NotRequired[str]
    """The session that it was about."""


class ConfigReport(TypedDict):
    """What there is to be said about a configuration."""

    diagnostics: list[ConfigDiagnostic]
    """What is wrong with it, or worth knowing."""
    runtime_diagnostics: NotRequired[list[RuntimeDiagnostic]]
    """What went wrong while it was active; only once it is."""


class DynamicPluginFailure(TypedDict):
    """Why a plugin could not be loaded."""

    phase: str
    """Which step failed."""
    code: str
    """Which problem it is."""
    message: str
    """What is wrong and what to do."""


class DynamicPluginValidationStatus(TypedDict):
    """How far each check of a plugin came."""

    manifest: Literal["unknown", "valid", "invalid"]
    """Its manifest can be read."""
    compatibility: Literal["unknown", "valid", "invalid"]
    """It is made for this version."""
    integrity: Literal["unknown", "valid", "invalid"]
    """Its files are those that were named."""
    environment: Literal["unknown", "valid", "invalid"]
    """It could be started."""
    authenticity: Literal["unknown", "valid", "invalid"]
    """Who made it."""
    policy_satisfied: Literal["unknown", "valid", "invalid"]
    """The host allows it."""
    config: NotRequired[Literal["unknown", "valid", "invalid"]]
    """Its configuration follows its schema."""
    checked_at: NotRequired[str | None]
    """When this was found out."""
    message: NotRequired[str | None]
    """What there is to be said."""


class DynamicPluginValidationReport(TypedDict):
    """What was found out about a plugin that is loaded at run time."""

    plugin_id: str
    """Which plugin it is; the file that describes it where that cannot be read."""
    manifest_ref: str
    """The file that describes it."""
    kind: NotRequired[Literal["rust_dynamic", "worker"]]
    """What runs it: this process, or one of its own."""
    status: DynamicPluginValidationStatus
    """How far its checks came."""
    selected: bool
    """Whether every check that needs nothing of it to run let it pass."""
    failure: NotRequired[DynamicPluginFailure | None]
    """Why it does not run."""
    startup: Literal["required", "optional"]
    """Whether nothing is activated without it."""
    state: Literal["valid", "invalid", "active", "kept", "failed"]
    """What became of it."""
    version: NotRequired[str]
    """Its version."""
    registrations: NotRequired[int]
    """How many functions it registered."""
    message: NotRequired[str]
    """What went wrong when it was started."""


class PluginHostReport(TypedDict):
    """What there is to be said about a document, the files that it was read with and its plugins."""

    config: ConfigReport
    """What there is to be said about the document."""
    dynamic_plugins: list[DynamicPluginValidationReport]
    """The plugins that are loaded at run time."""
    config_paths: list[str]
    """The files that were read."""
    resolved_config: Any
    """The whole of it, without secrets."""
    components: NotRequired[list[ActiveComponent]]
    """What runs, in the order of the document; only once it was activated."""
