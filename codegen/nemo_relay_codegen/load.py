"""Reads spec files: YAML 1.2 without anchors, tags, duplicate or unknown keys; every fault has its line."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import yaml
from pydantic import ValidationError
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from .errors import Finding, SpecError, shown
from .model import Source, Spec
from .model.nodes import KINDS

_REFUSED = re.compile(rb"[&*!]")
_TAG = "tag:yaml.org,2002:"


class Yaml12(yaml.CSafeLoader):
    """Plain words mean what the core schema of YAML 1.2 says (https://yaml.org/spec/1.2.2/#103-core-schema)."""

    yaml_implicit_resolvers: ClassVar = {}


for _kind, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
    ),
):
    Yaml12.add_implicit_resolver(_TAG + _kind, re.compile(f"(?:{_form})$"), list(_first))


def load(root: Path) -> Spec:
    """Loads `root`/spec; raises SpecError with every fault of every file."""
    sources, findings = [], []
    for path in sorted((root / "spec").rglob("*.yaml")):
        if "released" in path.relative_to(root / "spec").parts:
            continue
        source, faults = load_file(path, shown(path, root))
        findings += faults
        if source:
            sources.append(source)
    findings += [] if findings else [*_missing(sources), *_languages(sources)]
    if findings:
        raise SpecError(findings)
    return Spec(sources)


def load_file(path: Path, file: str) -> tuple[Source | None, list[Finding]]:
    """One file: its source, or what is wrong with it."""
    reader = Reader(file)
    data = reader.read(path.read_bytes())
    if reader.findings:
        return None, reader.findings
    kind = next(iter(data), None) if isinstance(data, dict) else None
    if kind not in KINDS:
        message = f"the first key must say what the file declares: one of {', '.join(KINDS)}"
        return None, [Finding(file, reader.lines.get((), 1), message)]
    try:
        node = KINDS[kind].model_validate_json(json.dumps(data))
    except ValidationError as error:
        return None, [_finding(file, reader.lines, fault) for fault in error.errors()]
    return Source(file, kind, node, reader.lines), []


@cache
def _compose(text: bytes) -> Node | None:
    """The nodes of a text, made once: a process that reads the spec many times spends nearly all its time here."""
    return yaml.compose(text, Loader=Yaml12)


class Reader:
    """Turns the text of one file into plain values and notes the line of each."""

    def __init__(self, file: str):
        self.file = file
        self.lines: dict[tuple[str | int, ...], int] = {}
        self.findings: list[Finding] = []

    def read(self, text: bytes) -> Any:
        try:
            self._refuse_anchors_and_tags(text)
            node = None if self.findings else _compose(text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._fault(mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}")
            return None
        except (yaml.YAMLError, ValueError) as error:
            self._fault(1, f"not YAML in UTF-8: {str(error).splitlines()[0]}")
            return None
        if node is None and not self.findings:
            self._fault(1, "the file is empty; `codegen --new KIND NAME` writes a skeleton")
        return self._plain(node, ()) if node is not None else None

    def _refuse_anchors_and_tags(self, text: bytes) -> None:
        # Reading the events takes as long as everything else, so only where there may be something to refuse.
        for event in yaml.parse(text, Loader=Yaml12) if _REFUSED.search(text) else ():
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent):
                self._fault(line, "aliases are not allowed; write the value out")
            elif getattr(event, "anchor", None):
                self._fault(line, f"anchors are not allowed; remove `&{event.anchor}`")
            if getattr(event, "tag", None):
                self._fault(line, f"tags are not allowed; remove `{event.tag}`")

    def _plain(self, node: Node, path: tuple[str | int, ...]) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self._plain(item, (*path, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: MappingNode, path: tuple[str | int, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, item in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                self._fault(line, "a key must be a plain word")
            elif key.value in values:
                self._fault(line, f"duplicate key `{key.value}`; the first is on line {self.lines[(*path, key.value)]}")
            else:
                values[key.value] = self._plain(item, (*path, key.value))
                self.lines[(*path, key.value)] = line
        return values

    def _scalar(self, node: ScalarNode) -> Any:
        kind, text = str(node.tag).removeprefix(_TAG), node.value
        try:
            if kind == "int":
                return int(text, 0)
            if kind == "float":
                return float(text)
        except ValueError:
            return text
        if kind == "bool":
            return text.lower() == "true"
        return None if kind == "null" else text

    def _fault(self, line: int, message: str) -> None:
        self.findings.append(Finding(self.file, line, message))


def _finding(file: str, lines: dict[tuple[str | int, ...], int], fault: Any) -> Finding:
    """A pydantic error as a finding: in our words where they help more."""
    path = tuple(fault["loc"])
    at = path
    while at not in lines:
        at = at[:-1]
    match fault["type"]:
        case "missing":
            message = f"the key `{path[-1]}` is missing"
        case "extra_forbidden":
            message = f"unknown key `{path[-1]}`"
        case "string_pattern_mismatch":
            message = f"`{fault['input']}` does not match {fault['ctx']['pattern']}"
        case "value_error":
            message = str(fault["ctx"]["error"])
        case _:
            key = next((str(part) for part in reversed(at) if isinstance(part, str)), "file")
            said = fault["msg"]
            message = f"`{key}`: {said[0].lower()}{said[1:]}, not {json.dumps(fault['input'], default=str)}"
    return Finding(file, lines[at], message)


def _languages(sources: list[Source]) -> list[Finding]:
    """What a dialect is of must be a language."""
    known = {source.node.language for source in sources if source.kind == "language"}
    dialects = [source for source in sources if source.kind == "dialect" and source.node.of not in known]
    return [source.finding(("of",), f"no file declares `language: {source.node.of}`") for source in dialects]


def _missing(sources: list[Source]) -> list[Finding]:
    """The kinds of which there must be exactly one."""
    faults = []
    for kind, file in (("sdk", "spec/sdk.yaml"), ("envelope", "spec/events/envelope.yaml")):
        found = [source for source in sources if source.kind == kind]
        if not found:
            faults.append(Finding(file, 1, f"no file declares `{kind}:`; exactly one must"))
        faults += [source.finding((), f"a second `{kind}:`; the first is in {found[0].file}") for source in found[1:]]
    return faults
