# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""Exporters by configuration."""

from __future__ import annotations

from .._impl.component import report_on as _report_on
from .._impl.config import Config, Kept, given, left_out
from .plugin_config import ConfigPolicy
from .configs import (
    AtifStorageConfig,
    OpenTelemetryAttributeMapping,
    OpenTelemetryConfig,
    OpenTelemetryLogConfig,
    OpenTelemetryMetricConfig,
)
from .plugin_config import ComponentSpec as _ComponentSpec
from .plugin_dictionaries import ConfigDiagnostic, ConfigReport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .callbacks import Json
    from .types import (
        AtifVersion,
        AtofExporterMode,
        AtofFieldNamePolicy,
        AtofSinkType,
        AtofStreamTransport,
        FsyncPolicy,
        LogSeverity,
        MetricTemporality,
        OpenTelemetryCompression,
        OpenTelemetryFileFormat,
        OpenTelemetryFileMode,
        OpenTelemetryMarkProjection,
        OpenTelemetryTransport,
        OpenTelemetryType,
    )

__all__ = [
    "ObservabilityConfig",
    "AtofConfig",
    "AtifConfig",
    "OpenTelemetrySectionConfig",
    "AtofSinkConfig",
    "AtofFileSinkConfig",
    "AtofStreamSinkConfig",
    "AtofEndpointConfig",
    "OpenTelemetryLogSectionConfig",
    "OpenTelemetryMetricSectionConfig",
    "OpenTelemetryFileSinkConfig",
    "HttpStorageConfig",
    "S3StorageConfig",
    "OpenTelemetryEndpointConfig",
    "OpenTelemetrySignalEndpointConfig",
    "ConfigPolicy",
    "ComponentSpec",
    "ConfigDiagnostic",
    "ConfigReport",
    "OBSERVABILITY_PLUGIN_KIND",
    "validate_config",
]

OBSERVABILITY_PLUGIN_KIND = "observability"


class ObservabilityConfig(Config):
    """Exporters by configuration.

    Args:
        version (int): The version of this configuration; 1, 2 and 3 are read as version 4.
        atof (AtofConfig | dict[str, Any] | None): Events, one a line, in files or to servers.
        atif (AtifConfig | dict[str, Any] | None): Trajectories, one a run.
        opentelemetry (OpenTelemetrySectionConfig | dict[str, Any] | None): Traces, logs and metrics by OTLP.
        policy (ConfigPolicy | dict[str, Any] | None): The policy for this component, in place of that of the document.
        enable_full_payloads (bool): Whether model calls show the whole history each time and not only what is new.
    """

    version: int
    atof: AtofConfig | None
    atif: AtifConfig | None
    opentelemetry: OpenTelemetrySectionConfig | None
    policy: ConfigPolicy
    enable_full_payloads: bool

    def __init__(
        self,
        version: int = 4,
        atof: AtofConfig | dict[str, Any] | None = None,
        atif: AtifConfig | dict[str, Any] | None = None,
        opentelemetry: OpenTelemetrySectionConfig | dict[str, Any] | None = None,
        policy: ConfigPolicy | dict[str, Any] | None = None,
        enable_full_payloads: bool = False,
    ) -> None:
        self.version = version
        self.atof = given(atof)
        self.atif = given(atif)
        self.opentelemetry = given(opentelemetry)
        self.policy = given(policy)
        self.enable_full_payloads = enable_full_payloads


class AtofConfig(Config):
    """Events, one a line, in files or to servers.

    Args:
        enabled (bool): Whether events are written.
        sinks (Sequence[AtofSinkConfig | dict[str, Any]] | None): Where they go; at least one where this is enabled.
    """

    enabled: bool
    sinks: list[AtofSinkConfig]

    def __init__(
        self,
        enabled: bool = False,
        sinks: Sequence[AtofSinkConfig | dict[str, Any]] | None = None,
    ) -> None:
        self.enabled = enabled
        self.sinks = given(sinks)


class AtifConfig(Config):
    """Trajectories, one a run.

    Args:
        enabled (bool): Whether trajectories are written.
        agent_name (str | None): The name of the agent; that of the agent scope where absent.
        agent_version (str | None): The version of the agent; that of this library where absent.
        model_name (str | None): The model of the agent; the first that was called where absent.
        tool_definitions (Json | None): The tools of the agent; a list of objects.
        extra (Json | None): Members for extra of the trajectory; an object.
        output_directory (str | None): Where each finished trajectory is written to a file; nowhere where this and storage are absent.
        filename_template (str): The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
        storage (Sequence[AtifStorageConfig | dict[str, Any]] | None): Where else each trajectory goes; the file is then written where all of these fail.
        schema_version (AtifVersion | Literal['v1_7', 'v1_8']): The version of ATIF.
        observed_events (bool): Whether extra holds every event that was seen.
        max_bytes (int): How many bytes of events are kept for runs that were not written yet.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    """

    enabled: bool
    storage: list[AtifStorageConfig]
    agent_name: str | None
    agent_version: str | None
    model_name: str | None
    tool_definitions: Json | None
    extra: Json | None
    schema_version: AtifVersion | Literal["v1_7", "v1_8"]
    observed_events: bool
    max_bytes: int
    queue_policy: str | None
    output_directory: str | None
    filename_template: str

    def __init__(
        self,
        enabled: bool = False,
        agent_name: str | None = None,
        agent_version: str | None = None,
        model_name: str | None = None,
        tool_definitions: Json | None = None,
        extra: Json | None = None,
        output_directory: str | None = None,
        filename_template: str = "nemo-relay-atif-{session_id}.json",
        storage: Sequence[AtifStorageConfig | dict[str, Any]] | None = None,
        *,
        schema_version: AtifVersion | Literal["v1_7", "v1_8"] = "v1_8",
        observed_events: bool = False,
        max_bytes: int = 268435456,
        queue_policy: str | None = None,
    ) -> None:
        self.enabled = enabled
        self.agent_name = agent_name
        self.agent_version = agent_version
        self.model_name = model_name
        self.tool_definitions = tool_definitions
        self.extra = extra
        self.output_directory = output_directory
        self.filename_template = filename_template
        self.storage = given(storage)
        self.schema_version = schema_version
        self.observed_events = observed_events
        self.max_bytes = max_bytes
        self.queue_policy = queue_policy


class OpenTelemetrySectionConfig(Config):
    """Traces, logs and metrics by OTLP.

    Args:
        enabled (bool): Whether anything of this section is exported.
        endpoints (Sequence[OpenTelemetryConfig | dict[str, Any]] | None): Servers that take traces.
        logs (OpenTelemetryLogSectionConfig | dict[str, Any] | None): Marks as log records.
        metrics (OpenTelemetryMetricSectionConfig | dict[str, Any] | None): Measurements of marks.
        file_sinks (Sequence[OpenTelemetryFileSinkConfig | dict[str, Any]] | None): Files that take traces.
    """

    enabled: bool
    endpoints: list[OpenTelemetryConfig]
    logs: OpenTelemetryLogSectionConfig | None
    metrics: OpenTelemetryMetricSectionConfig | None
    file_sinks: list[OpenTelemetryFileSinkConfig]

    def __init__(
        self,
        enabled: bool = False,
        endpoints: Sequence[OpenTelemetryConfig | dict[str, Any]] | None = None,
        logs: OpenTelemetryLogSectionConfig | dict[str, Any] | None = None,
        metrics: OpenTelemetryMetricSectionConfig | dict[str, Any] | None = None,
        file_sinks: Sequence[OpenTelemetryFileSinkConfig | dict[str, Any]] | None = None,
    ) -> None:
        self.enabled = enabled
        self.endpoints = given(endpoints)
        self.logs = given(logs)
        self.metrics = given(metrics)
        self.file_sinks = given(file_sinks)


class AtofSinkConfig(Config):
    """A file or a server that takes events.

    Args:
        type (AtofSinkType | Literal['file', 'stream']): Whether events go to a file or to a server.
        name (str | None): How messages name it; its place in the list where absent.
        output_directory (str | None): The directory; the current one where absent. It is made with private permissions where it is missing.
        filename (str | None): The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
        mode (AtofExporterMode | Literal['append', 'overwrite']): What to do with a file that is already there.
        flush_interval_millis (int): How long events are gathered before they are written, in milliseconds.
        fsync (FsyncPolicy | Literal['never', 'on_flush', 'interval']): When what was written is forced onto the disk.
        fsync_interval_millis (int): How often with the policy interval, in milliseconds.
        rotate_bytes (int | None): A file of this many bytes is closed and a new one begun; never where absent.
        rotate_seconds (int | None): A file that is this many seconds old is closed with the next event; never where absent.
        compress (bool): Whether closed files are compressed with zstd.
        content_addressing (bool): Whether long values that repeat are written once a file and referred to by their hash.
        url (str | None): Where the server is; needed for a stream.
        transport (AtofStreamTransport | Literal['http_post', 'websocket', 'ndjson']): How events reach the server.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        field_name_policy (AtofFieldNamePolicy | Literal['preserve', 'replace_dots']): What becomes of keys with dots in them on the way to a server.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
        max_queue_size (int): How many events may wait for the server before further ones are dropped and counted.
        max_export_batch_size (int): How many events are sent together at most.
        scheduled_delay_millis (int): How long events for a server are gathered, in milliseconds.
    """

    type: AtofSinkType | Literal["file", "stream"]
    name: str | None
    output_directory: str | None
    filename: str | None
    mode: AtofExporterMode | Literal["append", "overwrite"]
    flush_interval_millis: int
    fsync: FsyncPolicy | Literal["never", "on_flush", "interval"]
    fsync_interval_millis: int
    rotate_bytes: int | None
    rotate_seconds: int | None
    compress: bool
    content_addressing: bool
    url: str | None
    transport: AtofStreamTransport | Literal["http_post", "websocket", "ndjson"]
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int
    field_name_policy: AtofFieldNamePolicy | Literal["preserve", "replace_dots"]
    queue_policy: str | None
    max_queue_size: int
    max_export_batch_size: int
    scheduled_delay_millis: int

    def __init__(
        self,
        type: AtofSinkType | Literal["file", "stream"] = "file",
        name: str | None = None,
        output_directory: str | None = None,
        filename: str | None = None,
        mode: AtofExporterMode | Literal["append", "overwrite"] = "append",
        flush_interval_millis: int = 50,
        fsync: FsyncPolicy | Literal["never", "on_flush", "interval"] = "never",
        fsync_interval_millis: int = 500,
        rotate_bytes: int | None = None,
        rotate_seconds: int | None = None,
        compress: bool = False,
        content_addressing: bool = False,
        url: str | None = None,
        transport: AtofStreamTransport | Literal["http_post", "websocket", "ndjson"] = "http_post",
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        field_name_policy: AtofFieldNamePolicy | Literal["preserve", "replace_dots"] = "preserve",
        queue_policy: str | None = None,
        max_queue_size: int = 8192,
        max_export_batch_size: int = 512,
        scheduled_delay_millis: int = 100,
    ) -> None:
        self.type = type
        self.name = name
        self.output_directory = output_directory
        self.filename = filename
        self.mode = mode
        self.flush_interval_millis = flush_interval_millis
        self.fsync = fsync
        self.fsync_interval_millis = fsync_interval_millis
        self.rotate_bytes = rotate_bytes
        self.rotate_seconds = rotate_seconds
        self.compress = compress
        self.content_addressing = content_addressing
        self.url = url
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.field_name_policy = field_name_policy
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis


class AtofFileSinkConfig(AtofSinkConfig):
    """A file that takes events.

    Args:
        output_directory (str | None): The directory; the current one where absent. It is made with private permissions where it is missing.
        filename (str | None): The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
        mode (AtofExporterMode | Literal['append', 'overwrite']): What to do with a file that is already there.
        name (str | None): How messages name it; its place in the list where absent.
        flush_interval_millis (int): How long events are gathered before they are written, in milliseconds.
        fsync (FsyncPolicy | Literal['never', 'on_flush', 'interval']): When what was written is forced onto the disk.
        fsync_interval_millis (int): How often with the policy interval, in milliseconds.
        rotate_bytes (int | None): A file of this many bytes is closed and a new one begun; never where absent.
        rotate_seconds (int | None): A file that is this many seconds old is closed with the next event; never where absent.
        compress (bool): Whether closed files are compressed with zstd.
        content_addressing (bool): Whether long values that repeat are written once a file and referred to by their hash.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
    """

    def __init__(
        self,
        output_directory: str | None = None,
        filename: str | None = None,
        mode: AtofExporterMode | Literal["append", "overwrite"] = "append",
        *,
        name: str | None = None,
        flush_interval_millis: int = 50,
        fsync: FsyncPolicy | Literal["never", "on_flush", "interval"] = "never",
        fsync_interval_millis: int = 500,
        rotate_bytes: int | None = None,
        rotate_seconds: int | None = None,
        compress: bool = False,
        content_addressing: bool = False,
        queue_policy: str | None = None,
    ) -> None:
        self.output_directory = output_directory
        self.filename = filename
        self.mode = mode
        self.name = name
        self.flush_interval_millis = flush_interval_millis
        self.fsync = fsync
        self.fsync_interval_millis = fsync_interval_millis
        self.rotate_bytes = rotate_bytes
        self.rotate_seconds = rotate_seconds
        self.compress = compress
        self.content_addressing = content_addressing
        self.queue_policy = queue_policy
        self.type = "file"


class AtofStreamSinkConfig(AtofSinkConfig):
    """A server that takes events.

    Args:
        url (str): Where the server is; needed for a stream.
        transport (AtofStreamTransport | Literal['http_post', 'websocket', 'ndjson']): How events reach the server.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        field_name_policy (AtofFieldNamePolicy | Literal['preserve', 'replace_dots']): What becomes of keys with dots in them on the way to a server.
        name (str | None): How messages name it; its place in the list where absent.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
        max_queue_size (int): How many events may wait for the server before further ones are dropped and counted.
        max_export_batch_size (int): How many events are sent together at most.
        scheduled_delay_millis (int): How long events for a server are gathered, in milliseconds.
    """

    def __init__(
        self,
        url: str,
        transport: AtofStreamTransport | Literal["http_post", "websocket", "ndjson"] = "http_post",
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        field_name_policy: AtofFieldNamePolicy | Literal["preserve", "replace_dots"] = "preserve",
        name: str | None = None,
        header_file: dict[str, str] | None = None,
        *,
        queue_policy: str | None = None,
        max_queue_size: int = 8192,
        max_export_batch_size: int = 512,
        scheduled_delay_millis: int = 100,
    ) -> None:
        self.url = url
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.timeout_millis = timeout_millis
        self.field_name_policy = field_name_policy
        self.name = name
        self.header_file = given(header_file)
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.type = "stream"


class AtofEndpointConfig(AtofSinkConfig):
    """A server that takes events, under the name that it had before files and servers were in one list.

    Args:
        url (str): Where the server is; needed for a stream.
        transport (AtofStreamTransport | Literal['http_post', 'websocket', 'ndjson']): How events reach the server.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        field_name_policy (AtofFieldNamePolicy | Literal['preserve', 'replace_dots']): What becomes of keys with dots in them on the way to a server.
        name (str | None): How messages name it; its place in the list where absent.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
        max_queue_size (int): How many events may wait for the server before further ones are dropped and counted.
        max_export_batch_size (int): How many events are sent together at most.
        scheduled_delay_millis (int): How long events for a server are gathered, in milliseconds.
    """

    def __init__(
        self,
        url: str,
        transport: AtofStreamTransport | Literal["http_post", "websocket", "ndjson"] = "http_post",
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        field_name_policy: AtofFieldNamePolicy | Literal["preserve", "replace_dots"] = "preserve",
        name: str | None = None,
        header_file: dict[str, str] | None = None,
        *,
        queue_policy: str | None = None,
        max_queue_size: int = 8192,
        max_export_batch_size: int = 512,
        scheduled_delay_millis: int = 100,
    ) -> None:
        self.url = url
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.timeout_millis = timeout_millis
        self.field_name_policy = field_name_policy
        self.name = name
        self.header_file = given(header_file)
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.type = "stream"


class OpenTelemetryLogSectionConfig(Config):
    """Marks as log records.

    Args:
        enabled (bool): Whether they are exported.
        endpoints (Sequence[OpenTelemetryLogConfig | dict[str, Any]] | None): Servers that take them; what is set below holds for those that do not say otherwise.
        minimum_severity (LogSeverity | Literal['trace', 'debug', 'info', 'warn', 'error'] | None): Marks that are less serious are left out; info where absent.
        max_queue_size (int | None): The most records that wait; 2048 where absent.
        max_export_batch_size (int | None): The most records in a request; 512 where absent.
        scheduled_delay_millis (int | None): The longest that a record waits for others, in milliseconds; 1000 where absent.
        completed_span_context_ttl_millis (int | None): How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    """

    enabled: bool
    endpoints: list[OpenTelemetryLogConfig]
    minimum_severity: LogSeverity | Literal["trace", "debug", "info", "warn", "error"] | None
    max_queue_size: int | None
    max_export_batch_size: int | None
    scheduled_delay_millis: int | None
    completed_span_context_ttl_millis: int | None

    def __init__(
        self,
        enabled: bool = False,
        endpoints: Sequence[OpenTelemetryLogConfig | dict[str, Any]] | None = None,
        minimum_severity: LogSeverity | Literal["trace", "debug", "info", "warn", "error"] | None = None,
        max_queue_size: int | None = None,
        max_export_batch_size: int | None = None,
        scheduled_delay_millis: int | None = None,
        completed_span_context_ttl_millis: int | None = None,
    ) -> None:
        self.enabled = enabled
        self.endpoints = given(endpoints)
        self.minimum_severity = minimum_severity
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.completed_span_context_ttl_millis = completed_span_context_ttl_millis


class OpenTelemetryMetricSectionConfig(Config):
    """Measurements of marks.

    Args:
        enabled (bool): Whether they are exported.
        endpoints (Sequence[OpenTelemetryMetricConfig | dict[str, Any] | OpenTelemetrySignalEndpointConfig] | None): Servers that take them; what is set below holds for those that do not say otherwise.
        export_interval_millis (int | None): The time between two requests, in milliseconds; 60000 where absent.
        temporality (MetricTemporality | Literal['cumulative', 'delta', 'low_memory'] | None): How points relate to those before them; cumulative where absent.
        max_instruments (int | None): The most instruments; measurements of more are left out and counted. 256 where absent.
        cardinality_limit (int | None): The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
    """

    enabled: bool
    endpoints: list[OpenTelemetryMetricConfig | OpenTelemetrySignalEndpointConfig]
    export_interval_millis: int | None
    temporality: MetricTemporality | Literal["cumulative", "delta", "low_memory"] | None
    max_instruments: int | None
    cardinality_limit: int | None

    def __init__(
        self,
        enabled: bool = False,
        endpoints: Sequence[OpenTelemetryMetricConfig | dict[str, Any] | OpenTelemetrySignalEndpointConfig]
        | None = None,
        export_interval_millis: int | None = None,
        temporality: MetricTemporality | Literal["cumulative", "delta", "low_memory"] | None = None,
        max_instruments: int | None = None,
        cardinality_limit: int | None = None,
    ) -> None:
        self.enabled = enabled
        self.endpoints = given(endpoints)
        self.export_interval_millis = export_interval_millis
        self.temporality = temporality
        self.max_instruments = max_instruments
        self.cardinality_limit = cardinality_limit


class OpenTelemetryFileSinkConfig(Config):
    """A file that takes traces.

    Args:
        output_directory (str | None): The directory; the current one where absent.
        filename (str | None): The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
        format (OpenTelemetryFileFormat | Literal['json_lines', 'proto']): How it is written.
        mode (OpenTelemetryFileMode | Literal['overwrite', 'append']): What becomes of a file that is already there.
        type (OpenTelemetryType | Literal['full', 'gen_ai', 'openinference']): Which conventions spans follow.
        service_name (str | None): The attribute service.name; unknown_service where absent.
        service_namespace (str | None): The attribute service.namespace.
        service_version (str | None): The attribute service.version.
        resource_attributes (dict[str, str] | None): More attributes of the resource.
        instrumentation_scope (str | None): The name of the instrumentation scope; opentelemetry where absent.
        promote_resource_metadata_prefixes (Sequence[str] | None): Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
        max_queue_size (int | None): The most records that wait; more are dropped and counted. 2048 where absent.
        max_export_batch_size (int | None): The most records in a request; 512 where absent.
        scheduled_delay_millis (int | None): The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
        mark_projection (OpenTelemetryMarkProjection | Literal['inherit', 'event', 'tool']): What becomes of a mark.
        mark_exclude_names (Sequence[str] | None): Names of marks that stay events where marks become spans; llm.chunk where absent.
        attribute_mappings (Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None): Second names for attributes.
        promote_metadata_prefixes (Sequence[str] | None): Metadata whose keys begin with one of these becomes attributes under those keys.
        completed_span_context_ttl_millis (int | None): How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    """

    output_directory: str | None
    filename: str | None
    format: OpenTelemetryFileFormat | Literal["json_lines", "proto"]
    mode: OpenTelemetryFileMode | Literal["overwrite", "append"]
    type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"]
    service_name: str | None
    service_namespace: str | None
    service_version: str | None
    resource_attributes: dict[str, str]
    instrumentation_scope: str | None
    promote_resource_metadata_prefixes: list[str]
    queue_policy: str | None
    max_queue_size: int | None
    max_export_batch_size: int | None
    scheduled_delay_millis: int | None
    mark_projection: OpenTelemetryMarkProjection | Literal["inherit", "event", "tool"]
    mark_exclude_names: list[str]
    attribute_mappings: list[OpenTelemetryAttributeMapping]
    promote_metadata_prefixes: list[str]
    completed_span_context_ttl_millis: int | None

    def __init__(
        self,
        output_directory: str | None = None,
        filename: str | None = None,
        format: OpenTelemetryFileFormat | Literal["json_lines", "proto"] = "json_lines",
        mode: OpenTelemetryFileMode | Literal["overwrite", "append"] = "overwrite",
        type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"] = "full",
        service_name: str | None = None,
        service_namespace: str | None = None,
        service_version: str | None = None,
        resource_attributes: dict[str, str] | None = None,
        instrumentation_scope: str | None = None,
        promote_resource_metadata_prefixes: Sequence[str] | None = None,
        queue_policy: str | None = None,
        max_queue_size: int | None = None,
        max_export_batch_size: int | None = None,
        scheduled_delay_millis: int | None = None,
        mark_projection: OpenTelemetryMarkProjection | Literal["inherit", "event", "tool"] = "inherit",
        mark_exclude_names: Sequence[str] | None = None,
        attribute_mappings: Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None = None,
        promote_metadata_prefixes: Sequence[str] | None = None,
        completed_span_context_ttl_millis: int | None = None,
    ) -> None:
        self.output_directory = output_directory
        self.filename = filename
        self.format = format
        self.mode = mode
        self.type = type
        self.service_name = service_name
        self.service_namespace = service_namespace
        self.service_version = service_version
        self.resource_attributes = given(resource_attributes)
        self.instrumentation_scope = instrumentation_scope
        self.promote_resource_metadata_prefixes = given(promote_resource_metadata_prefixes)
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.mark_projection = mark_projection
        self.mark_exclude_names = given(mark_exclude_names)
        self.attribute_mappings = given(attribute_mappings)
        self.promote_metadata_prefixes = given(promote_metadata_prefixes)
        self.completed_span_context_ttl_millis = completed_span_context_ttl_millis


class HttpStorageConfig(AtifStorageConfig):
    """A server that takes trajectories.

    Args:
        endpoint (str | None): The URL of a server that takes POST requests.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
    """

    def __init__(
        self,
        endpoint: str | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        header_file: dict[str, str] | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.timeout_millis = timeout_millis
        self.header_file = given(header_file)
        self.type = "http"


class S3StorageConfig(AtifStorageConfig):
    """A bucket that takes trajectories.

    Args:
        bucket (str | None): The bucket.
        key_prefix (str | None): What the keys begin with.
        access_key_id (str | None): The id of the key; AWS_ACCESS_KEY_ID of the environment where absent.
        secret_access_key_var (str | None): The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.
        session_token_var (str | None): The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.
        region (str | None): The region; us-east-1 where absent.
        endpoint_url (str | None): The URL of a service that is compatible with S3.
        allow_http (bool): Whether that URL may be one without TLS.
        timeout_millis (int): How long one attempt may take, in milliseconds.
    """

    def __init__(
        self,
        bucket: str | None = None,
        key_prefix: str | None = None,
        access_key_id: str | None = None,
        secret_access_key_var: str | None = None,
        session_token_var: str | None = None,
        region: str | None = None,
        endpoint_url: str | None = None,
        allow_http: bool = False,
        *,
        timeout_millis: int = 3000,
    ) -> None:
        self.bucket = bucket
        self.key_prefix = key_prefix
        self.access_key_id = access_key_id
        self.secret_access_key_var = secret_access_key_var
        self.session_token_var = session_token_var
        self.region = region
        self.endpoint_url = endpoint_url
        self.allow_http = allow_http
        self.timeout_millis = timeout_millis
        self.type = "s3"


class OpenTelemetryEndpointConfig(OpenTelemetryConfig):
    """A server that takes traces.

    Args:
        type (OpenTelemetryType | Literal['full', 'gen_ai', 'openinference']): Which conventions spans follow.
        endpoint (str): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        mark_projection (OpenTelemetryMarkProjection | Literal['inherit', 'event', 'tool']): What becomes of a mark.
        mark_exclude_names (Sequence[str] | None): Names of marks that stay events where marks become spans; llm.chunk where absent.
        attribute_mappings (Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None): Second names for attributes.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        service_name (str | None): The attribute service.name; unknown_service where absent.
        service_namespace (str | None): The attribute service.namespace.
        service_version (str | None): The attribute service.version.
        instrumentation_scope (str | None): The name of the instrumentation scope; opentelemetry where absent.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        resource_attributes (dict[str, str] | None): More attributes of the resource.
        max_queue_size (int | None): The most records that wait; more are dropped and counted. 2048 where absent.
        max_export_batch_size (int | None): The most records in a request; 512 where absent.
        scheduled_delay_millis (int | None): The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
        completed_span_context_ttl_millis (int | None): How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
        promote_metadata_prefixes (Sequence[str] | None): Metadata whose keys begin with one of these becomes attributes under those keys.
        promote_resource_metadata_prefixes (Sequence[str] | None): Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    """

    def __init__(
        self,
        type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"],
        endpoint: str,
        mark_projection: OpenTelemetryMarkProjection | Literal["inherit", "event", "tool"] = "inherit",
        mark_exclude_names: Sequence[str] | None = None,
        attribute_mappings: Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None = None,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        service_name: str | None = None,
        service_namespace: str | None = None,
        service_version: str | None = None,
        instrumentation_scope: str | None = None,
        timeout_millis: int | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        resource_attributes: dict[str, str] | None = None,
        max_queue_size: int | None = None,
        max_export_batch_size: int | None = None,
        scheduled_delay_millis: int | None = None,
        completed_span_context_ttl_millis: int | None = None,
        promote_metadata_prefixes: Sequence[str] | None = None,
        promote_resource_metadata_prefixes: Sequence[str] | None = None,
        header_file: dict[str, str] | None = None,
        *,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        queue_policy: str | None = None,
    ) -> None:
        self.type = type
        self.endpoint = endpoint
        self.mark_projection = mark_projection
        self.mark_exclude_names = given(mark_exclude_names)
        self.attribute_mappings = given(attribute_mappings)
        self.transport = transport
        self.service_name = service_name
        self.service_namespace = service_namespace
        self.service_version = service_version
        self.instrumentation_scope = instrumentation_scope
        self.timeout_millis = timeout_millis
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.resource_attributes = given(resource_attributes)
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.completed_span_context_ttl_millis = completed_span_context_ttl_millis
        self.promote_metadata_prefixes = given(promote_metadata_prefixes)
        self.promote_resource_metadata_prefixes = given(promote_resource_metadata_prefixes)
        self.header_file = given(header_file)
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.queue_policy = queue_policy


class OpenTelemetrySignalEndpointConfig(OpenTelemetryLogConfig):
    """A server that takes logs or metrics; what is about one of them alone is set for all in their section.

    Args:
        endpoint (str): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        resource_attributes (dict[str, str] | None): More attributes of the resource.
        service_name (str | None): The attribute service.name; unknown_service where absent.
        service_namespace (str | None): The attribute service.namespace.
        service_version (str | None): The attribute service.version.
        instrumentation_scope (str | None): The name of the instrumentation scope; opentelemetry where absent.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        promote_resource_metadata_prefixes (Sequence[str] | None): Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
        max_queue_size (int | None): The most records that wait; more are dropped and counted. 2048 where absent.
        max_export_batch_size (int | None): The most records in a request; 512 where absent.
        scheduled_delay_millis (int | None): The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    """

    def __init__(
        self,
        endpoint: str,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        resource_attributes: dict[str, str] | None = None,
        service_name: str | None = None,
        service_namespace: str | None = None,
        service_version: str | None = None,
        instrumentation_scope: str | None = None,
        timeout_millis: int | None = None,
        header_file: dict[str, str] | None = None,
        promote_resource_metadata_prefixes: Sequence[str] | None = None,
        *,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        queue_policy: str | None = None,
        max_queue_size: int | None = None,
        max_export_batch_size: int | None = None,
        scheduled_delay_millis: int | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.resource_attributes = given(resource_attributes)
        self.service_name = service_name
        self.service_namespace = service_namespace
        self.service_version = service_version
        self.instrumentation_scope = instrumentation_scope
        self.timeout_millis = timeout_millis
        self.header_file = given(header_file)
        self.promote_resource_metadata_prefixes = given(promote_resource_metadata_prefixes)
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis


ObservabilityConfig.kept = {
    "version": Kept("version", int, False),
    "atof": Kept("atof", AtofConfig, True),
    "atif": Kept("atif", AtifConfig, True),
    "opentelemetry": Kept("opentelemetry", OpenTelemetrySectionConfig, True),
    "policy": Kept("policy", ConfigPolicy, True, fresh=ConfigPolicy),
    "enable_full_payloads": Kept("enable_full_payloads", bool, False),
}
AtofConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "sinks": Kept("sinks", list, True),
}
AtifConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "storage": Kept("storage", list, True),
    "agent_name": Kept("agent_name", str, True),
    "agent_version": Kept("agent_version", str, True),
    "model_name": Kept("model_name", str, True),
    "tool_definitions": Kept("tool_definitions", object, True),
    "extra": Kept("extra", object, True),
    "schema_version": Kept("schema_version", object, False),
    "observed_events": Kept("observed_events", bool, False),
    "max_bytes": Kept("max_bytes", int, False),
    "queue_policy": Kept("queue_policy", str, True),
    "output_directory": Kept("output_directory", str, True),
    "filename_template": Kept("filename_template", str, False),
}
OpenTelemetrySectionConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "endpoints": Kept("traces", list, True),
    "logs": Kept("logs", OpenTelemetryLogSectionConfig, True),
    "metrics": Kept("metrics", OpenTelemetryMetricSectionConfig, True),
    "file_sinks": Kept("file_sinks", list, True),
}
AtofSinkConfig.kept = {
    "type": Kept("type", object, False),
    "name": Kept("name", str, True),
    "output_directory": Kept("output_directory", str, True),
    "filename": Kept("filename", str, True),
    "mode": Kept("mode", object, False),
    "flush_interval_millis": Kept("flush_interval_millis", int, False),
    "fsync": Kept("fsync", object, False),
    "fsync_interval_millis": Kept("fsync_interval_millis", int, False),
    "rotate_bytes": Kept("rotate_bytes", int, True),
    "rotate_seconds": Kept("rotate_seconds", int, True),
    "compress": Kept("compress", bool, False),
    "content_addressing": Kept("content_addressing", bool, False),
    "url": Kept("url", str, True),
    "transport": Kept("transport", object, False),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, False),
    "field_name_policy": Kept("field_name_policy", object, False),
    "queue_policy": Kept("queue_policy", str, True),
    "max_queue_size": Kept("max_queue_size", int, False),
    "max_export_batch_size": Kept("max_export_batch_size", int, False),
    "scheduled_delay_millis": Kept("scheduled_delay_millis", int, False),
}
AtofFileSinkConfig.kept = left_out(
    AtofSinkConfig,
    "url",
    "transport",
    "headers",
    "header_env",
    "header_file",
    "timeout_millis",
    "field_name_policy",
    "max_queue_size",
    "max_export_batch_size",
    "scheduled_delay_millis",
)
AtofStreamSinkConfig.kept = left_out(
    AtofSinkConfig,
    "output_directory",
    "filename",
    "mode",
    "flush_interval_millis",
    "fsync",
    "fsync_interval_millis",
    "rotate_bytes",
    "rotate_seconds",
    "compress",
    "content_addressing",
)
AtofEndpointConfig.kept = left_out(
    AtofSinkConfig,
    "output_directory",
    "filename",
    "mode",
    "flush_interval_millis",
    "fsync",
    "fsync_interval_millis",
    "rotate_bytes",
    "rotate_seconds",
    "compress",
    "content_addressing",
)
OpenTelemetryLogSectionConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "endpoints": Kept("endpoints", list, True),
    "minimum_severity": Kept("minimum_severity", object, True),
    "max_queue_size": Kept("max_queue_size", int, True),
    "max_export_batch_size": Kept("max_export_batch_size", int, True),
    "scheduled_delay_millis": Kept("scheduled_delay_millis", int, True),
    "completed_span_context_ttl_millis": Kept("completed_span_context_ttl_millis", int, True),
}
OpenTelemetryMetricSectionConfig.kept = {
    "enabled": Kept("enabled", bool, False),
    "endpoints": Kept("endpoints", list, True),
    "export_interval_millis": Kept("export_interval_millis", int, True),
    "temporality": Kept("temporality", object, True),
    "max_instruments": Kept("max_instruments", int, True),
    "cardinality_limit": Kept("cardinality_limit", int, True),
}
OpenTelemetryFileSinkConfig.kept = {
    "output_directory": Kept("output_directory", str, True),
    "filename": Kept("filename", str, True),
    "format": Kept("format", object, False),
    "mode": Kept("mode", object, False),
    "type": Kept("type", object, False),
    "service_name": Kept("service_name", str, True),
    "service_namespace": Kept("service_namespace", str, True),
    "service_version": Kept("service_version", str, True),
    "resource_attributes": Kept("resource_attributes", dict, True),
    "instrumentation_scope": Kept("instrumentation_scope", str, True),
    "promote_resource_metadata_prefixes": Kept("promote_resource_metadata_prefixes", list, True),
    "queue_policy": Kept("queue_policy", str, True),
    "max_queue_size": Kept("max_queue_size", int, True),
    "max_export_batch_size": Kept("max_export_batch_size", int, True),
    "scheduled_delay_millis": Kept("scheduled_delay_millis", int, True),
    "mark_projection": Kept("mark_projection", object, False),
    "mark_exclude_names": Kept("mark_exclude_names", list, True),
    "attribute_mappings": Kept("attribute_mappings", list, True),
    "promote_metadata_prefixes": Kept("promote_metadata_prefixes", list, True),
    "completed_span_context_ttl_millis": Kept("completed_span_context_ttl_millis", int, True),
}
HttpStorageConfig.kept = left_out(
    AtifStorageConfig,
    "bucket",
    "key_prefix",
    "access_key_id",
    "secret_access_key_var",
    "session_token_var",
    "region",
    "endpoint_url",
    "allow_http",
)
S3StorageConfig.kept = left_out(AtifStorageConfig, "endpoint", "headers", "header_env", "header_file")
OpenTelemetryEndpointConfig.kept = left_out(OpenTelemetryConfig, "file")
OpenTelemetrySignalEndpointConfig.kept = left_out(
    OpenTelemetryLogConfig, "file", "minimum_severity", "completed_span_context_ttl_millis"
)


class ComponentSpec(_ComponentSpec):
    """A component of the kind observability, to be named in a configuration.

    Args:
        config (ObservabilityConfig | dict[str, Any]): Its configuration.
        enabled (bool): Whether it is activated; one that is not is still checked.
    """

    def __init__(self, config: ObservabilityConfig | dict[str, Any], enabled: bool = True) -> None:
        super().__init__("observability", enabled, config)


def validate_config(config: ObservabilityConfig | dict[str, Any]) -> ConfigReport:
    """Says what is wrong with a configuration of this component, without activating anything.

    Args:
        config (ObservabilityConfig | dict[str, Any]): The configuration.
    """
    return _report_on("observability", config)
