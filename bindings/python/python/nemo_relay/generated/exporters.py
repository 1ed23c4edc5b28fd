# Code generated from spec/api/exporters.yaml by codegen. DO NOT EDIT.

"""Exporters that write events somewhere."""

from __future__ import annotations

from .. import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .types import AtofExporterConfig

__all__ = [
    "AtofExporter",
]


class AtofExporter:
    """Writes every event as one line of JSON to a file."""

    __slots__ = ("_native",)

    def __init__(self, config: AtofExporterConfig) -> None:
        """Writes every event as one line of JSON to a file.

        Args:
            config (AtofExporterConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.AtofExporter(config)

    @property
    def path(self) -> str:
        """The file that is written."""
        return self._native.path()

    def register(self, name: str) -> None:
        """Starts to receive every event.

        Args:
            name (str): The name of the registration.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
            IoError: A file or another resource of the system failed.
        """
        return self._native.register(name)

    def deregister(self, name: str) -> bool:
        """Stops to receive events; what is queued is still written.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is in the file.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def shutdown(self) -> None:
        """Writes what is queued and closes the file; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()
