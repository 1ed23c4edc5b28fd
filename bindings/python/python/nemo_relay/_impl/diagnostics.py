"""What exporters say went wrong: lists and dictionaries, whose members are attributes too."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class OpenTelemetryRuntimeDiagnostic(dict):  # type: ignore[type-arg]
    """Something that went wrong, and how often."""

    __slots__ = ()

    @property
    def code(self) -> str:
        """What it is."""
        return str(self["code"])

    @property
    def message(self) -> str:
        """What it is, for people."""
        return str(self["message"])

    @property
    def count(self) -> int:
        """How often it was seen."""
        return int(self["count"])


class OpenTelemetryRuntimeDiagnostics(list):  # type: ignore[type-arg]
    """Everything that went wrong since an exporter was made."""

    __slots__ = ()

    def __init__(self, entries: Any = ()) -> None:
        super().__init__(map(OpenTelemetryRuntimeDiagnostic, entries))

    @property
    def entries(self) -> list[OpenTelemetryRuntimeDiagnostic]:
        """The diagnostics as a list."""
        return list(self)

    def get(self, code: str) -> OpenTelemetryRuntimeDiagnostic | None:
        """The diagnostic of a code, or None where it was not seen."""
        return next((entry for entry in self if entry.code == code), None)
