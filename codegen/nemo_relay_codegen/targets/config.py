"""The crate nemo-relay-config: core/config/src/generated/, the table by which documents are checked."""

from __future__ import annotations

import json
from typing import Any

from ..model import Spec, Type, nodes
from ..naming import screaming
from ..output import Output
from ..rust_words import literal

NAME = "config"

_FOLDER = "core/config/src/generated"
_RANGES = {"u32": (0, 2**32 - 1), "u64": (0, 2**64 - 1), "i32": (-(2**31), 2**31 - 1), "i64": (-(2**63), 2**63 - 1)}
_MERGES = {"replace": "Merge::Replace", "append": "Merge::Append", "append_or_clear": "Merge::AppendOrClear"}


def outputs(spec: Spec) -> list[Output]:
    reached = [*reachable(spec), *of_files(spec)]
    if not reached:
        return []
    sources = tuple(spec.source_of(config).file for config in reached)
    components = [config for config in reached if config.component]
    context = {
        "records": [_record(spec, config) for config in reached],
        "words": [_words(enum) for enum in spec.of("enum") if _is_used(spec, enum.enum, reached)],
        "components": [_component(config) for config in components],
    }
    return [
        Output(f"{_FOLDER}/schema.rs", "config/schema.rs.j2", context, sources),
        Output(f"{_FOLDER}/mod.rs", "config/mod.rs.j2", {}, sources),
    ]


def reachable(spec: Spec) -> list[nodes.Config]:
    """The parts of the document, and the configurations that they hold, each once and in the order of the files."""
    return reached_from(spec, {config.config for config in spec.of("config") if config.document})


def reached_from(spec: Spec, wanted: set[str]) -> list[nodes.Config]:
    """Some configurations and those that they hold."""
    while True:
        held = {
            name
            for config in spec.of("config")
            if config.config in wanted
            for field in config.fields
            for name in field.parsed.declared()
            if isinstance(spec.types.get(name), nodes.Config)
        }
        if held <= wanted:
            return [config for config in spec.of("config") if config.config in wanted]
        wanted |= held


def of_files(spec: Spec) -> list[nodes.Config]:
    """The parts of files that are no document of plugins."""
    return [config for config in spec.of("config") if config.file]


def _is_used(spec: Spec, enum: str, reached: list[nodes.Config]) -> bool:
    return any(enum in field.parsed.declared() for config in reached for field in config.fields)


def _component(config: nodes.Config) -> dict[str, Any]:
    return {
        "kind": literal(config.component or ""),
        "version": "None" if config.version is None else f"Some({config.version})",
        "protective": json.dumps(config.protective),
        "invalid_code": literal(config.invalid_code),
        "record": screaming(config.config),
    }


def _words(enum: nodes.Enum) -> dict[str, Any]:
    return {
        "name": screaming(enum.enum),
        "doc": enum.doc.strip().splitlines(),
        "values": [
            {
                "name": literal(value.name),
                "aliases": ", ".join(literal(alias) for alias in value.aliases),
                "doc": literal(_line(value)),
            }
            for value in enum.values
        ],
    }


def _record(spec: Spec, config: nodes.Config) -> dict[str, Any]:
    return {
        "name": screaming(config.config),
        "title": literal(config.config),
        "doc": config.doc.strip().splitlines(),
        "text": literal(_line(config)),
        "fields": [
            {
                "name": literal(field.name),
                "doc": literal(_line(field)),
                "kind": _kind(spec, field.parsed, field),
                "required": json.dumps(field.default is None and not field.parsed.optional),
                "default": "None" if field.default is None else f"Some({literal(_json(field.default))})",
                "secret": json.dumps(field.secret),
                "merge": _MERGES[_merge(config, field)],
            }
            for field in config.fields
        ],
    }


def _merge(config: nodes.Config, field: nodes.ConfigField) -> str:
    """The lists of a component itself are joined."""
    joined = config.component and field.parsed.name == "list" and field.merge == "replace"
    return "append" if joined else field.merge


def _json(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value)


def _kind(spec: Spec, type_: Type, field: nodes.ConfigField) -> str:
    if type_.name in ("list", "map") and type_.argument:
        return f"Kind::{type_.name.capitalize()}(&{_kind(spec, type_.argument, field)})"
    if type_.name in _RANGES:
        low, high = _RANGES[type_.name]
        return f"Kind::Integer {{ min: {low if field.min is None else field.min}, max: {_most(field, high)} }}"
    if type_.name == "f64":
        least = "f64::MIN" if field.min is None else f"{field.min}.0"
        return f"Kind::Number {{ min: {least}, max: {'f64::MAX' if field.max is None else f'{field.max}.0'} }}"
    if isinstance(spec.types.get(type_.name), nodes.Enum):
        return f"Kind::Words(&{screaming(type_.name)})"
    if isinstance(spec.types.get(type_.name), nodes.Config):
        return f"Kind::Record(&{screaming(type_.name)})"
    return {"bool": "Kind::Bool", "json": "Kind::Json"}.get(type_.name, "Kind::Text")


def _most(field: nodes.ConfigField, high: int) -> int:
    return high if field.max is None else field.max


def _line(node: Any) -> str:
    return " ".join(node.doc.split())
