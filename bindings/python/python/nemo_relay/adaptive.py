"""The cache of responses, by configuration."""

from .generated.adaptive import *
from .generated.adaptive import __all__ as __all__
