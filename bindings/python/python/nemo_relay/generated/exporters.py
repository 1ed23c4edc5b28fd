# Code generated from spec/api/exporters.yaml by codegen. DO NOT EDIT.

"""Exporters that write events somewhere."""

from __future__ import annotations

from .. import _native
from .._impl.config import described as _described
from .._impl.diagnostics import OpenTelemetryRuntimeDiagnostics
from .configs import (
    AtifExporterConfig,
    AtifStorageConfig,
    AtofExporterConfig,
    OpenInferenceConfig,
    OpenTelemetryConfig,
    OpenTelemetryLogConfig,
    OpenTelemetryMetricConfig,
)

from .._impl.exporters import exporters_expand as _exporters_expand
from .._impl.exporters import exporters_recover as _exporters_recover

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal
    from .callbacks import Json
    from .types import AtifVersion

__all__ = [
    "recover",
    "expand",
    "AtofExporter",
    "AtifExporter",
    "OpenTelemetrySubscriber",
    "OpenInferenceSubscriber",
    "OpenTelemetryLogSubscriber",
    "OpenTelemetryMetricSubscriber",
]


def recover(path: str, *, atif_directory: str | None = None) -> Json:
    """Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.

    Args:
        path (str): The file.
        atif_directory (str | None): The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file. Default: None.

    Raises:
        IoError: A file or another resource of the system failed.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _exporters_recover(path, atif_directory)


def expand(path: str, output: str) -> int:
    """Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.

    Args:
        path (str): The file; the files that it was rotated into come before it.
        output (str): The file that is written.

    Raises:
        IoError: A file or another resource of the system failed.
        InvalidPayloadError: A value is not JSON.
        LimitExceededError: A value is too deep or too large or calls are nested too deep.
    """
    return _exporters_expand(path, output)


class AtofExporter:
    """Writes every event as one line of JSON to a file or to a server."""

    __slots__ = ("_native",)

    def __init__(self, config: AtofExporterConfig) -> None:
        """Writes every event as one line of JSON to a file or to a server.

        Args:
            config (AtofExporterConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.Exporter("AtofExporter", _described(config, AtofExporterConfig))

    @property
    def path(self) -> str:
        """The file that is written; empty for a server."""
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
        """Waits until what was emitted before it is written.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> Json:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return self._native.runtime_diagnostics()

    def shutdown(self) -> None:
        """Sees that what is queued is written and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()


class AtifExporter:
    """Makes trajectories of what it sees; one for every run."""

    __slots__ = ("_native",)

    def __init__(
        self,
        session_id: str | None | AtifExporterConfig = None,
        agent_name: str | None = None,
        agent_version: str | None = None,
        model_name: str | None = None,
        *,
        tool_definitions: Json | None | None = None,
        extra: Json | None | None = None,
        schema_version: AtifVersion | Literal["v1_7", "v1_8"] | None = None,
        observed_events: bool | None = None,
        max_bytes: int | None = None,
        queue_policy: str | None | None = None,
        output_directory: str | None | None = None,
        filename_template: str | None = None,
        storage: list[AtifStorageConfig] | None = None,
    ) -> None:
        """Makes trajectories of what it sees; one for every run.

        Args: Those of AtifExporterConfig, or one as the only argument.
        """
        config = session_id
        if config is None or isinstance(config, str):
            given: dict[str, Any] = {
                "session_id": session_id,
                "agent_name": agent_name,
                "agent_version": agent_version,
                "model_name": model_name,
                "tool_definitions": tool_definitions,
                "extra": extra,
                "schema_version": schema_version,
                "observed_events": observed_events,
                "max_bytes": max_bytes,
                "queue_policy": queue_policy,
                "output_directory": output_directory,
                "filename_template": filename_template,
                "storage": storage,
            }
            config = AtifExporterConfig(**{name: value for name, value in given.items() if value is not None})
        self._native = _native.Exporter("AtifExporter", _described(config, AtifExporterConfig))

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
        """Stops to receive events; what is queued is still part of a trajectory.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is part of a trajectory.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> Json:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return self._native.runtime_diagnostics()

    def shutdown(self) -> None:
        """Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()

    def export(self) -> Json:
        """Gives what was seen so far as a trajectory.

        Raises:
            InvalidArgumentError: An argument is not of the documented form.
        """
        return self._native.export()

    def export_json(self) -> str:
        """Gives the same as JSON text.

        Raises:
            InvalidArgumentError: An argument is not of the documented form.
        """
        return self._native.export_json()

    def clear(self) -> None:
        """Forgets what was seen."""
        return self._native.clear()


class OpenTelemetrySubscriber:
    """Exports events as traces over OTLP."""

    __slots__ = ("_native",)

    def __init__(self, config: OpenTelemetryConfig) -> None:
        """Exports events as traces over OTLP.

        Args:
            config (OpenTelemetryConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.Exporter("OpenTelemetrySubscriber", _described(config, OpenTelemetryConfig))

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
        """Stops to receive events; what is queued is still sent.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is sent.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> OpenTelemetryRuntimeDiagnostics:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return OpenTelemetryRuntimeDiagnostics(self._native.runtime_diagnostics())

    def shutdown(self) -> None:
        """Sees that what is queued is sent and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()


class OpenInferenceSubscriber:
    """Exports events as traces by the conventions of OpenInference over OTLP."""

    __slots__ = ("_native",)

    def __init__(self, config: OpenInferenceConfig) -> None:
        """Exports events as traces by the conventions of OpenInference over OTLP.

        Args:
            config (OpenInferenceConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.Exporter("OpenInferenceSubscriber", _described(config, OpenInferenceConfig))

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
        """Stops to receive events; what is queued is still sent.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is sent.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> OpenTelemetryRuntimeDiagnostics:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return OpenTelemetryRuntimeDiagnostics(self._native.runtime_diagnostics())

    def shutdown(self) -> None:
        """Sees that what is queued is sent and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()


class OpenTelemetryLogSubscriber:
    """Exports marks as log records over OTLP."""

    __slots__ = ("_native",)

    def __init__(self, config: OpenTelemetryLogConfig) -> None:
        """Exports marks as log records over OTLP.

        Args:
            config (OpenTelemetryLogConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.Exporter("OpenTelemetryLogSubscriber", _described(config, OpenTelemetryLogConfig))

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
        """Stops to receive events; what is queued is still sent.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is sent.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> OpenTelemetryRuntimeDiagnostics:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return OpenTelemetryRuntimeDiagnostics(self._native.runtime_diagnostics())

    def shutdown(self) -> None:
        """Sees that what is queued is sent and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()


class OpenTelemetryMetricSubscriber:
    """Exports measurements as metrics over OTLP."""

    __slots__ = ("_native",)

    def __init__(self, config: OpenTelemetryMetricConfig) -> None:
        """Exports measurements as metrics over OTLP.

        Args:
            config (OpenTelemetryMetricConfig): The configuration.

        Raises:
            IoError: A file or another resource of the system failed.
            InvalidArgumentError: An argument is not of the documented form.
            UnsupportedError: This language or platform cannot have the feature.
        """
        self._native = _native.Exporter("OpenTelemetryMetricSubscriber", _described(config, OpenTelemetryMetricConfig))

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
        """Stops to receive events; what is queued is still sent.

        Args:
            name (str): The name of the registration.
        """
        return self._native.deregister(name)

    def force_flush(self, timeout_millis: int | None = 30000) -> None:
        """Waits until what was emitted before it is sent.

        Args:
            timeout_millis (int | None): How long to wait at most in milliseconds.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.force_flush(timeout_millis)

    def runtime_diagnostics(self) -> OpenTelemetryRuntimeDiagnostics:
        """Lists what went wrong; each entry has a code and a message and a count."""
        return OpenTelemetryRuntimeDiagnostics(self._native.runtime_diagnostics())

    def shutdown(self) -> None:
        """Sees that what is queued is sent and lets go of everything; it may be called twice.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        return self._native.shutdown()
