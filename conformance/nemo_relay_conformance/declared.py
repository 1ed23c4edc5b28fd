"""What is declared about bindings: gaps, kinds of values, and how drivers are started."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nemo_relay_codegen.errors import Finding

from .findings import Mismatch, ScenarioError
from .load import read

_GAP_KEYS = {"scenario", "reason", "fails_with", "since"}


@dataclass
class Gap:
    """A scenario that a binding fails, why, and how; `used` once a scenario matched it."""

    scenario: str
    reason: str
    fails_with: str
    since: str
    place: str
    used: bool = False

    def covers(self, name: str) -> bool:
        return name == self.scenario or name.partition("[")[0] == self.scenario

    def explains(self, mismatches: list[Mismatch]) -> bool:
        """Whether the scenario failed, and only in the declared way."""
        return bool(mismatches) and all(self.fails_with in str(mismatch) for mismatch in mismatches)


@dataclass
class Declared:
    """Everything that is declared about one binding."""

    name: str
    command: list[str]
    gaps: list[Gap] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def identity(self) -> bool:
        return "identity" not in self.kinds

    def gap_of(self, scenario: str) -> Gap | None:
        exact = [gap for gap in self.gaps if gap.scenario == scenario]
        return next(iter(exact + [gap for gap in self.gaps if gap.covers(scenario)]), None)


def bindings(root: Path) -> list[str]:
    """The bindings of the tree that run where none is named, in the order of drivers.yaml."""
    return [name for name, driver in _drivers(root).items() if not driver.get("only_named")]


def known(root: Path) -> list[str]:
    """Every binding of the tree, in the order of drivers.yaml."""
    return list(_drivers(root))


def of_binding(root: Path, name: str) -> Declared:
    """What the tree declares about one of its bindings."""
    driver = _drivers(root)[name]
    command = [part.replace("{python}", sys.executable) for part in driver["command"]]
    gaps = load_gaps(root / "conformance" / "gaps" / f"{name}.yaml", root)
    return Declared(name, command, gaps, _kinds(root).get(driver.get("language", name), {}))


def of_command(root: Path, command: str) -> Declared:
    """A driver that is not the tree's: nothing is declared, so everything must hold."""
    return Declared(command, shlex.split(command))


def load_gaps(path: Path, root: Path) -> list[Gap]:
    """The gaps of a binding; none where it has no file. Raises ScenarioError."""
    if not path.exists():
        return []
    document = read(path, root)
    findings: list[Finding] = []
    for key in document.data.keys() - {"gaps"}:
        findings.append(document.finding((key,), f"unknown key `{key}`; the only key is `gaps`"))
    gaps = []
    for index, entry in enumerate(document.data.get("gaps") or []):
        if not isinstance(entry, dict) or set(entry) != _GAP_KEYS:
            findings.append(document.finding(("gaps", index), f"a gap has {', '.join(sorted(_GAP_KEYS))}"))
            continue
        line = document.lines[("gaps", index)]
        gaps.append(Gap(place=f"{document.file}:{line}", **{key: str(value) for key, value in entry.items()}))
    if findings:
        raise ScenarioError(findings)
    return gaps


def _drivers(root: Path) -> dict[str, dict[str, Any]]:
    return read(root / "conformance" / "drivers.yaml", root).data


def _kinds(root: Path) -> dict[str, dict[str, str]]:
    path = root / "conformance" / "kinds.yaml"
    return read(path, root).data if path.exists() else {}
