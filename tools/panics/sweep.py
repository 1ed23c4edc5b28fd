"""Runs a program again and again, each time with a panic at the next guarded call of the library, until none is left.

    python tools/panics/sweep.py NAME [--aborts] -- COMMAND ...

The program prints a JSON list of [operation, code, result]. A panic must give the one operation that met it the code
`internal` and change nothing else: every other operation comes to what it comes to without a panic, and the program
ends by itself with the status 0. A panic that no operation waits for, as in a delivery thread, must be told in the log,
which is turned on for that.

With --aborts a panic ends the library for good, as in WebAssembly: operations after it may be `internal` too.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

MISSES = 5
"""How many runs without a panic end the search: how often a delivery thread calls the library differs by run."""

SECONDS = 60
PANIC = re.compile(r"panic point (\d+)")
TOLD = re.compile(r"InternalError|internal error|thread 'nemo-relay-delivery'")
ENDED = "load the package anew"


def run(command: list[str], at: int) -> tuple[list[list], str]:
    environment = {**os.environ, "NEMO_RELAY_PANIC_AT": str(at), "NEMO_RELAY_LOG": "warn"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, env=environment, cwd=folder)
    if done.returncode != 0:
        raise SystemExit(f"panic at call {at}: status {done.returncode}\n{done.stdout}\n{done.stderr}")
    return json.loads(done.stdout), done.stderr


def faults(clean: list[list], outcomes: list[list], told: str, aborts: bool) -> list[str]:
    """What is wrong with a run that met a panic."""
    internal = [name for name, code, _ in outcomes if code == "internal"]
    if len(outcomes) == 1 and (internal or PANIC.search(outcomes[0][1])):
        return []  # it could not be loaded, and that is what the error says
    if len(outcomes) != len(clean):
        return [f"{len(outcomes)} operations instead of {len(clean)}"]
    found = [
        f"{outcome} instead of {expected}"
        for expected, outcome in zip(clean, outcomes, strict=True)
        if outcome != expected and outcome[1] != "internal"
    ]
    if len(internal) > 1 and not (aborts and ENDED in told):
        found.append(f"several operations failed: {internal}")
    if not internal and not TOLD.search(told):
        found.append("nobody was told")
    return found


def main() -> None:
    name, *words = sys.argv[1:]
    aborts = "--aborts" in words
    command = words[words.index("--") + 1 :]
    clean, _ = run(command, 0)
    wrong = [outcome for outcome in clean if outcome[1] != "ok"]
    if wrong:
        raise SystemExit(f"{name}: without a panic: {wrong}")
    at = met = bad = background = misses = 0
    while misses < MISSES:
        at += 1
        outcomes, told = run(command, at)
        if PANIC.search(told) is None:
            misses += 1
            continue
        met, misses = met + 1, 0
        background += not any(code == "internal" for _, code, _ in outcomes)
        for fault in faults(clean, outcomes, told, aborts):
            bad += 1
            print(f"{name}: panic at call {at}: {fault}\n{told}")
    print(f"{name}: {met} panics in {len(clean)} operations, {background} of them in the background: {bad} faults")
    if bad or met < len(clean):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
