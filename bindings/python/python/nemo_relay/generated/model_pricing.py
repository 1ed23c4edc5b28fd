# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""What model calls cost."""

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
    "PricingConfig",
    "SourceConfig",
    "FileSource",
    "InlineSource",
    "PricingCatalog",
    "ModelPricing",
    "TokenPricingRates",
    "PromptTokenThresholdRateSchedule",
    "PromptCachePricing",
    "TokenRateTier",
    "ConfigPolicy",
    "ComponentSpec",
    "ConfigDiagnostic",
    "ConfigReport",
    "PRICING_PLUGIN_KIND",
    "validate_config",
]

PRICING_PLUGIN_KIND = "pricing"


class PricingConfig(Config):
    """What model calls cost.

    Args:
        sources (Sequence[SourceConfig | dict[str, Any]] | None): Catalogues of prices; the first that knows a model decides.
        policy (ConfigPolicy | dict[str, Any] | None): The policy for this component, in place of that of the document.
    """

    sources: list[SourceConfig]
    policy: ConfigPolicy | None

    def __init__(
        self,
        sources: Sequence[SourceConfig | dict[str, Any]] | None = None,
        policy: ConfigPolicy | dict[str, Any] | None = None,
    ) -> None:
        self.sources = given(sources)
        self.policy = given(policy)


class SourceConfig(Config):
    """One catalogue of prices.

    Args:
        type (Literal['file', 'inline']): Where it is.
        path (str | None): The file of the catalogue, in JSON.
        catalog (PricingCatalog | dict[str, Any] | None): The catalogue itself.
    """

    type: Literal["file", "inline"]
    path: str | None
    catalog: PricingCatalog | None

    def __init__(
        self,
        type: Literal["file", "inline"],
        path: str | None = None,
        catalog: PricingCatalog | dict[str, Any] | None = None,
    ) -> None:
        self.type = type
        self.path = path
        self.catalog = given(catalog)


class FileSource(SourceConfig):
    """A catalogue of prices in a file.

    Args:
        path (str): The file of the catalogue, in JSON.
    """

    def __init__(
        self,
        path: str,
    ) -> None:
        self.path = path
        self.type = "file"


class InlineSource(SourceConfig):
    """A catalogue of prices in the document.

    Args:
        catalog (PricingCatalog | dict[str, Any]): The catalogue itself.
    """

    def __init__(
        self,
        catalog: PricingCatalog | dict[str, Any],
    ) -> None:
        self.catalog = given(catalog)
        self.type = "inline"


class PricingCatalog(Config):
    """Prices by provider and model.

    Args:
        entries (Sequence[ModelPricing | dict[str, Any]] | None): The prices.
        version (int): The version of the form.
    """

    entries: list[ModelPricing]
    version: int

    def __init__(
        self,
        entries: Sequence[ModelPricing | dict[str, Any]] | None = None,
        version: int = 1,
    ) -> None:
        self.entries = given(entries)
        self.version = version


class ModelPricing(Config):
    """What one model costs.

    Args:
        provider (str): Who offers the model.
        model_id (str): The model.
        pricing_as_of (str): The day on which the prices were true, such as 2026-01-31.
        pricing_source (str): Where they come from.
        aliases (Sequence[str] | None): Other names of the model.
        currency (str): The currency; a code of three capitals.
        unit (Literal['per_token', 'per_request', 'per_second', 'gpu_hour']): What is paid for.
        rates (TokenPricingRates | dict[str, Any] | None): The prices; not together with rate_schedule.
        rate_schedule (PromptTokenThresholdRateSchedule | dict[str, Any] | None): Prices that depend on the size of the request; not together with rates.
        prompt_cache (PromptCachePricing | dict[str, Any] | None): How the provider counts cached tokens.
    """

    provider: str
    model_id: str
    pricing_as_of: str
    pricing_source: str
    aliases: list[str]
    currency: str
    unit: Literal["per_token", "per_request", "per_second", "gpu_hour"]
    rates: TokenPricingRates | None
    rate_schedule: PromptTokenThresholdRateSchedule | None
    prompt_cache: PromptCachePricing

    def __init__(
        self,
        provider: str,
        model_id: str,
        pricing_as_of: str,
        pricing_source: str,
        aliases: Sequence[str] | None = None,
        currency: str = "USD",
        unit: Literal["per_token", "per_request", "per_second", "gpu_hour"] = "per_token",
        rates: TokenPricingRates | dict[str, Any] | None = None,
        rate_schedule: PromptTokenThresholdRateSchedule | dict[str, Any] | None = None,
        prompt_cache: PromptCachePricing | dict[str, Any] | None = None,
    ) -> None:
        self.provider = provider
        self.model_id = model_id
        self.pricing_as_of = pricing_as_of
        self.pricing_source = pricing_source
        self.aliases = given(aliases)
        self.currency = currency
        self.unit = unit
        self.rates = given(rates)
        self.rate_schedule = given(rate_schedule)
        self.prompt_cache = given(prompt_cache)


class TokenPricingRates(Config):
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


class PromptTokenThresholdRateSchedule(Config):
    """Prices that depend on the size of the request.

    Args:
        tiers (Sequence[TokenRateTier | dict[str, Any]] | None): The tiers, in ascending order.
        applies_to (Literal['full_request']): What the price of a tier is for.
        type (Literal['prompt_token_threshold']): What they depend on.
    """

    tiers: list[TokenRateTier]
    applies_to: Literal["full_request"]
    type: Literal["prompt_token_threshold"]

    def __init__(
        self,
        tiers: Sequence[TokenRateTier | dict[str, Any]] | None = None,
        applies_to: Literal["full_request"] = "full_request",
        type: Literal["prompt_token_threshold"] = "prompt_token_threshold",
    ) -> None:
        self.tiers = given(tiers)
        self.applies_to = applies_to
        self.type = type


class PromptCachePricing(Config):
    """How the provider counts cached tokens.

    Args:
        read_accounting (Literal['included_in_prompt_tokens', 'separate']): Whether tokens that are read from the cache are among those of the prompt.
    """

    read_accounting: Literal["included_in_prompt_tokens", "separate"]

    def __init__(
        self,
        read_accounting: Literal["included_in_prompt_tokens", "separate"] = "included_in_prompt_tokens",
    ) -> None:
        self.read_accounting = read_accounting


class TokenRateTier(Config):
    """Prices of requests with so many tokens; both bounds are inclusive.

    Args:
        rates (TokenPricingRates | dict[str, Any]): The prices.
        min_prompt_tokens (int | None): The fewest tokens of the prompt.
        max_prompt_tokens (int | None): The most tokens of the prompt.
    """

    rates: TokenPricingRates
    min_prompt_tokens: int | None
    max_prompt_tokens: int | None

    def __init__(
        self,
        rates: TokenPricingRates | dict[str, Any],
        min_prompt_tokens: int | None = None,
        max_prompt_tokens: int | None = None,
    ) -> None:
        self.rates = given(rates)
        self.min_prompt_tokens = min_prompt_tokens
        self.max_prompt_tokens = max_prompt_tokens


PricingConfig.kept = {
    "sources": Kept("sources", list, True),
    "policy": Kept("policy", ConfigPolicy, True),
}
SourceConfig.kept = {
    "type": Kept("type", object, False),
    "path": Kept("path", str, True),
    "catalog": Kept("catalog", PricingCatalog, True),
}
FileSource.kept = left_out(SourceConfig, "catalog")
InlineSource.kept = left_out(SourceConfig, "path")
PricingCatalog.kept = {
    "entries": Kept("entries", list, True),
    "version": Kept("version", int, False),
}
ModelPricing.kept = {
    "provider": Kept("provider", str, False),
    "model_id": Kept("model_id", str, False),
    "pricing_as_of": Kept("pricing_as_of", str, False),
    "pricing_source": Kept("pricing_source", str, False),
    "aliases": Kept("aliases", list, True),
    "currency": Kept("currency", str, False),
    "unit": Kept("unit", object, False),
    "rates": Kept("rates", TokenPricingRates, True),
    "rate_schedule": Kept("rate_schedule", PromptTokenThresholdRateSchedule, True),
    "prompt_cache": Kept("prompt_cache", PromptCachePricing, False, fresh=PromptCachePricing),
}
TokenPricingRates.kept = {
    "input_per_million": Kept("input_per_million", float, False),
    "output_per_million": Kept("output_per_million", float, False),
    "cache_read_per_million": Kept("cache_read_per_million", float, True),
    "cache_write_per_million": Kept("cache_write_per_million", float, True),
}
PromptTokenThresholdRateSchedule.kept = {
    "tiers": Kept("tiers", list, True),
    "applies_to": Kept("applies_to", object, False),
    "type": Kept("type", object, False),
}
PromptCachePricing.kept = {
    "read_accounting": Kept("read_accounting", object, False),
}
TokenRateTier.kept = {
    "rates": Kept("rates", TokenPricingRates, False),
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
        super().__init__("pricing", enabled, config)


def validate_config(config: PricingConfig | dict[str, Any]) -> ConfigReport:
    """Says what is wrong with a configuration of this component, without activating anything.

    Args:
        config (PricingConfig | dict[str, Any]): The configuration.
    """
    return _report_on("pricing", config)
