"""The package as it is installed: its surface, its stubs, its first program."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
import traceback
from pathlib import Path

import nemo_relay
import pytest

HERE = Path(__file__).parent.parent
sys.path.insert(0, str(HERE))

import surface  # noqa: E402


def test_the_surface_is_the_one_that_was_agreed():
    assert surface.lines() == (HERE / "surface.txt").read_text().splitlines(), "see README.md, Building"


@pytest.mark.parametrize("name", nemo_relay.__all__)
def test_everything_public_is_there_and_documented(name):
    value = getattr(nemo_relay, name)
    assert name in dir(nemo_relay)
    if isinstance(value, type) or hasattr(value, "__code__"):
        assert value.__doc__


def test_the_stubs_say_what_is_there(tmp_path):
    place = Path(nemo_relay.__file__).parent.parent
    # mypy finds what is installed by itself, and refuses the folder of installed packages as a place of sources.
    sources = {} if place.name == "site-packages" else {"MYPYPATH": str(place), "PYTHONPATH": str(place)}
    allowed = ["--allowlist", str(HERE / "stubtest-allow.txt")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "nemo_relay", *allowed],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | sources,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_examples_pass_the_strict_checker(tmp_path):
    place = Path(nemo_relay.__file__).parent.parent
    sources = {} if place.name == "site-packages" else {"MYPYPATH": str(place)}
    examples = HERE.parents[1] / "examples" / "python"
    annotated = [str(examples / name) for name in ("repo_agent.py", "run_tree.py")]
    # The short ones are for reading and leave annotations out.
    short = sorted(str(path) for path in examples.glob("*.py") if str(path) not in annotated)
    for options in (["--strict", *annotated], ["--ignore-missing-imports", *short]):
        command = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path), *options]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=os.environ | sources)
        assert done.returncode == 0, done.stdout + done.stderr


def test_an_error_is_shown_by_the_module_that_programs_import():
    with pytest.raises(nemo_relay.RelayError) as caught:
        nemo_relay.recover("no-such-file.jsonl")
    shown = traceback.format_exception_only(caught.value)
    assert shown[0].startswith("nemo_relay.IoError: i/o error: no-such-file.jsonl: there is no such file")
    assert type(pickle.loads(pickle.dumps(caught.value))) is nemo_relay.IoError


def test_a_misspelt_name_is_told_the_one_that_was_meant():
    with pytest.raises(AttributeError) as caught:
        nemo_relay.subscriber  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("subscriber", nemo_relay)


def test_the_first_program_of_the_readme_runs(tmp_path):
    program = re.search(r"## A first program\n\n```python\n(.*?)```", (HERE / "README.md").read_text(), re.DOTALL)
    assert program
    environment = {"PYTHONPATH": str(Path(nemo_relay.__file__).parent.parent), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", program[1]], capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "{'hits': ['a page about rust']}" in done.stdout and "refused: secrets are not searched for" in done.stdout
    assert len((tmp_path / "events.jsonl").read_text().splitlines()) == 9


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Model calls and streams", ["{'text': 'HELLO THERE'}", "{'text': 'hello!'}", "{'text': 'there!'}"]),
        ("Decorators", ["Is rust good, given 3 pages? It depends."]),
        ("Tenants, threads and other processes", ["True", "root"]),
    ],
)
def test_the_other_programs_of_the_readme_run(tmp_path, heading, said):
    program = re.search(rf"## {heading}\n.*?```python\n(.*?)```", (HERE / "README.md").read_text(), re.DOTALL)
    assert program
    environment = {"PYTHONPATH": str(Path(nemo_relay.__file__).parent.parent), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", program[1]], capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.splitlines() == said


def test_errors_carry_their_code():
    numbers = {}
    for name in nemo_relay.__all__:
        value = getattr(nemo_relay, name)
        if isinstance(value, type) and issubclass(value, nemo_relay.RelayError) and value is not nemo_relay.RelayError:
            numbers[value.code] = value.number
    assert numbers["guardrail_rejected"] == 4 and numbers["internal"] == 5
    assert len(set(numbers.values())) == len(numbers)


def test_the_digest_is_the_one_of_the_native_library():
    from nemo_relay.generated.build import SPEC_DIGEST

    assert nemo_relay.spec_digest() == SPEC_DIGEST
