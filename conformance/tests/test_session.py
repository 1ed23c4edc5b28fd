"""Judging a driver that replays answers: gaps, kinds, faults of the process, the checks of every driver."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from kit import SURFACE, VOCABULARY, gap, hello, scenarios, session
from nemo_relay_conformance import checks
from nemo_relay_conformance.client import Driver
from nemo_relay_conformance.findings import DriverFault
from nemo_relay_conformance.results import ABSENT, FAIL, GAP, PASS, STALE
from nemo_relay_conformance.suite import Suite

TOOL = """\
steps:
  - op: tools.execute
    args: {name: t, args: {}}
    calls: {id: tool, return: 1}
    ok: {result: 1}
"""
RIGHT, WRONG = {"ok": {"result": 1}}, {"ok": {"result": 2}}


@pytest.mark.parametrize(
    ("answer", "gaps", "state"),
    [
        (RIGHT, [], PASS),
        (WRONG, [], FAIL),
        (WRONG, [gap()], GAP),
        (WRONG, [gap(fails_with="wanted 7")], FAIL),
        (RIGHT, [gap()], STALE),
        (WRONG, [gap(scenario="other/one")], FAIL),
    ],
)
def test_states(tmp_path: Path, answer, gaps, state) -> None:
    cell = session(tmp_path, gaps, ops=[answer]).run(scenarios(tmp_path / "s", a__b=TOOL)[0])
    assert cell.state == state, cell.mismatches


def test_gap_that_matches_nothing_is_a_fault(tmp_path: Path) -> None:
    suite = Suite(tmp_path, VOCABULARY, [])
    suite.unmatched(session(tmp_path, [gap()]))
    assert suite.results.faults == ["gaps:1: the gap `a/b` matches no scenario of fake"]


def test_kind_that_a_language_lacks_does_not_apply(tmp_path: Path) -> None:
    text = TOOL.replace("args: {}", "args: {q: {$value: 'deep:9'}}")
    scenario = scenarios(tmp_path / "s", a__b=text)[0]
    assert session(tmp_path, kinds={"deep": "no such thing"}).run(scenario).state == ABSENT
    assert session(tmp_path, ops=[RIGHT]).run(scenario).state == PASS


@pytest.mark.parametrize(
    ("kinds", "told", "state"),
    [({}, None, FAIL), ({"identity": "text"}, None, PASS), ({"identity": "text"}, False, FAIL)],
)
def test_identity_may_be_unknown_only_where_it_is_declared(tmp_path: Path, kinds, told, state) -> None:
    scenario = scenarios(tmp_path / "s", a__b=TOOL + "    same: {args: true}\n")[0]
    assert session(tmp_path, kinds=kinds, ops=[{**RIGHT, "args_same": told}]).run(scenario).state == state


def test_answers_inside_blocks_and_branches_are_judged(tmp_path: Path) -> None:
    text = (
        "steps:\n  - block: {name: b, scope_type: agent}\n    steps:\n      - {op: scope.get_handle, ok: {name: b}}\n"
        "  - together:\n      - - {op: scope.get_handle, ok: {name: c}}\n"
    )
    answers = [{"ok": None, "answers": [{"ok": {"name": "x"}}]}, {"ok": None, "branches": [[{"ok": {"name": "y"}}]]}]
    cell = session(tmp_path, ops=answers).run(scenarios(tmp_path / "s", a__b=text)[0])
    assert [mismatch.where for mismatch in cell.mismatches] == [
        "step 1 1 scope.get_handle ok.name",
        "step 2 1 1 scope.get_handle ok.name",
    ]


def test_missing_answers_of_a_block_break_the_protocol(tmp_path: Path) -> None:
    text = "steps:\n  - block: {name: b, scope_type: agent}\n    steps: [{op: scope.get_handle, ok: {name: b}}]\n"
    cell = session(tmp_path, ops=[{"ok": None, "answers": []}]).run(scenarios(tmp_path / "s", a__b=text)[0])
    assert [mismatch.rule for mismatch in cell.mismatches] == ["protocol"]


def test_files_are_written_and_compared(tmp_path: Path) -> None:
    text = (
        'steps:\n  - file: {name: f, write: "{\\"a\\":1}\\n"}\n  - file: {name: f, append: "x"}\n'
        "  - file: {name: f, lines: [{a: 2}, y]}\n  - file: {name: f, at: /a/*, lines: [1]}\n"
        "  - file: {name: f, absent: true}\n"
    )
    cell = session(tmp_path).run(scenarios(tmp_path / "s", a__b=text)[0])
    assert [str(mismatch) for mismatch in cell.mismatches] == [
        "file: f: the last line does not end",
        "file: f:1.a: wanted 2, got 1",
        'file: f:2: wanted "y", got "x"',
        "file: f: the last line does not end",
        "file: f: wanted 1 values, got 0: []",
        "file: f: wanted no file, got 9 characters",
    ]


def test_whole_files_are_compared_and_named_after_what_is_bound(tmp_path: Path) -> None:
    text = (
        "steps:\n  - {op: scope.get_handle, bind: h}\n"
        "  - file: {name: 'f-{h}', write: '{\"a\":[1]}'}\n  - file: {name: g, write: x}\n"
        "  - file: {name: f-7, json: {a: [1]}}\n  - file: {name: f-7, json: {a: [2]}}\n"
        "  - file: {name: f-7, at: /a/*, lines: [1]}\n  - file: {name: g, equals: f-7}\n"
        "  - file: {name: g, equals: g}\n  - file: {name: h, equals: g}\n"
    )
    cell = session(tmp_path, ops=[{"ok": {"uuid": "7"}}]).run(scenarios(tmp_path / "s", a__b=text)[0])
    assert [str(mismatch) for mismatch in cell.mismatches] == [
        "file: f-7.a/0: wanted 2, got 1",
        "file: f-7: the last line does not end",
        'file: g: wanted the text of f-7, "{\\"a\\":[1]}", got "x"',
        "file: h: there is no such file",
    ]


def test_after_a_fault_the_driver_is_started_again(tmp_path: Path) -> None:
    scenario = scenarios(tmp_path / "s", a__b=TOOL)[0]
    broken = session(tmp_path, ops=[{"ok": 1, "error": {}}])
    assert [mismatch.rule for mismatch in broken.run(scenario).mismatches] == ["protocol"]
    assert [mismatch.rule for mismatch in broken.run(scenario).mismatches] == ["protocol"]


@pytest.mark.parametrize(
    ("program", "rule", "message"),
    [
        ("import time; time.sleep(60)", "hang", "no answer to `hello`"),
        ("import sys; sys.exit(4)", "died", "status 4"),
        ("import os; os.kill(os.getpid(), 11)", "died", "signal SIGSEGV"),
        ("print('hello?', flush=True); input(); input()", "protocol", "no JSON"),
        ('input(); print(\'{"id": 9, "ok": 1}\', flush=True); input()', "protocol", "another id"),
        ("input(); print('{\"id\": 1}', flush=True); input()", "protocol", "either ok or error"),
    ],
)
def test_faults_of_the_process(tmp_path: Path, program, rule, message) -> None:
    driver = Driver([sys.executable, "-c", program], tmp_path, seconds=2)
    with pytest.raises(DriverFault) as fault:
        driver.request("hello")
    driver.kill()
    assert fault.value.mismatch.rule == rule
    assert message in fault.value.mismatch.message


def test_driver_that_cannot_be_started() -> None:
    with pytest.raises(DriverFault, match="start: driver: cannot start"):
        Driver(["./no-such-driver"], Path("."))


def test_last_words_are_kept(tmp_path: Path) -> None:
    driver = Driver([sys.executable, "-c", "import sys; print('farewell', file=sys.stderr); sys.exit(1)"], tmp_path)
    assert driver.close().message == "left with status 1, wanted status 0"
    assert driver.last_words() == "farewell"


@pytest.mark.parametrize(
    ("check", "told", "rule"),
    [
        ("driver/hello", {}, None),
        ("driver/hello", {"spec": "other"}, "digest"),
        ("driver/hello", {"runtime": None}, "protocol"),
        ("driver/surface", {}, None),
        ("driver/surface", {"ops": SURFACE[1:]}, "surface"),
        ("driver/surface", {"ops": [*SURFACE, "scope.fly"]}, "surface"),
        ("driver/unknown", {}, "protocol"),
        ("driver/exit", {}, None),
        ("driver/busy-exit", {}, None),
    ],
)
def test_checks_of_every_driver(tmp_path: Path, check, told, rule) -> None:
    cell = checks.run(check, session(tmp_path, hello=hello(**told)))
    assert {mismatch.rule for mismatch in cell.mismatches} == ({rule} if rule else set())


def test_what_a_language_cannot_have_must_say_unsupported(tmp_path: Path) -> None:
    refusal = {"error": {"code": "unsupported"}}
    wasm = hello(driver="wasm", ops=[op for op in SURFACE if op not in ("exporters.recover", "exporters.expand")])
    assert checks.run("driver/surface", session(tmp_path, hello=wasm)).mismatches == []
    silent = checks.run("driver/unsupported", session(tmp_path, hello=wasm)).mismatches
    assert [mismatch.rule for mismatch in silent] == ["error.code"] * len(silent) != []
    refusals = [refusal] * len(silent)
    assert checks.run("driver/unsupported", session(tmp_path, hello=wasm, ops=refusals)).mismatches == []
    assert len(checks.run("driver/unsupported", session(tmp_path, hello=wasm, ops=refusals[1:])).mismatches) == 1


STREAM = """\
steps:
  - op: llm.stream_execute
    args: {name: l, request: {headers: {}, content: 1}}
    calls: {id: llm, stream: {chunks: [1]}}
    chunks: [1]
"""


@pytest.mark.parametrize(
    ("answer", "rules"),
    [
        ({"ok": None, "chunks": [1], "again": "over"}, []),
        ({"ok": None, "chunks": [1, 2], "again": "over"}, ["stream.chunks"]),
        ({"ok": None}, ["stream.chunks"]),
        ({"ok": None, "chunks": [1], "again": {"ok": 2}}, ["stream.over"]),
        ({"ok": None, "chunks": [1]}, ["stream.over"]),
    ],
)
def test_chunks_are_compared_and_a_stream_that_is_over_stays_so(tmp_path: Path, answer, rules) -> None:
    cell = session(tmp_path, ops=[answer]).run(scenarios(tmp_path / "s", a__b=STREAM)[0])
    assert [mismatch.rule for mismatch in cell.mismatches] == rules


def test_the_event_of_a_callback_is_read(tmp_path: Path) -> None:
    text = "steps:\n  - {register: mark_sanitize_guardrail, name: n, calls: {id: m}}\ncalled: {m: [[{name: x}, y]]}\n"
    scenario = scenarios(tmp_path / "s", a__b=text)[0]
    assert session(tmp_path, end={"called": [["m", '{"name":"x"}', "y"]]}).run(scenario).mismatches == []
