"""Configurations of the Python binding as classes: plain objects, checked when a field is set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..lower import Declared, Field, Lowering
from ..model import config, nodes

_BUILTIN = {"string": "str", "bool": "bool", "list": "list", "map": "dict", "f64": "float", "json": "object"}
_HELD_APART = ("list", "map")
# With these, an exporter sends to a server; its class has methods that set them one by one.
_SENDING = {"headers", "header_env", "resource_attributes"}
# What a class can do beyond having fields is written by hand.
_BY_HAND = {"ResponseCacheBackendConfig": "Backend"}
NONE, REQUIRED = "None", "REQUIRED"


@dataclass(frozen=True)
class Classes:
    """What the classes are called, which enums are classes too, and of which of these the words are checked.

    Where they are not, a field holds the word by default.
    """

    low: Lowering
    names: dict[str, str]
    enums: set[str]
    checked: set[str]

    @property
    def documents(self) -> set[str]:
        """The configurations that are parts of the document of plugins."""
        return {config.wire for config in self.low.documents()} & set(self.names)

    def made(self, declared: Declared) -> dict[str, Any]:
        """The class of a configuration; what must be given comes first."""
        assumed = declared.node.assumes
        fields = [self.field(field, declared.wire, assumed.get(field.wire)) for field in declared.fields]
        by_wire = {field["wire"]: field for field in fields}
        taken = [by_wire[name] for name in declared.node.takes] or fields
        return {
            "name": self.names[declared.wire],
            "base": self._base(declared),
            "doc": declared.doc,
            "fields": fields,
            "by_place": _required_first(taken),
            "by_name": [field for field in fields if field not in taken],
            "sets": [],
            "without": [],
        }

    def _base(self, declared: Declared) -> str:
        """The class above it: that of a configuration of which it has every field, or what all have in common."""
        wholes = [include.config for include in declared.node.include if not include.without]
        whole = next((self.names[name] for name in wholes if name in self.documents), None)
        if declared.wire in _BY_HAND:
            return _BY_HAND[declared.wire]
        return whole or ("Sending" if {field.wire for field in declared.fields} >= _SENDING else "Config")

    def variant(self, declared: Declared, variant: config.Variant) -> dict[str, Any]:
        """A class of its own for a configuration of which some fields are known."""
        words = Classes(self.low, self.names, self.enums, set())
        fields = {field.wire: words.field(field, variant.name) for field in declared.fields}
        required = [fields[name] | {"default": REQUIRED, "param": _given(fields[name])} for name in variant.requires]
        taken = [fields[name] for name in variant.takes if name not in variant.requires]
        known = (*variant.takes, *variant.sets, *variant.without)
        return {
            "name": variant.name,
            "base": self.names[declared.wire],
            "doc": variant.doc.strip().splitlines(),
            "fields": [],
            "by_place": [*required, *taken],
            "by_name": [field for name, field in fields.items() if name not in known],
            "sets": [(fields[name]["name"], repr(value)) for name, value in variant.sets.items()],
            "without": [fields[name]["name"] for name in variant.without],
        }

    def field(self, field: Field, owner: str, assumed: Any = None) -> dict[str, Any]:
        """A field; a list or map that nobody gave is left out, so that an empty one can be told from it."""
        apart = field.parsed.name in _HELD_APART
        type_ = self.type(field)
        held = self._held(field, type_)
        optional = field.optional or apart
        by_itself = held if not apart or field.optional else f"{held} | None"
        fresh = self.names.get(field.parsed.name, "NoDict") if assumed == {} else None
        return {
            "name": field.name,
            "argument": self.low.language.names.get(f"{owner}({field.wire})", field.name),
            "wire": field.wire,
            "type": type_.removesuffix(" | None") if apart or fresh else type_,
            "param": f"{held} | None" if fresh and not optional else by_itself,
            "doc": field.doc,
            "default": NONE if optional or fresh else self._default(field, assumed),
            "fresh": fresh,
            "kind": self._kind(field),
            "words": self._words(field),
            "optional": optional,
            "secret": field.node.secret,
        }

    def type(self, field: Field) -> str:
        """What an attribute is for a type checker: words are literals, and configurations have the names of classes."""
        text = field.type
        for name in field.parsed.declared():
            known = self.low.spec.types.get(name)
            published = self.low.type_name(name)
            if isinstance(known, nodes.Enum):
                literal = f"Literal[{', '.join(repr(value.name) for value in known.values)}]"
                published_too = published in self.enums or name in self.low.language.enum_case
                literal = f"{published} | {literal}" if published_too else literal
                text = re.sub(rf"\b{published}\b", literal.replace("\\", "\\\\"), text)
            elif name in self.names:
                text = re.sub(rf"\b{published}\b", " | ".join([self.names[name], *self._apart(known)]), text)
        return text

    def _apart(self, node: nodes.Config) -> list[str]:
        """Variants whose class is one of another configuration."""
        return [variant.name for variant in node.variants if first(self.low, node, variant) is not node]

    def _held(self, field: Field, type_: str) -> str:
        """What may be given for a field: any sequence for a list, and a dictionary for a configuration."""
        for name in field.parsed.declared():
            if name in self.names:
                type_ = re.sub(rf"\b{self.names[name]}\b", f"{self.names[name]} | dict[str, Any]", type_, count=1)
        return type_.replace("list[", "Sequence[", 1) if field.parsed.name == "list" else type_

    def _kind(self, field: Field) -> str:
        """What `_impl/config.py` checks; words of the document are checked where the configuration is."""
        name = field.parsed.required.name
        if name in self.names:
            return self.names[name]
        if isinstance(self.low.spec.types.get(name), nodes.Enum):
            published = self.low.type_name(name)
            return published if published in self.checked else "object"
        return _BUILTIN.get(name, "int")

    def _words(self, field: Field) -> list[str]:
        """The words that stand for the values of an enum that is a class."""
        known = self.low.spec.types.get(field.parsed.required.name)
        if not isinstance(known, nodes.Enum) or self._kind(field) == "object":
            return []
        return [word for value in known.values for word in (value.name, *value.aliases)]

    def _default(self, field: Field, assumed: Any) -> str:
        value = field.default if assumed is None else assumed
        if value is None:
            return REQUIRED
        enum = field.parsed.name
        if isinstance(self.low.spec.types.get(enum), nodes.Enum) and self.low.type_name(enum) in self.checked:
            return f"{self.low.type_name(enum)}.{self.low.value_name(enum, str(value))}"
        return repr(value)


def first(low: Lowering, node: nodes.Config, variant: config.Variant) -> nodes.Config:
    """The configuration that the class of a variant is one of; further ones with a variant of that name share it."""

    def shares(other: nodes.Config) -> bool:
        places = {one.component for one in other.variants if one.name == variant.name}
        return variant.component in places and other.document == node.document

    return next(other for other in low.spec.of("config") if shares(other))


def configs(low: Lowering, enums: set[str]) -> list[dict[str, Any]]:
    """The classes of configurations that operations take, each with its variants after it."""
    classes = Classes(low, {one.wire: one.name for one in low.configs()}, enums, enums)
    found = []
    for one in low.configs():
        found += [
            classes.made(one),
            *(classes.variant(one, variant) for variant in one.node.variants if not variant.component),
        ]
    return found


def _required_first(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    required = [field for field in fields if field["default"] == REQUIRED]
    return [*required, *(field for field in fields if field["default"] != REQUIRED)]


def _given(field: dict[str, Any]) -> str:
    """The type of a field that must be given."""
    return str(field["param"]).removesuffix(" | None")
