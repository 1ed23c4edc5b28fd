"""Names of more than one word, and nodes whose `type` is in the type language."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints, field_validator

from .base import Documented, Name
from .types import Type, parse_type

Dotted = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]


class Typed(Documented):
    """A node whose `type` is in the type language; `parsed` is what it says."""

    name: Name
    type: str

    @field_validator("type")
    @classmethod
    def _is_a_type(cls, text: str) -> str:
        parse_type(text)
        return text

    @property
    def parsed(self) -> Type:
        return parse_type(self.type)
