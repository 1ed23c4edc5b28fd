"""Compatibility with what was released: spec/released/<version>.json, as `--snapshot` prints it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding, shown
from ..model import Spec, nodes
from ..operations import operations


def released(spec: Spec, root: Path) -> Iterator[Finding]:
    """Nothing that a release of the same series has may go or change; 0.1 and 0.2 are two series, 1.1 and 1.2 one."""
    now = snapshot(spec)
    for path in sorted((root / "spec/released").glob("*.json")):
        if _series(path.stem) != _series(spec.sdk.version):
            continue
        for fact, value in json.loads(path.read_text(encoding="utf-8")).items():
            if now.get(fact) != value:
                change = f"is {now[fact]!r}" if fact in now else "is gone"
                yield Finding(shown(path, root), 1, f"`{fact}` was released as {value!r} and {change}; put it back")


def snapshot(spec: Spec) -> dict[str, str]:
    """What users may rely on, as one fact a line."""
    facts: dict[str, str] = {}
    for visit in spec.walk():
        node = visit.node
        owner = nodes.key_of(visit.source.node)
        if isinstance(node, nodes.EnumValue | nodes.Flag):
            facts[f"{owner}.{node.name}"] = str(getattr(node, "number", getattr(node, "bit", "")))
        elif isinstance(node, nodes.RecordField):
            facts[f"{owner}.{node.name}"] = node.type
        elif isinstance(node, nodes.EventField):
            facts[f"{owner}.{node.name}"] = f"{node.type} {node.presence}"
        elif isinstance(node, nodes.ErrorCode):
            facts[f"error {node.code}"] = str(node.number)
        elif isinstance(node, nodes.Codec):
            facts[f"codec {node.codec}"] = str(node.number)
        elif isinstance(node, nodes.Fault):
            facts[f"fault {node.id}"] = node.code
        elif isinstance(node, nodes.Family):
            params = ", ".join(param.type for param in node.callback.params)
            facts[f"family {node.family}"] = f"{node.number} {node.kind} ({params}) -> {node.callback.returns}"
    for op in operations(spec):
        facts[op.id] = f"({', '.join(f'{param.name}: {param.type}' for param in op.params)}) -> {op.returns}"
        facts |= {f"{op.id} {option.name}": option.type for option in op.options}
    return facts


def _series(version: str) -> str:
    major, minor, *_ = version.split(".")
    return f"{major}.{minor}" if major == "0" else major
