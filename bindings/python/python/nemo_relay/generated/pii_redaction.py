# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""Keeps personal data and secrets out of events."""

from __future__ import annotations

from .._impl.component import report_on as _report_on
from .._impl.config import Config, Kept, given, left_out
from .plugin_config import ConfigPolicy
from .plugin_config import ComponentSpec as _ComponentSpec
from .plugin_dictionaries import ConfigDiagnostic, ConfigReport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal


__all__ = [
    "PiiRedactionConfig",
    "BuiltinConfig",
    "LocalModelConfig",
    "ProfileConfig",
    "ConfigPolicy",
    "ComponentSpec",
    "ConfigDiagnostic",
    "ConfigReport",
    "PII_REDACTION_PLUGIN_KIND",
    "validate_config",
]

PII_REDACTION_PLUGIN_KIND = "pii_redaction"


class PiiRedactionConfig(Config):
    """Keeps personal data and secrets out of events.

    Args:
        version (int): The version of this configuration.
        mode (Literal['builtin', 'local_model']): What finds and replaces the data.
        input (bool): Whether requests to models are covered.
        output (bool): Whether answers of models are covered.
        tool_input (bool): Whether arguments of tools are covered.
        tool_output (bool): Whether results of tools are covered.
        mark (bool): Whether marks and scopes are covered.
        priority (int): The priority of the sanitizers that it registers.
        codec (str | None): The codec of model calls that have none.
        builtin (BuiltinConfig | dict[str, Any] | None): What is looked for and what becomes of it; not together with profiles.
        local (LocalModelConfig | dict[str, Any] | None): The model for the mode local_model; not together with profiles.
        policy (ConfigPolicy | dict[str, Any] | None): The policy for this component, in place of that of the document.
        profiles (Sequence[ProfileConfig | dict[str, Any]] | None): Several rules, each with a priority of its own.
    """

    version: int
    mode: Literal["builtin", "local_model"]
    input: bool
    output: bool
    tool_input: bool
    tool_output: bool
    mark: bool
    priority: int
    codec: str | None
    builtin: BuiltinConfig | None
    local: LocalModelConfig | None
    policy: ConfigPolicy
    profiles: list[ProfileConfig]

    def __init__(
        self,
        version: int = 1,
        mode: Literal["builtin", "local_model"] = "builtin",
        input: bool = True,
        output: bool = True,
        tool_input: bool = True,
        tool_output: bool = True,
        mark: bool = True,
        priority: int = 100,
        codec: str | None = None,
        builtin: BuiltinConfig | dict[str, Any] | None = None,
        local: LocalModelConfig | dict[str, Any] | None = None,
        policy: ConfigPolicy | dict[str, Any] | None = None,
        profiles: Sequence[ProfileConfig | dict[str, Any]] | None = None,
    ) -> None:
        self.version = version
        self.mode = mode
        self.input = input
        self.output = output
        self.tool_input = tool_input
        self.tool_output = tool_output
        self.mark = mark
        self.priority = priority
        self.codec = codec
        self.builtin = given(builtin)
        self.local = given(local)
        self.policy = given(policy)
        self.profiles = given(profiles)


class BuiltinConfig(Config):
    """What is looked for and what becomes of it.

    Args:
        preset (Literal['trajectory_context'] | None): A ready rule, in place of an action.
        action (Literal['remove', 'redact', 'regex_replace', 'hash', 'mask']): What becomes of what is found.
        target_paths (Sequence[str] | None): JSON pointers to the values that are meant; all texts where this and target_path_globs are empty.
        target_path_globs (Sequence[str] | None): The same with * for one step and ** for any number of them.
        pattern (str | None): A regular expression for what is found; not together with detector.
        detector (Literal['email', 'phone', 'ip_address', 'ipv6', 'url', 'api_key', 'uuid', 'bearer_token', 'jwt', 'credit_card', 'aws_access_key_id', 'aws_secret_access_key', 'gcp_api_key', 'azure_storage_account_key'] | None): A ready rule for what is found; not together with pattern.
        replacement (str): What is put in its place; $1 is the first group with the action regex_replace.
        mask_char (str): What each hidden character becomes; one character.
        unmasked_prefix (int | None): How many characters stay at the beginning; as suits the detector where absent.
        unmasked_suffix (int | None): How many characters stay at the end; as suits the detector where absent.
        custom_mark_payload_policy (Literal['redact_all_leaves', 'preserve'] | None): What the preset does with marks of the application; redact_all_leaves where absent.
        metric_string_attribute_allowlist (dict[str, list[str]] | None): Attributes whose texts the preset keeps, by the name of the metric.
    """

    preset: Literal["trajectory_context"] | None
    action: Literal["remove", "redact", "regex_replace", "hash", "mask"]
    target_paths: list[str]
    target_path_globs: list[str]
    pattern: str | None
    detector: (
        Literal[
            "email",
            "phone",
            "ip_address",
            "ipv6",
            "url",
            "api_key",
            "uuid",
            "bearer_token",
            "jwt",
            "credit_card",
            "aws_access_key_id",
            "aws_secret_access_key",
            "gcp_api_key",
            "azure_storage_account_key",
        ]
        | None
    )
    replacement: str
    mask_char: str
    unmasked_prefix: int | None
    unmasked_suffix: int | None
    custom_mark_payload_policy: Literal["redact_all_leaves", "preserve"] | None
    metric_string_attribute_allowlist: dict[str, list[str]]

    def __init__(
        self,
        preset: Literal["trajectory_context"] | None = None,
        action: Literal["remove", "redact", "regex_replace", "hash", "mask"] = "remove",
        target_paths: Sequence[str] | None = None,
        target_path_globs: Sequence[str] | None = None,
        pattern: str | None = None,
        detector: Literal[
            "email",
            "phone",
            "ip_address",
            "ipv6",
            "url",
            "api_key",
            "uuid",
            "bearer_token",
            "jwt",
            "credit_card",
            "aws_access_key_id",
            "aws_secret_access_key",
            "gcp_api_key",
            "azure_storage_account_key",
        ]
        | None = None,
        replacement: str = "[REDACTED]",
        mask_char: str = "*",
        unmasked_prefix: int | None = None,
        unmasked_suffix: int | None = None,
        custom_mark_payload_policy: Literal["redact_all_leaves", "preserve"] | None = None,
        metric_string_attribute_allowlist: dict[str, list[str]] | None = None,
    ) -> None:
        self.preset = preset
        self.action = action
        self.target_paths = given(target_paths)
        self.target_path_globs = given(target_path_globs)
        self.pattern = pattern
        self.detector = detector
        self.replacement = replacement
        self.mask_char = mask_char
        self.unmasked_prefix = unmasked_prefix
        self.unmasked_suffix = unmasked_suffix
        self.custom_mark_payload_policy = custom_mark_payload_policy
        self.metric_string_attribute_allowlist = given(metric_string_attribute_allowlist)


class LocalModelConfig(Config):
    """A model on this machine that finds personal data.

    Args:
        backend (str | None): Who runs the model.
        model_id (str | None): The model.
        detector_profile (str | None): What it looks for.
        allow_network (bool): Whether it may use the network.
        max_latency_ms (int | None): The longest that one text may take, in milliseconds.
    """

    backend: str | None
    model_id: str | None
    detector_profile: str | None
    allow_network: bool
    max_latency_ms: int | None

    def __init__(
        self,
        backend: str | None = None,
        model_id: str | None = None,
        detector_profile: str | None = None,
        allow_network: bool = False,
        max_latency_ms: int | None = None,
    ) -> None:
        self.backend = backend
        self.model_id = model_id
        self.detector_profile = detector_profile
        self.allow_network = allow_network
        self.max_latency_ms = max_latency_ms


class ProfileConfig(Config):
    """One rule of several.

    Args:
        enabled (bool): Whether it is applied.
        mode (Literal['builtin', 'local_model']): What finds and replaces the data.
        priority (int): The priority of the sanitizers that it registers.
        builtin (BuiltinConfig | dict[str, Any] | None): What is looked for and what becomes of it.
        local (LocalModelConfig | dict[str, Any] | None): The model for the mode local_model.
    """

    enabled: bool
    mode: Literal["builtin", "local_model"]
    priority: int
    builtin: BuiltinConfig | None
    local: LocalModelConfig | None

    def __init__(
        self,
        enabled: bool = True,
        mode: Literal["builtin", "local_model"] = "builtin",
        priority: int = 100,
        builtin: BuiltinConfig | dict[str, Any] | None = None,
        local: LocalModelConfig | dict[str, Any] | None = None,
    ) -> None:
        self.enabled = enabled
        self.mode = mode
        self.priority = priority
        self.builtin = given(builtin)
        self.local = given(local)


PiiRedactionConfig.kept = {
    "version": Kept("version", int, False),
    "mode": Kept("mode", object, False),
    "input": Kept("input", bool, False),
    "output": Kept("output", bool, False),
    "tool_input": Kept("tool_input", bool, False),
    "tool_output": Kept("tool_output", bool, False),
    "mark": Kept("mark", bool, False),
    "priority": Kept("priority", int, False),
    "codec": Kept("codec", str, True),
    "builtin": Kept("builtin", BuiltinConfig, True),
    "local": Kept("local", LocalModelConfig, True),
    "policy": Kept("policy", ConfigPolicy, True, fresh=ConfigPolicy),
    "profiles": Kept("profiles", list, True),
}
BuiltinConfig.kept = {
    "preset": Kept("preset", object, True),
    "action": Kept("action", object, False),
    "target_paths": Kept("target_paths", list, True),
    "target_path_globs": Kept("target_path_globs", list, True),
    "pattern": Kept("pattern", str, True),
    "detector": Kept("detector", object, True),
    "replacement": Kept("replacement", str, False),
    "mask_char": Kept("mask_char", str, False),
    "unmasked_prefix": Kept("unmasked_prefix", int, True),
    "unmasked_suffix": Kept("unmasked_suffix", int, True),
    "custom_mark_payload_policy": Kept("custom_mark_payload_policy", object, True),
    "metric_string_attribute_allowlist": Kept("metric_string_attribute_allowlist", dict, True),
}
LocalModelConfig.kept = {
    "backend": Kept("backend", str, True),
    "model_id": Kept("model_id", str, True),
    "detector_profile": Kept("detector_profile", str, True),
    "allow_network": Kept("allow_network", bool, False),
    "max_latency_ms": Kept("max_latency_ms", int, True),
}
ProfileConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "mode": Kept("mode", object, False),
    "priority": Kept("priority", int, False),
    "builtin": Kept("builtin", BuiltinConfig, True),
    "local": Kept("local", LocalModelConfig, True),
}


class ComponentSpec(_ComponentSpec):
    """A component of the kind pii_redaction, to be named in a configuration.

    Args:
        config (PiiRedactionConfig | dict[str, Any]): Its configuration.
        enabled (bool): Whether it is activated; one that is not is still checked.
    """

    def __init__(self, config: PiiRedactionConfig | dict[str, Any], enabled: bool = True) -> None:
        super().__init__("pii_redaction", enabled, config)


def validate_config(config: PiiRedactionConfig | dict[str, Any]) -> ConfigReport:
    """Says what is wrong with a configuration of this component, without activating anything.

    Args:
        config (PiiRedactionConfig | dict[str, Any]): The configuration.
    """
    return _report_on("pii_redaction", config)
