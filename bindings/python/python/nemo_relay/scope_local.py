"""Registrations for the calls and events inside one scope, until it closes."""

from .generated.scope_local import *
from .generated.scope_local import __all__ as __all__
