"""Guardrails: who may run, and what events show."""

from .generated.guardrails import *
from .generated.guardrails import __all__ as __all__
