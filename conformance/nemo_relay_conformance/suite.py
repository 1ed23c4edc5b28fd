"""A whole run: every chosen scenario against every chosen binding, then what only all of them together show."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from . import checks
from .catalogue import unprovoked
from .declared import Declared
from .findings import Mismatch
from .load import load_scenarios, uncovered
from .results import PASS, Cell, Results, Row
from .scenario import Scenario
from .session import Session
from .vocabulary import Vocabulary


class Suite:
    """The scenarios of a tree and the results of the bindings that were asked so far."""

    def __init__(self, root: Path, vocabulary: Vocabulary | None = None, scenarios: list[Scenario] | None = None):
        self.root = root
        self.vocabulary = vocabulary or Vocabulary.of_tree(root)
        self.scenarios = load_scenarios(root, self.vocabulary) if scenarios is None else scenarios
        self.results = Results(surface=self.vocabulary.surface, without=self.vocabulary.without)
        for invariant in self.vocabulary.invariants.values():
            self.results.invariants[invariant.id] = (invariant.must, invariant.scenarios)
        for fault in self.vocabulary.spec.faults:
            self.results.catalogue[fault.id] = (fault.doc, fault.code, fault.scenario)
        if scenarios is None:
            self.results.faults += uncovered(self.scenarios, self.vocabulary)
            self.results.faults += unprovoked(self.scenarios, self.vocabulary)

    def names(self) -> list[str]:
        """Every check and scenario in the order in which it runs."""
        return [*checks.BEFORE, *(scenario.name for scenario in self.scenarios), *checks.AFTER]

    def session(self, declared: Declared) -> Session:
        self.results.bindings.append(declared.name)
        return Session(declared, self.root, self.vocabulary)

    def run(self, session: Session, name: str) -> Cell:
        """One check or scenario against one binding."""
        if name in checks.BEFORE or name in checks.AFTER:
            cell, row = checks.run(name, session), checks.row(name)
        else:
            scenario = next(scenario for scenario in self.scenarios if scenario.name == name)
            cell = session.run(scenario)
            row = Row(name, scenario.doc, scenario.checks, f"{scenario.file}:{scenario.line}")
        if session.hello:
            self.results.hellos[session.name] = session.hello
        return self.results.add(cell, row)

    def run_all(self, declared: Declared, chosen: list[str], heard: Callable[[Cell], None]) -> None:
        """Every chosen check and scenario against one binding; `heard` is told of each cell."""
        session = self.session(declared)
        for name in chosen:
            heard(self.run(session, name))
        fault = session.stop()
        if fault:
            self.results.faults.append(f"{session.name}: {fault}")
        if chosen == self.names():
            self.unmatched(session)

    def unmatched(self, session: Session) -> None:
        """A gap that covers no scenario at all is a fault of its own."""
        for gap in session.declared.gaps:
            if not gap.used:
                self.results.faults.append(
                    f"{gap.place}: the gap `{gap.scenario}` matches no scenario of {session.name}"
                )

    def compare(self) -> list[Cell]:
        """Fails every passing cell whose event stream is not that of most bindings; returns those cells."""
        differing = []
        for scenario in self.scenarios:
            cells = [self.results.cells.get((scenario.name, binding)) for binding in self.results.bindings]
            streams = {
                c.binding: json.dumps(c.stream, sort_keys=True)
                for c in cells
                if c and c.state == PASS and c.stream is not None
            }
            if len(set(streams.values())) < 2:
                continue
            usual = Counter(streams.values()).most_common(1)[0][0]
            model = next(binding for binding, stream in streams.items() if stream == usual)
            for binding, stream in streams.items():
                if stream != usual:
                    cell = self.results.cells[scenario.name, binding]
                    cell.fail(
                        Mismatch(
                            "parity", "events", f"differ from those of {model}: {_first_difference(usual, stream)}"
                        )
                    )
                    differing.append(cell)
        return differing


def _first_difference(usual: str, other: str) -> str:
    wanted, got = json.loads(usual), json.loads(other)
    for index, (mine, theirs) in enumerate(zip(wanted, got, strict=False)):
        if mine != theirs:
            return f"event {index}: wanted {json.dumps(mine)[:400]}, got {json.dumps(theirs)[:400]}"
    return f"wanted {len(wanted)} events, got {len(got)}"
