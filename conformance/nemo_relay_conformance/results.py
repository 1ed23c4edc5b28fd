"""What a run gave: one cell for each scenario and binding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .findings import Mismatch

PASS, FAIL, GAP, STALE, ABSENT = "pass", "fail", "gap", "stale", "not applicable"
BAD = (FAIL, STALE)
SIGNS = {PASS: "●", GAP: "○", FAIL: "✗", STALE: "!", ABSENT: "–"}


@dataclass
class Cell:
    """How one binding did in one scenario; `reason` says why it is a gap or does not apply."""

    scenario: str
    binding: str
    state: str
    mismatches: list[Mismatch] = field(default_factory=list)
    reason: str = ""
    last_words: str = ""
    seconds: float = 0.0
    stream: list[Any] | None = None

    @property
    def bad(self) -> bool:
        return self.state in BAD

    def fail(self, mismatch: Mismatch) -> None:
        self.mismatches.append(mismatch)
        self.state = FAIL


@dataclass
class Row:
    """What the report says about a scenario, apart from how bindings did."""

    name: str
    doc: str
    checks: tuple[str, ...]
    place: str


@dataclass
class Results:
    """Every cell of a run, and what the bindings said of themselves.

    `catalogue` holds the doc, the code and the scenario of every fault of the spec; `faults` is what is wrong with
    the run itself.
    """

    bindings: list[str] = field(default_factory=list)
    rows: dict[str, Row] = field(default_factory=dict)
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)
    hellos: dict[str, dict[str, Any]] = field(default_factory=dict)
    surface: tuple[str, ...] = ()
    without: dict[str, dict[str, str]] = field(default_factory=dict)
    invariants: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    catalogue: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, cell: Cell, row: Row) -> Cell:
        self.rows.setdefault(row.name, row)
        self.cells[cell.scenario, cell.binding] = cell
        return cell

    def of(self, binding: str) -> Iterator[Cell]:
        return (cell for cell in self.cells.values() if cell.binding == binding)

    def count(self, binding: str) -> dict[str, int]:
        counts = dict.fromkeys((PASS, FAIL, GAP, STALE, ABSENT), 0)
        for cell in self.of(binding):
            counts[cell.state] += 1
        return counts

    def bad(self) -> list[Cell]:
        return [cell for cell in self.cells.values() if cell.bad]

    @property
    def ok(self) -> bool:
        return not self.faults and not self.bad()
