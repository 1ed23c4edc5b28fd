"""What is registered, and functions that decide whether it takes part."""

from __future__ import annotations

from .. import _native
from .._native import registrations as runtime_registrations_list_runtime_registrations
from . import stage
from .awaiting import PLAIN, is_awaitable
from .driver import abandon
from .logging import callback_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Iterable
    from typing import Any

    from ..generated.callbacks import ConditionalMiddlewareGuardrailCallback
    from ..generated.types import RuntimeRegistrationKind

__all__ = ["register", "runtime_registrations_list_runtime_registrations"]

_FAMILY = "conditional_middleware_guardrail"


class _Decision:
    """What an asynchronous function is about to decide; that it failed is only logged, since nobody gets its error."""

    __slots__ = ("_decision", "_name")

    def __init__(self, name: str, decision: Awaitable[Any]) -> None:
        self._name, self._decision = name, decision

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._awaited().__await__()

    async def _awaited(self) -> Any:
        try:
            return await self._decision
        except Exception as error:
            callback_failed(_FAMILY, self._name, error)
            raise

    def close(self) -> None:
        """Nobody will await it."""
        abandon(self._decision)


def asking(
    name: str,
    kinds: Iterable[RuntimeRegistrationKind],
    registration_name: str,
    callback: ConditionalMiddlewareGuardrailCallback,
) -> tuple[list[RuntimeRegistrationKind], Callable[[], Any]]:
    """The kinds as a list, and what asks a callback; it is given a set of its own each time that it is asked."""
    about = _native.registration_kinds(kinds) or []

    def ask() -> Any:
        try:
            value: Any = callback(set(about), registration_name)
        except Exception as error:
            callback_failed(_FAMILY, name, error)
            raise
        return value if type(value) in PLAIN or not is_awaitable(value) else _Decision(name, value)

    return about, ask


def register(
    name: str,
    kinds: Iterable[RuntimeRegistrationKind],
    registration_name: str,
    callback: ConditionalMiddlewareGuardrailCallback,
) -> None:
    """Registers a function for the registrations of a name."""
    about, asked = asking(name, kinds, registration_name, callback)
    stage.serve()
    _native.register_switch(name, about, registration_name, callback, asked)
