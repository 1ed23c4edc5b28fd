"""Intercepts: what a call runs with, and what runs around it."""

from .generated.intercepts import *
from .generated.intercepts import __all__ as __all__
