"""Files of events that a process left behind."""

from __future__ import annotations

from .._native import expand as exporters_expand
from .._native import recover as exporters_recover

__all__ = ["exporters_expand", "exporters_recover"]
