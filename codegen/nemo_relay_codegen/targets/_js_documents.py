"""Configurations of components for the JavaScript packages: an entry a component, and one for the document itself."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from ..lower import Declared, Field, Lowering, doc_lines
from ..model import Type, config, nodes
from ..model.languages import Helper
from ..naming import screaming
from ._js_published import worded_objects
from ._python_documents import DOCUMENT, Documents

_WORDS = {"string": "string", "bool": "boolean", "json": "Json"}
# What entries have beside what is generated, from the handwritten module of the name and from the package itself.
_BESIDE = {"adaptive": (("inMemoryBackend", "redisBackend"), ("setLatencySensitivity",))}


@dataclass(frozen=True)
class Shape:
    """A configuration as an interface; `variants` are the same with more known of their fields."""

    name: str
    wire: str
    doc: list[str]
    fields: list[dict[str, Any]]
    variants: list[dict[str, Any]] = field(default_factory=list)

    @property
    def renamed(self) -> list[dict[str, Any]]:
        """The fields whose names in documents are others, or that hold such."""
        return [one for one in self.fields if one["name"] != one["wire"] or one["renamed"]]


class Entries:
    """The entries of a package that are made from configurations."""

    def __init__(self, lower: Lowering):
        self.lower = lower
        self.places = Documents(lower, set()).places
        self.configs = {config.wire: config for config in [*lower.documents(), *lower.configs()]}
        self.document = [name for name, place in self.places.items() if place.module == DOCUMENT]
        self.helpers = {helper.of: (name, helper) for name, helper in lower.language.helpers.items()}

    def plugin(self) -> dict[str, Any]:
        """What the entry of the operations has beside them."""
        shapes = self._shapes(self.document, None)
        [document, policy] = [
            next(one for one in shapes if one.name == name) for name in ("PluginConfig", "ConfigPolicy")
        ]
        return {"shapes": shapes, "document": document, "policy": policy}

    def components(self) -> list[dict[str, Any]]:
        """An entry a component."""
        return [self._component(config) for config in self.lower.documents() if config.node.component]

    def _component(self, component: Declared) -> dict[str, Any]:
        reached = self._reached(component.wire)
        shapes = self._shapes([name for name in reached if name not in self.document], component.node.component)
        module = self.places[component.wire].module
        return {
            "module": module,
            "kind": component.node.component,
            "constant": f"{screaming(component.node.component)}_PLUGIN_KIND",
            "doc": component.doc,
            "root": shapes[0],
            "shapes": shapes,
            "functions": self._functions(shapes),
            "renaming": [shape for shape in reversed(shapes) if shape.renamed],
            "shared": [name for name in map(self._name, reached) if name in map(self._name, self.document)],
            "json": any("Json" in one["type"] for shape in shapes for one in shape.fields),
            "words": [one for one in worded_objects(self.lower, in_documents=True) if self._holds(reached, one)],
            "beside": _BESIDE.get(module, ((), ())),
        }

    def _holds(self, reached: list[str], enum: dict[str, Any]) -> bool:
        return any(enum["wire"] in one.parsed.declared() for name in reached for one in self.configs[name].fields)

    def _reached(self, name: str) -> list[str]:
        found = [name]
        for one in found:
            for held in self.configs[one].fields:
                found += [to for to in held.parsed.declared() if to in self.configs and to not in found]
        return found

    def _shapes(self, names: list[str], component: str | None) -> list[Shape]:
        shapes: list[Shape] = []
        for name in names:
            known = {variant["name"] for shape in shapes for variant in shape.variants}
            shapes.append(self._shape(self.configs[name], component, known))
        return shapes

    def _shape(self, declared: Declared, component: str | None, known: set[str]) -> Shape:
        fields = [self._field(declared, held) for held in declared.fields]
        variants = [
            self._variant(variant, {one["wire"]: one for one in fields})
            for variant in declared.node.variants
            if (variant.component or component) == component and variant.name not in known
        ]
        return Shape(self._name(declared.wire), declared.wire, declared.doc, fields, variants)

    def _variant(self, variant: config.Variant, fields: dict[str, dict[str, Any]]) -> dict[str, Any]:
        known = {name: json.dumps(value) for name, value in variant.sets.items()}
        given = {name: fields[name]["type"].removesuffix(" | null") for name in variant.requires}
        return {
            "name": variant.name,
            "doc": doc_lines(variant),
            "fields": [(fields[name], text) for name, text in {**known, **given}.items()],
            "without": [fields[name] for name in variant.without],
            "node": variant,
        }

    def _name(self, wire: str) -> str:
        return self.places[wire].name if wire in self.places else self.configs[wire].name

    def _field(self, owner: Declared, held: Field) -> dict[str, Any]:
        """A field; a list that is not given is left out, so that an empty one can be told from it."""
        default = None if held.parsed.name == "list" else held.default
        records = [name for name in held.parsed.declared() if name in self.configs]
        return {
            "name": self.lower.language.names.get(f"{owner.wire}.{held.wire}") or held.wire,
            "wire": held.wire,
            "doc": held.doc,
            "type": self._type(held.parsed),
            "optional": held.optional or held.default is not None or held.wire in owner.node.assumes,
            "needed": not held.optional and held.default is None,
            "default": None if default is None else json.dumps(default),
            "record": records[0] if records else None,
            "renamed": any(self._renames(name) for name in records),
            "many": held.parsed.required.name in ("list", "map"),
        }

    def _renames(self, config: str) -> bool:
        """Whether a configuration, or one that it holds, has fields with other names than documents."""
        names = self.lower.language.names
        return any(
            f"{name}.{held.wire}" in names for name in self._reached(config) for held in self.configs[name].fields
        )

    def _type(self, type_: Type) -> str:
        declared = self.lower.spec.types.get(type_.name)
        held = self._type(type_.argument) if type_.argument else ""
        if type_.name == "list":
            text = f"({held})[]" if " | " in held else f"{held}[]"
        elif type_.name == "map":
            text = f"Record<string, {held}>"
        elif isinstance(declared, nodes.Enum):
            words = [word for value in declared.values for word in (value.name, *value.aliases)]
            text = " | ".join(json.dumps(word) for word in words)
        elif type_.name in self.configs:
            text = self._name(type_.name)
        else:
            text = _WORDS.get(type_.name, "number")
        return f"{text} | null" if type_.optional else text

    def _functions(self, shapes: list[Shape]) -> list[dict[str, Any]]:
        """A function a configuration, or a variant of one where there are some."""
        functions = []
        for shape in shapes:
            by_wire = {one["wire"]: one for one in shape.fields}
            defaults = {name: one["default"] for name, one in by_wire.items() if one["default"] is not None}
            for variant in shape.variants:
                known = {name: json.dumps(value) for name, value in variant["node"].sets.items()}
                taken = {name: defaults[name] for name in variant["node"].takes if name in defaults}
                needs = bool(variant["node"].requires)
                functions.append(
                    self._function(variant["name"], variant["name"], variant["doc"], by_wire, known | taken, needs)
                )
            if not shape.variants:
                needs = not all(one["optional"] for one in shape.fields)
                functions.append(self._function(shape.wire, shape.name, shape.doc, by_wire, defaults, needs))
        return [one for one in functions if one["values"] or one["is_published"] or one["of"] == shapes[0].name]

    def _function(
        self, of: str, type_: str, doc: list[str], fields: dict[str, Any], values: dict[str, str], needs: bool
    ) -> dict[str, Any]:
        name, helper = self.helpers.get(of, (None, Helper(of=type_)))
        needed = self.configs[of].node.assumes if of in self.configs else {}
        assumed = {wire: value for wire, value in needed.items() if fields[wire]["needed"]} | helper.assumes
        values = values | {wire: json.dumps(value) for wire, value in assumed.items() if value != {}}
        spared = [one["name"] for wire, one in fields.items() if wire in assumed and not one["optional"]]
        return {
            "name": name or type_[0].lower() + type_[1:],
            "is_published": name is not None,
            "of": type_,
            "doc": doc,
            "values": [(fields[wire]["name"], text) for wire, text in values.items() if wire not in helper.takes],
            "by_place": [(fields[wire], values.get(wire)) for wire in helper.takes],
            "records": [
                (one["name"], self._maker(one["record"])) for wire, one in fields.items() if assumed.get(wire) == {}
            ],
            "given": _given(type_, [fields[wire]["name"] for wire in helper.takes], spared, needs),
            "needs": needs and not helper.takes and len(spared) == 0,
        }

    def _maker(self, config: str) -> str:
        """The function that makes a configuration."""
        name = self._name(config)
        return self.helpers[config][0] if config in self.helpers else name[0].lower() + name[1:]


def _given(type_: str, taken: list[str], spared: list[str], needs: bool) -> str:
    """The type of the object with the fields that are not given by place; those that are filled in may be left out."""
    if taken:
        return f"Omit<Partial<{type_}>, {_union(taken)}>"
    return f"Omit<{type_}, {_union(spared)}> & Partial<{type_}>" if spared and needs else type_


def _union(names: list[str]) -> str:
    return " | ".join(json.dumps(name) for name in names)
