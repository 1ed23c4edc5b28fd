"""Words and cases."""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+")


@cache
def words(name: str) -> tuple[str, ...]:
    """`toolCallId`, `tool_call_id` and `ToolCallID` are all (tool, call, id)."""
    return tuple(word.lower() for word in _WORD.findall(name))


def snake(name: str) -> str:
    return "_".join(words(name))


def kebab(name: str) -> str:
    return "-".join(words(name))


def screaming(name: str) -> str:
    return snake(name).upper()


def pascal(name: str, initialisms: dict[str, str] | None = None) -> str:
    special = initialisms or {}
    return "".join(special.get(word, word.capitalize()) for word in words(name))


def camel(name: str, initialisms: dict[str, str] | None = None) -> str:
    first, *rest = words(name)
    return first + pascal("_".join(rest), initialisms)


def cased(name: str, case: str, initialisms: dict[str, str] | None = None) -> str:
    """`name` in one of the cases of a language file."""
    match case:
        case "pascal":
            return pascal(name, initialisms)
        case "camel":
            return camel(name, initialisms)
        case "screaming":
            return screaming(name)
        case _:
            return snake(name)
