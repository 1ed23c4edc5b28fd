"""What the operations of plugins say, as dictionaries with known keys."""

from typing import Any, Literal, NotRequired, TypedDict

__all__ = [
    "ConfigDiagnostic",
    "ConfigReport",
    "DynamicPluginFailure",
    "DynamicPluginValidationReport",
    "DynamicPluginValidationStatus",
    "PluginHostReport",
    "RuntimeDiagnostic",
]


class ConfigDiagnostic(TypedDict):
    """Something that is wrong with a configuration, or worth knowing about it."""

    level: Literal["warning", "error"]
    code: str
    message: str
    component: NotRequired[str]
    field: NotRequired[str]


class RuntimeDiagnostic(TypedDict):
    """Something that went wrong since a component is active, and how often."""

    code: str
    component: str
    message: str
    count: int
    field: NotRequired[str]
    session_id: NotRequired[str]


class ConfigReport(TypedDict):
    """What there is to be said about a configuration; runtime diagnostics are there once it is active."""

    diagnostics: list[ConfigDiagnostic]
    runtime_diagnostics: NotRequired[list[RuntimeDiagnostic]]


class DynamicPluginFailure(TypedDict):
    """Why a plugin could not be loaded, and in which phase that was seen."""

    phase: str
    code: str
    message: str


class DynamicPluginValidationStatus(TypedDict):
    """How far each check of a plugin came: unknown, valid or invalid."""

    manifest: Literal["unknown", "valid", "invalid"]
    compatibility: Literal["unknown", "valid", "invalid"]
    integrity: Literal["unknown", "valid", "invalid"]
    environment: Literal["unknown", "valid", "invalid"]
    authenticity: Literal["unknown", "valid", "invalid"]
    policy_satisfied: Literal["unknown", "valid", "invalid"]
    checked_at: NotRequired[str | None]
    message: NotRequired[str | None]


class DynamicPluginValidationReport(TypedDict):
    """What was found out about a plugin that is loaded at run time."""

    plugin_id: str
    manifest_ref: str
    kind: Literal["rust_dynamic", "worker"]
    status: DynamicPluginValidationStatus
    selected: bool
    failure: NotRequired[DynamicPluginFailure | None]


class PluginHostReport(TypedDict):
    """What there is to be said about a document, the files that it was read with and its plugins."""

    config: ConfigReport
    dynamic_plugins: list[DynamicPluginValidationReport]
    config_paths: list[str]
    resolved_config: dict[str, Any]
