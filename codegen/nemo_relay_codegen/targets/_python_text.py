"""Texts of Python code."""

from __future__ import annotations

import re
from typing import Any


def escaped(text: str) -> str:
    """A text inside of a docstring."""
    text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{text[:-1]}\\"' if text.endswith('"') else text


def words_in(*types: str) -> set[str]:
    """The names that occur in the texts of types."""
    return set(re.findall(r"\w+", " ".join(types)))


def annotation_of(field: dict[str, Any]) -> str:
    """What a property of an event gives: words as strings, and times as the text that is written."""
    named = {"json": "Json", "list": "list[str]"} | dict.fromkeys(("number", "record", "mapping"), field["type"])
    named |= {"enum": field["type"]} if field["within"] else {}
    if field["shape"]:
        return f"{field['shape']} | None"
    text = named.get(field["kind"], "str")
    return f"{text} | None" if field["optional"] and field["kind"] != "json" else text
