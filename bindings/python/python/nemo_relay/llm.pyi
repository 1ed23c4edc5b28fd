from ._impl.stream import LlmStream as LlmStream
from .generated.llm import *
from .generated.llm_dictionaries import *
