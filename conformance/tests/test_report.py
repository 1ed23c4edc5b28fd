"""The reports say what the results hold, and the page needs nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from kit import gap
from nemo_relay_conformance import report
from nemo_relay_conformance.declared import load_gaps
from nemo_relay_conformance.findings import Mismatch, ScenarioError
from nemo_relay_conformance.results import ABSENT, FAIL, GAP, PASS, STALE, Cell, Results, Row


@pytest.fixture
def results() -> Results:
    results = Results(bindings=["python", "go"], surface=("scope.push",), invariants={"a.b": ("It holds.", ("a/b",))})
    results.hellos["python"] = {"binding": "0.1", "runtime": "CPython", "ops": ["scope.push"]}
    results.catalogue["name_taken"] = ("A <name> is taken.", "already_exists", "a/b")
    row = Row("a/b", "A <behaviour>.", ("a.b",), "conformance/scenarios/a/b.yaml:1")
    results.add(Cell("a/b", "python", PASS), row)
    results.add(Cell("a/b", "go", FAIL, [Mismatch("called", "order", "wanted <x>")], last_words="panic: <oops>"), row)
    return results


def test_text_has_the_matrix_and_every_failure(results: Results) -> None:
    text = report.report_text(results)
    assert re.search(r"^a/b +● +✗$", text, re.MULTILINE)
    assert re.search(r"^faults +python +go\nname_taken +● +✗  already_exists$", text, re.MULTILINE)
    assert "python: 1 of 1 pass, 0 fail, 0 declared gaps, 0 stale gaps, 0 not applicable; 1 of 1 faults" in text
    assert "go: 0 of 1 pass, 1 fail, 0 declared gaps, 0 stale gaps, 0 not applicable; 0 of 1 faults" in text
    assert "✗ a/b on go\n    called: order: wanted <x>\n    | panic: <oops>" in text


def test_page_needs_no_script_and_no_network_and_escapes(results: Results) -> None:
    page = report.report_html(results)
    assert not re.search(r"<script|https?:|src=|<link", page)
    assert 'id="a/b"' in page
    assert "A &lt;behaviour&gt;." in page
    assert re.search(r'id="fault-name_taken".*A &lt;name&gt; is taken.*class="pass".*class="fail"', page)
    assert "panic: &lt;oops&gt;" in page
    assert "<x>" not in page


def test_data_holds_every_cell(results: Results) -> None:
    data = json.loads(report.report_json(results))
    assert data["ok"] is False
    assert [(cell["binding"], cell["state"]) for cell in data["cells"]] == [("python", "pass"), ("go", "fail")]
    assert data["cells"][1]["mismatches"] == [{"rule": "called", "where": "order", "message": "wanted <x>"}]
    fault = {"doc": "A <name> is taken.", "code": "already_exists", "scenario": "a/b"}
    assert data["catalogue"] == {"name_taken": {**fault, "bindings": {"python": "pass", "go": "fail"}}}
    assert data["surface"] == {"python": ["scope.push"], "go": []}


@pytest.mark.parametrize(("state", "ok"), [(PASS, True), (GAP, True), (ABSENT, True), (FAIL, False), (STALE, False)])
def test_verdict(state: str, ok: bool) -> None:
    results = Results(bindings=["go"])
    results.add(Cell("a/b", "go", state), Row("a/b", "", (), ""))
    assert results.ok is ok


def test_fault_of_the_run_spoils_it(results: Results) -> None:
    results.faults.append("a gap matches nothing")
    assert not results.ok
    assert "a gap matches nothing" in report.report_text(results)
    assert "a gap matches nothing" in report.report_html(results)


def test_all_three_are_written(tmp_path: Path, results: Results) -> None:
    report.write(results, tmp_path / "deep")
    assert sorted(path.name for path in (tmp_path / "deep").iterdir()) == ["index.html", "matrix.txt", "report.json"]


def test_gap_files(tmp_path: Path) -> None:
    path = tmp_path / "go.yaml"
    assert load_gaps(path, tmp_path) == []
    path.write_text("gaps:\n  - scenario: a/b\n    reason: not yet\n    fails_with: wanted 1\n    since: 2026-01-01\n")
    assert load_gaps(path, tmp_path) == [gap(place="go.yaml:2")]
    path.write_text("gaps:\n  - scenario: a/b\n    reason: because\n")
    with pytest.raises(ScenarioError, match=r"go\.yaml:2: a gap has fails_with, reason, scenario, since"):
        load_gaps(path, tmp_path)
