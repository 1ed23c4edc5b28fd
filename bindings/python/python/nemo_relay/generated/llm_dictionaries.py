# Code generated from spec/dictionaries/*.yaml by codegen. DO NOT EDIT.

"""Dictionaries with known keys that the operations of `llm` give or take."""

from typing import Any, Literal, NotRequired, TypedDict

__all__ = [
    "LlmOptimizationModel",
    "LlmOptimizationModelTransition",
    "LlmOptimizationTokens",
    "LlmOptimizationTokenImpact",
    "LlmOptimizationDataSchema",
    "LlmOptimizationContribution",
]


class LlmOptimizationModel(TypedDict):
    """A model, and who offers it."""

    model: str
    """The name of the model."""
    provider: NotRequired[str]
    """Who offers it."""


class LlmOptimizationModelTransition(TypedDict):
    """The model without and with what was saved."""

    baseline: NotRequired[LlmOptimizationModel]
    """The model that was asked for."""
    effective: NotRequired[LlmOptimizationModel]
    """The model that was taken."""


class LlmOptimizationTokens(TypedDict):
    """Numbers of tokens."""

    prompt_tokens: NotRequired[int]
    """Those of the request."""
    completion_tokens: NotRequired[int]
    """Those of the response."""
    cache_read_tokens: NotRequired[int]
    """Those of the request that a cache had."""
    cache_write_tokens: NotRequired[int]
    """Those of the request that a cache took."""
    total_tokens: NotRequired[int]
    """All of them."""


class LlmOptimizationTokenImpact(TypedDict):
    """Tokens without and with what was saved, and the difference."""

    baseline: NotRequired[LlmOptimizationTokens]
    """Without it."""
    effective: NotRequired[LlmOptimizationTokens]
    """With it."""
    saved: NotRequired[LlmOptimizationTokens]
    """The difference."""
    quality: NotRequired[Literal["observed", "estimated"]]
    """Whether they were counted."""
    estimation_method: NotRequired[str]
    """How they were estimated."""


class LlmOptimizationDataSchema(TypedDict):
    """Names a schema."""

    name: str
    """The name of the schema."""
    version: str
    """The version of the schema."""


class LlmOptimizationContribution(TypedDict):
    """What one plugin saved of a model call, and how."""

    id: NotRequired[str]
    """Its identity."""
    sequence: NotRequired[int]
    """Its place among the contributions to the call."""
    producer: str
    """Who saved it."""
    kind: str
    """In which way."""
    applied: bool
    """Whether it took effect."""
    model_transition: NotRequired[LlmOptimizationModelTransition]
    """The model that was asked for, and the one that was taken."""
    token_impact: NotRequired[LlmOptimizationTokenImpact]
    """What it meant for the tokens."""
    payload_schema: NotRequired[LlmOptimizationDataSchema]
    """The schema of `payload`."""
    payload: NotRequired[Any]
    """What else there is to be said."""
