"""What telemetry of the agent must look like, from the file of its events and from what `agent.py` did.

Ids, parents, times, status and marks follow from the events; attributes are written down in `attributes.py`, so that
they do not come from the code that is tested.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from agent import CANARY
from attributes import KINDS, METRICS, NAMES, SPANS

STATUS = {"OK": 1, "ERROR": 2}
SEVERITIES = {"trace": 1, "debug": 5, "info": 9, "warn": 13, "error": 17}


def value(any_value: dict[str, Any]) -> Any:
    """A value of OTLP's JSON as one of Python."""
    ((form, item),) = any_value.items() or [("", None)]
    if form == "intValue":
        return int(item)
    if form == "arrayValue":
        return [value(one) for one in item.get("values", [])]
    return attributes({"attributes": item["values"]}) if form == "kvlistValue" else item


def attributes(holder: dict[str, Any]) -> dict[str, Any]:
    return {pair["key"]: value(pair["value"]) for pair in holder.get("attributes", [])}


def records(resource: dict[str, Any], member: str) -> list[dict[str, Any]]:
    """The spans, log records or metrics of a resource."""
    inner = {"resourceSpans": "spans", "resourceLogs": "logRecords", "resourceMetrics": "metrics"}[member]
    scopes = resource[member.replace("resource", "scope")]
    return [record for scope in scopes for record in scope[inner]]


def comparable(found: list[dict[str, Any]]) -> list[str]:
    """Records without what differs between two exporters of one stream: when each looked at it."""

    def timeless(item: Any, metric: bool) -> Any:
        left_out = {"observedTimeUnixNano"} | ({"timeUnixNano", "startTimeUnixNano"} if metric else set())
        if isinstance(item, dict):
            return {key: timeless(one, metric) for key, one in item.items() if key not in left_out}
        return [timeless(one, metric) for one in item] if isinstance(item, list) else item

    metric = any("gauge" in record for record in found)
    return sorted({json.dumps(timeless(record, metric), sort_keys=True) for record in found})


def faults(kind: str, found: list[dict[str, Any]], events: Path) -> list[str]:
    """What is wrong with the records of a kind of exporter."""
    seen = [json.loads(line) for line in events.read_text(encoding="utf-8").splitlines()]
    if kind == "metrics":
        wrong = faults_of_metrics(found)
    elif kind == "logs":
        wrong = faults_of_logs(found, seen)
    else:
        wrong = faults_of_spans(kind, found, seen)
    return wrong + (["a credential is in it"] if CANARY in json.dumps(found) else [])


def faults_of_spans(kind: str, found: list[dict[str, Any]], events: list[dict[str, Any]]) -> list[str]:
    starts = [event for event in events if event.get("scope_category") == "start"]
    ends = {event["uuid"]: event for event in events if event.get("scope_category") == "end"}
    spans = {span["spanId"]: span for span in found}
    wrong = [] if len(spans) == len(found) == len(starts) else [f"{len(found)} spans of {len(starts)} scopes"]
    for place, start in enumerate(starts):
        span = spans.get(half(start["uuid"]))
        if span is None:
            wrong.append(f"{start['name']} is missing")
            continue
        wanted = common(start, ends[start["uuid"]], place == 0)
        wanted["name"] = NAMES[place] if kind == "gen_ai" else start["name"]
        wanted["kind"] = KINDS[kind][place]
        wanted["events"] = events_of(kind, start["uuid"], ends[start["uuid"]], events)
        has = {**span, "status": span.get("status", {}), "parentSpanId": span.get("parentSpanId", "")}
        has["events"] = [(event["name"], int(event["timeUnixNano"])) for event in span.get("events", [])]
        differences = unlike(has, wanted) + unlike(attributes(span), SPANS[kind][place])
        wrong += [f"{start['name']}: {difference}" for difference in differences]
    return wrong


def common(start: dict[str, Any], end: dict[str, Any], is_root: bool) -> dict[str, Any]:
    """What every projection says about a scope."""
    metadata = end["metadata"] or {}
    status = {"code": STATUS.get(metadata.get("otel.status_code")), "message": metadata.get("otel.status_description")}
    return {
        "traceId": start["propagation_root_uuid"].replace("-", ""),
        "parentSpanId": "" if is_root else half(start["parent_uuid"]),
        "startTimeUnixNano": str(nanos(start["timestamp"])),
        "endTimeUnixNano": str(nanos(end["timestamp"])),
        "status": {key: item for key, item in status.items() if item is not None},
    }


def events_of(kind: str, uuid: str, end: dict[str, Any], events: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """The names and times of a span's events: its marks but for measurements, and what failed."""
    marks = [event for event in events if is_log(event) and event["parent_uuid"] == uuid and kind != "gen_ai"]
    found = [(mark["name"], nanos(mark["timestamp"])) for mark in marks]
    failed = (end["metadata"] or {}).get("otel.status_code") == "ERROR"
    return found + ([("exception", nanos(end["timestamp"]))] if failed else [])


def is_log(event: dict[str, Any]) -> bool:
    schema = event.get("data_schema") or {}
    return event["kind"] == "mark" and schema.get("name") != "nemo.relay.metric_measurements"


def unlike(has: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    found = {key: read(has.get(key), want) for key, want in wanted.items()}
    return [f"{key} is {found[key]!r}, not {want!r}" for key, want in wanted.items() if found[key] != want]


def read(has: Any, want: Any) -> Any:
    """A text that holds JSON as what it says, where that is wanted."""
    return json.loads(has) if isinstance(want, dict | list) and isinstance(has, str) else has


def faults_of_logs(found: list[dict[str, Any]], events: list[dict[str, Any]]) -> list[str]:
    wanted = []
    for mark in filter(is_log, events):
        severity = (mark["metadata"] or {}).get("nemo_relay.log.severity", "info")
        where = (mark["propagation_root_uuid"].replace("-", ""), half(mark["parent_uuid"]))
        wanted.append((str(nanos(mark["timestamp"])), *where, SEVERITIES[severity], mark["name"], mark["data"]))
    has = []
    for record in found:
        name = attributes(record)["nemo_relay.mark.name"]
        body = value(record["body"]) if record.get("body") else None
        where = (record["traceId"], record["spanId"])
        has.append((record["timeUnixNano"], *where, record["severityNumber"], name, body))
    if has == wanted:
        return []
    missing = [one for one in [*has, *wanted] if one not in has or one not in wanted]
    return [f"{one} is not in both" for one in missing] or ["the records are in another order, or there twice"]


def faults_of_metrics(found: list[dict[str, Any]]) -> list[str]:
    has = {metric["name"]: metric for metric in found}
    wrong = [f"only one of both has the metric {name}" for name in set(has) ^ set(METRICS)]
    for name in set(has) & set(METRICS):
        form, aggregation, wanted = METRICS[name]
        (point,) = has[name].get(form, {}).get("dataPoints", [{}])
        values = {key: item for key, item in point.items() if key in wanted} | {"attributes": attributes(point)}
        if values != {"attributes": {}, **wanted} or has[name][form].get("aggregationTemporality") != aggregation:
            wrong.append(f"{name} is {has[name]}, not {wanted}")
    return wrong


def half(uuid: str) -> str:
    """The id of the span of a scope."""
    return uuid.replace("-", "")[16:]


def nanos(timestamp: str) -> int:
    """Nanoseconds of an RFC 3339 time of the events; `datetime` has microseconds alone."""
    seconds, _, fraction = timestamp.removesuffix("+00:00").removesuffix("Z").partition(".")
    return int(datetime.fromisoformat(seconds + "+00:00").timestamp()) * 1_000_000_000 + int(
        fraction.ljust(9, "0") or 0
    )
