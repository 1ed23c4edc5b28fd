"""A file of traces as a configuration of its own."""

from __future__ import annotations

from ..generated.configs import OpenTelemetryConfig, OpenTelemetryFileConfig

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from ..generated.types import OpenTelemetryFileFormat, OpenTelemetryFileMode, OpenTelemetryType


class OpenTelemetryFileSinkConfig(OpenTelemetryConfig):
    """A file that takes traces, and how they are made; the other fields of `OpenTelemetryConfig` may be set later.

    Args:
        otel_type (OpenTelemetryType | Literal["full", "gen_ai", "openinference"]): Which conventions spans follow.
        output_directory (str | None): The directory; the current one where absent.
        filename (str | None): The name, without a directory; one with the time where absent.
        format (OpenTelemetryFileFormat | str): How it is written.
        mode (OpenTelemetryFileMode | Literal["append", "overwrite"]): What becomes of a file that is already there.
    """

    output_directory: str | None
    filename: str | None
    format: OpenTelemetryFileFormat | str
    mode: OpenTelemetryFileMode | Literal["append", "overwrite"]

    kept = {**OpenTelemetryConfig.kept, **OpenTelemetryFileConfig.kept}

    def __init__(
        self,
        otel_type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"],
        output_directory: str | None,
        filename: str | None = None,
        format: OpenTelemetryFileFormat | str = "json_lines",
        mode: OpenTelemetryFileMode | Literal["append", "overwrite"] = "overwrite",
    ) -> None:
        super().__init__(otel_type)
        self.output_directory = output_directory
        self.filename = filename
        self.format = format
        self.mode = mode

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set, as those of an `OpenTelemetryConfig` with a file."""
        values = super().to_dict()
        file = {name: values.pop(name) for name in OpenTelemetryFileConfig.kept if name in values}
        return {**values, "file": file}
