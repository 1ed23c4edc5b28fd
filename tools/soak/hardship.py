"""Exporters with servers that do them wrong: what the caller pays, memory, what is lost, and who says so.

    python tools/soak/hardship.py [--only FAULT]

Each case is a program of its own, `exporting.py`: 40,002 events as fast as they can be emitted, a flush of half a
second, and then the end of the program, or a shutdown and the end. Prints a row for each, and a line for a million
events to a server that is not there and for large payloads. Exit status 1 where a limit of `LIMITS` is passed, or an
event is neither delivered nor counted, or OTLP loses any to a good server.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from endpoints import endpoint

PROGRAM = Path(__file__).parent / "exporting.py"
SCOPES, EVENTS = 20_000, 40_002
FLUSH_MILLIS = 500
LIMITS = {
    "p50": ("microseconds more at the median", 5),
    "p99": ("microseconds more at the 99th of a hundred", 50),
    "memory": ("MiB", 16),
    "flush": ("seconds of a flush", FLUSH_MILLIS / 1000 + 0.1),
    "exit": ("seconds to leave", 3),
}
HTTP_FAULTS = ("slow", "error", "unavailable", "throttled", "redirect", "endless", "garbage")
RAW_FAULTS = ("refused", "hang", "reset")
# Faults after which a server has taken what it was sent, or says so.
TAKEN = ("none", "slow", "endless", "partial")
# Exporters that hold a burst whole.
WHOLE = ("OTLP over HTTP",)
TRACES = {"endpoint": "http://127.0.0.1:{port}"}
STREAM = {"sink_type": "stream", "url": "http://127.0.0.1:{port}/events"}
EXPORTERS: dict[str, tuple[str, dict[str, Any], tuple[str, ...]]] = {
    "OTLP over HTTP": ("OpenTelemetrySubscriber", TRACES, ("none", *RAW_FAULTS, *HTTP_FAULTS, "partial")),
    "OTLP over gRPC": ("OpenTelemetrySubscriber", {**TRACES, "transport": "grpc"}, (*RAW_FAULTS, "garbage")),
    "ATOF, batches": ("AtofExporter", STREAM, ("none", *RAW_FAULTS, *HTTP_FAULTS)),
    "ATOF, one upload": ("AtofExporter", {**STREAM, "transport": "ndjson"}, (*RAW_FAULTS, "error", "garbage")),
    "ATOF, WebSocket": (
        "AtofExporter",
        {**STREAM, "url": "ws://127.0.0.1:{port}/", "transport": "websocket"},
        (*RAW_FAULTS, "error", "garbage"),
    ),
}


def run(name: str, config: dict[str, Any], port: int, **more: Any) -> dict[str, Any]:
    """Runs a case; what it measured, and how long it took to leave."""
    filled = {key: item.format(port=port) if isinstance(item, str) else item for key, item in config.items()}
    case = {"class": name, "config": filled, "scopes": SCOPES, "flush_millis": FLUSH_MILLIS, **more}
    done = subprocess.run([sys.executable, str(PROGRAM), json.dumps(case)], capture_output=True, text=True, check=False)
    left = time.monotonic()
    if done.returncode or done.stderr:
        raise RuntimeError(f"{case}: exit status {done.returncode}\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "exit": left - found["leaves_at"]}


def figures(found: dict[str, Any]) -> dict[str, float]:
    over = {key: found["observed"][key] - found["alone"][key] for key in ("p50", "p99")}
    return {**over, "memory": found["grown_mib"], "flush": found["flush_seconds"], "exit": found["exit"]}


def lost(found: dict[str, Any]) -> int:
    """How many events the exporter says are lost; a span is two."""
    counted = {entry["code"]: entry["count"] for entry in found["diagnostics"]}
    reasons = ("queue_full", "network", "rejected", "timeout")
    return (
        sum(counted.get(f"atof.stream_{reason}", 0) for reason in reasons)
        + counted.get("otel.events_dropped", 0)
        + 2 * counted.get("otel.spans_dropped", 0)
    )


def faults(fault: str, leaving: dict[str, Any], closing: dict[str, Any]) -> list[str]:
    wrong = [
        f"{figures(found)[key]:.2f} {what}, more than {most}"
        for found in (leaving, closing)
        for key, (what, most) in LIMITS.items()
        if figures(found)[key] > most
    ]
    # Half of a pair may be lost before it is a span: then the other half was counted as a span that is lost.
    if fault not in TAKEN and abs(lost(closing) - EVENTS) > EVENTS // 100:
        wrong.append(f"{lost(closing)} of {EVENTS} events are counted as lost")
    if lost(closing) and not (closing["flush_raised"] or closing["shutdown_raised"]):
        wrong.append("neither flush nor shutdown said that anything was lost")
    return wrong


def measure(label: str, fault: str) -> list[str]:
    name, config, _ = EXPORTERS[label]
    with endpoint(fault) as (port, counts):
        leaving = run(name, config, port)
        closing = run(name, config, port, shutdown=True)
    wrong = faults(fault, leaving, closing)
    if fault == "none" and label in WHOLE and lost(closing):
        wrong.append(f"{lost(closing)} of {EVENTS} events are lost to a good server")
    if fault == "redirect" and counts.requests:
        wrong.append("the redirect was followed")
    shown = figures(leaving)
    print(
        f"| {label} | {fault} | {shown['p50']:.2f} | {shown['p99']:.2f} | {shown['memory']:.1f} | {shown['flush']:.2f} "
        f"| {shown['exit']:.2f} | {closing['shutdown_seconds']:.2f} | {lost(closing):,} |",
        flush=True,
    )
    return [f"{label}, {fault}: {what}" for what in wrong]


def million() -> list[str]:
    """A million events to a server that is not there."""
    wrong = []
    for label in ("OTLP over HTTP", "ATOF, batches"):
        name, config, _ = EXPORTERS[label]
        with endpoint("refused") as (port, _):
            found = run(name, config, port, scopes=500_000, shutdown=True)
        print(
            f"{label}, 1,000,002 events to nobody: {found['grown_mib']:.1f} MiB more, "
            f"{figures(found)['p50']:.2f} µs more at the median, {lost(found):,} counted as lost"
        )
        if found["grown_mib"] > LIMITS["memory"][1]:
            wrong.append(f"{label}: {found['grown_mib']:.1f} MiB for a million events")
    return wrong


def large() -> list[str]:
    """Large payloads to servers that are not there, or do not answer."""
    wrong = []
    for label, (name, config, _) in EXPORTERS.items():
        for fault in RAW_FAULTS[:2]:
            for size in (10_000, 100_000):
                with endpoint(fault) as (port, _):
                    found = run(name, config, port, scopes=50_000_000 // size, payload_bytes=size)
                print(f"{label}, {fault}, payloads of {size:,} bytes: {found['grown_mib']:.1f} MiB more")
                if found["grown_mib"] > LIMITS["memory"][1]:
                    wrong.append(f"{label}, {fault}: {found['grown_mib']:.1f} MiB with payloads of {size:,} bytes")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", help="one fault")
    only = parser.parse_args().only
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print("| exporter | server | p50 +µs | p99 +µs | MiB | flush s | exit s | shutdown s | counted as lost |")
    print("|---|---|---|---|---|---|---|---|---|")
    wrong = []
    for label, (_, _, wanted) in EXPORTERS.items():
        for fault in wanted:
            if only in (None, fault):
                wrong += measure(label, fault)
    if only is None:
        wrong += million() + large()
    print("\n".join(wrong) or "no limit was passed, and nothing was lost without a word")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
