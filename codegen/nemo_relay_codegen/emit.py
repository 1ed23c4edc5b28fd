"""Writes generated files, or says how the tree differs from them."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from .errors import Finding
from .output import MARKER

_SKIPPED = {".git", ".venv", ".nox", "target", "node_modules", "build", "dist", "__pycache__"}
_OWN_TESTS = "codegen/tests/"


def write(root: Path, texts: dict[str, str]) -> list[str]:
    """Writes what differs; the paths that were written."""
    changed = [path for path, text in texts.items() if _current(root / path) != text]
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(texts[path], encoding="utf-8", newline="\n")
    return changed


def differences(root: Path, texts: dict[str, str]) -> list[str]:
    """One unified diff a file that is out of date: from what is there to what the spec says."""
    found = []
    for path, text in sorted(texts.items()):
        current = _current(root / path)
        if current != text:
            lines = difflib.unified_diff(
                (current or "").splitlines(keepends=True), text.splitlines(keepends=True), path, f"{path} (spec)"
            )
            found.append("".join(line if line.endswith("\n") else f"{line}\n" for line in lines))
    return found


def orphans(root: Path, claimed: set[str]) -> list[Finding]:
    """Files with our marker that no target writes."""
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED)
        for name in sorted(files):
            path = (Path(folder) / name).relative_to(root).as_posix()
            if path not in claimed and not path.startswith(_OWN_TESTS) and _marked(Path(folder) / name):
                found.append(Finding(path, 1, "no target writes this generated file any more; delete it"))
    return found


def _marked(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = b"".join(file.readline(400) for _ in range(5))
    except OSError:
        return False
    return MARKER.search(head.decode("utf-8", "replace")) is not None


def _current(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
