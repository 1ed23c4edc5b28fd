"""The reports of a run: a text matrix, a page, and data for other programs."""

from __future__ import annotations

from pathlib import Path

from ..results import Results
from .data import report_json
from .page import report_html
from .text import report_text

__all__ = ["report_html", "report_json", "report_text", "write"]


def write(results: Results, folder: Path) -> None:
    """Writes matrix.txt, index.html and report.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "matrix.txt").write_text(report_text(results), encoding="utf-8")
    (folder / "index.html").write_text(report_html(results), encoding="utf-8")
    (folder / "report.json").write_text(report_json(results), encoding="utf-8")
