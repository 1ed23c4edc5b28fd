"""Three runs of each real agent against a stub provider. The README says what a run has to show.

python tools/e2e_hosts/run.py PROGRAM FOLDER [HOST…]
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hosts import HOSTS, Host
from stub_provider import StubProvider

REASON = "This command is marked. Ask the user."
REWRITTEN = "rewritten-by-policy"
OBSERVE = """
[[components]]
kind = "observability"
[components.config.atof]
enabled = true
output_directory = ".nemo-relay/atof"
filename = "events.jsonl"
mode = "overwrite"
[components.config.atif]
enabled = true
output_directory = ".nemo-relay/atif"
filename_template = "trajectory-{session_id}.json"
"""
POLICY = '[[components]]\nkind = "tool_policy"\n'
MARKED = 'contains = "hello-from-stub"\n'
DENY = f'{POLICY}[[components.config.deny]]\n{MARKED}reason = "{REASON}"\n'
REWRITE = f'{POLICY}[[components.config.rewrite]]\n{MARKED}set = {{ "/command" = "echo {REWRITTEN}" }}\n'
PATIENCE = 180
# Files that an agent writes by itself are its own business; these are the user's.
CONFIGURATION = (".claude/settings.json", ".codex/config.toml", ".codex/hooks.json", ".hermes/config.yaml")


def main(program: str, folder: str, *names: str) -> int:
    faults = []
    for host in [host for host in HOSTS if not names or host.name in names]:
        place = Path(folder).resolve()
        bin_ = host.install(place / "installed" / host.name)
        for what, settings in (("plain", ""), ("deny", DENY), ("rewrite", REWRITE)):
            found = one(host, what, settings, Path(program).resolve(), bin_, place / "runs" / host.name / what)
            print(f"{host.name} {what}: {'; '.join(found) or 'as it has to be'}", flush=True)
            faults += found
    return 1 if faults else 0


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
    env = {name: os.environ[name] for name in ("LANG", "TERM", "TMPDIR") if name in os.environ}
    env |= {"PATH": f"{bin_}:{os.environ['PATH']}", "HOME": str(home)}
    env |= {"NEMO_RELAY_TRUST_PROJECT": "1"} | variables
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


def configuration(home: Path) -> dict[str, str]:
    files = [home / name for name in CONFIGURATION]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.exists()}


def judged(host: Host, what: str, project: Path, told: str) -> list[str]:
    """What the events, the trajectory and the model's requests say."""
    file = project / ".nemo-relay" / "atof" / "events.jsonl"
    events = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
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
