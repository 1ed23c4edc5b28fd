"""Six looks at each real agent against a stub provider. The README says what a run has to show.

python tools/e2e_hosts/run.py PROGRAM FOLDER [HOST…]
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hosts import HOSTS, Host
from installed import canary, installed
from judge import DENY, OBSERVE, PATIENCE, REASON, REWRITE, REWRITTEN, configuration, environment, events_of
from stub_provider import StubProvider


def main(program: str, folder: str, *names: str) -> int:
    faults = []
    for host in [host for host in HOSTS if not names or host.name in names]:
        place = Path(folder).resolve()
        bin_ = host.install(place / "installed" / host.name)
        runs = place / "runs" / host.name
        for what, look in looks(host, Path(program).resolve(), bin_).items():
            begun = time.monotonic()
            found = look(runs / what)
            took = time.monotonic() - begun
            print(f"{host.name} {what}: {'; '.join(found) or 'as it has to be'} ({took:.1f} s)", flush=True)
            faults += found
    return 1 if faults else 0


def looks(host: Host, program: Path, bin_: Path) -> dict[str, Callable[[Path], list[str]]]:
    return {
        "plain": lambda run: one(host, "plain", "", program, bin_, run),
        "deny": lambda run: one(host, "deny", DENY, program, bin_, run),
        "rewrite": lambda run: one(host, "rewrite", REWRITE, program, bin_, run),
        "installed": lambda run: installed(host, False, program, bin_, run),
        "installed-deny": lambda run: installed(host, True, program, bin_, run),
        "canary": lambda run: canary(host, program, bin_, run),
    }


def one(host: Host, what: str, settings: str, program: Path, bin_: Path, place: Path) -> list[str]:
    """What is not as it has to be in one run."""
    shutil.rmtree(place, ignore_errors=True)
    home, project = place / "home", place / "project"
    for each in (home, project / ".nemo-relay"):
        each.mkdir(parents=True)
    (project / ".nemo-relay" / "plugins.toml").write_text(OBSERVE + settings)
    stub = StubProvider()
    variables = host.set_up(home, stub.url)
    before = configuration(home)
    env = environment(bin_, home) | variables
    done = subprocess.run(
        [program, host.name, "--", *host.arguments],
        cwd=project, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    stub.shutdown()
    (place / "output.txt").write_text(done.stdout + done.stderr)
    faults = [] if done.returncode == 0 else [f"exit status {done.returncode}"]
    if configuration(home) != before:
        faults.append("the user's configuration has changed")
    return faults + judged(host, what, project, json.dumps(stub.bodies))


def judged(host: Host, what: str, project: Path, told: str) -> list[str]:
    """What the events, the trajectory and the model's requests say."""
    events = events_of(project)
    starts = [event for event in events if event.get("scope_category") == "start"]
    ends = [event for event in events if event.get("scope_category") == "end"]
    names = [(event["category"], event["name"]) for event in starts if event["category"] != "guardrail"]
    stopped = what == "deny" or (what == "rewrite" and not host.rewrites)
    calls = [("llm", host.provider)]
    tool = [] if what == "deny" else [("tool", host.tool)]
    expected = [("agent", host.agent), ("custom", "turn"), *calls, *tool, *calls]
    faults = [] if names == expected else [f"scopes {names} and not {expected}"]
    if {event["uuid"] for event in starts} != {event["uuid"] for event in ends}:
        faults.append("a scope has not ended")
    turn = next((event["uuid"] for event in starts if event["name"] == "turn"), None)
    if any(event["parent_uuid"] != turn for event in starts if event["category"] in ("llm", "tool")):
        faults.append("a call is not in the turn")
    wanted = {"plain": "hello-from-stub", "deny": REASON}.get(what, REWRITTEN)
    if wanted not in told:
        faults.append(f"the model was not told {wanted!r}")
    if stopped and ran(events):
        faults.append("the tool ran")
    trajectories = list((project / ".nemo-relay" / "atif").glob("trajectory-*.json"))
    steps: list[Any] = json.loads(trajectories[0].read_text())["steps"] if len(trajectories) == 1 else []
    if len(steps) < 3:
        faults.append(f"{len(trajectories)} trajectories, {len(steps)} steps in the first")
    return faults


def ran(events: list[dict[str, Any]]) -> bool:
    """Whether a tool has ended well."""
    ends = [event for event in events if event.get("category") == "tool" and event.get("scope_category") == "end"]
    return any((event.get("metadata") or {}).get("otel.status_code") == "OK" for event in ends)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
