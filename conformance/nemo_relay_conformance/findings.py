"""What the harness found wrong: with a scenario file, or with a binding."""

from __future__ import annotations

from dataclasses import dataclass, field

from nemo_relay_codegen.errors import Finding


class ScenarioError(Exception):
    """Scenario, gap or kind files that cannot be used; `findings` holds every fault of every file."""

    def __init__(self, findings: list[Finding]):
        self.findings = sorted(set(findings))
        super().__init__("\n".join(str(finding) for finding in self.findings))


@dataclass(frozen=True)
class Mismatch:
    """One thing that a binding did otherwise than it must: `rule` names the kind of fault, `where` the place."""

    rule: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.message}" if self.where else f"{self.rule}: {self.message}"


class DriverFault(Exception):
    """The driver hung, died or broke the protocol, so nothing more can be learnt from this process."""

    def __init__(self, rule: str, message: str):
        self.mismatch = Mismatch(rule, "driver", message)
        super().__init__(str(self.mismatch))


@dataclass
class Document:
    """A YAML file as plain data, with the line of every value."""

    file: str
    data: dict
    lines: dict[tuple, int] = field(repr=False)

    def finding(self, path: tuple, message: str) -> Finding:
        while path not in self.lines:
            path = path[:-1]
        return Finding(self.file, self.lines[path], message)
