"""The whole spec: every file's node, by kind and name, with the lines that they stand on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..errors import Finding
from . import nodes
from .languages import Exceptions

Path = tuple[str | int, ...]

# Texts for people: changing one changes no behaviour, so none counts in the digest.
_PROSE = {"doc", "returns_doc", "must", "scenarios"}
# What a configuration is called in the modules of languages.
_NAMES_OF_CONFIGS = {"class_", "takes", "assumes", "variants"}
# Files that only name what others declare: how a language spells it, which scenario shows it, what a host calls it.
_NAMING = {"language", "dialect", "faults", "host"}


@dataclass(frozen=True)
class Source:
    """One spec file: `file` as a person types it, `lines` from the path of a node to its line."""

    file: str
    kind: str
    node: nodes.Node
    lines: dict[Path, int] = field(repr=False, compare=False)

    def line(self, path: Path) -> int:
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]

    def finding(self, path: Path, message: str, rule: str = "") -> Finding:
        return Finding(self.file, self.line(path), message, rule)


@dataclass(frozen=True)
class Visit:
    """A node met on a walk, with the way to it."""

    source: Source
    path: Path
    node: nodes.Node

    def finding(self, message: str, rule: str, key: str | None = None) -> Finding:
        return self.source.finding(self.path if key is None else (*self.path, key), message, rule)


class Spec:
    """Every node of every file; the attributes are in the order of the file names."""

    def __init__(self, sources: list[Source]):
        self.sources = [_filled(source, sources) for source in sources]

    def of(self, kind: str) -> list[Any]:
        """The nodes of a kind; a dialect is a language too."""
        return [source.node for source in self.sources if isinstance(source.node, nodes.KINDS[kind])]

    def source_of(self, node: nodes.Node) -> Source:
        return next(source for source in self.sources if source.node is node)

    @cached_property
    def sdk(self) -> nodes.Sdk:
        return self.of("sdk")[0]

    @cached_property
    def envelope(self) -> nodes.Envelope:
        return self.of("envelope")[0]

    @cached_property
    def events(self) -> list[nodes.Event]:
        """In the order of the numbers of their kinds."""
        numbers = {value.name: value.number for value in getattr(self.types.get(self.kind_type), "values", ())}
        return sorted(self.of("event"), key=lambda event: numbers.get(event.kind, -1))

    @cached_property
    def kind_type(self) -> str:
        """The name of the enum of event kinds; empty where the envelope has none."""
        return next((field.parsed.name for field in self.envelope.fields if field.fixed == "event.kind"), "")

    @cached_property
    def errors(self) -> list[nodes.ErrorCode]:
        return [code for file in self.of("errors") for code in file.errors]

    @cached_property
    def log_records(self) -> list[nodes.LogRecord]:
        return [record for file in self.of("logs") for record in file.records]

    @cached_property
    def faults(self) -> list[nodes.Fault]:
        return [fault for file in self.of("faults") for fault in file.entries]

    @cached_property
    def families(self) -> list[nodes.Family]:
        return sorted(self.of("family"), key=lambda family: family.number)

    @cached_property
    def modules(self) -> list[nodes.Module]:
        return self.of("module")

    @cached_property
    def types(self) -> dict[str, nodes.Node]:
        """Every declared type by name."""
        kinds = ("enum", "flags", "record", "config", "profile", "event", "envelope")
        return {nodes.key_of(node): node for kind in kinds for node in self.of(kind)}

    def language(self, name: str) -> nodes.Language:
        return next(node for node in self.of("language") if node.language == name)

    def walk(self) -> Iterator[Visit]:
        """Every node of every file, parents first."""
        return iter(self._visits)

    @cached_property
    def _visits(self) -> tuple[Visit, ...]:
        return tuple(visit for source in self.sources for visit in _walk(source, (), source.node))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the spec says, without the texts for people and without the files that only name things."""
        said = [_said(source.node) for source in self.sources if source.kind not in _NAMING]
        text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def _filled(source: Source, sources: list[Source]) -> Source:
    """The source with what is declared elsewhere.

    That is the values of an enum of families, the fields of what is included, and the language of a dialect.
    """
    if isinstance(source.node, nodes.Config) and source.node.include:
        return replace(source, node=_with_included(source.node, sources))
    if isinstance(source.node, nodes.Dialect):
        return replace(source, node=_as_language(source.node, sources))
    if not isinstance(source.node, nodes.Enum) or source.node.of is None:
        return source
    families = sorted((other.node for other in sources if other.kind == "family"), key=lambda family: family.number)
    values = tuple(
        nodes.EnumValue(name=family.family, number=family.number, doc=family.doc)
        for family in families
        if family.kind != "switch"
    )
    return replace(source, node=source.node.model_copy(update={"values": values}))


def _with_included(config: nodes.Config, sources: list[Source]) -> nodes.Config:
    """The configuration with the fields that it includes after its own; a name that it has already is not taken."""
    declared = {other.node.config: other.node for other in sources if isinstance(other.node, nodes.Config)}
    fields = {own.name: own for own in config.fields}
    for include in config.include:
        for taken in declared[include.config].fields if include.config in declared else ():
            if taken.name not in include.without:
                fields.setdefault(taken.name, taken)
    return config.model_copy(update={"fields": tuple(fields.values())})


def _as_language(dialect: nodes.Dialect, sources: list[Source]) -> nodes.Language:
    """The language that a dialect is of, under its name and with its own exceptions."""
    languages = (other.node for other in sources if isinstance(other.node, nodes.Language))
    whole = next(language for language in languages if language.language == dialect.of)
    own = {name: getattr(dialect, name) for name in Exceptions.model_fields}
    return whole.model_copy(update={"language": dialect.dialect, **own})


def _walk(source: Source, path: Path, value: Any) -> Iterator[Visit]:
    if isinstance(value, nodes.Node):
        yield Visit(source, path, value)
        for name, info in type(value).model_fields.items():
            if isinstance(value, nodes.Enum) and value.of and name == "values":
                continue  # They are declared, and judged, elsewhere.
            yield from _walk(source, (*path, info.alias or name), getattr(value, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(source, (*path, index), item)


def _said(node: nodes.Node) -> Any:
    def without_prose(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_prose(item) for key, item in value.items() if key not in _PROSE}
        return [without_prose(item) for item in value] if isinstance(value, list) else value

    names = _NAMES_OF_CONFIGS if isinstance(node, nodes.Config) else None
    return without_prose(node.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=names))
