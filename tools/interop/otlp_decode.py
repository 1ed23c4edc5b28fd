"""Reads OTLP requests with the official messages for Python (`opentelemetry-proto`), in both encodings.

Usage: otlp_decode.py FOLDER

FOLDER holds requests as `payloads.py` keeps them and the example `project` of the crate `nemo-relay-otlp` writes
them: `traces-*.binpb`, `logs*.binpb`, `metrics*.binpb`, and others of the same telemetry as `.json`. What stands
before the first dot of a name is one stream of telemetry. Every request must decode without unknown fields; a stream
must say the same in both encodings, and have spans whose ids, times and parents make sense. Prints what it read; the
exit status says whether all was well.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

from google.protobuf.json_format import Parse
from google.protobuf.message import Message
from google.protobuf.unknown_fields import UnknownFieldSet
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.logs.v1.logs_pb2 import LogRecord
from opentelemetry.proto.metrics.v1.metrics_pb2 import Metric

REQUESTS = {
    "traces": ExportTraceServiceRequest,
    "logs": ExportLogsServiceRequest,
    "metrics": ExportMetricsServiceRequest,
}
LAYERS = {
    "traces": ("resource_spans", "scope_spans", "spans"),
    "logs": ("resource_logs", "scope_logs", "log_records"),
    "metrics": ("resource_metrics", "scope_metrics", "metrics"),
}
ID_FIELDS = {"traceId", "spanId", "parentSpanId"}


def from_json(text: str, kind: type[Message]) -> Message:
    """A request from the JSON of OTLP, which has ids in hexadecimal where Protobuf's own JSON has base64."""

    def converted(value: object) -> object:
        if isinstance(value, list):
            return [converted(item) for item in value]
        if isinstance(value, dict):
            return {key: as_base64(item) if key in ID_FIELDS else converted(item) for key, item in value.items()}
        return value

    return Parse(json.dumps(converted(json.loads(text))), kind())


def as_base64(text: str) -> str:
    return base64.b64encode(bytes.fromhex(text)).decode()


def unknown_fields(message: Message, path: str) -> list[str]:
    """The paths of fields that the messages of the specification do not have."""
    found = [path] if len(UnknownFieldSet(message)) else []
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        repeated = not isinstance(value, Message)
        for index, item in enumerate(value if repeated else [value]):
            found += unknown_fields(item, f"{path}.{field.name}[{index}]")
    return found


def faults_of_spans(request: ExportTraceServiceRequest) -> list[str]:
    spans = [span for of in request.resource_spans for scope in of.scope_spans for span in scope.spans]
    by_id = {span.span_id: span for span in spans}
    faults = [] if len(by_id) == len(spans) else ["an id is there twice"]
    for span in spans:
        keys = [attribute.key for attribute in span.attributes]
        parent = by_id.get(span.parent_span_id)
        checks = {
            "has bad ids": len(span.trace_id) == 16 and len(span.span_id) == 8 and any(span.span_id),
            "ends before it starts": span.start_time_unix_nano <= span.end_time_unix_nano,
            "has an attribute twice": len(keys) == len(set(keys)),
            "has no parent": not span.parent_span_id or parent is not None,
            "is in another trace than its parent": parent is None or parent.trace_id == span.trace_id,
        }
        faults += [f"span {span.name!r} {what}" for what, well in checks.items() if not well]
    return faults


def records(request: Message, layers: tuple[str, str, str]) -> list[bytes]:
    """Every span, log record or metric with its resource and its scope, without the times at which it was looked at."""
    of_resources, of_scopes, inner = layers
    return sorted(
        {
            flat(resource.resource, scope.scope, record)
            for resource in getattr(request, of_resources)
            for scope in getattr(resource, of_scopes)
            for record in getattr(scope, inner)
        }
    )


def flat(*parts: Message) -> bytes:
    record = parts[-1]
    if isinstance(record, LogRecord):
        record.observed_time_unix_nano = 0
    if isinstance(record, Metric):
        for point in getattr(record, record.WhichOneof("data")).data_points:
            point.time_unix_nano = point.start_time_unix_nano = 0
    return b"".join(part.SerializeToString(deterministic=True) for part in parts)


def decoded(paths: list[Path], kind: type[Message]) -> Message:
    """The requests of a stream of telemetry as one."""
    whole = kind()
    for path in paths:
        part = kind.FromString(path.read_bytes()) if path.suffix == ".binpb" else from_json(path.read_text(), kind)
        whole.MergeFrom(part)
    return whole


def faults_of(name: str, folder: Path) -> list[str]:
    signal = name.split("-")[0]
    binary, text = (decoded(sorted(folder.glob(f"{name}.*{form}")), REQUESTS[signal]) for form in ("binpb", "json"))
    faults = [f"unknown field at {where}" for where in unknown_fields(binary, name)]
    if isinstance(binary, ExportTraceServiceRequest):
        faults += faults_of_spans(binary)
    said = records(binary, LAYERS[signal])
    if not said:
        faults.append("there is nothing")
    if said != records(text, LAYERS[signal]):
        faults.append("the two encodings differ")
    return faults


def main() -> int:
    folder = Path(sys.argv[1])
    names = sorted({path.name.split(".")[0] for path in folder.glob("*.binpb")})
    faults = {name: faults_of(name, folder) for name in names}
    for name, found in faults.items():
        requests = len(list(folder.glob(f"{name}.*")))
        print(f"{name}, {requests} requests: {'; '.join(found) or 'well'}")
    return 0 if names and not any(faults.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
