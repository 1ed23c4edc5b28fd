"""The program `nemo-relay` as it was installed: used as a newcomer would, and started often."""

import json
import os
import pathlib
import statistics
import subprocess
import time

from tools.package.archives import fresh
from tools.package.metadata import version

CONFIGURATION = """version = 1

[[components]]
kind = "observability"

[components.config.atof]
enabled = true

[[components.config.atof.sinks]]
type = "file"
output_directory = "."
filename = "events.jsonl"
"""
STARTS = 51


def used(program: pathlib.Path, work: pathlib.Path) -> str:
    """Runs something, looks at it and asks for advice; says what held. Raises `SystemExit` where something did not."""
    folder = fresh(work / "program-used")
    (folder / "plugins.toml").write_text(CONFIGURATION, encoding="utf-8")
    told = run(program, folder, "--version").strip()
    expect(told == f"nemo-relay {version()}", "--version", told)
    advice = run(program, folder, "doctor", "--offline", "--json")
    expect(json.loads(advice)["ok"] is True, "doctor", advice)
    run(program, folder, "run", "--agent", "smoke", "--config", "plugins.toml", "--", "true")
    run(program, folder, "view", "events.jsonl")
    page = (folder / "events.html").read_text(encoding="utf-8")
    expect("<script" in page and len(page) > 100_000, "view", f"a page of {len(page)} characters")
    (median, fastest), (_, least) = started(program), started(pathlib.Path("/bin/true"))
    times = f"{median:.1f} ms, the fastest in {fastest:.1f}, /bin/true in {least:.1f}"
    return f"run, doctor and view do; {STARTS} starts: the median in {times}"


def run(program: pathlib.Path, folder: pathlib.Path, *arguments: str) -> str:
    """What it prints in a home of its own, with the system's own commands alone."""
    environment = {"HOME": str(folder / "home"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    expect(done.returncode == 0, " ".join(arguments), f"status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(holds: bool, what: str, found: str) -> None:
    if not holds:
        raise SystemExit(f"the installed program, {what}: {found}")


def started(program: pathlib.Path) -> tuple[float, float]:
    """Median and least of the times from the start to the end of `--version`, in milliseconds."""
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    times = []
    for _ in range(STARTS):
        began = time.perf_counter()
        process = os.posix_spawn(program, [str(program), "--version"], {"PATH": "/usr/bin:/bin"}, file_actions=silent)
        os.waitpid(process, 0)
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000, min(times) * 1000
