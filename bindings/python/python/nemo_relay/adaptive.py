"""The cache of responses, by configuration, and the rest of the configuration of that component."""

from ._impl.adaptive import set_latency_sensitivity
from .generated import adaptive as _generated
from .generated.adaptive import *

__all__ = [*_generated.__all__, "set_latency_sensitivity"]
