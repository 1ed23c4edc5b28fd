"""What the modules of components share."""

from __future__ import annotations

from .plugin import plugin_validate_exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..generated.plugin_dictionaries import ConfigReport


def report_on(kind: str, config: Any) -> ConfigReport:
    """What is wrong with the configuration of a component, as `plugin.validate_exact` says it of a document."""
    report = plugin_validate_exact({"version": 1, "components": [{"kind": kind, "config": config}]})
    said: ConfigReport = report["config"]
    return said
