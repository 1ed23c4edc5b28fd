"""The report as one page: no scripts, nothing from the network."""

from __future__ import annotations

from html import escape

from ..catalogue import states
from ..results import ABSENT, SIGNS, Cell, Results

_STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 3rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #8884; text-align: center; vertical-align: top; }
th:first-child, td:first-child { text-align: left; }
thead th { position: sticky; top: 0; background: Canvas; }
td small { display: block; opacity: .7; }
.pass { color: #2a8a3e; } .fail, .stale { color: #c8321f; font-weight: bold; }
.gap { color: #b07d00; } .not { opacity: .5; }
summary { cursor: pointer; list-style: none; } pre { text-align: left; white-space: pre-wrap; font-size: 12px; }
a { color: inherit; }
"""


def report_html(results: Results) -> str:
    """Four tables: how each binding behaves, which promises hold, what faults give, and what each binding has."""
    verdict = "Everything holds." if results.ok else f"{len(results.bad()) + len(results.faults)} faults."
    parts = [
        '<!doctype html><html lang="en"><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>NeMo Relay conformance</title><style>{_STYLE}</style><body>",
        f"<h1>Conformance</h1><p>{verdict}</p>",
        *(f"<p class=fail>{escape(fault)}</p>" for fault in results.faults),
        _summary(results),
        _behaviour(results),
        _promises(results),
        _catalogue(results),
        _surface(results),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _table(first: str, columns: list[str], rows: list[str]) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    return f"<table><thead><tr><th>{escape(first)}</th>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _summary(results: Results) -> str:
    rows = []
    for binding in results.bindings:
        hello, count = results.hellos.get(binding, {}), results.count(binding)
        facts = [hello.get("binding", ""), hello.get("runtime", ""), *count.values()]
        rows.append(f"<tr><td>{escape(binding)}</td>{''.join(f'<td>{escape(str(fact))}</td>' for fact in facts)}</tr>")
    return _table("binding", ["version", "runtime", "pass", "fail", "gap", "stale", ABSENT], rows)


def _behaviour(results: Results) -> str:
    rows = []
    for name, row in results.rows.items():
        head = f'<a href="#{escape(name)}">{escape(name)}</a><small>{escape(row.doc)} {escape(row.place)}</small>'
        cells = "".join(_cell(results.cells.get((name, binding))) for binding in results.bindings)
        rows.append(f'<tr id="{escape(name)}"><td>{head}</td>{cells}</tr>')
    return "<h2>Behaviour</h2>" + _table("scenario", results.bindings, rows)


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    sign = f'<span class="{cell.state}" title="{escape(cell.state)}">{SIGNS[cell.state]}</span>'
    details = [str(mismatch) for mismatch in cell.mismatches] + cell.last_words.splitlines()
    if cell.reason:
        details.insert(0, cell.reason)
    if not details:
        return f"<td>{sign}</td>"
    text = escape("\n".join(details))
    return f"<td><details><summary>{sign}</summary><pre>{text}</pre></details></td>"


def _promises(results: Results) -> str:
    rows = []
    for name, (must, scenarios) in results.invariants.items():
        links = " ".join(f"<small>{escape(scenario)}</small>" for scenario in scenarios)
        cells = "".join(f"<td>{_promise(results, binding, scenarios)}</td>" for binding in results.bindings)
        rows.append(f'<tr id="{escape(name)}"><td>{escape(name)}<small>{escape(must)}</small>{links}</td>{cells}</tr>')
    return "<h2>Promises</h2>" + _table("invariant", results.bindings, rows)


def _promise(results: Results, binding: str, scenarios: tuple[str, ...]) -> str:
    cells = [
        cell for cell in results.of(binding) if cell.scenario.partition("[")[0] in scenarios and cell.state != ABSENT
    ]
    good = sum(not cell.bad for cell in cells)
    state = "pass" if cells and good == len(cells) else "fail"
    return f'<span class="{state}">{good} of {len(cells)}</span>'


def _catalogue(results: Results) -> str:
    rows = []
    for name, found in states(results).items():
        doc, code, scenario = results.catalogue[name]
        head = f"{escape(name)}<small>{escape(doc)} {escape(code)}</small><small>{escape(scenario)}</small>"
        cells = "".join(f"<td>{_sign(found.get(binding))}</td>" for binding in results.bindings)
        rows.append(f'<tr id="fault-{escape(name)}"><td>{head}</td>{cells}</tr>')
    return "<h2>Faults</h2>" + _table("fault", results.bindings, rows)


def _sign(state: str | None) -> str:
    return f'<span class="{state}" title="{state}">{SIGNS[state]}</span>' if state else ""


def _surface(results: Results) -> str:
    rows = []
    for name in results.surface:
        cells = ""
        for binding in results.bindings:
            hello = results.hellos.get(binding, {})
            reason = next(
                (
                    why
                    for part, why in results.without.get(hello.get("driver", ""), {}).items()
                    if name.startswith(part)
                ),
                "",
            )
            found = name in hello.get("ops", [])
            sign, state = ("●", "pass") if found else ("–", "not") if reason else ("✗", "fail")
            cells += f'<td><span class="{state}" title="{escape(reason)}">{sign}</span></td>'
        rows.append(f"<tr><td>{escape(name)}</td>{cells}</tr>")
    return "<h2>Surface</h2>" + _table("operation", results.bindings, rows)
