"""Scopes and marks: `with scope.scope(...)` opens a scope for a block, `push` and `pop` do it by hand."""

from ._impl.block import ScopeBlock as scope
from .generated import scope as _generated
from .generated.scope import *

__all__ = [*_generated.__all__, "scope"]
