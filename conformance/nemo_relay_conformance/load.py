"""Reads scenario files: strict, every fault with its line, all faults of all files at once."""

from __future__ import annotations

from pathlib import Path

from nemo_relay_codegen.errors import Finding
from nemo_relay_codegen.load import Reader

from .expand import choices, facts, resolve
from .findings import Document, ScenarioError
from .lower import Lowering
from .scenario import Scenario
from .vocabulary import Vocabulary

KEYS = ("scenario", "doc", "checks", "for_each", "subscriber", "parity", "steps", "called", "order", "events", "tree")


def read(path: Path, root: Path) -> Document:
    """A YAML file of the harness as plain data; raises ScenarioError."""
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    reader = Reader(file)
    data = reader.read(path.read_bytes())
    if reader.findings:
        raise ScenarioError(reader.findings)
    if not isinstance(data, dict):
        raise ScenarioError([Finding(file, 1, "the file must be a mapping")])
    return Document(file, data, reader.lines)


def load_scenarios(root: Path, vocabulary: Vocabulary, folder: Path | None = None) -> list[Scenario]:
    """Every scenario under `folder` (conformance/scenarios of the tree), in the order of the names."""
    folder = folder or root / "conformance" / "scenarios"
    scenarios, findings = [], []
    for path in sorted(folder.rglob("*.yaml")):
        try:
            document = read(path, root)
            _check_head(document, path.relative_to(folder).with_suffix("").as_posix())
            scenarios += _variants(document, vocabulary)
        except ScenarioError as error:
            findings += error.findings
    if findings:
        raise ScenarioError(findings)
    return scenarios


def uncovered(scenarios: list[Scenario], vocabulary: Vocabulary) -> list[str]:
    """Invariants and scenarios that do not name one another, as sentences."""
    checks = {scenario.base: set(scenario.checks) for scenario in scenarios}
    faults = []
    for invariant in vocabulary.invariants.values():
        for name in invariant.scenarios:
            if name not in checks:
                faults.append(f"invariant {invariant.id} names the scenario {name}, which does not exist")
            elif invariant.id not in checks[name]:
                faults.append(f"scenario {name} does not list {invariant.id} in `checks`")
    for name, ids in checks.items():
        for known in sorted(ids & vocabulary.invariants.keys()):
            if name not in vocabulary.invariants[known].scenarios:
                faults.append(f"scenario {name} checks {known}, which does not name it in the spec")
    return faults


def _check_head(document: Document, expected: str) -> None:
    data, findings = document.data, []
    for key in data.keys() - set(KEYS):
        findings.append(document.finding((key,), f"unknown key `{key}`; the keys are {', '.join(KEYS)}"))
    for key in ("scenario", "doc", "steps"):
        if key not in data:
            findings.append(document.finding((), f"the key `{key}` is missing"))
    if data.get("scenario", expected) != expected:
        findings.append(document.finding(("scenario",), f"the name must be that of the file, `{expected}`"))
    if not str(data.get("doc", ".")).endswith("."):
        findings.append(document.finding(("doc",), "`doc` is one sentence and ends with a full stop"))
    if not {"called", "order", "events", "tree"} & data.keys() and not _expects(data.get("steps")):
        findings.append(
            document.finding(
                (), "nothing is expected: add `events`, `tree`, `called`, `order`, or `ok` or `error` to a step"
            )
        )
    if findings:
        raise ScenarioError(findings)


def _expects(steps: object) -> bool:
    if isinstance(steps, dict):
        # A stream in a callback has chunks too, but it is no step.
        if {"op", "chunks"} <= steps.keys():
            return True
        return bool({"ok", "error", "same", "lines", "json", "equals", "absent"} & steps.keys()) or any(
            _expects(item) for item in steps.values()
        )
    return isinstance(steps, list) and any(_expects(item) for item in steps)


def _variants(document: Document, vocabulary: Vocabulary) -> list[Scenario]:
    scenarios = []
    for chosen in choices(document, vocabulary):
        known = facts(chosen, vocabulary)
        body = {
            key: resolve(document, value, known, (key,)) for key, value in document.data.items() if key != "for_each"
        }
        suffix = f"[{','.join(chosen.values())}]" if chosen else ""
        lowering = Lowering(document, vocabulary)
        scenarios.append(
            Scenario(
                name=body["scenario"] + suffix,
                doc=body["doc"],
                checks=lowering.checks(body.get("checks", [])),
                file=document.file,
                line=document.lines[("scenario",)],
                subscriber=body.get("subscriber", True),
                parity=body.get("parity", True),
                steps=lowering.steps(body["steps"], ("steps",)),
                called=lowering.expectation(body.get("called"), ("called",)),
                order=lowering.sequence(body.get("order"), ("order",)),
                events=lowering.sequence(body.get("events"), ("events",)),
                tree=lowering.sequence(body.get("tree"), ("tree",)),
            )
        )
        if lowering.findings:
            raise ScenarioError(lowering.findings)
    return scenarios
