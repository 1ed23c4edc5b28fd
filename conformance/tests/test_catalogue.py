"""The catalogue of faults: each is provoked by its scenario, and what the report says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT
from kit import VOCABULARY, scenarios
from nemo_relay_codegen.load import load_file
from nemo_relay_codegen.model import Spec
from nemo_relay_conformance.catalogue import states, unprovoked
from nemo_relay_conformance.load import load_scenarios
from nemo_relay_conformance.results import ABSENT, FAIL, GAP, PASS, STALE, Cell, Results, Row
from nemo_relay_conformance.vocabulary import Vocabulary

POP = "  - {op: scope.pop, args: {handle: {$handle: s}}, error: {code: CODE}}\n"
PUSH = "steps:\n  - {op: scope.push, args: {name: s, scope_type: agent}, bind: s}\n"
ONE = PUSH + POP.replace("CODE", "not_found")
TWO = ONE + POP.replace("CODE", "scope_not_on_top")
INSIDE = "steps:\n  - block: {name: b, scope_type: agent}\n    bind: s\n    steps:\n    " + ONE.split("\n")[2] + "\n"
CHOICE = "for_each: {code: [not_found, cancelled]}\n" + PUSH + POP.replace("CODE", "'${code}'")
SEEN = "steps:\n  - {op: tools.execute, args: {name: t, args: {}}, calls: {id: t}}\n"
SEEN += "called: {'t:op': [[{error: {$contains: {code: limit_exceeded}}}]]}\n"


def catalogue(folder: Path, code: str, scenario: str, step: str = "[]") -> Vocabulary:
    """A spec that holds nothing but one fault."""
    path = folder / "faults.yaml"
    outcome = "outcome: It goes on., " if code == "none" else ""
    path.write_text(
        f"faults: x\ndoc: Faults.\nentries:\n  - {{id: broken, doc: It broke., code: {code}, {outcome}"
        f"remedy: Mend it., scenario: '{scenario}', step: {step}}}\n"
    )
    source, findings = load_file(path, "spec/faults/x.yaml")
    assert source is not None, findings
    return Vocabulary(Spec([source]))


@pytest.mark.parametrize(
    ("text", "code", "scenario", "step", "fault"),
    [
        (ONE, "not_found", "a/b", "[]", None),
        (ONE, "not_found", "a/b", "[2]", None),
        (ONE, "none", "a/b", "[1]", None),
        (TWO, "scope_not_on_top", "a/b", "[3]", None),
        (INSIDE, "not_found", "a/b", "[1, 1]", None),
        (INSIDE, "none", "a/b", "[1]", None),
        (SEEN, "limit_exceeded", "a/b", "[]", None),
        (CHOICE, "cancelled", "a/b[cancelled]", "[]", None),
        (ONE, "cancelled", "a/b", "[]", "has the code cancelled, and a/b expects not_found"),
        (ONE, "none", "a/b", "[]", "has the code none, and a/b expects not_found"),
        (ONE, "not_found", "a/b", "[1]", "has the code not_found, and a/b expects no error"),
        (ONE, "not_found", "a/b", "[3]", "names a step that a/b does not have"),
        (ONE, "not_found", "a/b[x]", "[]", "names the scenario a/b[x], which does not exist"),
        (SEEN, "none", "a/b", "[]", "has the code none, and a/b expects limit_exceeded"),
        (CHOICE, "cancelled", "a/b", "[]", "has the code cancelled, and a/b[not_found] expects not_found"),
        (
            TWO,
            "not_found",
            "a/b",
            "[]",
            "has the code not_found, and a/b expects not_found and scope_not_on_top; name the step",
        ),
    ],
)
def test_a_scenario_expects_the_code_of_its_fault(
    tmp_path: Path, text: str, code: str, scenario: str, step: str, fault: str | None
) -> None:
    found = scenarios(tmp_path / "scenarios", a__b=text)
    said = unprovoked(found, catalogue(tmp_path, code, scenario, step))
    assert said == ([] if fault is None else [f"spec/faults/x.yaml:4: the fault broken {fault}"])


def test_every_fault_of_the_spec_is_provoked() -> None:
    assert len(VOCABULARY.spec.faults) >= 60
    assert unprovoked(load_scenarios(ROOT, VOCABULARY), VOCABULARY) == []


@pytest.mark.parametrize(
    ("first", "second", "worst"),
    [(PASS, ABSENT, PASS), (GAP, PASS, GAP), (PASS, FAIL, FAIL), (STALE, GAP, STALE), (ABSENT, ABSENT, ABSENT)],
)
def test_a_fault_is_as_good_as_its_worst_scenario(first: str, second: str, worst: str) -> None:
    results = Results(bindings=["go", "c"])
    results.catalogue = {"all": ("", "none", "a/b"), "one": ("", "none", "a/b[x]"), "unasked": ("", "none", "a/c")}
    results.add(Cell("a/b[x]", "go", first), Row("a/b[x]", "", (), ""))
    results.add(Cell("a/b[y]", "go", second), Row("a/b[y]", "", (), ""))
    assert states(results) == {"all": {"go": worst}, "one": {"go": first}}
