"""Copies of the tree to try things on, and the command line run inside of this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from nemo_relay_codegen.__main__ import main

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said on both streams."""

    status: int
    text: str


Run = Callable[..., Done]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with the real spec and the scenarios' names, and nothing generated."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    shutil.copy(REPOSITORY / "rustfmt.toml", tmp_path)
    shutil.copytree(REPOSITORY / "conformance/scenarios", tmp_path / "conformance/scenarios")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(root: Path, *arguments: str) -> Done:
        status = main(["--root", str(root), *arguments])
        said = capsys.readouterr()
        return Done(status, said.out + said.err)

    return call


def edit(path: Path, old: str, new: str) -> None:
    """Replaces a text that must be there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path}: {old!r} is there {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
