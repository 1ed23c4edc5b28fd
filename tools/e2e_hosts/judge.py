"""What runs of all kinds share: the settings, the surroundings of an agent, and what is looked at afterwards."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

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
CONFIGURATION = (
    ".claude/settings.json",
    ".codex/config.toml",
    ".codex/hooks.json",
    ".hermes/config.yaml",
    ".hermes/shell-hooks-allowlist.json",
)


def environment(bin_: Path, home: Path) -> dict[str, str]:
    """That of an agent with a home of its own."""
    env = {name: os.environ[name] for name in ("LANG", "TERM", "TMPDIR") if name in os.environ}
    env |= {"PATH": f"{bin_}:{os.environ['PATH']}", "HOME": str(home), "NEMO_RELAY_TRUST_PROJECT": "1"}
    return env


def events_of(project: Path) -> list[dict[str, Any]]:
    file = project / ".nemo-relay" / "atof" / "events.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def configuration(home: Path) -> dict[str, str]:
    files = [home / name for name in CONFIGURATION]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.exists()}
