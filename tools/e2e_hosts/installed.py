"""Hooks that are installed: the agent is started as ever, and what its hooks did is looked at."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

from hosts import Host
from judge import DENY, OBSERVE, PATIENCE, REASON, configuration, environment, events_of
from stub_provider import StubProvider


def installed(host: Host, stops: bool, program: Path, bin_: Path, place: Path) -> list[str]:
    """What is not as it has to be in one run of an agent whose hooks are installed."""
    shutil.rmtree(place, ignore_errors=True)
    home, project = place / "home", place / "project"
    for each in (home, project / ".nemo-relay"):
        each.mkdir(parents=True)
    (project / ".nemo-relay" / "plugins.toml").write_text(OBSERVE + (DENY if stops else ""))
    stub = StubProvider()
    env = environment(bin_, home) | host.set_up(home, stub.url)
    before = configuration(home)

    def relay(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([program, *arguments], cwd=project, env=env, capture_output=True, text=True, check=False)

    faults = []
    done = relay("install", host.name, "--yes")
    again = relay("install", host.name, "--yes")
    if done.returncode or "installed already" not in again.stdout:
        faults.append(f"the installation: {done.stdout}{done.stderr}{again.stdout}{again.stderr}")
    looked: Any = json.loads(relay("doctor", "--offline", "--json").stdout)
    hooks = [found["level"] for found in looked["findings"] if found["about"] == f"{host.name} hooks"]
    if hooks != ["ok"]:
        faults.append(f"the doctor says {[found for found in looked['findings'] if 'hooks' in found['about']]}")
    agent = bin_ / host.name
    ran = subprocess.run(
        [agent, *host.arguments],
        cwd=project, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    (place / "output.txt").write_text(done.stdout + ran.stdout + ran.stderr)
    stub.shutdown()
    if ran.returncode:
        faults.append(f"exit status {ran.returncode}")
    faults += judged(host, stops, project, json.dumps(stub.bodies))
    undone = relay("uninstall", host.name, "--yes")
    if undone.returncode:
        faults.append(f"taking it out: {undone.stderr}")
    faults += changed(before, configuration(home))
    return faults


def judged(host: Host, stops: bool, project: Path, told: str) -> list[str]:
    events = finished(project)
    all_starts = [event for event in events if event.get("scope_category") == "start"]
    starts = [event for event in all_starts if event["category"] != "guardrail"]
    names = [(event["category"], event["name"]) for event in starts]
    expected = [("agent", host.agent), ("custom", "turn")] + ([] if stops else [("tool", host.tool)])
    faults = [] if names == expected else [f"scopes {names} and not {expected}"]
    if {event["uuid"] for event in events if event.get("scope_category") == "end"} != {
        event["uuid"] for event in all_starts
    }:
        faults.append("a scope has not ended")
    wanted = REASON if stops else "hello-from-stub"
    if wanted not in told:
        faults.append(f"the model was not told {wanted!r}")
    if len(list((project / ".nemo-relay" / "atif").glob("trajectory-*.json"))) != 1:
        faults.append("there is not one trajectory")
    return faults


def finished(project: Path) -> list[dict[str, Any]]:
    """The events, once the process of the session has written the last of them."""
    until = time.monotonic() + 10
    while True:
        events = events_of(project)
        starts = {event["uuid"] for event in events if event.get("scope_category") == "start"}
        ends = {event["uuid"] for event in events if event.get("scope_category") == "end"}
        if (starts and starts == ends) or time.monotonic() > until:
            return events
        time.sleep(0.05)


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Files of the user that are not what they were; Codex and Hermes write some of their own accord."""
    names = [os.path.basename(name) for name in before | after if before.get(name) != after.get(name)]
    return [f"{', '.join(names)} is not what it was"] if names else []


def canary(host: Host, program: Path, bin_: Path, place: Path) -> list[str]:
    """What the doctor says about a refusal in the real agent."""
    home = place / "home"
    home.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [program, "doctor", "--offline", "--json", "--canary", host.name],
        cwd=home, env=environment(bin_, home), capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    looked: Any = json.loads(done.stdout or "{}")
    found = [each for each in looked.get("findings", []) if each["about"] == f"{host.name} canary"]
    return [] if [each["level"] for each in found] == ["ok"] else [f"the canary says {found or done.stderr}"]
