"""An ATOF file on a disk that is full, read-only, or no place for it.

    python tools/soak/disks.py

Mounts file systems of a few megabytes in memory, which takes the right to do so. On a full one, 20,002 events are
emitted and then a million more; then there is room again, and what the queue could hold must be in the file, each
event once and in order, with a mark where others are missing. Where nothing can be written at all, the exporter must
say so at once.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from exporting import emit, peak_mib, spread, timed
from nemo_relay import AtofExporter, AtofExporterConfig, RelayError

FILE_SYSTEM, BALLAST = 96 << 20, 95 << 20
SCOPES, MANY_SCOPES = 10_000, 500_000


@contextlib.contextmanager
def mounted(*options: str) -> Iterator[Path]:
    """A file system of its own for a block."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def allowed() -> bool:
    try:
        with mounted("size=1m"):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def full_disk() -> list[str]:
    alone = spread(emit(SCOPES))
    with mounted(f"size={FILE_SYSTEM}") as folder:
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(BALLAST))
        exporter = AtofExporter(AtofExporterConfig(str(folder), "events.jsonl"))
        exporter.register("full")
        before = peak_mib()
        began = time.monotonic()
        observed = spread(emit(SCOPES))
        _, raised = timed(exporter.force_flush, 200)
        emit(MANY_SCOPES)
        emitting, grown = time.monotonic() - began, peak_mib() - before
        said = exporter.runtime_diagnostics()
        ballast.unlink()
        recovering, still = timed(exporter.force_flush, 30_000)
        exporter.shutdown()
        wrong = faults_of_file(folder / "events.jsonl")
    over = {key: observed[key] - alone[key] for key in ("p50", "p99")}
    print(f"full disk: {over['p50']:.2f} µs more at the median, {over['p99']:.2f} at the 99th of a hundred")
    print(f"  1,020,004 events in {emitting:.1f} s, {grown:.1f} MiB more, {recovering:.2f} s until all was written")
    print(f"  the flush said: {raised}; the next one: {still}")
    for entry in said:
        print(f"  {entry}")
    if raised is None:
        wrong.append("a flush to a full disk reported success")
    if not any("dropped" in entry["code"] for entry in said):
        wrong.append("no diagnostic says that events were dropped")
    return wrong


def faults_of_file(path: Path) -> list[str]:
    """Every line is whole and there once, and what is missing is counted by the marks that say so."""
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    gaps = sum(event["data"]["count"] for event in events if event["name"] == "relay.gap")
    written = [(event["uuid"], event.get("scope_category")) for event in events if event["name"] != "relay.gap"]
    wanted = 2 * (SCOPES + MANY_SCOPES) + 4
    print(f"  {len(written):,} of {wanted:,} events are in the file, {gaps:,} are counted by its gap marks")
    wrong = [] if len(set(written)) == len(written) else ["an event is there twice"]
    if len(written) + gaps != wanted:
        wrong.append(f"{wanted - len(written) - gaps} events are neither there nor counted")
    return wrong


def no_place() -> list[str]:
    """What an exporter says that cannot write at all."""
    with mounted("size=1m,ro") as read_only, mounted("size=1m") as folder:
        (folder / "file").write_text("")
        (folder / "directory").mkdir()
        places: dict[str, tuple[Any, str]] = {
            "a read-only file system": (read_only, "events.jsonl"),
            "a file in place of the directory": (folder / "file", "events.jsonl"),
            "a directory in place of the file": (folder, "directory"),
        }
        wrong = []
        for what, (directory, name) in places.items():
            try:
                exporter = AtofExporter(AtofExporterConfig(str(directory), name))
                exporter.register("nowhere")
                exporter.shutdown()
                wrong.append(f"{what}: no error")
            except RelayError as error:
                print(f"{what}: {type(error).__name__}")
    return wrong


def main() -> int:
    if not allowed():
        print("not allowed to mount a file system: nothing was tested")
        return 0
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    wrong = full_disk() + no_place()
    print("\n".join(wrong) or "nothing was lost without a word")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
