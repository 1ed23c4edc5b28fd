"""The report for a terminal and a log."""

from __future__ import annotations

from ..catalogue import states
from ..results import ABSENT, FAIL, GAP, PASS, SIGNS, STALE, Cell, Results

_COLUMN = 10


def report_text(results: Results) -> str:
    """The matrix, a sentence for each binding, and what failed."""
    blocks = [_matrix(results), _catalogue(results), _sentences(results), *map(_failure, results.bad())]
    blocks += [f"✗ {fault}" for fault in results.faults]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _matrix(results: Results) -> str:
    width = max([len(name) for name in results.rows] + [8])
    lines = [_head("", width, results)]
    for name in results.rows:
        cells = (results.cells.get((name, binding)) for binding in results.bindings)
        signs = "".join((SIGNS[cell.state] if cell else " ").rjust(_COLUMN) for cell in cells)
        lines.append(name.ljust(width) + signs)
    legend = ", ".join(f"{SIGNS[state]} {state}" for state in (PASS, GAP, FAIL, STALE, ABSENT))
    return "\n".join([*lines, "", legend])


def _catalogue(results: Results) -> str:
    """Fault by binding, for the faults whose scenarios ran."""
    asked = states(results)
    width = max([len(name) for name in asked] + [8])
    lines = [_head("faults", width, results)]
    for name, found in asked.items():
        signs = "".join((SIGNS[found[b]] if b in found else " ").rjust(_COLUMN) for b in results.bindings)
        lines.append(f"{name.ljust(width)}{signs}  {results.catalogue[name][1]}")
    return "\n".join(lines) if asked else ""


def _head(first: str, width: int, results: Results) -> str:
    return first.ljust(width) + "".join(binding[-_COLUMN + 1 :].rjust(_COLUMN) for binding in results.bindings)


def _sentences(results: Results) -> str:
    lines = []
    faults = states(results).values()
    for binding in results.bindings:
        count = results.count(binding)
        asked = sum(count.values()) - count[ABSENT]
        given = [found[binding] for found in faults if found.get(binding, ABSENT) != ABSENT]
        outcome = f"; {given.count(PASS)} of {len(given)} faults have their outcome" if given else ""
        lines.append(
            f"{binding}: {count[PASS]} of {asked} pass, {count[FAIL]} fail, {count[GAP]} declared gaps, "
            f"{count[STALE]} stale gaps, {count[ABSENT]} not applicable{outcome}"
        )
    return "\n".join(lines)


def _failure(cell: Cell) -> str:
    lines = [f"{SIGNS[cell.state]} {cell.scenario} on {cell.binding}"]
    lines += [f"    {mismatch}" for mismatch in cell.mismatches[:8]]
    if len(cell.mismatches) > 8:
        lines.append(f"    … and {len(cell.mismatches) - 8} more")
    lines += [f"    | {line}" for line in cell.last_words.splitlines()[-8:]]
    return "\n".join(lines)
