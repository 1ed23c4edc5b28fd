"""Codecs of model requests and responses: those of the runtime as classes, and what they do as functions."""

from __future__ import annotations

from ._impl.codec_protocols import LlmCodec, LlmResponseCodec
from .generated import codec_classes as _classes
from .generated import codecs as _functions
from .generated.codec_classes import *
from .generated.codecs import *
from .generated.shapes import AnnotatedLLMRequest, AnnotatedLLMResponse

__all__ = [
    *_classes.__all__,
    *_functions.__all__,
    "AnnotatedLLMRequest",
    "AnnotatedLLMResponse",
    "LlmCodec",
    "LlmResponseCodec",
]
