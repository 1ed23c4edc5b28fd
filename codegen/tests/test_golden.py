"""One node of each kind, rendered: a changed template is a changed file that a person reads. `UPDATE=1` writes them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from conftest import REPOSITORY
from nemo_relay_codegen.format import format_all
from nemo_relay_codegen.lint import lint
from nemo_relay_codegen.load import load
from nemo_relay_codegen.render import render
from nemo_relay_codegen.targets import outputs

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("target", ["rust_core", "docs"])
def test_a_small_spec_is_rendered_as_before(target: str, tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "spec", tmp_path / "spec")
    shutil.copy(REPOSITORY / "rustfmt.toml", tmp_path)
    spec = load(tmp_path)
    assert {fault.rule for fault in lint(spec, tmp_path, only_form=True)} <= {"language.missing", "ref.node"}
    texts = format_all(tmp_path, render(outputs(spec, target)))
    found = {path.rsplit("/", 1)[1]: text for path, text in texts.items()}
    folder = GOLDEN / target
    if os.environ.get("UPDATE"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in found.items():
            (folder / name).write_text(text, encoding="utf-8")
    assert found == {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
