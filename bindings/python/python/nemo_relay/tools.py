"""Managed tool calls."""

from .generated.tools import *
from .generated.tools import __all__ as __all__
