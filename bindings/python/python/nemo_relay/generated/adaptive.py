# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""Learns from calls and acts on them; what is built of it is the cache of responses."""

from __future__ import annotations

from .._impl.config import Config, Kept, listed
from .plugin_config import ConfigPolicy
from .plugin_config import ComponentSpec as _ComponentSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .callbacks import Json

__all__ = [
    "AdaptiveConfig",
    "ResponseCacheConfig",
    "ResponseCacheBackendConfig",
    "ResponseCacheToolsConfig",
    "ResponseCacheMemoryConfig",
    "ResponseCacheToolRuleConfig",
    "ResponseCacheToolClassConfig",
    "ComponentSpec",
]


class AdaptiveConfig(Config):
    """Learns from calls and acts on them; what is built of it is the cache of responses.

    Args:
        version (int): The version of this configuration.
        agent_id (str | None): The agent that the process is.
        state (Json | None): Where what was learnt is kept; not built, so it must be left out.
        telemetry (Json | None): What learns from events; not built, so it must be left out.
        adaptive_hints (Json | None): Hints for the server of the model; not built, so it must be left out.
        tool_parallelism (Json | None): Which tools run side by side; not built, so it must be left out.
        acg (Json | None): Breakpoints for the prompt caches of providers; not built, so it must be left out.
        response_cache (ResponseCacheConfig | None): Answers equal calls with what an earlier one gave; nothing is kept where absent.
        policy (ConfigPolicy | None): The policy for this component, in place of that of the document.
    """

    version: int
    agent_id: str | None
    state: Json | None
    telemetry: Json | None
    adaptive_hints: Json | None
    tool_parallelism: Json | None
    acg: Json | None
    response_cache: ResponseCacheConfig | None
    policy: ConfigPolicy | None

    def __init__(
        self,
        version: int = 1,
        agent_id: str | None = None,
        state: Json | None = None,
        telemetry: Json | None = None,
        adaptive_hints: Json | None = None,
        tool_parallelism: Json | None = None,
        acg: Json | None = None,
        response_cache: ResponseCacheConfig | None = None,
        policy: ConfigPolicy | None = None,
    ) -> None:
        self.version = version
        self.agent_id = agent_id
        self.state = state
        self.telemetry = telemetry
        self.adaptive_hints = adaptive_hints
        self.tool_parallelism = tool_parallelism
        self.acg = acg
        self.response_cache = response_cache
        self.policy = policy


class ResponseCacheConfig(Config):
    """Answers equal calls with what an earlier one gave.

    Args:
        ttl_seconds (int): How long an answer may be given again.
        namespace (str): What keeps answers of different applications, tenants or users apart; it must be given.
        priority (int): The priority of the execution intercepts of model calls; those of lower priority are around the cache.
        bypass_rate (float): Which part of the calls goes through all the same and renews its answer.
        cache_nondeterministic (bool): Whether requests without a temperature of 0 are answered as well.
        key_strategy (Literal['exact_request', 'logical']): What makes two requests equal.
        header_allowlist (list[str] | None): The headers whose values make requests different; no other header does.
        backend (ResponseCacheBackendConfig | None): Where answers are kept; in the memory of the process where absent.
        tools (ResponseCacheToolsConfig | None): Which tools are answered for; none where absent.
    """

    ttl_seconds: int
    namespace: str
    priority: int
    bypass_rate: float
    cache_nondeterministic: bool
    key_strategy: Literal["exact_request", "logical"]
    header_allowlist: list[str] | None
    backend: ResponseCacheBackendConfig | None
    tools: ResponseCacheToolsConfig | None

    def __init__(
        self,
        ttl_seconds: int = 3600,
        namespace: str = "",
        priority: int = 150,
        bypass_rate: float = 0.0,
        cache_nondeterministic: bool = False,
        key_strategy: Literal["exact_request", "logical"] = "exact_request",
        header_allowlist: Sequence[str] | None = None,
        backend: ResponseCacheBackendConfig | None = None,
        tools: ResponseCacheToolsConfig | None = None,
    ) -> None:
        self.ttl_seconds = ttl_seconds
        self.namespace = namespace
        self.priority = priority
        self.bypass_rate = bypass_rate
        self.cache_nondeterministic = cache_nondeterministic
        self.key_strategy = key_strategy
        self.header_allowlist = listed(header_allowlist)
        self.backend = backend
        self.tools = tools


class ResponseCacheBackendConfig(Config):
    """Where answers are kept.

    Args:
        kind (Literal['in_memory', 'redis']): What keeps them.
        config (ResponseCacheMemoryConfig | None): The settings of what keeps them.
    """

    kind: Literal["in_memory", "redis"]
    config: ResponseCacheMemoryConfig | None

    def __init__(
        self,
        kind: Literal["in_memory", "redis"] = "in_memory",
        config: ResponseCacheMemoryConfig | None = None,
    ) -> None:
        self.kind = kind
        self.config = config


class ResponseCacheToolsConfig(Config):
    """Which tools are answered for from the cache.

    Args:
        enabled (bool): Whether tools are answered for at all.
        priority (int): The priority of the execution intercept of tool calls.
        cache_errors (bool): Whether results that say that something went wrong are kept.
        default (ResponseCacheToolRuleConfig | None): What holds for tools where their class and override say nothing; it must not be cacheable.
        classes (dict[str, ResponseCacheToolClassConfig] | None): Groups of tools by name.
        overrides (dict[str, ResponseCacheToolRuleConfig] | None): What holds for the tools of a name or pattern, before their class.
    """

    enabled: bool
    priority: int
    cache_errors: bool
    default: ResponseCacheToolRuleConfig | None
    classes: dict[str, ResponseCacheToolClassConfig] | None
    overrides: dict[str, ResponseCacheToolRuleConfig] | None

    def __init__(
        self,
        enabled: bool = False,
        priority: int = 150,
        cache_errors: bool = False,
        default: ResponseCacheToolRuleConfig | None = None,
        classes: dict[str, ResponseCacheToolClassConfig] | None = None,
        overrides: dict[str, ResponseCacheToolRuleConfig] | None = None,
    ) -> None:
        self.enabled = enabled
        self.priority = priority
        self.cache_errors = cache_errors
        self.default = default
        self.classes = classes
        self.overrides = overrides


class ResponseCacheMemoryConfig(Config):
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


class ResponseCacheToolRuleConfig(Config):
    """What holds for some tools.

    Args:
        cacheable (bool | None): Whether equal arguments give an equal result, and running the tool does nothing else.
        ttl_seconds (int | None): How long a result may be given again.
        bypass_rate (float | None): Which part of the calls goes through all the same and renews its result.
        tool_version (str | None): The version of the tool; results of another one are not given.
        arg_skip (list[str] | None): Members of the arguments that do not make calls different, such as an id of the request.
    """

    cacheable: bool | None
    ttl_seconds: int | None
    bypass_rate: float | None
    tool_version: str | None
    arg_skip: list[str] | None

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
        self.arg_skip = listed(arg_skip)


class ResponseCacheToolClassConfig(Config):
    """A group of tools.

    Args:
        members (list[str] | None): The names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so.
        cacheable (bool | None): Whether equal arguments give an equal result, and running the tool does nothing else.
        ttl_seconds (int | None): How long a result may be given again.
        bypass_rate (float | None): Which part of the calls goes through all the same and renews its result.
        tool_version (str | None): The version of the tool; results of another one are not given.
        arg_skip (list[str] | None): Members of the arguments that do not make calls different, such as an id of the request.
    """

    members: list[str] | None
    cacheable: bool | None
    ttl_seconds: int | None
    bypass_rate: float | None
    tool_version: str | None
    arg_skip: list[str] | None

    def __init__(
        self,
        members: Sequence[str] | None = None,
        cacheable: bool | None = None,
        ttl_seconds: int | None = None,
        bypass_rate: float | None = None,
        tool_version: str | None = None,
        arg_skip: Sequence[str] | None = None,
    ) -> None:
        self.members = listed(members)
        self.cacheable = cacheable
        self.ttl_seconds = ttl_seconds
        self.bypass_rate = bypass_rate
        self.tool_version = tool_version
        self.arg_skip = listed(arg_skip)


AdaptiveConfig.kept = {
    "version": Kept("version", int, False),
    "agent_id": Kept("agent_id", str, True),
    "state": Kept("state", object, True),
    "telemetry": Kept("telemetry", object, True),
    "adaptive_hints": Kept("adaptive_hints", object, True),
    "tool_parallelism": Kept("tool_parallelism", object, True),
    "acg": Kept("acg", object, True),
    "response_cache": Kept("response_cache", ResponseCacheConfig, True),
    "policy": Kept("policy", ConfigPolicy, True),
}
ResponseCacheConfig.kept = {
    "ttl_seconds": Kept("ttl_seconds", int, False),
    "namespace": Kept("namespace", str, False),
    "priority": Kept("priority", int, False),
    "bypass_rate": Kept("bypass_rate", float, False),
    "cache_nondeterministic": Kept("cache_nondeterministic", bool, False),
    "key_strategy": Kept("key_strategy", object, False),
    "header_allowlist": Kept("header_allowlist", list, True),
    "backend": Kept("backend", ResponseCacheBackendConfig, True),
    "tools": Kept("tools", ResponseCacheToolsConfig, True),
}
ResponseCacheBackendConfig.kept = {
    "kind": Kept("kind", object, False),
    "config": Kept("config", ResponseCacheMemoryConfig, True),
}
ResponseCacheToolsConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "priority": Kept("priority", int, False),
    "cache_errors": Kept("cache_errors", bool, False),
    "default": Kept("default", ResponseCacheToolRuleConfig, True),
    "classes": Kept("classes", dict, True),
    "overrides": Kept("overrides", dict, True),
}
ResponseCacheMemoryConfig.kept = {
    "max_bytes": Kept("max_bytes", int, False),
}
ResponseCacheToolRuleConfig.kept = {
    "cacheable": Kept("cacheable", bool, True),
    "ttl_seconds": Kept("ttl_seconds", int, True),
    "bypass_rate": Kept("bypass_rate", float, True),
    "tool_version": Kept("tool_version", str, True),
    "arg_skip": Kept("arg_skip", list, True),
}
ResponseCacheToolClassConfig.kept = {
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
        super().__init__("adaptive", config, enabled)
