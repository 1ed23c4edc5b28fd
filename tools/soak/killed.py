"""Kills a program that writes an ATOF file, again and again, and looks at what is left.

    python tools/soak/killed.py 200

The program emits as fast as it can and tells, in memory that outlives it, what it emitted last and up to where a
flush returned. After each kill the file is recovered: what was flushed must be there, nothing may be missing before
the last event that is, no more than 100 milliseconds may be gone, and every scope must have its end.
"""

from __future__ import annotations

import json
import mmap
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import nemo_relay
from nemo_relay import AtofExporter, AtofExporterConfig, ScopeType, scope

LONGEST_MILLIS = 100
FORMS: tuple[dict[str, Any], ...] = ({}, {"content_addressing": True}, {"rotate_bytes": 262_144, "compress": True})
# The number of the last event that was emitted, and of the last one that a flush covers.
TOLD = struct.Struct("qq")


def write(folder: str, form: int) -> None:
    """The program that is killed."""
    with open(Path(folder) / "told", "r+b") as file:
        told = mmap.mmap(file.fileno(), TOLD.size)
    exporter = AtofExporter(AtofExporterConfig(folder, "events.jsonl", **FORMS[form]))
    exporter.register("killed")
    number, flushed = 0, -1
    print("ready", flush=True)
    while True:
        with scope.scope("turn", ScopeType.Agent):
            for _ in range(50):
                scope.event("tick", data={"n": number, "at": time.monotonic_ns(), "text": "x" * 300})
                told[:] = TOLD.pack(number, flushed)
                number += 1
        if number % 5000 == 0:
            exporter.force_flush()
            flushed = number - 1


def kill_once(folder: Path, form: int) -> dict[str, Any]:
    """One run until it is killed; what was there, and what is there now."""
    (folder / "told").write_bytes(TOLD.pack(-1, -1))
    command = [sys.executable, __file__, "--write", str(folder), str(form)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.uniform(0.02, 0.4))
        killed = time.monotonic_ns()
        process.kill()
    emitted, flushed = TOLD.unpack((folder / "told").read_bytes())
    report = nemo_relay.recover(str(folder / "events.jsonl"))
    plain = folder / "plain.jsonl"
    nemo_relay.expand(str(folder / "events.jsonl"), str(plain))
    events = [json.loads(line) for line in plain.read_text(encoding="utf-8").splitlines()]
    ticks = [event["data"] for event in events if event["name"] == "tick"]
    return {
        "torn": report["lines_cut"],
        "closed": report["scopes_closed"],
        "lost": emitted + 1 - len(ticks),
        "age_millis": (killed - ticks[-1]["at"]) / 1e6 if ticks else 0.0,
        "wrong": faults(events, ticks, flushed),
    }


def faults(events: list[dict[str, Any]], ticks: list[dict[str, Any]], flushed: int) -> list[str]:
    wrong = []
    if [tick["n"] for tick in ticks] != list(range(len(ticks))):
        wrong.append("events are missing in the middle, or there twice")
    if len(ticks) <= flushed:
        wrong.append(f"{flushed + 1 - len(ticks)} events that were flushed are gone")
    ends = [event["uuid"] for event in events if event.get("scope_category") == "end"]
    starts = [event["uuid"] for event in events if event.get("scope_category") == "start"]
    if sorted(starts) != sorted(ends):
        wrong.append("not every start has one end")
    return wrong


def main(kills: int) -> int:
    found = []
    for number in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            found.append(kill_once(Path(folder), number % len(FORMS)))
    ages = sorted(one["age_millis"] for one in found)
    wrong = [what for one in found for what in one["wrong"]]
    torn, closed = (sum(one[what] for one in found) for what in ("torn", "closed"))
    print(f"{kills} kills at a load of {os.getloadavg()[0]:.1f}: {torn} torn lines, {closed} scopes were closed")
    print(f"{max(one['lost'] for one in found):,} events lost at most")
    print(f"the last event was {ages[len(ages) // 2]:.0f} ms old in the middle, {ages[-1]:.0f} ms at most")
    if ages[-1] > LONGEST_MILLIS:
        wrong.append(f"{ages[-1]:.0f} ms of events are gone")
    print("\n".join(wrong) or "nothing older is missing")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        write(sys.argv[2], int(sys.argv[3]))
    sys.exit(main(int(sys.argv[1])))
