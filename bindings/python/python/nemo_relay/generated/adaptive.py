# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""Learns from calls and acts on them; what is built of it is the cache of responses."""

from __future__ import annotations

from enum import StrEnum

from .._impl.backend import Backend
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
    "ResponseCacheKeyStrategy",
    "AdaptiveConfig",
    "StateConfig",
    "TelemetryConfig",
    "AdaptiveHintsConfig",
    "ToolParallelismConfig",
    "AcgConfig",
    "ResponseCacheConfig",
    "BackendSpec",
    "AcgStabilityThresholds",
    "ToolCacheConfig",
    "MemoryBackendConfig",
    "ToolOverride",
    "ToolClass",
    "ConfigPolicy",
    "ComponentSpec",
    "ConfigDiagnostic",
    "ConfigReport",
    "ADAPTIVE_PLUGIN_KIND",
    "validate_config",
]

ADAPTIVE_PLUGIN_KIND = "adaptive"


class ResponseCacheKeyStrategy(StrEnum):
    """What makes two requests equal for the cache of responses."""

    EXACT_REQUEST = "exact_request"
    """Everything that the model is given."""
    LOGICAL = "logical"
    """The same, but of the tools that are offered only what they are called and take."""


class AdaptiveConfig(Config):
    """Learns from calls and acts on them; what is built of it is the cache of responses.

    Args:
        version (int): The version of this configuration.
        agent_id (str | None): The agent that the process is.
        state (StateConfig | dict[str, Any] | None): Where what was learnt is kept; not built, so it must be left out.
        telemetry (TelemetryConfig | dict[str, Any] | None): What learns from events; not built, so it must be left out.
        adaptive_hints (AdaptiveHintsConfig | dict[str, Any] | None): Hints for the server of the model; not built, so it must be left out.
        tool_parallelism (ToolParallelismConfig | dict[str, Any] | None): Which tools run side by side; not built, so it must be left out.
        acg (AcgConfig | dict[str, Any] | None): Breakpoints for the prompt caches of providers; not built, so it must be left out.
        policy (ConfigPolicy | dict[str, Any] | None): The policy for this component, in place of that of the document.
        response_cache (ResponseCacheConfig | dict[str, Any] | None): Answers equal calls with what an earlier one gave; nothing is kept where absent.
    """

    version: int
    agent_id: str | None
    state: StateConfig | None
    telemetry: TelemetryConfig | None
    adaptive_hints: AdaptiveHintsConfig | None
    tool_parallelism: ToolParallelismConfig | None
    acg: AcgConfig | None
    policy: ConfigPolicy
    response_cache: ResponseCacheConfig | None

    def __init__(
        self,
        version: int = 1,
        agent_id: str | None = None,
        state: StateConfig | dict[str, Any] | None = None,
        telemetry: TelemetryConfig | dict[str, Any] | None = None,
        adaptive_hints: AdaptiveHintsConfig | dict[str, Any] | None = None,
        tool_parallelism: ToolParallelismConfig | dict[str, Any] | None = None,
        acg: AcgConfig | dict[str, Any] | None = None,
        policy: ConfigPolicy | dict[str, Any] | None = None,
        response_cache: ResponseCacheConfig | dict[str, Any] | None = None,
    ) -> None:
        self.version = version
        self.agent_id = agent_id
        self.state = given(state)
        self.telemetry = given(telemetry)
        self.adaptive_hints = given(adaptive_hints)
        self.tool_parallelism = given(tool_parallelism)
        self.acg = given(acg)
        self.policy = given(policy)
        self.response_cache = given(response_cache)


class StateConfig(Config):
    """Where what was learnt is kept.

    Args:
        backend (BackendSpec | dict[str, Any] | None): What keeps it.
    """

    backend: BackendSpec | None

    def __init__(
        self,
        backend: BackendSpec | dict[str, Any] | None = None,
    ) -> None:
        self.backend = given(backend)


class TelemetryConfig(Config):
    """What learns from events.

    Args:
        subscriber_name (str | None): The name of the subscriber that learns.
        learners (Sequence[str] | None): What is learnt, such as tool_parallelism.
    """

    subscriber_name: str | None
    learners: list[str]

    def __init__(
        self,
        subscriber_name: str | None = None,
        learners: Sequence[str] | None = None,
    ) -> None:
        self.subscriber_name = subscriber_name
        self.learners = given(learners)


class AdaptiveHintsConfig(Config):
    """Hints for the server of the model.

    Args:
        priority (int): The priority of the request intercept.
        break_chain (bool): Whether later request intercepts are left out.
        inject_header (bool): Whether the hints are in a header.
        inject_body_path (str): Where in the body of the request the hints are.
    """

    priority: int
    break_chain: bool
    inject_header: bool
    inject_body_path: str

    def __init__(
        self,
        priority: int = 100,
        break_chain: bool = False,
        inject_header: bool = True,
        inject_body_path: str = "nvext.agent_hints",
    ) -> None:
        self.priority = priority
        self.break_chain = break_chain
        self.inject_header = inject_header
        self.inject_body_path = inject_body_path


class ToolParallelismConfig(Config):
    """Which tools run side by side.

    Args:
        priority (int): The priority of the execution intercept.
        mode (Literal['observe_only', 'inject_hints', 'schedule']): What is done about tools that could.
    """

    priority: int
    mode: Literal["observe_only", "inject_hints", "schedule"]

    def __init__(
        self,
        priority: int = 100,
        mode: Literal["observe_only", "inject_hints", "schedule"] = "observe_only",
    ) -> None:
        self.priority = priority
        self.mode = mode


class AcgConfig(Config):
    """Breakpoints for the prompt caches of providers.

    Args:
        provider (Literal['passthrough', 'anthropic', 'openai']): Whose prompt cache it is.
        observation_window (int): How many requests are looked at.
        priority (int): The priority of the request intercept.
        stability_thresholds (AcgStabilityThresholds | dict[str, Any] | None): How often a part of a prompt must stay the same.
    """

    provider: Literal["passthrough", "anthropic", "openai"]
    observation_window: int
    priority: int
    stability_thresholds: AcgStabilityThresholds

    def __init__(
        self,
        provider: Literal["passthrough", "anthropic", "openai"] = "passthrough",
        observation_window: int = 100,
        priority: int = 50,
        stability_thresholds: AcgStabilityThresholds | dict[str, Any] | None = None,
    ) -> None:
        self.provider = provider
        self.observation_window = observation_window
        self.priority = priority
        self.stability_thresholds = given(stability_thresholds)


class ResponseCacheConfig(Config):
    """Answers equal calls with what an earlier one gave.

    Args:
        ttl_seconds (int): How long an answer may be given again.
        namespace (str): What keeps answers of different applications, tenants or users apart; it must be given.
        priority (int): The priority of the execution intercepts of model calls; those of lower priority are around the cache.
        bypass_rate (float): Which part of the calls goes through all the same and renews its answer.
        cache_nondeterministic (bool): Whether requests without a temperature of 0 are answered as well.
        key_strategy (ResponseCacheKeyStrategy | Literal['exact_request', 'logical']): What makes two requests equal.
        header_allowlist (Sequence[str] | None): The headers whose values make requests different; no other header does.
        backend (BackendSpec | dict[str, Any] | None): Where answers are kept; in the memory of the process where absent.
        tools (ToolCacheConfig | dict[str, Any] | None): Which tools are answered for; none where absent.
    """

    ttl_seconds: int
    namespace: str
    priority: int
    bypass_rate: float
    cache_nondeterministic: bool
    key_strategy: ResponseCacheKeyStrategy | Literal["exact_request", "logical"]
    header_allowlist: list[str]
    backend: BackendSpec
    tools: ToolCacheConfig | None

    def __init__(
        self,
        ttl_seconds: int = 3600,
        namespace: str = "",
        priority: int = 150,
        bypass_rate: float = 0.0,
        cache_nondeterministic: bool = False,
        key_strategy: ResponseCacheKeyStrategy | Literal["exact_request", "logical"] = "exact_request",
        header_allowlist: Sequence[str] | None = None,
        backend: BackendSpec | dict[str, Any] | None = None,
        tools: ToolCacheConfig | dict[str, Any] | None = None,
    ) -> None:
        self.ttl_seconds = ttl_seconds
        self.namespace = namespace
        self.priority = priority
        self.bypass_rate = bypass_rate
        self.cache_nondeterministic = cache_nondeterministic
        self.key_strategy = key_strategy
        self.header_allowlist = given(header_allowlist)
        self.backend = given(backend)
        self.tools = given(tools)


class BackendSpec(Backend):
    """Where answers are kept.

    Args:
        kind (Literal['in_memory', 'redis']): What keeps them.
        config (MemoryBackendConfig | dict[str, Any] | None): The settings of what keeps them.
    """

    kind: Literal["in_memory", "redis"]
    config: MemoryBackendConfig | None

    def __init__(
        self,
        kind: Literal["in_memory", "redis"] = "in_memory",
        config: MemoryBackendConfig | dict[str, Any] | None = None,
    ) -> None:
        self.kind = kind
        self.config = given(config)


class AcgStabilityThresholds(Config):
    """How often a part of a prompt must stay the same to count as stable.

    Args:
        stable_threshold (float): The share of requests from which on a part is stable.
        semi_stable_threshold (float): The share of requests from which on a part is half stable.
        min_observations_for_full_confidence (int): How many requests it takes to be sure.
    """

    stable_threshold: float
    semi_stable_threshold: float
    min_observations_for_full_confidence: int

    def __init__(
        self,
        stable_threshold: float = 0.95,
        semi_stable_threshold: float = 0.5,
        min_observations_for_full_confidence: int = 20,
    ) -> None:
        self.stable_threshold = stable_threshold
        self.semi_stable_threshold = semi_stable_threshold
        self.min_observations_for_full_confidence = min_observations_for_full_confidence


class ToolCacheConfig(Config):
    """Which tools are answered for from the cache.

    Args:
        enabled (bool): Whether tools are answered for at all.
        priority (int): The priority of the execution intercept of tool calls.
        cache_errors (bool): Whether results that say that something went wrong are kept.
        default (ToolOverride | dict[str, Any] | None): What holds for tools where their class and override say nothing; it must not be cacheable.
        classes (dict[str, ToolClass | dict[str, Any]] | None): Groups of tools by name.
        overrides (dict[str, ToolOverride | dict[str, Any]] | None): What holds for the tools of a name or pattern, before their class.
    """

    enabled: bool
    priority: int
    cache_errors: bool
    default: ToolOverride
    classes: dict[str, ToolClass]
    overrides: dict[str, ToolOverride]

    def __init__(
        self,
        enabled: bool = False,
        priority: int = 150,
        cache_errors: bool = False,
        default: ToolOverride | dict[str, Any] | None = None,
        classes: dict[str, ToolClass | dict[str, Any]] | None = None,
        overrides: dict[str, ToolOverride | dict[str, Any]] | None = None,
    ) -> None:
        self.enabled = enabled
        self.priority = priority
        self.cache_errors = cache_errors
        self.default = given(default)
        self.classes = given(classes)
        self.overrides = given(overrides)


class MemoryBackendConfig(Config):
    """Answers that are kept in the memory of the process.

    Args:
        max_bytes (int): How many bytes all answers may take together; beyond that the oldest go.
    """

    max_bytes: int

    def __init__(
        self,
        max_bytes: int = 268435456,
    ) -> None:
        self.max_bytes = max_bytes


class ToolOverride(Config):
    """What holds for some tools.

    Args:
        cacheable (bool | None): Whether equal arguments give an equal result, and running the tool does nothing else.
        ttl_seconds (int | None): How long a result may be given again.
        bypass_rate (float | None): Which part of the calls goes through all the same and renews its result.
        tool_version (str | None): The version of the tool; results of another one are not given.
        arg_skip (Sequence[str] | None): Members of the arguments that do not make calls different, such as an id of the request.
    """

    cacheable: bool | None
    ttl_seconds: int | None
    bypass_rate: float | None
    tool_version: str | None
    arg_skip: list[str]

    def __init__(
        self,
        cacheable: bool | None = None,
        ttl_seconds: int | None = None,
        bypass_rate: float | None = None,
        tool_version: str | None = None,
        arg_skip: Sequence[str] | None = None,
    ) -> None:
        self.cacheable = cacheable
        self.ttl_seconds = ttl_seconds
        self.bypass_rate = bypass_rate
        self.tool_version = tool_version
        self.arg_skip = given(arg_skip)


class ToolClass(ToolOverride):
    """A group of tools.

    Args:
        cacheable (bool | None): Whether equal arguments give an equal result, and running the tool does nothing else.
        ttl_seconds (int | None): How long a result may be given again.
        bypass_rate (float | None): Which part of the calls goes through all the same and renews its result.
        tool_version (str | None): The version of the tool; results of another one are not given.
        arg_skip (Sequence[str] | None): Members of the arguments that do not make calls different, such as an id of the request.
        members (Sequence[str] | None): The names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so.
    """

    members: list[str]
    cacheable: bool | None
    ttl_seconds: int | None
    bypass_rate: float | None
    tool_version: str | None
    arg_skip: list[str]

    def __init__(
        self,
        cacheable: bool | None = None,
        ttl_seconds: int | None = None,
        bypass_rate: float | None = None,
        tool_version: str | None = None,
        arg_skip: Sequence[str] | None = None,
        members: Sequence[str] | None = None,
    ) -> None:
        self.cacheable = cacheable
        self.ttl_seconds = ttl_seconds
        self.bypass_rate = bypass_rate
        self.tool_version = tool_version
        self.arg_skip = given(arg_skip)
        self.members = given(members)


AdaptiveConfig.kept = {
    "version": Kept("version", int, False),
    "agent_id": Kept("agent_id", str, True),
    "state": Kept("state", StateConfig, True),
    "telemetry": Kept("telemetry", TelemetryConfig, True),
    "adaptive_hints": Kept("adaptive_hints", AdaptiveHintsConfig, True),
    "tool_parallelism": Kept("tool_parallelism", ToolParallelismConfig, True),
    "acg": Kept("acg", AcgConfig, True),
    "policy": Kept("policy", ConfigPolicy, True, fresh=ConfigPolicy),
    "response_cache": Kept("response_cache", ResponseCacheConfig, True),
}
StateConfig.kept = {
    "backend": Kept("backend", BackendSpec, True),
}
TelemetryConfig.kept = {
    "subscriber_name": Kept("subscriber_name", str, True),
    "learners": Kept("learners", list, True),
}
AdaptiveHintsConfig.kept = {
    "priority": Kept("priority", int, False),
    "break_chain": Kept("break_chain", bool, False),
    "inject_header": Kept("inject_header", bool, False),
    "inject_body_path": Kept("inject_body_path", str, False),
}
ToolParallelismConfig.kept = {
    "priority": Kept("priority", int, False),
    "mode": Kept("mode", object, False),
}
AcgConfig.kept = {
    "provider": Kept("provider", object, False),
    "observation_window": Kept("observation_window", int, False),
    "priority": Kept("priority", int, False),
    "stability_thresholds": Kept("stability_thresholds", AcgStabilityThresholds, True, fresh=AcgStabilityThresholds),
}
ResponseCacheConfig.kept = {
    "ttl_seconds": Kept("ttl_seconds", int, False),
    "namespace": Kept("namespace", str, False),
    "priority": Kept("priority", int, False),
    "bypass_rate": Kept("bypass_rate", float, False),
    "cache_nondeterministic": Kept("cache_nondeterministic", bool, False),
    "key_strategy": Kept("key_strategy", object, False),
    "header_allowlist": Kept("header_allowlist", list, True),
    "backend": Kept("backend", BackendSpec, True, fresh=BackendSpec),
    "tools": Kept("tools", ToolCacheConfig, True),
}
BackendSpec.kept = {
    "kind": Kept("kind", object, False),
    "config": Kept("config", MemoryBackendConfig, True),
}
AcgStabilityThresholds.kept = {
    "stable_threshold": Kept("stable_threshold", float, False),
    "semi_stable_threshold": Kept("semi_stable_threshold", float, False),
    "min_observations_for_full_confidence": Kept("min_observations_for_full_confidence", int, False),
}
ToolCacheConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "priority": Kept("priority", int, False),
    "cache_errors": Kept("cache_errors", bool, False),
    "default": Kept("default", ToolOverride, True, fresh=ToolOverride),
    "classes": Kept("classes", dict, True),
    "overrides": Kept("overrides", dict, True),
}
MemoryBackendConfig.kept = {
    "max_bytes": Kept("max_bytes", int, False),
}
ToolOverride.kept = {
    "cacheable": Kept("cacheable", bool, True),
    "ttl_seconds": Kept("ttl_seconds", int, True),
    "bypass_rate": Kept("bypass_rate", float, True),
    "tool_version": Kept("tool_version", str, True),
    "arg_skip": Kept("arg_skip", list, True),
}
ToolClass.kept = {
    "members": Kept("members", list, True),
    "cacheable": Kept("cacheable", bool, True),
    "ttl_seconds": Kept("ttl_seconds", int, True),
    "bypass_rate": Kept("bypass_rate", float, True),
    "tool_version": Kept("tool_version", str, True),
    "arg_skip": Kept("arg_skip", list, True),
}


class ComponentSpec(_ComponentSpec):
    """A component of the kind adaptive, to be named in a configuration.

    Args:
        config (AdaptiveConfig | dict[str, Any]): Its configuration.
        enabled (bool): Whether it is activated; one that is not is still checked.
    """

    def __init__(self, config: AdaptiveConfig | dict[str, Any], enabled: bool = True) -> None:
        super().__init__("adaptive", enabled, config)


def validate_config(config: AdaptiveConfig | dict[str, Any]) -> ConfigReport:
    """Says what is wrong with a configuration of this component, without activating anything.

    Args:
        config (AdaptiveConfig | dict[str, Any]): The configuration.
    """
    return _report_on("adaptive", config)
