"""The spec as Python values."""

from . import nodes
from .spec import Source, Spec, Visit
from .types import Type, parse_type

__all__ = ["Source", "Spec", "Type", "Visit", "nodes", "parse_type"]
