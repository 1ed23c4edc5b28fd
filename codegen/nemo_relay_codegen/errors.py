"""What codegen has to say about a place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One fault, with the place to mend it."""

    file: str
    line: int
    message: str
    rule: str = ""

    def __str__(self) -> str:
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.file}:{self.line}: {self.message}{rule}"


class SpecError(Exception):
    """The spec cannot be used; `findings` holds every fault that was seen, in the order of the files."""

    def __init__(self, findings: list[Finding]):
        self.findings = sorted(set(findings))
        super().__init__("\n".join(str(finding) for finding in self.findings))


def shown(path: Path, root: Path) -> str:
    """The path as a person types it: from the root of the repository, with forward slashes."""
    return path.relative_to(root).as_posix()
