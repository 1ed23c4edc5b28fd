"""Codecs of model requests and responses: those of the runtime as classes, and what they do as functions."""

from __future__ import annotations

from .generated import codec_classes as _classes
from .generated import codecs as _functions
from .generated.codec_classes import *
from .generated.codecs import *
from .generated.shapes import AnnotatedLLMRequest, AnnotatedLLMResponse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._impl.codecs import LlmCodec as LlmCodec

__all__ = [*_classes.__all__, *_functions.__all__, "AnnotatedLLMRequest", "AnnotatedLLMResponse"]
