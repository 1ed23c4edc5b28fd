"""The catalogue of faults against the scenarios: whether each is provoked, and how the bindings did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nemo_relay_codegen.model import nodes
from nemo_relay_codegen.model.faults import NO_CODE, Fault

from .results import ABSENT, BAD, GAP, PASS, Results
from .scenario import Scenario
from .vocabulary import Vocabulary

_WORST_FIRST = (*BAD, GAP, PASS, ABSENT)


def unprovoked(scenarios: list[Scenario], vocabulary: Vocabulary) -> list[str]:
    """Faults whose scenario does not expect exactly their code, as sentences with their places."""
    faults = []
    for visit in vocabulary.spec.walk():
        if isinstance(visit.node, nodes.Fault):
            place = f"{visit.source.file}:{visit.source.line(visit.path)}"
            faults += [f"{place}: the fault {visit.node.id} {fault}" for fault in _faults(visit.node, scenarios)]
    return faults


def _faults(fault: Fault, scenarios: list[Scenario]) -> Iterator[str]:
    chosen = [scenario for scenario in scenarios if fault.scenario in (scenario.name, scenario.base)]
    if not chosen:
        yield f"names the scenario {fault.scenario}, which does not exist"
    for scenario in chosen:
        steps = [step for step in scenario.all_steps() if fault.step in ((), step.number)]
        if not steps:
            yield f"names a step that {scenario.name} does not have"
            continue
        wanted = {step.expect.error["code"] for step in steps if step.expect.error is not None}
        if not fault.step:
            wanted |= set(_recorded(scenario.called))
        if wanted != {fault.code} - {NO_CODE}:
            said = " and ".join(sorted(wanted)) or "no error"
            hint = "; name the step" if len(wanted) > 1 and not fault.step else ""
            yield f"has the code {fault.code}, and {scenario.name} expects {said}{hint}"


def _recorded(called: Any) -> Iterator[str]:
    """The codes of the errors that callbacks are expected to have seen (`record` of the protocol)."""
    if isinstance(called, dict):
        error = called.get("error")
        error = error.get("$contains", error) if isinstance(error, dict) else {}
        if isinstance(error.get("code"), str):
            yield error["code"]
    for item in called.values() if isinstance(called, dict) else called if isinstance(called, list) else ():
        yield from _recorded(item)


def states(results: Results) -> dict[str, dict[str, str]]:
    """How each binding did in the scenarios of each fault that was asked for: the worst of them."""
    found: dict[tuple[str, str], set[str]] = {}
    for cell in results.cells.values():
        for name in (cell.scenario, cell.scenario.partition("[")[0]):
            found.setdefault((cell.binding, name), set()).add(cell.state)
    asked = {}
    for name, (_, _, scenario) in results.catalogue.items():
        seen = {binding: found[binding, scenario] for binding in results.bindings if (binding, scenario) in found}
        if seen:
            asked[name] = {binding: next(s for s in _WORST_FIRST if s in given) for binding, given in seen.items()}
    return asked
