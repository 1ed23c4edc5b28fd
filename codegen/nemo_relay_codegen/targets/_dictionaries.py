"""Dictionaries with known keys for languages whose type checkers know such."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..lower import Lowering
from ..model import nodes


@dataclass(frozen=True)
class Key:
    """A key, with the type of its value in the language."""

    name: str
    type: str
    doc: str
    absent: bool


@dataclass(frozen=True)
class Dictionary:
    """A dictionary under its name in the language."""

    name: str
    doc: str
    open: bool
    keys: list[Key]


def dictionaries(low: Lowering, texts: Callable[[nodes.Key], str], module: str | None = None) -> list[Dictionary]:
    """Those of a module, or all; what others are made of comes first. `texts` spells the choice of a key's words."""
    declared = {node.dictionary: node for node in low.spec.of("dictionary")}
    ordered: dict[str, nodes.Dictionary] = {}

    def add(name: str) -> None:
        node = declared[name]
        for key in node.fields:
            for inner in key.parsed.declared():
                if inner in declared and inner not in ordered:
                    add(inner)
        ordered[name] = node

    for name, node in sorted(declared.items()):
        if module in (None, node.module) and name not in ordered:
            add(name)
    return [
        Dictionary(node.dictionary, node.doc, node.open, [_key(low, key, texts) for key in node.fields])
        for node in ordered.values()
    ]


def _key(low: Lowering, key: nodes.Key, texts: Callable[[nodes.Key], str]) -> Key:
    type_ = low.type(key.parsed)
    if key.words:
        type_ = texts(key)
        type_ = low.language.types["optional"].replace("{}", type_) if key.parsed.optional else type_
    return Key(key.name, type_, key.doc, key.absent)
