from ._impl.codec_protocols import LlmCodec as LlmCodec
from ._impl.codec_protocols import LlmResponseCodec as LlmResponseCodec
from .generated.codec_classes import *
from .generated.codecs import *
from .generated.shapes import AnnotatedLLMRequest as AnnotatedLLMRequest
from .generated.shapes import AnnotatedLLMResponse as AnnotatedLLMResponse
