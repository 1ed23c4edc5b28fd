"""Brings rendered files into the form of their language's own formatter, one process a tool.

Only formatters that are part of a toolchain that everybody has: what is written must not depend on what else is
installed. Templates for JavaScript, TypeScript and C are in their final form already.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

Command = Callable[[Path, list[str]], list[str]]


class FormatError(Exception):
    """A formatter refused its input or is not there."""


def _rustfmt(root: Path, files: list[str]) -> list[str]:
    return ["rustfmt", "--edition", "2024", "--config-path", str(root / "rustfmt.toml"), *files]


def _gofmt(_root: Path, files: list[str]) -> list[str]:
    return ["gofmt", "-w", *files]


def _ruff(_root: Path, files: list[str]) -> list[str]:
    return [sys.executable, "-m", "ruff", "format", "--quiet", "--isolated", "--line-length", "120", *files]


TOOLS: list[tuple[tuple[str, ...], Command]] = [
    ((".rs",), _rustfmt),
    ((".go",), _gofmt),
    ((".py", ".pyi"), _ruff),
]


# What was formatted in this process, by ending and text: the texts of two runs differ in a few files.
_KNOWN: dict[tuple[str, str], str] = {}


def format_all(root: Path, texts: dict[str, str]) -> dict[str, str]:
    """The same files, formatted; raises FormatError with the tool's own words."""
    fresh = {path: text for path, text in texts.items() if (Path(path).suffix, text) not in _KNOWN}
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        tree = Path(folder)
        # All of them, since rustfmt goes on from a module to those that it names.
        for path, text in texts.items():
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_text(_KNOWN.get((Path(path).suffix, text), text), encoding="utf-8")
        for endings, command in TOOLS:
            files = sorted(path for path in fresh if path.endswith(endings))
            if files:
                _run(command(root, files), tree)
        for path, text in fresh.items():
            _KNOWN[Path(path).suffix, text] = _prose(path, (tree / path).read_text(encoding="utf-8"))
    return {path: _KNOWN[Path(path).suffix, text] for path, text in texts.items()}


def _prose(path: str, text: str) -> str:
    """Markdown has no tool of ours: never two blank lines, one line end at the end."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n" if path.endswith(".md") else text


def _run(arguments: list[str], folder: Path) -> None:
    if shutil.which(arguments[0]) is None:
        raise FormatError(f"{arguments[0]} is not installed; it is needed to format generated files")
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise FormatError(f"{arguments[0]} refused a generated file:\n{done.stderr or done.stdout}")
