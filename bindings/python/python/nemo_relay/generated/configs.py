# Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

"""Configurations; a field is checked when it is set."""

from __future__ import annotations

from .._impl.config import Config, Kept, Sending, given, left_out
from .types import (
    AtifStorageType,
    AtifVersion,
    AtofExporterMode,
    AtofFieldNamePolicy,
    AtofSinkType,
    AtofStreamTransport,
    FlushReport,
    FsyncPolicy,
    LLMAttributes,
    LLMHandle,
    LLMRequest,
    LLMRequestInterceptOutcome,
    LlmCodecIdentity,
    LlmCodecKind,
    LlmExecutionContext,
    LlmSanitizeContext,
    LogSeverity,
    MarkEvent,
    MetricKind,
    MetricMeasurement,
    MetricTemporality,
    MetricValueType,
    OpenTelemetryCompression,
    OpenTelemetryFileFormat,
    OpenTelemetryFileMode,
    OpenTelemetryMarkProjection,
    OpenTelemetryTransport,
    OpenTelemetryType,
    PendingMarkSpec,
    PropagationContext,
    RuntimeRegistrationIdentity,
    RuntimeRegistrationKind,
    RuntimeRegistrationOwner,
    RuntimeRegistrationOwnerKind,
    ScopeAttributes,
    ScopeEvent,
    ScopeHandle,
    ScopeStack,
    ScopeType,
    ToolAttributes,
    ToolExecutionContext,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
    ToolHandle,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .callbacks import Json

__all__ = [
    "AtifExporterConfig",
    "AtifStorageConfig",
    "AtofExporterConfig",
    "AtofStreamSinkConfig",
    "OpenInferenceConfig",
    "OpenTelemetryConfig",
    "OpenTelemetryAttributeMapping",
    "OpenTelemetryFileConfig",
    "OpenTelemetryLogConfig",
    "OpenTelemetryMetricConfig",
]


class AtifExporterConfig(Config):
    """What trajectories say and where they go.

    Args:
        session_id (str | None): Everything that is seen is one trajectory with this id; without it there is one for every run.
        agent_name (str | None): The name of the agent; that of the agent scope where absent.
        agent_version (str | None): The version of the agent; that of this library where absent.
        model_name (str | None): The model of the agent; the first that was called where absent.
        tool_definitions (Json | None): The tools of the agent; a list of objects.
        extra (Json | None): Members for extra of the trajectory; an object.
        schema_version (AtifVersion | Literal['v1_7', 'v1_8']): The version of ATIF.
        observed_events (bool): Whether extra holds every event that was seen.
        max_bytes (int): How many bytes of events are kept for runs that were not written yet.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
        output_directory (str | None): Where each finished trajectory is written to a file; nowhere where this and storage are absent.
        filename_template (str): The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
        storage (Sequence[AtifStorageConfig | dict[str, Any]] | None): Where else each trajectory goes; the file is then written where all of these fail.
    """

    session_id: str | None
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
    storage: list[AtifStorageConfig]

    def __init__(
        self,
        session_id: str | None = None,
        agent_name: str | None = None,
        agent_version: str | None = None,
        model_name: str | None = None,
        tool_definitions: Json | None = None,
        extra: Json | None = None,
        schema_version: AtifVersion | Literal["v1_7", "v1_8"] = AtifVersion.V18,
        observed_events: bool = False,
        max_bytes: int = 268435456,
        queue_policy: str | None = None,
        output_directory: str | None = None,
        filename_template: str = "nemo-relay-atif-{session_id}.json",
        storage: Sequence[AtifStorageConfig | dict[str, Any]] | None = None,
    ) -> None:
        self.session_id = session_id
        self.agent_name = agent_name
        self.agent_version = agent_version
        self.model_name = model_name
        self.tool_definitions = tool_definitions
        self.extra = extra
        self.schema_version = schema_version
        self.observed_events = observed_events
        self.max_bytes = max_bytes
        self.queue_policy = queue_policy
        self.output_directory = output_directory
        self.filename_template = filename_template
        self.storage = given(storage)


class AtifStorageConfig(Config):
    """A server or a bucket that takes trajectories.

    Args:
        type (AtifStorageType | Literal['http', 's3']): What it is.
        endpoint (str | None): The URL of a server that takes POST requests.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        bucket (str | None): The bucket.
        key_prefix (str | None): What the keys begin with.
        region (str | None): The region; us-east-1 where absent.
        access_key_id (str | None): The id of the key; AWS_ACCESS_KEY_ID of the environment where absent.
        secret_access_key_var (str | None): The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.
        session_token_var (str | None): The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.
        endpoint_url (str | None): The URL of a service that is compatible with S3.
        allow_http (bool): Whether that URL may be one without TLS.
    """

    type: AtifStorageType | Literal["http", "s3"]
    endpoint: str | None
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int
    bucket: str | None
    key_prefix: str | None
    region: str | None
    access_key_id: str | None
    secret_access_key_var: str | None
    session_token_var: str | None
    endpoint_url: str | None
    allow_http: bool

    def __init__(
        self,
        type: AtifStorageType | Literal["http", "s3"] = AtifStorageType.Http,
        endpoint: str | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        bucket: str | None = None,
        key_prefix: str | None = None,
        region: str | None = None,
        access_key_id: str | None = None,
        secret_access_key_var: str | None = None,
        session_token_var: str | None = None,
        endpoint_url: str | None = None,
        allow_http: bool = False,
    ) -> None:
        self.type = type
        self.endpoint = endpoint
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.bucket = bucket
        self.key_prefix = key_prefix
        self.region = region
        self.access_key_id = access_key_id
        self.secret_access_key_var = secret_access_key_var
        self.session_token_var = session_token_var
        self.endpoint_url = endpoint_url
        self.allow_http = allow_http


class AtofExporterConfig(Config):
    """Where and how the ATOF exporter writes.

    Args:
        output_directory (str | None): The directory; the current one where absent. It is made with private permissions where it is missing.
        filename (str | None): The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
        mode (AtofExporterMode | Literal['append', 'overwrite']): What to do with a file that is already there.
        sink_type (AtofSinkType | Literal['file', 'stream']): Whether events go to a file or to a server.
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

    output_directory: str | None
    filename: str | None
    mode: AtofExporterMode | Literal["append", "overwrite"]
    sink_type: AtofSinkType | Literal["file", "stream"]
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
        output_directory: str | None = None,
        filename: str | None = None,
        mode: AtofExporterMode | Literal["append", "overwrite"] = AtofExporterMode.Append,
        sink_type: AtofSinkType | Literal["file", "stream"] = AtofSinkType.File,
        flush_interval_millis: int = 50,
        fsync: FsyncPolicy | Literal["never", "on_flush", "interval"] = FsyncPolicy.Never,
        fsync_interval_millis: int = 500,
        rotate_bytes: int | None = None,
        rotate_seconds: int | None = None,
        compress: bool = False,
        content_addressing: bool = False,
        url: str | None = None,
        transport: AtofStreamTransport | Literal["http_post", "websocket", "ndjson"] = AtofStreamTransport.HttpPost,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int = 3000,
        field_name_policy: AtofFieldNamePolicy | Literal["preserve", "replace_dots"] = AtofFieldNamePolicy.Preserve,
        queue_policy: str | None = None,
        max_queue_size: int = 8192,
        max_export_batch_size: int = 512,
        scheduled_delay_millis: int = 100,
    ) -> None:
        self.output_directory = output_directory
        self.filename = filename
        self.mode = mode
        self.sink_type = sink_type
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


class AtofStreamSinkConfig(AtofExporterConfig):
    """A server that takes events.

    Args:
        url (str): Where the server is; needed for a stream.
        transport (AtofStreamTransport | Literal['http_post', 'websocket', 'ndjson']): How events reach the server.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        timeout_millis (int): How long one attempt may take, in milliseconds.
        field_name_policy (AtofFieldNamePolicy | Literal['preserve', 'replace_dots']): What becomes of keys with dots in them on the way to a server.
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
        *,
        header_file: dict[str, str] | None = None,
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
        self.header_file = given(header_file)
        self.queue_policy = queue_policy
        self.max_queue_size = max_queue_size
        self.max_export_batch_size = max_export_batch_size
        self.scheduled_delay_millis = scheduled_delay_millis
        self.sink_type = "stream"


class OpenInferenceConfig(Sending):
    """Where and how traces by the conventions of OpenInference are exported.

    Args:
        endpoint (str | None): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        file (OpenTelemetryFileConfig | dict[str, Any] | None): A file that takes the telemetry in place of a server.
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

    endpoint: str | None
    transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int | None
    compression: OpenTelemetryCompression | Literal["none", "gzip"] | None
    ca_certificate: str | None
    client_certificate: str | None
    client_key: str | None
    file: OpenTelemetryFileConfig | None
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
        endpoint: str | None = None,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int | None = None,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        file: OpenTelemetryFileConfig | dict[str, Any] | None = None,
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
        mark_projection: OpenTelemetryMarkProjection
        | Literal["inherit", "event", "tool"] = OpenTelemetryMarkProjection.Inherit,
        mark_exclude_names: Sequence[str] | None = None,
        attribute_mappings: Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None = None,
        promote_metadata_prefixes: Sequence[str] | None = None,
        completed_span_context_ttl_millis: int | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.file = given(file)
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


class OpenTelemetryConfig(Sending):
    """Where and how traces are exported.

    Args:
        otel_type (OpenTelemetryType | Literal['full', 'gen_ai', 'openinference']): Which conventions spans follow.
        endpoint (str | None): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        file (OpenTelemetryFileConfig | dict[str, Any] | None): A file that takes the telemetry in place of a server.
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

    type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"]
    endpoint: str | None
    transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int | None
    compression: OpenTelemetryCompression | Literal["none", "gzip"] | None
    ca_certificate: str | None
    client_certificate: str | None
    client_key: str | None
    file: OpenTelemetryFileConfig | None
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
        otel_type: OpenTelemetryType | Literal["full", "gen_ai", "openinference"] = OpenTelemetryType.Full,
        endpoint: str | None = None,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int | None = None,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        file: OpenTelemetryFileConfig | dict[str, Any] | None = None,
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
        mark_projection: OpenTelemetryMarkProjection
        | Literal["inherit", "event", "tool"] = OpenTelemetryMarkProjection.Inherit,
        mark_exclude_names: Sequence[str] | None = None,
        attribute_mappings: Sequence[OpenTelemetryAttributeMapping | dict[str, Any]] | None = None,
        promote_metadata_prefixes: Sequence[str] | None = None,
        completed_span_context_ttl_millis: int | None = None,
    ) -> None:
        self.type = otel_type
        self.endpoint = endpoint
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.file = given(file)
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


class OpenTelemetryAttributeMapping(Config):
    """A second name for an attribute; the first one stays.

    Args:
        key (str): The attribute.
        alias (str): Its second name.
    """

    key: str
    alias: str

    def __init__(
        self,
        key: str,
        alias: str,
    ) -> None:
        self.key = key
        self.alias = alias


class OpenTelemetryFileConfig(Config):
    """A file that takes OTLP.

    Args:
        output_directory (str | None): The directory; the current one where absent.
        filename (str | None): The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
        format (OpenTelemetryFileFormat | Literal['json_lines', 'proto']): How it is written.
        mode (OpenTelemetryFileMode | Literal['overwrite', 'append']): What becomes of a file that is already there.
    """

    output_directory: str | None
    filename: str | None
    format: OpenTelemetryFileFormat | Literal["json_lines", "proto"]
    mode: OpenTelemetryFileMode | Literal["overwrite", "append"]

    def __init__(
        self,
        output_directory: str | None = None,
        filename: str | None = None,
        format: OpenTelemetryFileFormat | Literal["json_lines", "proto"] = OpenTelemetryFileFormat.JsonLines,
        mode: OpenTelemetryFileMode | Literal["overwrite", "append"] = OpenTelemetryFileMode.Overwrite,
    ) -> None:
        self.output_directory = output_directory
        self.filename = filename
        self.format = format
        self.mode = mode


class OpenTelemetryLogConfig(Sending):
    """Where and how log records are exported.

    Args:
        endpoint (str | None): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        file (OpenTelemetryFileConfig | dict[str, Any] | None): A file that takes the telemetry in place of a server.
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
        minimum_severity (LogSeverity | Literal['trace', 'debug', 'info', 'warn', 'error']): Marks that are less serious are left out; one without a severity counts as info.
        completed_span_context_ttl_millis (int | None): How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    """

    endpoint: str | None
    transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int | None
    compression: OpenTelemetryCompression | Literal["none", "gzip"] | None
    ca_certificate: str | None
    client_certificate: str | None
    client_key: str | None
    file: OpenTelemetryFileConfig | None
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
    minimum_severity: LogSeverity | Literal["trace", "debug", "info", "warn", "error"]
    completed_span_context_ttl_millis: int | None

    def __init__(
        self,
        endpoint: str | None = None,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int | None = None,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        file: OpenTelemetryFileConfig | dict[str, Any] | None = None,
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
        minimum_severity: LogSeverity | Literal["trace", "debug", "info", "warn", "error"] = LogSeverity.Info,
        completed_span_context_ttl_millis: int | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.file = given(file)
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
        self.minimum_severity = minimum_severity
        self.completed_span_context_ttl_millis = completed_span_context_ttl_millis


class OpenTelemetryMetricConfig(Sending):
    """Where and how metrics are exported.

    Args:
        endpoint (str | None): The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
        transport (OpenTelemetryTransport | Literal['http_binary', 'http_json', 'grpc'] | None): How requests travel; HTTP with binary Protobuf where absent.
        headers (dict[str, str] | None): Headers by name.
        header_env (dict[str, str] | None): Headers whose values are in variables of the environment; name and variable.
        header_file (dict[str, str] | None): Headers whose values are in files; name and path.
        timeout_millis (int | None): The longest that one attempt may take, in milliseconds; 3000 where absent.
        compression (OpenTelemetryCompression | Literal['none', 'gzip'] | None): How bodies are compressed; not at all where absent.
        ca_certificate (str | None): A file of certificates in PEM that are trusted in place of those of the system.
        client_certificate (str | None): A file with the client's certificate in PEM.
        client_key (str | None): A file with the client's private key in PEM.
        file (OpenTelemetryFileConfig | dict[str, Any] | None): A file that takes the telemetry in place of a server.
        service_name (str | None): The attribute service.name; unknown_service where absent.
        service_namespace (str | None): The attribute service.namespace.
        service_version (str | None): The attribute service.version.
        resource_attributes (dict[str, str] | None): More attributes of the resource.
        instrumentation_scope (str | None): The name of the instrumentation scope; opentelemetry where absent.
        promote_resource_metadata_prefixes (Sequence[str] | None): Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
        export_interval_millis (int | None): The time between two requests, in milliseconds; 60000 where absent.
        temporality (MetricTemporality | Literal['cumulative', 'delta', 'low_memory'] | None): How points relate to those before them; cumulative where absent.
        max_instruments (int | None): The most instruments; measurements of more are left out and counted. 256 where absent.
        cardinality_limit (int | None): The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
        queue_policy (str | None): What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    """

    endpoint: str | None
    transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None
    headers: dict[str, str]
    header_env: dict[str, str]
    header_file: dict[str, str]
    timeout_millis: int | None
    compression: OpenTelemetryCompression | Literal["none", "gzip"] | None
    ca_certificate: str | None
    client_certificate: str | None
    client_key: str | None
    file: OpenTelemetryFileConfig | None
    service_name: str | None
    service_namespace: str | None
    service_version: str | None
    resource_attributes: dict[str, str]
    instrumentation_scope: str | None
    promote_resource_metadata_prefixes: list[str]
    export_interval_millis: int | None
    temporality: MetricTemporality | Literal["cumulative", "delta", "low_memory"] | None
    max_instruments: int | None
    cardinality_limit: int | None
    queue_policy: str | None

    def __init__(
        self,
        endpoint: str | None = None,
        transport: OpenTelemetryTransport | Literal["http_binary", "http_json", "grpc"] | None = None,
        headers: dict[str, str] | None = None,
        header_env: dict[str, str] | None = None,
        header_file: dict[str, str] | None = None,
        timeout_millis: int | None = None,
        compression: OpenTelemetryCompression | Literal["none", "gzip"] | None = None,
        ca_certificate: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        file: OpenTelemetryFileConfig | dict[str, Any] | None = None,
        service_name: str | None = None,
        service_namespace: str | None = None,
        service_version: str | None = None,
        resource_attributes: dict[str, str] | None = None,
        instrumentation_scope: str | None = None,
        promote_resource_metadata_prefixes: Sequence[str] | None = None,
        export_interval_millis: int | None = None,
        temporality: MetricTemporality | Literal["cumulative", "delta", "low_memory"] | None = None,
        max_instruments: int | None = None,
        cardinality_limit: int | None = None,
        queue_policy: str | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.transport = transport
        self.headers = given(headers)
        self.header_env = given(header_env)
        self.header_file = given(header_file)
        self.timeout_millis = timeout_millis
        self.compression = compression
        self.ca_certificate = ca_certificate
        self.client_certificate = client_certificate
        self.client_key = client_key
        self.file = given(file)
        self.service_name = service_name
        self.service_namespace = service_namespace
        self.service_version = service_version
        self.resource_attributes = given(resource_attributes)
        self.instrumentation_scope = instrumentation_scope
        self.promote_resource_metadata_prefixes = given(promote_resource_metadata_prefixes)
        self.export_interval_millis = export_interval_millis
        self.temporality = temporality
        self.max_instruments = max_instruments
        self.cardinality_limit = cardinality_limit
        self.queue_policy = queue_policy


AtifExporterConfig.kept = {
    "session_id": Kept("session_id", str, True),
    "agent_name": Kept("agent_name", str, True),
    "agent_version": Kept("agent_version", str, True),
    "model_name": Kept("model_name", str, True),
    "tool_definitions": Kept("tool_definitions", object, True),
    "extra": Kept("extra", object, True),
    "schema_version": Kept(
        "schema_version",
        AtifVersion,
        False,
        words=(
            "v1_7",
            "v1_8",
        ),
    ),
    "observed_events": Kept("observed_events", bool, False),
    "max_bytes": Kept("max_bytes", int, False),
    "queue_policy": Kept("queue_policy", str, True),
    "output_directory": Kept("output_directory", str, True),
    "filename_template": Kept("filename_template", str, False),
    "storage": Kept("storage", list, True),
}
AtifStorageConfig.kept = {
    "type": Kept(
        "type",
        AtifStorageType,
        False,
        words=(
            "http",
            "s3",
        ),
    ),
    "endpoint": Kept("endpoint", str, True),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, False),
    "bucket": Kept("bucket", str, True),
    "key_prefix": Kept("key_prefix", str, True),
    "region": Kept("region", str, True),
    "access_key_id": Kept("access_key_id", str, True),
    "secret_access_key_var": Kept("secret_access_key_var", str, True),
    "session_token_var": Kept("session_token_var", str, True),
    "endpoint_url": Kept("endpoint_url", str, True),
    "allow_http": Kept("allow_http", bool, False),
}
AtofExporterConfig.kept = {
    "output_directory": Kept("output_directory", str, True),
    "filename": Kept("filename", str, True),
    "mode": Kept(
        "mode",
        AtofExporterMode,
        False,
        words=(
            "append",
            "overwrite",
        ),
    ),
    "sink_type": Kept(
        "sink_type",
        AtofSinkType,
        False,
        words=(
            "file",
            "stream",
        ),
    ),
    "flush_interval_millis": Kept("flush_interval_millis", int, False),
    "fsync": Kept(
        "fsync",
        FsyncPolicy,
        False,
        words=(
            "never",
            "on_flush",
            "interval",
        ),
    ),
    "fsync_interval_millis": Kept("fsync_interval_millis", int, False),
    "rotate_bytes": Kept("rotate_bytes", int, True),
    "rotate_seconds": Kept("rotate_seconds", int, True),
    "compress": Kept("compress", bool, False),
    "content_addressing": Kept("content_addressing", bool, False),
    "url": Kept("url", str, True),
    "transport": Kept(
        "transport",
        AtofStreamTransport,
        False,
        words=(
            "http_post",
            "websocket",
            "ndjson",
        ),
    ),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, False),
    "field_name_policy": Kept(
        "field_name_policy",
        AtofFieldNamePolicy,
        False,
        words=(
            "preserve",
            "replace_dots",
        ),
    ),
    "queue_policy": Kept("queue_policy", str, True),
    "max_queue_size": Kept("max_queue_size", int, False),
    "max_export_batch_size": Kept("max_export_batch_size", int, False),
    "scheduled_delay_millis": Kept("scheduled_delay_millis", int, False),
}
AtofStreamSinkConfig.kept = left_out(
    AtofExporterConfig,
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
OpenInferenceConfig.kept = {
    "endpoint": Kept("endpoint", str, True),
    "transport": Kept(
        "transport",
        OpenTelemetryTransport,
        True,
        words=(
            "http_binary",
            "http_json",
            "grpc",
        ),
    ),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, True),
    "compression": Kept(
        "compression",
        OpenTelemetryCompression,
        True,
        words=(
            "none",
            "gzip",
        ),
    ),
    "ca_certificate": Kept("ca_certificate", str, True),
    "client_certificate": Kept("client_certificate", str, True),
    "client_key": Kept("client_key", str, True),
    "file": Kept("file", OpenTelemetryFileConfig, True),
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
    "mark_projection": Kept(
        "mark_projection",
        OpenTelemetryMarkProjection,
        False,
        words=(
            "inherit",
            "event",
            "tool",
        ),
    ),
    "mark_exclude_names": Kept("mark_exclude_names", list, True),
    "attribute_mappings": Kept("attribute_mappings", list, True),
    "promote_metadata_prefixes": Kept("promote_metadata_prefixes", list, True),
    "completed_span_context_ttl_millis": Kept("completed_span_context_ttl_millis", int, True),
}
OpenTelemetryConfig.kept = {
    "type": Kept(
        "type",
        OpenTelemetryType,
        False,
        words=(
            "full",
            "gen_ai",
            "openinference",
        ),
    ),
    "endpoint": Kept("endpoint", str, True),
    "transport": Kept(
        "transport",
        OpenTelemetryTransport,
        True,
        words=(
            "http_binary",
            "http_json",
            "grpc",
        ),
    ),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, True),
    "compression": Kept(
        "compression",
        OpenTelemetryCompression,
        True,
        words=(
            "none",
            "gzip",
        ),
    ),
    "ca_certificate": Kept("ca_certificate", str, True),
    "client_certificate": Kept("client_certificate", str, True),
    "client_key": Kept("client_key", str, True),
    "file": Kept("file", OpenTelemetryFileConfig, True),
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
    "mark_projection": Kept(
        "mark_projection",
        OpenTelemetryMarkProjection,
        False,
        words=(
            "inherit",
            "event",
            "tool",
        ),
    ),
    "mark_exclude_names": Kept("mark_exclude_names", list, True),
    "attribute_mappings": Kept("attribute_mappings", list, True),
    "promote_metadata_prefixes": Kept("promote_metadata_prefixes", list, True),
    "completed_span_context_ttl_millis": Kept("completed_span_context_ttl_millis", int, True),
}
OpenTelemetryAttributeMapping.kept = {
    "key": Kept("key", str, False),
    "alias": Kept("alias", str, False),
}
OpenTelemetryFileConfig.kept = {
    "output_directory": Kept("output_directory", str, True),
    "filename": Kept("filename", str, True),
    "format": Kept(
        "format",
        OpenTelemetryFileFormat,
        False,
        words=(
            "json_lines",
            "jsonl",
            "proto",
            "protobuf",
            "binary_protobuf",
            "binpb",
        ),
    ),
    "mode": Kept(
        "mode",
        OpenTelemetryFileMode,
        False,
        words=(
            "overwrite",
            "append",
        ),
    ),
}
OpenTelemetryLogConfig.kept = {
    "endpoint": Kept("endpoint", str, True),
    "transport": Kept(
        "transport",
        OpenTelemetryTransport,
        True,
        words=(
            "http_binary",
            "http_json",
            "grpc",
        ),
    ),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, True),
    "compression": Kept(
        "compression",
        OpenTelemetryCompression,
        True,
        words=(
            "none",
            "gzip",
        ),
    ),
    "ca_certificate": Kept("ca_certificate", str, True),
    "client_certificate": Kept("client_certificate", str, True),
    "client_key": Kept("client_key", str, True),
    "file": Kept("file", OpenTelemetryFileConfig, True),
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
    "minimum_severity": Kept(
        "minimum_severity",
        LogSeverity,
        False,
        words=(
            "trace",
            "debug",
            "info",
            "warn",
            "warning",
            "error",
        ),
    ),
    "completed_span_context_ttl_millis": Kept("completed_span_context_ttl_millis", int, True),
}
OpenTelemetryMetricConfig.kept = {
    "endpoint": Kept("endpoint", str, True),
    "transport": Kept(
        "transport",
        OpenTelemetryTransport,
        True,
        words=(
            "http_binary",
            "http_json",
            "grpc",
        ),
    ),
    "headers": Kept("headers", dict, True, secret=True),
    "header_env": Kept("header_env", dict, True),
    "header_file": Kept("header_file", dict, True),
    "timeout_millis": Kept("timeout_millis", int, True),
    "compression": Kept(
        "compression",
        OpenTelemetryCompression,
        True,
        words=(
            "none",
            "gzip",
        ),
    ),
    "ca_certificate": Kept("ca_certificate", str, True),
    "client_certificate": Kept("client_certificate", str, True),
    "client_key": Kept("client_key", str, True),
    "file": Kept("file", OpenTelemetryFileConfig, True),
    "service_name": Kept("service_name", str, True),
    "service_namespace": Kept("service_namespace", str, True),
    "service_version": Kept("service_version", str, True),
    "resource_attributes": Kept("resource_attributes", dict, True),
    "instrumentation_scope": Kept("instrumentation_scope", str, True),
    "promote_resource_metadata_prefixes": Kept("promote_resource_metadata_prefixes", list, True),
    "export_interval_millis": Kept("export_interval_millis", int, True),
    "temporality": Kept(
        "temporality",
        MetricTemporality,
        True,
        words=(
            "cumulative",
            "delta",
            "low_memory",
        ),
    ),
    "max_instruments": Kept("max_instruments", int, True),
    "cardinality_limit": Kept("cardinality_limit", int, True),
    "queue_policy": Kept("queue_policy", str, True),
}
