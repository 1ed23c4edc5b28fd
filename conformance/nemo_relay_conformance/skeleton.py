"""Starts a new scenario file."""

from __future__ import annotations

import re
from pathlib import Path

_NAME = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)+")
_TEXT = """\
scenario: {name}
doc: A tool call gives its result and has a start and an end.
checks: []
steps:
  - op: tools.execute
    args: {{name: search, args: {{q: rust}}}}
    calls: {{id: tool, return: {{hits: 3}}}}
    ok: {{result: {{hits: 3}}}}
called:
  tool:
    - [{{q: rust}}]
events:
  - {{scope_category: start, category: tool, name: search, data: {{q: rust}}}}
  - {{scope_category: end, category: tool, name: search, data: {{hits: 3}}}}
"""


def new_scenario(root: Path, name: str) -> Path:
    """Writes a scenario that runs as it is, to be changed; raises ValueError for a bad or taken name."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"`{name}` is no scenario name; write folder/name in small letters, such as tool/gate-refuses")
    path = root / "conformance" / "scenarios" / f"{name}.yaml"
    if path.exists():
        raise ValueError(f"{path.relative_to(root)} exists already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_TEXT.format(name=name), encoding="utf-8")
    return path
