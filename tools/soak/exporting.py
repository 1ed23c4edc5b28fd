"""A program whose exporter has a fault to live with; it measures itself. `hardship.py` runs it.

    python tools/soak/exporting.py '{"class": ..., "config": {...}, "scopes": 20000, "flush_millis": 500}'

Prints one line of JSON: what a call of push or pop costs without and with the exporter, memory, the flush, what the
exporter says, and when the program had nothing left to do.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import nemo_relay
from nemo_relay import RelayError, ScopeType, scope

PAYLOAD = {"text": "x" * 160, "numbers": [1, 2, 3]}


def emit(scopes: int) -> list[int]:
    """Opens and closes scopes in a loop; gives what each of the two calls took, in nanoseconds."""
    took, now, push, pop, kind = [], time.perf_counter_ns, scope.push, scope.pop, ScopeType.Function
    with scope.scope("run", ScopeType.Agent):
        for _ in range(scopes):
            began = now()
            handle = push("step", kind, input=PAYLOAD)
            between = now()
            pop(handle)
            took += (between - began, now() - between)
    return took


def spread(took: list[int]) -> dict[str, float]:
    """The median, the 99th of a hundred and the longest, in microseconds."""
    ordered = sorted(took)
    places = {"p50": len(ordered) // 2, "p99": len(ordered) * 99 // 100, "max": len(ordered) - 1}
    return {name: ordered[place] / 1000 for name, place in places.items()}


def peak_mib() -> float:
    (line,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def timed(action: Any, *args: Any) -> tuple[float, str | None]:
    """How long an action took in seconds, and what it raised."""
    began = time.monotonic()
    try:
        action(*args)
        raised = None
    except RelayError as error:
        raised = str(error)
    return time.monotonic() - began, raised


def main() -> None:
    case = json.loads(sys.argv[1])
    PAYLOAD["text"] = "x" * case.get("payload_bytes", 160)
    exporter = getattr(nemo_relay, case["class"])(case["config"])
    emit(2000)
    alone = spread(emit(case["scopes"]))
    if "payload_bytes" in case:
        # The peak of the start would hide what a few large events take.
        Path("/proc/self/clear_refs").write_text("5")
    before = peak_mib()
    exporter.register("under-test")
    began = time.monotonic()
    observed = spread(emit(case["scopes"]))
    emitted_seconds = time.monotonic() - began
    flush_seconds, flush_raised = timed(exporter.force_flush, case["flush_millis"])
    grown = peak_mib() - before
    found = {"alone": alone, "observed": observed, "emitted_seconds": emitted_seconds, "grown_mib": grown}
    found |= {"flush_seconds": flush_seconds, "flush_raised": flush_raised}
    if case.get("shutdown"):
        found["shutdown_seconds"], found["shutdown_raised"] = timed(exporter.shutdown)
    found["diagnostics"] = exporter.runtime_diagnostics()
    print(json.dumps({**found, "leaves_at": time.monotonic()}), flush=True)


if __name__ == "__main__":
    main()
