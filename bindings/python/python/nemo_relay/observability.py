"""Exporters by configuration."""

from .generated.observability import *
from .generated.observability import __all__ as __all__
