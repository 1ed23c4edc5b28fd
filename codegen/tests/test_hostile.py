"""Names and docs that try to break out of every language; each language's own parser judges."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Run
from nemo_relay_codegen.format import format_all
from nemo_relay_codegen.lint import lint
from nemo_relay_codegen.load import load
from nemo_relay_codegen.render import render, rustdoc
from nemo_relay_codegen.targets import names, outputs

HOSTILE = Path(__file__).parent / "hostile"
ERROR = """\
  - code: class
    number: 999
    doc: 'A hostile */ error \"\"\" \\.'
    message: 'broken "\\ text'
    payload:
      - {name: type, type: string, doc: 'The */ type \\.'}
      - {name: self, type: string, doc: 'The \"\"\" self.'}
"""


@pytest.fixture
def hostile(tree: Path) -> Path:
    shutil.copytree(HOSTILE, tree / "spec", dirs_exist_ok=True)
    with (tree / "spec/errors.yaml").open("a", encoding="utf-8") as file:
        file.write(ERROR)
    return tree


@pytest.fixture(params=names())
def texts(hostile: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """What one target makes of it: rustfmt, gofmt and ruff parse what they format."""
    spec = load(hostile)
    assert lint(spec, hostile, only_form=True) == []
    return format_all(hostile, render(outputs(spec, request.param)))


def test_what_every_language_makes_of_it_parses(texts: dict[str, str], tmp_path: Path) -> None:
    assert texts
    for path, text in texts.items():
        assert "by codegen. DO NOT EDIT." in "\n".join(text.splitlines()[:5]), path
        if path.endswith((".py", ".pyi")):
            ast.parse(text, path)
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith((".js", ".mjs", ".cjs")):
            _run(["node", "--check"], tmp_path / Path(path).name, text)
        elif path.endswith(".h"):
            _run(["gcc", "-std=c11", "-fsyntax-only", "-Werror"], tmp_path / Path(path).name, text)


def test_hostile_names_are_spelled_so_that_the_wire_keeps_them(hostile: Path) -> None:
    spec = load(hostile)
    texts = format_all(hostile, render(outputs(spec, "rust_core")))
    records = texts["core/types/src/generated/records.rs"]
    assert '#[serde(rename = "self")]' in records
    assert "pub self_: Option<u32>," in records
    assert "/// Closes a comment */." in records
    assert "Self_" in texts["core/types/src/generated/enums.rs"]


def test_a_hostile_tree_passes_its_own_check(hostile: Path, run: Run) -> None:
    assert run(hostile, "--target", "rust_core").status == 0
    assert run(hostile, "--target", "rust_core", "--check").status == 0


def _run(command: list[str], file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_prose_of_rust_begins_no_tag() -> None:
    assert rustdoc("block:<ms>, `Vec<T>` and 1 < 2") == "block:\\<ms>, `Vec<T>` and 1 < 2"
