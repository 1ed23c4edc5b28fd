from ._impl.codecs import LlmCodec as LlmCodec
from .generated.codec_classes import *
from .generated.codecs import *
from .generated.shapes import AnnotatedLLMRequest as AnnotatedLLMRequest
from .generated.shapes import AnnotatedLLMResponse as AnnotatedLLMResponse
