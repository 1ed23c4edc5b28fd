"""Rules about the catalogue of faults; whether a scenario expects the code of its fault is for the suite to say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec, nodes
from ..model.faults import NO_CODE, Fault, Unprovoked


def codes(spec: Spec, _root: Path) -> Iterator[Finding]:
    """The code of a fault is one of an error, or `none`."""
    known = {error.code for error in spec.errors}
    for visit in spec.walk():
        if isinstance(visit.node, Unprovoked) and visit.node.code not in known:
            yield visit.finding(f"spec/errors.yaml has no code `{visit.node.code}`", "", "code")
        if isinstance(visit.node, Fault) and visit.node.code not in {*known, NO_CODE}:
            yield visit.finding(f"spec/errors.yaml has no code `{visit.node.code}`; write one or none", "", "code")


def scenarios(spec: Spec, root: Path) -> Iterator[Finding]:
    """The scenario of a fault is there."""
    for visit in spec.walk():
        if isinstance(visit.node, Fault) and not (root / "conformance/scenarios" / f"{visit.node.file}.yaml").is_file():
            yield visit.finding(f"there is no scenario conformance/scenarios/{visit.node.file}.yaml", "", "scenario")


def missing(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Every error code has a fault that provokes it, or else the reason why none can."""
    provoked = {fault.code for fault in spec.faults}
    excused = {entry.code for file in spec.of("faults") for entry in file.without}
    for visit in spec.walk():
        node = visit.node
        if isinstance(node, Unprovoked) and node.code in provoked:
            yield visit.finding(f"`{node.code}` has a fault, so it needs no reason", "", "code")
        if isinstance(node, nodes.ErrorCode) and node.code not in provoked | excused:
            message = f"no fault has the code `{node.code}`; add one to spec/faults/, or a reason to a `without` there"
            yield visit.finding(message, "", "code")
