"""Intercepts: what a call runs with, and what runs around it."""

from ._impl.aliases import ToolRequestIntercept
from .generated import intercepts as _generated
from .generated.intercepts import *

__all__ = [*_generated.__all__, "ToolRequestIntercept"]
