# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""What model calls cost."""

from __future__ import annotations

from .._impl.config import Config, Kept, listed
from .plugin_config import ConfigPolicy
from .plugin_config import ComponentSpec as _ComponentSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

__all__ = [
    "PricingConfig",
    "SourceConfig",
    "CatalogConfig",
    "EntryConfig",
    "RatesConfig",
    "ScheduleConfig",
    "CacheConfig",
    "TierConfig",
    "ComponentSpec",
]


class PricingConfig(Config):
    """What model calls cost.

    Args:
        sources (list[SourceConfig] | None): Catalogues of prices; the first that knows a model decides.
        policy (ConfigPolicy | None): The policy for this component, in place of that of the document.
    """

    sources: list[SourceConfig] | None
    policy: ConfigPolicy | None

    def __init__(
        self,
        sources: Sequence[SourceConfig] | None = None,
        policy: ConfigPolicy | None = None,
    ) -> None:
        self.sources = listed(sources)
        self.policy = policy


class SourceConfig(Config):
    """One catalogue of prices.

    Args:
        type (Literal['file', 'inline']): Where it is.
        path (str | None): The file of the catalogue, in JSON.
        catalog (CatalogConfig | None): The catalogue itself.
    """

    type: Literal["file", "inline"]
    path: str | None
    catalog: CatalogConfig | None

    def __init__(
        self,
        type: Literal["file", "inline"],
        path: str | None = None,
        catalog: CatalogConfig | None = None,
    ) -> None:
        self.type = type
        self.path = path
        self.catalog = catalog


class CatalogConfig(Config):
    """Prices by provider and model.

    Args:
        version (int): The version of the form.
        entries (list[EntryConfig] | None): The prices.
    """

    version: int
    entries: list[EntryConfig] | None

    def __init__(
        self,
        version: int,
        entries: Sequence[EntryConfig] | None = None,
    ) -> None:
        self.version = version
        self.entries = listed(entries)


class EntryConfig(Config):
    """What one model costs.

    Args:
        provider (str): Who offers the model.
        model_id (str): The model.
        prompt_cache (CacheConfig): How the provider counts cached tokens.
        pricing_as_of (str): The day on which the prices were true, such as 2026-01-31.
        pricing_source (str): Where they come from.
        aliases (list[str] | None): Other names of the model.
        currency (str): The currency; a code of three capitals.
        unit (Literal['per_token', 'per_request', 'per_second', 'gpu_hour']): What is paid for.
        rates (RatesConfig | None): The prices; not together with rate_schedule.
        rate_schedule (ScheduleConfig | None): Prices that depend on the size of the request; not together with rates.
    """

    provider: str
    model_id: str
    prompt_cache: CacheConfig
    pricing_as_of: str
    pricing_source: str
    aliases: list[str] | None
    currency: str
    unit: Literal["per_token", "per_request", "per_second", "gpu_hour"]
    rates: RatesConfig | None
    rate_schedule: ScheduleConfig | None

    def __init__(
        self,
        provider: str,
        model_id: str,
        prompt_cache: CacheConfig,
        pricing_as_of: str,
        pricing_source: str,
        aliases: Sequence[str] | None = None,
        currency: str = "USD",
        unit: Literal["per_token", "per_request", "per_second", "gpu_hour"] = "per_token",
        rates: RatesConfig | None = None,
        rate_schedule: ScheduleConfig | None = None,
    ) -> None:
        self.provider = provider
        self.model_id = model_id
        self.prompt_cache = prompt_cache
        self.pricing_as_of = pricing_as_of
        self.pricing_source = pricing_source
        self.aliases = listed(aliases)
        self.currency = currency
        self.unit = unit
        self.rates = rates
        self.rate_schedule = rate_schedule


class RatesConfig(Config):
    """Prices of a million tokens.

    Args:
        input_per_million (float): Tokens of the prompt.
        output_per_million (float): Tokens of the answer.
        cache_read_per_million (float | None): Tokens that are read from the cache.
        cache_write_per_million (float | None): Tokens that are written to the cache.
    """

    input_per_million: float
    output_per_million: float
    cache_read_per_million: float | None
    cache_write_per_million: float | None

    def __init__(
        self,
        input_per_million: float,
        output_per_million: float,
        cache_read_per_million: float | None = None,
        cache_write_per_million: float | None = None,
    ) -> None:
        self.input_per_million = input_per_million
        self.output_per_million = output_per_million
        self.cache_read_per_million = cache_read_per_million
        self.cache_write_per_million = cache_write_per_million


class ScheduleConfig(Config):
    """Prices that depend on the size of the request.

    Args:
        type (Literal['prompt_token_threshold']): What they depend on.
        applies_to (Literal['full_request']): What the price of a tier is for.
        tiers (list[TierConfig] | None): The tiers, in ascending order.
    """

    type: Literal["prompt_token_threshold"]
    applies_to: Literal["full_request"]
    tiers: list[TierConfig] | None

    def __init__(
        self,
        type: Literal["prompt_token_threshold"],
        applies_to: Literal["full_request"],
        tiers: Sequence[TierConfig] | None = None,
    ) -> None:
        self.type = type
        self.applies_to = applies_to
        self.tiers = listed(tiers)


class CacheConfig(Config):
    """How the provider counts cached tokens.

    Args:
        read_accounting (Literal['included_in_prompt_tokens', 'separate']): Whether tokens that are read from the cache are among those of the prompt.
    """

    read_accounting: Literal["included_in_prompt_tokens", "separate"]

    def __init__(
        self,
        read_accounting: Literal["included_in_prompt_tokens", "separate"],
    ) -> None:
        self.read_accounting = read_accounting


class TierConfig(Config):
    """Prices of requests with so many tokens; both bounds are inclusive.

    Args:
        rates (RatesConfig): The prices.
        min_prompt_tokens (int | None): The fewest tokens of the prompt.
        max_prompt_tokens (int | None): The most tokens of the prompt.
    """

    rates: RatesConfig
    min_prompt_tokens: int | None
    max_prompt_tokens: int | None

    def __init__(
        self,
        rates: RatesConfig,
        min_prompt_tokens: int | None = None,
        max_prompt_tokens: int | None = None,
    ) -> None:
        self.rates = rates
        self.min_prompt_tokens = min_prompt_tokens
        self.max_prompt_tokens = max_prompt_tokens


PricingConfig.kept = {
    "sources": Kept("sources", list, True),
    "policy": Kept("policy", ConfigPolicy, True),
}
SourceConfig.kept = {
    "type": Kept("type", object, False),
    "path": Kept("path", str, True),
    "catalog": Kept("catalog", CatalogConfig, True),
}
CatalogConfig.kept = {
    "version": Kept("version", int, False),
    "entries": Kept("entries", list, True),
}
EntryConfig.kept = {
    "provider": Kept("provider", str, False),
    "model_id": Kept("model_id", str, False),
    "prompt_cache": Kept("prompt_cache", CacheConfig, False),
    "pricing_as_of": Kept("pricing_as_of", str, False),
    "pricing_source": Kept("pricing_source", str, False),
    "aliases": Kept("aliases", list, True),
    "currency": Kept("currency", str, False),
    "unit": Kept("unit", object, False),
    "rates": Kept("rates", RatesConfig, True),
    "rate_schedule": Kept("rate_schedule", ScheduleConfig, True),
}
RatesConfig.kept = {
    "input_per_million": Kept("input_per_million", float, False),
    "output_per_million": Kept("output_per_million", float, False),
    "cache_read_per_million": Kept("cache_read_per_million", float, True),
    "cache_write_per_million": Kept("cache_write_per_million", float, True),
}
ScheduleConfig.kept = {
    "type": Kept("type", object, False),
    "applies_to": Kept("applies_to", object, False),
    "tiers": Kept("tiers", list, True),
}
CacheConfig.kept = {
    "read_accounting": Kept("read_accounting", object, False),
}
TierConfig.kept = {
    "rates": Kept("rates", RatesConfig, False),
    "min_prompt_tokens": Kept("min_prompt_tokens", int, True),
    "max_prompt_tokens": Kept("max_prompt_tokens", int, True),
}


class ComponentSpec(_ComponentSpec):
    """A component of the kind pricing, to be named in a configuration.

    Args:
        config (PricingConfig | dict[str, Any]): Its configuration.
        enabled (bool): Whether it is activated; one that is not is still checked.
    """

    def __init__(self, config: PricingConfig | dict[str, Any], enabled: bool = True) -> None:
        super().__init__("pricing", config, enabled)
