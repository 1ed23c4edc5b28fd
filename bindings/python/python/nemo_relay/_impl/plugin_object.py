"""What a plugin of an application is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Any

    from ..generated.plugin_types import PluginContext


class Plugin(Protocol):
    """What validates and registers the components of one kind; any object with the method `register` is one.

    Two more members are looked for. `validate(config)` says what is wrong with the configuration of a component: a list
    of diagnostics, dictionaries with `level` (`warning` or `error`), `code`, `field` and `message`, or None; it answers
    at once. `allows_multiple` says whether a configuration may have several components of the kind; it may where the
    plugin does not say.
    """

    def register(self, config: dict[str, Any], context: PluginContext, /) -> Awaitable[None] | None:
        """Registers what the configuration of a component asks for; what it raises takes everything back."""
