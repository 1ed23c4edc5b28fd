"""The command line: exit codes, a driver of one's own, a new scenario."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from kit import FAKE, hello
from nemo_relay_conformance import declared
from nemo_relay_conformance.__main__ import main
from nemo_relay_conformance.skeleton import new_scenario


@pytest.fixture
def driver(tmp_path: Path) -> str:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"hello": hello()}), encoding="utf-8")
    return shlex.join([sys.executable, str(FAKE), str(script)])


def test_driver_of_ones_own(tmp_path: Path, driver: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--driver", driver, "-k", "driver/surface", "--output", str(tmp_path / "out")]) == 0
    assert "1 of 1 pass" in capsys.readouterr().out
    assert (tmp_path / "out" / "index.html").exists()


def test_failure_is_exit_code_1(tmp_path: Path, driver: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--driver", driver, "-k", "scope/pop-root", "--output", str(tmp_path / "out")]) == 1
    assert "✗ scope/pop-root" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--binding", "cobol"], "`cobol` is no binding"),
        (["-k", "no-such-thing"], "no scenario has"),
        (["--new", "Bad"], "no scenario name"),
    ],
)
def test_bad_question_is_exit_code_2(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_a_binding_that_is_only_named_runs_only_where_it_is_named() -> None:
    assert set(declared.known(ROOT)) - set(declared.bindings(ROOT)) == {"wasm-web"}
    assert declared.of_binding(ROOT, "wasm-web").kinds == declared.of_binding(ROOT, "wasm").kinds != {}


def test_names_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "-k", "tool/gate-refuses"]) == 0
    assert capsys.readouterr().out == "tool/gate-refuses\n"


def test_new_scenario_loads_as_it_is(tmp_path: Path) -> None:
    from kit import VOCABULARY
    from nemo_relay_conformance.load import load_scenarios

    path = new_scenario(tmp_path, "tool/brand-new")
    assert [scenario.name for scenario in load_scenarios(tmp_path, VOCABULARY)] == ["tool/brand-new"]
    with pytest.raises(ValueError, match="exists already"):
        new_scenario(tmp_path, "tool/brand-new")
    assert path.is_relative_to(tmp_path)
    assert not path.is_relative_to(ROOT)
