"""Configurations of components for Python: a module a component, and one for the document that holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os.path import commonprefix
from typing import Any

from ..lower import Declared, Field, Lowering
from ..model import nodes

DOCUMENT = "plugin_config"
# Kinds whose module is published under another name.
_MODULES = {"pricing": "model_pricing"}


@dataclass(frozen=True)
class Place:
    """Where a configuration is, and what it is called there."""

    module: str
    name: str


class Documents:
    """The configurations that are parts of the document of plugins."""

    def __init__(self, low: Lowering, enums: set[str]):
        """`enums` are those that are classes in Python; of others a field holds the word."""
        self.low, self.enums = low, enums
        self.configs = {config.wire: config for config in low.documents()}
        self.components = [config for config in self.configs.values() if config.node.component]
        self.places = self._places()

    def modules(self) -> list[tuple[str, dict[str, Any]]]:
        """Every module with what its template is given."""
        found = [self._module(DOCUMENT, None)]
        return found + [self._module(_module_of(config), config) for config in self.components]

    def _module(self, module: str, component: Declared | None) -> tuple[str, dict[str, Any]]:
        configs = [self._config(self.configs[name]) for name, place in self.places.items() if place.module == module]
        types = " ".join(field["type"] for config in configs for field in config["fields"])
        kinds = {field["kind"] for config in configs for field in config["fields"]}
        words = set(re.findall(r"\w+", types))
        foreign: dict[str, set[str]] = {}
        for place in self.places.values():
            if place.module != module and place.name in words:
                foreign.setdefault(place.module, set()).add(place.name)
        arguments = {config.name for config in self.low.configs()} & words
        return module, {
            "module": module,
            "configs": configs,
            "component": component,
            "root": component and self.places[component.wire].name,
            "doc": component.doc if component else ["The document of plugins, as objects."],
            "foreign": {name: sorted(names) for name, names in sorted(foreign.items())}
            | ({"configs": sorted(arguments)} if arguments else {}),
            "enums": sorted(self.enums & words),
            "typing": [name for name in ("Any", "Literal") if name in words],
            "json": "Json" in words,
            "sequences": "list" in kinds,
        }

    def _config(self, config: Declared) -> dict[str, Any]:
        fields = [self._field(field) for field in config.fields]
        required = [field for field in fields if field["default"] == "REQUIRED"]
        rest = [field for field in fields if field["default"] != "REQUIRED"]
        return {"name": self.places[config.wire].name, "doc": config.doc, "fields": [*required, *rest]}

    def _field(self, field: Field) -> dict[str, Any]:
        """A field; a list that is not given is left out, so that an empty one can be told from it."""
        is_list = field.parsed.name == "list"
        optional = field.optional or is_list
        type_ = self._type(field)
        return {
            "name": field.name,
            "wire": field.wire,
            "type": f"{type_} | None" if is_list and not field.optional else type_,
            "doc": field.doc,
            "default": "None" if optional else repr(field.default) if field.default is not None else "REQUIRED",
            "kind": self._kind(field),
            "optional": optional,
            "secret": field.node.secret,
            "copied": is_list,
        }

    def _type(self, field: Field) -> str:
        text = field.type
        for name in field.parsed.declared():
            known = self.low.spec.types.get(name)
            if isinstance(known, nodes.Enum):
                literal = f"Literal[{', '.join(repr(value.name) for value in known.values)}]"
                literal = f"{name} | {literal}" if name in self.enums else literal
                text = re.sub(rf"\b{name}\b", literal.replace("\\", "\\\\"), text)
            elif name in self.places:
                text = re.sub(rf"\b{self.configs[name].name}\b", self.places[name].name, text)
        return text

    def _kind(self, field: Field) -> str:
        """What `_impl/config.py` checks; words are checked where the configuration is."""
        name = field.parsed.required.name
        builtin = {"string": "str", "bool": "bool", "list": "list", "map": "dict", "f64": "float"}
        if name in self.places:
            return self.places[name].name
        if name in builtin:
            return builtin[name]
        return "object" if name == "json" or name in self.low.spec.types else "int"

    def _places(self) -> dict[str, Place]:
        """The document's own configurations first; what a component needs beside those is in the module of it."""
        roots = {name for name, config in self.configs.items() if name.startswith("Plugin")}
        groups = [(DOCUMENT, None, [name for name in self.configs if name in roots])]
        taken = set(roots)
        for component in self.components:
            reached = [name for name in self._reached(component.wire) if name not in taken]
            taken |= set(reached)
            groups.append((_module_of(component), component.wire, reached))
        return {name: Place(module, self._short(name, root, names)) for module, root, names in groups for name in names}

    def _short(self, name: str, root: str | None, names: list[str]) -> str:
        """The name without the words that all configurations of the module begin with, where that is free."""
        published = self.configs[name].name
        if name == root or published != name or len(names) == 1:
            return published
        shared = re.match(r"(?:[A-Z][a-z0-9]*(?=[A-Z]))*", commonprefix(names) + "A")
        short = name[len(shared.group()) :] if shared else name
        return name if short in ("", "Config", *(config.name for config in self.low.configs())) else short

    def _reached(self, name: str) -> list[str]:
        found = [name]
        for one in found:
            for field in self.configs[one].fields:
                found += [to for to in field.parsed.declared() if to in self.configs and to not in found]
        return found


def _module_of(component: Declared) -> str:
    return _MODULES.get(component.node.component, component.node.component)
