"""Sends one run of the agent to an OpenTelemetry Collector over every protocol and compares what it wrote.

    python tools/interop/collector.py COLLECTOR FOLDER

COLLECTOR is the program of the folder `collector`. Fifteen exporters are registered at once: traces in three
projections, logs and metrics, over HTTP with Protobuf, HTTP with JSON, and gRPC. Every one must arrive whole; what
arrives over one protocol must equal what arrives over the others, and the events of the run, which `expected.py`
reads from their file.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import agent
import expected
from nemo_relay import (
    AtofExporter,
    AtofExporterConfig,
    LogSeverity,
    OpenTelemetryConfig,
    OpenTelemetryLogConfig,
    OpenTelemetryLogSubscriber,
    OpenTelemetryMetricConfig,
    OpenTelemetryMetricSubscriber,
    OpenTelemetrySubscriber,
    OpenTelemetryTransport,
    OpenTelemetryType,
)
from server import free_ports, started

TRANSPORTS = {
    "http_binary": OpenTelemetryTransport.HttpBinary,
    "http_json": OpenTelemetryTransport.HttpJson,
    "grpc": OpenTelemetryTransport.Grpc,
}
PROJECTIONS = {
    "full": OpenTelemetryType.Full,
    "gen_ai": OpenTelemetryType.GenAi,
    "openinference": OpenTelemetryType.Openinference,
}
SIGNALS = {"traces": "resourceSpans", "logs": "resourceLogs", "metrics": "resourceMetrics"}


def configuration(folder: Path, http: int, grpc: int) -> str:
    """The Collector's configuration; JSON is YAML."""
    files = {f"file/{signal}": {"path": str(folder / f"{signal}.jsonl")} for signal in SIGNALS}
    protocols = {"http": {"endpoint": f"127.0.0.1:{http}"}, "grpc": {"endpoint": f"127.0.0.1:{grpc}"}}
    pipelines = {signal: {"receivers": ["otlp"], "exporters": [f"file/{signal}"]} for signal in SIGNALS}
    return json.dumps(
        {
            "receivers": {"otlp": {"protocols": protocols}},
            "exporters": files,
            "service": {"telemetry": {"metrics": {"level": "none"}}, "pipelines": pipelines},
        }
    )


def exporters(http: int, grpc: int) -> list[Any]:
    """Each kind over each protocol; the service's name says which it is."""
    made: list[Any] = []
    for protocol, transport in TRANSPORTS.items():
        of: dict[str, Any] = {
            "endpoint": f"http://127.0.0.1:{grpc if protocol == 'grpc' else http}",
            "transport": transport,
            "timeout_millis": 10_000,
        }
        for projection, kind in PROJECTIONS.items():
            traces = OpenTelemetryConfig(kind, service_name=f"{projection}.{protocol}", **of)
            made.append(OpenTelemetrySubscriber(traces))
        logs = OpenTelemetryLogConfig(service_name=f"logs.{protocol}", minimum_severity=LogSeverity.Debug, **of)
        made.append(OpenTelemetryLogSubscriber(logs))
        metrics = OpenTelemetryMetricConfig(service_name=f"metrics.{protocol}", **of)
        made.append(OpenTelemetryMetricSubscriber(metrics))
    return made


def received(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What the Collector wrote: the records of each service."""
    found: dict[str, list[dict[str, Any]]] = {}
    for signal, member in SIGNALS.items():
        for line in (folder / f"{signal}.jsonl").read_text(encoding="utf-8").splitlines():
            for resource in json.loads(line)[member]:
                name = expected.attributes(resource["resource"])["service.name"]
                found.setdefault(name, []).extend(expected.records(resource, member))
    return found


def faults(found: dict[str, list[dict[str, Any]]], events: Path) -> list[str]:
    wanted = {f"{kind}.{protocol}" for kind in (*PROJECTIONS, "logs", "metrics") for protocol in TRANSPORTS}
    wrong = [f"only one of both has {name}" for name in wanted ^ set(found)]
    for name in sorted(wanted & set(found)):
        kind = name.split(".")[0]
        wrong += [f"{name}: {fault}" for fault in expected.faults(kind, found[name], events)]
        if expected.comparable(found[name]) != expected.comparable(found[f"{kind}.http_binary"]):
            wrong.append(f"{name} differs from http_binary")
    return wrong


def main(program: str, folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    http, grpc = free_ports(2)
    (folder / "collector.json").write_text(configuration(folder, http, grpc))
    command = [program, "--config", f"file:{folder / 'collector.json'}"]
    with started(command, folder / "collector.log", http):
        made = [AtofExporter(AtofExporterConfig(str(folder), "events.jsonl")), *exporters(http, grpc)]
        agent.seen_by(*made)
        asyncio.run(agent.run())
        troubles = agent.close(*made)
    found = received(folder)
    wrong = [f"diagnostics: {trouble}" for trouble in troubles] + faults(found, folder / "events.jsonl")
    for name, records in sorted(found.items()):
        print(f"{name}: {len(records)} records")
    print("\n".join(wrong) or "the Collector shows what was sent")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))
