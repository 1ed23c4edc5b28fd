"""Rules about invariants: what is stable promises something, and what is promised is checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec, nodes


def missing(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A stable operation, family, pipeline or class has an invariant, and an invariant has a scenario."""
    for visit in spec.walk():
        node = visit.node
        kinds = (nodes.Op, nodes.Family, nodes.Pipeline, nodes.Class)
        if isinstance(node, kinds) and node.stability == "stable" and not node.invariants:
            yield visit.finding("it is stable and promises nothing; add an invariant, or make it experimental", "")
        if isinstance(node, nodes.Module) and node.templates and not node.invariants:
            yield visit.finding("the registrations promise nothing; add an invariant to the module", "")
        if isinstance(node, nodes.Invariant) and not node.scenarios:
            yield visit.finding(f"no scenario checks `{node.id}`; name one", "", "scenarios")


def scenarios(spec: Spec, root: Path) -> Iterator[Finding]:
    """The scenarios of an invariant are there."""
    for visit in spec.walk():
        for name in visit.node.scenarios if isinstance(visit.node, nodes.Invariant) else ():
            if not (root / "conformance/scenarios" / f"{name}.yaml").is_file():
                yield visit.finding(f"there is no scenario conformance/scenarios/{name}.yaml", "", "scenarios")
