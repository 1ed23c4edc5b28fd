"""Every mutant is caught, and by the rule that its fault breaks."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from conftest import ROOT
from nemo_relay_conformance import declared
from nemo_relay_conformance.declared import Declared
from nemo_relay_conformance.results import Cell
from nemo_relay_conformance.session import Session
from nemo_relay_conformance.suite import Suite

sys.path.insert(0, str(ROOT / "conformance" / "mutants"))
from faults import FAULTS

SECONDS = 5.0


@pytest.fixture(scope="module")
def suite() -> Suite:
    return Suite(ROOT)


def mutant(suite: Suite, fault: str) -> Session:
    real = declared.of_binding(ROOT, "python").command
    command = [sys.executable, str(ROOT / "conformance" / "mutants" / "proxy.py"), fault, *real]
    return Session(Declared(f"mutant {fault}", command), ROOT, suite.vocabulary, SECONDS)


@pytest.fixture
def run(suite: Suite) -> Iterator:
    sessions = []

    def run(fault: str, scenario: str) -> Cell:
        sessions.append(mutant(suite, fault))
        return suite.run(sessions[-1], scenario)

    yield run
    for session in sessions:
        session.stop()


def test_the_unchanged_driver_passes(run) -> None:
    scenarios = {fault.scenario for fault in FAULTS.values()}
    assert [(name, cell.mismatches) for name in sorted(scenarios) if (cell := run("honest", name)).bad] == []


@pytest.mark.parametrize("name", FAULTS)
def test_mutant_is_caught_by_its_rule(run, name: str) -> None:
    cell = run(name, FAULTS[name].scenario)
    assert FAULTS[name].rule in {mismatch.rule for mismatch in cell.mismatches}, cell.mismatches


@pytest.mark.parametrize("name", ["leaves-with-status-3", "does-not-leave"])
def test_mutant_that_leaves_badly_is_caught(run, name: str) -> None:
    cell = run(name, "driver/exit")
    assert [mismatch.rule for mismatch in cell.mismatches] == ["exit"]


def test_events_that_differ_from_the_other_bindings_are_caught(suite: Suite, run) -> None:
    scenario = "scope/in-tool"
    cells = [run("honest", scenario), run("honest", scenario)]
    honest = Suite(ROOT, suite.vocabulary, suite.scenarios)
    for cell, name in zip(cells, ("one", "two"), strict=True):
        cell.binding = name
        honest.results.bindings.append(name)
        honest.results.cells[scenario, name] = cell
    cells[1].stream[0]["metadata"] = {"different": True}  # type: ignore[index]
    assert [(cell.binding, cell.mismatches[0].rule) for cell in honest.compare()] == [("two", "parity")]
