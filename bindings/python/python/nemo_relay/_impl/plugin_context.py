"""What registers for a component of a configuration."""

from __future__ import annotations

from . import delivery
from .runtime_registrations import asking
from .subscriber import Delivery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .. import _native
    from ..generated.callbacks import ConditionalMiddlewareGuardrailCallback
    from ..generated.types import RuntimeRegistrationKind


class Context:
    """Registrations of one component, which the native side gathers."""

    __slots__ = ("_native",)

    def __init__(self, native: _native.PluginContext) -> None:
        self._native = native

    @property
    def kind(self) -> str:
        """The kind of the component."""
        return self._native.kind

    @property
    def ordinal(self) -> int:
        """Which component of its kind it is, counted from one."""
        return self._native.ordinal

    def _register(self, family: int, name: str, priority: int, break_chain: bool, callback: Callable[..., Any]) -> None:
        self._native.register(family, name, priority, break_chain, callback)

    def _observe(self, name: str, callback: Callable[[Any], Any]) -> None:
        # The thread that serves it runs already: activation has seen to the stage.
        delivery.serve(Delivery(self._native.subscribe(name, callback), callback))

    def _switch(
        self,
        name: str,
        kinds: Iterable[RuntimeRegistrationKind],
        registration_name: str,
        callback: ConditionalMiddlewareGuardrailCallback,
    ) -> None:
        about, asked = asking(name, kinds, registration_name, callback)
        self._native.register_switch(name, about, registration_name, callback, asked)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.kind!r} {self.ordinal}>"
