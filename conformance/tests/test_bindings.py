"""Every scenario against every binding; then what only all of them together show."""

from __future__ import annotations

import pytest
from conftest import Run


def test_scenario(run: Run, binding: str, name: str) -> None:
    cell = run.suite.run(run.session(binding), name)
    if cell.bad:
        lines = [str(mismatch) for mismatch in cell.mismatches] + ["", cell.last_words]
        pytest.fail("\n".join(lines), pytrace=False)


def test_event_streams_are_equal_in_all_bindings(run: Run) -> None:
    assert [f"{cell.binding}: {cell.scenario}: {cell.mismatches[-1]}" for cell in run.suite.compare()] == []


def test_every_gap_matches_a_scenario(run: Run) -> None:
    known = {name for scenario in run.suite.scenarios for name in (scenario.name, scenario.base)}
    gaps = [gap for session in run.sessions.values() for gap in session.declared.gaps]
    assert [gap.place for gap in gaps if gap.scenario not in known] == []


def test_the_spec_and_the_scenarios_name_one_another(run: Run) -> None:
    assert run.suite.results.faults == []
