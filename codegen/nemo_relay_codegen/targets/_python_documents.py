"""Configurations of components for Python: a module a component, and one for the document that holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os.path import commonprefix
from typing import Any

from ..lower import Declared, Lowering
from ._python_configs import Classes, first
from ._python_text import words_in

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
        names = {config.wire: config.name for config in low.configs()}
        self.classes = Classes(low, names | {name: place.name for name, place in self.places.items()}, enums, set())

    def modules(self) -> list[tuple[str, dict[str, Any]]]:
        """Every module with what its template is given."""
        found = [self._module(DOCUMENT, None)]
        return found + [self._module(_module_of(config), config) for config in self.components]

    def _module(self, module: str, component: Declared | None) -> tuple[str, dict[str, Any]]:
        configs = self._classes(module, component)
        own = {config["name"] for config in configs}
        fields = [field for config in configs for field in (*config["by_place"], *config["by_name"])]
        words = words_in(*(text for field in fields for text in (field["type"], field["param"])))
        words |= {config["base"] for config in configs} | {"ConfigPolicy"}
        foreign: dict[str, set[str]] = {}
        for place in self.places.values():
            if place.module != module and place.name in words:
                foreign.setdefault(place.module, set()).add(place.name)
        arguments = ({config.name for config in self.low.configs()} & words) - own
        return module, {
            "module": module,
            "configs": configs,
            "words": self._enums(words),
            "component": component,
            "root": component and self.places[component.wire].name,
            "doc": component.doc if component else ["The document of plugins, as objects."],
            "foreign": {name: sorted(names) for name, names in sorted(foreign.items())}
            | ({"configs": sorted(arguments)} if arguments else {}),
            "bases": sorted({config["base"] for config in configs} & {"Config", "Sending"}),
            "backend": "Backend" in {config["base"] for config in configs},
            "enums": sorted(self.enums & words),
            "no_dict": any(field["fresh"] == "NoDict" for field in fields),
            "json": "Json" in words,
        }

    def _classes(self, module: str, component: Declared | None) -> list[dict[str, Any]]:
        """The classes of a module: configurations with their variants, and variants of what operations take."""
        found = []
        for wire, place in self.places.items():
            if place.module == module:
                config = self.configs[wire]
                found += [self.classes.made(config)]
                found += [self.classes.variant(config, variant) for variant in config.node.variants]
        for config in self.low.configs() if component else []:
            for variant in config.node.variants:
                here = component is not None and variant.component == component.node.component
                if here and first(self.low, config.node, variant) is config.node:
                    found.append(self.classes.variant(config, variant))
        return found

    def _enums(self, words: set[str]) -> list[Declared]:
        """Enums of the document whose values have a case of their own: they are published as classes."""
        published = self.low.language.enum_case
        return [enum for enum in self.low.enums() if enum.wire in published and enum.name in words - self.enums]

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
        """The published name, or the one without the words that all of the module begin with, where that is free."""
        if self.configs[name].node.class_:
            return str(self.configs[name].node.class_)
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
