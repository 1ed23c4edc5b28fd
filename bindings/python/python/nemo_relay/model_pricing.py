"""What model calls cost, by configuration."""

from .generated.model_pricing import *
from .generated.model_pricing import __all__ as __all__
