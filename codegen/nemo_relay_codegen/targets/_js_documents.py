"""Configurations of components for the JavaScript packages: an entry a component, and one for the document itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..lower import Declared, Field, Lowering
from ..model import Type, nodes
from ._python_documents import DOCUMENT, Documents

_WORDS = {"string": "string", "bool": "boolean", "json": "Json"}


@dataclass(frozen=True)
class Shape:
    """A configuration as an interface, with the names that its fields have in JSON."""

    name: str
    doc: list[str]
    fields: list[dict[str, Any]]

    @property
    def function(self) -> str:
        """The function that fills in what is not given."""
        return self.name[0].lower() + self.name[1:]

    @property
    def has_defaults(self) -> bool:
        return any(field["default"] is not None for field in self.fields)

    @property
    def is_free(self) -> bool:
        """Whether no field has to be given."""
        return all(field["optional"] for field in self.fields)


class Entries:
    """The entries of a package that are made from configurations."""

    def __init__(self, lower: Lowering):
        self.lower = lower
        self.places = Documents(lower, set()).places
        self.configs = {config.wire: config for config in [*lower.documents(), *lower.configs()]}
        self.document = [name for name, place in self.places.items() if place.module == DOCUMENT]

    def plugin(self) -> dict[str, Any]:
        """What the entry of the operations has beside them."""
        shapes = self._shapes(self.document)
        [document, policy] = [
            next(one for one in shapes if one.name == name) for name in ("PluginConfig", "ConfigPolicy")
        ]
        return {"shapes": shapes, "document": document, "policy": policy}

    def components(self) -> list[dict[str, Any]]:
        """An entry a component."""
        return [self._component(config) for config in self.lower.documents() if config.node.component]

    def _component(self, component: Declared) -> dict[str, Any]:
        reached = self._reached(component.wire)
        shapes = self._shapes([name for name in reached if name not in self.document])
        shared = [self._name(name) for name in reached if name in self.document]
        return {
            "module": self.places[component.wire].module,
            "kind": component.node.component,
            "doc": component.doc,
            "root": shapes[0],
            "shapes": shapes,
            "shared": shared,
            "json": any("Json" in field["type"] for shape in shapes for field in shape.fields),
        }

    def _reached(self, name: str) -> list[str]:
        found = [name]
        for one in found:
            for field in self.configs[one].fields:
                found += [to for to in field.parsed.declared() if to in self.configs and to not in found]
        return found

    def _shapes(self, names: list[str]) -> list[Shape]:
        configs = [self.configs[name] for name in names]
        return [Shape(self._name(one.wire), one.doc, [self._field(field) for field in one.fields]) for one in configs]

    def _name(self, wire: str) -> str:
        return self.places[wire].name if wire in self.places else wire

    def _field(self, field: Field) -> dict[str, Any]:
        """A field; a list that is not given is left out, so that an empty one can be told from it."""
        default = None if field.parsed.name == "list" else field.default
        return {
            "wire": field.wire,
            "doc": field.doc,
            "type": self._type(field.parsed),
            "optional": field.optional or field.default is not None,
            "default": None if default is None else json.dumps(default),
        }

    def _type(self, type_: Type) -> str:
        declared = self.lower.spec.types.get(type_.name)
        held = self._type(type_.argument) if type_.argument else ""
        if type_.name == "list":
            text = f"readonly {f'({held})' if ' | ' in held else held}[]"
        elif type_.name == "map":
            text = f"Readonly<Record<string, {held}>>"
        elif isinstance(declared, nodes.Enum):
            text = " | ".join(json.dumps(value.name) for value in declared.values)
        elif type_.name in self.configs:
            text = self._name(type_.name)
        else:
            text = _WORDS.get(type_.name, "number")
        return f"{text} | null" if type_.optional else text
