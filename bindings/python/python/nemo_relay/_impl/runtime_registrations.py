"""What is registered."""

from __future__ import annotations

from .._native import registrations as runtime_registrations_list_runtime_registrations

__all__ = ["runtime_registrations_list_runtime_registrations"]
