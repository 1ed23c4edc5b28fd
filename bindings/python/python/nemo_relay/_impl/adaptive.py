"""What calls say of themselves to the adaptive component."""

from __future__ import annotations

from ..generated.errors import InvalidArgumentError


def set_latency_sensitivity(level: int) -> None:
    """Says how much the work of the current scope minds waiting; more is more.

    It is one of the hints for the server of the model, which this version does not send: the level is checked, and
    nothing else is made of it.

    Args:
        level (int): The level; at least 1.

    Raises:
        InvalidArgumentError: The level is not a positive integer of 32 bits.
    """
    if not isinstance(level, int) or isinstance(level, bool) or not 0 < level < 2**32:
        error = InvalidArgumentError(f"invalid argument: level must be an integer of at least 1, not {level!r:.40}")
        error.argument = "level"
        raise error
