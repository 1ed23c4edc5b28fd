"""The normalized forms of requests and responses for Python: dictionaries with attributes."""

from __future__ import annotations

from typing import Any

from ..lower import Lowering
from ..model import Type, parse_type

# Members that are words, or an object around one that the form does not know.
_WORDS = ("finish_reason",)
# What they can do beyond having members is written by hand.
_BASES = {"AnnotatedLlmRequest": "Request", "AnnotatedLlmResponse": "Response"}


def shapes(low: Lowering) -> list[dict[str, Any]]:
    """Every normalized form with its members."""
    return [
        {
            "name": low.type(parse_type(f"json<{shape.normalized}>")),
            "base": _BASES[shape.normalized],
            "doc": shape.doc,
            "fields": [
                {"name": field.name, "type": _member(field.parsed), "doc": field.doc, "word": field.name in _WORDS}
                for field in shape.fields
            ],
        }
        for shape in low.spec.of("normalized")
    ]


def _member(type_: Type) -> str:
    """What an attribute of a normalized form is for a type checker."""
    named = {"string": "str", "bool": "bool", "u64": "int", "list": "list[Any]"}
    return f"{named[type_.name]} | None" if type_.name in named else "Any"
